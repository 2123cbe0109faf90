import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { dedent, renderOne } from '../support/landscape.ts';
import { assert, table, test } from '../support/table.ts';

const parameters = {
  networks: { type: 'array', items: { type: 'string', format: 'cidr' }, default: ['10.0.0.0/8'] },
  labels: { type: 'object', additionalProperties: { type: 'string' }, default: {} },
  selector: { type: 'object', additionalProperties: { type: 'string' }, minProperties: 1, default: { app: 'web' } },
  numbers: { type: 'object', additionalProperties: { type: 'integer' }, minProperties: 1, default: { a: 1 } },
  names: { type: 'array', items: { type: 'string' }, default: [] },
  text: { type: 'string', default: 'x' },
  port: { type: 'integer', default: 443 },
  on: { type: 'boolean', default: true },
};

/** Everything that is said of a policy with this text after `metadata`, which begins on line 4. */
function diagnose(text: string): readonly Diagnostic[] {
  const template = `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: sample}\n${dedent(text)}`;
  return renderOne({ template, parameters }).diagnostics;
}

const places = (found: readonly Diagnostic[]) =>
  found.map(({ code, location: { line, column } }) => `${code} ${line}:${column}`);

const rule = (text: string) => `
  spec:
    podSelector: {}
    egress:
      - ${text}
`;

table(
  'reports a mistake once, where it is made',
  [
    { name: 'a misspelt field that is required', text: 'spec: {podSelctor: {}}', expected: ['unknown-field 4:8'] },
    { name: 'a required field', text: 'spec: {policyTypes: [Ingress]}', expected: ['missing-field 4:7'] },
    {
      name: 'a field of another object',
      text: rule('to: [{matchLabels: {app: web}}]'),
      expected: ['unknown-field 7:13'],
    },
    {
      name: '$each without $as',
      text: rule('to: [{$each: "{{values.networks}}", ipBlock: {cidr: "{{x}}"}}]'),
      expected: ['incomplete-directive 7:13'],
    },
    {
      name: '$as without $each',
      text: rule('to: [{$as: x, ipBlock: {cidr: "{{x}}"}}]'),
      expected: ['incomplete-directive 7:13'],
    },
    {
      name: '$each of what does not exist',
      text: rule('to: [{$each: "{{values.nets}}", $as: x, ipBlock: {cidr: "{{x}}"}}]'),
      expected: ['unknown-name 7:20'],
    },
    {
      name: '$each of a text',
      text: rule('to: [{$each: "{{values.text}}", $as: x, ipBlock: {cidr: "{{x}}"}}]'),
      expected: ['directive-of-wrong-type 7:20'],
    },
    {
      name: '$as that is no name',
      text: rule('to: [{$each: "{{values.networks}}", $as: "{{x}}", ipBlock: {cidr: "{{x}}"}}]'),
      expected: ['invalid-name 7:48'],
    },
    {
      name: '$as that is no text',
      text: rule('to: [{$each: "{{values.networks}}", $as: [x], ipBlock: {cidr: "{{values.networks}}"}}]'),
      expected: ['invalid-name 7:48', 'expression-of-wrong-type 7:69'],
    },
    {
      name: '$as of a name that is taken',
      text: rule('to: [{$each: "{{values.networks}}", $as: values, ipBlock: {cidr: "{{values}}"}}]'),
      expected: ['name-taken 7:48'],
    },
    {
      name: '$let that cannot be read',
      text: '$let: {x: "{{values.nets}}", y: "{{x}}"}\nspec: {podSelector: {matchLabels: {a: "{{y}}"}}}',
      expected: ['unknown-name 4:11'],
    },
    {
      name: 'a directive that does not exist',
      text: rule('{$if: "{{values.on}}", to: [{podSelector: {}}]}'),
      expected: ['unknown-directive 7:8'],
    },
    {
      name: 'an expression in a key',
      text: 'spec: {podSelector: {}, "{{values.text}}": a}',
      expected: ['expression-in-key 4:25'],
    },
    {
      name: 'braces that nothing opens',
      text: 'spec: {podSelector: {matchLabels: {a: "values.text}}"}}}',
      expected: ['invalid-expression 4:39'],
    },
    { name: 'a null', text: 'spec: {podSelector: }', expected: ['blank-value 4:20'] },
  ],
  ({ text, expected }) => {
    assert.equal(places(diagnose(text)), expected);
  },
);

test('reports every mistake of a template at once, also behind a wrong directive and a false $when', () => {
  const found = diagnose(`
    spec:
      podSelector: {matchLabels: {a: "{{values.txt}}"}}
      egress:
        - $if: "{{values.on}}"
          to: [{podSelector: {matchLabels: {a: "{{values.txt}}"}}}]
        - $when: false
          to: [{podSelector: {matchLabels: {a: "{{values.txt}}"}}}]
  `);
  assert.equal(places(found), [
    'unknown-name 5:34',
    'unknown-directive 7:7',
    'unknown-name 8:44',
    'unknown-name 10:44',
  ]);
});

table(
  'an expression may stand for a scalar, for a list of scalars or for a map of texts',
  [
    {
      name: 'a map of texts for labels',
      text: 'spec: {podSelector: {matchLabels: "{{values.selector}}"}}',
      expected: [],
    },
    {
      name: 'a map of integers for labels',
      text: 'spec: {podSelector: {matchLabels: "{{values.numbers}}"}}',
      expected: ['expression-of-wrong-type'],
    },
    {
      name: 'a map that may be empty, in a selector',
      text: 'spec: {podSelector: {matchLabels: "{{values.labels}}"}}',
      expected: ['map-may-be-empty'],
    },
    {
      name: 'a map for a whole selector',
      text: 'spec: {podSelector: "{{values.selector}}"}',
      expected: ['expression-of-wrong-type'],
    },
    {
      name: 'a list of texts for a list of peers',
      text: rule('to: "{{values.networks}}"'),
      expected: ['expression-of-wrong-type'],
    },
    {
      name: 'a CIDR list for except',
      text: rule('to: [{ipBlock: {cidr: 0.0.0.0/0, except: "{{values.networks}}"}}]'),
      expected: [],
    },
    {
      name: 'a list as an item of except',
      text: rule('to: [{ipBlock: {cidr: 0.0.0.0/0, except: [192.168.0.0/16, "{{values.networks}}"]}}]'),
      expected: [],
    },
    { name: 'an integer for a port', text: rule('ports: [{port: "{{values.port}}"}]'), expected: [] },
    {
      name: 'a boolean for a port',
      text: rule('ports: [{port: "{{values.on}}"}]'),
      expected: ['expression-of-wrong-type'],
    },
    {
      name: 'an integer for a label',
      text: 'spec: {podSelector: {matchLabels: {a: "{{values.port}}"}}}',
      expected: ['expression-of-wrong-type'],
    },
    {
      name: 'an integer within a label',
      text: 'spec: {podSelector: {matchLabels: {a: "p{{values.port}}"}}}',
      expected: [],
    },
    {
      name: 'a list within a label',
      text: 'spec: {podSelector: {matchLabels: {a: "p{{values.names}}"}}}',
      expected: ['expression-of-wrong-type'],
    },
    { name: 'a text for a whole spec', text: 'spec: "{{values.text}}"', expected: ['expression-of-wrong-type'] },
  ],
  ({ text, expected }) => {
    assert.equal(
      diagnose(text).map(({ code }) => code),
      expected,
    );
  },
);

test('reports what the API server would reject where it is written, also inside constant parts', () => {
  const found = diagnose(`
    spec:
      podSelector: {}
      egress:
        - to:
            - ipBlock: {cidr: 10.0.0.0/8, except: ["fd00::/8"]}
          ports:
            - {port: 70000}
  `);
  assert.equal(places(found), ['except-of-other-family 8:48', 'port-out-of-range 10:18']);
});

test('reports a mistake that a value causes at the template, with the place of the value', () => {
  const [found] = renderOne({
    template: {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'sample' },
      spec: { podSelector: { matchLabels: { app: '{{values.text}}' } } },
    },
    parameters,
    values: { text: 'a b' },
  }).diagnostics;
  assert.is(found?.code, 'invalid-label-value');
  assert.match(found?.location.path ?? '', /sample\.yaml$/);
  assert.equal(
    found?.related?.map(({ location }) => location.path),
    ['policies/clusters/one.yaml'],
  );
});
