import type { Json, JsonObject } from '../../src/model/json.ts';
import { codesOf, describe, renderOne } from '../support/landscape.ts';
import { assert, table, test } from '../support/table.ts';

const parameters: JsonObject = {
  names: { type: 'array', items: { type: 'string' }, default: ['a', 'b'] },
  cidrs: { type: 'array', items: { type: 'string', format: 'cidr' }, default: ['10.0.0.0/8', 'fd00::/8'] },
  none: { type: 'array', items: { type: 'string' }, default: [] },
  ports: { type: 'array', items: { type: 'integer' }, default: [80, 443] },
  on: { type: 'boolean', default: true },
  off: { type: 'boolean', default: false },
  text: { type: 'string', default: 'x' },
  number: { type: 'integer', default: 8080 },
  labels: {
    type: 'object',
    additionalProperties: { type: 'string' },
    minProperties: 1,
    default: { app: 'web', tier: 'front' },
  },
  listeners: {
    type: 'array',
    default: [
      { name: 'a', ports: [1, 2], open: true },
      { name: 'b', ports: [3], open: false },
    ],
    items: {
      type: 'object',
      required: ['name', 'ports', 'open'],
      properties: {
        name: { type: 'string' },
        ports: { type: 'array', items: { type: 'integer' } },
        open: { type: 'boolean' },
      },
    },
  },
};

const api = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy' };

function renderRoot(root: JsonObject) {
  const template = { ...api, metadata: { name: 'p' }, spec: { podSelector: {} }, ...root };
  return renderOne({ parameters, template });
}

/** The ports of the only rule of ingress, without their protocol. */
function portsOf(ports: readonly Json[], root: JsonObject = {}): readonly Json[] | readonly string[] {
  const { policies, diagnostics } = renderRoot({ ...root, spec: { podSelector: {}, ingress: [{ ports }] } });
  if (diagnostics.length > 0) return describe(diagnostics);
  return (policies[0]?.spec.ingress?.[0]?.ports ?? []).map(({ port = null, endPort }) =>
    endPort === undefined ? port : [port, endPort],
  );
}

table(
  'items of a list',
  [
    {
      name: '$each repeats an item for each element, in order',
      ports: [{ $each: '{{values.ports}}', $as: 'port', port: '{{port}}' }],
      rendered: [80, 443],
    },
    {
      name: '$when: "{{true}}" keeps the item',
      ports: [{ $when: '{{values.on}}', port: 1 }, { port: 2 }],
      rendered: [1, 2],
    },
    {
      name: '$when: "{{false}}" leaves it out',
      ports: [{ $when: '{{values.off}}', port: 1 }, { port: 2 }],
      rendered: [2],
    },
    {
      name: '$when may be a plain boolean',
      ports: [
        { $when: false, port: 1 },
        { $when: true, port: 2 },
      ],
      rendered: [2],
    },
    {
      name: '$when comes after $each and knows its element',
      ports: [{ $each: '{{values.ports}}', $as: 'port', $when: '{{eq port 443}}', port: '{{port}}' }],
      rendered: [443],
    },
    {
      name: '$each over elements of a list of maps',
      ports: [{ $each: '{{values.listeners}}', $as: 'one', $when: '{{one.open}}', port: '{{one.name}}' }],
      rendered: ['a'],
    },
    {
      name: '$each over a list that a helper makes',
      ports: [{ $each: '{{union values.ports (list 443 8443)}}', $as: 'port', port: '{{port}}' }],
      rendered: [80, 443, 8443],
    },
    {
      name: 'the order of directives in the text does not count',
      ports: [{ $when: '{{eq port 80}}', $as: 'port', port: '{{port}}', $each: '{{values.ports}}' }],
      rendered: [80],
    },
    {
      name: 'several keys may use the element',
      ports: [{ $each: '{{values.ports}}', $as: 'port', port: '{{port}}', endPort: '{{port}}' }],
      rendered: [
        [80, 80],
        [443, 443],
      ],
    },
    {
      name: 'an element’s name is free again behind its item',
      ports: [
        { $each: '{{values.ports}}', $as: 'port', port: '{{port}}' },
        { $each: '{{list 1}}', $as: 'port', port: '{{port}}' },
      ],
      rendered: [80, 443, 1],
    },
    {
      name: 'an empty list leaves nothing',
      ports: [{ $each: '{{list}}', $as: 'port', port: 9 }, { port: 1 }],
      rendered: [1],
    },
  ],
  ({ ports, rendered }) => {
    assert.equal(portsOf(ports as unknown as Json[]), rendered);
  },
);

test('$each within $each goes through the elements of an element', () => {
  const { policies, diagnostics } = renderRoot({
    spec: {
      podSelector: {},
      ingress: [
        {
          ...{ $each: '{{values.listeners}}', $as: 'listener' },
          from: [{ podSelector: { matchLabels: { app: '{{listener.name}}' } } }],
          ports: [{ $each: '{{listener.ports}}', $as: 'port', port: '{{port}}' }],
        },
      ],
    },
  });
  assert.equal(codesOf(diagnostics), []);
  const rule = (app: string, ports: readonly number[]) => ({
    from: [{ podSelector: { matchLabels: { app } } }],
    ports: ports.map((port) => ({ protocol: 'TCP', port })),
  });
  assert.equal(policies[0]?.spec.ingress, [rule('a', [1, 2]), rule('b', [3])]);
});

test('$each at the root makes a policy of each element, $when decides on each', () => {
  const { policies } = renderRoot({
    ...{ $each: '{{values.listeners}}', $as: 'one', $when: '{{one.open}}' },
    metadata: { name: 'p-{{one.name}}' },
  });
  assert.equal(
    policies.map(({ metadata }) => metadata.name),
    ['p-a'],
  );
});

test('a root that $when leaves out renders no policy, and no file', () => {
  assert.equal(renderRoot({ $when: '{{values.off}}' }), { policies: [], diagnostics: [] });
});

table(
  '$let gives a name to a value',
  [
    {
      name: 'of any type',
      $let: { mine: '{{values.ports}}' },
      ports: [{ $each: '{{mine}}', $as: 'port', port: '{{port}}' }],
      rendered: [80, 443],
    },
    {
      name: 'made of names before it',
      $let: { one: '{{list 1}}', two: '{{union one (list 2)}}' },
      ports: [{ $each: '{{two}}', $as: 'port', port: '{{port}}' }],
      rendered: [1, 2],
    },
    {
      name: 'of a map, of which paths go on',
      $let: { all: '{{values}}' },
      ports: [{ port: '{{all.number}}' }],
      rendered: [8080],
    },
    {
      name: 'of a boolean',
      $let: { wanted: '{{not values.off}}' },
      ports: [{ $when: '{{wanted}}', port: 1 }],
      rendered: [1],
    },
  ],
  ({ $let, ports, rendered }) => {
    assert.equal(portsOf(ports as unknown as Json[], { $let } as unknown as JsonObject), rendered);
  },
);

test('the root’s $each comes after $let and knows its names', () => {
  const { policies } = renderRoot({
    ...{ $let: { mine: '{{values.names}}' }, $each: '{{mine}}', $as: 'name' },
    metadata: { name: '{{name}}' },
  });
  assert.equal(
    policies.map(({ metadata }) => metadata.name),
    ['a', 'b'],
  );
});

const one = (directives: JsonObject) => ({
  spec: { podSelector: {}, ingress: [{ ports: [{ port: 1, ...directives }] }] },
});

const mistakes: readonly { readonly name: string; readonly root: JsonObject; readonly codes: readonly string[] }[] = [
  { name: 'a directive that does not exist', root: one({ $if: '{{values.on}}' }), codes: ['unknown-directive'] },
  { name: '$as without $each', root: one({ $as: 'x' }), codes: ['incomplete-directive'] },
  { name: '$each without $as', root: one({ $each: '{{values.ports}}' }), codes: ['incomplete-directive'] },
  { name: '$each of a text', root: one({ $each: '{{values.text}}', $as: 'x' }), codes: ['directive-of-wrong-type'] },
  { name: '$each of a map', root: one({ $each: '{{values.labels}}', $as: 'x' }), codes: ['directive-of-wrong-type'] },
  { name: '$each of a list as written', root: one({ $each: [1], $as: 'x' }), codes: ['directive-of-wrong-type'] },
  { name: '$when of a list', root: one({ $when: '{{values.ports}}' }), codes: ['directive-of-wrong-type'] },
  { name: '$when of a text', root: one({ $when: 'false' }), codes: ['directive-of-wrong-type'] },
  {
    name: '$when of an expression in a text',
    root: one({ $when: 'x{{values.on}}' }),
    codes: ['directive-of-wrong-type'],
  },
  { name: '$when of a number', root: one({ $when: 1 }), codes: ['directive-of-wrong-type'] },
  { name: '$let below the root', root: one({ $let: { x: '{{values.on}}' } }), codes: ['directive-out-of-place'] },
  { name: '$let of no map', root: { $let: '{{values.on}}' }, codes: ['directive-of-wrong-type'] },
  { name: '$let of a plain value', root: { $let: { x: 1 } }, codes: ['directive-of-wrong-type'] },
  { name: '$let of a later name', root: { $let: { x: '{{y}}', y: '{{values.on}}' } }, codes: ['unknown-name'] },
  { name: '$let of a name of the context', root: { $let: { cluster: '{{values.on}}' } }, codes: ['name-taken'] },
  { name: '$let of a name that is none', root: { $let: { 'a-b': '{{values.on}}' } }, codes: ['invalid-name'] },
  {
    name: '$let of a name that every object has',
    root: { $let: { constructor: '{{values.on}}' } },
    codes: ['invalid-name'],
  },
  {
    name: '$as of a name of $let',
    root: { $let: { x: '{{values.on}}' }, ...one({ $each: '{{values.ports}}', $as: 'x' }) },
    codes: ['name-taken'],
  },
  {
    name: '$as of a name of the context',
    root: one({ $each: '{{values.ports}}', $as: 'values' }),
    codes: ['name-taken'],
  },
  {
    name: 'an element outside its item',
    root: {
      spec: {
        podSelector: {},
        ingress: [{ ports: [{ $each: '{{values.ports}}', $as: 'x', port: 1 }, { port: '{{x}}' }] }],
      },
    },
    codes: ['unknown-name'],
  },
  {
    name: 'a directive in metadata',
    root: { metadata: { name: 'p', $when: '{{values.on}}' } },
    codes: ['directive-out-of-place'],
  },
  {
    name: 'a directive in a block',
    root: { spec: { podSelector: {}, egress: [{ to: [{ ipBlock: { $when: true, cidr: '10.0.0.0/8' } }] }] } },
    codes: ['directive-out-of-place'],
  },
  {
    name: 'a mistake where $when is never true',
    root: one({ $when: false, port: '{{values.prot}}' }),
    codes: ['unknown-name'],
  },
];

table('mistakes with directives', mistakes, ({ root, codes }) => {
  assert.equal(codesOf(renderRoot(root).diagnostics), codes);
});

/** An annotation, the labels of the pod selector and the values of a requirement. */
function valueRenderedOf(written: Json, field: 'annotation' | 'matchLabels' | 'values'): unknown {
  const requirement = { matchExpressions: [{ key: 'a', operator: 'In', values: written }] };
  const { policies, diagnostics } = renderRoot({
    metadata: { name: 'p', ...(field === 'annotation' ? { annotations: { a: written } } : {}) },
    spec: { podSelector: field === 'matchLabels' ? { matchLabels: written } : field === 'values' ? requirement : {} },
  });
  const [policy] = policies;
  if (policy === undefined) return codesOf(diagnostics);
  const { matchLabels, matchExpressions } = policy.spec.podSelector;
  return field === 'annotation' ? policy.metadata.annotations?.a : (matchLabels ?? matchExpressions?.[0]?.values);
}

table(
  'expressions',
  [
    { name: 'a text by itself', written: '{{values.text}}', field: 'annotation', value: 'x' },
    { name: 'a text among text', written: 'a{{values.text}}b{{values.text}}', field: 'annotation', value: 'axbx' },
    {
      name: 'an integer among text becomes text',
      written: 'port {{values.number}}',
      field: 'annotation',
      value: 'port 8080',
    },
    { name: 'nothing is escaped', written: '{{choose true "<&>\'" "x"}}', field: 'annotation', value: "<&>'" },
    { name: 'a single brace is text', written: '{a} }} {', field: 'annotation', value: '{a} }} {' },
    {
      name: 'an integer by itself stays one, which a text is not',
      written: '{{values.number}}',
      field: 'annotation',
      value: ['expression-of-wrong-type'],
    },
    {
      name: 'a boolean among text',
      written: 'x{{values.on}}',
      field: 'annotation',
      value: ['expression-of-wrong-type'],
    },
    {
      name: 'a list among text',
      written: 'x{{values.names}}',
      field: 'annotation',
      value: ['expression-of-wrong-type'],
    },
    {
      name: 'a list for a text',
      written: '{{values.names}}',
      field: 'annotation',
      value: ['expression-of-wrong-type'],
    },
    {
      name: 'a map for a map',
      written: '{{values.labels}}',
      field: 'matchLabels',
      value: { app: 'web', tier: 'front' },
    },
    {
      name: 'a list for a map',
      written: '{{values.names}}',
      field: 'matchLabels',
      value: ['expression-of-wrong-type'],
    },
    { name: 'a list for a list', written: '{{values.names}}', field: 'values', value: ['a', 'b'] },
    {
      name: 'a list as an item is spliced',
      written: ['x', '{{values.names}}', '{{values.text}}'],
      field: 'values',
      value: ['x', 'a', 'b', 'x'],
    },
    {
      name: 'an empty list as an item leaves no trace',
      written: ['x', '{{values.none}}'],
      field: 'values',
      value: ['x'],
    },
    {
      name: 'a list of integers for a list of texts',
      written: '{{values.ports}}',
      field: 'values',
      value: ['expression-of-wrong-type'],
    },
    {
      name: 'a list of maps as an item',
      written: ['{{values.listeners}}'],
      field: 'values',
      value: ['expression-of-wrong-type'],
    },
    {
      name: 'an expression in a key',
      written: { '{{values.text}}': 'a' },
      field: 'matchLabels',
      value: ['expression-in-key'],
    },
  ],
  ({ written, field, value }) => {
    assert.equal(valueRenderedOf(written as unknown as Json, field as 'annotation'), value);
  },
);
