import { counted } from '../../diagnostics/counted.ts';
import type { DrawingOptions } from '../../report/connectivity/drawn-cluster.ts';
import { mostBoxes, shownWords } from '../../report/connectivity/picture.ts';
import { type Axis, axesOf, type ClustersOfNamespaces } from '../matrix-rows.ts';
import type { GraphState } from '../view-state.ts';

/** How much of the connections is drawn, and which pods are one box. */
export interface GraphLevel extends Pick<DrawingOptions, 'shown' | 'blocks'> {
  readonly by: Axis;
  /** Only so many names have a box of their own. */
  readonly most: number;
}

/** So many boxes of each side are for what is not a declared pod. */
const otherBoxes = 6;

/** The boxes that a graph has if its link names none. */
export function firstAxis(index: ClustersOfNamespaces, { by, name }: GraphState): Axis {
  if (by !== undefined) return by;
  return name === undefined && axesOf(index).includes('type') ? 'type' : 'workload';
}

/** Returns levels from everything to little. */
export function graphLevels(index: ClustersOfNamespaces, state: GraphState): readonly GraphLevel[] {
  const first = firstAxis(index, state);
  const coarse: Axis = first === 'tenant' ? first : axesOf(index).includes('type') ? 'type' : 'namespace';
  const axes: readonly Axis[] = first === coarse ? [first] : [first, coarse];
  const shown = (['all', 'declared', 'inside'] as const).map((one) => ({ shown: one, blocks: 'one' as const }));
  return [
    ...(first === 'workload'
      ? [{ by: first, most: Number.POSITIVE_INFINITY, shown: 'all', blocks: 'each' } as const]
      : []),
    ...axes.flatMap((by) => shown.map((one) => ({ by, most: Number.POSITIVE_INFINITY, ...one }))),
    ...shown.map((one) => ({ by: coarse, most: mostBoxes / 2 - otherBoxes, ...one })),
  ];
}

const boxWords: Readonly<Record<Axis, string>> = {
  type: 'Each box is all workloads of a namespace type; an arrow means that some of them can connect.',
  tenant: 'Each box is all workloads of a tenant; an arrow means that some of them can connect.',
  namespace: 'Each box is all workloads of a namespace; an arrow means that some of them can connect.',
  workload: 'Each box is workloads that no policy tells apart.',
};

const shownOfChanges: Readonly<Record<Exclude<GraphLevel['shown'], 'all'>, string>> = {
  declared:
    'Undeclared namespaces and pods are shown only where it is sure that their connections change: the list of changes has the others.',
  inside:
    'Addresses, and undeclared namespaces and pods, are shown only where it is sure that their connections change: the list of changes has the others.',
};

/** Returns sentences about what a graph folds and omits. */
export function levelWords(
  first: Axis,
  { by, shown }: GraphLevel,
  { folded, isCompared }: { readonly folded: number; readonly isCompared: boolean },
): readonly string[] {
  return [
    boxWords[by],
    ...(by === first ? [] : [`Boxes for each ${first} are more than a graph shows.`]),
    ...(folded === 0 ? [] : [`${counted(folded, 'other')} ${folded === 1 ? 'is' : 'are'} one box.`]),
    ...(shown === 'all' ? [] : [isCompared ? shownOfChanges[shown] : shownWords[shown]]),
  ];
}
