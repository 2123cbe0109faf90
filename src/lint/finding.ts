import type { Location, Severity } from '../diagnostics/diagnostic.ts';
import type { LintCode } from '../diagnostics/finding-codes.ts';
import type { Direction } from '../model/network-policy.ts';
import type { PolicyPath } from '../policy/violation.ts';

/** What a rule found, in the words of the landscape, with everything that a format needs. Plain data. */
export interface Finding {
  readonly code: LintCode;
  readonly severity: Severity;
  /** Whole sentences: what is so, and which law it breaks. */
  readonly message: string;
  /** The way out. */
  readonly hint: string;
  readonly about: FindingAbout;
  /** Where a person would mend it: in the template where there is one, else in the manifest. */
  readonly location: Location;
  /** In the manifest of the first place, where the finding is about a policy. */
  readonly rendered?: Location;
  /** Where else one fact is written, if there are no templates: each to be changed by itself. By place. */
  readonly also: readonly Location[];
  /** Where it shows, by cluster and namespace in code-unit order. Empty for what is about sources only. */
  readonly places: readonly FindingPlace[];
}

export interface FindingPlace {
  /** The key of the cluster: its name, or empty for plain manifests. */
  readonly cluster: string;
  readonly namespace: string;
}

/** What a finding is about; what does not apply is absent. */
export interface FindingAbout {
  readonly namespaceType?: string;
  /** The policy's name; the first, where a template makes several of which the same is so. */
  readonly policy?: string;
  /** All of them, where there are several. Sorted. */
  readonly policies?: readonly string[];
  readonly workload?: string;
  /** All of them, where there are several. Sorted. */
  readonly workloads?: readonly string[];
  /** Of `workloads`: no policy isolates them. Such findings are the first. */
  readonly open?: true;
  /** Absent where a finding is about both, or about none. */
  readonly direction?: Direction;
  /** The rule's place in its list, from 0. */
  readonly rule?: number;
  /** Leads to the value inside the policy. */
  readonly path?: PolicyPath;
}

/** A finding that somebody accepted in some of its places. */
export interface AcceptedFinding {
  /** With the places in which it is accepted. */
  readonly finding: Finding;
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
