import { addressesText } from '../../src/connectivity/classes/side-keys.ts';
import { fingerprintOf, isSeen } from '../../src/diff/fingerprint.ts';
import { cidrSet } from '../../src/model/address-set.ts';
import { guardedState as base, changed, type Files, reviewBetween, shown } from '../support/guarded-reviews.ts';
import { edited, guardedSources, openedToTenants } from '../support/guarded-sources.ts';
import { assert, table, test } from '../support/table.ts';

const dataApart = 'policies/guardrails/data-apart.yaml';
const { [dataApart]: text = '' } = guardedSources;
const ofRail = (from: string | RegExp, to: string): string => {
  const rewritten = text.replace(from, () => to);
  if (rewritten === text) throw new Error(`${dataApart} does not contain ${from}`);
  return rewritten;
};
const rail = (from: string | RegExp, to: string): Files => ({ [dataApart]: ofRail(from, to) });
const landscape = (from: string, to: string): Files => edited('policies/landscape.yaml', from, to);
const namespaces = (tenant: string, from: string, to: string): Files =>
  edited(`policies/tenants/${tenant}/namespaces.yaml`, from, to);

const moreLabels = landscape('namespaces: ["acme.com/*"]', 'namespaces: ["acme.com/*", "team"]');
const fromTeam = edited('policies/namespace-types/data/from-backup.yaml', 'acme.com/role: backup', 'team: backup');
const complete = landscape('  metadataAddresses', '  declaredNamespaces: Complete\n  metadataAddresses');
const otherNodes = edited('policies/clusters/one.yaml', 'nodes: [192.168.0.0/24]', 'nodes: [192.168.1.0/24]');
const traits = (pods: string, nodes: string): Files =>
  edited(
    'policies/clusters/one.yaml',
    '{ipBlockMatchesPods: always, ipBlockMatchesNodes: always}',
    `{ipBlockMatchesPods: ${pods}, ipBlockMatchesNodes: ${nodes}}`,
  );
const podNetwork = (pods: string): Files =>
  edited('policies/clusters/one.yaml', 'pods: [10.4.0.0/16]', `pods: ${pods}`);
const smallerWithout = (podNetwork('[10.4.0.0/17]')['policies/clusters/one.yaml'] ?? '').replace(
  'ipBlockMatchesPods: always',
  'ipBlockMatchesPods: never',
);
const upperHalf = addressesText(cidrSet(['10.4.128.0/17']));
/** Opens tenants to each other by a part of the network of pods. */
const fromBlock = {
  ...openedToTenants,
  ...edited('policies/namespace-types/data/from-app.yaml', 'from: [', 'from: [{ipBlock: {cidr: 10.4.128.0/17}}, '),
};
const demandedOnly: Files = {
  'policies/guardrails/addresses.yaml': undefined,
  'policies/tenants/a/guardrails/own-apps.yaml': undefined,
  ...rail(
    /never:[\s\S]*/,
    'always: [{from: {namespaceType: app}, to: {namespaceType: data}, relation: same-tenant, ports: [{port: 5432}]}]\n',
  ),
};
const grantPath = 'policies/tenants/b/grants/a-reads.yaml';
const grant = `apiVersion: ringfence.dev/v1alpha1
kind: AccessGrant
metadata: {name: a-reads}
spec:
  reason: Reports.
  reviewBy: 2028-06-30
  from: {tenants: [a], namespaceTypes: [app], podSelector: {}}
  to: {namespaceType: data, podSelector: {}}
  ports: [{port: 5432, protocol: TCP}]
`;
/** The guardrail is about what tenant a reaches in tenant b, unless tenant b grants it. */
const grantable = rail(
  /never:[\s\S]*/,
  'grants: Allowed\n  never: [{from: {tenant: a}, to: {tenant: b, namespaceType: data}, relation: other-tenant}]\n',
);
const toNodes = landscape('default: [198.51.100.0/24]', 'default: [192.168.0.0/24]');
const lessBlocked = landscape('default: [203.0.113.0/24]', 'default: [203.0.113.0/25]');
const retyped = namespaces('a', 'name: a-data, type: data', 'name: a-data, type: app');
const broadExcept = rail(/ {4}- \{from: \{namespaceType: backup\}.*/, '    - {from: {tenant: "*"}, reason: Agreed.}');
const exception = `apiVersion: ringfence.dev/v1alpha1
kind: Exception
metadata: {name: migration}
spec:
  reason: A migration.
  owner: network-security
  until: 2027-01-01
  scope: {namespaceTypes: [data]}
  guardrails: [{name: data-apart}, {name: a/own-apps}]
`;
const expired = exception.replace('2027-01-01', '2026-01-01');

/** The sources with the type `data` under another name, in these files too. */
function withTypeStore(isChanged: (path: string) => boolean): Files {
  const folder = 'policies/namespace-types/data/';
  return Object.fromEntries(
    Object.entries(guardedSources).flatMap(([path, content]): readonly (readonly [string, string | undefined])[] => {
      const renamed = content
        .replaceAll(/(name|type|namespaceType): data\b/g, '$1: store')
        .replace('[app, data]', '[app, store]');
      if (path.startsWith(folder))
        return [
          [path, undefined],
          [path.replace(folder, 'policies/namespace-types/store/'), renamed],
        ];
      return isChanged(path) ? [[path, renamed]] : [];
    }),
  );
}

interface Attack {
  readonly name: string;
  readonly changes: Files;
  readonly hazards: readonly string[];
  /** Changes of the state before. */
  readonly before?: Files;
}

const opened = ['error broken data-apart', 'error broken a/own-apps'];
const openedUnderFormer = ['error broken data-apart (as before)', 'error broken a/own-apps'];

/** Ways past the gate that the author of a pull request may try, and twins that are none. */
const attacks: readonly Attack[] = [
  { name: 'opening tenants to each other breaks the guardrail', changes: openedToTenants, hazards: opened },
  {
    name: 'what a change does not open is no hazard',
    changes: fromTeam,
    before: openedToTenants,
    hazards: ['error broken a/own-apps'],
  },
  {
    name: 'what was open before does not block',
    changes: { 'policies/README.md': 'x' },
    before: openedToTenants,
    hazards: [],
  },
  {
    name: 'deleting the guardrail is a hazard',
    changes: { [dataApart]: undefined },
    hazards: ['error weakened data-apart removed'],
  },
  {
    name: 'a guardrail that is deleted still counts',
    changes: { ...openedToTenants, [dataApart]: undefined },
    hazards: [...openedUnderFormer, 'error weakened data-apart removed'],
  },
  { name: 'a guardrail may get another name', changes: rail('{name: data-apart}', '{name: other}'), hazards: [] },
  {
    name: 'a guardrail that is renamed still counts',
    changes: { ...openedToTenants, ...rail('{name: data-apart}', '{name: other}') },
    hazards: ['error broken data-apart (as before)', 'error broken other (as after)', 'error broken a/own-apps'],
  },
  {
    name: 'a file may get another name',
    changes: { [dataApart]: undefined, 'policies/guardrails/other.yaml': text },
    hazards: [],
  },
  { name: 'a description may change', changes: rail('reaches the data', 'reaches data'), hazards: [] },
  {
    name: 'a file where no guardrail belongs is not one',
    changes: { [dataApart]: undefined, 'policies/guardrails/deep/data-apart.yaml': text },
    hazards: ['error weakened data-apart removed'],
  },
  {
    name: 'a file with another extension is not a guardrail',
    changes: { [dataApart]: undefined, 'policies/guardrails/data-apart.yml': text },
    hazards: ['error weakened data-apart removed'],
  },
  {
    name: 'a guardrail that moves to a tenant protects only that tenant',
    changes: {
      [dataApart]: undefined,
      'policies/tenants/b/guardrails/data-apart.yaml': ofRail(/to: \{tenant: "\*", /, 'to: {').replace(
        / {2}except:\n.*\n/,
        '',
      ),
    },
    hazards: ['error weakened data-apart removed'],
  },
  {
    name: 'a second guardrail of the name does not replace the first',
    changes: { ...openedToTenants, 'policies/guardrails/z.yaml': ofRail('mode: Enforce', 'mode: Audit') },
    hazards: opened,
  },
  {
    name: 'a weaker guardrail of the name before the first is a hazard',
    changes: { ...openedToTenants, 'policies/guardrails/a.yaml': ofRail('mode: Enforce', 'mode: Audit') },
    hazards: [...openedUnderFormer, 'error weakened data-apart mode'],
  },
  {
    name: 'a guardrail that cannot be read protects nothing',
    changes: rail('spec:', 'spec: {'),
    hazards: ['error weakened data-apart removed'],
  },
  {
    name: 'mode Audit is a hazard',
    changes: rail('mode: Enforce', 'mode: Audit'),
    hazards: ['error weakened data-apart mode'],
  },
  {
    name: 'mode Audit does not count at once',
    changes: { ...openedToTenants, ...rail('mode: Enforce', 'mode: Audit') },
    hazards: [...openedUnderFormer, 'error weakened data-apart mode'],
  },
  {
    name: 'a guardrail in mode Audit informs',
    before: rail('mode: Enforce', 'mode: Audit'),
    changes: openedToTenants,
    hazards: ['error broken a/own-apps', 'note broken data-apart'],
  },
  {
    name: 'removing a guardrail in mode Audit informs',
    before: rail('mode: Enforce', 'mode: Audit'),
    changes: { [dataApart]: undefined },
    hazards: ['note weakened data-apart removed'],
  },
  {
    name: 'fewer other writers are a hazard',
    before: rail('otherWriters: None', 'otherWriters: OneTenant'),
    changes: { [dataApart]: text },
    hazards: ['error weakened data-apart assumption'],
  },
  { name: 'more other writers are none', changes: rail('otherWriters: None', 'otherWriters: OneTenant'), hazards: [] },
  {
    name: 'grants as exceptions are a hazard',
    changes: rail('mode: Enforce', 'grants: Allowed'),
    hazards: ['error weakened data-apart grants'],
  },
  { name: 'a broad except is a hazard', changes: broadExcept, hazards: ['error weakened data-apart statements'] },
  {
    name: 'a broad except does not count at once',
    changes: { ...openedToTenants, ...broadExcept },
    hazards: [...openedUnderFormer, 'error weakened data-apart statements'],
  },
  { name: 'a narrower except is none', changes: rail('port: 5432', 'port: 5433'), hazards: [] },
  {
    name: 'more protected labels are a hazard',
    changes: moreLabels,
    hazards: ['error weakened all team of namespaces'],
  },
  {
    name: 'a label that is newly protected does not count at once',
    changes: { ...moreLabels, ...fromTeam },
    hazards: ['error broken a/own-apps', 'error weakened all team of namespaces'],
  },
  {
    name: 'fewer protected labels are none',
    changes: landscape('["acme.com/*"]', '[acme.com/role, acme.com/tenant]'),
    hazards: [],
  },
  {
    name: 'to declare all namespaces is a hazard',
    changes: complete,
    hazards: ['error weakened all declared-namespaces one'],
  },
  {
    name: 'to declare all namespaces does not count at once',
    changes: { ...complete, ...fromTeam },
    hazards: ['error broken a/own-apps (under the inventory of before)', 'error weakened all declared-namespaces one'],
  },
  {
    name: 'a plugin that finds no pods by an ipBlock any more is a hazard',
    changes: traits('never', 'always'),
    hazards: ['error weakened all pods never one'],
  },
  {
    name: 'a plugin that finds neither pods nor nodes by an ipBlock any more is two hazards',
    changes: traits('never', 'never'),
    hazards: ['error weakened all nodes never one', 'error weakened all pods never one'],
  },
  {
    name: 'a plugin whose reading was not known may be one that finds pods by an ipBlock',
    changes: traits('never', 'always'),
    before: traits('unknown', 'always'),
    hazards: ['error weakened all pods never one'],
  },
  {
    name: 'a plugin of which less is known, or that finds more, takes nothing from what must not be possible',
    changes: traits('unknown', 'always'),
    before: traits('never', 'never'),
    hazards: [],
  },
  {
    name: 'a plugin that now finds pods by an ipBlock is a hazard for what must be possible',
    changes: traits('always', 'always'),
    before: { ...traits('unknown', 'always'), ...demandedOnly },
    hazards: ['error weakened all pods always one'],
  },
  {
    name: 'a plugin that now finds nodes by an ipBlock is no matter of two pods',
    changes: traits('always', 'always'),
    before: { ...traits('always', 'unknown'), ...demandedOnly },
    hazards: [],
  },
  {
    name: 'a plugin that no longer finds pods by an ipBlock takes nothing from what must be possible',
    changes: traits('never', 'always'),
    before: { ...traits('unknown', 'always'), ...demandedOnly },
    hazards: [],
  },
  {
    name: 'a smaller network of pods is a hazard',
    changes: podNetwork('[10.4.0.0/17]'),
    hazards: [`error weakened all ${upperHalf} one`],
  },
  {
    name: 'a smaller network of pods does not count at once',
    changes: { ...podNetwork('[10.4.0.0/17]'), ...fromBlock },
    hazards: [
      'error broken data-apart (under the inventory of before)',
      'error broken a/own-apps',
      `error weakened all ${upperHalf} one`,
    ],
  },
  {
    name: 'a larger network of pods takes nothing',
    changes: podNetwork('[10.4.0.0/15]'),
    hazards: [],
  },
  {
    name: 'a smaller network of pods takes nothing where an ipBlock finds no pods',
    changes: { 'policies/clusters/one.yaml': smallerWithout },
    before: traits('never', 'always'),
    hazards: [],
  },
  {
    name: 'a smaller network of pods takes nothing from guardrails about addresses',
    changes: podNetwork('[10.4.0.0/17]'),
    before: { [dataApart]: undefined, 'policies/tenants/a/guardrails/own-apps.yaml': undefined },
    hazards: [],
  },
  {
    name: 'a grant of the state before counts',
    changes: openedToTenants,
    before: { ...grantable, [grantPath]: grant },
    hazards: ['error broken a/own-apps'],
  },
  {
    name: 'a grant that the change gives does not count',
    changes: { ...openedToTenants, [grantPath]: grant },
    before: grantable,
    hazards: ['error broken a/own-apps', 'error broken data-apart'],
  },
  {
    name: 'a grant that the change takes back does not count',
    changes: { ...openedToTenants, [grantPath]: undefined },
    before: { ...grantable, [grantPath]: grant },
    hazards: ['error broken a/own-apps', 'error broken data-apart'],
  },
  {
    name: 'a pattern of names that a type newly has does not count at once',
    changes: {
      ...edited(
        'policies/namespace-types/app/namespace-type.yaml',
        'description: Namespaces of app.',
        'description: Namespaces of app.\n  namePattern: "*-app"',
      ),
      ...edited(
        'policies/namespace-types/data/from-app.yaml',
        'from: [',
        'from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: yapp}}}, ',
      ),
      ...edited('policies/namespace-types/app/to-data.yaml', ', acme.com/tenant: "{{tenant.name}}"', ''),
    },
    before: { 'policies/guardrails/addresses.yaml': undefined },
    hazards: ['error broken data-apart (under the inventory of before)', 'error broken a/own-apps'],
  },
  {
    name: 'a type that no longer gives a label still gives it to the namespaces before',
    changes: {
      ...fromTeam,
      ...edited('policies/namespace-types/backup/namespace-type.yaml', '{acme.com/role: backup}', '{team: backup}'),
    },
    hazards: ['error broken a/own-apps'],
  },
  { name: 'opening a network breaks the guardrail', changes: toNodes, hazards: ['error broken addresses'] },
  {
    name: 'a network that moves is a hazard',
    changes: otherNodes,
    hazards: ['error weakened addresses unprotected one'],
  },
  {
    name: 'a network that moves still counts where it was',
    changes: { ...otherNodes, ...toNodes },
    hazards: ['error broken addresses (under the inventory of before)', 'error weakened addresses unprotected one'],
  },
  {
    name: 'a network that grows is none',
    changes: edited('policies/clusters/one.yaml', 'nodes: [192.168.0.0/24]', 'nodes: [192.168.0.0/23]'),
    hazards: [],
  },
  {
    name: 'fewer addresses of a parameter are a hazard',
    changes: lessBlocked,
    hazards: ['error weakened addresses statements'],
  },
  {
    name: 'addresses of a parameter still count where they were',
    changes: {
      'policies/landscape.yaml': (guardedSources['policies/landscape.yaml'] ?? '')
        .replace('default: [203.0.113.0/24]', 'default: [203.0.113.0/25]')
        .replace('default: [198.51.100.0/24]', 'default: [203.0.113.128/25]'),
    },
    hazards: ['error broken addresses', 'error weakened addresses statements'],
  },
  {
    name: 'another pinned version does not hide the parameters',
    changes: landscape('ringfence: 0.1.0', 'ringfence: 9.9.9'),
    hazards: [],
  },
  {
    name: 'a namespace that leaves a type is a hazard',
    changes: retyped,
    hazards: [
      'error weakened a/own-apps vacuous',
      'error weakened a/own-apps unprotected one/a-data',
      'error weakened a/own-apps excused one/a-data',
      'error weakened data-apart unprotected one/a-data',
    ],
  },
  {
    name: 'a type of another name leaves the guardrail without pods',
    changes: withTypeStore((path) => !path.startsWith('policies/guardrails/')),
    hazards: ['error weakened data-apart vacuous', 'error weakened data-apart unprotected one/a-data/b-data'],
  },
  { name: 'a type and its guardrails may get another name', changes: withTypeStore(() => true), hazards: [] },
  {
    name: 'the last namespace of a type leaves the guardrail without pods',
    changes: {
      ...namespaces('a', '    - {name: a-data, type: data, clusterSelector: {}}\n', ''),
      ...namespaces('b', '    - {name: b-data, type: data, clusterSelector: {}}\n', ''),
    },
    hazards: ['error broken a/own-apps no-shape', 'error broken data-apart no-shape'],
  },
  {
    name: 'one namespace of a type may go',
    changes: namespaces('b', '    - {name: b-data, type: data, clusterSelector: {}}\n', ''),
    hazards: [],
  },
  {
    name: 'a namespace may be added',
    changes: namespaces(
      'a',
      '    - {name: a-data',
      '    - {name: a-more, type: data, clusterSelector: {}}\n    - {name: a-data',
    ),
    hazards: [],
  },
  {
    name: 'an exception of the same change accepts nothing',
    changes: { ...openedToTenants, 'policies/exceptions/migration.yaml': exception },
    hazards: opened,
  },
  {
    name: 'an exception of the state before accepts the breaches in its scope',
    before: { 'policies/exceptions/migration.yaml': exception },
    changes: openedToTenants,
    hazards: ['accepted error broken data-apart', 'accepted error broken a/own-apps'],
  },
  {
    name: 'an exception for another scope accepts nothing',
    before: { 'policies/exceptions/migration.yaml': exception.replace('[data]', '[backup]') },
    changes: openedToTenants,
    hazards: opened,
  },
  {
    name: 'an exception that has ended accepts nothing',
    before: { 'policies/exceptions/migration.yaml': expired },
    changes: openedToTenants,
    hazards: opened,
  },
];

table('guardrails in a pull request', attacks, ({ changes, hazards, before = {} }) => {
  const was = changed(base, before);
  assert.equal(shown(reviewBetween(was, changed(was, changes))), hazards);
});

const closing = (changes: Files) => {
  const { hazards, diff } = reviewBetween(base, changed(base, changes));
  return hazards
    .filter(({ code }) => code.startsWith('guardrail-'))
    .map((hazard) => fingerprintOf(hazard, diff.connections));
};
const wider = Object.fromEntries(
  Object.entries(openedToTenants).map(([path, content]) => [
    path,
    content.replace('port: 5432', 'port: 5432, endPort: 5440'),
  ]),
);
/** As `openedToTenants`, with more ports from one tenant to the other: the example of the breach may be the other way. */
const widerBetween = (from: string, to: string): Files =>
  Object.fromEntries(
    Object.entries(openedToTenants).map(([path, content]) => [
      path,
      content.replace(
        'port: 5432',
        `port: 5432, endPort: "{{choose (eq tenant.name '${path.includes('to-data') ? from : to}') 5440 5432}}"`,
      ),
    ]),
  );

table(
  'a person who accepted breaches of guardrails accepted these breaches only',
  [
    { name: 'the same change', seen: openedToTenants, now: openedToTenants, isAccepted: true },
    { name: 'further ports', seen: openedToTenants, now: wider, isAccepted: false },
    { name: 'another rewriting', seen: rail('mode: Enforce', 'mode: Audit'), now: broadExcept, isAccepted: false },
    {
      name: 'further rewriting',
      seen: rail('mode: Enforce', 'mode: Audit'),
      now: rail(/ {2}mode: Enforce\n.*\n/, '  mode: Audit\n  assume: {otherWriters: None}\n  grants: Allowed\n'),
      isAccepted: false,
    },
    { name: 'a rewriting and then a deletion', seen: broadExcept, now: { [dataApart]: undefined }, isAccepted: false },
    {
      name: 'another namespace that leaves a type',
      seen: retyped,
      now: { ...retyped, ...namespaces('b', 'name: b-data, type: data', 'name: b-data, type: app') },
      isAccepted: false,
    },
    {
      name: 'further labels',
      seen: moreLabels,
      now: landscape('["acme.com/*"]', '["acme.com/*", team, stage]'),
      isAccepted: false,
    },
  ],
  ({ seen, now, isAccepted }) => {
    const accepted = closing(seen);
    const isAll = closing(now).every(({ code, parts }) => parts.every((part) => isSeen(part, code, accepted)));
    assert.is(isAll, isAccepted);
  },
);

test('a person who accepted a breach accepted it by the policies as they were, also in places that no example shows', () => {
  const own = changed(base, { 'policies/tenants/a/guardrails/own-apps.yaml': undefined });
  const subjectsOf = (changes: Files, from: string, to: string) =>
    reviewBetween(own, changed(own, changes))
      .hazards.flatMap(({ code, subjects = [] }) => (code === 'guardrail-broken' ? subjects : []))
      .filter((subject) => [from, to].every((name) => subject.includes(`"namespace":"${name}"`)));
  for (const [from, to] of [
    ['a', 'b'],
    ['b', 'a'],
  ] as const) {
    const ends = [`${from}-app`, `${to}-data`] as const;
    const accepted = subjectsOf(openedToTenants, ...ends);
    const now = subjectsOf(widerBetween(from, to), ...ends);
    assert.is(accepted.length, 1);
    assert.is(now.length, 1);
    assert.is.not(now[0], accepted[0]);
  }
});

test('a guardrail in mode Audit closes no gate', () => {
  const audit = changed(base, rail('mode: Enforce', 'mode: Audit'));
  const rest = { 'policies/tenants/a/guardrails/own-apps.yaml': undefined };
  const was = changed(audit, rest);
  const { gate, hazards } = reviewBetween(was, changed(was, openedToTenants));
  assert.is(hazards.filter(({ code }) => code === 'guardrail-broken').length, 1);
  assert.equal(gate?.tripped, []);
});

test('a broken guardrail closes the gate', () => {
  assert.equal(reviewBetween(base, changed(base, openedToTenants)).gate?.tripped, ['guardrail-broken']);
});

test('the owners of a tenant are named where its guardrail is broken', () => {
  const { hazards } = reviewBetween(base, changed(base, fromTeam));
  const [broken] = hazards.filter(({ code }) => code === 'guardrail-broken');
  assert.equal(broken?.tenants, [{ tenant: 'a', owners: ['@acme/a'] }]);
});
