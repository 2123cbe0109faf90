import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { markManifestsCurrent } from '../../src/platform/newer-sources.ts';

/** A file system in memory, where the system has one: tests make and remove many thousand small files. */
const memory = '/dev/shm';
/** How much room tests need there, in bytes. */
const roomNeeded = 2 ** 31;

/** The folder for temporary files: that of TMPDIR if it is set, else in memory if programs can run there. */
const place = process.env.TMPDIR === undefined && isUsable(memory) ? memory : tmpdir();

function isUsable(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    if (bavail * bsize < roomNeeded) return false;
    const inside = mkdtempSync(join(folder, 'ringfence-test-'));
    try {
      const program = join(inside, 'program');
      writeFileSync(program, '#!/bin/sh\n', { mode: 0o755 });
      execFileSync(program);
      return true;
    } finally {
      rmSync(inside, { recursive: true });
    }
  } catch {
    return false;
  }
}

/** Files by path; a path that ends in `/` stands for an empty folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Lends a new folder with these files to `work`, and removes it afterwards. */
export async function inTemporaryFolder<Value>(
  files: Files,
  work: (folder: string) => Value | Promise<Value>,
): Promise<Value> {
  const folder = realpathSync(mkdtempSync(join(place, 'ringfence-test-')));
  try {
    writeFiles(folder, files);
    // Manifests among them are as if rendered from the sources among them.
    markManifestsCurrent(join(folder, 'manifests'));
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Returns a new folder for something that tests of several files share. The process removes it when it exits. */
export function folderOfProcess(): string {
  const folder = realpathSync(mkdtempSync(join(place, 'ringfence-shared-')));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    const target = join(folder, path);
    if (path.endsWith('/')) mkdirSync(target, { recursive: true });
    else {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
  }
}

/** What lies in a folder, sorted by path: texts of files; folders that hold nothing end in `/`. */
export function filesIn(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  const list = (below: string): void => {
    const entries = readdirSync(join(folder, below), { withFileTypes: true });
    if (entries.length === 0 && below !== '') found[`${below}/`] = '';
    for (const entry of entries) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) list(path);
      else found[path] = entry.isSymbolicLink() ? '(symbolic link)' : readFileSync(join(folder, path), 'utf8');
    }
  };
  list('');
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Does work with the rights of a person to whom permissions apply, also when root runs the tests. The whole process
 * has these rights meanwhile, so modules that the work needs have to be loaded before.
 */
export async function withoutPrivileges<Value>(work: () => Value | Promise<Value>): Promise<Value> {
  const { geteuid, seteuid } = process;
  if (geteuid === undefined || seteuid === undefined || geteuid() !== 0) return work();
  const nobody = 65_534;
  seteuid(nobody);
  try {
    return await work();
  } finally {
    seteuid(0);
  }
}
