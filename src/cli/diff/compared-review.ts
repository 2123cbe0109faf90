import type { Outcome } from '../../diagnostics/diagnostic.ts';
import { compareFlows } from '../../diff/compare-flows.ts';
import { diffLandscapes } from '../../diff/diff-landscapes.ts';
import { type DemandedFlows, flowHazards, missingFlowHazards } from '../../diff/flow-hazards.ts';
import { provedChange } from '../../diff/proved-change.ts';
import type { GateCondition, Review } from '../../diff/review.ts';
import { reviewOf } from '../../diff/review-of.ts';
import type { PlacedEvidence } from '../../flows/place-evidence.ts';
import type { Comparison } from './comparison.ts';

interface ComparedReviewOptions {
  /** Absent: there is no gate. */
  readonly failOn?: readonly GateCondition[] | undefined;
  /** The day by which exceptions are judged: YYYY-MM-DD, UTC. */
  readonly asOf: string;
  /** Recorded flows, each of a cluster of either state. */
  readonly flows?: readonly PlacedEvidence[] | undefined;
  /** Reports clusters of which records are missing, if the state before says when records close a gate; absent: no. */
  readonly demanded?: DemandedFlows | undefined;
  /** Proves that the state after allows nothing new. */
  readonly prove?: boolean | undefined;
}

/** Compares two states that have been read, for a reviewer. */
export function comparedReview(
  comparison: Comparison,
  { failOn, asOf, flows, demanded, prove = false }: ComparedReviewOptions,
): Outcome<Review> {
  const { before, after, clusters, changedTenants, guardrails, notes, hazards, exceptions, delivered } = comparison;
  const { value: diff, diagnostics } = diffLandscapes(before.landscape, after.landscape, {
    clusters,
    ...(changedTenants === undefined ? {} : { changedTenants }),
    ...(guardrails === undefined ? {} : { guardrails }),
  });
  if (diff === undefined) return { diagnostics };
  const seen =
    flows === undefined ? undefined : compareFlows(before.landscape, after.landscape, { evidence: flows, clusters });
  const known = [...clusters].filter((name) => before.landscape.clusters.has(name));
  const missing =
    demanded === undefined || comparison.flowSettings === undefined
      ? []
      : missingFlowHazards(flows ?? [], known, demanded);
  const compared = { before: before.words, after: after.words };
  const value = reviewOf(diff, {
    compared,
    notes,
    extraHazards: [...hazards, ...(seen === undefined ? [] : flowHazards(seen, comparison.flowSettings)), ...missing],
    exceptions,
    states: { before: before.landscape, after: after.landscape },
    failOn,
    asOf,
    ...(delivered === undefined ? {} : { delivered }),
    ...(seen === undefined ? {} : { flows: seen }),
  });
  const proof = prove ? { proof: provedChange(before.landscape, after.landscape, clusters) } : {};
  return { value: { ...value, ...proof }, diagnostics };
}
