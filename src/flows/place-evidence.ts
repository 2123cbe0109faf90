import { arrange } from '../diagnostics/arrange.ts';
import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import type { FlowEvidence } from './flow.ts';
import * as problems from './problems.ts';

/** Evidence about a cluster of the manifests; `cluster` is its key. */
export type PlacedEvidence = FlowEvidence & { readonly cluster: string };

/**
 * Finds the cluster of each evidence: the one that is named, else the only one there is, else the only one that has almost all
 * namespaces of the flows. `clusters`: the names of namespaces, by the key of the cluster. A value exactly when each has a
 * cluster of its own.
 */
export function placeEvidence(
  evidence: readonly FlowEvidence[],
  clusters: ReadonlyMap<string, ReadonlySet<string>>,
): Outcome<readonly PlacedEvidence[]> {
  const diagnostics: Diagnostic[] = [];
  const placed = new Map<string, PlacedEvidence>();
  for (const one of evidence) {
    const { path = '' } = one.sources[0] ?? {};
    const found = clusterOf(one, clusters, path);
    if (typeof found !== 'string') diagnostics.push(found);
    else if (!placed.has(found)) placed.set(found, { ...one, cluster: found });
    else {
      const candidates = [...clusters.keys()].filter((name) => name !== '');
      diagnostics.push(
        problems.flowClusterUnknown(path, { cluster: one.cluster, candidates, fitting: [found, found] }),
      );
    }
  }
  const arranged = arrange(diagnostics);
  return hasErrors(arranged) ? { diagnostics: arranged } : { value: [...placed.values()], diagnostics: arranged };
}

/** The least part of the namespaces that a cluster must have to be taken for the one that no one names. */
const almostAll = 0.9;

function clusterOf(
  evidence: FlowEvidence,
  clusters: ReadonlyMap<string, ReadonlySet<string>>,
  path: string,
): string | Diagnostic {
  const namespaces = namespacesIn(evidence);
  const knownIn = (cluster: string): number => {
    const names = clusters.get(cluster);
    return [...namespaces].filter((name) => names?.has(name)).length;
  };
  const candidates = [...clusters.keys()];
  const [only, another] = candidates;
  // Plain manifests are one cluster without a name, so the name of the evidence is no contradiction.
  if (only === '' && another === undefined) return only;
  const named = evidence.cluster ?? (another === undefined ? only : undefined);
  const fitting = (): readonly string[] =>
    candidates.filter((one) => namespaces.size > 0 && knownIn(one) >= almostAll * namespaces.size);
  if (named === undefined) {
    const found = fitting();
    const [one, second] = found;
    if (one !== undefined && second === undefined) return one;
    return problems.flowClusterUnknown(path, { cluster: undefined, candidates, fitting: found });
  }
  if (!clusters.has(named))
    return problems.flowClusterUnknown(path, { cluster: named, candidates, fitting: fitting() });
  const known = knownIn(named);
  // Most evidence fits: then no other cluster is looked at.
  const better = known === namespaces.size ? undefined : candidates.find((one) => knownIn(one) > known);
  const isOther = known === 0 || (known * 2 < namespaces.size && better !== undefined);
  return namespaces.size > 0 && isOther
    ? problems.flowsOfAnotherCluster(path, { cluster: named, known, all: namespaces.size, better })
    : named;
}

function namespacesIn({ flows }: FlowEvidence): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { from, to } of flows) {
    if (from.kind === 'pod') found.add(from.namespace);
    if (to.kind === 'pod') found.add(to.namespace);
  }
  return found;
}
