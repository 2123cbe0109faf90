import type { ClusterState, NamespaceState } from '../clusters/cluster-state.ts';
import { BitSet } from '../connectivity/classes/bit-set.ts';
import type { ClassMember, PodClass } from '../connectivity/classes/pod-class.ts';
import { podClasses } from '../connectivity/classes/pod-classes.ts';
import { podConnections } from '../connectivity/classes/pod-connections.ts';
import type { PairRelation } from '../connectivity/classes/side-partition.ts';
import type { GroupConnection } from '../connectivity/connectivity.ts';
import { matches } from '../labels/label-space.ts';
import { remembered } from '../model/interned.ts';
import type { Direction, NetworkPolicy } from '../model/network-policy.ts';
import { distinctWorkloads, workloadText } from '../model/workload-name.ts';
import { compileNetworkPolicy } from '../policy/compile-network-policy.ts';
import type { GroupedPods } from './changed-rows.ts';
import type { ChangedFacts } from './compared-states.ts';
import { samePolicy } from './policy-changes.ts';

/** One state of a cluster with its classes of pods. */
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
 * one namespace. Each of its workloads is in each of its namespaces, and the policies that differ and select it have
 * the same names everywhere.
 */
export interface JointClass extends GroupedPods {
  /** The classes of either state, by their place in the list. */
  readonly before: number;
  readonly after: number;
  readonly members: readonly JointMember[];
  /** The names of the policies that differ between the states and select it in either, as a text for each direction. */
  readonly changedPolicies: Readonly<Record<Direction, string>>;
}

/** One workload in both states. */
export interface JointMember {
  readonly before: ClassMember;
  readonly after: ClassMember;
}

/** In the order of the namespaces and workloads of the state after. */
export function jointClasses(
  before: AnalyzedCluster,
  after: AnalyzedCluster,
  facts: ChangedFacts,
): readonly JointClass[] {
  const old = placesOf(before);
  const now = placesOf(after);
  const found = new Map<string, FoundClass>();
  for (const namespace of after.state.namespaces.values()) {
    const parts = new Map<string, FoundClass>();
    const changed = changedPolicies(before.state.namespaces.get(namespace.name), namespace);
    for (const workload of namespace.workloads) {
      const name = memberKey({ namespace, workload });
      const [was, is] = [old.get(name), now.get(name)];
      if (was === undefined || is === undefined) continue;
      const member = { before: was.member, after: is.member };
      const selecting = changedPoliciesOf(changed, member);
      const touched = facts.touch(namespace.name, workload);
      const key = JSON.stringify([was.index, is.index, selecting, touched]);
      const part = remembered(parts, key, () => ({
        before: was.index,
        after: is.index,
        changedPolicies: selecting,
        touched,
        members: [],
      }));
      part.members.push(member);
    }
    for (const [key, part] of parts) {
      const names = part.members.map(({ after: member }) => workloadText(member.workload)).join();
      remembered(found, JSON.stringify([key, names]), () => ({ ...part, members: [] })).members.push(...part.members);
    }
  }
  return [...found.values()].map((one) => {
    const [first] = one.members;
    return {
      ...one,
      namespaceType: first?.after.namespace.type,
      workloads: distinctWorkloads(one.members.map(({ after: member }) => member.workload)),
      namespaces: [...new Set(one.members.map(({ after: member }) => member.namespace.name))].sort(),
    };
  });
}

interface FoundClass extends Pick<JointClass, 'before' | 'after' | 'changedPolicies' | 'touched'> {
  readonly members: JointMember[];
}

/** The policies of either state that the other does not have as they are. */
function changedPolicies(before: NamespaceState | undefined, after: NamespaceState): readonly NetworkPolicy[] {
  if (before === undefined || before === after) return [];
  const lacking = (own: NamespaceState, other: NamespaceState) => {
    const others = new Map(other.policies.map((known) => [`${known.origin} ${known.policy.metadata.name}`, known]));
    return own.policies.filter(({ origin, policy }) => {
      const same = others.get(`${origin} ${policy.metadata.name}`);
      return same === undefined || !samePolicy(same.policy, policy);
    });
  };
  return [...lacking(before, after), ...lacking(after, before)].map(({ policy }) => policy);
}

const none: JointClass['changedPolicies'] = { Ingress: '', Egress: '' };

function changedPoliciesOf(changed: readonly NetworkPolicy[], member: JointMember): JointClass['changedPolicies'] {
  if (changed.length === 0) return none;
  const selecting = changed
    .map(compileNetworkPolicy)
    .filter(({ subject }) =>
      [member.before, member.after].some(({ workload }) => matches(subject.pods, workload.labels)),
    );
  const names = (direction: Direction): string => {
    const found = selecting.filter((policy) => policy[direction] !== undefined);
    return [...new Set(found.map(({ name }) => name))].sort().join();
  };
  return { Ingress: names('Ingress'), Egress: names('Egress') };
}

function placesOf({
  classes,
}: AnalyzedCluster): ReadonlyMap<string, { readonly index: number; readonly member: ClassMember }> {
  return new Map(
    classes.flatMap(({ members }, index) => members.map((member) => [memberKey(member), { index, member }] as const)),
  );
}

/** Key of a workload in its namespace: equal for the same one in two states of a cluster. */
export function memberKey({ namespace, workload }: Pick<ClassMember, 'namespace' | 'workload'>): string {
  return `${namespace.name}/${workloadText(workload)}`;
}

export function classesAt(classes: readonly JointClass[], indexes: readonly number[]): readonly JointClass[] {
  return indexes.flatMap((index) => classes[index] ?? []);
}

/** The relations that a pair of pods can have: one namespace, or two. */
export const pairRelations: readonly PairRelation[] = ['same', 'other'];

/** Destinations of one class, by a key of what becomes of the connections to them. */
export interface KeyedDestinations {
  readonly key: string;
  readonly to: BitSet;
}

/** Destinations that are the same within a namespace and across namespaces become one row of relation `any`. */
export function joinedRelations<Row extends KeyedDestinations>(
  same: readonly Row[],
  other: readonly Row[],
): readonly (Row & { readonly relation: GroupConnection['relation'] })[] {
  const across = new Map(other.map((row) => [row.key, row]));
  const rows = same.flatMap((within) => {
    const outside = across.get(within.key);
    across.delete(within.key);
    if (outside === undefined) return [{ ...within, relation: 'same' as const }];
    return [
      { ...within, relation: 'same' as const, to: within.to.andNot(outside.to) },
      { ...outside, relation: 'other' as const, to: outside.to.andNot(within.to) },
      { ...within, relation: 'any' as const, to: within.to.and(outside.to) },
    ];
  });
  const rest = [...across.values()].map((row) => ({ ...row, relation: 'other' as const }));
  return [...rows, ...rest].filter(({ to }) => !to.isEmpty());
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

  with(index: number, relation: PairRelation): BitSet {
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
