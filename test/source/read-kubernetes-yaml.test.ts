import { type Diagnostic, hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { locationOf, nodeAt, toJson } from '../../src/source/node.ts';
import { readKubernetesYaml } from '../../src/source/read-kubernetes-yaml.ts';
import { assert, table, test } from '../support/table.ts';

interface Read {
  /** What each document says; `refused` where something is wrong with it. */
  readonly values: readonly unknown[];
  /** `line:column severity code` of everything that was found. */
  readonly found: readonly string[];
}

function read(text: string): Read {
  const { value = [], diagnostics } = readKubernetesYaml('file.yaml', text);
  const values = value.map((document) =>
    hasErrors(document.diagnostics) ? 'refused' : JSON.parse(JSON.stringify(toJson(document.root))),
  );
  return { values, found: [...diagnostics, ...value.flatMap((document) => document.diagnostics)].map(shown) };
}

const shown = ({ severity, code, location }: Diagnostic) => `${location.line}:${location.column} ${severity} ${code}`;

interface Row {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The values were recorded from sigs.k8s.io/yaml 1.6.0 behind the reader that kubectl has for streams. */
const rows: readonly Row[] = [
  {
    name: 'braces that go on at the indentation of their key',
    text: 'spec:\n  podSelector: {\n  matchLabels: {\n  app: web\n  }\n  }\n  policyTypes: [\n  Ingress,\n  Egress\n  ]\n',
    values: [{ spec: { podSelector: { matchLabels: { app: 'web' } }, policyTypes: ['Ingress', 'Egress'] } }],
  },
  {
    name: 'braces that go on further left than their key',
    text: 'a:\n  b:\n    c: {d: [\ne\n, f], # and\n# so on\ng: h}\n    i: j\nk: l\n',
    values: [{ a: { b: { c: { d: ['e', 'f'], g: 'h' }, i: 'j' } }, k: 'l' }],
  },
  {
    name: 'braces that go on below an item',
    text: '- - a: {b: c,\nd: e}\n    f: g\n- h\n',
    values: [[[{ a: { b: 'c', d: 'e' }, f: 'g' }], 'h']],
  },
  {
    name: 'quotes that go on at the indentation of their key',
    text: 'a: "b\nc"\nd: \'e\n\n\nf\'\ng: h\n',
    values: [{ a: 'b c', d: 'e\n\nf', g: 'h' }],
  },
  {
    name: 'quotes that go on after a backslash',
    text: 'a:\n  b: "c\\\nd\\\n  \\ e"\n',
    values: [{ a: { b: 'cd e' } }],
  },
  {
    name: 'in every document, each as far as it needs',
    text: 'a: {b: c,\nd: e}\n---\nx:\n    w:\n        z: "1\n2"\n--- # three\nf: [g,\nh]\n',
    values: [{ a: { b: 'c', d: 'e' } }, { x: { w: { z: '1 2' } } }, { f: ['g', 'h'] }],
  },
  { name: 'lines that end in CR LF', text: 'a: {b: c,\r\nd: "e\r\nf"}\r\n', values: [{ a: { b: 'c', d: 'e f' } }] },
  { name: 'tabs within brackets', text: 'a: [\n\tb,\tc,\n\td\n\t]\n', values: [{ a: ['b', 'c', 'd'] }] },
  {
    name: 'a merge key',
    text: 'a: &a {x: 1, z: 2}\nb:\n  <<: *a\n  z: 3\n',
    values: [{ a: { x: 1, z: 2 }, b: { x: 1, z: 3 } }],
  },
  {
    name: 'a merge key below what it overwrites',
    text: 'b:\n  x: 9\n  <<: {x: 1, z: 2}\n',
    values: [{ b: { x: 1, z: 2 } }],
  },
  {
    name: 'a merge key with a list, of which the first counts most',
    text: 'b:\n  <<: [{x: 1, z: 2}, {x: 3, w: 4}]\n',
    values: [{ b: { x: 1, w: 4, z: 2 } }],
  },
  { name: 'a merge key with an empty list', text: 'b:\n  <<: []\n  c: 1\n', values: [{ b: { c: 1 } }] },
  { name: 'several merge keys', text: 'b:\n  <<: {x: 1}\n  <<: {x: 2, z: 3}\n', values: [{ b: { x: 2, z: 3 } }] },
  {
    name: 'a merge replaces a value whole',
    text: 'b:\n  x: {k: 1}\n  <<: {x: {j: 2}}\n',
    values: [{ b: { x: { j: 2 } } }],
  },
  { name: 'a quoted merge key is only a key', text: 'b:\n  "<<": {x: 1}\n', values: [{ b: { '<<': { x: 1 } } }] },
  {
    name: 'keys are texts, after their types',
    text: '1: a\n0x10: b\ny: d\n2001-01-01: e\n1_0: f\n017: h\n',
    values: [{ 1: 'a', 10: 'f', 15: 'h', 16: 'b', '2001-01-01': 'e', true: 'd' }],
  },
  { name: 'of a key that stands twice the last counts', text: 'a: 1\nb: 2\na: 3\n', values: [{ a: 3, b: 2 }] },
  {
    name: 'words and numbers',
    text: 'a: [yes, 0755, 1_000, "yes", 1e3, ~]\n',
    values: [{ a: [true, 493, 1000, 'yes', 1000, null] }],
  },
  { name: 'numbers of any size', text: 'a: 18446744073709551615\n', values: [{ a: 18446744073709552000 }] },
  {
    name: 'tags that make a text, or nothing',
    text: 'a: !!str 12\nb: ! 12\nc: !foo yes\nd: !foo {a: 1}\ne: !!map {a: 1}\nf: !!seq [1]\ng: !!str\n',
    values: [{ a: '12', b: '12', c: 'yes', d: { a: 1 }, e: { a: 1 }, f: [1], g: '' }],
  },
];

table('a text is read as Kubernetes reads it', rows, ({ text, values }) => {
  const { values: actual, found } = read(text);
  assert.equal(actual, values);
  assert.equal(
    found.filter((one) => one.includes('error')),
    [],
  );
});

interface RefusedRow {
  readonly name: string;
  readonly text: string;
  readonly found: readonly string[];
}

const refused: readonly RefusedRow[] = [
  { name: 'a merge of a text', text: 'b:\n  <<: c\n', found: ['2:3 error merge-key'] },
  { name: 'a merge of null', text: 'b:\n  <<:\n', found: ['2:3 error merge-key'] },
  { name: 'a merge of a list in a list', text: 'b:\n  <<: [[{a: 1}]]\n', found: ['2:3 error merge-key'] },
  {
    name: 'a merge into itself',
    text: 'b: &b\n  <<: *b\n',
    found: ['2:7 error recursive-alias', '2:3 error merge-key'],
  },
  { name: 'a merge key by its tag', text: 'b:\n  !!merge <<: {a: 1}\n', found: ['2:3 error unsupported-tag'] },
  { name: 'a tag that converts', text: 'a: !!int "3"\n', found: ['1:4 error unsupported-tag'] },
  {
    name: 'a tag that another directive means',
    text: '%TAG !! tag:a,2000:\n---\na: !!str 3\n',
    found: ['3:4 error unsupported-tag'],
  },
  { name: 'a key that is null', text: '~: a\n', found: ['1:1 error unsupported-key'] },
  { name: 'a key that is a number with a point', text: '1.0: a\n', found: ['1:1 error unsupported-key'] },
  { name: 'a key in two types', text: 'yes: a\n"true": b\n', found: ['2:1 error duplicate-key'] },
  { name: 'a colon before a bracket', text: 'a: [b:]\n', found: ['1:6 error invalid-yaml'] },
  { name: 'a question mark before a text in brackets', text: 'a: [?b]\n', found: ['1:5 error invalid-yaml'] },
  {
    name: 'an anchor with other characters',
    text: 'a: &b.c d\ne: *b.c\n',
    found: ['1:4 error invalid-yaml', '2:4 error invalid-yaml'],
  },
  { name: 'a backslash before an empty line', text: 'a: "b\\\n\nc"\n', found: ['1:4 error invalid-yaml'] },
  { name: 'what follows an end', text: 'a: 1\n...\nb: 2\n', found: ['3:1 error invalid-yaml'] },
  {
    name: 'a line break that no editor shows',
    text: 'a: 1 # b\u2028kind: NetworkPolicy\n',
    found: ['1:9 error invalid-yaml'],
  },
  { name: 'a mark within a text', text: 'a: 1\n---\n\uFEFFb: 2\n', found: ['3:1 error invalid-yaml'] },
  { name: 'a line that ends the document', text: 'a: {b: c,\n... d}\n', found: ['2:1 error invalid-yaml'] },
  { name: 'an unquoted expression', text: 'a: {{ .b }}\n', found: ['1:4 error unquoted-expression'] },
];

table('what may be read otherwise is refused', refused, ({ text, found }) => {
  const { values, found: actual } = read(text);
  assert.ok(values.every((value) => value === 'refused' || values.length > 1));
  assert.equal(actual, found);
});

test('a line break that no editor shows is a character within quotes and in block scalars', () => {
  assert.equal(read('a: "b\u2028c"\nd: |\n  e\u0085f\n').found, []);
});

test('a key that stands twice is warned of, but not where a merge key is beside it', () => {
  assert.equal(read('a: 1\na: 2\n').found, ['2:1 warning duplicate-key']);
  assert.equal(read('a: {<<: {b: 1}, b: 2}\n').found, []);
});

test('lines and columns are those of the text, also if lines were indented to read it', () => {
  const { value = [] } = readKubernetesYaml('file.yaml', 'a: {b: c,\n d: e}\nf: g\n---\nh: [i,\nj, k]\nl: m\n');
  const places = (
    [
      [0, 'a', 'b'],
      [0, 'a', 'd'],
      [0, 'f'],
      [1, 'h', 0],
      [1, 'h', 1],
      [1, 'h', 2],
      [1, 'l'],
    ] as const
  ).map(([document, ...path]) => {
    const node = nodeAt(value[document]?.root, path);
    const { line, column, endColumn } = node === undefined ? {} : locationOf(node);
    return [line, column, endColumn];
  });
  assert.equal(places, [
    [1, 8, 9],
    [2, 5, 6],
    [3, 4, 5],
    [5, 5, 6],
    [6, 1, 2],
    [6, 4, 5],
    [7, 4, 5],
  ]);
});

test('very many lines without indentation end in an error, after a bounded amount of work', () => {
  const { found } = read(`a: "${'b\n'.repeat(100_000)}"\n`);
  assert.equal(found.length, 1);
  assert.match(found[0] ?? '', 'error invalid-yaml');
});

test('merge keys that multiply a mapping end in an error, before the memory does', () => {
  const keys = Array.from({ length: 1000 }, (_, at) => `k${at}: 0`).join(', ');
  const { found } = read(`base: &b {${keys}}\nlist:\n${'- {<<: *b}\n'.repeat(200_000)}`);
  assert.equal(
    found.map((one) => one.replace(/^\S+ /, '')),
    ['error too-many-nodes'],
  );
});
