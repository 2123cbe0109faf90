import fc from 'fast-check';
import type { ClusterState, KnownPolicy } from '../../src/clusters/cluster-state.ts';
import { proveGuardrails } from '../../src/guardrails/prove-guardrails.ts';
import type { NetworkPolicySpec } from '../../src/model/network-policy.ts';
import { judgeGuardrail } from '../support/guardrail-judge.ts';
import { guardrailSystem, policySpec } from '../support/random-guardrails.ts';
import { randomRuns } from '../support/random-runs.ts';
import { assert, test } from '../support/table.ts';

const everything: NetworkPolicySpec = {
  podSelector: {},
  policyTypes: ['Ingress', 'Egress'],
  ingress: [{ ports: [] }],
  egress: [{ ports: [] }],
};

test('what holds under an assumption still holds when those writers add policies', () => {
  let tried = 0;
  fc.assert(
    fc.property(
      guardrailSystem,
      fc.constantFrom('OneTenant' as const, 'AllTenants' as const),
      fc.array(fc.oneof(policySpec, fc.constant(everything)), { minLength: 1, maxLength: 2 }),
      fc.constantFrom('red', 'blue'),
      ({ cluster, guardrail: written, facts }, otherWriters, specs, tenant) => {
        const guardrail = { ...written, otherWriters };
        const { kind } = guardrail.statements[0] ?? {};
        if (proveGuardrails([cluster], [guardrail], facts)[0]?.answer !== 'holds') return;
        const writes = (owner: string | undefined): boolean =>
          owner !== undefined && (otherWriters === 'AllTenants' || owner === tenant);
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
        tried++;
      },
    ),
    { numRuns: randomRuns(200, 2_000) },
  );
  assert.ok(tried > 0, `${tried} systems hold`);
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
