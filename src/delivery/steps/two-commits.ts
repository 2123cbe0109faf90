import { compareText } from '../../diagnostics/compare.ts';
import { invariant } from '../../diagnostics/invariant.ts';
import { directions } from '../../model/directions.ts';
import type { OrderHazard } from './order.ts';

/**
 * The content of each of two commits, in whole sentences. The second is made when the first has been applied
 * everywhere.
 */
export interface TwoCommits {
  readonly first: string;
  readonly second: string;
}

export const isolateFirst: TwoCommits = {
  first: 'Add a policy that isolates these pods instead, with the rules that they need.',
  second: 'Make this change.',
};

export const allowFirst: TwoCommits = {
  first:
    'Add a policy that allows the connections that these workloads need, or give the workloads the labels that such a policy selects.',
  second: 'Make this change.',
};

export const toolFirst: TwoCommits = {
  first: 'Change only the tool.',
  second: 'When the new tool has synced everything and the old tool is stopped, make the rest of this change.',
};

/**
 * The way around all hazards of a namespace's step: both commits are safe in either tool. A gap is bridged by both
 * forms side by side or, where pods become isolated or cease to be, by a policy that allows everything.
 */
export function twoCommits(hazards: readonly OrderHazard[]): TwoCommits {
  const isolated = hazards.filter(({ cause }) => cause === 'isolated-piecemeal');
  if (isolated.length > 0) {
    return {
      first: `Add one policy that selects only the pods that are not isolated yet and allows every connection (${rules(isolated)}).`,
      second: 'Make this change and delete that policy. The tools delete policies last.',
    };
  }
  const released = hazards.filter(({ cause }) => cause === 'released-piecemeal');
  if (released.length > 0) {
    const last = names(released.map(({ late }) => late));
    return {
      first: `Change ${last} to allow every connection (${rules(released)}), and make the rest of this change.`,
      second: `Delete ${last}.`,
    };
  }
  invariant(hazards.length > 0, 'commits are parted only where there is a hazard');
  const early = new Set(hazards.map((hazard) => hazard.early));
  const late = new Set(hazards.map((hazard) => hazard.late));
  if ([...early].some((name) => late.has(name))) {
    const all = names([...early, ...late]);
    return {
      first: `Add the new versions of ${all} under new names, and do not change the old ones.`,
      second: `Delete ${all}.`,
    };
  }
  return {
    first: `Make this change except ${names(early)}, which must not change yet.`,
    second: `Change ${names(early)}.`,
  };
}

/** The empty rules that allow everything in the directions of the hazards: `ingress: [{}]`. */
function rules(hazards: readonly OrderHazard[]): string {
  const concerned = directions.filter((direction) => hazards.some((hazard) => hazard.direction === direction));
  return concerned.map((direction) => `${direction.toLowerCase()}: [{}]`).join(', ');
}

function names(policies: Iterable<string>): string {
  const distinct = [...new Set(policies)].sort(compareText);
  const last = distinct.pop() ?? '';
  return distinct.length === 0 ? last : `${distinct.join(', ')} and ${last}`;
}
