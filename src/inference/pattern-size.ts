import type { Json } from '../model/json.ts';
import type { PolicyPattern } from './generalize-policy.ts';
import { canonical, type Pattern } from './pattern.ts';

/** Lines of the declaration of a parameter. */
const declarationLines = 3;
/** Lines of a policy beside its rules and its pod selector. */
const frameLines = 6;

/**
 * Estimates how many lines a person reads of a template and its values: one for each item of a list and each field with
 * a scalar, the declaration of each parameter, and a line for each value that is not the most common one.
 */
export function sizeOf({ podSelector, ingress, egress }: PolicyPattern): number {
  return frameLines + [podSelector, ingress, egress].reduce((sum, part) => sum + (part ? linesOf(part) : 0), 0);
}

function linesOf(pattern: Pattern): number {
  switch (pattern.kind) {
    case 'constant':
      return jsonLines(pattern.value);
    case 'hole':
      return 1 + declarationLines + uncommon(pattern.values);
    case 'map':
      return pattern.entries.reduce((sum, [, inner]) => sum + linesOf(inner), 0);
    case 'list':
      return pattern.items.reduce((sum, item) => {
        if (item.kind === 'run') return sum + linesOfRun(item.pattern, item.counts);
        // How many lack it is not known here; a switch that most agree on costs its declaration.
        return sum + 1 + linesOf(item.pattern);
      }, 0);
  }
}

/** A run costs its elements once, as values, and not once for each field. */
function linesOfRun(pattern: Pattern, counts: readonly number[]): number {
  const elements = counts.reduce((sum, count) => sum + count, 0);
  return 3 + declarationLines + elements + countOf(pattern, () => 1);
}

function jsonLines(value: Json): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item: Json) => sum + jsonLines(item), 0);
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, inner) => sum + jsonLines(inner), 0);
}

/** How many values are not the most common one. */
function uncommon(values: readonly Json[]): number {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(canonical(value), (counts.get(canonical(value)) ?? 0) + 1);
  return values.length - Math.max(...counts.values());
}

/** Counts the places where the policies of a template differ. */
export function differences({ podSelector, ingress, egress }: PolicyPattern): number {
  const counted = [podSelector, ingress, egress].map((part) => (part ? countOf(part, () => 0) : 0));
  return counted.reduce((sum, count) => sum + count, 0) + partial(ingress) + partial(egress);
}

/** Counts holes and runs, and what each constant counts for. */
function countOf(pattern: Pattern, ofConstant: () => number): number {
  switch (pattern.kind) {
    case 'constant':
      return ofConstant();
    case 'hole':
      return 1;
    case 'map':
      return pattern.entries.reduce((sum, [, inner]) => sum + countOf(inner, ofConstant), 0);
    case 'list':
      return pattern.items.reduce(
        (sum, item) => sum + (item.kind === 'run' ? 1 : 0) + countOf(item.pattern, ofConstant),
        0,
      );
  }
}

/** Counts items that some policies lack. */
function partial(pattern: Pattern | undefined): number {
  if (pattern?.kind !== 'list') return 0;
  const lengths = pattern.items.map((item) => (item.kind === 'one' ? item.at.length : 0));
  const whole = Math.max(0, ...lengths);
  return lengths.filter((length) => length > 0 && length < whole).length;
}
