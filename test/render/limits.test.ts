import type { JsonObject } from '../../src/model/json.ts';
import {
  maxElements,
  maxExpressionDepth,
  maxExpressionParts,
  maxExpressionText,
  maxLets,
} from '../../src/render/budget.ts';
import { type OneTemplate, renderOne } from '../support/landscape.ts';
import { assert, table } from '../support/table.ts';

const policy = (more: JsonObject, spec: JsonObject = {}, metadata: JsonObject = {}): JsonObject => ({
  ...{ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'sample', ...metadata } },
  ...more,
  spec: { podSelector: {}, policyTypes: ['Ingress'], ...spec },
});

const numbered = (count: number, text: (index: number) => string) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`x${index + 1}`, text(index)]));
const nested = (helper: string, depth: number, innermost: string) =>
  `${`(${helper} `.repeat(depth - 1)}${innermost}${')'.repeat(depth - 1)}`;
const cidrs = (count: number) => Array.from({ length: count }, (_, index) => `10.${index >> 8}.${index & 255}.0/24`);

const parameters: JsonObject = {
  on: { type: 'boolean', default: true },
  text: { type: 'string', default: 'x' },
  cidrs: { type: 'array', items: { type: 'string', format: 'cidr' }, default: [] },
};

const when = (expression: string): OneTemplate => ({ template: policy({ $when: `{{${expression}}}` }), parameters });
const lets = ($let: JsonObject): OneTemplate => ({ template: policy({ $let }), parameters });
const annotations = (texts: readonly string[], text = 'x'): OneTemplate => ({
  template: policy({}, {}, { annotations: Object.fromEntries(texts.map((said, index) => [`a${index}`, said])) }),
  ...{ parameters, values: { text } },
});
const eachInEach = (count: number): OneTemplate => ({
  template: policy(
    {},
    {
      ingress: [
        {
          ...{ $each: '{{values.cidrs}}', $as: 'one' },
          from: [{ $each: '{{values.cidrs}}', $as: 'other', ipBlock: { cidr: '{{other}}' } }],
        },
      ],
    },
  ),
  ...{ parameters, values: { cidrs: cidrs(count) } },
});
const never = (count: number): OneTemplate => ({
  template: policy(
    {},
    {
      ingress: [
        {
          ...{ $each: '{{values.cidrs}}', $as: 'one', $never: '{{union (list "192.168.0.0/16") excluded}}' },
          from: [{ ipBlock: { cidr: '{{one}}' } }],
        },
      ],
    },
  ),
  ...{ parameters, values: { cidrs: cidrs(count) } },
});
const withLets = (one: OneTemplate, $let: JsonObject): OneTemplate => ({
  ...one,
  template: { ...(one.template as JsonObject), $let },
});

const doubled = (count: number) => lets({ x0: '{{values.cidrs}}', ...numbered(count, (i) => `{{list x${i} x${i}}}`) });
/** As many expressions as one text has room for. */
const manyNames = '{{values.text}}'.repeat(600);

const rows: readonly { name: string; ok: OneTemplate; err: OneTemplate; code: string; line: number }[] = [
  {
    name: 'an expression nests too deeply',
    ok: when(`not ${nested('not', maxExpressionDepth, 'values.on')}`),
    err: when(`not ${nested('not', 1300, 'values.on')}`),
    code: 'expression-too-large',
    line: 7,
  },
  {
    name: 'a text with expressions is too long',
    ok: annotations([`{{values.text}}${'y'.repeat(maxExpressionText - 15)}`]),
    err: annotations([`{{values.text}}${'y'.repeat(maxExpressionText - 14)}`]),
    code: 'expression-too-large',
    line: 7,
  },
  {
    name: 'the value of an expression nests too deeply',
    ok: lets({ x0: '{{list "a"}}', ...numbered(99, (i) => `{{list x${i}}}`) }),
    err: lets({ x0: '{{list "a"}}', ...numbered(50, (i) => `{{list ${nested('list', 3, `x${i}`)}}}`) }),
    code: 'expression-too-large',
    line: 42,
  },
  {
    name: '$let gives too many names',
    ok: lets(numbered(maxLets, () => '{{list "a"}}')),
    err: lets(numbered(maxLets + 1, () => '{{list "a"}}')),
    code: 'expression-too-large',
    line: 7,
  },
  {
    name: 'a template has too many names in its expressions',
    ok: annotations(Array.from({ length: 8 }, () => manyNames)),
    err: annotations(Array.from({ length: Math.ceil(maxExpressionParts / 1200) }, () => manyNames)),
    code: 'expression-too-large',
    line: 15,
  },
  {
    name: '$let doubles a list again and again',
    ok: { ...doubled(6), values: { cidrs: cidrs(20) } },
    err: { ...doubled(26), values: { cidrs: cidrs(20) } },
    code: 'too-many-elements',
    line: 18,
  },
  {
    name: '$each within $each',
    ok: eachInEach(100),
    err: eachInEach(1000),
    code: 'too-many-elements',
    line: 18,
  },
  {
    name: '$never in a $each compares with many networks',
    ok: withLets(never(100), { excluded: '{{list "172.16.0.0/12"}}' }),
    err: withLets(never(1000), { excluded: '{{union (list "172.16.0.0/12") values.cidrs}}' }),
    code: 'too-many-elements',
    line: 16,
  },
  {
    name: 'a long text is repeated',
    ok: annotations([manyNames], 'y'.repeat(100)),
    err: annotations([manyNames], 'y'.repeat(100_000)),
    code: 'too-many-elements',
    line: 7,
  },
];

table('a template that goes beyond a limit is an error at the expression, soon', rows, ({ ok, err, code, line }) => {
  assert.equal(renderOne(ok).diagnostics, []);
  const start = performance.now();
  const found = renderOne(err).diagnostics;
  const time = performance.now() - start;
  assert.equal(
    found
      .filter((diagnostic) => diagnostic.code !== 'never-violated')
      .map((one) => [one.code, one.location.path, one.location.line]),
    [[code, 'policies/namespace-types/web/sample.yaml', line]],
  );
  // A second on a quiet machine; these take some tens of milliseconds there.
  assert.ok(time < 5000, `${Math.round(time)} ms`);
});

table(
  'lists as long as a cluster can store them stay within the limit',
  [{ name: 'peers', count: maxElements / 8 }],
  ({ count }) => {
    const from = [{ $each: '{{values.cidrs}}', $as: 'one', ipBlock: { cidr: '{{one}}' } }];
    const { diagnostics } = renderOne({
      template: policy({}, { ingress: [{ from }] }),
      ...{ parameters, values: { cidrs: cidrs(count) } },
    });
    assert.equal(diagnostics, []);
  },
);
