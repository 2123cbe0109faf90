import { changed, type Files, guardedState, reviewBetween, shown } from '../support/guarded-reviews.ts';
import { edited, guardedSources, openedToTenants } from '../support/guarded-sources.ts';
import { assert, table } from '../support/table.ts';

const dataApart = 'policies/guardrails/data-apart.yaml';
const { [dataApart]: text = '' } = guardedSources;
const rail = (from: string, to: string): Files => ({ [dataApart]: text.replace(from, () => to) });
const opened = ['error broken data-apart', 'error broken a/own-apps'];
const openedAsBefore = ['error broken data-apart (as before)', 'error broken a/own-apps'];

const merged = [
  'error weakened a/own-apps excused one/b-app/b-data',
  'error weakened data-apart unprotected one/b-app/b-data',
];

interface Attack {
  readonly name: string;
  readonly changes: Files;
  readonly hazards: readonly string[];
}

table<Attack>(
  'further ways past the gate of guardrails',
  [
    {
      name: 'a copy under another name with mode Audit, in place of the guardrail',
      changes: { ...openedToTenants, ...rail('{name: data-apart}', '{name: x}\n# was data-apart') },
      hazards: ['error broken data-apart (as before)', 'error broken x (as after)', 'error broken a/own-apps'],
    },
    {
      name: 'a port that leaves the statement',
      changes: {
        ...openedToTenants,
        ...rail('relation: other-tenant', 'relation: other-tenant\n      ports: [{port: 1}]'),
      },
      hazards: [...openedAsBefore, 'error weakened data-apart statements'],
    },
    {
      name: 'a pod selector that no pod of the change has',
      changes: {
        ...openedToTenants,
        ...rail(
          'to: {tenant: "*", namespaceType: data}',
          'to: {tenant: "*", namespaceType: data, podSelector: {matchLabels: {x: y}}}',
        ),
      },
      hazards: [
        'error broken data-apart (as before)',
        'error broken data-apart (as after)',
        'error broken a/own-apps',
        'error weakened data-apart statements',
      ],
    },
    {
      name: 'another relation',
      changes: { ...openedToTenants, ...rail('relation: other-tenant', 'relation: same-tenant') },
      hazards: [...openedAsBefore, 'error weakened data-apart statements'],
    },
    {
      name: 'a guardrail in place of the former that the change satisfies',
      changes: { ...openedToTenants, ...rail('  never:', '  isolated: [{namespaceType: data}]\n  never:') },
      hazards: openedAsBefore,
    },
    {
      name: 'a tenant that merges with another, in a change that opens nothing',
      changes: {
        'policies/tenants/b/namespaces.yaml': undefined,
        'policies/tenants/b/tenant.yaml': undefined,
        ...edited('policies/tenants/a/tenant.yaml', '["a-*"]', '["a-*", "b-*"]'),
        'policies/tenants/a/namespaces.yaml': `${guardedSources['policies/tenants/a/namespaces.yaml']}    - {name: b-app, type: app, clusterSelector: {}}\n    - {name: b-data, type: data, clusterSelector: {}}\n`,
      },
      hazards: merged,
    },
    {
      name: 'a tenant that merges with another',
      changes: {
        ...openedToTenants,
        'policies/tenants/b/namespaces.yaml': undefined,
        'policies/tenants/b/tenant.yaml': undefined,
        ...edited('policies/tenants/a/tenant.yaml', '["a-*"]', '["a-*", "b-*"]'),
        'policies/tenants/a/namespaces.yaml': `${guardedSources['policies/tenants/a/namespaces.yaml']}    - {name: b-app, type: app, clusterSelector: {}}\n    - {name: b-data, type: data, clusterSelector: {}}\n`,
      },
      hazards: [...opened, ...merged],
    },
    {
      name: 'a description that lies',
      changes: {
        ...openedToTenants,
        ...rail('No pod of one tenant reaches the data of another.', 'Accepted by security.'),
      },
      hazards: opened,
    },
  ],
  ({ changes, hazards }) => {
    assert.equal(shown(reviewBetween(guardedState, changed(guardedState, changes))), hazards);
  },
);
