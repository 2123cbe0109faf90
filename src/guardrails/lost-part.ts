import { type AddressSet, allAddresses, includesAddresses } from '../model/address-set.ts';
import { type ConnectionBox, intersectConnections } from '../regions/connection-box.ts';
import type { Region } from '../regions/region.ts';
import { AddressCells } from './address-cells.ts';

/** Connections that a breach is about, and those among them that do not break the statement. */
export interface LostPart {
  readonly region: Region;
  /** The same list for parts of which the same is agreed. */
  readonly agreed: readonly ConnectionBox[];
}

interface RefusedPart {
  readonly region: Region;
  /** Connections that the side allows. */
  readonly allowed: readonly Region[];
  /** Connections that it may refuse. */
  readonly agreed: readonly ConnectionBox[];
}

type Ends = Readonly<Record<'from' | 'to', { readonly kind: 'pod' | 'addresses' }>>;

/** Returns what a side refuses of some connections: of two pods, with some of the addresses that the other one may have. */
export function refusedParts(asked: RefusedPart, { from, to }: Ends): readonly LostPart[] {
  return from.kind === 'pod' && to.kind === 'pod' ? refusedToPods(asked) : refusedAnywhere(asked);
}

function refusedAnywhere({ region, allowed, agreed }: RefusedPart): readonly LostPart[] {
  const whole = [...agreed, ...allowed.flatMap(({ box, without }) => (without.length === 0 ? [box] : []))];
  const parted = allowed.find(({ without }) => without.length > 0);
  if (parted === undefined) return [{ region, agreed: whole }];
  // The only one with holes is what no policy isolates: something is refused in these holes alone.
  return parted.without.flatMap((hole): readonly LostPart[] => {
    const box = intersectConnections(region.box, hole);
    return box === undefined ? [] : [{ region: { ...region, box }, agreed: whole }];
  });
}

function refusedToPods({ region, allowed, agreed }: RefusedPart): readonly LostPart[] {
  const all = region.box.addresses;
  const cells = new AddressCells([all, ...allowed.map(({ box }) => box.addresses)]);
  const anywhere = ({ box, without }: Region): Region => ({ box: { ...box, addresses: allAddresses }, without });
  const holds = (set: AddressSet, cell: AddressSet): boolean => set === allAddresses || includesAddresses(set, cell);
  return cells.within(all).flatMap((cell) =>
    refusedAnywhere({
      region: anywhere(region),
      allowed: allowed.filter(({ box }) => holds(box.addresses, cell)).map(anywhere),
      agreed,
    }),
  );
}
