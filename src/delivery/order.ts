import { compareText } from '../diagnostics/compare.ts';
import type { Direction, TextMap } from '../model/network-policy.ts';
import type { NotDecided, PlaceQuestions } from '../policy/label-questions.ts';
import { boxesOverlap, intersectBoxes, type LabelBox } from '../policy/label-space.ts';
import { mayOverlap, type RuleSpace } from '../policy/rule-space.ts';
import { directions, isolating, type PolicyEffect } from './policy-effect.ts';

export type Tool = 'argocd' | 'flux';

export const tools = ['argocd', 'flux'] as const satisfies readonly Tool[];

/** What becomes of the policy of one name: created without `before`, deleted without `after`, else updated in place. */
export interface Operation {
  readonly name: string;
  readonly before?: PolicyEffect;
  readonly after?: PolicyEffect;
}

/**
 * A moment on the way at which a pod is worse off than before and after.
 * `moved`: what one policy gives up, another takes over, and the first may act before the second ·
 * `isolated-piecemeal`: several policies isolate a pod that none isolated, and the first to come allows less ·
 * `released-piecemeal`: several policies let go of a pod, and the first to go takes its rules with it.
 */
export interface Hazard {
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
 * When a tool acts on a policy: what has a smaller number is done first, what has the same number in any order.
 *
 * Argo CD: tasks are sorted by phase, wave, kind and name, and each wave is finished before the next one begins; within
 * a wave, tasks of one kind run concurrently (argoproj/gitops-engine, pkg/sync/sync_context.go: `runTasks`,
 * `processCreateTasks`). Ringfence puts allows into an earlier wave than denies, unless a template sets its own. With
 * PruneLast, deletions get the wave after the last one (`getSyncTasks`: `syncPhaseLastWave + 1`); without it `runTasks`
 * would prune first in each wave.
 * A NetworkPolicy has no health of its own, so a wave is done when it is applied.
 *
 * Flux: objects are sorted by kind, namespace and name, dry-run all together, then applied one after another
 * (fluxcd/pkg, ssa/sort.go `less`, ssa/manager_apply.go `ApplyAll`); what is stale is deleted after all has been applied,
 * in the reverse order (fluxcd/kustomize-controller, internal/controller/kustomization_controller.go: `apply`, then
 * `prune`; ssa/manager_delete.go `DeleteAll`).
 */
export function schedule(tool: Tool, operations: readonly Operation[]): ReadonlyMap<Operation, number> {
  if (tool === 'argocd') {
    const waves = operations.map(({ after }) => after && wave(after));
    const last = Math.max(...waves.map((each) => each ?? 0));
    return new Map(operations.map((operation, index) => [operation, waves[index] ?? last + 1]));
  }
  const applied = operations.filter(({ after }) => after !== undefined);
  const deleted = operations.filter(({ after }) => after === undefined);
  applied.sort((a, b) => compareText(a.name, b.name));
  deleted.sort((a, b) => compareText(b.name, a.name));
  return new Map([...applied, ...deleted].map((operation, index) => [operation, index]));
}

/**
 * The sync wave that a policy bears, as Argo CD reads it: what is no number is 0. One that bears none, since Argo CD
 * does not deliver it, gets the one that Ringfence would write: allows before denies.
 */
function wave({ denies, policy }: PolicyEffect): number {
  const written = policy.metadata.annotations?.['argocd.argoproj.io/sync-wave'];
  if (written === undefined) return denies ? 1 : 0;
  return /^[+-]?\d{1,15}$/.test(written) ? Number(written) : 0;
}

/**
 * Every way in which a tool's order makes a pod that could exist worse off on the way than it is at both ends. `fixed`
 * are the policies that stay as they are. Exact about isolation; about connections it never misses one, and may see one
 * where rules overlap only by what labels and ports do not say (`mayOverlap`). What the budget leaves undecided counts as
 * harm.
 */
export function orderHazards(
  operations: readonly Operation[],
  fixed: readonly PolicyEffect[],
  questions: PlaceQuestions,
): readonly Hazard[] {
  return tools.flatMap((tool) => {
    const times = schedule(tool, operations);
    return directions.flatMap((direction) => {
      const transition = new Transition(operations, isolating(fixed, direction), { times, direction, questions });
      return transition.hazards().map((hazard) => ({ tool, direction, ...hazard }));
    });
  });
}

type Finding = Omit<Hazard, 'tool' | 'direction'>;

/** While what is scheduled for `time` goes on, `early` is done and `late` is not. */
interface Moment {
  readonly time: number;
  readonly early: Operation;
  readonly late: Operation;
}

interface TransitionContext {
  readonly times: ReadonlyMap<Operation, number>;
  readonly direction: Direction;
  readonly questions: PlaceQuestions;
}

/** Labels of a pod to which something happens, or that it is not decided whether there is one. */
type Pod = { readonly kind: 'found'; readonly labels: TextMap } | NotDecided;

/** The way from before to after in one direction, by one tool. */
class Transition {
  readonly #operations: readonly Operation[];
  readonly #fixed: readonly PolicyEffect[];
  readonly #times: ReadonlyMap<Operation, number>;
  readonly #direction: Direction;
  readonly #questions: PlaceQuestions;
  /** Each made once, since hundreds of questions are about the same. */
  readonly #intersections = new Map<LabelBox, Map<LabelBox, LabelBox>>();

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
  }

  hazards(): readonly Finding[] {
    const found: Finding[] = [];
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
  #opens(early: Operation, late: Operation): Pod | undefined {
    if (this.#rules(early.before) === undefined || this.#rules(late.after) === undefined) return undefined;
    const required = this.#both(early.before, late.after);
    if (required === undefined) return undefined;
    for (const moment of this.#momentsBetween(early, late)) {
      const pod = this.#pod(
        required,
        this.#surelySelected(moment, () => true),
      );
      if (pod !== undefined) return pod;
    }
    return undefined;
  }

  /** A connection that only `early` allows before and only `late` after, while something else isolates the pod. */
  #losesMoved(early: Operation, late: Operation): Pod | undefined {
    const gained = this.#rules(late.after);
    const required = this.#both(early.before, late.after);
    if (required === undefined || gained === undefined) return undefined;
    for (const lost of this.#rules(early.before) ?? []) {
      if (!lost.allowsAnything) continue;
      for (const rule of gained) {
        if (!rule.allowsAnything || !mayOverlap(lost, rule)) continue;
        const covers = (policy: PolicyEffect): boolean => this.#allows(policy, lost) || this.#allows(policy, rule);
        for (const moment of this.#momentsBetween(early, late)) {
          const forbidden = this.#surelySelected(moment, covers);
          for (const isolator of this.#possible(moment)) {
            if (covers(isolator)) continue;
            const pod = this.#pod(this.#intersection(required, isolator.pods), forbidden);
            if (pod !== undefined) return pod;
          }
        }
      }
    }
    return undefined;
  }

  /** A pod that nothing isolates before, which `early` isolates without allowing what `late` will allow. */
  #isolatesPiecemeal(early: Operation, late: Operation): Pod | undefined {
    const gained = this.#rules(late.after);
    if (early.after === undefined || gained === undefined || this.#rules(early.after) === undefined) return undefined;
    const required = this.#both(early.after, late.after);
    if (required === undefined) return undefined;
    const before = [...this.#fixed, ...this.#versions('before')].map(({ pods }) => pods);
    const done = this.#operations.filter((operation) => this.#time(operation) < this.#time(early));
    for (const rule of gained) {
      if (!rule.allowsAnything || this.#allows(early.after, rule)) continue;
      const covered = done.flatMap(({ after }) =>
        this.#allows(after, rule) && after !== undefined ? [after.pods] : [],
      );
      const pod = this.#pod(required, [...before, ...covered]);
      if (pod !== undefined) return pod;
    }
    return undefined;
  }

  /** A pod that nothing isolates after, which `late` still isolates without allowing what `early` allowed. */
  #releasesPiecemeal(early: Operation, late: Operation): Pod | undefined {
    const lost = this.#rules(early.before);
    if (late.before === undefined || lost === undefined || this.#rules(late.before) === undefined) return undefined;
    const required = this.#both(early.before, late.before);
    if (required === undefined) return undefined;
    const after = [...this.#fixed, ...this.#versions('after')].map(({ pods }) => pods);
    const toCome = this.#operations.filter((operation) => this.#time(operation) > this.#time(late));
    for (const rule of lost) {
      if (!rule.allowsAnything || this.#allows(late.before, rule)) continue;
      const covered = toCome.flatMap(({ before }) =>
        this.#allows(before, rule) && before !== undefined ? [before.pods] : [],
      );
      const pod = this.#pod(required, [...after, ...covered]);
      if (pod !== undefined) return pod;
    }
    return undefined;
  }

  /** Whether any version of the one selects pods that any version of the other selects. Else neither matters to the other. */
  #shareSomePods(a: Operation, b: Operation): boolean {
    const versions = ({ before, after }: Operation) => [before, after].filter((one) => this.#rules(one) !== undefined);
    return versions(a).some((one) => versions(b).some((other) => this.#both(one, other) !== undefined));
  }

  #pod(required: LabelBox, forbidden: readonly LabelBox[]): Pod | undefined {
    const answer = this.#questions.outside(required, forbidden);
    return answer.kind === 'none' ? undefined : answer;
  }

  #time(operation: Operation): number {
    return this.#times.get(operation) ?? 0;
  }

  #rules(policy: PolicyEffect | undefined): readonly RuleSpace[] | undefined {
    return policy?.[this.#direction];
  }

  #both(a: PolicyEffect | undefined, b: PolicyEffect | undefined): LabelBox | undefined {
    if (a === undefined || b === undefined) return undefined;
    if (!boxesOverlap(a.pods, b.pods)) return undefined;
    return this.#intersection(a.pods, b.pods);
  }

  #intersection(a: LabelBox, b: LabelBox): LabelBox {
    const known = this.#intersections.get(a)?.get(b);
    if (known !== undefined) return known;
    const made = intersectBoxes(a, b);
    this.#intersections.set(a, (this.#intersections.get(a) ?? new Map<LabelBox, LabelBox>()).set(b, made));
    return made;
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
   * The pods that some policy that counts selects at a moment in any case. Where a policy may have either version, these
   * are the pods that both select.
   */
  #surelySelected(moment: Moment, counts: (policy: PolicyEffect) => boolean): readonly LabelBox[] {
    const boxOf = (policy: PolicyEffect | undefined): LabelBox | undefined =>
      policy !== undefined && this.#rules(policy) !== undefined && counts(policy) ? policy.pods : undefined;
    this.#questions.spend(this.#operations.length);
    const changing = this.#operations.flatMap((operation) => {
      const boxes = this.#versionsAt(moment, operation).map(boxOf);
      const known = boxes.filter((box) => box !== undefined);
      return known.length === boxes.length ? [known.reduce((a, b) => this.#intersection(a, b))] : [];
    });
    return [...this.#fixed.flatMap((policy) => boxOf(policy) ?? []), ...changing];
  }

  /** The policies that may be there at a moment. */
  #possible(moment: Moment): readonly PolicyEffect[] {
    const possible = this.#operations.flatMap((operation) => this.#versionsAt(moment, operation));
    return isolating([...this.#fixed, ...possible.filter((policy) => policy !== undefined)], this.#direction);
  }

  #allows(policy: PolicyEffect | undefined, rule: RuleSpace): boolean {
    return this.#rules(policy)?.some(({ allowsEverything, text }) => allowsEverything || text === rule.text) ?? false;
  }
}

function finding(
  verdict: Finding['verdict'],
  cause: Finding['cause'],
  pod: Pod,
  early: Operation,
  late: Operation,
): Finding {
  const which = pod.kind === 'found' ? { witness: pod.labels } : { notDecided: pod };
  return { verdict, cause, ...which, early: early.name, late: late.name };
}
