import type { NetworkPolicy, NetworkPolicySpec } from '../../src/model/network-policy.ts';
import { compileNetworkPolicy } from '../../src/policy/compile-network-policy.ts';
import { assert, table } from '../support/table.ts';

const rules: readonly { readonly name: string; readonly rule: NonNullable<NetworkPolicySpec['ingress']>[number] }[] = [
  { name: 'absent', rule: {} },
  { name: 'empty, which no complete policy has', rule: { from: [], ports: [] } },
];

table('peers and ports that are no list of any mean all of them', rules, ({ rule }) => {
  const policy: NetworkPolicy = {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'p' },
    spec: { podSelector: {}, policyTypes: ['Ingress'], ingress: [rule] },
  };
  assert.equal(compileNetworkPolicy(policy).Ingress, {
    rules: [{ action: 'allow', peers: 'all', ports: 'all' }],
    otherwise: 'deny',
  });
});
