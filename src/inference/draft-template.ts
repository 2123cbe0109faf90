import { compareText } from '../diagnostics/compare.ts';
import { invariant } from '../diagnostics/invariant.ts';
import { isExpressionName } from '../landscape/parameter.ts';
import { fieldsOf } from '../model/directions.ts';
import { grouped } from '../model/grouped.ts';
import { isJsonArray, type Json } from '../model/json.ts';
import { camel } from './camel.ts';
import { clusterNetworks, contextExpression } from './context-expression.ts';
import type { Draft, DraftExpression, DraftField, DraftMap, DraftRun, DraftType, Subject, ValueKind } from './draft.ts';
import { namedField, nounOf } from './field-names.ts';
import type { PolicyPattern } from './generalize-policy.ts';
import { itemName } from './item-name.ts';
import type { ParameterDrafts } from './parameter-drafts.ts';
import type { ItemPattern, Pattern } from './pattern.ts';

/** A place inside a template: whose values the pattern is about, and what encloses it. */
interface TemplatePlace {
  /** The namespace of each value of the domain. */
  readonly subjects: readonly Subject[];
  /** The run whose elements the values are. */
  readonly run?: DraftRun;
  /** The fields on the way, for names: `from`, `ipBlock`, `cidr`. */
  readonly path: readonly string[];
}

/** Drafts one template, with a parameter for each part that differs and that nothing else explains. */
export class TemplateWriter {
  readonly #parameters: ParameterDrafts;
  /** The run of whole policies, if the template is repeated. */
  readonly #policies: DraftRun | undefined;
  /** Names of elements that enclose the place. */
  readonly #elements: string[] = [];

  constructor(parameters: ParameterDrafts, { isRun }: { readonly isRun: boolean }) {
    this.#parameters = parameters;
    if (!isRun) return;
    this.#policies = { element: 'policy', fields: [] };
    this.#elements.push('policy');
  }

  /** `subjects`: the namespace of each policy. */
  spec({ policyTypes, podSelector, ...pattern }: PolicyPattern, subjects: readonly Subject[]): DraftMap {
    const selector = this.#draft(podSelector, this.#at(subjects, 'podSelector'));
    const rules = policyTypes.flatMap((direction) => {
      const field = fieldsOf[direction].rules;
      const inDirection = pattern[field];
      return inDirection === undefined ? [] : [[field, this.#draft(inDirection, this.#at(subjects, field))] as const];
    });
    return {
      kind: 'map',
      entries: [['podSelector', selector], ['policyTypes', policyTypes], ...rules],
    };
  }

  name(names: readonly string[], subjects: readonly Subject[]): Draft {
    const [first = ''] = names;
    if (names.every((name) => name === first)) return first;
    return this.#hole(names, this.#at(subjects, 'name'));
  }

  /**
   * Drafts the directives that repeat the template, once all its parts are drafted. `subjects`: the namespace of each
   * policy, those of one namespace together; `all`: every namespace that has the template.
   */
  repetition(subjects: readonly Subject[], all: readonly Subject[]): readonly (readonly [string, Draft])[] {
    const run = this.#policies;
    if (run === undefined) return [];
    const counts = grouped(subjects, ({ key }) => key);
    const having = all.filter(({ key }) => counts.has(key)).toSorted((a, b) => compareText(a.key, b.key));
    const lists = listsOf(
      elementsOf(run, subjects.length),
      having.map(({ key }) => counts.get(key)?.length ?? 0),
    );
    const others = all.filter(({ key }) => !counts.has(key));
    const each = this.#parameters.add(
      { kind: 'run', run },
      { values: [...lists, ...others.map(() => [])], subjects: [...having, ...others], path: [] },
    );
    return [
      ['$each', each],
      ['$as', run.element],
    ];
  }

  #at(subjects: readonly Subject[], field: string): TemplatePlace {
    return { subjects, path: [field], ...(this.#policies === undefined ? {} : { run: this.#policies }) };
  }

  #draft(pattern: Pattern, place: TemplatePlace): Draft {
    switch (pattern.kind) {
      case 'constant':
        return draftOf(pattern.value);
      case 'hole':
        return this.#hole(pattern.values, place);
      case 'map':
        return {
          kind: 'map',
          entries: pattern.entries.map(([key, inner]) => [
            key,
            this.#draft(inner, { ...place, path: [...place.path, ...keyOfRequirement(pattern.entries), key] }),
          ]),
        };
      case 'list':
        return pattern.items.map((item) => this.#item(item, place));
    }
  }

  #hole(values: readonly Json[], place: TemplatePlace): Draft {
    const found = contextExpression(values, place.subjects) ?? this.#listOfContexts(values, place);
    if (found !== undefined) return found;
    const field = place.path.at(-1) ?? '';
    const isList = values.some(Array.isArray);
    const value = kindOf(field, isList ? values.flat() : values);
    const networks =
      isList && value === 'cidr' ? clusterNetworks(values.filter(isJsonArray), place.subjects) : undefined;
    if (networks !== undefined) return networks;
    const type: DraftType = isList
      ? { kind: 'list', value, field, needed: field === 'values' }
      : { kind: 'scalar', value, field };
    return this.#needed(values, type, place);
  }

  /** Finds an expression for each item of lists of one length. */
  #listOfContexts(values: readonly Json[], { subjects }: TemplatePlace): readonly DraftExpression[] | undefined {
    const lists = values.filter((value): value is readonly Json[] => Array.isArray(value));
    const length = lists[0]?.length ?? 0;
    if (lists.length < values.length || lists.some((list) => list.length !== length)) return undefined;
    const items = Array.from({ length }, (_, index) =>
      contextExpression(
        lists.map((list) => list[index] ?? null),
        subjects,
      ),
    );
    return items.every((item) => item !== undefined) ? items : undefined;
  }

  /** A value that only a declaration can give: a field of the element, or a parameter. */
  #needed(values: readonly Json[], type: DraftType, { subjects, run, path }: TemplatePlace): DraftExpression {
    if (run === undefined) return this.#parameters.add(type, { values, subjects, path });
    const field = addField(run, { type, values, path });
    return { kind: 'expression', before: '', reference: { kind: 'field', run, field }, after: '' };
  }

  #item(item: ItemPattern, place: TemplatePlace): Draft {
    return item.kind === 'one' ? this.#one(item, place) : this.#run(item, place);
  }

  /** Drafts a block that is the one network of its kind in each cluster: one item for each such network. */
  #networkOfCluster(pattern: Pattern, { subjects }: TemplatePlace): Draft | undefined {
    const cidrs = cidrsIn(pattern);
    const each =
      cidrs &&
      clusterNetworks(
        cidrs.map((cidr) => [cidr]),
        subjects,
      );
    if (each === undefined) return undefined;
    const element = 'network';
    const cidr: Draft = { kind: 'expression', before: '', reference: { kind: 'context', text: element }, after: '' };
    const ipBlock: Draft = { kind: 'map', entries: [['cidr', cidr]] };
    return withDirectives({ kind: 'map', entries: [['ipBlock', ipBlock]] }, [
      ['$each', each],
      ['$as', element],
    ]);
  }

  #one({ at, pattern }: ItemPattern & { kind: 'one' }, place: TemplatePlace): Draft {
    const isWhole = at.length === place.subjects.length;
    const subjects = isWhole ? place.subjects : at.flatMap((index) => place.subjects[index] ?? []);
    const inner =
      this.#networkOfCluster(pattern, { ...place, subjects }) ?? this.#draft(pattern, { ...place, subjects });
    if (isWhole) return inner;
    const present = new Set(at);
    const values = place.subjects.map((_, index) => present.has(index));
    // Inside a run, the domain of fields is all its elements: values that some of them lack are not theirs to give.
    invariant(place.run === undefined || pattern.kind === 'constant', 'an element has either a constant item or none');
    const type: DraftType = { kind: 'scalar', value: 'boolean', field: itemName(pattern, place.path) };
    const when = this.#needed(values, type, { ...place, path: [...place.path, '$when', type.field] });
    return withDirectives(inner, [['$when', when]]);
  }

  #run({ counts, pattern }: ItemPattern & { kind: 'run' }, place: TemplatePlace): Draft {
    const subjects = counts.flatMap((count, index) =>
      Array.from({ length: count }, () => place.subjects[index]).filter((subject) => subject !== undefined),
    );
    const run: DraftRun = { element: this.#elementName(place.path), fields: [] };
    this.#elements.push(run.element);
    const inner = this.#draft(pattern, { subjects, run, path: place.path });
    this.#elements.pop();
    if (run.fields.length === 0) {
      // What each namespace is decides the item; only whether it has the item is its own.
      const type: DraftType = { kind: 'scalar', value: 'boolean', field: itemName(pattern, place.path) };
      const isThere = counts.map((count) => count > 0);
      const when = this.#needed(isThere, type, { ...place, path: [...place.path, '$when', type.field] });
      return withDirectives(inner, [['$when', when]]);
    }
    const elements = elementsOf(run, subjects.length);
    const lists = listsOf(elements, counts);
    const type: DraftType = { kind: 'run', run };
    const networks =
      place.run === undefined && run.fields.length === 1 && run.fields[0]?.name === 'cidr'
        ? clusterNetworks(lists, place.subjects)
        : undefined;
    const each = networks ?? this.#needed(lists, type, place);
    return withDirectives(inner, [
      ['$each', each],
      ['$as', run.element],
    ]);
  }

  #elementName(path: readonly string[]): string {
    const field = path.findLast((name) => Object.hasOwn(elementNames, name)) ?? '';
    const name = elementNames[field] ?? 'item';
    return this.#elements.includes(name) ? `inner${name.slice(0, 1).toUpperCase()}${name.slice(1)}` : name;
  }
}

const elementNames: Readonly<Record<string, string>> = {
  ingress: 'rule',
  egress: 'rule',
  from: 'peer',
  to: 'peer',
  ports: 'port',
};

/** Parts elements into the lists of the values of a domain. */
function listsOf(elements: readonly Json[], counts: readonly number[]): readonly (readonly Json[])[] {
  let end = 0;
  return counts.map((count) => {
    end += count;
    return elements.slice(end - count, end);
  });
}

/** Returns the elements of a run: the value of the only field, or a map with all fields. */
function elementsOf({ fields }: DraftRun, length: number): readonly Json[] {
  const [first, ...more] = fields;
  if (first !== undefined && more.length === 0) return first.values;
  return Array.from({ length }, (_, index) =>
    Object.fromEntries(fields.map(({ name, values }) => [name, values[index] ?? null])),
  );
}

function addField(
  run: DraftRun,
  {
    type,
    values,
    path,
  }: { readonly type: DraftType; readonly values: readonly Json[]; readonly path: readonly string[] },
): DraftField {
  const same = run.fields.find((field) => sameValues(field.values, values));
  if (same !== undefined) return same;
  const base = fieldName(type, { run, path });
  let name = base;
  for (let next = 2; run.fields.some((field) => field.name === name); next++) name = `${base}${next}`;
  const field = { name, type, values };
  run.fields.push(field);
  return field;
}

function sameValues(a: readonly Json[], b: readonly Json[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * The name of a field of an element, by the field of the policy that it fills; with the direction where an element has
 * more than peers. Letters and digits.
 */
function fieldName(
  type: DraftType,
  { run, path }: { readonly run: DraftRun; readonly path: readonly string[] },
): string {
  const last = namedField(path);
  const direction = run.element === 'peer' ? undefined : path.find((field) => field === 'from' || field === 'to');
  const inDirection = (name: string): string => camel(direction === undefined ? name : `${direction} ${name}`);
  if (path.includes('$when')) return camel(`with ${last}`);
  const name = last === 'except' || last === 'cidr' ? inDirection(last) : inDirection(nounOf(type, last));
  return isExpressionName(name) ? name : camel(`value ${name}`);
}

/** Returns the key of a requirement, as a part of the path to its values. */
function keyOfRequirement(entries: readonly (readonly [string, Pattern])[]): readonly string[] {
  const key = entries.find(([field]) => field === 'key')?.[1];
  return key?.kind === 'constant' && typeof key.value === 'string' ? [key.value] : [];
}

/** Returns the blocks of a pattern that is a block without exceptions and differs in nothing else. */
function cidrsIn(pattern: Pattern): readonly Json[] | undefined {
  if (pattern.kind !== 'map' || pattern.entries.length !== 1) return undefined;
  const [field, block] = pattern.entries[0] ?? [];
  if (field !== 'ipBlock' || block?.kind !== 'map') return undefined;
  const parts = new Map(block.entries);
  const [cidr, except] = [parts.get('cidr'), parts.get('except')];
  const isPlain =
    except === undefined || (except.kind === 'constant' && isJsonArray(except.value) && except.value.length === 0);
  return cidr?.kind === 'hole' && isPlain ? cidr.values : undefined;
}

function kindOf(field: string, values: readonly Json[]): ValueKind {
  if (field === 'cidr' || field === 'except') return 'cidr';
  return values.every((value) => typeof value === 'number') ? 'integer' : 'text';
}

function draftOf(value: Json): Draft {
  if (Array.isArray(value)) return value.map(draftOf);
  if (typeof value !== 'object' || value === null) return value as Draft;
  return { kind: 'map', entries: Object.entries(value).map(([key, inner]) => [key, draftOf(inner)]) };
}

function withDirectives(draft: Draft, directives: readonly (readonly [string, Draft])[]): DraftMap {
  invariant(
    typeof draft === 'object' && draft !== null && 'kind' in draft && draft.kind === 'map',
    'only a map has directives',
  );
  return { kind: 'map', entries: [...directives, ...draft.entries] };
}
