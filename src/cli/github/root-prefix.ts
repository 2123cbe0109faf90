import type { RootPrefix } from '../../platform/git-tree.ts';

/** Where the policy repository lies in the git repository, as a person names the folder; its top without a name. */
export function prefixOf(root = ''): RootPrefix {
  const inside = root.split('/').filter((name) => name !== '' && name !== '.');
  return inside.length === 0 ? '' : `${inside.join('/')}/`;
}
