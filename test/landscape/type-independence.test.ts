import fc from 'fast-check';
import { renderAll } from '../../src/delivery/render-all.ts';
import { plainOf } from '../../src/landscape/layers.ts';
import type { Json, JsonObject } from '../../src/model/json.ts';
import { type LandscapeParts, landscapeFiles, load, type TypeParts } from '../support/landscape.ts';
import { assert, test } from '../support/table.ts';

/** How one declaration of a list differs from another. Most are not observed, so that most landscapes are sound. */
const list: fc.Arbitrary<JsonObject> = fc
  .record({ union: fc.boolean(), observed: fc.nat(24), byDefault: fc.constantFrom([], ['10.200.0.0/16']) })
  .map(({ union, observed, byDefault }) => ({
    ...declared(union, observed === 0),
    default: byDefault,
  }));

function declared(union: boolean, observed: boolean): JsonObject {
  return {
    type: 'array',
    items: { type: 'string', format: 'cidr' },
    ...(union ? { merge: 'union' } : {}),
    ...(observed ? { observed: true } : {}),
  };
}

/** What only a machine sets; now and then a type forgets to say so. */
const seen: fc.Arbitrary<JsonObject> = fc
  .record({ union: fc.boolean(), forgotten: fc.nat(24) })
  .map(({ union, forgotten }) => ({ ...declared(union, forgotten > 0), default: [] }));

const withoutDefault = ({ default: _, ...rest }: JsonObject): JsonObject => rest;

/** A map that declares its lists by their names, or all of them at once, or some each way. */
function map(depth: number): fc.Arbitrary<JsonObject> {
  const inner = depth === 0 ? fc.constant(undefined) : fc.option(map(depth - 1), { nil: undefined, freq: 1 });
  return fc
    .record({ named: fc.option(list, { nil: undefined, freq: 1 }), others: list, isOpen: fc.boolean(), inner })
    .map(({ named, others, isOpen, inner: nested }) => {
      const properties = {
        ...(named === undefined && isOpen ? {} : { allowed: named ?? others }),
        ...(nested === undefined ? {} : { nested }),
      };
      const open = isOpen && nested === undefined;
      return {
        type: 'object',
        properties,
        ...(open ? { additionalProperties: withoutDefault(others) } : {}),
        default: {},
      } as JsonObject;
    });
}

const parameters: fc.Arbitrary<JsonObject> = fc.record(
  {
    blocked: list,
    limits: map(1),
    seen,
    text: fc.constantFrom<JsonObject>({ type: 'string', default: 'a' }, { type: 'integer', default: 1 }),
  },
  { requiredKeys: [] },
);

const cidrs = fc.uniqueArray(fc.constantFrom('10.0.0.0/8', '10.1.0.0/16', '192.168.0.0/16', '0.0.0.0/0'), {
  maxLength: 2,
});
const limits: fc.Arbitrary<JsonObject> = fc.record(
  { allowed: cidrs, nested: fc.record({ allowed: cidrs }, { requiredKeys: [] }) },
  { requiredKeys: [] },
);
/** One layer. Names that no type declares are left out, so that most landscapes are sound. */
const layer: fc.Arbitrary<JsonObject> = fc.record(
  {
    blocked: cidrs,
    limits: fc.oneof({ weight: 9, arbitrary: limits.map(({ nested: _, ...rest }) => rest) }, limits),
    shared: cidrs,
  },
  { requiredKeys: [] },
) as fc.Arbitrary<JsonObject>;

interface RandomLandscape {
  readonly types: readonly JsonObject[];
  readonly layers: { readonly landscape: JsonObject; readonly group: JsonObject; readonly cluster: JsonObject };
  readonly byHand: boolean;
  readonly observed: readonly string[];
  readonly namespaces: readonly JsonObject[];
}

const landscapes: fc.Arbitrary<RandomLandscape> = fc.record({
  types: fc.array(parameters, { minLength: 2, maxLength: 5 }),
  layers: fc.record({ landscape: layer, group: layer, cluster: layer }),
  byHand: fc.nat(7).map((n) => n === 0),
  observed: cidrs,
  namespaces: fc.array(layer, { minLength: 5, maxLength: 5 }),
});

/** Dotted paths of the lists that a type's expressions can name. */
function listsOf(properties: JsonObject, path = 'values'): readonly string[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const { type, properties: inner } = schema as { type: string; properties?: JsonObject };
    if (type === 'array') return [`${path}.${name}`];
    return inner === undefined ? [] : listsOf(inner, `${path}.${name}`);
  });
}

function typeOf(properties: JsonObject): TypeParts {
  const from = [...listsOf(properties), 'values.shared', 'cluster.values.shared'].map((path) => ({
    ...{ $each: `{{${path}}}`, $as: 'block' },
    ipBlock: { cidr: '{{block}}' },
  }));
  const name = 'allow';
  const policy = {
    ...{ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name } },
    spec: { podSelector: {}, policyTypes: ['Ingress'], ingress: [{ from: [{ podSelector: {} }, ...from] }] },
  };
  return { parameters: properties, policies: { [name]: policy as unknown as JsonObject } };
}

/** The landscape with some of its types; each has a namespace in each of two clusters, named as itself. */
function partsOf(landscape: RandomLandscape, types: ReadonlyMap<string, JsonObject>): LandscapeParts {
  const { layers, byHand, observed, namespaces } = landscape;
  const known = (values: JsonObject, declarations: readonly JsonObject[]): JsonObject =>
    Object.fromEntries(
      Object.entries(values).filter(([name]) => name === 'shared' || declarations.some((type) => name in type)),
    );
  const all = [...types.values()];
  const machine = all.some((type) => (type.seen as JsonObject | undefined)?.observed === true);
  const person = byHand && all.some((type) => 'seen' in type) ? { seen: ['172.16.0.0/12'] } : {};
  const spaces = (some: boolean) =>
    Object.fromEntries(
      [...types].map(([name, type]) => [
        name,
        { type: name, values: some ? known(namespaces[Number(name.slice(1))] ?? {}, [type]) : {} },
      ]),
    );
  return {
    parameters: { shared: { ...declared(true, false), default: [] } },
    values: { ...known(layers.landscape, all), ...person },
    types: Object.fromEntries([...types].map(([name, type]) => [name, typeOf(type)])),
    groups: { group: { values: known(layers.group, all) } },
    clusters: {
      inside: {
        folder: 'group',
        values: known(layers.cluster, all),
        ...(machine ? { observed: { seen: observed } } : {}),
        namespaces: spaces(true),
      },
      outside: { values: known(layers.cluster, all), namespaces: spaces(false) },
    },
  };
}

interface Outcome {
  readonly files: ReadonlyMap<string, string>;
  /** By `cluster/namespace`. */
  readonly values: ReadonlyMap<string, Json>;
}

/** Nothing where the landscape has errors. */
function outcomeOf(parts: LandscapeParts): Outcome | undefined {
  const { landscape } = load(landscapeFiles(parts));
  const rendering = landscape === undefined ? undefined : renderAll(landscape).value;
  const values = [...(landscape?.clusters.values() ?? [])].flatMap(({ name, namespaces }) =>
    namespaces.map((namespace) => [`${name}/${namespace.name}`, plainOf(namespace.values)] as const),
  );
  return rendering === undefined ? undefined : { files: rendering.files, values: new Map(values) };
}

test('adding, changing or removing a type changes no manifest of the namespaces of other types', () => {
  let compared = 0;
  const property = fc.property(landscapes, parameters, (landscape, other) => {
    const types = new Map(landscape.types.map((type, index) => [`t${index}`, type]));
    const before = outcomeOf(partsOf(landscape, types));
    const last = `t${types.size - 1}`;
    const removed = new Map([...types].filter(([name]) => name !== last));
    for (const changed of [removed, new Map([...types, [last, other]])]) {
      const after = outcomeOf(partsOf(landscape, changed));
      if (before === undefined || after === undefined) continue;
      compared++;
      for (const [path, text] of before.files) {
        const [folder, , namespace] = path.split('/');
        if (folder === 'clusters' && namespace !== last) assert.is(after.files.get(path), text, path);
      }
      for (const [name, values] of before.values) {
        if (!name.endsWith(`/${last}`)) assert.equal(after.values.get(name), values, name);
      }
    }
  });
  fc.assert(property, { numRuns: 100 });
  assert.ok(compared >= 20, `only ${compared} pairs of landscapes without errors were compared`);
});
