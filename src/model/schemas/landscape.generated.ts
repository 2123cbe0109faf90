// Generated from schemas/landscape.schema.json by "npm run generate". Do not edit.

/**
 * `policies/landscape.yaml`: the root of a repository. Pins the Ringfence version and declares settings that all namespace types share.
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
 * Settings of the whole landscape.
 */
export interface LandscapeSpec {
  /**
   * The Ringfence version that renders this repository. Other versions refuse to render it.
   */
  ringfence: string;
  /**
   * The branch into which reviewed changes are merged. Clusters follow it unless `delivery.revision` names another revision. Default: main.
   */
  defaultBranch?: string;
  parameters?: Parameters;
  /**
   * People and teams that own everything that no tenant owns, as CODEOWNERS names them. `ringfence codeowners` needs them.
   *
   * @minItems 1
   */
  owners?: [string, ...string[]];
  /**
   * Parameters that tenants cannot set anywhere, although they are declared with `tenantMaySet`.
   */
  pinned?: string[];
  values?: Values;
  networks?: LandscapeNetworks;
  /**
   * Addresses of the metadata service of the cloud. A path that opens to one of them is an error. The innermost layer that sets it replaces the outer ones; an empty list means that there is no metadata service. Default: all known addresses of all clouds.
   */
  metadataAddresses?: string[];
  /**
   * Whether the sources declare every namespace of a cluster. Complete: an answer assumes that there are no other namespaces, says so, and folds connections of other namespaces into one line. Open (the default): other namespaces can exist. The innermost layer that sets it decides.
   */
  declaredNamespaces?: 'Complete' | 'Open';
  delivery?: Delivery;
  lint?: Lint;
  observe?: Observe;
  /**
   * Keys of pod labels that only the platform sets on declared workloads; `*` matches any characters. A tenant cannot declare a workload with one.
   */
  reservedLabels?: string[];
  protectedLabels?: ProtectedLabels;
  flows?: Flows;
}
/**
 * The values that can be set: a small subset of JSON Schema. Every property is listed in `required` or has a `default`.
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
 * A value: its type and limits.
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
   * false, or the schema of all other properties.
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
   * Most items; of a list with `merge: union`, in the united list.
   */
  maxItems?: number;
  minPrefixLength?: ShortestPrefixes;
  /**
   * Addresses that a CIDR must not contain: `metadata`, `clusterNetworks`, or a parameter that is a list of CIDRs.
   *
   * @minItems 1
   */
  outside?: [string, ...string[]];
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
   * The purpose of the value.
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
   * true: only observed values can set it.
   */
  observed?: boolean;
  /**
   * true: a tenant's own file can set it, too. Only at the top level.
   */
  tenantMaySet?: boolean;
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
   * false, or the schema of all other properties.
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
   * Most items; of a list with `merge: union`, in the united list.
   */
  maxItems?: number;
  minPrefixLength?: ShortestPrefixes;
  /**
   * Addresses that a CIDR must not contain: `metadata`, `clusterNetworks`, or a parameter that is a list of CIDRs.
   *
   * @minItems 1
   */
  outside?: [string, ...string[]];
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
   * The purpose of the value.
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
   * true: only observed values can set it.
   */
  observed?: boolean;
  /**
   * true: a tenant's own file can set it, too. Only at the top level.
   */
  tenantMaySet?: boolean;
}
/**
 * The shortest prefix that a CIDR may have, for each family that its format admits.
 */
export interface ShortestPrefixes {
  /**
   * For IPv4.
   */
  ipv4?: number;
  /**
   * For IPv6.
   */
  ipv6?: number;
}
/**
 * Values of declared parameters. Maps merge with those of outer layers, lists and scalars replace them (lists with `merge: union` are united).
 */
export interface Values {
  [k: string]: unknown;
}
/**
 * Address ranges that have the same meaning in every cluster.
 */
export interface LandscapeNetworks {
  /**
   * Public address ranges that the company uses inside. A path to them does not count as a path to the internet, and a network of a cluster can contain them.
   */
  internalPublic?: string[];
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
 * How findings of lint are judged.
 */
export interface Lint {
  rules?: LintRules;
}
/**
 * Severities that differ from the defaults, by the code of the rule. off: the rule is not checked.
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
   * Policies deny a connection that a configuration needs.
   */
  'need-denied'?: 'off' | 'note' | 'warning' | 'error';
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
   * No namespace uses a grant of a tenant.
   */
  'grant-unused'?: 'off' | 'note' | 'warning' | 'error';
  /**
   * The owners of a grant wanted to look at it again by now.
   */
  'grant-review-due'?: 'off' | 'note' | 'warning' | 'error';
  /**
   * A cluster has a namespace that no source declares.
   */
  'namespace-not-declared'?: 'off' | 'note' | 'warning' | 'error';
  /**
   * A cluster does not have a namespace that the sources declare.
   */
  'namespace-not-found'?: 'off' | 'note' | 'warning' | 'error';
  /**
   * A namespace has other labels in the cluster than in the sources.
   */
  'namespace-labels-differ'?: 'off' | 'note' | 'warning' | 'error';
  /**
   * A declared workload does not run.
   */
  'declared-not-running'?: 'off' | 'note' | 'warning' | 'error';
  /**
   * A workload runs beside declared ones and is not declared.
   */
  'running-not-declared'?: 'off' | 'note' | 'warning' | 'error';
  /**
   * A recorded need names a workload that the landscape does not have.
   */
  'need-of-unknown-workload'?: 'off' | 'note' | 'warning' | 'error';
  /**
   * A policy of another program runs that no source names.
   */
  'foreign-policy'?: 'off' | 'note' | 'warning' | 'error';
  /**
   * An external policy that is expected does not run.
   */
  'external-policy-missing'?: 'off' | 'note' | 'warning' | 'error';
  /**
   * An external policy differs from the observed policy of its name.
   */
  'external-policy-differs'?: 'off' | 'note' | 'warning' | 'error';
  /**
   * No recorded connection passed a rule of a policy.
   */
  'flow-unused-policy'?: 'off' | 'note' | 'warning' | 'error';
  /**
   * No recorded connection passed a rule.
   */
  'flow-unused-rule'?: 'off' | 'note' | 'warning' | 'error';
  /**
   * No recorded connection passed the policies of a grant.
   */
  'flow-unused-grant'?: 'off' | 'note' | 'warning' | 'error';
  /**
   * No recorded connection of a workload needed one of its opt-in labels.
   */
  'flow-unused-label'?: 'off' | 'note' | 'warning' | 'error';
  /**
   * Selectors are too complex to decide a question about them.
   */
  'hard-selectors'?: 'off' | 'note' | 'warning' | 'error';
}
/**
 * What `ringfence observe` takes from clusters beside workloads, policies and namespaces.
 */
export interface Observe {
  values?: ObservedFacts;
}
/**
 * Parameters that are declared with `observed: true`, each with the fact from which its value is taken.
 */
export interface ObservedFacts {
  [k: string]: ObservedFact;
}
/**
 * The fact from which a value is taken.
 */
export interface ObservedFact {
  /**
   * ApiServerEndpoints: the endpoints of the Service default/kubernetes. DnsServices: the cluster IPs of cluster DNS, without ports.
   */
  from: 'ApiServerEndpoints' | 'DnsServices';
  /**
   * The form of the value. AddressesAndPort: `{addresses: [10.0.0.1], port: 6443}`. Endpoints: `[{addresses: [10.0.0.1], ports: [{port: 6443, protocol: TCP}]}]`. Addresses: `[10.0.0.1]`. CIDRs: `[10.0.0.1/32]`.
   */
  as: 'AddressesAndPort' | 'Endpoints' | 'Addresses' | 'CIDRs';
}
/**
 * Keys of labels that only the platform sets in the clusters; `*` matches any characters. Guardrails rest on them. `kubernetes.io/metadata.name` is always protected.
 */
export interface ProtectedLabels {
  /**
   * Keys of labels of namespaces: a namespace has one of these labels only if its source or its type gives it.
   */
  namespaces?: string[];
  /**
   * Keys of labels of pods: a pod has one of these labels only with a value that a declared workload of its namespace has.
   */
  pods?: string[];
}
/**
 * When recorded flows are good enough to close a gate: `dropped-flow` is a warning only if they are, and a note otherwise. `diff` reads this from the state before.
 */
export interface Flows {
  /**
   * The shortest time between the first and the last record, in hours, such as `168h`.
   */
  minWindow: string;
  /**
   * How often a connection has to be seen at least.
   */
  minCount: number;
  /**
   * Complete: only records that hold every connection of their time count. Sampled: records that hold a part of the connections count, too.
   */
  completeness: 'Complete' | 'Sampled';
}
