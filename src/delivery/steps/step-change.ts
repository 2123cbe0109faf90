import type { Direction, TextMap } from '../../model/network-policy.ts';
import type { Tool } from './schedule.ts';
import type { TwoCommits } from './two-commits.ts';

/**
 * The harm that a tool's order does on the way. `safe`: at no moment is a pod worse off than before or after · `opens`,
 * `cuts-off`: at some moment one is · `end`: what there is to consider lies where the step ends, and in no order; or
 * two tools act, so that no order holds.
 */
export type OrderVerdict = 'safe' | 'opens' | 'cuts-off' | 'end';

export interface DeliveryOrder {
  readonly argocd: OrderVerdict;
  readonly flux: OrderVerdict;
  /** Labels of a pod to which it happens, where a tool's order does harm. */
  readonly witness?: TextMap;
  /**
   * The budget of steps that was not enough to decide whether there is such a pod: that counts as if there were one.
   */
  readonly notDecided?: number;
  /** The two commits to make, if neither tool gets there by itself without harm. */
  readonly twoCommits?: TwoCommits;
}

interface OfNamespace {
  readonly cluster: string;
  readonly namespace: string;
}

/** A workload that the inventory declares, by name; sorted. */
type WorkloadNames = readonly string[];

/** One class of change, in one place, that a step from one folder of manifests to another makes. */
export type StepChange =
  | (OfNamespace & { readonly kind: 'policy-created'; readonly policy: string; readonly order: DeliveryOrder })
  | (OfNamespace & {
      readonly kind: 'policy-updated';
      readonly policy: string;
      /** `metadata`: labels and annotations only, which mean nothing to the network. */
      readonly part: 'spec' | 'metadata';
      readonly order: DeliveryOrder;
    })
  | (OfNamespace & { readonly kind: 'policy-deleted'; readonly policy: string; readonly order: DeliveryOrder })
  /** To a cluster a new name is another policy: one is deleted and one of the same spec created. */
  | (OfNamespace & {
      readonly kind: 'policy-renamed';
      readonly from: string;
      readonly to: string;
      readonly order: DeliveryOrder;
    })
  /** A pod that could exist is isolated before and not after. */
  | (OfNamespace & {
      readonly kind: 'fails-open';
      readonly direction: Direction;
      /** Labels of such a pod; none could be left out. */
      readonly witness: TextMap;
      /** Names of the policies that isolated such pods. Sorted. */
      readonly policies: readonly string[];
      readonly workloads: WorkloadNames;
      readonly order: DeliveryOrder;
    })
  /** Declared workloads that had some connection before have none after. */
  | (OfNamespace & {
      readonly kind: 'cut-off';
      readonly direction: Direction;
      readonly workloads: WorkloadNames;
      readonly order: DeliveryOrder;
    })
  /** A pod that could exist is selected by no policy before, and by one after. */
  | (OfNamespace & {
      readonly kind: 'newly-isolated';
      readonly direction: Direction;
      readonly witness: TextMap;
      /** Names of the policies that isolate such pods. Sorted. */
      readonly policies: readonly string[];
      readonly workloads: WorkloadNames;
      readonly order: DeliveryOrder;
    })
  | (OfNamespace & { readonly kind: 'namespace-created' })
  | (OfNamespace & { readonly kind: 'namespace-removed'; readonly order: DeliveryOrder })
  /** It is not decided whether there is a pod to which this happens: the search for its labels was given up. */
  | (OfNamespace & {
      readonly kind: 'not-decided';
      readonly about: 'fails-open' | 'newly-isolated';
      readonly direction: Direction;
      /** Those that may isolate such pods on one side only. Sorted. */
      readonly policies: readonly string[];
      /** The budget that was not enough. */
      readonly steps: number;
    })
  /** Manifests of one side cannot be read, so nothing can be said; `reason` is the first problem with its place. */
  | (OfNamespace & { readonly kind: 'not-compared'; readonly side: 'before' | 'after'; readonly reason: string })
  | {
      readonly kind: 'mass-delete';
      readonly cluster: string;
      /** Policies of namespaces that stay, renamed ones not counted. */
      readonly deleted: number;
      readonly before: number;
      /** Both between 0 and 1. */
      readonly share: number;
      readonly limit: number;
      readonly order: DeliveryOrder;
    }
  /**
   * The delivery objects of the one tool go and those of another come; the first one goes on until a person stops it.
   */
  | {
      readonly kind: 'tool-changed';
      readonly cluster: string;
      readonly from: Tool;
      readonly to: Tool | 'none';
      readonly order: DeliveryOrder;
    }
  | {
      readonly kind: 'cluster-removed';
      readonly cluster: string;
      readonly namespaces: number;
      readonly order: DeliveryOrder;
    };

export type StepKind = StepChange['kind'];

export interface Step {
  /** Sorted by cluster, then what concerns all of it, then by namespace, kind and name. */
  readonly changes: readonly StepChange[];
}
