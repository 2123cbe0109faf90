import type { KnownPolicy } from '../clusters/cluster-state.ts';
import { boxText, type LabelBox } from '../labels/label-space.ts';
import type { AddressSet } from '../model/address-set.ts';
import { hasNoAddresses, intersectAddresses } from '../model/address-set.ts';
import { directions } from '../model/directions.ts';
import { grouped } from '../model/grouped.ts';
import { Interned, remembered } from '../model/interned.ts';
import type { Direction, NetworkPolicy } from '../model/network-policy.ts';
import { exactText } from './address-relations.ts';
import type { PolicySide, PolicySides } from './policy-sides.ts';
import { namespaceMatch } from './side-parts.ts';
import type { PossibleNamespace, Universe } from './universe.ts';

/** How places look to a question. */
export interface PlaceLooks {
  /** Returns a value, the same for places that are alike at one end of connections. */
  classOf(place: PossibleNamespace, direction: Direction): number | string;
  /** Returns how the selectors of one place find another beside what their classes say; empty for most pairs. */
  exception(own: PossibleNamespace, direction: Direction, other: PossibleNamespace): string;
  /** Returns the indexes of the places for which `exception` says something. */
  exceptionsOf(own: PossibleNamespace, direction: Direction): Iterable<number>;
  /** Returns the indexes of the places whose selectors `exception` says something about, in order. */
  havingExceptions(direction: Direction): readonly number[];
}

/**
 * How the policies of the places of a cluster look to questions about connections with pods.
 * Places of one class have the same answer with every place of one class, except where an exception says otherwise:
 * most places differ only by selectors of namespaces that find a few places each, such as those of the own tenant.
 */
export class Looks implements PlaceLooks {
  readonly #universe: Universe;
  readonly #classes: Readonly<Record<Direction, Map<number, number>>> = { Ingress: new Map(), Egress: new Map() };
  /** The addresses that pods may have. */
  readonly #addresses: AddressSet;
  readonly #known: PolicySides;
  readonly #policies = new Map<NetworkPolicy, Readonly<Record<Direction, PolicyLook>>>();
  readonly #blocks = new Map<AddressSet, string>();
  readonly #texts = new Interned<string>();
  readonly #sides: Readonly<Record<Direction, readonly PlaceSide[]>>;
  /** For each place, by its index. */
  readonly #seen: readonly number[];
  readonly #exceptions: Readonly<Record<Direction, ReadonlyMap<number, ReadonlyMap<number, string>>>>;

  constructor(universe: Universe, addresses: AddressSet, policies: PolicySides) {
    this.#universe = universe;
    this.#known = policies;
    this.#addresses = addresses;
    const sides = { Ingress: this.#sidesOf('Ingress'), Egress: this.#sidesOf('Egress') };
    this.#sides = sides;
    const constant = new Map<string, LabelBox>();
    const varying: { direction: Direction; role: number; own: PlaceSide }[] = [];
    for (const direction of directions) {
      for (const alike of grouped(sides[direction], ({ look }) => `${look}`).values()) {
        const [first] = alike;
        for (const [role, { text, box }] of (first?.selectors ?? []).entries()) {
          if (alike.every(({ selectors }) => selectors === first?.selectors || selectors[role]?.text === text))
            constant.set(text, box);
          else varying.push(...alike.map((own) => ({ direction, role, own })));
        }
      }
    }
    const boxes = [...constant.values()];
    this.#seen = universe.places.map((place) => this.#number(boxes.map((box) => statusOf(box, place)).join(' ')));
    this.#exceptions = this.#exceptionsOf(varying);
  }

  /** Returns a number, the same for places that are alike at one end of connections. */
  classOf(place: PossibleNamespace, direction: Direction): number {
    return remembered(this.#classes[direction], place.index, () => this.#classAnew(place, direction));
  }

  #classAnew(place: PossibleNamespace, direction: Direction): number {
    const { kind, tenant, labels, pods } = place;
    const side = this.#sides[direction][place.index];
    const text = [
      side?.look,
      this.#seen[place.index],
      kind,
      tenant === undefined,
      labels && boxText(labels),
      boxText(pods),
    ];
    return this.#number(JSON.stringify(text));
  }

  /** Returns a text, the same for places whose policies are alike except for the namespaces that they select. */
  shapeOf({ index }: PossibleNamespace): string {
    return directions.map((direction) => this.#sides[direction][index]?.text ?? '').join('|');
  }

  /** Returns how the selectors of one place find another beside what their classes say; nothing for most pairs. */
  exception(own: PossibleNamespace, direction: Direction, other: PossibleNamespace): string {
    return this.#exceptions[direction].get(own.index)?.get(other.index) ?? '';
  }

  /** The places that the selectors of one place find, or do not find, beside what their classes say. */
  exceptionsOf(own: PossibleNamespace, direction: Direction): Iterable<number> {
    return this.#exceptions[direction].get(own.index)?.keys() ?? [];
  }

  havingExceptions(direction: Direction): readonly number[] {
    return [...this.#exceptions[direction].keys()].sort((a, b) => a - b);
  }

  /** Places that have the same list of policies share their selectors. */
  #sidesOf(direction: Direction): readonly PlaceSide[] {
    const known = new Map<readonly KnownPolicy[], Omit<PlaceSide, 'index'>>();
    return this.#universe.places.map(({ state: { policies } }, index) => ({
      index,
      ...remembered(known, policies, () => {
        const looks = policies.map(({ policy }) => this.#lookOf(policy)[direction]);
        const text = looks.map((look) => look.text).join(' ');
        return { look: this.#number(text), text, selectors: looks.flatMap(({ selectors }) => selectors) };
      }),
    }));
  }

  #lookOf(policy: NetworkPolicy): Readonly<Record<Direction, PolicyLook>> {
    return remembered(this.#policies, policy, () => {
      const { Ingress, Egress } = this.#known.of(policy);
      return { Ingress: this.#policyLook(Ingress), Egress: this.#policyLook(Egress) };
    });
  }

  #policyLook(side: PolicySide | undefined): PolicyLook {
    if (side === undefined) return { text: '', selectors: [] };
    const blocks = side.blocks.map((block) => this.#blockText(block));
    return {
      // Shapes are counted over clusters, so equal texts need equal numbers in all of them.
      text: `${this.#known.number(`${side.rulesNumber};${blocks.join('/')}`)}`,
      selectors: side.selectors.map((box) => ({ box, text: boxText(box) })),
    };
  }

  /** Returns the part of a block that the other end can have, as a text. */
  #blockText(block: AddressSet): string {
    return remembered(this.#blocks, block, () => {
      const met = intersectAddresses(block, this.#addresses);
      return hasNoAddresses(met) ? '' : exactText(met);
    });
  }

  #exceptionsOf(
    varying: readonly { readonly direction: Direction; readonly role: number; readonly own: PlaceSide }[],
  ): Readonly<Record<Direction, ReadonlyMap<number, ReadonlyMap<number, string>>>> {
    const found = { Ingress: new Map<number, Map<number, string>>(), Egress: new Map<number, Map<number, string>>() };
    const index = varying.length === 0 ? undefined : new PlaceIndex(this.#universe.places);
    const known = new Map<string, readonly (readonly [number, string])[]>();
    for (const { direction, role, own } of varying) {
      const selector = own.selectors[role];
      if (selector === undefined || index === undefined) continue;
      const places = remembered(known, selector.text, () =>
        index
          .candidates(selector.box)
          .map((place): readonly [number, string] => [place.index, statusOf(selector.box, place)])
          .filter(([, status]) => status !== '0'),
      );
      const exceptions = remembered(found[direction], own.index, () => new Map<number, string>());
      for (const [place, status] of places) {
        const before = exceptions.get(place);
        exceptions.set(place, before === undefined ? `${role}:${status}` : `${before},${role}:${status}`);
      }
    }
    return found;
  }

  #number(text: string): number {
    return this.#texts.id(text, () => text);
  }
}

interface PolicyLook {
  readonly text: string;
  readonly selectors: readonly Selector[];
}

interface Selector {
  readonly box: LabelBox;
  readonly text: string;
}

interface PlaceSide {
  readonly index: number;
  /** The same number for places whose policies differ only by which namespaces they select. */
  readonly look: number;
  readonly text: string;
  readonly selectors: readonly Selector[];
}

/** Reports how a selector finds a place that is not the own one. */
function statusOf(box: LabelBox, place: PossibleNamespace): string {
  const match = namespaceMatch(box, { own: place, other: place, same: false });
  return typeof match === 'boolean' ? `${Number(match)}` : `?${boxText(match)}`;
}

/** Finds the places that a selector may find, by the values of labels. */
class PlaceIndex {
  readonly #places: readonly PossibleNamespace[];
  readonly #byLabel = new Map<string, Map<string, PossibleNamespace[]>>();
  readonly #open = new Map<string, readonly PossibleNamespace[]>();

  constructor(places: readonly PossibleNamespace[]) {
    this.#places = places;
  }

  candidates({ keys }: LabelBox): readonly PossibleNamespace[] {
    for (const [key, { absent, values }] of keys) {
      if (absent || values.kind !== 'only') continue;
      const byValue = this.#ofKey(key);
      return [...[...values.listed].flatMap((value) => byValue.get(value) ?? []), ...(this.#open.get(key) ?? [])];
    }
    return this.#places;
  }

  #ofKey(key: string): ReadonlyMap<string, readonly PossibleNamespace[]> {
    return remembered(this.#byLabel, key, () => {
      const byValue = new Map<string, PossibleNamespace[]>();
      const open: PossibleNamespace[] = [];
      for (const place of this.#places) {
        const states = place.labels?.keys.get(key);
        if (place.labels === undefined) {
          const value = place.state.labels[key];
          if (value !== undefined) remembered(byValue, value, () => []).push(place);
        } else if (states?.values.kind === 'only' && !states.absent) {
          for (const value of states.values.listed) remembered(byValue, value, () => []).push(place);
        } else open.push(place);
      }
      this.#open.set(key, open);
      return byValue;
    });
  }
}
