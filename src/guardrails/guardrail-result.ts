import type { NamespaceState } from '../clusters/cluster-state.ts';
import type { LabelBox } from '../labels/label-space.ts';
import type { AddressFamily } from '../model/address.ts';
import type { AddressSet } from '../model/address-set.ts';
import type { Direction, Protocol, TextMap } from '../model/network-policy.ts';
import type { PortSet } from '../model/port-set.ts';
import type { Guardrail, NamedNetwork, Statement } from './guardrail.ts';

/**
 * holds: there is no counterexample · broken: there is one · depends: there is one under some of the conditions ·
 * not-decided: the budget of steps was used up, or namespaces have policy kinds that were not read · no-shape: nothing
 * says which policies the pods would have · about-nothing: no pods and no addresses fit it, so it protects nothing. At a
 * gate, everything except `holds` and `about-nothing` counts as broken; a change by which a guardrail becomes about
 * nothing is judged where states are compared.
 */
export type GuardrailAnswer = 'holds' | 'broken' | 'depends' | 'not-decided' | 'no-shape' | 'about-nothing';

export interface GuardrailResult {
  readonly guardrail: Guardrail;
  /** The worst answer of its statements: broken, then depends, not-decided, no-shape, about-nothing, holds. */
  readonly answer: GuardrailAnswer;
  /** In the order of `guardrail.statements`. */
  readonly statements: readonly StatementResult[];
}

export interface StatementResult {
  readonly statement: Statement;
  readonly answer: GuardrailAnswer;
  readonly about: ProofScope;
  /** Breaches of the statement, each once for all places that are alike; at most one for each kind of breach. */
  readonly breaches: readonly GuardrailBreach[];
  /** Why something is not decided; empty for every other answer. */
  readonly notDecided: readonly UndecidedProof[];
  /** Types without a namespace in any cluster, where the answer is no-shape. Sorted. */
  readonly typesWithoutShape: readonly string[];
}

/**
 * budget: the proof needs more steps · unknown-network: the cluster does not declare this network · unread-policies:
 * there are policies of kinds that Ringfence does not read.
 */
export type UndecidedProof =
  | { readonly kind: 'budget'; readonly cluster: string; readonly steps: number }
  | { readonly kind: 'unknown-network'; readonly cluster: string; readonly network: NamedNetwork }
  | { readonly kind: 'unread-policies'; readonly cluster: string; readonly kinds: readonly string[] };

/**
 * none: no connection fits the statement; for `isolated`, no pod · possible: only some with a pod of a namespace that does
 * not exist, if it gets a label or a name that no type gives it · known: others, too.
 */
export const proofReaches = ['none', 'possible', 'known'] as const;
export type ProofReach = (typeof proofReaches)[number];

/** How much a proof is about. */
interface ProofScope {
  readonly reach: ProofReach;
  readonly clusters: number;
  /** Declared namespaces at an end that the statement protects. */
  readonly namespaces: number;
  /** Sets of policies that are alike except for names. */
  readonly shapes: number;
  /** Namespaces whose pods may be in the host network, where policies do not apply; `<cluster>/<namespace>`. Sorted. */
  readonly hostNetworkPossible: readonly string[];
  /** Declared workloads in the host network, which are left out; `<cluster>/<namespace>/<workload>`. Sorted. */
  readonly hostNetwork: readonly string[];
  /** Only for `never`, and only where it was asked for. */
  readonly indirect?: IndirectPaths;
}

/** Workloads that could pass connections on. */
export interface IndirectPaths {
  /** Declared workloads of neither end that the source reaches and that reach the destination, `<namespace>/<workload>`. Sorted. */
  readonly workloads: readonly string[];
  /** False: there may be others, because the search was too long, or a network is not known. */
  readonly isComplete: boolean;
}

/** One way in which a statement is broken. */
export interface GuardrailBreach {
  /** The concrete example, that was put to the evaluator. */
  readonly witness: GuardrailWitness;
  /** How many pairs of namespaces have a breach by these rules: for `isolated`, namespaces. */
  readonly places: number;
  /**
   * The connections of the example's place that are lost by the two rules, or that the side may refuse, in some case of the
   * conditions; those that are agreed are taken out. Of two pods, a connection is lost with some of the addresses that they may
   * have. In the order of the rules. In each case, no region is within the others and those of the other breaches there.
   */
  readonly lost: readonly LostRegion[];
  /**
   * Absent: under every condition. Present: each place is broken in each case in which all of these hold. Over all breaches,
   * these are exactly the cases in which the statement is broken.
   */
  readonly conditions?: readonly BreachCondition[];
  /**
   * Ends of its places: each place is between two ends of one entry. Absent: only the witness is known, so an exception can
   * accept the breach only if it has one place.
   */
  readonly at?: readonly BreachedCluster[];
}

/** Places in one cluster that are alike. */
export interface BreachedCluster {
  readonly cluster: string;
  readonly from: readonly BreachedEnd[];
  /** Absent for `isolated`. */
  readonly to?: readonly BreachedEnd[];
}

/** `tenant`: that of the namespace that it is like, also if this has none; or one that does not exist yet. */
export type BreachedEnd =
  | { readonly kind: 'declared'; readonly namespace: string }
  | { readonly kind: 'future'; readonly like: string; readonly tenant: 'same' | 'new' }
  | { readonly kind: 'undeclared' | 'address' };

/** A trait of the network plugin, or a family of addresses, under which a statement breaks. */
export type BreachCondition =
  | { readonly kind: 'ipBlockMatchesPods' | 'ipBlockMatchesNodes'; readonly value: 'always' | 'never' }
  | { readonly kind: 'family'; readonly family: AddressFamily };

/** Connections that break a statement, as both sides see them. */
export interface LostRegion {
  readonly from: LostEnd;
  readonly to: LostEnd;
  readonly ports: PortSet;
  /** Connections in it that do not break the statement. */
  readonly without: readonly Omit<LostRegion, 'without'>[];
}

export type LostEnd =
  | { readonly kind: 'pods'; readonly namespaces: LabelBox; readonly pods: LabelBox }
  | { readonly kind: 'addresses'; readonly addresses: AddressSet };

/**
 * A concrete example of a breach. No label, no name of its port and no rule can be left out of it: without any of them, it does
 * not break the statement by these reasons.
 */
export interface GuardrailWitness {
  readonly cluster: string;
  readonly from: WitnessEnd;
  /** Absent for `isolated`. */
  readonly to?: WitnessEnd;
  /** Absent for `isolated`. */
  readonly port?: WitnessPort;
  /** The rules, or the lack of any, that decide: of the source first. */
  readonly because: readonly WitnessReason[];
}

export interface WitnessPort {
  readonly port: number;
  readonly protocol: Protocol;
  /** The names that the pod declares the port under, where a rule needs one. */
  readonly names: readonly string[];
}

export type WitnessEnd = WitnessPod | WitnessAddress;

interface WitnessPod {
  readonly kind: 'pod';
  readonly namespace: WitnessNamespace;
  readonly labels: TextMap;
  /** An address that it may have, as a text. */
  readonly address: string;
}

/** declared: it exists · future: one that a type may get later, like the one in `like` · undeclared: no source declares it. */
export interface WitnessNamespace {
  readonly kind: 'declared' | 'future' | 'undeclared';
  readonly name: string;
  /** The labels that matter, and its name. */
  readonly labels: TextMap;
  readonly type?: string;
  readonly tenant?: string;
  /** The declared namespace whose policies it has. */
  readonly like?: string;
  /** The namespace with its policies, as the evaluator takes it; absent if only its words are known. */
  readonly state?: NamespaceState;
}

interface WitnessAddress {
  readonly kind: 'address';
  readonly address: string;
}

/**
 * rule: this rule allows the connection on its side · not-isolated: no policy isolates the pod in the direction ·
 * other-writer: the assumption lets the writers of the namespace add a policy · undeclared: no policy of the namespace is
 * known · no-rule: for `always`, no rule allows it.
 */
export interface WitnessReason {
  readonly direction: Direction;
  readonly kind: 'rule' | 'not-isolated' | 'other-writer' | 'undeclared' | 'no-rule';
  /** The declared namespace that has the policy. */
  readonly namespace: string;
  readonly policy?: string;
  /** From 0. */
  readonly rule?: number;
  /** In the rendered manifest. */
  readonly path?: string;
  readonly line?: number;
}
