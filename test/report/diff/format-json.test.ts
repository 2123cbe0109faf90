import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { formatDiffJson } from '../../../src/report/diff/format-json.ts';
import { randomReview } from '../../support/random-review.ts';
import { sourcePlaces as places, reviews } from '../../support/reviews.ts';
import { assert, table, test } from '../../support/table.ts';

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../schemas/output/${name}.schema.json`, import.meta.url), 'utf8'));
const schema = read('diff');
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
addFormats.default(ajv);
for (const name of ['connectivity', 'diagnostics', 'flow-answers', 'guardrails', 'step', 'test-run'])
  ajv.addSchema(read(name));
const validator = ajv.compile(schema);
const validate = (document: unknown): boolean => validator(document);

table(
  'the output fits its schema',
  Object.entries(reviews).map(([name, review]) => ({ name, review })),
  ({ review }) => {
    const document = JSON.parse(formatDiffJson(review, { places }));
    assert.ok(validate(document), JSON.stringify(validator.errors?.slice(0, 3)));
  },
);

test('the output fits its schema for any review', () => {
  fc.assert(
    fc.property(randomReview(1), (review) => {
      assert.ok(
        validate(JSON.parse(formatDiffJson(review, { places }))),
        JSON.stringify(validator.errors?.slice(0, 3)),
      );
    }),
    { numRuns: 40 },
  );
});

test('every entry of a review is in the output, in its order', () => {
  fc.assert(
    fc.property(randomReview(3), (review) => {
      const document = JSON.parse(formatDiffJson(review, { places }));
      const { hazards, diff } = review;
      assert.equal(
        document.hazards.map(({ message }: { readonly message: string }) => message),
        hazards.map(({ message }) => message),
      );
      assert.equal(
        document.policies.map(({ policy }: { readonly policy: string }) => policy),
        diff.policies.map(({ policy }) => policy),
      );
      for (const [index, { change, from, to, places: where }] of diff.connections.entries()) {
        const written = document.connections[index];
        assert.equal([written.change, written.from.length, written.to.length], [change, from.length, to.length]);
        assert.equal(
          written.places.map(({ cluster = '' }: { readonly cluster?: string }) => cluster),
          where.map(({ cluster }) => cluster),
        );
      }
      assert.is(document.inventory.length, diff.inventory.length);
    }),
    { numRuns: 30 },
  );
});

test('a line names its state, and the source it comes from', () => {
  const [connection] = JSON.parse(formatDiffJson(reviews.onePortMore, { places })).connections;
  assert.equal(connection.causes[0].manifest.state, 'after');
  assert.equal(connection.causes[0].template, { path: 'policies/shared/allow-to-loki.yaml', line: 14 });
  const [policy] = JSON.parse(formatDiffJson(reviews.everyHazard, { places })).policies;
  assert.equal(policy.manifest.state, 'before');
  assert.equal(policy.template, { path: 'policies/shared/allow-to-loki.yaml' });
});

test('the schema is closed', () => {
  const document = JSON.parse(formatDiffJson(reviews.onePortMore, { places }));
  assert.ok(validate(document));
  assert.not.ok(validate({ ...document, more: true }));
  assert.not.ok(validate({ ...document, totals: { ...document.totals, more: 1 } }));
  assert.not.ok(validate({ ...document, connections: [{ ...document.connections[0], more: 1 }] }));
});

test('the example in the schema fits it', () => {
  assert.ok(schema.examples.length > 0);
  for (const example of schema.examples) assert.ok(validate(example), JSON.stringify(validator.errors));
});
