import type { Bundle } from '../../report/connectivity/bundle-arrows.ts';
import { boxesIn, type Frame, framesIn } from '../../report/connectivity/frame.ts';
import type { FocusState } from '../view-state.ts';
import type { GraphEnd, GraphRow } from './graph.ts';

const everyone: GraphEnd = { words: 'everyone outside' };

/** Returns the connections of a graph as rows of a table: those that lines draw, then those that are notes in boxes, where a box has them. */
export function graphRows(
  frame: Frame,
  bundles: readonly Bundle[],
  focusOf: ReadonlyMap<string, FocusState | undefined>,
  hasNotes: (box: string) => boolean,
): readonly GraphRow[] {
  const places = new Map(framesIn([frame]).flatMap(({ boxes, title }) => boxes.map(({ id }) => [id, title] as const)));
  const ends = new Map<string, GraphEnd>([
    ...framesIn([frame]).map(
      ({ id, title }) => [id, { words: title === '' ? 'every pod' : `${title}: all of these` }] as const,
    ),
    ...boxesIn([frame]).map(({ id, label }) => {
      const place = places.get(id) ?? '';
      const focus = focusOf.get(id);
      const words = `${place === '' ? '' : `${place}: `}${label.replaceAll('\n', ' ')}`;
      return [id, { words, ...(focus === undefined ? {} : { focus }) }] as const;
    }),
  ]);
  const noted = boxesIn([frame]).filter(({ id }) => hasNotes(id));
  const named = (ids: readonly string[]): readonly GraphEnd[] => ids.flatMap((id) => ends.get(id) ?? []);
  return [
    ...bundles.map(({ from, to, ...ports }) => ({ from: named(from), to: named(to), ...ports })),
    ...noted.flatMap(({ id, open, reaches, changes = [] }) => [
      ...(open === undefined ? [] : [{ from: [everyone], to: named([id]), text: open, state: 'allowed' as const }]),
      ...(reaches === undefined
        ? []
        : [{ from: named([id]), to: [everyone], text: reaches, state: 'allowed' as const }]),
      ...changes.map(({ kind, change, text }) => ({
        from: kind === 'open' ? [everyone] : named([id]),
        to: kind === 'open' ? named([id]) : [everyone],
        ...{ text, state: 'allowed' as const, change },
      })),
    ]),
    ...noted.flatMap(({ id, among }) =>
      among.map((ports) => ({ from: named([id]), to: named([id]), ...ports, isAmong: true as const })),
    ),
  ];
}
