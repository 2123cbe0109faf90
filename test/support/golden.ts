import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { markManifestsCurrent } from '../../src/platform/newer-sources.ts';
import { type RunResult, runCommand } from './command-line.ts';
import { assert, test } from './table.ts';
import { filesIn, inTemporaryFolder } from './temporary.ts';

/**
 * Registers a test for each folder in `casesFolder`. A case is a folder of
 *
 * - `input/`      a small repository; it is copied, so that a command may write to it
 * - `base`        the name of another case, over whose `input/` this one's is laid; on further lines, the paths of files
 *                 that are left out of it
 * - `command`     what to run in it, a line for each run: the words after `ringfence`. A line `# …` is a remark
 * - `stdout`, `stderr`, `status`   what is expected. No file, or an empty one, means silence; a case with several runs
 *                 has all of them, each after a line `$ ringfence …`
 * - `manifests/`  the manifests expected afterwards. Without it, the commands must leave every file as it was
 *
 * Time stands still: it is 2024-06-01, and everything takes 0.00 s. With UPDATE_GOLDENS=1 the expectations are
 * written instead of compared; read the difference before you commit it.
 */
export function goldenCases(casesFolder: URL): void {
  const folder = fileURLToPath(casesFolder);
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  for (const name of names) test(name.replaceAll('-', ' '), () => runCase(join(folder, name)));
}

async function runCase(folder: string): Promise<void> {
  const commands = readFileSync(join(folder, 'command'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  assert.ok(commands.length > 0, `${folder}/command names no command`);
  await inTemporaryFolder({}, async (root) => {
    const [base, ...leftOut] = read(join(folder, 'base'))
      .split('\n')
      .filter((line) => line !== '');
    for (const input of [...(base === undefined ? [] : [join(folder, '..', base, 'input')]), join(folder, 'input')]) {
      if (existsSync(input)) cpSync(input, root, { recursive: true, verbatimSymlinks: true });
    }
    for (const path of leftOut) rmSync(join(root, path));
    // As if rendered: copies are made in any order.
    markManifestsCurrent(join(root, 'manifests'));
    const before = filesIn(root);
    const results: RunResult[] = [];
    for (const command of commands) {
      const argv = command.split(' ').filter((word) => word !== '');
      results.push(await runCommand(argv, { folder: root }));
    }
    const expected = join(folder, 'manifests');
    const found = {
      stdout: joined(commands, results, ({ stdout }) => stdout),
      stderr: joined(commands, results, ({ stderr }) => stderr),
      status: results.map(({ status }) => `${status}\n`).join(''),
    };
    const after = filesIn(root);
    if (process.env.UPDATE_GOLDENS === '1') return update(folder, found, before, after);
    for (const [name, text] of Object.entries(found)) assert.fixture(text, read(join(folder, name)), `${name} differs`);
    if (existsSync(expected)) assert.equal(manifestsOf(after), prefixed(filesIn(expected)));
    else assert.equal(after, before, 'a command wrote something');
  });
}

function joined(
  commands: readonly string[],
  results: readonly RunResult[],
  textOf: (result: RunResult) => string,
): string {
  if (results.length === 1) return results.map(textOf).join('');
  return results.map((result, index) => `$ ringfence ${commands[index]}\n${textOf(result)}`).join('');
}

function update(
  folder: string,
  found: Readonly<Record<string, string>>,
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): void {
  for (const [name, text] of Object.entries(found)) {
    if (text === '') rmSync(join(folder, name), { force: true });
    else writeFileSync(join(folder, name), text);
  }
  const expected = join(folder, 'manifests');
  rmSync(expected, { recursive: true, force: true });
  if (JSON.stringify(after) === JSON.stringify(before)) return;
  for (const [path, text] of Object.entries(manifestsOf(after))) {
    const target = join(folder, path);
    mkdirSync(join(target, '..'), { recursive: true });
    writeFileSync(target, text);
  }
}

function manifestsOf(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).filter(([path]) => path.startsWith('manifests/')));
}

function prefixed(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`manifests/${path}`, text]));
}

/** An absent expectation means silence. */
function read(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
