import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { invariant } from '../diagnostics/invariant.ts';
import type { IdAlgorithm } from '../model/content-hash.ts';
import type { FileTree, TreeFile } from '../model/file-tree.ts';
import { attempt } from './failures.ts';
import { askingGit, type Git } from './git.ts';
import { listTree, type RootPrefix } from './git-tree.ts';
import { readManifestFolder } from './manifest-folder.ts';
import { nativeBlobId } from './native-blob-id.ts';
import { notAFile, submodule, unreadable } from './problems.ts';

/** A state of a policy repository: a commit by its whole id, or what lies on the disk. */
export type State =
  | { readonly kind: 'commit'; readonly id: string }
  /** `root` is the root of the policy repository, absolute. */
  | { readonly kind: 'working-tree'; readonly root: string };

interface StatesOptions {
  readonly prefix: RootPrefix;
  /** The folders that are looked at, beside each other in the root. */
  readonly folders: readonly string[];
  readonly algorithm: IdAlgorithm;
}

/** Two states of the same folders. A file that is the same in both, under one path, is one `TreeFile`. */
export interface TwoStates {
  readonly before: StateFiles;
  readonly after: StateFiles;
  /**
   * Reads the contents of these files out of git. Nothing else of a commit can be read, so that work follows what is
   * asked about; of files that differ between the states, the contents are there from the beginning.
   */
  fetch(files: Iterable<TreeFile>): Promise<Outcome<true>>;
}

export interface StateFiles {
  /** Without hidden files, as `readDiskTree` has it. Paths begin with the name of a folder. */
  readonly files: FileTree;
  /** The paths of hidden files and submodules, of which nothing is read. Sorted. */
  readonly hidden: readonly string[];
  /** Problems with entries that are not read: symbolic links, submodules. These entries are not among the files. */
  readonly problems: readonly Diagnostic[];
}

/** Lists both states by the ids of their files. Neither the working tree nor the index is changed. */
export async function readTwoStates(
  git: Git,
  states: { readonly before: State; readonly after: State },
  options: StatesOptions,
): Promise<Outcome<TwoStates>> {
  return askingGit(async () => {
    const contents = new Contents(git);
    const [before, after] = await Promise.all([
      stateFiles(git, states.before, options, contents),
      stateFiles(git, states.after, options, contents),
    ]);
    const fetch = (files: Iterable<TreeFile>): Promise<Outcome<true>> =>
      askingGit(async () => {
        await contents.fetch(files);
        return { value: true, diagnostics: [] };
      });
    await contents.fetch(differing(before.files, after.files));
    return { value: { before, after, fetch }, diagnostics: [] };
  });
}

function* differing(before: FileTree, after: FileTree): Iterable<TreeFile> {
  for (const [one, other] of [
    [before, after],
    [after, before],
  ] as const) {
    for (const path of one.paths()) {
      const file = one.get(path);
      if (file !== undefined && file !== other.get(path)) yield file;
    }
  }
}

/** The contents of the blobs that were asked for. */
class Contents {
  readonly #git: Git;
  readonly #known = new Map<string, Uint8Array>();
  /** By path; there are two states, so that a path has two at most. */
  readonly #files = new Map<string, Blob>();

  constructor(git: Git) {
    this.#git = git;
  }

  /** One and the same file for each path and id. */
  file(path: string, id: string): TreeFile {
    const known = this.#files.get(path);
    if (known?.contentId === id) return known;
    const file = new Blob(id, this.#known);
    this.#files.set(path, file);
    return file;
  }

  async fetch(files: Iterable<TreeFile>): Promise<void> {
    const ids = new Set<string>();
    for (const file of files) if (file instanceof Blob && !this.#known.has(file.contentId)) ids.add(file.contentId);
    for (const [id, bytes] of await this.#git.readBlobs(ids)) this.#known.set(id, bytes);
  }
}

class Blob implements TreeFile {
  readonly contentId: string;
  readonly #contents: ReadonlyMap<string, Uint8Array>;

  constructor(id: string, contents: ReadonlyMap<string, Uint8Array>) {
    this.contentId = id;
    this.#contents = contents;
  }

  get size(): number {
    return this.read().length;
  }

  read(): Uint8Array {
    const bytes = this.#contents.get(this.contentId);
    invariant(bytes !== undefined, `the content of blob ${this.contentId} was fetched before it is read`);
    return bytes;
  }
}

async function stateFiles(git: Git, state: State, options: StatesOptions, contents: Contents): Promise<StateFiles> {
  const { files, hidden, problems } =
    state.kind === 'commit'
      ? await committedFiles(git, state.id, options, contents)
      : await filesOnDisk(git, state.root, options, contents);
  const paths = [...files.keys()].sort();
  return { files: { paths: () => paths, get: (path) => files.get(path) }, hidden: [...hidden].sort(), problems };
}

interface FoundFiles {
  readonly files: ReadonlyMap<string, TreeFile>;
  readonly hidden: readonly string[];
  readonly problems: readonly Diagnostic[];
}

async function committedFiles(
  git: Git,
  commit: string,
  { prefix, folders }: StatesOptions,
  contents: Contents,
): Promise<FoundFiles> {
  const files = new Map<string, TreeFile>();
  const hidden: string[] = [];
  const problems: Diagnostic[] = [];
  const { entries, links } = await listTree(git, commit, prefix, folders);
  problems.push(...links);
  for (const { path, id, kind } of entries) {
    if (isHidden(path)) hidden.push(path);
    else if (folders.includes(path)) problems.push(unreadable(path, 'A file is where a folder should be.'));
    else if (kind === 'other') problems.push(submodule(path));
    else files.set(path, contents.file(path, id));
  }
  return { files, hidden, problems };
}

/**
 * Lists what a walk through the folders finds. Git only says which of the files are as the index has them, so that they
 * need not be looked at. Whether git ignores a file does not matter: it lies there.
 */
async function filesOnDisk(
  git: Git,
  root: string,
  { prefix, folders, algorithm }: StatesOptions,
  contents: Contents,
): Promise<FoundFiles> {
  const files = new Map<string, TreeFile>();
  const hidden: string[] = [];
  const problems: Diagnostic[] = [];
  const asking = indexed(git, prefix, folders);
  // It is awaited below; until then, a failure must not end the process.
  asking.catch(() => undefined);
  // The walk keeps this process busy; one turn before it, git is started and works meanwhile.
  await setImmediate();
  const found = folders.flatMap((folder) => {
    const { value, diagnostics } = readManifestFolder(join(root, folder), { shown: folder });
    problems.push(...diagnostics);
    return [...(value?.entries ?? [])].map(([path, kind]) => ({ path: `${folder}/${path}`, kind }));
  });
  const { unchanged, absent, submodules } = await asking;
  problems.push(...submodules.map(submodule));
  for (const { path, kind } of found) {
    if (kind !== 'folder' && isHidden(path)) hidden.push(path);
    if (kind === 'other' && !isHidden(path)) problems.push(notAFile(path));
    if (kind !== 'file' || isHidden(path)) continue;
    const id = unchanged.get(path);
    const file = id === undefined ? diskFile(root, path, algorithm) : contents.file(path, id);
    if ('read' in file) files.set(path, file);
    else problems.push(file);
  }
  for (const [path, id] of absent) if (!isHidden(path)) files.set(path, contents.file(path, id));
  return { files, hidden, problems };
}

function diskFile(root: string, path: string, algorithm: IdAlgorithm): TreeFile | Diagnostic {
  const bytes = attempt<Uint8Array | Diagnostic>(
    () => readFileSync(join(root, path)),
    (reason) => unreadable(path, reason),
  );
  if (!(bytes instanceof Uint8Array)) return bytes;
  let contentId: string | undefined;
  return {
    size: bytes.length,
    get contentId() {
      contentId ??= nativeBlobId(bytes, algorithm);
      return contentId;
    },
    read: () => bytes,
  };
}

/** Ids by path. */
interface Indexed {
  /** Files that are on the disk as the index has them, after the filters and line ends of git. */
  readonly unchanged: ReadonlyMap<string, string>;
  /** Files that a sparse checkout leaves out. */
  readonly absent: ReadonlyMap<string, string>;
  readonly submodules: readonly string[];
}

async function indexed(git: Git, prefix: RootPrefix, folders: readonly string[]): Promise<Indexed> {
  const where = ['--', ...folders.map((folder) => `:(top,literal)${prefix}${folder}`)];
  const [index, status] = await Promise.all([
    git.run(['ls-files', '-z', '-v', '--stage', ...where]),
    git.run([
      '--no-optional-locks',
      'status',
      '--porcelain=v2',
      '-z',
      '--untracked-files=no',
      '--no-renames',
      '--ignore-submodules=all',
      ...where,
    ]),
  ]);
  const changed = new Set<string>();
  for (const line of status.split('\0')) {
    // `1 <XY> …`: Y is about the working tree, beside the index. `u`: a merge has left the file unsettled.
    const [, state, path] = /^(?:1 .(.)(?: \S+){6}|u ..(?: \S+){8}) (.+)$/s.exec(line) ?? [];
    if (path !== undefined && state !== '.') changed.add(path.slice(prefix.length));
  }
  const unchanged = new Map<string, string>();
  const absent = new Map<string, string>();
  const submodules: string[] = [];
  for (const line of index.split('\0')) {
    const [, tag = '', mode = '', id = '', full = ''] = /^(\w) (\d+) ([0-9a-f]+) 0\t(.+)$/s.exec(line) ?? [];
    const path = full.slice(prefix.length);
    if (mode === '160000') submodules.push(path);
    // A lower-case tag: git was told to take the file for unchanged without looking.
    if (!mode.startsWith('100') || tag === tag.toLowerCase()) continue;
    if (tag === 'S') absent.set(path, id);
    else if (!changed.has(path)) unchanged.set(path, id);
  }
  return { unchanged, absent, submodules };
}

function isHidden(path: string): boolean {
  return path.startsWith('.') || path.includes('/.');
}
