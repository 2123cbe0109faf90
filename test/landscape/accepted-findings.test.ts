import { readFileSync } from 'node:fs';
import { acceptableCodes, lintCodes } from '../../src/diagnostics/finding-codes.ts';
import { acceptedBy, type FindingSubject } from '../../src/landscape/accepted-findings.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { codesOf, landscapeFiles, load } from '../support/landscape.ts';
import { assert, table, test } from '../support/table.ts';

const clusters = {
  one: { namespaces: { shop: { type: 'web', tenant: 'fruit' }, data: 'web' } },
  two: { namespaces: { shop: 'web' } },
};
const base = { reason: 'It is known.', owner: 'team-x', until: '2024-06-30', scope: { clusters: ['one'] } };

function loaded(spec: JsonObject) {
  return load(landscapeFiles({ types: { web: {} }, clusters, exceptions: { known: spec } }));
}

const subject: FindingSubject = {
  code: 'redundant',
  cluster: 'one',
  namespace: 'shop',
  namespaceType: 'web',
  policy: 'allow-web',
};

interface Row {
  readonly name: string;
  readonly spec?: JsonObject;
  readonly subject?: Partial<FindingSubject>;
  readonly asOf?: string;
  readonly accepted: boolean;
}

table<Row>(
  'an exception accepts what it lists, in its scope, until the end of its last day',
  [
    { name: 'the code', accepted: true },
    { name: 'another code', subject: { code: 'half-connection' }, accepted: false },
    { name: 'another cluster', subject: { cluster: 'two' }, accepted: false },
    { name: 'another namespace', spec: { scope: { namespaces: ['data'] } }, accepted: false },
    { name: 'its type', spec: { scope: { namespaceTypes: ['web'] } }, accepted: true },
    {
      name: 'a type that is not known',
      spec: { scope: { namespaceTypes: ['web'] } },
      subject: { namespaceType: undefined },
      accepted: false,
    },
    { name: 'a part of a cluster', spec: { scope: { clusters: ['o*'] } }, accepted: true },
    { name: 'its tenant', spec: { scope: { tenants: ['fruit'] } }, subject: { tenant: 'fruit' }, accepted: true },
    { name: 'every tenant', spec: { scope: { tenants: ['*'] } }, subject: { tenant: 'fruit' }, accepted: true },
    { name: 'another tenant', spec: { scope: { tenants: ['fruit'] } }, subject: { tenant: 'fish' }, accepted: false },
    { name: 'no tenant', spec: { scope: { tenants: ['*'] } }, accepted: false },
    {
      name: 'a label of its tenant',
      spec: { scope: { tenantLabels: { pci: 'true' } } },
      subject: { tenant: 'fruit', tenantLabels: { pci: 'true', x: 'y' } },
      accepted: true,
    },
    {
      name: 'another label of its tenant',
      spec: { scope: { tenantLabels: { pci: 'true' } } },
      subject: { tenant: 'fruit', tenantLabels: { pci: 'false' } },
      accepted: false,
    },
    {
      name: 'a label of a tenant that is not known',
      spec: { scope: { tenantLabels: { pci: 'true' } } },
      accepted: false,
    },
    {
      name: 'one of two labels of its namespace',
      spec: { scope: { namespaceLabels: { stage: 'test', zone: 'a' } } },
      subject: { namespaceLabels: { stage: 'test' } },
      accepted: false,
    },
    {
      name: 'both labels of its namespace',
      spec: { scope: { namespaceLabels: { stage: 'test', zone: 'a' } } },
      subject: { namespaceLabels: { stage: 'test', zone: 'a' } },
      accepted: true,
    },
    { name: 'on the last day', asOf: '2024-06-30', accepted: true },
    { name: 'on the day after', asOf: '2024-07-01', accepted: false },
    { name: 'the policy', spec: { accepts: [{ code: 'redundant', policies: ['allow-web'] }] }, accepted: true },
    { name: 'another policy', spec: { accepts: [{ code: 'redundant', policies: ['deny'] }] }, accepted: false },
    {
      name: 'a finding about no policy',
      spec: { accepts: [{ code: 'redundant', policies: ['allow-web'] }] },
      subject: { policy: undefined },
      accepted: false,
    },
    {
      name: 'the workload',
      spec: { accepts: [{ code: 'redundant', workloads: ['api'] }] },
      subject: { workload: 'api' },
      accepted: true,
    },
    {
      name: 'another workload',
      spec: { accepts: [{ code: 'redundant', workloads: ['api'] }] },
      subject: { workload: 'web' },
      accepted: false,
    },
    {
      name: 'a hazard of diff',
      spec: { accepts: [{ code: 'fails-open' }] },
      subject: { code: 'fails-open' },
      accepted: true,
    },
  ],
  (row) => {
    const { landscape } = loaded({ ...base, accepts: [{ code: 'redundant' }], ...row.spec });
    const found = acceptedBy(landscape?.exceptions ?? [], { ...subject, ...row.subject }, row.asOf ?? '2024-06-01');
    assert.is(found !== undefined, row.accepted);
    if (row.accepted) assert.is(found?.exception.name, 'known');
  },
);

test('an exception needs policies or accepts', () => {
  assert.equal(codesOf(loaded(base).diagnostics), ['missing-field']);
  assert.equal(codesOf(loaded({ ...base, accepts: [{ code: 'redundant' }] }).diagnostics), []);
});

test('a code that no rule and no hazard has is an error with a suggestion', () => {
  const { diagnostics } = loaded({ ...base, accepts: [{ code: 'redundnat' }] });
  assert.equal(codesOf(diagnostics), ['invalid-value']);
  assert.is(diagnostics[0]?.hint, 'Did you mean "redundant"?');
});

const schema = (name: string) => JSON.parse(readFileSync(new URL(`../../schemas/${name}`, import.meta.url), 'utf8'));

test('the schemas know the codes, no more and no less', () => {
  const { accepts } = schema('exception.schema.json').properties.spec.properties;
  assert.equal(accepts.items.properties.code.enum, acceptableCodes);
  const { rules } = schema('landscape.schema.json').properties.spec.properties.lint.properties;
  assert.equal(Object.keys(rules.properties), Object.keys(lintCodes));
});
