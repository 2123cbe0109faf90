const encoder = new TextEncoder();
/** A byte-order mark stays: without it, the text of a file would not be its bytes. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The bytes of a text in UTF-8; half of a surrogate pair becomes U+FFFD. */
export function utf8Bytes(text: string): Uint8Array {
  return encoder.encode(text);
}

/** The text of bytes in UTF-8; bytes that are not UTF-8 become U+FFFD. */
export function utf8Text(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** How many bytes a text has in UTF-8. */
export function utf8Length(text: string): number {
  return encoder.encode(text).length;
}

/** Reports whether bytes are a text in UTF-8, exactly. */
export function isUtf8Of(bytes: Uint8Array, text: string): boolean {
  const read = utf8Text(bytes);
  // Texts are compared many times as fast as bytes. U+FFFD may stand for other bytes, or for half of a surrogate pair.
  return (read === text && !read.includes('\uFFFD')) || equalBytes(encoder.encode(text), bytes);
}

function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
