import { readYaml } from '../../src/source/read-yaml.ts';
import { assert, table } from '../support/table.ts';

/** Files of some hundred kilobytes for which a reader that looks back and forth takes minutes. */
const rows: readonly { name: string; text: string; code: string }[] = [
  { name: 'unquoted expressions in one line', text: `a: [${'{{x}}, '.repeat(20_000)}]`, code: 'unquoted-expression' },
  {
    name: 'unquoted expressions behind a long text',
    text: `a: [${'b'.repeat(300_000)} b, ${'{{x}}, '.repeat(10_000)}]`,
    code: 'unquoted-expression',
  },
  {
    name: 'unquoted expressions before many spaces',
    text: `a: [{{x}}${' '.repeat(300_000)}b, ${'{{x}}, '.repeat(10_000)}]`,
    code: 'unquoted-expression',
  },
  {
    name: 'unquoted expressions in lines of their own',
    text: 'a{{x}}: {{x}}\n'.repeat(10_000),
    code: 'unquoted-expression',
  },
  { name: 'brackets', text: `a: ${'['.repeat(300_000)}`, code: 'nested-too-deeply' },
  { name: 'a bracket that nothing closes', text: `a: [${"'b', ".repeat(60_000)}`, code: 'invalid-yaml' },
  { name: 'a quote that nothing closes', text: `a: [${"{b: 'b'}, ".repeat(30_000)}"`, code: 'invalid-yaml' },
  {
    name: 'aliases of unknown names',
    text: `${Array.from({ length: 1000 }, (_, i) => `a${i}: &anchor${i} x\n`).join('')}b: [${Array.from({ length: 5000 }, (_, i) => `*anchr${i}q, `).join('')}]`,
    code: 'unknown-alias',
  },
];

table('hostile files are answered soon', rows, ({ text, code }) => {
  const start = performance.now();
  const { diagnostics } = readYaml('a.yaml', Buffer.from(text));
  const time = performance.now() - start;
  assert.ok(
    diagnostics.some((found) => found.code === code),
    diagnostics[0]?.message,
  );
  assert.ok(time < 15_000, `${Math.round(time)} ms`);
});
