import { listed } from '../../diagnostics/counted.ts';
import { type AddressFamily, addressBits } from '../../model/address.ts';
import { type AddressSet, addressSet, noAddresses, subtractAddresses, toCidrs } from '../../model/address-set.ts';
import { type Cidr, formatCidr } from '../../model/cidr.ts';

/**
 * A set of addresses as people write it: `10.0.0.0/8`, `0.0.0.0/0 without 10.0.0.0/8`; the shorter of the two forms.
 */
export function addressWords(addresses: AddressSet, most: number): string {
  const parts = (['IPv4', 'IPv6'] as const).flatMap((family) => familyWords(addresses, family, most));
  return parts.length === 0 ? 'no address' : parts.join(', ');
}

function familyWords(addresses: AddressSet, family: AddressFamily, most: number): readonly string[] {
  if (addresses[family].length === 0) return [];
  const own = { ...noAddresses, [family]: addresses[family] };
  const around = smallestAround(own, family);
  const blocks = cidrTexts(own);
  const holes = cidrTexts(subtractAddresses(addressSet([around]), own));
  if (holes.length === 0) return [formatCidr(around)];
  return holes.length < blocks.length
    ? [`${formatCidr(around)} without ${listed(holes, most)}`]
    : [listed(blocks, most)];
}

/** The smallest CIDR that holds the whole set. */
function smallestAround(addresses: AddressSet, family: AddressFamily): Cidr {
  const first = addresses[family][0]?.first ?? 0n;
  const last = addresses[family].at(-1)?.last ?? 0n;
  let hostBits = 0n;
  while (first >> hostBits !== last >> hostBits) hostBits++;
  const prefixLength = addressBits[family] - Number(hostBits);
  return { kind: 'cidr', family, first: (first >> hostBits) << hostBits, prefixLength };
}

/** The fewest CIDRs that make up the set, as texts. */
export function cidrTexts(addresses: AddressSet): readonly string[] {
  return toCidrs(addresses).map(formatCidr);
}
