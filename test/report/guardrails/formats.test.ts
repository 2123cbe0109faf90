import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { judgeGuardrail } from '../../../src/guardrails/judged-guardrail.ts';
import { formatGuardrails, guardrailFormats, guardrailsHoldBasis } from '../../../src/report/guardrails/formats.ts';
import { paletteOf } from '../../../src/report/words/palette.ts';
import { assert, table, test } from '../../support/table.ts';
import { breach, broken, destination, held, hostileWitness, lost, reportOf, resultOf, witness } from './support.ts';

const options = { version: '0.1.0', rootInCheckout: 'infra', palette: paletteOf({ coloured: false }) };

const by = { exception: 'old-backup', reason: 'It moves in May.', owner: 'sam', until: '2027-05-31' };
const all = reportOf(
  resultOf(held, { name: 'a', tenant: 'fruit', owner: 'sam' }),
  resultOf({ ...broken, breaches: [{ ...breach, places: 2, lost: [{ ...lost, without: [lost] }] }] }),
  resultOf(
    {
      ...broken,
      answer: 'depends',
      breaches: [
        {
          ...breach,
          witness: { ...witness, to: { kind: 'address', address: '10.0.0.1' } },
          conditions: [
            { kind: 'family', family: 'IPv6' },
            { kind: 'ipBlockMatchesPods', value: 'always' },
          ],
        },
      ],
    },
    { mode: 'Audit' },
  ),
  resultOf({
    ...held,
    answer: 'not-decided',
    notDecided: [
      { kind: 'budget', cluster: 'a', steps: 7 },
      { kind: 'unknown-network', cluster: 'a', network: 'nodes' },
      { kind: 'unread-policies', cluster: '', kinds: ['A'] },
    ],
  }),
  resultOf({ ...held, answer: 'no-shape', typesWithoutShape: ['team-data'] }),
);
const report = {
  ...all,
  judged: [...all.judged, judgeGuardrail(resultOf(broken, { name: 'old' }), [by], true)],
};

const schemaOf = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../schemas/output/${name}.schema.json`, import.meta.url), 'utf8'));
const ajv = new Ajv2020({
  strict: true,
  allowUnionTypes: true,
  schemas: ['diagnostics', 'step', 'test-run', 'connectivity', 'flow-answers'].map(schemaOf),
});
addFormats.default(ajv);
const validate = ajv.compile(schemaOf('guardrails'));

test('the JSON fits its schema, with every field', async () => {
  const text = await formatGuardrails(report, 'json', options);
  const isValid = validate(JSON.parse(text));
  assert.ok(isValid, JSON.stringify(validate.errors));
  const parsed = JSON.parse(text);
  assert.equal([parsed.hold, parsed.fail, parsed.accepted, parsed.reported], [1, 3, 1, 1]);
  const [, second] = parsed.guardrails;
  assert.is(
    second.statements[0].breaches[0].says,
    'In cluster eu1, a pod with labels {app: x} in namespace catalog-app (tenant catalog) can reach a pod without ' +
      'labels in namespace payments-data (tenant payments) on 5432/TCP: policy allow-foo, egress rule 1, lets it out; ' +
      'policy allow-bar, ingress rule 2, lets it in.',
  );
  assert.equal(
    second.statements[0].breaches[0].lost,
    [
      {
        from: { kind: 'pods', namespaceSelector: { matchLabels: { team: 'catalog' } }, podSelector: {} },
        to: { kind: 'pods', namespaceSelector: {}, podSelector: { matchLabels: { app: 'db' } } },
        ports: [{ protocol: 'TCP', first: 5432, last: 5432 }],
      },
    ].map((one) => ({ ...one, without: [one] })),
  );
  assert.equal(second.statements[0].breaches[0].witness.to, {
    kind: 'pod',
    labels: {},
    address: destination.address,
    namespace: { kind: 'declared', name: 'payments-data', labels: {}, type: 'team-data', tenant: 'payments' },
  });
});

test('JUnit has one case for each guardrail, and fails only where a gate closes', async () => {
  const text = await formatGuardrails(reportOf(resultOf(held, { name: 'a' }), resultOf(broken)), 'junit', options);
  assert.is(
    text,
    `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="ringfence" tests="2" failures="1" errors="0" skipped="0">
  <testsuite name="guardrails" tests="2" failures="1" errors="0" skipped="0" file="policies/guardrails/tenants-apart.yaml">
    <testcase name="a" classname="guardrails" file="policies/guardrails/tenants-apart.yaml" line="3"/>
    <testcase name="tenants-apart" classname="guardrails" file="policies/guardrails/tenants-apart.yaml" line="3">
      <failure message="broken: No tenant's pod reaches another tenant's data." type="broken">broken: No tenant's pod reaches another tenant's data.
never from pods in namespaces with a tenant to pods in namespaces of type team-data with a tenant, of another tenant, on every port: broken
  In cluster eu1, a pod with labels {app: x} in namespace catalog-app (tenant catalog) can reach a pod without labels in namespace payments-data (tenant payments) on 5432/TCP:
    - policy allow-foo, egress rule 1, lets it out (manifests/eu1/catalog-app.yaml:12, from policies/namespace-types/a/b.yaml:7)
    - policy allow-bar, ingress rule 2, lets it in (manifests/eu1/payments-data.yaml:30, from policies/namespace-types/a/b.yaml:7)
  About direct pod connections in 58 namespaces of 4 shapes.
Assumption: no one adds policies that Ringfence does not render (otherWriters: None).</failure>
    </testcase>
  </testsuite>
</testsuites>
`,
  );
  const every = await formatGuardrails(report, 'junit', options);
  assert.is(every.match(/<failure /g)?.length, 3);
  assert.is(every.match(/<system-out>/g)?.length, 2);
  assert.match(every, 'Mode Audit: reported only.</system-out>');
});

test('SARIF has one result for each breach, at the statement, with the rules beside it', async () => {
  const [run] = JSON.parse(await formatGuardrails(report, 'sarif', options)).runs;
  assert.equal(
    run.results.map(({ ruleId, level, suppressions }: Record<string, unknown>) => [ruleId, level, suppressions]),
    [
      ['guardrail-broken', 'error', []],
      ['guardrail-depends', 'note', []],
      ['guardrail-not-decided', 'error', []],
      ['guardrail-no-shape', 'error', []],
      [
        'guardrail-broken',
        'error',
        [
          {
            kind: 'external',
            status: 'accepted',
            justification: 'It moves in May. (exception old-backup, owner sam, until 2027-05-31)',
          },
        ],
      ],
    ],
  );
  const [first] = run.results;
  assert.is(
    first.message.text,
    "Guardrail tenants-apart: No tenant's pod reaches another tenant's data. In cluster eu1, a pod with labels {app: x} " +
      'in namespace catalog-app (tenant catalog) can reach a pod without labels in namespace payments-data (tenant ' +
      'payments) on 5432/TCP: policy allow-foo, egress rule 1, lets it out; policy allow-bar, ingress rule 2, lets it ' +
      'in. The same is true for 2 pairs of namespaces. Assumption: no one adds policies that Ringfence does not render ' +
      '(otherWriters: None).',
  );
  assert.is(first.locations[0].physicalLocation.artifactLocation.uri, 'infra/policies/guardrails/tenants-apart.yaml');
  assert.is(first.locations[0].physicalLocation.region.startLine, 9);
  assert.equal(
    first.relatedLocations.map((one: { readonly message: { readonly text: string } }) => one.message.text),
    ['policy allow-foo, egress rule 1, lets it out.', 'policy allow-bar, ingress rule 2, lets it in.'],
  );
});

test('an annotation is beside each statement that does not hold and that no exception accepts', async () => {
  const text = await formatGuardrails(report, 'github', options);
  assert.equal(
    text.split('\n').map((line) => line.replace(/^(::\w+ ).*(title=[a-z-]+)::.*$/, '$1$2')),
    [
      '::error title=guardrail-broken',
      '::notice title=guardrail-depends',
      '::error title=guardrail-not-decided',
      '::error title=guardrail-no-shape',
      '',
    ],
  );
});

table(
  'no name makes a format invalid, or forges a part of it',
  guardrailFormats.map((name) => ({ name })),
  async ({ name: format }) => {
    const hostile = 'a\u0000\u001b[2J\u202e]]>"</testcase>\n::error::x](http://x)';
    const odd = reportOf(
      resultOf(
        { ...broken, breaches: [{ ...breach, witness: hostileWitness(hostile) }] },
        { name: hostile, description: hostile },
      ),
    );
    const text = await formatGuardrails(
      { ...odd, protectedLabels: { namespaces: [hostile], pods: [] } },
      format,
      options,
    );
    if (format === 'json') assert.equal([validate(JSON.parse(text)), validate.errors], [true, null]);
    else if (format === 'sarif') assert.not.match(JSON.parse(text).runs[0].results[0].message.text, '](http');
    else assert.not.match(text.replaceAll('\n', ''), /[\p{Cc}\p{Bidi_Control}]/u);
    if (format === 'junit') assert.is(text.match(/<testcase /g)?.length, 1);
    if (format === 'github') assert.is(text.match(/^::/gm)?.length, 1);
  },
);

test('the formats that hold what the answers rest on are known', () => {
  assert.equal(guardrailFormats.filter(guardrailsHoldBasis), ['text', 'json']);
});
