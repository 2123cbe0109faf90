import type { Diagnostic, Location } from '../diagnostics/diagnostic.ts';
import { hazardCodes } from '../diagnostics/hazard-codes.ts';
import type { Hazard } from './landscape-diff.ts';

/** Clusters would follow what no review of this repository shows. `source` says in words where that is. */
export function movedSourceHazard(source: string, clusters: readonly string[], location: Location): Hazard {
  const who = clusters.length === 1 ? `Cluster "${clusters[0]}"` : `${clusters.length} clusters (${clusters[0]}, …)`;
  const message = `${who} would get its policies from a different place than before, ${source}. No one has reviewed what is there.`;
  const hint =
    'Undo the change of delivery.repository or delivery.path. If a repository really moves, an administrator merges it.';
  return promotionHazard({ message, hint, location }, clusters);
}

/** Clusters would follow a revision that is not on the default branch, or that is not known, as a diagnostic says. */
export function promotionHazard(
  { message, location, hint }: Pick<Diagnostic, 'message' | 'location' | 'hint'>,
  clusters: readonly string[],
): Hazard {
  return {
    code: 'revision-not-on-default-branch',
    level: hazardCodes['revision-not-on-default-branch'].level,
    message,
    ...(hint === undefined ? {} : { advice: hint }),
    policies: [],
    workloads: [],
    places: clusters.map((cluster) => ({ cluster, namespaces: [], namespacesOfType: 0 })),
    connections: [],
    location,
  };
}
