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
   * The cluster; without it the cases hold in every cluster that has the peers.
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
   * The cluster by its name.
   */
  cluster?: string;
  /**
   * The namespace by its name; "*" means every namespace.
   */
  namespace?: string;
  /**
   * Every namespace of this type.
   */
  namespaceType?: string;
  /**
   * The workload by its name, or Kind/name. Without a workload, pod, service or podLabels: every workload of the namespace.
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
   * The cluster by its name.
   */
  cluster?: string;
  /**
   * The namespace by its name; "*" means every namespace.
   */
  namespace?: string;
  /**
   * Every namespace of this type.
   */
  namespaceType?: string;
  /**
   * The workload by its name, or Kind/name. Without a workload, pod, service or podLabels: every workload of the namespace.
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
