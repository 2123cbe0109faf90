import type { ClusterState, KnownPolicy, NamespaceState } from '../clusters/cluster-state.ts';
import { BitSet } from '../connectivity/classes/bit-set.ts';
import type { ClassMember } from '../connectivity/classes/pod-class.ts';
import { podClasses } from '../connectivity/classes/pod-classes.ts';
import { podConnections, verdictsText } from '../connectivity/classes/pod-connections.ts';
import { addressesText } from '../connectivity/classes/side-keys.ts';
import type { PairRelation } from '../connectivity/classes/side-partition.ts';
import type { GroupConnection } from '../connectivity/connectivity.ts';
import { directionsOnTheWay } from '../model/directions.ts';
import { remembered } from '../model/interned.ts';
import type { Direction, NetworkPolicy } from '../model/network-policy.ts';
import { hasNoPorts, type PortSet, subtractPorts } from '../model/port-set.ts';
import { podEnd } from '../verdicts/end.ts';
import { possiblePorts, type Verdicts } from '../verdicts/verdicts.ts';
import { causesOf } from './causes.ts';
import { allDenied, type ChangedPorts, changedKey, changedPorts } from './changed-rows.ts';
import { type ClusterChange, distinct, samplePairs } from './cluster-changes.ts';
import { ChangedFacts } from './compared-states.ts';
import { ConnectionChanges } from './connection-changes.ts';
import {
  type AnalyzedCluster,
  classesAt,
  type JointClass,
  JointPairs,
  joinedRelations,
  jointClasses,
  type KeyedDestinations,
  memberKey,
  pairRelations,
} from './joint-classes.ts';
import type { Cause, HalfOpening } from './landscape-diff.ts';
import { samePolicy } from './policy-changes.ts';

/** Analyses of states of clusters; each is made once. */
interface Analyses {
  of(state: ClusterState): AnalyzedCluster;
}

/**
 * Gathers the half openings of one cluster after the other, and folds those that are the same but for where they are.
 */
export class HalfOpenings {
  readonly #found: Readonly<Record<Direction, ConnectionChanges>> = {
    Egress: new ConnectionChanges(),
    Ingress: new ConnectionChanges(),
  };

  add(before: ClusterState, after: ClusterState, analyses: Analyses): void {
    for (const direction of directionsOnTheWay) {
      const changes = halfOpenings({ before, after, direction }, analyses);
      if (changes.length > 0) this.#found[direction].add(after, changes);
    }
  }

  /** Egress first; each by its ends. */
  all(): readonly HalfOpening[] {
    return directionsOnTheWay.flatMap((opens) =>
      this.#found[opens].all().map((connection) => ({ ...connection, opens })),
    );
  }
}

interface HalfQuestion {
  readonly before: ClusterState;
  readonly after: ClusterState;
  readonly direction: Direction;
}

function halfOpenings(question: HalfQuestion, analyses: Analyses): readonly ClusterChange[] {
  const concerned = concernedNamespaces(question);
  if (concerned.size === 0) return [];
  const { before, after, direction } = question;
  const sides = { before: oneSide(before, direction, concerned), after: oneSide(after, direction, concerned) };
  const now = analyses.of(after);
  const classes = jointClasses(analyses.of(before), now, new ChangedFacts(question));
  const reached = {
    before: new Reached(analyzeSide(sides.before, direction, concerned), classes, 'before'),
    after: new Reached(analyzeSide(sides.after, direction, concerned), classes, 'after'),
    both: new Reached(now, classes, 'after'),
  };
  const pairs = new JointPairs(classes);
  const rows = new Map<string, { readonly from: number[]; readonly row: JoinedHalf }>();
  for (const [index, { changedPolicies }] of classes.entries()) {
    const found = pairRelations.map((relation) => halfRows(reached, index, relation, pairs.with(index, relation)));
    for (const whole of joinedRelations(found[0] ?? [], found[1] ?? [])) {
      const parts = direction === 'Ingress' ? byChangedPolicies(classes, whole.to) : [whole.to];
      for (const to of parts) {
        const own = direction === 'Egress' ? changedPolicies.Egress : '';
        const key = JSON.stringify([whole.relation, whole.key, own, to.key()]);
        remembered(rows, key, () => ({ from: [], row: { ...whole, to } })).from.push(index);
      }
    }
  }
  return [...rows.values()].map(({ from, row: { relation, to, changed } }) => {
    const [sources, destinations] = [classesAt(classes, from), classesAt(classes, to.indexes())];
    const causes = causesOfHalf(sides, sources, destinations, { relation, changed });
    return { from: sources, to: destinations, relation, changed, namedPorts: [], causes };
  });
}

/**
 * The namespaces on whose pods' side something may open: those whose policies of the direction change; all where the
 * inventory changes, since a policy that stays may reach others by it.
 */
function concernedNamespaces({ before, after, direction }: HalfQuestion): ReadonlySet<string> {
  const both = [...after.namespaces.values()].flatMap((is) => {
    const was = before.namespaces.get(is.name);
    return was === undefined ? [] : [{ was, is }];
  });
  const differ = both.filter(({ was, is }) => was !== is);
  const all =
    surroundingsText(before) !== surroundingsText(after) || differ.some(({ was, is }) => factsDiffer(was, is));
  const found = all ? both : differ.filter(({ was, is }) => policiesDiffer(was, is, direction));
  return new Set(found.map(({ is }) => is.name));
}

function surroundingsText({ networks, traits }: ClusterState): string {
  const { pods, services, nodes } = networks;
  return JSON.stringify([[pods, services, nodes].map((set) => set && addressesText(set)), traits]);
}

function factsDiffer(was: NamespaceState, is: NamespaceState): boolean {
  const text = ({ labels, workloads }: NamespaceState): string =>
    JSON.stringify([
      Object.entries(labels).sort(),
      workloads.map(({ name, kind, labels: own, ports, hostNetwork, addresses, someAddresses, single }) => [
        [name, kind, Object.entries(own).sort(), ports, hostNetwork, single],
        [addresses, someAddresses].map((set) => set && addressesText(set)),
      ]),
    ]);
  return text(was) !== text(is);
}

function policiesDiffer(was: NamespaceState, is: NamespaceState, direction: Direction): boolean {
  const [old, now] = [was, is].map(({ policies }) => policies.filter((known) => decides(known, direction)));
  if (old === undefined || now === undefined || old.length !== now.length) return true;
  return old.some(({ policy }, index) => {
    const other = now[index]?.policy;
    return other === undefined || !samePolicy(policy, other);
  });
}

function decides({ policy }: KnownPolicy, direction: Direction): boolean {
  return policy.spec.policyTypes.includes(direction);
}

/**
 * A state in which only some namespaces have policies, and those only of one direction: the other allows everything.
 */
function oneSide(cluster: ClusterState, direction: Direction, concerned: ReadonlySet<string>): ClusterState {
  const namespaces = new Map<string, NamespaceState>();
  for (const [name, namespace] of cluster.namespaces) {
    const policies = concerned.has(name)
      ? namespace.policies
          .filter((known) => decides(known, direction))
          .map((known) => ({ ...known, policy: ofDirection(known.policy, direction) }))
      : [];
    namespaces.set(name, { ...namespace, policies });
  }
  return { ...cluster, namespaces };
}

const parts: Readonly<Record<Direction, WeakMap<NetworkPolicy, NetworkPolicy>>> = {
  Egress: new WeakMap(),
  Ingress: new WeakMap(),
};

/** A policy in one of its directions. The same one for the same policy, so that it is compiled once. */
function ofDirection(policy: NetworkPolicy, direction: Direction): NetworkPolicy {
  if (policy.spec.policyTypes.length === 1) return policy;
  const known = parts[direction].get(policy);
  if (known !== undefined) return known;
  const { podSelector, ingress, egress } = policy.spec;
  const rules = direction === 'Ingress' ? ingress && { ingress } : egress && { egress };
  const part: NetworkPolicy = { ...policy, spec: { podSelector, policyTypes: [direction], ...rules } };
  parts[direction].set(policy, part);
  return part;
}

/** Only connections on the side of these namespaces are looked for. */
function analyzeSide(state: ClusterState, direction: Direction, concerned: ReadonlySet<string>): AnalyzedCluster {
  const classes = podClasses(state, {
    expand: false,
    asked: ({ name }) => {
      const own = concerned.has(name);
      return { from: direction === 'Ingress' || own, to: direction === 'Egress' || own, concerned: own };
    },
  });
  return { state, classes, connections: podConnections(state, classes, undefined) };
}

/** The reach of joint classes in one state, whose classes can be finer or coarser. */
class Reached {
  readonly #size: number;
  readonly #rows = new Map<number, GroupConnection[]>();
  /** For each joint class, the classes of the state that its members are in; and the reverse. */
  readonly #classesOf: readonly ReadonlySet<number>[];
  readonly #jointIn = new Map<number, BitSet>();

  constructor(analyzed: AnalyzedCluster, joint: readonly JointClass[], side: 'before' | 'after') {
    this.#size = joint.length;
    for (const row of analyzed.connections)
      for (const from of row.from) remembered(this.#rows, from, () => []).push(row);
    const places = new Map<string, number>();
    for (const [index, { members }] of analyzed.classes.entries()) {
      for (const member of members) places.set(memberKey(member), index);
    }
    this.#classesOf = joint.map(
      ({ members }) => new Set(members.map((member) => places.get(memberKey(member[side])) ?? -1)),
    );
    for (const [index, classes] of this.#classesOf.entries()) {
      for (const own of classes) remembered(this.#jointIn, own, () => new BitSet(joint.length)).add(index);
    }
  }

  /** The joint classes that a joint class reaches, by the verdicts on them; those it does not reach are in none. */
  from(index: number, relation: PairRelation): readonly { verdicts: Verdicts; to: BitSet }[] {
    const found = new Map<string, { readonly verdicts: Verdicts; readonly to: BitSet }>();
    for (const own of this.#classesOf[index] ?? []) {
      for (const row of this.#rows.get(own) ?? []) {
        if (row.relation !== relation && row.relation !== 'any') continue;
        const { verdicts } = row;
        const { to } = remembered(found, verdictsText(verdicts), () => ({ verdicts, to: new BitSet(this.#size) }));
        for (const other of row.to) to.addAll(this.#jointIn.get(other) ?? new BitSet(this.#size));
      }
    }
    return [...found.values()];
  }
}

/** Connections that one side newly opens to some classes. The key is that of the changed ports. */
interface HalfRow extends KeyedDestinations {
  readonly changed: ChangedPorts;
}

type JoinedHalf = HalfRow & Pick<ClusterChange, 'relation'>;

/** Returns what one side newly opens from a joint class, less what both sides together allow. */
function halfRows(
  reached: Readonly<Record<'before' | 'after' | 'both', Reached>>,
  index: number,
  relation: PairRelation,
  possible: BitSet,
): readonly HalfRow[] {
  const opening = reached.after.from(index, relation);
  if (opening.length === 0) return [];
  const found = new Map<string, HalfRow>();
  const before = withRest(reached.before.from(index, relation), possible);
  const both = withRest(reached.both.from(index, relation), possible);
  for (const is of opening) {
    const now = is.to.and(possible);
    for (const was of before) {
      const to = now.and(was.to);
      if (to.isEmpty()) continue;
      for (const changed of changedPorts(was.verdicts, is.verdicts)) {
        if (changed.change !== 'opened') continue;
        for (const whole of both) {
          const closed = to.and(whole.to);
          const ports: PortSet = subtractPorts(changed.ports, possiblePorts(whole.verdicts));
          if (closed.isEmpty() || hasNoPorts(ports)) continue;
          const left = { ...changed, ports };
          const key = changedKey(left);
          remembered(found, key, () => ({ key, to: new BitSet(closed.size), changed: left })).to.addAll(closed);
        }
      }
    }
  }
  return [...found.values()];
}

/** Those that are reached in no way are denied everything. */
function withRest(reached: readonly { verdicts: Verdicts; to: BitSet }[], possible: BitSet) {
  let rest = possible;
  for (const { to } of reached) rest = rest.andNot(to);
  return [...reached, { verdicts: allDenied, to: rest }];
}

/** Destinations parted by the ingress policies that changed. */
function byChangedPolicies(classes: readonly JointClass[], to: BitSet): readonly BitSet[] {
  const found = new Map<string, BitSet>();
  for (const index of to.indexes()) {
    const names = classes[index]?.changedPolicies.Ingress ?? '';
    remembered(found, names, () => new BitSet(classes.length)).add(index);
  }
  return [...found.values()];
}

/** Returns what opens the side, asked of pairs of pods in states that have this side alone. */
function causesOfHalf(
  sides: Readonly<Record<'before' | 'after', ClusterState>>,
  from: readonly JointClass[],
  to: readonly JointClass[],
  { relation, changed: { ports } }: Pick<JoinedHalf, 'relation' | 'changed'>,
): readonly Cause[] {
  const endIn = (side: 'before' | 'after', { namespace, workload }: ClassMember) =>
    podEnd(sides[side], sides[side].namespaces.get(namespace.name) ?? namespace, workload);
  const found = samplePairs(from, to, relation).map((pair) => {
    const ends = (side: 'before' | 'after') => ({
      cluster: sides[side],
      from: endIn(side, pair.from[side]),
      to: endIn(side, pair.to[side]),
    });
    return causesOf({ before: ends('before'), after: ends('after') }, { change: 'opened', ports, widens: true });
  });
  return distinct(found.flat());
}
