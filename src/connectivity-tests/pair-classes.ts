import { invariant } from '../diagnostics/invariant.ts';
import { grouped } from '../model/grouped.ts';
import { isOfTenants, type Relation } from '../questions/pairs.ts';
import type { ResolvedPeer } from '../questions/resolved-peer.ts';
import { isItself } from '../verdicts/end.ts';
import type { EndClasses } from '../verdicts/end-classes.ts';

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
  const ends: Ends = {
    from: sources.map((peer, index) => ({ peer, index, kind: `${classes.ofSource(peer.end)}` })),
    to: destinations.map((peer, index) => ({ peer, index, kind: destinationKind(classes, peer) })),
  };
  const found = new FoundClasses(classes);
  addRelated(found, ends, relation);
  return found.all();
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

interface FirstPair {
  readonly from: Member;
  readonly to: Member;
}

/** Ports that are asked of a Service mean others on its pods. */
function destinationKind(classes: EndClasses, { end, service }: ResolvedPeer): string {
  const number = classes.ofDestination(end);
  return service === undefined ? `${number}` : `${number} ${JSON.stringify(service.ports)}`;
}

/** Classes of pairs, of which those with the same verdicts become one. */
class FoundClasses {
  readonly #classes: EndClasses;
  readonly #found = new Map<string, { first: FirstPair; pairs: number }>();

  constructor(classes: EndClasses) {
    this.#classes = classes;
  }

  /**
   * Adds pairs of one class of sources and one of destinations. No pair of them is before `least`, whose ends need not
   * be a pair themselves; `first` finds the first.
   */
  add(least: FirstPair, { pairs, within }: { pairs: number; within: boolean }, first: () => FirstPair): void {
    const { from, to } = least;
    const { service } = to.peer;
    const pairKey = this.#classes.ofPair(from.peer.end, to.peer.end, within);
    const key = service === undefined ? pairKey : `${pairKey} ${JSON.stringify(service.ports)}`;
    const known = this.#found.get(key);
    if (known === undefined) {
      this.#found.set(key, { first: first(), pairs });
      return;
    }
    known.pairs += pairs;
    if (!isBefore(least, known.first)) return;
    const found = first();
    if (isBefore(found, known.first)) known.first = found;
  }

  all(): readonly PairClass[] {
    return [...this.#found.values()]
      .sort((a, b) => (isBefore(a.first, b.first) ? -1 : 1))
      .map(({ first: { from, to }, pairs }) => ({ from: from.peer, to: to.peer, pairs }));
  }
}

/**
 * Pairs within a namespace and across namespaces are never of one class, so they are found apart. A namespace has at most
 * one tenant: pairs of two tenants are all across namespaces.
 */
function addRelated(found: FoundClasses, ends: Ends, relation: Relation): void {
  if (!isOfTenants(relation)) {
    if (relation !== 'other') addWithinNamespaces(found, ends);
    if (relation !== 'same') addAcrossGroups(found, ends, namespaceOf);
    return;
  }
  const owned = { from: withTenant(ends.from), to: withTenant(ends.to) };
  if (relation === 'other-tenant') {
    addAcrossGroups(found, owned, tenantOf);
    return;
  }
  addWithinNamespaces(found, owned);
  const toByTenant = grouped(owned.to, tenantOf);
  for (const [tenant, from] of grouped(owned.from, tenantOf)) {
    addAcrossGroups(found, { from, to: toByTenant.get(tenant) ?? [] }, namespaceOf);
  }
}

function withTenant(members: readonly Member[]): readonly Member[] {
  return members.filter((member) => tenantOf(member) !== undefined);
}

function addWithinNamespaces(found: FoundClasses, { from, to }: Ends): void {
  const within = new Map<string, { readonly first: FirstPair; pairs: number }>();
  const toByNamespace = grouped(to, namespaceOf);
  for (const source of from) {
    const namespace = namespaceOf(source);
    if (namespace === undefined) continue;
    for (const destination of toByNamespace.get(namespace) ?? []) {
      if (isItself(source.peer.end, destination.peer.end)) continue;
      const key = `${source.kind} ${destination.kind}`;
      const known = within.get(key);
      if (known === undefined) within.set(key, { first: { from: source, to: destination }, pairs: 1 });
      else known.pairs += 1;
    }
  }
  for (const { first, pairs } of within.values()) found.add(first, { pairs, within: true }, () => first);
}

type GroupOf = (member: Member) => string | undefined;

/** Pairs whose ends are not in one group; a member without a group is in none with any other. */
function addAcrossGroups(found: FoundClasses, ends: Ends, groupOf: GroupOf): void {
  const within = pairsWithin(ends, groupOf);
  const toByKind = [...grouped(ends.to, ({ kind }) => kind)];
  for (const [fromKind, fromAlike] of grouped(ends.from, ({ kind }) => kind)) {
    for (const [toKind, toAlike] of toByKind) {
      const pairs = fromAlike.length * toAlike.length - (within.get(`${fromKind} ${toKind}`) ?? 0);
      const [from, to] = [fromAlike[0], toAlike[0]];
      if (pairs === 0 || from === undefined || to === undefined) continue;
      found.add({ from, to }, { pairs, within: false }, () => firstAcross(fromAlike, toAlike, groupOf));
    }
  }
}

/** How many pairs of each two kinds have both ends in one group. */
function pairsWithin({ from, to }: Ends, groupOf: GroupOf): ReadonlyMap<string, number> {
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

/** The first pair that is not within one group; there is one. */
function firstAcross(sources: readonly Member[], destinations: readonly Member[], groupOf: GroupOf): FirstPair {
  const tried = new Set<string>();
  let first: FirstPair | undefined;
  for (const from of sources) {
    const group = groupOf(from);
    // What another source of the group did not find, this one does not find either.
    if (group !== undefined && tried.has(group)) continue;
    const to = destinations.find((destination) => group === undefined || groupOf(destination) !== group);
    if (to !== undefined) {
      first = { from, to };
      break;
    }
    if (group !== undefined) tried.add(group);
  }
  invariant(first !== undefined, 'a pair across groups was counted');
  return first;
}

function isBefore(a: FirstPair, b: FirstPair): boolean {
  return a.from.index < b.from.index || (a.from.index === b.from.index && a.to.index < b.to.index);
}

function namespaceOf({ peer: { end } }: Member): string | undefined {
  return end.kind === 'pod' ? end.namespace.name : undefined;
}

function tenantOf({ peer: { end } }: Member): string | undefined {
  return end.kind === 'pod' ? end.namespace.tenant : undefined;
}
