import fc from 'fast-check';
import {
  type Fingerprint,
  fingerprintId,
  fingerprintOf,
  fingerprintOfChange,
  isSeen,
} from '../../src/diff/fingerprint.ts';
import type { ChangedEnd, ConnectionChange, Hazard } from '../../src/diff/landscape-diff.ts';
import { addressSet } from '../../src/model/address-set.ts';
import { type Cidr, parseCidr } from '../../src/model/cidr.ts';
import { portRange, unitePorts } from '../../src/model/port-set.ts';
import { workloadNamed } from '../support/reviews.ts';
import { assert, table, test } from '../support/table.ts';

const addresses = (...texts: readonly string[]) => addressSet(texts.map((text) => parseCidr(text) as unknown as Cidr));
const pods = (...workloads: readonly string[]): ChangedEnd => ({
  kind: 'pods',
  workloads: workloads.map(workloadNamed),
});
const block = (...texts: readonly string[]): ChangedEnd => ({
  kind: 'addresses',
  network: 'outside',
  addresses: addresses(...texts),
});

const connection: ConnectionChange = {
  change: 'opened',
  from: [pods('Deployment/web')],
  to: [block('1.0.0.0/8')],
  relation: 'any',
  ports: portRange('TCP', 443),
  namedPorts: [],
  before: 'denied',
  after: 'allowed',
  conditions: [],
  causes: [],
  places: [
    {
      cluster: 'aws',
      from: [{ namespaces: ['a', 'b'], namespacesOfType: 2 }],
      to: [{ namespaces: [], namespacesOfType: 0 }],
    },
  ],
};
const hazard: Hazard = {
  code: 'internet-opened',
  level: 'warning',
  message: 'web may reach addresses of the internet.',
  policies: ['out'],
  workloads: ['web'],
  places: ['aws', 'gcp'].map((cluster) => ({ cluster, namespaces: ['a', 'b'], namespacesOfType: 2 })),
  connections: [0],
};
const ofConnection = (change: Partial<ConnectionChange> = {}) => fingerprintOf(hazard, [{ ...connection, ...change }]);
const covers = (seen: Fingerprint, now: Fingerprint): boolean =>
  now.parts.every((part) => isSeen(part, now.code, [seen]));

test('neither message nor policies nor lines are part of it', () => {
  const told = { ...hazard, message: 'Otherwise.', policies: ['x'], location: { path: 'x', line: 9, column: 1 } };
  assert.is(fingerprintId(fingerprintOf(told, [connection])), fingerprintId(ofConnection()));
  assert.is.not(
    fingerprintId(fingerprintOf({ ...told, code: 'tenant-path' }, [connection])),
    fingerprintId(ofConnection()),
  );
});

const oneNamespace = connection.places.map((place) => ({
  ...place,
  from: [{ namespaces: ['a'], namespacesOfType: 2 }],
}));

table<{ name: string; less: Partial<ConnectionChange>; more?: Partial<ConnectionChange> }>(
  'what is less was seen, and what is more was not',
  [
    { name: 'addresses', less: { to: [block('1.2.0.0/16')] } },
    { name: 'namespaces', less: { places: oneNamespace } },
    { name: 'ports', less: {}, more: { ports: unitePorts(portRange('TCP', 443), portRange('UDP', 443)) } },
    { name: 'ports of a name', less: {}, more: { namedPorts: ['metrics/TCP'] } },
    { name: 'workloads', less: {}, more: { from: [pods('Deployment/db', 'Deployment/web')] } },
    { name: 'certainty', less: { after: 'conditional', conditions: ['cni-trait'] } },
    { name: 'under the inventory of one state alone', less: { inventory: ['before'] } },
    { name: 'under both inventories', less: { inventory: ['after'] }, more: { inventory: ['before', 'after'] } },
    { name: 'within a namespace, and everywhere', less: { relation: 'same' } },
    {
      name: 'clusters',
      less: {},
      more: { places: [...connection.places, ...connection.places.map((place) => ({ ...place, cluster: 'gcp' }))] },
    },
  ],
  ({ less, more = {} }) => {
    assert.ok(covers(ofConnection(more), ofConnection(less)));
    assert.not(covers(ofConnection(less), ofConnection(more)));
  },
);

test('what was seen in two pieces was seen', () => {
  const seen = fingerprintOf({ ...hazard, connections: [0, 1] }, [
    { ...connection, relation: 'same', to: [block('1.0.0.0/9')] },
    { ...connection, relation: 'other', to: [block('1.0.0.0/9')] },
  ]);
  assert.ok(covers(seen, ofConnection({ to: [block('1.0.0.0/9')] })));
  const parted = fingerprintOf({ ...hazard, connections: [0, 1] }, [
    { ...connection, to: [block('1.0.0.0/9')] },
    { ...connection, to: [block('1.128.0.0/9')] },
  ]);
  assert.ok(covers(parted, ofConnection()));
});

test('another code was not seen, even at the same ends', () => {
  assert.not(covers({ ...ofConnection(), code: 'exposed-to-everyone' }, ofConnection()));
  assert.not(covers(fingerprintOfChange('opened', connection), ofConnection()));
  assert.ok(covers(fingerprintOfChange('opened', connection), fingerprintOfChange('opened', connection)));
});

const failing = (change: Partial<Hazard> = {}): Fingerprint =>
  fingerprintOf({ ...hazard, code: 'fails-open', connections: [], subjects: ['Ingress'], ...change }, []);

table<{ name: string; less: Partial<Hazard>; more: Partial<Hazard> }>(
  'of what no connection shows, too, less was seen and more was not',
  [
    {
      name: 'namespaces',
      less: {},
      more: { places: [...hazard.places, { cluster: 'gcp', namespaces: ['c'], namespacesOfType: 3 }] },
    },
    { name: 'workloads', less: {}, more: { workloads: ['db', 'web'] } },
    { name: 'under the inventory of one state alone', less: { inventory: ['before'] }, more: {} },
    { name: 'subjects', less: {}, more: { subjects: ['Egress', 'Ingress'] } },
  ],
  ({ less, more }) => {
    assert.ok(covers(failing(more), failing(less)));
    assert.not(covers(failing(less), failing(more)));
  },
);

test('a hazard that does not say what it is about is about all that its message says', () => {
  const { subjects: _, ...silent } = { ...hazard, connections: [], subjects: [] };
  const told = fingerprintOf(silent, []);
  assert.ok(covers(told, told));
  assert.not(covers(told, fingerprintOf({ ...silent, message: 'Another.' }, [])));
});

const change = fc.record({
  relation: fc.constantFrom('same', 'other', 'any' as const),
  namespaces: fc.subarray(['a', 'b'], { minLength: 1 }),
  workloads: fc.subarray(['web', 'db'], { minLength: 1 }),
  others: fc.subarray(['a', 'b'], { minLength: 1 }),
  ports: fc.subarray([22, 80, 443], { minLength: 1 }),
  after: fc.constantFrom('allowed', 'conditional' as const),
});
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

const changeOf = ({ relation, namespaces, workloads, others, ports, after }: Change): ConnectionChange => ({
  ...connection,
  relation,
  from: [pods(...workloads)],
  to: [pods('web')],
  ports: unitePorts(...ports.map((port) => portRange('TCP', port))),
  after,
  conditions: after === 'conditional' ? ['cni-trait'] : [],
  places: [
    {
      cluster: 'aws',
      from: [{ namespaces, namespacesOfType: 2 }],
      to: [{ namespaces: others, namespacesOfType: 2 }],
    },
  ],
});

/** Every pair of pods with every port, and how certainly it is open. */
function* judged({ relation, namespaces, workloads, others, ports, after }: Change): Iterable<string> {
  for (const namespace of namespaces) {
    for (const other of others) {
      for (const workload of workloads) {
        for (const port of ports) {
          for (const kind of relation === 'any' ? ['same', 'other'] : [relation]) {
            const pair = `${kind} ${namespace}/${workload} ${other}/web ${port}`;
            yield `${pair} conditional`;
            if (after === 'allowed') yield `${pair} allowed`;
          }
        }
      }
    }
  }
}

test('a part was seen exactly if each pair of its ends was, on each of its ports', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 5 }), change, (seen, now) => {
      const changes = seen.map(changeOf);
      const known = changes.map((one) => fingerprintOf(hazard, [one]));
      const there = new Set(seen.flatMap((one) => [...judged(one)]));
      const expected = [...judged(now)].every((each) => there.has(each));
      const { code, parts } = fingerprintOf(hazard, [changeOf(now)]);
      assert.is(
        parts.every((part) => isSeen(part, code, known)),
        expected,
      );
    }),
    { numRuns: 1500 },
  );
});
