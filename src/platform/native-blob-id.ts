import { createHash } from 'node:crypto';
import type { BlobIdOf } from '../model/content-hash.ts';

/** Makes git's id of a blob, as `gitBlobId` does, by the hashes of Node. */
export const nativeBlobId: BlobIdOf = (bytes, algorithm = 'sha1') =>
  createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
