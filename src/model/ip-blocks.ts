import { addressSet, intersectAddresses, sameAddresses, toCidrs } from './address-set.ts';
import { type Cidr, formatCidr } from './cidr.ts';

/** An `ipBlock` as the API has it, in canonical text; `except` may be empty. */
interface IpBlockRange {
  readonly cidr: string;
  readonly except: readonly string[];
}

/**
 * Writes "the allowed addresses without the excluded ones" as `ipBlock`s. The blocks are the fewest CIDRs that make up
 * the allowed addresses; each excepts the fewest CIDRs that make up the excluded addresses inside it, all strictly
 * smaller than the block; a block that is excluded whole is left out. Blocks and exceptions are sorted, IPv4 first.
 */
export function ipBlocks(allowed: Iterable<Cidr>, excluded: Iterable<Cidr>): readonly IpBlockRange[] {
  const excludedSet = addressSet(excluded);
  return toCidrs(addressSet(allowed)).flatMap((block) => {
    const whole = addressSet([block]);
    const holes = intersectAddresses(whole, excludedSet);
    if (sameAddresses(holes, whole)) return [];
    return [{ cidr: formatCidr(block), except: toCidrs(holes).map(formatCidr) }];
  });
}
