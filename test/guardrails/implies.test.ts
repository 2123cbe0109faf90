import fc from 'fast-check';
import type { ClusterState, KnownPolicy } from '../../src/clusters/cluster-state.ts';
import type { GuardrailWitness } from '../../src/guardrails/guardrail-result.ts';
import { type Implication, implies } from '../../src/guardrails/implies.ts';
import type { NetworkPolicySpec } from '../../src/model/network-policy.ts';
import { traitCases } from '../../src/verdicts/side-answer.ts';
import { casesOfBreaches, isMet } from '../support/breach-cases.ts';
import { exampleOf, isOpen } from '../support/guardrail-example.ts';
import { judgeImplication, wasAllowed } from '../support/implied-judge.ts';
import { type GuardedChange, guardedChange } from '../support/random-guarded-change.ts';
import { assertUntil, randomRuns } from '../support/random-runs.ts';
import { assert, table, test } from '../support/table.ts';

test('a change is implied if trying everything finds no connection that is new, and otherwise its examples are new', () => {
  const seen = new Map<string, number>();
  const answers = ['holds', 'broken', 'depends'];
  const property = fc.property(guardedChange, (change) => {
    const kinds = judgeImplication(change.before, change.after, change.facts);
    const proved = prove(change);
    for (const [kind, { all, opened }] of kinds) {
      assert.equal(casesOfBreaches(proved.opened, kind, all), [...opened].sort(), `cases with an address: ${kind}`);
    }
    assert.is(proved.answer, expectedOf([...kinds.values()]));
    for (const breach of proved.opened) checkExample(change, breach);
    seen.set(proved.answer, (seen.get(proved.answer) ?? 0) + 1);
  });
  assertUntil(property, {
    atOnce: randomRuns(25, 1_000),
    most: 1_000,
    isRare: () => answers.some((answer) => !seen.has(answer)),
  });
  for (const answer of answers) assert.ok(seen.has(answer), `${answer} was an answer`);
});

test('each state implies itself, in any order of namespaces, policies and rules', () => {
  fc.assert(
    fc.property(guardedChange, ({ before, facts }) => {
      assert.is(prove({ before, after: before, facts }).answer, 'holds');
      assert.is(prove({ before, after: reversed(before), facts }).answer, 'holds');
    }),
    { numRuns: randomRuns(12, 300) },
  );
});

test('the order of namespaces, policies and rules does not matter', () => {
  fc.assert(
    fc.property(guardedChange, ({ before, after, facts }) => {
      const { answer } = prove({ before, after, facts });
      assert.is(prove({ before: reversed(before), after, facts }).answer, answer);
      assert.is(prove({ before, after: reversed(after), facts }).answer, answer);
    }),
    { numRuns: randomRuns(12, 300) },
  );
});

test('changes of several clusters at once have the answer that the worst of them has by itself', () => {
  const seen = new Map<string, number>();
  const someChanges = fc.tuple(guardedChange, fc.array(fc.tuple(outside, outside), { minLength: 2, maxLength: 3 }));
  fc.assert(
    fc.property(someChanges, fc.boolean(), ([change, blocks], isReversed) => {
      const changes = blocks.map(([was, is], index) => {
        const [before, after] = isReversed && index > 0 ? [change.after, change.before] : [change.before, change.after];
        const name = `cluster-${index}`;
        return { ...change, before: { ...withOutside(before, was), name }, after: { ...withOutside(after, is), name } };
      });
      const proveAll = (some: typeof changes) => {
        const states = (side: 'before' | 'after') => new Map(some.map((one) => [one[side].name, one[side]]));
        return implies(states('before'), states('after'), change.facts).answer;
      };
      const answers = changes.map((one) => proveAll([one]));
      const answer = proveAll(changes);
      assert.is(answer, (['broken', 'depends'] as const).find((worst) => answers.includes(worst)) ?? 'holds');
      seen.set(answer, (seen.get(answer) ?? 0) + (new Set(answers).size > 1 ? 1 : 0));
    }),
    { numRuns: randomRuns(18, 600) },
  );
  assert.ok((seen.get('broken') ?? 0) > 0, 'some clusters had different answers');
});

/** Blocks outside all networks, each within the next. */
const outside = fc.constantFrom('8.8.8.8/32', '8.8.8.0/24', '8.8.0.0/16');

/** The cluster with another block in the place of one that is outside all networks, and a policy that allows it. */
function withOutside(cluster: ClusterState, block: string): ClusterState {
  const changed = onPolicies(cluster, (policies) =>
    policies.map((known) =>
      withSpec(known, JSON.parse(JSON.stringify(known.policy.spec).replaceAll('8.8.8.8/32', block))),
    ),
  );
  const namespaces = [...changed.namespaces].map(([name, state]) => {
    const metadata = { name: 'outside', namespace: name };
    const spec: NetworkPolicySpec = {
      ...{ podSelector: {}, policyTypes: ['Ingress', 'Egress'], ingress: [] },
      egress: [{ to: [{ ipBlock: { cidr: block } }], ports: [] }],
    };
    const policy = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata, spec } as const;
    const known: KnownPolicy = { policy, origin: 'rendered', path: 'manifests/outside.yaml', line: 1 };
    return [name, { ...state, policies: [...state.policies, known] }] as const;
  });
  return { ...changed, namespaces: new Map(namespaces) };
}

table<{ name: string; before: readonly string[]; after: readonly string[] }>(
  'a further namespace of a type with the policies of another is implied, wherever it is in the order',
  [
    { name: 'before the other', before: ['app-2'], after: ['app-1', 'app-2'] },
    { name: 'after the other', before: ['app-1'], after: ['app-1', 'app-2'] },
    { name: 'in the place of the other', before: ['app-2'], after: ['app-1'] },
  ],
  ({ before, after }) => {
    const stateOf = (names: readonly string[]): ClusterState => ({
      ...{ name: 'garden', networks: {}, services: [] },
      traits: { ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'always' },
      namespaces: new Map(
        names.map((name) => {
          const labels = { 'kubernetes.io/metadata.name': name };
          return [name, { name, labels, defined: true, type: 'app', workloads: [], policies: [] }];
        }),
      ),
    });
    const facts = {
      protectedLabels: { namespaces: [], pods: [] },
      types: new Map([['app', { namePattern: 'app-*', labels: new Map() }]]),
      granted: [],
      addressesOfValue: () => undefined,
    };
    assert.is(prove({ before: stateOf(before), after: stateOf(after), facts }).answer, 'holds');
  },
);

test('a state without one of its rules is implied; the other way round it is not, if the rule opens something', () => {
  let opened = 0;
  fc.assert(
    fc.property(guardedChange, fc.nat(7), ({ before, facts }, pick) => {
      const less = withoutRule(before, pick);
      assert.is(prove({ before, after: less, facts }).answer, 'holds');
      const kinds = judgeImplication(less, before, facts);
      const expected = expectedOf([...kinds.values()]);
      assert.is(prove({ before: less, after: before, facts }).answer, expected);
      if (expected !== 'holds') opened++;
    }),
    { numRuns: randomRuns(12, 300) },
  );
  assert.ok(opened > 0, 'some rules open something');
});

test('what implies a state implies what that state implies', () => {
  let chains = 0;
  fc.assert(
    fc.property(guardedChange, fc.nat(7), fc.nat(7), ({ before, after, facts }, first, second) => {
      const [middle, last] = [withoutRule(after, first), withoutRule(withoutRule(after, first), second)];
      const holds = (one: ClusterState, other: ClusterState) =>
        prove({ before: one, after: other, facts }).answer === 'holds';
      for (const [a, b, c] of [
        [before, after, middle],
        [before, middle, last],
        [after, before, last],
        [middle, before, after],
      ] as const) {
        if (!holds(a, b) || !holds(b, c)) continue;
        assert.ok(holds(a, c), 'it is transitive');
        chains++;
      }
    }),
    { numRuns: randomRuns(8, 200) },
  );
  assert.ok(chains > 0, 'some states imply each other in turn');
});

const both = (state: ClusterState) => new Map([['garden', state]]);

function prove({ before, after, facts }: GuardedChange): Implication {
  return implies(both(before), both(after), facts);
}

function expectedOf(kinds: readonly { readonly all: ReadonlySet<string>; readonly opened: ReadonlySet<string> }[]) {
  if (kinds.some(({ all, opened }) => opened.size > 0 && opened.size === all.size)) return 'broken';
  return kinds.some(({ opened }) => opened.size > 0) ? 'depends' : 'holds';
}

/** Puts an example to a naive evaluator: in some case of its conditions it is possible now, and was not before. */
function checkExample(change: GuardedChange, { witness, conditions = [] }: Implication['opened'][number]): void {
  const family = familyOf(witness);
  const cases = traitCases(change.after).filter(({ pods, nodes }) =>
    conditions.every((one) => isMet(one, `${pods} ${nodes} ${family}`)),
  );
  const example = exampleOf(witness, { kind: 'never' });
  assert.ok(
    cases.some(
      (traits) =>
        example !== undefined &&
        isOpen({ cluster: change.after }, example, traits) &&
        !wasAllowed(change, witness, traits),
    ),
    JSON.stringify(witness),
  );
}

function familyOf({ from, to }: GuardrailWitness): string {
  return (from.kind === 'address' ? from : to)?.address.includes(':') === true ? 'IPv6' : 'IPv4';
}

function onPolicies(cluster: ClusterState, change: (known: readonly KnownPolicy[]) => readonly KnownPolicy[]) {
  const namespaces = [...cluster.namespaces].map(
    ([name, state]) => [name, { ...state, policies: change(state.policies) }] as const,
  );
  return { ...cluster, namespaces: new Map(namespaces) };
}

function withSpec(known: KnownPolicy, spec: NetworkPolicySpec): KnownPolicy {
  return { ...known, policy: { ...known.policy, spec } };
}

function reversed(cluster: ClusterState): ClusterState {
  const changed = onPolicies(cluster, (policies) =>
    [...policies].reverse().map((known) => {
      const { ingress, egress, ...spec } = known.policy.spec;
      return withSpec(known, {
        ...spec,
        ...(ingress && { ingress: [...ingress].reverse() }),
        ...(egress && { egress: [...egress].reverse() }),
      });
    }),
  );
  return { ...changed, namespaces: new Map([...changed.namespaces].reverse()) };
}

/** The cluster without one rule, by its place among all. */
function withoutRule(cluster: ClusterState, pick: number): ClusterState {
  let index = 0;
  const isKept = () => index++ !== pick;
  return onPolicies(cluster, (policies) =>
    policies.map((known) => {
      const { ingress, egress, ...spec } = known.policy.spec;
      return withSpec(known, {
        ...spec,
        ...(ingress && { ingress: ingress.filter(isKept) }),
        ...(egress && { egress: egress.filter(isKept) }),
      });
    }),
  );
}
