import type { NotDecided, Outside, PlaceQuestions } from '../labels/label-questions.ts';
import { intersectBoxes, type LabelBox, matches } from '../labels/label-space.ts';
import type { TextMap } from '../model/network-policy.ts';
import {
  type AddressesAndPorts,
  asksForWhatIsFree,
  type ConnectionBox,
  connectionsOverlap,
  splitBy,
} from './connection-box.ts';
import type { Region } from './region.ts';

/**
 * A part of a region that others leave: connections with these labels, on any of the ports with any of the addresses.
 */
export interface Left extends AddressesAndPorts {
  readonly kind: 'left';
  /** As few as possible, with their prefixes: see `partedLabels`. */
  readonly labels: TextMap;
}

/**
 * Finds what of a region lies in none of the others, part by part: for each part of its addresses and ports that each
 * of the others holds as a whole or not at all, the labels of one connection. Nothing is left where nothing is
 * returned. Exact within the budget; of what is not decided nothing may be assumed.
 *
 * Of a region for everyone, only what selectors do not find is looked for, such as nodes: others that hold these
 * connections hold those with all peers. Of a region that asks for no name of a port, only ports without a name.
 */
export function* leftOf(
  { box, without }: Region,
  others: readonly Region[],
  here: PlaceQuestions,
): Generator<Left | NotDecided> {
  const whole = [...without, ...others.flatMap((other) => (other.without.length === 0 ? [other.box] : []))];
  const parted = others.filter((other) => other.without.length > 0 && connectionsOverlap(box, other.box));
  // Where something is in a hole of others, it is looked for there, and names and peers are free no more.
  const near = parted.length > 0 ? whole : whole.filter((one) => !asksForWhatIsFree(one.labels, box.labels));
  const borders = [...near, ...parted.flatMap((other) => [other.box, ...other.without])];
  for (const { holders, ...part } of partsOf(box, borders)) {
    const held = near.flatMap((one) => (holders.has(one) ? [one.labels] : []));
    const withHoles = parted.flatMap((one) => (holders.has(one.box) ? [holesOf(one, holders)] : []));
    const answer = labelsOutside(box.labels, held, withHoles, here);
    if (answer.kind === 'found') {
      // What was found in one hole may need fewer labels, as it is then in another.
      const labels = withHoles.length === 0 ? answer.labels : fewestLabels(answer.labels, box.labels, held, withHoles);
      yield { kind: 'left', labels, ...part };
    } else if (answer.kind === 'notDecided') yield answer;
  }
}

/** Labels of a region: in a box and in none of its holes. */
interface PartedBox {
  readonly box: LabelBox;
  readonly holes: readonly LabelBox[];
}

function holesOf({ box, without }: Region, holders: ReadonlySet<ConnectionBox>): PartedBox {
  return { box: box.labels, holes: without.filter((hole) => holders.has(hole)).map(({ labels }) => labels) };
}

/**
 * Finds labels in a box that are in none of the others. What is outside of a box with holes is outside of the box, or
 * in one of its holes: each way is tried only for a box that holds what was found without it.
 */
function labelsOutside(
  labels: LabelBox,
  whole: readonly LabelBox[],
  parted: readonly PartedBox[],
  here: PlaceQuestions,
): Outside {
  const answer = here.outside(
    labels,
    parted.length === 0 ? whole : whole.filter((one) => !asksForWhatIsFree(one, labels)),
  );
  if (answer.kind !== 'found') return answer;
  const held = parted.find(
    ({ box, holes }) => matches(box, answer.labels) && !holes.some((hole) => matches(hole, answer.labels)),
  );
  if (held === undefined) return answer;
  const rest = parted.filter((one) => one !== held);
  const ways = [
    () => labelsOutside(labels, [...whole, held.box], rest, here),
    ...held.holes.map((hole) => () => labelsOutside(intersectBoxes(labels, hole), whole, rest, here)),
  ];
  let undecided: NotDecided | undefined;
  for (const ask of ways) {
    const found = here.spent() ?? ask();
    if (found.kind === 'found') return found;
    if (found.kind === 'notDecided') undecided ??= found;
  }
  return undecided ?? { kind: 'none' };
}

/** Leaves out labels, in the order of their keys, without which the others are still in the box and in none of the rest. */
function fewestLabels(
  labels: TextMap,
  box: LabelBox,
  whole: readonly LabelBox[],
  parted: readonly PartedBox[],
): TextMap {
  const isLeft = (some: TextMap): boolean =>
    matches(box, some) &&
    !whole.some((one) => matches(one, some)) &&
    !parted.some((one) => matches(one.box, some) && !one.holes.some((hole) => matches(hole, some)));
  let fewest = labels;
  for (const key of Object.keys(labels).sort()) {
    const { [key]: _, ...others } = fewest;
    if (isLeft(others)) fewest = others;
  }
  return fewest;
}

interface Part extends AddressesAndPorts {
  readonly holders: ReadonlySet<ConnectionBox>;
}

/** The addresses and ports of a box in parts, each of which every other box holds as a whole or not at all. */
function partsOf({ addresses, ports }: ConnectionBox, others: readonly ConnectionBox[]): readonly Part[] {
  let parts: readonly Part[] = [{ addresses, ports, holders: new Set() }];
  for (const other of others) {
    parts = parts.flatMap((part): readonly Part[] => {
      const { inside, rest } = splitBy(part, other);
      if (inside === undefined) return [part];
      const { holders } = part;
      return [{ ...inside, holders: new Set(holders).add(other) }, ...rest.map((one) => ({ ...one, holders }))];
    });
  }
  return parts;
}
