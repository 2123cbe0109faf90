import { fileURLToPath } from 'node:url';
import { invariant } from '../../src/diagnostics/invariant.ts';
import type { FileTree } from '../../src/model/file-tree.ts';
import { readDiskTree } from '../../src/platform/disk-tree.ts';

/** The sources under `policies/` of this repository. */
export function shippedSources(): FileTree {
  const { value } = readDiskTree(fileURLToPath(new URL('../../', import.meta.url)), 'policies');
  invariant(value !== undefined, 'the shipped sources can be read');
  return value;
}
