import fc from 'fast-check';
import type { ClusterState, KnownPolicy } from '../../src/clusters/cluster-state.ts';
import { proveGuardrails } from '../../src/guardrails/prove-guardrails.ts';
import type { NetworkPolicySpec } from '../../src/model/network-policy.ts';
import { judgeGuardrail } from '../support/guardrail-judge.ts';
import { guardrailSystem, policySpec } from '../support/random-guardrails.ts';
import { assertUntil, randomRuns } from '../support/random-runs.ts';
import { assert, test } from '../support/table.ts';

const everything: NetworkPolicySpec = {
  podSelector: {},
  policyTypes: ['Ingress', 'Egress'],
  ingress: [{ ports: [] }],
  egress: [{ ports: [] }],
};

const assumptions = ['OneTenant', 'AllTenants', 'Anyone'] as const;
const atOnce = randomRuns(50, 2_000);

test('what holds under an assumption still holds when those writers add policies', () => {
  const tried = new Map<string, number>();
  const isRare = () => assumptions.some((one) => !tried.has(one));
  assertUntil(
    fc.property(
      guardrailSystem,
      fc.constantFrom(...assumptions),
      fc.array(fc.oneof(policySpec, fc.constant(everything)), { minLength: 1, maxLength: 2 }),
      fc.constantFrom('red', 'blue'),
      ({ cluster, guardrail: written, facts }, otherWriters, specs, tenant) => {
        const guardrail = { ...written, otherWriters };
        const { kind } = guardrail.statements[0] ?? {};
        if (proveGuardrails([cluster], [guardrail], facts)[0]?.answer !== 'holds') return;
        const writes = (owner: string | undefined): boolean =>
          otherWriters === 'Anyone' || (owner !== undefined && (otherWriters === 'AllTenants' || owner === tenant));
        // A policy that another writer adds is none of those that later namespaces of the type get.
        const declaredOnly = { ...facts, types: new Map() };
        const [judged] = judgeGuardrail(
          withPolicies(cluster, specs, writes),
          { ...guardrail, otherWriters: 'None' },
          declaredOnly,
          { isBrief: true },
        );
        assert.ok(
          judged?.answer !== 'broken' && judged?.answer !== 'depends',
          `${kind} holds, but not with such a policy`,
        );
        tried.set(otherWriters, (tried.get(otherWriters) ?? 0) + 1);
      },
    ),
    { atOnce, most: 2_000, isRare },
  );
  for (const writers of assumptions) {
    assert.ok((tried.get(writers) ?? 0) > 0, `no system holds with other writers ${writers}`);
  }
});

/** A cluster in which the namespaces of some tenants have further policies. */
function withPolicies(
  cluster: ClusterState,
  specs: readonly object[],
  writes: (tenant: string | undefined) => boolean,
): ClusterState {
  const namespaces = [...cluster.namespaces].map(([name, state]) => {
    if (!writes(state.tenant)) return [name, state] as const;
    const added = specs.map(
      (spec, index): KnownPolicy => ({
        policy: {
          apiVersion: 'networking.k8s.io/v1',
          kind: 'NetworkPolicy',
          metadata: { name: `added-${index}`, namespace: name },
          spec: spec as NetworkPolicySpec,
        },
        origin: 'external',
        path: 'inventory/added.yaml',
        line: 1,
      }),
    );
    return [name, { ...state, policies: [...state.policies, ...added] }] as const;
  });
  return { ...cluster, namespaces: new Map(namespaces) };
}
