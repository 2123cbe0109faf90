import type { ClusterState } from '../clusters/cluster-state.ts';
import type { Need, NeedWorkload } from '../clusters/needs/need.ts';
import { needKey } from '../clusters/needs/resolve-needs.ts';
import { remembered } from '../model/interned.ts';
import { needsOf, withoutRepetition } from '../needs/cluster-needs.ts';
import { NeedJudge } from '../needs/need-judge.ts';
import type { ComparedStates } from './compared-states.ts';
import type { Hazard } from './landscape-diff.ts';
import { brokenNeeds } from './need-problems.ts';
import { Places } from './places.ts';

/**
 * Gathers the needs that policies allow before a change, at least in part, and deny after it. A need that only the state
 * before knows counts too where needs are records of a program: a change must not hide one by its record.
 */
export class NeedHazards {
  readonly #found = new Map<string, GatheredNeeds>();

  /** `recorded`: needs are in files of the repository; otherwise the manifests themselves show them. */
  add({ before, after }: ComparedStates, recorded: boolean): void {
    const all = new Map<string, Need>();
    for (const need of needsOf(after)) remembered(all, needKey(need), () => need);
    const known = new Set([...all.values()].map(placelessKey));
    for (const need of recorded ? needsOf(before) : []) {
      if (!known.has(placelessKey(need))) remembered(all, needKey(need), () => need);
    }
    if (all.size === 0 || before === after) return;
    const [was, is] = [new NeedJudge(before), new NeedJudge(after)];
    // The judge has a budget, which needs that a change adds must not take from the others.
    const old = new Set((recorded ? needsOf(before) : []).map(placelessKey));
    const isNew = (need: Need): number => (old.has(placelessKey(need)) ? 0 : 1);
    const broken = [...all.values()]
      .sort((a, b) => isNew(a) - isNew(b))
      .flatMap((need) => {
        if (is.judge(need)?.verdict !== 'denied') return [];
        const old = was.judge(need)?.verdict;
        return old === undefined || old === 'denied' ? [] : [{ need }];
      });
    for (const needs of together(withoutRepetition(broken).map(({ need }) => need))) this.#gather(needs, after);
  }

  all(): readonly Hazard[] {
    return [...this.#found.values()].map(({ hazard, places }) => ({ ...hazard, places: places.all() }));
  }

  #gather(needs: readonly Need[], after: ClusterState): void {
    const [subject] = needs.flatMap(subjectsOf);
    if (subject === undefined) return;
    const { type } = after.namespaces.get(subject.namespace) ?? {};
    const hazard = brokenNeeds(needs, subject.namespace, type);
    const { location: _, ...same } = hazard;
    remembered(this.#found, JSON.stringify(same), () => ({ hazard, places: new Places() })).places.add(
      after,
      subject.namespace,
    );
  }
}

/** A text that is equal for needs that differ in nothing but the fields of the object that shows them. */
function placelessKey({ origin, ...need }: Need): string {
  return needKey({ ...need, origin: { object: origin.object, fields: [] } });
}

interface GatheredNeeds {
  readonly hazard: ReturnType<typeof brokenNeeds>;
  readonly places: Places;
}

/** The variables of a program are one entry: a list of guesses, each on its own, hides what is certain. */
function together(needs: readonly Need[]): readonly (readonly Need[])[] {
  const found = new Map<string, Need[]>();
  for (const need of needs) {
    const { kind, from, certainty } = need;
    const isOfPod = kind === 'variable' || kind === 'argument';
    remembered(found, JSON.stringify(isOfPod ? [kind, from, certainty] : needKey(need)), () => []).push(need);
  }
  return [...found.values()];
}

function subjectsOf({ from, to }: Need): readonly NeedWorkload[] {
  if (from.kind === 'workloads') return from.workloads;
  return to.kind === 'workloads' ? to.workloads : [];
}
