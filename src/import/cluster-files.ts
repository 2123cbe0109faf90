import type { ClusterDump } from '../clusters/dump/cluster-dump.ts';
import type { InferredCluster, InferredNamespace } from '../inference/inferred-landscape.ts';
import type { NewFile } from '../source/new-source.ts';
import { flowYaml } from '../source/write-yaml.ts';
import { clusterFile, namespaceSpec } from './cluster-file.ts';
import { written } from './written-source.ts';

/** How many characters of namespaces one source has: a third of what a source can have, by its nodes, too. */
const partSize = 300_000;

/**
 * Writes the sources of a cluster. One file, if a source can hold it. Otherwise, groups hold the first namespaces, each in a
 * folder inside the one before it, and the file of the cluster in the innermost folder holds the last ones.
 */
export function clusterFiles(cluster: InferredCluster, dump: ClusterDump | undefined): readonly NewFile[] {
  const parts = partsOf(cluster.namespaces);
  const last = parts.at(-1) ?? [];
  const outer = parts.slice(0, -1);
  const folders = outer.map((_, index) =>
    [cluster.name, ...outer.slice(1, index + 1).map((_part, deeper) => `part-${deeper + 2}`)].join('/'),
  );
  const groups = outer.map((namespaces, index) =>
    written({
      path: `policies/clusters/${folders[index]}/group.yaml`,
      schema: 'cluster-group',
      head: [`Namespaces of the cluster ${cluster.name}, which has too many for one source.`],
      document: {
        kind: 'ClusterGroup',
        name: index === 0 ? cluster.name : `${cluster.name}-part-${index + 1}`,
        spec: { namespaces: namespaces.map(namespaceSpec) },
      },
    }),
  );
  const folder = folders.at(-1);
  return [...groups, clusterFile({ ...cluster, namespaces: last }, dump, folder)];
}

function partsOf(namespaces: readonly InferredNamespace[]): readonly (readonly InferredNamespace[])[] {
  const parts: InferredNamespace[][] = [[]];
  let size = 0;
  for (const namespace of namespaces) {
    const own = flowYaml(namespaceSpec(namespace)).length;
    if (size + own > partSize) {
      parts.push([]);
      size = 0;
    }
    size += own;
    parts.at(-1)?.push(namespace);
  }
  return parts;
}
