import type { Basis } from '../../clusters/basis.ts';
import type { ClusterState } from '../../clusters/cluster-state.ts';
import type { PolicyPlaces } from '../../clusters/policy-places.ts';
import type { ProtectedLabels } from '../../guardrails/guardrail.ts';
import type { JudgedGuardrails } from '../../guardrails/judge-clusters.ts';
import type { JudgedGuardrail } from '../../guardrails/judged-guardrail.ts';
import { type LocateReason, reasonPlaces } from './rule-places.ts';

/** Guardrails that were proved, as every format shows them. */
export interface GuardrailReport {
  /** In the order of the files. */
  readonly judged: readonly JudgedGuardrail[];
  readonly protectedLabels: ProtectedLabels;
  readonly locate: LocateReason;
  readonly basis: Basis;
}

/** Joins guardrails that were judged with the places of the rules that their examples name. */
export function guardrailReport(
  { judged, protectedLabels, basis }: JudgedGuardrails,
  clusters: readonly ClusterState[],
  places: PolicyPlaces,
): GuardrailReport {
  return { judged, protectedLabels, locate: reasonPlaces(clusters, places), basis };
}
