import { parse } from 'yaml';
import type { Direction, WrittenNetworkPolicy } from '../../src/model/network-policy.ts';
import { completePolicy } from '../../src/policy/complete-policy.ts';
import { isDefaultDeny } from '../../src/policy/default-deny.ts';
import { assert, table } from '../support/table.ts';

interface Row {
  readonly name: string;
  readonly spec: string;
  readonly denies: readonly Direction[];
}

const rows: readonly Row[] = [
  {
    name: 'every pod in both directions',
    spec: '{podSelector: {}, policyTypes: [Ingress, Egress]}',
    denies: ['Ingress', 'Egress'],
  },
  { name: 'ingress by default', spec: '{podSelector: {}}', denies: ['Ingress'] },
  {
    name: 'egress, while something may come in',
    spec: '{podSelector: {}, policyTypes: [Ingress, Egress], ingress: [{from: [{podSelector: {}}]}]}',
    denies: ['Egress'],
  },
  { name: 'a rule without fields allows everything', spec: '{podSelector: {}, ingress: [{}]}', denies: [] },
  {
    name: 'rules of a direction that is no policy type do not count',
    spec: '{podSelector: {}, policyTypes: [Egress], ingress: [{}]}',
    denies: ['Egress'],
  },
  { name: 'only pods with a label', spec: '{podSelector: {matchLabels: {a: b}}}', denies: [] },
  {
    name: 'only pods without a label',
    spec: '{podSelector: {matchExpressions: [{key: a, operator: DoesNotExist}]}}',
    denies: [],
  },
];

table('a policy denies by default', rows, ({ spec, denies }) => {
  const text = `{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: p}, spec: ${spec}}`;
  const policy = completePolicy(parse(text) as WrittenNetworkPolicy);
  const found = (['Ingress', 'Egress'] as const).filter((direction) => isDefaultDeny(policy, direction));
  assert.equal(found, denies);
});
