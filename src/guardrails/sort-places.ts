import { directions } from '../model/directions.ts';
import { remembered } from '../model/interned.ts';
import { AddressClasses } from './address-classes.ts';
import { FitClasses, FitNumbers } from './fit-classes.ts';
import type { GuardrailFacts } from './guardrail.ts';
import type { KnownPairs } from './known-pairs.ts';
import type { PlaceLooks } from './looks.ts';
import type { PairKeys } from './pair-keys.ts';
import { type PlaceClass, PlaceClasses } from './place-classes.ts';
import { ownException } from './place-pairs.ts';
import type { MentionedWords, PossibleNamespace, Universe } from './universe.ts';

interface SortContext {
  readonly facts: GuardrailFacts;
  readonly mentioned: MentionedWords;
  readonly looks: PlaceLooks;
  readonly pairs: Pick<KnownPairs, 'policies' | 'networks'>;
  /** Absent: each place is a class. */
  readonly keys: PairKeys | undefined;
}

/** The classes of the places of a cluster, and how they fit questions. */
export interface SortedPlaces {
  readonly classes: PlaceClasses;
  readonly fits: FitClasses;
  /**
   * Returns a number, the same for classes of any cluster whose pods meet all addresses alike about which is asked. Absent
   * where each pair is to be proved by itself.
   */
  readonly addressesOf?: (alike: PlaceClass) => number;
}

/** Sorts the places of a cluster into classes that no question tells apart. */
export function sortPlaces({ cluster, places }: Universe, context: SortContext): SortedPlaces {
  const { facts, mentioned, looks, pairs, keys } = context;
  const numbers = new FitNumbers(mentioned);
  const addresses = keys && new AddressClasses(cluster, { facts, ...pairs, keys });
  const textOf = (place: PossibleNamespace): string => {
    if (addresses === undefined) return `${place.index}`;
    const ofLooks = directions.map((direction) => looks.classOf(place, direction));
    return [numbers.of(place), ...ofLooks, ownException(looks, place), addresses.of(place)].join(' ');
  };
  const classes = new PlaceClasses(places, textOf);
  const fits = new FitClasses(classes, numbers);
  if (addresses === undefined) return { classes, fits };
  const known = new Map<PlaceClass, number>();
  const addressesOf = (alike: PlaceClass): number =>
    remembered(known, alike, () => pairs.policies.number(addresses.of(alike.first)));
  return { classes, fits, addressesOf };
}
