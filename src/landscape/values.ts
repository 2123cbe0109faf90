import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { checkedCidr } from '../model/cidr.ts';
import { memoised } from '../model/interned.ts';
import type { Json } from '../model/json.ts';
import { formatProblem } from '../schema/formats.ts';
import * as schemaProblems from '../schema/problems.ts';
import { also, dotted } from '../schema/wording.ts';
import type { SourceNode, SourceScalar } from '../source/node.ts';
import { toJson } from '../source/node.ts';
import { type LayeredMap, type LayeredValue, originOf } from './layers.ts';
import { type Parameter, shortPrefixRule } from './parameter.ts';
import * as problems from './value-problems.ts';

interface ValueCheck {
  /**
   * A layer sets only a part: that properties are missing, or that a map or united list is short, is no problem yet.
   */
  readonly partial: boolean;
  /** The path of the value, for messages. */
  readonly path: readonly string[];
}

/** Everything that is wrong with a value as written against its parameter. */
export function checkValue(node: SourceNode, parameter: Parameter, check: ValueCheck): Diagnostic[] {
  if (node.kind === 'mapping') {
    return parameter.type === 'object' ? checkObject(node, parameter, check) : [wrongType(node, parameter, check)];
  }
  if (node.kind === 'sequence') {
    return parameter.type === 'array' ? checkArray(node, parameter, check) : [wrongType(node, parameter, check)];
  }
  return checkScalar(node, parameter, check);
}

function checkObject(node: SourceNode & { kind: 'mapping' }, parameter: Parameter, check: ValueCheck): Diagnostic[] {
  const found: Diagnostic[] = [];
  const misspelt = new Set<string | undefined>();
  for (const entry of node.entries) {
    const path = [...check.path, entry.name];
    const property = parameter.properties.get(entry.name) ?? parameter.additional;
    if (property === undefined) {
      misspelt.add(nearest(entry.name, parameter.properties.keys()));
      found.push(problems.valueNotDeclared(path, entry.key, parameter.properties.keys()));
    } else found.push(...checkValue(entry.value, property, { ...check, path }));
  }
  if (check.partial) return found;
  for (const name of parameter.required) {
    if (!node.entries.some((entry) => entry.name === name) && !misspelt.has(name))
      found.push(problems.propertyMissing([...check.path, name], node));
  }
  if (node.entries.length < parameter.minProperties) {
    found.push(problems.tooFew(check.path, 'properties', node.entries.length, parameter.minProperties, node));
  }
  return found;
}

function checkArray(node: SourceNode & { kind: 'sequence' }, parameter: Parameter, check: ValueCheck): Diagnostic[] {
  const { items } = parameter;
  const found: Diagnostic[] = [];
  node.items.forEach((item, index) => {
    // A list is never completed by another layer, so its items must be whole.
    if (items !== undefined)
      found.push(...checkValue(item, items, { partial: false, path: [...check.path, String(index)] }));
  });
  found.push(...repeatedItems(node.items, parameter, check.path));
  if (!(check.partial && parameter.union) && node.items.length < parameter.minItems) {
    found.push(problems.tooFew(check.path, 'items', node.items.length, parameter.minItems, node));
  }
  found.push(...checkMost(node.items.length, parameter, check.path, node));
  return found;
}

function checkMost(count: number, parameter: Parameter, path: readonly string[], node: SourceNode): Diagnostic[] {
  const { maxItems, union } = parameter;
  if (maxItems === undefined || count <= maxItems) return [];
  return [problems.tooManyItems(path, count, maxItems, union, node)];
}

/** Items that are in a list before, where it may hold each once. */
function repeatedItems(items: readonly SourceNode[], parameter: Parameter, path: readonly string[]): Diagnostic[] {
  if (!parameter.uniqueItems) return [];
  const known = new Map<string, SourceNode>();
  return items.flatMap((item) => {
    const text = JSON.stringify(toJson(item));
    const first = known.get(text);
    if (first !== undefined) return [schemaProblems.itemTwice(`"${dotted(path)}"`, item, first)];
    known.set(text, item);
    return [];
  });
}

function checkScalar(node: SourceScalar, parameter: Parameter, check: ValueCheck): Diagnostic[] {
  const { value } = node;
  const fits =
    parameter.type === 'integer'
      ? Number.isSafeInteger(value)
      : parameter.type === 'number'
        ? Number.isFinite(value)
        : typeof value === parameter.type;
  if (value === null || !fits) return [wrongType(node, parameter, check)];
  if (parameter.allowed !== undefined && !setOf(parameter.allowed).has(value)) {
    return [problems.valueNotAllowed(check.path, node, parameter.allowed)];
  }
  if (typeof value === 'number') {
    const { minimum, maximum } = parameter;
    if (minimum !== undefined && value < minimum) return [problems.outOfRange(check.path, node, `at least ${minimum}`)];
    if (maximum !== undefined && value > maximum) return [problems.outOfRange(check.path, node, `at most ${maximum}`)];
  }
  if (typeof value === 'string' && parameter.format !== undefined) {
    const problem = formatProblem(parameter.format, value);
    if (problem !== undefined) return [schemaProblems.badFormat(node, parameter.format, problem)];
    const rule = parameter.minPrefixLength && shortPrefixRule(checkedCidr(value), parameter.minPrefixLength);
    if (rule !== undefined) return [problems.prefixTooShort(check.path, node, rule)];
  }
  return [];
}

/** Made once for each list, which thousands of items may be looked up in. */
const setOf: (allowed: readonly Json[]) => ReadonlySet<Json> = memoised((allowed) => new Set(allowed));

function wrongType(node: SourceNode, parameter: Parameter, check: ValueCheck): Diagnostic {
  return problems.valueOfWrongType(check.path, node, parameter.type);
}

/**
 * Reports what is wrong with a merged value, each part at the place where it was written. For parameters that several
 * types declare: when a layer was read, the value may have been checked for another type.
 */
export function checkMerged(value: LayeredValue, parameter: Parameter, path: readonly string[]): Diagnostic[] {
  const { origin } = value;
  const { items } = parameter;
  if (origin === undefined) return [];
  if (value.kind === 'list' && items !== undefined) {
    const wrong = value.items.flatMap(({ origin: item }, index) =>
      item === undefined ? [] : checkValue(item, items, { partial: false, path: [...path, String(index)] }),
    );
    return [
      ...wrong,
      ...repeatedItems(
        value.items.flatMap((item) => item.origin ?? []),
        parameter,
        path,
      ),
    ];
  }
  if (value.kind !== 'map' || parameter.type !== 'object')
    return checkValue(origin, parameter, { partial: true, path });
  return [...value.entries].flatMap(([name, entry]) => {
    const here = [...path, name];
    const property = parameter.properties.get(name) ?? parameter.additional;
    if (property !== undefined) return checkMerged(entry, property, here);
    return entry.origin === undefined
      ? []
      : [problems.valueNotDeclared(here, entry.origin, parameter.properties.keys())];
  });
}

/**
 * Reports what only the merged values of a namespace show: required properties that no layer set, maps and lists too
 * short, lists too long.
 */
export function checkComplete(
  values: LayeredMap,
  parameter: Parameter,
  place: SourceNode,
  owner: string,
): Diagnostic[] {
  return missingIn(values, parameter, []);

  function missingIn(value: LayeredValue, declared: Parameter, path: readonly string[]): Diagnostic[] {
    const found: Diagnostic[] = [];
    const at = originOf(values, path) ?? place;
    if (value.kind === 'map') {
      for (const name of declared.required) {
        if (!value.entries.has(name)) {
          // Any layer could set it, so it is missing where the reader is, also within a map that some layer wrote.
          const missing = problems.valueMissing([...path, name], owner, place, declared.properties.get(name)?.node);
          const around = at === place ? [] : also(`"${dotted(path)}" is written here.`, at);
          found.push({ ...missing, related: [...(missing.related ?? []), ...around] });
        }
      }
      if (value.entries.size < declared.minProperties) {
        found.push(problems.tooFew(path, 'properties', value.entries.size, declared.minProperties, at));
      }
      for (const [name, entry] of value.entries) {
        const property = declared.properties.get(name) ?? declared.additional;
        if (property !== undefined && entry.kind !== 'scalar')
          found.push(...missingIn(entry, property, [...path, name]));
      }
    } else if (value.kind === 'list') {
      const count = value.items.length;
      if (count < declared.minItems) found.push(problems.tooFew(path, 'items', count, declared.minItems, at));
      found.push(...checkMost(count, declared, path, at));
    }
    return found;
  }
}

/** Beyond so many namespaces that lack one value, the place to set it lies further out. */
const fewNamespaces = 3;

/** Tells of a parameter that many namespaces lack once, where it is declared, and not once for each of them. */
export function gatherMissing(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const { code, message, related: [declared] = [] } = diagnostic;
    if (code !== 'value-missing' || declared === undefined) continue;
    const key = JSON.stringify([message, declared.location]);
    groups.set(key, [...(groups.get(key) ?? []), diagnostic]);
  }
  const many = [...groups.values()].filter((group) => group.length > fewNamespaces);
  const gathered = new Set(many.flat());
  const once = many.flatMap((group) =>
    group.slice(0, 1).flatMap(({ related: [declared] = [], ...rest }) =>
      declared === undefined
        ? []
        : [
            {
              ...rest,
              location: declared.location,
              namespaces: group.flatMap(({ namespaces = [] }) => namespaces).sort(),
            },
          ],
    ),
  );
  return [...diagnostics.filter((diagnostic) => !gathered.has(diagnostic)), ...once];
}

/** Who may set a value: observed parameters only machines, all others only people. */
export function checkObservedRule(
  node: SourceNode,
  parameter: Parameter,
  observing: boolean,
  path: readonly string[],
): Diagnostic[] {
  if (node.kind !== 'mapping') return [];
  return node.entries.flatMap((entry) => {
    const property = parameter.properties.get(entry.name) ?? parameter.additional;
    if (property === undefined) return [];
    const here = [...path, entry.name];
    if (property.observed) return observing ? [] : [problems.observedValueSetByHand(here, entry.key)];
    const inner = checkObservedRule(entry.value, property, observing, here);
    const goesDeeper = property.type === 'object' && entry.value.kind === 'mapping';
    return observing && !goesDeeper ? [problems.valueNotObserved(here, entry.key)] : inner;
  });
}
