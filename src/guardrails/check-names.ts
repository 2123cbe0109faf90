import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkPlace, type DeclaredNames } from '../landscape/declared-names.ts';
import { isKnownKey, knownLabelKeys } from '../landscape/known-label-keys.ts';
import type { Landscape } from '../landscape/landscape.ts';
import { cidrFamilies, type Parameter } from '../landscape/parameter.ts';
import { itemsAt } from '../landscape/read-sources.ts';
import { unknownReference } from '../schema/problems.ts';
import { nodeAt, type SourceNode } from '../source/node.ts';
import * as problems from './problems.ts';
import { isAddress, placeFields } from './read-patterns.ts';

/**
 * Reports the tenants, types and namespaces in a guardrail that no source names. With a landscape, also its parameters
 * that no type has, and the label keys that no source has. The guardrail can break its schema.
 */
export function checkNames(
  root: SourceNode,
  names: DeclaredNames,
  landscape: Landscape | undefined,
): readonly Diagnostic[] {
  return peersOf(root).flatMap((peer) => [
    ...placeFields.flatMap((field) => {
      const node = nodeAt(peer, [field]);
      // An address in the place of a name is reported as such.
      return isAddress(node) ? [] : checkPlace(node, field, names);
    }),
    ...(landscape === undefined
      ? []
      : [
          ...checkValue(nodeAt(peer, ['network', 'value']), landscape),
          ...checkKeys(nodeAt(peer, ['namespaceSelector']), 'namespaces', landscape),
          ...checkKeys(nodeAt(peer, ['podSelector']), 'pods', landscape),
        ]),
  ]);
}

/** The maps of a guardrail that describe an end of a connection. */
function peersOf(root: SourceNode): readonly SourceNode[] {
  const list = (field: string) => itemsAt(root, ['spec', field]);
  const ends = ['never', 'only', 'always', 'except'].flatMap((field) =>
    list(field).flatMap((item) => [nodeAt(item, ['from']), nodeAt(item, ['to'])]),
  );
  return [...ends, ...list('isolated')].flatMap((node) => (node?.kind === 'sequence' ? node.items : (node ?? [])));
}

function checkValue(node: SourceNode | undefined, { types }: Landscape): readonly Diagnostic[] {
  if (node?.kind !== 'scalar') return [];
  const parameters = [...types.values()].map((type) => type.parameters.properties);
  const declared = parameters.flatMap((properties) => properties.get(node.text) ?? []);
  const [first] = declared;
  if (first === undefined) {
    const known = new Set(parameters.flatMap((properties) => [...properties.keys()]));
    return [unknownReference(node, 'Parameter', node.text, known, 'in this landscape')];
  }
  return declared.some(holdsAddresses) ? [] : [problems.notAddresses(node, node.text, first.node)];
}

function holdsAddresses({ type, format = '', items }: Parameter): boolean {
  if (type === 'array') return items !== undefined && items.type !== 'array' && holdsAddresses(items);
  return type === 'string' && (cidrFamilies.has(format) || ['ip', 'ipv4', 'ipv6'].includes(format));
}

function checkKeys(
  selector: SourceNode | undefined,
  of: 'pods' | 'namespaces',
  landscape: Landscape,
): readonly Diagnostic[] {
  if (selector === undefined) return [];
  const known = knownLabelKeys(landscape)[of];
  const matchLabels = nodeAt(selector, ['matchLabels']);
  const keys = [
    ...(matchLabels?.kind === 'mapping' ? matchLabels.entries.map(({ key }) => key) : []),
    ...itemsAt(selector, ['matchExpressions']).flatMap((item) => nodeAt(item, ['key']) ?? []),
  ];
  return keys.flatMap((node) =>
    node.kind !== 'scalar' || isKnownKey(known, node.text)
      ? []
      : [problems.unknownLabelKey(node, node.text, of, known)],
  );
}
