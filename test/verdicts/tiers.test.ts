import fc from 'fast-check';
import { includesPorts, portRange } from '../../src/model/port-set.ts';
import { sideDecisions } from '../../src/verdicts/evaluator.ts';
import { agreesOn, askedAboutBlock, askedQuestion, CommonEnds } from '../support/agreement.ts';
import type { JudgedDirection } from '../support/naive-evaluator.ts';
import type { JudgedClusterPolicy } from '../support/naive-tiers.ts';
import { deciders } from '../support/naive-worlds.ts';
import { clusterStateOf, randomCluster } from '../support/random-cluster.ts';
import { clusterPolicies, compileClusterPolicy } from '../support/random-cluster-policies.ts';
import { assert, test } from '../support/table.ts';

const clusters = process.env.CI === 'true' ? 1500 : 200;
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
