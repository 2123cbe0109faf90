import { didYouMean } from '../diagnostics/nearest.ts';
import { type Fingerprint, type FingerprintCode, fingerprintOf, fingerprintOfChange } from './fingerprint.ts';
import { type ConnectionChange, type HazardCode, hazardCodes, type LandscapeDiff } from './landscape-diff.ts';
import type { Gate, GateCondition, Review, ReviewedHazard } from './review.ts';

/** What a gate may be closed by, in the order in which they are listed to people. */
export const gateConditions: readonly GateCondition[] = [
  'hazards',
  'opened',
  'closed',
  ...(Object.keys(hazardCodes) as HazardCode[]),
];

/**
 * The codes of what a person may accept for one pull request. Stale manifests are never accepted: what their sources
 * would change was not seen.
 */
export const waivableCodes: readonly FingerprintCode[] = [
  'opened',
  'closed',
  ...(Object.keys(hazardCodes) as HazardCode[]).filter((code) => code !== 'manifests-stale'),
];

/** A condition as somebody writes it, or what is wrong with it; whole sentences. */
export function parseGateCondition(text: string): GateCondition | { readonly mistake: string } {
  const known = gateConditions.find((condition) => condition === text);
  if (known !== undefined) return known;
  return { mistake: didYouMean(text, gateConditions) ?? `There are: ${gateConditions.join(', ')}.` };
}

/**
 * Judges what changed by some conditions. Hazards that are accepted do not count. Stale manifests trip every gate, whatever
 * it asks for: what their sources would change was not seen.
 */
export function judgeGate(
  { connections }: Pick<LandscapeDiff, 'connections'>,
  hazards: readonly ReviewedHazard[],
  failOn: readonly GateCondition[],
): Gate {
  const distinct = [...new Set(failOn)];
  const holds = (condition: GateCondition): boolean => {
    if (condition === 'opened' || condition === 'closed') return connections.some(({ change }) => change === condition);
    return hazards.some((hazard) => trips(hazard, condition));
  };
  return { failOn: distinct, tripped: [...distinct, ...always(distinct)].filter(holds) };
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
  const conditions = [...gate.failOn, ...always(gate.failOn)];
  const changes = conditions.filter((condition) => condition === 'opened' || condition === 'closed');
  return [
    ...hazards
      .filter((hazard) => conditions.some((condition) => trips(hazard, condition)))
      .map((hazard) => ({ hazard, fingerprint: fingerprintOf(hazard, connections) })),
    ...changes.flatMap((change) =>
      connections
        .filter((connection) => connection.change === change)
        .map((connection) => ({ connection, fingerprint: fingerprintOfChange(change, connection) })),
    ),
  ];
}

function trips({ acceptedBy, level, code }: ReviewedHazard, condition: GateCondition): boolean {
  if (acceptedBy !== undefined) return false;
  return condition === 'hazards' ? level !== 'note' : code === condition;
}

function always(failOn: readonly GateCondition[]): readonly GateCondition[] {
  return failOn.includes('manifests-stale') ? [] : ['manifests-stale'];
}
