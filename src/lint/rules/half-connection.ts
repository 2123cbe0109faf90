import type { NamespaceState } from '../../clusters/cluster-state.ts';
import type { PodClass } from '../../connectivity/classes/pod-class.ts';
import { matches } from '../../labels/label-space.ts';
import { directionsOnTheWay, ownFirst } from '../../model/directions.ts';
import { remembered } from '../../model/interned.ts';
import type { Direction } from '../../model/network-policy.ts';
import { allPorts, hasNoPorts, intersectPorts, noPorts, type PortSet, unitePorts } from '../../model/port-set.ts';
import type { CompiledPolicy, CompiledPort, PodPeer } from '../../policy/compiled-policy.ts';
import { rulePath } from '../../policy/rule-path.ts';
import type { PodEnd } from '../../verdicts/end.ts';
import { sideAnswer } from '../../verdicts/evaluator.ts';
import { portNumbers } from '../../verdicts/side-answer.ts';
import type { ClusterFacts, FactsOfPolicy } from '../cluster-facts.ts';
import type { LintContext } from '../context.ts';
import { type LintedWorkload, lintedWorkload, type SomeNames, someNames } from '../names.ts';
import { type PortData, portData } from '../peer-data.ts';
import type { Found } from '../rule.ts';

/** Connections that one side opens and the other keeps closed. */
interface HalfConnection {
  /** The direction that is open. */
  readonly direction: Direction;
  /** Workloads that the policy selects. */
  readonly own: SomeNames<LintedWorkload>;
  /** Workloads of the peer. */
  readonly others: SomeNames<LintedWorkload>;
  readonly ports: SomeNames<PortData>;
}

/**
 * Rule: what a rule opens between pods, the other side opens, too: for each workload that the policy selects by labels,
 * and for each peer and port of the rule, some pod of the peer completes a connection. A policy that selects every pod
 * of its namespace says it of the namespace, so that one of them is enough.
 *
 * Reason: a connection needs the egress of its source and the ingress of its destination. Half of one is a forgotten
 * policy, which shows as a time-out, or a leftover, which opens a door as soon as a person adds the other half.
 *
 * Breaks it: `web` may leave to `db` on 5432, `db` is isolated and accepts nothing. Keeps it: an ingress rule for it.
 */
export function* halfConnection({ clusters }: LintContext): Generator<Found<HalfConnection>> {
  for (const facts of clusters) yield* new HalfConnections(facts).find();
}

/** One port of one peer of a rule, as opened for some pods of one namespace. */
interface Half {
  readonly policy: FactsOfPolicy;
  readonly namespace: NamespaceState;
  readonly direction: Direction;
  readonly rule: number;
  readonly peer: number;
  readonly port: CompiledPort | 'all';
  readonly own: Set<PodClass>;
  readonly others: Set<PodClass>;
  completed: boolean;
}

const other: Readonly<Record<Direction, Direction>> = { Ingress: 'Egress', Egress: 'Ingress' };

class HalfConnections {
  readonly #facts: ClusterFacts;
  readonly #halves = new Map<string, Half>();
  readonly #candidates = new Map<PodPeer, readonly PodClass[]>();
  readonly #opened = new Map<string, PortSet>();
  readonly #policies = new Map<CompiledPolicy, number>();
  readonly #inNamespace = new Map<PodClass, ReadonlySet<string>>();

  constructor(facts: ClusterFacts) {
    this.#facts = facts;
    for (const one of facts.classes) this.#inNamespace.set(one, new Set(one.namespaces));
  }

  *find(): Generator<Found<HalfConnection>> {
    for (const one of this.#facts.classes) {
      if (one.end.hostNetwork) continue;
      const seen = new Set<NamespaceState>();
      for (const { namespace, workload } of one.members) {
        if (seen.has(namespace)) continue;
        seen.add(namespace);
        for (const direction of directionsOnTheWay) {
          for (const policy of this.#facts.isolating(namespace, workload, direction)) {
            if (policy.known.origin !== 'external') this.#look(one, namespace, policy, direction);
          }
        }
      }
    }
    yield* merged(
      this.#facts,
      [...this.#halves.values()].filter(({ completed }) => !completed),
    );
  }

  #look(one: PodClass, namespace: NamespaceState, policy: FactsOfPolicy, direction: Direction): void {
    const { compiled } = policy;
    const selectsByLabel = compiled.subject.pods.keys.size > 0;
    const number = remembered(this.#policies, compiled, () => this.#policies.size);
    for (const [rule, { peers, ports }] of (compiled[direction]?.rules ?? []).entries()) {
      if (peers === 'all') continue;
      for (const [index, peer] of peers.entries()) {
        if (peer.kind !== 'pods') continue;
        const pairs = this.#pairs(one, namespace, peer);
        if (pairs.length === 0) continue;
        for (const [place, port] of (ports === 'all' ? (['all'] as const) : ports).entries()) {
          const owner = selectsByLabel ? this.#facts.classes.indexOf(one) : '';
          const key = `${namespace.name} ${number} ${direction} ${rule} ${index} ${place} ${owner}`;
          const half = this.#halves.get(key);
          if (half?.completed === true) continue;
          const completed = this.#complete(one, direction, port, pairs);
          if (completed === undefined) continue;
          if (half === undefined) {
            this.#halves.set(key, {
              ...{ policy, namespace, direction, rule, peer: index, port, completed },
              own: new Set([one]),
              others: new Set(pairs.map((pair) => pair.other)),
            });
          } else {
            half.completed = completed;
            half.own.add(one);
            for (const pair of pairs) half.others.add(pair.other);
          }
        }
      }
    }
  }

  /** The pods that a peer finds, by class and by whether they are in the same namespace. */
  #pairs(one: PodClass, namespace: NamespaceState, peer: PodPeer): readonly PairOfClasses[] {
    const candidates = remembered(this.#candidates, peer, () =>
      this.#facts.classes.filter(
        ({ end }) =>
          !end.hostNetwork &&
          matches(peer.pods, end.labels) &&
          (peer.namespaces === 'own' || matches(peer.namespaces, end.namespace.labels)),
      ),
    );
    return candidates.flatMap((found): readonly PairOfClasses[] => {
      const within = this.#inNamespace.get(found)?.has(namespace.name) ?? false;
      const pairs: PairOfClasses[] = [];
      if (within && !isAlone(one, found, namespace)) pairs.push({ other: found, relation: 'same' });
      if (peer.namespaces !== 'own' && found.namespaces.length > (within ? 1 : 0)) {
        pairs.push({ other: found, relation: 'other' });
      }
      return pairs;
    });
  }

  /**
   * Returns whether the other side of some pair opens some of the port; nothing where the port stands for none on all
   * pairs.
   */
  #complete(
    one: PodClass,
    direction: Direction,
    port: CompiledPort | 'all',
    pairs: readonly PairOfClasses[],
  ): boolean | undefined {
    let any = false;
    for (const pair of pairs) {
      const [, destination] = ownFirst(direction, one.end, pair.other.end);
      const ports = port === 'all' ? allPorts : portNumbers(port, destination);
      if (hasNoPorts(ports)) continue;
      any = true;
      if (!hasNoPorts(intersectPorts(ports, this.#openedBy(pair, one, direction)))) return true;
    }
    return any ? false : undefined;
  }

  /** The ports that the other side of a pair opens to the pods of a class, to some of their addresses at least. */
  #openedBy({ other: them, relation }: PairOfClasses, us: PodClass, direction: Direction): PortSet {
    const theirs = other[direction];
    // Named ports of their egress rules are looked up on our pods.
    const key = `${theirs} ${them.sides[theirs].id} ${us.peerKey} ${them.portsKey} ${us.portsKey} ${relation}`;
    return remembered(this.#opened, key, () => {
      const ends = twoEnds(us, them, relation);
      if (ends === undefined) return noPorts;
      const [from, to] = ownFirst(direction, ends.us, ends.them);
      const answers = sideAnswer(this.#facts.state, theirs, from, to);
      return unitePorts(...answers.flatMap(({ IPv4, IPv6 }) => [IPv4?.some ?? noPorts, IPv6?.some ?? noPorts]));
    });
  }
}

interface PairOfClasses {
  readonly other: PodClass;
  readonly relation: 'same' | 'other';
}

/** Returns whether the only pod that a class has in a namespace is the very pod that looks for a peer. */
function isAlone(one: PodClass, found: PodClass, namespace: NamespaceState): boolean {
  if (one !== found) return false;
  const members = one.members.filter((member) => member.namespace === namespace);
  return members.length === 1 && members.every(({ workload }) => workload.single);
}

/** Pods of two classes that are in one namespace, or in two. All members of a class are alike, so any will do. */
function twoEnds(
  us: PodClass,
  them: PodClass,
  relation: PairOfClasses['relation'],
): { us: PodEnd; them: PodEnd } | undefined {
  const place = (one: PodClass, name: string): PodEnd | undefined => {
    const member = one.members.find(({ namespace }) => namespace.name === name);
    return member && { ...one.end, namespace: member.namespace, labels: member.workload.labels };
  };
  const shared = us.namespaces.find((name) => them.namespaces.includes(name));
  const [ours, theirs] =
    relation === 'same'
      ? [shared, shared]
      : (us.namespaces.flatMap((name) => {
          const another = them.namespaces.find((one) => one !== name);
          return another === undefined ? [] : [[name, another] as const];
        })[0] ?? []);
  if (ours === undefined || theirs === undefined) return undefined;
  const [our, their] = [place(us, ours), place(them, theirs)];
  // Without `pod`, so that two replicas of one workload are two pods.
  return our && their && { us: withoutPod(our), them: withoutPod(their) };
}

function withoutPod({ pod: _, ...end }: PodEnd): PodEnd {
  return end;
}

/** One finding for each peer of a rule: with all ports of which it is so, and all workloads. */
function* merged(facts: ClusterFacts, halves: readonly Half[]): Generator<Found<HalfConnection>> {
  const peers = new Map<string, Half[]>();
  for (const half of halves) {
    const { policy, namespace, direction, rule, peer } = half;
    const key = JSON.stringify([namespace.name, policy.known.policy.metadata.name, direction, rule, peer]);
    remembered(peers, key, () => []).push(half);
  }
  for (const group of peers.values()) {
    const [first] = group;
    if (first !== undefined) yield found(facts, first, group);
  }
}

function found(facts: ClusterFacts, first: Half, group: readonly Half[]): Found<HalfConnection> {
  const { policy, namespace, direction, rule, peer } = first;
  const own = new Set(group.flatMap((half) => [...half.own]));
  const others = new Set(group.flatMap((half) => [...half.others]));
  return {
    data: {
      direction,
      own: someNames([...own].flatMap((one) => workloadsOf(one, namespace))),
      others: someNames([...others].flatMap((one) => workloadsOf(one, one.end.namespace))),
      ports: someNames(group.map(({ port }) => portData(port))),
    },
    at: {
      kind: 'policy',
      policy: policy.known,
      path: rulePath(direction, rule, peer),
      rule: { direction, index: rule },
    },
    places: [{ facts, namespace }],
  };
}

/** Returns the workloads of a class: those in the namespace, if there are any. */
function workloadsOf({ members }: PodClass, { name }: NamespaceState): readonly LintedWorkload[] {
  const within = members.filter(({ namespace }) => namespace.name === name);
  return (within.length > 0 ? within : members).map((one) => lintedWorkload(one.namespace, one.workload));
}
