import { compareText } from '../diagnostics/compare.ts';
import type { Location } from '../diagnostics/diagnostic.ts';
import type { FieldPath } from '../model/field-path.ts';
import type { FileTree, TreeFile } from '../model/file-tree.ts';
import { fullRevision, type GitRevision, parseRevision } from '../model/git-revision.ts';
import { clusterOf } from '../render/tree-changes.ts';
import { textAt } from '../source/locate-field.ts';
import { locationOf, nodeAt, type SourceNode } from '../source/node.ts';
import { readYaml } from '../source/read-yaml.ts';

/** A revision that a cluster follows, as its delivery object says. */
export interface FollowedRevision {
  readonly revision: GitRevision;
  /** From where: the repository, and the folder of manifests in it; empty for its top. */
  readonly source: { readonly repository: string; readonly folder: string };
  /** In the delivery object, below `manifests/`. */
  readonly location: Location;
}

/** The files that say which revision a cluster follows, by their paths inside the folder of manifests. */
const argocdFile = /^gitops\/argocd\/.+\/(application-set|application)\.yaml$/;
const fluxFile = /^gitops\/flux\/.+\/repository\.yaml$/;

/** The delivery objects that name a revision. */
export function* revisionFiles(manifests: FileTree): Iterable<{ readonly path: string; readonly file: TreeFile }> {
  for (const path of manifests.paths()) {
    if (!argocdFile.test(path) && !fluxFile.test(path)) continue;
    const file = manifests.get(path);
    if (file !== undefined) yield { path, file };
  }
}

/**
 * The revision that each cluster follows, as its delivery objects say, by the cluster's name, sorted. A cluster without
 * delivery objects is not among them. `manifests` holds paths inside the folder of manifests.
 */
export function followedRevisions(manifests: FileTree): ReadonlyMap<string, FollowedRevision> {
  const found: (readonly [string, FollowedRevision])[] = [];
  for (const { path, file } of revisionFiles(manifests)) {
    const cluster = clusterOf(path);
    const node = revisionNode(readYaml(`manifests/${path}`, file.read()).value, path);
    if (cluster !== undefined && node !== undefined) found.push([cluster, node]);
  }
  return new Map(found.sort(([a], [b]) => compareText(a, b)));
}

function revisionNode(object: SourceNode | undefined, path: string): FollowedRevision | undefined {
  const named = (node: SourceNode | undefined, read: (text: string) => GitRevision): FollowedRevision | undefined =>
    node?.kind === 'scalar'
      ? { revision: read(node.text), source: sourceIn(object, path), location: locationOf(node) }
      : undefined;
  if (!fluxFile.test(path)) {
    const inSet = nodeAt(object, ['spec', 'template', 'spec', 'source', 'targetRevision']);
    return named(inSet ?? nodeAt(object, ['spec', 'source', 'targetRevision']), parseRevision);
  }
  const reference = (key: string): SourceNode | undefined => nodeAt(object, ['spec', 'ref', key]);
  return (
    named(reference('commit'), (id) => ({ kind: 'commit', id })) ??
    named(reference('name'), (name) => ({ kind: 'ref', name })) ??
    named(reference('tag'), (name) => ({ kind: 'tag', name })) ??
    named(reference('branch'), (name) => ({ kind: 'branch', name }))
  );
}

function sourceIn(object: SourceNode | undefined, path: string): FollowedRevision['source'] {
  const text = (...at: FieldPath): string => textAt(object, at) ?? '';
  const generator = ['spec', 'generators', 0, 'git'] as const;
  const [repository, folder] = fluxFile.test(path)
    ? [text('spec', 'url'), /!\/(.*)\/\n$/.exec(text('spec', 'ignore'))?.[1] ?? '']
    : nodeAt(object, ['spec', 'generators']) === undefined
      ? [text('spec', 'source', 'repoURL'), text('spec', 'source', 'path')]
      : [text(...generator, 'repoURL'), text(...generator, 'directories', 0, 'path')];
  return { repository, folder: folder.replace(inFolder, '') };
}

/** The folders that a tool reads in the folder of manifests. */
const inFolder = /\/?(clusters\/[^/]+|hosted\/[^/]+\/[^/]+|gitops\/flux\/[^/]+)(\/\*)?$/;

export function sourceText({ source: { repository, folder } }: FollowedRevision): string {
  return folder === '' ? repository : `${folder} of ${repository}`;
}

/**
 * The clusters that would follow a revision of another repository, or of another folder, than they did, or, where they
 * are new, than any did. The first that is ever followed is no other. Sorted.
 */
export function movedSources(
  before: ReadonlyMap<string, FollowedRevision>,
  after: ReadonlyMap<string, FollowedRevision>,
): readonly string[] {
  const known = new Set([...before.values()].map(sourceText));
  return [...after].flatMap(([cluster, followed]) => {
    const was = before.get(cluster);
    const isKnown = was === undefined ? known.has(sourceText(followed)) : sourceText(was) === sourceText(followed);
    return known.size === 0 || isKnown ? [] : [cluster];
  });
}

/** The clusters whose revision differs between two states, or which only one of them delivers. Sorted. */
export function changedRevisions(
  before: ReadonlyMap<string, FollowedRevision>,
  after: ReadonlyMap<string, FollowedRevision>,
): readonly string[] {
  const text = (followed: FollowedRevision | undefined): string | undefined =>
    followed && fullRevision(followed.revision);
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((cluster) => text(before.get(cluster)) !== text(after.get(cluster)))
    .sort(compareText);
}

/** Each revision that some of the clusters follow once, with those who do. */
export function byRevision(
  clusters: Iterable<string>,
  followed: ReadonlyMap<string, FollowedRevision>,
): readonly (FollowedRevision & { readonly clusters: readonly string[] })[] {
  const found = new Map<string, FollowedRevision & { readonly clusters: string[] }>();
  for (const cluster of clusters) {
    const own = followed.get(cluster);
    if (own === undefined) continue;
    const text = fullRevision(own.revision);
    const known = found.get(text) ?? { ...own, clusters: [] };
    known.clusters.push(cluster);
    found.set(text, known);
  }
  return [...found.values()];
}
