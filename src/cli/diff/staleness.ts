import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Hazard } from '../../diff/landscape-diff.ts';
import { affectedManifests, changedPaths } from '../../diff/source-changes.ts';
import { manifestsStale, sourcesBroken } from '../../diff/stale-hazards.ts';
import type { SourcesAndManifests } from '../../diff/stale-manifests.ts';
import type { IdAlgorithm } from '../../model/content-hash.ts';
import type { FileTree, TreeFile } from '../../model/file-tree.ts';
import type { TwoStates } from '../../platform/git-states.ts';
import { nativeBlobId } from '../../platform/native-blob-id.ts';
import { ownVersion } from '../../platform/surroundings.ts';
import { holdsPlaces } from '../../render/template-source.ts';

/** A state, as far as it matters for whether its manifests are those of its sources. */
export interface StateOfSources extends SourcesAndManifests {
  /** Reasons why sources cannot be read. */
  readonly unread: readonly Diagnostic[];
}

/**
 * The sources that have to be read: those that policies of these clusters come from, which are shown as the places of
 * what changed, and all of the state after if some differ.
 */
export function* sourcesToRead(
  before: SourcesAndManifests,
  after: SourcesAndManifests,
  clusters: ReadonlySet<string>,
): Iterable<TreeFile> {
  const isPlace = (path: string) => holdsPlaces(path, clusters);
  yield* filesAt(before.sources, isPlace);
  const differ = changedPaths(before.sources, after.sources).length > 0;
  yield* filesAt(after.sources, differ ? () => true : isPlace);
}

function* filesAt(files: FileTree, isWanted: (path: string) => boolean): Iterable<TreeFile> {
  for (const path of files.paths()) {
    const file = isWanted(path) ? files.get(path) : undefined;
    if (file !== undefined) yield file;
  }
}

interface JudgedFreshness {
  readonly hazards: readonly Hazard[];
  /** Manifests that are not what the sources render, by their paths inside the folder of manifests. */
  readonly stale: readonly string[];
  readonly notes: readonly string[];
}

/** Reports, in the words of a review, whether the manifests of the state after are up to date. */
export async function judgeFreshness(
  before: StateOfSources,
  after: StateOfSources,
  { algorithm, fetch }: { readonly algorithm: IdAlgorithm; readonly fetch: TwoStates['fetch'] },
): Promise<JudgedFreshness> {
  if (after.unread.length > 0) return { hazards: [sourcesBroken(after.unread)], stale: [], notes: [] };
  if (affectedManifests(before.sources, after.sources).kind === 'none') {
    return { hazards: [], stale: [], notes: editedByHand(before, after) };
  }
  // Rendering takes modules that nothing else here needs.
  const { freshnessOf, oursAmong } = await import('../../diff/stale-manifests.ts');
  const freshness = freshnessOf(before, after, { ringfenceVersion: ownVersion(), algorithm, blobId: nativeBlobId });
  switch (freshness.kind) {
    case 'fresh':
      return { hazards: [], stale: [], notes: [] };
    case 'broken':
      return { hazards: [sourcesBroken(freshness.diagnostics)], stale: [], notes: [] };
    case 'other-version':
      return {
        hazards: [],
        stale: [],
        notes: [
          `policies/ changed. Ringfence cannot check here whether manifests/ is up to date: ${freshness.pinned.message}`,
        ],
      };
    case 'stale': {
      const { differing, unexpected } = freshness;
      const fetched = await fetch(unexpected.flatMap((path) => after.manifests.get(path) ?? []));
      const ours = fetched.value === undefined ? unexpected : oursAmong(unexpected, after.manifests);
      const paths = [...differing, ...ours];
      const hazards = paths.length === 0 ? [] : [manifestsStale(paths, after.manifests)];
      return { hazards, stale: paths, notes: [] };
    }
  }
}

/** Manifests that changed although no source did are worth a look. */
function editedByHand(before: SourcesAndManifests, after: SourcesAndManifests): readonly string[] {
  if ([before.sources, before.manifests, after.manifests].some((files) => files.paths().length === 0)) return [];
  if (changedPaths(before.manifests, after.manifests).length === 0) return [];
  return [
    'manifests/ changed but policies/ did not. A person edited manifests/, another build of Ringfence rendered it, or it was out of date before. "ringfence render --check" shows where it differs from the sources.',
  ];
}
