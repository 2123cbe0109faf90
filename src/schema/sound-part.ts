import type { ErrorObject } from 'ajv/dist/2020.js';
import type { FieldPath } from '../model/field-path.ts';
import { type SourceNode, toJson } from '../source/node.ts';
import { type Validator, violationsOf } from './schema.ts';

/** How often what is left can break the schema again: a list whose items were left out may be too short. */
const maxRounds = 8;

/**
 * Returns a source without what breaks its schema, so that the names in the rest can be looked up in the same run:
 * without unknown fields, without values that are not allowed, and without maps and items that lack a field. Every
 * node keeps its place. Returns nothing if the whole source would have to go. What is left fits the schema, and must
 * never be rendered or judged: a rule without one of its fields means something else.
 */
export function soundPart(validate: Validator, source: SourceNode): SourceNode | undefined {
  let part: SourceNode | undefined = source;
  for (let round = 0; round < maxRounds && part !== undefined; round += 1) {
    const violations = violationsOf(validate, toJson(part));
    if (violations.length === 0) return part;
    const wrong = new WrongPlaces();
    for (const { path, error } of violations) wrong.add(placeOf(path, error));
    part = wrong.isWhole ? undefined : without(part, wrong);
  }
  return undefined;
}

/** Returns the path of what has to go; nothing for a violation that another one explains. */
function placeOf(path: FieldPath, { keyword, params }: ErrorObject): FieldPath | undefined {
  if (keyword === 'if') return undefined;
  return keyword === 'additionalProperties' ? [...path, String(params.additionalProperty)] : path;
}

/** Paths as a tree, whose leaves are the nodes that have to go. */
class WrongPlaces {
  readonly inside = new Map<string, WrongPlaces>();
  isWhole = false;

  add(path: FieldPath | undefined): void {
    if (path === undefined) return;
    const [first, ...rest] = path.map(String);
    if (first === undefined) this.isWhole = true;
    else {
      const inside = this.inside.get(first) ?? new WrongPlaces();
      this.inside.set(first, inside);
      inside.add(rest);
    }
  }
}

function without(node: SourceNode, wrong: WrongPlaces | undefined): SourceNode {
  if (wrong === undefined || node.kind === 'scalar') return node;
  const isLeft = (name: string | number) => wrong.inside.get(String(name))?.isWhole !== true;
  const part = (value: SourceNode, name: string | number) => without(value, wrong.inside.get(String(name)));
  if (node.kind === 'sequence') {
    const items = node.items.map((item, index) => ({ item, index })).filter(({ index }) => isLeft(index));
    return { ...node, items: items.map(({ item, index }) => part(item, index)) };
  }
  const entries = node.entries.filter(({ name }) => isLeft(name));
  return { ...node, entries: entries.map((entry) => ({ ...entry, value: part(entry.value, entry.name) })) };
}
