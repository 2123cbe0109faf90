// Generated from schemas/guardrail.schema.json by "npm run generate". Do not edit.

/**
 * Namespaces of this tenant, by name; * stands for any characters, so "*" is every namespace that has a tenant. none: the namespaces without a tenant.
 */
export type Tenant = string;
/**
 * Namespaces of this type, by name; * stands for any characters.
 */
export type NamespaceType = string;
/**
 * Namespaces by name; * stands for any characters, so "*" is every namespace.
 */
export type Namespace = string;
/**
 * Addresses instead of pods. internet: public addresses that the cluster does not use; metadata: where the metadata service of the cloud may answer; pods, services, nodes: these networks of the cluster; or a CIDR, or the CIDRs of a parameter.
 */
export type Network =
  | string
  | {
      /**
       * A range of addresses.
       */
      cidr?: string;
      /**
       * The addresses of this parameter, as the namespace of the pods at the other end has it.
       */
      value?: string;
    };
/**
 * Relation of the namespaces of both ends; same and other are those of namespaces. Default: any. A namespace without a tenant is neither of the same tenant as another nor of a different one.
 */
export type Relation = 'same-namespace' | 'other-namespace' | 'same-tenant' | 'other-tenant' | 'same' | 'other' | 'any';
/**
 * Ports of the destination, as in a NetworkPolicy; absent: all ports.
 *
 * @minItems 1
 */
export type Ports = [NetworkPolicyPort, ...NetworkPolicyPort[]];
/**
 * Where `to` has the pods: the peers that may connect to them, as a list. Otherwise the pods that connect to nothing but the list in `to`.
 *
 * @minItems 1
 */
export type GuardrailOnlyFrom =
  | {
      tenant?: Tenant;
      namespaceType?: NamespaceType;
      namespace?: Namespace;
      namespaceSelector?: LabelSelector;
      podSelector?: LabelSelector1;
    }
  | [GuardrailEntry, ...GuardrailEntry[]];
/**
 * Where `from` has the pods: the peers that they may connect to, as a list. Otherwise the pods to which nothing but the list in `from` connects.
 *
 * @minItems 1
 */
export type GuardrailOnlyTo =
  | {
      tenant?: Tenant;
      namespaceType?: NamespaceType;
      namespace?: Namespace;
      namespaceSelector?: LabelSelector;
      podSelector?: LabelSelector1;
    }
  | [GuardrailEntry, ...GuardrailEntry[]];
/**
 * The directions in which each pod is isolated. Default: both.
 *
 * @minItems 1
 */
export type Directions = ['Ingress' | 'Egress', ...('Ingress' | 'Egress')[]];

/**
 * `policies/guardrails/*.yaml` and `policies/tenants/<tenant>/guardrails/*.yaml`: statements that are true for every pod that could exist.
 */
export interface Guardrail {
  /**
   * The version of Ringfence's own source formats.
   */
  apiVersion: 'ringfence.dev/v1alpha1';
  /**
   * The kind of this source.
   */
  kind: 'Guardrail';
  metadata: Metadata;
  spec: GuardrailSpec;
}
/**
 * Names this source.
 */
export interface Metadata {
  /**
   * The guardrail's name. A guardrail of a tenant is called <tenant>/<name>.
   */
  name: string;
}
/**
 * The statements, and what their proof assumes. At least one of never, only, always and isolated.
 */
export interface GuardrailSpec {
  /**
   * What must be true, as a sentence for people.
   */
  description: string;
  /**
   * The person or team that is responsible for it.
   */
  owner?: string;
  /**
   * Enforce (the default): a guardrail that does not hold fails the check. Audit: it is only reported.
   */
  mode?: 'Enforce' | 'Audit';
  assume: Assume;
  /**
   * Allowed: a connection to which a tenant consented by a grant is not a breach. Default: Forbidden.
   */
  grants?: 'Forbidden' | 'Allowed';
  /**
   * No such connection is possible.
   *
   * @minItems 1
   */
  never?: [Never, ...Never[]];
  /**
   * Pods have connections with the listed peers and with no others.
   *
   * @minItems 1
   */
  only?: [Only, ...Only[]];
  /**
   * Every such connection is possible, on all of the ports.
   *
   * @minItems 1
   */
  always?: [Always, ...Always[]];
  /**
   * Some policy isolates every such pod, so that it denies what no rule allows.
   *
   * @minItems 1
   */
  isolated?: [Isolated, ...Isolated[]];
  /**
   * Connections that are agreed for good; no statement is broken by them. For a breach that ends some day, write an Exception.
   *
   * @minItems 1
   */
  except?: [Except, ...Except[]];
}
/**
 * What the proof assumes of other writers, such as {otherWriters: OneTenant}.
 */
export interface Assume {
  /**
   * Who may add policies that Ringfence does not render. None: no one. OneTenant: the writers of any one tenant, in its namespaces. AllTenants: the writers of all tenants together. Anyone: also in namespaces without a tenant.
   */
  otherWriters: 'None' | 'OneTenant' | 'AllTenants' | 'Anyone';
}
/**
 * Connections of which none is possible.
 */
export interface Never {
  from: GuardrailPeer;
  to: GuardrailPeer;
  relation?: Relation;
  ports?: Ports;
}
/**
 * Pods that could exist in namespaces that have all of this, or addresses.
 */
export interface GuardrailPeer {
  tenant?: Tenant;
  namespaceType?: NamespaceType;
  namespace?: Namespace;
  namespaceSelector?: LabelSelector;
  podSelector?: LabelSelector1;
  network?: Network;
}
/**
 * Namespaces by their labels; absent: with any labels.
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
 * Pods by their labels; absent: every pod that could exist there.
 */
export interface LabelSelector1 {
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
 * Pods at one end, and at the other a list of the only peers that they have connections with.
 */
export interface Only {
  from: GuardrailOnlyFrom;
  to: GuardrailOnlyTo;
  ports?: Ports;
}
/**
 * A peer, with ports and a relation of its own if they differ.
 */
export interface GuardrailEntry {
  tenant?: Tenant;
  namespaceType?: NamespaceType;
  namespace?: Namespace;
  namespaceSelector?: LabelSelector;
  podSelector?: LabelSelector1;
  network?: Network;
  relation?: Relation;
  ports?: Ports;
}
/**
 * Connections of which each is possible.
 */
export interface Always {
  from: GuardrailPeer;
  to: GuardrailPeer;
  relation?: Relation;
  ports?: Ports;
}
/**
 * Pods that some policy isolates.
 */
export interface Isolated {
  tenant?: Tenant;
  namespaceType?: NamespaceType;
  namespace?: Namespace;
  namespaceSelector?: LabelSelector;
  podSelector?: LabelSelector1;
  directions?: Directions;
}
/**
 * Agreed connections. An end that is absent is any.
 */
export interface Except {
  from?: GuardrailPeer;
  to?: GuardrailPeer;
  relation?: Relation;
  ports?: Ports;
  /**
   * Why they are agreed.
   */
  reason: string;
}
