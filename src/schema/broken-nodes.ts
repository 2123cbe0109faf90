import { nodeAt, type SourceNode, toJson } from '../source/node.ts';
import { type Validator, violationsOf } from './schema.ts';

/** Where a source breaks its schema, so that what is sound in it can be checked in the same run. */
export interface BrokenNodes {
  /** Reports whether neither a node nor a node in it breaks the schema. */
  isWhole(node: SourceNode): boolean;
  /** Reports whether a map has a field that the schema does not know. It may be another field, with a misspelt name. */
  hasUnknownField(map: SourceNode): boolean;
}

/** The answer for a source that fits its schema. */
export const nothingBroken: BrokenNodes = { isWhole: () => true, hasUnknownField: () => false };

/** Finds the nodes of a source that break its schema. */
export function brokenNodes(validate: Validator, source: SourceNode): BrokenNodes {
  const broken = new Set<SourceNode>();
  const withUnknownField = new Set<SourceNode>();
  for (const { path, error } of violationsOf(validate, toJson(source))) {
    for (let length = 0; length <= path.length; length++) {
      const node = nodeAt(source, path.slice(0, length));
      if (node === undefined) continue;
      broken.add(node);
      if (length === path.length && error.keyword === 'additionalProperties') withUnknownField.add(node);
    }
  }
  return { isWhole: (node) => !broken.has(node), hasUnknownField: (map) => withUnknownField.has(map) };
}
