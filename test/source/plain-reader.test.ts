import * as fc from 'fast-check';
import type { Json } from '../../src/model/json.ts';
import { buildTrees } from '../../src/source/build-trees.ts';
import type { SourceFile, SourceNode } from '../../src/source/node.ts';
import { parseYaml } from '../../src/source/parse-yaml.ts';
import { readPlainDocuments } from '../../src/source/plain-reader.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { writeYaml } from '../../src/source/write-yaml.ts';
import { assert, table, test } from '../support/table.ts';

/** What js-yaml makes of a text; nothing where anything is wrong with it. */
function readByEvents(file: SourceFile): readonly SourceNode[] | undefined {
  const { text, events, diagnostics } = parseYaml(file);
  const built = events && buildTrees(file, text, events);
  return built === undefined || diagnostics.length + built.diagnostics.length > 0 ? undefined : built.roots;
}

/** Whether a text is read plainly. Fails where it is read otherwise than js-yaml reads it. */
function isPlain(text: string): boolean {
  const file = sourceFile('a.yaml', text);
  const plain = readPlainDocuments(file);
  if (plain !== undefined) assert.equal(plain, readByEvents(file), JSON.stringify(text));
  return plain !== undefined;
}

const plain: Readonly<Record<string, string>> = {
  'maps in maps': 'a:\n  b:\n    c: d\n  e: f\ng: h\n',
  'any indentation': 'a:\n     b: c\n     d:\n      e: f\n',
  'lists below and beside their keys': 'a:\n  - b\n  - c\nd:\n- e\n- f\ng: h\n',
  'maps in lists': '- a: b\n  c:\n    - d: e\n      f: g\n    - h\n-   i: j\n    k: l\n',
  'scalars of every type': 'a: 1\nb: -2\nc: 1.5\nd: true\ne: null\nf: a text with spaces\ng: 0x1f\nh: 10.0.0.0/8\n',
  'texts in quotes': `a: "b: c # d"\n'e': 'f "g"'\n"h i": ""\n`,
  'keys that are no texts to YAML': 'true: a\n1: b\nnull: c\n',
  'collections in brackets': 'a: {b: c, "d": [e, 1, "f, g"]}\nh: []\ni: {}\nj: [{k: l}, [m]]\n',
  'comments and blank lines': '# a\n\na: b # c\n  # d\n\nb: # e\n  c: "d" # f\n# g\n',
  'several documents': '---\na: b\n---\n# c\n- d\n---\ne: f\n',
  'no line break at the end': 'a:\n  - b: c',
  'spaces at the ends of lines': 'a:  \n  b: c  \n  d:   e   \n',
  'a colon and a hash within a text': 'a: b:c#d\n',
  'text after a text': 'a: b "c" [d], e\n',
};

table(
  'what is written plainly is read as js-yaml reads it',
  Object.entries(plain).map(([name, text]) => ({ name, text })),
  ({ text }) => assert.ok(isPlain(text)),
);

const notPlain: Readonly<Record<string, string>> = {
  nothing: '# a\n',
  'a scalar alone': 'a\n',
  'a text over two lines': 'a: b\n  c\n',
  'a text over two lines in quotes': 'a: "b\n  c"\n',
  'a value that is not written': 'a:\nb: c\n',
  'an item that is not written': '- a\n-\n',
  'a block of text': 'a: |\n  b\n',
  'an anchor and an alias': 'a: &b c\nd: *b\n',
  'a tag': 'a: !!str b\n',
  'a merge key': 'a: b\n<<: {c: d}\n',
  'an explicit key': '? a\n: b\n',
  'escapes in quotes': "a: \"\\n\"\nb: 'c''d'\n",
  'a key that stands twice': 'a: b\na: c\n',
  'a key that stands twice in brackets': '{a: b, a: c}\n',
  'a key that stands twice among many': `${Array.from({ length: 20 }, (_, index) => `a${index}: b\n`).join('')}a19: c\n`,
  'an expression without quotes': 'a: {{b}}\n',
  'an expression within a text': 'a: b-{{c}}\n',
  'a number that cannot be held': 'a: 9007199254740993\n',
  'a missing space after a colon': 'a:b\n',
  'a colon within a text': 'a: b: c\n',
  'text after quotes': 'a: "b" c\n',
  'a comment without a space before it': 'a: "b"#c\n',
  'brackets over two lines': 'a: [b,\n  c]\n',
  'a comma too many': 'a: [b,]\n',
  'an indentation that fits nothing': 'a:\n    b: c\n  d: e\n',
  'a key deeper than its sister': 'a: b\n  c: d\n',
  'an item among keys': 'a: b\n- c\n',
  'a list in a list': '- - a\n',
  'a tab': 'a:\tb\n',
  'line breaks of Windows': 'a: b\r\n',
  'a letter beyond ASCII': 'a: ü\n',
  'the end of a document': 'a: b\n...\n',
  'a document that holds nothing': 'a: b\n---\n---\nc: d\n',
  'something behind a marker': '--- a\n',
  'many levels': `${'['.repeat(60)}${']'.repeat(60)}\n`.replace(/^/, 'a: '),
};

table(
  'what is not written plainly, or could be a mistake, is left to js-yaml',
  Object.entries(notPlain).map(([name, text]) => ({ name, text })),
  ({ text }) => assert.not.ok(isPlain(text)),
);

test('as many nodes as come near the limit are left to the reader that counts them', () => {
  const items = (count: number): string => `a: [${Array.from({ length: count }, () => 'b').join(', ')}]\n`;
  assert.ok(isPlain(items(49_990)));
  assert.not.ok(isPlain(items(50_010)));
});

const word = fc.constantFrom(
  'a',
  'app',
  'to-dns',
  'x.y/z',
  'true',
  'null',
  '12',
  '-1',
  '',
  'a b',
  'a: b',
  '# a',
  "'",
  '"',
);
const data: fc.Arbitrary<Json> = fc.letrec<{ value: Json; list: Json; map: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(word, fc.integer(), fc.boolean()),
    tie('list'),
    tie('map'),
  ),
  list: fc.array(tie('value'), { maxLength: 3 }),
  map: fc.dictionary(word, tie('value'), { maxKeys: 3 }),
})).map;

test('what Ringfence writes is read plainly, unless it has escapes or a list in a list', () => {
  fc.assert(
    fc.property(data, (value) => {
      const text = writeYaml(value);
      fc.pre(text !== '{}\n' && !text.includes('\\') && !text.includes('- - '));
      assert.ok(isPlain(text), text);
    }),
    { numRuns: 500 },
  );
});

const pieces = fc.constantFrom(
  ...[' ', '  ', '\n', '\n  ', '- ', ': ', ':', '#', ' #', '"', "'", '{', '}', '[', ']', ',', '{}', 'a', 'b: c'],
  ...[
    '---\n',
    '...\n',
    '~',
    '1e3',
    '-',
    '&a ',
    '*a',
    '!t ',
    '|',
    '>',
    '%',
    '?',
    '<<: ',
    '\\',
    'é',
    '\t',
    '\r',
    '{{x}}',
  ],
);
const edit = fc.record({ at: fc.nat({ max: 400 }), without: fc.nat({ max: 3 }), piece: pieces });

test('whatever somebody makes of a text, it is read as js-yaml reads it, or left to it', () => {
  let read = 0;
  fc.assert(
    fc.property(
      fc.oneof(
        data.map((value) => writeYaml(value)),
        fc.constantFrom(...Object.values(plain)),
      ),
      fc.array(edit, { maxLength: 3 }),
      (text, edits) => {
        const edited = edits.reduce((before, { at, without, piece }) => {
          const from = at % (before.length + 1);
          return before.slice(0, from) + piece + before.slice(from + without);
        }, text);
        if (isPlain(edited)) read++;
      },
    ),
    { numRuns: 3000 },
  );
  assert.ok(read > 300, `${read} only`);
});
