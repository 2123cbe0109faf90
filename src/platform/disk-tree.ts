import {
  closeSync,
  lstatSync,
  opendirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { globSync } from 'glob';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { type FileTree, oneFile, type TreeFile } from '../model/file-tree.ts';
import { attempt } from './failures.ts';
import { nativeBlobId } from './native-blob-id.ts';
import { folderNamedAsFile, nameNotUtf8, notAFile, submodule, symbolicLink, unreadable } from './problems.ts';

/** Larger files are read only when their bytes are asked for: no source can be as large. */
const readAheadSize = 1024 * 1024;

/**
 * Reads the files below `<root>/<folder>`, under paths that begin with the folder's name. Hidden files and folders
 * (those whose names begin with a dot) are left out, and no symbolic link is followed: each is an error, and so is an
 * entry that git would show otherwise or that no one would read: a submodule, a FIFO, a name that is not UTF-8. All
 * files are read now, so that one run sees one state and every unreadable file is reported; only the largest wait until
 * asked for.
 */
export function readDiskTree(root: string, folder: string, options: DiskTreeOptions = {}): Outcome<FileTree> {
  return readFolder(join(root, folder), folder, { ...options, isOurs: true });
}

interface DiskTreeOptions {
  /** A folder inside the one that is read, of which nothing is looked at. */
  readonly without?: string;
}

/**
 * Reads what a person named: one file, or the files below a folder, under paths that begin as it was named. Hidden
 * files and symbolic links below it as in `readDiskTree`; a link that is named itself is followed, as it was asked for.
 */
export function readNamedTree(workingFolder: string, named: string): Outcome<FileTree> {
  return attempt<Outcome<FileTree>>(
    () => {
      const fullPath = realpathSync(resolve(workingFolder, named));
      return statSync(fullPath).isDirectory()
        ? readFolder(fullPath, named.replace(/(?<=.)\/+$/, ''))
        : { value: oneFile(named, readDiskFile(fullPath)), diagnostics: [] };
    },
    (reason) => ({ diagnostics: [unreadable(named, reason)] }),
  );
}

interface FolderOptions extends DiskTreeOptions {
  /** Sources or manifests of a policy repository, not just any files. */
  readonly isOurs?: boolean;
}

function readFolder(
  fullFolder: string,
  folder: string,
  { without, isOurs = false }: FolderOptions = {},
): Outcome<FileTree> {
  if (lstatSync(fullFolder, { throwIfNoEntry: false })?.isSymbolicLink() === true) {
    return { diagnostics: [symbolicLink(folder)] };
  }
  const diagnostics: Diagnostic[] = [];
  const files = new Map<string, TreeFile>();
  const ignore = without === undefined ? [] : [without, `${without}/**`];
  for (const entry of globSync('**', { cwd: fullFolder, withFileTypes: true, ignore })) {
    const below = entry.relativePosix();
    const path = below === '' ? folder : `${folder}/${below}`;
    const refused = (reason: string): void => {
      diagnostics.push(unreadable(path, reason));
    };
    // What the system gives in place of bytes that are not UTF-8.
    if (path.includes('\uFFFD')) diagnostics.push(nameNotUtf8(path));
    else if (entry.isSymbolicLink()) diagnostics.push(symbolicLink(path));
    else if (entry.isDirectory()) {
      // glob passes over folders that it cannot list; their files would seem deleted.
      attempt(() => {
        opendirSync(entry.fullpath()).closeSync();
        if (isOurs && below !== '') diagnostics.push(...problemsOfFolder(path, entry.fullpath()));
      }, refused);
    } else if (entry.isFile()) {
      attempt(() => {
        files.set(path, readDiskFile(entry.fullpath()));
      }, refused);
    } else diagnostics.push(notAFile(path));
  }
  if (diagnostics.length > 0) return { diagnostics };
  const paths = [...files.keys()].sort();
  return { value: { paths: () => paths, get: (path) => files.get(path) }, diagnostics: [] };
}

function problemsOfFolder(path: string, fullPath: string): readonly Diagnostic[] {
  if (lstatSync(join(fullPath, '.git'), { throwIfNoEntry: false }) !== undefined) return [submodule(path)];
  // Of one that holds files, each of them is found where no source belongs.
  const isNamedAsFile = /\.(ya?ml|json)$/i.test(path);
  return isNamedAsFile && readdirSync(fullPath).length === 0 ? [folderNamedAsFile(path)] : [];
}

function readDiskFile(fullPath: string): TreeFile {
  const { size } = lstatSync(fullPath);
  if (size > readAheadSize) {
    // Files that cannot be read are reported now, when the files are listed.
    closeSync(openSync(fullPath, 'r'));
    return diskFile(size, () => readFileSync(fullPath));
  }
  const bytes = readFileSync(fullPath);
  return diskFile(bytes.length, () => bytes);
}

function diskFile(size: number, read: () => Uint8Array): TreeFile {
  let contentId: string | undefined;
  return {
    size,
    get contentId() {
      contentId ??= nativeBlobId(read());
      return contentId;
    },
    read,
  };
}
