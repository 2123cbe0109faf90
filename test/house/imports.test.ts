import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { assert, table, test } from '../support/table.ts';

/** The folders of `src/` in the order in which they may import: only from the left. `.` is `src/index.ts`, the library. */
const order = [
  'diagnostics',
  'model',
  'source',
  'schema',
  'labels',
  'policy',
  'landscape',
  'regions',
  'manifests',
  'render',
  'delivery',
  'clusters',
  'verdicts',
  'questions',
  'flows',
  'connectivity',
  'connectivity-tests',
  'guardrails',
  'needs',
  'diff',
  'lint',
  'inference',
  'observe',
  'import',
  'report',
  'explorer',
  'page',
  'platform',
  'cli',
  '.',
];

/** Where each library may be imported. */
const libraryHomes: Readonly<Record<string, readonly string[]>> = {
  ajv: ['schema'],
  'ajv-formats': ['schema'],
  '@inquirer/prompts': ['cli'],
  '@noble/hashes': ['model'],
  commander: ['cli'],
  diff: ['report'],
  glob: ['platform'],
  handlebars: ['render'],
  'js-yaml': ['source'],
  picocolors: ['report', 'cli'],
  'simple-git': ['platform'],
  '@viz-js/viz': ['report'],
  xmlbuilder: ['report'],
  '@kubernetes/client-node': ['platform'],
  '@octokit/request': ['platform'],
};

/** Libraries that are bundled into the page, and so not installed. */
const bundledHomes: Readonly<Record<string, readonly string[]>> = { preact: ['page'] };

/** Files that are longer than the guideline, each with the reason. */
const longFiles: Readonly<Record<string, string>> = {};
const guideline = 400;

const root = new URL('../../', import.meta.url);
const tablePath = new URL('import-table.json', import.meta.url);

interface SourceText {
  /** Below `src/`. */
  readonly path: string;
  readonly folder: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const files: readonly SourceText[] = readdirSync(new URL('src', root), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path))
  .sort()
  .map((path) => {
    const text = readFileSync(new URL(`src/${path}`, root), 'utf8');
    return { path, folder: folderOf(path), text, imports: importsIn(text) };
  });

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : '.';
}

/** What a module imports or exports from elsewhere, statically or not, as written. */
function importsIn(text: string): readonly string[] {
  const statements = /^(?:import|export)\s(?:[^;'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
  const calls = /\b(?:import|require|createRequire\([^)]*\))\(\s*['"]([^'"]+)['"]\s*\)/g;
  return [...text.matchAll(statements), ...text.matchAll(calls)].map((match) => match[1] ?? '');
}

/** What a folder imports: other folders of `src/`, `node:` modules, libraries. */
function targetOf(file: SourceText, specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  if (specifier.startsWith('.')) return folderOf(new URL(specifier, `file:///${file.path}`).pathname.slice(1));
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** For each folder, what it imports, sorted. */
function importTable(): Readonly<Record<string, readonly string[]>> {
  const edges = new Map(order.map((folder) => [folder, new Set<string>()]));
  for (const file of files) {
    for (const specifier of file.imports) {
      const target = targetOf(file, specifier);
      if (target !== file.folder) edges.get(file.folder)?.add(target);
    }
  }
  return Object.fromEntries([...edges].flatMap(([folder, to]) => (to.size > 0 ? [[folder, [...to].sort()]] : [])));
}

/** One entry of the table as biome lays it out. */
function formatted(folder: string, to: readonly string[]): string {
  const line = `  ${JSON.stringify(folder)}: [${to.map((name) => JSON.stringify(name)).join(', ')}]`;
  if (line.length < 120) return line;
  return `  ${JSON.stringify(folder)}: [\n${to.map((name) => `    ${JSON.stringify(name)}`).join(',\n')}\n  ]`;
}

test('the folders of src/ are those of the house', () => {
  assert.equal(
    files.filter((file) => !order.includes(file.folder)).map((file) => file.path),
    [],
  );
});

test('the import table is exact: test/house/import-table.json', () => {
  const actual = importTable();
  if (process.env.UPDATE_GOLDENS === '1') {
    const lines = Object.entries(actual).map(([folder, to]) => formatted(folder, to));
    writeFileSync(tablePath, `{\n${lines.join(',\n')}\n}\n`);
  }
  assert.equal(
    actual,
    JSON.parse(readFileSync(tablePath, 'utf8')),
    'UPDATE_GOLDENS=1 rewrites the table; read the difference',
  );
});

test('a folder imports only from folders to its left', () => {
  const wrong = files.flatMap((file) =>
    file.imports
      .map((specifier) => targetOf(file, specifier))
      .filter((target) => order.indexOf(target) > order.indexOf(file.folder))
      .map((target) => `${file.path} imports ${target}/`),
  );
  assert.equal(wrong, []);
});

test('a library is imported only at home, and one that has no home not at all', () => {
  const wrong = files.flatMap((file) =>
    file.imports
      .filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('node:'))
      .map((specifier) => targetOf(file, specifier))
      .filter((library) => !(libraryHomes[library] ?? bundledHomes[library] ?? []).includes(file.folder))
      .map((library) => `${file.path} imports ${library}`),
  );
  assert.equal(wrong, []);
});

test('every library that is installed for users has a home', () => {
  const { dependencies, optionalDependencies } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  assert.equal(Object.keys({ ...dependencies, ...optionalDependencies }).sort(), Object.keys(libraryHomes).sort());
});

test('only platform/ and cli/ need Node: all other folders run in a browser, too', () => {
  const wrong = files
    .filter((file) => file.folder !== 'platform' && file.folder !== 'cli')
    .flatMap((file) =>
      file.imports
        .filter((specifier) => specifier.startsWith('node:'))
        .map((specifier) => `${file.path} imports ${specifier}`),
    );
  assert.equal(wrong, []);
});

test('only platform/ and cli/ use names that only Node has', () => {
  const names = /\b(?:Buffer\b|require\(['"]|__dirname\b|__filename\b|global\.|setImmediate\()/;
  const wrong = files
    .filter((file) => file.folder !== 'platform' && file.folder !== 'cli')
    .filter((file) => names.test(withoutComments(file.text)))
    .map((file) => file.path);
  assert.equal(wrong, []);
});

test('only platform/ and cli/ use the process, the clock, the environment or chance; the page knows what day it is', () => {
  const world = /\bprocess\.|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b|\bfetch\(/;
  const wrong = files
    .filter((file) => file.folder !== 'platform' && file.folder !== 'cli' && file.path !== 'page/age-words.ts')
    .filter((file) => world.test(withoutComments(file.text)))
    .map((file) => file.path);
  assert.equal(wrong, []);
});

test('files import each other by their names, with extension', () => {
  const wrong = files.flatMap((file) =>
    file.imports
      .filter((specifier) => specifier.startsWith('.') && !/\.tsx?$/.test(specifier))
      .map((specifier) => `${file.path} imports ${specifier}`),
  );
  assert.equal(wrong, []);
});

test('no file imports itself through others, types included', () => {
  const importsOf = new Map(
    files.map((file) => [
      file.path,
      file.imports
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => new URL(specifier, `file:///${file.path}`).pathname.slice(1)),
    ]),
  );
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(path)) return [[...trail.slice(trail.indexOf(path)), path].join(' → ')];
    if (done.has(path)) return [];
    const cycles = (importsOf.get(path) ?? []).flatMap((target) => visit(target, [...trail, path]));
    done.add(path);
    return cycles;
  };
  assert.equal(
    files.flatMap((file) => visit(file.path, [])),
    [],
  );
});

test('a program loads what a command needs when the command runs', () => {
  const loadedFirst = (path: string, known = new Set<string>()): ReadonlySet<string> => {
    const text = files.find((file) => file.path === path)?.text ?? '';
    known.add(path);
    for (const [, specifier = ''] of text.matchAll(/^(?:import|export)\s(?!type\b)[^;'"]*?\sfrom\s+'(\.[^']+)'/gm)) {
      const target = new URL(specifier, `file:///${path}`).pathname.slice(1);
      if (!known.has(target)) loadedFirst(target, known);
    }
    return known;
  };
  for (const program of ['cli/bin.ts', 'cli/github/bin.ts']) {
    const loaded = [...loadedFirst(program)];
    assert.ok(loaded.length > 3, 'modules are found');
    assert.equal(
      loaded.filter((path) => /^cli\/.*-command\.ts$|^schema\//.test(path)),
      [],
    );
  }
});

test('nothing is named after what it is not', () => {
  assert.equal(
    files.map((file) => file.path).filter((path) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.ts$)/.test(path)),
    [],
  );
});

test('there is one index, that of the library, and no other file only passes on', () => {
  const barrels = files.filter((file) => {
    const statements = withoutComments(file.text)
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    return statements.length > 0 && statements.every((part) => /^export\s.*\sfrom\s/s.test(part));
  });
  const indexes = files.filter((file) => /(^|\/)index\.ts$/.test(file.path));
  assert.equal(
    [...new Set([...barrels, ...indexes])].map((file) => file.path).filter((path) => path !== 'index.ts'),
    [],
  );
});

test('nothing is exported as default', () => {
  assert.equal(
    files.filter((file) => /^export default\b|\bas default\b/m.test(file.text)).map((file) => file.path),
    [],
  );
});

test(`a file has at most ${guideline} lines, unless it is generated or says why it has more`, () => {
  const long = files.filter((file) => !file.path.endsWith('.generated.ts') && file.text.split('\n').length > guideline);
  assert.equal(
    long.map((file) => file.path),
    Object.keys(longFiles).sort(),
  );
});

function withoutComments(text: string): string {
  return text.replace(/\/\*.*?\*\//gs, '').replace(/\/\/.*$/gm, '');
}

table(
  'imports are found however they are written',
  [
    { name: 'named', text: "import { a, type B } from './a.ts';", expected: ['./a.ts'] },
    { name: 'over several lines', text: "import {\n  a,\n  b,\n} from './a.ts';", expected: ['./a.ts'] },
    { name: 'types', text: "import type { A } from './a.ts';", expected: ['./a.ts'] },
    { name: 'for what it does', text: "import './a.ts';", expected: ['./a.ts'] },
    { name: 'passed on', text: "export { a } from './a.ts';\nexport * from './b.ts';", expected: ['./a.ts', './b.ts'] },
    { name: 'at run time', text: "const a = await import('./a.ts');", expected: ['./a.ts'] },
    { name: 'not at all', text: "export const from = 'a';\n// import './a.ts'", expected: [] },
  ],
  ({ text, expected }) => assert.equal(importsIn(text), expected),
);
