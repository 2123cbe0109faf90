import type { ComparedPage, PageChunk, PageIndex } from '../explorer/page-data.ts';
import { pageFormat } from '../explorer/page-data.ts';
import { type Checksums, checksumsId, comparedId, dataId, endId, indexId } from '../explorer/page-parts.ts';
import { decompressed } from './decompressed.ts';

/** Why a page cannot be shown. */
export type PageFailure = FileFault | 'other-format';

/** How a file differs from the one that was written. damaged: it has its end, but other data before it. */
type FileFault = 'cut-off' | 'damaged';

/** The data of the page that this code is in. Each part is undefined if the file does not have it as it was written. */
interface PageFile {
  readonly index: PageIndex;
  /** Reads the state before and the changes of a page that compares. */
  readCompared(): Promise<ComparedPage | undefined>;
  readChunk(chunk: number): Promise<PageChunk | undefined>;
}

export async function readPageFile(): Promise<PageFile | PageFailure> {
  const checksums = await readData<Checksums>(checksumsId);
  if (checksums === undefined) return fileFault();
  // Data without a checksum is of another file.
  const read = async <Data>(id: string): Promise<Data | undefined> =>
    checksums[id] === undefined ? undefined : readData<Data>(id, checksums[id]);
  const index = await read<PageIndex>(indexId);
  if (index === undefined) return fileFault();
  if (index.format !== pageFormat) return 'other-format';
  return { index, readCompared: () => read(comparedId), readChunk: (chunk) => read(dataId(chunk)) };
}

/** Returns what is wrong with a file of which some data is missing. */
export function fileFault(): FileFault {
  return isWhole() ? 'damaged' : 'cut-off';
}

/** Reports whether the file has its end. */
export function isWhole(): boolean {
  return document.getElementById(endId) !== null;
}

async function readData<Data>(id: string, checksum?: string): Promise<Data | undefined> {
  const text = await decompressed(id, checksum);
  try {
    return text === undefined ? undefined : (JSON.parse(text) as Data);
  } catch {
    // Altered data is no JSON.
    return undefined;
  }
}
