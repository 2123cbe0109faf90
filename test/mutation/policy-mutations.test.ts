import type { NetworkPolicy, NetworkPolicySpec } from '../../src/model/network-policy.ts';
import { checkPolicy } from '../../src/policy/check-policy.ts';
import { assert, table, test } from '../support/table.ts';
import { mutationsOf } from './policy-mutations.ts';

const spec: NetworkPolicySpec = {
  podSelector: { matchLabels: { app: 'db' } },
  policyTypes: ['Ingress', 'Egress'],
  ingress: [
    {
      from: [
        {
          podSelector: { matchLabels: { app: 'web' }, matchExpressions: [{ key: 'tier', operator: 'Exists' }] },
          namespaceSelector: { matchLabels: { shop: 'fish' } },
        },
        { ipBlock: { cidr: '10.0.1.0/24', except: ['10.0.1.0/32', '10.0.1.128/25'] } },
      ],
      ports: [{ port: 5432, protocol: 'TCP' }],
    },
  ],
  egress: [
    { to: [{ ipBlock: { cidr: '0.0.0.0/0' } }] },
    {
      ports: [
        { port: 53, protocol: 'UDP' },
        { port: 'dns', protocol: 'TCP' },
      ],
    },
  ],
};
const policy: NetworkPolicy = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: 'db' },
  spec,
};
const [rule] = spec.ingress ?? [];
const [peer, block] = rule?.from ?? [];
const web = 'ingress rule 1: pods {app=web, tier Exists} in namespaces {shop=fish}';

const expected: readonly { readonly name: string; readonly changes: Partial<NetworkPolicySpec> }[] = [
  { name: 'empty the pod selector: pod selector', changes: { podSelector: {} } },
  { name: 'drop a policy type: Ingress', changes: { policyTypes: ['Egress'] } },
  { name: 'drop a policy type: Egress', changes: { policyTypes: ['Ingress'] } },
  { name: 'drop a rule: ingress rule 1', changes: { ingress: [] } },
  {
    name: `drop a label of a peer: ${web}: app=web`,
    changes: {
      ingress: [
        {
          ...rule,
          from: [
            { ...peer, podSelector: { matchExpressions: [{ key: 'tier', operator: 'Exists' }] } },
            ...(block === undefined ? [] : [block]),
          ],
        },
      ],
    },
  },
  {
    name: `drop a label of a peer: ${web}: tier Exists`,
    changes: {
      ingress: [
        {
          ...rule,
          from: [{ ...peer, podSelector: { matchLabels: { app: 'web' } } }, ...(block === undefined ? [] : [block])],
        },
      ],
    },
  },
  {
    name: `drop a label of a peer: ${web}: shop=fish of the namespace`,
    changes: {
      ingress: [{ ...rule, from: [{ ...peer, namespaceSelector: {} }, ...(block === undefined ? [] : [block])] }],
    },
  },
  {
    name: 'widen a CIDR: ingress rule 1: 10.0.1.0/24',
    changes: {
      ingress: [
        {
          ...rule,
          from: [
            ...(peer === undefined ? [] : [peer]),
            { ipBlock: { cidr: '10.0.0.0/23', except: ['10.0.1.0/32', '10.0.1.128/25'] } },
          ],
        },
      ],
    },
  },
  {
    name: 'drop an except: ingress rule 1: 10.0.1.0/24 except 10.0.1.0/32',
    changes: {
      ingress: [
        {
          ...rule,
          from: [
            ...(peer === undefined ? [] : [peer]),
            { ipBlock: { cidr: '10.0.1.0/24', except: ['10.0.1.128/25'] } },
          ],
        },
      ],
    },
  },
  {
    name: 'drop an except: ingress rule 1: 10.0.1.0/24 except 10.0.1.128/25',
    changes: {
      ingress: [
        {
          ...rule,
          from: [...(peer === undefined ? [] : [peer]), { ipBlock: { cidr: '10.0.1.0/24', except: ['10.0.1.0/32'] } }],
        },
      ],
    },
  },
  { name: 'drop a port: ingress rule 1: TCP 5432', changes: { ingress: [{ from: rule?.from ?? [] }] } },
  { name: 'drop a rule: egress rule 1 (0.0.0.0/0)', changes: { egress: (spec.egress ?? []).slice(1) } },
  { name: 'drop a rule: egress rule 2', changes: { egress: (spec.egress ?? []).slice(0, 1) } },
  {
    name: 'drop a port: egress rule 2: UDP 53',
    changes: { egress: [...(spec.egress ?? []).slice(0, 1), { ports: [{ port: 'dns', protocol: 'TCP' }] }] },
  },
  {
    name: 'drop a port: egress rule 2: TCP dns',
    changes: { egress: [...(spec.egress ?? []).slice(0, 1), { ports: [{ port: 53, protocol: 'UDP' }] }] },
  },
];

const found = mutationsOf(policy);

test('each item of a policy is mutated, and nothing else', () => {
  assert.equal(
    found.map(({ kind, item }) => `${kind}: ${item}`),
    expected.map(({ name }) => name),
  );
});

table('a mutation changes its item alone', expected, ({ name, changes }) => {
  const mutation = found.find(({ kind, item }) => `${kind}: ${item}` === name);
  assert.equal(mutation?.mutated, { ...policy, spec: { ...spec, ...changes } });
});

table(
  'an API server would take the mutated policy',
  found.map((mutation) => ({ ...mutation, name: `${mutation.kind}: ${mutation.item}` })),
  ({ mutated }) => assert.equal(checkPolicy(mutated), []),
);

test('there is nothing to mutate in a policy that denies all but its types', () => {
  const deny = { ...policy, spec: { podSelector: {}, policyTypes: ['Ingress' as const] } };
  assert.equal(
    mutationsOf(deny).map(({ kind }) => kind),
    ['drop a policy type'],
  );
});
