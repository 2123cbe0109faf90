import { needGroups } from '../needs/need-kinds.ts';
import { networkConfigMaps } from './facts/networks.ts';

/** A kind of objects that a dump contains, as an API server lists it. */
export interface ListedKind {
  readonly kind: string;
  /** The core group has the empty name. */
  readonly group: string;
  /** The version that is asked for if the server does not list its versions. */
  readonly version: string;
  /** The name in the API and in rules of RBAC. */
  readonly resource: string;
  /**
   * meaning: without it, answers would be wrong · fact: facts about the cluster are read from it · need: it shows
   * connections that something needs · counted: policies of other APIs, which Ringfence counts and does not read
   */
  readonly use: 'meaning' | 'fact' | 'need' | 'counted';
}

/** Every kind that is listed across all namespaces. */
export const listedKinds: readonly ListedKind[] = [
  ...kinds('meaning', '', 'v1', {
    Namespace: 'namespaces',
    Pod: 'pods',
    ReplicationController: 'replicationcontrollers',
    Service: 'services',
  }),
  ...kinds('meaning', 'apps', 'v1', {
    DaemonSet: 'daemonsets',
    Deployment: 'deployments',
    ReplicaSet: 'replicasets',
    StatefulSet: 'statefulsets',
  }),
  ...kinds('meaning', 'batch', 'v1', { CronJob: 'cronjobs', Job: 'jobs' }),
  ...kinds('meaning', 'networking.k8s.io', 'v1', { NetworkPolicy: 'networkpolicies' }),
  ...kinds('fact', '', 'v1', { Node: 'nodes' }),
  ...kinds('fact', 'discovery.k8s.io', 'v1', { EndpointSlice: 'endpointslices' }),
  ...kinds('fact', 'networking.k8s.io', 'v1', { ServiceCIDR: 'servicecidrs' }),
  ...kinds('fact', 'crd.projectcalico.org', 'v1', { IPPool: 'ippools' }),
  ...kinds('fact', 'config.openshift.io', 'v1', { Network: 'networks' }),
  ...Object.entries(needGroups).flatMap(([group, { version, resources }]) => kinds('need', group, version, resources)),
  ...kinds('counted', 'policy.networking.k8s.io', 'v1alpha1', {
    AdminNetworkPolicy: 'adminnetworkpolicies',
    BaselineAdminNetworkPolicy: 'baselineadminnetworkpolicies',
    ClusterNetworkPolicy: 'clusternetworkpolicies',
  }),
  ...kinds('counted', 'cilium.io', 'v2', {
    CiliumClusterwideNetworkPolicy: 'ciliumclusterwidenetworkpolicies',
    CiliumNetworkPolicy: 'ciliumnetworkpolicies',
  }),
  ...kinds('counted', 'crd.projectcalico.org', 'v1', {
    GlobalNetworkPolicy: 'globalnetworkpolicies',
    NetworkPolicy: 'networkpolicies',
  }),
  ...kinds('counted', 'projectcalico.org', 'v3', {
    GlobalNetworkPolicy: 'globalnetworkpolicies',
    NetworkPolicy: 'networkpolicies',
  }),
  ...kinds('counted', 'crd.antrea.io', 'v1beta1', {
    ClusterNetworkPolicy: 'clusternetworkpolicies',
    NetworkPolicy: 'networkpolicies',
  }),
];

/** ConfigMaps that show facts about a cluster. Each is asked for by its name, so that no other one is ever read. */
export const namedConfigMaps: readonly { readonly namespace: string; readonly name: string }[] =
  networkConfigMaps.flatMap(({ name, namespaces }) => namespaces.map((namespace) => ({ namespace, name })));

function kinds(
  use: ListedKind['use'],
  group: string,
  version: string,
  resources: Readonly<Record<string, string>>,
): readonly ListedKind[] {
  return Object.entries(resources).map(([kind, resource]) => ({ kind, group, version, resource, use }));
}
