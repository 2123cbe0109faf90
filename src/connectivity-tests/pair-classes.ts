import type { Relation } from '../questions/pairs.ts';
import type { ResolvedPeer } from '../questions/resolved-peer.ts';
import { isItself } from '../verdicts/end.ts';
import type { EndClasses } from './end-classes.ts';

/** Pairs that a verdict cannot tell apart. */
export interface PairClass {
  /** Source of the first pair, in the order of the sources and then of the destinations. */
  readonly from: ResolvedPeer;
  readonly to: ResolvedPeer;
  /** How many pairs there are. At least one. */
  readonly pairs: number;
}

/**
 * The pairs of sources and destinations of one cluster, those alike as one. A pod and itself are no pair: that it
 * reaches itself is no matter of policies. Addresses are in no namespace, so they are in none that is the same. Ordered
 * by first pair.
 *
 * Pairs within a namespace are looked at one by one; of all others it is known how many there are.
 */
export function pairClasses(
  classes: EndClasses,
  sources: readonly ResolvedPeer[],
  destinations: readonly ResolvedPeer[],
  relation: Relation,
): readonly PairClass[] {
  const from = sources.map((peer, index) => ({ peer, index, kind: `${classes.ofSource(peer.end)}` }));
  const to = destinations.map((peer, index) => ({ peer, index, kind: destinationKind(classes, peer) }));
  const within = new Map<string, FoundClass>();
  const toByNamespace = grouped(to, namespaceOf);
  const pairsWithin = new Map<string, number>();
  for (const source of from) {
    const namespace = namespaceOf(source);
    if (namespace === undefined) continue;
    for (const destination of toByNamespace.get(namespace) ?? []) {
      const key = `${source.kind} ${destination.kind}`;
      pairsWithin.set(key, (pairsWithin.get(key) ?? 0) + 1);
      if (isItself(source.peer.end, destination.peer.end)) continue;
      const known = within.get(key);
      within.set(key, known === undefined ? { from: source, to: destination, pairs: 1 } : oneMore(known));
    }
  }
  const across: FoundClass[] = [];
  if (relation !== 'same') {
    const toByKind = [...grouped(to, ({ kind }) => kind)];
    for (const [fromKind, fromAlike] of grouped(from, ({ kind }) => kind)) {
      for (const [toKind, toAlike] of toByKind) {
        const pairs = fromAlike.length * toAlike.length - (pairsWithin.get(`${fromKind} ${toKind}`) ?? 0);
        const first = pairs === 0 ? undefined : firstAcross(fromAlike, toAlike);
        if (first !== undefined) across.push({ ...first, pairs });
      }
    }
  }
  return [...(relation === 'other' ? [] : within.values()), ...across]
    .sort((a, b) => a.from.index - b.from.index || a.to.index - b.to.index)
    .map(({ from: source, to: destination, pairs }) => ({ from: source.peer, to: destination.peer, pairs }));
}

interface Member {
  readonly peer: ResolvedPeer;
  /** Its place in the list that it came in. */
  readonly index: number;
  /** The same text for members of one class. */
  readonly kind: string;
}

/** Ports that are asked of a Service mean others on its pods. */
function destinationKind(classes: EndClasses, { end, service }: ResolvedPeer): string {
  const number = classes.ofDestination(end);
  return service === undefined ? `${number}` : `${number} ${JSON.stringify(service.ports)}`;
}

interface FoundClass {
  readonly from: Member;
  readonly to: Member;
  readonly pairs: number;
}

function oneMore(found: FoundClass): FoundClass {
  return { ...found, pairs: found.pairs + 1 };
}

/** The first pair that is not within one namespace. */
function firstAcross(
  sources: readonly Member[],
  destinations: readonly Member[],
): Omit<FoundClass, 'pairs'> | undefined {
  for (const from of sources) {
    const namespace = namespaceOf(from);
    const to = destinations.find((destination) => namespace === undefined || namespaceOf(destination) !== namespace);
    if (to !== undefined) return { from, to };
  }
  return undefined;
}

function namespaceOf({ peer: { end } }: Member): string | undefined {
  return end.kind === 'pod' ? end.namespace.name : undefined;
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
