import type { ClusterState, NamespaceState, Workload } from '../../src/clusters/cluster-state.ts';
import type { PluginTraits } from '../../src/model/plugin-traits.ts';
import { formatPorts, portRange } from '../../src/model/port-set.ts';
import { type AllowingRule, type Explanation, explain, type SideExplanation } from '../../src/questions/explain.ts';
import type { ResolvedPeer } from '../../src/questions/resolved-peer.ts';
import { matchWords } from '../../src/report/explanation/format-explanation.ts';
import { peerWords } from '../../src/report/words/peer-words.ts';
import { podEnd } from '../../src/verdicts/end.ts';
import { clusterOf, maker, pod, policy } from '../clusters/plain/support.ts';
import type { LandscapeParts } from '../support/landscape.ts';
import type { JudgedClusterPolicy } from '../support/naive-tiers.ts';
import { answersTo, explanationOf } from '../support/questions.ts';
import { compileClusterPolicy } from '../support/random-cluster-policies.ts';
import { assert, table, test } from '../support/table.ts';
import { testedLandscape } from '../support/tested-landscape.ts';

const data = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'data', labels: { team: 'data' } } };
const objects: readonly object[] = [
  data,
  maker('Deployment', 'web', { app: 'web' }),
  pod('db', { app: 'db' }, { spec: { containers: [{ ports: [{ name: 'sql', containerPort: 5432 }] }] } }),
  pod('probe', {}, { status: { podIP: '10.4.0.9' } }, { namespace: 'data' }),
  pod('agent', { app: 'db' }, { spec: { hostNetwork: true } }),
];
const named = (name: string, spec: object) => policy({ podSelector: {}, ...spec }, { name });

function allowed({ policy: known, rule, peer, ports, matches }: AllowingRule): string {
  const place = `${known.policy.metadata.name} ${rule}${peer === undefined ? '' : `.${peer}`}`;
  return `${place} on ${formatPorts(ports)}: ${matchWords(matches)}`;
}

function side({ state, verdict, isolating, allowing }: SideExplanation): readonly string[] {
  return [
    `${state}, ${verdict}`,
    ...isolating.map(({ policy: { metadata } }) => metadata.name),
    ...allowing.map(allowed),
  ];
}

interface SideCase {
  readonly name: string;
  readonly policies: readonly object[];
  readonly direction?: 'Ingress' | 'Egress';
  readonly from?: string;
  readonly to?: string;
  readonly port?: string;
  readonly traits?: Partial<PluginTraits>;
  readonly expected: readonly string[];
}

const block = (cidr: string, except?: readonly string[]) => ({ ipBlock: { cidr, except } });

const sides: readonly SideCase[] = [
  { name: 'nothing isolates the pod', policies: [], expected: ['not-isolated, allowed'] },
  {
    name: 'policies of the other direction do not isolate it',
    policies: [named('out', { policyTypes: ['Egress'] })],
    expected: ['not-isolated, allowed'],
  },
  {
    name: 'policies of other pods do not isolate it',
    policies: [named('in', { podSelector: { matchLabels: { app: 'web' } } })],
    expected: ['not-isolated, allowed'],
  },
  {
    name: 'a policy without a rule',
    policies: [named('deny', {}), named('deny-too', {})],
    expected: ['isolated, denied', 'deny', 'deny-too'],
  },
  {
    name: 'a rule for everybody',
    policies: [named('allow', { ingress: [{}] }), named('deny', {})],
    expected: ['isolated, allowed', 'allow', 'deny', 'allow 0 on 5432/TCP: every peer'],
  },
  {
    name: 'a rule with an empty list of peers is for everybody, too',
    policies: [named('allow', { ingress: [{ from: [], ports: [] }] })],
    expected: ['isolated, allowed', 'allow', 'allow 0 on 5432/TCP: every peer'],
  },
  {
    name: 'a rule for pods of the own namespace',
    policies: [named('allow', { ingress: [{ from: [{ podSelector: { matchLabels: { app: 'web' } } }] }] })],
    expected: ['isolated, allowed', 'allow', "allow 0.0 on 5432/TCP: pods with app=web of the policy's namespace"],
  },
  {
    name: 'a rule for namespaces, and every peer that fits',
    policies: [
      named('allow', {
        ingress: [
          {
            from: [
              { podSelector: { matchLabels: { app: 'other' } } },
              { namespaceSelector: { matchLabels: { team: 'data' } } },
              { namespaceSelector: {}, podSelector: { matchExpressions: [{ key: 'app', operator: 'DoesNotExist' }] } },
            ],
          },
        ],
      }),
    ],
    from: 'data/probe',
    expected: [
      'isolated, allowed',
      'allow',
      'allow 0.1 on 5432/TCP: every pod in namespaces with team=data',
      'allow 0.2 on 5432/TCP: pods with !app in any namespace',
    ],
  },
  {
    name: 'only the ports asked for count',
    policies: [named('allow', { ingress: [{ ports: [{ port: 80, endPort: 90 }] }, { ports: [{ port: 'sql' }] }] })],
    port: 'sql',
    expected: ['isolated, allowed', 'allow', 'allow 1 on 5432/TCP: every peer'],
  },
  {
    name: 'a block that holds the address of the pod',
    policies: [named('allow', { ingress: [{ from: [block('10.4.0.0/16', ['10.4.1.0/24'])] }] })],
    from: 'data/probe',
    expected: [
      'isolated, allowed',
      'allow',
      'allow 0.0 on 5432/TCP: 10.4.0.0/16 without 10.4.1.0/24 contains every address in question',
    ],
  },
  {
    name: 'a block that the plugin may pass over',
    policies: [named('allow', { ingress: [{ from: [block('10.4.0.0/16')] }] })],
    from: 'data/probe',
    traits: { ipBlockMatchesPods: 'unknown' },
    expected: [
      'isolated, conditional',
      'allow',
      'allow 0.0 on 5432/TCP: 10.4.0.0/16 contains every address in question, if the plugin compares it',
    ],
  },
  {
    name: 'a block that the plugin passes over',
    policies: [named('allow', { ingress: [{ from: [block('10.4.0.0/16')] }] })],
    from: 'data/probe',
    traits: { ipBlockMatchesPods: 'never' },
    expected: ['isolated, denied', 'allow'],
  },
  {
    name: 'a block that contains some of the addresses that a pod may have',
    policies: [named('allow', { ingress: [{ from: [block('10.0.0.0/8')] }] })],
    expected: [
      'isolated, conditional',
      'allow',
      'allow 0.0 on 5432/TCP: 10.0.0.0/8 contains some of the addresses in question',
    ],
  },
  {
    name: 'a peer that lets it in for sure hides blocks that may',
    policies: [named('allow', { ingress: [{ from: [block('10.0.0.0/8'), { podSelector: {} }] }] })],
    expected: ['isolated, allowed', 'allow', "allow 0.1 on 5432/TCP: every pod of the policy's namespace"],
  },
  {
    name: 'the host network is selected by nothing',
    policies: [named('deny', {})],
    to: 'shop/agent',
    expected: ['host-network, allowed'],
  },
  {
    name: 'an address is no pod',
    policies: [named('deny', {})],
    direction: 'Egress',
    from: '192.0.2.1',
    expected: ['no-pod, allowed'],
  },
  {
    name: 'the source is asked for egress',
    policies: [named('out', { policyTypes: ['Egress'], egress: [{ to: [{ podSelector: {} }] }] })],
    direction: 'Egress',
    expected: ['isolated, allowed', 'out', "out 0.0 on 5432/TCP: every pod of the policy's namespace"],
  },
];

table(
  'what one side says',
  sides,
  ({ policies, direction = 'Ingress', from = 'shop/web', to = 'shop/db', port = '5432', traits = {}, expected }) => {
    const cluster = clusterOf(...objects, ...policies);
    const read: ClusterState = { ...cluster, traits: { ...cluster.traits, ...traits } };
    assert.equal(side(explanationOf(read, from, to, port).sides[direction]), expected);
  },
);

const inShort = ({ from, to, ports, verdict, conditions }: Explanation): string =>
  `${verdict}${conditions.length === 0 ? '' : ` (${conditions.join()})`} ${peerWords(from)} → ${peerWords(to)} ${formatPorts(ports)}`;

interface PartCase {
  readonly name: string;
  readonly policies: readonly object[];
  readonly from?: string;
  readonly to?: string;
  readonly port: string;
  readonly expected: readonly string[];
}

const parts: readonly PartCase[] = [
  {
    name: 'ports of one verdict are one part',
    policies: [],
    port: '1-100',
    expected: ['allowed shop/web → shop/db 1-100/TCP'],
  },
  {
    name: 'a range is split where the verdict changes',
    policies: [named('allow', { ingress: [{ ports: [{ port: 50, endPort: 60 }] }] })],
    port: '1-100',
    expected: ['allowed shop/web → shop/db 50-60/TCP', 'denied shop/web → shop/db 1-49/TCP, 61-100/TCP'],
  },
  {
    name: 'addresses are split as blocks do',
    policies: [named('out', { policyTypes: ['Egress'], egress: [{ to: [block('192.0.2.0/25')] }] })],
    to: '192.0.2.0/24',
    port: '80',
    expected: ['allowed shop/web → 192.0.2.0/25 80/TCP', 'denied shop/web → 192.0.2.128/25 80/TCP'],
  },
  {
    name: 'so are those of the source',
    policies: [named('in', { ingress: [{ from: [block('192.0.2.0/25')] }] })],
    from: '192.0.2.0/24',
    port: '80',
    expected: ['allowed 192.0.2.0/25 → shop/db 80/TCP', 'denied 192.0.2.128/25 → shop/db 80/TCP'],
  },
  {
    name: 'a pod and itself',
    policies: [named('deny', { policyTypes: ['Ingress', 'Egress'] })],
    from: 'shop/db',
    port: '80',
    expected: ['allowed shop/db → shop/db 80/TCP'],
  },
  {
    name: 'two replicas are two pods',
    policies: [named('deny', {})],
    from: 'shop/web',
    to: 'shop/web',
    port: '80',
    expected: ['denied shop/web → shop/web 80/TCP'],
  },
  {
    name: 'a condition is named',
    policies: [named('in', { ingress: [{ from: [block('10.0.0.0/8')] }] })],
    port: '80',
    expected: ['conditional (pod-address) shop/web → shop/db 80/TCP'],
  },
];

table(
  'a question has an answer for each part that has one verdict',
  parts,
  ({ policies, from, to, port, expected }) => {
    const answers = answersTo([clusterOf(...objects, ...policies)], from ?? 'shop/web', to ?? 'shop/db', port);
    assert.equal(
      answers.map(({ explanation }) => inShort(explanation)),
      expected,
    );
  },
);

const tenants: LandscapeParts = {
  types: {
    shop: {
      workloads: [
        { name: 'web', labels: { app: 'web' } },
        { name: 'db', labels: { app: 'db' }, ports: [{ name: 'sql', port: 5432 }] },
      ],
      policies: {
        own: {
          apiVersion: 'networking.k8s.io/v1',
          kind: 'NetworkPolicy',
          metadata: { name: 'own' },
          spec: { podSelector: {}, ingress: [{ from: [{ podSelector: {} }] }] },
        },
      },
    },
  },
  clusters: { east: { namespaces: { fish: 'shop', fruit: 'shop' } }, west: { namespaces: { wine: 'shop' } } },
};
const { clusters } = testedLandscape(tenants);

interface PairsCase {
  readonly name: string;
  readonly relation?: 'same' | 'other' | 'any';
  readonly expected: readonly string[];
}

table<PairsCase>(
  'of several pairs one is explained for each verdict, with how many there are',
  [
    {
      name: 'whatever their namespaces',
      expected: ['3 × allowed fish/web → fish/db 5432/TCP', '2 × denied fish/web → fruit/db 5432/TCP'],
    },
    { name: 'of one namespace', relation: 'same', expected: ['3 × allowed fish/web → fish/db 5432/TCP'] },
    { name: 'of two namespaces', relation: 'other', expected: ['2 × denied fish/web → fruit/db 5432/TCP'] },
  ],
  ({ relation, expected }) => {
    const answers = answersTo(clusters, 'type:shop/web', 'type:shop/db', 'sql', relation);
    assert.equal(
      answers.map(({ explanation, pairs }) => `${pairs} × ${inShort(explanation)}`),
      expected,
    );
  },
);

test('a pair counts once for a verdict, however many of its addresses have it apart from each other', () => {
  const to = [block('192.0.2.0/26'), block('192.0.2.128/26')];
  const cluster = clusterOf(...objects, named('out', { policyTypes: ['Egress'], egress: [{ to }] }));
  assert.equal(
    answersTo([cluster], 'shop/*', '192.0.2.0/24', '80').map(({ explanation, pairs }) => [explanation.verdict, pairs]),
    [
      ['allowed', 3],
      ['denied', 2],
    ],
  );
});

test('where a port has a name, the note says what it stands for', () => {
  assert.equal(
    answersTo(clusters, 'wine/web', 'wine/db', 'sql').map(({ note }) => note),
    ['sql is 5432/TCP on these pods.'],
  );
});

table(
  'reports two ends that cannot have a connection',
  [
    { name: 'of two clusters', from: 'fish/web', to: 'wine/db', says: /different clusters/ },
    { name: 'two addresses', from: '192.0.2.1', to: '192.0.2.2', says: /Both peers are addresses/ },
    { name: 'in no namespace together', from: 'fish/web', to: 'fruit/db', says: /No namespace has both peers/ },
  ],
  ({ from, to, says }) => assert.throws(() => answersTo(clusters, from, to, '1', 'same'), says),
);

test('an explanation lists what passes and what decides, where the cluster has policies of its own', () => {
  const policyOf = (tier: 'Admin' | 'Baseline', action: 'Deny' | 'Pass'): JudgedClusterPolicy => ({
    metadata: { name: tier.toLowerCase() },
    spec: {
      ...{ tier, priority: 0, subject: { namespaces: {} } },
      ingress: [{ action, peers: [{ namespaces: {} }], protocols: [{ tcp: { destinationPort: { number: 80 } } }] }],
    },
  });
  const workload: Workload = { name: 'web', labels: {}, ports: [], hostNetwork: false, pods: [], single: false };
  const namespace: NamespaceState = { name: 'shop', labels: {}, defined: true, workloads: [workload], policies: [] };
  const cluster: ClusterState = {
    ...{ name: 'one', networks: {}, services: [], namespaces: new Map([['shop', namespace]]) },
    traits: { ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'always' },
    clusterPolicies: [policyOf('Admin', 'Pass'), policyOf('Baseline', 'Deny')].map(compileClusterPolicy),
  };
  const peer: ResolvedPeer = {
    ...{ cluster, end: podEnd(cluster, namespace, workload) },
    subject: { kind: 'workload', namespace, workload },
  };
  const decisionsOn = (port: number) =>
    explain(peer, peer, portRange('TCP', port)).sides.Ingress.decisions?.map(
      ({ policy, rule, action, all }) =>
        `${policy === undefined ? 'default' : `${policy.name} ${rule}`}: ${action} ${formatPorts(all)}`,
    );
  assert.equal(decisionsOn(80), ['admin 0: pass 80/TCP', 'baseline 0: deny 80/TCP']);
  assert.equal(decisionsOn(81), ['default: allow 81/TCP']);
});
