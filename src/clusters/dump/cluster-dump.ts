import type { DeclaredTraits } from '../../model/plugin-traits.ts';
import type { ClusterState } from '../cluster-state.ts';
import type { LeftOut } from '../known-landscape.ts';
import type { RewrittenValue } from '../plain/read-policy.ts';

/** Content of one cluster as its API server lists it: what policies mean, and facts that sources need beside it. */
export interface ClusterDump {
  /** The name that the person gave it. */
  readonly name: string;
  /**
   * The cluster with its namespaces, policies, workloads and Services. It has the name, the networks and the traits that
   * were found. Its policies have no labels, annotations and label values of Ringfence's own left.
   */
  readonly state: ClusterState;
  /** Facts about each policy that its meaning does not contain. By namespace, then by name; of every policy. */
  readonly policies: ReadonlyMap<string, ReadonlyMap<string, PolicyRecord>>;
  readonly facts: DumpFacts;
  readonly leftOut: LeftOut;
}

/** Facts about a policy beside its meaning. */
export interface PolicyRecord {
  /** Who writes the policy, if that is not a person or a repository of the team. */
  readonly writer?: PolicyWriter;
  /** The program that writes it today, if its policies were asked for as the team's own. Never beside `writer`. */
  readonly adoptedFrom?: PolicyWriter;
  /** The tool of the team that applies it today, such as Argo CD, by a label or an annotation. */
  readonly appliedBy?: string;
  /** Field managers that own a part of it. Sorted. */
  readonly managers: readonly string[];
  /** Values that Ringfence writes in canonical form. In the order of the fields. */
  readonly rewritten: readonly RewrittenValue[];
}

/** Evidence of the program that writes a policy. `program` is its name, as `adopt` takes it. */
export type PolicyWriter = { readonly program: string } & (
  | { readonly evidence: 'owner-reference'; readonly kind: string; readonly name: string }
  | { readonly evidence: 'label'; readonly key: string; readonly value: string }
  | { readonly evidence: 'annotation'; readonly key: string; readonly value: string }
  | { readonly evidence: 'field-manager'; readonly manager: string }
);

/** Facts about a cluster, each with the place where it was found. Absent: the dump does not show it. */
export interface DumpFacts {
  readonly pods?: FoundFact<readonly string[]>;
  readonly services?: FoundFact<readonly string[]>;
  /** Absent in most clusters: their Nodes show addresses, and no network. */
  readonly nodes?: FoundFact<readonly string[]>;
  /** The internal addresses of the Nodes that there are now. */
  readonly nodeAddresses?: FoundFact<readonly string[]>;
  /** Names of the Nodes that there are now. Sorted. */
  readonly nodeNames?: readonly string[];
  /** The network plugin that enforces policies, such as calico, and how it applies them. */
  readonly plugin?: FoundFact<{ readonly name: string; readonly traits: DeclaredTraits }>;
  /** The endpoints of the Service default/kubernetes. */
  readonly apiserver?: FoundFact<{ readonly addresses: readonly string[]; readonly ports: readonly number[] }>;
  /** The cluster IPs of the Services of cluster DNS; and of what answers there, which are addresses of pods. */
  readonly dns?: FoundFact<{ readonly addresses: readonly string[]; readonly endpoints: readonly string[] }>;
  /** How many namespaces the dump lists as objects of their own. */
  readonly listedNamespaces: number;
}

/** A fact, and the objects that show it, in words such as `spec.podCIDRs of 12 Nodes`. */
export interface FoundFact<Value> {
  readonly value: Value;
  readonly from: string;
}
