import type { LintSettings } from '../../src/landscape/landscape.ts';
import type { AcceptanceComment } from '../../src/lint/acceptance-comment.ts';
import type { LintFinding } from '../../src/lint/finding.ts';
import { lint } from '../../src/lint/lint.ts';
import { landscapeFiles, load } from '../support/landscape.ts';
import { assert, table, test } from '../support/table.ts';
import { cluster, denyAll, hintOf, messageOf, namespace, nowhere, pod, policy, selector } from './support.ts';

const objects = [namespace('a'), namespace('b'), policy('a/deny', { policyTypes: ['Ingress', 'Egress'] })];
const states = [cluster(objects, { types: { a: 'app', b: 'app' }, name: 'one' })];
const places = { ...nowhere, defaultDeny: () => ({ path: 'type.yaml', line: 7, column: 3 }) };

function run(parts: {
  exceptions?: object;
  rules?: LintSettings['rules'];
  comments?: readonly Partial<AcceptanceComment>[];
  asOf?: string;
}) {
  const { landscape } = load(
    landscapeFiles({
      types: { app: {} },
      clusters: { one: { namespaces: { a: 'app', b: 'app' } } },
      ...(parts.exceptions ? { exceptions: parts.exceptions as never } : {}),
    }),
  );
  if (landscape === undefined) throw new Error('The landscape is good.');
  const comments = (parts.comments ?? []).map(
    (comment): AcceptanceComment => ({
      code: 'no-default-deny',
      reason: 'known',
      owner: 'team-x',
      until: '2024-06-30',
      location: { path: 'type.yaml', line: 6, column: 3 },
      line: 7,
      ...comment,
    }),
  );
  return lint({
    clusters: states,
    places,
    landscape: { ...landscape, lint: { rules: { 'unused-source': 'off', ...parts.rules } } },
    comments,
    asOf: parts.asOf ?? '2024-06-01',
  });
}

const exception = (spec: object) => ({
  known: {
    reason: 'It is known.',
    owner: 'team-x',
    until: '2024-06-30',
    scope: { namespaces: ['b'] },
    accepts: [{ code: 'no-default-deny' }],
    ...spec,
  },
});
const shown = ({ findings, accepted, diagnostics }: ReturnType<typeof run>) => ({
  left: findings.map(
    ({ severity, about, places: all }) =>
      `${severity} ${about.direction} ${all.map((place) => place.namespace).join('+')}`,
  ),
  accepted: accepted.map(
    ({ finding, by }) =>
      `${by.kind} ${finding.about.direction} ${finding.places.map((place) => place.namespace).join('+')}`,
  ),
  codes: diagnostics.map(({ code }) => code),
});
const both = (prefix: string, where = 'b') => [`${prefix} Ingress ${where}`, `${prefix} Egress ${where}`];

table<{ name: string; parts: Parameters<typeof run>[0]; expected: ReturnType<typeof shown> }>(
  'findings are judged by settings, comments and exceptions',
  [
    { name: 'nothing said', parts: {}, expected: { left: both('warning'), accepted: [], codes: [] } },
    {
      name: 'another severity',
      parts: { rules: { 'no-default-deny': 'error' } },
      expected: { left: both('error'), accepted: [], codes: [] },
    },
    {
      name: 'switched off',
      parts: { rules: { 'no-default-deny': 'off' } },
      expected: { left: [], accepted: [], codes: [] },
    },
    {
      name: 'switched off, with a comment',
      parts: { rules: { 'no-default-deny': 'off' }, comments: [{}] },
      expected: { left: [], accepted: [], codes: [] },
    },
    {
      name: 'a comment at the line',
      parts: { comments: [{}] },
      expected: { left: [], accepted: both('comment'), codes: [] },
    },
    {
      name: 'a comment at another line',
      parts: { comments: [{ line: 8 }] },
      expected: { left: both('warning'), accepted: [], codes: ['acceptance-unused'] },
    },
    {
      name: 'a comment for another code',
      parts: { comments: [{ code: 'redundant' }] },
      expected: { left: both('warning'), accepted: [], codes: ['acceptance-unused'] },
    },
    {
      name: 'a comment that has expired',
      parts: { comments: [{}], asOf: '2024-07-01' },
      expected: { left: both('warning'), accepted: [], codes: ['acceptance-expired'] },
    },
    {
      name: 'an exception',
      parts: { exceptions: exception({}) },
      expected: { left: [], accepted: both('exception'), codes: [] },
    },
    {
      name: 'an exception that accepts nothing',
      parts: { exceptions: exception({ scope: { namespaces: ['a'] } }) },
      expected: { left: both('warning'), accepted: [], codes: ['acceptance-unused'] },
    },
    {
      name: 'an exception that has expired',
      parts: { exceptions: exception({}), asOf: '2024-07-01' },
      expected: { left: both('warning'), accepted: [], codes: [] },
    },
    {
      name: 'an exception for a hazard says nothing here',
      parts: { exceptions: exception({ accepts: [{ code: 'fails-open' }] }) },
      expected: { left: both('warning'), accepted: [], codes: [] },
    },
  ],
  ({ parts, expected }) => assert.equal(shown(run(parts)), expected),
);

test('an exception for some places leaves the others', () => {
  const open = [namespace('a'), namespace('b')];
  const { landscape } = load(
    landscapeFiles({
      types: { app: {} },
      clusters: { one: { namespaces: { a: 'app', b: 'app' } } },
      exceptions: exception({}) as never,
    }),
  );
  const report = lint({
    clusters: [cluster(open, { types: { a: 'app', b: 'app' }, name: 'one' })],
    places,
    ...(landscape === undefined ? {} : { landscape }),
    comments: [],
    asOf: '2024-06-01',
  });
  const { left, accepted } = shown({
    ...report,
    findings: report.findings.filter(({ code }) => code === 'no-default-deny'),
  });
  assert.equal(left, both('warning', 'a'));
  assert.equal(accepted, both('exception', 'b'));
});

table(
  'an exception accepts findings in the namespaces that the manifests show in its scope',
  [
    { name: 'of its tenants', scope: { tenants: ['fruit'] } },
    { name: 'of tenants with a label', scope: { tenantLabels: { pci: 'true' } } },
    { name: 'with a label', scope: { namespaceLabels: { stage: 'test' } } },
  ],
  ({ scope }) => {
    const state = cluster([namespace('a'), namespace('b')], { types: { a: 'app', b: 'app' }, name: 'one' });
    const b = state.namespaces.get('b');
    if (b === undefined) throw new Error('There is a namespace b.');
    const owned = { ...b, tenant: 'fruit', tenantLabels: { pci: 'true' }, labels: { ...b.labels, stage: 'test' } };
    const { landscape } = load(
      landscapeFiles({
        types: { app: {} },
        clusters: { one: { namespaces: { a: 'app', b: { type: 'app', tenant: 'fruit' } } } },
        exceptions: exception({ scope }) as never,
      }),
    );
    const report = lint({
      clusters: [{ ...state, namespaces: new Map([...state.namespaces, ['b', owned]]) }],
      places,
      ...(landscape === undefined ? {} : { landscape }),
      comments: [],
      asOf: '2024-06-01',
    });
    const { left, accepted } = shown({
      ...report,
      findings: report.findings.filter(({ code }) => code === 'no-default-deny'),
    });
    assert.equal(left, both('warning', 'a'));
    assert.equal(accepted, both('exception', 'b'));
  },
);

test('clusters that are alike are looked at once, and named each', () => {
  const twins = ['one', 'two'].map((name) => cluster(objects, { types: { a: 'app', b: 'app' }, name }));
  const [first] = lint({ clusters: twins, places, comments: [], asOf: '2024-06-01' }).findings;
  assert.equal(first?.places, [
    { cluster: 'one', namespace: 'b' },
    { cluster: 'two', namespace: 'b' },
  ]);
});

test('only what concerns the clusters asked for is shown', () => {
  const twins = ['one', 'two'].map((name) => cluster(objects, { name }));
  const report = lint({ clusters: twins, places, comments: [], asOf: '2024-06-01', only: ['two'] });
  assert.ok(report.findings.length > 0);
  assert.ok(report.findings.every(({ places: all }) => all.some((place) => place.cluster === 'two')));
});

const everywhere = {
  ...nowhere,
  rendered: ({ policy: one }: { policy: { metadata: { name: string } } }) => at(one.metadata.name),
};
const at = (name: string) => ({ path: `${name}.yaml`, line: 1, column: 1 });
const out = (name: string, ...to: readonly object[]) =>
  policy(name, {
    podSelector: selector({ app: name }),
    policyTypes: ['Egress'],
    egress: [to.length === 0 ? {} : { to }],
  });
const given = (given: readonly object[], options: Partial<Parameters<typeof lint>[0]> = {}) =>
  lint({ clusters: [cluster(given)], places: everywhere, comments: [], asOf: '2024-06-01', ...options });
const oneLine = ({ code, location, also, about: { policies = [], policy: first = '' } }: LintFinding) =>
  `${code} ${[location, ...also].map(({ path }) => path).join()} ${policies.length > 0 ? policies.join('+') : first}`;
const block = (cidr: string) => ({ ipBlock: { cidr } });

test('in plain manifests, one fact is one finding in however many policies', () => {
  const objects = [denyAll(), out('b'), out('a'), out('c', block('10.0.0.0/8'))];
  assert.equal(given(objects, { rules: ['allows-internet'] }).findings.map(oneLine), [
    'allows-internet a.yaml,b.yaml a+b',
  ]);
  assert.equal(given(objects, { rules: ['allows-internet'], apart: true }).findings.map(oneLine), [
    'allows-internet a.yaml a',
    'allows-internet b.yaml b',
  ]);
});

test('workloads that the same policies open to the whole internet together are one finding', () => {
  const half = (name: string, cidr: string) =>
    policy(name, { policyTypes: ['Egress'], egress: [{ to: [block(cidr)], ports: [{ port: 443 }] }] });
  const halves = [half('low', '0.0.0.0/1'), half('high', '128.0.0.0/1')];
  const { findings } = given([...halves, pod('web'), pod('api')], { rules: ['allows-internet'] });
  assert.equal(findings.map(oneLine), ['allows-internet list.json ']);
  assert.equal(findings[0]?.subjects, [
    { kind: 'workload', workload: 'api', where: { namespace: 'shop' } },
    { kind: 'workload', workload: 'web', where: { namespace: 'shop' } },
  ]);
  assert.is(
    messageOf(findings),
    'The policies "high" and "low" together let workloads shop/api and shop/web connect to the whole internet on 443/TCP. Policies add up: one policy may allow what another leaves out.',
  );
});

test('findings whose hints differ stay apart', () => {
  const select = (name: string, app: string) => policy(name, { podSelector: selector({ app }) });
  const objects = [
    pod('a/web', { app: 'web' }),
    pod('b/job', { app: 'job' }),
    select('a/p', 'wbe'),
    select('b/p', 'wbe'),
  ];
  const { findings } = given(objects, { rules: ['selects-nothing'] });
  assert.equal(
    findings.map((one) => hintOf([one])),
    [
      'Did you mean "app: web"?',
      'Correct the selector, or delete the policy. If such pods exist, include their manifests.',
    ],
  );
});

test('a selector that contradicts itself is called that', () => {
  const contradiction = { matchLabels: { app: 'web' }, matchExpressions: [{ key: 'app', operator: 'DoesNotExist' }] };
  const objects = [pod('web', { app: 'web' }), policy('p', { podSelector: contradiction })];
  const { findings } = given(objects, { rules: ['selects-nothing'] });
  assert.match(messageOf(findings), 'Policy "p" selects no workload: its selector contradicts itself');
});

test('facts that differ are findings of their own, also where their texts are alike', () => {
  const named = (name: string, app: string) => out(name, { podSelector: selector({ app }) });
  const objects = [denyAll(), pod('web', { app: 'web' }), named('a', 'x'), named('b', 'y'), named('x', 'x')];
  assert.equal(given(objects, { rules: ['peer-matches-nothing'] }).findings.map(oneLine), [
    'peer-matches-nothing a.yaml,x.yaml a+x',
    'peer-matches-nothing b.yaml b',
  ]);
});

test('a name in a message decides nothing: a policy may be called as what is said of another', () => {
  const spec = { podSelector: selector({ app: 'web' }), ingress: [{ ports: [{ port: 80 }] }] };
  const names = ['a', 'policy-a', 'a-changes-nothing'];
  const { findings } = given([denyAll(), ...names.map((name) => policy(name, spec))], { rules: ['redundant'] });
  assert.equal(findings.map(oneLine), ['redundant a-changes-nothing.yaml,policy-a.yaml a-changes-nothing+policy-a']);
});

test('the whole internet is not reported beside the metadata service of the same rule, unless that is accepted', () => {
  const objects = [denyAll(), out('a'), out('b', block('0.0.0.0/0')), out('c', block('169.254.0.0/16'))];
  const rules = ['allows-metadata', 'allows-internet'] as const;
  assert.equal(given(objects, { rules }).findings.map(oneLine), [
    'allows-metadata a.yaml a',
    'allows-metadata b.yaml b',
    'allows-metadata c.yaml c',
  ]);
  const comment: AcceptanceComment = {
    ...{ code: 'allows-metadata', reason: 'known', owner: 'team-x', until: '2024-06-30' },
    ...{ location: at('b'), line: 1 },
  };
  assert.equal(given(objects, { rules, comments: [comment] }).findings.map(oneLine), [
    'allows-metadata a.yaml a',
    'allows-metadata c.yaml c',
    'allows-internet b.yaml b',
  ]);
});

test('pods that nothing isolates come first, those of all namespaces in one finding', () => {
  const objects = [
    ...['one', 'two', 'empty'].map((name) => namespace(name)),
    ...['one/web', 'two/db'].map((name) => pod(name)),
    policy('shop/deny', { policyTypes: ['Ingress', 'Egress'] }),
    policy('shop/out', { policyTypes: ['Egress'], egress: [{}] }),
  ];
  const { findings } = given(objects, { rules: ['no-default-deny', 'allows-metadata'] });
  assert.equal(
    findings.map((one) => [one.severity, one.about.open ?? false, messageOf([one]).slice(0, 60)]),
    [
      ['warning', true, 'No policy isolates workloads one/web and two/db for ingress '],
      ['error', false, 'Egress rule 1 of policy "out" lets pods connect to the whole'],
      ['warning', false, 'No policy in namespace "empty" isolates a pod without labels'],
    ],
  );
});

test('what is less severe than asked for is not shown, and rules that are not asked find nothing', () => {
  const objects = [denyAll(), out('a', block('169.254.0.0/16'))];
  assert.equal(
    given(objects, { least: 'error' }).findings.map(({ code }) => code),
    ['allows-metadata'],
  );
  assert.equal(given(objects, { rules: ['selects-nothing'], least: 'error' }).findings, []);
});
