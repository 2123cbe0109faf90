import * as fc from 'fast-check';
import { load } from 'js-yaml';
import { memoryTree } from '../../src/model/file-tree.ts';
import { nodeAt, type SourceNode, toJson } from '../../src/source/node.ts';
import { readSource, readYaml } from '../../src/source/read-yaml.ts';
import { assert, table, test } from '../support/table.ts';

const read = (text: string | Uint8Array) => readYaml('a.yaml', typeof text === 'string' ? Buffer.from(text) : text);

/** `code line:column-endColumn`, one for each diagnostic. */
function problems(text: string | Uint8Array): readonly string[] {
  return read(text).diagnostics.map(({ code, location: { line, column, endColumn } }) =>
    endColumn === undefined ? `${code} ${line}:${column}` : `${code} ${line}:${column}-${endColumn}`,
  );
}

function valueIn(text: string): unknown {
  const { value, diagnostics } = read(text);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return JSON.parse(JSON.stringify(toJson(value)));
}

const bytes = (...parts: readonly (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))));
const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
/** Lists of which each repeats the one before ten times. */
const bomb = (lists: number) =>
  Array.from({ length: lists }, (_, list) => {
    const items =
      list === 0 ? 'x, x, x, x, x, x, x, x, x, x' : Array.from({ length: 10 }, () => `*l${list - 1}`).join(', ');
    return `l${list}: &l${list} [${items}]\n`;
  }).join('');
const chain = (links: number) =>
  `a0: &a0 ${nested(20)}\n${Array.from({ length: links }, (_, link) => `a${link + 1}: &a${link + 1} [*a${link}]\n`).join('')}`;

table(
  'rejects a file that is not a source with code and place, and reads its correct twin',
  [
    {
      name: 'more than 1 MiB',
      wrong: `a: ${'x'.repeat(1024 * 1024)}`,
      right: `a: ${'x'.repeat(1024 * 1024 - 3)}`,
      expected: ['file-too-large 1:1'],
    },
    {
      name: 'a byte that is not UTF-8',
      wrong: bytes('a: b\nc: ü', 0xfc, '\n'),
      right: bytes('a: b\nc: ü', 0xc3, 0xbc, '\n'),
      expected: ['not-utf-8 2:5'],
    },
    {
      name: 'a character cut off at the end',
      wrong: bytes('a: ', 0xe2, 0x82),
      right: bytes('a: ', 0xe2, 0x82, 0xac),
      expected: ['not-utf-8 1:4'],
    },
    {
      name: 'half a surrogate pair as UTF-8',
      wrong: bytes('a: ', 0xed, 0xa0, 0x80),
      right: bytes('a: ', 0xed, 0x9f, 0xbf),
      expected: ['not-utf-8 1:4'],
    },
    { name: 'UTF-16', wrong: bytes(0xff, 0xfe, 'a', 0), right: 'a', expected: ['not-utf-8 1:1'] },
    { name: 'UTF-16, its other order', wrong: bytes(0xfe, 0xff, 0, 'a'), right: 'a', expected: ['not-utf-8 1:1'] },
    { name: 'a NUL character', wrong: 'a: b\nc: \0d\n', right: 'a: b\nc: 0d\n', expected: ['invalid-yaml 2:4'] },
    { name: 'a control character', wrong: 'a: "\u0001"', right: 'a: "\\u0001"', expected: ['invalid-yaml 1:5-6'] },
    { name: 'a tab as indentation', wrong: 'a:\n\tb: 1\n', right: 'a:\n b: 1\n', expected: ['invalid-yaml 2:1-2'] },
    { name: 'a tab before the first key', wrong: '\ta: 1\n', right: ' a: 1\n', expected: ['invalid-yaml 1:1-2'] },
    {
      name: 'a double quote that is not closed',
      wrong: 'a: "b\nc: d\n',
      right: 'a: "b"\nc: d\n',
      expected: ['invalid-yaml 1:4-5'],
    },
    {
      name: 'a single quote that is not closed',
      wrong: "a:\n  - 'b\n  - 'c'\n",
      right: "a:\n  - 'b'\n  - 'c'\n",
      expected: ['invalid-yaml 2:5-6'],
    },
    {
      name: 'a quote that is not closed before the end',
      wrong: 'a: "b',
      right: 'a: "b"',
      expected: ['invalid-yaml 1:4-5'],
    },
    {
      name: 'a quote within a quote that is not closed',
      wrong: 'a: "b \'c\nd: e\n',
      right: 'a: "b \'c"\nd: e\n',
      expected: ['invalid-yaml 1:4-5'],
    },
    {
      name: 'a bracket that is not closed',
      wrong: 'a: [b, {c: d}\ne: f\n',
      right: 'a: [b, {c: d}]\ne: f\n',
      expected: ['invalid-yaml 1:4-5'],
    },
    {
      name: 'a closing bracket too far left',
      wrong: 'a: [\n  b\n]\n',
      right: 'a: [\n  b\n ]\n',
      expected: ['invalid-yaml 3:1-2'],
    },
    {
      name: 'no comma between entries',
      wrong: 'a: [b, {c: d} e]',
      right: 'a: [b, {c: d}, e]',
      expected: ['invalid-yaml 1:15-16'],
    },
    { name: 'a comma after nothing', wrong: 'a: [b,,c]', right: 'a: [b,c]', expected: ['invalid-yaml 1:7-8'] },
    { name: 'text after quotes', wrong: 'a: "b" c', right: 'a: "b" #c', expected: ['invalid-yaml 1:8-9'] },
    { name: 'text after brackets', wrong: '{a: b}}', right: '{a: b}', expected: ['invalid-yaml 1:7-8'] },
    { name: 'two colons on one line', wrong: 'a: b: c', right: 'a: b:c', expected: ['invalid-yaml 1:5-6'] },
    { name: 'an item on the line of its key', wrong: 'a: - b', right: 'a: -b', expected: ['invalid-yaml 1:4-5'] },
    { name: 'no space after a colon', wrong: 'a:b\nc: d', right: 'a: b\nc: d', expected: ['invalid-yaml 1:2-3'] },
    { name: 'no space after a quoted key', wrong: '"a":b', right: '"a": b', expected: ['invalid-yaml 1:5-6'] },
    {
      name: 'a line without a colon',
      wrong: 'a: 1\nb\nc: 2\n',
      right: 'a: 1\nb:\nc: 2\n',
      expected: ['invalid-yaml 2:1-2'],
    },
    {
      name: 'a key indented too little',
      wrong: 'a:\n  b: 1\n c: 2\n',
      right: 'a:\n  b: 1\n  c: 2\n',
      expected: ['invalid-yaml 3:2-6'],
    },
    {
      name: 'a key indented too much',
      wrong: 'a: 1\n  b: 2\n',
      right: 'a: 1\nb: 2\n',
      expected: ['invalid-yaml 2:3-7'],
    },
    { name: 'a key among items', wrong: '- a\nb: 1\n', right: '- a\n- b: 1\n', expected: ['invalid-yaml 2:1-5'] },
    { name: 'an escape that is none', wrong: 'a: "\\d"', right: "a: '\\d'", expected: ['invalid-yaml 1:5-7'] },
    {
      name: 'an escape without its digits',
      wrong: 'a: "\\xG0"',
      right: 'a: "\\xA0"',
      expected: ['invalid-yaml 1:7-8'],
    },
    {
      name: 'an escape for half a character',
      wrong: 'a: "\\ud83d"',
      right: 'a: "\\ud83d\\ude00"',
      expected: ['invalid-yaml 1:4-12'],
    },
    { name: 'a reserved character first', wrong: 'a: @b', right: 'a: b@', expected: ['invalid-yaml 1:4-5'] },
    { name: 'an asterisk alone', wrong: 'a: *', right: 'a: "*"', expected: ['invalid-yaml 1:4-5'] },
    {
      name: 'text on the line of a block scalar',
      wrong: 'a: |x\n  b\n',
      right: 'a: |\n  b\n',
      expected: ['invalid-yaml 1:5-6'],
    },
    {
      name: 'an unfinished merge',
      wrong: '<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> b\n',
      right: 'a: 1\n',
      expected: ['invalid-yaml 1:1-8'],
    },
    {
      name: 'a directive out of order',
      wrong: '%YAML 1.2\na: 1\n',
      right: '%YAML 1.2\n---\na: 1\n',
      expected: ['invalid-yaml 2:1-2'],
    },
    {
      name: 'a key twice',
      wrong: 'a: 1\nb: 2\n"a": 3\n',
      right: 'a: 1\nb: 2\n"A": 3\n',
      expected: ['duplicate-key 3:1-4'],
    },
    {
      name: 'keys twice in several mappings',
      wrong: 'a: {b: 1, b: 2}\nc:\n  d: 1\n  d: 2\n',
      right: 'a: {b: 1, c: 2}\nd:\n  b: 1\n  a: 2\n',
      expected: ['duplicate-key 1:11-12', 'duplicate-key 4:3-4'],
    },
    {
      name: 'a second document',
      wrong: 'a: 1\n---\nb: 2\n',
      right: '---\na: 1\n...\n',
      expected: ['several-documents 2:1-4'],
    },
    {
      name: 'an empty second document',
      wrong: 'a: 1\n---\n',
      right: 'a: 1\n# ---\n',
      expected: ['several-documents 2:1-4'],
    },
    { name: 'no byte', wrong: '', right: '""', expected: ['empty-document 1:1'] },
    { name: 'only a comment', wrong: '# a: 1\n', right: '~ # a: 1\n', expected: ['empty-document 1:1'] },
    {
      name: 'a start of a document and nothing else',
      wrong: '---\n',
      right: '--- a\n',
      expected: ['empty-document 1:1'],
    },
    { name: 'an alias bomb', wrong: bomb(9), right: bomb(4), expected: ['too-many-nodes 5:45-48'] },
    {
      name: 'too many nodes without aliases',
      wrong: '- a\n'.repeat(100_001),
      right: '- a\n'.repeat(99_999),
      expected: ['too-many-nodes 100000:3-4'],
    },
    { name: 'too many levels', wrong: nested(101), right: nested(100), expected: ['nested-too-deeply 1:101-102'] },
    { name: 'far too many levels', wrong: nested(50_000), right: '[]', expected: ['nested-too-deeply 1:200-201'] },
    {
      name: 'too many levels through aliases',
      wrong: chain(90),
      right: chain(70),
      expected: ['nested-too-deeply 81:12-16'],
    },
    {
      name: 'an alias without anchor',
      wrong: 'a: &one 1\nb: *two\n',
      right: 'a: &two 1\nb: *two\n',
      expected: ['unknown-alias 2:4-8'],
    },
    {
      name: 'an alias before its anchor',
      wrong: 'a: *b\nc: &b 1\n',
      right: 'c: &b 1\na: *b\n',
      expected: ['unknown-alias 1:4-6'],
    },
    {
      name: 'an alias within its own node',
      wrong: 'a: &b {c: *b}\n',
      right: 'a: {d: &b 1, c: *b}\n',
      expected: ['recursive-alias 1:11-13'],
    },
    {
      name: 'a merge key',
      wrong: 'a: &b {c: 1}\nd: {<<: *b}\n',
      right: 'a: &b {c: 1}\nd: {"<<": *b}\n',
      expected: ['merge-key 2:5-7'],
    },
    { name: 'a tag', wrong: 'a: !!str 1', right: 'a: "!!str 1"', expected: ['unsupported-tag 1:4-9'] },
    {
      name: 'tags of a list and of nothing',
      wrong: 'a: !x [b]\nc: !y\n',
      right: 'a: [b]\nc:\n',
      expected: ['unsupported-tag 1:4-6', 'unsupported-tag 2:4-6'],
    },
    { name: 'a tag that is not well-formed', wrong: 'a: !<b', right: 'a: <b', expected: ['unsupported-tag 1:4-7'] },
    { name: 'a list as a key', wrong: '[a]: b', right: '"[a]": b', expected: ['unsupported-key 1:1-4'] },
    {
      name: 'a mapping as a key',
      wrong: '? {a: b}\n: c',
      right: '? "{a: b}"\n: c',
      expected: ['unsupported-key 1:3-9'],
    },
    {
      name: 'an alias as a key',
      wrong: 'a: &b c\n*b : d',
      right: 'a: &b c\nb : d',
      expected: ['unsupported-key 2:1-3'],
    },
    { name: 'nothing as a key', wrong: ': a', right: '"": a', expected: ['unsupported-key 1:1'] },
    { name: 'an infinite number', wrong: 'a: -.inf', right: 'a: -inf', expected: ['unsupported-number 1:4-9'] },
    { name: 'not a number', wrong: 'a: .nan', right: 'a: nan', expected: ['unsupported-number 1:4-8'] },
    {
      name: 'an integer too long',
      wrong: 'a: 9007199254740992',
      right: 'a: 9007199254740991',
      expected: ['unsupported-number 1:4-20'],
    },
    {
      name: 'an expression that is a flow mapping',
      wrong: 'a: {{values.b}}',
      right: 'a: "{{values.b}}"',
      expected: ['unquoted-expression 1:4-16'],
    },
    {
      name: 'an expression that breaks the syntax',
      wrong: 'a: {{eq "b: c" d}}',
      right: `a: '{{eq "b: c" d}}'`,
      expected: ['unquoted-expression 1:4-19'],
    },
    {
      name: 'an expression within a flow list',
      wrong: 'a: [{{b}}, c]',
      right: 'a: ["{{b}}", c]',
      expected: ['unquoted-expression 1:5-10'],
    },
    {
      name: 'an expression with text around it',
      wrong: 'a: {{b}}-c',
      right: 'a: c-{{b}}',
      expected: ['unquoted-expression 1:4-9'],
    },
    {
      name: 'a block expression',
      wrong: 'a: {{#if b}}',
      right: 'a: "{{#if b}}"',
      expected: ['unquoted-expression 1:4-13'],
    },
    {
      name: 'an expression whose own quotes close those around it',
      wrong: 'a: "{{eq b "c"}}"',
      right: `a: "{{eq b 'c'}}"`,
      expected: ['unquoted-expression 1:5-17'],
    },
    { name: 'an expression as a key', wrong: '{{a}}: b', right: '"{{a}}": b', expected: ['unquoted-expression 1:1-6'] },
    {
      name: 'an expression that is not closed',
      wrong: 'a: {{b\nc: d\n',
      right: 'a: "{{b"\nc: d\n',
      expected: ['unquoted-expression 1:4-7'],
    },
  ],
  ({ wrong, right, expected }) => {
    assert.equal(problems(wrong), expected);
    assert.is(read(wrong).value, undefined);
    assert.equal(problems(right), []);
    assert.ok(read(right).value);
  },
);

table(
  'the line is shown as it should be written',
  [
    { name: 'without quotes', line: 'a: {{b}}', expected: 'a: "{{b}}"' },
    { name: 'with quotes inside', line: 'a: {{eq b "c"}}', expected: `a: '{{eq b "c"}}'` },
    { name: 'with quotes that close too early', line: 'a: "{{eq b "c"}}"', expected: `a: "{{eq b 'c'}}"` },
    { name: 'with single ones', line: "a: {b: '{{eq b 'c'}}', d: 1}", expected: `a: {b: '{{eq b "c"}}', d: 1}` },
    { name: 'with text before', line: 'a: "b-{{choose c "d" "e"}}"', expected: `a: "b-{{choose c 'd' 'e'}}"` },
  ],
  ({ line, expected }) => {
    const { diagnostics } = read(`${line}\n`);
    assert.is(diagnostics[0]?.hint, `Write: ${expected}`);
    assert.equal(problems(expected), []);
  },
);

test('quotes that close too early are not said to be missing', () => {
  const [{ message } = { message: '' }] = read('a: "{{eq b "c"}}"').diagnostics;
  assert.match(message, 'The first " inside the expression closes the quotes around it');
});

test('expressions without quotes that break the syntax do not hide what else is wrong', () => {
  assert.equal(problems('a: {{x "y: z"}}\nb: {{w}}-1\nc: [a-{{b}}, d]\nc: *e\n'), [
    'unquoted-expression 1:4-16',
    'unquoted-expression 2:4-9',
    'unquoted-expression 3:7-12',
    'duplicate-key 4:1-2',
    'unknown-alias 4:4-6',
  ]);
  assert.equal(problems('a: {{x}}-b\nb: "c\n'), ['unquoted-expression 1:4-9', 'invalid-yaml 2:4-5']);
});

test('reports control lines of other template languages one by one, and nothing else', () => {
  assert.equal(problems('a:\n  {{- if x }}\n  b: {{y}}\n  {{- end }}\n'), [
    'unquoted-expression 2:3-14',
    'unquoted-expression 3:6-11',
    'unquoted-expression 4:3-13',
  ]);
});

test('an expression that has nothing to do with a syntax error is not blamed for it', () => {
  assert.equal(problems('a: "{{b}}"\nc: [d\ne: f\n'), ['invalid-yaml 2:4-5']);
  assert.equal(problems('# {{b}}\nc: d: e\n'), ['invalid-yaml 2:5-6']);
});

table(
  'the hint for an expression without quotes is the line as it should be',
  [
    { name: 'alone', line: '  cidr: {{values.cidr}} # of the node', expected: '"{{values.cidr}}" # of the node' },
    { name: 'with text after it', line: 'a: {{b}}/{{c}} d', expected: 'a: "{{b}}/{{c}} d"' },
    {
      name: 'with double quotes in it',
      line: '- {{nthAddress "10.0.0.0/8" 1}}',
      expected: `- '{{nthAddress "10.0.0.0/8" 1}}'`,
    },
    { name: 'with both kinds of quotes in it', line: `- {{list "a" 'b'}}`, expected: `- "{{list \\"a\\" 'b'}}"` },
    { name: 'in a flow list', line: 'a: [{{b}}, {c: {{d}}}]', expected: 'a: ["{{b}}", {c: {{d}}}]' },
    { name: 'as a key', line: '{{a}}: {{b}}', expected: '"{{a}}": {{b}}' },
  ],
  ({ line, expected }) =>
    assert.ok(read(line).diagnostics[0]?.hint?.endsWith(expected), read(line).diagnostics[0]?.hint),
);

table(
  'a scalar is typed by the core schema of YAML 1.2',
  [
    { name: 'numbers', text: '[0, -1, 1.5, 1e3, 0x1F, 0o17, 0777]', expected: [0, -1, 1.5, 1000, 31, 15, 777] },
    { name: 'booleans and null', text: '[true, False, NULL, ~, null]', expected: [true, false, null, null, null] },
    {
      name: 'what YAML 1.1 took for something else',
      text: '[yes, No, on, y, 12:30:45, 2024-01-01, 1_000, 0b1]',
      expected: ['yes', 'No', 'on', 'y', '12:30:45', '2024-01-01', '1_000', '0b1'],
    },
    { name: 'quoted texts', text: `["1", 'true', "", '~']`, expected: ['1', 'true', '', '~'] },
    { name: 'block texts', text: 'a: |\n  1\nb: >-\n  c\n  d\n', expected: { a: '1\n', b: 'c d' } },
    {
      name: 'keys are their text',
      text: '{8080: a, true: b, ~: c, 1.0: d}',
      expected: { 8080: 'a', true: 'b', '~': 'c', '1.0': 'd' },
    },
    { name: 'nothing', text: 'a:\nb: [c, {d}]\n', expected: { a: null, b: ['c', { d: null }] } },
  ],
  ({ text, expected }) => assert.equal(valueIn(text), expected),
);

test('a byte-order mark and any line ends are accepted, and places count as in an editor', () => {
  assert.equal(valueIn('\uFEFFa: 1\r\nb:\r\n  - c\r\n'), { a: 1, b: ['c'] });
  assert.equal(problems('\uFEFFa: 1\r\na: 2\r\n'), ['duplicate-key 2:1-2']);
  assert.equal(problems('a: 1\ra: 2\r'), ['duplicate-key 2:1-2']);
  assert.equal(problems('a: "😀", b'), ['invalid-yaml 1:8-9']);
});

test('a key such as __proto__ is only a key', () => {
  const { value } = read('__proto__: {a: 1}\nconstructor: 2\n');
  assert.ok(value);
  assert.equal(Object.keys(toJson(value) as object), ['__proto__', 'constructor']);
});

test('a duplicate key shows where the first one is', () => {
  const [problem] = read('a: 1\nb: 2\na: 3\n').diagnostics;
  assert.equal(
    problem?.related?.map(({ location }) => location),
    [{ path: 'a.yaml', line: 1, column: 1, endColumn: 2 }],
  );
});

test('an alias is the very node of its anchor', () => {
  const { value } = read('a: &x {b: [1]}\nc: *x\n');
  assert.is(nodeAt(value, ['a']), nodeAt(value, ['c']));
});

table(
  'a node knows where it is written',
  [
    { name: 'a plain scalar', text: 'a: bc # d', path: ['a'], written: 'bc' },
    { name: 'a quoted scalar', text: 'a: "b\\n" # d', path: ['a'], written: '"b\\n"' },
    { name: 'a block scalar', text: 'a: &x |\n  b\nc: d', path: ['a'], written: '|\n  b\n' },
    { name: 'a flow list', text: 'a: [b, c # ]\n  ]\n', path: ['a'], written: '[b, c # ]\n  ]' },
    { name: 'an empty flow mapping', text: 'a: { }\nb: c', path: ['a'], written: '{ }' },
    { name: 'a flow list in a flow list', text: '[[a], [b]]', path: [1], written: '[b]' },
    { name: 'a pair in a flow list', text: '[a: b, c]', path: [0], written: 'a: b' },
    { name: 'a block mapping', text: 'a:\n  b: 1\n  c: d # e\nf: g', path: ['a'], written: 'b: 1\n  c: d' },
    { name: 'a block list', text: 'a:\n- b\n- c\nd: e', path: ['a'], written: '- b\n- c' },
    { name: 'the document', text: '# a\nb: c\n', path: [], written: 'b: c' },
  ] as const,
  ({ text, path, written }) => {
    const node: SourceNode | undefined = nodeAt(read(text).value, path);
    assert.is(text.slice(node?.start, node?.end), written);
  },
);

table(
  'nothing stands right after what leads to it',
  [
    { name: 'after a key', text: 'a: # b\nc: d', path: ['a'], offset: 2 },
    { name: 'after a dash', text: '- a\n- # b\n- c', path: [1], offset: 5 },
    { name: 'after a dash of an outer list', text: 'a:\n  - b:\n  -\n', path: ['a', 1], offset: 13 },
    { name: 'after a key in braces', text: '{a: , b}', path: ['a'], offset: 3 },
    { name: 'after a key in braces without colon', text: '{a, b: c}', path: ['a'], offset: 2 },
  ] as const,
  ({ text, path, offset }) => {
    const node = nodeAt(read(text).value, path);
    assert.is(node?.kind === 'scalar' ? node.value : undefined, null);
    assert.equal([node?.start, node?.end], [offset, offset]);
  },
);

test('a file that is too large is not read', () => {
  const file = { ...memoryTree({}).get(''), size: 50_000_000, contentId: '', read: () => assert.unreachable() };
  const { diagnostics } = readSource('a.yaml', file as never);
  assert.equal(
    diagnostics.map(({ code }) => code),
    ['file-too-large'],
  );
});

test('each file of a tree is read once, and again under another path', () => {
  const files = memoryTree({ 'a.yaml': 'a: 1\n', 'b.yaml': 'a: [\n' });
  for (const path of files.paths()) {
    const file = files.get(path);
    assert.ok(file !== undefined);
    const first = readSource(path, file);
    assert.is(readSource(path, file), first);
    const moved = readSource('c.yaml', file);
    assert.is(moved.diagnostics[0]?.location.path, first.diagnostics.length > 0 ? 'c.yaml' : undefined);
    assert.is(moved.value?.file.path, first.value === undefined ? undefined : 'c.yaml');
  }
});

const hostile = fc
  .array(
    fc.constantFrom(
      'a',
      'b: ',
      ': ',
      '- ',
      '\n',
      '\n  ',
      '\n    ',
      '\t',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      '{{',
      '}}',
      ',',
      '#',
      ' #',
      '&x ',
      '*x',
      '!',
      '|',
      '>',
      '? ',
      '---',
      '...',
      '%',
      '@',
      '\\',
      '\r\n',
      '\uFEFF',
      '<<: ',
      '1',
      'null',
      '😀',
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

test('for every text, there is a value exactly when there is no problem, and every place is in the text', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const { value, diagnostics } = read(text);
      assert.is(value === undefined, diagnostics.length > 0);
      const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
      for (const { location } of diagnostics) {
        const line = lines[location.line - 1];
        assert.ok(
          line !== undefined && location.column >= 1 && location.column <= line.length + 1,
          JSON.stringify(location),
        );
        assert.ok((location.endColumn ?? 1) <= line.length + 1, JSON.stringify(location));
      }
    }),
    { numRuns: 2_000 },
  );
});

test('what is read has the value that js-yaml gives it', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const { value } = read(text);
      if (value !== undefined)
        assert.equal(JSON.stringify(toJson(value)), JSON.stringify(load(text.replace(/^\uFEFF/, ''))));
    }),
    { numRuns: 2_000 },
  );
});
