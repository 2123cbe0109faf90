/**
 * Puts random connections in random clusters to the evaluator and to the judge of test/support, for as long as asked:
 * `node --import tsx scripts/fuzz.ts [--minutes N] [--seed S]`. Prints how many agreed, or the smallest cluster on which
 * they do not.
 */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { agreesOn, askedQuestions } from '../test/support/agreement.ts';
import { randomCluster } from '../test/support/random-cluster.ts';

const { values: options } = parseArgs({
  options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string', default: String(Date.now()) } },
});
const questionsEach = 8;
const clustersPerRound = 500;

const counts = new Map<string, number>();
const count = (what: string): void => {
  counts.set(what, (counts.get(what) ?? 0) + 1);
};
const until = Date.now() + Number(options.minutes) * 60_000;
let rounds = 0;
while (Date.now() < until) {
  fc.assert(
    fc.property(
      randomCluster,
      fc.array(askedQuestions, { minLength: questionsEach, maxLength: questionsEach }),
      (cluster, questions) => {
        for (const { verdict, conditions } of agreesOn(cluster, questions)) {
          count(verdict);
          for (const condition of conditions) count(`  ${condition}`);
        }
      },
    ),
    { numRuns: clustersPerRound, seed: (Number(options.seed) + rounds) | 0 },
  );
  rounds++;
}
console.log(
  `seed ${options.seed}: ${rounds * clustersPerRound} clusters, ${rounds * clustersPerRound * questionsEach} connections, no difference`,
);
for (const [what, number] of [...counts].sort()) console.log(`${what}: ${number}`);
