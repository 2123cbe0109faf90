/** Ids of the elements of a page's file that hold its code and data. */
export const codeId = 'code';
export const indexId = 'data-index';
export const comparedId = 'data-compared';
export const endId = 'data-end';

/** The id of the element of a chunk. */
export function dataId(chunk: number): string {
  return `data-${chunk}`;
}
