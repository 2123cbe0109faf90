import { didYouMean } from '../diagnostics/nearest.ts';
import { type HazardCode, hazardCodes, type LandscapeDiff } from './landscape-diff.ts';
import type { Gate, GateCondition, ReviewedHazard } from './review.ts';

/** What a gate may be closed by, in the order in which they are listed to people. */
export const gateConditions: readonly GateCondition[] = [
  'hazards',
  'opened',
  'closed',
  ...(Object.keys(hazardCodes) as HazardCode[]),
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
  const counted = hazards.filter(({ acceptedBy }) => acceptedBy === undefined);
  const holds = (condition: GateCondition): boolean => {
    // What is not decided may be open.
    if (condition === 'opened' && counted.some(({ code }) => code === 'not-decided')) return true;
    if (condition === 'opened' || condition === 'closed') return connections.some(({ change }) => change === condition);
    if (condition === 'hazards') return counted.some(({ level }) => level !== 'note');
    return counted.some(({ code }) => code === condition);
  };
  const distinct = [...new Set(failOn)];
  const always = distinct.includes('manifests-stale') ? [] : (['manifests-stale'] as const);
  return { failOn: distinct, tripped: [...distinct, ...always].filter(holds) };
}
