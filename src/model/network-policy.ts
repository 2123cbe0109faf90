// Type aliases, not interfaces: only aliases are assignable to `JsonObject`.

/** The API's policy type: a direction in which a policy isolates pods. */
export type Direction = 'Ingress' | 'Egress';

export type Protocol = 'TCP' | 'UDP' | 'SCTP';

/** Text to text, as labels, annotations and `matchLabels` are. */
export type TextMap = { readonly [key: string]: string };

type LabelSelectorOperator = 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';

export type LabelSelectorRequirement = {
  readonly key: string;
  readonly operator: LabelSelectorOperator;
  readonly values?: readonly string[];
};

/** Every entry and every requirement must hold; an empty selector matches everything. */
export type LabelSelector = {
  readonly matchLabels?: TextMap;
  readonly matchExpressions?: readonly LabelSelectorRequirement[];
};

export type IpBlock = {
  readonly cidr: string;
  readonly except?: readonly string[];
};

/** Either selectors, which together choose pods in namespaces, or a block of addresses. */
export type NetworkPolicyPeer = {
  readonly podSelector?: LabelSelector;
  readonly namespaceSelector?: LabelSelector;
  readonly ipBlock?: IpBlock;
};

/** A port as written: the API server takes an absent protocol for TCP. */
export type WrittenNetworkPolicyPort = {
  readonly protocol?: Protocol;
  /** A number from 1 to 65535, or the name of a container port; absent means every port. */
  readonly port?: number | string;
  /** The last port, inclusive, of a range that begins at `port`. */
  readonly endPort?: number;
};

export type NetworkPolicyPort = WrittenNetworkPolicyPort & { readonly protocol: Protocol };

/** An absent or empty list means everything: every source, or every port. */
export type IngressRule<Port = NetworkPolicyPort> = {
  readonly from?: readonly NetworkPolicyPeer[];
  readonly ports?: readonly Port[];
};

/** An absent or empty list means everything: every destination, or every port. */
export type EgressRule<Port = NetworkPolicyPort> = {
  readonly to?: readonly NetworkPolicyPeer[];
  readonly ports?: readonly Port[];
};

export type NetworkPolicyMetadata = {
  readonly name: string;
  readonly namespace?: string;
  readonly labels?: TextMap;
  readonly annotations?: TextMap;
};

/** A spec as written: without `policyTypes`, the API server derives them from the rules. */
export type WrittenNetworkPolicySpec = {
  readonly podSelector: LabelSelector;
  readonly policyTypes?: readonly Direction[];
  readonly ingress?: readonly IngressRule<WrittenNetworkPolicyPort>[];
  readonly egress?: readonly EgressRule<WrittenNetworkPolicyPort>[];
};

export type NetworkPolicySpec = {
  readonly podSelector: LabelSelector;
  readonly policyTypes: readonly Direction[];
  readonly ingress?: readonly IngressRule[];
  readonly egress?: readonly EgressRule[];
};

/** A NetworkPolicy as `schemas/network-policy.schema.json` accepts it. */
export type WrittenNetworkPolicy = {
  readonly apiVersion: 'networking.k8s.io/v1';
  readonly kind: 'NetworkPolicy';
  readonly metadata: NetworkPolicyMetadata;
  readonly spec: WrittenNetworkPolicySpec;
};

/** A policy with the API server's defaults written out: what Ringfence renders, and what analysis reads. */
export type NetworkPolicy = {
  readonly apiVersion: 'networking.k8s.io/v1';
  readonly kind: 'NetworkPolicy';
  readonly metadata: NetworkPolicyMetadata;
  readonly spec: NetworkPolicySpec;
};
