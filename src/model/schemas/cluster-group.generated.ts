// Generated from schemas/cluster-group.schema.json by "npm run generate". Do not edit.

/**
 * `policies/clusters/** /group.yaml`: what all clusters in this folder and below have in common.
 */
export interface ClusterGroup {
  /**
   * The version of Ringfence's own source formats.
   */
  apiVersion: 'ringfence.dev/v1alpha1';
  /**
   * The kind of this source.
   */
  kind: 'ClusterGroup';
  metadata: Metadata;
  spec: ClusterGroupSpec;
}
/**
 * Names this source.
 */
export interface Metadata {
  /**
   * The group's name.
   */
  name: string;
}
/**
 * Outer layers; an inner group, and the cluster itself, override them.
 */
export interface ClusterGroupSpec {
  values?: Values;
  cni?: NetworkPluginTraits;
  /**
   * Where the metadata service of the cloud answers: a path that opens to one of them is an error. The innermost layer that sets it replaces the outer ones; an empty list says that there is none. Default: every address that is known of any cloud.
   */
  metadataAddresses?: string[];
  /**
   * Whether the sources declare every namespace of a cluster. Complete: an answer takes it for granted that there is no other namespace, says so, and folds what would concern one into a line. Open (the default): other namespaces may exist. The innermost layer that sets it decides.
   */
  declaredNamespaces?: 'Complete' | 'Open';
  delivery?: Delivery;
}
/**
 * Values of declared parameters. Maps merge with those of outer layers, lists and scalars replace them (lists with `merge: union` are united).
 */
export interface Values {
  [k: string]: unknown;
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
 * How the manifests of a cluster reach it. Each field is taken from the innermost layer that sets it: landscape, groups from the outside in, cluster.
 */
export interface Delivery {
  /**
   * What applies the manifests. none (the default): no delivery objects are rendered; the manifests are applied by other means.
   */
  tool?: 'argocd' | 'flux' | 'none';
  /**
   * Where the tool fetches the manifests from: an https, http or ssh URL without credentials.
   */
  repository?: string;
  /**
   * What of the repository is applied: a branch by its name, any ref by its full name (`refs/tags/v1.4.0`), or a whole commit id. Default: the default branch of the landscape.
   */
  revision?: string;
  /**
   * Where the folder of manifests lies in the repository. Default: `manifests`.
   */
  path?: string;
  /**
   * What succeeds or fails together. namespace (the default): each namespace is applied on its own. cluster: all at once, and what is no longer rendered is not deleted.
   */
  unit?: 'namespace' | 'cluster';
  /**
   * The namespace in which the delivery objects of this cluster live. Default: `argocd` or `flux-system`, by the tool.
   */
  namespace?: string;
  /**
   * What the names of delivery objects begin with, before the name of the cluster. Default: `ringfence-`.
   */
  namePrefix?: string;
  /**
   * Argo CD only: the cluster as registered there, by its name or by its server (https://…). Default: the name of the cluster.
   */
  destination?: string;
  /**
   * By whose rights policies are applied: a service account of the cluster that they are for, in a namespace named as `namespace` says. Default: ringfence.
   */
  serviceAccount?: string;
  /**
   * Flux only: the secret with the credentials for the repository, in the same namespace as the delivery objects. Default: none.
   */
  repositorySecret?: string;
  kubeconfigSecret?: KubeconfigSecret;
  intervals?: Intervals;
}
/**
 * Flux only, for clusters with a hosted control plane: the secret with the kubeconfig by which the hosting cluster reaches this one, in the same namespace as the delivery objects.
 */
export interface KubeconfigSecret {
  /**
   * Its name. Default: the name of the cluster and `-kubeconfig`.
   */
  name?: string;
  /**
   * The key in it. Default: `kubeconfig`.
   */
  key?: string;
}
/**
 * How often, and for how long.
 */
export interface Intervals {
  /**
   * How often the repository is asked for changes. Default: `5m`. A duration such as `90s`, `5m` or `1h30m`.
   */
  poll?: string;
  /**
   * Flux only: how often what is in the cluster is compared with the manifests and put right; Argo CD watches the cluster instead. Default: `30m`. A duration such as `90s`, `5m` or `1h30m`.
   */
  sync?: string;
  /**
   * How long to wait after a failure. Default: `2m`. A duration such as `90s`, `5m` or `1h30m`.
   */
  retry?: string;
  /**
   * Flux only: how long one attempt may take. Default: `5m`. A duration such as `90s`, `5m` or `1h30m`.
   */
  timeout?: string;
}
