import type { ClusterState, NamespaceState } from '../../src/clusters/cluster-state.ts';
import { hostileNames } from '../support/hostile-names.ts';
import { clustersOfSources, shippedSources, shopSources } from '../support/shipped-landscape.ts';
import { plainManifests } from './manifests.ts';

/** A cluster in which everything that a person names has a hostile name. */
export function hostileCluster(): ClusterState {
  const namespaces = hostileNames.map((name, index): [string, NamespaceState] => {
    const unique = `${name}${index}`;
    return [
      unique,
      {
        ...{ name: unique, defined: true, type: `type ${name}`, tenant: `tenant ${name}` },
        labels: { [`key ${name}`]: name },
        workloads: [
          {
            ...{ name: `workload ${name}`, kind: name, labels: { [name]: name, app: name }, hostNetwork: false },
            ...{ ports: [{ name, port: 80, protocol: 'TCP' }], pods: [], single: false },
          },
        ],
        policies: [
          {
            policy: {
              ...{ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: `policy ${name}` } },
              spec: {
                podSelector: { matchLabels: { app: name } },
                policyTypes: ['Ingress'],
                ingress: [{ ports: [{ protocol: 'TCP', port: 80 }] }],
              },
            },
            ...{ origin: 'given', path: `${name}.yaml`, line: 1 },
          },
        ],
      },
    ];
  });
  return {
    name: '<b>cluster</b>',
    networks: {},
    traits: { ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'always' },
    namespaces: new Map(namespaces.sort(([a], [b]) => (a < b ? -1 : 1))),
    services: [],
  };
}

/** What the tests in a browser look at. */
export const landscapes: readonly { readonly name: string; readonly clusters: () => readonly ClusterState[] }[] = [
  { name: 'the shop', clusters: () => clustersOfSources(shopSources()).clusters },
  { name: 'the landscape of this repository', clusters: () => clustersOfSources(shippedSources()).clusters },
  { name: 'hostile names', clusters: () => [hostileCluster()] },
  ...plainManifests,
];
