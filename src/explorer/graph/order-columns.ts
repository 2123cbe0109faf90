import { remembered } from '../../model/interned.ts';
import type { Graph, GraphColumn, GraphFrame } from './graph.ts';

const rounds = 12;

/** Sorts the nodes of each column so that few lines cross. Frames stay whole, and what is no pod stays below the pods. */
export function orderColumns({ columns, lines }: Pick<Graph, 'columns' | 'lines'>): readonly GraphColumn[] {
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of lines) {
    remembered(neighbours, from, () => []).push(to);
    remembered(neighbours, to, () => []).push(from);
  }
  let current = columns;
  let best = { columns, crossings: crossingsIn(columns, lines) };
  for (let round = 0; round < rounds; round++) {
    const order = [...columns.keys()];
    // Alternately from the left and from the right.
    if (round % 2 === 1) order.reverse();
    for (const index of order) {
      const places = placesIn(current);
      current = current.map((column, at) => (at === index ? sortedColumn(column, places, neighbours) : column));
    }
    const crossings = crossingsIn(current, lines);
    if (crossings < best.crossings) best = { columns: current, crossings };
  }
  return best.columns;
}

/** The place of each node in its column, from 0 to 1. */
function placesIn(columns: readonly GraphColumn[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const { frames } of columns) {
    const ids = frames.flatMap(idsIn);
    for (const [index, id] of ids.entries()) places.set(id, (index + 0.5) / ids.length);
  }
  return places;
}

function idsIn({ nodes, frames }: GraphFrame): readonly string[] {
  return [...nodes.map(({ id }) => id), ...frames.flatMap(idsIn)];
}

function sortedColumn(
  { title, frames }: GraphColumn,
  places: ReadonlyMap<string, number>,
  neighbours: ReadonlyMap<string, readonly string[]>,
): GraphColumn {
  const wanted = (id: string): number => {
    const around = neighbours.get(id) ?? [];
    if (around.length === 0) return places.get(id) ?? 0;
    return around.reduce((sum, one) => sum + (places.get(one) ?? 0), 0) / around.length;
  };
  const mean = (frame: GraphFrame): number => {
    const ids = idsIn(frame);
    return ids.reduce((sum, id) => sum + wanted(id), 0) / Math.max(1, ids.length);
  };
  const sorted = (frame: GraphFrame): GraphFrame => ({
    ...frame,
    nodes: [
      ...frame.nodes.filter(({ kind }) => kind === 'frame'),
      ...frame.nodes.filter(({ kind }) => kind !== 'frame').sort((a, b) => wanted(a.id) - wanted(b.id)),
    ],
    frames: frame.frames.map(sorted).sort((a, b) => mean(a) - mean(b)),
  });
  return { title, frames: frames.map(sorted) };
}

/** Counts pairs of lines between the same columns that cross. */
function crossingsIn(columns: readonly GraphColumn[], lines: Graph['lines']): number {
  const places = placesIn(columns);
  const columnOf = new Map(columns.flatMap(({ frames }, index) => frames.flatMap(idsIn).map((id) => [id, index])));
  const byColumn = new Map<number | undefined, (readonly [number, number])[]>();
  for (const { from, to } of lines) {
    const ends = [places.get(from) ?? 0, places.get(to) ?? 0] as const;
    remembered(byColumn, columnOf.get(from), () => []).push(ends);
  }
  let crossings = 0;
  for (const ends of byColumn.values()) {
    for (const [index, [from, to]] of ends.entries()) {
      for (const [otherFrom, otherTo] of ends.slice(index + 1)) {
        if ((from - otherFrom) * (to - otherTo) < 0) crossings++;
      }
    }
  }
  return crossings;
}
