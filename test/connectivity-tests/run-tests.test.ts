import { peerName } from '../../src/connectivity-tests/peer-name.ts';
import { runTests } from '../../src/connectivity-tests/run-tests.ts';
import { type CaseResult, hasPassed } from '../../src/connectivity-tests/test-run.ts';
import type { Json, JsonObject } from '../../src/model/json.ts';
import { formatPorts } from '../../src/model/port-set.ts';
import { peerOfTest } from '../../src/questions/parse-peer.ts';
import type { LandscapeParts } from '../support/landscape.ts';
import { soundValue } from '../support/result.ts';
import { assert, table, test } from '../support/table.ts';
import { soundTest, testedLandscape } from '../support/tested-landscape.ts';

const web = { name: 'web', labels: { app: 'web' }, ports: [{ name: 'http', port: 8080 }] };
const db = { name: 'db', labels: { app: 'db' }, ports: [{ name: 'sql', port: 5432 }] };
const policy = (name: string, spec: JsonObject): JsonObject => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name },
  spec,
});

const networks = { pods: ['10.0.0.0/16'] };
const cni = { ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'always' };

/** Two shops in each of two clusters, whose databases only their own web reaches; one namespace is open. */
const shops: LandscapeParts = {
  types: {
    shop: {
      workloads: [web, db],
      policies: {
        'deny-all': policy('deny-all', { podSelector: {}, policyTypes: ['Ingress'] }),
        'web-to-db': policy('web-to-db', {
          podSelector: { matchLabels: { app: 'db' } },
          policyTypes: ['Ingress'],
          ingress: [
            {
              from: [{ podSelector: { matchLabels: { app: 'web' } } }],
              ports: [{ protocol: 'TCP', port: 5432 }],
            },
            { from: [{ ipBlock: { cidr: '192.0.2.0/25' } }] },
            { from: [{ ipBlock: { cidr: '10.0.1.0/24' } }], ports: [{ protocol: 'UDP', port: 53 }] },
          ],
        }),
      },
    },
    open: { workloads: [{ name: 'tool', labels: { app: 'web' } }] },
  },
  clusters: {
    east: { networks, cni, namespaces: { fish: 'shop', fruit: 'shop', tools: 'open' } },
    west: { networks, cni, namespaces: { fish: 'shop', wine: 'shop' } },
  },
};

const tested = testedLandscape(shops);

function run(one: JsonObject, spec: JsonObject = {}): CaseResult {
  const [result] = runTests(tested, soundTest([{ name: 'a case', expect: 'allowed', ...one }], spec)).results;
  if (result === undefined) throw new Error('The case was left out.');
  return result;
}

const shop = (workload: string, more: JsonObject = {}): JsonObject => ({ namespaceType: 'shop', workload, ...more });

interface JudgedCase {
  readonly name: string;
  readonly from: Json;
  readonly to: Json;
  readonly port: number | string;
  readonly verdict: string;
  readonly pairs: number;
  readonly side?: string;
  readonly spec?: JsonObject;
}

const judged: readonly JudgedCase[] = [
  {
    name: 'within each namespace',
    from: shop('web'),
    to: shop('db', { relation: 'same' }),
    port: 5432,
    verdict: 'allowed',
    pairs: 4,
  },
  {
    name: 'between namespaces',
    from: shop('web'),
    to: shop('db', { relation: 'other' }),
    port: 5432,
    verdict: 'denied',
    pairs: 4,
  },
  {
    name: 'a relation at the source is the same',
    from: shop('web', { relation: 'other' }),
    to: shop('db'),
    port: 5432,
    verdict: 'denied',
    pairs: 4,
  },
  { name: 'within and between are mixed', from: shop('web'), to: shop('db'), port: 5432, verdict: 'mixed', pairs: 8 },
  {
    name: 'some ports of a range are mixed',
    from: shop('web'),
    to: shop('db', { relation: 'same' }),
    port: '5432-5433',
    verdict: 'mixed',
    pairs: 4,
  },
  {
    name: 'any is every port of every protocol',
    from: shop('web'),
    to: shop('db', { relation: 'same' }),
    port: 'any',
    verdict: 'mixed',
    pairs: 4,
  },
  {
    name: 'a port by its name',
    from: shop('web'),
    to: shop('db', { relation: 'same' }),
    port: 'sql',
    verdict: 'allowed',
    pairs: 4,
  },
  {
    name: 'two replicas of one workload are a pair',
    from: shop('db'),
    to: shop('db', { relation: 'same' }),
    port: 5432,
    verdict: 'denied',
    pairs: 4,
  },
  {
    name: 'one cluster only',
    from: shop('web'),
    to: shop('db', { relation: 'same' }),
    port: 5432,
    verdict: 'allowed',
    pairs: 2,
    spec: { cluster: 'east' },
  },
  {
    name: 'the clusters whose names fit',
    from: shop('web'),
    to: shop('db', { relation: 'same' }),
    port: 5432,
    verdict: 'allowed',
    pairs: 2,
    spec: { cluster: 'w*' },
  },
  {
    name: 'workloads whose names fit, in namespaces whose names fit',
    from: { namespace: 'f*', workload: 'w*' },
    to: { namespaceType: 's*', workload: 'd*', relation: 'same' },
    port: 5432,
    verdict: 'allowed',
    pairs: 3,
  },
  {
    name: 'a cluster without one of the peers does not count',
    from: { namespace: 'tools', workload: 'tool' },
    to: shop('db'),
    port: 5432,
    verdict: 'denied',
    pairs: 2,
  },
  {
    name: 'pods by their labels',
    from: { namespace: 'fish', podLabels: { app: 'web' } },
    to: { namespace: 'fish', workload: 'db' },
    port: 5432,
    verdict: 'allowed',
    pairs: 2,
  },
  {
    name: 'addresses that a block holds',
    from: { ip: '192.0.2.0/26' },
    to: shop('db'),
    port: 5432,
    verdict: 'allowed',
    pairs: 4,
  },
  {
    name: 'addresses of which a block holds a part are mixed',
    from: { ip: '192.0.2.0/24' },
    to: shop('db'),
    port: 5432,
    verdict: 'mixed',
    pairs: 4,
  },
  {
    name: 'addresses as destinations',
    from: shop('db'),
    to: { ip: '0.0.0.0/0' },
    port: 'any',
    verdict: 'allowed',
    pairs: 4,
  },
  {
    name: 'pods that may have an address of a block',
    from: shop('web'),
    to: shop('db'),
    port: '53/UDP',
    verdict: 'conditional',
    pairs: 8,
  },
  {
    name: 'every workload of a namespace',
    from: { namespace: 'tools' },
    to: { namespace: 'fruit' },
    port: 1,
    verdict: 'denied',
    pairs: 2,
  },
  {
    name: 'every namespace',
    from: { namespace: '*', podLabels: { app: 'web' } },
    to: shop('db', { relation: 'other' }),
    port: 5432,
    verdict: 'denied',
    pairs: 6,
  },
  {
    name: 'egress alone, which nothing restricts',
    from: shop('web'),
    to: shop('db'),
    port: 'any',
    side: 'egress',
    verdict: 'allowed',
    pairs: 8,
  },
  {
    name: 'ingress alone',
    from: shop('web'),
    to: shop('db', { relation: 'other' }),
    port: 5432,
    side: 'ingress',
    verdict: 'denied',
    pairs: 4,
  },
];

table('a case is judged', judged, ({ from, to, port, verdict, pairs, side, spec }) => {
  const asked = { from, to, port, ...(side === undefined ? {} : { side }) };
  const result = run(asked, spec);
  assert.equal([result.verdict, result.pairs], [verdict, pairs]);
  for (const expect of ['allowed', 'denied', 'conditional']) {
    assert.is(run({ ...asked, expect }, spec).passed, expect === verdict, `expected ${expect}`);
  }
});

/** A web whose egress its own policies close, and a database that is open. */
const closedAtOneSide = testedLandscape({
  types: {
    shop: {
      workloads: [web, db],
      policies: {
        'no-egress': policy('no-egress', { podSelector: { matchLabels: { app: 'web' } }, policyTypes: ['Egress'] }),
        'no-ingress': policy('no-ingress', { podSelector: { matchLabels: { app: 'web' } }, policyTypes: ['Ingress'] }),
      },
    },
  },
  clusters: { east: { networks, cni, namespaces: { fish: 'shop' } } },
});

table(
  'a side is judged as if the other let everything through',
  [
    { name: 'both sides', from: 'web', to: 'db', verdict: 'denied' },
    { name: 'the egress that is closed', from: 'web', to: 'db', side: 'egress', verdict: 'denied' },
    { name: 'the ingress that is open', from: 'web', to: 'db', side: 'ingress', verdict: 'allowed' },
    { name: 'the egress that is open', from: 'db', to: 'web', side: 'egress', verdict: 'allowed' },
    { name: 'the ingress that is closed', from: 'db', to: 'web', side: 'ingress', verdict: 'denied' },
    { name: 'the egress to an address', from: 'web', ip: '192.0.2.0/24', side: 'egress', verdict: 'denied' },
  ],
  ({ from, to, ip, side, verdict }) => {
    const one = {
      name: 'a case',
      from: shop(from),
      to: ip === undefined ? shop(to ?? '') : { ip },
      ...(side === undefined ? {} : { side }),
      ...{ port: 5432, expect: verdict },
    };
    const [result] = runTests(closedAtOneSide, soundTest([one])).results;
    assert.equal([result?.verdict, result?.passed], [verdict, true]);
  },
);

interface FailedCase {
  readonly name: string;
  readonly from: Json;
  readonly to: Json;
  readonly port: number | string;
  readonly expect: string;
  readonly failedPairs: number;
  /** Cluster, source, destination, ports and verdict. */
  readonly first: readonly string[];
}

const counterexamples: readonly FailedCase[] = [
  {
    name: 'the first pair that is denied',
    from: shop('web'),
    to: shop('db'),
    port: 5432,
    expect: 'allowed',
    failedPairs: 4,
    first: ['east', 'fish/web', 'fruit/db', '5432/TCP', 'denied'],
  },
  {
    name: 'the first pair that is allowed',
    from: shop('web'),
    to: shop('db'),
    port: 5432,
    expect: 'denied',
    failedPairs: 4,
    first: ['east', 'fish/web', 'fish/db', '5432/TCP', 'allowed'],
  },
  {
    name: 'the ports that differ',
    from: { namespace: 'wine', workload: 'web' },
    to: { namespace: 'wine', workload: 'db' },
    port: '5430-5440',
    expect: 'denied',
    failedPairs: 1,
    first: ['west', 'wine/web', 'wine/db', '5432/TCP', 'allowed'],
  },
  {
    name: 'the addresses that differ',
    from: { ip: '192.0.2.0/24' },
    to: { namespace: 'wine', workload: 'db' },
    port: 80,
    expect: 'allowed',
    failedPairs: 1,
    first: ['west', '192.0.2.128/25', 'wine/db', '80/TCP', 'denied'],
  },
];

table('a failed case has a counterexample', counterexamples, ({ from, to, port, expect, failedPairs, first }) => {
  const { passed, counterexample: found, failedPairs: count } = run({ from, to, port, expect });
  assert.is(passed, false);
  assert.is(count, failedPairs);
  assert.equal(
    found && [
      found.from.cluster.name,
      peerName(found.from),
      peerName(found.to),
      formatPorts(found.ports),
      found.verdict,
    ],
    first,
  );
});

interface ObstructedCase {
  readonly name: string;
  readonly from: Json;
  readonly to: Json;
  readonly port?: number | string;
  readonly spec?: JsonObject;
  readonly kind: string;
  readonly message: string;
  readonly hint?: string;
}

const obstructed: readonly ObstructedCase[] = [
  {
    name: 'a cluster that does not exist',
    from: shop('web'),
    to: shop('db'),
    spec: { cluster: 'eats' },
    kind: 'no-such-cluster',
    message: 'There is no cluster "eats".',
    hint: 'Did you mean "east"?',
  },
  {
    name: 'a pattern that no cluster fits',
    from: shop('web'),
    to: shop('db'),
    spec: { cluster: 'x*' },
    kind: 'no-such-cluster',
    message: 'No cluster fits "x*".',
    hint: 'There are: east, west.',
  },
  {
    name: 'a pattern that no workload fits',
    from: shop('x*'),
    to: shop('db'),
    kind: 'no-such-peer',
    message: 'No namespace of type "shop" has a workload "x*".',
    hint: 'Available: db, web.',
  },
  {
    name: 'a workload that does not exist',
    from: shop('wbe'),
    to: shop('db'),
    kind: 'no-such-peer',
    message: 'No namespace of type "shop" has a workload "wbe".',
    hint: 'Did you mean "web"?',
  },
  {
    name: 'a namespace that does not exist',
    from: { namespace: 'fisk' },
    to: shop('db'),
    kind: 'no-such-peer',
    message: 'There is no namespace "fisk".',
    hint: 'Did you mean "fish"?',
  },
  {
    name: 'peers in different clusters',
    from: { namespace: 'tools' },
    to: { namespace: 'wine' },
    kind: 'no-such-peer',
    message: 'No cluster has both peers; a case tests connections inside one cluster.',
  },
  {
    name: 'a relation that no pair has',
    from: { namespace: 'wine', workload: 'web' },
    to: { namespace: 'wine', workload: 'db', relation: 'other' },
    kind: 'no-such-peer',
    message: 'No two different namespaces have these peers: both are only in wine.',
    hint: 'Delete relation: other, or write relation: same.',
  },
  {
    name: 'a relation that no pair has, of peers in many namespaces',
    from: { namespace: 'tools' },
    to: shop('db', { relation: 'same' }),
    spec: { cluster: 'east' },
    kind: 'no-such-peer',
    message: 'No namespace has both peers: from is in tools, to in fish, fruit.',
    hint: 'Delete relation: same, or write relation: other.',
  },
  {
    name: 'a port name nobody has',
    from: shop('web'),
    to: shop('db', { relation: 'same' }),
    port: 'sqll',
    kind: 'no-such-port',
    message: 'No port of the destination is named "sqll".',
    hint: 'Did you mean "sql"?',
  },
  {
    name: 'a port name that some destinations lack',
    from: { namespace: 'fish', workload: 'web' },
    to: { namespace: 'fish', relation: 'same' },
    port: 'sql',
    spec: { cluster: 'west' },
    kind: 'no-such-port',
    message:
      'No port of the destination is named "sql". The destination is fish/web of cluster west. This affects 1 of 2 pairs.',
    hint: 'The pods declare: http.',
  },
];

table('a case that cannot be judged fails', obstructed, ({ from, to, port = 5432, spec, kind, message, hint }) => {
  for (const expect of ['allowed', 'denied', 'conditional']) {
    const { passed, obstacle } = run({ from, to, port, expect }, spec);
    assert.is(passed, false);
    assert.equal(obstacle, { kind, message, ...(hint === undefined ? {} : { hint }) });
  }
});

test('a single pod and itself are not a pair', () => {
  const one = tested.clusters[0];
  const tools = one?.namespaces.get('tools');
  if (one === undefined || tools === undefined) throw new Error('The landscape has changed.');
  const workloads = tools.workloads.map((workload) => ({ ...workload, single: true }));
  const cluster = { ...one, namespaces: new Map([['tools', { ...tools, workloads }]]) };
  const itself = {
    name: 'itself',
    from: { namespace: 'tools' },
    to: { namespace: 'tools' },
    port: 1,
    expect: 'allowed',
  };
  const [result] = runTests({ ...tested, clusters: [cluster] }, soundTest([itself])).results;
  assert.equal([result?.passed, result?.obstacle?.kind], [false, 'no-such-peer']);
});

test('a case about a cluster that is not asked is left out', () => {
  const [east] = tested.clusters;
  const clusters = east === undefined ? [] : [east];
  const one = {
    name: 'a case',
    from: shop('web'),
    to: shop('db', { relation: 'same' }),
    port: 5432,
    expect: 'allowed',
  };
  const run = runTests({ ...tested, clusters }, soundTest([one], { cluster: 'west' }));
  assert.equal([run.results.length, run.leftOut], [0, 1]);
  assert.is(hasPassed(run), false, 'it proves nothing');
  assert.equal(runTests({ ...tested, clusters }, soundTest([one])).results[0]?.pairs, 2);
});

interface Behind {
  readonly name: string;
  readonly port: number | string;
  readonly verdict: string;
  readonly ports?: string;
}

const behind: readonly Behind[] = [
  { name: 'of the Service', port: 80, verdict: 'denied', ports: '5432/TCP' },
  { name: 'of the Service by its name', port: 'front', verdict: 'denied', ports: '5432/TCP' },
  { name: 'of its pods', port: 5432, verdict: 'none' },
];

table('a port that is asked of a Service is one', behind, ({ port, verdict, ports }) => {
  const clusters = tested.clusters.map((cluster) => ({
    ...cluster,
    services: [
      {
        ...{ namespace: 'fish', name: 'store', selector: { app: 'db' } },
        ports: [{ name: 'front', protocol: 'TCP' as const, port: 80, targetPort: 'sql' }],
      },
    ],
  }));
  const west = clusters.filter(({ name }) => name === 'west');
  const peer = soundValue(peerOfTest({ namespace: 'fish', service: 'store' }));
  const [file] = soundTest([{ name: 'a case', from: shop('db'), to: shop('db'), port, expect: 'allowed' }]);
  const cases = file?.cases.map((one) => ({ ...one, to: peer })) ?? [];
  const run = runTests({ ...tested, clusters: west }, file === undefined ? [] : [{ ...file, cases }]);
  const [result] = run.results;
  assert.equal([result?.verdict, result?.passed], [verdict, false]);
  assert.is(result?.counterexample && formatPorts(result.counterexample.ports), ports);
});

/** Namespaces of apps and of data, whose database only apps of namespaces with the same label `team` reach. */
const dataOfTeams = (teams: (tenant: string) => JsonObject): LandscapeParts => ({
  types: {
    app: { workloads: [web], labels: { role: 'app' } },
    data: {
      workloads: [db],
      parameters: { team: { type: 'string', description: 'The team whose apps reach the database.' } },
      required: ['team'],
      policies: {
        'deny-all': policy('deny-all', { podSelector: {}, policyTypes: ['Ingress'] }),
        'allow-team': policy('allow-team', {
          podSelector: {},
          policyTypes: ['Ingress'],
          ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: '{{values.team}}' } } }] }],
        }),
      },
    },
  },
  clusters: {
    east: {
      networks,
      cni,
      namespaces: {
        tools: 'app',
        ...Object.fromEntries(
          ['fish', 'fruit', 'wine'].flatMap((tenant) => [
            [`${tenant}-app`, { type: 'app', tenant, labels: { team: tenant } }],
            [`${tenant}-data`, { type: 'data', tenant, values: teams(tenant) }],
          ]),
        ),
      },
    },
  },
});

/** Apps reach the data of their own team and of no other. */
const promise = [
  {
    name: 'apps reach the data of their own team',
    from: { namespaceType: 'app' },
    to: { namespaceType: 'data' },
    relation: 'same-tenant',
    port: 5432,
    expect: 'allowed',
  },
  {
    name: 'apps reach the data of no other team',
    from: { namespaceType: 'app' },
    to: { namespaceType: 'data' },
    relation: 'other-tenant',
    port: 'any',
    expect: 'denied',
  },
];

test('two cases hold for all teams: apps reach the data of their own team and of no other', () => {
  const kept = runTests(testedLandscape(dataOfTeams((team) => ({ team }))), soundTest(promise));
  assert.equal(
    kept.results.map(({ passed, pairs }) => [passed, pairs]),
    [
      [true, 3],
      [true, 6],
    ],
  );
  const broken = dataOfTeams((tenant) => ({ team: tenant === 'wine' ? 'fruit' : tenant }));
  const results = runTests(testedLandscape(broken), soundTest(promise)).results;
  assert.equal(
    results.map(({ passed, failedPairs, counterexample: found }) => {
      return [passed, failedPairs, found && peerName(found.from), found && peerName(found.to), found?.verdict];
    }),
    [
      [false, 1, 'wine-app/web', 'wine-data/db', 'denied'],
      [false, 1, 'fruit-app/web', 'wine-data/db', 'allowed'],
    ],
  );
});

test('a namespace without a tenant is in neither relation, and has a peer of its own', () => {
  const ours = testedLandscape(dataOfTeams((team) => ({ team })));
  const pairsOf = (from: JsonObject, relation: string) => {
    const one = { name: 'a case', from, to: { namespaceType: 'data' }, relation, port: 5432, expect: 'denied' };
    return runTests(ours, soundTest([one])).results.map(({ pairs, obstacle }) => obstacle?.message ?? pairs);
  };
  const neither =
    'No namespace of from has a tenant, so it is neither of the same tenant as another nor of a different one.';
  assert.equal(pairsOf({ tenant: 'none' }, 'other-namespace'), [3]);
  assert.equal(pairsOf({ namespace: 'tools' }, 'other-tenant'), [neither]);
  assert.equal(pairsOf({ namespace: 'tools' }, 'same-tenant'), [neither]);
});

test('one tenant in two clusters is no pair', () => {
  const [one, other] = [{ type: 'app', tenant: 'fish' } as const, { type: 'app', tenant: 'wine' } as const];
  const apart = testedLandscape({
    types: { app: { workloads: [web] } },
    clusters: { east: { namespaces: { a: one, b: other } }, west: { namespaces: { a: other, b: one } } },
  });
  const of = (relation: string) => {
    const peers = { from: { namespace: 'a' }, to: { namespace: 'b' } };
    const [result] = runTests(
      apart,
      soundTest([{ name: 'a case', ...peers, relation, port: 1, expect: 'denied' }]),
    ).results;
    return result?.obstacle?.message;
  };
  assert.is(of('same-tenant'), 'No cluster has both peers in namespaces of one tenant.');
  assert.is(of('other-tenant'), undefined);
});

table(
  'reports that no pair has the relation of tenants',
  [
    {
      name: 'the same',
      relation: 'same-tenant',
      to: 'fruit',
      message: 'No tenant has both peers: from is of fish, to of fruit.',
    },
    {
      name: 'another',
      relation: 'other-tenant',
      to: 'fish',
      message: 'No two different tenants have these peers: both are only of fish.',
    },
  ],
  ({ relation, to, message }) => {
    const one = {
      name: 'a case',
      from: { tenant: 'fish' },
      to: { tenant: to },
      relation,
      port: 5432,
      expect: 'denied',
    };
    const [result] = runTests(testedLandscape(dataOfTeams((team) => ({ team }))), soundTest([one])).results;
    assert.equal([result?.passed, result?.obstacle?.message], [false, message]);
  },
);
