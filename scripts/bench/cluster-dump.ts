import { closeSync, openSync, writeSync } from 'node:fs';
import type { Json } from '../../src/model/json.ts';

const components = ['frontend', 'backend', 'worker', 'database'];

/**
 * Writes what `kubectl get all,ns,netpol,events -A -o json --show-managed-fields` prints of a cluster: one List, four
 * spaces a level, objects with status, managed fields and annotations, of kinds that say something about connections
 * and of others. Whole namespaces, until the file has the size. The same size gives the same bytes.
 */
export function writeClusterDump(file: string, bytes: number): void {
  const output = openSync(file, 'w');
  let size = writeSync(output, '{\n    "apiVersion": "v1",\n    "items": [\n');
  let separator = '';
  for (let namespace = 0; size < bytes; namespace++) {
    for (const object of namespaceObjects(namespace)) {
      const text = JSON.stringify(object, undefined, 4).replaceAll('\n', '\n        ');
      size += writeSync(output, `${separator}        ${text}`);
      separator = ',\n';
    }
  }
  writeSync(output, '\n    ],\n    "kind": "List",\n    "metadata": {\n        "resourceVersion": ""\n    }\n}\n');
  closeSync(output);
}

function* namespaceObjects(index: number): Generator<Json> {
  const namespace = `team-${Math.floor(index / 4)}-${['dev', 'test', 'staging', 'prod'][index % 4]}`;
  yield {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: {
      ...stamps(namespace),
      labels: { 'kubernetes.io/metadata.name': namespace, 'example.com/team': `team-${Math.floor(index / 4)}` },
    },
    spec: { finalizers: ['kubernetes'] },
    status: { phase: 'Active' },
  };
  for (const name of ['deny-all', 'allow-dns', 'from-frontend']) yield policy(namespace, name);
  for (const [component, name] of components.entries()) {
    const place: WorkloadPlace = { namespace, name, labels: { app: 'shop', component: name }, index, component };
    yield deployment(place);
    for (let revision = 1; revision <= 3; revision++) yield replicaSet(place, revision);
    for (let replica = 0; replica < 3; replica++) yield pod(place, replica);
    yield service(place);
    yield event(place);
  }
}

interface WorkloadPlace {
  readonly namespace: string;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Of the namespace, and of the workload in it. */
  readonly index: number;
  readonly component: number;
}

function policy(namespace: string, name: string): Json {
  const dns = { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } } };
  const specs: Readonly<Record<string, Json>> = {
    'deny-all': { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
    'allow-dns': {
      egress: [{ ports: [{ port: 53, protocol: 'UDP' }], to: [dns, { ipBlock: { cidr: '10.0.0.10/32' } }] }],
      podSelector: {},
      policyTypes: ['Egress'],
    },
    'from-frontend': {
      ingress: [
        {
          from: [{ podSelector: { matchLabels: { component: 'frontend' } } }],
          ports: [{ port: 'http', protocol: 'TCP' }],
        },
      ],
      podSelector: { matchExpressions: [{ key: 'component', operator: 'In', values: ['backend'] }] },
      policyTypes: ['Ingress'],
    },
  };
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { ...stamps(name, namespace), managedFields: managedFields('spec', 'podSelector', 'policyTypes') },
    spec: specs[name] ?? {},
  };
}

function deployment(place: WorkloadPlace): Json {
  const { namespace, name, labels } = place;
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: {
      annotations: { 'deployment.kubernetes.io/revision': '3', ...lastApplied(place) },
      ...stamps(name, namespace),
      labels,
      managedFields: managedFields('spec', 'replicas', 'selector', 'strategy', 'template'),
    },
    spec: {
      progressDeadlineSeconds: 600,
      replicas: 3,
      revisionHistoryLimit: 10,
      selector: { matchLabels: labels },
      strategy: { rollingUpdate: { maxSurge: '25%', maxUnavailable: '25%' }, type: 'RollingUpdate' },
      template: { metadata: { labels }, spec: podSpec(place) },
    },
    status: { availableReplicas: 3, conditions: conditions('Available', 'Progressing'), observedGeneration: 3 },
  };
}

function hashOf({ index, component }: WorkloadPlace, revision: number): string {
  return (index * 97 + component * 31 + revision * 7 + 1_000_000).toString(36);
}

function replicaSet(place: WorkloadPlace, revision: number): Json {
  const { namespace, name, labels } = place;
  const hash = hashOf(place, revision);
  return {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: {
      annotations: { 'deployment.kubernetes.io/revision': `${revision}` },
      ...stamps(`${name}-${hash}`, namespace),
      labels: { ...labels, 'pod-template-hash': hash },
      managedFields: managedFields('spec', 'replicas', 'selector', 'template'),
      ownerReferences: [owner('apps/v1', 'Deployment', name)],
    },
    spec: {
      replicas: revision === 3 ? 3 : 0,
      selector: { matchLabels: { ...labels, 'pod-template-hash': hash } },
      template: { metadata: { labels: { ...labels, 'pod-template-hash': hash } }, spec: podSpec(place) },
    },
    status: { observedGeneration: 1, replicas: revision === 3 ? 3 : 0 },
  };
}

function pod(place: WorkloadPlace, replica: number): Json {
  const { namespace, name, labels, index, component } = place;
  const hash = hashOf(place, 3);
  const number = index * 12 + component * 3 + replica;
  const address = `10.${64 + Math.floor(number / 65_536)}.${Math.floor(number / 256) % 256}.${number % 256}`;
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      annotations: { 'cni.example.com/podIP': `${address}/32`, 'prometheus.io/scrape': 'true' },
      generateName: `${name}-${hash}-`,
      ...stamps(`${name}-${hash}-${replica}`, namespace),
      labels: { ...labels, 'pod-template-hash': hash },
      managedFields: managedFields('status', 'conditions', 'containerStatuses', 'hostIP', 'phase', 'podIP', 'podIPs'),
      ownerReferences: [owner('apps/v1', 'ReplicaSet', `${name}-${hash}`)],
    },
    spec: {
      ...podSpec(place),
      nodeName: `node-${number % 40}`,
      tolerations: [
        { effect: 'NoExecute', key: 'node.kubernetes.io/not-ready', operator: 'Exists', tolerationSeconds: 300 },
        { effect: 'NoExecute', key: 'node.kubernetes.io/unreachable', operator: 'Exists', tolerationSeconds: 300 },
      ],
    },
    status: {
      conditions: conditions('PodReadyToStartContainers', 'Initialized', 'Ready', 'ContainersReady', 'PodScheduled'),
      containerStatuses: [
        {
          containerID: `containerd://${'0123456789abcdef'.repeat(4)}`,
          image: `registry.example.com/shop/${name}:1.0.3`,
          imageID: `registry.example.com/shop/${name}@sha256:${'0123456789abcdef'.repeat(4)}`,
          lastState: {},
          name,
          ready: true,
          restartCount: number % 3,
          started: true,
          state: { running: { startedAt: '2026-01-01T00:00:00Z' } },
        },
      ],
      hostIP: `192.168.0.${number % 40}`,
      phase: 'Running',
      podIP: address,
      podIPs: [{ ip: address }],
      qosClass: 'Burstable',
      startTime: '2026-01-01T00:00:00Z',
    },
  };
}

function service({ namespace, name, labels }: WorkloadPlace): Json {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { ...stamps(name, namespace), labels, managedFields: managedFields('spec', 'ports', 'selector', 'type') },
    spec: {
      clusterIP: '172.20.0.7',
      ports: [{ name: 'http', port: 80, protocol: 'TCP', targetPort: 'http' }],
      selector: labels,
      type: 'ClusterIP',
    },
    status: { loadBalancer: {} },
  };
}

function event({ namespace, name }: WorkloadPlace): Json {
  return {
    apiVersion: 'v1',
    kind: 'Event',
    involvedObject: { apiVersion: 'apps/v1', kind: 'Deployment', name, namespace },
    message: `Scaled up replica set of "${name}"\nfrom 0 to 3 – all in one go`,
    metadata: stamps(`${name}.17f0`, namespace),
    reason: 'ScalingReplicaSet',
    type: 'Normal',
  };
}

function podSpec({ name }: WorkloadPlace): { readonly [key: string]: Json } {
  const probe = { failureThreshold: 3, httpGet: { path: '/healthz', port: 'http', scheme: 'HTTP' }, periodSeconds: 10 };
  return {
    containers: [
      {
        env: ['LOG_LEVEL', 'REGION', 'TRACING', 'CACHE'].map((key) => ({ name: key, value: key.toLowerCase() })),
        image: `registry.example.com/shop/${name}:1.0.3`,
        imagePullPolicy: 'IfNotPresent',
        livenessProbe: probe,
        name,
        ports: [
          { containerPort: 8080, name: 'http', protocol: 'TCP' },
          { containerPort: 9090, name: 'metrics', protocol: 'TCP' },
        ],
        readinessProbe: probe,
        resources: { limits: { memory: '256Mi' }, requests: { cpu: '100m', memory: '128Mi' } },
        terminationMessagePath: '/dev/termination-log',
        volumeMounts: [{ mountPath: '/var/run/secrets/kubernetes.io/serviceaccount', name: 'token', readOnly: true }],
      },
    ],
    dnsPolicy: 'ClusterFirst',
    restartPolicy: 'Always',
    serviceAccountName: name,
    terminationGracePeriodSeconds: 30,
    volumes: [
      {
        name: 'token',
        projected: { defaultMode: 420, sources: [{ serviceAccountToken: { expirationSeconds: 3607, path: 'token' } }] },
      },
    ],
  };
}

function stamps(name: string, namespace?: string): { readonly [key: string]: Json } {
  return {
    creationTimestamp: '2026-01-01T00:00:00Z',
    generation: 3,
    name,
    ...(namespace === undefined ? {} : { namespace }),
    resourceVersion: '12345678',
    uid: '01234567-89ab-cdef-0123-456789abcdef',
  };
}

function owner(apiVersion: string, kind: string, name: string): Json {
  const uid = '01234567-89ab-cdef-0123-456789abcdef';
  return { apiVersion, blockOwnerDeletion: true, controller: true, kind, name, uid };
}

function managedFields(part: string, ...fields: readonly string[]): Json {
  const owned = Object.fromEntries(fields.map((field) => [`f:${field}`, { '.': {}, 'f:type': {} }]));
  return ['kubectl-client-side-apply', 'kube-controller-manager'].map((manager) => ({
    apiVersion: 'apps/v1',
    fieldsType: 'FieldsV1',
    fieldsV1: { 'f:metadata': { 'f:labels': { '.': {}, 'f:app': {}, 'f:component': {} } }, [`f:${part}`]: owned },
    manager,
    operation: 'Update',
    time: '2026-01-01T00:00:00Z',
  }));
}

function lastApplied({ namespace, name, labels }: WorkloadPlace): Readonly<Record<string, string>> {
  const object = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { labels, name, namespace } };
  return { 'kubectl.kubernetes.io/last-applied-configuration': `${JSON.stringify(object)}\n` };
}

function conditions(...types: readonly string[]): Json {
  return types.map((type) => ({ lastTransitionTime: '2026-01-01T00:00:00Z', status: 'True', type }));
}
