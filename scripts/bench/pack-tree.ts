import { closeSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Writes all files below a folder as the two files that `write-from-memory.js` takes. */
export function packTree(folder: string, to: { readonly index: string; readonly contents: string }): void {
  const index: [path: string, length: number][] = [];
  const contents = openSync(to.contents, 'w');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    index.push([relative(folder, file), writeSync(contents, readFileSync(file))]);
  }
  closeSync(contents);
  writeFileSync(to.index, JSON.stringify(index));
}
