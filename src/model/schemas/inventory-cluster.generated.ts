// Generated from schemas/inventory-cluster.schema.json by "npm run generate". Do not edit.

/**
 * `inventory/…/<cluster>/cluster.yaml`: what analysis needs to know of a cluster.
 */
export interface InventoryCluster {
  /**
   * The version of this format. A version that Ringfence does not know is refused; what an older one does not record is unknown.
   */
  schemaVersion: 1 | 2;
  /**
   * The cluster's name.
   */
  cluster: string;
  /**
   * The tenant of the cluster, if it names one.
   */
  tenant?: string;
  host?: Host;
  networks: Networks;
  cni: NetworkPluginTraits;
  /**
   * Where the metadata service of the cloud answers. Absent: not declared, so every known address counts.
   */
  metadataAddresses?: string[];
  /**
   * The sources declare every namespace of the cluster. Absent: there may be others.
   */
  declaredNamespaces?: 'Complete';
  labels?: Labels;
  apiServer?: APIServer;
}
/**
 * Where its control plane runs.
 */
export interface Host {
  /**
   * The hosting cluster.
   */
  cluster: string;
  /**
   * The namespace there.
   */
  namespace: string;
}
/**
 * Address ranges; an empty list means that the network is not known.
 */
export interface Networks {
  /**
   * Pod network.
   */
  pods: string[];
  /**
   * Service network.
   */
  services: string[];
  /**
   * Node network.
   */
  nodes: string[];
}
/**
 * How the network plugin applies policies.
 */
export interface NetworkPluginTraits {
  /**
   * Whether an ipBlock matches pods by their addresses.
   */
  ipBlockMatchesPods: 'always' | 'never' | 'unknown';
  /**
   * Whether an ipBlock matches the addresses of nodes.
   */
  ipBlockMatchesNodes: 'always' | 'never' | 'unknown';
  /**
   * Policies apply to connections to a pod from its own node. Absent: they never do.
   */
  policiesApplyToOwnNode?: 'always';
}
/**
 * Labels of the cluster; absent: it has none.
 */
export interface Labels {
  [k: string]: string;
}
/**
 * Where the API servers of the cluster answer; absent: it is not known.
 */
export interface APIServer {
  /**
   * Their addresses.
   *
   * @minItems 1
   */
  addresses: [string, ...string[]];
  /**
   * Their TCP ports.
   *
   * @minItems 1
   */
  ports: [number, ...number[]];
}
