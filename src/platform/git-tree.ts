import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { FileTree, TreeFile } from '../model/file-tree.ts';
import type { EntryKind, ExistingTree } from '../render/existing-tree.ts';
import { askingGit, type Git } from './git.ts';
import { nativeBlobId } from './native-blob-id.ts';
import { nameNotUtf8, submodule, symbolicLink, unreadable } from './problems.ts';

/** The folder of a policy repository in a git repository: empty, or with a slash at the end. */
export type RootPrefix = '' | `${string}/`;

/**
 * The files below `<root>/<folder>` in a revision, as `readDiskTree` gives those of the disk: without hidden files, and
 * each symbolic link is an error. `revision` is anything that names a commit and begins with no hyphen.
 */
export async function readGitTree(
  git: Git,
  revision: string,
  { prefix, folder }: { readonly prefix: RootPrefix; readonly folder: string },
): Promise<Outcome<FileTree>> {
  return askingGit(async () => {
    const { entries, links } = await listTree(git, revision, prefix, [folder]);
    if (links.length > 0) return { diagnostics: links };
    const shown = entries.filter(({ path }) => !path.split('/').some((name) => name.startsWith('.')));
    const submodules = shown.filter(({ kind }) => kind === 'other').map(({ path }) => submodule(path));
    if (submodules.length > 0) return { diagnostics: submodules };
    const contents = await git.readBlobs(shown.map(({ id }) => id));
    const files: ReadonlyMap<string, TreeFile> = new Map(
      shown.map(({ path, id }) => [path, fileOf(id, contents.get(id))]),
    );
    const paths = [...files.keys()].sort();
    const tree: FileTree = { paths: () => paths, get: (path) => files.get(path) };
    return { value: tree, diagnostics: [] };
  });
}

/**
 * Reads `<root>/<folder>` in a revision, as `readManifestFolder` reads the disk. Files that are as `desired`
 * says are known without being read.
 */
export async function readGitManifests(
  git: Git,
  revision: string,
  options: {
    readonly prefix: RootPrefix;
    readonly folder: string;
    readonly desired: ReadonlyMap<string, string>;
  },
): Promise<Outcome<ExistingTree>> {
  const { prefix, folder, desired } = options;
  return askingGit(async () => {
    const { entries, links } = await listTree(git, revision, prefix, [folder]);
    if (links.length > 0) return { diagnostics: links };
    const kinds = new Map<string, EntryKind>();
    const known = new Map<string, Uint8Array>();
    const unread = new Map<string, string>();
    for (const { path, id, kind } of entries) {
      const below = path.slice(folder.length + 1);
      if (below === '') return { diagnostics: [unreadable(folder, 'A file is where a folder should be.')] };
      kinds.set(below, kind);
      for (let end = below.lastIndexOf('/'); end > 0; end = below.lastIndexOf('/', end - 1)) {
        kinds.set(below.slice(0, end), 'folder');
      }
      const text = desired.get(below);
      const bytes = text === undefined ? undefined : Buffer.from(text, 'utf8');
      if (bytes !== undefined && nativeBlobId(bytes) === id) known.set(below, bytes);
      else if (kind === 'file') unread.set(below, id);
    }
    const contents = await git.readBlobs(unread.values());
    const read = (path: string): Uint8Array | Diagnostic =>
      known.get(path) ?? contents.get(unread.get(path) ?? '') ?? unreadable(`${folder}/${path}`, 'It is not a file.');
    const tree: ExistingTree = { entries: kinds, read };
    return { value: tree, diagnostics: [] };
  });
}

/** One file of a revision, from the top of the repository; nothing where there is none. */
export async function readFileAt(
  git: Git,
  revision: string,
  path: string,
): Promise<Outcome<{ readonly file: TreeFile | undefined }>> {
  return askingGit<{ readonly file: TreeFile | undefined }>(async () => {
    const { entries, links } = await listTree(git, revision, '', [path]);
    if (links.length > 0) return { diagnostics: links };
    const entry = entries.find((one) => one.path === path);
    const other = entries.find((one) => one.path !== path || one.kind === 'other');
    if (other !== undefined) return { diagnostics: [unreadable(path, 'It is not a file.')] };
    if (entry === undefined) return { value: { file: undefined }, diagnostics: [] };
    const contents = await git.readBlobs([entry.id]);
    return { value: { file: fileOf(entry.id, contents.get(entry.id)) }, diagnostics: [] };
  });
}

interface TreeEntry {
  /** Relative to the root of the policy repository. */
  readonly path: string;
  readonly id: string;
  /** `other`: the commit of a submodule. */
  readonly kind: 'file' | 'other';
}

/**
 * Every entry below some folders of a revision, submodules not entered, and the symbolic links and names that are not
 * UTF-8 as errors.
 */
export async function listTree(git: Git, revision: string, prefix: RootPrefix, folders: readonly string[]) {
  const where = folders.map((folder) => `${prefix}${folder}`);
  const listing = await git.run(['ls-tree', '-r', '-z', '--full-tree', revision, '--', ...where]);
  const entries: TreeEntry[] = [];
  const links: Diagnostic[] = [];
  for (const line of listing.split('\0')) {
    const [, mode = '', type = '', id = '', full = ''] = /^(\d+) (\w+) ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    if (full === '') continue;
    const path = full.slice(prefix.length);
    if (path.includes('\uFFFD')) links.push(nameNotUtf8(path));
    else if (mode === '120000') links.push(symbolicLink(path));
    else entries.push({ path, id, kind: type === 'blob' ? 'file' : 'other' });
  }
  return { entries, links };
}

function fileOf(id: string, bytes: Uint8Array = new Uint8Array()): TreeFile {
  return { size: bytes.length, contentId: id, read: () => bytes };
}
