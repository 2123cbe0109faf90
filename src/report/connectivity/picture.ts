import type { ClusterConnectivity, Connectivity } from '../../connectivity/connectivity.ts';
import { counted, listed } from '../../diagnostics/counted.ts';
import { grouped } from '../../model/grouped.ts';
import { refusedPolicies } from '../words/format-basis.ts';
import { type BoxArrow, type Bundle, bundleArrows, strokes } from './bundle-arrows.ts';
import { type DrawnCluster, drawCluster, type Level } from './drawn-cluster.ts';
import { boxesIn, type Frame } from './frame.ts';

/** A picture as data: boxes in frames, and arrows between them. Texts are as they are; each format escapes them. */
export interface Picture {
  /** Sentences about what the picture folds or omits, what its signs mean, and what the answer ignores. Can be empty. */
  readonly caption: string;
  /** One for each cluster, or for clusters that look alike. */
  readonly frames: readonly Frame[];
  readonly bundles: readonly PlacedBundle[];
}

/** Ends are in one frame of a cluster. */
interface PlacedBundle extends Bundle {
  readonly frame: string;
}

/** A picture with more boxes is not readable. */
export const mostBoxes = 40;
/** With more lines in the frame of a cluster a picture is folded, as long as something else can be folded. */
const mostStrokes = 36;
/** With more lines, only whole clusters are drawn. */
export const mostStrokesOfTypes = 60;

/** The words of the box that stands for all boxes of pods of a frame. */
export const allOfFrame = 'all of these';

/**
 * Draws everything, or, where that has more than a person can read, each namespace type as one box, at last each cluster.
 */
export function pictureOf({ clusters, basis }: Connectivity): Picture {
  const picture = readable(clusters);
  // A picture may travel without the text around it.
  return { ...picture, caption: [picture.caption, ...refusedPolicies(basis)].filter((text) => text !== '').join(' ') };
}

/** From everything to little. */
const levels: readonly Level[] = [
  { box: 'group', shown: 'all' },
  { box: 'group', shown: 'declared' },
  { box: 'type', shown: 'all' },
  { box: 'type', shown: 'declared' },
];

function readable(clusters: readonly ClusterConnectivity[]): Picture {
  for (const level of levels) {
    const picture = drawn(clusters, level);
    if (isReadable(picture, mostStrokes)) return picture;
  }
  const types = drawn(clusters, { box: 'type', shown: 'inside' });
  return isReadable(types, mostStrokesOfTypes) ? types : drawn(clusters, { box: 'cluster', shown: 'all' });
}

function isReadable({ frames, bundles }: Picture, most: number): boolean {
  if (boxesIn(frames).length > mostBoxes) return false;
  return frames.every(({ id }) => strokes(bundles.filter((bundle) => bundle.frame === id)) <= most);
}

const boxWords: Readonly<Record<Level['box'], string>> = {
  group: '',
  type:
    'Each box is all workloads of a namespace type, or of a namespace without a type; an arrow means that some of them ' +
    'can connect',
  cluster: 'Each box is all workloads of clusters; an arrow means that some of them can connect',
};

export const shownWords: Readonly<Record<Level['shown'], string>> = {
  all: '',
  declared: 'Undeclared namespaces and pods are not shown.',
  inside: 'Addresses and undeclared namespaces and pods are not shown.',
};

interface DrawnClusters {
  readonly names: readonly string[];
  readonly drawing: DrawnCluster;
}

function drawn(clusters: readonly ClusterConnectivity[], level: Level): Picture {
  const all = clusters.map((cluster) => ({ names: cluster.clusters, drawing: drawCluster(cluster, level) }));
  const alike = [...grouped(all, ({ drawing }) => JSON.stringify([drawing.boxes, drawing.arrows])).values()];
  const parts = alike.map((same, number) => framed(same, number, alike.length > 1));
  const picture = { frames: parts.map(({ frame }) => frame), bundles: parts.flatMap(({ bundles }) => bundles) };
  const rows = all.reduce((sum, { drawing }) => sum + drawing.rows, 0);
  const unconnected = all.reduce((sum, { drawing }) => sum + drawing.unconnected, 0);
  const caption = [
    ...(level.box === 'group' ? [] : [`${boxWords[level.box]}: ${counted(rows, 'connection')}.`]),
    ...(level.shown === 'all' ? [] : [shownWords[level.shown]]),
    ...(unconnected === 0
      ? []
      : [`${counted(unconnected, 'other group')} of pods ${unconnected === 1 ? 'has' : 'have'} no such connection.`]),
    ...signs(picture),
  ];
  return { ...picture, caption: caption.join(' ') };
}

/** Draws clusters that look alike in one frame. */
function framed(
  same: readonly DrawnClusters[],
  number: number,
  isOneOfSeveral: boolean,
): { readonly frame: Frame; readonly bundles: readonly PlacedBundle[] } {
  const [first] = same;
  const drawing = first?.drawing ?? { boxes: [], arrows: [] };
  const title = isOneOfSeveral ? listed(same.flatMap(({ names }) => names).sort(), 2) : '';
  const { frame, arrows } = framedDrawing(drawing, { id: `c${number}`, title });
  const bundles = bundleArrows(frame, arrows).map((bundle) => ({ ...bundle, frame: frame.id }));
  // A frame that an arrow means has to be seen.
  const isMeant = frame.title === '' && bundles.some(({ from, to }) => [...from, ...to].includes(frame.id));
  return { frame: isMeant ? { ...frame, title: 'pods' } : frame, bundles };
}

/** Puts the boxes of a drawing into frames, one for each of their places. The id of a box is `<id>n<index>`. */
export function framedDrawing(
  { boxes, arrows }: Pick<DrawnCluster, 'boxes' | 'arrows'>,
  { id, title }: Pick<Frame, 'id' | 'title'>,
): { readonly frame: Frame; readonly arrows: readonly BoxArrow[] } {
  const ids = boxes.map((_, index) => `${id}n${index}`);
  const placed = boxes.map(({ place, ...box }, index) => ({ place, box: { id: ids[index] ?? '', ...box } }));
  const inPlaces = [...grouped(placed, ({ place }) => place)];
  const frame: Frame = {
    ...{ id, title },
    boxes: placed.filter(({ place }) => place === undefined).map(({ box }) => box),
    frames: inPlaces.flatMap(([place, inside], index) =>
      place === undefined
        ? []
        : [{ id: `${id}f${index}`, title: place, boxes: inside.map(({ box }) => box), frames: [] }],
    ),
  };
  return {
    frame,
    arrows: arrows.map(({ from, to, ...ports }) => ({ from: ids[from] ?? '', to: ids[to] ?? '', ...ports })),
  };
}

/** Explains the signs that a picture has. */
function signs({ frames, bundles }: Omit<Picture, 'caption'>): readonly string[] {
  const boxes = boxesIn(frames);
  const ids = new Set(boxes.map(({ id }) => id));
  const hasDashes = [...bundles, ...boxes.flatMap(({ among }) => among)].some(({ state }) => state === 'conditional');
  const meansFrames = bundles.some(({ from, to }) => [...from, ...to].some((id) => !ids.has(id)));
  return [
    ...(hasDashes ? ['Dashed: conditional.'] : []),
    ...(meansFrames ? [`“${allOfFrame}”: every other box of pods in the frame.`] : []),
  ];
}
