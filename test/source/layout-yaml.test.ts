import * as fc from 'fast-check';
import { isJsonObject, type JsonObject } from '../../src/model/json.ts';
import { commentKey, layoutYaml } from '../../src/source/layout-yaml.ts';
import { toJson } from '../../src/source/node.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { assert, table, test } from '../support/table.ts';
import { data, hostileTexts, key } from './support.ts';

const read = (text: string) => toJson(readYaml('a.yaml', Buffer.from(text)).value ?? (null as never));
const oneLine = new Set(['a', 'b', 'namespaces', '']);

test('reads back every value as it was written, in every layout', () => {
  const documents = fc.dictionary(fc.oneof(key, fc.constantFrom('spec', 'namespaces', 'a')), data, { minKeys: 1 });
  fc.assert(
    fc.property(documents, (document) => {
      const written = layoutYaml(document, { oneLine });
      return JSON.stringify(read(written)) === JSON.stringify(document);
    }),
    { numRuns: 1_000 },
  );
});

test('a text of several words comes back as it was', () => {
  const words = fc.array(
    fc.constantFrom('a', 'No', 'yes:', '#x', '- y', 'it,', "isn't", '{{x}}', '1e3', 'x'.repeat(40)),
  );
  const texts = fc.oneof(
    words.map((list) => list.join(' ')),
    fc.constantFrom(...hostileTexts),
  );
  fc.assert(
    fc.property(texts, (text) => {
      for (const document of [
        { a: text },
        { a: [text] },
        { spec: { a: { b: text, c: [text] } } },
        { a: [{ b: text }] },
      ]) {
        for (const layout of [{}, { oneLine }]) {
          assert.equal(JSON.stringify(read(layoutYaml(document, layout))), JSON.stringify(document));
        }
      }
    }),
    { numRuns: 500 },
  );
});

/** Any text, also with halves of characters. */
const comment = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('b: c', '\n- a', '\r', '\u2028x: y', '\uD800'));

test('comments change nothing of the data', () => {
  fc.assert(
    fc.property(fc.dictionary(key, data, { minKeys: 1 }), fc.nat(), comment, (document, seed, text) => {
      const paths = pathsIn(document);
      const path = paths[seed % paths.length] ?? [];
      const written = layoutYaml(document, { oneLine, comments: new Map([[commentKey(path), ['a comment', text]]]) });
      assert.equal(JSON.stringify(read(written)), JSON.stringify(document));
      assert.ok(written.includes('# a comment\n'));
    }),
    { numRuns: 300 },
  );
});

function pathsIn(value: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : isJsonObject(value as JsonObject)
      ? Object.entries(value as JsonObject)
      : [];
  return entries.flatMap(([name, item]) => [[...path, name], ...pathsIn(item, [...path, name])]);
}

table(
  'a source is laid out as a person writes it',
  [
    {
      name: 'short maps and lists take one line',
      value: { metadata: { name: 'deny-all' }, spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] } },
      expected: 'metadata: {name: deny-all}\nspec:\n  podSelector: {}\n  policyTypes: [Ingress, Egress]\n',
    },
    {
      name: 'a map in a map does not',
      value: { from: [{ podSelector: { matchLabels: { app: 'web' } } }, { ipBlock: { cidr: '10.0.0.0/8' } }] },
      expected: 'from:\n  - podSelector:\n      matchLabels: {app: web}\n  - ipBlock: {cidr: 10.0.0.0/8}\n',
    },
    {
      name: 'except in the lists that say so',
      value: { namespaces: [{ name: 'a', labels: { b: 'c' } }] },
      expected: 'namespaces:\n  - {name: a, labels: {b: c}}\n',
    },
    {
      name: 'a long item of such a list is a block',
      value: { namespaces: [{ name: 'a', labels: { b: 'c'.repeat(120) } }] },
      expected: `namespaces:\n  - name: a\n    labels:\n      b: ${'c'.repeat(120)}\n`,
    },
    {
      name: 'a sentence has no quotes, and a long one is folded',
      value: { a: 'The database of a team.', b: `${'word '.repeat(30)}end.` },
      expected: `a: The database of a team.\nb: >-\n  ${'word '.repeat(22)}word\n  ${'word '.repeat(7)}end.\n`,
    },
    {
      name: 'texts that look like something else are quoted',
      value: { a: ['no', '0777', '1e3', '8080', '{{values.a}}', '010.0.0.0/8', '10.0.0.1', '1.5'] },
      expected: 'a: ["no", "0777", "1e3", "8080", "{{values.a}}", "010.0.0.0/8", 10.0.0.1, "1.5"]\n',
    },
  ],
  ({ value, expected }) =>
    assert.is(layoutYaml(value as unknown as JsonObject, { oneLine: new Set(['namespaces']) }), expected),
);
