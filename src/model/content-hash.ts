import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { utf8Bytes } from './utf8.ts';

/** The hash with which a git repository makes its ids: its object format. */
export type IdAlgorithm = 'sha1' | 'sha256';

/** Makes the id that git gives a blob of these bytes, in hexadecimal digits. */
export type BlobIdOf = (bytes: Uint8Array, algorithm?: IdAlgorithm) => string;

/**
 * Makes git's id of a blob without Node, for trees in memory and for fingerprints. For the contents of many files,
 * `platform/` has the same function, which is several times as fast.
 */
export const gitBlobId: BlobIdOf = (bytes, algorithm = 'sha1') => {
  const hash = (algorithm === 'sha1' ? sha1 : sha256).create();
  return bytesToHex(
    hash
      .update(utf8Bytes(`blob ${bytes.length}\0`))
      .update(bytes)
      .digest(),
  );
};

/** The SHA-256 of a text in UTF-8, in hexadecimal digits. */
export function sha256OfText(text: string): string {
  return bytesToHex(sha256(utf8Bytes(text)));
}
