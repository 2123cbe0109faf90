import * as fc from 'fast-check';
import { CORE_SCHEMA, load, YAML11_SCHEMA } from 'js-yaml';
import { parse } from 'yaml';
import { toJson } from '../../src/source/node.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { writeScalar, writeYaml } from '../../src/source/write-yaml.ts';
import { assert, table, test } from '../support/table.ts';
import { data, hostileTexts } from './support.ts';

const readers: readonly { readonly name: string; readonly read: (text: string) => unknown }[] = [
  { name: 'js-yaml with YAML 1.2', read: (text) => load(text, { schema: CORE_SCHEMA }) },
  { name: 'js-yaml with YAML 1.1', read: (text) => load(text, { schema: YAML11_SCHEMA }) },
  { name: 'yaml with YAML 1.2', read: (text) => parse(text, { version: '1.2' }) },
  { name: 'yaml with YAML 1.1', read: (text) => parse(text, { version: '1.1', merge: true }) },
  { name: 'Ringfence', read: (text) => toJson(readYaml('a.yaml', Buffer.from(text)).value ?? (null as never)) },
];

/** Equal up to the sign of zero, which JSON does not keep, and to prototypes. */
function same(actual: unknown, expected: unknown): boolean {
  return JSON.stringify(actual) === JSON.stringify(expected);
}

table('a hostile text comes back as it was, as value, key and item', readers, ({ read }) => {
  for (const text of hostileTexts) {
    const written = writeYaml([text, { a: text }]);
    assert.equal(JSON.stringify(read(written)), JSON.stringify([text, { a: text }]), written);
    if (text !== '__proto__') {
      assert.equal(JSON.stringify(read(writeYaml({ [text]: 1 }))), JSON.stringify({ [text]: 1 }), JSON.stringify(text));
    }
  }
});

table('reads back every value as it was written', readers, ({ read }) => {
  fc.assert(
    fc.property(data, (value) => same(read(writeYaml(value)), value)),
    { numRuns: 1_000 },
  );
});

test('a part that is written with an indentation is the part that the whole has', () => {
  fc.assert(
    fc.property(data, fc.integer({ min: 0, max: 6 }), (value, indent) => {
      const whole = writeYaml(value);
      const margin = ' '.repeat(indent);
      return writeYaml(value, indent) === whole.replace(/^(?=.)/gm, margin);
    }),
    { numRuns: 1_000 },
  );
});

test('only visible characters, spaces and line feeds are written', () => {
  fc.assert(
    fc.property(
      data,
      (value) => !/[^\n\P{Cc}]|[\u0085\u00A0\u2028\u2029\uFEFF]|[\u202A-\u202E\u2066-\u2069]/u.test(writeYaml(value)),
    ),
    { numRuns: 1_000 },
  );
});

table(
  'a text has quotes unless every reader takes it for a text',
  [
    { name: 'a word', value: 'web-app', expected: 'web-app' },
    { name: 'a label key', value: 'networking.gardener.cloud/to-dns', expected: 'networking.gardener.cloud/to-dns' },
    { name: 'a reserved word', value: 'oFF', expected: '"oFF"' },
    { name: 'a word that begins like a reserved one', value: 'offline', expected: 'offline' },
    { name: 'an exponent without a number', value: 'E1', expected: '"E1"' },
    { name: 'a number in a text', value: '8080', expected: '"8080"' },
    { name: 'a CIDR', value: '10.0.0.0/8', expected: '"10.0.0.0/8"' },
    { name: 'escapes', value: 'a"b\\c\nd\te\u0085\u2028', expected: '"a\\"b\\\\c\\nd\\te\\u0085\\u2028"' },
    { name: 'an emoji', value: '😀', expected: '"😀"' },
    { name: 'an integer', value: 8080, expected: '8080' },
    { name: 'a negative number', value: -1.5, expected: '-1.5' },
    { name: 'a number with an exponent', value: 1e-7, expected: '1.0e-7' },
    { name: 'a boolean', value: true, expected: 'true' },
  ],
  ({ value, expected }) => assert.is(writeScalar(value), expected),
);

test('a document is in block style, with two spaces a level and nothing empty spread over lines', () => {
  const value = {
    spec: {
      podSelector: {},
      policyTypes: ['Egress'],
      ingress: [],
      egress: [
        { to: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } }, {}], ports: [{ port: 53 }] },
        [['a', 'b'], []],
      ],
    },
  };
  assert.is(
    writeYaml(value),
    `spec:
  podSelector: {}
  policyTypes:
    - Egress
  ingress: []
  egress:
    - to:
        - ipBlock:
            cidr: "10.0.0.0/8"
            except:
              - "10.1.0.0/16"
        - {}
      ports:
        - port: 53
    - - - a
        - b
      - []
`,
  );
});

test('half a character, and what is not a number, are defects', () => {
  assert.throws(() => writeYaml('\uD800'), /half a character/);
  assert.throws(() => writeYaml({ '\uDC00': 1 }), /half a character/);
  assert.throws(() => writeYaml([Number.NaN]), /cannot be written/);
  assert.throws(() => writeYaml(Number.POSITIVE_INFINITY), /cannot be written/);
});
