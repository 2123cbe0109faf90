import { readdirSync, readFileSync } from 'node:fs';
import { codes } from '../../src/diagnostics/codes.ts';
import { assert, table, test } from '../support/table.ts';

const root = new URL('../../', import.meta.url);
const pages = readdirSync(new URL('docs/diagnostics/', root))
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .map((name) => name.slice(0, -'.md'.length));
const names = Object.keys(codes);
const filesIn = (folder: string) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name, text: readFileSync(new URL(`${folder}/${name}`, root), 'utf8') }));
/** Whether a text holds a code as a whole word. */
const mentions = (text: string, code: string) => new RegExp(`(?<![a-z-])${code}(?![a-z-])`).test(text);
/** Whether a test expects a code, or a golden case shows it: unlike in prose, a quote or bracket stands beside it. */
const expects = (text: string, code: string) =>
  new RegExp(`(?<=['"\`[])${code}(?![a-z-])|(?<![a-z-])${code}(?=['"\`\\]]|::)`).test(text);

test('every code has a page, and every page a code', () => {
  assert.equal(
    names.filter((code) => !pages.includes(code)),
    [],
    'codes without a page',
  );
  assert.equal(
    pages.filter((page) => !names.includes(page)),
    [],
    'pages without a code',
  );
});

test('every code is made somewhere in src/', () => {
  const sources = filesIn('src').filter(({ name }) => name !== 'diagnostics/codes.ts');
  assert.equal(
    names.filter((code) => !sources.some(({ text }) => mentions(text, code))),
    [],
  );
});

test('every code is tried by a test or a golden case', () => {
  const tests = readdirSync(new URL('test', root), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .filter((entry) => entry.name !== 'codes.test.ts' && entry.name !== 'pages.test.ts')
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'));
  assert.equal(
    names.filter((code) => !tests.some((text) => expects(text, code))),
    [],
  );
});

table(
  'a page has its code, a meaning, an example, a reason and a way out',
  pages.map((name) => ({ name })),
  ({ name }) => {
    const page = readFileSync(new URL(`docs/diagnostics/${name}.md`, root), 'utf8');
    const headings = page.replace(/```.*?```/gs, '').match(/^#.*$/gm);
    assert.equal(headings, [`# ${name}`, '## Example', '## Why', '## How to fix it']);
    assert.match(page, /^# \S+\n\n\S.*\n\n## Example\n\n.*```\n\n## Why\n\n\S.*\n\n## How to fix it\n\n\S.*\n$/s);
  },
);

test('a code is kebab-case, and its title one line without a full stop', () => {
  for (const [code, title] of Object.entries(codes)) {
    assert.match(code, /^[a-z0-9]+(-[a-z0-9]+)*$/);
    assert.match(title, /^[A-Z].*[^.]$/);
  }
});
