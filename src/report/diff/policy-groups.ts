import type { PolicyChange } from '../../diff/landscape-diff.ts';
import { changeShape, type GeneralizedChange, generalized } from './generalized-policy.ts';
import { placeCount } from './place-words.ts';

/**
 * The changes of one policy of one namespace type: what happens in most namespaces, and the exceptions from it. What
 * happens in one way with other values is one change.
 */
interface PolicyGroup {
  readonly main: GeneralizedChange;
  /** The widest first. */
  readonly exceptions: readonly GeneralizedChange[];
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
    const [main, ...exceptions] = inOneWay(group).sort((a, b) => placeCount(b.places) - placeCount(a.places));
    return main === undefined ? [] : [{ main, exceptions }];
  });
}

function inOneWay(changes: readonly PolicyChange[]): GeneralizedChange[] {
  const shapes = new Map<string, [PolicyChange, ...PolicyChange[]]>();
  for (const change of changes) {
    const shape = changeShape(change);
    const known = shapes.get(shape);
    if (known === undefined) shapes.set(shape, [change]);
    else known.push(change);
  }
  return [...shapes.values()].map(generalized);
}
