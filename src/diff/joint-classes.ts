import { BitSet } from '../connectivity/classes/bit-set.ts';
import { remembered } from '../connectivity/classes/interned.ts';
import { type ClassMember, memberName, type PodClass, podClasses } from '../connectivity/classes/pod-classes.ts';
import { podConnections } from '../connectivity/classes/pod-connections.ts';
import type { ClusterState } from '../connectivity/cluster-state.ts';
import type { GroupConnection } from '../connectivity/connectivity.ts';
import type { GroupedPods } from './changed-rows.ts';

/** What the policies of one state of a cluster mean, by classes of pods. */
export interface AnalyzedCluster {
  readonly state: ClusterState;
  readonly classes: readonly PodClass[];
  /** From class to class. */
  readonly connections: readonly GroupConnection[];
}

export function analyzeState(state: ClusterState): AnalyzedCluster {
  const classes = podClasses(state, {
    expand: false,
    asked: () => ({ from: true, to: true, concerned: true }),
  });
  return { state, classes, connections: podConnections(state, classes, undefined) };
}

/**
 * Workloads that are known in both states and that no policy of either state tells apart, but for whether they are in
 * one namespace. Each of its workloads is in each of its namespaces.
 */
export interface JointClass extends GroupedPods {
  /** The classes of either state, by their place in the list. */
  readonly before: number;
  readonly after: number;
  readonly members: readonly JointMember[];
}

/** One workload in both states. */
export interface JointMember {
  readonly before: ClassMember;
  readonly after: ClassMember;
}

/** In the order of the namespaces and workloads of the state after. */
export function jointClasses(before: AnalyzedCluster, after: AnalyzedCluster): readonly JointClass[] {
  const old = placesOf(before);
  const now = placesOf(after);
  const found = new Map<string, { readonly before: number; readonly after: number; readonly members: JointMember[] }>();
  for (const namespace of after.state.namespaces.values()) {
    const parts = new Map<
      string,
      { readonly before: number; readonly after: number; readonly members: JointMember[] }
    >();
    for (const workload of namespace.workloads) {
      const name = placeName(namespace.name, workload);
      const [was, is] = [old.get(name), now.get(name)];
      if (was === undefined || is === undefined) continue;
      const part = remembered(parts, `${was.index} ${is.index}`, () => ({
        before: was.index,
        after: is.index,
        members: [],
      }));
      part.members.push({ before: was.member, after: is.member });
    }
    for (const [key, part] of parts) {
      const names = part.members.map(({ after: member }) => memberName(member)).join();
      remembered(found, JSON.stringify([key, names]), () => ({ ...part, members: [] })).members.push(...part.members);
    }
  }
  return [...found.values()].map((one) => {
    const [first] = one.members;
    return {
      ...one,
      namespaceType: first?.after.namespace.type,
      workloads: [...new Set(one.members.map(({ after: member }) => memberName(member)))].sort(),
      namespaces: [...new Set(one.members.map(({ after: member }) => member.namespace.name))].sort(),
    };
  });
}

function placesOf({
  classes,
}: AnalyzedCluster): ReadonlyMap<string, { readonly index: number; readonly member: ClassMember }> {
  return new Map(
    classes.flatMap(({ members }, index) =>
      members.map((member) => [placeName(member.namespace.name, member.workload), { index, member }] as const),
    ),
  );
}

function placeName(namespace: string, { kind = '', name }: ClassMember['workload']): string {
  return `${namespace}/${kind}/${name}`;
}

/** Which joint classes have a pair of two different pods whose namespaces are one, or differ. */
export class JointPairs {
  readonly #classes: readonly JointClass[];
  readonly #within = new Map<string, BitSet>();
  readonly #onlyIn = new Map<string, BitSet>();

  constructor(classes: readonly JointClass[]) {
    this.#classes = classes;
    const bits = (): BitSet => new BitSet(classes.length);
    for (const [index, { namespaces }] of classes.entries()) {
      for (const name of namespaces) remembered(this.#within, name, bits).add(index);
      const [only, second] = namespaces;
      if (only !== undefined && second === undefined) remembered(this.#onlyIn, only, bits).add(index);
    }
  }

  with(index: number, relation: 'same' | 'other'): BitSet {
    const size = this.#classes.length;
    const { namespaces = [], members = [] } = this.#classes[index] ?? {};
    if (relation === 'other') {
      const [only = '', second] = namespaces;
      const alone = second === undefined ? this.#onlyIn.get(only) : undefined;
      return alone === undefined ? BitSet.all(size) : BitSet.all(size).andNot(alone);
    }
    const found = new BitSet(size);
    for (const name of namespaces) found.addAll(this.#within.get(name) ?? new BitSet(size));
    // A single pod that is alone in its class and namespace has only itself there.
    const single = members.length === namespaces.length && members.every(({ after }) => after.workload.single);
    if (single) found.delete(index);
    return found;
  }
}
