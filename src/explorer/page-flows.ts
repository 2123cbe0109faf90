import type { MatrixCell } from './cell.ts';
import type { PageFlows, PageIndex } from './page-data.ts';

/** Says by which records connections are marked, in whole sentences. */
export function flowsWords({ says, sources, expires, isExpired }: PageFlows): readonly string[] {
  return isExpired === true
    ? [`Recorded flows of this page could be used until ${expires}, so that it marks no connection any more.`]
    : [...says, ...sources];
}

/** Reports whether a page marks connections: it has records that may still be used. */
export function isMarked({ flows }: Pick<PageIndex, 'flows'>): boolean {
  return flows !== undefined && flows.isExpired !== true;
}

/** Returns the index as a page may show it on a day, as YYYY-MM-DD: with no mark of records that may not be used any more. */
export function withoutExpired(index: PageIndex, today: string): PageIndex {
  const { flows, first } = index;
  if (flows?.expires === undefined || flows.expires >= today) return index;
  const cells = first.cells.map(({ flows: _, ...cell }): MatrixCell => cell);
  return { ...index, flows: { ...flows, isExpired: true }, first: { ...first, cells } };
}
