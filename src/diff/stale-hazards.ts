import { compareText } from '../diagnostics/compare.ts';
import { andMore } from '../diagnostics/counted.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hazardCodes } from '../diagnostics/hazard-codes.ts';
import type { FileTree } from '../model/file-tree.ts';
import { clusterOf } from '../render/tree-changes.ts';
import type { ClusterPlace, Hazard } from './landscape-diff.ts';

const namesShown = 3;

/** The manifests at these paths, inside the folder of manifests, are not what the sources render. At least one. */
export function manifestsStale(paths: readonly string[], manifests: FileTree): Hazard {
  const sorted = [...paths].sort(compareText);
  const first = sorted.find((path) => manifests.get(path) !== undefined);
  const names = manifestNames(sorted);
  const are = sorted.length === 1 ? '1 file is' : `${sorted.length} files are`;
  return {
    ...stale(
      `policies/ changed and manifests/ did not follow: ${are} not what the sources render (${names}). ` +
        'This comparison describes manifests/ as it is, not what the sources will render.',
      'Run "ringfence render", and commit what it writes with the sources.',
    ),
    places: placesOf(sorted),
    ...(first === undefined ? {} : { location: { path: `manifests/${first}`, line: 1, column: 1 } }),
  };
}

/** Nothing can be rendered from the sources, so the manifests beside them were rendered from others. */
export function sourcesBroken(diagnostics: readonly Diagnostic[]): Hazard {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  const count = errors.length === 1 ? 'an error' : `${errors.length} errors`;
  const where = first === undefined ? '' : ` (${first.location.path}:${first.location.line}: ${first.message})`;
  return {
    ...stale(
      `policies/ changed and has ${count}${where}, so manifests/ cannot be up to date.`,
      'Run "ringfence validate", fix what it reports, and run "ringfence render".',
    ),
    ...(first === undefined ? {} : { location: first.location }),
  };
}

/** Some of the paths inside the folder of manifests, as people find them: `manifests/a, manifests/b and 3 more`. */
export function manifestNames(paths: readonly string[]): string {
  const shown = paths.slice(0, namesShown).map((path) => `manifests/${path}`);
  return andMore(shown, paths.length - shown.length);
}

function stale(message: string, advice: string): Hazard {
  const { level } = hazardCodes['manifests-stale'];
  return {
    code: 'manifests-stale',
    level,
    message,
    advice,
    policies: [],
    workloads: [],
    places: [],
    connections: [],
  };
}

/** The clusters and namespaces to which paths inside the folder of manifests belong. */
export function placesOf(paths: readonly string[]): readonly ClusterPlace[] {
  const namespaces = new Map<string, Set<string>>();
  for (const path of paths) {
    const cluster = clusterOf(path);
    if (cluster === undefined) continue;
    const found = namespaces.get(cluster) ?? new Set();
    namespaces.set(cluster, found);
    const namespace = /\/([^/]+)\/policies\.yaml$|\/namespaces\/([^/]+)\.yaml$/.exec(path);
    const name = namespace?.[1] ?? namespace?.[2];
    if (name !== undefined) found.add(name);
  }
  return [...namespaces]
    .sort(([a], [b]) => compareText(a, b))
    .map(([cluster, names]) => ({ cluster, namespaces: [...names].sort(compareText), namespacesOfType: 0 }));
}
