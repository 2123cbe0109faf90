import type { Outcome } from '../diagnostics/diagnostic.ts';
import { locationAt } from './node.ts';
import { fileTooLarge, invalidYaml, maxFileSize, notUtf8, utf16 } from './problems.ts';
import { sourceFile } from './source-file.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * The text of a file, without byte-order mark; errors for what is too large, not UTF-8, or not text. The limit is in
 * bytes; that of source files where none is given.
 */
export function decodeText(path: string, bytes: Uint8Array, limit = maxFileSize): Outcome<string> {
  if (bytes.length > limit) return { diagnostics: [fileTooLarge(path, bytes.length, limit)] };
  const mark = utf16Mark(bytes);
  if (mark !== undefined) return { diagnostics: [utf16(path, mark)] };
  const text = decode(bytes);
  if (text === undefined) {
    const length = validPrefixLength(bytes);
    const before = decode(bytes.subarray(0, length)) ?? '';
    const byte = `0x${(bytes[length] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
    return { diagnostics: [notUtf8(locationAt(sourceFile(path, before), before.length), byte)] };
  }
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    const location = locationAt(sourceFile(path, text), nul);
    return { diagnostics: [invalidYaml(location, 'The file contains a NUL character, so it is not a text file.')] };
  }
  return { value: text, diagnostics: [] };
}

/** The byte-order mark of UTF-16, of either order. */
function utf16Mark([first, second]: Uint8Array): 'FF FE' | 'FE FF' | undefined {
  if (first === 0xff && second === 0xfe) return 'FF FE';
  return first === 0xfe && second === 0xff ? 'FE FF' : undefined;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** How many bytes come before the first character that is not UTF-8: the longest prefix of whole characters. */
function validPrefixLength(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (startsValid(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  while (valid > 0 && decode(bytes.subarray(0, valid)) === undefined) valid--;
  return valid;
}

/** Reports whether bytes could go on as UTF-8: they may end within a character. */
function startsValid(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
