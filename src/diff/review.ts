import type { HazardCode } from '../diagnostics/hazard-codes.ts';
import type { ComparedFlows } from './compared-flows.ts';
import type { Hazard, LandscapeDiff } from './landscape-diff.ts';
import type { ProvedChange } from './proved-change.ts';

/** A comparison of two states with what a reviewer decides by: what every output of `diff` shows. */
export interface Review {
  /** In words: `main (1a2b3c4)`, `the working tree`, a folder. */
  readonly compared: { readonly before: string; readonly after: string };
  readonly diff: LandscapeDiff;
  /** Those of `diff`, and the ones found around it, such as stale manifests; the gravest first. */
  readonly hazards: readonly ReviewedHazard[];
  /** Whole sentences about the comparison itself, to be read first: a state without manifests, a tool that changes. */
  readonly notes: readonly string[];
  /** Absent without `--fail-on`. */
  readonly gate?: Gate;
  /** Absent without `--prove`. */
  readonly proof?: ProvedChange;
  /** Absent without `--flows`. */
  readonly flows?: ComparedFlows;
  /** Where clusters are compared in the states that they follow: who goes from which revision to which. */
  readonly delivered?: readonly DeliveredStep[];
}

/** Clusters that follow one revision before and one after. */
export interface DeliveredStep {
  /** At least one; sorted. */
  readonly clusters: readonly string[];
  /** In words: `refs/tags/v1 (1a2b3c4)`; the compared state for those that follow the default branch. */
  readonly before: string;
  readonly after: string;
  /**
   * change: they get what the compared states differ in · stays: one commit before and after · promotion: two commits.
   */
  readonly kind: 'change' | 'stays' | 'promotion';
  /** Those of which the revision after has no manifests. */
  readonly without: readonly string[];
}

export interface ReviewedHazard extends Hazard {
  /** The exception, of the state before, that accepts it; then it trips no gate. */
  readonly acceptedBy?: Acceptance;
}

interface Acceptance {
  readonly exception: string;
  readonly reason: string;
  readonly owner: string;
  /** Last day: YYYY-MM-DD, UTC. */
  readonly until: string;
}

/** hazards: any that is no note · opened, closed: any connection · a code: any hazard of that code. */
export type GateCondition = 'hazards' | 'opened' | 'closed' | HazardCode;

export interface Gate {
  /** As asked for. */
  readonly failOn: readonly GateCondition[];
  /** Those that hold, and those that trip every gate, whether they were asked for or not; empty: the gate is passed. */
  readonly tripped: readonly GateCondition[];
}
