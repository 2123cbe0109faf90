import fc from 'fast-check';
import { askedQuestion } from '../../support/agreement.ts';
import { manifestsAgreeOn } from '../../support/manifest-agreement.ts';
import { randomCluster } from '../../support/random-cluster.ts';
import { manifestsOf } from '../../support/random-manifests.ts';
import { randomRuns } from '../../support/random-runs.ts';
import { assert, test } from '../../support/table.ts';

const clusters = randomRuns(90, 500);
const questionsEach = 10;

test('a cluster’s manifests, read from YAML and JSON, give the verdicts that the judge gives of the cluster', () => {
  const counts = { allowed: 0, denied: 0, conditional: 0 };
  fc.assert(
    fc.property(
      randomCluster.chain(manifestsOf),
      fc.array(askedQuestion, { minLength: questionsEach, maxLength: questionsEach }),
      (manifests, questions) => {
        for (const { verdict } of manifestsAgreeOn(manifests, questions)) counts[verdict]++;
      },
    ),
    { numRuns: clusters },
  );
  for (const [verdict, count] of Object.entries(counts)) {
    assert.ok(count > (clusters * questionsEach) / 100, `${verdict}: ${count} only`);
  }
});
