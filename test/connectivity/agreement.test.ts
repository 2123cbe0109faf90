import fc from 'fast-check';
import { agreesOn, askedQuestion } from '../support/agreement.ts';
import { featuresOf } from '../support/features.ts';
import { randomCluster } from '../support/random-cluster.ts';
import { randomRuns } from '../support/random-runs.ts';
import { assert, test } from '../support/table.ts';

const clusters = randomRuns(500, 3_000);
const questionsEach = 10;
const connections = clusters * questionsEach;

/** How often each answer is given, and each end asked about, at least: were one rare, agreement on it would mean little. */
const answersDue: Readonly<Record<string, number>> = {
  ...{ allowed: 0.2, denied: 0.2, conditional: 0.02 },
  ...{ 'pod-address': 0.01, 'cni-trait': 0.01, 'address-family': 0.0025, 'several conditions': 0.005 },
  ...{ 'a pod and itself': 0.01, workload: 0.2, member: 0.1, labels: 0.05, address: 0.1, block: 0.05 },
};

/** In which part of the clusters each feature is, at least. */
const featureDue = 0.03;

test(`the evaluator and a judge that tries everything out agree on ${connections} connections in ${clusters} random clusters`, () => {
  const answers = new Map<string, number>();
  const features = new Map<string, number>();
  const count = (counts: Map<string, number>, what: string, more: number): void => {
    counts.set(what, (counts.get(what) ?? 0) + more);
  };
  fc.assert(
    fc.property(
      randomCluster,
      fc.array(askedQuestion, { minLength: questionsEach, maxLength: questionsEach }),
      (cluster, questions) => {
        for (const answer of agreesOn(cluster, questions)) {
          for (const what of answer.facts) count(answers, what, 1);
        }
        for (const [feature, has] of Object.entries(featuresOf(cluster))) count(features, feature, Number(has));
      },
    ),
    { numRuns: clusters },
  );
  for (const [what, part] of Object.entries(answersDue)) {
    const times = answers.get(what) ?? 0;
    assert.ok(times >= connections * part, `${what}: ${times} times only`);
  }
  for (const [what, times] of features) assert.ok(times >= clusters * featureDue, `${what}: in ${times} clusters only`);
});
