import type { Outcome } from '../../diagnostics/diagnostic.ts';
import type { RootPrefix } from '../../platform/git-tree.ts';
import type { Surroundings } from '../../platform/surroundings.ts';
import type { ClosingEntry, CoveredParts } from '../../report/review/review-record.ts';

/** Two commits of a repository, and a question about the step from one to the other. */
export interface ReviewQuestion {
  /** A folder of the git repository; absolute. What is checked out there is data, and need not be either commit. */
  readonly repository: string;
  /** Where the policy repository lies in the git repository. */
  readonly prefix: RootPrefix;
  /** The ids of commits, in full. */
  readonly base: string;
  readonly head: string;
  /** `hazards`, `opened`, `closed` or codes of hazards: what trips the gate. */
  readonly failOn: readonly string[];
  /** Recorded flows; absent: no one asks for them, and none are missing. */
  readonly flows?: ReviewedFlows;
  /** Limit for the Markdown, in characters. */
  readonly markdownLimit: number;
  /** Limit for the summary, in bytes. */
  readonly summaryLimit: number;
  /** Other steps from one commit to another, to be compared with this one. */
  readonly steps: readonly ComparedStep[];
}

/** Records of connections that were really seen. */
interface ReviewedFlows {
  /** Files and folders, absolute, each perhaps as `cluster=path`. */
  readonly paths: readonly string[];
  /** The most days for which no connection was recorded; absent: any number. */
  readonly maxAge?: number;
}

/** Ids of commits, in full. */
export interface ComparedStep {
  readonly base: string;
  readonly head: string;
}

/** Text of a diff for each place that shows it. */
export interface ReviewParts {
  /** For the comment; empty when there is nothing to say. */
  readonly markdown: string;
  /** For the summary of a job: Markdown, too, with more room. */
  readonly summary: string;
  /** Lines of workflow commands, whose paths start at the top of the git repository. */
  readonly annotations: string;
  readonly sarif: string;
  readonly json: string;
  /** Reasons that close the gate; empty if it is open. */
  readonly closings: readonly ClosingEntry[];
  /** For each of the steps that were asked about: the parts of what closes the gate that it has, too. */
  readonly covered: readonly CoveredParts[];
}

/** Answers the parts, or says what is wrong with either commit. */
export type MakeReview = (question: ReviewQuestion, surroundings: Surroundings) => Promise<Outcome<ReviewParts>>;
