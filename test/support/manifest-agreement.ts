import type { ContainerPort, Workload } from '../../src/clusters/cluster-state.ts';
import { readPlainManifests } from '../../src/clusters/plain/read-plain-manifests.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import type { Trait } from '../../src/model/plugin-traits.ts';
import { type AgreedAnswer, type AskedQuestion, agreesOn, CommonEnds } from './agreement.ts';
import { networkOf, type RandomPod } from './random-cluster.ts';
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
  const { value, diagnostics } = readPlainManifests(memoryTree(files), {
    traits: { ipBlockMatchesPods: ipBlockMatchesPods as Trait, ipBlockMatchesNodes: ipBlockMatchesNodes as Trait },
    ...(podNetwork === undefined ? {} : { podNetwork: networkOf(podNetwork) }),
    skipInvalid: false,
  });
  const state = value?.clusters.get('')?.load().value;
  if (state === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const workloads = [...state.namespaces.values()].flatMap((namespace) => namespace.workloads);
  for (const { single, pods } of workloads) assert.ok(!single || pods.length === 1, 'a single pod is one');
  assert.equal(traitsOfMembers(workloads), cluster.pods.flatMap(traitsOf).sort());
  return agreesOn(cluster, questions, new CommonEnds(cluster, state, shared));
}

/** Of every pod that is known by name, what it shows beside its labels and addresses: one text each, sorted. */
function traitsOfMembers(workloads: readonly Workload[]): readonly string[] {
  return workloads
    .flatMap(({ ports, hostNetwork, pods }) => pods.map(({ name }) => traitText(name, ports, hostNetwork)))
    .sort();
}

function traitsOf({ members, ports = [], hostNetwork = false }: RandomPod): readonly string[] {
  const declared = ports.map(({ protocol = 'TCP', ...port }) => ({ ...port, protocol }));
  return members.map(({ name }) => traitText(name, declared, hostNetwork));
}

function traitText(name: string, ports: readonly ContainerPort[], hostNetwork: boolean): string {
  const texts = new Set(ports.map((port) => `${port.name ?? ''} ${port.port}/${port.protocol}`));
  return `${name} ${hostNetwork} ${[...texts].sort().join()}`;
}
