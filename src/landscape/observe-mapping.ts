import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nodeAt, type SourceNode } from '../source/node.ts';
import type { Parameter } from './parameter.ts';
import { notAnObservedParameter } from './problems.ts';

/** Reports parameters of `spec.observe.values` that no declaration marks as observed. */
export function checkObserveMapping(root: SourceNode, declarations: readonly Parameter[]): readonly Diagnostic[] {
  const mapping = nodeAt(root, ['spec', 'observe', 'values']);
  const observed = new Set(
    declarations.flatMap(({ properties }) => [...properties].flatMap(([name, each]) => (each.observed ? [name] : []))),
  );
  const entries = mapping?.kind === 'mapping' ? mapping.entries : [];
  return entries.flatMap(({ key, name }) =>
    observed.has(name) ? [] : [notAnObservedParameter(key, name, [...observed].sort())],
  );
}
