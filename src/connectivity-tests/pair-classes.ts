import { isOfTenants, type Relation } from '../questions/pairs.ts';
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
 * reaches itself is no matter of policies. Addresses are in no namespace, so they are in none that is the same, and in
 * none that has a tenant. Ordered by first pair.
 *
 * Pairs within a namespace are looked at one by one; of all others it is known how many there are.
 */
export function pairClasses(
  classes: EndClasses,
  sources: readonly ResolvedPeer[],
  destinations: readonly ResolvedPeer[],
  relation: Relation,
): readonly PairClass[] {
  const members = {
    from: sources.map((peer, index): Member => ({ peer, index, kind: `${classes.ofSource(peer.end)}` })),
    to: destinations.map((peer, index): Member => ({ peer, index, kind: destinationKind(classes, peer) })),
  };
  return relatedClasses(members, relation)
    .sort((a, b) => a.from.index - b.from.index || a.to.index - b.to.index)
    .map(({ from, to, pairs }) => ({ from: from.peer, to: to.peer, pairs }));
}

interface Member {
  readonly peer: ResolvedPeer;
  /** Its place in the list that it came in. */
  readonly index: number;
  /** The same text for members of one class. */
  readonly kind: string;
}

interface Ends {
  readonly from: readonly Member[];
  readonly to: readonly Member[];
}

interface FoundClass {
  readonly from: Member;
  readonly to: Member;
  readonly pairs: number;
}

/** Ports that are asked of a Service mean others on its pods. */
function destinationKind(classes: EndClasses, { end, service }: ResolvedPeer): string {
  const number = classes.ofDestination(end);
  return service === undefined ? `${number}` : `${number} ${JSON.stringify(service.ports)}`;
}

/**
 * Pairs within a namespace and across namespaces are never of one class, so they are found apart. A namespace has at most
 * one tenant: pairs of two tenants are all across namespaces.
 */
function relatedClasses(ends: Ends, relation: Relation): FoundClass[] {
  if (isOfTenants(relation)) {
    const owned = { from: withTenant(ends.from), to: withTenant(ends.to) };
    if (relation === 'other-tenant') return acrossGroups(owned, tenantOf);
    return [...withinNamespaces(owned), ...withinTenants(owned)];
  }
  return [
    ...(relation === 'other' ? [] : withinNamespaces(ends)),
    ...(relation === 'same' ? [] : acrossGroups(ends, namespaceOf)),
  ];
}

function withTenant(members: readonly Member[]): readonly Member[] {
  return members.filter((member) => tenantOf(member) !== undefined);
}

function withinNamespaces({ from, to }: Ends): FoundClass[] {
  const within = new Map<string, FoundClass>();
  const toByNamespace = grouped(to, namespaceOf);
  for (const source of from) {
    const namespace = namespaceOf(source);
    if (namespace === undefined) continue;
    for (const destination of toByNamespace.get(namespace) ?? []) {
      if (isItself(source.peer.end, destination.peer.end)) continue;
      const key = `${source.kind} ${destination.kind}`;
      const known = within.get(key);
      within.set(key, known === undefined ? { from: source, to: destination, pairs: 1 } : plus(known, 1));
    }
  }
  return [...within.values()];
}

/** Pairs in two namespaces of one tenant; those of several tenants that are alike as one. */
function withinTenants({ from, to }: Ends): FoundClass[] {
  const found = new Map<string, FoundClass>();
  const toByTenant = grouped(to, tenantOf);
  for (const [tenant, sources] of grouped(from, tenantOf)) {
    const destinations = toByTenant.get(tenant) ?? [];
    for (const one of acrossGroups({ from: sources, to: destinations }, namespaceOf)) {
      const key = `${one.from.kind} ${one.to.kind}`;
      const known = found.get(key);
      found.set(
        key,
        known === undefined ? one : plus(isBefore(one, known) ? { ...one, pairs: known.pairs } : known, one.pairs),
      );
    }
  }
  return [...found.values()];
}

/** Pairs whose ends are not in one group; a member without a group is in none with any other. */
function acrossGroups({ from, to }: Ends, groupOf: (member: Member) => string | undefined): FoundClass[] {
  const within = pairsWithin({ from, to }, groupOf);
  const toByKind = [...grouped(to, ({ kind }) => kind)];
  const across: FoundClass[] = [];
  for (const [fromKind, fromAlike] of grouped(from, ({ kind }) => kind)) {
    for (const [toKind, toAlike] of toByKind) {
      const pairs = fromAlike.length * toAlike.length - (within.get(`${fromKind} ${toKind}`) ?? 0);
      const first = pairs === 0 ? undefined : firstAcross(fromAlike, toAlike, groupOf);
      if (first !== undefined) across.push({ ...first, pairs });
    }
  }
  return across;
}

/** How many pairs of each two kinds have both ends in one group. */
function pairsWithin({ from, to }: Ends, groupOf: (member: Member) => string | undefined): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const toByGroup = grouped(to, groupOf);
  for (const [group, sources] of grouped(from, groupOf)) {
    if (group === undefined) continue;
    const destinations = [...grouped(toByGroup.get(group) ?? [], ({ kind }) => kind)];
    for (const [fromKind, fromAlike] of grouped(sources, ({ kind }) => kind)) {
      for (const [toKind, toAlike] of destinations) {
        const key = `${fromKind} ${toKind}`;
        counts.set(key, (counts.get(key) ?? 0) + fromAlike.length * toAlike.length);
      }
    }
  }
  return counts;
}

/** The first pair that is not within one group. */
function firstAcross(
  sources: readonly Member[],
  destinations: readonly Member[],
  groupOf: (member: Member) => string | undefined,
): Omit<FoundClass, 'pairs'> | undefined {
  const tried = new Set<string>();
  for (const from of sources) {
    const group = groupOf(from);
    // What another source of the group did not find, this one does not find either.
    if (group !== undefined && tried.has(group)) continue;
    const to = destinations.find((destination) => group === undefined || groupOf(destination) !== group);
    if (to !== undefined) return { from, to };
    if (group !== undefined) tried.add(group);
  }
  return undefined;
}

function plus(found: FoundClass, pairs: number): FoundClass {
  return { ...found, pairs: found.pairs + pairs };
}

function isBefore(a: FoundClass, b: FoundClass): boolean {
  return a.from.index < b.from.index || (a.from.index === b.from.index && a.to.index < b.to.index);
}

function namespaceOf({ peer: { end } }: Member): string | undefined {
  return end.kind === 'pod' ? end.namespace.name : undefined;
}

function tenantOf({ peer: { end } }: Member): string | undefined {
  return end.kind === 'pod' ? end.namespace.tenant : undefined;
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
