import type { NotDecided, PlaceQuestions } from '../labels/label-questions.ts';
import { boxesOverlap, isSatisfiable } from '../labels/label-space.ts';
import { directions } from '../model/directions.ts';
import { remembered } from '../model/interned.ts';
import type { Direction, TextMap } from '../model/network-policy.ts';
import type { CompiledPolicy } from '../policy/compiled-policy.ts';
import { type ConnectionBox, connectionsOverlap } from '../regions/connection-box.ts';
import { leftOf } from '../regions/left.ts';
import { wholeRegion } from '../regions/region.ts';
import { RuleBoxes } from '../regions/rule-boxes.ts';

/** A rule in a namespace, with the connections that it matches. */
export interface OwnedRule {
  readonly owner: CompiledPolicy;
  readonly direction: Direction;
  /** Its place in the list of its direction. */
  readonly index: number;
  readonly boxes: readonly ConnectionBox[];
}

/** True if rules cover another, as far as the budget of steps decides it. */
export type Cover = 'covered' | 'open' | NotDecided;

/** Answers whether rules cover each other; equal questions, which thousands of namespaces ask, are answered once. */
export class RuleCover {
  readonly #boxes = new RuleBoxes({ blocksHoldPods: false });
  readonly #numbers = new Map<ConnectionBox, number>();
  readonly #known = new Map<string, Cover>();

  /** Returns the rules of a policy in a namespace with these labels, those of ingress first. */
  rulesOf(owner: CompiledPolicy, labels: TextMap): readonly OwnedRule[] {
    return directions.flatMap((direction) =>
      (owner[direction]?.rules ?? []).map((rule, index) => ({
        ...{ owner, direction, index, boxes: this.#boxes.of(owner.subject, rule, labels) },
      })),
    );
  }

  /**
   * Reports whether some of the other rules allow, together, all that a rule allows: to every pod its policy selects,
   * with every peer, on every port, for any labels of pods and namespaces. All are of one namespace. Exact, but that an
   * address is not known to be a pod's.
   */
  cover({ owner, direction, boxes }: OwnedRule, others: Iterable<OwnedRule>, here: PlaceQuestions): Cover {
    const alike = [...others].filter((other) => other.direction === direction);
    // A rule that matches nothing is said to be covered by others only beside one for some of its pods.
    if (boxes.length === 0 && !alike.some((other) => boxesOverlap(owner.subject.pods, other.owner.subject.pods))) {
      return isSatisfiable(owner.subject.pods) ? 'open' : 'covered';
    }
    let undecided: NotDecided | undefined;
    for (const box of boxes) {
      const holders = alike.flatMap((other) => other.boxes.filter((one) => connectionsOverlap(box, one)));
      if (holders.length === 0) return 'open';
      const key = [box, ...holders].map((one) => remembered(this.#numbers, one, () => this.#numbers.size)).join();
      const cover = remembered(this.#known, key, () => coverOf(box, holders, here));
      if (cover === 'open') return cover;
      if (cover !== 'covered') undecided ??= cover;
    }
    return undecided ?? 'covered';
  }
}

function coverOf(box: ConnectionBox, holders: readonly ConnectionBox[], here: PlaceQuestions): Cover {
  let undecided: NotDecided | undefined;
  for (const part of leftOf(wholeRegion(box), holders.map(wholeRegion), here)) {
    if (part.kind === 'left') return 'open';
    undecided ??= part;
  }
  return undecided ?? 'covered';
}
