import { compareText } from '../diagnostics/compare.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isUtf8Of, utf8Text } from '../model/utf8.ts';
import type { EntryKind, ExistingTree } from './existing-tree.ts';
import { isOurs } from './header.ts';
import { clusterRemoved, folderTooLarge, foreignFileInTheWay, manifestOutOfDate } from './tree-problems.ts';

export interface FileToWrite {
  readonly path: string;
  /** The whole new content, made when it is asked for. */
  readonly text: string;
  /** `new`: nothing lies there · `changed`: a file of ours with other bytes does. */
  readonly kind: 'new' | 'changed';
}

/** The changes to a folder of manifests. They must not be applied while `blocked` is not empty. */
export interface TreeChanges {
  /** Sorted by path. */
  readonly write: readonly FileToWrite[];
  /** Stale files of ours and temporary files of a killed run. Sorted. */
  readonly remove: readonly string[];
  /** How many files are as they should be already. */
  readonly unchanged: number;
  /** Errors: what is in the way, cannot be read or would grow too large. */
  readonly blocked: readonly Diagnostic[];
}

export interface PlanOptions {
  /** How a person names the folder of manifests; diagnostics place files in it. */
  readonly folder: string;
  /** The clusters rendered when not all are: then only their files can be stale. */
  readonly clusters?: readonly string[] | undefined;
}

/** The folders that manifests lie in, at the top of the folder of manifests. GitOps tools read them. */
export const outputFolders: ReadonlySet<string> = new Set(['clusters', 'hosted', 'inventory', 'gitops']);

/** The limit for entries of a folder: beyond it, git hosts and people stop coping. */
const largestFolder = 3000;

/**
 * Compares what should be in the folder of manifests with what is there. Files of ours are replaced or removed
 * even if they were edited below their first line; a file that is not ours is never touched.
 */
export function planChanges(
  desired: ReadonlyMap<string, string>,
  existing: ExistingTree,
  options: PlanOptions,
): TreeChanges {
  const write: FileToWrite[] = [];
  const blocked: Diagnostic[] = [];
  const obstacles = new Set<string>();
  let unchanged = 0;

  const textAt = (path: string): string => desired.get(path) ?? '';
  const fileToWrite = (path: string, kind: FileToWrite['kind']): FileToWrite => ({
    path,
    kind,
    get text() {
      return textAt(path);
    },
  });
  for (const path of desired.keys()) {
    const obstacle = obstacleOf(path, existing.entries);
    if (obstacle !== undefined) {
      obstacles.add(obstacle);
    } else if (!existing.entries.has(path)) {
      write.push(fileToWrite(path, 'new'));
    } else {
      const bytes = existing.read(path);
      if (!(bytes instanceof Uint8Array)) blocked.push(bytes);
      else if (isUtf8Of(bytes, textAt(path))) unchanged++;
      else if (isOurs(path, firstLineOf(bytes))) write.push(fileToWrite(path, 'changed'));
      else obstacles.add(path);
    }
  }
  for (const path of obstacles) {
    const needed = desired.has(path) ? 'manifest' : 'folder of manifests';
    blocked.push(foreignFileInTheWay(`${options.folder}/${path}`, existing.entries.get(path), needed));
  }

  const remove: string[] = [];
  for (const [path, kind] of existing.entries) {
    if (kind !== 'file' || desired.has(path)) continue;
    if (isTemporary(path)) remove.push(path);
    else if (inScope(path, options.clusters)) {
      const bytes = existing.read(path);
      if (!(bytes instanceof Uint8Array)) blocked.push(bytes);
      else if (isOurs(path, firstLineOf(bytes))) remove.push(path);
    }
  }

  for (const { folder, entries } of largeFolders(desired, existing.entries, new Set(remove))) {
    blocked.push(
      folderTooLarge(folder === '' ? options.folder : `${options.folder}/${folder}`, entries, largestFolder),
    );
  }
  write.sort((a, b) => compareText(a.path, b.path));
  return { write, remove: remove.sort(compareText), unchanged, blocked };
}

/** Reports whether the folder holds anything of ours; a folder with only other things is not ours. */
export function holdsOurs(existing: ExistingTree): boolean {
  for (const [path, kind] of existing.entries) {
    if (kind !== 'file') continue;
    if (isTemporary(path)) return true;
    const bytes = existing.read(path);
    if (bytes instanceof Uint8Array && isOurs(path, firstLineOf(bytes))) return true;
  }
  return false;
}

/** One error for each file that `render` would write or remove, at the first line that differs. Sorted by path. */
export function outOfDate(changes: TreeChanges, existing: ExistingTree, folder: string): readonly Diagnostic[] {
  const diagnostics = changes.write.map(({ path, text, kind }) => {
    const bytes = kind === 'changed' ? existing.read(path) : undefined;
    const line = bytes instanceof Uint8Array ? firstDifference(utf8Text(bytes), text) : 1;
    return manifestOutOfDate(`${folder}/${path}`, kind, line);
  });
  for (const path of changes.remove) diagnostics.push(manifestOutOfDate(`${folder}/${path}`, 'stale', 1));
  return diagnostics.sort((a, b) => compareText(a.location.path, b.location.path));
}

/** Facts about entries of the folder of manifests that the folder does not show. Paths are relative to it. */
export interface ForeignOptions {
  /** Everything that the sources of all clusters render. */
  readonly rendered: { has(path: string): boolean };
  /** Files that are reported as stale. */
  readonly stale: readonly string[];
}

/**
 * Everything in the folders that GitOps tools read, except what is rendered and what is stale: no review of sources
 * shows it. An allow list, since no list of what tools read stays complete. Folders do not count. Sorted.
 */
export function foreignEntries(
  entries: ExistingTree['entries'],
  { rendered, stale }: ForeignOptions,
): readonly string[] {
  const reported = new Set(stale);
  const isForeign = ([path, kind]: readonly [string, EntryKind]): boolean =>
    kind !== 'folder' && isInOutputFolder(path) && !rendered.has(path) && !reported.has(path);
  return [...entries]
    .filter(isForeign)
    .map(([path]) => path)
    .sort(compareText);
}

/**
 * Folders that GitOps tools read and that hold nothing. Git keeps no empty folder, but shows a submodule that was not
 * fetched as one. Sorted.
 */
export function emptyFolders(entries: ExistingTree['entries']): readonly string[] {
  const filled = new Set([...entries.keys()].map((path) => path.slice(0, Math.max(0, path.lastIndexOf('/')))));
  return [...entries]
    .filter(([path, kind]) => kind === 'folder' && isInOutputFolder(path) && !filled.has(path))
    .map(([path]) => path)
    .sort(compareText);
}

function isInOutputFolder(path: string): boolean {
  const [first = ''] = path.split('/', 1);
  return outputFolders.has(first);
}

/** One warning for each cluster whose manifests go because the landscape no longer has it. Sorted by cluster. */
export function goneClusters(
  changes: TreeChanges,
  landscape: { readonly clusters: ReadonlyMap<string, unknown> },
  folder: string,
): readonly Diagnostic[] {
  const gone = new Map<string, string[]>();
  for (const path of changes.remove) {
    const cluster = clusterOf(path);
    if (cluster === undefined || landscape.clusters.has(cluster)) continue;
    gone.set(cluster, [...(gone.get(cluster) ?? []), path]);
  }
  return [...gone]
    .sort(([a], [b]) => compareText(a, b))
    .map(([cluster, paths]) => clusterRemoved(cluster, paths.length, `${folder}/${paths[0]}`));
}

/** The name under which process `id` writes a file before it takes its place. Never a manifest to a GitOps tool. */
export function temporaryName(id: number): string {
  return `.ringfence-${id}.tmp`;
}

/** Reports whether a killed run of any process left the file. */
export function isTemporary(path: string): boolean {
  return /^\.ringfence-[0-9]+\.tmp$/.test(path);
}

/**
 * The cluster to which a path belongs: `clusters/<cluster>/…`, `hosted/<hosting cluster>/<cluster>/…` and the same
 * below `inventory/` and `gitops/argocd/`; `gitops/flux/<cluster>/…` and `gitops/flux/<hosting
 * cluster>/hosted/<cluster>/…`. None for what clusters share.
 */
export function clusterOf(path: string): string | undefined {
  const segments = path.split('/');
  if (path.startsWith('gitops/flux/') && segments.length > 3) return segments[segments[3] === 'hosted' ? 4 : 2];
  if (path.startsWith('gitops/argocd/')) segments.splice(0, 2);
  if (segments[0] === 'inventory') segments.shift();
  if (segments[0] === 'clusters' && segments.length > 2) return segments[1];
  if (segments[0] === 'hosted' && segments.length > 3) return segments[2];
  return undefined;
}

function inScope(path: string, clusters: readonly string[] | undefined): boolean {
  if (clusters === undefined) return true;
  const cluster = clusterOf(path);
  return cluster !== undefined && clusters.includes(cluster);
}

/**
 * Returns what prevents writing a file to `path`: a parent that is not a folder, or an entry there that is not a file.
 */
function obstacleOf(path: string, entries: ReadonlyMap<string, EntryKind>): string | undefined {
  const kind = entries.get(path);
  if (kind === 'file') return undefined;
  if (kind !== undefined) return path;
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    const parent = path.slice(0, end);
    const parentKind = entries.get(parent);
    if (parentKind === 'folder') return undefined;
    if (parentKind !== undefined) return parent;
  }
  return undefined;
}

/** Without its line end. A byte-order mark stays, so such a file is not ours. */
function firstLineOf(bytes: Uint8Array): string {
  const end = bytes.indexOf(10);
  return utf8Text(bytes.subarray(0, end === -1 ? bytes.length : end));
}

function firstDifference(before: string, after: string): number {
  const expected = after.split('\n');
  const found = before.split('\n');
  const index = expected.findIndex((line, at) => line !== found[at]);
  return Math.min(index === -1 ? expected.length : index + 1, found.length);
}

/** The folders that would hold too many entries if the changes were made. Sorted by folder. */
function largeFolders(
  desired: ReadonlyMap<string, string>,
  entries: ReadonlyMap<string, EntryKind>,
  removed: ReadonlySet<string>,
): readonly { readonly folder: string; readonly entries: number }[] {
  const counts = new Map<string, number>();
  const known = new Set<string>();
  // A folder counts by what it will hold, so one that the removals empty does not count in its parent.
  const add = (path: string): void => {
    for (let entry = path; entry !== '' && !known.has(entry); ) {
      known.add(entry);
      const parent = entry.slice(0, Math.max(0, entry.lastIndexOf('/')));
      counts.set(parent, (counts.get(parent) ?? 0) + 1);
      entry = parent;
    }
  };
  for (const path of desired.keys()) add(path);
  for (const [path, kind] of entries) if (kind !== 'folder' && !removed.has(path)) add(path);
  return [...counts]
    .filter(([, count]) => count > largestFolder)
    .map(([folder, count]) => ({ folder, entries: count }))
    .sort((a, b) => compareText(a.folder, b.folder));
}
