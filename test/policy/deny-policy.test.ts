import type { NetworkPolicySpec } from '../../src/model/network-policy.ts';
import { isDenyPolicy } from '../../src/policy/deny-policy.ts';
import { assert, table } from '../support/table.ts';

interface Row {
  readonly name: string;
  readonly spec: NetworkPolicySpec;
  readonly denies: boolean;
}

const rows: readonly Row[] = [
  { name: 'no rule at all', spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] }, denies: true },
  {
    name: 'for some pods only',
    spec: { podSelector: { matchLabels: { a: 'b' } }, policyTypes: ['Egress'] },
    denies: true,
  },
  {
    name: 'a rule in one of two directions',
    spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'], ingress: [{}] },
    denies: false,
  },
  {
    name: 'a rule in a direction that is no policy type',
    spec: { podSelector: {}, policyTypes: ['Ingress'], egress: [{}] },
    denies: true,
  },
];

table('a deny policy has no rule in any of its directions', rows, ({ spec, denies }) => {
  assert.is(
    isDenyPolicy({ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'p' }, spec }),
    denies,
  );
});
