import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { proseOf, readPage } from '../docs/page.ts';
import { runCommand } from '../support/command-line.ts';
import { assert, test } from '../support/table.ts';
import { filesIn } from '../support/temporary.ts';
import { exportedNames, missingTypes } from './exports.ts';
import { inAdopterRepository } from './packed.ts';

const checkout = fileURLToPath(new URL('../../', import.meta.url));

test('packed and installed in a repository of its own, Ringfence renders the same bytes, and its library works', () =>
  inAdopterRepository(async (adopter) => {
    checkContents(adopter.packedFiles);
    await checkCommands(adopter.root);
    checkLibrary(adopter.root);
    checkNothingElseIsExported(adopter.root);
  }));

function checkContents(files: readonly string[]): void {
  const others = files.filter((path) => !/^(dist|docs|schemas)\//.test(path));
  const workflows = ['main', 'merge-queue', 'queue', 'render', 'review'].map((name) => `.github/workflows/${name}.yml`);
  assert.equal(others, [
    ...workflows,
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'LICENSE',
    'README.md',
    'package.json',
    'templates/gitlab-ci.yml',
  ]);
  assert.equal(linksOutOf(files), [], 'the package has what its pages link to');
  // Editors complete from the schemas.
  assert.ok(files.includes('schemas/cluster.schema.json'));
}

/** Links of packed pages to files that are not packed. A link to a folder needs a file in it. */
function linksOutOf(files: readonly string[]): readonly string[] {
  const pages = files.filter((path) => path.endsWith('.md'));
  return pages.flatMap((page) =>
    [...proseOf(readPage(page)).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map(([, link = '']) => link)
      .filter((link) => !/^[a-z]+:/.test(link))
      .map((link) => posix.join(posix.dirname(page), link))
      .filter((target) => !files.some((path) => path === target || path.startsWith(target.replace(/\/?$/, '/'))))
      .map((target) => `${page}: ${target}`),
  );
}

async function checkCommands(root: string): Promise<void> {
  writeFileSync(join(root, 'package.json'), '{"name": "network-policies", "private": true}\n');
  cpSync(join(checkout, 'policies'), join(root, 'policies'), { recursive: true });
  const viaNpx = ['npx', '--no-install', 'ringfence'];
  // npx takes longer to start than most commands take to run.
  const linked = [join(root, 'node_modules/.bin/ringfence')];
  for (const [command = '', ...args] of [
    [...viaNpx, 'render'],
    [...linked, 'render', '--check'],
    [...linked, 'validate'],
    [...linked, '--help'],
  ]) {
    const { status, stdout, stderr } = run(command, args, root);
    assert.is(status, 0, `${args.join(' ')}: ${stdout}${stderr}`);
  }
  const github = run('npx', ['--no-install', 'ringfence-github', '--help'], root);
  assert.is(github.status, 0, github.stderr);
  const { status, stderr } = await runCommand(['render', '--out', 'from-sources'], { folder: root });
  assert.is(status, 0, stderr);
  const [found, expected] = [filesIn(join(root, 'manifests')), filesIn(join(root, 'from-sources'))];
  assert.equal(Object.keys(found), Object.keys(expected));
  assert.equal(
    Object.keys(found).filter((path) => found[path] !== expected[path]),
    [],
  );
}

function checkLibrary(root: string): void {
  const page = readFileSync(join(checkout, 'docs/library.md'), 'utf8');
  const examples = [...page.matchAll(/^```ts\n(.*?)^```$.*?^```text\n(.*?)^```$/gms)].map(
    ([, code = '', printed = ''], index) => ({ name: `example${index}`, code, printed }),
  );
  assert.is(examples.length, page.match(/^```ts$/gm)?.length);
  const sources = examples.map(({ name }) => `${name}.ts`);
  const options = { strict: true, module: 'NodeNext', target: 'ES2023', types: [], rootDir: '.', outDir: 'out' };
  writeFileSync(join(root, 'package.json'), '{"name": "network-policies", "private": true, "type": "module"}\n');
  writeFileSync(join(root, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: sources }));
  for (const { name, code } of examples) writeFileSync(join(root, `${name}.ts`), code);
  const compiled = run(join(checkout, 'node_modules/.bin/tsc'), ['-p', '.'], root);
  assert.is(compiled.status, 0, compiled.stdout);
  for (const { name, printed } of examples) {
    const { status, stdout, stderr } = run(process.execPath, [`out/${name}.js`], root);
    assert.is(status, 0, stderr);
    assert.fixture(stdout, printed);
  }

  const declarations = join(root, 'node_modules/ringfence/dist');
  assert.equal(missingTypes(declarations), []);
  assert.equal(functionsIn(page), exportedNames(declarations), 'the table of docs/library.md lists what is exported');
}

/** The names in the table of a page: those of functions and values begin with a small letter. Sorted. */
function functionsIn(page: string): readonly string[] {
  const cells = [...page.matchAll(/^\| [^|]+ \| (.*) \|$/gm)].map(([, cell = '']) => cell);
  return [...new Set(cells.flatMap((cell) => cell.match(/(?<=`)[a-z]\w+(?=`)/g) ?? []))].sort();
}

function checkNothingElseIsExported(root: string): void {
  for (const inside of ['ringfence/dist/index.js', 'ringfence/dist/render/evaluate.js']) {
    const { stderr } = run(process.execPath, ['--input-type=module', '-e', `await import("${inside}")`], root);
    assert.match(stderr, 'ERR_PACKAGE_PATH_NOT_EXPORTED');
  }
}

function run(command: string, args: readonly string[], folder: string) {
  return spawnSync(command, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
}
