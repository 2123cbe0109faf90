import { arrowSeenLabel } from './arrow-seen.ts';
import type { ArrowPorts, BoxKind, MarkChange } from './drawn-cluster.ts';
import { changeSigns } from './line-change.ts';

/** A frame of a picture, with boxes and further frames in it. */
export interface Frame {
  /** Letters and digits only, as those of boxes; unique in the picture. */
  readonly id: string;
  /** Empty: the frame itself is not drawn. */
  readonly title: string;
  readonly boxes: readonly PictureBox[];
  readonly frames: readonly Frame[];
}

export interface PictureBox {
  readonly id: string;
  readonly label: string;
  readonly kind: BoxKind;
  /** As in `DrawnBox`. */
  readonly among: readonly ArrowPorts[];
  readonly open?: string;
  readonly reaches?: string;
  readonly changes?: readonly MarkChange[];
}

/** All boxes of frames, and of the frames in them. */
export function boxesIn(frames: readonly Frame[]): readonly PictureBox[] {
  return frames.flatMap((frame) => [...frame.boxes, ...boxesIn(frame.frames)]);
}

/** Frames, and the frames in them. */
export function framesIn(frames: readonly Frame[]): readonly Frame[] {
  return frames.flatMap((frame) => [frame, ...framesIn(frame.frames)]);
}

/** Finds the innermost frame that has all of these boxes and frames in it; a frame is not in itself. */
export function innermostFrame(frames: readonly Frame[], ids: readonly string[]): Frame | undefined {
  const found = frames.find((frame) => {
    const inside = new Set([...boxesIn([frame]), ...framesIn(frame.frames)].map(({ id }) => id));
    // What stands for all boxes of a frame is drawn in it.
    return ids.every((id) => inside.has(id) || id === frame.id);
  });
  return found === undefined ? undefined : (innermostFrame(found.frames, ids) ?? found);
}

/** The lines of text in a box. */
export function boxLines(box: PictureBox): readonly string[] {
  return [box.label, ...markLines(box), ...amongLines(box)];
}

/** Lines about everyone outside. */
export function markLines({
  open,
  reaches,
  changes = [],
}: Pick<PictureBox, 'open' | 'reaches' | 'changes'>): readonly string[] {
  return [
    ...(open === undefined ? [] : [`${markWords.open}: ${open}`]),
    ...(reaches === undefined ? [] : [`${markWords.reaches}: ${reaches}`]),
    ...changes.map(({ kind, change, text }) => `${changeSigns[change]} ${markWords[kind]}: ${text}`),
  ];
}

const markWords: Readonly<Record<MarkChange['kind'], string>> = {
  ...{ open: 'open to everyone', reaches: 'reaches everywhere outside' },
};

export function amongLines({ among }: Pick<PictureBox, 'among'>): readonly string[] {
  return among.map(({ text, state, change, seen }) => {
    const sign = change === undefined || change === 'stays' ? '' : `${changeSigns[change]} `;
    const mark = seen === undefined ? '' : `, ${arrowSeenLabel(seen)}`;
    return `${sign}among themselves${state === 'allowed' ? '' : `, ${state}`}: ${text}${mark}`;
  });
}
