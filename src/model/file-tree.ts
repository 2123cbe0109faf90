import { gitBlobId } from './content-hash.ts';
import { utf8Bytes, utf8Length } from './utf8.ts';

/**
 * Files by path, read lazily: the hinge between the outside world and everything that is pure. A disk, a git revision
 * or a test makes one. Paths are relative, use forward slashes and never contain `.` or `..` segments.
 */
export interface FileTree {
  /** Every path, in code-unit order. */
  paths(): readonly string[];
  get(path: string): TreeFile | undefined;
}

export interface TreeFile {
  /** In bytes. */
  readonly size: number;
  /** The git blob id of the content: equal ids mean equal bytes. Computed or looked up on first use. */
  readonly contentId: string;
  read(): Uint8Array;
}

/** A tree in memory. Texts are encoded as UTF-8. */
export function memoryTree(
  files: ReadonlyMap<string, string | Uint8Array> | Record<string, string | Uint8Array>,
): FileTree {
  const entries: Iterable<[string, string | Uint8Array]> = files instanceof Map ? files : Object.entries(files);
  const byPath = new Map([...entries].map(([path, content]) => [path, memoryFile(content)]));
  const paths = [...byPath.keys()].sort();
  return { paths: () => paths, get: (path) => byPath.get(path) };
}

/** A tree of one file. */
export function oneFile(path: string, file: TreeFile): FileTree {
  return { paths: () => [path], get: (asked) => (asked === path ? file : undefined) };
}

/** Several trees as one; a path that two of them have is one file. */
export function joinedTrees(trees: readonly FileTree[]): FileTree {
  const byPath = new Map(trees.flatMap((tree) => tree.paths().map((path) => [path, tree] as const)));
  const paths = [...byPath.keys()].sort();
  return { paths: () => paths, get: (path) => byPath.get(path)?.get(path) };
}

/** The files below a folder of the tree, by their paths inside it. */
export function folderOf(files: FileTree, folder: string): FileTree {
  const prefix = `${folder}/`;
  const inside = files.paths().filter((path) => path.startsWith(prefix));
  // Paths are put together once: to do so for every question is slow where there are thousands.
  const whole = new Map(inside.map((path) => [path.slice(prefix.length), path]));
  const paths = [...whole.keys()];
  return {
    paths: () => paths,
    get(path) {
      const found = whole.get(path);
      return found === undefined ? undefined : files.get(found);
    },
  };
}

function memoryFile(content: string | Uint8Array): TreeFile {
  let bytes: Uint8Array | undefined = typeof content === 'string' ? undefined : content;
  const read = () => {
    bytes ??= utf8Bytes(content as string);
    return bytes;
  };
  return {
    get size() {
      return typeof content === 'string' ? utf8Length(content) : content.length;
    },
    get contentId() {
      return gitBlobId(read());
    },
    read,
  };
}
