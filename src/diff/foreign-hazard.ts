import { hazardCodes } from '../diagnostics/hazard-codes.ts';
import type { Hazard } from './landscape-diff.ts';
import { manifestNames, placesOf } from './stale-hazards.ts';

/**
 * The sources do not render the files at these paths, which are inside the folder of manifests. Sorted; at least one.
 */
export function foreignFilesHazard(paths: readonly string[]): Hazard {
  const [first = ''] = paths;
  const names = manifestNames(paths);
  const message =
    paths.length === 1
      ? `The sources do not render this file, and it is in a folder that Argo CD and Flux read: ${names}.`
      : `The sources do not render ${paths.length} files in folders that Argo CD and Flux read: ${names}.`;
  return {
    code: 'foreign-file-applied',
    level: hazardCodes['foreign-file-applied'].level,
    message,
    policies: [],
    workloads: [],
    places: placesOf(paths),
    connections: [],
    location: { path: `manifests/${first}`, line: 1, column: 1 },
  };
}
