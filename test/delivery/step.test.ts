import fc from 'fast-check';
import { classifyStep, type StepOptions } from '../../src/delivery/steps/step.ts';
import type { StepChange } from '../../src/delivery/steps/step-change.ts';
import { deliveryTools } from '../../src/delivery/steps/tools.ts';
import { loadManifestTree } from '../../src/manifests/load-manifest-tree.ts';
import { type FileTree, memoryTree } from '../../src/model/file-tree.ts';
import type { WrittenNetworkPolicySpec } from '../../src/model/network-policy.ts';
import { formatStep } from '../../src/report/render/format-step.ts';
import { paletteOf } from '../../src/report/words/palette.ts';
import { manifestFiles, type WrittenNamespace, type WrittenProfile } from '../support/manifests.ts';
import { assert, table, test } from '../support/table.ts';

type Spec = Partial<WrittenNetworkPolicySpec>;
type Policies = Readonly<Record<string, Spec>>;

const web = { matchLabels: { app: 'web' } };
const db = { matchLabels: { app: 'db' } };
const denyIngress: Spec = { policyTypes: ['Ingress'] };
const denyBoth: Spec = { policyTypes: ['Ingress', 'Egress'] };
const allowWeb: Spec = { podSelector: web, policyTypes: ['Ingress'], ingress: [{ from: [{ podSelector: {} }] }] };
const workloads = [
  { name: 'web', labels: { app: 'web' } },
  { name: 'db', labels: { app: 'db' } },
];

const tree = (files: Record<string, string>) => loadManifestTree(memoryTree(files), { folder: 'manifests' });
const classify = (before: Record<string, string>, after: Record<string, string>, options?: StepOptions) =>
  classifyStep(tree(before), tree(after), options).changes;
const oneNamespace = (policies: Policies, more: WrittenNamespace = { workloads }) =>
  manifestFiles({ 'eu1/shop': { ...more, policies } });

/** A change in one line, without its place and its order. */
function line(change: StepChange): string {
  const { kind } = change;
  switch (kind) {
    case 'policy-renamed':
      return `${kind} ${change.from} → ${change.to}`;
    case 'policy-created':
    case 'policy-deleted':
      return `${kind} ${change.policy}`;
    case 'policy-updated':
      return `${kind} ${change.policy} (${change.part})`;
    case 'fails-open':
    case 'newly-isolated':
      return `${kind} ${change.direction} ${JSON.stringify(change.witness)} by ${change.policies} hits ${change.workloads}`;
    case 'cut-off':
      return `${kind} ${change.direction} ${change.workloads}`;
    case 'mass-delete':
      return `${kind} ${change.deleted} of ${change.before}`;
    case 'not-compared':
      return `${kind} ${change.side}: ${change.reason}`;
    case 'tool-changed':
      return `${kind} ${change.cluster}: ${change.from} → ${change.to}`;
    case 'cluster-removed':
      return `${kind} ${change.cluster} (${change.namespaces})`;
    default:
      return kind;
  }
}

interface Row {
  readonly name: string;
  readonly before: Policies;
  readonly after: Policies;
  readonly changes: readonly string[];
}

const rows: readonly Row[] = [
  { name: 'nothing', before: { deny: denyBoth }, after: { deny: denyBoth }, changes: [] },
  {
    name: 'defaults written out or not are the same',
    before: { deny: {} },
    after: { deny: { policyTypes: ['Ingress'], egress: [] } },
    changes: [],
  },
  {
    name: 'a policy created where everything is isolated',
    before: { deny: denyIngress },
    after: { deny: denyIngress, 'allow-web': allowWeb },
    changes: ['policy-created allow-web'],
  },
  {
    name: 'a policy updated in place',
    before: { deny: denyIngress, 'allow-web': allowWeb },
    after: { deny: denyIngress, 'allow-web': { ...allowWeb, ingress: [{}] } },
    changes: ['policy-updated allow-web (spec)'],
  },
  {
    name: 'a policy deleted, after which a workload has nothing left',
    before: { deny: denyIngress, 'allow-web': allowWeb, other: denyIngress, more: denyIngress, most: denyIngress },
    after: { deny: denyIngress, other: denyIngress, more: denyIngress, most: denyIngress },
    changes: ['cut-off Ingress web', 'policy-deleted allow-web'],
  },
  {
    name: 'a policy renamed',
    before: { deny: denyIngress, 'allow-web': allowWeb },
    after: { deny: denyIngress, 'to-web': allowWeb },
    changes: ['policy-renamed allow-web → to-web'],
  },
  {
    name: 'a policy deleted that alone isolated pods fails open',
    before: { 'deny-web': { ...denyIngress, podSelector: web }, a: db1(), b: db1(), c: db1(), d: db1() },
    after: { a: db1(), b: db1(), c: db1(), d: db1() },
    changes: ['fails-open Ingress {"app":"web"} by deny-web hits web', 'policy-deleted deny-web'],
  },
  {
    name: 'so does a direction that a policy no longer has',
    before: { deny: denyBoth },
    after: { deny: denyIngress },
    changes: ['fails-open Egress {} by deny hits db,web', 'policy-updated deny (spec)'],
  },
  {
    name: 'so does a selector that becomes narrower, for pods nobody declared',
    before: { deny: denyIngress },
    after: { deny: { ...denyIngress, podSelector: { matchExpressions: [{ key: 'app', operator: 'Exists' }] } } },
    changes: ['fails-open Ingress {} by deny hits ', 'policy-updated deny (spec)'],
  },
  {
    name: 'not so where other policies together isolate the same pods',
    before: { deny: denyIngress },
    after: {
      yes: { ...denyIngress, podSelector: { matchExpressions: [{ key: 'app', operator: 'Exists' }] } },
      no: { ...denyIngress, podSelector: { matchExpressions: [{ key: 'app', operator: 'DoesNotExist' }] } },
    },
    changes: ['mass-delete 1 of 1', 'policy-deleted deny', 'policy-created no', 'policy-created yes'],
  },
  {
    name: 'an allow policy isolates pods that no policy selected',
    before: {},
    after: { 'allow-web': allowWeb },
    changes: ['newly-isolated Ingress {"app":"web"} by allow-web hits web', 'policy-created allow-web'],
  },
  {
    name: 'a deny of egress isolates and cuts off',
    before: { deny: denyIngress },
    after: { deny: denyBoth },
    changes: ['cut-off Egress db,web', 'newly-isolated Egress {} by deny hits db,web', 'policy-updated deny (spec)'],
  },
  {
    name: 'a rule that nobody can use is no connection',
    before: { web: { ...allowWeb, ingress: [{}] } },
    after: {
      web: {
        ...allowWeb,
        ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.0/31', except: ['10.0.0.0/32', '10.0.0.1/32'] } }] }],
      },
    },
    changes: ['cut-off Ingress web', 'policy-updated web (spec)'],
  },
];

function db1(): Spec {
  return { ...denyIngress, podSelector: db };
}

table('a step is classified', rows, ({ before, after, changes }) => {
  assert.equal(classify(oneNamespace(before), oneNamespace(after)).map(line), changes);
});

test('labels of a policy are metadata', () => {
  const before = oneNamespace({ deny: denyIngress });
  const path = 'clusters/eu1/shop/policies.yaml';
  const after = {
    ...before,
    [path]: (before[path] ?? '').replace('"name":"deny"', '"name":"deny","labels":{"a":"b"}'),
  };
  assert.equal(classify(before, after), [
    {
      kind: 'policy-updated',
      cluster: 'eu1',
      namespace: 'shop',
      policy: 'deny',
      part: 'metadata',
      order: { argocd: 'safe', flux: 'safe' },
    },
  ]);
});

test('a workload on the network of its node is hit by nothing', () => {
  const onHost = { workloads: workloads.map((workload) => ({ ...workload, hostNetwork: true })) };
  const changes = classify(oneNamespace({}, onHost), oneNamespace({ deny: denyIngress }, onHost));
  assert.equal(changes.map(line), ['newly-isolated Ingress {} by deny hits ', 'policy-created deny']);
});

test('pods with the labels of before are hit, too, until they are replaced; workloads no longer declared are not', () => {
  const before = oneNamespace({ deny: denyIngress, allow: allowWeb }, { workloads });
  const relabelled = oneNamespace(
    { deny: denyIngress, allow: { ...allowWeb, podSelector: { matchLabels: { app: 'site' } } } },
    { workloads: [{ name: 'web', labels: { app: 'site' } }] },
  );
  assert.equal(classify(before, relabelled).map(line), ['cut-off Ingress web', 'policy-updated allow (spec)']);
  const dropped = oneNamespace({ deny: denyIngress }, { workloads: [] });
  assert.equal(classify(before, dropped, { massDeleteLimit: 1 }).map(line), ['policy-deleted allow']);
});

table(
  'policies of others count',
  [
    {
      name: 'replacing one isolates nobody anew',
      before: {},
      after: { deny: denyIngress },
      externalBefore: { theirs: denyIngress },
      externalAfter: {},
      changes: ['policy-created deny'],
    },
    {
      name: 'dropping one without replacement fails open',
      before: {},
      after: {},
      externalBefore: { theirs: denyIngress },
      externalAfter: {},
      changes: ['fails-open Ingress {} by theirs hits db,web'],
    },
    {
      name: 'declaring one says only what has been there',
      before: {},
      after: {},
      externalBefore: {},
      externalAfter: { theirs: denyIngress },
      changes: [],
    },
  ],
  ({ before, after, externalBefore, externalAfter, changes }) => {
    for (const shared of [false, true]) {
      const files = (policies: Policies, externalPolicies: Policies) => {
        const profiles: Record<string, WrittenProfile> = shared ? { default: { externalPolicies } } : {};
        return manifestFiles(
          { 'eu1/shop': { workloads, policies, ...(shared ? {} : { externalPolicies }) } },
          profiles,
        );
      };
      assert.equal(classify(files(before, externalBefore), files(after, externalAfter)).map(line), changes);
    }
  },
);

test('namespaces and clusters come and go', () => {
  const before = manifestFiles({ 'eu1/a': { policies: { deny: denyIngress } }, 'eu1/b': {}, 'eu2/c': {}, 'eu2/d': {} });
  const after = manifestFiles({ 'eu1/b': {}, 'eu1/c': { policies: { deny: denyIngress } }, 'eu3/a': {} });
  const order = { argocd: 'safe', flux: 'safe' };
  assert.equal(classify(before, after), [
    { kind: 'namespace-removed', cluster: 'eu1', namespace: 'a', order },
    { kind: 'namespace-created', cluster: 'eu1', namespace: 'c' },
    { kind: 'cluster-removed', cluster: 'eu2', namespaces: 2, order },
    { kind: 'namespace-created', cluster: 'eu3', namespace: 'a' },
  ]);
});

table(
  'a mass delete is more than its share of the policies of a cluster',
  [
    { name: 'a fifth is not', policies: 5, deleted: 1, found: false },
    { name: 'more than a fifth is', policies: 9, deleted: 2, found: true },
    { name: 'a limit can be set', policies: 9, deleted: 2, limit: 0.5, found: false },
    { name: 'a limit of nothing takes every deletion', policies: 9, deleted: 1, limit: 0, found: true },
  ],
  ({ policies, deleted, limit, found }) => {
    const some = (count: number): Policies =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, denyIngress]));
    const rest = { 'eu1/other': { policies: some(policies - deleted) }, 'eu2/other': { policies: some(100) } };
    const before = manifestFiles({ ...rest, 'eu1/shop': { policies: some(deleted) } });
    const after = manifestFiles({ ...rest, 'eu1/shop': {} });
    const changes = classify(before, after, limit === undefined ? {} : { massDeleteLimit: limit });
    const [first] = changes;
    assert.is(first?.kind === 'mass-delete', found);
    if (first?.kind === 'mass-delete') assert.equal([first.deleted, first.before], [deleted, policies]);
  },
);

test('neither a rename nor a namespace that goes is a deletion', () => {
  const before = manifestFiles({
    'eu1/a': { policies: { x: denyIngress } },
    'eu1/b': { policies: { x: denyIngress } },
  });
  const after = manifestFiles({ 'eu1/b': { policies: { y: denyIngress } } });
  assert.equal(classify(before, after).map(line), ['namespace-removed', 'policy-renamed x → y']);
});

test('a namespace whose manifests cannot be read is not compared, and says why', () => {
  const good = oneNamespace({ deny: denyIngress });
  const path = 'clusters/eu1/shop/policies.yaml';
  const broken = { ...good, [path]: `<<<<<<< ours\n${good[path]}` };
  const reason =
    'manifests/clusters/eu1/shop/policies.yaml:1: The file contains conflict markers of an unfinished git merge.';
  assert.equal(classify(broken, good).map(line), [`not-compared before: ${reason}`]);
  assert.equal(classify(good, broken).map(line), [`not-compared after: ${reason}`]);
  assert.equal(classify(broken, broken), []);
});

interface OrderRow {
  readonly name: string;
  readonly before: Policies;
  readonly after: Policies;
  readonly argocd: string;
  readonly flux: string;
  /** What the first commit holds, to be tried. */
  readonly first?: Policies;
  readonly second?: Policies;
}

const fromWeb = { from: [{ podSelector: web }] };
const fromDb = { from: [{ podSelector: db }] };
const everything: Spec = { policyTypes: ['Ingress'], ingress: [{}] };

const orderRows: readonly OrderRow[] = [
  {
    name: 'of a rename is safe in both',
    before: { a: allowWeb },
    after: { b: allowWeb },
    argocd: 'safe',
    flux: 'safe',
  },
  {
    name: 'of a deny and its allow is safe in Argo CD, and in Flux by their names',
    before: {},
    after: { 'a-deny': denyIngress, 'b-allow': allowWeb },
    argocd: 'safe',
    flux: 'cuts-off',
  },
  {
    name: 'of two allows for pods that nothing isolated is safe in neither',
    before: {},
    after: { a: { ingress: [fromWeb] }, b: { ingress: [fromDb] } },
    argocd: 'cuts-off',
    flux: 'cuts-off',
    first: { bridge: everything },
    second: { a: { ingress: [fromWeb] }, b: { ingress: [fromDb] } },
  },
  {
    name: 'of a rule that moves is safe in neither',
    before: { a: { ingress: [fromWeb] }, b: { ingress: [fromDb] } },
    after: { a: {}, b: { ingress: [fromDb, fromWeb] } },
    argocd: 'safe',
    flux: 'cuts-off',
  },
  {
    name: 'of a rule that moves between allows is safe in neither',
    before: { a: { ingress: [fromWeb, fromDb] }, b: { ingress: [fromDb] } },
    after: { a: { ingress: [fromDb] }, b: { ingress: [fromDb, fromWeb] } },
    argocd: 'cuts-off',
    flux: 'cuts-off',
    first: { a: { ingress: [fromWeb, fromDb] }, b: { ingress: [fromDb, fromWeb] } },
    second: { a: { ingress: [fromDb] }, b: { ingress: [fromDb, fromWeb] } },
  },
  {
    name: 'of selectors that swap is safe in neither',
    before: { a: { ...denyIngress, podSelector: web }, b: { ...denyIngress, podSelector: db } },
    after: { a: { ...denyIngress, podSelector: db }, b: { ...denyIngress, podSelector: web } },
    argocd: 'opens',
    flux: 'opens',
    first: {
      a: { ...denyIngress, podSelector: web },
      b: { ...denyIngress, podSelector: db },
      a2: { ...denyIngress, podSelector: db },
      b2: { ...denyIngress, podSelector: web },
    },
    second: { a2: { ...denyIngress, podSelector: db }, b2: { ...denyIngress, podSelector: web } },
  },
  {
    name: 'of pods let go of by two allows is safe in neither',
    before: { a: { ingress: [fromWeb] }, b: { ingress: [fromDb] } },
    after: {},
    argocd: 'cuts-off',
    flux: 'cuts-off',
    first: { a: everything, b: everything },
    second: {},
  },
];

table('the order', orderRows, ({ before, after, argocd, flux, first, second }) => {
  const changes = classify(oneNamespace(before), oneNamespace(after), { massDeleteLimit: 1 });
  const orders = changes.flatMap((change) =>
    'order' in change && change.order.argocd !== 'end' ? [change.order] : [],
  );
  const worst = (tool: 'argocd' | 'flux') => orders.map((order) => order[tool]).sort((a, b) => rank(b) - rank(a))[0];
  assert.equal([worst('argocd'), worst('flux')], [argocd, flux]);
  const advised = orders.some(({ twoCommits }) => twoCommits !== undefined);
  assert.is(advised, argocd !== 'safe' && flux !== 'safe');
  if (first === undefined || second === undefined) return;
  for (const [from, to] of [
    [before, first],
    [first, second],
  ] as const) {
    for (const change of classify(oneNamespace(from), oneNamespace(to), { massDeleteLimit: 1 })) {
      if (!('order' in change) || change.order.argocd === 'end') continue;
      assert.equal([change.kind, change.order.argocd, change.order.flux], [change.kind, 'safe', 'safe']);
    }
  }
});

const rank = (verdict: string): number => ['safe', 'cuts-off', 'opens'].indexOf(verdict);

// Random landscapes of few words.
const specs: fc.Arbitrary<Spec> = fc.record({
  podSelector: fc.constantFrom({}, web, db, { matchExpressions: [{ key: 'app', operator: 'Exists' as const }] }),
  policyTypes: fc.constantFrom(['Ingress'] as const, ['Egress'] as const, ['Ingress', 'Egress'] as const),
  ingress: fc.constantFrom([], [{}], [fromWeb]),
  egress: fc.constantFrom([], [{}]),
});
const namespaces = fc.record({
  policies: fc.dictionary(fc.constantFrom('p', 'q', 'r'), specs, { noNullPrototype: true }),
  workloads: fc.subarray(workloads),
});
const landscapes = fc
  .dictionary(fc.constantFrom('eu1/a', 'eu1/b', 'eu2/a'), namespaces, { noNullPrototype: true })
  .map((written) => ({ written, files: manifestFiles(written) }));

test('a step to where one is does nothing', () => {
  fc.assert(
    fc.property(landscapes, ({ files }) => assert.equal(classify(files, files), [])),
    { numRuns: 100 },
  );
});

test('the order of the files never matters', () => {
  const turned = (files: Record<string, string>): FileTree => {
    const straight = memoryTree(files);
    return { paths: () => [...straight.paths()].reverse(), get: straight.get };
  };
  fc.assert(
    fc.property(landscapes, landscapes, (before, after) => {
      const other = classifyStep(
        loadManifestTree(turned(before.files), { folder: 'manifests' }),
        loadManifestTree(turned(after.files), { folder: 'manifests' }),
      );
      assert.equal(other.changes, classify(before.files, after.files));
    }),
    { numRuns: 60 },
  );
});

/** Whether any policy of a namespace isolates a pod, in the API's words. */
function naivelyIsolated(
  policies: Policies,
  direction: 'Ingress' | 'Egress',
  labels: Readonly<Record<string, string>>,
) {
  return Object.values(policies).some(({ podSelector = {}, policyTypes = [] }) => {
    const { matchLabels = {}, matchExpressions = [] } = podSelector;
    return (
      policyTypes.includes(direction) &&
      Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
      matchExpressions.every(({ key }) => labels[key] !== undefined)
    );
  });
}

test('a witness that fails open is isolated before and not after; one that is newly isolated the other way round', () => {
  fc.assert(
    fc.property(landscapes, landscapes, (before, after) => {
      for (const change of classify(before.files, after.files)) {
        if (change.kind !== 'fails-open' && change.kind !== 'newly-isolated') continue;
        const isolated = ({ written }: typeof before) =>
          naivelyIsolated(
            written[`${change.cluster}/${change.namespace}` as keyof typeof written]?.policies ?? {},
            change.direction,
            change.witness,
          );
        assert.equal([isolated(before), isolated(after)], change.kind === 'fails-open' ? [true, false] : [false, true]);
      }
    }),
    { numRuns: 150 },
  );
});

test('going back is the opposite: what fails open one way is newly isolated the other', () => {
  const kinds = (changes: readonly StepChange[], kind: string) =>
    changes.flatMap((change) =>
      change.kind === kind && 'direction' in change
        ? [`${change.cluster}/${change.namespace} ${change.direction}`]
        : [],
    );
  fc.assert(
    fc.property(landscapes, landscapes, (a, b) => {
      assert.equal(
        kinds(classify(a.files, b.files), 'fails-open'),
        kinds(classify(b.files, a.files), 'newly-isolated'),
      );
    }),
    { numRuns: 100 },
  );
});

test('nothing is read of namespaces that stay as they are', () => {
  const reads: string[] = [];
  const noting = (files: Record<string, string>): FileTree => {
    const straight = memoryTree(files);
    const get = (path: string) => {
      const file = straight.get(path);
      if (file === undefined) return undefined;
      const read = () => {
        reads.push(path);
        return file.read();
      };
      return { size: file.size, contentId: file.contentId, read };
    };
    return { paths: straight.paths, get };
  };
  const before = manifestFiles({
    'eu1/a': { policies: { x: denyIngress } },
    'eu1/b': { policies: { x: denyIngress } },
  });
  const after = manifestFiles({
    'eu1/a': { policies: { x: denyIngress } },
    'eu1/b': { policies: { x: denyIngress, y: allowWeb } },
  });
  const load = (files: Record<string, string>) => loadManifestTree(noting(files), { folder: 'manifests' });
  const { changes } = classifyStep(load(before), load(after));
  assert.equal(changes.map(line), ['policy-created y']);
  assert.equal(
    reads.filter((path) => /\/a(\/|\.yaml)/.test(path)),
    [],
  );
  assert.is(reads.filter((path) => path === 'clusters/eu1/b/policies.yaml').length, 2);
});

table(
  'a change of the tool is never called safe, nor is what changes with it',
  [
    { name: 'Flux to Argo CD', from: 'flux', to: 'argocd', found: ['tool-changed eu1: flux → argocd'] },
    { name: 'Argo CD to Flux', from: 'argocd', to: 'flux', found: ['tool-changed eu1: argocd → flux'] },
    { name: 'Flux to no tool', from: 'flux', to: undefined, found: ['tool-changed eu1: flux → none'] },
    { name: 'no tool to Flux', from: undefined, to: 'flux', found: [] },
    { name: 'the same', from: 'flux', to: 'flux', found: [] },
  ] as const,
  ({ from, to, found }) => {
    const map = (tool: 'argocd' | 'flux' | undefined) => new Map(tool === undefined ? [] : [['eu1', tool] as const]);
    const changes = classify(oneNamespace({ deny: denyIngress }), oneNamespace({ deny: denyIngress, web: allowWeb }), {
      tools: { before: map(from), after: map(to) },
    });
    assert.equal(changes.map(line), [...found, 'policy-created web']);
    const verdict = found.length === 0 ? 'safe' : 'end';
    for (const change of changes) {
      if ('order' in change) assert.equal([change.order.argocd, change.order.flux], [verdict, verdict]);
    }
    assert.equal(
      formatStep({ changes }, paletteOf({ coloured: false })).includes('in a safe order'),
      found.length === 0,
    );
  },
);

test('a cluster without a policy is delivered by no tool, for any tool before', () => {
  const changes = classify(oneNamespace({ deny: denyIngress }), oneNamespace({}), {
    tools: { before: new Map([['eu1', 'flux']]), after: new Map() },
  });
  assert.not.ok(changes.some(({ kind }) => kind === 'tool-changed'));
});

test('the paths of delivery objects say which tool delivers a cluster', () => {
  const paths = [
    'gitops/argocd/clusters/a/project.yaml',
    'gitops/argocd/hosted/a/b/application-set.yaml',
    'gitops/flux/c/sync.yaml',
    'gitops/flux/c/hosted/d/repository.yaml',
    'clusters/e/n/policies.yaml',
  ];
  assert.equal(
    [...deliveryTools(paths)].map(([cluster, tool]) => `${cluster} ${tool}`),
    ['a argocd', 'b argocd', 'c flux', 'd flux'],
  );
});
