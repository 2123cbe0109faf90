import fc from 'fast-check';
import { invariant } from '../../src/diagnostics/invariant.ts';
import type { Guardrail } from '../../src/guardrails/guardrail.ts';
import type {
  BreachCondition,
  StatementResult,
  WitnessEnd,
  WitnessPort,
} from '../../src/guardrails/guardrail-result.ts';
import { proveGuardrails } from '../../src/guardrails/prove-guardrails.ts';
import { toCidrs } from '../../src/model/address-set.ts';
import { formatCidr } from '../../src/model/cidr.ts';
import { type TraitCase, traitCases } from '../../src/verdicts/side-answer.ts';
import { type JudgedAnswer, judgeGuardrail } from '../support/guardrail-judge.ts';
import { meaningsOf } from '../support/guardrail-words.ts';
import { type End, isAllowed, type JudgedCluster } from '../support/naive-evaluator.ts';
import { type GuardrailSystem, guardrailSystem } from '../support/random-guardrails.ts';
import { assert, test } from '../support/table.ts';

/** CI tries all of these systems; here the first are enough, and further ones while an answer is rarer than expected. */
const most = 10_000;
const atOnce = process.env.CI === 'true' ? most : 300;

/** How often each answer to each kind of statement occurs, at least. */
const least: Readonly<Record<string, number>> = {
  'never broken': 20,
  'never holds': 5,
  'only broken': 20,
  'only holds': 3,
  'always broken': 10,
  'always holds': 3,
  'isolated broken': 10,
  'isolated holds': 5,
};

test('each statement has the answer of a judge that tries every pod, address and port, and examples that are allowed', () => {
  const seen = new Map<string, number>();
  let runs = 0;
  let replayed = 0;
  const isRare = () => Object.entries(least).some(([name, count]) => (seen.get(name) ?? 0) < count);
  do {
    fc.assert(
      fc.property(guardrailSystem, (system) => {
        const [judged] = judgeGuardrail(system.cluster, system.guardrail, system.facts, { isBrief: true });
        const proved = prove(system);
        invariant(judged !== undefined, 'each system has a statement');
        const allowed = answersOf(judged);
        assert.ok(allowed.includes(proved.answer), `the judge: ${allowed.join(' or ')}, the proof: ${proved.answer}`);
        for (const [kind, { all, broken, unsure }] of judged.kinds) {
          // A network that is not known agrees to nothing.
          const found = brokenCases(proved, kind, all).filter((text) => broken.has(text) || !unsure.has(text));
          assert.equal(found, [...broken].sort(), `cases of breaches with an address: ${kind}`);
        }
        replayed += replay(system, proved);
        if (judged.fits) {
          const name = `${proved.statement.kind} ${proved.answer}`;
          seen.set(name, (seen.get(name) ?? 0) + 1);
        }
      }),
      { numRuns: atOnce },
    );
    runs += atOnce;
  } while (isRare() && runs < most);
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
    { numRuns: 100 },
  );
});

test('the order of namespaces, policies and rules does not matter', () => {
  fc.assert(
    fc.property(guardrailSystem, (system) => {
      assert.equal(prove(reversed(system)).answer, prove(system).answer);
    }),
    { numRuns: 100 },
  );
});

test('a rule that is added never makes `never` hold', () => {
  fc.assert(
    fc.property(guardrailSystem, (system) => {
      if (system.guardrail.statements[0]?.kind !== 'never' || prove(system).answer !== 'broken') return;
      assert.equal(prove(withOpenRule(system)).answer, 'broken');
    }),
    { numRuns: 200 },
  );
});

function prove({ cluster, guardrail, facts }: GuardrailSystem, options = {}): StatementResult {
  const result = proveGuardrails([cluster], [guardrail], facts, options)[0]?.statements[0];
  invariant(result !== undefined, 'each system has a statement');
  return result;
}

/** Puts every example of a breach in declared namespaces to a naive evaluator, which has to allow it, and counts them. */
function replay(system: GuardrailSystem, { statement: { kind }, breaches }: StatementResult): number {
  if (kind !== 'never' && kind !== 'only') return 0;
  let replayed = 0;
  for (const { witness, conditions } of breaches) {
    const { from, to, port, because } = witness;
    if (to === undefined || port === undefined || because.some((reason) => reason.kind === 'other-writer')) continue;
    if (conditions !== undefined || [from, to].some(isFuture)) continue;
    const connection = { from: endOf(from, []), to: endOf(to, portsOf(port)), ...port };
    // The example need not be the same under each condition.
    const isExample = traitCases(system.cluster).some((traits) =>
      isAllowed(judgedCluster(system, traits, [from, to]), connection),
    );
    assert.ok(isExample, JSON.stringify(witness));
    replayed++;
  }
  return replayed;
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

/** The cases in which the conditions of some breach hold: of breaches with an address at this end. */
function brokenCases({ breaches }: StatementResult, kind: 'from' | 'to' | 'neither', all: Iterable<string>) {
  const alike = breaches.filter(({ witness: { from, to } }) => {
    return kind === (from.kind === 'address' ? 'from' : to?.kind === 'address' ? 'to' : 'neither');
  });
  return [...all]
    .filter((text) => alike.some(({ conditions = [] }) => conditions.every((one) => isMet(one, text))))
    .sort();
}

function isMet(condition: BreachCondition, text: string): boolean {
  const [pods, nodes, family] = text.split(' ');
  if (condition.kind === 'family') return family === condition.family;
  const matches = condition.kind === 'ipBlockMatchesPods' ? pods : nodes;
  return matches === `${condition.value === 'always'}`;
}

function isFuture(end: WitnessEnd): boolean {
  return end.kind === 'pod' && end.namespace.kind === 'future';
}

function portsOf({ names, port, protocol }: WitnessPort) {
  return names.map((name) => ({ name, port, protocol }));
}

function endOf(end: WitnessEnd, ports: ReturnType<typeof portsOf>): End {
  if (end.kind === 'address') return { address: end.address };
  const { namespace, labels, address } = end;
  return { pod: { name: `${address}`, namespace: namespace.name, labels, ports }, address };
}

/** The cluster of a system with the namespaces of an example. */
function judgedCluster({ cluster }: GuardrailSystem, traits: TraitCase, ends: readonly WitnessEnd[]): JudgedCluster {
  const { pods, nodes } = cluster.networks;
  return {
    namespaces: ends.flatMap((end) => (end.kind === 'pod' ? [end.namespace] : [])),
    policies: meaningsOf(cluster),
    ipBlockMatchesPods: traits.pods,
    ipBlockMatchesNodes: traits.nodes,
    ...(pods === undefined ? {} : { podNetwork: toCidrs(pods).map(formatCidr) }),
    ...(nodes === undefined ? {} : { nodeNetwork: toCidrs(nodes).map(formatCidr) }),
  };
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
