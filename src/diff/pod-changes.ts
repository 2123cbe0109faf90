import { BitSet } from '../connectivity/classes/bit-set.ts';
import { verdictsText } from '../connectivity/classes/pod-connections.ts';
import type { PairRelation } from '../connectivity/classes/side-partition.ts';
import type { GroupConnection } from '../connectivity/connectivity.ts';
import { Interned, remembered } from '../model/interned.ts';
import type { Verdicts } from '../verdicts/verdicts.ts';
import { allDenied, type ChangedPodRow, changedPorts } from './changed-rows.ts';
import {
  type AnalyzedCluster,
  type JointClass,
  JointPairs,
  joinedRelations,
  type KeyedDestinations,
  pairRelations,
} from './joint-classes.ts';

/**
 * The connections between pods that are known in both states whose verdicts differ. No pair of pods is looked at: for
 * each class of sources, the classes of destinations by their verdicts before are laid over those by their verdicts
 * after. A pair of pods stands in one row for each pair of verdicts. The sources of a row have the same changed egress
 * policies, and its destinations the same changed ingress policies.
 */
export function podChanges(
  before: AnalyzedCluster,
  after: AnalyzedCluster,
  classes: readonly JointClass[],
): readonly ChangedPodRow[] {
  const verdicts = new Interned<Verdicts>();
  const old = new ReachedClasses(
    before.connections,
    classes.map((one) => one.before),
    verdicts,
  );
  const now = new ReachedClasses(
    after.connections,
    classes.map((one) => one.after),
    verdicts,
  );
  const pairs = new JointPairs(classes);
  const destinations = byChangedPolicies(classes);
  const rows = new Map<string, { readonly from: number[]; readonly row: FoundRow }>();
  for (const [index, one] of classes.entries()) {
    const found = pairRelations.map((relation) => {
      const possible = pairs.with(index, relation);
      return overlaid(old.from(one.before, relation), now.from(one.after, relation), possible);
    });
    for (const whole of joinedRelations(found[0] ?? [], found[1] ?? [])) {
      for (const part of destinations) {
        const row = { ...whole, to: whole.to.and(part) };
        if (row.to.isEmpty()) continue;
        const key = JSON.stringify([row.relation, row.key, one.changedPolicies.Egress, row.to.key()]);
        remembered(rows, key, () => ({ from: [], row })).from.push(index);
      }
    }
  }
  return [...rows.values()].flatMap(({ from, row: { relation, key, to } }) => {
    const [was = -1, is = -1] = key.split(' ').map(Number);
    const parts = changedPorts(verdicts.values[was] ?? allDenied, verdicts.values[is] ?? allDenied);
    return parts.map((changed): ChangedPodRow => ({ from, to: to.indexes(), relation, changed }));
  });
}

/** The classes parted by the ingress policies that changed. */
function byChangedPolicies(classes: readonly JointClass[]): readonly BitSet[] {
  const parts = new Map<string, BitSet>();
  for (const [index, { changedPolicies }] of classes.entries()) {
    remembered(parts, changedPolicies.Ingress, () => new BitSet(classes.length)).add(index);
  }
  return [...parts.values()];
}

/** Numbers of the verdicts before and after; -1 stands for all denied. */
type VerdictStep = `${number} ${number}`;

/** Destinations by the step that the verdicts on them take. */
interface Stepped extends KeyedDestinations {
  readonly key: VerdictStep;
}

interface FoundRow extends Stepped {
  readonly relation: GroupConnection['relation'];
}

/** The reach of a class's pods in one state: joint classes by the number of their verdicts. */
type Reached = ReadonlyMap<number, BitSet>;

class ReachedClasses {
  readonly #size: number;
  readonly #rows = new Map<number, GroupConnection[]>();
  /** The joint classes in a class of this state. */
  readonly #joint = new Map<number, BitSet>();
  readonly #known = new Map<string, Reached>();
  readonly #verdicts: Interned<Verdicts>;

  /** `classOf` has the class of this state for each joint class. */
  constructor(connections: readonly GroupConnection[], classOf: readonly number[], verdicts: Interned<Verdicts>) {
    this.#size = classOf.length;
    this.#verdicts = verdicts;
    for (const row of connections) for (const from of row.from) remembered(this.#rows, from, () => []).push(row);
    for (const [index, own] of classOf.entries()) {
      remembered(this.#joint, own, () => new BitSet(classOf.length)).add(index);
    }
  }

  from(index: number, relation: PairRelation): Reached {
    return remembered(this.#known, `${index} ${relation}`, () => {
      const reached = new Map<number, BitSet>();
      for (const row of this.#rows.get(index) ?? []) {
        if (row.relation !== relation && row.relation !== 'any') continue;
        const id = this.#verdicts.id(verdictsText(row.verdicts), () => row.verdicts);
        const to = remembered(reached, id, () => new BitSet(this.#size));
        for (const other of row.to) to.addAll(this.#joint.get(other) ?? new BitSet(this.#size));
      }
      return reached;
    });
  }
}

const denied = -1;

/** Classes by their verdicts before and after, where these differ. */
function overlaid(before: Reached, after: Reached, possible: BitSet): readonly Stepped[] {
  const found = new Map<VerdictStep, BitSet>();
  const add = (was: number, is: number, to: BitSet): void => {
    if (!to.isEmpty()) remembered(found, `${was} ${is}` as VerdictStep, () => new BitSet(to.size)).addAll(to);
  };
  let reachedBefore = new BitSet(possible.size);
  for (const [was, classes] of before) {
    let left = classes.and(possible);
    reachedBefore.addAll(left);
    for (const [is, others] of after) {
      if (was !== is) add(was, is, left.and(others));
      left = left.andNot(others);
    }
    add(was, denied, left);
  }
  reachedBefore = possible.andNot(reachedBefore);
  for (const [is, classes] of after) add(denied, is, classes.and(reachedBefore));
  return [...found].map(([key, to]) => ({ key, to }));
}
