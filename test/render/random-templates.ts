import fc from 'fast-check';
import type { Json, JsonObject } from '../../src/model/json.ts';
import type { LandscapeParts } from '../support/landscape.ts';
import type {
  JudgedPeer,
  JudgedPod,
  JudgedPort,
  JudgedSelector,
  Meaning,
  MeantRule,
  Universe,
} from '../support/naive-evaluator.ts';

/** Templates and values by chance, and what they mean when each expression and directive is read at its word. */

/** Values that templates use. Of `excluded` and `excludedNames`, more means less; of all other lists, less means less. */
export interface RandomValues {
  readonly allowed: readonly string[];
  readonly more: readonly string[];
  readonly excluded: readonly string[];
  readonly ports: readonly number[];
  readonly names: readonly string[];
  readonly excludedNames: readonly string[];
  readonly targets: readonly Target[];
  readonly one: string;
  readonly port: number;
  readonly app: string;
  readonly on: boolean;
}

interface Target {
  readonly name: string;
  readonly cidrs: readonly string[];
  readonly ports: readonly number[];
  readonly app: string;
  readonly on: boolean;
}

const cidr = { type: 'string', format: 'cidr' };
const cidrs = { type: 'array', items: cidr };
const text = { type: 'string' };
const texts = { type: 'array', items: text };
const integers = { type: 'array', items: { type: 'integer' } };

const targetProperties = { name: text, cidrs, ports: integers, app: text, on: { type: 'boolean' } };

const declarations: JsonObject = {
  allowed: cidrs,
  more: cidrs,
  excluded: cidrs,
  ports: integers,
  names: texts,
  excludedNames: texts,
  targets: {
    type: 'array',
    items: { type: 'object', properties: targetProperties, required: Object.keys(targetProperties) },
  },
  one: cidr,
  port: { type: 'integer' },
  app: text,
  on: { type: 'boolean' },
};

const cidrText = fc
  .record({ family: fc.constantFrom(4, 6), freeBits: fc.nat(4), at: fc.nat(15) })
  .map(({ family, freeBits, at }) => {
    const first = (at >> freeBits) << freeBits;
    return family === 4 ? `10.0.0.${first}/${32 - freeBits}` : `fd00::${first.toString(16)}/${128 - freeBits}`;
  })
  .map((written) => written.replace('fd00::0/', 'fd00::/'));
const cidrList = fc.array(cidrText, { maxLength: 3 });
const port = fc.constantFrom(80, 81, 443);
const app = fc.constantFrom('a', 'b', 'c');

const target = fc.record({
  name: fc.constantFrom('x', 'y', 'z'),
  cidrs: cidrList,
  ports: fc.array(port, { maxLength: 2 }),
  app,
  on: fc.boolean(),
});

export const values: fc.Arbitrary<RandomValues> = fc.record({
  allowed: cidrList,
  more: cidrList,
  excluded: cidrList,
  ports: fc.array(port, { maxLength: 2 }),
  names: fc.array(app, { maxLength: 2 }),
  excludedNames: fc.array(app, { minLength: 1, maxLength: 2 }),
  targets: fc.uniqueArray(target, { maxLength: 3, selector: ({ name }) => name }),
  one: cidrText,
  port,
  app,
  on: fc.boolean(),
});

/** The same values, but that lists which feed no exclusion have lost some of their items. */
export function shrunk(whole: RandomValues): fc.Arbitrary<RandomValues> {
  const part = <Item>(list: readonly Item[]) => fc.subarray([...list]);
  const fewerTargets = part(whole.targets).chain((targets) =>
    fc.tuple(
      ...targets.map((one) =>
        fc.record({ cidrs: part(one.cidrs), ports: part(one.ports) }).map((lists) => ({ ...one, ...lists })),
      ),
    ),
  );
  return fc
    .record({
      allowed: part(whole.allowed),
      more: part(whole.more),
      ports: part(whole.ports),
      names: part(whole.names),
      targets: fewerTargets,
    })
    .map((lists) => ({ ...whole, ...lists }));
}

/** Every expression that templates use, with its meaning: a list stands for its items, `ipBlocks` for a predicate. */
type Variables = Readonly<Record<string, Json>>;
const meanings = new Map<string, (variables: Variables) => Json>();

function expression(text: string, meaning: (values: RandomValues, variables: Variables) => unknown): string {
  meanings.set(text, (variables) => meaning(variables.values as unknown as RandomValues, variables) as Json);
  return text;
}

const lists = [
  expression('{{values.allowed}}', ({ allowed }) => allowed),
  expression('{{union values.allowed values.more}}', ({ allowed, more }) => [...allowed, ...more]),
  expression('{{choose values.on values.allowed values.more}}', ({ on, allowed, more }) => (on ? allowed : more)),
  expression('{{list "10.0.0.4/30" values.one}}', ({ one }) => ['10.0.0.4/30', one]),
];
const without = (allowed: readonly string[], excluded: readonly string[]) =>
  allowed.map((block) => ({ cidr: block, except: excluded }));
const blocks = [
  expression('{{ipBlocks values.allowed values.excluded}}', ({ allowed, excluded }) => without(allowed, excluded)),
  expression('{{ipBlocks (union values.allowed values.more) values.excluded}}', ({ allowed, more, excluded }) =>
    without([...allowed, ...more], excluded),
  ),
  expression('{{ipBlocks excludable values.excluded}}', ({ excluded }, { excludable }) =>
    without(excludable as string[], excluded),
  ),
];
const conditions = [
  expression('{{values.on}}', ({ on }) => on),
  expression('{{not values.on}}', ({ on }) => !on),
  expression('{{eq values.app "a"}}', (all) => all.app === 'a'),
  expression('{{or values.on (eq values.app "b")}}', (all) => all.on || all.app === 'b'),
];
const portLists = [expression('{{values.ports}}', ({ ports }) => ports)];
const apps = ['a', expression('{{values.app}}', (all) => all.app)];
expression('{{values.names}}', ({ names }) => names);
expression('{{values.excludedNames}}', ({ excludedNames }) => excludedNames);
expression('{{values.targets}}', ({ targets }) => targets);
expression('{{values.one}}', ({ one }) => one);
expression('{{values.port}}', (all) => all.port);
for (const name of ['cidr', 'port', 'block.cidr', 'block.except', ...['target', 'goal'].flatMap(ofTarget)]) {
  expression(`{{${name}}}`, (_, variables) =>
    name.split('.').reduce<Json | undefined>((value, key) => (value as Variables)[key], variables),
  );
}

function ofTarget(name: string): readonly string[] {
  return ['name', 'cidrs', 'ports', 'app', 'on'].map((field) => `${name}.${field}`);
}

/** What may be said at a place: `names` are those of the targets that are being gone through there. */
interface Place {
  readonly names: readonly string[];
}

function selector({ names }: Place): fc.Arbitrary<JsonObject> {
  const wanted = fc.constantFrom(...apps, ...names.map((name) => `{{${name}.app}}`));
  return fc.oneof(
    fc.constant({}),
    fc.record({ matchLabels: fc.record({ app: wanted }) }),
    fc
      .record({
        key: fc.constant('app'),
        ...{
          operator: fc.constant('In'),
          values: fc.constantFrom('{{values.names}}', ['{{values.names}}', 'c'], ['a']),
        },
      })
      .map((requirement) => ({ matchExpressions: [requirement] })),
    fc
      .record({
        operator: fc.constant('NotIn'),
        values: fc.constantFrom('{{values.excludedNames}}', ['b', '{{values.excludedNames}}']),
      })
      .map((requirement) => ({ matchExpressions: [{ key: 'app', ...requirement }] })),
    fc.constantFrom('Exists', 'DoesNotExist').map((operator) => ({ matchExpressions: [{ key: 'app', operator }] })),
  ) as fc.Arbitrary<JsonObject>;
}

function perhapsWhen({ names }: Place): fc.Arbitrary<JsonObject> {
  const all = [...conditions, ...names.map((name) => `{{${name}.on}}`)];
  return fc
    .option(fc.constantFrom(...all), { nil: undefined, freq: 3 })
    .map((condition) => (condition === undefined ? {} : { $when: condition }));
}

function item(body: fc.Arbitrary<JsonObject>, place: Place): fc.Arbitrary<JsonObject> {
  return fc.tuple(body, perhapsWhen(place)).map(([said, when]) => ({ ...when, ...said }));
}

function peer(place: Place): fc.Arbitrary<JsonObject> {
  const eachOf = [...lists, ...place.names.map((name) => `{{${name}.cidrs}}`)];
  return item(
    fc.oneof(
      cidrText.map((block) => ({ ipBlock: { cidr: block } })),
      fc.constant({ ipBlock: { cidr: '{{values.one}}' } }),
      fc.constantFrom(...eachOf).map(($each) => ({ $each, $as: 'cidr', ipBlock: { cidr: '{{cidr}}' } })),
      fc.constantFrom(...blocks).map(($each) => ({
        ...{ $each, $as: 'block' },
        ipBlock: { cidr: '{{block.cidr}}', except: '{{block.except}}' },
      })),
      selector(place).map((podSelector) => ({ podSelector })),
      selector(place).map((namespaceSelector) => ({ namespaceSelector })),
      fc
        .tuple(selector(place), selector(place))
        .map(([podSelector, namespaceSelector]) => ({ podSelector, namespaceSelector })),
    ) as fc.Arbitrary<JsonObject>,
    place,
  );
}

function portItem(place: Place): fc.Arbitrary<JsonObject> {
  const eachOf = [...portLists, ...place.names.map((name) => `{{${name}.ports}}`)];
  return item(
    fc.oneof(
      port.map((number) => ({ port: number })),
      fc.constantFrom<JsonObject>(
        { port: '{{values.port}}', protocol: 'UDP' },
        { port: 80, endPort: 81 },
        { port: 'http' },
        { protocol: 'TCP' },
      ),
      fc.constantFrom(...eachOf).map(($each) => ({ $each, $as: 'port', port: '{{port}}' })),
    ) as fc.Arbitrary<JsonObject>,
    place,
  );
}

function rule(place: Place, peers: 'from' | 'to'): fc.Arbitrary<JsonObject> {
  const body = (inner: Place) =>
    fc
      .record({
        peers: fc.option(fc.array(peer(inner), { minLength: 1, maxLength: 3 }), { nil: undefined, freq: 6 }),
        ports: fc.option(fc.array(portItem(inner), { minLength: 1, maxLength: 2 }), { nil: undefined }),
      })
      .map((said) => ({
        ...(said.peers === undefined ? {} : { [peers]: said.peers }),
        ...(said.ports === undefined ? {} : { ports: said.ports }),
      }));
  const inner = { names: [...place.names, 'goal'] };
  return fc
    .oneof(
      item(body(place), place),
      item(body(inner), inner).map((said) => ({ $each: '{{values.targets}}', $as: 'goal', ...said })),
    )
    .map((said) => (Object.keys(said).every((key) => key.startsWith('$')) ? { ...said, ports: [{ port: 80 }] } : said));
}

export interface RandomTemplates {
  /** Template documents; their names differ. */
  readonly templates: readonly JsonObject[];
  /** Whether another policy denies every pod of the namespace everything by default. */
  readonly denyAll: boolean;
}

/**
 * Without a default deny, a policy that goes, or that selects fewer pods, isolates fewer pods; so only with one may
 * directives stand at the root, and lists in the pod selector.
 */
export const templates: fc.Arbitrary<RandomTemplates> = fc.boolean().chain((denyAll) =>
  fc
    .array(
      fc.boolean().chain((each) => document(denyAll && each, denyAll)),
      { minLength: 1, maxLength: 2 },
    )
    .map((documents) => ({ templates: documents.map(named), denyAll })),
);

function document(each: boolean, denyAll: boolean): fc.Arbitrary<JsonObject> {
  const place = { names: each ? ['target'] : [] };
  const fixed = fc.constantFrom<JsonObject>(
    {},
    { matchLabels: { app: 'a' } },
    { matchLabels: { app: '{{values.app}}' } },
  );
  const spec = fc.record(
    {
      podSelector: denyAll ? selector(place) : fixed,
      policyTypes: fc.constantFrom(['Ingress'], ['Egress'], ['Ingress', 'Egress']),
      ingress: fc.array(rule(place, 'from'), { minLength: 1, maxLength: 2 }),
      egress: fc.array(rule(place, 'to'), { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: ['podSelector'] },
  ) as fc.Arbitrary<JsonObject>;
  const root = denyAll ? perhapsWhen(place) : fc.constant({});
  return fc.tuple(spec, root).map(([said, when]) => ({
    ...{ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy' },
    ...(each ? { $each: '{{values.targets}}', $as: 'target' } : {}),
    ...when,
    $let: { excludable: '{{union values.more values.allowed}}' },
    metadata: { name: each ? '{{target.name}}' : 'p' },
    spec: said,
  }));
}

function named(template: JsonObject, index: number): JsonObject {
  const { name } = template.metadata as { name: string };
  return { ...template, metadata: { name: `policy-${index}-${name}` } };
}

/** One namespace, `shop`, that has the templates. */
export function landscapeOf({ templates: documents, denyAll }: RandomTemplates, chosen: RandomValues): LandscapeParts {
  const denying = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'deny-all' } };
  return {
    types: {
      web: {
        parameters: declarations,
        required: Object.keys(declarations),
        policies: {
          ...Object.fromEntries(documents.map((template, index) => [`template-${index}`, template])),
          ...(denyAll
            ? { 'deny-all': { ...denying, spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] } } }
            : {}),
        },
      },
    },
    clusters: { one: { namespaces: { shop: { type: 'web', values: chosen as unknown as JsonObject } } } },
  };
}

/** The policies as a person reads the templates: nothing is dropped, and a list without items has none. */
export function meaningsOf(
  { templates: documents, denyAll }: RandomTemplates,
  chosen: RandomValues,
): readonly Meaning[] {
  const scope = { values: chosen as unknown as Json };
  const excludable = [...chosen.more, ...chosen.allowed];
  const read = documents.flatMap((template) => readItem(template, { ...scope, excludable }) as JsonObject[]);
  return [
    ...read.map(({ spec }) => meaning(spec as JsonObject)),
    ...(denyAll ? [{ namespace: 'shop', podSelector: {}, ingress: [], egress: [] }] : []),
  ];
}

function meaning(spec: JsonObject): Meaning {
  const { podSelector, policyTypes, ingress, egress } = spec as unknown as {
    podSelector: JudgedSelector;
    policyTypes?: readonly string[];
    ingress?: readonly JsonObject[];
    egress?: readonly JsonObject[];
  };
  // A section that is written counts as a section, whatever became of its rules.
  const types = policyTypes ?? (egress === undefined ? ['Ingress'] : ['Ingress', 'Egress']);
  return {
    namespace: 'shop',
    podSelector,
    ...(types.includes('Ingress') ? { ingress: (ingress ?? []).map((said) => meantRule(said, 'from')) } : {}),
    ...(types.includes('Egress') ? { egress: (egress ?? []).map((said) => meantRule(said, 'to')) } : {}),
  };
}

function meantRule(said: JsonObject, peers: 'from' | 'to'): MeantRule {
  return {
    peers: (said[peers] as readonly JudgedPeer[] | undefined) ?? 'all',
    ports: (said.ports as readonly JudgedPort[] | undefined) ?? 'all',
  };
}

/** An item of a list stands for as many items as its directives say. */
function readItem(said: Json, variables: Variables): readonly Json[] {
  if (typeof said === 'string') {
    const value = readText(said, variables);
    return Array.isArray(value) ? value : [value];
  }
  if (typeof said !== 'object' || said === null || Array.isArray(said)) return [said];
  const { $each, $as, $when, $let: _, ...rest } = said as JsonObject;
  const scopes =
    $each === undefined
      ? [variables]
      : (readText(String($each), variables) as Json[]).map((element) => ({ ...variables, [String($as)]: element }));
  return scopes
    .filter((scope) => $when === undefined || readText(String($when), scope) === true)
    .map((scope) => read(rest, scope));
}

function read(said: Json, variables: Variables): Json {
  if (typeof said === 'string') return readText(said, variables);
  if (Array.isArray(said)) return said.flatMap((one: Json) => readItem(one, variables));
  if (typeof said !== 'object' || said === null) return said;
  return Object.fromEntries(Object.entries(said).map(([key, value]) => [key, read(value, variables)]));
}

function readText(said: string, variables: Variables): Json {
  const meant = meanings.get(said);
  if (meant !== undefined) return meant(variables);
  return said.replace(/\{\{[^}]*\}\}/g, (part) => String(meanings.get(part)?.(variables)));
}

const pod = (
  namespace: string,
  name: string,
  address: string,
  labels: Record<string, string>,
): JudgedPod & { address: string } => ({
  ...{ namespace, name, labels, address },
  ports: [{ name: 'http', port: 81 }],
});

const pods = [
  pod('shop', 'a', '10.0.0.1', { app: 'a' }),
  pod('shop', 'b', '10.0.0.2', { app: 'b' }),
  pod('shop', 'bare', 'fd00::3', {}),
  pod('other', 'a', '10.0.0.5', { app: 'a' }),
];

export const namespaces = [
  { name: 'shop', labels: { app: 'a' } },
  { name: 'other', labels: { app: 'c' } },
];

/** So small that every connection in it can be tried. */
export const universe: Universe = {
  ends: [
    ...pods.map(({ address, ...one }) => ({ pod: one, address })),
    ...['10.0.0.4', '10.0.0.15', 'fd00::', 'fd00::9'].map((address) => ({ address })),
  ],
  ports: [80, 81, 443],
  protocols: ['TCP', 'UDP'],
};
