import { grouped } from '../model/grouped.ts';
import { remembered } from '../model/interned.ts';
import type { PossibleNamespace } from './universe.ts';

/** Places of a cluster that no question tells apart, in order. */
export interface PlaceClass {
  /** Its place in the list of classes, which is in the order of their first members. */
  readonly index: number;
  readonly first: PossibleNamespace;
  readonly members: readonly PossibleNamespace[];
  readonly declared: number;
  /** How many of them are declared and have a tenant. */
  readonly declaredOwned: number;
}

/** A class whose places fit an end of a question. */
export interface ClassAtEnd {
  readonly alike: PlaceClass;
  /** Equal for classes that fit the question alike. */
  readonly fit: string;
  /** Each place stands for several namespaces, and only those with some labels or names fit. */
  readonly isPartial?: boolean;
}

/** Sorts the places of a cluster into classes, so that a question looks at each class once. */
export class PlaceClasses {
  readonly all: readonly PlaceClass[];
  readonly #places: readonly PossibleNamespace[];
  readonly #ofPlace: readonly PlaceClass[];
  readonly #groups = new Map<string, PlaceGroup>();

  /** `textOf`: equal for places that no question tells apart. */
  constructor(places: readonly PossibleNamespace[], textOf: (place: PossibleNamespace) => string) {
    this.#places = places;
    const ofPlace: PlaceClass[] = [];
    this.all = [...grouped(places, textOf).values()].flatMap((members, index) => {
      const [first] = members;
      if (first === undefined) return [];
      const declared = members.filter(({ kind }) => kind === 'declared');
      const one: PlaceClass = {
        ...{ index, first, members, declared: declared.length },
        declaredOwned: declared.filter(({ tenant }) => tenant !== undefined).length,
      };
      for (const place of members) ofPlace[place.index] = one;
      return [one];
    });
    this.#ofPlace = ofPlace;
  }

  /** Returns the class of the place with an index. */
  of(place: number): PlaceClass | undefined {
    return this.#ofPlace[place];
  }

  /** Returns the place with an index. */
  place(index: number): PossibleNamespace | undefined {
    return this.#places[index];
  }

  /** Returns the places of some classes, the same object for the same classes. */
  together(classes: readonly PlaceClass[]): PlaceGroup {
    const key = keyOf(classes);
    return remembered(this.#groups, key, () => new PlaceGroup(classes, this.#groups.size));
  }
}

/** Returns a text, the same for the same classes. `classes`: in order. */
export function keyOf(classes: readonly PlaceClass[]): string {
  let key = '';
  for (const { index } of classes) key += `${index},`;
  return key;
}

/** The places of some classes. */
export class PlaceGroup {
  /** No other group of the cluster has it. */
  readonly number: number;
  readonly classes: readonly PlaceClass[];
  readonly size: number;
  readonly owned: number;
  readonly undeclared: number;
  #members: readonly PossibleNamespace[] | undefined;
  #byTenant: ReadonlyMap<string, readonly PossibleNamespace[]> | undefined;

  constructor(classes: readonly PlaceClass[], number: number) {
    this.number = number;
    this.classes = classes;
    let [size, owned, undeclared] = [0, 0, 0];
    for (const { members, first } of classes) {
      size += members.length;
      if (first.kind === 'undeclared') undeclared += members.length;
      for (const { tenant } of members) if (tenant !== undefined) owned++;
    }
    [this.size, this.owned, this.undeclared] = [size, owned, undeclared];
  }

  /** In order. */
  get members(): readonly PossibleNamespace[] {
    const [first, another] = this.classes;
    this.#members ??=
      another === undefined
        ? (first?.members ?? [])
        : this.classes.flatMap(({ members }) => members).sort((a, b) => a.index - b.index);
    return this.#members;
  }

  /** Those that have a tenant, in order. */
  get byTenant(): ReadonlyMap<string, readonly PossibleNamespace[]> {
    this.#byTenant ??= grouped(
      this.members.filter(({ tenant }) => tenant !== undefined),
      ({ tenant = '' }) => tenant,
    );
    return this.#byTenant;
  }
}
