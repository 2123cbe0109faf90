import fc from 'fast-check';
import { compareFlows } from '../../src/diff/compare-flows.ts';
import { type ComparedFlows, flowChangeKinds } from '../../src/diff/compared-flows.ts';
import type { Flow } from '../../src/flows/flow.ts';
import { memoised } from '../../src/model/interned.ts';
import { knownLandscape } from '../support/known-landscape.ts';
import { meaningOf } from '../support/naive-evaluator.ts';
import { naiveFlowVerdict, naivelyMixed, naiveNamespaces } from '../support/naive-flows.ts';
import { randomChange } from '../support/random-change.ts';
import { clusterStateOf, type RandomCluster } from '../support/random-cluster.ts';
import { flowEndIn, naiveNetworksOf, randomFlow } from '../support/random-flows.ts';
import { randomRuns } from '../support/random-runs.ts';
import { assert, table, test } from '../support/table.ts';

/** Evidence of one flow. */
const evidenceOf = (flow: Flow, cluster = 'random') => ({
  cluster,
  completeness: 'Complete' as const,
  sources: [],
  flows: [flow],
  leftOut: new Map(),
});

/** How certain it is that a connection is let through. */
const certainty = { denied: 0, conditional: 1, allowed: 2, unmapped: Number.NaN };

const networksOf = memoised((cluster: RandomCluster) => naiveNetworksOf(clusterStateOf(cluster)));
const state = (cluster: RandomCluster) => ({ cluster, networks: networksOf(cluster) });
const mixed = memoised((facts: RandomCluster) => memoised((policies: RandomCluster) => naivelyMixed(facts, policies)));

function naiveChange(before: RandomCluster, after: RandomCluster, flow: Flow): string {
  const isGone = (namespace: string): boolean =>
    before.namespaces.some(({ name }) => name === namespace) &&
    !after.namespaces.some(({ name }) => name === namespace);
  const isRemoved = naiveNamespaces(state(before), [flow.from, flow.to]).some(isGone);
  const pairs = [
    ...(isRemoved ? [] : [[before, after] as const]),
    [before, mixed(before)(after)] as const,
    [mixed(after)(before), after] as const,
  ];
  const found = pairs.map(([one, other]): string => {
    const former = state(one);
    const was = naiveFlowVerdict(former, flow);
    const is = naiveFlowVerdict({ ...state(other), former }, flow);
    const [low, high] = flow.verdict === 'DROPPED' ? [was, is] : [is, was];
    if (!(certainty[low] < certainty[high])) return '';
    const isSure = low === 'denied' && high === 'allowed';
    if (flow.verdict === 'DROPPED') return isSure ? 'lets-through' : 'may-let-through';
    return isSure ? 'drops' : 'may-drop';
  });
  const known = naiveFlowVerdict(state(before), flow);
  const appearing = known === 'unmapped' ? naiveAppearing(before, after, flow) : undefined;
  if (appearing !== undefined) {
    const [was, is] = appearing;
    // Before, nothing is denied by policies of a namespace that is not declared, so nothing can be let through.
    if (flow.verdict === 'DROPPED' && certainty[was] < certainty[is])
      found.push(was === 'denied' && is === 'allowed' ? 'lets-through' : 'may-let-through');
    if (flow.verdict !== 'DROPPED' && certainty[is] < certainty[was])
      found.push(was === 'allowed' && is === 'denied' ? 'drops' : 'may-drop');
  }
  const isWanted = flow.verdict !== 'DROPPED' && known !== 'unmapped' && known !== 'denied';
  if (isRemoved && isWanted) found.push('end-removed');
  const order = ['drops', 'lets-through', 'may-drop', 'may-let-through', 'end-removed'];
  return order.find((change) => found.includes(change)) ?? '';
}

/** The verdicts on a flow that the state before does not know, where the state after declares the namespace of an end. */
function naiveAppearing(before: RandomCluster, after: RandomCluster, flow: Flow) {
  const has = (cluster: RandomCluster, name: string) => cluster.namespaces.some((one) => one.name === name);
  const pods = [flow.from, flow.to].flatMap((end) => (end.kind === 'pod' ? end.namespace : []));
  const assumed = new Set(pods.filter((name) => has(after, name) && !has(before, name)));
  if (assumed.size === 0) return undefined;
  const was = naiveFlowVerdict({ ...state(before), former: state(after), assumed, anywhere: true }, flow);
  const is = naiveFlowVerdict({ ...state(after), former: state(before), assumed }, flow);
  if (was === 'unmapped' || is === 'unmapped') return undefined;
  const isUnknown = naiveFlowVerdict({ ...state(after), former: state(before) }, flow) === 'unmapped';
  // An address may be one of a pod, too.
  const hasPolicies = (['from', 'to'] as const).some((side) => {
    const end = flow[side];
    const around = naiveNamespaces({ ...state(after), former: state(before) }, [end]);
    const places = new Set([...around, ...(end.kind === 'pod' ? [end.namespace] : [])]);
    const rules = side === 'from' ? 'egress' : 'ingress';
    return after.policies.map(meaningOf).some((policy) => places.has(policy.namespace) && policy[rules] !== undefined);
  });
  return [was, isUnknown && hasPolicies ? 'conditional' : is] as const;
}

const known = memoised((cluster: RandomCluster) => knownLandscape([clusterStateOf(cluster)], 'rendered'));

function foundChange({ changes }: ComparedFlows): string {
  assert.ok(changes.length < 2);
  return changes[0]?.change ?? '';
}

/** Counts the kinds of changes, and those of flows in namespaces that appear. */
interface Counts {
  readonly all: Map<string, number>;
  readonly appearing: Map<string, number>;
}

function judge(before: RandomCluster, after: RandomCluster, flow: Flow, counts?: Counts): void {
  const compared = compareFlows(known(before), known(after), {
    evidence: [evidenceOf(flow)],
    clusters: new Set(['random']),
  });
  const expected = naiveChange(before, after, flow);
  assert.is(foundChange(compared), expected, JSON.stringify(flow));
  const verdict = naiveFlowVerdict(state(before), flow);
  const isAppearing = verdict === 'unmapped' && naiveAppearing(before, after, flow) !== undefined;
  assert.is(compared.unmapped.size, verdict === 'unmapped' && !isAppearing ? 1 : 0);
  const { forwarded, dropped } = compared.disagreeing;
  assert.is(forwarded.flows, flow.verdict !== 'DROPPED' && verdict === 'denied' ? 1 : 0);
  assert.is(dropped.flows, flow.verdict === 'DROPPED' && verdict === 'allowed' ? 1 : 0);
  for (const count of [counts?.all, isAppearing ? counts?.appearing : undefined])
    count?.set(expected, (count.get(expected) ?? 0) + 1);
}

test('a comparison of flows is as each flow judged on its own in both states, and under the inventory of either', () => {
  const counts: Counts = { all: new Map(), appearing: new Map() };
  const property = fc.property(
    randomChange,
    fc.array(randomFlow, { minLength: 6, maxLength: 6 }),
    fc.nat({ max: 5 }),
    (change, asked, removed) => {
      const before = removed === 1 ? withoutNamespace(change.before, 'two') : change.before;
      const named = change.before;
      const after = removed === 0 ? withoutNamespace(change.after, 'two') : change.after;
      for (const { from, to, at, verdict, count } of asked) {
        const flow: Flow = { from: flowEndIn(named, from), to: flowEndIn(named, to), ...at, verdict, count };
        judge(before, after, flow, counts);
        // A change that may drop what passed may let it through in the other direction, if it was dropped.
        judge(after, before, { ...flow, verdict: verdict === 'DROPPED' ? 'FORWARDED' : 'DROPPED' }, counts);
      }
    },
  );
  // The seed finds every kind of change; rare ones would sometimes be missing from a hundred random changes.
  fc.assert(property, { numRuns: 60, seed: 3 });
  fc.assert(property, { numRuns: randomRuns(10, 100) });
  for (const kind of ['drops', '']) assert.ok((counts.appearing.get(kind) ?? 0) > 0, `appearing: ${kind}`);
  for (const kind of [...flowChangeKinds, ''])
    assert.ok((counts.all.get(kind) ?? 0) > 0, `${kind}: ${counts.all.get(kind)}`);
});

const namespace = (name: string) => ({ name, labels: {}, defined: true });
const web = { namespace: 'one', labels: {}, single: true, name: 'web', members: [], addresses: ['172.16.0.1'] };

table(
  'a flow to an unknown pod of a namespace that appears may drop, if its other end is the address of a pod under policies',
  [
    { name: 'that both states know', remaining: [web], types: ['Egress'], change: 'may-drop' },
    { name: 'that only the state before knows', remaining: [], types: ['Egress'], change: 'may-drop' },
    { name: 'of the other direction', remaining: [web], types: ['Ingress'], change: '' },
  ],
  ({ remaining, types, change }) => {
    const after: RandomCluster = {
      namespaces: [namespace('one'), namespace('two')],
      pods: remaining,
      policies: [
        {
          metadata: { name: 'deny', namespace: 'one' },
          origin: 'rendered',
          spec: { podSelector: {}, policyTypes: types },
        },
      ],
      podNetwork: ['172.16.0.0/16'],
      ipBlockMatchesPods: 'always',
      ipBlockMatchesNodes: 'always',
    };
    const before = { ...withoutNamespace(after, 'two'), pods: [web], policies: [] };
    const flow: Flow = {
      from: { kind: 'address', address: '172.16.0.1' },
      to: { kind: 'pod', namespace: 'two', workload: { name: 'unknown' } },
      ...{ port: 1, protocol: 'TCP', verdict: 'FORWARDED', count: 1 },
    };
    judge(before, after, flow);
    assert.is(naiveChange(before, after, flow), change);
  },
);

function withoutNamespace(cluster: RandomCluster, name: string): RandomCluster {
  return {
    ...cluster,
    namespaces: cluster.namespaces.filter((one) => one.name !== name),
    pods: cluster.pods.filter(({ namespace }) => namespace !== name),
    policies: cluster.policies.filter(({ metadata }) => metadata.namespace !== name),
  };
}
