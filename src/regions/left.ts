import type { NotDecided, PlaceQuestions } from '../labels/label-questions.ts';
import type { TextMap } from '../model/network-policy.ts';
import {
  type AddressesAndPorts,
  asksForWhatIsFree,
  type ConnectionBox,
  connectionsOverlap,
  intersectConnections,
  splitBy,
} from './connection-box.ts';
import type { Region } from './region.ts';

/** A part of a region that others leave: connections with these labels, on any of the ports with any of the addresses. */
export interface Left extends AddressesAndPorts {
  readonly kind: 'left';
  /** As few as possible, with their prefixes: see `partedLabels`. */
  readonly labels: TextMap;
}

/**
 * Finds what of a region lies in none of the others, part by part: for each part of its addresses and ports that each of
 * the others holds as a whole or not at all, the labels of one connection. Nothing is left where nothing is returned.
 * Exact within the budget; of what is not decided nothing may be assumed.
 *
 * Of a region that names no peers, only what no peer could find is looked for, such as nodes: where others hold these
 * connections, they hold those with all peers. Names of ports are the same.
 */
export function* leftOf(
  { box, without }: Region,
  others: readonly Region[],
  here: PlaceQuestions,
): Generator<Left | NotDecided> {
  const whole = others.flatMap((other) => (other.without.length === 0 ? [other.box] : []));
  const parted = others.filter((other) => other.without.length > 0 && connectionsOverlap(box, other.box));
  yield* leftOfBox(box, [...without, ...whole], parted, here);
}

/** What is outside of a region is outside of its box, or in something that is taken out of it. */
function* leftOfBox(
  box: ConnectionBox,
  others: readonly ConnectionBox[],
  [first, ...parted]: readonly Region[],
  here: PlaceQuestions,
): Generator<Left | NotDecided> {
  if (first === undefined) {
    yield* partsOutside(box, others, here);
    return;
  }
  yield* leftOfBox(box, [...others, first.box], parted, here);
  for (const hole of first.without) {
    const inside = intersectConnections(box, hole);
    if (inside === undefined) continue;
    // Each region that has something taken out of it multiplies the ways.
    here.spend(others.length);
    const spent = here.spent();
    if (spent !== undefined) {
      yield spent;
      return;
    }
    yield* leftOfBox(inside, others, parted, here);
  }
}

interface Part extends AddressesAndPorts {
  /** Those that hold these addresses and ports. */
  readonly holders: readonly ConnectionBox[];
}

function* partsOutside(
  box: ConnectionBox,
  others: readonly ConnectionBox[],
  here: PlaceQuestions,
): Generator<Left | NotDecided> {
  const { labels, addresses, ports } = box;
  let parts: readonly Part[] = [{ addresses, ports, holders: [] }];
  for (const other of others) {
    if (asksForWhatIsFree(other, box)) continue;
    parts = parts.flatMap((part): readonly Part[] => {
      const { inside, rest } = splitBy(part, other);
      if (inside === undefined) return [part];
      const { holders } = part;
      return [{ ...inside, holders: [...holders, other] }, ...rest.map((one) => ({ ...one, holders }))];
    });
  }
  for (const { holders, ...part } of parts) {
    const answer = here.outside(
      labels,
      holders.map((holder) => holder.labels),
    );
    if (answer.kind === 'found') yield { kind: 'left', labels: answer.labels, ...part };
    else if (answer.kind === 'notDecided') yield answer;
  }
}
