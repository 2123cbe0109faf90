import type { Location, Severity } from '../diagnostics/diagnostic.ts';
import type { LintCode } from '../diagnostics/finding-codes.ts';
import type { Direction } from '../model/network-policy.ts';
import type { PolicyPath } from '../policy/violation.ts';
import type { NamespaceOrType } from './names.ts';
import type { RulePosition } from './rule.ts';
import type { LintData } from './rules.ts';

/**
 * A finding of lint: a code, its subjects, and data from which `report/lint/finding-text.ts` makes sentences. Plain
 * data, discriminated by `code`.
 */
export type LintFinding<Code extends LintCode = LintCode> = { readonly [One in Code]: FindingOf<One> }[Code];

interface FindingOf<Code extends LintCode> {
  readonly code: Code;
  readonly severity: Severity;
  /** The data that the rule found, without its subjects. */
  readonly data: LintData<Code>;
  /** Everything of which the data are true, each once. Never empty. */
  readonly subjects: readonly LintSubject[];
  readonly about: FindingAbout;
  /** Where a person fixes it: in the template where there is one, else in the manifest. */
  readonly location: Location;
  /** In the manifest of the first place, where the finding is about a policy. */
  readonly rendered?: Location;
  /** Where else it is written, if there are no templates: each is changed by itself. By place. */
  readonly also: readonly Location[];
  /** Where it shows, by cluster and namespace in code-unit order. Empty for findings about sources only. */
  readonly places: readonly FindingPlace[];
}

export interface FindingPlace {
  /** The key of the cluster: its name, or empty for plain manifests. */
  readonly cluster: string;
  readonly namespace: string;
}

/** One thing of which a finding is true, as a sentence names it. */
export type LintSubject =
  | {
      readonly kind: 'policy';
      readonly policy: string;
      readonly where: NamespaceOrType;
      /** Absent where it is the policy as a whole. */
      readonly rule?: RulePosition;
    }
  | { readonly kind: 'workload'; readonly workload: string; readonly where: NamespaceOrType }
  | { readonly kind: 'namespace'; readonly where: NamespaceOrType }
  | { readonly kind: 'source' };

/** The subject of a finding for machines; fields that do not apply are absent. */
export interface FindingAbout {
  readonly namespaceType?: string;
  /** The policy's name; the first, where the finding is about several. */
  readonly policy?: string;
  /** All of them, where there are several. Sorted. */
  readonly policies?: readonly string[];
  readonly workload?: string;
  /** All of them, where there are several. Sorted. */
  readonly workloads?: readonly string[];
  /** No policy isolates the `workloads`. Such findings come first. */
  readonly open?: true;
  /** Absent where a finding is about both, or about neither. */
  readonly direction?: Direction;
  /** The rule's place in its list, from 0. */
  readonly rule?: number;
  /** Leads to the value inside the policy. */
  readonly path?: PolicyPath;
}

/** A finding that an acceptance covers in some of its places. */
export interface AcceptedFinding {
  /** With the places in which it is accepted. */
  readonly finding: LintFinding;
  readonly by: AcceptedBy;
}

export interface AcceptedBy {
  /** comment: at its line · exception: by an Exception. */
  readonly kind: 'comment' | 'exception';
  readonly reason: string;
  readonly owner: string;
  /** Last day on which it holds: YYYY-MM-DD, UTC. */
  readonly until: string;
  readonly location: Location;
}
