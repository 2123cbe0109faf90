import type { Direction } from '../model/network-policy.ts';
import { type CompiledPolicy, tiers } from '../policy/compiled-policy.ts';
import { type ConnectionBox, connectionsOverlap, everyConnection, intersectConnections } from './connection-box.ts';
import { boxesOfRule, boxOfSubject, type Reading } from './rule-boxes.ts';

/** A set of connections as one side sees them: those in a box and in none of the boxes that are taken out of it. */
export interface Region {
  readonly box: ConnectionBox;
  readonly without: readonly ConnectionBox[];
}

export function wholeRegion(box: ConnectionBox): Region {
  return { box, without: [] };
}

/**
 * Returns what policies allow in one direction, as a union of regions. All of them concern the own pod's namespace, and
 * those of one tier are in the order in which they are evaluated: where an API leaves that order open, each order is a
 * question of its own.
 */
export function allowedRegions(
  policies: readonly CompiledPolicy[],
  direction: Direction,
  reading: Reading,
): readonly Region[] {
  const allowed: Region[] = [];
  let undecided: readonly Region[] = [wholeRegion(everyConnection)];
  for (const tier of tiers) {
    const passed: Region[] = [];
    const isolated: ConnectionBox[] = [];
    for (const policy of policies) {
      const side = policy.tier === tier ? policy[direction] : undefined;
      if (side === undefined) continue;
      for (const rule of side.rules) {
        const boxes = boxesOfRule(policy.subject, rule, reading);
        // What is allowed stays among the undecided, since nothing takes it back: so no box is taken out in vain.
        if (rule.action === 'allow') allowed.push(...inBoxes(undecided, boxes));
        else {
          if (rule.action === 'pass') passed.push(...inBoxes(undecided, boxes));
          undecided = outsideBoxes(undecided, boxes);
        }
      }
      const subject = side.otherwise === 'deny' ? boxOfSubject(policy.subject, reading) : undefined;
      if (subject !== undefined) isolated.push(subject);
    }
    undecided = [...outsideBoxes(undecided, isolated), ...passed];
  }
  // The API: "Traffic is allowed to a pod if there are no NetworkPolicies selecting the pod".
  return [...allowed, ...undecided];
}

function inBoxes(regions: readonly Region[], boxes: readonly ConnectionBox[]): readonly Region[] {
  return regions.flatMap(({ box, without }) =>
    boxes.flatMap((one): readonly Region[] => {
      const both = intersectConnections(box, one);
      return both === undefined
        ? []
        : [{ box: both, without: without.filter((hole) => connectionsOverlap(both, hole)) }];
    }),
  );
}

function outsideBoxes(regions: readonly Region[], boxes: readonly ConnectionBox[]): readonly Region[] {
  return regions.map(({ box, without }) => ({
    box,
    without: [...without, ...boxes.filter((one) => connectionsOverlap(box, one))],
  }));
}
