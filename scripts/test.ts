/** What `npm test` does: every check and every test, each to its end; the last line counts them. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { main } from '../src/cli/main.ts';
import { processSurroundings } from '../src/platform/surroundings.ts';
import { formatCounts, formatPart, runTests } from '../test/support/runner.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const tsx = ['--import', 'tsx'];
const bin = (name: string) => `${root}node_modules/.bin/${name}`;

/** A program that finds nothing to report. */
interface Check {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

// One checker, since several check the same types again; and hardly a collection of garbage, since the compiler ends soon.
const typeCheck = (project: string) => ({ command: bin('tsc'), args: ['--noEmit', '--checkers', '1', '-p', project] });
const environment = { ...process.env, GOGC: 'off', GOMEMLIMIT: '3GiB' };

const checks: readonly Check[] = [
  { name: 'type check', ...typeCheck('.') },
  { name: 'type check of the page', ...typeCheck('src/page') },
  { name: 'type check of the tests in a browser', ...typeCheck('test/browser') },
  { name: 'style', command: bin('biome'), args: ['check', '--error-on-warnings'] },
  {
    name: 'generated files are up to date',
    command: process.execPath,
    args: [...tsx, 'scripts/generate.ts', '--check'],
  },
];

/** Commands of Ringfence that find nothing in this repository. They run one after another, in this process. */
const commands: readonly { readonly name: string; readonly args: readonly string[] }[] = [
  { name: 'manifests/ is up to date', args: ['render', '--check'] },
  {
    name: 'lint finds nothing in the shipped landscape',
    // On a fixed day: nothing here fails by the mere passing of time.
    args: ['lint', '--fail-on-warnings', '--as-of', '2026-12-01'],
  },
  // What they say is checked above; here it is taken as it is.
  { name: 'the connectivity tests of policies/tests/ pass', args: ['test', '--as-is'] },
];

/** Runs a check and says how it went; its output is shown only when it failed. */
function passes({ name, command, args }: Check): Promise<boolean> {
  return new Promise((settle) => {
    const child = spawn(command, args, { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
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
    child.on('close', (status) => settle(said(name, status === 0, output)));
  });
}

/** Runs the commands, and returns for each whether it passed. */
async function commandsPass(): Promise<readonly boolean[]> {
  const outcomes: boolean[] = [];
  for (const { name, args } of commands) {
    let output = '';
    const stream = {
      write: (text: string) => {
        output += text;
      },
    };
    const status = await main(args, { ...processSurroundings(), folder: root, stdout: stream, stderr: stream });
    outcomes.push(said(name, status === 0, output));
  }
  return outcomes;
}

function said(name: string, passed: boolean, output: string): boolean {
  console.error(passed ? `ok: ${name}` : `FAILED: ${name}\n${output}`);
  return passed;
}

console.error(
  `${checks.length + commands.length} checks, then the tests of every folder; about eight minutes on two quiet processors.`,
);
const started = checks.map(passes);
const outcomes = [...(await commandsPass()), ...(await Promise.all(started))];
const counts = await runTests([`${root}test`], {
  print: (text) => console.error(text),
  onPart: (part) => console.error(formatPart(part)),
  onWait: (text) => console.error(text),
});
const failed = counts.failed + outcomes.filter((passed) => !passed).length;
console.log(formatCounts({ ...counts, failed }));
process.exitCode = failed > 0 ? 1 : 0;
