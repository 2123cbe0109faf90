import { diffLandscapes } from '../../src/diff/diff-landscapes.ts';
import type { GateCondition } from '../../src/diff/review.ts';
import { reviewOf } from '../../src/diff/review-of.ts';
import { readExceptions } from '../../src/landscape/read-exceptions.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import { clusterOf } from '../clusters/plain/support.ts';
import { knownLandscape } from '../support/known-landscape.ts';
import { pigeonSelectors } from '../support/pigeons.ts';
import { assert, table, test } from '../support/table.ts';

const budget = { question: 3_000, place: 30_000, further: 300 };
const objects = [
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } },
  { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web', namespace: 'shop', labels: { app: 'web' } }, spec: {} },
].map((object) =>
  object.kind === 'Pod' ? { ...object, spec: { containers: [{ name: 'web', image: 'x' }] } } : object,
);
const policy = (name: string, spec: object) => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name, namespace: 'shop' },
  spec: { policyTypes: ['Ingress'], ...spec },
});
const hard = pigeonSelectors(9);
/** Select every pod together, which is hard to prove. */
const isolating = hard.map((podSelector, index) => policy(`p-${index}`, { podSelector }));
const everyPod = [policy('every-pod', { podSelector: {} })];
const from = (peers: readonly object[]) => [
  policy('allow', { podSelector: {}, ingress: [{ from: peers, ports: [{ port: 80 }] }] }),
];
/** Find every pod of every namespace together, which is hard to prove. */
const fromHard = from(hard.map((podSelector) => ({ namespaceSelector: {}, podSelector })));
const fromEveryPod = from([{ namespaceSelector: {} }]);

function diffOf(before: readonly object[], after: readonly object[]) {
  const [old, now] = [before, after].map((policies) => knownLandscape([clusterOf(...objects, ...policies)]));
  const { value } = diffLandscapes(old ?? knownLandscape([]), now ?? knownLandscape([]), { budget });
  assert.ok(value);
  return value;
}

interface Case {
  readonly name: string;
  readonly before: readonly object[];
  readonly after: readonly object[];
  readonly message: RegExp;
}

const cases: readonly Case[] = [
  {
    name: 'whether pods lose their isolation',
    before: everyPod,
    after: isolating,
    message: /^Ringfence could not decide whether pods lose their isolation for ingress: .*every-pod.* 3,000 steps\./,
  },
  {
    name: 'whether pods are newly isolated',
    before: isolating,
    after: everyPod,
    message: /^Ringfence could not decide whether pods are newly isolated for ingress: .*every-pod.* 3,000 steps\./,
  },
  {
    name: 'whether more undeclared pods may connect',
    before: fromHard,
    after: fromEveryPod,
    message:
      /^Ringfence could not decide whether connections of .*web from pods that the inventory does not declare change: .* 3,000 steps\./,
  },
  {
    name: 'whether fewer undeclared pods may connect',
    before: fromEveryPod,
    after: fromHard,
    message:
      /^Ringfence could not decide whether connections of .*web from pods that the inventory does not declare change: .* 3,000 steps\./,
  },
];

table('what is not decided is a hazard with its place and budget, and counts as opened', cases, (row) => {
  const diff = diffOf(row.before, row.after);
  const found = diff.hazards.filter(({ code }) => code === 'not-decided');
  assert.is(found.length, 1);
  assert.match(found[0]?.message ?? '', row.message);
  assert.match(found[0]?.message ?? '', 'A gate counts this as opened.');
  assert.equal(found[0]?.places, [{ cluster: '', namespaces: ['shop'], namespacesOfType: 0 }]);
  assert.equal(tripped(diff, ['opened']), ['opened']);
  assert.equal(tripped(diff, ['not-decided', 'hazards']), ['not-decided', 'hazards']);
});

function tripped(diff: ReturnType<typeof diffOf>, failOn: readonly GateCondition[]) {
  const review = reviewOf(diff, { compared: { before: 'a', after: 'b' }, failOn, asOf: '2024-06-01' });
  return review.gate?.tripped;
}

test('what is decided opens no gate: the same states, and states that a small search tells apart', () => {
  assert.equal(diffOf(isolating, isolating).hazards, []);
  const few = pigeonSelectors(2).map((podSelector, index) => policy(`p-${index}`, { podSelector }));
  assert.equal(
    diffOf(everyPod, few).hazards.filter(({ code }) => code === 'not-decided'),
    [],
  );
});

test('no exception accepts what is not decided, since nothing says what it would accept', () => {
  const text = JSON.stringify({
    apiVersion: 'ringfence.dev/v1alpha1',
    kind: 'Exception',
    metadata: { name: 'all' },
    spec: {
      reason: 'r',
      owner: 'o',
      until: '2030-01-01',
      scope: { clusters: ['aws'] },
      accepts: [{ code: 'not-decided' }],
    },
  });
  const { diagnostics } = readExceptions(memoryTree({ 'policies/exceptions/all.yaml': text }));
  assert.equal(
    diagnostics.map(({ code }) => code),
    ['invalid-value'],
  );
  assert.match(diagnostics[0]?.message ?? '', 'accepts[0].code is the string "not-decided"');
});
