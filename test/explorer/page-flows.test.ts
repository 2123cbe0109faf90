import fc from 'fast-check';
import { basisOf } from '../../src/clusters/basis.ts';
import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import { nothingLeftOut } from '../../src/clusters/known-landscape.ts';
import { analyzeSeen } from '../../src/connectivity/analyze-seen.ts';
import type { GroupTable } from '../../src/explorer/connection-table.ts';
import { makeExplorerPage } from '../../src/explorer/explorer-page.ts';
import { withoutExpired } from '../../src/explorer/page-flows.ts';
import { PageModel } from '../../src/explorer/page-model.ts';
import type { Flow } from '../../src/flows/flow.ts';
import type { PlacedEvidence } from '../../src/flows/place-evidence.ts';
import { formatConnectivityJson } from '../../src/report/connectivity/format-json.ts';
import { knownLandscape } from '../support/known-landscape.ts';
import { clusterStateOf, randomCluster } from '../support/random-cluster.ts';
import { flowEndIn, randomFlow } from '../support/random-flows.ts';
import { clustersOfSources, shopSources } from '../support/shipped-landscape.ts';
import { assert, table, test } from '../support/table.ts';
import { modelOf, pageOf, readerOf } from './support.ts';

type Evidence = readonly PlacedEvidence[];

const evidenceOf = (flows: readonly Flow[], cluster = 'random', expires?: string): Evidence => [
  {
    ...{ cluster, completeness: 'Complete' as const, flows, leftOut: new Map() },
    ...(expires === undefined ? {} : { expires }),
    sources: [{ path: 'week.jsonl', format: 'json' as const, recorded: ['hubble' as const], lines: flows.length }],
  },
];

const times = fc.record({ firstSeen: fc.nat({ max: 2e12 }), length: fc.nat({ max: 1e9 }) });

test('a page has the marks that connectivity --flows --output json has', async () => {
  await fc.assert(
    fc.asyncProperty(
      randomCluster,
      fc.array(fc.tuple(randomFlow, fc.option(times)), { minLength: 1, maxLength: 12 }),
      async (cluster, asked) => {
        const state = clusterStateOf(cluster);
        const flows = asked.map(
          ([{ from, to, at, verdict, count }, when]): Flow => ({
            ...{ from: flowEndIn(cluster, from), to: flowEndIn(cluster, to), ...at, verdict, count },
            ...(when === null ? {} : { firstSeen: when.firstSeen, lastSeen: when.firstSeen + when.length }),
          }),
        );
        const evidence = evidenceOf(flows);
        const { clusters, seen } = analyzeSeen([state], evidence);
        const basis = basisOf([state], nothingLeftOut);
        const data = pageOf([state], { evidence });
        const model = modelOf(data);
        const tables = await tablesOf(model);
        const ofPage = {
          basis,
          clusters: tables.map(({ connectivity: { beyond: _, ...one } }) => one),
          seen: { ...seen, clusters: tables.map((one) => one.seen ?? assert.unreachable('the records are marked')) },
        };
        assert.equal(
          JSON.parse(formatConnectivityJson(ofPage as Parameters<typeof formatConnectivityJson>[0])),
          JSON.parse(formatConnectivityJson({ clusters, seen, basis })),
        );
        const passed = seen.clusters.flatMap(({ beyond }) => beyond).filter(({ verdict }) => verdict === 'denied');
        assert.is(
          data.index.flows?.denied.connections,
          passed.reduce((sum, { forwarded }) => sum + forwarded.connections, 0),
        );
      },
    ),
    { numRuns: 100 },
  );
});

async function tablesOf(model: PageModel): Promise<readonly GroupTable[]> {
  await model.readConnections();
  const chunks = new Set(model.index.clusters.map(({ connectivity }) => connectivity));
  return [...chunks].flatMap((chunk) => model.tableOf(chunk) ?? []);
}

const eu1 = () => clustersOfSources(shopSources()).clusters.filter(({ name }) => name === 'eu1');
const flowTo = (name: string, port: number, more: Partial<Flow> = {}): Flow => ({
  from: { kind: 'pod', namespace: 'checkout-app', workload: { kind: 'Deployment', name: 'orders' } },
  to: { kind: 'pod', namespace: `${name}-app`, workload: { kind: 'Deployment', name: 'api' } },
  ...{ protocol: 'TCP', port, verdict: 'FORWARDED', count: 7, lastSeen: Date.parse('2026-11-27T10:00:00Z') },
  ...more,
});
const db: Flow['to'] = { kind: 'pod', namespace: 'checkout-data', labels: { app: 'db' } };

interface Line {
  readonly name: string;
  readonly flows: readonly Flow[];
  /** The line of the focus on `orders` in `checkout-app`, and what it says. */
  readonly who: string;
  readonly says: string;
}

const lines: readonly Line[] = [
  {
    name: 'seen',
    flows: [flowTo('payments', 8080)],
    who: 'payments-app: api',
    says: 'seen seen 7 times on 8080/TCP, last 2026-11-27',
  },
  { name: 'allowed and never seen', flows: [], who: 'payments-app: api', says: 'never allowed and never seen' },
  {
    name: 'never seen, and dropped',
    flows: [flowTo('payments', 8080, { verdict: 'DROPPED' })],
    who: 'payments-app: api',
    says: 'never allowed and never seen, but 7 times dropped, last 2026-11-27',
  },
  {
    name: 'another port',
    flows: [flowTo('payments', 81)],
    who: 'payments-app: api',
    says: 'never allowed and never seen',
  },
  {
    name: 'a pod that nothing declares',
    flows: [
      flowTo('payments', 8080, {
        to: { kind: 'pod', namespace: 'payments-app', labels: { app: 'payments-api', v: '2' } },
      }),
    ],
    who: 'payments-app: undeclared pods with app=payments-api',
    says: 'seen seen 7 times on 8080/TCP, last 2026-11-27',
  },
  {
    name: 'a pod that nothing declares and of which no label is known',
    flows: [flowTo('payments', 8080, { to: { kind: 'pod', namespace: 'payments-app', pod: 'x-1' } })],
    who: 'payments-app: undeclared pods with app=payments-api',
    says: 'perhaps perhaps seen 7 times on 8080/TCP, last 2026-11-27',
  },
  {
    name: 'a port by a name that only the pod declares',
    flows: [flowTo('payments', 5432, { to: { kind: 'pod', namespace: 'checkout-data', pod: 'x-1' } })],
    who: 'checkout-data: any undeclared pod',
    says: 'perhaps perhaps seen 7 times on 5432/TCP, last 2026-11-27',
  },
  {
    name: 'by labels',
    flows: [flowTo('payments', 5432, { to: db })],
    who: 'checkout-data: db',
    says: 'seen seen 7 times on 5432/TCP, last 2026-11-27',
  },
];

table('the lines of a focus say what was seen', lines, async ({ flows, who, says }) => {
  const model = modelOf(pageOf(eu1(), { evidence: evidenceOf(flows, 'eu1') }));
  const found = await model.focus({
    view: 'focus',
    kind: 'workload',
    cluster: 'eu1',
    namespace: 'checkout-app',
    name: 'orders',
  });
  const all = found?.lines.flatMap((one) => one.lines) ?? [];
  assert.ok(all.every(({ seen }) => seen !== undefined));
  const here = all.filter((line) => line.who === who && line.direction === 'Egress');
  assert.equal(
    here.map(({ seen }) => `${seen?.state} ${seen?.words}`),
    [says],
  );
});

test('a focus shows what was seen of its pods and is in no line, and no other', async () => {
  const denied = flowTo('payments', 81);
  const model = modelOf(pageOf(eu1(), { evidence: evidenceOf([denied], 'eu1') }));
  const beyond = async (namespace: string, name: string) =>
    (await model.focus({ view: 'focus', kind: 'workload', cluster: 'eu1', namespace, name }))?.lines[0]?.beyond;
  assert.is((await beyond('checkout-app', 'orders'))?.length, 1);
  assert.is((await beyond('payments-app', 'api'))?.length, 1);
  assert.is((await beyond('ledger-app', 'books'))?.length, 0);
});

test('a focus on one of several alike pods says that a mark may be about the others', async () => {
  const [first] = eu1();
  assert.ok(first !== undefined);
  const twins = { ...first, name: 'eu2' };
  const evidence = ['eu1', 'eu2'].flatMap((name) => evidenceOf([flowTo('payments', 8080)], name));
  const model = modelOf(pageOf([first, twins], { evidence }));
  const found = await model.focus({
    view: 'focus',
    kind: 'workload',
    cluster: 'eu1',
    namespace: 'checkout-app',
    name: 'orders',
  });
  const line = found?.lines[0]?.lines.find(
    ({ who, direction }) => who === 'payments-app: api' && direction === 'Egress',
  );
  assert.is(line?.seen?.isOfAlike, true);
});

test('clusters without records have no marks', async () => {
  const clusters = clustersOfSources(shopSources()).clusters;
  const page = pageOf(clusters, { evidence: evidenceOf([flowTo('payments', 8080)], 'eu1') });
  const found = await modelOf(page).focus({
    view: 'focus',
    kind: 'workload',
    cluster: 'us1',
    namespace: 'checkout-app',
    name: 'orders',
  });
  assert.ok(found?.lines.every((one) => one.lines.every(({ seen }) => seen === undefined)));
  assert.ok(page.index.flows?.says.includes('There are no records of stage1, us1; their rows are not marked.'));
});

test('a page names the records, their source and their last day', () => {
  const { flows } = pageOf(eu1(), { evidence: evidenceOf([flowTo('payments', 8080)], 'eu1', '2026-12-31') }).index;
  assert.equal(flows?.says, [
    'Records of eu1: 7 connections, 1 distinct. The records have no times. They hold every connection of this time.',
  ]);
  assert.equal(flows?.sources, [
    'Records of eu1 are from week.jsonl (hubble, 1 line). They may be used until 2026-12-31.',
  ]);
});

test('after the last day of its records, a page marks nothing', async () => {
  const page = pageOf(eu1(), { evidence: evidenceOf([flowTo('payments', 8080)], 'eu1', '2026-12-31') });
  const marksOn = async (today: string) => {
    const model = new PageModel(withoutExpired(page.index, today), readerOf(page));
    return (await tablesOf(model)).some(({ seen }) => seen !== undefined);
  };
  assert.is(await marksOn('2026-12-31'), true);
  assert.is(await marksOn('2027-01-01'), false);
});

test('a page that is cut or redacted has no recorded flows', () => {
  const evidence = evidenceOf([flowTo('payments', 8080)], 'eu1');
  assert.throws(() => pageOf(eu1(), { evidence, shows: ({ tenant }) => tenant === 'payments' }));
  assert.throws(() => pageOf(eu1(), { evidence, head: { redacted: true } }));
});

test('a page grows by the rows that were seen, and not by the flows', () => {
  const sizeOf = (flows: readonly Flow[]) =>
    JSON.stringify(pageOf(eu1(), { evidence: evidenceOf(flows, 'eu1') }).chunks).length;
  const once = sizeOf([flowTo('payments', 8080)]);
  const often = Array.from({ length: 2000 }, (_, place) =>
    flowTo('payments', 8080, {
      from: { kind: 'pod', namespace: 'checkout-app', pod: `orders-${place}`, labels: { app: 'orders' } },
    }),
  );
  assert.ok(sizeOf(often) < once + 100);
});

test('of thousands of connections that no row names, a page has the most seen ones, and counts all', async () => {
  const denied = Array.from({ length: 1200 }, (_, place) => flowTo('payments', 1000 + place, { count: place + 1 }));
  const page = pageOf(eu1(), { evidence: evidenceOf(denied, 'eu1') });
  const found = await modelOf(page).seenBeyond();
  assert.is(found?.rows.length, 500);
  assert.is(found?.more, 700);
  assert.is(found?.rows[0]?.forwarded.connections, 1200);
  // Also a focus that has none of them says that there may be some.
  const [focus] =
    (await modelOf(page).focus({ view: 'focus', kind: 'namespace', cluster: 'eu1', name: 'ledger-app' }))?.lines ?? [];
  assert.equal([focus?.beyond, focus?.moreBeyond], [[], 700]);
  assert.equal(page.index.flows?.denied, { flows: 1200, connections: 720_600 });
});

test('the library makes pages with the same marks, of the clusters that a page has', async () => {
  const clusters = eu1();
  const about = {
    landscape: knownLandscape(clusters, 'rendered'),
    clusters,
    ringfenceVersion: '0',
    today: '2026-11-29',
  };
  const own = evidenceOf([flowTo('payments', 8080)], 'eu1');
  const others = evidenceOf([flowTo('payments', 8080)], 'us1');
  const page = makeExplorerPage({ ...about, flows: [...others, ...own] });
  const wanted = pageOf(clusters, { evidence: own });
  assert.equal(page.index.flows, wanted.index.flows);
  const seenIn = ({ chunks }: typeof page) => chunks.flatMap((chunk) => ('seen' in chunk ? [chunk.seen] : []));
  assert.equal(JSON.parse(JSON.stringify(seenIn(page))), seenIn(wanted));
  assert.is(makeExplorerPage({ ...about, flows: others }).index.flows, undefined);
});

test('a page without recorded flows has nothing of them', () => {
  const clusters: readonly ClusterState[] = eu1();
  assert.not.match(JSON.stringify(pageOf(clusters)), /"(seen|flows)":/);
});
