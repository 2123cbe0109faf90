import type { Address } from '../../src/model/address.ts';
import type { AddressSet } from '../../src/model/address-set.ts';

/** Reports whether one address is in a set, as its intervals say. */
export function includesAddress(set: AddressSet, { family, value }: Address): boolean {
  return set[family].some(({ first, last }) => first <= value && value <= last);
}
