import type { NotDecided, PlaceQuestions } from '../../labels/label-questions.ts';
import { boxesOverlap, boxText, intersectBoxes, type LabelBox } from '../../labels/label-space.ts';
import { directions } from '../../model/directions.ts';
import type { Direction, TextMap } from '../../model/network-policy.ts';
import type { CompiledRule } from '../../policy/compiled-policy.ts';
import {
  type ConnectionSpace,
  cellsOf,
  connectionsOf,
  intersectCell,
  type RuleCell,
  subtractCells,
  type World,
} from '../../regions/connection-space.ts';
import { isolating, type PolicyEffect } from './policy-effect.ts';
import { type Operation, schedule, type Tool, tools } from './schedule.ts';

/**
 * A moment on the way at which a pod is worse off than before and after.
 * `moved`: what one policy gives up, another takes over, and the first may act before the second ·
 * `isolated-piecemeal`: several policies isolate a pod that none isolated, and the first to come allows less ·
 * `released-piecemeal`: several policies let go of a pod, and the first to go takes its rules with it.
 */
export interface OrderHazard {
  readonly tool: Tool;
  readonly direction: Direction;
  /** `opens`: not isolated for a moment · `cuts-off`: without a connection that it has before and after. */
  readonly verdict: 'opens' | 'cuts-off';
  readonly cause: 'moved' | 'isolated-piecemeal' | 'released-piecemeal';
  /** Labels of such a pod; absent where it is not decided whether there is one, which counts as if there were. */
  readonly witness?: TextMap;
  readonly notDecided?: NotDecided;
  /** The one that acts too early. */
  readonly early: string;
  /** The one that acts too late. */
  readonly late: string;
}

/**
 * Every way in which a tool's order makes a pod that could exist worse off on the way than it is at both ends. `fixed`
 * are the policies that stay as they are. Exact about isolation and about connections: what no policy says, such as the
 * addresses of pods, may be so. What the budget leaves undecided counts as harm.
 */
export function orderHazards(
  operations: readonly Operation[],
  fixed: readonly PolicyEffect[],
  questions: PlaceQuestions,
): readonly OrderHazard[] {
  return tools.flatMap((tool) => {
    const times = schedule(tool, operations);
    return directions.flatMap((direction) => {
      const transition = new Transition(operations, isolating(fixed, direction), { times, direction, questions });
      return transition.hazards().map((hazard) => ({ tool, direction, ...hazard }));
    });
  });
}

type FoundHazard = Omit<OrderHazard, 'tool' | 'direction'>;

/** While what is scheduled for `time` goes on, `early` is done and `late` is not. */
interface Moment {
  readonly time: number;
  readonly early: Operation;
  readonly late: Operation;
}

/** Reports whether the policy selects the same pods before and after. */
function keepsPods({ before, after }: Operation): boolean {
  return before !== undefined && after !== undefined && boxText(before.subject.pods) === boxText(after.subject.pods);
}

interface TransitionContext {
  readonly times: ReadonlyMap<Operation, number>;
  readonly direction: Direction;
  readonly questions: PlaceQuestions;
}

/** Labels of a pod to which something happens, or that it is not decided whether there is one. */
type AffectedPod = { readonly kind: 'found'; readonly labels: TextMap } | NotDecided;

/** Some pods, by their labels. */
interface Pods {
  readonly required: LabelBox;
  readonly forbidden: readonly LabelBox[];
}

/** Steps of the search for a connection that is missing, for one direction of one namespace and one tool. */
const budgetOfTransition = 200_000;

/** The way from before to after in one direction, by one tool. */
class Transition {
  readonly #operations: readonly Operation[];
  readonly #fixed: readonly PolicyEffect[];
  readonly #times: ReadonlyMap<Operation, number>;
  readonly #direction: Direction;
  readonly #hasBlocks: boolean;
  readonly #cellsOf = new Map<PolicyEffect, readonly RuleCell[]>();
  readonly #lostByBlocks = new Map<Operation, readonly ConnectionSpace[]>();
  readonly #lostByOthers = new Map<Operation, readonly ConnectionSpace[]>();
  readonly #questions: PlaceQuestions;
  /** Each made once, since hundreds of questions are about the same. */
  readonly #intersections = new Map<LabelBox, Map<LabelBox, LabelBox>>();
  #budget = budgetOfTransition;

  constructor(
    operations: readonly Operation[],
    fixed: readonly PolicyEffect[],
    { times, direction, questions }: TransitionContext,
  ) {
    this.#operations = operations;
    this.#fixed = fixed;
    this.#times = times;
    this.#direction = direction;
    this.#questions = questions;
    const all = [...fixed, ...operations.flatMap(({ before, after }) => [before, after])];
    const rules = all.flatMap((policy) => policy?.[direction]?.rules ?? []);
    this.#hasBlocks = rules.some(({ peers }) => peers !== 'all' && peers.some(({ kind }) => kind === 'addresses'));
  }

  hazards(): readonly FoundHazard[] {
    const found: FoundHazard[] = [];
    for (const early of this.#operations) {
      for (const late of this.#operations) {
        if (early === late || this.#time(early) > this.#time(late)) continue;
        const spent = this.#questions.spent();
        if (spent !== undefined) {
          if (this.#shareSomePods(early, late)) found.push(finding('opens', 'moved', spent, early, late));
          continue;
        }
        const pods = this.#opens(early, late);
        if (pods !== undefined) found.push(finding('opens', 'moved', pods, early, late));
        const moved = this.#losesMoved(early, late);
        if (moved !== undefined) found.push(finding('cuts-off', 'moved', moved, early, late));
        const isolated = this.#isolatesPiecemeal(early, late);
        if (isolated !== undefined) found.push(finding('cuts-off', 'isolated-piecemeal', isolated, early, late));
        const released = this.#releasesPiecemeal(early, late);
        if (released !== undefined) found.push(finding('cuts-off', 'released-piecemeal', released, early, late));
      }
    }
    return found;
  }

  /** A pod that only `early` isolates before and only `late` after: between the two, nothing does. */
  #opens(early: Operation, late: Operation): AffectedPod | undefined {
    if (this.#rules(early.before) === undefined || this.#rules(late.after) === undefined) return undefined;
    const required = this.#both(early.before, late.after);
    if (required === undefined) return undefined;
    // Most pairs are decided by the two policies alone.
    const own = [early.after, late.before].flatMap((policy) =>
      policy === undefined || this.#rules(policy) === undefined ? [] : [policy.subject.pods],
    );
    if (this.#pod(required, own) === undefined) return undefined;
    for (const moment of this.#momentsBetween(early, late)) {
      const pod = this.#pod(required, this.#surelySelected(moment));
      if (pod !== undefined) return pod;
    }
    return undefined;
  }

  /** A connection that only `early` allows before and only `late` after, while something else isolates the pod. */
  #losesMoved(early: Operation, late: Operation): AffectedPod | undefined {
    const required = this.#both(early.before, late.after);
    if (required === undefined) return undefined;
    return this.#inSomeWorld((world) => {
      for (const lost of this.#lost(early, world)) {
        for (const gained of this.#cells(late.after)) {
          const moved = intersectCell(lost, gained, world);
          // What `late` allowed these pods before, it allows them until it acts.
          const missing =
            moved === undefined
              ? []
              : keepsPods(late)
                ? subtractCells(moved, this.#cells(late.before), world)
                : [moved];
          for (const connections of missing) {
            for (const moment of this.#momentsBetween(early, late)) {
              const pod = this.#unallowedAt(moment, connections, required, world);
              if (pod !== undefined) return pod;
            }
          }
        }
      }
      return undefined;
    });
  }

  /**
   * Returns the connections that an operation takes away; if it selects other pods than before, all that it allowed.
   */
  #lost(operation: Operation, world: World): readonly ConnectionSpace[] {
    const memory = world.blocksMatchPods ? this.#lostByBlocks : this.#lostByOthers;
    const known = memory.get(operation);
    if (known !== undefined) return known;
    const all = this.#cells(operation.before).flatMap((cell) => connectionsOf(cell, world) ?? []);
    const after = keepsPods(operation) ? this.#cells(operation.after) : [];
    const lost = all.flatMap((connections) => subtractCells(connections, after, world));
    memory.set(operation, lost);
    return lost;
  }

  /** A pod that some policy isolates at a moment, and that no policy allows one of the connections then. */
  #unallowedAt(
    moment: Moment,
    connections: ConnectionSpace,
    required: LabelBox,
    world: World,
  ): AffectedPod | undefined {
    // Those that decide most pairs come first.
    const others = this.#operations.filter((operation) => operation !== moment.early && operation !== moment.late);
    const changing = [moment.early, moment.late, ...others].map((operation) => this.#versionsAt(moment, operation));
    const inForce = [...changing, ...this.#fixed.map((policy) => [policy])];
    for (const [index, versions] of inForce.entries()) {
      for (const isolator of versions) {
        if (isolator === undefined || this.#rules(isolator) === undefined) continue;
        const choices = inForce.map((all, at) => (at === index ? [isolator] : all));
        const pod = this.#unallowed(
          connections,
          { required: this.#intersection(required, isolator.subject.pods), forbidden: [] },
          choices,
          world,
        );
        if (pod !== undefined) return pod;
      }
    }
    return undefined;
  }

  /**
   * A pod among these that no policy in force allows one of the connections. Of each policy one version is in force, of
   * those that are given; where one of them is absent or does not isolate, it does not allow anything either.
   */
  #unallowed(
    connections: ConnectionSpace,
    pods: Pods,
    [versions, ...rest]: readonly (readonly (PolicyEffect | undefined)[])[],
    world: World,
  ): AffectedPod | undefined {
    const pod = this.#pod(pods.required, pods.forbidden);
    if (pod === undefined || pod.kind === 'notDecided' || versions === undefined) return pod;
    if (this.#budget-- <= 0) return { kind: 'notDecided', steps: budgetOfTransition };
    if (versions.some((policy) => policy === undefined || this.#rules(policy) === undefined)) {
      return this.#unallowed(connections, pods, rest, world);
    }
    for (const policy of versions) {
      if (policy === undefined) continue;
      const cells = this.#cells(policy);
      if (!cells.some((cell) => intersectCell(connections, cell, world) !== undefined)) {
        return this.#unallowed(connections, pods, rest, world);
      }
      const unselected = { ...pods, forbidden: [...pods.forbidden, policy.subject.pods] };
      const found = this.#unallowed(connections, unselected, rest, world);
      if (found !== undefined) return found;
      for (const part of subtractCells(connections, cells, world)) {
        const other = this.#unallowed(part, pods, rest, world);
        if (other !== undefined) return other;
      }
    }
    return undefined;
  }

  /** A pod that nothing isolates before, which `early` isolates without allowing what `late` will allow. */
  #isolatesPiecemeal(early: Operation, late: Operation): AffectedPod | undefined {
    if (this.#rules(early.after) === undefined || this.#rules(late.after) === undefined) return undefined;
    const required = this.#both(early.after, late.after);
    if (required === undefined) return undefined;
    const forbidden = [...this.#fixed, ...this.#versions('before')].map(({ subject }) => subject.pods);
    const done = this.#operations.filter((operation) => this.#time(operation) < this.#time(early));
    const inForce = [[early.after], ...done.map(({ after }) => [after])];
    return this.#lacks(this.#cells(late.after), { required, forbidden }, inForce);
  }

  /** A pod that nothing isolates after, which `late` still isolates without allowing what `early` allowed. */
  #releasesPiecemeal(early: Operation, late: Operation): AffectedPod | undefined {
    if (this.#rules(late.before) === undefined || this.#rules(early.before) === undefined) return undefined;
    const required = this.#both(early.before, late.before);
    if (required === undefined) return undefined;
    const forbidden = [...this.#fixed, ...this.#versions('after')].map(({ subject }) => subject.pods);
    const toCome = this.#operations.filter((operation) => this.#time(operation) > this.#time(late));
    const inForce = [[late.before], ...toCome.map(({ before }) => [before])];
    return this.#lacks(this.#cells(early.before), { required, forbidden }, inForce);
  }

  /** A pod among these that lacks a connection of the cells, by the policies in force. */
  #lacks(
    cells: readonly RuleCell[],
    pods: Pods,
    inForce: readonly (readonly (PolicyEffect | undefined)[])[],
  ): AffectedPod | undefined {
    return this.#inSomeWorld((world) => {
      for (const cell of cells) {
        const connections = connectionsOf(cell, world);
        const pod = connections && this.#unallowed(connections, pods, inForce, world);
        if (pod !== undefined) return pod;
      }
      return undefined;
    });
  }

  /** Where no rule has a block of addresses, the worlds are one. */
  #inSomeWorld(ask: (world: World) => AffectedPod | undefined): AffectedPod | undefined {
    const questions = this.#questions;
    const found = ask({ blocksMatchPods: false, questions });
    return found ?? (this.#hasBlocks ? ask({ blocksMatchPods: true, questions }) : undefined);
  }

  #cells(policy: PolicyEffect | undefined): readonly RuleCell[] {
    if (policy === undefined) return [];
    const known = this.#cellsOf.get(policy) ?? (this.#rules(policy) ?? []).flatMap(cellsOf);
    this.#cellsOf.set(policy, known);
    return known;
  }

  #time(operation: Operation): number {
    return this.#times.get(operation) ?? 0;
  }

  #rules(policy: PolicyEffect | undefined): readonly CompiledRule[] | undefined {
    return policy?.[this.#direction]?.rules;
  }

  #both(a: PolicyEffect | undefined, b: PolicyEffect | undefined): LabelBox | undefined {
    if (a === undefined || b === undefined) return undefined;
    if (!boxesOverlap(a.subject.pods, b.subject.pods)) return undefined;
    return this.#intersection(a.subject.pods, b.subject.pods);
  }

  #intersection(a: LabelBox, b: LabelBox): LabelBox {
    const known = this.#intersections.get(a)?.get(b);
    if (known !== undefined) return known;
    const made = intersectBoxes(a, b);
    this.#intersections.set(a, (this.#intersections.get(a) ?? new Map<LabelBox, LabelBox>()).set(b, made));
    return made;
  }

  /**
   * Reports whether any version of the one selects pods that any version of the other selects. Else neither matters to
   * the other.
   */
  #shareSomePods(a: Operation, b: Operation): boolean {
    const versions = ({ before, after }: Operation) => [before, after].filter((one) => this.#rules(one) !== undefined);
    return versions(a).some((one) => versions(b).some((other) => this.#both(one, other) !== undefined));
  }

  #pod(required: LabelBox, forbidden: readonly LabelBox[]): AffectedPod | undefined {
    const answer = this.#questions.outside(required, forbidden);
    return answer.kind === 'none' ? undefined : answer;
  }

  #versions(side: 'before' | 'after'): readonly PolicyEffect[] {
    return isolating(
      this.#operations.flatMap((operation) => operation[side] ?? []),
      this.#direction,
    );
  }

  /** The moments at which `early` may be done and `late` not. */
  #momentsBetween(early: Operation, late: Operation): readonly Moment[] {
    const [first, last] = [this.#time(early), this.#time(late)];
    const times = new Set(this.#operations.map((operation) => this.#time(operation)));
    return [...times].filter((time) => first <= time && time <= last).map((time) => ({ time, early, late }));
  }

  /** Which versions an operation's policy may have at a moment; absent ones too. */
  #versionsAt({ time, early, late }: Moment, operation: Operation): readonly (PolicyEffect | undefined)[] {
    const { before, after } = operation;
    if (operation === early || this.#time(operation) < time) return [after];
    if (operation === late || this.#time(operation) > time) return [before];
    return [before, after];
  }

  /**
   * The pods that some policy selects at a moment in any case. Where a policy may have either version, these are the
   * pods that both select.
   */
  #surelySelected(moment: Moment): readonly LabelBox[] {
    const boxOf = (policy: PolicyEffect | undefined): LabelBox | undefined =>
      policy !== undefined && this.#rules(policy) !== undefined ? policy.subject.pods : undefined;
    this.#questions.spend(this.#operations.length);
    const changing = this.#operations.flatMap((operation) => {
      const boxes = this.#versionsAt(moment, operation).map(boxOf);
      const known = boxes.filter((box) => box !== undefined);
      return known.length === boxes.length ? [known.reduce((a, b) => this.#intersection(a, b))] : [];
    });
    return [...this.#fixed.flatMap((policy) => boxOf(policy) ?? []), ...changing];
  }
}

function finding(
  verdict: FoundHazard['verdict'],
  cause: FoundHazard['cause'],
  pod: AffectedPod,
  early: Operation,
  late: Operation,
): FoundHazard {
  const which = pod.kind === 'found' ? { witness: pod.labels } : { notDecided: pod };
  return { verdict, cause, ...which, early: early.name, late: late.name };
}
