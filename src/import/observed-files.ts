import type { InferredCluster } from '../inference/inferred-landscape.ts';
import type { NewFile } from '../source/new-source.ts';
import { flowYaml } from '../source/write-yaml.ts';
import { observedWorkloadsSpec, workloadsSpec } from './workloads-spec.ts';
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

/** Writes the workloads of a cluster that its types do not declare. None, if there are none, or too many. */
export function observedFiles(cluster: InferredCluster): readonly NewFile[] {
  const { name, namespaces } = cluster;
  const isNeeded = namespaces.some(({ workloads }) => workloads.length > 0);
  if (!isNeeded || hasTooManyWorkloads(cluster)) return [];
  return [
    written({
      path: `policies/observed/${name}/workloads.yaml`,
      schema: 'observed-workloads',
      head: [
        'Pods that ran in the cluster, beside those that the types declare, with the labels that policies read.',
        'A machine keeps this file: "ringfence observe" writes it anew.',
      ],
      document: {
        kind: 'ObservedWorkloads',
        name,
        spec: observedWorkloadsSpec(cluster),
      },
    }),
  ];
}
