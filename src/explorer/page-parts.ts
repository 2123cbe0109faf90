/** Ids of the elements of a page's file that hold its style, code and data. */
export const styleId = 'style';
export const codeId = 'code';
export const checksumsId = 'data-checksums';
export const indexId = 'data-index';
export const comparedId = 'data-compared';
export const endId = 'data-end';

/** The id of the element of a chunk. */
export function dataId(chunk: number): string {
  return `data-${chunk}`;
}

/**
 * Checksums of the data of a page, by the ids of its elements. Data of another file is whole by itself, but it is not what this file
 * was made with.
 */
export type Checksums = Readonly<Record<string, string>>;

/** Returns the CRC-32 of the text of a gzip, in eight hexadecimal digits: its last eight bytes are this and a length. */
export function checksumOf(gzip: Uint8Array): string {
  return [...gzip.slice(-8, -4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
