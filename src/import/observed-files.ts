import type { InferredCluster } from '../inference/inferred-landscape.ts';
import type { NewFile } from '../source/new-source.ts';
import { flowYaml } from '../source/write-yaml.ts';
import { type DeclaredWorkloads, observedWorkloadsSpec, workloadsSpec } from './workloads-spec.ts';
import { written } from './written-source.ts';

/**
 * How many characters of workloads one source has: about as many as one can have by its nodes, which is the stricter limit.
 */
const mostCharacters = 400_000;

/** Reports whether a cluster has more workloads that its types do not declare than a source can hold. */
export function hasTooManyWorkloads({ namespaces }: InferredCluster): boolean {
  const sizes = namespaces.map(({ workloads }) =>
    workloads.length === 0 ? 0 : flowYaml(workloadsSpec(workloads)).length,
  );
  return sizes.reduce((sum, size) => sum + size, 0) > mostCharacters;
}

/**
 * Writes the workloads of a cluster: those of its types among them, because a declared workload that such a file does not
 * list counts as one that does not run. None, if the types declare all, or if there are too many.
 */
export function observedFiles(cluster: InferredCluster, declared: DeclaredWorkloads): readonly NewFile[] {
  const { name, namespaces } = cluster;
  const isNeeded = namespaces.some(({ workloads }) => workloads.length > 0);
  if (!isNeeded || hasTooManyWorkloads(cluster)) return [];
  const whole = observedWorkloadsSpec(cluster, declared);
  // Without those of the types, the sources still mean what the cluster means.
  const fits = flowYaml(whole).length <= mostCharacters;
  const all = 'Pods that ran in the cluster, with the labels that policies read.';
  const rest = 'Pods that ran in the cluster, beside those that the types declare, with the labels that policies read.';
  return [
    written({
      path: `policies/observed/${name}/workloads.yaml`,
      schema: 'observed-workloads',
      head: [fits ? all : rest, 'A machine keeps this file: "ringfence observe" writes it anew.'],
      document: {
        kind: 'ObservedWorkloads',
        name,
        spec: fits ? whole : observedWorkloadsSpec(cluster, new Map()),
      },
    }),
  ];
}
