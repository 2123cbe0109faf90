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
  return 3 + declarationLines + elements + linesInElement(pattern);
}

/** Lines of an element in the template: one for each field and scalar. */
function linesInElement(pattern: Pattern): number {
  switch (pattern.kind) {
    case 'constant':
    case 'hole':
      return 1;
    case 'map':
      return pattern.entries.reduce((sum, [, inner]) => sum + linesInElement(inner), 0);
    case 'list':
      return pattern.items.reduce((sum, item) => sum + linesInElement(item.pattern), 0);
  }
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

/** Counts the places where the policies of a template differ; `policies`: how many there are. */
export function differences({ podSelector, ingress, egress }: PolicyPattern, policies: number): number {
  return [podSelector, ingress, egress].reduce((sum, part) => sum + (part ? differencesIn(part, policies) : 0), 0);
}

/** `length`: how many values the pattern is about. */
function differencesIn(pattern: Pattern, length: number): number {
  switch (pattern.kind) {
    case 'constant':
      return 0;
    case 'hole':
      return 1;
    case 'map':
      return pattern.entries.reduce((sum, [, inner]) => sum + differencesIn(inner, length), 0);
    case 'list':
      return pattern.items.reduce((sum, item) => {
        if (item.kind === 'run') return sum + 1;
        const isPartial = item.at.length < length;
        return sum + (isPartial ? 1 : 0) + differencesIn(item.pattern, item.at.length);
      }, 0);
  }
}
