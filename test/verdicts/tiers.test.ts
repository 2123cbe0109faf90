import fc from 'fast-check';
import { formatPorts, includesPorts, portRange } from '../../src/model/port-set.ts';
import { evaluate, sideDecisions } from '../../src/verdicts/evaluator.ts';
import { agreesOn, askedAboutBlock, askedQuestion, CommonEnds } from '../support/agreement.ts';
import type { JudgedDirection, JudgedPod, JudgedPolicy } from '../support/naive-evaluator.ts';
import type { JudgedClusterPolicy, JudgedClusterProtocol, JudgedClusterRule } from '../support/naive-tiers.ts';
import { deciders } from '../support/naive-worlds.ts';
import { clusterStateOf, type RandomCluster, type RandomPod, randomCluster } from '../support/random-cluster.ts';
import { clusterPolicies, compileClusterPolicy } from '../support/random-cluster-policies.ts';
import { randomRuns } from '../support/random-runs.ts';
import { assert, table, test } from '../support/table.ts';

const clusters = randomRuns(200, 1_500);
const questionsEach = 10;
const explainedEach = 2;
const connections = clusters * questionsEach;

/** How often each answer is given at least, of all: were one rare, agreement on it would mean little. */
const due: Readonly<Record<string, number>> = {
  ...{ allowed: 0.2, denied: 0.15, conditional: 0.025, 'policy-order': 0.006 },
  ...{ 'pod-address': 0.01, 'cni-trait': 0.004, 'address-family': 0.001, 'several conditions': 0.003 },
  ...{ 'Admin decides': 0.03, 'Baseline decides': 0.003, 'a rule passes': 0.015 },
};

test(`tiers: the evaluator and the judge agree on ${connections} connections and on what decides them`, () => {
  const counts = new Map<string, number>();
  const count = (what: string): void => {
    counts.set(what, (counts.get(what) ?? 0) + 1);
  };
  fc.assert(
    fc.property(
      randomCluster,
      clusterPolicies,
      fc.array(fc.oneof({ weight: 4, arbitrary: askedQuestion }, { weight: 1, arbitrary: askedAboutBlock }), {
        minLength: questionsEach,
        maxLength: questionsEach,
      }),
      (known, ofCluster, questions) => {
        const cluster = { ...known, clusterPolicies: ofCluster };
        const state = { ...clusterStateOf(known), clusterPolicies: ofCluster.map(compileClusterPolicy) };
        const ends = new CommonEnds(cluster, state);
        for (const answer of agreesOn(cluster, questions, ends)) for (const what of answer.facts) count(what);
        const rulesOf = ({ metadata, spec }: JudgedClusterPolicy, direction: JudgedDirection) =>
          ((direction === 'Egress' ? spec.egress : spec.ingress) ?? []).map(({ action }, place) => ({
            by: `${metadata.name} ${place}`,
            what: action === 'Pass' ? 'a rule passes' : `${spec.tier} decides`,
          }));
        for (const { from, to, at } of questions.slice(0, explainedEach)) {
          const [source, destination] = [ends.of(from), ends.of(to)];
          for (const direction of ['Egress', 'Ingress'] as const) {
            const expected = deciders(cluster, { from: source.judged, to: destination.judged, ...at }, direction);
            const decisions = sideDecisions(state, direction, source.known, destination.known);
            const names = (which: 'all' | 'some') =>
              decisions
                .filter((one) => includesPorts(one[which], portRange(at.protocol, at.port)))
                .map(({ policy, rule }) => (policy === undefined ? 'default' : `${policy.name} ${rule ?? 'otherwise'}`))
                .sort();
            assert.equal({ always: names('all'), sometimes: names('some') }, expected);
            const rules = ofCluster.flatMap((policy) => rulesOf(policy, direction));
            for (const { by, what } of rules) if (expected.sometimes.includes(by)) count(what);
          }
        }
      },
    ),
    { numRuns: clusters },
  );
  for (const [what, part] of Object.entries(due)) {
    const times = counts.get(what) ?? 0;
    assert.ok(times >= connections * part, `${what}: ${times} times only, of ${connections}`);
  }
});

const everyone = { namespaces: {} };
const web: PodSpec = { namespace: 'shop', labels: { app: 'web' }, ports: [{ name: 'http', port: 80 }] };
const db: PodSpec = { namespace: 'data', labels: { app: 'db' }, ports: [{ name: 'sql', port: 5432 }] };

type PodSpec = Pick<JudgedPod, 'namespace' | 'labels' | 'ports' | 'hostNetwork'>;

/** Policies of the cluster that apply to every pod for ingress; `at` is their tier and priority. */
const cluster = (at: string, ...rules: readonly JudgedClusterRule[]): JudgedClusterPolicy['spec'] => {
  const [tier, priority] = at.split(' ');
  if (tier !== 'Admin' && tier !== 'Baseline') throw new Error(at);
  return { tier, priority: Number(priority), subject: everyone, ingress: rules };
};
const rule = (
  action: JudgedClusterRule['action'],
  ...protocols: readonly JudgedClusterProtocol[]
): JudgedClusterRule => ({
  action,
  peers: [everyone],
  ...(protocols.length === 0 ? {} : { protocols }),
});
const tcp = (start: number, end = start): JudgedClusterProtocol => ({
  tcp: { destinationPort: start === end ? { number: start } : { range: { start, end } } },
});
const denied = { podSelector: {}, policyTypes: ['Ingress'] };
const allowed = { ...denied, ingress: [{}] };

interface TierRow {
  readonly name: string;
  readonly policies?: readonly JudgedPolicy['spec'][];
  readonly ofCluster: readonly JudgedClusterPolicy['spec'][];
  readonly from?: PodSpec;
  readonly to?: PodSpec;
  readonly open: string;
  readonly conditional?: string;
}

const rows: readonly TierRow[] = [
  { name: 'no rule says anything', ofCluster: [cluster('Admin 0')], open: 'all' },
  {
    name: 'admin denies before a NetworkPolicy',
    policies: [allowed],
    ofCluster: [cluster('Admin 9', rule('Deny'))],
    open: 'none',
  },
  {
    name: 'admin accepts before a NetworkPolicy',
    policies: [denied],
    ofCluster: [cluster('Admin 9', rule('Accept'))],
    open: 'all',
  },
  {
    name: 'admin accepts some ports',
    policies: [denied],
    ofCluster: [cluster('Admin 9', rule('Accept', tcp(80, 90)))],
    open: '80-90/TCP',
  },
  {
    name: 'the first rule that matches wins, port by port',
    policies: [denied],
    ofCluster: [cluster('Admin 9', rule('Deny', tcp(85)), rule('Accept', tcp(80, 90)), rule('Deny'))],
    open: '80-84/TCP, 86-90/TCP',
  },
  {
    name: 'the lower priority comes first',
    ofCluster: [cluster('Admin 9', rule('Accept')), cluster('Admin 1', rule('Deny', tcp(80)))],
    policies: [denied],
    open: '1-79/TCP, 81-65535/TCP, all UDP, all SCTP',
  },
  {
    name: 'what passes goes to the NetworkPolicy',
    policies: [denied],
    ofCluster: [cluster('Admin 1', rule('Pass', tcp(80))), cluster('Admin 2', rule('Accept', tcp(79, 80)))],
    open: '79/TCP',
  },
  {
    name: 'what passes without a NetworkPolicy goes to the baseline',
    ofCluster: [cluster('Admin 1', rule('Pass')), cluster('Baseline 1', rule('Deny'))],
    open: 'none',
  },
  {
    name: 'a NetworkPolicy leaves nothing to the baseline',
    policies: [allowed],
    ofCluster: [cluster('Baseline 1', rule('Deny'))],
    open: 'all',
  },
  { name: 'nor where it denies', policies: [denied], ofCluster: [cluster('Baseline 1', rule('Accept'))], open: 'none' },
  {
    name: 'what passes in the baseline is allowed',
    ofCluster: [cluster('Baseline 1', rule('Pass', tcp(80))), cluster('Baseline 2', rule('Deny', tcp(80, 81)))],
    open: '1-80/TCP, 82-65535/TCP, all UDP, all SCTP',
  },
  {
    name: 'one priority, two answers',
    ofCluster: [cluster('Admin 1', rule('Accept', tcp(80))), cluster('Admin 1', rule('Deny', tcp(80, 81)))],
    open: '1-79/TCP, 82-65535/TCP, all UDP, all SCTP',
    conditional: '80/TCP policy-order',
  },
  {
    name: 'one priority, one answer',
    ofCluster: [cluster('Admin 1', rule('Deny', tcp(80))), cluster('Admin 1', rule('Deny', tcp(80, 81)))],
    open: '1-79/TCP, 82-65535/TCP, all UDP, all SCTP',
  },
  {
    name: 'one priority, one passes to what says the same',
    policies: [allowed],
    ofCluster: [cluster('Admin 1', rule('Pass')), cluster('Admin 1', rule('Accept'))],
    open: 'all',
  },
  {
    name: 'a named port of the destination',
    ofCluster: [cluster('Admin 1', rule('Deny', { destinationNamedPort: 'sql' }))],
    open: '1-5431/TCP, 5433-65535/TCP, all UDP, all SCTP',
  },
  {
    name: 'a name that the destination does not have',
    ofCluster: [cluster('Admin 1', rule('Deny', { destinationNamedPort: 'http' }))],
    open: 'all',
  },
  {
    name: 'no rule finds a source in the host network',
    from: { ...web, hostNetwork: true },
    ofCluster: [cluster('Admin 1', rule('Deny'))],
    open: 'all',
  },
  {
    name: 'no policy applies to a destination there',
    to: { ...db, hostNetwork: true },
    ofCluster: [cluster('Admin 1', rule('Deny'))],
    open: 'all',
  },
];

table(
  'tiers from one pod to another',
  rows,
  ({ policies = [], ofCluster, from = web, to = db, open, conditional = '' }) => {
    const pods = [from, to].map(
      (pod, index): RandomPod => ({ ...pod, name: `pod-${index}`, single: true, members: [] }),
    );
    const known: RandomCluster = {
      namespaces: ['shop', 'data'].map((name) => ({ name, labels: {}, defined: true })),
      policies: policies.map((spec, index) => ({
        metadata: { name: `p${index}`, namespace: 'data' },
        origin: 'given',
        spec,
      })),
      ...{ pods, ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'always' },
    };
    const compiled = ofCluster.map((spec, index) => compileClusterPolicy({ metadata: { name: `c${index}` }, spec }));
    const state = { ...clusterStateOf(known), clusterPolicies: compiled };
    const ends = new CommonEnds(known, state);
    const [source, destination] = [0, 1].map((pod) => ends.of({ as: 'workload', pod }).known);
    if (source === undefined || destination === undefined) throw new Error('There are two pods.');
    const verdicts = evaluate(state, source, destination);
    assert.is(formatPorts(verdicts.allowed), open);
    assert.is(
      verdicts.conditional.map(({ ports, conditions }) => `${formatPorts(ports)} ${conditions}`).join('; '),
      conditional,
    );
  },
);
