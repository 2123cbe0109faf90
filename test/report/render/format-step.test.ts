import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { classifyStep } from '../../../src/delivery/steps/step.ts';
import type { StepChange } from '../../../src/delivery/steps/step-change.ts';
import { loadManifestTree } from '../../../src/manifests/load-manifest-tree.ts';
import { memoryTree } from '../../../src/model/file-tree.ts';
import { formatStep } from '../../../src/report/render/format-step.ts';
import { paletteOf } from '../../../src/report/words/palette.ts';
import { manifestFiles } from '../../support/manifests.ts';
import { assert, table, test } from '../../support/table.ts';

const plain = paletteOf({ coloured: false });
const safe = { argocd: 'safe', flux: 'safe' } as const;
const at = (namespace: string, cluster = 'eu1') => ({ cluster, namespace });
const title = 'Effect on the clusters:\n';
const allSafe = '  Argo CD and Flux both apply this in a safe order.\n';

interface Row {
  readonly name: string;
  readonly changes: readonly StepChange[];
  readonly text: string;
}

const updated = (policy: string, namespace: string): StepChange => ({
  kind: 'policy-updated',
  ...at(namespace),
  policy,
  part: 'spec',
  order: safe,
});
const moved = {
  argocd: 'cuts-off',
  flux: 'cuts-off',
  witness: { app: 'web', tier: 'front' },
  twoCommits: { first: 'Make this change except a, which must not change yet.', second: 'Change a.' },
} as const;

const rows: readonly Row[] = [
  {
    name: 'another tool, of which nothing is called safe',
    changes: [
      ...(['eu1', 'eu2'] as const).map((cluster) => ({
        kind: 'tool-changed' as const,
        cluster,
        from: 'flux' as const,
        to: 'argocd' as const,
        order: { argocd: 'end', flux: 'end', twoCommits: moved.twoCommits } as const,
      })),
      { ...updated('dns', 'a'), order: { argocd: 'end', flux: 'end' } } as StepChange,
    ],
    text: `${title}  tool changed: eu1, eu2, from Flux to Argo CD
    No order is safe by itself: Flux continues until a person stops it. See docs/argocd.md and docs/flux.md.
    To avoid this, use two commits. First: Make this change except a, which must not change yet.
    When that is synced: Change a.
  updated in place: dns, in 1 namespace: eu1/a
`,
  },
  { name: 'nothing for no change', changes: [], text: '' },
  {
    name: 'one line where all that happens is that namespaces are created',
    changes: [
      { kind: 'namespace-created', ...at('a') },
      { kind: 'namespace-created', ...at('b') },
    ],
    text: '2 namespaces created.\n',
  },
  {
    name: 'changes that are alike together, policies of the same namespaces in one line',
    changes: [
      ...['a', 'b', 'c', 'd'].flatMap((namespace) => [updated('dns', namespace), updated('web', namespace)]),
      updated('other', 'a'),
      { kind: 'namespace-created', ...at('e') },
    ],
    text: `${title}  updated in place: dns, web, in 4 namespaces: eu1/a, eu1/b, eu1/c and 1 more
  updated in place: other, in 1 namespace: eu1/a
  1 namespace created: eu1/e
${allSafe}`,
  },
  {
    name: 'the worst first, and the way around once',
    changes: [
      { kind: 'policy-updated', ...at('a'), policy: 'a', part: 'spec', order: moved },
      { kind: 'policy-deleted', ...at('a'), policy: 'b', order: moved },
      {
        kind: 'newly-isolated',
        ...at('a'),
        direction: 'Ingress',
        witness: { app: 'web' },
        policies: ['c'],
        workloads: [],
        order: safe,
      },
      {
        kind: 'fails-open',
        ...at('a'),
        direction: 'Egress',
        witness: {},
        policies: ['deny-all'],
        workloads: ['db', 'web'],
        order: { argocd: 'end', flux: 'end', twoCommits: { first: 'Isolate.', second: 'Go.' } },
      },
      {
        kind: 'mass-delete',
        cluster: 'eu1',
        deleted: 1234,
        before: 4000,
        share: 0.3085,
        limit: 0.2,
        order: { argocd: 'end', flux: 'end' },
      },
    ],
    text: `${title}  mass delete: 1,234 of the 4,000 policies of eu1 (30.9 %; the limit is 20 %)
  fails open: pods without labels are no longer isolated for Egress (deny-all); affects db, web
    in 1 namespace: eu1/a
    To avoid this, use two commits. First: Isolate.
    When that is synced: Go.
  newly isolated: pods with app=web for Ingress (c); no declared workload is affected
    in 1 namespace: eu1/a
  deleted: b, in 1 namespace: eu1/a
    The order of Argo CD and of Flux cuts pods off for a moment, for example pods with app=web,tier=front
    To avoid this, use two commits. First: Make this change except a, which must not change yet.
    When that is synced: Change a.
  updated in place: a, in 1 namespace: eu1/a
    The order of Argo CD and of Flux cuts pods off for a moment, for example pods with app=web,tier=front
`,
  },
  {
    name: 'what is not decided, with the budget',
    changes: [
      {
        kind: 'not-decided',
        ...at('a'),
        about: 'fails-open',
        direction: 'Ingress',
        policies: ['a', 'b'],
        steps: 2_000_000,
      },
      { kind: 'not-decided', ...at('a'), about: 'newly-isolated', direction: 'Egress', policies: ['c'], steps: 20_000 },
      {
        kind: 'policy-deleted',
        ...at('a'),
        policy: 'b',
        order: { argocd: 'opens', flux: 'opens', notDecided: 20_000 },
      },
    ],
    text: `${title}  not decided: whether pods lose their isolation for Ingress because of a, b; the budget is 2,000,000 steps
    in 1 namespace: eu1/a
  not decided: whether pods are newly isolated for Egress because of c; the budget is 20,000 steps
    in 1 namespace: eu1/a
  deleted: b, in 1 namespace: eu1/a
    The order of Argo CD and of Flux leaves pods open for a moment; it is not decided whether such pods exist: the budget is 20,000 steps
`,
  },
  {
    name: 'what leaves, what cannot be read, what is cut off, and metadata',
    changes: [
      { kind: 'namespace-removed', ...at('x'), order: safe },
      { kind: 'cluster-removed', cluster: 'eu2', namespaces: 3, order: safe },
      { kind: 'not-compared', ...at('y'), side: 'before', reason: 'manifests/y:1: Broken.' },
      {
        kind: 'cut-off',
        ...at('z'),
        direction: 'Ingress',
        workloads: ['web'],
        order: { argocd: 'end', flux: 'end' },
      },
      { kind: 'policy-renamed', ...at('z'), from: 'a', to: 'b', order: { argocd: 'safe', flux: 'opens', witness: {} } },
      { kind: 'policy-updated', ...at('z'), policy: 'p', part: 'metadata', order: safe },
    ],
    text: `${title}  not compared: the previous manifests cannot be read
    in 1 namespace: eu1/y
    manifests/y:1: Broken.
  cluster removed: eu2, with 3 namespaces
    Its objects stay in the cluster until a person deletes them.
  1 namespace removed: eu1/x
    Its objects stay in the cluster until a person deletes them.
  cut off: web had allowed Ingress and has none now
    in 1 namespace: eu1/z
  renamed: a to b, in 1 namespace: eu1/z
    The order of Argo CD is safe; the order of Flux leaves pods open for a moment, for example pods without labels
  updated in place: labels or annotations of p, in 1 namespace: eu1/z
`,
  },
];

table('shows the effect of a step', rows, ({ changes, text }) => assert.fixture(formatStep({ changes }, plain), text));

test('of very many changes the worst are shown, and the rest counted', () => {
  const changes = Array.from({ length: 45 }, (_, index) => updated(`p${index}`, `n${index}`));
  assert.match(formatStep({ changes }, plain), '\n  … and 5 more changes; --output json has all.\n');
});

const schema = JSON.parse(readFileSync(new URL('../../../schemas/output/step.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ strict: true }).compile(schema);

table(
  'a step as JSON fits its schema',
  [...rows, { name: 'the example', changes: schema.examples[0].changes as StepChange[], text: '' }],
  ({ changes }) => {
    assert.ok(validate(JSON.parse(JSON.stringify({ changes }))), JSON.stringify(validate.errors));
  },
);

test('shows every kind of change, and the JSON fits the schema', () => {
  const told = new Set(rows.flatMap(({ changes }) => changes.map(({ kind }) => kind)));
  const kinds = schema.properties.changes.items.oneOf.map(
    ({ $ref }: { readonly $ref: string }) => schema.$defs[$ref.slice('#/$defs/'.length)].properties.kind.const,
  );
  assert.equal([...told, 'policy-created'].sort(), kinds.sort());
});

test('what is computed fits the schema, its fields in one order', () => {
  const load = (policies: object) =>
    loadManifestTree(memoryTree(manifestFiles({ 'eu1/shop': { policies: policies as never } })), {
      folder: 'manifests',
    });
  const step = classifyStep(load({ a: { ingress: [{}] } }), load({ b: { policyTypes: ['Egress'] } }));
  assert.ok(validate(JSON.parse(JSON.stringify(step))), JSON.stringify(validate.errors));
  for (const change of step.changes) assert.equal(Object.keys(change).slice(0, 2), ['kind', 'cluster']);
});
