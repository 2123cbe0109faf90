import { grouped } from '../model/grouped.ts';
import { remembered } from '../model/interned.ts';
import type { Direction } from '../model/network-policy.ts';
import type { Relation } from '../questions/pairs.ts';
import type { PlaceLooks } from './looks.ts';
import type { ClassAtEnd, PlaceClass, PlaceClasses, PlaceGroup } from './place-classes.ts';
import type { PossibleNamespace } from './universe.ts';

/** Pairs of places that a question cannot tell apart. */
export interface PlacePair {
  readonly from: PossibleNamespace;
  readonly to: PossibleNamespace;
  readonly between: Between;
  /** How many pairs there are. At least one. */
  readonly pairs: number;
  /** Equal for pairs that fit the question alike. */
  readonly fits: string;
  /** At each end is a namespace that surely fits the question, and that exists or belongs to a type. */
  readonly isKnown: boolean;
  /** Their ends: each pair is between two ends of one entry. */
  ends(): readonly EndsOfPairs[];
}

/** Places at both ends of some pairs. An absent end is addresses, or there is none. */
export interface EndsOfPairs {
  readonly from?: readonly PossibleNamespace[];
  readonly to?: readonly PossibleNamespace[];
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

/** Reports whether a class surely fits, and has namespaces that exist or belong to a type. */
export function isKnownAtEnd({ alike, isPartial }: ClassAtEnd): boolean {
  return alike.first.kind !== 'undeclared' && isPartial !== true;
}

/** Finds the pairs of places between two ends of a question. */
export class PlacePairs {
  readonly #looks: PlaceLooks;
  readonly #classes: PlaceClasses;
  /** By the numbers of two groups. */
  readonly #related = new Map<string, RelatedGroups>();

  constructor(looks: PlaceLooks, classes: PlaceClasses) {
    this.#looks = looks;
    this.#classes = classes;
  }

  /** Returns the pairs of places, those alike as one. Every pair of a question is in exactly one. */
  of(sources: readonly ClassAtEnd[], destinations: readonly ClassAtEnd[]): readonly PlacePair[] {
    return new PairFinder(this.#looks, this.#classes, this.#related, { sources, destinations }).all();
  }
}

/** Returns each pair of places by itself: the slow way, by which tests judge the fast one. */
export function everyPair(sources: readonly ClassAtEnd[], destinations: readonly ClassAtEnd[]): readonly PlacePair[] {
  const pairs: PlacePair[] = [];
  for (const source of sources) {
    for (const destination of destinations) {
      const shared = {
        ...{ pairs: 1, fits: fitsOf(source, destination) },
        isKnown: isKnownAtEnd(source) && isKnownAtEnd(destination),
      };
      for (const from of source.alike.members) {
        for (const to of destination.alike.members) {
          const ends = () => [{ from: [from], to: [to] }];
          if (from === to && from.kind !== 'undeclared') pairs.push({ from, to, between: 'same', ...shared, ends });
          const between = betweenTwo(from, to);
          if (between !== undefined) pairs.push({ from, to, between, ...shared, ends });
        }
      }
    }
  }
  return pairs;
}

/** Returns a text, the same for pairs whose ends fit a question alike. */
export function fitsOf(from: { readonly fit: string } | undefined, to: { readonly fit: string } | undefined): string {
  return `${from?.fit} to ${to?.fit}`;
}

/** Returns how two namespaces are related that are not one; nothing where there are no two, or none is known. */
function betweenTwo(from: PossibleNamespace, to: PossibleNamespace): Between | undefined {
  if (from === to && from.kind !== 'future') return undefined;
  if (from.kind === 'undeclared' && to.kind === 'undeclared') return undefined;
  if (from.tenant === undefined || to.tenant === undefined) return 'other';
  return from.tenant === to.tenant ? 'same-tenant' : 'other-tenant';
}

/** Classes that are alike at one end of connections, and fit the question alike. */
interface EndKind {
  readonly number: number;
  readonly fit: string;
  readonly isKnown: boolean;
  readonly group: PlaceGroup;
}

interface OpenPair extends Omit<PlacePair, 'pairs' | 'ends'> {
  pairs: number;
  readonly ends: (() => readonly EndsOfPairs[])[];
}

interface KindsOfEnd {
  readonly kinds: readonly EndKind[];
  /** By the index of the class. */
  readonly ofClass: ReadonlyMap<number, EndKind>;
}

class PairFinder {
  readonly #looks: PlaceLooks;
  readonly #classes: PlaceClasses;
  readonly #related: Map<string, RelatedGroups>;
  readonly #from: KindsOfEnd;
  readonly #to: KindsOfEnd;
  readonly #found = new Map<string, OpenPair>();
  /** For each two kinds and relation, how many pairs are exceptions. */
  readonly #exceptional = new Map<string, number>();
  readonly #sources: readonly ClassAtEnd[];

  constructor(
    looks: PlaceLooks,
    classes: PlaceClasses,
    related: Map<string, RelatedGroups>,
    {
      sources,
      destinations,
    }: { readonly sources: readonly ClassAtEnd[]; readonly destinations: readonly ClassAtEnd[] },
  ) {
    this.#looks = looks;
    this.#classes = classes;
    this.#related = related;
    this.#sources = sources;
    this.#from = this.#kindsOf(sources, 'Egress');
    this.#to = this.#kindsOf(destinations, 'Ingress');
  }

  all(): readonly PlacePair[] {
    this.#addSame();
    this.#addExceptions();
    this.#addOthers();
    return [...this.#found.values()].map(({ ends, ...pair }) => ({
      ...pair,
      ends: () => ends.flatMap((make) => make()),
    }));
  }

  #kindsOf(ends: readonly ClassAtEnd[], direction: Direction): KindsOfEnd {
    const ofClass = new Map<number, EndKind>();
    const byText = grouped(ends, ({ alike, fit }) => `${this.#looks.classOf(alike.first, direction)} ${fit}`);
    const kinds = [...byText.values()].map((members, number): EndKind => {
      const kind = {
        ...{ number, fit: members[0]?.fit ?? '', isKnown: members.some(isKnownAtEnd) },
        group: this.#classes.together(members.map(({ alike }) => alike)),
      };
      for (const { alike } of members) ofClass.set(alike.index, kind);
      return kind;
    });
    return { kinds, ofClass };
  }

  #add(
    key: string,
    { ends, ...pair }: Pick<PlacePair, 'from' | 'to' | 'between' | 'pairs' | 'ends'>,
    [from, to]: readonly [EndKind, EndKind],
  ): void {
    const known = this.#found.get(key);
    if (known === undefined) {
      const isKnown = from.isKnown && to.isKnown;
      this.#found.set(key, { ...pair, fits: fitsOf(from, to), isKnown, ends: [ends] });
      return;
    }
    known.pairs += pair.pairs;
    known.ends.push(ends);
  }

  #addSame(): void {
    const found = new Map<string, { readonly kinds: readonly [EndKind, EndKind]; readonly classes: PlaceClass[] }>();
    for (const { alike } of this.#sources) {
      const { first, index } = alike;
      const [from, to] = [this.#from.ofClass.get(index), this.#to.ofClass.get(index)];
      if (from === undefined || to === undefined || first.kind === 'undeclared') continue;
      const key = `same ${from.number} ${to.number} ${ownException(this.#looks, first)}`;
      remembered(found, key, () => ({ kinds: [from, to] as const, classes: [] })).classes.push(alike);
    }
    for (const [key, { kinds, classes }] of found) {
      const [{ first } = {}] = classes;
      if (first === undefined) continue;
      const group = this.#classes.together(classes);
      const ends = () => group.members.map((place) => ({ from: [place], to: [place] }));
      this.#add(key, { from: first, to: first, between: 'same', pairs: group.size, ends }, kinds);
    }
  }

  #addExceptions(): void {
    const [from, to] = [this.#from, this.#to].map(({ ofClass }) => (index: number) => {
      const alike = this.#classes.of(index);
      const kind = alike && ofClass.get(alike.index);
      const place = this.#classes.place(index);
      return kind && place && { kind, place };
    }) as [FindEnd, FindEnd];
    for (const index of this.#looks.havingExceptions('Egress')) {
      const own = from(index);
      if (own === undefined) continue;
      for (const found of this.#looks.exceptionsOf(own.place, 'Egress')) {
        const other = to(found);
        if (other !== undefined) this.#addException(own, other);
      }
    }
    for (const index of this.#looks.havingExceptions('Ingress')) {
      const own = to(index);
      if (own === undefined) continue;
      for (const found of this.#looks.exceptionsOf(own.place, 'Ingress')) {
        const other = from(found);
        if (other === undefined) continue;
        // Pairs with both kinds of exceptions are counted with those of egress.
        if (this.#looks.exception(other.place, 'Egress', own.place) === '') this.#addException(other, own);
      }
    }
  }

  #addException(from: FoundEnd, to: FoundEnd): void {
    const between = betweenTwo(from.place, to.place);
    if (between === undefined) return;
    const kinds = `${between} ${from.kind.number} ${to.kind.number}`;
    this.#exceptional.set(kinds, (this.#exceptional.get(kinds) ?? 0) + 1);
    const how = `${this.#looks.exception(from.place, 'Egress', to.place)}|${this.#looks.exception(to.place, 'Ingress', from.place)}`;
    const ends = () => [{ from: [from.place], to: [to.place] }];
    this.#add(`${kinds} ${how}`, { from: from.place, to: to.place, between, pairs: 1, ends }, [from.kind, to.kind]);
  }

  #addOthers(): void {
    for (const from of this.#from.kinds) for (const to of this.#to.kinds) this.#addKinds(from, to);
  }

  #addKinds(from: EndKind, to: EndKind): void {
    const related = remembered(
      this.#related,
      `${from.group.number} ${to.group.number}`,
      () => new RelatedGroups(this.#looks, from.group, to.group),
    );
    for (const [between, all] of related.counts) {
      const kinds = `${between} ${from.number} ${to.number}`;
      const pairs = all - (this.#exceptional.get(kinds) ?? 0);
      if (pairs <= 0) continue;
      const first = related.first(between);
      if (first === undefined) continue;
      const ends = () => [{ from: from.group.members, to: to.group.members }];
      this.#add(`${kinds} |`, { ...first, between, pairs, ends }, [from, to]);
    }
  }
}

interface FoundEnd {
  readonly kind: EndKind;
  readonly place: PossibleNamespace;
}

type FindEnd = (index: number) => FoundEnd | undefined;

/** Returns how the selectors of a place find the place itself, beside what its classes say. */
export function ownException(looks: PlaceLooks, place: PossibleNamespace): string {
  return `${looks.exception(place, 'Egress', place)}|${looks.exception(place, 'Ingress', place)}`;
}

/** Pairs of two namespaces between two groups. */
class RelatedGroups {
  readonly #looks: PlaceLooks;
  readonly #from: PlaceGroup;
  readonly #to: PlaceGroup;
  readonly #first = new Map<Between, Pick<PlacePair, 'from' | 'to'> | undefined>();
  /** How many there are, by how these are related. A declared namespace is no pair with itself. */
  readonly counts: readonly (readonly [Between, number])[];

  constructor(looks: PlaceLooks, from: PlaceGroup, to: PlaceGroup) {
    [this.#looks, this.#from, this.#to] = [looks, from, to];
    let [sameTenant, twice, twiceOwned] = [0, 0, 0];
    const others = new Set(to.classes);
    for (const one of from.classes) {
      if (!others.has(one)) continue;
      twice += one.declared;
      twiceOwned += one.declaredOwned;
    }
    if (from.owned > 0 && to.owned > 0) {
      for (const [tenant, { length }] of from.byTenant) sameTenant += length * (to.byTenant.get(tenant)?.length ?? 0);
    }
    const owned = from.owned * to.owned;
    const all = from.size * to.size;
    this.counts = [
      ['same-tenant', sameTenant - twiceOwned],
      ['other-tenant', owned - sameTenant],
      ['other', all - owned - (twice - twiceOwned) - from.undeclared * to.undeclared],
    ];
  }

  /** Returns the first pair that is so related, and about which no exception says anything. */
  first(between: Between): Pick<PlacePair, 'from' | 'to'> | undefined {
    if (!this.#first.has(between)) this.#first.set(between, this.#firstAnew(between));
    return this.#first.get(between);
  }

  #firstAnew(between: Between): Pick<PlacePair, 'from' | 'to'> | undefined {
    const [from, to] = [this.#from, this.#to];
    const candidates =
      between === 'same-tenant'
        ? [...from.byTenant].map(([tenant, members]) => [members, to.byTenant.get(tenant) ?? []] as const)
        : [[from.members, to.members] as const];
    for (const [sources, destinations] of candidates) {
      for (const source of sources) {
        for (const destination of destinations) {
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
