import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Hazard, hazardCodes } from './landscape-diff.ts';

/** Clusters would follow a revision that is not on the default branch, or that is not known, as a diagnostic says. */
export function promotionHazard({ message, location, hint }: Diagnostic, clusters: readonly string[]): Hazard {
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
