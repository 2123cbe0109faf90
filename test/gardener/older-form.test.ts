import { readFileSync } from 'node:fs';
import { clusterKey } from '../../src/clusters/cluster-key.ts';
import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import { addressSet } from '../../src/model/address-set.ts';
import { parseCidr } from '../../src/model/cidr.ts';
import type { Direction } from '../../src/model/network-policy.ts';
import {
  formatPorts,
  hasNoPorts,
  intersectPorts,
  type PortSet,
  subtractPorts,
  unitePorts,
} from '../../src/model/port-set.ts';
import { addressEnd, type End, podEnd } from '../../src/verdicts/end.ts';
import { evaluate, uniformAddresses } from '../../src/verdicts/evaluator.ts';
import { possiblePorts, type Verdicts } from '../../src/verdicts/verdicts.ts';
import { clustersOfSources, shippedSources, sourcesWith } from '../support/shipped-landscape.ts';
import { assert, table, test } from '../support/table.ts';
import { type Place, reasons } from './older-form-reasons.ts';

const sources = shippedSources();
const seedPaths = ['policies/clusters/canary/aws-eu1.yaml', 'policies/clusters/production/alicloud-ap1.yaml'];

/** The shipped landscape with garden as Gardener has it: pods are open unless a policy happens to select them. */
function olderForm(): readonly ClusterState[] {
  const changed = seedPaths.map((path): [string, string] => {
    const text = Buffer.from(sources.get(path)?.read() ?? '').toString('utf8');
    const older = text
      .replace('{name: garden, type: garden}', '{name: garden, type: garden, values: {denyAll: false}}')
      .replace('type: garden, values: {additional', 'type: garden, values: {denyAll: false, additional');
    return [path, older];
  });
  return clustersOfSources(sourcesWith(sources, Object.fromEntries(changed))).clusters;
}

interface Seed {
  readonly name: string;
  readonly ours: ClusterState;
  readonly older: ClusterState;
}

const older = olderForm();
const seeds = clustersOfSources(sources).clusters.flatMap((ours): readonly Seed[] => {
  const before = older.find(({ name }) => name === ours.name);
  return ours.namespaces.has('garden') && before !== undefined ? [{ name: clusterKey(ours), ours, older: before }] : [];
});

interface Member extends Place {
  readonly end: End;
}

/** Every declared workload, in one order for both forms. */
function membersOf(cluster: ClusterState): readonly Member[] {
  return [...cluster.namespaces.values()].flatMap((namespace) =>
    namespace.workloads.map((workload) => ({ namespace, workload, end: podEnd(cluster, namespace, workload) })),
  );
}

/** What some verdicts grant, surely or perhaps, and others do not as surely. */
function lost(before: Verdicts, after: Verdicts): PortSet {
  return unitePorts(
    subtractPorts(before.allowed, after.allowed),
    subtractPorts(possiblePorts(before), possiblePorts(after)),
  );
}

interface Missing {
  readonly from: Place;
  readonly to: Place;
  readonly ports: PortSet;
}

/** The connections between declared workloads that the first cluster allows and the second does not. */
function missingIn(first: ClusterState, second: ClusterState): readonly Missing[] {
  const [before, after] = [membersOf(first), membersOf(second)];
  return before.flatMap((from, source) =>
    before.flatMap((to, destination): readonly Missing[] => {
      const [otherFrom, otherTo] = [after[source], after[destination]];
      if (otherFrom === undefined || otherTo === undefined) return [];
      const ports = lost(evaluate(first, from.end, to.end), evaluate(second, otherFrom.end, otherTo.end));
      return hasNoPorts(ports) ? [] : [{ from, to, ports }];
    }),
  );
}

const words = ({ from, to, ports }: Missing) =>
  `${from.namespace.name}/${from.workload.name} → ${to.namespace.name}/${to.workload.name} ${formatPorts(ports)}`;
const missing = seeds.flatMap((seed) => missingIn(seed.older, seed.ours));

test('both forms are compared on every seed, and they differ', () => {
  assert.equal(
    seeds.map(({ name }) => name),
    ['alicloud-ap1', 'aws-eu1'],
  );
  assert.ok(missing.length > 0);
});

test('what the older form allows between declared workloads, ours allows, too, but for what has a reason', () => {
  const without = missing.map(({ from, to, ports }) => ({
    ...{ from, to },
    ports: subtractPorts(ports, unitePorts(...reasons.map(({ covers }) => covers(from, to)))),
  }));
  assert.equal(without.filter(({ ports }) => !hasNoPorts(ports)).map(words), []);
});

test('a connection has one reason', () => {
  const twice = missing.flatMap(({ from, to, ports }) =>
    reasons.flatMap((reason, index) =>
      reasons.slice(index + 1).flatMap((other) => {
        const both = intersectPorts(ports, intersectPorts(reason.covers(from, to), other.covers(from, to)));
        return hasNoPorts(both) ? [] : [`${words({ from, to, ports: both })}: ${reason.because}; ${other.because}`];
      }),
    ),
  );
  assert.equal(twice, []);
});

table(
  'a reason is needed',
  reasons.map((reason) => ({ ...reason, name: `${reason.from} to ${reason.to}` })),
  ({ covers }) => {
    assert.ok(missing.some(({ from, to, ports }) => !hasNoPorts(intersectPorts(ports, covers(from, to)))));
  },
);

table('nothing is allowed between declared workloads that the older form denies', seeds, (seed) => {
  assert.equal(missingIn(seed.ours, seed.older).map(words), []);
});

const everywhere = addressSet(
  ['0.0.0.0/0', '::/0'].flatMap((text) => {
    const cidr = parseCidr(text);
    return cidr.kind === 'cidr' ? [cidr] : [];
  }),
);

table('no address is open to garden, nor garden to an address, that the older form closes', seeds, (seed) => {
  const [ours, before] = [membersOf(seed.ours), membersOf(seed.older)];
  const opened = ours.flatMap((member, index) => {
    const earlier = before[index];
    const [end, endBefore] = [member.end, earlier?.end];
    if (end.kind !== 'pod' || endBefore?.kind !== 'pod' || member.namespace.type !== 'garden') return [];
    return (['Egress', 'Ingress'] as const).flatMap((direction: Direction) =>
      uniformAddresses(seed.ours, end, direction, everywhere)
        .flatMap((part) => uniformAddresses(seed.older, endBefore, direction, part))
        .filter((part) => {
          const judge = (cluster: ClusterState, pod: End) =>
            direction === 'Egress'
              ? evaluate(cluster, pod, addressEnd(part))
              : evaluate(cluster, addressEnd(part), pod);
          return !hasNoPorts(lost(judge(seed.ours, end), judge(seed.older, endBefore)));
        })
        .map(() => `${member.workload.name} ${direction}`),
    );
  });
  assert.equal(opened, []);
});

test('docs/gardener.md has these reasons, in this order', () => {
  const page = readFileSync(new URL('../../docs/gardener.md', import.meta.url), 'utf8');
  const [, section = ''] = /^## garden denies by default\n(.*?)^## /ms.exec(page) ?? [];
  const rows = section.slice(section.indexOf('| from | to | reason |')).match(/^\| .* \|$/gm) ?? [];
  assert.equal(
    rows.slice(1).filter((row) => !row.startsWith('| ---')),
    reasons.map((each) => `| ${each.from} | ${each.to} | ${each.because} |`.replaceAll('’', "'")),
  );
});
