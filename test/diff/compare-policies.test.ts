import { comparePolicies } from '../../src/diff/compare-policies.ts';
import type { PolicyDifference } from '../../src/diff/policy-difference.ts';
import type { NetworkPolicyMetadata, WrittenNetworkPolicySpec } from '../../src/model/network-policy.ts';
import { completePolicy } from '../../src/policy/complete-policy.ts';
import { assert, table, test } from '../support/table.ts';

const policy = (spec: Partial<WrittenNetworkPolicySpec>, metadata: Partial<NetworkPolicyMetadata> = {}) =>
  completePolicy({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'allow', ...metadata },
    spec: { podSelector: { matchLabels: { app: 'web' } }, ...spec },
  });

const api = { podSelector: { matchLabels: { app: 'api' } } };
const db = { podSelector: { matchLabels: { app: 'db' } } };
const block = (cidr: string) => ({ ipBlock: { cidr } });
const tcp = (port: number) => ({ protocol: 'TCP' as const, port });

interface Case {
  readonly name: string;
  readonly before: Partial<WrittenNetworkPolicySpec>;
  readonly after: Partial<WrittenNetworkPolicySpec>;
  readonly expected: readonly PolicyDifference[];
}

const cases: readonly Case[] = [
  {
    name: 'a port more',
    before: { ingress: [{ from: [api], ports: [tcp(80)] }] },
    after: { ingress: [{ from: [api], ports: [tcp(80), tcp(443)] }] },
    expected: [{ kind: 'ports', direction: 'Ingress', rule: 0, added: [tcp(443)], removed: [] }],
  },
  {
    name: 'another port',
    before: { ingress: [{ from: [api], ports: [tcp(80)] }] },
    after: { ingress: [{ from: [api], ports: [tcp(81)] }] },
    expected: [{ kind: 'ports', direction: 'Ingress', rule: 0, added: [tcp(81)], removed: [tcp(80)] }],
  },
  {
    name: 'ports that are no longer limited',
    before: { ingress: [{ from: [api], ports: [tcp(80)] }] },
    after: { ingress: [{ from: [api] }] },
    expected: [{ kind: 'ports', direction: 'Ingress', rule: 0, added: 'all', removed: [tcp(80)] }],
  },
  {
    name: 'peers that are emptied are everybody',
    before: { egress: [{ to: [db], ports: [tcp(80)] }] },
    after: { egress: [{ to: [], ports: [tcp(80)] }] },
    expected: [{ kind: 'peers', direction: 'Egress', rule: 0, added: 'all', removed: [db] }],
  },
  {
    name: 'a peer whose selectors part is two others',
    before: { ingress: [{ from: [{ ...db, namespaceSelector: {} }] }] },
    after: { ingress: [{ from: [db, { namespaceSelector: {} }] }] },
    expected: [
      {
        kind: 'peers',
        direction: 'Ingress',
        rule: 0,
        added: [db, { namespaceSelector: {} }],
        removed: [{ ...db, namespaceSelector: {} }],
      },
    ],
  },
  {
    name: 'a rule more, before the one that was there',
    before: { ingress: [{ from: [api] }] },
    after: { ingress: [{ from: [db], ports: [tcp(5432)] }, { from: [api] }] },
    expected: [{ kind: 'rule-added', direction: 'Ingress', rule: 0, value: { peers: [db], ports: [tcp(5432)] } }],
  },
  {
    name: 'a rule less',
    before: { ingress: [{ from: [db], ports: [tcp(5432)] }, { from: [api] }] },
    after: { ingress: [{ from: [api] }] },
    expected: [{ kind: 'rule-removed', direction: 'Ingress', rule: 0, value: { peers: [db], ports: [tcp(5432)] } }],
  },
  {
    name: 'another block at the same port',
    before: { egress: [{ to: [block('10.0.0.0/8')], ports: [tcp(443)] }] },
    after: { egress: [{ to: [block('0.0.0.0/0')], ports: [tcp(443)] }] },
    expected: [
      {
        kind: 'peers',
        direction: 'Egress',
        rule: 0,
        added: [block('0.0.0.0/0')],
        removed: [block('10.0.0.0/8')],
      },
    ],
  },
  {
    name: 'another pod selector',
    before: {},
    after: { podSelector: {} },
    expected: [{ kind: 'pod-selector', before: { matchLabels: { app: 'web' } }, after: {} }],
  },
  {
    name: 'a policy type more',
    before: { policyTypes: ['Ingress'] },
    after: { policyTypes: ['Ingress', 'Egress'] },
    expected: [{ kind: 'policy-types', added: ['Egress'], removed: [] }],
  },
  {
    name: 'a policy type instead of another, whose rules count no longer',
    before: { policyTypes: ['Egress'], egress: [{ to: [db] }] },
    after: { policyTypes: ['Ingress'], egress: [{ to: [db] }] },
    expected: [
      { kind: 'policy-types', added: ['Ingress'], removed: ['Egress'] },
      { kind: 'rule-removed', direction: 'Egress', rule: 0, value: { peers: [db] } },
    ],
  },
  {
    name: 'rules, peers and ports in another order',
    before: { ingress: [{ from: [api, db], ports: [tcp(1), tcp(2)] }, { from: [db] }] },
    after: { ingress: [{ from: [db] }, { from: [db, api], ports: [tcp(2), tcp(1)] }] },
    expected: [{ kind: 'order' }],
  },
  { name: 'nothing', before: { ingress: [{}] }, after: { ingress: [{}] }, expected: [] },
];

table('what differs between two policies', cases, ({ before, after, expected }) => {
  assert.equal(comparePolicies(policy(before), policy(after)), expected);
});

test('a difference in labels and annotations is reported by key', () => {
  const before = policy({}, { labels: { a: '1', same: 'x' }, annotations: { gone: 'x' } });
  const after = policy({}, { labels: { a: '2', same: 'x' }, annotations: { __proto__: 'x', come: 'y' } });
  assert.equal(comparePolicies(before, after), [{ kind: 'metadata', labels: ['a'], annotations: ['come', 'gone'] }]);
});
