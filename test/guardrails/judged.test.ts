import fc from 'fast-check';
import { invariant } from '../../src/diagnostics/invariant.ts';
import type { Guardrail } from '../../src/guardrails/guardrail.ts';
import type { StatementResult, WitnessEnd } from '../../src/guardrails/guardrail-result.ts';
import { proveGuardrails } from '../../src/guardrails/prove-guardrails.ts';
import { traitCases } from '../../src/verdicts/side-answer.ts';
import { casesOfBreaches, isMet } from '../support/breach-cases.ts';
import {
  type Example,
  exampleOf,
  examplesWithLess,
  isBreach,
  isBreachBy,
  isNotIsolated,
  withoutOneLabel,
} from '../support/guardrail-example.ts';
import { type JudgedAnswer, judgeGuardrail } from '../support/guardrail-judge.ts';
import { type GuardrailSystem, guardrailSystem } from '../support/random-guardrails.ts';
import { assertUntil, randomRuns } from '../support/random-runs.ts';
import { assert, test } from '../support/table.ts';

/** CI tries all of these systems; here the first are enough, and further ones while an answer is rarer than expected. */
const most = randomRuns(10_000, 10_000);
const atOnce = randomRuns(60, 10_000);

/** How often each answer to each kind of statement, and under each assumption, occurs, at least. */
const least: Readonly<Record<string, number>> = {
  'never broken': 20,
  'never holds': 5,
  'only broken': 20,
  'only holds': 3,
  'always broken': 10,
  'always holds': 3,
  'isolated broken': 10,
  'isolated holds': 5,
  'other writers OneTenant broken': 10,
  'other writers OneTenant holds': 3,
  'other writers AllTenants broken': 10,
  'other writers AllTenants holds': 3,
  'other writers Anyone broken': 10,
  'other writers Anyone holds': 3,
};

test('each statement has the answer of a judge that tries every pod, address and port, and examples that are allowed', () => {
  const seen = new Map<string, number>();
  let replayed = 0;
  const isRare = () => Object.entries(least).some(([name, count]) => (seen.get(name) ?? 0) < count);
  assertUntil(
    fc.property(guardrailSystem, (system) => {
      const [judged] = judgeGuardrail(system.cluster, system.guardrail, system.facts, { isBrief: true });
      const proved = prove(system);
      invariant(judged !== undefined, 'each system has a statement');
      const allowed = answersOf(judged);
      assert.ok(allowed.includes(proved.answer), `the judge: ${allowed.join(' or ')}, the proof: ${proved.answer}`);
      for (const [kind, { all, broken, unsure }] of judged.kinds) {
        // A network that is not known agrees to nothing.
        const found = casesOfBreaches(proved.breaches, kind, all).filter(
          (text) => broken.has(text) || !unsure.has(text),
        );
        assert.equal(found, [...broken].sort(), `cases of breaches with an address: ${kind}`);
      }
      replayed += checkExamples(system, proved);
      if (judged.fits) {
        const { kind } = proved.statement;
        const { otherWriters } = system.guardrail;
        // Other writers do not matter to `isolated`.
        const names = [kind, ...(kind === 'isolated' ? [] : [`other writers ${otherWriters}`])];
        for (const name of names.map((one) => `${one} ${proved.answer}`)) seen.set(name, (seen.get(name) ?? 0) + 1);
      }
    }),
    { atOnce, most, isRare },
  );
  for (const [name, count] of Object.entries(least)) {
    assert.ok((seen.get(name) ?? 0) >= count, `${name} was the answer ${seen.get(name) ?? 0} times only`);
  }
  assert.ok(replayed > 20, `${replayed} examples were replayed`);
});

test('namespaces that are alike have the answers that they have one by one', () => {
  fc.assert(
    fc.property(guardrailSystem, (system) => {
      assert.equal(prove(system, { alone: true }).answer, prove(system).answer);
    }),
    { numRuns: randomRuns(25, 100) },
  );
});

test('the order of namespaces, policies and rules does not matter', () => {
  fc.assert(
    fc.property(guardrailSystem, (system) => {
      assert.equal(prove(reversed(system)).answer, prove(system).answer);
    }),
    { numRuns: randomRuns(25, 100) },
  );
});

test('a rule that is added never makes `never` hold', () => {
  fc.assert(
    fc.property(guardrailSystem, (system) => {
      if (system.guardrail.statements[0]?.kind !== 'never' || prove(system).answer !== 'broken') return;
      assert.equal(prove(withOpenRule(system)).answer, 'broken');
    }),
    { numRuns: randomRuns(40, 200) },
  );
});

function prove({ cluster, guardrail, facts }: GuardrailSystem, options = {}): StatementResult {
  const result = proveGuardrails([cluster], [guardrail], facts, options)[0]?.statements[0];
  invariant(result !== undefined, 'each system has a statement');
  return result;
}

/**
 * Puts every example of a breach to a naive evaluator, and counts them: under its conditions it breaks the statement, also
 * by its reasons alone, and without any of its labels or without the name of its port it does not.
 */
function checkExamples(system: GuardrailSystem, { statement, breaches }: StatementResult): number {
  for (const { witness, conditions = [] } of breaches) {
    const { from, to, because } = witness;
    if (statement.kind === 'isolated') {
      const { direction = 'Ingress' } = because[0] ?? {};
      const isExample = (end: WitnessEnd) => isNotIsolated(system, statement, end, direction);
      assert.ok(isExample(from), JSON.stringify(witness));
      assert.not(withoutOneLabel(system, from).some(isExample), `a label too many: ${JSON.stringify(witness)}`);
      continue;
    }
    const example = exampleOf(witness, statement);
    invariant(example !== undefined && to !== undefined, 'a connection has two ends');
    const family = (from.kind === 'address' ? from : to).address.includes(':') ? 'IPv6' : 'IPv4';
    const cases = traitCases(system.cluster).filter(({ pods, nodes }) =>
      conditions.every((one) => isMet(one, `${pods} ${nodes} ${family}`)),
    );
    // The example need not be the same in every case in which the conditions hold.
    const traits = cases.find((one) => isBreach(system, statement, example, one));
    assert.ok(traits !== undefined, JSON.stringify(witness));
    const sides = statement.kind === 'always' ? 1 : [from, to].filter(({ kind }) => kind === 'pod').length;
    assert.is(because.length, sides, 'a reason for each side');
    const isExample = (one: Example) => isBreachBy(because, system, statement, one, traits);
    assert.ok(isExample(example), `not by its reasons: ${JSON.stringify(witness)}`);
    assert.not(examplesWithLess(system, example).some(isExample), `a label too many: ${JSON.stringify(witness)}`);
  }
  return breaches.length;
}

/** What the proof may answer. Where nothing fits, a type without such a namespace may be reported, too. */
function answersOf({ answer, fits, kinds }: JudgedAnswer): readonly string[] {
  // A network that is not known agrees to nothing, so the proof may show a breach that is agreed if it were known.
  const mayBeMore = [...kinds.values()].some(({ unsure }) => unsure.size > 0);
  if (answer === 'unknown-network') return ['not-decided', 'depends', 'broken'];
  if (answer === 'depends' && mayBeMore) return ['depends', 'broken'];
  // A network that is not known is reported, even if everything with it is agreed.
  if (fits) return answer === 'holds' ? [answer, 'not-decided'] : [answer];
  return [answer === 'holds' ? 'about-nothing' : answer, 'no-shape', 'not-decided'];
}

function reversed({ cluster, guardrail, facts }: GuardrailSystem): GuardrailSystem {
  const flip = <Item>(items: readonly Item[] | undefined): readonly Item[] | undefined => items && [...items].reverse();
  return {
    cluster: {
      ...cluster,
      namespaces: new Map(
        [...cluster.namespaces].map(([name, state]) => [
          name,
          {
            ...state,
            policies: [...state.policies].reverse().map((known) => {
              const { ingress, egress, ...spec } = known.policy.spec;
              const rules = {
                ...(ingress === undefined ? {} : { ingress: flip(ingress) ?? [] }),
                ...(egress === undefined ? {} : { egress: flip(egress) ?? [] }),
              };
              return { ...known, policy: { ...known.policy, spec: { ...spec, ...rules } } };
            }),
          },
        ]),
      ),
    },
    guardrail: { ...guardrail, except: [...guardrail.except].reverse() } satisfies Guardrail,
    facts,
  };
}

/** Adds a rule that allows everything to the first policy of each namespace, in the directions that it has. */
function withOpenRule({ cluster, ...system }: GuardrailSystem): GuardrailSystem {
  const namespaces = [...cluster.namespaces].map(([name, state]) => {
    const [first, ...rest] = state.policies;
    if (first === undefined) return [name, state] as const;
    const { spec } = first.policy;
    const opened = {
      ...spec,
      ...(spec.policyTypes.includes('Ingress') ? { ingress: [...(spec.ingress ?? []), {}] } : {}),
      ...(spec.policyTypes.includes('Egress') ? { egress: [...(spec.egress ?? []), {}] } : {}),
    };
    return [name, { ...state, policies: [{ ...first, policy: { ...first.policy, spec: opened } }, ...rest] }] as const;
  });
  return { ...system, cluster: { ...cluster, namespaces: new Map(namespaces) } };
}
