import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import { plainClusters } from '../explorer/support.ts';

/**
 * One namespace, a service for each task, everything denied, and one policy for each service: so are the manifests of
 * public demonstrations of microservices. Egress is open, and so is the service that browsers talk to.
 */
const callers: Readonly<Record<string, { readonly port: number; readonly from: readonly string[] | 'everyone' }>> = {
  storefront: { port: 8080, from: 'everyone' },
  basket: { port: 7070, from: ['storefront', 'ordering'] },
  catalogue: { port: 3550, from: ['storefront', 'ordering', 'suggestions'] },
  rates: { port: 7000, from: ['storefront', 'ordering'] },
  ordering: { port: 5050, from: ['storefront'] },
  payment: { port: 50051, from: ['ordering'] },
  delivery: { port: 50051, from: ['storefront', 'ordering'] },
  mail: { port: 8080, from: ['ordering'] },
  suggestions: { port: 8080, from: ['storefront'] },
  adverts: { port: 9555, from: ['storefront'] },
  'basket-store': { port: 6379, from: ['basket'] },
  visitors: { port: 8089, from: [] },
};

function deployment(name: string, port: number, namespace: string, labels: object = { app: name }): object {
  const container = { name, image: `example.org/${name}`, ports: [{ containerPort: port }] };
  return {
    ...{ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name, namespace } },
    spec: {
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { containers: [container] } },
    },
  };
}

function networkPolicy(name: string, namespace: string, spec: object): object {
  return { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name, namespace }, spec };
}

function microservices(): readonly object[] {
  const namespace = 'default';
  return [
    networkPolicy('deny-all', namespace, { podSelector: {}, policyTypes: ['Ingress', 'Egress'] }),
    ...Object.entries(callers).flatMap(([name, { port, from }]) => {
      const peers = from === 'everyone' ? [] : from.map((app) => ({ podSelector: { matchLabels: { app } } }));
      const ingress = from === 'everyone' ? [{}] : from.length === 0 ? [] : [{ from: peers, ports: [{ port }] }];
      const spec = { podSelector: { matchLabels: { app: name } }, policyTypes: ['Ingress', 'Egress'] };
      return [
        deployment(name, port, namespace),
        { apiVersion: 'v1', kind: 'Service', metadata: { name, namespace }, spec: { selector: { app: name } } },
        networkPolicy(name, namespace, { ...spec, ingress, egress: [{}] }),
      ];
    }),
  ];
}

/** The forms of rules that collections of policies show: names of ports, ranges, blocks with exceptions, expressions. */
function formsOfRules(): readonly object[] {
  const dns = {
    to: [
      {
        namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } },
        podSelector: { matchExpressions: [{ key: 'k8s-app', operator: 'In', values: ['kube-dns', 'coredns'] }] },
      },
    ],
    ports: [{ protocol: 'UDP', port: 53 }, { port: 53 }],
  };
  const namespaces = ['data', 'kube-system', 'monitoring', 'open', 'web'].map((name) => ({
    ...{ apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels: { purpose: name } } },
  }));
  return [
    ...namespaces,
    deployment('coredns', 53, 'kube-system', { 'k8s-app': 'kube-dns' }),
    deployment('prometheus', 9090, 'monitoring'),
    deployment('anything', 80, 'open'),
    deployment('front', 8080, 'web', { app: 'front', tier: 'edge' }),
    deployment('worker', 8080, 'web', { app: 'worker', tier: 'inner' }),
    deployment('database', 5432, 'data'),
    networkPolicy('edge', 'web', {
      podSelector: { matchLabels: { tier: 'edge' } },
      ingress: [{ from: [{ ipBlock: { cidr: '0.0.0.0/0', except: ['10.0.0.0/8', '192.168.0.0/16'] } }] }],
    }),
    networkPolicy('egress', 'web', { podSelector: {}, policyTypes: ['Egress'], egress: [dns, toData] }),
    networkPolicy('scrape', 'monitoring', {
      podSelector: {},
      policyTypes: ['Ingress', 'Egress'],
      egress: [{ to: [{ namespaceSelector: {} }], ports: [{ port: 'metrics' }, { port: 9000, endPort: 9999 }] }],
    }),
    networkPolicy('only-web', 'data', {
      podSelector: { matchExpressions: [{ key: 'app', operator: 'Exists' }] },
      ingress: [
        {
          from: [
            { namespaceSelector: { matchLabels: { purpose: 'web' } }, podSelector: { matchLabels: { app: 'worker' } } },
          ],
          ports: [{ port: 5432 }],
        },
      ],
    }),
  ];
}

const toData = {
  to: [{ namespaceSelector: { matchExpressions: [{ key: 'purpose', operator: 'NotIn', values: ['web', 'open'] }] } }],
};

/** Clusters as plain manifests describe them, by what the manifests are. */
export const plainManifests: readonly { readonly name: string; readonly clusters: () => readonly ClusterState[] }[] = [
  { name: 'manifests of microservices', clusters: () => clustersOf(microservices()) },
  { name: 'manifests with every form of rules', clusters: () => clustersOf(formsOfRules()) },
  { name: 'output of kubectl', clusters: () => plainClusters(outputOfKubectl()) },
];

/** The manifests of microservices as YAML. */
export function microservicesYaml(): string {
  return yamlOf(microservices());
}

function clustersOf(objects: readonly object[]): readonly ClusterState[] {
  return plainClusters(yamlOf(objects));
}

function yamlOf(objects: readonly object[]): string {
  return objects.map((object) => stringify(object, { aliasDuplicateObjects: false })).join('---\n');
}

function outputOfKubectl(): string {
  return readFileSync(new URL('../docs/reader/cluster.json', import.meta.url), 'utf8');
}
