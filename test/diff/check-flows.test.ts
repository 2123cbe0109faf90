import fc from 'fast-check';
import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import { nothingLeftOut } from '../../src/clusters/known-landscape.ts';
import { checkFlows } from '../../src/diff/check-flows.ts';
import { agrees, type ManifestAge } from '../../src/diff/checked-flows.ts';
import type { Flow, FlowEnd } from '../../src/flows/flow.ts';
import { clusterOf, maker, policy } from '../clusters/plain/support.ts';
import { naiveFlowVerdict } from '../support/naive-flows.ts';
import { clusterStateOf, networkOf, randomCluster } from '../support/random-cluster.ts';
import { flowEndIn, naiveNetworksOf, randomFlow } from '../support/random-flows.ts';
import { assertUntil, randomRuns } from '../support/random-runs.ts';
import { assert, table, test } from '../support/table.ts';

const evidenceOf = (flows: readonly Flow[], cluster = '') => ({
  ...{ cluster, completeness: 'Complete' as const, sources: [], flows, leftOut: new Map() },
});

test('each flow agrees, differs, is undecided or is not judged, as the naive evaluator says', () => {
  const counts = new Map<string, number>();
  const answers = ['agrees', 'passed', 'dropped', 'conditional', 'unmapped'];
  assertUntil(
    fc.property(randomCluster, fc.array(randomFlow, { minLength: 8, maxLength: 8 }), (cluster, asked) => {
      const state = clusterStateOf(cluster);
      const networks = naiveNetworksOf(state);
      for (const { from, to, at, verdict, count } of asked) {
        const flow: Flow = { from: flowEndIn(cluster, from), to: flowEndIn(cluster, to), ...at, verdict, count };
        const naive = naiveFlowVerdict({ cluster, networks }, flow);
        const passed = verdict !== 'DROPPED';
        const expected =
          naive === 'unmapped' || naive === 'conditional'
            ? naive
            : (naive === 'allowed') === passed
              ? 'agrees'
              : passed
                ? 'passed'
                : 'dropped';
        const found = checkFlows([state], { evidence: [evidenceOf([flow], 'random')] });
        assert.is(answerOf(found), expected, JSON.stringify(flow));
        assert.is(agrees(found), expected === 'agrees');
        counts.set(expected, (counts.get(expected) ?? 0) + 1);
      }
    }),
    { atOnce: randomRuns(50, 250), most: 2_500, isRare: () => answers.some((what) => (counts.get(what) ?? 0) <= 5) },
  );
  for (const what of answers) {
    assert.ok((counts.get(what) ?? 0) > 5, `${what}: ${counts.get(what)}`);
  }
});

function answerOf({ agreeing, undecided, unmapped, differences }: ReturnType<typeof checkFlows>): string {
  const [difference, another] = differences;
  assert.is(another, undefined);
  const is = (counts: typeof agreeing): boolean => counts.forwarded.flows + counts.dropped.flows === 1;
  const answers = [
    ...(is(agreeing) ? ['agrees'] : []),
    ...(is(undecided) ? ['conditional'] : []),
    ...(unmapped.size === 1 ? ['unmapped'] : []),
    ...(difference === undefined ? [] : [difference.difference]),
  ];
  assert.is(answers.length, 1);
  return answers.join();
}

const shop: ClusterState = {
  ...clusterOf(
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } },
    maker('Deployment', 'web', { app: 'web' }),
    maker('Deployment', 'db', { app: 'db' }),
    maker('DaemonSet', 'proxy', { app: 'proxy' }, { hostNetwork: true }),
    policy({
      podSelector: { matchLabels: { app: 'db' } },
      ingress: [{ from: [{ podSelector: { matchLabels: { app: 'web' } } }], ports: [{ port: 5432 }] }],
    }),
  ),
  networks: { nodes: networkOf(['192.168.0.0/24']) },
};

const workload = (name: string, more: object = {}): FlowEnd => ({
  ...{ kind: 'pod', namespace: 'shop', workload: { kind: 'Deployment', name } },
  ...more,
});

const late = Date.UTC(2024, 4, 30);
const flow = (more: Partial<Flow> = {}): Flow => ({
  ...{ from: workload('web'), to: workload('db'), protocol: 'TCP', port: 22, verdict: 'FORWARDED', count: 1 },
  ...{ firstSeen: late - 1000, lastSeen: late },
  ...more,
});

interface ReasonCase {
  readonly name: string;
  readonly flow: Flow;
  readonly age?: ManifestAge;
  readonly leftOut?: Partial<typeof nothingLeftOut>;
  /** Reasons that are shown have an exclamation mark. */
  readonly reasons: string;
}

const usual = 'not-applied, other-policies, older-connection, drift';
const reasonCases: readonly ReasonCase[] = [
  { name: 'a connection between two pods', flow: flow(), reasons: usual },
  {
    name: 'a drop cannot be an older connection or a probe',
    flow: flow({ port: 5432, verdict: 'DROPPED' }),
    reasons: 'not-applied, other-policies, drift',
  },
  {
    name: 'manifests with changes that are not committed',
    flow: flow(),
    age: 'edited',
    reasons: 'not-applied!, other-policies, older-connection, drift',
  },
  {
    name: 'manifests that were committed after the record',
    flow: flow(),
    age: { committed: late + 1 },
    reasons: 'not-applied!, other-policies, older-connection, drift',
  },
  { name: 'manifests that were committed before the record', flow: flow(), age: { committed: late }, reasons: usual },
  {
    name: 'a record without times',
    flow: { ...flow(), firstSeen: undefined, lastSeen: undefined } as unknown as Flow,
    age: { committed: late + 1 },
    reasons: usual,
  },
  {
    name: 'a policy of another kind that was not read',
    flow: flow(),
    leftOut: { kinds: new Map([['CiliumNetworkPolicy', 1]]) },
    reasons: 'other-policies!, not-applied, older-connection, drift',
  },
  {
    name: 'an object of another kind that is no policy',
    flow: flow(),
    leftOut: { kinds: new Map([['ConfigMap', 1]]) },
    reasons: usual,
  },
  {
    name: 'a policy that was passed over',
    flow: flow(),
    leftOut: { policies: ['shop/broken'] },
    reasons: 'other-policies!, not-applied, older-connection, drift',
  },
  {
    name: 'an address of a node',
    flow: flow({ from: { kind: 'address', address: '192.168.0.9' } }),
    reasons: 'node-probe!, host-network!, not-applied, other-policies, older-connection, drift',
  },
  {
    name: 'a pod in the host network by the record',
    flow: flow({ from: workload('web', { hostNetwork: true }) }),
    reasons: 'node-probe!, host-network!, not-applied, other-policies, older-connection, drift',
  },
  {
    name: 'a private address that is of no node',
    flow: flow({ from: { kind: 'address', address: '10.9.9.9' } }),
    reasons: usual,
  },
  { name: 'an address of the internet', flow: flow({ from: { kind: 'address', address: '8.8.8.8' } }), reasons: usual },
  {
    name: 'a pod that the manifests do not declare',
    flow: flow({ from: { kind: 'pod', namespace: 'shop', labels: { app: 'new' } } }),
    reasons: 'unknown-end!, not-applied, node-probe, host-network, other-policies, older-connection, drift',
  },
  {
    name: 'a pod of a namespace that the manifests do not declare',
    flow: flow({ from: { kind: 'pod', namespace: 'elsewhere', labels: { app: 'web' } } }),
    reasons: 'unknown-end!, not-applied, node-probe, host-network, other-policies, older-connection, drift',
  },
  {
    name: 'a policy that is only watched',
    flow: flow({ verdict: 'AUDIT' }),
    reasons: `audit!, ${usual}`,
  },
];

table('names the reasons that the records and the manifests leave open', reasonCases, (row) => {
  const { differences } = checkFlows([shop], {
    evidence: [evidenceOf([row.flow])],
    leftOut: { ...nothingLeftOut, ...row.leftOut },
    ages: new Map(row.age === undefined ? [] : [['', row.age]]),
  });
  const found = differences.flatMap(({ reasons }) =>
    reasons.map(({ reason, shown }) => `${reason}${shown ? '!' : ''}`),
  );
  assert.is(found.join(', '), row.reasons);
});

test('a probe is no reason where the network plugin applies policies to the own node of a pod', () => {
  const { differences } = checkFlows([{ ...shop, policiesApplyToOwnNode: 'always' }], {
    evidence: [evidenceOf([flow({ from: { kind: 'address', address: '192.168.0.9' } })])],
    leftOut: nothingLeftOut,
    ages: new Map(),
  });
  assert.equal(
    differences.flatMap(({ reasons }) => reasons.map(({ reason }) => reason)),
    ['host-network', 'not-applied', 'other-policies', 'older-connection', 'drift'],
  );
});

test('joins what differs in one way for the same policies, and lists what passed first', () => {
  const { differences, seen } = checkFlows([shop], {
    evidence: [
      evidenceOf([
        flow({ verdict: 'DROPPED', port: 5432, count: 100 }),
        flow({ count: 2 }),
        flow({ from: workload('web', { pod: 'web-1' }), count: 3, firstSeen: late - 5000, lastSeen: late - 4000 }),
        flow({ port: 23, count: 9 }),
      ]),
    ],
  });
  assert.equal(
    differences.map(({ difference, port, seen: { flows, connections }, firstSeen, lastSeen }) => [
      ...[difference, port, flows, connections, late - (firstSeen ?? 0), late - (lastSeen ?? 0)],
    ]),
    [
      ['passed', 23, 1, 9, 1000, 0],
      ['passed', 22, 2, 5, 5000, 0],
      ['dropped', 5432, 1, 100, 1000, 0],
    ],
  );
  assert.is(seen.forwarded.connections, 14);
});

test('an explanation shows no public address, and no change that would let just one in', () => {
  const from: FlowEnd = { kind: 'address', address: '8.8.8.8' };
  const { differences } = checkFlows([shop], { evidence: [evidenceOf([flow({ from })])] });
  const texts = JSON.stringify(differences.map(({ explanation }) => explanation.sides.Ingress.nearMisses));
  assert.not.match(texts, '8.8.8.8');
  assert.not.match(texts, 'ipBlock');
  const [first] = differences;
  assert.equal(first?.from, { kind: 'addresses', text: 'internet' });
  const end = first?.explanation.from.end;
  assert.ok(end?.kind === 'addresses' && (end.addresses.IPv4[0]?.first ?? 0n) < 0x08080808n);
});

test('flows of a cluster that is not asked about have no known end', () => {
  const { unmapped, differences } = checkFlows([shop], { evidence: [evidenceOf([flow()], 'other')] });
  assert.equal([...unmapped], [['outside', { flows: 1, connections: 1 }]]);
  assert.equal(differences, []);
});
