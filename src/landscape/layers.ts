import { remembered } from '../model/interned.ts';
import type { Json } from '../model/json.ts';
import type { SourceNode } from '../source/node.ts';
import type { Parameter } from './parameter.ts';

/** Values of which every leaf remembers where it was written. */
export type LayeredValue = LayeredScalar | LayeredList | LayeredMap;

interface LayeredScalar {
  readonly kind: 'scalar';
  readonly value: Json;
  readonly origin: SourceNode;
}

interface LayeredList {
  readonly kind: 'list';
  readonly items: readonly LayeredValue[];
  readonly origin: SourceNode;
}

export interface LayeredMap {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, LayeredValue>;
  /** Where the map was first written; absent for the outermost, which no file contains. */
  readonly origin?: SourceNode;
}

export const noValues: LayeredMap = { kind: 'map', entries: new Map() };

/** One layer as written. */
export function layerOf(node: SourceNode): LayeredValue {
  if (node.kind === 'scalar') return { kind: 'scalar', value: node.value, origin: node };
  if (node.kind === 'sequence') return { kind: 'list', items: node.items.map(layerOf), origin: node };
  return {
    kind: 'map',
    entries: new Map(node.entries.map((entry) => [entry.name, layerOf(entry.value)])),
    origin: node,
  };
}

/**
 * Layers as written, the innermost first. They are merged for each reader apart: which lists are united is known from
 * the reader's declaration alone, so that no declaration of another type changes what a reader sees.
 */
export interface Layers {
  readonly own: LayeredMap;
  readonly outer?: Layers;
}

export const noLayers: Layers = { own: noValues };

const addedLayers = new WeakMap<Layers, WeakMap<SourceNode, Layers>>();

/**
 * The layers with one more inside them: a mapping as written. Without one, they stay the same object; and so they are
 * each time this is asked of the same layers and mapping.
 */
export function addLayer(outer: Layers, node: SourceNode | undefined): Layers {
  if (node === undefined) return outer;
  const byNode = remembered(addedLayers, outer, () => new WeakMap<SourceNode, Layers>());
  return remembered(byNode, node, () => {
    const written = layerOf(node);
    if (written.kind !== 'map' || written.entries.size === 0) return outer;
    // Without the place of the mapping: the values of a reader are written in no one layer.
    return { own: { kind: 'map', entries: written.entries }, outer };
  });
}

/** Counts entries of maps and items of lists that are written; can throw to end the work. */
type Spend = (entries: number) => void;

const spendNothing: Spend = () => undefined;

const mergedLayers = new WeakMap<Layers, WeakMap<Parameter, LayeredMap>>();

/**
 * The layers merged from the outside in, as the reader's declaration says: maps merge, scalars and lists replace, lists
 * with `merge: union` are united. The same object each time it is asked of the same layers and reader.
 */
export function valuesFor(layers: Layers, reader: Parameter, spend = spendNothing): LayeredMap {
  const byReader = mergedLayers.get(layers) ?? new WeakMap<Parameter, LayeredMap>();
  mergedLayers.set(layers, byReader);
  const known = byReader.get(reader);
  if (known !== undefined) return known;
  const { own, outer } = layers;
  const made = outer === undefined ? own : mergeLayers(valuesFor(outer, reader, spend), own, reader, spend);
  byReader.set(reader, made);
  return made;
}

/** `inner` over `outer`. Neither is changed. Without a declaration, every list replaces. */
export function mergeLayers(
  outer: LayeredMap,
  inner: LayeredMap,
  declaration?: Parameter,
  spend = spendNothing,
): LayeredMap {
  if (inner.entries.size === 0) return outer;
  if (outer.entries.size === 0) return inner;
  spend(outer.entries.size + inner.entries.size);
  const entries = new Map(outer.entries);
  for (const [name, value] of inner.entries) {
    const known = entries.get(name);
    entries.set(name, known === undefined ? value : mergeValues(known, value, propertyOf(declaration, name), spend));
  }
  return { ...outer, entries };
}

function mergeValues(
  outer: LayeredValue,
  inner: LayeredValue,
  declaration: Parameter | undefined,
  spend: Spend,
): LayeredValue {
  // Another type's value that does not fit here stays, so that it is reported: an inner one in its place would hide
  // that what had been united outside of it is lost.
  const expected = declaration?.type === 'object' ? 'map' : declaration?.union === true ? 'list' : undefined;
  if (expected !== undefined && outer.kind !== expected) return outer;
  if (outer.kind === 'map' && inner.kind === 'map') return mergeLayers(outer, inner, declaration, spend);
  if (expected !== 'list' || outer.kind !== 'list' || inner.kind !== 'list') return inner;
  spend(outer.items.length + inner.items.length);
  return unite(outer, inner);
}

/** Both lists' items, each once, the outer's first. */
function unite(outer: LayeredList, inner: LayeredList): LayeredList {
  const known = new Set(outer.items.map((item) => JSON.stringify(plainOf(item))));
  const added = inner.items.filter((item) => {
    const text = JSON.stringify(plainOf(item));
    if (known.has(text)) return false;
    known.add(text);
    return true;
  });
  return { ...inner, items: [...outer.items, ...added] };
}

/**
 * The values of the declared properties, with defaults where no layer set one, at every depth. What `parameter` does
 * not declare is left out: another namespace type declares it. A property with neither value nor default stays missing.
 */
export function completeValues(values: LayeredMap, parameter: Parameter, spend = spendNothing): LayeredMap {
  spend(parameter.properties.size + values.entries.size);
  const entries = new Map<string, LayeredValue>();
  for (const [name, declared] of parameter.properties) {
    const value = completeValue(values.entries.get(name), declared, spend);
    if (value !== undefined) entries.set(name, value);
  }
  if (parameter.additional !== undefined) {
    for (const [name, value] of values.entries) {
      if (!parameter.properties.has(name))
        entries.set(name, completeValue(value, parameter.additional, spend) ?? value);
    }
  }
  return { ...values, entries };
}

const complete = new WeakMap<Parameter, WeakMap<LayeredValue | Parameter, LayeredValue>>();

/**
 * The same object each time it is asked of the same value and parameter: what namespaces inherit is completed once, and
 * later stages know it again. The parameter itself stands for a value that is not set.
 */
function completeValue(set: LayeredValue | undefined, parameter: Parameter, spend: Spend): LayeredValue | undefined {
  if (set?.kind === 'scalar') return set;
  const ofParameter = complete.get(parameter) ?? new WeakMap<LayeredValue | Parameter, LayeredValue>();
  complete.set(parameter, ofParameter);
  const known = ofParameter.get(set ?? parameter);
  if (known !== undefined) return known;
  const made = makeComplete(set, parameter, spend);
  if (made !== undefined) ofParameter.set(set ?? parameter, made);
  return made;
}

function makeComplete(
  set: LayeredMap | LayeredList | undefined,
  parameter: Parameter,
  spend: Spend,
): LayeredValue | undefined {
  const byDefault = parameter.defaultNode === undefined ? undefined : layerOf(parameter.defaultNode);
  // A default is the outermost layer, so it merges with what is set as any outer layer does.
  const value =
    set === undefined || byDefault === undefined ? (set ?? byDefault) : mergeValues(byDefault, set, parameter, spend);
  if (value?.kind === 'map') return completeValues(value, parameter, spend);
  const { items } = parameter;
  if (value?.kind === 'list' && items !== undefined) {
    spend(value.items.length);
    return { ...value, items: value.items.map((item) => completeValue(item, items, spend) ?? item) };
  }
  return value;
}

const plain = new WeakMap<LayeredValue, Json>();

/** The value without its places. The same object each time it is asked of the same value. */
export function plainOf(value: LayeredValue): Json {
  if (value.kind === 'scalar') return value.value;
  const known = plain.get(value);
  if (known !== undefined) return known;
  let made: Json;
  if (value.kind === 'list') made = value.items.map(plainOf);
  else {
    const object: Record<string, Json> = Object.create(null);
    for (const [name, entry] of value.entries) object[name] = plainOf(entry);
    made = object;
  }
  plain.set(value, made);
  return made;
}

/** Where the value at the path was written; the nearest enclosing value's place where the path goes deeper. */
export function originOf(value: LayeredValue, path: readonly string[]): SourceNode | undefined {
  let current: LayeredValue = value;
  for (const segment of path) {
    const next: LayeredValue | undefined = current.kind === 'map' ? current.entries.get(segment) : undefined;
    if (next === undefined) break;
    current = next;
  }
  return current.origin;
}

function propertyOf(parameter: Parameter | undefined, name: string): Parameter | undefined {
  return parameter?.properties.get(name) ?? parameter?.additional;
}
