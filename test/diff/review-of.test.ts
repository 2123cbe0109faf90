import type { ClusterState, NamespaceState } from '../../src/clusters/cluster-state.ts';
import { type KnownCluster, type KnownLandscape, nothingLeftOut } from '../../src/clusters/known-landscape.ts';
import { hazardCodes } from '../../src/diagnostics/hazard-codes.ts';
import { gateConditions, parseGateCondition } from '../../src/diff/gate.ts';
import type { ConnectionChange, Hazard, LandscapeDiff } from '../../src/diff/landscape-diff.ts';
import type { GateCondition } from '../../src/diff/review.ts';
import { reviewOf } from '../../src/diff/review-of.ts';
import { readExceptions } from '../../src/landscape/read-exceptions.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { assert, table, test } from '../support/table.ts';

const nothing: LandscapeDiff = {
  policies: [],
  connections: [],
  halfOpenings: [],
  hazards: [],
  inventory: [],
  basis: {
    before: { clusters: [], leftOut: nothingLeftOut },
    after: { clusters: [], leftOut: nothingLeftOut },
  },
  clusters: { all: 0, compared: 0 },
};

function hazard(parts: Partial<Hazard> = {}): Hazard {
  const code = parts.code ?? 'internet-opened';
  return {
    code,
    level: hazardCodes[code].level,
    message: 'Something opens.',
    policies: ['allow-out'],
    workloads: ['Deployment/web'],
    namespaceType: 'app',
    places: [{ cluster: 'aws', namespaces: ['a', 'b'], namespacesOfType: 2 }],
    connections: [],
    ...parts,
  };
}

const accepting: JsonObject = { accepts: [{ code: 'internet-opened' }], scope: { clusters: ['aws'] } };

function exceptions(...specs: readonly JsonObject[]) {
  const files = specs.map((spec, index) => {
    const name = `exception-${index + 1}`;
    const said = { reason: 'Agreed.', owner: 'team-net', until: '2024-12-31', ...accepting, ...spec };
    const source = { apiVersion: 'ringfence.dev/v1alpha1', kind: 'Exception', metadata: { name }, spec: said };
    return [`policies/exceptions/${name}.yaml`, JSON.stringify(source)] as const;
  });
  const read = readExceptions(memoryTree(Object.fromEntries(files)));
  assert.equal(read.diagnostics, []);
  return read.exceptions;
}

interface Judged {
  readonly hazards?: readonly Hazard[];
  readonly extraHazards?: readonly Hazard[];
  readonly changes?: readonly ConnectionChange['change'][];
  readonly exceptions?: readonly JsonObject[];
  readonly failOn?: readonly GateCondition[];
  readonly asOf?: string;
  readonly states?: { readonly before: KnownLandscape; readonly after: KnownLandscape };
}

function review(judged: Judged) {
  const { hazards = [], extraHazards = [], changes = [], failOn, asOf = '2024-06-01' } = judged;
  const connections = changes.map((change) => ({ change }) as ConnectionChange);
  return reviewOf(
    { ...nothing, hazards, connections },
    {
      compared: { before: 'main', after: 'the working tree' },
      extraHazards,
      exceptions: exceptions(...(judged.exceptions ?? [])),
      failOn,
      asOf,
      ...(judged.states === undefined ? {} : { states: judged.states }),
    },
  );
}

const tripped = (judged: Judged) => review(judged).gate?.tripped;
const acceptedIn = (judged: Judged) => review(judged).hazards.map(({ acceptedBy }) => acceptedBy?.exception);

test('without conditions there is no gate', () => {
  assert.is(review({ hazards: [hazard()] }).gate, undefined);
});

table(
  'a condition trips the gate if it holds',
  [
    { name: 'hazards: an error', failOn: 'hazards', hazards: [hazard({ code: 'fails-open' })], trips: true },
    { name: 'hazards: a warning', failOn: 'hazards', hazards: [hazard()], trips: true },
    { name: 'hazards: a note', failOn: 'hazards', hazards: [hazard({ level: 'note' })], trips: false },
    { name: 'hazards: none', failOn: 'hazards', changes: ['opened', 'closed'], trips: false },
    { name: 'opened', failOn: 'opened', changes: ['closed', 'opened'], trips: true },
    { name: 'opened: none', failOn: 'opened', changes: ['closed', 'certainty'], trips: false },
    { name: 'closed', failOn: 'closed', changes: ['closed'], trips: true },
    { name: 'closed: none', failOn: 'closed', changes: ['opened', 'certainty'], trips: false },
    { name: 'a code', failOn: 'internet-opened', hazards: [hazard()], trips: true },
    { name: 'a code of a note', failOn: 'internet-opened', hazards: [hazard({ level: 'note' })], trips: true },
    { name: 'another code', failOn: 'cut-off', hazards: [hazard()], trips: false },
  ] as const satisfies readonly (Omit<Judged, 'failOn'> & { name: string; failOn: GateCondition; trips: boolean })[],
  ({ failOn, trips, ...judged }) => {
    assert.equal(tripped({ ...judged, failOn: [failOn] }), trips ? [failOn] : []);
  },
);

test('a gate tells which of its conditions hold, in the order in which they were asked, each once', () => {
  const { gate } = review({
    hazards: [hazard()],
    changes: ['opened'],
    failOn: ['opened', 'closed', 'hazards', 'opened'],
  });
  assert.equal(gate, { failOn: ['opened', 'closed', 'hazards'], tripped: ['opened', 'hazards'] });
});

table(
  'an exception accepts a hazard only if it accepts all that the hazard is about',
  [
    { name: 'all of a cluster', exceptions: [{}], accepted: true },
    { name: 'another cluster', exceptions: [{ scope: { clusters: ['gcp'] } }], accepted: false },
    { name: 'its type', exceptions: [{ scope: { namespaceTypes: ['app'] } }], accepted: true },
    { name: 'both namespaces', exceptions: [{ scope: { namespaces: ['a', 'b'] } }], accepted: true },
    { name: 'one of its namespaces', exceptions: [{ scope: { namespaces: ['a'] } }], accepted: false },
    {
      name: 'one namespace each',
      exceptions: [{ scope: { namespaces: ['a'] } }, { scope: { namespaces: ['b'] } }],
      accepted: true,
    },
    { name: 'another code', exceptions: [{ accepts: [{ code: 'cut-off' }] }], accepted: false },
    {
      name: 'its policy',
      exceptions: [{ accepts: [{ code: 'internet-opened', policies: ['allow-out'] }] }],
      accepted: true,
    },
    {
      name: 'another policy',
      exceptions: [{ accepts: [{ code: 'internet-opened', policies: ['allow-in'] }] }],
      accepted: false,
    },
    {
      name: 'its workload, by its name alone',
      exceptions: [{ accepts: [{ code: 'internet-opened', workloads: ['web'] }] }],
      accepted: true,
    },
    {
      name: 'another workload',
      exceptions: [{ accepts: [{ code: 'internet-opened', workloads: ['api'] }] }],
      accepted: false,
    },
    { name: 'its last day', exceptions: [{ until: '2024-06-01' }], accepted: true },
    { name: 'the day before', exceptions: [{ until: '2024-05-31' }], accepted: false },
  ],
  ({ exceptions: specs, accepted }) => {
    const judged: Judged = { hazards: [hazard()], exceptions: specs as readonly JsonObject[], failOn: ['hazards'] };
    assert.is(acceptedIn(judged)[0] !== undefined, accepted);
    assert.equal(tripped(judged), accepted ? [] : ['hazards']);
    assert.equal(tripped({ ...judged, failOn: ['internet-opened'] }), accepted ? [] : ['internet-opened']);
  },
);

/** The state of the namespaces a and b of cluster aws; a namespace that is left out does not exist. */
function stateOf(namespaces: Readonly<Record<string, Partial<NamespaceState>>>): KnownLandscape {
  const states = Object.entries(namespaces).map(([name, facts]): [string, NamespaceState] => {
    return [name, { name, labels: {}, defined: true, type: 'app', workloads: [], policies: [], ...facts }];
  });
  const cluster: ClusterState = {
    ...{ name: 'aws', networks: {}, services: [], namespaces: new Map(states) },
    traits: { ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'always' },
  };
  const known: KnownCluster = { name: 'aws', load: () => ({ value: cluster, diagnostics: [] }) };
  return { origin: 'rendered', clusters: new Map([['aws', known]]), leftOut: nothingLeftOut };
}

const fruit = { tenant: 'fruit', tenantLabels: { pci: 'true' }, labels: { stage: 'test' } };
const fish = { tenant: 'fish', tenantLabels: { pci: 'false' }, labels: { stage: 'live' } };
const ofFruit: readonly JsonObject[] = [{ scope: { tenants: ['fruit'] } }];

interface InStates {
  readonly name: string;
  readonly scope: JsonObject;
  readonly before: Parameters<typeof stateOf>[0];
  readonly after: Parameters<typeof stateOf>[0];
  readonly accepted: boolean;
}

table<InStates>(
  'a namespace has to be in the scope of an exception before and after the change',
  [
    { scope: { tenants: ['fruit'] } },
    { scope: { tenants: ['fr*'] } },
    { scope: { tenantLabels: { pci: 'true' } } },
    { scope: { namespaceLabels: { stage: 'test' } } },
  ].flatMap(({ scope }): readonly InStates[] => {
    const what = JSON.stringify(scope);
    return [
      {
        name: `${what}: in both`,
        scope,
        before: { a: fruit, b: fruit },
        after: { a: fruit, b: fruit },
        accepted: true,
      },
      { name: `${what}: new`, scope, before: {}, after: { a: fruit, b: fruit }, accepted: true },
      { name: `${what}: removed`, scope, before: { a: fruit, b: fruit }, after: { b: fruit }, accepted: true },
      { name: `${what}: joins`, scope, before: { a: fruit, b: fish }, after: { a: fruit, b: fruit }, accepted: false },
      { name: `${what}: leaves`, scope, before: { a: fruit, b: fruit }, after: { a: fish, b: fruit }, accepted: false },
      {
        name: `${what}: gets a tenant`,
        scope,
        before: { a: {}, b: fruit },
        after: { a: fruit, b: fruit },
        accepted: false,
      },
      {
        name: `${what}: loses its tenant`,
        scope,
        before: { a: fruit, b: fruit },
        after: { a: {}, b: fruit },
        accepted: false,
      },
      { name: `${what}: in no state`, scope, before: { a: fruit }, after: { a: fruit }, accepted: false },
    ];
  }),
  ({ scope, before, after, accepted }) => {
    const states = { before: stateOf(before), after: stateOf(after) };
    assert.is(acceptedIn({ hazards: [hazard()], exceptions: [{ scope }], states })[0] !== undefined, accepted);
  },
);

test('a namespace that changes its type has to be in the scope with both types', () => {
  const exceptions = [{ scope: { namespaceTypes: ['app'] } }];
  const [app, data] = [stateOf({ a: {}, b: {} }), stateOf({ a: { type: 'data' }, b: {} })];
  const accepted = (before: KnownLandscape) =>
    acceptedIn({ hazards: [hazard()], exceptions, states: { before, after: app } })[0];
  assert.is(accepted(app), 'exception-1');
  assert.is(accepted(data), undefined);
});

table(
  'a pattern of an exception does not mean what concerns no cluster or no namespace',
  [
    {
      name: 'no namespace',
      places: [{ cluster: 'aws', namespaces: [], namespacesOfType: 0 }],
      scope: { namespaces: ['*'] },
    },
    { name: 'no cluster', places: [], scope: { clusters: ['*'] } },
    { name: 'no tenant', places: [{ cluster: 'aws', namespaces: [], namespacesOfType: 0 }], scope: { tenants: ['*'] } },
  ],
  ({ places, scope }) => {
    const states = { before: stateOf({ a: fruit }), after: stateOf({ a: fruit }) };
    assert.is(acceptedIn({ hazards: [hazard({ places })], exceptions: [{ scope }], states })[0], undefined);
  },
);

test('without the states, no exception for tenants holds', () => {
  assert.is(acceptedIn({ hazards: [hazard()], exceptions: ofFruit })[0], undefined);
});

test('of several policies and workloads, every one has to be accepted', () => {
  const about = hazard({ policies: ['allow-out', 'other'], workloads: ['web', 'api'] });
  const of = (accepts: readonly JsonObject[]) => acceptedIn({ hazards: [about], exceptions: [{ accepts }] })[0];
  const code = 'internet-opened';
  assert.is(of([{ code, policies: ['allow-out'] }]), undefined);
  assert.is(of([{ code, policies: ['allow-out', 'other'], workloads: ['web'] }]), undefined);
  assert.is(of([{ code, policies: ['allow-out', 'other'], workloads: ['web', 'api'] }]), 'exception-1');
  assert.is(
    of([
      { code, policies: ['allow-out'] },
      { code, policies: ['other'] },
    ]),
    'exception-1',
  );
});

test('where several exceptions accept a hazard together, the one that ends first is named', () => {
  const [named] = review({
    hazards: [hazard()],
    exceptions: [
      { scope: { namespaces: ['a'] } },
      { scope: { namespaces: ['b'] }, until: '2024-07-01', reason: 'Until July.', owner: 'team-b' },
    ],
  }).hazards;
  assert.equal(named?.acceptedBy, {
    exception: 'exception-2',
    reason: 'Until July.',
    owner: 'team-b',
    until: '2024-07-01',
  });
});

test('a hazard of a cluster as a whole is accepted by an exception that lists no namespaces', () => {
  const whole = hazard({
    code: 'mass-delete',
    policies: [],
    workloads: [],
    places: [{ cluster: 'aws', namespaces: [], namespacesOfType: 0 }],
  });
  const accepts = [{ code: 'mass-delete' }];
  assert.equal(acceptedIn({ hazards: [whole], exceptions: [{ accepts }] }), ['exception-1']);
  assert.equal(
    acceptedIn({ hazards: [whole], exceptions: [{ accepts, scope: { clusters: ['aws'], namespaces: ['a'] } }] }),
    [undefined],
  );
});

test('stale manifests come first, and nothing accepts them', () => {
  const stale = hazard({ code: 'manifests-stale', policies: [], workloads: [], places: [] });
  const judged: Judged = {
    hazards: [hazard(), hazard({ code: 'fails-open' })],
    extraHazards: [stale],
    exceptions: [{}],
    failOn: ['manifests-stale'],
  };
  assert.equal(
    review(judged).hazards.map(({ code, acceptedBy }) => [code, acceptedBy !== undefined]),
    [
      ['manifests-stale', false],
      ['fails-open', false],
      ['internet-opened', true],
    ],
  );
  assert.equal(tripped(judged), ['manifests-stale']);
});

test('stale manifests trip every gate, for what the sources would change was not seen', () => {
  const stale = hazard({ code: 'manifests-stale', policies: [], workloads: [], places: [] });
  assert.equal(tripped({ extraHazards: [stale], failOn: ['opened'] }), ['manifests-stale']);
  assert.equal(tripped({ extraHazards: [stale], failOn: ['hazards'] }), ['hazards', 'manifests-stale']);
  assert.is(tripped({ extraHazards: [stale] }), undefined);
});

test('a condition that does not exist: what was meant, or all there are', () => {
  for (const condition of gateConditions) assert.equal(parseGateCondition(condition), { value: condition });
  assert.equal(parseGateCondition('hazard'), { problem: 'Did you mean "hazards"?' });
  assert.equal(parseGateCondition('internet-open'), { problem: 'Did you mean "internet-opened"?' });
  assert.equal(parseGateCondition('x'), { problem: `Conditions: ${gateConditions.join(', ')}.` });
});

test('exceptions that cannot be read are errors, and the others are there', () => {
  const good = {
    apiVersion: 'ringfence.dev/v1alpha1',
    kind: 'Exception',
    metadata: { name: 'good' },
    spec: { reason: 'r', owner: 'o', until: '2024-12-31', scope: {}, accepts: [{ code: 'cut-off' }] },
  };
  const { exceptions: found, diagnostics } = readExceptions(
    memoryTree({
      'policies/exceptions/broken.yaml': 'kind: [',
      'policies/exceptions/good.yaml': JSON.stringify({ ...good, spec: { ...good.spec, scope: { clusters: ['x'] } } }),
      'policies/exceptions/other.yaml': JSON.stringify({ ...good, kind: 'Cluster' }),
      'policies/exceptions/README.md': 'What we agreed on.',
      'policies/clusters/aws.yaml': '{}',
    }),
  );
  assert.equal(
    found.map(({ name, scope }) => [name, [...(scope.clusters ?? [])]]),
    [['good', ['x']]],
  );
  assert.equal(
    diagnostics.map(({ code, location }) => `${code} ${location.path}`),
    ['invalid-yaml policies/exceptions/broken.yaml', 'wrong-kind policies/exceptions/other.yaml'],
  );
});
