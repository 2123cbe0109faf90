import { changed, type Files, guardedState, reviewBetween, shown } from '../support/guarded-reviews.ts';
import { edited, guardedSources } from '../support/guarded-sources.ts';
import { assert, table, test } from '../support/table.ts';

const path = 'policies/guardrails/no-dumps.yaml';

function guardrail(...statements: readonly string[]): Files {
  const lines = statements.map((statement) => `    - ${statement}\n`).join('');
  return {
    [path]: `apiVersion: ringfence.dev/v1alpha1
kind: Guardrail
metadata: {name: no-dumps}
spec:
  description: What makes backups reaches no app.
  assume: {otherWriters: None}
  never:
${lines}`,
  };
}

const byLabel =
  '{from: {namespaceSelector: {matchLabels: {acme.com/role: backup}}}, to: {namespaceType: app, tenant: "*"}}';
const byAnyLabel =
  '{from: {namespaceSelector: {matchLabels: {purpose: backup}}}, to: {namespaceType: app, tenant: "*"}}';
const byPodLabel =
  '{from: {namespaceType: backup, podSelector: {matchLabels: {acme.com/dumps: "yes"}}}, to: {namespaceType: app}}';
const byTenant = '{from: {tenant: a}, to: {namespaceType: app, tenant: b}}';
const ofNothing = '{from: {namespaceSelector: {matchLabels: {acme.com/role: none}}}, to: {namespaceType: app}}';

const typePath = 'policies/namespace-types/backup/namespace-type.yaml';
const clusterPath = 'policies/clusters/one.yaml';
const roleOf = (role: string) => edited(typePath, '{acme.com/role: backup}', `{${role}}`);
const renamed = edited(clusterPath, 'name: backup,', 'name: dumps,');
const sources = { ...guardedSources };

/** The role of the backup in the first cluster only: by the item in the place of the type. */
const byItem = roleOf('acme.com/other: x');

interface Row {
  readonly name: string;
  readonly before?: Files;
  readonly changes: Files;
  readonly hazards: readonly string[];
}

const vacuous = 'error weakened no-dumps vacuous';

table<Row>(
  'a change that leaves a guardrail about nothing is a hazard',
  [
    {
      name: 'a new namespace with another label',
      before: guardrail(byLabel),
      changes: { ...roleOf('acme.com/role: dumps'), ...renamed },
      hazards: [vacuous],
    },
    {
      name: 'a new namespace with the same label',
      before: guardrail(byLabel),
      changes: renamed,
      hazards: [],
    },
    {
      name: 'a label that namespaces that no source declares may still have',
      before: { ...guardrail(byAnyLabel), ...roleOf('purpose: backup') },
      changes: { ...roleOf('purpose: dumps'), ...renamed },
      hazards: [vacuous],
    },
    {
      name: 'a protected label that no workload has any more',
      before: {
        ...guardrail(byPodLabel),
        ...edited(
          'policies/landscape.yaml',
          'namespaces: ["acme.com/*"]',
          'namespaces: ["acme.com/*"], pods: ["acme.com/*"]',
        ),
        'policies/namespace-types/backup/workloads.yaml': workloads('acme.com/dumps: "yes"'),
      },
      changes: { 'policies/namespace-types/backup/workloads.yaml': workloads('app: dumps') },
      hazards: [vacuous],
    },
    {
      name: 'a tenant of another name',
      before: guardrail(byTenant),
      changes: {
        'policies/tenants/a/namespaces.yaml': undefined,
        'policies/tenants/a/tenant.yaml': undefined,
        'policies/tenants/a/guardrails/own-apps.yaml': undefined,
        'policies/tenants/c/namespaces.yaml': sources['policies/tenants/a/namespaces.yaml']
          ?.replaceAll(/\ba\b/g, 'c')
          .replaceAll('a-', 'c-'),
        'policies/tenants/c/tenant.yaml': sources['policies/tenants/a/tenant.yaml']
          ?.replaceAll(/\ba\b/g, 'c')
          .replaceAll('a-', 'c-'),
      },
      hazards: [vacuous, 'error weakened a/own-apps removed'],
    },
    { name: 'a new guardrail about nothing', changes: guardrail(ofNothing), hazards: [vacuous] },
    { name: 'a new guardrail about something', changes: guardrail(byLabel), hazards: [] },
    {
      name: 'a new statement about nothing',
      before: guardrail(byLabel),
      changes: guardrail(byLabel, ofNothing),
      hazards: [vacuous],
    },
    {
      name: 'a statement that is rewritten to be about nothing',
      before: guardrail(byLabel),
      changes: guardrail(ofNothing),
      hazards: [vacuous, 'error weakened no-dumps statements'],
    },
    {
      name: 'what was about nothing before',
      before: guardrail(ofNothing),
      changes: renamed,
      hazards: [],
    },
    {
      name: 'a second statement, beside one that was about nothing before',
      before: guardrail(ofNothing, byLabel),
      changes: { ...roleOf('acme.com/role: dumps'), ...renamed },
      hazards: [vacuous],
    },
    {
      name: 'a guardrail in mode Audit',
      before: { [path]: guardrail(byLabel)[path]?.replace('  assume', '  mode: Audit\n  assume') },
      changes: { ...roleOf('acme.com/role: dumps'), ...renamed },
      hazards: ['note weakened no-dumps vacuous'],
    },
  ],
  ({ before = {}, changes, hazards }) => {
    const was = changed(guardedState, before);
    assert.equal(shown(reviewBetween(was, changed(was, changes))), hazards);
  },
);

function workloads(label: string): string {
  return `apiVersion: ringfence.dev/v1alpha1
kind: Workloads
metadata: {name: backup}
spec:
  workloads: [{name: dumps, labels: {${label}}}]
`;
}

test('a cluster that is not compared can have what a guardrail is about', () => {
  const labelled = edited(
    clusterPath,
    'name: backup, type: backup',
    'name: backup, type: backup, labels: {acme.com/role: backup}',
  );
  const was = changed(guardedState, {
    ...guardrail(byLabel),
    ...byItem,
    ...labelled,
    'policies/clusters/two.yaml': labelled[clusterPath]?.replace('name: one', 'name: two'),
  });
  const is = changed(was, renamed);
  assert.equal(shown(reviewBetween(was, is, new Set(['one']))), []);
  const { 'policies/clusters/two.yaml': _, ...alone } = was.files;
  const without = changed({ ...was, files: alone }, {});
  assert.equal(shown(reviewBetween(without, changed(without, renamed), new Set(['one']))), [vacuous]);
});
