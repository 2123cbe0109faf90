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

/** What trips every gate, since what it does to a cluster was not compared. */
const always = ['manifests-stale', 'foreign-file-applied', 'revision-not-on-default-branch'] as const;

/**
 * Judges what changed by some conditions. Hazards that are accepted do not count. Stale manifests, files that nothing
 * renders and revisions that no one has reviewed trip every gate, whatever it asks for.
 */
export function judgeGate(
  { connections }: Pick<LandscapeDiff, 'connections'>,
  hazards: readonly ReviewedHazard[],
  failOn: readonly GateCondition[],
): Gate {
  const counted = hazards.filter(({ acceptedBy }) => acceptedBy === undefined);
  const holds = (condition: GateCondition): boolean => {
    if (condition === 'opened' || condition === 'closed') {
      return connections.some(({ change, assumedAway }) => change === condition && assumedAway === undefined);
    }
    if (condition === 'hazards') return counted.some(({ level }) => level !== 'note');
    return counted.some(({ code }) => code === condition);
  };
  const distinct = [...new Set(failOn)];
  return { failOn: distinct, tripped: [...new Set([...distinct, ...always])].filter(holds) };
}
