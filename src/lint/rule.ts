import type { KnownPolicy, NamespaceState, Workload } from '../clusters/cluster-state.ts';
import type { Location, Severity } from '../diagnostics/diagnostic.ts';
import type { LintCode } from '../diagnostics/finding-codes.ts';
import type { Json } from '../model/json.ts';
import type { Direction } from '../model/network-policy.ts';
import type { PolicyPath } from '../policy/violation.ts';
import type { ClusterFacts } from './cluster-facts.ts';
import type { LintContext } from './context.ts';

/** A law that policies keep, with what breaks it. One file each in `rules/`; `rules.ts` lists them. */
export interface LintRule {
  readonly code: LintCode;
  /** Unless `policies/landscape.yaml` says otherwise. */
  readonly severity: Severity;
  /** Everything that breaks the law, in any order. What is equal but for its places is made one afterwards. */
  check(context: LintContext): Iterable<Found>;
}

/** What a rule found, before it is known where that is written and whether somebody accepts it. */
export interface Found {
  /** What is so, as data: where a rule finds one fact in several places, it is one finding. Names no subject. */
  readonly fact: Json;
  /** The fact in whole sentences, the first with its subject. */
  message(subject: string): string;
  readonly hint: string;
  readonly at: FoundAt;
  /** All policies that it is about, where they are several. Sorted. */
  readonly policies?: readonly string[];
  /** The namespaces in which it shows. */
  readonly places: readonly FoundPlace[];
  /** A rule of lint that says less of the same place, and need not say it. */
  readonly covers?: LintCode;
}

export interface FoundPlace {
  readonly facts: ClusterFacts;
  readonly namespace: NamespaceState;
}

/** Where a finding is to be mended. */
export type FoundAt =
  | { readonly kind: 'policy'; readonly policy: KnownPolicy; readonly path: PolicyPath; readonly place?: RulePlace }
  | { readonly kind: 'workload'; readonly workload: Workload; readonly label?: string }
  | {
      readonly kind: 'namespace';
      /** Absent for both. */
      readonly direction?: Direction;
      /** Those of its workloads that the finding is about; absent where it is about pods that could exist. */
      readonly workloads?: readonly Workload[];
    }
  | { readonly kind: 'source'; readonly location: Location; readonly namespaceType?: string; readonly policy?: string };

export interface RulePlace {
  readonly direction: Direction;
  /** From 0. */
  readonly rule: number;
}
