import fc from 'fast-check';
import { maxJsonDepth, readJsonDocuments } from '../../../src/clusters/plain/json-source.ts';
import { type SourceNode, toJson } from '../../../src/source/node.ts';
import { sourceFile } from '../../../src/source/source-file.ts';
import { assert, table, test } from '../../support/table.ts';

const readText = (text: string) => readJsonDocuments(sourceFile('a.json', text));

/** The values of a text, its lists of items put together again. */
function valuesOf(text: string): readonly unknown[] {
  const documents = readText(text);
  if ('offset' in documents) throw new Error(`${documents.problem} at ${documents.offset}`);
  return documents.map(({ root, items }) => {
    const value = toJson(root) as Record<string, unknown> | null;
    const list = [...items()].map(toJson);
    return list.length === 0 || value === null ? value : { ...value, items: list };
  });
}

table(
  'the values of a text, one after another',
  [
    { name: 'none', text: ' \n', values: [] },
    { name: 'an object', text: '{"a": 1}', values: [{ a: 1 }] },
    { name: 'two, with nothing between them', text: '{}{"a": null}', values: [{}, { a: null }] },
    { name: 'line by line', text: '{"a": true}\n{"a": false}\n', values: [{ a: true }, { a: false }] },
    { name: 'a list', text: '{"items": [{"a": 1}, 2]}', values: [{ items: [{ a: 1 }, 2] }] },
    { name: 'escapes', text: '{"\\u0061\\n": "\\"\\\\\\/"}', values: [{ 'a\n': '"\\/' }] },
    { name: 'numbers', text: '[0, -1.5, 2e3, 1E-2]', values: [[0, -1.5, 2000, 0.01]] },
    { name: 'of two names the last counts', text: '{"a": 1, "a": 2}', values: [{ a: 2 }] },
  ],
  ({ text, values }) => assert.equal(JSON.stringify(valuesOf(text)), JSON.stringify(values)),
);

table(
  'rejects what is not JSON, with its place',
  [
    { name: 'rubbish behind', text: '{} rubbish', offset: 3, says: /found "r" where a value is expected/ },
    { name: 'an end too early', text: '{"a": 1', offset: 7, says: /the file ends where a comma or "\}" is expected/ },
    { name: 'no colon', text: '{"a" 1}', offset: 5, says: /found "1" where a colon is expected/ },
    { name: 'a comma at the end', text: '{"a": [1,]}', offset: 9, says: /found "\]" where a value is expected/ },
    { name: 'a name without quotes', text: '{a: 1}', offset: 1, says: /found "a" where a string is expected/ },
    { name: 'single quotes', text: "{'a': 1}", offset: 1, says: / where a string is expected/ },
    { name: 'a text that does not end', text: '{"a": "b', offset: 8, says: /the file ends inside a string/ },
    { name: 'a line break in a text', text: '{"a": "b\n"}', offset: 8, says: /line break/ },
    { name: 'an escape of nothing', text: '{"a": "\\x"}', offset: 7, says: /does not begin an escape/ },
    { name: 'a number with a zero before', text: '[01]', offset: 2, says: / where a comma or "\]" is expected/ },
    { name: 'a comment', text: '// x\n{}', offset: 0, says: / where a value is expected/ },
    { name: 'NaN', text: '[NaN]', offset: 1, says: / where a value is expected/ },
    {
      name: 'what nests too deep',
      text: '['.repeat(maxJsonDepth + 1),
      offset: maxJsonDepth,
      says: /nests deeper than 500 levels/,
    },
  ],
  ({ text, offset, says }) => {
    const found = readText(text);
    if (!('offset' in found)) throw new Error('It was read.');
    assert.is(found.offset, offset);
    assert.match(found.problem, says);
  },
);

test('reads everything that JSON.stringify writes as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue({ maxDepth: 4 })), fc.constantFrom(undefined, 1, '\t'), (values, indent) => {
      const texts = values.map((value) => JSON.stringify(value, null, indent));
      // Equal as texts: in toJson's maps there is no prototype, and -0 is 0 once written.
      assert.equal(
        valuesOf(texts.join('\n')).map((value) => JSON.stringify(value)),
        texts.map((text) => JSON.stringify(JSON.parse(text))),
      );
    }),
  );
});

test('what JSON.parse refuses is refused', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.constantFrom('', '{', ']', ',', '"', ':', '\\', '1'), (text, at, mark) => {
      const broken = `${text.slice(0, at % (text.length + 1))}${mark}${text.slice((at % (text.length + 1)) + 1)}`;
      let good = true;
      try {
        JSON.parse(broken);
      } catch {
        good = false;
      }
      const found = readText(broken);
      if (good) assert.not.ok('offset' in found, JSON.stringify(broken));
      // Several values, one after another, are good here.
      else if (!('offset' in found)) assert.ok(found.length !== 1, JSON.stringify(broken));
    }),
    { numRuns: 500 },
  );
});

test('elements of a list know their places, each time they are built', () => {
  const documents = readText('{"kind": "List",\n "items": [\n  {"a": 1},\n  {"a": 2}\n ]\n}');
  if ('offset' in documents) throw new Error(documents.problem);
  const starts = () => [...(documents[0]?.items() ?? [])].map((node: SourceNode) => node.start);
  assert.equal(starts(), [31, 43]);
  assert.equal(starts(), [31, 43]);
});
