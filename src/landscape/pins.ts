import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import * as schemaProblems from '../schema/problems.ts';
import type { SourceNode, SourceScalar } from '../source/node.ts';
import type { Parameter } from './parameter.ts';
import { itemsAt } from './read-sources.ts';
import * as problems from './value-problems.ts';

/** Parameters that tenants cannot set, by name, each with the outermost place that pins it. */
export type Pins = ReadonlyMap<string, SourceScalar>;

export const noPins: Pins = new Map();

/** The pins of a landscape, group or cluster beside those of the layers around it: a pin stays. */
export function readPins(
  root: SourceNode | undefined,
  outer: Pins,
  declarations: readonly Parameter[],
  forgivesUnknownNames: boolean,
): { readonly pins: Pins; readonly diagnostics: readonly Diagnostic[] } {
  const items = itemsAt(root, ['spec', 'pinned']).filter((item) => item.kind === 'scalar');
  if (items.length === 0) return { pins: outer, diagnostics: [] };
  const pins = new Map(outer);
  const diagnostics: Diagnostic[] = [];
  for (const item of items) {
    const declared = declarations.flatMap(({ properties }) => properties.get(item.text) ?? []);
    if (declared.length === 0 && !forgivesUnknownNames) {
      const names = declarations.flatMap(({ properties }) => [...properties.keys()]);
      diagnostics.push(schemaProblems.unknownReference(item, 'Parameter', item.text, names, 'in this landscape'));
    }
    // The type that lets tenants set it may be one that could not be read.
    if (declared.length > 0 && !forgivesUnknownNames && !declared.some(({ tenantMaySet }) => tenantMaySet)) {
      diagnostics.push(problems.pinWithoutEffect(item, declared[0]?.node));
    }
    if (!pins.has(item.text)) pins.set(item.text, item);
  }
  return { pins, diagnostics };
}
