import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { labelKeyProblem, namespaceNameLabel } from '../model/kubernetes-names.ts';
import { fitsPattern } from '../model/name-pattern.ts';
import type { SourceNode, SourceScalar } from '../source/node.ts';
import { nodeAt } from '../source/node.ts';
import { knownLabelKeys, selectorKeysIn } from './known-label-keys.ts';
import type { Landscape } from './landscape.ts';
import * as problems from './problems.ts';
import { itemsAt, textsAt } from './read-sources.ts';

const owners = ['namespaces', 'pods'] as const;

/** The labels that only the platform sets, as a landscape declares them; nothing where it declares none. */
export function readProtectedLabels(root: SourceNode): Landscape['protectedLabels'] {
  const node = nodeAt(root, ['spec', 'protectedLabels']);
  if (node === undefined) return undefined;
  return { namespaces: textsAt(node, 'namespaces') ?? [], pods: textsAt(node, 'pods') ?? [] };
}

/** Reports protected labels that cannot be keys of labels. */
export function checkProtectedLabels(root: SourceNode): readonly Diagnostic[] {
  return owners.flatMap((of) =>
    patternsOf(root, of).flatMap((node) => {
      const rule = labelKeyProblem(node.text.replaceAll('*', 'x'));
      return rule === undefined ? [] : [problems.badName(node, 'Label key', node.text, rule)];
    }),
  );
}

/** Reports protected labels that nothing in a landscape has, and no policy and no guardrail asks for. */
export function unusedProtectedLabels(root: SourceNode, landscape: Landscape): readonly Diagnostic[] {
  if (landscape.protectedLabels === undefined) return [];
  const asked = selectorKeysIn(landscape.guardrails);
  return owners.flatMap((of) => {
    const known = new Set([...knownLabelKeys(landscape)[of], ...asked[of]]);
    return patternsOf(root, of).flatMap((node) => {
      const isUsed = [...known].some((key) => fitsPattern(key, node.text) || key.includes('*'));
      return isUsed || node.text === namespaceNameLabel
        ? []
        : [problems.protectedLabelUnused(node, node.text, of, known)];
    });
  });
}

function patternsOf(root: SourceNode, of: (typeof owners)[number]): readonly SourceScalar[] {
  return itemsAt(root, ['spec', 'protectedLabels', of]).flatMap((item) => (item.kind === 'scalar' ? [item] : []));
}
