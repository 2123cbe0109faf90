import fc from 'fast-check';
import { comparedFocus } from '../../src/explorer/compared-focus.ts';
import { portsOfText } from '../../src/explorer/ports-of-text.ts';
import type { Flow, FlowEnd } from '../../src/flows/flow.ts';
import type { PlacedEvidence } from '../../src/flows/place-evidence.ts';
import { includesPorts, portRange } from '../../src/model/port-set.ts';
import { workloadText } from '../../src/model/workload-name.ts';
import { podEnd } from '../../src/verdicts/end.ts';
import { evaluate } from '../../src/verdicts/evaluator.ts';
import { verdictOn } from '../../src/verdicts/verdicts.ts';
import { randomChange } from '../support/random-change.ts';
import { askedPort, clusterStateOf } from '../support/random-cluster.ts';
import { randomRuns } from '../support/random-runs.ts';
import { workloadsOf } from '../support/rows.ts';
import { assert, table, test } from '../support/table.ts';
import { comparedPageOf, comparisonOf, plainClusters } from './support.ts';

const evidenceOf = (flows: readonly Flow[], cluster = ''): readonly PlacedEvidence[] => [
  { cluster, completeness: 'Complete', flows, leftOut: new Map(), sources: [] },
];
const pod = (name: string): FlowEnd => ({ kind: 'pod', namespace: 'shop', workload: { kind: 'Deployment', name } });
const flow = (from: FlowEnd, to: FlowEnd, port: number, more: Partial<Flow> = {}): Flow => ({
  ...{ from, to, protocol: 'TCP', port, verdict: 'FORWARDED', count: 7, ...more },
});

/** A database, and the apps that reach it on a port; the database reaches a block of addresses. */
function shopOf(apps: Readonly<Record<string, number>>, cidr: string) {
  const all = ['web', 'batch', 'new', 'db'];
  const made = all.map(
    (name) => `---
apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}, namespace: shop}
spec: {template: {metadata: {labels: {app: ${name}}}}}
`,
  );
  const rules = Object.entries(apps).map(
    ([app, port]) => `    - from: [{podSelector: {matchLabels: {app: ${app}}}}]
      ports: [{port: ${port}}]
`,
  );
  return plainClusters(`${made.join('')}---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: db, namespace: shop}
spec:
  podSelector: {matchLabels: {app: db}}
  policyTypes: [Ingress, Egress]
  ingress:
${rules.join('')}  egress:
    - to: [{ipBlock: {cidr: ${cidr}}}]
      ports: [{port: 443}]
`);
}

interface Case {
  readonly name: string;
  readonly flows: readonly Flow[];
  /** Lines of the focus on the database, those with pods and addresses. */
  readonly lines: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: 'nothing',
    flows: [],
    lines: [
      'closes 203.0.113.0/25 443/TCP: never',
      'closes batch 5432/TCP: never',
      'opens new 5432/TCP: no mark',
      'stays 203.0.113.128/25 443/TCP: never',
      'stays web 5432/TCP: never',
    ],
  },
  {
    name: 'what closes and what stays',
    flows: [flow(pod('batch'), pod('db'), 5432), flow(pod('web'), pod('db'), 5432)],
    lines: [
      'closes 203.0.113.0/25 443/TCP: never',
      'closes batch 5432/TCP: seen 7 times',
      'opens new 5432/TCP: no mark',
      'stays 203.0.113.128/25 443/TCP: never',
      'stays web 5432/TCP: seen 7 times',
    ],
  },
  {
    name: 'addresses of which the records do not say in which of two lines they are',
    flows: [flow(pod('db'), { kind: 'address', address: '203.0.113.9' }, 443)],
    lines: [
      'closes 203.0.113.0/25 443/TCP: perhaps seen 7 times',
      'closes batch 5432/TCP: never',
      'opens new 5432/TCP: no mark',
      'stays 203.0.113.128/25 443/TCP: perhaps seen 7 times',
      'stays web 5432/TCP: never',
    ],
  },
  {
    name: 'what passed though the policies before deny it, and the change opens it',
    flows: [flow(pod('new'), pod('db'), 5432)],
    lines: [
      'closes 203.0.113.0/25 443/TCP: never',
      'closes batch 5432/TCP: never',
      'opens new 5432/TCP: no mark',
      'stays 203.0.113.128/25 443/TCP: never',
      'stays web 5432/TCP: never',
    ],
  },
];

const before = shopOf({ web: 5432, batch: 5432 }, '203.0.113.0/24');
const after = shopOf({ web: 5432, new: 5432 }, '203.0.113.128/25');

table(
  'lines that a change closes or leaves have marks, and lines that it opens have none',
  cases,
  async ({ flows, lines }) => {
    const comparison = comparisonOf(comparedPageOf(before, after, { evidence: evidenceOf(flows) }));
    const found = await comparedFocus(comparison, {
      view: 'focus',
      kind: 'workload',
      namespace: 'shop',
      name: 'Deployment/db',
    });
    const all = found?.lines.flatMap((one) => one.lines) ?? [];
    const shown = all.filter(({ kind, direction }) => kind === (direction === 'Ingress' ? 'pods' : 'addresses'));
    assert.equal(
      shown
        .map(({ change, who, ports, seen }) => {
          const words = seen?.words.replace(/ on .*$/, '').replace('allowed and never seen', 'never');
          return `${change} ${who.replace('shop: ', '')} ${ports}: ${words ?? 'no mark'}`;
        })
        .sort(),
      lines,
    );
  },
);

test('the state after has no marks, and the state before has those of its page', async () => {
  const comparison = comparisonOf(
    comparedPageOf(before, after, { evidence: evidenceOf([flow(pod('web'), pod('db'), 5432)]) }),
  );
  const marksIn = async (side: 'before' | 'after') => {
    const state = { view: 'focus' as const, kind: 'workload' as const, namespace: 'shop', name: 'Deployment/db' };
    const lines = (await comparison[side].focus(state))?.lines.flatMap((one) => one.lines) ?? [];
    return new Set(lines.map(({ seen }) => seen?.state));
  };
  assert.equal([...(await marksIn('after'))], [undefined]);
  assert.equal([...(await marksIn('before'))].sort(), ['never', 'seen']);
});

test('a connection that was seen is at no line of two states that says never', async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(
      randomChange,
      fc.nat({ max: 5 }),
      fc.nat({ max: 5 }),
      askedPort,
      async (change, source, target, at) => {
        const [old, now] = [clusterStateOf(change.before), clusterStateOf(change.after)];
        const pods = workloadsOf(old).filter(({ workload }) => !workload.hostNetwork);
        const [from, to] = [source, target].map((place) => pods[place % Math.max(1, pods.length)]);
        if (from === undefined || to === undefined || from === to) return;
        const verdicts = evaluate(
          old,
          podEnd(old, from.namespace, from.workload),
          podEnd(old, to.namespace, to.workload),
        );
        const isOpen = (verdictOn(verdicts, portRange(at.protocol, at.port)) ?? 'conditional') !== 'denied';
        const end = ({ namespace, workload: { name } }: typeof from): FlowEnd => ({
          ...{ kind: 'pod', namespace: namespace.name, workload: { name } },
        });
        const evidence = evidenceOf(
          [{ from: end(from), to: end(to), ...at, verdict: 'FORWARDED', count: 1 }],
          old.name,
        );
        const comparison = comparisonOf(comparedPageOf([old], [now], { evidence }));
        const answer = await comparedFocus(comparison, {
          ...{ view: 'focus', kind: 'workload', namespace: from.namespace.name, name: workloadText(from.workload) },
          ...(old.name === undefined ? {} : { cluster: old.name }),
        });
        const lines = answer?.lines.flatMap((one) => one.lines) ?? [];
        for (const line of lines) {
          const isOfBefore = !['opens', 'added', 'after'].includes(line.change);
          assert.is(line.seen !== undefined, isOfBefore, JSON.stringify(line));
        }
        if (!isOpen) return;
        const here = lines.filter(
          ({ who, kind, direction, ports, seen }) =>
            seen !== undefined &&
            kind === 'pods' &&
            direction === 'Egress' &&
            new RegExp(`\\b${to.workload.name}\\b|^every pod| more\\b|same namespace`).test(who) &&
            (ports.startsWith('every port') || includesPorts(portsOfText(ports), portRange(at.protocol, at.port))),
        );
        assert.ok(here.length > 0, JSON.stringify(lines));
        assert.ok(
          here.some(({ seen }) => seen?.state !== 'never'),
          JSON.stringify(here),
        );
        found++;
      },
    ),
    { numRuns: randomRuns(60, 200) },
  );
  assert.ok(found > 0);
});
