/**
 * The floor of `render`: writes files that it has in memory, as plainly as Node can. Its arguments are a folder to write
 * into and two files: an index, `[[path, length in bytes], …]` as JSON, and all contents, one behind the other. How long
 * it took to get these into memory, by the clock and of the processor, goes to standard output, in seconds: whoever
 * measures subtracts it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [folder, indexFile, contentsFile] = process.argv.slice(2);
const start = performance.now();
const cpuStart = process.cpuUsage();
const index = JSON.parse(readFileSync(indexFile, 'utf8'));
const contents = readFileSync(contentsFile);
const { user, system } = process.cpuUsage(cpuStart);
process.stdout.write(`${(performance.now() - start) / 1e3} ${(user + system) / 1e6}\n`);

const made = new Set();
let offset = 0;
for (const [path, length] of index) {
  const target = join(folder, path);
  const parent = dirname(target);
  if (!made.has(parent)) mkdirSync(parent, { recursive: true });
  made.add(parent);
  writeFileSync(target, contents.subarray(offset, offset + length));
  offset += length;
}
