import { acceptableHazardCodes, allHazardCodes, alwaysTripping } from '../diagnostics/hazard-codes.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import type { Result } from '../model/result.ts';
import { type Fingerprint, type FingerprintCode, fingerprintOf, fingerprintOfChange } from './fingerprint.ts';
import type { ConnectionChange, LandscapeDiff } from './landscape-diff.ts';
import type { Gate, GateCondition, Review, ReviewedHazard } from './review.ts';

/** The conditions that can close a gate, in the order in which they are listed to people. */
export const gateConditions: readonly GateCondition[] = ['hazards', 'opened', 'closed', ...allHazardCodes];

/** The codes of what a person may accept for one pull request. */
export const waivableCodes: readonly FingerprintCode[] = ['opened', 'closed', ...acceptableHazardCodes];

/** Reads a condition as a person writes it; a problem is whole sentences. */
export function parseGateCondition(text: string): Result<GateCondition, string> {
  const known = gateConditions.find((condition) => condition === text);
  if (known !== undefined) return { value: known };
  return { problem: didYouMean(text, gateConditions) ?? `Conditions: ${gateConditions.join(', ')}.` };
}

/**
 * Judges what changed by some conditions. Hazards that are accepted do not count. Stale manifests, files that nothing
 * renders and revisions that no one has reviewed trip every gate, regardless of what it asks for.
 */
export function judgeGate(
  { connections }: Pick<LandscapeDiff, 'connections'>,
  hazards: readonly ReviewedHazard[],
  failOn: readonly GateCondition[],
): Gate {
  const distinct = [...new Set(failOn)];
  const holds = (condition: GateCondition): boolean => {
    const isConnection = condition === 'opened' || condition === 'closed';
    if (isConnection && connections.some((one) => closes(one, condition))) return true;
    return hazards.some((hazard) => trips(hazard, condition));
  };
  return { failOn: distinct, tripped: allConditions(distinct).filter(holds) };
}

/** Something that closes a gate. */
export interface Closing {
  readonly fingerprint: Fingerprint;
  /** Exactly one of the two: the hazard, or the change of connections itself. */
  readonly hazard?: ReviewedHazard;
  readonly connection?: ConnectionChange;
}

/** All that closes the gate of a review, each once: hazards in their order, then changes of connections. */
export function closingsOf({ gate, hazards, diff: { connections } }: Review): readonly Closing[] {
  if (gate === undefined) return [];
  const conditions = allConditions(gate.failOn);
  const changes = conditions.filter((condition) => condition === 'opened' || condition === 'closed');
  return [
    ...hazards
      .filter((hazard) => conditions.some((condition) => trips(hazard, condition)))
      .map((hazard) => ({ hazard, fingerprint: fingerprintOf(hazard, connections) })),
    ...changes.flatMap((change) =>
      connections
        .filter((connection) => closes(connection, change))
        .map((connection) => ({ connection, fingerprint: fingerprintOfChange(change, connection) })),
    ),
  ];
}

/**
 * Reports whether a change of connections counts for a condition: not where its ends do not exist as far as the sources
 * say.
 */
function closes({ change, assumedAway }: ConnectionChange, condition: 'opened' | 'closed'): boolean {
  return change === condition && assumedAway === undefined;
}

function trips({ acceptedBy, level, code, guardrail }: ReviewedHazard, condition: GateCondition): boolean {
  if (acceptedBy !== undefined || guardrail?.mode === 'Audit') return false;
  // Records that are not good enough by the landscape's own measure close no gate.
  if (code === 'dropped-flow' && level === 'note') return false;
  // What is not decided may be open.
  if (condition === 'opened') return code === 'not-decided';
  return condition === 'hazards' ? level !== 'note' : code === condition;
}

/** Returns the conditions that were asked for, and those that trip every gate; each once. */
function allConditions(failOn: readonly GateCondition[]): readonly GateCondition[] {
  return [...new Set([...failOn, ...alwaysTripping])];
}
