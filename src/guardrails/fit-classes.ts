import { boxText } from '../labels/label-space.ts';
import { remembered } from '../model/interned.ts';
import { namespaceNameLabel } from '../model/kubernetes-names.ts';
import { fitsPattern } from '../model/name-pattern.ts';
import { isFresh } from './fits.ts';
import type { PlaceAtEnd } from './place-pairs.ts';
import type { MentionedWords, PossibleNamespace } from './universe.ts';

/** Finds the places that fit an end of a question. Places that fit every pattern alike are looked at once. */
export class FitClasses {
  readonly #places: readonly PossibleNamespace[];
  readonly #words: MentionedWords;
  readonly #keys: readonly string[];
  /** One place of each class. */
  readonly #first: PossibleNamespace[] = [];
  /** The class of each place, by its index. */
  readonly #classes: readonly number[];
  readonly #known = new Map<string, readonly PlaceAtEnd[]>();
  readonly #tenants = new Map<string, string>();

  constructor(places: readonly PossibleNamespace[], words: MentionedWords) {
    this.#places = places;
    this.#words = words;
    this.#keys = [...words.namespaceKeys].filter((key) => key !== namespaceNameLabel);
    const classes = new Map<string, number>();
    this.#classes = places.map((place) => remembered(classes, this.#textOf(place), () => this.#first.push(place) - 1));
  }

  /**
   * Returns the places that fit, each with how it fits. `fit` is asked about one place of each class. The same places that
   * fit alike are the same object.
   */
  fitting(fit: (place: PossibleNamespace) => Omit<PlaceAtEnd, 'place'> | undefined): readonly PlaceAtEnd[] {
    const fits = this.#first.map(fit);
    return remembered(this.#known, JSON.stringify(fits), () => {
      const found: PlaceAtEnd[] = [];
      for (const place of this.#places) {
        const known = fits[this.#classes[place.index] ?? -1];
        if (known !== undefined) found.push({ place, ...known });
      }
      return found;
    });
  }

  /** Holds everything about a place that patterns of pods can ask for, as far as the patterns tell it apart. */
  #textOf({ kind, state, tenant, like, namePattern, labels }: PossibleNamespace): string {
    return JSON.stringify([
      kind,
      state.type,
      this.#tenantText(tenant),
      isFresh(tenant) ? this.#tenantText(like?.tenant) : '',
      namePattern,
      kind === 'declared' ? this.#nameText(state.name) : '',
      labels === undefined ? this.#keys.map((key) => state.labels[key] ?? null) : boxText(labels),
    ]);
  }

  #nameText(name: string): string {
    const { namespaceNames, namespacePatterns } = this.#words;
    if (namespaceNames.has(name)) return name;
    return [...namespacePatterns].map((pattern) => Number(fitsPattern(name, pattern))).join('');
  }

  #tenantText(tenant: string | undefined): string {
    if (tenant === undefined || isFresh(tenant)) return tenant ?? '-';
    return remembered(this.#tenants, tenant, () =>
      [...this.#words.tenants].map((pattern) => Number(fitsPattern(tenant, pattern))).join(''),
    );
  }
}
