import type { PolicyChange } from '../../diff/landscape-diff.ts';
import { placeCount } from './place-words.ts';

/** The changes of one policy of one namespace type: what is so in most namespaces, and the exceptions from it. */
export interface PolicyGroup {
  readonly main: PolicyChange;
  /** The widest first. */
  readonly exceptions: readonly PolicyChange[];
}

/** Changes by policy, in the order in which the policies come. */
export function policyGroups(changes: readonly PolicyChange[]): readonly PolicyGroup[] {
  const groups = new Map<string, PolicyChange[]>();
  for (const change of changes) {
    const key = JSON.stringify([change.policy, change.namespaceType, change.origin]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [change]);
    else known.push(change);
  }
  return [...groups.values()].flatMap((group) => {
    const [main, ...exceptions] = group.sort((a, b) => placeCount(b.places) - placeCount(a.places));
    return main === undefined ? [] : [{ main, exceptions }];
  });
}
