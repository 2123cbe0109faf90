/**
 * The floor of reading flows: splits the lines of a file, and parses each as JSON, as plainly as Node can. Its argument is
 * the file. It prints how many lines there are, so that no part of the work can be left out.
 */
import { openSync, readSync } from 'node:fs';

const file = openSync(process.argv[2], 'r');
const buffer = Buffer.alloc(256 * 1024);
let rest = Buffer.alloc(0);
let lines = 0;
let ports = 0;
for (let size = readSync(file, buffer); size > 0; size = readSync(file, buffer)) {
  const bytes = Buffer.concat([rest, buffer.subarray(0, size)]);
  const end = bytes.lastIndexOf(10);
  for (const line of bytes.toString('utf8', 0, end).split('\n')) {
    const record = JSON.parse(line);
    ports += record.port ?? record.flow?.l4.TCP.destination_port ?? 0;
    lines++;
  }
  rest = bytes.subarray(end + 1);
}
process.stdout.write(`${lines} lines, ${ports}\n`);
