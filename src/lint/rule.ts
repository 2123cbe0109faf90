import type { KnownPolicy, NamespaceState, Workload } from '../clusters/cluster-state.ts';
import type { Location, Severity } from '../diagnostics/diagnostic.ts';
import type { LintCode } from '../diagnostics/finding-codes.ts';
import type { Direction } from '../model/network-policy.ts';
import type { PolicyPath } from '../policy/violation.ts';
import type { ClusterFacts } from './cluster-facts.ts';
import type { LintContext } from './context.ts';

/**
 * Finds everything that breaks one rule of lint, in any order. One file each in `rules/`; `rules.ts` lists them by
 * code. `Data` is what a rule found, without its subject: plain data without text for people, which `report/lint/`
 * words. Findings with equal data may become one.
 */
export type LintRule<Data extends object> = (context: LintContext) => Iterable<Found<Data>>;

/** The result of a rule, before lint knows where that is written and which acceptance covers it. */
export interface Found<Data extends object = object> {
  readonly data: Data;
  readonly at: FoundAt;
  /** Every policy that the finding is about, if there are several. Sorted. */
  readonly policies?: readonly string[];
  /** The namespaces in which it shows. */
  readonly places: readonly FoundIn[];
  /** Another code whose finding at the same place says less, and is left out. */
  readonly covers?: LintCode;
  /** The finding is no graver than this, regardless of the severity of its code. */
  readonly atMost?: Severity;
}

/** A namespace in which a rule found something, in a cluster. */
export interface FoundIn {
  readonly facts: ClusterFacts;
  readonly namespace: NamespaceState;
}

/** The subject of a finding, and so where a person fixes it. */
export type FoundAt =
  | { readonly kind: 'policy'; readonly policy: KnownPolicy; readonly path: PolicyPath; readonly rule?: RulePosition }
  | {
      readonly kind: 'workload';
      readonly workload: Workload;
      readonly label?: string;
      /** The line that a person looks at; absent: the line of the workload, or of the label. */
      readonly location?: Location;
    }
  | {
      readonly kind: 'namespace';
      /** Absent for both. */
      readonly direction?: Direction;
      /** Those of its workloads that the finding is about; absent where it is about pods that could exist. */
      readonly workloads?: readonly Workload[];
    }
  | { readonly kind: 'source'; readonly location: Location; readonly namespaceType?: string; readonly policy?: string };

/** A rule's position in a policy. */
export interface RulePosition {
  readonly direction: Direction;
  /** From 0. */
  readonly index: number;
}
