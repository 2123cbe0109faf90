import type { Guardrail, Statement } from '../../src/guardrails/guardrail.ts';
import { proveGuardrails } from '../../src/guardrails/prove-guardrails.ts';
import { type GuardedLandscape, guardedLandscape } from '../support/guarded-landscape.ts';
import { shippedSources, shopSources } from '../support/shipped-landscape.ts';
import { assert, table, test } from '../support/table.ts';

const gardener = guardedLandscape(shippedSources());
const shop = guardedLandscape(shopSources());

interface Shipped {
  readonly name: string;
  readonly guardrail: Guardrail;
  readonly of: GuardedLandscape;
}

const shipped = [
  ...gardener.guardrails.map((guardrail): Shipped => ({ name: guardrail.name, guardrail, of: gardener })),
  ...shop.guardrails.map((guardrail): Shipped => ({ name: `shop: ${guardrail.name}`, guardrail, of: shop })),
];

function answerOf(guardrail: Guardrail, { clusters, facts }: GuardedLandscape): string | undefined {
  return proveGuardrails(clusters, [guardrail], facts)[0]?.answer;
}

test('each landscape has as many guardrails as it promises', () => {
  assert.equal([gardener.guardrails.length >= 14, shop.guardrails.length >= 8], [true, true]);
  assert.ok(shop.guardrails.some(({ tenant }) => tenant !== undefined));
});

table('a shipped guardrail holds, and each of its statements is about namespaces', shipped, ({ guardrail, of }) => {
  const [result] = proveGuardrails(of.clusters, [guardrail], of.facts);
  assert.equal(
    result?.statements.map(({ answer, statement, about }) => [statement.location.line, answer, about.namespaces > 0]),
    guardrail.statements.map(({ location }) => [location.line, 'holds', true]),
  );
});

/** A part of a guardrail without which it should not hold. */
interface Part {
  readonly name: string;
  readonly without: Guardrail;
  readonly of: GuardedLandscape;
}

const excepts = shipped.flatMap(({ name, guardrail, of }) =>
  guardrail.except.map(
    (path): Part => ({
      name: `${name}:${path.location.line}`,
      without: { ...guardrail, except: guardrail.except.filter((other) => other !== path) },
      of,
    }),
  ),
);

table('without one of its excepts, a shipped guardrail is broken', excepts, ({ without, of }) => {
  assert.equal(answerOf(without, of), 'broken');
});

const peers = shipped.flatMap(({ name, guardrail, of }) =>
  guardrail.statements.flatMap((statement) => {
    if (statement.kind !== 'only') return [];
    return statement.peers.map((peer, index): Part => {
      const changed: Statement = { ...statement, peers: statement.peers.filter((other) => other !== peer) };
      const statements = guardrail.statements.map((other) => (other === statement ? changed : other));
      return {
        name: `${name}:${statement.location.line} peer ${index + 1}`,
        without: { ...guardrail, statements },
        of,
      };
    });
  }),
);

table('without one of the peers of an only, a shipped guardrail is broken', peers, ({ without, of }) => {
  assert.is.not(answerOf(without, of), 'holds');
});
