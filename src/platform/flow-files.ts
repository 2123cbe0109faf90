import { createReadStream, fstatSync, lstatSync, openSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { compareText } from '../diagnostics/compare.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { attempt, codeOf, reasonOf } from './failures.ts';
import { nameNotUtf8, notAFile, symbolicLink, unreadable } from './problems.ts';

/** A file that may be too large for the memory. */
interface LargeFile {
  /** As the person named it, or below what the person named. */
  readonly path: string;
  readonly fullPath: string;
}

/** Takes the bytes of a file in order, unpacked. */
interface ByteTarget {
  push(chunk: Uint8Array): void;
  /** Reports whether no more bytes are of use. */
  readonly isStopped: boolean;
}

const chunkSize = 256 * 1024;

/**
 * Lists the file that a person named, or the files below the folder, sorted. Hidden files are left out; a symbolic link is
 * followed only where it is named itself.
 */
export function listLargeFiles(workingFolder: string, named: string): Outcome<readonly LargeFile[]> {
  return attempt<Outcome<readonly LargeFile[]>>(
    () => {
      const fullPath = realpathSync(resolve(workingFolder, named));
      if (!statSync(fullPath).isDirectory()) return { value: [{ path: named, fullPath }], diagnostics: [] };
      return filesBelow(fullPath, named.replace(/(?<=.)\/+$/, ''));
    },
    (reason) => ({ diagnostics: [unreadable(named, reason)] }),
  );
}

function filesBelow(fullFolder: string, folder: string): Outcome<readonly LargeFile[]> {
  const files: LargeFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const entries = readdirSync(fullFolder, { withFileTypes: true }).sort((a, b) => compareText(a.name, b.name));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = `${folder}/${entry.name}`;
    const fullPath = join(fullFolder, entry.name);
    if (path.includes('\uFFFD')) diagnostics.push(nameNotUtf8(path));
    else if (entry.isSymbolicLink()) diagnostics.push(symbolicLink(path));
    else if (entry.isDirectory()) {
      const below = attempt<Outcome<readonly LargeFile[]>>(
        () => filesBelow(fullPath, path),
        (reason) => ({ diagnostics: [unreadable(path, reason)] }),
      );
      files.push(...(below.value ?? []));
      diagnostics.push(...below.diagnostics);
    } else if (entry.isFile()) files.push({ path, fullPath });
    else diagnostics.push(notAFile(path));
  }
  return diagnostics.length > 0 ? { diagnostics } : { value: files, diagnostics };
}

/** How reading a file ended. */
type ReadLarge = { readonly isGrowing: boolean; readonly problem?: undefined } | { readonly problem: Diagnostic };

/**
 * Reads a file in parts: of a file that grows meanwhile as much as it had in the beginning. What begins as gzip does is
 * unpacked. A pipe is read to its end.
 */
export async function readLargeFile({ path, fullPath }: LargeFile, target: ByteTarget): Promise<ReadLarge> {
  const opened = attempt<{ readonly fd: number } | { readonly reason: string }>(
    () => ({ fd: openSync(fullPath, 'r') }),
    (reason) => ({ reason }),
  );
  if ('reason' in opened) return { problem: unreadable(path, opened.reason) };
  const { fd } = opened;
  const stat = fstatSync(fd);
  const isFile = stat.isFile();
  // `end` is the last byte that is read, so of an empty file nothing can be.
  const range = isFile && stat.size > 0 ? { start: 0, end: stat.size - 1 } : {};
  const stream = createReadStream(fullPath, { fd, autoClose: true, highWaterMark: chunkSize, ...range });
  let taken = 0;
  const counted = async function* (): AsyncIterable<Uint8Array> {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      taken += chunk.length;
      yield chunk;
    }
  };
  const problem = await takeStream(path, counted(), target);
  stream.destroy();
  if (problem !== undefined) return { problem };
  if (isFile && !target.isStopped && taken < stat.size) {
    return { problem: unreadable(path, 'It became shorter while it was read.') };
  }
  const now = lstatSync(fullPath, { throwIfNoEntry: false });
  return { isGrowing: isFile && now !== undefined && now.ino === stat.ino && now.size > stat.size };
}

/** Takes a stream in parts, unpacked where it begins as gzip does. Returns what was wrong with it. */
export async function takeStream(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  target: ByteTarget,
): Promise<Diagnostic | undefined> {
  try {
    for await (const chunk of unpacked(chunks)) {
      target.push(chunk);
      if (target.isStopped) break;
    }
    return undefined;
  } catch (error) {
    const reason = gzipProblem(error) ?? reasonOf(error);
    if (reason === undefined) throw error;
    return unreadable(path, reason);
  }
}

async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const all = chunks[Symbol.asyncIterator]();
  let start: Uint8Array = new Uint8Array();
  while (start.length < 2) {
    const { value, done } = await all.next();
    if (done === true) break;
    start = start.length === 0 ? value : Buffer.concat([start, value]);
  }
  const rest: AsyncIterable<Uint8Array> = { [Symbol.asyncIterator]: () => all };
  if (start[0] !== 0x1f || start[1] !== 0x8b) {
    yield start;
    yield* rest;
    return;
  }
  const packed = async function* (): AsyncIterable<Uint8Array> {
    yield start;
    yield* rest;
  };
  const source = Readable.from(packed());
  const gunzip = createGunzip({ chunkSize });
  source.on('error', (error) => gunzip.destroy(error));
  yield* source.pipe(gunzip) as AsyncIterable<Uint8Array>;
}

function gzipProblem(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : codeOf(error);
  if (code === 'Z_BUF_ERROR') return 'It is compressed with gzip, and its end is missing.';
  if (typeof code === 'string' && code.startsWith('Z_')) return 'It begins as a gzip file, and cannot be unpacked.';
  return undefined;
}
