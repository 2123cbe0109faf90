import { checksumOf } from '../explorer/page-parts.ts';

/** Reads a text that is in the file of the page, compressed; undefined if it is not there whole, or has another checksum. */
export async function decompressed(id: string, checksum?: string): Promise<string | undefined> {
  const element = document.getElementById(id);
  if (element === null) return undefined;
  try {
    const bytes = Uint8Array.from(atob(element.textContent ?? ''), (character) => character.charCodeAt(0));
    if (checksum !== undefined && checksum !== checksumOf(bytes)) return undefined;
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return await new Response(stream).text();
  } catch {
    // Data that is cut off or altered is no base64 or no gzip.
    return undefined;
  }
}
