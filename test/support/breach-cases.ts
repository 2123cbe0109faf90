import type { BreachCondition, GuardrailBreach } from '../../src/guardrails/guardrail-result.ts';

/** The cases in which the conditions of some breach hold: of breaches with an address at this end. */
export function casesOfBreaches(
  breaches: readonly GuardrailBreach[],
  kind: 'from' | 'to' | 'neither',
  all: Iterable<string>,
): readonly string[] {
  const alike = breaches.filter(({ witness: { from, to } }) => {
    return kind === (from.kind === 'address' ? 'from' : to?.kind === 'address' ? 'to' : 'neither');
  });
  return [...all]
    .filter((text) => alike.some(({ conditions = [] }) => conditions.every((one) => isMet(one, text))))
    .sort();
}

/** Reports whether a case, as a text of both traits and the family, meets a condition. */
export function isMet(condition: BreachCondition, text: string): boolean {
  const [pods, nodes, family] = text.split(' ');
  if (condition.kind === 'family') return family === condition.family;
  const matches = condition.kind === 'ipBlockMatchesPods' ? pods : nodes;
  return matches === `${condition.value === 'always'}`;
}
