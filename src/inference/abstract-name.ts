import type { Subject } from './draft.ts';

/** Stands for a part of a name that says whose it is. */
const own = '*';

/**
 * Returns the name of a policy with `*` for the name of its namespace, its tenant or its cluster, where it has one as a
 * whole word: equal for the policies of many namespaces that are one template.
 */
export function abstractName(name: string, { namespace, tenant, cluster }: Subject): string {
  for (const text of [namespace, tenant, cluster]) {
    if (text === undefined || text.length < 2) continue;
    const words = new RegExp(`(?<![a-z0-9])${text.replaceAll(/[^a-z0-9-]/g, String.raw`\$&`)}(?![a-z0-9])`);
    if (name !== text && words.test(name)) return name.replace(words, own);
  }
  return name;
}

/** Returns a name for the file of a template: that of its policies, without what says whose they are. */
export function fileStem(abstract: string): string {
  const words = abstract
    .split(/[^a-z0-9.]+/)
    .map((word) => word.replaceAll(/^\.+|\.+$/g, ''))
    .filter((word) => word !== '' && word !== own);
  return words.join('-') || 'policy';
}
