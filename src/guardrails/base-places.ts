import { boxText, type LabelBox, matches } from '../labels/label-space.ts';
import { remembered } from '../model/interned.ts';
import { namespaceNameLabel } from '../model/kubernetes-names.ts';
import { fitsPattern } from '../model/name-pattern.ts';
import type { Direction } from '../model/network-policy.ts';
import { renamedNamespace } from './future-namespace.ts';
import type { Looks, PlaceLooks } from './looks.ts';
import { formerTwin, type PossibleNamespace, type SpecNumbers, twinName, type Universe, unnamed } from './universe.ts';

/** Finds for each place of a cluster the place that it was before a change. */
export class BasePlaces {
  readonly before: Universe;
  readonly #after: Universe;
  readonly #declared: ReadonlyMap<string, PossibleNamespace>;
  readonly #undeclared: PossibleNamespace | undefined;
  readonly #specs: SpecNumbers;
  readonly #unchanged = new Map<PossibleNamespace, boolean>();
  readonly #former = new Map<PossibleNamespace, PossibleNamespace | undefined>();
  readonly #now: ReadonlyMap<PossibleNamespace, readonly number[]>;

  constructor(before: Universe, after: Universe, specs: SpecNumbers) {
    this.#specs = specs;
    this.before = before;
    this.#after = after;
    this.#declared = new Map(
      before.places.flatMap((place) => (place.kind === 'declared' ? [[place.state.name, place] as const] : [])),
    );
    this.#undeclared = before.places.find(({ kind }) => kind === 'undeclared');
    const now = new Map<PossibleNamespace, number[]>();
    for (const place of after.places) {
      const was = this.like(place);
      if (was !== undefined) now.set(was, [...(now.get(was) ?? []), place.index]);
    }
    this.#now = now;
  }

  /**
   * Returns the place before, with the labels that the place has now if it had any of several then; undefined where there
   * was none like it. A namespace that is new was possible before if its type could have one with just these policies.
   */
  of(place: PossibleNamespace): PossibleNamespace | undefined {
    return remembered(this.#former, place, () => {
      const was = this.like(place);
      return was?.labels === undefined || place.labels !== undefined ? was : withLabels(was, was.labels, place.state);
    });
  }

  /** Returns the same with all labels that it could have had. */
  like(place: PossibleNamespace): PossibleNamespace | undefined {
    if (place.kind === 'undeclared') return this.#undeclared;
    if (place.kind === 'future') return formerTwin(this.before, place.like?.name ?? '', place);
    const { name, tenant } = place.state;
    const declared = this.#declared.get(name);
    if (declared !== undefined) return declared;
    const twin = this.#after.twins.get(twinName(name, tenant));
    return twin && this.before.shapes.get(twin.shape);
  }

  /** Reports whether nothing about a place differs from before. May miss that it is so. */
  isUnchanged(place: PossibleNamespace): boolean {
    return remembered(this.#unchanged, place, () => {
      const was = this.of(place);
      if (was === undefined) return false;
      const [old, now] = [was, place].map((one) => this.#textOf(one));
      return old === now;
    });
  }

  #textOf({ kind, tenant, state, labels, pods }: PossibleNamespace): string {
    const policies = state.policies.map(({ policy }) => this.#specs.of(policy.spec)).sort();
    const known = Object.entries(state.labels).sort();
    return JSON.stringify([kind, tenant, state.type, known, labels && boxText(labels), boxText(pods), policies]);
  }

  /** Returns the indexes of the places after the change that a place before has become. */
  now(place: PossibleNamespace | undefined): readonly number[] {
    return (place && this.#now.get(place)) ?? [];
  }
}

/** Returns a place as the one namespace with these labels and this name; undefined if it could not have them. */
function withLabels(
  place: PossibleNamespace,
  box: LabelBox,
  { name, labels }: PossibleNamespace['state'],
): PossibleNamespace | undefined {
  const { namePattern } = place;
  if (!matches(box, labels) || (namePattern !== undefined && !fitsPattern(name, namePattern))) return undefined;
  const { labels: _, ...rest } = place;
  const names = new Map([[namespaceNameLabel, new Map([[unnamed, name]])]]);
  return { ...rest, kind: 'declared', state: renamedNamespace(place.state, name, names, labels) };
}

/** The looks of places before and after a change at once: what is alike must be alike in both. */
export class JointLooks implements PlaceLooks {
  readonly #after: Looks;
  readonly #before: Looks;
  readonly #base: BasePlaces;

  constructor(after: Looks, before: Looks, base: BasePlaces) {
    this.#after = after;
    this.#before = before;
    this.#base = base;
  }

  classOf(place: PossibleNamespace, direction: Direction): string {
    const was = this.#base.like(place);
    const before =
      was === undefined
        ? '-'
        : // What it was before depends on all of its labels.
          was.labels !== undefined && place.labels === undefined
          ? `alone ${place.index}`
          : this.#before.classOf(was, direction);
    return `${this.#after.classOf(place, direction)} ${before}`;
  }

  exception(own: PossibleNamespace, direction: Direction, other: PossibleNamespace): string {
    const [ownWas, otherWas] = [this.#base.like(own), this.#base.like(other)];
    const now = this.#after.exception(own, direction, other);
    const was = ownWas && otherWas && this.#before.exception(ownWas, direction, otherWas);
    return was === undefined || was === '' ? now : `${now} ${was}`;
  }

  havingExceptions(direction: Direction): readonly number[] {
    const before = this.#before
      .havingExceptions(direction)
      .flatMap((index) => this.#base.now(this.#base.before.places[index]));
    return [...new Set([...this.#after.havingExceptions(direction), ...before])].sort((a, b) => a - b);
  }

  *exceptionsOf(own: PossibleNamespace, direction: Direction): Iterable<number> {
    const found = new Set(this.#after.exceptionsOf(own, direction));
    yield* found;
    const was = this.#base.like(own);
    if (was === undefined) return;
    for (const index of this.#before.exceptionsOf(was, direction)) {
      for (const now of this.#base.now(this.#base.before.places[index])) if (!found.has(now)) yield now;
    }
  }
}
