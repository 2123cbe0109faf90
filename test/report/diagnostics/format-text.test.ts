import { stripVTControlCharacters } from 'node:util';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { formatText, formatTotals } from '../../../src/report/diagnostics/format-text.ts';
import { paletteOf } from '../../../src/report/words/palette.ts';
import { assert, table, test } from '../../support/table.ts';

const source = 'kind: Cluster\nmetadata:\n  name: aws\nspec:\n\ttype: webapp\n';
const base: Diagnostic = {
  code: 'unknown-reference',
  severity: 'error',
  message: 'Nothing is named "aws".',
  location: { path: 'policies/a.yaml', line: 3, column: 9, endColumn: 12 },
};

interface TextCase {
  readonly name: string;
  readonly diagnostic: Diagnostic;
  readonly source?: string;
  readonly text: readonly string[];
}

const cases: readonly TextCase[] = [
  {
    name: 'the line between its neighbours, the place underlined',
    diagnostic: base,
    text: [
      'policies/a.yaml:3:9: error[unknown-reference]: Nothing is named "aws".',
      '  2 | metadata:',
      '  3 |   name: aws',
      '    |         ^^^',
      '  4 | spec:',
    ],
  },
  {
    name: 'the first line has none before it, and a place without extent gets one mark',
    diagnostic: { ...base, location: { path: 'policies/a.yaml', line: 1, column: 7 } },
    text: [
      'policies/a.yaml:1:7: error[unknown-reference]: Nothing is named "aws".',
      '  1 | kind: Cluster',
      '    |       ^',
      '  2 | metadata:',
    ],
  },
  {
    name: 'a tab before the place is kept, so that the mark stands under it',
    diagnostic: { ...base, location: { path: 'policies/a.yaml', line: 5, column: 8, endColumn: 14 } },
    text: [
      'policies/a.yaml:5:8: error[unknown-reference]: Nothing is named "aws".',
      '  4 | spec:',
      '  5 | \ttype: webapp',
      '    | \t      ^^^^^^',
    ],
  },
  {
    name: 'the end of the file, behind the last line feed',
    diagnostic: { ...base, location: { path: 'policies/a.yaml', line: 6, column: 1 } },
    text: [
      'policies/a.yaml:6:1: error[unknown-reference]: Nothing is named "aws".',
      '  5 | \ttype: webapp',
      '  6 |',
      '    | ^',
    ],
  },
  {
    name: 'carriage returns are not shown',
    diagnostic: { ...base, location: { path: 'policies/a.yaml', line: 2, column: 1, endColumn: 2 } },
    source: 'a\r\nb\r\nc\r\n',
    text: [
      'policies/a.yaml:2:1: error[unknown-reference]: Nothing is named "aws".',
      '  1 | a',
      '  2 | b',
      '    | ^',
      '  3 | c',
    ],
  },
  {
    name: 'line numbers are aligned',
    diagnostic: { ...base, location: { path: 'policies/a.yaml', line: 9, column: 1 } },
    source: 'x\n'.repeat(12),
    text: [
      'policies/a.yaml:9:1: error[unknown-reference]: Nothing is named "aws".',
      '   8 | x',
      '   9 | x',
      '     | ^',
      '  10 | x',
    ],
  },
  {
    name: 'a file that is not at hand has no frame',
    diagnostic: { ...base, location: { ...base.location, path: 'manifests/x' } },
    text: ['manifests/x:3:9: error[unknown-reference]: Nothing is named "aws".'],
  },
  {
    name: 'a line beyond the end of the file has no frame',
    diagnostic: { ...base, location: { ...base.location, line: 70 } },
    text: ['policies/a.yaml:70:9: error[unknown-reference]: Nothing is named "aws".'],
  },
  {
    name: 'other places, namespaces and the hint follow',
    diagnostic: {
      ...base,
      severity: 'warning',
      related: [
        { message: 'It was meant here.', location: { path: 'policies/a.yaml', line: 1, column: 1, endColumn: 5 } },
      ],
      namespaces: ['c/1', 'c/2', 'c/3', 'c/4'],
      hint: 'Did you mean "awt"?',
    },
    text: [
      'policies/a.yaml:3:9: warning[unknown-reference]: Nothing is named "aws".',
      '  2 | metadata:',
      '  3 |   name: aws',
      '    |         ^^^',
      '  4 | spec:',
      '  policies/a.yaml:1:1: It was meant here.',
      '    1 | kind: Cluster',
      '      | ^^^^',
      '    2 | metadata:',
      '  in 4 namespaces: c/1, c/2, c/3 and 1 more',
      '  hint: Did you mean "awt"?',
    ],
  },
  {
    name: 'further lines of a message or hint are indented',
    diagnostic: { ...base, location: { ...base.location, path: 'gone' }, hint: 'Write:\na: "{{b}}"' },
    text: ['gone:3:9: error[unknown-reference]: Nothing is named "aws".', '  hint: Write:', '    a: "{{b}}"'],
  },
  {
    name: 'credentials in a URL are masked, on the lines around the place, too',
    diagnostic: { ...base, location: { path: 'policies/a.yaml', line: 2, column: 1, endColumn: 2 } },
    source: 'a: https://u:p@h/x\nb: http://token@h\nc: ssh://git@h/y\n',
    text: [
      'policies/a.yaml:2:1: error[unknown-reference]: Nothing is named "aws".',
      '  1 | a: https://***@h/x',
      '  2 | b: http://*****@h',
      '    | ^',
      '  3 | c: ssh://git@h/y',
    ],
  },
  {
    name: 'control characters of a source do not reach the terminal',
    diagnostic: { ...base, message: 'Bad \u001b[2J.', location: { path: 'policies/a.yaml', line: 1, column: 2 } },
    source: 'a\u001b[2Jb',
    text: ['policies/a.yaml:1:2: error[unknown-reference]: Bad \u241b[2J.', '  1 | a\u241b[2Jb', '    |  ^'],
  },
  {
    name: 'of bytes that are no text, nothing is shown',
    diagnostic: { ...base, location: { path: 'policies/a.yaml', line: 1, column: 1 } },
    source: 'a\0p\0i\0\ufffd\u0003',
    text: ['policies/a.yaml:1:1: error[unknown-reference]: Nothing is named "aws".'],
  },
  {
    name: 'a line with some character that could not be decoded is shown',
    diagnostic: { ...base, location: { path: 'policies/a.yaml', line: 1, column: 4 } },
    source: 'a: M\ufffdller',
    text: [
      'policies/a.yaml:1:4: error[unknown-reference]: Nothing is named "aws".',
      '  1 | a: M\ufffdller',
      '    |    ^',
    ],
  },
  {
    name: 'of a very long line, the part around the place is shown',
    diagnostic: { ...base, location: { path: 'policies/a.yaml', line: 1, column: 1001, endColumn: 1003 } },
    source: `${'a'.repeat(1000)}bb${'c'.repeat(1000)}`,
    text: [
      'policies/a.yaml:1:1001: error[unknown-reference]: Nothing is named "aws".',
      `  1 | ${'a'.repeat(60)}bb${'c'.repeat(98)}`,
      `    | ${' '.repeat(60)}^^`,
    ],
  },
];

const plain = paletteOf({ coloured: false });

table('a diagnostic as text', cases, ({ diagnostic, source: shown = source, text }) => {
  const sourceText = (path: string) => (path === 'policies/a.yaml' ? shown : undefined);
  assert.is(formatText([diagnostic], { sourceText, palette: plain }), `${text.join('\n')}\n`);
});

test('diagnostics are separated by an empty line', () => {
  const options = { sourceText: () => undefined, palette: plain };
  const one = formatText([base], options);
  assert.is(formatText([base, base], options), `${one}\n${one}`);
});

test('no diagnostics give no text', () => {
  assert.is(formatText([], { sourceText: () => undefined, palette: plain }), '');
});

test('colours add escape sequences and nothing else', () => {
  const sourceText = () => source;
  const coloured = formatText([base], { sourceText, palette: paletteOf({ coloured: true }) });
  assert.ok(coloured.includes('\u001b[31m'));
  assert.is(stripVTControlCharacters(coloured), formatText([base], { sourceText, palette: plain }));
});

table(
  'totals count by severity',
  [
    { name: 'nothing', severities: [], text: 'no findings' },
    { name: 'one error', severities: ['error'], text: '1 error' },
    {
      name: 'all, whatever their order',
      severities: ['note', 'warning', 'error', 'error'],
      text: '2 errors, 1 warning, 1 note',
    },
  ] as const,
  ({ severities, text }) => assert.is(formatTotals(severities.map((severity) => ({ ...base, severity }))), text),
);
