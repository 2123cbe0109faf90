import type { FolderOwners } from './owners.ts';

/** Beginnings of the first and the last line of the block, by which it is found again. */
interface BlockMarkers {
  readonly start: string;
  readonly end: string;
}

/** A repository can have several landscapes, each with a block of its own. `folder`: see `blockLines`. */
export function markersFor(folder: string): BlockMarkers {
  const name = folder === '' ? '' : ` ${folder}`;
  return { start: `# >>> ringfence codeowners${name}:`, end: `# <<< ringfence codeowners${name}.` };
}

/**
 * Lines of the block, with both markers. The last line that matches a file decides, so a tenant's folder follows what
 * is around it, and `tenant.yaml` and CODEOWNERS itself are last. `folder` is that of the landscape below the top of the
 * git repository: empty or with a final slash.
 */
export function blockLines(
  { platform, tenants }: FolderOwners,
  { folder, path }: { readonly folder: string; readonly path: string },
): readonly string[] {
  const line = (pattern: string, owners: readonly string[]) => `${pattern} ${[...new Set(owners)].join(' ')}`;
  const { start, end } = markersFor(folder);
  const policies = `/${folder}policies/`;
  const ofTenants = [...tenants].flatMap(([name, owners]) => [
    line(`${policies}tenants/${name}/`, owners),
    // One approval of either is enough for GitHub; docs/github.md shows how to require both.
    line(`${policies}tenants/${name}/policies/`, [...owners, ...platform]),
  ]);
  return [
    `${start} a generated block; "ringfence codeowners --write" replaces it`,
    '# The last line that matches a file decides. If it has several owners, GitHub asks for the approval of ONE of them.',
    line(policies, platform),
    ...ofTenants,
    '# These decide what a tenant may have, and who approves it.',
    line(`${policies}tenants/*/tenant.yaml`, platform),
    line(`/${path}`, platform),
    end,
  ];
}
