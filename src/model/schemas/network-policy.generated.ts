// Generated from schemas/network-policy.schema.json by "npm run generate". Do not edit.

/**
 * A networking.k8s.io/v1 NetworkPolicy as Ringfence renders it. Unknown fields are refused.
 */
export interface NetworkPolicy {
  /**
   * The API group and version.
   */
  apiVersion: 'networking.k8s.io/v1';
  /**
   * The kind.
   */
  kind: 'NetworkPolicy';
  metadata: NetworkPolicyMetadata;
  spec: NetworkPolicySpec;
}
/**
 * Name, labels and annotations; Ringfence adds the namespace.
 */
export interface NetworkPolicyMetadata {
  /**
   * The policy's name, unique in its namespace.
   */
  name: string;
  /**
   * Set by Ringfence.
   */
  namespace?: string;
  /**
   * Labels of the policy.
   */
  labels?: {
    [k: string]: string;
  };
  /**
   * Annotations of the policy.
   */
  annotations?: {
    [k: string]: string;
  };
}
/**
 * Which pods it isolates, in which directions, and what it allows them.
 */
export interface NetworkPolicySpec {
  podSelector: LabelSelector;
  /**
   * The directions in which the policy isolates the selected pods.
   */
  policyTypes?: ('Ingress' | 'Egress')[];
  /**
   * What may reach the selected pods.
   */
  ingress?: NetworkPolicyIngressRule[];
  /**
   * What the selected pods may reach.
   */
  egress?: NetworkPolicyEgressRule[];
}
/**
 * Matches labels; an empty selector matches everything.
 */
export interface LabelSelector {
  /**
   * Every key must have exactly this value.
   */
  matchLabels?: {
    [k: string]: string;
  };
  /**
   * Every requirement must hold.
   */
  matchExpressions?: LabelSelectorRequirement[];
}
/**
 * One requirement.
 */
export interface LabelSelectorRequirement {
  /**
   * The label's key.
   */
  key: string;
  /**
   * How key and values relate.
   */
  operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
  /**
   * For In and NotIn, at least one; for Exists and DoesNotExist, none.
   */
  values?: string[];
}
/**
 * Traffic that matches both from and ports is allowed.
 */
export interface NetworkPolicyIngressRule {
  /**
   * Sources; absent means every source.
   */
  from?: NetworkPolicyPeer[];
  /**
   * Ports of the selected pods; absent means all.
   */
  ports?: NetworkPolicyPort[];
}
/**
 * Pods and namespaces by selectors, or a range of addresses.
 */
export interface NetworkPolicyPeer {
  podSelector?: LabelSelector;
  namespaceSelector?: LabelSelector;
  ipBlock?: IPBlock;
}
/**
 * A range of addresses without the excepted ones.
 */
export interface IPBlock {
  /**
   * The range.
   */
  cidr: string;
  /**
   * Ranges strictly inside cidr that are left out.
   */
  except?: string[];
}
/**
 * Ports of one protocol.
 */
export interface NetworkPolicyPort {
  /**
   * Default: TCP.
   */
  protocol?: 'TCP' | 'UDP' | 'SCTP';
  /**
   * A number or the name of a container port; absent means all ports.
   */
  port?: number | string;
  /**
   * Last port of a range that begins at port.
   */
  endPort?: number;
}
/**
 * Traffic that matches both to and ports is allowed.
 */
export interface NetworkPolicyEgressRule {
  /**
   * Destinations; absent means every destination.
   */
  to?: NetworkPolicyPeer[];
  /**
   * Destination ports; absent means all.
   */
  ports?: NetworkPolicyPort[];
}
