// Generated from schemas/landscape.schema.json by "npm run generate". Do not edit.

/**
 * `policies/landscape.yaml`: the root of a repository. Pins the Ringfence version and declares what all namespace types share.
 */
export interface Landscape {
  /**
   * The version of Ringfence's own source formats.
   */
  apiVersion: 'ringfence.dev/v1alpha1';
  /**
   * The kind of this source.
   */
  kind: 'Landscape';
  metadata: Metadata;
  spec: LandscapeSpec;
}
/**
 * Names this source.
 */
export interface Metadata {
  /**
   * The landscape's name.
   */
  name: string;
}
/**
 * What holds for the whole landscape.
 */
export interface LandscapeSpec {
  /**
   * The Ringfence version that renders this repository. Another version refuses.
   */
  ringfence: string;
  /**
   * The branch that every change is reviewed for. Clusters follow it unless `delivery.revision` says otherwise. Default: main.
   */
  defaultBranch?: string;
  parameters?: Parameters;
  values?: Values;
  networks?: LandscapeNetworks;
  /**
   * Where the metadata service of the cloud answers: a path that opens to one of them is an error. The innermost layer that sets it replaces the outer ones; an empty list says that there is none. Default: every address that is known of any cloud.
   */
  metadataAddresses?: string[];
  /**
   * Whether the sources declare every namespace of a cluster. Complete: an answer takes it for granted that there is no other namespace, says so, and folds what would concern one into a line. Open (the default): other namespaces may exist. The innermost layer that sets it decides.
   */
  declaredNamespaces?: 'Complete' | 'Open';
  delivery?: Delivery;
  lint?: Lint;
}
/**
 * The values that may be set: a small subset of JSON Schema. Every property is listed in `required` or has a `default`.
 */
export interface Parameters {
  /**
   * The parameters by name.
   */
  properties?: {
    [k: string]: Parameter;
  };
  /**
   * Parameters without default that every namespace must get from some layer.
   */
  required?: string[];
}
/**
 * One value: its type and limits.
 */
export interface Parameter {
  /**
   * The type of the value.
   */
  type: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  /**
   * The properties of an object.
   */
  properties?: {
    [k: string]: Parameter;
  };
  /**
   * Properties without default that every namespace must get from some layer.
   */
  required?: string[];
  /**
   * false, or the schema of all further properties.
   */
  additionalProperties?: boolean | {};
  items?: Parameter1;
  /**
   * The only values allowed.
   *
   * @minItems 1
   */
  enum?: [unknown, ...unknown[]];
  /**
   * The only value allowed.
   */
  const?: {
    [k: string]: unknown;
  };
  /**
   * The value where no layer sets one.
   */
  default?: {
    [k: string]: unknown;
  };
  /**
   * cidr, cidr-v4, cidr-v6, ip, ipv4, ipv6, dns-label, dns-subdomain, label-key, label-value, port-name, date, uri.
   */
  format?: string;
  /**
   * Smallest number.
   */
  minimum?: number;
  /**
   * Largest number.
   */
  maximum?: number;
  /**
   * Fewest items.
   */
  minItems?: number;
  /**
   * Fewest properties.
   */
  minProperties?: number;
  /**
   * true: no two items are equal.
   */
  uniqueItems?: boolean;
  /**
   * A short name.
   */
  title?: string;
  /**
   * What the value is for.
   */
  description?: string;
  /**
   * Examples.
   */
  examples?: unknown[];
  /**
   * union: the lists of all layers are united, never replaced.
   */
  merge?: 'union';
  /**
   * true: only observed values set it.
   */
  observed?: boolean;
}
/**
 * The schema of every item.
 */
export interface Parameter1 {
  /**
   * The type of the value.
   */
  type: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  /**
   * The properties of an object.
   */
  properties?: {
    [k: string]: Parameter;
  };
  /**
   * Properties without default that every namespace must get from some layer.
   */
  required?: string[];
  /**
   * false, or the schema of all further properties.
   */
  additionalProperties?: boolean | {};
  items?: Parameter1;
  /**
   * The only values allowed.
   *
   * @minItems 1
   */
  enum?: [unknown, ...unknown[]];
  /**
   * The only value allowed.
   */
  const?: {
    [k: string]: unknown;
  };
  /**
   * The value where no layer sets one.
   */
  default?: {
    [k: string]: unknown;
  };
  /**
   * cidr, cidr-v4, cidr-v6, ip, ipv4, ipv6, dns-label, dns-subdomain, label-key, label-value, port-name, date, uri.
   */
  format?: string;
  /**
   * Smallest number.
   */
  minimum?: number;
  /**
   * Largest number.
   */
  maximum?: number;
  /**
   * Fewest items.
   */
  minItems?: number;
  /**
   * Fewest properties.
   */
  minProperties?: number;
  /**
   * true: no two items are equal.
   */
  uniqueItems?: boolean;
  /**
   * A short name.
   */
  title?: string;
  /**
   * What the value is for.
   */
  description?: string;
  /**
   * Examples.
   */
  examples?: unknown[];
  /**
   * union: the lists of all layers are united, never replaced.
   */
  merge?: 'union';
  /**
   * true: only observed values set it.
   */
  observed?: boolean;
}
/**
 * Values of declared parameters. Maps merge with those of outer layers, lists and scalars replace them (lists with `merge: union` are united).
 */
export interface Values {
  [k: string]: unknown;
}
/**
 * Address ranges that mean the same in every cluster.
 */
export interface LandscapeNetworks {
  /**
   * Public address ranges that the company uses inside. A path to them is no path to the internet, and a network of a cluster may hold them.
   */
  internalPublic?: string[];
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
/**
 * How findings of lint are judged.
 */
export interface Lint {
  rules?: LintRules;
}
/**
 * Severities that differ from the defaults, by the code of the rule. off: the rule is not asked.
 */
export interface LintRules {
  /**
   * A namespace does not deny by default in a direction.
   */
  'no-default-deny'?: 'off' | 'note' | 'warning' | 'error';
  /**
   * A policy selects no workload.
   */
  'selects-nothing'?: 'off' | 'note' | 'warning' | 'error';
  /**
   * A peer of a rule matches no workload.
   */
  'peer-matches-nothing'?: 'off' | 'note' | 'warning' | 'error';
  /**
   * A workload has an opt-in label that no policy selects.
   */
  'label-not-honoured'?: 'off' | 'note' | 'warning' | 'error';
  /**
   * A policy selects an opt-in label that no workload has.
   */
  'label-not-carried'?: 'off' | 'note' | 'warning' | 'error';
  /**
   * One side allows a connection that the other side denies.
   */
  'half-connection'?: 'off' | 'note' | 'warning' | 'error';
  /**
   * A rule names a port that no pod declares.
   */
  'named-port-missing'?: 'off' | 'note' | 'warning' | 'error';
  /**
   * A rule has the port of a Service instead of the port of its pods.
   */
  'service-port'?: 'off' | 'note' | 'warning' | 'error';
  /**
   * A workload may connect to other peers but not to DNS.
   */
  'dns-unreachable'?: 'off' | 'note' | 'warning' | 'error';
  /**
   * Policies allow the whole internet as a peer.
   */
  'allows-internet'?: 'off' | 'note' | 'warning' | 'error';
  /**
   * Policies let pods connect to a cloud's metadata service.
   */
  'allows-metadata'?: 'off' | 'note' | 'warning' | 'error';
  /**
   * An ipBlock overlaps the cluster's own pod or service network.
   */
  'block-holds-own-network'?: 'off' | 'note' | 'warning' | 'error';
  /**
   * A peer is every pod of every namespace.
   */
  'peer-is-everybody'?: 'off' | 'note' | 'warning' | 'error';
  /**
   * A rule or policy changes nothing.
   */
  redundant?: 'off' | 'note' | 'warning' | 'error';
  /**
   * The meaning of an ipBlock depends on an unknown setting of the network plugin.
   */
  'depends-on-plugin'?: 'off' | 'note' | 'warning' | 'error';
  /**
   * A type, a template, a parameter or a value is not used.
   */
  'unused-source'?: 'off' | 'note' | 'warning' | 'error';
  /**
   * Selectors are too complex to decide a question about them.
   */
  'hard-selectors'?: 'off' | 'note' | 'warning' | 'error';
}
