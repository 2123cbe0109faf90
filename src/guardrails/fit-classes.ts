import { boxText } from '../labels/label-space.ts';
import { remembered } from '../model/interned.ts';
import { namespaceNameLabel } from '../model/kubernetes-names.ts';
import { fitsPattern } from '../model/name-pattern.ts';
import { isFresh } from './fits.ts';
import type { ClassAtEnd, PlaceClasses } from './place-classes.ts';
import type { MentionedWords, PossibleNamespace } from './universe.ts';

/** Numbers places by what patterns of pods can ask for: those of one number fit every pattern alike. */
export class FitNumbers {
  readonly #words: MentionedWords;
  readonly #keys: readonly string[];
  readonly #numbers = new Map<string, number>();
  readonly #tenants = new Map<string, string>();

  constructor(words: MentionedWords) {
    this.#words = words;
    this.#keys = [...words.namespaceKeys].filter((key) => key !== namespaceNameLabel);
  }

  of(place: PossibleNamespace): number {
    return remembered(this.#numbers, this.#textOf(place), () => this.#numbers.size);
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

/** Finds the classes that fit an end of a question. */
export class FitClasses {
  readonly #classes: PlaceClasses;
  readonly #numbers: readonly number[];
  readonly #known = new Map<string, readonly ClassAtEnd[]>();

  /** Places of one class have one number. */
  constructor(classes: PlaceClasses, numbers: FitNumbers) {
    this.#classes = classes;
    this.#numbers = classes.all.map(({ first }) => numbers.of(first));
  }

  /**
   * Returns the classes that fit, each with how it fits. `fit` is asked about one place of each number. The same classes
   * that fit alike are the same object.
   */
  fitting(fit: (place: PossibleNamespace) => Omit<ClassAtEnd, 'alike'> | undefined): readonly ClassAtEnd[] {
    const fits = new Map<number, Omit<ClassAtEnd, 'alike'> | 'never'>();
    const found: ClassAtEnd[] = [];
    for (const [index, alike] of this.#classes.all.entries()) {
      const known = remembered(fits, this.#numbers[index] ?? -1, () => fit(alike.first) ?? 'never');
      if (known !== 'never') found.push({ alike, ...known });
    }
    return remembered(this.#known, JSON.stringify([...fits.values()]), () => found);
  }
}
