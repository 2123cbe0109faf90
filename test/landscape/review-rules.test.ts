import { waivableCodes } from '../../src/diff/gate.ts';
import { readReviewRules, rulesFor } from '../../src/landscape/review-rules.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import { schemas } from '../../src/schema/schemas.generated.ts';
import { assert, table, test } from '../support/table.ts';

const path = '.github/ringfence.yaml';
const read = (text: string) => readReviewRules(memoryTree({ [path]: text }).get(path));
const rules = (accept: string): string =>
  `apiVersion: ringfence.dev/v1alpha1\nkind: ReviewRules\nspec: {accept: ${accept}}\n`;

test('rules are read, and what is left out is empty', () => {
  const { value, diagnostics } = read(
    rules('[{codes: [tenant-path], people: [mara]}, {codes: [cut-off], teams: [net]}]'),
  );
  assert.equal(diagnostics, []);
  assert.equal(value, [
    { codes: ['tenant-path'], people: ['mara'], teams: [], roles: [] },
    { codes: ['cut-off'], people: [], teams: ['net'], roles: [] },
  ]);
});

test('without a file there is no rule, and maintainers accept', () => {
  const { value = [] } = readReviewRules(undefined);
  assert.equal(value, []);
  assert.equal(rulesFor('tenant-path', value)[0]?.roles, ['maintain', 'admin']);
});

test('a code is for the rules that list it, and for no one else', () => {
  const { value = [] } = read(rules('[{codes: [tenant-path, cut-off], people: [a]}, {codes: [cut-off], roles: [b]}]'));
  const of = (code: string) => rulesFor(code, value).map(({ people, roles }) => [...people, ...roles].join());
  assert.equal([of('tenant-path'), of('cut-off'), of('lifeline')], [['a'], ['a', 'b'], ['maintain,admin']]);
});

table(
  'rules that could mean something else are none',
  [
    { name: 'a code that is none', text: rules('[{codes: [tenant-paths], people: [a]}]') },
    { name: 'a code that no label accepts', text: rules('[{codes: [manifests-stale], people: [a]}]') },
    { name: 'codes for no one', text: rules('[{codes: [tenant-path]}]') },
    { name: 'no people, in an empty list', text: rules('[{codes: [tenant-path], people: []}]') },
    { name: 'no rule', text: rules('[]') },
    { name: 'a field too many', text: rules('[{codes: [tenant-path], people: [a], until: 2027-01-31}]') },
    { name: 'a team by its address', text: rules('[{codes: [tenant-path], teams: [example/net]}]') },
    { name: 'another kind', text: 'apiVersion: ringfence.dev/v1alpha1\nkind: Exception\nspec: {}\n' },
    { name: 'a list', text: '[]' },
    { name: 'nothing', text: '' },
  ],
  ({ text }) => {
    const { value, diagnostics } = read(text);
    assert.is(value, undefined);
    assert.ok(diagnostics.length > 0 && diagnostics.every(({ location }) => location.path === path));
  },
);

test('the schema lists the codes that a label can accept, and no other', () => {
  const { accept } = schemas['review-rules'].properties.spec.properties;
  assert.equal([...accept.items.properties.codes.items.enum].sort(), [...waivableCodes].sort());
});
