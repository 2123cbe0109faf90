/** What `npm test` does: every check and every test, each to its end; the last line counts them. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { formatCounts, formatPart, runTests } from '../test/support/runner.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const tsx = ['--import', 'tsx'];
const bin = (name: string) => `${root}node_modules/.bin/${name}`;

const checks = [
  { name: 'type check', command: bin('tsc'), args: ['--noEmit', '-p', '.'] },
  { name: 'type check of the page', command: bin('tsc'), args: ['--noEmit', '-p', 'src/page'] },
  { name: 'type check of the tests in a browser', command: bin('tsc'), args: ['--noEmit', '-p', 'test/browser'] },
  { name: 'style', command: bin('biome'), args: ['check', '--error-on-warnings'] },
  {
    name: 'generated files are up to date',
    command: process.execPath,
    args: [...tsx, 'scripts/generate.ts', '--check'],
  },
  {
    name: 'manifests/ is up to date',
    command: process.execPath,
    args: [...tsx, 'src/cli/bin.ts', 'render', '--check'],
  },
  {
    name: 'lint finds nothing in the shipped landscape',
    command: process.execPath,
    // On a fixed day: nothing here fails by the mere passing of time.
    args: [...tsx, 'src/cli/bin.ts', 'lint', '--fail-on-warnings', '--as-of', '2026-12-01'],
  },
  {
    name: 'the connectivity tests of policies/tests/ pass',
    command: process.execPath,
    // What they say is checked above; here it is taken as it is.
    args: [...tsx, 'src/cli/bin.ts', 'test', '--as-is'],
  },
];

/** Runs a check and says how it went; its output is shown only when it failed. */
function passes(check: (typeof checks)[number]): Promise<boolean> {
  return new Promise((settle) => {
    const child = spawn(check.command, check.args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => {
      output += error.message;
    });
    child.on('close', (status) => {
      console.error(status === 0 ? `ok: ${check.name}` : `FAILED: ${check.name}\n${output}`);
      settle(status === 0);
    });
  });
}

console.error(`${checks.length} checks, then the tests of every folder; about eight minutes on two quiet processors.`);
const outcomes = await Promise.all(checks.map(passes));
const counts = await runTests([`${root}test`], {
  print: (text) => console.error(text),
  onPart: (part) => console.error(formatPart(part)),
  onWait: (text) => console.error(text),
});
const failed = counts.failed + outcomes.filter((passed) => !passed).length;
console.log(formatCounts({ ...counts, failed }));
process.exitCode = failed > 0 ? 1 : 0;
