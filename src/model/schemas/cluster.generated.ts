// Generated from schemas/cluster.schema.json by "npm run generate". Do not edit.

/**
 * `policies/clusters/** /*.yaml`: one cluster with its networks and namespaces.
 */
export interface Cluster {
  /**
   * The version of Ringfence's own source formats.
   */
  apiVersion: 'ringfence.dev/v1alpha1';
  /**
   * The kind of this source.
   */
  kind: 'Cluster';
  metadata: Metadata;
  spec: ClusterSpec;
}
/**
 * Names this source.
 */
export interface Metadata {
  /**
   * The cluster's name, unique in the landscape.
   */
  name: string;
}
/**
 * What holds for this cluster.
 */
export interface ClusterSpec {
  networks?: Networks;
  cni?: NetworkPluginTraits;
  values?: Values;
  /**
   * Whose the cluster and its control plane are. Default: the cluster itself if it has a hosted control plane.
   */
  tenant?: string;
  controlPlane?: HostedControlPlane;
  /**
   * The cluster's namespaces, without those that host control planes of other clusters.
   */
  namespaces?: Namespace[];
}
/**
 * Address ranges of the cluster, as lists of CIDRs (two for dual stack). A list left out is empty: the network is not known or does not exist.
 */
export interface Networks {
  /**
   * Pod network.
   */
  pods?: string[];
  /**
   * Service network.
   */
  services?: string[];
  /**
   * Node network.
   */
  nodes?: string[];
}
/**
 * How the cluster's network plugin reads `ipBlock`. Unset traits are taken from outer groups, else they are `unknown`.
 */
export interface NetworkPluginTraits {
  /**
   * Whether an ipBlock matches pods by their addresses (Calico: always; Cilium by default: never).
   */
  ipBlockMatchesPods?: 'always' | 'never' | 'unknown';
  /**
   * Whether an ipBlock matches the addresses of nodes and of the API server (Calico: always; Cilium by default: never).
   */
  ipBlockMatchesNodes?: 'always' | 'never' | 'unknown';
}
/**
 * Values of declared parameters. Maps merge with those of outer layers, lists and scalars replace them (lists with `merge: union` are united).
 */
export interface Values {
  [k: string]: unknown;
}
/**
 * The namespace of another cluster in which this cluster's control plane runs; it is added to that cluster.
 */
export interface HostedControlPlane {
  /**
   * The hosting cluster, by its name.
   */
  cluster: string;
  /**
   * The namespace's name in the hosting cluster.
   */
  namespace: string;
  /**
   * A namespace type with `hostsControlPlane: true`.
   */
  type: string;
  labels?: Labels;
  values?: Values1;
  /**
   * Files in `policies/external/` (without `.yaml`) that others write into the control plane's namespace.
   */
  externalPolicies?: string[];
}
/**
 * Labels of the control plane's namespace, beside those of its type.
 */
export interface Labels {
  [k: string]: string;
}
/**
 * Values of declared parameters. Maps merge with those of outer layers, lists and scalars replace them (lists with `merge: union` are united).
 */
export interface Values1 {
  [k: string]: unknown;
}
/**
 * One namespace of the cluster.
 */
export interface Namespace {
  /**
   * The namespace's name in its cluster.
   */
  name: string;
  /**
   * The namespace type, by its name.
   */
  type: string;
  labels?: Labels1;
  values?: Values2;
  /**
   * Files in `policies/external/` (without `.yaml`) that others write into this namespace.
   */
  externalPolicies?: string[];
  /**
   * Whose it is. Default: the hosted cluster, else the namespace itself.
   */
  tenant?: string;
}
/**
 * Labels of this namespace, beside those of its type.
 */
export interface Labels1 {
  [k: string]: string;
}
/**
 * Values of declared parameters. Maps merge with those of outer layers, lists and scalars replace them (lists with `merge: union` are united).
 */
export interface Values2 {
  [k: string]: unknown;
}
