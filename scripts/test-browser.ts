/** What `npm run test:browser` does: the tests under `test/browser/` in Chromium. Without one, there is nothing to test. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findChromium } from '../test/support/chromium.ts';
import { type Counts, formatCounts, runTests } from '../test/support/runner.ts';

const folder = fileURLToPath(new URL('../test/browser/', import.meta.url));
const asked = process.argv.slice(2);
const all = readdirSync(folder).filter((name) => name.endsWith('.browser.ts'));
const paths = asked.length > 0 ? asked : all.sort().map((name) => `${folder}${name}`);
let counts: Counts = { passed: 0, failed: 0, skipped: 1 };
if (findChromium() === undefined) console.error('skipped: no Chromium. Install it, or set CHROMIUM to its path.');
else counts = await runTests(paths, { print: (text) => console.error(text) });
console.log(formatCounts(counts));
process.exitCode = counts.failed > 0 ? 1 : 0;
