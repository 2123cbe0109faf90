import {
  type AddressSet,
  hasNoAddresses,
  intersectAddresses,
  sameAddresses,
  subtractAddresses,
} from '../model/address-set.ts';
import { remembered } from '../model/interned.ts';
import type { Verdicts } from '../verdicts/verdicts.ts';
import type { PageConnectivity } from './page-data.ts';

/** Verdicts of two states; undefined: the state has no such connection. */
export type BothVerdicts = readonly [before: Verdicts | undefined, after: Verdicts | undefined];

export type StateBlocks = PageConnectivity['addresses'][number]['blocks'];
type StateBlock = StateBlocks[number];

const neither: BothVerdicts = [undefined, undefined];

interface JointBlock extends Pick<StateBlock, 'network' | 'covers'> {
  readonly addresses: AddressSet;
  readonly sides: BothVerdicts;
}

/** Splits the blocks of two states, so that the addresses of one have equal verdicts in both. */
export function jointBlocks(before: StateBlocks, after: StateBlocks): readonly JointBlock[] {
  if ([...before, ...after].some(({ addresses }) => hasNoAddresses(addresses))) return alikeBlocks(before, after);
  const joint: JointBlock[] = [];
  const add = (like: StateBlock, addresses: AddressSet, sides: BothVerdicts): void => {
    if (hasNoAddresses(addresses)) return;
    const covers = sameAddresses(addresses, like.addresses) ? like.covers : undefined;
    joint.push({ network: like.network, addresses, sides, ...(covers === undefined ? {} : { covers }) });
  };
  for (const now of after) {
    let rest = now.addresses;
    for (const old of before) {
      if (old.network !== now.network) continue;
      const both = intersectAddresses(now.addresses, old.addresses);
      add(sameAddresses(both, now.addresses) ? now : old, both, [old.verdicts, now.verdicts]);
      rest = subtractAddresses(rest, old.addresses);
    }
    add(now, rest, [undefined, now.verdicts]);
  }
  for (const old of before) {
    let rest = old.addresses;
    for (const now of after) if (now.network === old.network) rest = subtractAddresses(rest, now.addresses);
    add(old, rest, [old.verdicts, undefined]);
  }
  return joint;
}

/** The same in a page without addresses: a block is the same if everything else of it is. */
function alikeBlocks(before: StateBlocks, after: StateBlocks): readonly JointBlock[] {
  const joint = new Map<string, { readonly block: StateBlock; sides: BothVerdicts }>();
  for (const [side, blocks] of [before, after].entries()) {
    for (const block of blocks) {
      const key = JSON.stringify([block.network, block.covers ?? block.verdicts]);
      const found = remembered(joint, key, () => ({ block, sides: neither }));
      found.sides = side === 0 ? [block.verdicts, found.sides[1]] : [found.sides[0], block.verdicts];
    }
  }
  return [...joint.values()].map(({ block: { network, addresses, covers }, sides }) => ({
    ...{ network, addresses, sides },
    ...(covers === undefined ? {} : { covers }),
  }));
}
