import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ImportReport } from '../../../src/import/import-report.ts';
import { formatImport } from '../../../src/report/import/formats.ts';
import { assert, table, test } from '../../support/table.ts';

const empty: ImportReport = {
  landscape: 'company',
  clusters: [{ name: 'eu1', namespaces: 1, workloads: 0, policies: 1, missing: [], undefinedNamespaces: [] }],
  types: [{ name: 'shop', namespaces: 1, templates: 1, parameters: 0 }],
  templates: { ofTypes: 1, shared: 0, external: 0 },
  policiesOfTemplates: [{ template: 'shop/deny', policies: 1 }],
  parameters: 0,
  switches: 0,
  proved: 1,
  policies: 1,
  lines: { before: 10, after: 30 },
  external: [],
  adopted: [],
  appliers: [],
  rewritten: [],
  otherPolicies: [],
  withoutWorkloads: [],
  rejected: [],
  lostMetadata: [],
  tenants: [],
};

const hostile = '\u001b[31m\u202e</b>';

const full: ImportReport = {
  ...empty,
  clusters: [
    {
      name: 'eu1',
      namespaces: 30,
      workloads: 40,
      policies: 1200,
      missing: ['nodes', 'plugin'],
      undefinedNamespaces: ['ghost'],
    },
    { name: 'us1', namespaces: 1, workloads: 1, policies: 1, missing: ['nodes'], undefinedNamespaces: [] },
  ],
  types: Array.from({ length: 20 }, (_, index) => ({
    name: `type-${index}`,
    namespaces: 2,
    templates: 3,
    parameters: index,
  })),
  templates: { ofTypes: 12, shared: 3, external: 1 },
  policiesOfTemplates: ['a', 'b', 'c', 'd'].map((name) => ({ template: `shared/${name}`, policies: 1_000 })),
  parameters: 5,
  switches: 1,
  proved: 1201,
  policies: 1190,
  lines: { before: 12_000, after: 800 },
  external: [
    { policy: hostile, writer: { program: 'Helm', evidence: 'label', key: 'a', value: hostile }, policies: 2 },
    { policy: 'b', writer: { program: 'Mesh', evidence: 'owner-reference', kind: 'Mesh', name: 'main' }, policies: 1 },
    { policy: 'c', writer: { program: 'helm', evidence: 'field-manager', manager: 'helm' }, policies: 1 },
  ],
  adopted: [{ program: 'Kyverno', policies: 4 }],
  appliers: [
    { tool: 'Argo CD', policies: 7 },
    { tool: 'Flux', policies: 1 },
  ],
  rewritten: Array.from({ length: 6 }, (_, index) => ({
    cluster: 'eu1',
    namespace: 'shop',
    policy: `allow-${index}`,
    field: 'spec.ingress[0].from[0].ipBlock.cidr',
    before: '10.0.0.7/8',
    after: '10.0.0.0/8',
  })),
  otherPolicies: [{ cluster: 'eu1', kind: 'CiliumNetworkPolicy', objects: 3 }],
  withoutWorkloads: ['us1'],
  rejected: ['eu1/shop/old'],
  lostMetadata: [{ field: 'labels', key: 'app', policies: 12 }],
  tenants: [
    { name: 'catalog', evidence: { label: 'team' }, namespaces: 3 },
    { name: 'ledger', evidence: { prefix: 'ledger-' }, namespaces: 2 },
  ],
};

test('a report in which everything is as it should be is short', async () =>
  assert.is(
    await formatImport(empty, 'text', { files: 12, isDryRun: false }),
    `Read 1 cluster: 1 namespace, 0 workloads, 1 policy.
The new manifests allow what the clusters allow: 0 connections opened, 0 closed.

namespace type  namespaces  policies  parameters
shop                     1         1           0

1 template renders 1 policy.
A person now reads 30 lines of sources instead of 10 lines of policies.

12 files written. What to do next:
  1. Read policies/, first the namespace types. Correct their descriptions.
  2. To change names, edit import-names.yaml, delete policies/ and manifests/,
     and run the command again with --names import-names.yaml
  3. ringfence connectivity   (shows who can talk to whom)
  4. Commit everything, manifests/ too.
`,
  ));

test('a report names everything that was left out, changed or not found', async () =>
  assert.is(
    await formatImport(full, 'text', { folder: 'isolation', files: 1_200, isDryRun: true }),
    `Read 2 clusters: 31 namespaces, 41 workloads, 1,201 policies.
The new manifests allow what the clusters allow: 0 connections opened, 0 closed.

namespace type  namespaces  policies  parameters
type-0                   2         3           0
type-1                   2         3           1
type-2                   2         3           2
type-3                   2         3           3
type-4                   2         3           4
type-5                   2         3           5
type-6                   2         3           6
type-7                   2         3           7
type-8                   2         3           8
type-9                   2         3           9
type-10                  2         3          10
type-11                  2         3          11
and 8 more types, with 16 namespaces

15 templates render 1,190 policies. What differs is in 5 parameters, 1 switch among them.
A person now reads 800 lines of sources instead of 12,000 lines of policies.
Most policies come from shared/a (1,000), shared/b (1,000), shared/c (1,000).
Proposed tenants: catalog, ledger.

Please look at:
  - Ringfence does not read policies of other kinds. They stay, and can change what is allowed: 3
    CiliumNetworkPolicy in eu1.
  - Left out, because an API server would reject them: 1 policy.
      eu1/shop/old
  - Today Argo CD applies 7 policies, Flux applies 1 policy. Two tools must not apply the same policies: "Take
    over" in docs/import.md.
  - Other programs write 4 policies. policies/external/ describes them; Ringfence does not render them.
      ␛[31m�</b> (2): Helm (label a: ␛[31m�</b>)
      b: Mesh main (owner reference)
      c: helm (field manager)
  - Ringfence now renders 4 policies that Kyverno writes. Stop Kyverno from writing them.
  - 6 values in another form with the same meaning:
      eu1/shop/allow-0: 10.0.0.7/8 is now 10.0.0.0/8
      eu1/shop/allow-1: 10.0.0.7/8 is now 10.0.0.0/8
      eu1/shop/allow-2: 10.0.0.7/8 is now 10.0.0.0/8
      eu1/shop/allow-3: 10.0.0.7/8 is now 10.0.0.0/8
      and 2 more (--output json has all)
  - Not in the dumps: node network of eu1, us1; network plugin of eu1. Add them to policies/clusters/. Answers
    about addresses need them.
  - Not in the dumps: the labels of eu1/ghost. Add them to policies/clusters/.
  - Not in the sources: workloads of us1 that differ between namespaces. They are too many.
  - Labels and annotations of policies that the templates do not have: app (12).

Nothing was written. Without --dry-run: 1,200 files in isolation.
`,
  ));

const schema = JSON.parse(readFileSync(new URL('../../../schemas/output/import.schema.json', import.meta.url), 'utf8'));

table(
  'a report in JSON is as its schema says',
  [
    { name: 'a small one', report: empty },
    { name: 'one with everything', report: full },
  ],
  async ({ report }) => {
    const validate = new Ajv2020({ allErrors: true, strict: true, strictRequired: false }).compile(schema);
    const document: Record<string, unknown> = JSON.parse(
      await formatImport(report, 'json', { files: 1, isDryRun: false }),
    );
    assert.ok(validate({ ...document }), JSON.stringify(validate.errors));
    const { landscape: _, ...rest } = document;
    assert.not.ok(validate(rest));
    assert.not.ok(validate({ ...document, more: 1 }));
  },
);
