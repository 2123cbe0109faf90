// Generated from schemas/connectivity-test.schema.json by "npm run generate". Do not edit.

/**
 * `policies/tests/** /*.yaml`: expected verdicts.
 */
export interface ConnectivityTest {
  /**
   * The version of Ringfence's own source formats.
   */
  apiVersion: 'ringfence.dev/v1alpha1';
  /**
   * The kind of this source.
   */
  kind: 'ConnectivityTest';
  metadata: Metadata;
  spec: ConnectivityTestSpec;
}
/**
 * Names this source.
 */
export interface Metadata {
  /**
   * The test's name.
   */
  name: string;
}
/**
 * Cases that must hold.
 */
export interface ConnectivityTestSpec {
  /**
   * The cluster, in which * stands for any characters; without it the cases hold in every cluster that has the peers.
   */
  cluster?: string;
  /**
   * The cases.
   *
   * @minItems 1
   */
  cases: [Case, ...Case[]];
}
/**
 * One expected verdict.
 */
export interface Case {
  /**
   * The case as a sentence.
   */
  name: string;
  from: Peer;
  to: Peer1;
  /**
   * Relation of the namespaces of both ends; same and other are those of namespaces. Default: any. A namespace without a tenant is neither of the same tenant as another nor of a different one.
   */
  relation?: 'same-namespace' | 'other-namespace' | 'same-tenant' | 'other-tenant' | 'same' | 'other' | 'any';
  /**
   * A number, a port name, a range such as "8000-8100", or any.
   */
  port: number | string;
  /**
   * The protocol. Default: TCP for numbers; any for a name, and for the port any.
   */
  protocol?: 'TCP' | 'UDP' | 'SCTP';
  /**
   * Tests the policies of one side only: egress tests those of `from`, ingress those of `to`. Default: both sides must allow the connection.
   */
  side?: 'egress' | 'ingress';
  /**
   * The verdict: allowed on all ports and pairs, denied on none.
   */
  expect: 'allowed' | 'denied' | 'conditional';
}
/**
 * A workload, a pod, a Service, pods by their labels, or an address.
 */
export interface Peer {
  /**
   * The cluster by its name; * stands for any characters.
   */
  cluster?: string;
  /**
   * The namespace by its name; * stands for any characters, so "*" means every namespace.
   */
  namespace?: string;
  /**
   * A namespace that no source declares, by a name that it could have. It has no policies, and exactly namespaceLabels as labels beside its name. Needs podLabels.
   */
  undeclaredNamespace?: string;
  /**
   * Every namespace of this type; * stands for any characters.
   */
  namespaceType?: string;
  /**
   * Every namespace of this tenant; * stands for any characters, none means the namespaces without a tenant.
   */
  tenant?: string;
  /**
   * Every namespace of a tenant that has these labels.
   */
  tenantLabels?: {
    [k: string]: string;
  };
  /**
   * Every namespace that has these labels.
   */
  namespaceLabels?: {
    [k: string]: string;
  };
  /**
   * The workload by its name, or Kind/name; * stands for any characters. Without a workload, pod, service or podLabels: every workload of the namespace.
   */
  workload?: string;
  /**
   * One pod by its name.
   */
  pod?: string;
  /**
   * A Service by its name: the pods that it selects, and their ports behind its own.
   */
  service?: string;
  /**
   * A pod with exactly these labels.
   */
  podLabels?: {
    [k: string]: string;
  };
  /**
   * An address or CIDR; never resolved to a pod.
   */
  ip?: string;
  /**
   * Relation of this peer's namespace to that of the other side: the same or another.
   */
  relation?: 'same' | 'other' | 'any';
}
/**
 * A workload, a pod, a Service, pods by their labels, or an address.
 */
export interface Peer1 {
  /**
   * The cluster by its name; * stands for any characters.
   */
  cluster?: string;
  /**
   * The namespace by its name; * stands for any characters, so "*" means every namespace.
   */
  namespace?: string;
  /**
   * A namespace that no source declares, by a name that it could have. It has no policies, and exactly namespaceLabels as labels beside its name. Needs podLabels.
   */
  undeclaredNamespace?: string;
  /**
   * Every namespace of this type; * stands for any characters.
   */
  namespaceType?: string;
  /**
   * Every namespace of this tenant; * stands for any characters, none means the namespaces without a tenant.
   */
  tenant?: string;
  /**
   * Every namespace of a tenant that has these labels.
   */
  tenantLabels?: {
    [k: string]: string;
  };
  /**
   * Every namespace that has these labels.
   */
  namespaceLabels?: {
    [k: string]: string;
  };
  /**
   * The workload by its name, or Kind/name; * stands for any characters. Without a workload, pod, service or podLabels: every workload of the namespace.
   */
  workload?: string;
  /**
   * One pod by its name.
   */
  pod?: string;
  /**
   * A Service by its name: the pods that it selects, and their ports behind its own.
   */
  service?: string;
  /**
   * A pod with exactly these labels.
   */
  podLabels?: {
    [k: string]: string;
  };
  /**
   * An address or CIDR; never resolved to a pod.
   */
  ip?: string;
  /**
   * Relation of this peer's namespace to that of the other side: the same or another.
   */
  relation?: 'same' | 'other' | 'any';
}
