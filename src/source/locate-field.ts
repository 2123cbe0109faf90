import type { Location } from '../diagnostics/diagnostic.ts';
import type { FieldPath } from '../model/field-path.ts';
import { locationOf, nodeAt, type SourceNode } from './node.ts';

/** Returns where a field of an object is written; for a field that is not written, where it would belong. */
export function locateField(object: SourceNode, path: FieldPath): Location {
  return locationOf(nearestNode(object, path));
}

/** The node that a path leads to; the last node on the way where the path ends early. */
export function nearestNode(object: SourceNode, path: FieldPath): SourceNode {
  for (let length = path.length; length > 0; length--) {
    const node = nodeAt(object, path.slice(0, length));
    if (node !== undefined) return node;
  }
  return object;
}

/** The scalar that a path leads to, as text; nothing where there is none. */
export function textAt(object: SourceNode | undefined, path: FieldPath): string | undefined {
  const node = nodeAt(object, path);
  return node?.kind === 'scalar' ? node.text : undefined;
}

/** Returns the number that a field has; nothing where it has a text or something else. */
export function numberAt(object: SourceNode | undefined, path: FieldPath): number | undefined {
  const node = nodeAt(object, path);
  return node?.kind === 'scalar' && typeof node.value === 'number' ? node.value : undefined;
}

/** The name in an object's metadata; nothing where it has none. */
export function nameIn(object: SourceNode | undefined): string | undefined {
  return textAt(object, ['metadata', 'name']);
}

/**
 * The path of the outermost field that begins on a line; of the innermost field that continues on the line where none
 * begins there. The reverse of `locateField`. `line` is 1-based, and not before the object's first.
 */
export function fieldAtLine(object: SourceNode, line: number): FieldPath {
  const path: (string | number)[] = [];
  if (lineOf(object) === line) return path;
  for (let node = object; ; ) {
    const child = childrenOf(node).findLast(({ first }) => first <= line);
    if (child === undefined) return path;
    path.push(child.segment);
    if (child.first === line) return path;
    node = child.value;
  }
}

interface Child {
  readonly segment: string | number;
  readonly value: SourceNode;
  /** The line of its key, or its own. */
  readonly first: number;
}

function childrenOf(node: SourceNode): readonly Child[] {
  if (node.kind === 'mapping') {
    return node.entries.map(({ name, key, value }) => ({ segment: name, value, first: lineOf(key) }));
  }
  if (node.kind === 'sequence') return node.items.map((value, segment) => ({ segment, value, first: lineOf(value) }));
  return [];
}

function lineOf(node: SourceNode): number {
  return locationOf(node).line;
}
