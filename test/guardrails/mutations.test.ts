import { guardedLandscape } from '../support/guarded-landscape.ts';
import { shippedSources, shopSources } from '../support/shipped-landscape.ts';
import { assert, table, test } from '../support/table.ts';
import { mutantsOf, survivorsAmong } from './guarded-mutants.ts';
import { type GuardingPolicies, guardingOfGardener, guardingOfShop } from './guarding-policies.ts';

const gardener = guardedLandscape(shippedSources());
const shop = guardedLandscape(shopSources());

const rows = [
  ...guardingOfGardener.map((guarding) => ({ guarding, landscape: gardener, of: '' })),
  ...guardingOfShop.map((guarding) => ({ guarding, landscape: shop, of: 'shop: ' })),
].map((row, index) => ({ ...row, name: `${row.of}${nameOf(row.guarding)} (row ${index + 1})` }));

function nameOf({ guardrail, kinds, policies }: GuardingPolicies): string {
  return `${guardrail}: ${kinds.join(', ')} in ${policies.join(', ')}`;
}

const counted = { made: 0, left: 0 };

table('each edit of a policy breaks the guardrail, except for those with a reason', rows, ({ guarding, landscape }) => {
  const mutants = mutantsOf(guarding, landscape);
  const left = survivorsAmong(guarding, mutants, landscape).map(({ name }) => name);
  const listed = (guarding.survivors ?? []).flatMap(({ items }) =>
    mutants.flatMap(({ name }) => (items.test(name) ? [name] : [])),
  );
  counted.made += mutants.length;
  counted.left += left.length;
  assert.equal(left, listed);
});

test('each shipped guardrail has edits that break it', () => {
  const edited = (guarding: readonly GuardingPolicies[]) =>
    [...new Set(guarding.map(({ guardrail }) => guardrail))].sort();
  assert.equal(edited(guardingOfGardener), gardener.guardrails.map(({ name }) => name).sort());
  assert.equal(edited(guardingOfShop), shop.guardrails.map(({ name }) => name).sort());
});

test('at most 5 % of the edits survive', () => {
  const { made, left } = counted;
  process.stderr.write(`${made} edits of policies, ${left} leave their guardrail as it is\n`);
  assert.ok(made > 500, `${made} edits`);
  assert.ok(left <= made * 0.05, `${left} of ${made} survive`);
});
