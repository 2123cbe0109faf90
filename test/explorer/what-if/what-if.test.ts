import { clusterKey } from '../../../src/clusters/cluster-key.ts';
import type { ClusterState } from '../../../src/clusters/cluster-state.ts';
import { readConnectivityTests } from '../../../src/connectivity-tests/read-connectivity-tests.ts';
import { runTests } from '../../../src/connectivity-tests/run-tests.ts';
import { addressLines } from '../../../src/explorer/address-lines.ts';
import type { PageData, PageHead, StandingOut } from '../../../src/explorer/page-data.ts';
import type { Edit } from '../../../src/explorer/what-if/edit.ts';
import { joinedYaml } from '../../../src/explorer/what-if/edited-yaml.ts';
import { landscapeFacts } from '../../../src/explorer/what-if/landscape-facts.ts';
import { type EditedAnswer, WhatIf, whatIfObstacle } from '../../../src/explorer/what-if/what-if.ts';
import { guardrailFacts } from '../../../src/guardrails/guardrail-facts.ts';
import { proveGuardrails } from '../../../src/guardrails/prove-guardrails.ts';
import { guardrailFiles, readGuardrails } from '../../../src/guardrails/read-guardrails.ts';
import { loadLandscape } from '../../../src/landscape/load-landscape.ts';
import { folderOf } from '../../../src/model/file-tree.ts';
import { remembered } from '../../../src/model/interned.ts';
import { ownVersion } from '../../../src/platform/surroundings.ts';
import { knownLandscape } from '../../support/known-landscape.ts';
import { clustersOfSources, shopSources } from '../../support/shipped-landscape.ts';
import { assert, table, test } from '../../support/table.ts';
import { modelOf, pageOf, readerOf } from '../support.ts';

let known: ReturnType<typeof makeShop> | undefined;

/** The shop with its guardrails and tests, as the command makes its page. */
function shop(): ReturnType<typeof makeShop> {
  known ??= makeShop();
  return known;
}

function makeShop() {
  const files = shopSources();
  const { clusters, landscape: known } = clustersOfSources(files);
  const { landscape } = loadLandscape(files, { ringfenceVersion: ownVersion() });
  const { value: guardrails = [] } = readGuardrails(guardrailFiles(files), { landscape, isPlain: false });
  const { value: tests = [] } = readConnectivityTests(folderOf(files, 'policies/tests'), { where: 'policies/tests' });
  const facts = landscapeFacts({
    known,
    clusters,
    guardrails,
    tests,
    ...(landscape === undefined ? {} : { landscape }),
  });
  return { clusters, known, landscape, guardrails, tests, page: pageOf(clusters, { landscape: facts }) };
}

async function edited(page: PageData, edits: readonly Edit[]): Promise<EditedAnswer> {
  const answer = await new WhatIf(modelOf(page), readerOf(page)).answer(edits);
  if (answer?.edited === undefined) throw new Error(JSON.stringify(answer?.outcomes));
  return answer.edited;
}

const at = { cluster: 'eu1', namespace: 'checkout-data' };
const letIn = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: let-everyone-in}
spec: {podSelector: {}, policyTypes: [Ingress], ingress: [{}]}
`;

const edits: readonly { readonly name: string; readonly all: readonly Edit[] }[] = [
  { name: 'a policy that lets everyone in', all: [{ kind: 'paste', ...at, yaml: letIn }] },
  { name: 'the same in each namespace of a type', all: [{ kind: 'paste', type: 'team-data', yaml: letIn }] },
  { name: 'a label', all: [{ kind: 'label', ...at, workload: 'StatefulSet/db', key: 'app', value: 'web' }] },
  { name: 'a policy that goes', all: [{ kind: 'remove-policy', type: 'team-app', name: 'allow-from-partners' }] },
];

const answers = new Map<readonly Edit[], Promise<EditedAnswer>>();

/** The shop after some of the edits above, which are asked about once. */
function editedShop(all: readonly Edit[]): Promise<EditedAnswer> {
  return remembered(answers, all, () => edited(shop().page, all));
}

table('guardrails and tests are judged as the commands judge the edited clusters', edits, async ({ all }) => {
  const { clusters, known, landscape, guardrails, tests } = shop();
  const { states, guardrails: judged, tests: tested } = await editedShop(all);
  const facts = guardrailFacts(known, landscape);
  const ofTouched = (some: readonly ClusterState[]) => some.filter((one) => states.touched.has(clusterKey(one)));
  assert.ok(guardrails.length > 5);
  for (const [side, of] of [
    ['before', clusters],
    ['after', states.after],
  ] as const) {
    const expected = proveGuardrails(ofTouched(of), guardrails, facts).map(({ answer }) =>
      answer === 'broken' ? 'fails' : answer,
    );
    assert.equal(
      judged.map((one) => one[side]),
      expected,
      side,
    );
    const results = runTests({ landscape: known, clusters: ofTouched(of) }, tests).results.filter(
      ({ pairs }) => pairs > 0,
    );
    assert.equal(
      tested.map((one) => [one.test, one.name, one[side].passed, one[side].verdict]),
      results.map(({ test: own, name, passed, verdict }) => [own, name, passed, verdict]),
      side,
    );
  }
});

test('a policy that lets everyone in breaks guardrails and fails tests, and the page after says so', async () => {
  const { page } = shop();
  const { guardrails, tests, comparison, policies } = await edited(page, [{ kind: 'paste', ...at, yaml: letIn }]);
  const broken = guardrails.filter(({ before, after }) => before === 'holds' && after === 'fails');
  assert.ok(broken.some(({ name }) => name === 'databases'));
  assert.ok(tests.some(({ before, after }) => before.passed && !after.passed));
  assert.ok(comparison.changes.connections.some(({ change }) => change === 'opened'));
  assert.ok(comparison.changes.hazards.some(({ code }) => code === 'guardrail-broken'));
  assert.is(
    joinedYaml(policies),
    `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: let-everyone-in
  namespace: checkout-data
spec:
  podSelector: {}
  policyTypes:
    - Ingress
  ingress:
    - {}
`,
  );
});

test('a page that is edited shows what a page of the edited clusters shows', async () => {
  for (const { all } of edits) {
    const { comparison, states } = await editedShop(all);
    const expected = modelOf(pageOf(states.after));
    for (const { name, namespaces } of expected.index.clusters) {
      for (const namespace of namespaces) {
        const state = {
          view: 'focus' as const,
          kind: 'namespace' as const,
          name: namespace.name,
          ...(name === undefined ? {} : { cluster: name }),
        };
        const [found, wanted] = [await comparison.after.focus(state), await expected.focus(state)];
        assert.equal(found?.lines, wanted?.lines, `${name}/${namespace.name}`);
      }
    }
    for (const address of ['198.51.100.7', '10.16.0.9']) {
      const lines = async (model: typeof expected) =>
        addressLines((await model.allConnections()) ?? [], address)
          .map((line) => JSON.stringify(line))
          .sort();
      assert.equal(await lines(comparison.after), await lines(expected), address);
    }
    const names = (model: typeof expected) => model.index.policyNames.map((one) => [one.name, one.count]);
    assert.equal(names(comparison.after), names(expected));
    const asked = { from: 'checkout-app/*', to: 'checkout-data/db', port: 'any' };
    const [why, wanted] = [await comparison.after.why.answer(asked, 'eu1'), await expected.why.answer(asked, 'eu1')];
    const withoutPlaces = (text: string) => text.replace(/\S+\.yaml:\d+/g, '');
    assert.is(
      why.kind === 'explained' && withoutPlaces(why.text),
      wanted.kind === 'explained' && withoutPlaces(wanted.text),
    );
  }
});

test('only the clusters that an edit touches are computed again', async () => {
  const { page } = shop();
  const { comparison, states } = await edited(page, [{ kind: 'paste', ...at, yaml: letIn }]);
  assert.equal([...states.touched], ['eu1']);
  const changed = comparison.after.index.clusters.filter((cluster, place) => cluster !== page.index.clusters[place]);
  assert.equal(
    changed.map(({ name }) => name),
    ['eu1'],
  );
});

table<{
  readonly name: string;
  readonly head: Partial<PageHead>;
  readonly clusters?: PageData['index']['clusters'];
  readonly says: RegExp | undefined;
}>(
  'a page that does not know enough refuses, with a sentence',
  [
    { name: 'everything is there', head: {}, says: undefined },
    { name: 'some clusters', head: { only: { clusters: ['eu1'] } }, says: undefined },
    { name: 'redacted', head: { redacted: true }, says: /--redact/ },
    { name: 'some tenants', head: { only: { tenants: ['checkout'] } }, says: /--tenant/ },
    { name: 'two states', head: { compares: true }, says: undefined },
    { name: 'no cluster', head: { compares: true }, clusters: [], says: /no cluster/ },
  ],
  ({ head, clusters = shop().page.index.clusters, says }) => {
    const found = whatIfObstacle({
      head: { ringfence: '', origin: 'rendered', manifests: [], made: '', ...head },
      ...{ landscape: 3, clusters },
    });
    if (says === undefined) assert.is(found, undefined);
    else assert.match(found ?? '', says);
  },
);

test('a page that is redacted or cut to tenants does not carry the facts of the landscape', () => {
  const { clusters, landscape: known } = clustersOfSources(shopSources());
  const landscape = landscapeFacts({ known, clusters });
  const whole = pageOf(clusters, { landscape });
  assert.is(whole.chunks[whole.index.landscape ?? -1]?.kind, 'landscape');
  for (const page of [
    pageOf(clusters, { landscape, head: { redacted: true } }),
    pageOf(clusters, { landscape, shows: ({ tenant }) => tenant === 'checkout' }),
  ]) {
    assert.is(page.index.landscape, undefined);
    assert.ok(page.chunks.every(({ kind }) => kind !== 'landscape'));
  }
});

test('data that is cut off is no answer', async () => {
  const { page } = shop();
  const cut = { ...page, chunks: page.chunks.filter(({ kind }) => kind !== 'policies') };
  const answer = await new WhatIf(modelOf(cut), async (chunk) =>
    page.chunks[chunk]?.kind === 'policies' ? undefined : page.chunks[chunk],
  ).answer([{ kind: 'remove-policy', ...at, name: 'deny-all' }]);
  assert.is(answer?.edited, undefined);
});

test('an edit of one of two clusters that are alike leaves the other as it is', async () => {
  const [eu1] = clustersOfSources(shopSources()).clusters;
  if (eu1 === undefined) throw new Error('The shop has a cluster.');
  const clusters = ['a', 'b'].map((name) => ({ ...eu1, name }));
  const page = pageOf(clusters, {
    landscape: landscapeFacts({ known: knownLandscape(clusters, 'rendered'), clusters }),
  });
  assert.is(
    new Set(page.index.clusters.map(({ connectivity }) => connectivity)).size,
    1,
    'they share their connections',
  );
  const { comparison, states } = await edited(page, [
    { kind: 'paste', cluster: 'a', namespace: 'checkout-data', yaml: letIn },
  ]);
  const expected = modelOf(pageOf(states.after));
  const lines = async (model: typeof expected) =>
    addressLines((await model.allConnections()) ?? [], '198.51.100.7')
      .map((line) => JSON.stringify(line))
      .sort();
  assert.equal(await lines(comparison.after), await lines(expected));
  const standing = (model: typeof expected) =>
    Object.entries(model.index.overview.standsOut).map(([kind, all]) => [
      kind,
      all.map(({ words, detail, clusters: of }: StandingOut) => [words, detail, of].join(' | ')).sort(),
    ]);
  assert.equal(
    standing(comparison.after),
    standing(expected).map(([kind, all]) => [kind, merged(all as readonly string[])]),
  );
  for (const cluster of ['a', 'b']) {
    const state = { view: 'focus' as const, kind: 'namespace' as const, cluster, name: 'checkout-data' };
    assert.equal((await comparison.after.focus(state))?.lines, (await expected.focus(state))?.lines, cluster);
  }
});

/** A page of all clusters has an entry for each group of clusters that are alike; that of edits has one for all. */
function merged(entries: readonly string[]): readonly string[] {
  const found = new Map<string, string[]>();
  for (const entry of entries) {
    const [words = '', detail = '', clusters = ''] = entry.split(' | ');
    found.set(`${words} | ${detail}`, [...(found.get(`${words} | ${detail}`) ?? []), ...clusters.split(',')]);
  }
  return [...found].map(([key, clusters]) => `${key} | ${[...new Set(clusters)].sort().join()}`).sort();
}
