import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assert, test } from '../support/table.ts';
import { inTemporaryFolder } from '../support/temporary.ts';

const checkout = fileURLToPath(new URL('../../', import.meta.url));

interface Block {
  readonly language: string;
  /** Without the indentation of the list; each line ends in a line feed. */
  readonly text: string;
}

interface Step {
  /** The first file that it names. */
  readonly path: string;
  readonly blocks: readonly Block[];
}

/** The numbered steps of a recipe of CONTRIBUTING.md; those that only run commands have no blocks. */
function stepsOf(title: string): readonly Step[] {
  const text = readFileSync(join(checkout, 'CONTRIBUTING.md'), 'utf8');
  const start = text.indexOf(`**${title}**`);
  assert.ok(start !== -1, `there is a recipe "${title}"`);
  const recipe = text.slice(start + 2).split(/^\*\*|^## (?=[A-Z])/m)[0] ?? '';
  return recipe
    .split(/^(?=\d+\. )/m)
    .slice(1)
    .map((step) => ({ path: /`([^`]+)`/.exec(step)?.[1] ?? '', blocks: [...blocksOf(step)] }));
}

function* blocksOf(step: string): Generator<Block> {
  for (const [, , language = '', text = ''] of step.matchAll(/^ {3}(`{3,})(\w+)\n(.*?)^ {3}\1$/gms)) {
    yield { language, text: text.replace(/^ {3}/gm, '') };
  }
}

/** Writes a new file, or adds the lines with `+` below the line that is there. */
function follow({ path, blocks }: Step, folder: string): void {
  const file = join(folder, path);
  for (const { language, text } of blocks) {
    if (language !== 'diff') {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text, { flag: 'wx' });
      continue;
    }
    const [context = '', ...added] = text.trimEnd().split('\n');
    const before = readFileSync(file, 'utf8');
    const line = `${context.slice(1)}\n`;
    assert.is(before.split(line).length, 2, `${path} has one line "${context}"`);
    const lines = added.map((one) => `${one.replace(/^\+/, '')}\n`).join('');
    writeFileSync(
      file,
      before.replace(line, () => `${line}${lines}`),
    );
  }
}

const needed = ['src', 'docs', 'README.md', 'schemas', 'package.json', 'tsconfig.json', 'test/run.ts'];
const neededTests = ['lint', 'support', 'clusters', 'docs'].map((name) => `test/${name}`);

test('the steps for a rule of lint give a rule with its message, its page and its test, and none is missing', () =>
  inTemporaryFolder({}, (folder) => {
    for (const path of [...needed, ...neededTests]) {
      cpSync(join(checkout, path), join(folder, path), { recursive: true });
    }
    symlinkSync(join(checkout, 'node_modules'), join(folder, 'node_modules'));
    const steps = stepsOf('A rule of `lint`.').filter(({ blocks }) => blocks.length > 0);
    for (const step of steps) follow(step, folder);
    const tests = ['test/lint/rules/allows-telnet.test.ts', 'test/lint/pages.test.ts'];
    assert.ok(steps.some(({ path }) => path === tests[0]));
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'test/run.ts', ...tests], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.is(status, 0, `${stdout}${stderr}`);
  }));
