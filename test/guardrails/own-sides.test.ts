import type { JsonObject } from '../../src/model/json.ts';
import { readOneGuardrail } from '../support/guardrails.ts';
import { assert, table } from '../support/table.ts';

/** The tenants at the ends of the only statement, or the codes of what is wrong. */
function tenants(spec: JsonObject): readonly (string | undefined)[] {
  const { value, diagnostics } = readOneGuardrail(spec, { tenant: 'fruit' });
  const [statement] = value?.[0]?.statements ?? [];
  if (statement === undefined) return diagnostics.map(({ code }) => code);
  const ends =
    statement.kind === 'isolated'
      ? [statement.pods]
      : statement.kind === 'only'
        ? [statement.subject]
        : [statement.from, statement.to];
  return ends.map((end) => (end.kind === 'pods' ? end.tenant : 'network'));
}

const beyond = ['guardrail-beyond-tenant'];

table(
  'a tenant protects its own pods, and names itself only where both ends could be meant',
  [
    {
      name: 'never, to the internet',
      spec: { never: [{ from: { namespaceType: 'a' }, to: { network: 'internet' } }] },
      expected: ['fruit', 'network'],
    },
    {
      name: 'never, from all tenants',
      spec: { never: [{ from: { tenant: '*' }, to: { namespaceType: 'a' } }] },
      expected: ['*', 'fruit'],
    },
    {
      name: 'never, from another',
      spec: { never: [{ from: { tenant: 'tea' }, to: { namespaceType: 'a' } }] },
      expected: ['tea', 'fruit'],
    },
    {
      name: 'never, to itself by name',
      spec: { never: [{ from: { namespace: '*' }, to: { tenant: 'fruit' } }] },
      expected: [undefined, 'fruit'],
    },
    {
      name: 'never, between others',
      spec: { never: [{ from: { tenant: 'tea' }, to: { tenant: '*' } }] },
      expected: beyond,
    },
    {
      name: 'never, at a pattern that it fits',
      spec: { never: [{ from: { tenant: 'fr*' }, to: { network: 'internet' } }] },
      expected: beyond,
    },
    {
      name: 'never, with neither end named',
      spec: { never: [{ from: { namespace: '*' }, to: { namespaceType: 'a' } }] },
      expected: beyond,
    },
    { name: 'only', spec: { only: [{ to: { namespaceType: 'a' }, from: [{ tenant: 'tea' }] }] }, expected: ['fruit'] },
    {
      name: 'only, of others',
      spec: { only: [{ to: { tenant: '*' }, from: [{ tenant: 'fruit' }] }] },
      expected: beyond,
    },
    {
      name: 'always',
      spec: { always: [{ from: { namespaceType: 'a' }, to: { namespaceType: 'b' } }] },
      expected: ['fruit', 'fruit'],
    },
    {
      name: 'always, to an address',
      spec: { always: [{ from: { namespaceType: 'a' }, to: { network: 'internet' } }] },
      expected: ['fruit', 'network'],
    },
    {
      name: 'always, into other namespaces',
      spec: { always: [{ from: { tenant: 'fruit' }, to: { tenant: 'none' } }] },
      expected: beyond,
    },
    { name: 'isolated', spec: { isolated: [{ namespace: '*' }] }, expected: ['fruit'] },
    { name: 'isolated, of others', spec: { isolated: [{ tenant: '*' }] }, expected: beyond },
  ],
  ({ spec, expected }) => assert.equal(tenants(spec), expected),
);

table(
  'the platform can make statements about everyone',
  [
    { name: 'never', spec: { never: [{ from: { tenant: 'tea' }, to: { tenant: '*' } }] } },
    { name: 'isolated', spec: { isolated: [{ tenant: '*' }] } },
  ],
  ({ spec }) => assert.equal(readOneGuardrail(spec).diagnostics, []),
);
