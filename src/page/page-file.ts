import type { ComparedPage, PageChunk, PageIndex } from '../explorer/page-data.ts';
import { pageFormat } from '../explorer/page-data.ts';
import { comparedId, dataId, endId, indexId } from '../explorer/page-parts.ts';
import { decompressed } from './decompressed.ts';

/** Why a page cannot be shown. */
export type PageFailure = 'no-decompression' | 'cut-off' | 'other-format';

/** Reads the index of the page that this code is in. */
export async function readIndex(): Promise<PageIndex | PageFailure> {
  if (typeof DecompressionStream === 'undefined') return 'no-decompression';
  const index = await readData<PageIndex>(indexId);
  if (index === undefined) return 'cut-off';
  return index.format === pageFormat ? index : 'other-format';
}

/** Reports whether the file is whole. */
export function isWhole(): boolean {
  return document.getElementById(endId) !== null;
}

/** Reads the state before and the changes of a page that compares; undefined if the file does not have them whole. */
export function readCompared(): Promise<ComparedPage | undefined> {
  return readData<ComparedPage>(comparedId);
}

/** Reads a chunk; undefined if the file does not have it whole. */
export function readChunk(chunk: number): Promise<PageChunk | undefined> {
  return readData<PageChunk>(dataId(chunk));
}

async function readData<Data>(id: string): Promise<Data | undefined> {
  const text = await decompressed(id);
  try {
    return text === undefined ? undefined : (JSON.parse(text) as Data);
  } catch {
    // Data that is cut off is no JSON.
    return undefined;
  }
}
