import fc from 'fast-check';
import { agreesOn, askedQuestions } from '../support/agreement.ts';
import { randomCluster } from '../support/random-cluster.ts';
import { assert, test } from '../support/table.ts';

const clusters = 2500;
const questionsEach = 8;

test(`the evaluator and a judge that tries everything out agree on ${clusters * questionsEach} connections in ${clusters} random clusters`, () => {
  const verdicts = { allowed: 0, denied: 0, conditional: 0 };
  fc.assert(
    fc.property(
      randomCluster,
      fc.array(askedQuestions, { minLength: questionsEach, maxLength: questionsEach }),
      (cluster, questions) => {
        for (const { verdict } of agreesOn(cluster, questions)) verdicts[verdict]++;
      },
    ),
    { numRuns: clusters },
  );
  // Were one verdict rare, agreement on it would mean little.
  for (const [verdict, count] of Object.entries(verdicts)) {
    assert.ok(count > (clusters * questionsEach) / 50, `${verdict}: ${count} only`);
  }
});
