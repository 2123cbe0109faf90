import { hasNoAddresses, includesAddresses, subtractAddresses } from '../model/address-set.ts';
import type { IpBlock } from '../model/network-policy.ts';
import { blockAddresses } from '../policy/compile-network-policy.ts';
import type { Hazard, PolicyChange } from './landscape-diff.ts';
import { widerBlock } from './problems.ts';

/** Blocks without exceptions that hold all of a block which they took the place of in its rule, and more. */
export function blockHazards(changes: readonly PolicyChange[]): readonly Hazard[] {
  return changes.flatMap(({ policy, differences, namespaceType, location, places }) =>
    differences.flatMap((difference): readonly Hazard[] => {
      if (difference.kind !== 'peers' || difference.added === 'all' || difference.removed === 'all') return [];
      const removed = difference.removed.flatMap(({ ipBlock }) => ipBlock ?? []);
      return difference.added.flatMap(({ ipBlock: added }): readonly Hazard[] => {
        if (added === undefined || (added.except ?? []).length > 0) return [];
        const narrower = removed.find((block) => isWider(added, block));
        if (narrower === undefined) return [];
        const blocks = { before: words(narrower), after: words(added) };
        const about = { location, ...(namespaceType === undefined ? {} : { namespaceType }) };
        return [{ ...widerBlock(policy, blocks, about), places }];
      });
    }),
  );
}

function isWider(added: IpBlock, removed: IpBlock): boolean {
  const [now, was] = [blockAddresses(added), blockAddresses(removed)];
  return includesAddresses(now, was) && !hasNoAddresses(subtractAddresses(now, was));
}

function words({ cidr, except = [] }: IpBlock): string {
  return except.length === 0 ? cidr : `${cidr} without ${except.join(', ')}`;
}
