import { join } from 'node:path';
import { roleOf } from '../landscape/source-paths.ts';
import { readNamedTree } from '../platform/disk-tree.ts';
import { isFolder } from '../platform/find-root.ts';

/** Reports whether a repository has a file of guardrails. Folders that cannot be read may have some. */
export function hasGuardrails(root: string): boolean {
  return ['policies/guardrails', 'policies/tenants']
    .filter((folder) => isFolder(join(root, folder)))
    .map((folder) => readNamedTree(root, folder))
    .some(
      ({ value, diagnostics }) =>
        diagnostics.length > 0 || value?.paths().some((path) => roleOf(path).kind === 'guardrail') === true,
    );
}
