import type { LabelBox } from '../labels/label-space.ts';
import { type AddressSet, hasNoAddresses, intersectAddresses, subtractAddresses } from '../model/address-set.ts';
import type { Direction, TextMap } from '../model/network-policy.ts';
import { endBox, partedEnds } from './end-labels.ts';
import type { SidePart } from './side-parts.ts';

const key = '';

/**
 * The addresses of a pod in parts, each of which every set of addresses holds as a whole or not at all. The part that an
 * address is in is a label, so that one question about labels is also one about the addresses of both pods.
 */
export class AddressCells {
  readonly #cells: readonly AddressSet[];
  readonly #boxes = new Map<AddressSet, LabelBox>();

  constructor(sets: Iterable<AddressSet>) {
    let cells: readonly AddressSet[] = [];
    for (const set of new Set(sets)) {
      let rest = set;
      cells = cells.flatMap((cell) => {
        rest = subtractAddresses(rest, cell);
        return [intersectAddresses(cell, set), subtractAddresses(cell, set)].filter((one) => !hasNoAddresses(one));
      });
      if (!hasNoAddresses(rest)) cells = [...cells, rest];
    }
    this.#cells = cells;
  }

  /** Returns the parts of one of the sets. */
  within(set: AddressSet): readonly AddressSet[] {
    return this.#cells.filter((cell) => !hasNoAddresses(intersectAddresses(cell, set)));
  }

  /** Returns the labels of the addresses in one of the sets; nothing if all sets are equal. */
  boxOf(set: AddressSet): LabelBox | undefined {
    if (this.#cells.length < 2) return undefined;
    const known = this.#boxes.get(set);
    if (known !== undefined) return known;
    const listed = this.#cells.flatMap((cell, index) =>
      hasNoAddresses(intersectAddresses(cell, set)) ? [] : [`${index}`],
    );
    const box: LabelBox = {
      keys: new Map([[key, { absent: false, values: { kind: 'only', listed: new Set(listed) } }]]),
    };
    this.#boxes.set(set, box);
    return box;
  }

  /** Returns the addresses that have a label; nothing where the labels leave it open. */
  addressesOf(labels: TextMap): AddressSet | undefined {
    const value = labels[key];
    return value === undefined ? undefined : this.#cells[Number(value)];
  }
}

/** Parts of what each side allows; one absent part for a side without pods. */
export type BothSides = Readonly<Record<Direction, readonly (SidePart | undefined)[]>>;

/** Addresses that pods at both ends may have; absent: nothing tells them apart. */
export interface EndAddresses {
  readonly from?: AddressSet;
  readonly to?: AddressSet;
}

/** Tells the addresses of both pods apart, as far as the policies before and after a change do. */
export class EndCells {
  readonly #from: AddressCells;
  readonly #to: AddressCells;

  constructor(...sides: readonly BothSides[]) {
    const met = (direction: Direction) =>
      sides.flatMap((one) => one[direction].flatMap((part) => (part === undefined ? [] : [part.addresses])));
    this.#from = new AddressCells(met('Ingress'));
    this.#to = new AddressCells(met('Egress'));
  }

  boxOf(out: SidePart | undefined, into: SidePart | undefined): LabelBox {
    return endBox({
      fromAddress: into && this.#from.boxOf(into.addresses),
      toAddress: out && this.#to.boxOf(out.addresses),
    });
  }

  addressesOf(labels: TextMap): EndAddresses {
    const { fromAddress, toAddress } = partedEnds(labels);
    const [from, to] = [this.#from.addressesOf(fromAddress), this.#to.addressesOf(toAddress)];
    return { ...(from && { from }), ...(to && { to }) };
  }
}
