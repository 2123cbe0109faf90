import type { Trait } from '../../src/connectivity/cluster-state.ts';
import { readGivenManifests } from '../../src/connectivity/given/read-given-manifests.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import { type AgreedAnswer, type AskedQuestion, agreesOn, CommonEnds } from './agreement.ts';
import { networkOf } from './random-cluster.ts';
import type { RandomManifests } from './random-manifests.ts';
import { assert } from './table.ts';

/**
 * Reads a cluster's manifests from their texts, and puts questions to the evaluator about what was read, and to the judge
 * about the cluster. Fails where they differ. Answers what both said.
 */
export function manifestsAgreeOn(
  { files, cluster, shared }: RandomManifests,
  questions: readonly AskedQuestion[],
): readonly AgreedAnswer[] {
  const { podNetwork, ipBlockMatchesPods, ipBlockMatchesNodes } = cluster;
  const { value, diagnostics } = readGivenManifests(memoryTree(files), {
    traits: { ipBlockMatchesPods: ipBlockMatchesPods as Trait, ipBlockMatchesNodes: ipBlockMatchesNodes as Trait },
    ...(podNetwork === undefined ? {} : { podNetwork: networkOf(podNetwork) }),
    skipInvalid: false,
  });
  const state = value?.clusters.get('manifests')?.load().value;
  if (state === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  for (const { workloads } of state.namespaces.values()) {
    for (const { single, pods } of workloads) assert.ok(!single || pods.length === 1, 'a single pod is one');
  }
  return agreesOn(cluster, questions, new CommonEnds(cluster, state, shared));
}
