import type { ClusterState, NamespaceState } from '../../src/clusters/cluster-state.ts';
import { ownCluster } from '../../src/guardrails/own-states.ts';
import { noAddresses } from '../../src/model/address-set.ts';
import { assert, test } from '../support/table.ts';

/** With every field, so that a field that a state gets later is missing here. */
const namespace: Required<NamespaceState> = {
  name: 'shop',
  labels: { 'kubernetes.io/metadata.name': 'shop' },
  defined: true,
  type: 'app',
  tenant: 'acme',
  tenantLabels: { plan: 'large' },
  hostedCluster: 'shop',
  workloads: [],
  policies: [],
};
const cluster: Required<ClusterState> = {
  name: 'eu1',
  labels: { stage: 'live' },
  networks: { pods: noAddresses },
  traits: { ipBlockMatchesPods: 'unknown', ipBlockMatchesNodes: 'unknown' },
  policiesApplyToOwnNode: 'always',
  declaredNamespaces: 'Complete',
  clusterPolicies: [],
  namespaces: new Map([['shop', namespace]]),
  services: [],
  needs: { needs: [], beyondLimit: [] },
  identifyingKeys: { pods: new Set(), namespaces: new Set() },
};

test('copies of clusters have the same fields in the same order, whichever fields the originals have', () => {
  const { traits, networks, services } = cluster;
  const { name, labels, defined, workloads, policies } = namespace;
  const bare = { policies, workloads, labels, defined, name };
  const little: ClusterState = { services, namespaces: new Map([['shop', bare]]), networks, traits };
  const [one, other] = [ownCluster(cluster), ownCluster(little)];
  assert.equal(Object.keys(one), Object.keys(other));
  const [ofOne = {}, ofOther = {}] = [one, other].map(({ namespaces }) => namespaces.get('shop'));
  assert.equal(Object.keys(ofOne), Object.keys(ofOther));
});

test('copies of clusters hold what the originals hold', () => {
  const copy = ownCluster(cluster);
  assert.equal({ ...copy, namespaces: undefined }, { ...cluster, namespaces: undefined });
  assert.equal({ ...copy.namespaces.get('shop') }, namespace);
});
