import type { JsonObject } from '../../src/model/json.ts';
import { landscapeFiles, render } from '../support/landscape.ts';
import { assert, table } from '../support/table.ts';

const policy = (name: string, spec: JsonObject): JsonObject => ({
  ...{ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name } },
  spec,
});
const web = { matchLabels: { app: 'web' } };
const off = '{{values.off}}';
const rule = { $when: off, from: [{ podSelector: {} }] };
const outRule = { $when: off, to: [{ podSelector: {} }] };
const allow = (podSelector: JsonObject, more: JsonObject = {}, name = 'allow') =>
  policy(name, { podSelector, policyTypes: ['Ingress'], ingress: [rule], ...more });

table(
  'a policy whose template has rules, and none is left, is a warning where it alone isolates its pods, else a note',
  [
    { name: 'alone', policies: [allow(web)], expected: ['warning ingress'] },
    {
      name: 'beside default deny',
      policies: [allow(web), policy('deny', { podSelector: {}, policyTypes: ['Ingress'] })],
      expected: ['note ingress'],
    },
    {
      name: 'beside default deny of the other direction',
      policies: [allow(web), policy('deny', { podSelector: {}, policyTypes: ['Egress'] })],
      expected: ['warning ingress'],
    },
    {
      name: 'beside a policy for some of its pods',
      policies: [
        allow({ matchExpressions: [{ key: 'app', operator: 'Exists' }] }),
        policy('other', { podSelector: web, policyTypes: ['Ingress'], ingress: [{}] }),
      ],
      expected: ['warning ingress'],
    },
    {
      name: 'beside a policy for more pods, written otherwise',
      policies: [
        allow(web),
        policy('other', {
          podSelector: { matchExpressions: [{ key: 'app', operator: 'In', values: ['api', 'web'] }] },
          policyTypes: ['Ingress'],
          ingress: [{}],
        }),
      ],
      expected: ['note ingress'],
    },
    {
      name: 'two for the same pods',
      policies: [allow(web), allow(web, {}, 'another')],
      expected: ['warning ingress', 'warning ingress'],
    },
    {
      name: 'both directions',
      policies: [
        policy('allow', { podSelector: web, policyTypes: ['Ingress', 'Egress'], ingress: [rule], egress: [outRule] }),
      ],
      expected: ['warning egress', 'warning ingress'],
    },
    {
      name: 'one direction of two',
      policies: [
        policy('allow', {
          podSelector: web,
          policyTypes: ['Ingress', 'Egress'],
          ingress: [rule, {}],
          egress: [outRule],
        }),
      ],
      expected: ['warning egress'],
    },
    {
      name: 'a rule is left',
      policies: [allow(web, { ingress: [rule, { from: [{ podSelector: {} }] }] })],
      expected: [],
    },
    { name: 'a policy that says that it denies', policies: [allow(web, { ingress: [] })], expected: [] },
    {
      name: 'rules of a direction that does not count',
      policies: [allow(web, { egress: [outRule], ingress: [{}] })],
      expected: [],
    },
    { name: 'the whole policy goes', policies: [{ $when: off, ...allow(web) }], expected: [] },
    {
      name: 'a list without elements',
      policies: [
        allow(web, { ingress: [{ $each: '{{values.none}}', $as: 'one', from: [{ ipBlock: { cidr: '{{one}}' } }] }] }),
      ],
      expected: ['warning ingress'],
    },
  ] as readonly { name: string; policies: readonly JsonObject[]; expected: readonly string[] }[],
  ({ policies, expected }) => {
    const templates = Object.fromEntries(policies.map((one, index) => [`template-${index}`, one]));
    const parameters = {
      off: { type: 'boolean', default: false },
      none: { type: 'array', items: { type: 'string', format: 'cidr' }, default: [] },
    };
    const { diagnostics } = render(
      landscapeFiles({
        types: { web: { parameters, policies: templates } },
        clusters: { one: { namespaces: { shop: 'web' } } },
      }),
    );
    const found = diagnostics.filter(({ code }) => code === 'allow-left-without-rules');
    assert.equal(
      found.map(({ severity, message }) => `${severity} ${/^No (\w+) rule/.exec(message)?.[1]}`).sort(),
      expected,
    );
  },
);
