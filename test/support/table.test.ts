import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatCounts, formatPart, runTests } from './runner.ts';
import { assert, table, test } from './table.ts';

const runner = fileURLToPath(new URL('../run.ts', import.meta.url));
const fixtures = new URL('fixtures/', import.meta.url);
const fixture = (name: string) => fileURLToPath(new URL(`${name}.fixture.ts`, fixtures));

function run(...paths: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', runner, ...paths], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const cases: readonly { name: string; counts: string; says: string | RegExp; timeLimit?: number }[] = [
  { name: 'passing', counts: '3 passed, 0 failed, 1 skipped', says: 'two is three (arithmetic forbids it)' },
  { name: 'failing', counts: '2 passed, 1 failed', says: 'one is two' },
  {
    name: 'failing-case',
    counts: '0 passed, 1 failed',
    says: /Counterexample: \[11\][\s\S]*The cause: Assertion[\s\S]*--large/,
  },
  { name: 'throws-null', counts: '1 passed, 1 failed', says: 'threw null' },
  { name: 'rejects-undefined', counts: '0 passed, 1 failed', says: 'threw undefined' },
  { name: 'throws-null-at-import', counts: '1 passed, 1 failed', says: 'cannot be imported' },
  { name: 'forgotten', counts: '0 passed, 1 failed', says: 'registers no test' },
  { name: 'empty', counts: '0 passed, 1 failed', says: 'registers no test' },
  { name: 'empty-table', counts: '1 passed, 1 failed', says: 'has no rows' },
  { name: 'duplicate-name', counts: '2 passed, 1 failed', says: 'Two tests are named "is registered"' },
  { name: 'exits', counts: '0 passed, 1 failed', says: 'status 0' },
  { name: 'stray-rejection', counts: '0 passed, 1 failed', says: 'nobody hears this' },
  { name: 'bare-uvu', counts: '0 passed, 2 failed', says: 'registers no test' },
  { name: 'hangs', counts: '0 passed, 1 failed', says: 'Not done after', timeLimit: 2_000 },
];

table('what the runner says of a fixture', cases, async (row) => {
  const printed: string[] = [];
  const counts = await runTests([fixture(row.name)], {
    print: (text) => printed.push(text),
    timeLimit: row.timeLimit ?? 60_000,
  });
  assert.is(formatCounts(counts), row.counts);
  assert.match(printed.join('\n'), row.says);
});

test('each folder is reported once, when the last of its files is done', async () => {
  const parts: string[] = [];
  await runTests(
    [fixture('passing'), fixture('failing'), fileURLToPath(new URL('../model/duration.test.ts', import.meta.url))],
    {
      print: () => undefined,
      onPart: (part) => parts.push(formatPart(part).replace(/[0-9]+ s\)/, 'some s)')),
    },
  );
  assert.is(parts.length, 2);
  assert.match(parts.join('\n'), /^test\/support: 5 passed, 1 failed, 1 skipped \([23] of 3 files, some s\)$/m);
  assert.match(parts.join('\n'), /^test\/model: [0-9]+ passed, 0 failed \([123] of 3 files, some s\)$/m);
});

test('a run that takes long says what it waits for', async () => {
  const said: string[] = [];
  await runTests([fixture('hangs')], {
    print: () => undefined,
    onWait: (text) => said.push(text),
    waitingTime: 200,
    timeLimit: 1_000,
  });
  assert.ok(said.length > 1);
  assert.match(
    said[0] ?? '',
    /^0 of 1 files done after [0-9]+ s, running: test\/support\/fixtures\/hangs\.fixture\.ts$/,
  );
});

test('every fixture is tried', () => {
  const tried = cases.map((row) => `${row.name}.fixture.ts`).sort();
  assert.equal(tried, readdirSync(fixtures).sort());
});

test('a run in which every test passes ends with its counts and status 0', () => {
  const { status, stdout, stderr } = run(fixture('passing'));
  assert.is(stdout, '3 passed, 0 failed, 1 skipped\n', stderr);
  assert.is(status, 0);
});

test('a run with failures ends with its counts and status 1, and runs the other files', () => {
  const { status, stdout } = run(fixture('exits'), fixture('throws-null'), fixture('passing'));
  assert.is(stdout, '4 passed, 2 failed, 1 skipped\n');
  assert.is(status, 1);
});

test('a path without a test file is a failure', () => {
  const { status, stdout } = run(fixture('no-such-file'));
  assert.is(stdout, '0 passed, 1 failed\n');
  assert.is(status, 1);
});

test('a test file that is run without the runner says how to run it', () => {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', fixture('passing')], { encoding: 'utf8' });
  assert.match(stderr, 'test/run.ts');
  assert.is(status, 1);
});
