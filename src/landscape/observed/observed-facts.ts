import type { Protocol, TextMap } from '../../model/network-policy.ts';
import type { APIServer, ObservedNeed } from '../../model/schemas/observed-needs.generated.ts';
import type { WorkloadName } from '../../model/workload-name.ts';
import type { SourceNode } from '../../source/node.ts';

/** Facts that a program read from a cluster; each is absent if the cluster has no such file. */
export interface ObservedFacts {
  /** Workloads that run, by namespace, for namespaces that no source declares, too. */
  readonly workloads?: ByNamespace<readonly ObservedWorkload[]>;
  /** Policies that other programs write, by namespace, for namespaces that no source declares, too. */
  readonly policies?: ByNamespace<readonly ObservedPolicy[]>;
  /** Connections that configurations say they need, by the namespace of the object that says it. */
  readonly needs?: ByNamespace<readonly WrittenNeed[]>;
  /** Where API servers answer, as far as needs are about them; absent if it is not known. */
  readonly apiServer?: APIServer;
  /** Every namespace of the cluster. */
  readonly namespaces?: ByNamespace<ObservedNamespace>;
}

/** In code-unit order of the names. */
type ByNamespace<Fact> = ReadonlyMap<string, Fact>;

/** Pods that run in a cluster. */
export interface ObservedWorkload extends WorkloadName {
  /** Only labels that a selector, a rule or a test reads. */
  readonly labels: TextMap;
  readonly ports: readonly ObservedPort[];
  readonly hostNetwork: boolean;
  /** The item as written. */
  readonly node: SourceNode;
}

/** A connection that a configuration says it needs. */
export interface WrittenNeed {
  readonly need: ObservedNeed;
  /** The item as written. */
  readonly node: SourceNode;
}

interface ObservedPort {
  readonly name?: string;
  readonly port: number;
  readonly protocol: Protocol;
}

/** A policy that another program writes. */
export interface ObservedPolicy {
  readonly name: string;
  /** Its field managers; empty if they are not known. */
  readonly managers: readonly string[];
  /** The item as written. */
  readonly node: SourceNode;
}

export interface ObservedNamespace {
  readonly name: string;
  /** Only labels that a selector, a rule or a test reads; without `kubernetes.io/metadata.name`. */
  readonly labels: TextMap;
  /** The item as written. */
  readonly node: SourceNode;
}
