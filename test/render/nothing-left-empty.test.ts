import type { Json, JsonObject } from '../../src/model/json.ts';
import type { NetworkPolicy } from '../../src/model/network-policy.ts';
import { codesOf, describe, type OneTemplate, renderOne } from '../support/landscape.ts';
import { assert, table, test } from '../support/table.ts';

const parameters: JsonObject = {
  cidrs: { type: 'array', items: { type: 'string', format: 'cidr' }, default: [] },
  ports: { type: 'array', items: { type: 'integer' }, default: [] },
  names: { type: 'array', items: { type: 'string' }, default: [] },
  directions: { type: 'array', items: { type: 'string', enum: ['Ingress', 'Egress'] }, default: [] },
  text: { type: 'string', default: '' },
  open: { type: 'boolean', default: false },
};

const eachCidr = { $each: '{{values.cidrs}}', $as: 'cidr', ipBlock: { cidr: '{{cidr}}' } };
const eachPort = { $each: '{{values.ports}}', $as: 'port', port: '{{port}}' };
const when = { $when: '{{values.open}}' };

/** A template with a spec of which only a part is of interest. */
function withSpec(spec: JsonObject): OneTemplate {
  const template = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'p' } };
  return { parameters, template: { ...template, spec: { podSelector: {}, ...spec } } };
}

function renderSpec(spec: JsonObject): {
  readonly spec: NetworkPolicy['spec'] | undefined;
  readonly codes: readonly string[];
  readonly messages: readonly string[];
} {
  const { policies, diagnostics } = renderOne(withSpec(spec));
  return { spec: policies[0]?.spec, codes: codesOf(diagnostics), messages: describe(diagnostics) };
}

const kept = { from: [{ podSelector: {} }] };
const keptPort = { ports: [{ protocol: 'TCP', port: 1 }] };

table(
  'a rule of which nothing is left goes, with a note',
  [
    { name: 'from, by $each', rule: { from: [eachCidr] } },
    { name: 'from, by $when', rule: { from: [{ ...when, podSelector: {} }] } },
    { name: 'from, by $when: false', rule: { from: [{ $when: false, podSelector: {} }] } },
    {
      name: 'from, by $each and $when',
      rule: {
        from: [
          { ...eachCidr, ...when },
          { ...when, podSelector: {} },
        ],
      },
    },
    { name: 'from, beside ports', rule: { from: [eachCidr], ...keptPort } },
    { name: 'ports, by $each', rule: { ports: [eachPort] } },
    { name: 'ports, by $when', rule: { ports: [{ ...when, port: 1 }] } },
    { name: 'ports, beside from', rule: { ...kept, ports: [eachPort] } },
  ],
  ({ rule }) => {
    const { spec, codes } = renderSpec({ policyTypes: ['Ingress'], ingress: [rule, { ...kept, ...keptPort }] });
    assert.equal(codes, ['rule-left-out']);
    assert.equal(spec, { podSelector: {}, policyTypes: ['Ingress'], ingress: [{ ...kept, ...keptPort }] });
  },
);

test('to is as from', () => {
  const { spec, codes } = renderSpec({ policyTypes: ['Egress'], egress: [{ to: [eachCidr] }, { to: kept.from }] });
  assert.equal(codes, ['rule-left-out']);
  assert.equal(spec, { podSelector: {}, policyTypes: ['Egress'], egress: [{ to: kept.from }] });
});

test('from and ports both left empty take their rule along once, and both are said', () => {
  const { spec, codes } = renderSpec({ ingress: [{ from: [eachCidr], ports: [eachPort] }] });
  assert.equal(codes, ['allow-left-without-rules', 'rule-left-out', 'rule-left-out']);
  assert.equal(spec, { podSelector: {}, policyTypes: ['Ingress'] });
});

test('what remains in a list remains', () => {
  const { spec, codes } = renderSpec({
    ingress: [{ from: [eachCidr, { podSelector: {} }], ports: [eachPort, { port: 1 }] }],
  });
  assert.equal(codes, []);
  assert.equal(spec, { podSelector: {}, policyTypes: ['Ingress'], ingress: [{ ...kept, ...keptPort }] });
});

test('the note says which list it was', () => {
  const { messages } = renderSpec({ egress: [{ to: kept.from }, { to: [eachCidr] }] });
  assert.is(messages.length, 1);
  assert.match(messages[0] ?? '', /spec\.egress\[1\]\.to\b/);
});

table(
  'a direction of which no rule is left denies: the policy stays, the key is not written',
  [
    {
      name: 'ingress, by $when',
      spec: { policyTypes: ['Ingress'], ingress: [{ ...when, ...kept }] },
      types: ['Ingress'],
    },
    {
      name: 'ingress, by $each',
      spec: { ingress: [{ $each: '{{values.ports}}', $as: 'port', ports: [{ port: '{{port}}' }] }] },
      types: ['Ingress'],
    },
    {
      name: 'egress, by $when',
      spec: { policyTypes: ['Egress'], egress: [{ ...when, to: kept.from }] },
      types: ['Egress'],
    },
    {
      name: 'egress, with policyTypes by default',
      spec: { egress: [{ ...when, to: kept.from }] },
      types: ['Ingress', 'Egress'],
    },
    {
      name: 'egress, of which the last rule went',
      spec: { policyTypes: ['Egress'], egress: [{ to: [eachCidr] }] },
      types: ['Egress'],
    },
    {
      name: 'egress, of which the last rule went, with policyTypes by default',
      spec: { egress: [{ to: [eachCidr] }] },
      types: ['Ingress', 'Egress'],
    },
    {
      name: 'egress, with an empty list of policyTypes',
      spec: { policyTypes: [], egress: [{ to: [eachCidr] }] },
      types: ['Ingress', 'Egress'],
    },
    {
      name: 'an empty rule that goes',
      spec: {
        ingress: [
          { ...when, from: kept.from },
          { ...when, ...keptPort },
        ],
      },
      types: ['Ingress'],
    },
  ],
  ({ spec, types }) => {
    const { spec: rendered } = renderSpec(spec as unknown as JsonObject);
    assert.equal(rendered, { podSelector: {}, policyTypes: types });
  },
);

test('an empty list of rules as written is what the API says: no section', () => {
  const { spec, codes } = renderSpec({ ingress: [], egress: [] });
  assert.equal(codes, []);
  assert.equal(spec, { podSelector: {}, policyTypes: ['Ingress'] });
});

table(
  'except that is left empty goes',
  [
    {
      name: 'as ipBlocks computed it',
      peer: {
        $each: '{{ipBlocks (list "10.0.0.0/8") values.cidrs}}',
        $as: 'block',
        ipBlock: { cidr: '{{block.cidr}}', except: '{{block.except}}' },
      },
    },
    { name: 'as a list of its own', peer: { ipBlock: { cidr: '10.0.0.0/8', except: '{{values.cidrs}}' } } },
    { name: 'as a spliced list', peer: { ipBlock: { cidr: '10.0.0.0/8', except: ['{{values.cidrs}}'] } } },
  ],
  ({ peer }) => {
    const { spec, codes } = renderSpec({ ingress: [{ from: [peer] }] });
    assert.equal(codes, []);
    assert.equal(spec?.ingress, [{ from: [{ ipBlock: { cidr: '10.0.0.0/8' } }] }]);
  },
);

test('a block that is excluded whole goes, and with the last block its rule', () => {
  const block = {
    $each: '{{ipBlocks (list "10.0.0.0/8") (list "10.0.0.0/8")}}',
    $as: 'block',
    ipBlock: { cidr: '{{block.cidr}}', except: '{{block.except}}' },
  };
  const { spec, codes } = renderSpec({ policyTypes: ['Egress'], egress: [{ to: [block] }] });
  assert.equal(codes, ['allow-left-without-rules', 'rule-left-out']);
  assert.equal(spec, { podSelector: {}, policyTypes: ['Egress'] });
});

const requirement = (values: Json) => ({ matchExpressions: [{ key: 'app', operator: 'In', values }] });

table(
  'what must not be empty is an error when values leave it empty',
  [
    {
      name: 'values of a selector, as an expression',
      spec: { podSelector: requirement('{{values.names}}') },
      code: 'left-empty',
    },
    {
      name: 'values of a selector, spliced',
      spec: { podSelector: requirement(['{{values.names}}']) },
      code: 'left-empty',
    },
    {
      name: 'values of a peer',
      spec: { ingress: [{ from: [{ podSelector: requirement('{{values.names}}') }] }] },
      code: 'left-empty',
    },
    { name: 'policyTypes, as an expression', spec: { policyTypes: '{{values.directions}}' }, code: 'left-empty' },
    { name: 'policyTypes, spliced', spec: { policyTypes: ['{{values.directions}}'] }, code: 'left-empty' },
    { name: 'a port', spec: { ingress: [{ ports: [{ port: '{{values.text}}' }] }] }, code: 'invalid-port-name' },
    {
      name: 'a cidr',
      spec: { ingress: [{ from: [{ ipBlock: { cidr: '{{values.text}}' } }] }] },
      code: 'invalid-ip-block',
    },
    {
      name: 'the key of a requirement',
      spec: { podSelector: { matchExpressions: [{ key: '{{values.text}}', operator: 'Exists' }] } },
      code: 'invalid-label-key',
    },
    {
      name: 'an operator',
      spec: { podSelector: { matchExpressions: [{ key: 'a', operator: '{{values.text}}' }] } },
      code: 'invalid-value',
    },
  ],
  ({ spec, code }) => {
    const { spec: rendered, codes } = renderSpec(spec as unknown as JsonObject);
    assert.equal(codes, [code]);
    assert.is(rendered, undefined);
  },
);

test('the name of a policy is an error when values leave it empty', () => {
  const { template } = withSpec({});
  const { diagnostics } = renderOne({
    parameters,
    template: { ...(template as JsonObject), metadata: { name: '{{values.text}}' } },
  });
  assert.equal(codesOf(diagnostics), ['invalid-policy-name']);
});

const labels = (more: JsonObject): JsonObject => ({
  labels: { type: 'object', additionalProperties: { type: 'string' }, default: { app: 'web' }, ...more },
});

table(
  'an expression may stand for matchLabels only if its parameter has minProperties: 1',
  [
    { name: 'without', more: {}, code: 'map-may-be-empty' },
    { name: 'with minProperties: 0', more: { minProperties: 0 }, code: 'map-may-be-empty' },
    { name: 'with minProperties: 1', more: { minProperties: 1 }, code: undefined },
  ],
  ({ more, code }) => {
    const one = withSpec({ podSelector: { matchLabels: '{{values.labels}}' } });
    const { policies, diagnostics } = renderOne({ ...one, parameters: labels(more) });
    assert.equal(codesOf(diagnostics), code === undefined ? [] : [code]);
    assert.equal(policies[0]?.spec.podSelector, code === undefined ? { matchLabels: { app: 'web' } } : undefined);
  },
);

test('a map with fewer entries than its parameter wants never gets as far as a selector', () => {
  const one = withSpec({ podSelector: { matchLabels: '{{values.labels}}' } });
  const { labels: declared } = labels({ minProperties: 1 }) as { labels: JsonObject };
  const { default: _, ...withoutDefault } = declared;
  const { diagnostics } = renderOne({
    ...one,
    parameters: { labels: withoutDefault },
    required: ['labels'],
    values: { labels: {} },
  });
  assert.equal(codesOf(diagnostics), ['too-few']);
});

table(
  'values of a cluster, which may be incomplete, leave no selector wider than its declaration',
  [
    { name: 'a map without entries', properties: {}, values: {}, codes: ['left-empty'] },
    {
      name: 'a map that lacks a declared property',
      properties: { app: { type: 'string' }, tier: { type: 'string' } },
      values: { app: 'a' },
      codes: ['value-missing'],
    },
  ],
  ({ properties, values, codes }) => {
    const shared = {
      labels: {
        type: 'object',
        properties,
        required: Object.keys(properties),
        additionalProperties: { type: 'string' },
        minProperties: 1,
      },
    };
    const complete = { labels: { app: 'a', tier: 'b' } };
    const one = withSpec({ podSelector: { matchLabels: '{{cluster.values.labels}}' } });
    const { diagnostics } = renderOne({
      ...one,
      parameters: {},
      shared: { ...shared, labels: { ...shared.labels, default: values } },
      values: complete,
    });
    assert.equal(codesOf(diagnostics), codes);
  },
);

const directives: readonly { readonly name: string; readonly spec: JsonObject }[] = [
  {
    name: 'a requirement of the pod selector',
    spec: { podSelector: { matchExpressions: [{ ...when, key: 'a', operator: 'Exists' }] } },
  },
  {
    name: 'a requirement of a peer',
    spec: { ingress: [{ from: [{ podSelector: { matchExpressions: [{ ...when, key: 'a', operator: 'Exists' }] } }] }] },
  },
  {
    name: 'a requirement, repeated',
    spec: {
      podSelector: {
        matchExpressions: [{ $each: '{{values.names}}', $as: 'name', key: '{{name}}', operator: 'Exists' }],
      },
    },
  },
  { name: 'a selector', spec: { podSelector: { ...when, matchLabels: { a: 'b' } } } },
  { name: 'the labels of a selector', spec: { podSelector: { matchLabels: { ...when, a: 'b' } } } },
  { name: 'the selector of a peer', spec: { ingress: [{ from: [{ namespaceSelector: { ...when } }] }] } },
];

table('directives are refused inside selectors', directives, ({ spec }) => {
  assert.equal(renderSpec(spec).codes, ['directive-out-of-place']);
});

table(
  'an item of directives only is refused',
  [
    { name: 'a rule', spec: { ingress: [when] } },
    { name: 'a peer', spec: { ingress: [{ from: [{ $each: '{{values.cidrs}}', $as: 'cidr' }] }] } },
    { name: 'a port', spec: { ingress: [{ ports: [when] }] } },
    { name: 'a rule with $never', spec: { egress: [{ $never: '{{values.cidrs}}' }] } },
  ],
  ({ spec }) => {
    assert.equal(renderSpec(spec as unknown as JsonObject).codes, ['directives-only']);
  },
);

table(
  'null is refused',
  [
    { name: 'podSelector', spec: { podSelector: null } },
    { name: 'matchLabels', spec: { podSelector: { matchLabels: null } } },
    { name: 'a label', spec: { podSelector: { matchLabels: { a: null } } } },
    { name: 'ingress', spec: { ingress: null } },
    { name: 'a rule', spec: { ingress: [null] } },
    { name: 'from', spec: { ingress: [{ from: null }] } },
    { name: 'a peer', spec: { ingress: [{ from: [null] }] } },
    { name: 'a namespace selector', spec: { ingress: [{ from: [{ namespaceSelector: null }] }] } },
    { name: 'ports', spec: { ingress: [{ ports: null }] } },
    { name: 'a port', spec: { ingress: [{ ports: [{ port: null }] }] } },
    { name: 'except', spec: { ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.0/8', except: null } }] }] } },
    { name: 'policyTypes', spec: { policyTypes: null } },
  ],
  ({ spec }) => {
    assert.equal(renderSpec(spec as unknown as JsonObject).codes, ['blank-value']);
  },
);

table(
  'a list of peers or ports that is empty as written allows everything, and is warned of',
  [
    { name: 'from', rule: { from: [] } },
    { name: 'ports', rule: { ports: [] } },
  ],
  ({ rule }) => {
    const { spec, codes } = renderSpec({ ingress: [rule] } as unknown as JsonObject);
    assert.equal(codes, ['empty-list-allows-all']);
    assert.equal(spec?.ingress, [{}]);
  },
);

table(
  'what a pasted policy brings along is named, to be deleted',
  [
    { name: 'metadata.namespace', metadata: { namespace: 'x' }, more: {}, code: 'namespace-in-template' },
    { name: 'metadata.uid', metadata: { uid: 'x' }, more: {}, code: 'server-set-field' },
    { name: 'metadata.resourceVersion', metadata: { resourceVersion: '1' }, more: {}, code: 'server-set-field' },
    { name: 'metadata.creationTimestamp', metadata: { creationTimestamp: null }, more: {}, code: 'server-set-field' },
    { name: 'metadata.generation', metadata: { generation: 1 }, more: {}, code: 'server-set-field' },
    { name: 'metadata.managedFields', metadata: { managedFields: [] }, more: {}, code: 'server-set-field' },
    { name: 'metadata.selfLink', metadata: { selfLink: 'x' }, more: {}, code: 'server-set-field' },
    { name: 'status', metadata: {}, more: { status: {} }, code: 'server-set-field' },
  ],
  ({ metadata, more, code }) => {
    const { template } = withSpec({});
    const pasted = { ...(template as JsonObject), metadata: { name: 'p', ...metadata }, ...more };
    assert.equal(codesOf(renderOne({ template: pasted as JsonObject }).diagnostics), [code]);
  },
);

table(
  'a key that JavaScript treats specially is a key like any other',
  [
    {
      name: 'in the labels of a selector',
      spec: { podSelector: { matchLabels: { ['__proto__']: '{{values.text}}' } } },
    },
    { name: 'beside others', spec: { podSelector: { matchLabels: { app: '{{values.text}}', ['__proto__']: 'b' } } } },
    { name: 'without expressions', spec: { podSelector: { matchLabels: { ['__proto__']: 'b' } } } },
  ],
  ({ spec }) => {
    assert.equal(renderSpec(spec as unknown as JsonObject).codes, ['invalid-label-key']);
  },
);
