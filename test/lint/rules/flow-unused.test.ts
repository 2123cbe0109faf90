import type { ClusterState } from '../../../src/clusters/cluster-state.ts';
import type { LintCode } from '../../../src/diagnostics/finding-codes.ts';
import type { Flow, FlowEnd } from '../../../src/flows/flow.ts';
import type { PlacedEvidence } from '../../../src/flows/place-evidence.ts';
import { type LintInput, lint } from '../../../src/lint/lint.ts';
import { findingText } from '../../../src/report/lint/finding-text.ts';
import { lintedFlowSentences } from '../../../src/report/lint/flow-text.ts';
import { assert, table, test } from '../../support/table.ts';
import { about, cluster, denyAll, nowhere, pod, policy, selector } from '../support.ts';

const end = (name: string): FlowEnd => ({ kind: 'pod', namespace: 'shop', workload: { kind: 'Pod', name } });
const flow = (from: string, to: string, port: number, more: Partial<Flow> = {}): Flow => ({
  ...{ from: end(from), to: end(to), protocol: 'TCP', port, verdict: 'FORWARDED', count: 1 },
  ...more,
});

const day = (number: number) => Date.UTC(2024, 4, number);
const evidenceOf = (flows: readonly Flow[], more: Partial<PlacedEvidence> = {}): PlacedEvidence => ({
  ...{ cluster: '', completeness: 'Complete', sources: [], flows, leftOut: new Map() },
  ...{ window: { first: day(20), last: day(28) } },
  ...more,
});

const opens = (name: string, to: string, ...rules: readonly (readonly [string, number])[]): object =>
  policy(name, {
    podSelector: selector({ app: to }),
    ingress: rules.map(([from, port]) => ({ from: [{ podSelector: selector({ app: from }) }], ports: [{ port }] })),
  });

const pods = ['web', 'api', 'db'].map((name) => pod(name, { app: name }));

const codes: readonly LintCode[] = ['flow-unused-policy', 'flow-unused-rule', 'flow-unused-grant', 'flow-unused-label'];

function findings(
  clusters: readonly ClusterState[],
  evidence: readonly PlacedEvidence[],
  more: Partial<LintInput> = {},
) {
  const input = { clusters, places: nowhere, comments: [], asOf: '2024-06-01', evidence, apart: true, ...more };
  return lint(input).findings.filter(({ code }) => codes.includes(code));
}

interface UseCase {
  readonly name: string;
  readonly objects: readonly object[];
  readonly flows: readonly Flow[];
  readonly found: readonly string[];
}

const cases: readonly UseCase[] = [
  {
    name: 'a rule that a flow passed',
    objects: [opens('a', 'api', ['web', 80])],
    flows: [flow('web', 'api', 80)],
    found: [],
  },
  {
    name: 'no flow at all passed a rule of the policy',
    objects: [opens('a', 'api', ['web', 80])],
    flows: [flow('db', 'web', 1)],
    found: ['flow-unused-policy shop/a'],
  },
  {
    name: 'a rule of two',
    objects: [opens('a', 'api', ['web', 80], ['db', 80])],
    flows: [flow('web', 'api', 80)],
    found: ['flow-unused-rule shop/a Ingress 1'],
  },
  {
    name: 'two rules that allow the same are both used',
    objects: [opens('a', 'api', ['web', 80], ['web', 80]), opens('b', 'api', ['web', 80])],
    flows: [flow('web', 'api', 80)],
    found: [],
  },
  {
    name: 'a drop uses nothing',
    objects: [opens('a', 'api', ['web', 80])],
    flows: [flow('web', 'api', 80, { verdict: 'DROPPED' })],
    found: ['flow-unused-policy shop/a'],
  },
  {
    name: 'what passed though the policies deny it uses nothing',
    objects: [opens('a', 'api', ['web', 80]), denyAll()],
    flows: [flow('web', 'api', 80)],
    found: ['flow-unused-policy shop/a'],
  },
  {
    name: 'a policy without rules is for what it denies',
    objects: [denyAll()],
    flows: [flow('web', 'api', 80)],
    found: [],
  },
  {
    name: 'what a watched policy would drop passed',
    objects: [opens('a', 'api', ['web', 80])],
    flows: [flow('web', 'api', 80, { verdict: 'AUDIT' })],
    found: [],
  },
  {
    name: 'a flow to some address of the internet may have passed each block of it',
    objects: [
      policy('out', {
        podSelector: selector({ app: 'web' }),
        policyTypes: ['Egress'],
        egress: [{ to: [{ ipBlock: { cidr: '8.8.0.0/16' } }] }, { to: [{ ipBlock: { cidr: '10.9.0.0/16' } }] }],
      }),
    ],
    flows: [flow('web', 'api', 443, { to: { kind: 'network', network: 'internet' } })],
    found: ['flow-unused-rule shop/out Egress 1'],
  },
];

table('rules and policies that no flow passed are found', cases, ({ objects, flows, found }) => {
  const state = cluster([...pods, ...objects]);
  assert.equal(
    findings([state], [evidenceOf(flows)]).map((one) => `${one.code} ${about(one)}`),
    found,
  );
});

const optIn = (name: string, port: number): object =>
  policy(`to-${name}`, {
    podSelector: selector({ [`net/to-${name}`]: 'allowed' }),
    policyTypes: ['Egress'],
    egress: [{ ports: [{ port }] }],
  });
const both = { 'net/to-api': 'allowed', 'net/to-db': 'allowed', app: 'web' };

test('a label by which a workload opts in is found if no flow of the workload needed it, in any namespace of the type', () => {
  const objects = [optIn('api', 80), optIn('db', 5432), pod('web', both), pod('api', { app: 'api' })];
  const others = [
    policy('other/to-db', {
      podSelector: selector({ 'net/to-db': 'allowed' }),
      policyTypes: ['Egress'],
      egress: [{ ports: [{ port: 5432 }] }],
    }),
    policy('other/to-api', { podSelector: selector({ 'net/to-api': 'allowed' }), policyTypes: ['Egress'] }),
    pod('other/web', both),
  ];
  const labelsIn = (state: ClusterState, flows: readonly Flow[]) =>
    findings([state], [evidenceOf(flows)]).flatMap((one) =>
      one.code === 'flow-unused-label' ? [`${about(one)} ${one.data.label.key}`] : [],
    );
  const flows = [flow('web', 'api', 80)];
  assert.equal(labelsIn(cluster(objects), flows), ['shop/web net/to-db']);
  const used = flow('web', 'api', 5432, {
    from: { kind: 'pod', namespace: 'other', workload: { kind: 'Pod', name: 'web' } },
  });
  const types = { shop: 'app', other: 'app' };
  assert.equal(labelsIn(cluster([...objects, ...others], { types }), [...flows, used]), []);
  assert.equal(labelsIn(cluster([...objects, ...others]), [...flows, used]), [
    'other/web net/to-api',
    'shop/web net/to-db',
  ]);
});

test('only clusters with records count, and the finding counts the others', () => {
  const state = cluster([...pods, opens('a', 'api', ['web', 80])], { types: { shop: 'app' } });
  const [a, b] = ['a', 'b'].map((name): ClusterState => ({ ...state, name }));
  assert.ok(a !== undefined && b !== undefined);
  const [first, another] = findings([a, b], [evidenceOf([], { cluster: 'a' })]);
  assert.is(another, undefined);
  assert.equal(first?.places, [{ cluster: 'a', namespace: 'shop' }]);
  assert.match(findingText(first as never).hint, 'There are no records of 1 more cluster with it.');
});

test('a finding shows what deleting the rule closes, and that deleting a policy can open', () => {
  const state = cluster([...pods, opens('a', 'api', ['web', 80])]);
  const [first] = findings([state], [evidenceOf([])]);
  const { message } = findingText(first as never);
  assert.match(message, 'from 2024-05-20 to 2024-05-28');
  assert.match(message, 'Deleting all of it would also open');
  const isolated = cluster([...pods, denyAll(), opens('a', 'api', ['web', 80]), opens('b', 'api', ['db', 80])]);
  const [only] = findings([isolated], [evidenceOf([])]).filter((one) => one.about.policy === 'a');
  assert.not.match(findingText(only as never).message, 'also open');
});

test('they are notes, and no one asks them without flows', () => {
  const state = cluster([...pods, opens('a', 'api', ['web', 80])]);
  assert.equal([...new Set(findings([state], [evidenceOf([])]).map(({ severity }) => severity))], ['note']);
  const { findings: none, flows } = lint({ clusters: [state], places: nowhere, comments: [], asOf: '2024-06-01' });
  assert.equal(
    none.filter(({ code }) => codes.includes(code)),
    [],
  );
  assert.is(flows, undefined);
});

const sentences = (evidence: PlacedEvidence): string => {
  const { flows } = lint({
    ...{ clusters: [cluster([...pods, opens('a', 'api', ['web', 80])])], places: nowhere, comments: [] },
    ...{ asOf: '2024-06-01', evidence: [evidence] },
  });
  return flows === undefined ? '' : lintedFlowSentences(flows).join('\n');
};

table(
  'weak evidence is said first',
  [
    { name: 'a week of all connections', more: {}, first: 'Records: 0 connections' },
    {
      name: 'a week less some minutes',
      more: { window: { first: day(20), last: day(27) - 60_000 } },
      first: 'Records: ',
    },
    {
      name: 'six days',
      more: { window: { first: day(20), last: day(26) } },
      first: 'Weak evidence: the records are shorter than 7 days',
    },
    {
      name: 'a sample',
      more: { completeness: 'Sampled' as const },
      first: 'Weak evidence: the records do not hold every',
    },
    {
      name: 'no one knows',
      more: { completeness: 'Unknown' as const },
      first: 'Weak evidence: the records do not hold every',
    },
  ],
  ({ more, first }) => {
    assert.ok(sentences(evidenceOf([], more)).startsWith(first), sentences(evidenceOf([], more)));
  },
);

test('flows that cannot be judged may have passed what is called unused', () => {
  const unknown = flow('web', 'api', 80, { from: { kind: 'pod', namespace: 'shop', pod: 'x' } });
  const { window: _, ...withoutTimes } = evidenceOf([unknown]);
  assert.match(sentences(withoutTimes), 'They may have passed rules that are called unused.');
  assert.match(sentences(withoutTimes), 'Weak evidence: the records are shorter than 7 days');
});
