// Generated from schemas/cluster-group.schema.json by "npm run generate". Do not edit.

/**
 * A name, or a pattern in which * matches any characters. An object also says whether the policy is expected.
 */
export type ExternalPolicy =
  | string
  | {
      /**
       * The name of a file in `policies/external/` (without `.yaml`), or a pattern.
       */
      name: string;
      /**
       * Present (default): other tools write the policy everywhere. Tolerated: the policy may exist; it counts where `policies/observed/<cluster>/policies.yaml` lists it, and in clusters without such a file.
       */
      expect?: 'Present' | 'Tolerated';
    };

/**
 * `policies/clusters/** /group.yaml`: settings that all clusters in this folder and below share.
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
  /**
   * Parameters that tenants cannot set in the clusters of this folder and below, although they are declared with `tenantMaySet`.
   */
  pinned?: string[];
  values?: Values;
  cni?: NetworkPluginTraits;
  /**
   * Addresses of the metadata service of the cloud. A path that opens to one of them is an error. The innermost layer that sets it replaces the outer ones; an empty list means that there is no metadata service. Default: all known addresses of all clouds.
   */
  metadataAddresses?: string[];
  /**
   * Whether the sources declare every namespace of a cluster. Complete: an answer assumes that there are no other namespaces, says so, and folds connections of other namespaces into one line. Open (the default): other namespaces can exist. The innermost layer that sets it decides.
   */
  declaredNamespaces?: 'Complete' | 'Open';
  delivery?: Delivery;
  clusterLabels?: Labels;
  /**
   * Namespaces that each cluster in this folder and below has.
   */
  namespaces?: GroupNamespace[];
}
/**
 * Values of declared parameters. Maps merge with those of outer layers, lists and scalars replace them (lists with `merge: union` are united).
 */
export interface Values {
  [k: string]: unknown;
}
/**
 * How the cluster's network plugin applies policies. A trait that is not set comes from outer groups.
 */
export interface NetworkPluginTraits {
  /**
   * Whether an ipBlock matches pods by their addresses (Calico: always; Cilium by default: never). Default: unknown.
   */
  ipBlockMatchesPods?: 'always' | 'never' | 'unknown';
  /**
   * Whether an ipBlock matches the addresses of nodes and of the API server (Calico: always; Cilium by default: never). Default: unknown.
   */
  ipBlockMatchesNodes?: 'always' | 'never' | 'unknown';
  /**
   * Whether policies apply to connections to a pod from its own node, such as probes (Cilium with `allow-localhost: policy`: always). Default: never, as the API of Kubernetes has it. Only needs depend on it, and no verdict.
   */
  policiesApplyToOwnNode?: 'always' | 'never';
}
/**
 * How the manifests of a cluster reach it. Each field is taken from the innermost layer that sets it: landscape, groups from the outside in, cluster.
 */
export interface Delivery {
  /**
   * The tool that applies the manifests. none (the default): Ringfence renders no delivery objects, and something else applies the manifests.
   */
  tool?: 'argocd' | 'flux' | 'none';
  /**
   * The repository from which the tool fetches the manifests: an https, http or ssh URL without credentials.
   */
  repository?: string;
  /**
   * The revision that is applied: a branch by its name, any ref by its full name (`refs/tags/v1.4.0`), or a full commit id. Default: the default branch of the landscape.
   */
  revision?: string;
  /**
   * The path of the folder of manifests in the repository. Default: `manifests`.
   */
  path?: string;
  /**
   * The unit that succeeds or fails together. namespace (the default): each namespace is applied on its own. cluster: all namespaces together, and policies that are no longer rendered are not deleted.
   */
  unit?: 'namespace' | 'cluster';
  /**
   * The namespace of the delivery objects of this cluster. Default: `argocd` or `flux-system`, by the tool.
   */
  namespace?: string;
  /**
   * The beginning of the names of delivery objects, before the name of the cluster. Default: `ringfence-`.
   */
  namePrefix?: string;
  /**
   * Argo CD only: the cluster as registered there, by its name or by its server (https://…). Default: the name of the cluster.
   */
  destination?: string;
  /**
   * The service account that applies the policies, in their cluster and in the namespace that `namespace` names. Default: ringfence.
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
 * Intervals and time limits.
 */
export interface Intervals {
  /**
   * How often the tool checks the repository for changes. Default: `5m`. A duration such as `90s`, `5m` or `1h30m`.
   */
  poll?: string;
  /**
   * Flux only: how often Flux compares the cluster with the manifests and corrects it; Argo CD watches the cluster instead. Default: `30m`. A duration such as `90s`, `5m` or `1h30m`.
   */
  sync?: string;
  /**
   * How long to wait after a failure. Default: `2m`. A duration such as `90s`, `5m` or `1h30m`.
   */
  retry?: string;
  /**
   * Flux only: the time limit of one attempt. Default: `5m`. A duration such as `90s`, `5m` or `1h30m`.
   */
  timeout?: string;
}
/**
 * Labels of every cluster in this folder and below. An inner group, and the cluster itself, override them.
 */
export interface Labels {
  [k: string]: string;
}
/**
 * A namespace of each cluster. A hosted cluster has it only if a selector matches the cluster.
 */
export interface GroupNamespace {
  /**
   * The namespace's name in its cluster.
   */
  name: string;
  /**
   * The namespace type, by its name.
   */
  type: string;
  labels?: Labels1;
  values?: Values1;
  /**
   * Files in `policies/external/` (without `.yaml`; `*` matches any characters) that other tools write into this namespace.
   */
  externalPolicies?: ExternalPolicy[];
  /**
   * The tenant that owns it. Default: the tenant of the hosted cluster, otherwise that of the cluster if it names one or has a hosted control plane, otherwise none.
   */
  tenant?: string;
  /**
   * Further policy templates for this namespace, beside those of its type: files of `policies/shared/` or of the type.
   */
  policies?: string[];
  /**
   * Grants of other tenants that this namespace uses, as `<tenant>/<grant>`.
   */
  uses?: string[];
  clusterSelector?: ClusterSelector;
}
/**
 * Labels of this namespace, in addition to those of its type.
 */
export interface Labels1 {
  [k: string]: string;
}
/**
 * Values of declared parameters. Maps merge with those of outer layers, lists and scalars replace them (lists with `merge: union` are united).
 */
export interface Values1 {
  [k: string]: unknown;
}
/**
 * The clusters of the group that have the namespace. Without one: every cluster that is not hosted.
 */
export interface ClusterSelector {
  /**
   * Labels that a cluster must have.
   */
  matchLabels?: {
    [k: string]: string;
  };
  /**
   * Requirements that must all be true.
   */
  matchExpressions?: Requirement[];
}
/**
 * One requirement on a label.
 */
export interface Requirement {
  /**
   * The label's key.
   */
  key: string;
  /**
   * The relation of the label to the values.
   */
  operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
  /**
   * The values; only for In and NotIn.
   */
  values?: string[];
}
