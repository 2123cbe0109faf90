/** Runs the test files and folders named on the command line, or all: `node --import tsx test/run.ts [PATH…]`. */
import { fileURLToPath } from 'node:url';
import { formatCounts, runTests } from './support/runner.ts';

const asked = process.argv.slice(2);
const all = fileURLToPath(new URL('.', import.meta.url));
const counts = await runTests(asked.length > 0 ? asked : [all], { print: (text) => console.error(text) });
console.log(formatCounts(counts));
process.exitCode = counts.failed > 0 ? 1 : 0;
