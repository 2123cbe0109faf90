import type { PolicyPath } from '../policy/violation.ts';
import { locationOf, type SourceNode } from '../source/node.ts';

/**
 * The path, inside a policy, of the outermost value that begins on a line; of the innermost that goes on there where
 * none does. `line` is 1-based, and not before the policy's first.
 */
export function pathAtLine(root: SourceNode, line: number): PolicyPath {
  const path: (string | number)[] = [];
  if (lineOf(root) === line) return path;
  for (let node = root; ; ) {
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
