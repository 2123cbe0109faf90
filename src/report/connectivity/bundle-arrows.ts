import { grouped } from '../../model/grouped.ts';
import { remembered } from '../../model/interned.ts';
import type { ArrowPorts } from './drawn-cluster.ts';
import type { Frame } from './frame.ts';

/** An arrow between two boxes, by their ids, which differ. */
export interface BoxArrow extends ArrowPorts {
  readonly from: string;
  readonly to: string;
}

/**
 * Arrows with the same ports, drawn as one: from each box of `from` to each other box of `to`. The id of a frame stands
 * for all boxes of pods in it.
 */
export interface Bundle extends ArrowPorts {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** A frame with fewer boxes is not worth an arrow of its own. */
const leastBoxes = 3;

/** Returns bundles that stand for exactly these arrows, each for those of one text and mark. Sorted as the arrows are. */
export function bundleArrows(frame: Frame, arrows: readonly BoxArrow[]): readonly Bundle[] {
  const alike = grouped(arrows, ({ text, state, change = '', seen = '' }) => `${change} ${state} ${seen} ${text}`);
  return [...alike.values()].flatMap((own) => {
    const bySources = joined(frame, own);
    const reversed = own.map((arrow) => ({ ...arrow, from: arrow.to, to: arrow.from }));
    const byTargets = joined(frame, reversed).map((bundle) => ({ ...bundle, from: bundle.to, to: bundle.from }));
    return strokes(byTargets) < strokes(bySources) ? byTargets : bySources;
  });
}

/** A line of a bundle, between its words and a box or frame. */
interface Spoke {
  readonly id: string;
  readonly sends: boolean;
  readonly receives: boolean;
}

export function spokes({ from, to }: Bundle): readonly Spoke[] {
  return [...new Set([...from, ...to])].map((id) => ({ id, sends: from.includes(id), receives: to.includes(id) }));
}

/** Counts the lines that a picture draws for bundles. */
export function strokes(bundles: readonly Bundle[]): number {
  return bundles.reduce((sum, bundle) => sum + (isSingle(bundle) ? 1 : spokes(bundle).length), 0);
}

export function isSingle({ from, to }: Bundle): boolean {
  return from.length === 1 && to.length === 1 && from[0] !== to[0];
}

/** Joins the arrows to all boxes that the same sources reach. The arrows have one text. */
function joined(frame: Frame, arrows: readonly BoxArrow[]): readonly Bundle[] {
  const [first] = arrows;
  if (first === undefined) return [];
  const { from: _, to: _to, ...ports } = first;
  const sources = new Map<string, Set<string>>();
  for (const { from, to } of arrows) remembered(sources, to, () => new Set<string>()).add(from);
  return commonSources(sources).map(({ from, to }) => {
    const apart = (set: ReadonlySet<string>) => (set.size === 1 ? [...set][0] : undefined);
    return { from: anchorsOf(frame, from, apart(to)), to: anchorsOf(frame, to, apart(from)), ...ports };
  });
}

interface CommonSides {
  readonly from: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
}

/** Groups targets whose sources are the same, whether or not they count a target itself; the largest group first. */
function commonSources(sources: ReadonlyMap<string, ReadonlySet<string>>): readonly CommonSides[] {
  const found: CommonSides[] = [];
  const left = new Map(sources);
  while (left.size > 0) {
    const candidates = new Map<string, { readonly from: ReadonlySet<string>; readonly to: Set<string> }>();
    for (const [target, own] of left) {
      for (const from of [own, new Set([...own, target])]) {
        const key = [...from].sort().join(' ');
        remembered(candidates, key, () => ({ from, to: new Set<string>() })).to.add(target);
      }
    }
    const largest = [...candidates.values()].reduce((a, b) => (b.to.size > a.to.size ? b : a));
    found.push(largest);
    for (const target of largest.to) left.delete(target);
  }
  return found;
}

/** The boxes, where all boxes of pods of a frame are among them the frame. Does not miss `apart` in a frame. */
function anchorsOf(frame: Frame, boxes: ReadonlySet<string>, apart: string | undefined): readonly string[] {
  return coverOf(frame, boxes, apart).anchors;
}

interface FrameCover {
  readonly anchors: readonly string[];
  /** How many boxes of pods the frame has, without `apart`. */
  readonly pods: number;
  readonly isWhole: boolean;
}

function coverOf(frame: Frame, boxes: ReadonlySet<string>, apart: string | undefined): FrameCover {
  const pods = frame.boxes.filter(({ id, kind }) => kind === 'pods' && id !== apart);
  const others = frame.boxes.filter(({ id, kind }) => kind !== 'pods' && boxes.has(id)).map(({ id }) => id);
  const below = frame.frames.map((one) => coverOf(one, boxes, apart));
  const count = below.reduce((sum, cover) => sum + cover.pods, pods.length);
  const isWhole = pods.every(({ id }) => boxes.has(id)) && below.every((cover) => cover.isWhole);
  const isOnlyAroundAnother = pods.length === 0 && below.filter((cover) => cover.pods > 0).length === 1;
  const inside =
    isWhole && count >= leastBoxes && !isOnlyAroundAnother
      ? [frame.id]
      : [...pods.filter(({ id }) => boxes.has(id)).map(({ id }) => id), ...below.flatMap(({ anchors }) => anchors)];
  return { anchors: [...inside, ...others], pods: count, isWhole };
}
