import type { NamespaceState, Workload } from '../../clusters/cluster-state.ts';
import type { Direction } from '../../model/network-policy.ts';
import type { PodEnd } from '../../verdicts/end.ts';
import type { RuleInNamespace } from '../../verdicts/side-answer.ts';
import type { AddressRules } from './address-rows.ts';
import type { PeerSelectors } from './side-keys.ts';

/** The policies of one side of pods: shared by all pods for which they say the same. */
export interface Side {
  /** Sides of one direction that say the same have the same number. */
  readonly id: number;
  readonly isolated: boolean;
  /** The rules of a pod that has the side. */
  readonly rules: readonly RuleInNamespace[];
  /** Without duplicates. */
  readonly selectors: readonly PeerSelectors[];
  readonly hasBlocks: boolean;
  readonly hasNamedPorts: boolean;
  /** A pod that has the side: its ports resolve names of ingress rules. */
  readonly end: PodEnd;
}

/** Workloads that no policy of the cluster tells apart, except by whether they are in one namespace. */
export interface PodClass {
  readonly type: string | undefined;
  readonly members: readonly ClassMember[];
  /** Names, sorted. */
  readonly namespaces: readonly string[];
  readonly sides: Readonly<Record<Direction, Side>>;
  /** Any member, standing for all. */
  readonly end: PodEnd;
  /** Classes with one text are alike to the peers of all policies. */
  readonly peerKey: string;
  /** The boxes of pods and of namespaces, by number, in which the members lie; none for the host network. */
  readonly podBoxes: ReadonlySet<number>;
  readonly namespaceBoxes: ReadonlySet<number>;
  readonly portsKey: string;
  readonly addressKey: string;
  readonly asked: Asked;
}

export interface ClassMember {
  readonly namespace: NamespaceState;
  readonly workload: Workload;
  /** Its rules about addresses. In one namespace all members of a class have the same. */
  readonly addressRules: Readonly<Record<Direction, AddressRules>>;
}

/** Which connections of the pods are asked for: as source, as destination. */
export interface Asked {
  readonly from: boolean;
  readonly to: boolean;
  /** True if the connections of the namespace are asked for, in either direction. */
  readonly concerned: boolean;
}
