import type { ClusterState } from '../clusters/cluster-state.ts';
import type { Guardrail, GuardrailFacts, Statement } from './guardrail.ts';
import type { GuardrailAnswer, GuardrailBreach, ProofReach, UndecidedProof } from './guardrail-result.ts';

/** A state of a landscape with the guardrails of its sources. */
export interface GuardedState {
  /** The clusters that are compared, by name. */
  readonly clusters: ReadonlyMap<string, ClusterState>;
  readonly guardrails: readonly Guardrail[];
  readonly facts: GuardrailFacts;
}

/** The effect of a change on guardrails. Sorted by the name of the guardrail. */
export interface GuardrailChanges {
  readonly broken: readonly BrokenGuardrail[];
  readonly weakened: readonly WeakenedGuardrail[];
  readonly vacuous: readonly VacuousStatement[];
}

/** A statement that the change leaves, or adds, without anything that it protects. */
export interface VacuousStatement {
  readonly guardrail: Guardrail;
  readonly statement: Statement;
  /** Its place in the guardrail. */
  readonly index: number;
  /** possible: only namespaces that do not exist could fit it, if they get a label or a name. */
  readonly reach: Exclude<ProofReach, 'known'>;
  /** The state before has no such statement. */
  readonly isNew: boolean;
}

/** A guardrail that the change breaks, or breaks more than before. */
export interface BrokenGuardrail {
  readonly guardrail: Guardrail;
  /** Which states have the guardrail in these words: before only, if the change removes or changes it. */
  readonly of: 'before' | 'after' | 'both';
  readonly answer: Exclude<GuardrailAnswer, 'holds' | 'about-nothing'>;
  /** Only connections that the state before did not allow. */
  readonly breaches: readonly NewBreach[];
  readonly notDecided: readonly UndecidedProof[];
  readonly typesWithoutShape: readonly string[];
}

/** A breach with the statement that it is of. */
export interface NewBreach extends GuardrailBreach {
  readonly statement: Statement;
}

/** A guardrail that forbids, or demands, less than before. */
export interface WeakenedGuardrail {
  readonly before: Guardrail;
  /** Absent: it is removed. */
  readonly after?: Guardrail;
  /** In this order. At least one. */
  readonly how: readonly Weakening[];
}

/**
 * removed: no guardrail has its name · mode: Enforce before, Audit after · assumption: fewer other writers · grants:
 * Allowed after · statements: some connections or pods are no longer covered · protected-labels: the landscape protects
 * more labels.
 */
export type Weakening = 'removed' | 'mode' | 'assumption' | 'grants' | 'statements' | 'protected-labels';
