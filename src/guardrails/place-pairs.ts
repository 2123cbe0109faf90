import { grouped } from '../model/grouped.ts';
import type { Relation } from '../questions/pairs.ts';
import type { PlaceLooks } from './looks.ts';
import type { PossibleNamespace } from './universe.ts';

/** A place that fits an end of a question. */
export interface PlaceAtEnd {
  readonly place: PossibleNamespace;
  /** Equal for places that fit the question alike. */
  readonly fit: string;
  /** It stands for several namespaces, and only those with some labels or names fit. */
  readonly isPartial?: boolean;
}

/** Pairs of places that a question cannot tell apart. */
export interface PlacePair {
  readonly from: PossibleNamespace;
  readonly to: PossibleNamespace;
  readonly between: Between;
  /** How many pairs there are. At least one. */
  readonly pairs: number;
  /** Their ends: each pair is between two ends of one entry. */
  readonly ends: readonly EndsOfPairs[];
}

/** Places at both ends of some pairs. An absent end is addresses, or there is none. */
export interface EndsOfPairs {
  readonly from?: readonly PlaceAtEnd[];
  readonly to?: readonly PlaceAtEnd[];
}

/**
 * same: one namespace · same-tenant, other-tenant: two namespaces that have tenants · other: two namespaces of which one
 * has no tenant.
 */
export type Between = 'same' | 'same-tenant' | 'other-tenant' | 'other';

/** Reports whether the namespaces of a pair have a relation. */
export function hasRelation(relation: Relation, between: Between, from: PossibleNamespace): boolean {
  if (relation === 'any') return true;
  if (relation === 'same') return between === 'same';
  if (relation === 'other') return between !== 'same';
  if (relation === 'other-tenant') return between === 'other-tenant';
  return between === 'same-tenant' || (between === 'same' && from.tenant !== undefined);
}

/**
 * Returns the pairs of places, those alike as one. Every pair of a question is in exactly one. With `alone`, each pair is
 * by itself: the slow way, by which tests judge the fast one.
 */
export function placePairs(
  looks: PlaceLooks,
  sources: readonly PlaceAtEnd[],
  destinations: readonly PlaceAtEnd[],
  alone = false,
): readonly PlacePair[] {
  return alone ? everyPair(sources, destinations) : new PairFinder(looks, sources, destinations).all();
}

function everyPair(sources: readonly PlaceAtEnd[], destinations: readonly PlaceAtEnd[]): readonly PlacePair[] {
  const pairs: PlacePair[] = [];
  for (const source of sources) {
    for (const destination of destinations) {
      const [from, to] = [source.place, destination.place];
      const ends = [{ from: [source], to: [destination] }];
      if (from === to && from.kind !== 'undeclared') pairs.push({ from, to, between: 'same', pairs: 1, ends });
      const between = betweenTwo(from, to);
      if (between !== undefined) pairs.push({ from, to, between, pairs: 1, ends });
    }
  }
  return pairs;
}

/** Returns how two namespaces are related that are not one; nothing where there are no two, or none is known. */
function betweenTwo(from: PossibleNamespace, to: PossibleNamespace): Between | undefined {
  if (from === to && from.kind !== 'future') return undefined;
  if (from.kind === 'undeclared' && to.kind === 'undeclared') return undefined;
  if (from.tenant === undefined || to.tenant === undefined) return 'other';
  return from.tenant === to.tenant ? 'same-tenant' : 'other-tenant';
}

interface Member extends PlaceAtEnd {
  readonly kind: number;
}

interface OpenPair extends Omit<PlacePair, 'pairs' | 'ends'> {
  pairs: number;
  readonly ends: EndsOfPairs[];
}

class PairFinder {
  readonly #looks: PlaceLooks;
  readonly #from: readonly Member[];
  readonly #to: readonly Member[];
  readonly #found = new Map<string, OpenPair>();
  /** For each two classes and relation, how many pairs are exceptions. */
  readonly #exceptional = new Map<string, number>();
  readonly #kinds = new Map<string, number>();

  constructor(looks: PlaceLooks, sources: readonly PlaceAtEnd[], destinations: readonly PlaceAtEnd[]) {
    this.#looks = looks;
    this.#from = sources.map((one) => ({
      ...one,
      kind: this.#kind(`from ${looks.classOf(one.place, 'Egress')} ${one.fit}`),
    }));
    this.#to = destinations.map((one) => ({
      ...one,
      kind: this.#kind(`to ${looks.classOf(one.place, 'Ingress')} ${one.fit}`),
    }));
  }

  all(): readonly PlacePair[] {
    this.#addSame();
    this.#addExceptions();
    this.#addOthers();
    return [...this.#found.values()];
  }

  #kind(text: string): number {
    const known = this.#kinds.get(text) ?? this.#kinds.size;
    this.#kinds.set(text, known);
    return known;
  }

  #add(key: string, { ends, ...pair }: Omit<PlacePair, 'ends'> & { readonly ends: EndsOfPairs }): void {
    const known = this.#found.get(key);
    if (known === undefined) {
      this.#found.set(key, { ...pair, ends: [ends] });
      return;
    }
    known.pairs += pair.pairs;
    known.ends.push(ends);
  }

  #addSame(): void {
    const destinations = new Map(this.#to.map((member) => [member.place, member]));
    for (const from of this.#from) {
      const { place, kind } = from;
      const to = destinations.get(place);
      if (to === undefined || place.kind === 'undeclared') continue;
      const own = `${this.#looks.exception(place, 'Egress', place)}|${this.#looks.exception(place, 'Ingress', place)}`;
      const ends = { from: [from], to: [to] };
      this.#add(`same ${kind} ${to.kind} ${own}`, { from: place, to: place, between: 'same', pairs: 1, ends });
    }
  }

  #addExceptions(): void {
    const from = new Map(this.#from.map((member) => [member.place.index, member]));
    const to = new Map(this.#to.map((member) => [member.place.index, member]));
    for (const member of this.#from) {
      for (const index of this.#looks.exceptionsOf(member.place, 'Egress')) {
        const other = to.get(index);
        if (other !== undefined) this.#addException(member, other);
      }
    }
    for (const member of this.#to) {
      for (const index of this.#looks.exceptionsOf(member.place, 'Ingress')) {
        const other = from.get(index);
        if (other === undefined) continue;
        // Pairs with both kinds of exceptions are counted with those of egress.
        if (this.#looks.exception(other.place, 'Egress', member.place) === '') this.#addException(other, member);
      }
    }
  }

  #addException(from: Member, to: Member): void {
    const between = betweenTwo(from.place, to.place);
    if (between === undefined) return;
    const classes = `${between} ${from.kind} ${to.kind}`;
    this.#exceptional.set(classes, (this.#exceptional.get(classes) ?? 0) + 1);
    const how = `${this.#looks.exception(from.place, 'Egress', to.place)}|${this.#looks.exception(to.place, 'Ingress', from.place)}`;
    const ends = { from: [from], to: [to] };
    this.#add(`${classes} ${how}`, { from: from.place, to: to.place, between, pairs: 1, ends });
  }

  #addOthers(): void {
    const toByKind = [...grouped(this.#to, ({ kind }) => kind)].map(([kind, members]) => ({
      kind,
      ...counted(members),
    }));
    for (const [kind, members] of grouped(this.#from, (member) => member.kind)) {
      const from = { kind, ...counted(members) };
      for (const to of toByKind) this.#addClasses(from, to);
    }
  }

  #addClasses(from: Counted & { readonly kind: number }, to: Counted & { readonly kind: number }): void {
    for (const [between, all] of pairsOf(from, to)) {
      const classes = `${between} ${from.kind} ${to.kind}`;
      const pairs = all - (this.#exceptional.get(classes) ?? 0);
      if (pairs <= 0) continue;
      const first = this.#firstOf(from, to, between);
      if (first === undefined) continue;
      const ends = { from: from.members, to: to.members };
      this.#add(`${classes} |`, { ...first, between, pairs, ends });
    }
  }

  #firstOf(
    from: Counted,
    to: Counted,
    between: Between,
  ): { readonly from: PossibleNamespace; readonly to: PossibleNamespace } | undefined {
    const candidates =
      between === 'same-tenant'
        ? [...from.byTenant].map(([tenant, members]) => [members, to.byTenant.get(tenant) ?? []] as const)
        : [[from.members, to.members] as const];
    for (const [sources, destinations] of candidates) {
      for (const { place: source } of sources) {
        for (const { place: destination } of destinations) {
          if (betweenTwo(source, destination) !== between) continue;
          if (this.#looks.exception(source, 'Egress', destination) !== '') continue;
          if (this.#looks.exception(destination, 'Ingress', source) !== '') continue;
          return { from: source, to: destination };
        }
      }
    }
    return undefined;
  }
}

interface Counted {
  readonly members: readonly Member[];
  readonly byTenant: ReadonlyMap<string, readonly Member[]>;
  readonly withTenant: number;
  readonly undeclared: number;
}

function counted(members: readonly Member[]): Counted {
  const owned = members.filter(({ place }) => place.tenant !== undefined);
  return {
    members,
    byTenant: grouped(owned, ({ place }) => place.tenant ?? ''),
    withTenant: owned.length,
    undeclared: members.filter(({ place }) => place.kind === 'undeclared').length,
  };
}

/** How many pairs of two namespaces there are, by how these are related. A declared namespace is no pair with itself. */
function pairsOf(from: Counted, to: Counted): ReadonlyMap<Between, number> {
  const places = new Set(to.members.map(({ place }) => place));
  const twice = from.members.filter(({ place }) => place.kind === 'declared' && places.has(place));
  const twiceOwned = twice.filter(({ place }) => place.tenant !== undefined).length;
  let sameTenant = 0;
  for (const [tenant, members] of from.byTenant) sameTenant += members.length * (to.byTenant.get(tenant)?.length ?? 0);
  const owned = from.withTenant * to.withTenant;
  const all = from.members.length * to.members.length;
  return new Map([
    ['same-tenant', sameTenant - twiceOwned],
    ['other-tenant', owned - sameTenant],
    ['other', all - owned - (twice.length - twiceOwned) - from.undeclared * to.undeclared],
  ]);
}

/** Reports whether some place of the first is related to some place of the second. Both can be asked for several times. */
export function relatedPlaces(
  relation: Relation,
  sources: () => Iterable<PossibleNamespace>,
  destinations: () => Iterable<PossibleNamespace>,
): boolean {
  if (relation === 'same-tenant' || relation === 'other-tenant') {
    const tenants = tenantsOf(destinations());
    for (const { tenant } of sources()) {
      if (tenant === undefined) continue;
      if (relation === 'same-tenant' ? tenants.has(tenant) : tenants.size > 1 || !tenants.has(tenant))
        return tenants.size > 0;
    }
    return false;
  }
  if (relation === 'same') {
    const places = new Set(destinations());
    for (const place of sources()) if (place.kind !== 'undeclared' && places.has(place)) return true;
    return false;
  }
  // Of two places at each end, some two are no one place, if any are.
  const few = firstTwo(destinations());
  return firstTwo(sources()).some((from) =>
    few.some(
      (to) => betweenTwo(from, to) !== undefined || (relation === 'any' && from === to && from.kind !== 'undeclared'),
    ),
  );
}

function tenantsOf(places: Iterable<PossibleNamespace>): ReadonlySet<string> {
  const tenants = new Set<string>();
  for (const { tenant } of places) if (tenant !== undefined) tenants.add(tenant);
  return tenants;
}

function firstTwo(places: Iterable<PossibleNamespace>): readonly PossibleNamespace[] {
  const found: PossibleNamespace[] = [];
  for (const place of places) if (found.push(place) === 2) break;
  return found;
}
