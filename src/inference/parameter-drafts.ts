import type { Json } from '../model/json.ts';
import type { DraftExpression, DraftParameter, DraftType, Subject } from './draft.ts';
import { namedField, nounOf } from './field-names.ts';
import { plainItemNames } from './item-name.ts';
import { canonical } from './pattern.ts';

interface NeededValues {
  /** One value for each namespace in `subjects`. */
  readonly values: readonly Json[];
  readonly subjects: readonly Subject[];
  /** The fields of the policy that lead to the place, for a name. */
  readonly path: readonly string[];
}

/** How many parameters of its type a need is compared with. */
const maxCandidates = 200;

/** The parameters of one type, or those that types share, while their templates are drafted. */
export class ParameterDrafts {
  readonly all: DraftParameter[] = [];
  /** By the text of their type. */
  readonly #byType = new Map<string, DraftParameter[]>();
  /** The template that is drafted, by the name of its file. */
  template = '';
  /** The name of its policies, for the names of its parameters. */
  stem = '';
  readonly #outer: ParameterDrafts | undefined;

  /** `outer`: parameters that types share. A type uses one of them instead of a new one of its own. */
  constructor(outer?: ParameterDrafts) {
    this.#outer = outer;
  }

  /**
   * Returns an expression that gives each namespace its value: with a parameter that does so already, with the opposite
   * of a switch, or with a new parameter.
   */
  add(type: DraftType, { values, subjects, path }: NeededValues): DraftExpression {
    const needed = new Map(subjects.map((subject, index) => [subject.key, values[index] ?? null]));
    const names = namesFor(type, this.stem, path);
    const text = typeText(type);
    const ofType = this.#byType.get(text) ?? [];
    for (const known of [...ofType, ...(this.#outer === undefined ? [] : (this.#outer.#byType.get(text) ?? []))].slice(
      0,
      maxCandidates,
    )) {
      if (!agree(known.values, needed)) continue;
      return this.#reuse(known, { needed, names });
    }
    const opposite = isSwitch(type) ? opposites(needed) : undefined;
    const switched = opposite && ofType.find(({ values: known }) => agree(known, opposite));
    if (switched !== undefined && opposite !== undefined) {
      return this.#reuse(switched, { needed: opposite, names: [], negated: true });
    }
    const parameter = { type, values: needed, names: [...names], readBy: new Set([this.template]) };
    this.all.push(parameter);
    this.#byType.set(text, [...ofType, parameter]);
    return expressionOf(parameter);
  }

  #reuse(
    known: DraftParameter,
    {
      needed,
      names,
      negated = false,
    }: { needed: ReadonlyMap<string, Json>; names: readonly string[]; negated?: boolean },
  ): DraftExpression {
    for (const [key, value] of needed) known.values.set(key, value);
    known.names.push(...names);
    known.readBy.add(this.template);
    return expressionOf(known, negated);
  }
}

function expressionOf(parameter: DraftParameter, negated = false): DraftExpression {
  return { kind: 'expression', before: '', reference: { kind: 'parameter', parameter, negated }, after: '' };
}

function isSwitch(type: DraftType): boolean {
  return type.kind === 'scalar' && type.value === 'boolean';
}

function opposites(values: ReadonlyMap<string, Json>): ReadonlyMap<string, Json> {
  return new Map([...values].map(([key, value]) => [key, value === false]));
}

/**
 * Reports whether two needs are one: they agree wherever both are known, one of them has all namespaces of the other,
 * and different values show that this is no accident.
 */
function agree(a: ReadonlyMap<string, Json>, b: ReadonlyMap<string, Json>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  const seen = new Set<string>();
  for (const [key, value] of few) {
    const other = many.get(key);
    if (other === undefined || canonical(other) !== canonical(value)) return false;
    seen.add(canonical(value));
  }
  return seen.size > 1 || few.size === many.size;
}

/** Reports whether one parameter can have the values of both types. */
export function sameType(a: DraftType, b: DraftType): boolean {
  return typeText(a) === typeText(b);
}

/** Returns a text that is equal for types of values that one parameter can have. */
function typeText(type: DraftType): string {
  if (type.kind === 'run')
    return `run ${canonical(type.run.fields.map(({ name, type: inner }) => [name, typeText(inner)]))}`;
  return `${type.kind} ${type.value} ${type.value === 'text' ? type.field : ''} ${type.kind === 'list' && type.needed}`;
}

/** Names that fit a parameter, the best first: by what it is for, then with the name of its template. */
function namesFor(type: DraftType, template: string, path: readonly string[]): readonly string[] {
  const stem = template.replace(/^(allow|permit)-/, '').replace(/^(to|from)-(?=.)/, '') || template;
  const last = namedField(path);
  if (isSwitch(type)) {
    const at = path.indexOf('$when');
    const item = path.slice(at + 1).join(' ');
    if (at < 0) return [`${stem} enabled`];
    const withStem = `${stem} ${item} enabled`;
    return plainItemNames.includes(item) ? [withStem] : [`${item} enabled`, withStem];
  }
  const what = nounOf(type, last);
  return [`${stem} ${what}`, `${template} ${what}`];
}
