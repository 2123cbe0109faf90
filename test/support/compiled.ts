import type { IngressRule } from '../../src/model/network-policy.ts';
import { compileNetworkPolicy } from '../../src/policy/compile-network-policy.ts';
import type { CompiledRule } from '../../src/policy/compiled-policy.ts';

/** The rule as a policy compiles it that has no other. */
export function compiledRule(rule: IngressRule): CompiledRule {
  const spec = { podSelector: {}, policyTypes: ['Ingress' as const], ingress: [rule] };
  const policy = compileNetworkPolicy({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'p' },
    spec,
  });
  const [compiled] = policy.Ingress?.rules ?? [];
  if (compiled === undefined) throw new Error('The policy has a rule.');
  return compiled;
}
