import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import { invariant } from '../../src/diagnostics/invariant.ts';
import { addressSet } from '../../src/model/address-set.ts';
import { parseCidr } from '../../src/model/cidr.ts';
import type { PluginTraits } from '../../src/model/plugin-traits.ts';
import { formatPorts } from '../../src/model/port-set.ts';
import type { Change } from '../../src/questions/change.ts';
import type { Explanation } from '../../src/questions/explain.ts';
import type { NearMiss } from '../../src/questions/near-misses.ts';
import { addressWords } from '../../src/report/words/address-words.ts';
import { flowYaml } from '../../src/source/write-yaml.ts';
import { clusterOf, pod, policy } from '../clusters/plain/support.ts';
import { explanationOf } from '../support/questions.ts';
import { assert, table, test } from '../support/table.ts';

const namespace = (name: string, labels: object = {}) => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name, labels },
});

const listening = (...ports: readonly object[]) => ({ spec: { containers: [{ ports }] } });

/** A shop whose database lets in who is labelled for it, and whose pods are let out by labels. */
const objects: readonly object[] = [
  namespace('shop', { team: 'shop' }),
  namespace('data', { team: 'data' }),
  pod('web', { app: 'web' }),
  pod('legacy', { app: 'web', old: 'true' }),
  pod('db', { app: 'db' }, listening({ name: 'sql', containerPort: 5432 })),
  pod('probe', { app: 'probe' }, {}, { namespace: 'data' }),
  pod('agent', {}, { spec: { hostNetwork: true, containers: [] } }),
];

const toDb = (ingress: readonly object[], podSelector: object = { matchLabels: { app: 'db' } }) =>
  policy({ podSelector, ingress }, { name: 'to-db' });
const denyOut = policy({ podSelector: {}, policyTypes: ['Egress'] }, { name: 'deny-out' });
const denyIn = policy({ podSelector: {} }, { name: 'deny-in' });
const letOut = (egress: readonly object[], matchLabels: object) =>
  policy({ podSelector: { matchLabels }, policyTypes: ['Egress'], egress }, { name: 'let-out' });

/** A near miss as a short text. */
function inShort({ policy: { policy: known }, rule, change }: NearMiss): string {
  return `${known.metadata.name} ${rule}: ${changeInShort(change)}`;
}

function changeInShort(change: Change): string {
  switch (change.kind) {
    case 'add-peer':
      return `add-peer ${flowYaml(change.peer)}`;
    case 'add-ports':
      return `add-ports ${formatPorts(change.ports)}`;
    case 'add-rule':
      return `add-rule ${flowYaml(change.peer)} ${formatPorts(change.ports)}`;
    case 'pod-label':
    case 'namespace-label': {
      const { kind, end, key, before = '', value } = change;
      const after = value === undefined ? '' : `${value.text}${value.orAnyOther ? ' or other' : ''}`;
      return `${kind} of ${end}, ${key}: ${before} → ${after}`;
    }
    case 'ports':
      return `ports ${[formatPorts(change.ports), ...change.names].join(' ')}`;
    case 'addresses':
      return `addresses ${addressWords(change.block, 9)}`;
    case 'trait':
      return change.trait;
  }
}

const nearMissesIn = ({ sides }: Explanation) => [
  ...sides.Egress.nearMisses.map((miss) => `out ${inShort(miss)}`),
  ...sides.Ingress.nearMisses.map((miss) => `in ${inShort(miss)}`),
];

interface MissCase {
  readonly name: string;
  readonly policies: readonly object[];
  readonly from?: string;
  readonly to?: string;
  readonly port?: string;
  readonly cluster?: (cluster: ClusterState) => ClusterState;
  readonly expected: readonly string[];
}

const onlyWith = (matchLabels: object) => ({ from: [{ podSelector: { matchLabels } }] });
const traits = (changed: Partial<PluginTraits>) => (cluster: ClusterState) => ({
  ...cluster,
  traits: { ...cluster.traits, ...changed },
});

function networkOf(text: string) {
  const cidr = parseCidr(text);
  invariant(cidr.kind === 'cidr', text);
  return addressSet([cidr]);
}

const withPodNetwork = (cluster: ClusterState) => ({ ...cluster, networks: { pods: networkOf('10.4.0.0/16') } });

const cases: readonly MissCase[] = [
  {
    name: 'a label that the source lacks',
    policies: [toDb([onlyWith({ app: 'web', 'to-db': 'allowed' })])],
    expected: ['in to-db 0: pod-label of from, to-db:  → allowed'],
  },
  {
    name: 'a label that the destination lacks, by which a policy would select it',
    policies: [denyIn, toDb([{}], { matchLabels: { open: 'true' } })],
    expected: ['in to-db 0: pod-label of to, open:  → true'],
  },
  {
    name: 'a label that has to go',
    policies: [toDb([{ from: [{ podSelector: { matchExpressions: [{ key: 'old', operator: 'DoesNotExist' }] } }] }])],
    from: 'shop/legacy',
    expected: [
      'in to-db 1: add-rule {podSelector: {matchLabels: {app: web, old: "true"}}} 5432/TCP',
      'in to-db 0: pod-label of from, old: true → ',
    ],
  },
  {
    name: 'one of several values would do',
    policies: [
      toDb([
        {
          from: [
            {
              podSelector: {
                matchLabels: { app: 'web' },
                matchExpressions: [{ key: 'tier', operator: 'In', values: ['front', 'back'] }],
              },
            },
          ],
        },
      ]),
    ],
    expected: [
      'in to-db 1: add-rule {podSelector: {matchLabels: {app: web}}} 5432/TCP',
      'in to-db 0: pod-label of from, tier:  → back or other',
    ],
  },
  {
    name: 'any value would do',
    policies: [toDb([{ from: [{ podSelector: { matchExpressions: [{ key: 'x', operator: 'Exists' }] } }] }])],
    expected: ['in to-db 0: pod-label of from, x:  → true or other'],
  },
  {
    name: 'any value but one would do',
    policies: [
      toDb([
        {
          from: [
            {
              podSelector: {
                matchExpressions: [
                  { key: 'x', operator: 'Exists' },
                  { key: 'x', operator: 'NotIn', values: ['true'] },
                ],
              },
            },
          ],
        },
      ]),
    ],
    expected: ['in to-db 0: pod-label of from, x:  → yes or other'],
  },
  {
    name: 'a label of the other namespace',
    policies: [toDb([{ from: [{ namespaceSelector: { matchLabels: { trusted: 'yes' } }, podSelector: {} }] }])],
    from: 'data/probe',
    expected: ['in to-db 0: namespace-label of from, trusted:  → yes'],
  },
  {
    name: 'the label of the name of a namespace is for nobody to set',
    policies: [toDb([{ from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'shop' } } }] }])],
    from: 'data/probe',
    expected: [
      'in to-db 1: add-rule {namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: data}}, podSelector: {matchLabels: {app: probe}}} 5432/TCP',
    ],
  },
  {
    name: 'a peer without namespace selector is no matter of labels elsewhere',
    policies: [toDb([onlyWith({ app: 'web' })])],
    from: 'data/probe',
    expected: [
      'in to-db 1: add-rule {namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: data}}, podSelector: {matchLabels: {app: probe}}} 5432/TCP',
    ],
  },
  {
    name: 'two labels are two changes',
    policies: [toDb([onlyWith({ 'to-db': 'allowed', tier: 'front' })])],
    expected: ['in to-db 1: add-rule {podSelector: {matchLabels: {app: web}}} 5432/TCP'],
  },
  {
    name: 'a label and a port are two changes',
    policies: [toDb([{ ...onlyWith({ 'to-db': 'allowed' }), ports: [{ port: 1 }] }])],
    expected: ['in to-db 1: add-rule {podSelector: {matchLabels: {app: web}}} 5432/TCP'],
  },
  {
    name: 'the rule is for another port',
    policies: [toDb([{ ...onlyWith({ app: 'web' }), ports: [{ port: 5433 }, { port: 6000, endPort: 6010 }] }])],
    expected: ['in to-db 0: add-ports 5432/TCP'],
  },
  {
    name: 'the rule is for another protocol',
    policies: [toDb([{ ports: [{ port: 5432, protocol: 'UDP' }] }])],
    expected: ['in to-db 0: add-ports 5432/TCP'],
  },
  {
    name: 'the rule is for a name that the destination does not declare',
    policies: [toDb([{ ports: [{ port: 'mysql' }] }])],
    expected: ['in to-db 0: add-ports 5432/TCP', 'in to-db 0: ports none mysql'],
  },
  {
    name: 'the opt-in label for an address',
    policies: [denyOut, letOut([{ to: [{ ipBlock: { cidr: '0.0.0.0/0' } }] }], { out: 'yes' })],
    to: '192.0.2.7',
    expected: ['out let-out 0: pod-label of from, out:  → yes'],
  },
  {
    name: 'the opt-in label for a pod that a block holds',
    policies: [denyOut, letOut([{ to: [{ ipBlock: { cidr: '10.0.0.0/8' } }] }], { out: 'yes' })],
    cluster: withPodNetwork,
    expected: ['out let-out 0: pod-label of from, out:  → yes'],
  },
  {
    name: 'a block that holds a part of what a pod may have would not allow it',
    policies: [denyOut, letOut([{ to: [{ ipBlock: { cidr: '10.4.0.0/17' } }] }], { out: 'yes' })],
    cluster: withPodNetwork,
    expected: [],
  },
  {
    name: 'the rule is for other addresses',
    policies: [denyOut, letOut([{ to: [{ ipBlock: { cidr: '192.0.2.0/25', except: ['192.0.2.0/30'] } }] }], {})],
    to: '192.0.2.200',
    expected: [
      'out let-out 0: add-peer {ipBlock: {cidr: "192.0.2.200/32"}}',
      'out let-out 0: addresses 192.0.2.0/25 without 192.0.2.0/30',
    ],
  },
  {
    name: 'all blocks of a rule are told as one',
    policies: [
      denyOut,
      letOut([{ to: [{ ipBlock: { cidr: '192.0.2.0/26' } }, { ipBlock: { cidr: '192.0.2.64/26' } }] }], {}),
    ],
    to: '192.0.2.200',
    expected: ['out let-out 0: add-peer {ipBlock: {cidr: "192.0.2.200/32"}}', 'out let-out 0: addresses 192.0.2.0/25'],
  },
  {
    name: 'the plugin is said not to compare blocks with pods',
    policies: [denyOut, letOut([{ to: [{ ipBlock: { cidr: '0.0.0.0/0' } }] }], {})],
    cluster: traits({ ipBlockMatchesPods: 'never' }),
    expected: ['out let-out 0: ipBlockMatchesPods'],
  },
  {
    name: 'the plugin is said not to compare blocks with nodes',
    policies: [toDb([{ from: [{ ipBlock: { cidr: '0.0.0.0/0' } }] }])],
    from: 'shop/agent',
    cluster: traits({ ipBlockMatchesNodes: 'never' }),
    expected: ['in to-db 0: ipBlockMatchesNodes'],
  },
  {
    name: 'a bare address of the pod network is as good as a pod',
    policies: [denyOut, letOut([{ to: [{ ipBlock: { cidr: '10.0.0.0/8' } }] }], {})],
    to: '10.4.1.1',
    cluster: (cluster) => traits({ ipBlockMatchesPods: 'never' })(withPodNetwork(cluster)),
    expected: ['out let-out 0: ipBlockMatchesPods'],
  },
  {
    name: 'both sides deny, and each has its own',
    policies: [denyOut, letOut([{}], { out: 'yes' }), toDb([onlyWith({ 'to-db': 'allowed' })])],
    expected: ['out let-out 0: pod-label of from, out:  → yes', 'in to-db 0: pod-label of from, to-db:  → allowed'],
  },
  {
    name: 'a label by which another rule stops to apply is not suggested in vain',
    policies: [
      policy(
        { podSelector: {}, ingress: [{ from: [{ podSelector: { matchLabels: { app: 'web', in: 'no' } } }] }] },
        { name: 'deny-in' },
      ),
      toDb([{}], { matchLabels: { app: 'db', open: 'true' } }),
    ],
    expected: ['in deny-in 0: pod-label of from, in:  → no', 'in to-db 0: pod-label of to, open:  → true'],
  },
  {
    name: 'a label to change comes after labels to add, ports and addresses',
    policies: [toDb([onlyWith({ app: 'admin' }), { ports: [{ port: 1 }] }, onlyWith({ extra: '1' })])],
    expected: [
      'in to-db 2: pod-label of from, extra:  → 1',
      'in to-db 1: add-ports 5432/TCP',
      'in to-db 0: pod-label of from, app: web → admin',
    ],
  },
  {
    name: 'a peer for a rule of the port, and nothing is named as something else',
    policies: [toDb([{ ...onlyWith({ app: 'admin' }), ports: [{ port: 5432 }] }])],
    expected: [
      'in to-db 0: add-peer {podSelector: {matchLabels: {app: web}}}',
      'in to-db 0: pod-label of from, app: web → admin',
    ],
  },
  {
    name: 'a namespace, where the rule finds such pods in another',
    policies: [toDb([{ from: [{ podSelector: { matchLabels: { app: 'probe' } } }], ports: [{ port: 5432 }] }])],
    from: 'data/probe',
    expected: [
      'in to-db 0: add-peer {namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: data}}, podSelector: {matchLabels: {app: probe}}}',
    ],
  },
  {
    name: 'a namespace as policies beside it name it',
    policies: [
      toDb([{ from: [{ podSelector: { matchLabels: { app: 'probe' } } }], ports: [{ port: 5432 }] }]),
      policy(
        {
          podSelector: { matchLabels: { app: 'x' } },
          ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: 'data' } } }] }],
        },
        { name: 'x' },
      ),
    ],
    from: 'data/probe',
    expected: [
      'in to-db 0: add-peer {namespaceSelector: {matchLabels: {team: data}}, podSelector: {matchLabels: {app: probe}}}',
      'in x 0: pod-label of to, app: db → x',
    ],
  },
  {
    name: 'a policy that denies by default is no place for a rule',
    policies: [denyIn],
    expected: [],
  },
  {
    name: 'a whole protocol is nothing to add',
    policies: [toDb([{ ports: [{ port: 5433 }] }])],
    port: 'any/UDP',
    expected: ['in to-db 0: ports 5433/TCP'],
  },
  {
    name: 'a label that tells applications apart is none to opt in by',
    policies: [toDb([onlyWith({ app: 'admin' })])],
    from: 'shop{tier=x}',
    expected: [
      'in to-db 1: add-rule {podSelector: {matchLabels: {tier: x}}} 5432/TCP',
      'in to-db 0: pod-label of from, app:  → admin',
    ],
  },
  {
    name: 'at most five are told',
    policies: [toDb(['a', 'b', 'c', 'd', 'e', 'f'].map((key) => onlyWith({ [key]: '1' })))],
    expected: ['a', 'b', 'c', 'd', 'e'].map((key, index) => `in to-db ${index}: pod-label of from, ${key}:  → 1`),
  },
  {
    name: 'an allowed side has none',
    policies: [toDb([onlyWith({ app: 'web' }), onlyWith({ x: '1' })])],
    expected: [],
  },
];

table(
  'what one change would open',
  cases,
  ({
    policies,
    from = 'shop/web',
    to = 'shop/db',
    port = '5432',
    cluster = (same: ClusterState) => same,
    expected,
  }) => {
    const explanation = explanationOf(cluster(clusterOf(...objects, ...policies)), from, to, port);
    assert.equal(nearMissesIn(explanation), expected);
  },
);

test('the change of a near miss, made, opens the connection', () => {
  const policies = [denyOut, letOut([{}], { out: 'yes' }), toDb([onlyWith({ 'to-db': 'allowed' })])];
  const closed = clusterOf(...objects, ...policies);
  assert.is(explanationOf(closed, 'shop/web', 'shop/db', '5432').verdict, 'denied');
  assert.is(explanationOf(closed, 'shop{app=web,out=yes}', 'shop/db', '5432').verdict, 'denied');
  assert.is(explanationOf(closed, 'shop{app=web,out=yes,to-db=allowed}', 'shop/db', '5432').verdict, 'allowed');
});
