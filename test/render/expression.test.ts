import { parseScalar } from '../../src/render/expression.ts';
import { isProblem } from '../../src/render/expression-problem.ts';
import { extended, type Scope, spoilt } from '../../src/render/scope.ts';
import {
  addressType,
  booleanType,
  cidrType,
  describeType,
  integerType,
  listOf,
  mapOf,
  stringType,
  type ValueType,
} from '../../src/render/value-type.ts';
import { assert, table, test } from '../support/table.ts';

const anyKeys: ValueType = { kind: 'map', properties: new Map(), additional: stringType, minProperties: 0 };
const values = mapOf([
  ['text', stringType],
  ['stage', { kind: 'string', allowed: ['canary', 'production'] }],
  ['port', integerType],
  ['ratio', { kind: 'number' }],
  ['on', booleanType],
  ['network', cidrType],
  ['address', addressType],
  ['networks', listOf(cidrType)],
  ['names', listOf(stringType)],
  ['labels', anyKeys],
  ['server', mapOf([['host', stringType]])],
]);
const scope: Scope = {
  names: new Map([
    ['values', { type: values }],
    ['cluster', { type: mapOf([['values', mapOf([['text', stringType]])]]) }],
    ['namespace', { type: mapOf([['name', stringType]]) }],
  ]),
};

/** The code, message and hint of what is wrong with a scalar. */
function problemOf(text: string, within = scope) {
  const parts = parseScalar(text, within);
  return isProblem(parts) ? parts : undefined;
}

function typeOf(text: string): string | undefined {
  const parts = parseScalar(text, scope);
  const [first] = isProblem(parts) ? [] : parts;
  return typeof first === 'object' ? describeType(first.type) : undefined;
}

table(
  'what is refused is named, with what to use instead',
  [
    { name: '{{#if values.on}}a{{/if}}', instead: /\$when and \$each, or the helper choose/ },
    { name: '{{#if values.on}}a', instead: /\$when/ },
    { name: '{{#unless values.on}}a{{/unless}}', instead: /\$when/ },
    { name: '{{#each values.names}}{{.}}{{/each}}', instead: /\$each/ },
    { name: '{{~#each values.names}}a{{/each}}', instead: /\$each/ },
    { name: '{{#with values.server}}a{{/with}}', instead: /\$when/ },
    { name: '{{#> layout}}a{{/layout}}', instead: /shared/ },
    { name: '{{^values.on}}a{{/values.on}}', instead: /\$when/ },
    { name: '{{^}}', instead: /not/ },
    { name: '{{else}}', instead: /not/ },
    { name: '{{/if}}', instead: /\$when/ },
    { name: '{{> partial}}', instead: /policies\/shared/ },
    { name: '{{* decorator}}', instead: /\$let/ },
    { name: '{{#* inline "a"}}a{{/inline}}', instead: /\$/ },
    { name: '{{{values.text}}}', instead: /does not escape values/ },
    { name: '{{&values.text}}', instead: /does not escape values/ },
    { name: '{{! remark }}', instead: /YAML comment/ },
    { name: '{{!-- remark --}}', instead: /YAML comment/ },
    { name: '{{{{raw}}}} a {{{{/raw}}}}', instead: /./ },
    { name: '{{~values.text~}}', instead: /Write/ },
    { name: '\\{{values.text}}', instead: /cannot contain/ },
    { name: '{{this}}', instead: /\$as/ },
    { name: '{{.}}', instead: /\$as/ },
    { name: '{{./values}}', instead: /\$as/ },
    { name: '{{this.values.text}}', instead: /\$as/ },
    { name: '{{this/values}}', instead: /\$as/ },
    { name: '{{@index}}', instead: /\$as/ },
    { name: '{{@root.values.text}}', instead: /\$as/ },
    { name: '{{../values.text}}', instead: /in full/ },
    { name: '{{..}}', instead: /in full/ },
    { name: '{{values.names.0}}', instead: /\$each/ },
    { name: '{{values.names.[0]}}', instead: /\$each/ },
    { name: '{{values.[text]}}', instead: /dots/ },
    { name: '{{values/text}}', instead: /dots/ },
    { name: '{{values.names.length}}', instead: /left empty/ },
    { name: '{{eq a=1}}', instead: /eq a b/ },
    { name: '{{eq values.text "a" b=1}}', instead: /eq a b/ },
    { name: '{{null}}', instead: /\$when/ },
    { name: '{{eq values.text null}}', instead: /\$when/ },
    { name: '{{undefined}}', instead: /\$when/ },
    { name: '{{values.text}', instead: /helper argument/ },
    { name: '{{values.text', instead: /helper argument/ },
    { name: '{{}}', instead: /helper argument/ },
    { name: '{{ values.text {{values.text}} }}', instead: /parentheses/ },
    { name: '{{eq (not values.on true}}', instead: /./ },
    { name: '{{eq values.on) true}}', instead: /./ },
    { name: '{{(eq 1 1)}}', instead: /outer parentheses/ },
    { name: '{{.values.text}}', instead: /Remove the first dot/ },
    { name: '{{values.text | upper}}', instead: /Put the helper first/ },
    { name: '{{values.text == "a"}}', instead: /eq a b/ },
    { name: '{{values.text != "a"}}', instead: /./ },
    { name: '{{values.on && values.on}}', instead: /and a b/ },
    { name: '{{values.on || values.on}}', instead: /or a b/ },
    { name: '{{!values.on}}', instead: /./ },
    { name: '{{values["text"]}}', instead: /dots/ },
    { name: '{{eq(values.text, "a")}}', instead: /./ },
    { name: '{{values.text; }}', instead: /./ },
  ],
  ({ name, instead }) => {
    const found = problemOf(name);
    assert.is(found?.code, 'invalid-expression');
    assert.match(found?.hint ?? '', instead);
    assert.not.match(`${found?.message} ${found?.hint}`, /Expecting|CLOSE|OPEN|SEXPR|Parse error/);
  },
);

table(
  'a name that does not exist, and what was meant',
  [
    { name: '{{values.txt}}', code: 'unknown-name', hint: /"text"/ },
    { name: '{{value.text}}', code: 'unknown-name', hint: /"values"/ },
    { name: '{{text}}', code: 'unknown-name', hint: /"values\.text"/ },
    { name: '{{stage}}', code: 'unknown-name', hint: /"values\.stage"/ },
    { name: '{{nowhere}}', code: 'unknown-name', hint: /values, cluster, namespace/ },
    { name: '{{hostedCluster.name}}', code: 'unknown-name', hint: /hostsControlPlane/ },
    { name: '{{cluster.values.stage}}', code: 'unknown-name', hint: /shared parameters/ },
    { name: '{{values.text.length}}', code: 'unknown-name', hint: /^$/ },
    { name: '{{values.server.port}}', code: 'unknown-name', hint: /host/ },
    { name: '{{values.labels.app}}', code: 'unknown-name', hint: /whole map/ },
    { name: '{{values.labels.constructor}}', code: 'unknown-name', hint: /whole map/ },
    { name: '{{constructor}}', code: 'unknown-name', hint: /Known names/ },
    { name: '{{values.constructor}}', code: 'unknown-name', hint: /"values" has: / },
    { name: '{{__proto__}}', code: 'unknown-name', hint: /Known names/ },
    { name: '{{values.__proto__}}', code: 'unknown-name', hint: /"values" has: / },
    { name: '{{values.text.toString}}', code: 'unknown-name', hint: /^$/ },
    { name: '{{eq values.txt "a"}}', code: 'unknown-name', hint: /"text"/ },
    { name: '{{choose false values.txt "a"}}', code: 'unknown-name', hint: /"text"/ },
    { name: '{{upper values.text}}', code: 'unknown-helper', hint: /^Helpers: union/ },
    { name: '{{chose values.on 1 2}}', code: 'unknown-helper', hint: /"choose"/ },
    { name: '{{lookup values "text"}}', code: 'unknown-helper', hint: /Helpers/ },
    { name: '{{log values.text}}', code: 'unknown-helper', hint: /./ },
    { name: '{{if values.on 1}}', code: 'unknown-helper', hint: /./ },
    { name: '{{values.text values.on}}', code: 'unknown-helper', hint: /path alone/ },
    { name: '{{not (values.on true)}}', code: 'unknown-helper', hint: /path alone/ },
    { name: '{{toString values.port}}', code: 'unknown-helper', hint: /Helpers/ },
  ],
  ({ name, code, hint }) => {
    const found = problemOf(name);
    assert.is(found?.code, code);
    assert.match(found?.hint ?? '', hint);
  },
);

table(
  'an expression has a type before any value is known',
  [
    { name: '{{values.text}}', type: 'a string' },
    { name: '{{values.port}}', type: 'an integer' },
    { name: '{{values.ratio}}', type: 'a number' },
    { name: '{{values.on}}', type: 'a boolean' },
    { name: '{{values.network}}', type: 'a CIDR' },
    { name: '{{values.address}}', type: 'an IP address' },
    { name: '{{values.networks}}', type: 'a list of CIDRs' },
    { name: '{{values.labels}}', type: 'a map' },
    { name: '{{ values.text }}', type: 'a string' },
    { name: '{{"a"}}', type: 'a string' },
    { name: "{{'10.0.0.0/8'}}", type: 'a CIDR' },
    { name: '{{"10.0.0.1"}}', type: 'an IP address' },
    { name: '{{"10.0.0.1/8"}}', type: 'a string' },
    { name: '{{1}}', type: 'an integer' },
    { name: '{{-1}}', type: 'an integer' },
    { name: '{{1.5}}', type: 'a number' },
    { name: '{{true}}', type: 'a boolean' },
    { name: '{{list}}', type: 'an empty list' },
    { name: '{{list 1 2}}', type: 'a list of integers' },
    { name: '{{eq values.stage "canary"}}', type: 'a boolean' },
    { name: '{{not (eq values.port 1)}}', type: 'a boolean' },
    { name: '{{choose values.on values.network "10.0.0.0/8"}}', type: 'a CIDR' },
    { name: '{{choose values.on values.network values.text}}', type: 'a string' },
    { name: '{{union values.networks (list)}}', type: 'a list of CIDRs' },
    { name: '{{ipBlocks values.networks (list)}}', type: 'a list of maps' },
    { name: '{{hostNetwork (nthAddress values.network 10)}}', type: 'a CIDR' },
  ],
  ({ name, type }) => {
    assert.is(typeOf(name), type);
  },
);

table(
  'a helper refuses arguments of the wrong type or number',
  [
    '{{eq}}',
    '{{eq values.text}}',
    '{{eq 1 2 3}}',
    '{{eq values.text values.port}}',
    '{{eq values.stage "prod"}}',
    '{{eq values.names values.names}}',
    '{{not}}',
    '{{not values.text}}',
    '{{not values.names}}',
    '{{and values.on}}',
    '{{and values.on values.text}}',
    '{{or values.on 1}}',
    '{{choose values.on 1}}',
    '{{choose values.text 1 2}}',
    '{{choose values.on 1 "a"}}',
    '{{choose values.on values.names values.port}}',
    '{{list 1 "a"}}',
    '{{union}}',
    '{{union values.text}}',
    '{{union values.names (list 1)}}',
    '{{ipBlocks values.networks}}',
    '{{ipBlocks values.names values.networks}}',
    '{{ipBlocks values.network values.networks}}',
    '{{hostNetwork values.network}}',
    '{{hostNetwork "x"}}',
    '{{nthAddress values.network}}',
    '{{nthAddress values.address 1}}',
    '{{nthAddress values.network "1"}}',
  ].map((name) => ({ name })),
  ({ name }) => {
    const found = problemOf(name);
    assert.is(found?.code, 'expression-of-wrong-type');
    assert.match(found?.message ?? '', /^(The helper|Argument|Both results|The lists) .*[^.]\.$/);
  },
);

test('a text is taken apart around its expressions', () => {
  const parts = parseScalar('a-{{values.text}}-{{values.port}}', scope);
  assert.ok(!isProblem(parts));
  if (isProblem(parts)) return;
  assert.equal(
    parts.map((part) => (typeof part === 'string' ? part : part.text)),
    ['a-', '{{values.text}}', '-', '{{values.port}}'],
  );
});

test('an expression knows the paths on which its value rests', () => {
  const within = extended(scope, 'known', listOf(cidrType), new Set(['cluster.values.text', 'values.port']));
  const parts = parseScalar('{{choose values.on (union known values.networks) values.networks}}', within);
  assert.ok(!isProblem(parts));
  const [expression] = isProblem(parts) ? [] : parts;
  const paths = typeof expression === 'object' ? [...expression.paths].sort() : [];
  assert.equal(paths, ['cluster.values.text', 'values.networks', 'values.on', 'values.port']);
});

test('nothing more is said of a name whose declaration is wrong', () => {
  assert.is(problemOf('{{block.cidr}}')?.isReported, undefined);
  assert.is(problemOf('{{block.cidr}}', spoilt(scope, 'block'))?.isReported, true);
  assert.is(problemOf('{{values.text}}', spoilt(scope, 'values'))?.isReported, true);
  assert.is(problemOf('{{other}}', spoilt(scope, 'block'))?.isReported, undefined);
  assert.is(problemOf('{{other}}', spoilt(scope, undefined))?.isReported, true);
  assert.is(problemOf('{{values.txt}}', spoilt(scope, undefined))?.isReported, undefined);
});

table(
  'a path of another language is answered with the same path in this one',
  [
    { name: 'a dot and a capital', text: '{{ .Values.team }}', hint: 'Remove the first dot: values.team.' },
    {
      name: 'in a call',
      text: '{{eq .Values.team.name "a"}}',
      hint: 'Remove the first dot: values.team.name.',
    },
    { name: 'another root', text: '{{ .team }}', hint: 'Remove the first dot: team.' },
    { name: 'the namespace', text: '{{ .Release.Namespace }}', hint: 'Write namespace.name.' },
    {
      name: 'brackets',
      text: "{{ values['team'] }}",
      hint: 'Write names separated by dots: values.team. For items of a list, use $each.',
    },
    {
      name: 'nested brackets',
      text: '{{values.[team].name}}',
      hint: 'Write names separated by dots: values.team.name. For items of a list, use $each.',
    },
    {
      name: 'an item',
      text: '{{ values.names[0] }}',
      hint: 'Use $each for every item, or declare a parameter for this one.',
    },
    { name: 'slashes', text: '{{values/team}}', hint: 'Write names separated by dots: values.team.' },
  ],
  ({ text, hint }) => {
    const found = parseScalar(text, { names: new Map([['values', { type: values }]]) });
    assert.is(isProblem(found) ? found.hint : undefined, hint);
  },
);
