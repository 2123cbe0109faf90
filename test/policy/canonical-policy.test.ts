import fc from 'fast-check';
import type { NetworkPolicySpec, WrittenNetworkPolicy } from '../../src/model/network-policy.ts';
import { canonicalSpec } from '../../src/policy/canonical-policy.ts';
import { completePolicy } from '../../src/policy/complete-policy.ts';
import { assert, table, test } from '../support/table.ts';

const web = { podSelector: { matchLabels: { app: 'web' } } };
const block = (cidr: string, ...except: string[]) => ({ ipBlock: { cidr, except } });

const complete = (spec: object): NetworkPolicySpec =>
  completePolicy({ metadata: { name: 'a' }, spec: { podSelector: {}, ...spec } } as WrittenNetworkPolicy).spec;

table<{ name: string; a: object; b: object; same: boolean }>(
  'specs share a text if their rules do, in any order',
  [
    {
      name: 'rules, peers and ports in another order, and twice',
      a: {
        ingress: [{ from: [web, block('10.0.0.0/8')], ports: [{ port: 1 }, { port: 2 }] }, { ports: [{ port: 3 }] }],
      },
      b: {
        ingress: [
          { ports: [{ port: 3 }] },
          {
            from: [block('10.0.0.0/8'), web, web],
            ports: [
              { port: 2, protocol: 'TCP' },
              { port: 1, endPort: 1 },
            ],
          },
          { ports: [{ port: 3 }] },
        ],
      },
      same: true,
    },
    {
      name: 'a label as a requirement',
      a: { podSelector: { matchLabels: { a: 'b' } } },
      b: { podSelector: { matchExpressions: [{ key: 'a', operator: 'In', values: ['b'] }] } },
      same: true,
    },
    {
      name: 'two halves of a block',
      a: { egress: [{ to: [block('10.0.0.0/8', '10.0.0.0/9'), web] }] },
      b: { egress: [{ to: [web, block('10.128.0.0/10'), block('10.192.0.0/10')] }] },
      same: true,
    },
    {
      name: 'rules of a direction that is not isolated',
      a: { policyTypes: ['Ingress'], egress: [{}] },
      b: { policyTypes: ['Ingress'] },
      same: true,
    },
    {
      name: 'another port',
      a: { ingress: [{ ports: [{ port: 1 }] }] },
      b: { ingress: [{ ports: [{ port: 2 }] }] },
      same: false,
    },
    {
      name: 'another protocol',
      a: { ingress: [{ ports: [{ port: 1 }] }] },
      b: { ingress: [{ ports: [{ port: 1, protocol: 'UDP' }] }] },
      same: false,
    },
    {
      name: 'a longer range',
      a: { ingress: [{ ports: [{ port: 1 }] }] },
      b: { ingress: [{ ports: [{ port: 1, endPort: 2 }] }] },
      same: false,
    },
    {
      name: 'another operator',
      a: { podSelector: { matchExpressions: [{ key: 'a', operator: 'In', values: ['b'] }] } },
      b: { podSelector: { matchExpressions: [{ key: 'a', operator: 'NotIn', values: ['b'] }] } },
      same: false,
    },
    {
      name: 'labels of pods as labels of namespaces',
      a: { ingress: [{ from: [web] }] },
      b: { ingress: [{ from: [{ namespaceSelector: web.podSelector }] }] },
      same: false,
    },
    {
      name: 'another pod selector',
      a: { podSelector: web.podSelector },
      b: {},
      same: false,
    },
    {
      name: 'a port by its name',
      a: { ingress: [{ ports: [{ port: '80' }] }] },
      b: { ingress: [{ ports: [{ port: 80 }] }] },
      same: false,
    },
    { name: 'a rule that allows all', a: { ingress: [{}] }, b: {}, same: false },
    { name: 'no peers', a: { ingress: [{ from: [web] }] }, b: { ingress: [{}] }, same: false },
    {
      name: 'another exception',
      a: { egress: [{ to: [block('10.0.0.0/8')] }] },
      b: { egress: [{ to: [block('10.0.0.0/8', '10.1.0.0/16')] }] },
      same: false,
    },
    {
      name: 'every namespace',
      a: { ingress: [{ from: [web] }] },
      b: { ingress: [{ from: [{ ...web, namespaceSelector: {} }] }] },
      same: false,
    },
    { name: 'a second direction', a: {}, b: { policyTypes: ['Ingress', 'Egress'] }, same: false },
    {
      name: 'ports that two rules share with other peers',
      a: { ingress: [{ from: [web], ports: [{ port: 1 }] }, { ports: [{ port: 2 }] }] },
      b: { ingress: [{ from: [web], ports: [{ port: 2 }] }, { ports: [{ port: 1 }] }] },
      same: false,
    },
  ],
  ({ a, b, same }) => assert.is(canonicalSpec(complete(a)) === canonicalSpec(complete(b)), same),
);

test('a text depends on no order of keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string()), (labels) => {
      const reversed = Object.fromEntries(Object.entries(labels).reverse());
      const spec = (matchLabels: Record<string, string>) => canonicalSpec(complete({ podSelector: { matchLabels } }));
      assert.is(spec(labels), spec(reversed));
    }),
  );
});
