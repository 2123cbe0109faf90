import { hasConnection, policyEffect } from '../../src/delivery/steps/policy-effect.ts';
import type { Direction, IngressRule, NetworkPolicySpec } from '../../src/model/network-policy.ts';
import { assert, table } from '../support/table.ts';

const effect = (spec: NetworkPolicySpec) =>
  policyEffect({ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'p' }, spec });
const tcp = (port: number) => ({ protocol: 'TCP', port }) as const;

interface ReachRow {
  readonly name: string;
  readonly rule: IngressRule;
  readonly connects: boolean;
}

const reachRows: readonly ReachRow[] = [
  { name: 'an empty rule allows everything', rule: {}, connects: true },
  { name: 'a rule of ports allows everybody something', rule: { ports: [tcp(80)] }, connects: true },
  {
    name: 'a peer that contradicts itself is nobody',
    rule: {
      from: [{ podSelector: { matchLabels: { a: '1' }, matchExpressions: [{ key: 'a', operator: 'DoesNotExist' }] } }],
    },
    connects: false,
  },
  {
    name: 'nor are pods of namespaces that cannot be',
    rule: {
      from: [
        {
          podSelector: {},
          namespaceSelector: {
            matchLabels: { a: '1' },
            matchExpressions: [{ key: 'a', operator: 'NotIn', values: ['1'] }],
          },
        },
      ],
    },
    connects: false,
  },
  {
    name: 'a block of which the exceptions leave nothing is nobody',
    rule: { from: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['10.0.0.0/9', '10.128.0.0/9'] } }] },
    connects: false,
  },
  {
    name: 'one address that is left is somebody',
    rule: { from: [{ ipBlock: { cidr: '10.0.0.0/31', except: ['10.0.0.1/32'] } }] },
    connects: true,
  },
];

table('whether a rule leaves a pod any connection', reachRows, ({ rule, connects }) => {
  const policy = effect({ podSelector: {}, policyTypes: ['Ingress'], ingress: [rule] });
  assert.is(hasConnection([policy], 'Ingress', {}), connects);
});

const directionRows: readonly { readonly name: string; readonly direction: Direction; readonly connects: boolean }[] = [
  { name: 'a direction that is no policy type is not isolated', direction: 'Ingress', connects: true },
  { name: 'a policy type without a rule is', direction: 'Egress', connects: false },
];

table('whether a policy leaves a pod any connection', directionRows, ({ direction, connects }) => {
  const policy = effect({ podSelector: {}, policyTypes: ['Egress'], ingress: [{}] });
  assert.is(hasConnection([policy], direction, {}), connects);
});
