import type { ClusterDump } from '../clusters/dump/cluster-dump.ts';
import type { InferredCluster } from '../inference/inferred-landscape.ts';
import { sourceKind } from '../model/workload-kinds.ts';
import { type ObservedNeedItems, observedNeeds } from '../observe/observed-needs.ts';
import type { NewFile } from '../source/new-source.ts';
import { hasTooManyWorkloads } from './observed-files.ts';
import { written } from './written-source.ts';

/** Writes the needs of a cluster that the dump shows; nothing if it shows none, or if the landscape lacks its workloads. */
export function neededFiles(cluster: InferredCluster, dump: ClusterDump | undefined): readonly NewFile[] {
  if (dump === undefined || hasTooManyWorkloads(cluster)) return [];
  const declared = new Set(cluster.namespaces.map(({ name }) => name));
  const needs = observedNeeds(dump, {
    isDeclared: (namespace) => declared.has(namespace),
    workload({ kind, name }) {
      const known = sourceKind(kind);
      return known === undefined ? { name } : { kind: known, name };
    },
  });
  return [needsFile(cluster.name, needs) ?? []].flat();
}

/** Writes needs as `observe` does. */
export function needsFile(cluster: string, { namespaces, ...server }: ObservedNeedItems): NewFile | undefined {
  if (namespaces.length === 0) return undefined;
  return written({
    path: `policies/observed/${cluster}/needs.yaml`,
    schema: 'observed-needs',
    head: [
      'Connections that objects in the cluster say they need.',
      'A machine keeps this file: "ringfence observe" writes it anew.',
    ],
    document: { kind: 'ObservedNeeds', name: cluster, spec: { ...server, namespaces } },
  });
}
