import type { Workload } from '../../../src/clusters/cluster-state.ts';
import { formatContainerPort } from '../../../src/clusters/plain/read-pod.ts';
import { assert, table, test } from '../../support/table.ts';
import { cidrsOf, clusterOf, maker, ownedBy, pod, policy } from './support.ts';

/** A workload as a text: kind, name, labels, and what else is worth a word. */
function shown({ kind, name, labels, ports, hostNetwork, addresses, pods, single }: Workload): string {
  return [
    `${kind}/${name}`,
    JSON.stringify(labels),
    ...ports.map(formatContainerPort),
    ...(hostNetwork ? ['host network'] : []),
    ...(addresses === undefined ? [] : [`at ${cidrsOf(addresses)}`]),
    ...(pods.length === 0 ? [] : [`pods ${pods.map((one) => one.name).join('+')}`]),
    ...(single ? ['single'] : []),
  ].join(' ');
}

const shopOf = (...objects: readonly object[]) =>
  clusterOf(...objects)
    .namespaces.get('shop')
    ?.workloads.map(shown) ?? [];

const listening = { containers: [{ ports: [{ name: 'http', containerPort: 8080 }] }] };

table(
  'every kind that creates pods is a workload by its template, for any number of replicas',
  ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController', 'CronJob'].map((kind) => ({
    name: kind,
  })),
  ({ name }) =>
    assert.equal(shopOf(maker(name, 'web', { app: 'web' }, { spec: listening, replicas: 0 })), [
      `${name}/web {"app":"web"}`,
    ]),
);

const atNode = { spec: { hostNetwork: true } };

interface GatheredCase {
  readonly name: string;
  readonly objects: readonly object[];
  readonly workloads: readonly string[];
}

const template = (kind: string, name: string, labels: object, spec: object, metadata: object = {}) => {
  const { spec: written, ...rest } = maker(kind, name, labels, {}, metadata);
  const inner = { metadata: { labels }, spec };
  const full = kind === 'CronJob' ? { jobTemplate: { spec: { template: inner } } } : { template: inner };
  return { ...rest, spec: { ...written, ...full } };
};

const gathered: readonly GatheredCase[] = [
  {
    name: 'ports and network of a template',
    objects: [template('DaemonSet', 'agent', { app: 'agent' }, { ...listening, hostNetwork: true })],
    workloads: ['DaemonSet/agent {"app":"agent"} http=8080/TCP host network'],
  },
  {
    name: 'a CronJob nests its template deeper',
    objects: [template('CronJob', 'nightly', { app: 'night' }, listening)],
    workloads: ['CronJob/nightly {"app":"night"} http=8080/TCP'],
  },
  {
    name: 'a Job has the labels that the server adds',
    objects: [template('Job', 'once', { app: 'once' }, {})],
    workloads: ['Job/once {"app":"once","batch.kubernetes.io/job-name":"once","job-name":"once"}'],
  },
  {
    name: 'a pod of nobody is one pod',
    objects: [pod('probe', { app: 'probe' }, { spec: listening })],
    workloads: ['Pod/probe {"app":"probe"} http=8080/TCP pods probe single'],
  },
  {
    name: 'pods say what they are, and not the template any more',
    objects: [
      maker('Deployment', 'web', { app: 'web', old: 'yes' }),
      pod('web-1', { app: 'web' }, {}, ownedBy('Deployment', 'web')),
      pod('web-2', { app: 'web' }, {}, ownedBy('Deployment', 'web')),
    ],
    workloads: ['Deployment/web {"app":"web"} pods web-1+web-2'],
  },
  {
    name: 'a pod of a ReplicaSet of a Deployment is the Deployment’s',
    objects: [
      maker('Deployment', 'web', { app: 'web' }),
      maker('ReplicaSet', 'web-5d4', { app: 'web' }, {}, ownedBy('Deployment', 'web')),
      pod('web-5d4-x', { app: 'web' }, {}, ownedBy('ReplicaSet', 'web-5d4')),
    ],
    workloads: ['Deployment/web {"app":"web"} pods web-5d4-x'],
  },
  {
    name: 'a ReplicaSet that is not given is told by the hash in its name',
    objects: [
      pod('web-5d4-x', { app: 'web', 'pod-template-hash': '5d4' }, {}, ownedBy('ReplicaSet', 'web-5d4')),
      pod('web-7f8-y', { app: 'web', 'pod-template-hash': '7f8' }, {}, ownedBy('ReplicaSet', 'web-7f8')),
    ],
    workloads: ['Deployment/web {"app":"web"} pods web-5d4-x+web-7f8-y'],
  },
  {
    name: 'a ReplicaSet without such a hash is itself the owner',
    objects: [pod('web-1', { app: 'web' }, {}, ownedBy('ReplicaSet', 'web'))],
    workloads: ['ReplicaSet/web {"app":"web"} pods web-1'],
  },
  {
    name: 'a pod of a Job of a CronJob is the CronJob’s',
    objects: [
      maker('CronJob', 'nightly', { app: 'night' }),
      maker('Job', 'nightly-1', { app: 'night' }, {}, ownedBy('CronJob', 'nightly')),
      pod('nightly-1-x', { app: 'night' }, {}, ownedBy('Job', 'nightly-1')),
    ],
    workloads: ['CronJob/nightly {"app":"night"} pods nightly-1-x'],
  },
  {
    name: 'pods of an owner of a foreign kind are one workload',
    objects: [
      pod('etcd-0', { app: 'etcd' }, {}, ownedBy('Etcd', 'main')),
      pod('etcd-1', { app: 'etcd' }, {}, ownedBy('Etcd', 'main')),
    ],
    workloads: ['Etcd/main {"app":"etcd"} pods etcd-0+etcd-1'],
  },
  {
    name: 'static pods of one node have nothing in common',
    objects: [
      pod('proxy-node1', { app: 'proxy' }, atNode, ownedBy('Node', 'node1')),
      pod('etcd-node1', { app: 'etcd' }, atNode, ownedBy('Node', 'node1')),
    ],
    workloads: [
      'Pod/etcd-node1 {"app":"etcd"} host network pods etcd-node1 single',
      'Pod/proxy-node1 {"app":"proxy"} host network pods proxy-node1 single',
    ],
  },
  {
    name: 'an owner that does not manage it owns nothing',
    objects: [pod('web-1', {}, {}, { ownerReferences: [{ kind: 'Deployment', name: 'web', controller: false }] })],
    workloads: ['Pod/web-1 {} pods web-1 single'],
  },
  {
    name: 'pods of one owner that a policy tells apart are several workloads',
    objects: [
      pod('web-1', { app: 'web', version: 'v1' }, {}, ownedBy('Deployment', 'web')),
      pod('web-2', { app: 'web', version: 'v2' }, {}, ownedBy('Deployment', 'web')),
      policy({ podSelector: { matchLabels: { version: 'v1' } } }),
    ],
    workloads: [
      'Deployment/web{version=v1} {"app":"web","version":"v1"} pods web-1',
      'Deployment/web{version=v2} {"app":"web","version":"v2"} pods web-2',
    ],
  },
  {
    name: 'labels that no selector asks for do not tell pods apart, and are kept where all have them',
    objects: [
      pod('web-1', { app: 'web', 'controller-revision-hash': 'a' }, {}, ownedBy('StatefulSet', 'web')),
      pod('web-2', { app: 'web', 'controller-revision-hash': 'b' }, {}, ownedBy('StatefulSet', 'web')),
    ],
    workloads: ['StatefulSet/web {"app":"web"} pods web-1+web-2'],
  },
  {
    name: 'ports tell pods apart',
    objects: [
      pod('web-1', {}, { spec: listening }, ownedBy('StatefulSet', 'web')),
      pod('web-2', {}, {}, ownedBy('StatefulSet', 'web')),
    ],
    workloads: [
      'StatefulSet/web{http=8080/TCP} {} http=8080/TCP pods web-1',
      'StatefulSet/web{no ports} {} pods web-2',
    ],
  },
  {
    name: 'addresses are known where those of every pod are',
    objects: [
      pod('a-1', {}, { status: { podIPs: [{ ip: '10.4.0.1' }, { ip: 'fd00::1' }] } }, ownedBy('StatefulSet', 'a')),
      pod('a-2', {}, { status: { podIP: '10.4.0.2' } }, ownedBy('StatefulSet', 'a')),
      pod('b-1', {}, { status: { podIP: '10.4.0.3' } }, ownedBy('StatefulSet', 'b')),
      pod('b-2', {}, {}, ownedBy('StatefulSet', 'b')),
    ],
    workloads: [
      'StatefulSet/a {} at 10.4.0.1/32,10.4.0.2/32,fd00::1/128 pods a-1+a-2',
      'StatefulSet/b {} pods b-1+b-2',
    ],
  },
  {
    name: 'finished pods do not count',
    objects: [
      pod('done', {}, { status: { phase: 'Succeeded' } }),
      pod('broken', {}, { status: { phase: 'Failed' } }),
      pod('waiting', {}, { status: { phase: 'Pending' } }),
    ],
    workloads: ['Pod/waiting {} pods waiting single'],
  },
  {
    name: 'owners that own each other in a circle end somewhere',
    objects: [
      maker('ReplicaSet', 'a', { app: 'a' }, {}, ownedBy('ReplicaSet', 'b')),
      maker('ReplicaSet', 'b', { app: 'a' }, {}, ownedBy('ReplicaSet', 'a')),
    ],
    workloads: ['ReplicaSet/a {"app":"a"}', 'ReplicaSet/b {"app":"a"}'],
  },
];

table('the workloads of a namespace', gathered, ({ objects, workloads }) =>
  assert.equal(shopOf(...objects), workloads),
);

test('workloads and pods have one order, independent of the order of the objects', () => {
  const objects = [
    maker('StatefulSet', 'b', { app: 'b' }),
    maker('Deployment', 'b', { app: 'b' }),
    pod('a-2', { app: 'a' }, {}, ownedBy('Deployment', 'a')),
    pod('a-1', { app: 'a' }, {}, ownedBy('Deployment', 'a')),
  ];
  const expected = ['Deployment/a {"app":"a"} pods a-1+a-2', 'Deployment/b {"app":"b"}', 'StatefulSet/b {"app":"b"}'];
  assert.equal(shopOf(...objects), expected);
  assert.equal(shopOf(...objects.toReversed()), expected);
});
