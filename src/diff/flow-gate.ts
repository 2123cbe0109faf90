import { counted } from '../diagnostics/counted.ts';
import { hazardCodes } from '../diagnostics/hazard-codes.ts';
import type { FlowSettings } from '../landscape/flow-settings.ts';
import type { Hazard } from './landscape-diff.ts';

const hour = 3_600_000;

/**
 * Compares the measure by which recorded flows close a gate, as both states have it. A hazard if drops that close the gate
 * now would not close it after the change: this change is still judged by the measure before, and all later ones are not.
 */
export function flowGateHazards(before: FlowSettings | undefined, after: FlowSettings | undefined): readonly Hazard[] {
  if (before === undefined) return [];
  const weaker = weakerParts(before, after);
  if (weaker.length === 0) return [];
  return [
    {
      code: 'flow-gate-weakened',
      level: hazardCodes['flow-gate-weakened'].level,
      message: `${weaker.join(' ')} Later changes that drop connections which were really seen would no longer close a gate that they close now.`,
      policies: [],
      workloads: [],
      places: [],
      connections: [],
      subjects: [measureText(before), measureText(after)],
    },
  ];
}

/** Says that recorded flows close a gate more often after a change, in one sentence; none where they do not. */
export function flowGateNotes(before: FlowSettings | undefined, after: FlowSettings | undefined): readonly string[] {
  if (after === undefined || measureText(before) === measureText(after)) return [];
  if (before !== undefined && weakerParts(before, after).length > 0) return [];
  return [
    `spec.flows of the landscape changes: after this change, recorded connections close a gate ${measureWords(after)}.`,
  ];
}

/** Sentences about what makes the gate close less often. What is not a number is weaker than any number. */
function weakerParts(before: FlowSettings, after: FlowSettings | undefined): readonly string[] {
  if (after === undefined) return ['spec.flows is removed from the landscape.'];
  return [
    ...(after.minWindow <= before.minWindow
      ? []
      : [`spec.flows.minWindow rises from ${hours(before.minWindow)} to ${hours(after.minWindow)}.`]),
    ...(after.minCount <= before.minCount
      ? []
      : [`spec.flows.minCount rises from ${before.minCount} to ${after.minCount}.`]),
    ...(before.completeness === 'Sampled' && after.completeness === 'Complete'
      ? ['spec.flows.completeness changes from Sampled to Complete, so records that hold only a part do not count.']
      : []),
  ];
}

function hours(milliseconds: number): string {
  return `${milliseconds / hour}h`;
}

function measureWords({ minWindow, minCount, completeness }: FlowSettings): string {
  const records = completeness === 'Complete' ? 'complete records' : 'records, also incomplete ones,';
  return `if they were seen at least ${counted(minCount, 'time')}, in ${records} of at least ${hours(minWindow)}`;
}

function measureText(settings: FlowSettings | undefined): string {
  return JSON.stringify(settings ?? null);
}
