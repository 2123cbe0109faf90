import type { Location } from '../../diagnostics/diagnostic.ts';
import { deliveryHazards } from '../../diff/delivery-hazard.ts';
import { changedTargets } from '../../diff/delivery-targets.ts';
import {
  byRevision,
  changedRevisions,
  type FollowedRevision,
  followedRevisions,
  movedSources,
  revisionFiles,
  sourceText,
} from '../../diff/followed-revisions.ts';
import type { Hazard } from '../../diff/landscape-diff.ts';
import { movedSourceHazard, promotionHazard } from '../../diff/promotion-hazard.ts';
import type { FileTree } from '../../model/file-tree.ts';
import { checkAncestor, followedCommit, type WrittenRevision } from '../../platform/followed-commits.ts';
import type { GitRepository } from '../../platform/git-repository.ts';
import type { NamedCommit } from '../../platform/git-revisions.ts';
import type { TwoStates } from '../../platform/git-states.ts';
import { promotionNote } from '../../report/diff/delivered-words.ts';

interface Promotions {
  readonly notes: readonly string[];
  readonly hazards: readonly Hazard[];
}

/**
 * Returns whether a change lets clusters follow another revision. `before` and `after` are the folders of manifests; of
 * them only files that differ are read. With a base, each new revision has to be one of its ancestors, and nothing may
 * come from another repository or folder: else it is a hazard. That policies are applied elsewhere, or by another account,
 * is a hazard in any case.
 */
export async function promotions(
  before: FileTree,
  after: FileTree,
  base?: {
    readonly repository: GitRepository;
    readonly commit: NamedCommit;
    readonly defaultBranch: string;
    readonly fetch: TwoStates['fetch'];
  },
): Promise<Promotions> {
  const [was, is] = [followedRevisions(differing(before, after)), followedRevisions(differing(after, before))];
  const changed = changedRevisions(was, is).filter((cluster) => is.has(cluster) && was.has(cluster));
  const notes = changed.length === 0 ? [] : [promotionNote(changed)];
  const redirected = deliveryHazards(changedTargets(before, after));
  if (base === undefined) return { notes, hazards: redirected };
  const hazards: Hazard[] = [...redirected, ...(await elsewhere(before, is, base.fetch))];
  for (const written of byRevision(changedRevisions(was, is), is)) hazards.push(...(await hazardsOf(written, base)));
  return { notes, hazards };
}

/** Reports clusters whose policies come from another place. Reads the revisions of all clusters only if one changes. */
async function elsewhere(
  before: FileTree,
  is: ReadonlyMap<string, FollowedRevision>,
  fetch: TwoStates['fetch'],
): Promise<readonly Hazard[]> {
  if (is.size === 0) return [];
  await fetch([...revisionFiles(before)].map(({ file }) => file));
  const bySource = new Map<string, { readonly location: Location; readonly clusters: string[] }>();
  for (const cluster of movedSources(followedRevisions(before), is)) {
    const followed = is.get(cluster);
    if (followed === undefined) continue;
    const known = bySource.get(sourceText(followed)) ?? { location: followed.location, clusters: [] };
    known.clusters.push(cluster);
    bySource.set(sourceText(followed), known);
  }
  return [...bySource].map(([source, { location, clusters }]) => movedSourceHazard(source, clusters, location));
}

async function hazardsOf(
  written: WrittenRevision,
  { repository, commit, defaultBranch }: NonNullable<Parameters<typeof promotions>[2]>,
): Promise<readonly Hazard[]> {
  const { revision, clusters } = written;
  if (revision.kind === 'branch' && revision.name === defaultBranch) return [];
  const { value, diagnostics } = await followedCommit(repository, written);
  const branch = { name: defaultBranch, tip: commit.id };
  const found = value === undefined ? diagnostics : await checkAncestor(repository, value, branch, written);
  return found.map((diagnostic) => promotionHazard(diagnostic, clusters));
}

/** The files of a tree that the other one does not have as they are. */
function differing(tree: FileTree, other: FileTree): FileTree {
  const paths = tree.paths().filter((path) => {
    const [file, twin] = [tree.get(path), other.get(path)];
    return file !== twin && file?.contentId !== twin?.contentId;
  });
  return { paths: () => paths, get: (path) => tree.get(path) };
}
