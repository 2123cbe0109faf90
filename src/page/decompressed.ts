/** Reads a text that is in the file of the page, compressed; undefined if it is not there whole. */
export async function decompressed(id: string): Promise<string | undefined> {
  const element = document.getElementById(id);
  if (element === null) return undefined;
  try {
    const bytes = Uint8Array.from(atob(element.textContent ?? ''), (character) => character.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return await new Response(stream).text();
  } catch {
    // Data that is cut off is no base64 or no gzip.
    return undefined;
  }
}
