import { invariant } from '../diagnostics/invariant.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { schemas } from '../schema/schemas.generated.ts';

/**
 * The meaning of an expression or directive that leaves a list or map empty:
 * `rule-goes` the rule around it goes (an empty `from` would allow everything) · `key-goes` the key is not written ·
 * `refused` an error (an empty selector would select everything) · `stays` nothing special.
 */
export type WhenEmpty = 'rule-goes' | 'key-goes' | 'refused' | 'stays';

/** The values that a place of a template takes: a JSON Schema, resolved, with the template language's own rules. */
export interface Shape {
  readonly types: readonly string[];
  readonly properties: ReadonlyMap<string, Shape>;
  readonly required: readonly string[];
  /** The shape of every further property; absent if the object is closed. */
  readonly additional?: Shape;
  readonly items?: Shape;
  readonly allowed?: readonly Json[];
  readonly whenEmpty: WhenEmpty;
  /** True if directives may stand in the items of the list. */
  readonly directives: boolean;
  /** True if a list of maps may stand for the map, to be merged. */
  readonly mergeable: boolean;
  /** True if the items are rules, which may carry `$never`. */
  readonly rules: boolean;
}

/** Properties, by name, for which the shape differs from the default: `whenEmpty` is `stays`, the others false. */
type Overrides = Readonly<Record<string, Partial<Pick<Shape, 'whenEmpty' | 'mergeable' | 'rules'>>>>;

const policyOverrides: Overrides = {
  from: { whenEmpty: 'rule-goes' },
  to: { whenEmpty: 'rule-goes' },
  ports: { whenEmpty: 'rule-goes' },
  ingress: { whenEmpty: 'key-goes', rules: true },
  egress: { whenEmpty: 'key-goes', rules: true },
  except: { whenEmpty: 'key-goes' },
  matchLabels: { whenEmpty: 'refused' },
  matchExpressions: { whenEmpty: 'refused' },
  values: { whenEmpty: 'refused' },
  policyTypes: { whenEmpty: 'refused' },
};

const workloadOverrides: Overrides = { labels: { mergeable: true } };

/** A NetworkPolicy. */
export const policyShape = lazy(() => shapeOf(schemas['network-policy'] as unknown as JsonObject, policyOverrides));

/** The list of a type's workloads, as they are after rendering. */
export const workloadsShape = lazy(() => {
  const profile = shapeOf(schemas['inventory-profile'] as unknown as JsonObject, workloadOverrides);
  const workloads = profile.properties.get('workloads');
  invariant(workloads !== undefined, 'a profile has workloads');
  return workloads;
});

/** A map of labels, or a list of maps that are merged. */
export const labelsShape: Shape = {
  types: ['object'],
  properties: new Map(),
  required: [],
  additional: scalarShape('string'),
  whenEmpty: 'stays',
  directives: false,
  mergeable: true,
  rules: false,
};

export const booleanShape: Shape = scalarShape('boolean');

function scalarShape(type: string): Shape {
  return {
    types: [type],
    properties: new Map(),
    required: [],
    whenEmpty: 'stays',
    directives: false,
    mergeable: false,
    rules: false,
  };
}

function shapeOf(root: JsonObject, overrides: Overrides): Shape {
  const definitions = (root.$defs ?? {}) as Record<string, JsonObject>;
  return convert(root, '', true);

  function convert(schema: JsonObject, name: string, directives: boolean): Shape {
    const { $ref } = schema;
    if (typeof $ref === 'string') {
      const definition = definitions[$ref.replace('#/$defs/', '')];
      invariant(definition !== undefined, `${$ref} is defined`);
      return convert(definition, name, directives);
    }
    // "Inside selectors directives are refused": a label requirement that comes and goes changes who is selected.
    const inside = directives && schema.title !== 'LabelSelector';
    const { properties, additionalProperties, items, required, type } = schema;
    const allowed = schema.const === undefined ? schema.enum : [schema.const];
    return {
      types: type === undefined ? (allowed as Json[]).map((value) => typeof value) : ([type].flat() as string[]),
      properties: new Map(
        Object.entries((properties ?? {}) as Record<string, JsonObject>).map(([key, property]) => [
          key,
          convert(property, key, inside),
        ]),
      ),
      required: (required ?? []) as string[],
      ...(typeof additionalProperties === 'object'
        ? { additional: convert(additionalProperties as JsonObject, '', inside) }
        : {}),
      ...(items === undefined ? {} : { items: convert(items as JsonObject, '', inside) }),
      ...(allowed === undefined ? {} : { allowed: allowed as Json[] }),
      whenEmpty: overrides[name]?.whenEmpty ?? 'stays',
      directives: inside,
      mergeable: overrides[name]?.mergeable ?? false,
      rules: overrides[name]?.rules ?? false,
    };
  }
}

function lazy<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
