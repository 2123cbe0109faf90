import type { ManifestTree } from '../../manifests/manifest-tree.ts';
import type { FileTree } from '../../model/file-tree.ts';
import type { PolicyPath } from '../../policy/violation.ts';
import { templateSources } from '../../render/template-source.ts';
import type { DiffPlaces, DiffState, SourcePlace } from '../../report/diff/places.ts';

/** A state with the sources that its manifests were rendered from. */
interface SourcedState {
  /** Its folder is called `manifests`. */
  readonly manifests: ManifestTree;
  readonly sources: FileTree;
  /** True if the lines of the sources are the lines that a person sees. */
  readonly hasLines: boolean;
}

/** Finds the templates of policies by their lines in manifests, in those clusters whose files were read. */
export function sourcePlaces(
  states: Readonly<Record<DiffState, SourcedState>>,
  clusters: ReadonlySet<string>,
): DiffPlaces {
  const found = { before: sourceFinder(states.before, clusters), after: sourceFinder(states.after, clusters) };
  return { source: ({ path, line }, state, inside) => found[state](path, line, inside) };
}

function sourceFinder({ manifests, sources, hasLines }: SourcedState, clusters: ReadonlySet<string>) {
  const templates = templateSources(sources);
  const known = new Map<string, SourcePlace | undefined>();
  const find = (path: string, line: number, inside: PolicyPath | undefined): SourcePlace | undefined => {
    const namespace = manifests.namespaceOfPolicies(path);
    if (namespace === undefined || !clusters.has(namespace.cluster)) return undefined;
    const { type, tenant } = namespace.readInventory().value ?? {};
    const place = namespace.placeAt(line);
    if (type === undefined || place === undefined) return undefined;
    const { cluster, name } = namespace;
    const source = templates.locate({ cluster, name, type, tenant }, place.policy, inside ?? place.path);
    if (source === undefined) return undefined;
    return hasLines ? { path: source.path, line: source.line, column: source.column } : { path: source.path };
  };
  return (path: string, line: number, inside?: PolicyPath): SourcePlace | undefined => {
    const key = JSON.stringify([path, line, inside]);
    if (!known.has(key)) known.set(key, find(path, line, inside));
    return known.get(key);
  };
}
