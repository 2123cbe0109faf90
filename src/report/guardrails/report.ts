import type { Basis } from '../../clusters/basis.ts';
import type { ProtectedLabels } from '../../guardrails/guardrail.ts';
import type { JudgedGuardrail } from '../../guardrails/judged-guardrail.ts';
import type { LocateReason } from './rule-places.ts';

/** Guardrails that were proved, as every format shows them. */
export interface GuardrailReport {
  /** In the order of the files. */
  readonly judged: readonly JudgedGuardrail[];
  readonly protectedLabels: ProtectedLabels;
  readonly locate: LocateReason;
  readonly basis: Basis;
}
