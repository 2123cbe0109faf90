import { locationOf, toJson } from '../../src/source/node.ts';
import { readYaml, readYamlDocuments } from '../../src/source/read-yaml.ts';
import { assert, table, test } from '../support/table.ts';

const read = (text: string) => readYamlDocuments('file.yaml', new TextEncoder().encode(text));

interface Row {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
  /** Line and column at which each document begins. */
  readonly places?: readonly (readonly [number, number])[];
}

const rows: readonly Row[] = [
  { name: 'none in an empty file', text: '', values: [] },
  { name: 'none in a file of comments and markers', text: '# a\n---\n# b\n---\n', values: [] },
  { name: 'one without a marker', text: 'a: 1\n', values: [{ a: 1 }], places: [[1, 1]] },
  {
    name: 'each where it begins',
    text: '# header\na: 1\n---\n- 2\n--- three\n...\n---\n"4"\n',
    values: [{ a: 1 }, [2], 'three', '4'],
    places: [
      [2, 1],
      [4, 1],
      [5, 5],
      [8, 1],
    ],
  },
  { name: 'those that hold nothing are passed over', text: 'a: 1\n---\n---\nb: 2\n', values: [{ a: 1 }, { b: 2 }] },
  { name: 'a written null is a document', text: '---\nnull\n---\n~\n', values: [null, null] },
  { name: 'CR LF', text: 'a: 1\r\n---\r\nb: 2\r\n', values: [{ a: 1 }, { b: 2 }] },
];

table('every document of a file is read', rows, ({ text, values, places }) => {
  const { value = [], diagnostics } = read(text);
  assert.equal(diagnostics, []);
  assert.equal(JSON.parse(JSON.stringify(value.map(toJson))), values);
  if (places === undefined) return;
  assert.equal(
    value.map(locationOf).map(({ line, column }) => [line, column]),
    places,
  );
});

interface ProblemRow {
  readonly name: string;
  readonly text: string;
  readonly problems: readonly string[];
}

const problemRows: readonly ProblemRow[] = [
  {
    name: 'in whichever documents they are',
    text: 'a: 1\na: 2\n---\nb: 1\n---\nc: 1\nc: 2\n',
    problems: ['2:1 duplicate-key', '7:1 duplicate-key'],
  },
  { name: 'an anchor of another document is unknown', text: 'a: &x 1\n---\nb: *x\n', problems: ['3:4 unknown-alias'] },
  {
    name: 'the markers of an unfinished merge',
    text: 'a: 1\n---\n<<<<<<< ours\nb: 1\n=======\nb: 2\n>>>>>>> theirs\n',
    problems: ['3:1 invalid-yaml'],
  },
];

table('the problems of all documents are found', problemRows, ({ text, problems }) => {
  const { value, diagnostics } = read(text);
  assert.is(value, undefined);
  assert.equal(
    diagnostics.map(({ code, location }) => `${location.line}:${location.column} ${code}`),
    problems,
  );
});

test('a null that is not written has its place in its own document', () => {
  const { value = [] } = read('a: 1\n---\n-\n- 2\n');
  const list = value[1];
  const missing = list?.kind === 'sequence' ? list.items[0] : undefined;
  assert.ok(missing);
  assert.equal(locationOf(missing), { path: 'file.yaml', line: 3, column: 2 });
});

test('each document may be as large as the only one of a source file', () => {
  const items = '- 0\n'.repeat(60_000);
  assert.is(read(`${items}---\n${items}`).value?.length, 2);
  assert.is(readYaml('file.yaml', new TextEncoder().encode(items)).diagnostics.length, 0);
});
