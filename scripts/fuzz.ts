/**
 * What `npm run fuzz -- [--minutes N] [--seed S]` does: puts random connections in random clusters to the evaluator and to
 * the judge of test/support, for as long as asked; of every eighth cluster the evaluator reads manifests. Random changes
 * are put to the judge of hazards. Prints how many agreed, or the smallest cluster or change on which they do not.
 */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { type AgreedAnswer, agreesOn, askedQuestion } from '../test/support/agreement.ts';
import { hazardChange } from '../test/support/hazard-changes.ts';
import { disagreements } from '../test/support/hazard-disagreements.ts';
import { judgedHazards } from '../test/support/hazard-judge.ts';
import { manifestsAgreeOn } from '../test/support/manifest-agreement.ts';
import { randomCluster } from '../test/support/random-cluster.ts';
import { manifestsOf } from '../test/support/random-manifests.ts';

const { values: options } = parseArgs({
  options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string', default: String(Date.now() % 1e9) } },
});
const [minutes, seed] = [Number(options.minutes), Number(options.seed)];
if (!(minutes > 0) || !Number.isInteger(seed)) throw new Error('--minutes takes a number, --seed a whole number.');

const questionsEach = 10;
const [clustersPerRound, manifestsPerRound, changesPerRound] = [700, 100, 100];
const questions = fc.array(askedQuestion, { minLength: questionsEach, maxLength: questionsEach });
const counts = new Map<string, number>();
const count = (answers: readonly AgreedAnswer[]): void => {
  for (const fact of answers.flatMap(({ facts }) => facts)) counts.set(fact, (counts.get(fact) ?? 0) + 1);
};

const until = Date.now() + minutes * 60_000;
let rounds = 0;
for (; Date.now() < until; rounds++) {
  const round = (seed + rounds) | 0;
  fc.assert(
    fc.property(randomCluster, questions, (cluster, asked) => count(agreesOn(cluster, asked))),
    { numRuns: clustersPerRound, seed: round },
  );
  fc.assert(
    fc.property(randomCluster.chain(manifestsOf), questions, (manifests, asked) =>
      count(manifestsAgreeOn(manifests, asked)),
    ),
    { numRuns: manifestsPerRound, seed: round },
  );
  fc.assert(
    fc.property(hazardChange, (change) => {
      const judged = judgedHazards(change.before, change.after, change.changed);
      const found = disagreements(change, judged);
      if (found.length > 0) throw new Error(found.join('\n'));
      for (const code of new Set(judged.map((one) => one.code))) counts.set(code, (counts.get(code) ?? 0) + 1);
    }),
    { numRuns: changesPerRound, seed: round },
  );
}
const [clusters, manifests] = [rounds * clustersPerRound, rounds * manifestsPerRound];
const connections = (clusters + manifests) * questionsEach;
const changes = rounds * changesPerRound;
console.log(
  `seed ${seed}, ${rounds} rounds: ${connections} connections in ${clusters} clusters and ${manifests} folders of manifests, and the hazards of ${changes} changes: no difference`,
);
for (const [fact, number] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`${fact}: ${number}`);
