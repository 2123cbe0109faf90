import type { JsonObject } from '../../src/model/json.ts';
import { codesOf, renderOne } from '../support/landscape.ts';
import { assert, table, test } from '../support/table.ts';

const parameters = {
  strict: { type: 'boolean', default: true },
  names: { type: 'array', items: { type: 'string' }, default: [] },
};

interface PromisedDeny {
  readonly spec: JsonObject;
  readonly defaultDeny: { readonly ingress: boolean | string; readonly egress: boolean | string };
  readonly values?: JsonObject;
  readonly root?: JsonObject;
}

function codesFor({ spec, defaultDeny, values = {}, root = {} }: PromisedDeny): readonly string[] {
  const api = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'p' } };
  return codesOf(
    renderOne({ parameters, values, template: { ...api, ...root, spec }, type: { defaultDeny } }).diagnostics,
  );
}

const ingress = { ingress: true, egress: false };
const egress = { ingress: false, egress: true };
const both = { ingress: true, egress: true };

table(
  'a promised default deny is kept by a policy that selects every pod, has the direction, and no rule in it',
  [
    { name: 'both directions', spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] }, defaultDeny: both },
    { name: 'ingress by default', spec: { podSelector: {} }, defaultDeny: ingress },
    {
      name: 'with an empty list of rules',
      spec: { podSelector: {}, policyTypes: ['Ingress'], ingress: [] },
      defaultDeny: ingress,
    },
    {
      name: 'with empty selectors written out',
      spec: { podSelector: { matchLabels: {}, matchExpressions: [] } },
      defaultDeny: ingress,
    },
    {
      name: 'with rules in the other direction',
      spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'], egress: [{}] },
      defaultDeny: ingress,
    },
    {
      name: 'with rules that go',
      spec: { podSelector: {}, policyTypes: ['Egress'], egress: [{ $when: false, ports: [{ port: 1 }] }] },
      defaultDeny: egress,
      codes: ['allow-left-without-rules'],
    },
    {
      name: 'staged by a value',
      spec: { podSelector: {} },
      defaultDeny: { ingress: '{{values.strict}}', egress: '{{not values.strict}}' },
    },
    { name: 'not promised', spec: { podSelector: {}, ingress: [{}] }, defaultDeny: { ingress: false, egress: false } },
    {
      name: 'not promised for these values',
      spec: { podSelector: {}, ingress: [{}] },
      defaultDeny: { ingress: '{{values.strict}}', egress: false },
      values: { strict: false },
    },
  ],
  ({ codes = [], ...row }) => {
    assert.equal(codesFor(row as unknown as PromisedDeny), codes);
  },
);

table(
  'one that no policy keeps is an error, for each direction',
  [
    {
      name: 'a policy that selects some pods',
      spec: { podSelector: { matchLabels: { a: 'b' } } },
      defaultDeny: ingress,
      directions: 1,
    },
    {
      name: 'a policy that leaves some pods out',
      spec: { podSelector: { matchExpressions: [{ key: 'a', operator: 'DoesNotExist' }] } },
      defaultDeny: ingress,
      directions: 1,
    },
    {
      name: 'a policy without the direction',
      spec: { podSelector: {}, policyTypes: ['Ingress'] },
      defaultDeny: egress,
      directions: 1,
    },
    {
      name: 'a policy with a rule',
      spec: { podSelector: {}, ingress: [{ from: [{ podSelector: {} }] }] },
      defaultDeny: ingress,
      directions: 1,
    },
    { name: 'both directions', spec: { podSelector: { matchLabels: { a: 'b' } } }, defaultDeny: both, directions: 2 },
    {
      name: 'a policy that goes',
      spec: { podSelector: {} },
      root: { $when: '{{not values.strict}}' },
      defaultDeny: ingress,
      directions: 1,
    },
    {
      name: 'a value that asks for it',
      spec: { podSelector: {}, ingress: [{}] },
      defaultDeny: { ingress: '{{values.strict}}', egress: false },
      directions: 1,
    },
  ],
  ({ directions, ...row }) => {
    assert.equal(codesFor(row as unknown as PromisedDeny), Array(directions).fill('default-deny-missing'));
  },
);

table(
  'a promise is a boolean or an expression of one',
  [
    { name: 'a text', promise: 'true', code: 'wrong-type' },
    { name: 'an expression that gives a list', promise: '{{values.names}}', code: 'expression-of-wrong-type' },
    { name: 'an expression of nothing', promise: '{{values.strickt}}', code: 'unknown-name' },
  ],
  ({ promise, code }) => {
    assert.equal(codesFor({ spec: { podSelector: {} }, defaultDeny: { ingress: promise, egress: false } }), [code]);
  },
);

test('another policy of the type may keep it', () => {
  const api = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy' };
  const template = { ...api, metadata: { name: 'p' }, spec: { podSelector: {}, ingress: [{}] } };
  const denying = { ...api, metadata: { name: 'deny' }, spec: { podSelector: {} } };
  const { diagnostics } = renderOne({ template, type: { defaultDeny: ingress, policies: { denying } } });
  assert.equal(codesOf(diagnostics), []);
});
