import fc from 'fast-check';
import { drawGraph } from '../../src/explorer/graph/draw-graph.ts';
import { formatGraphSvg } from '../../src/explorer/graph/format-svg.ts';
import type { Graph } from '../../src/explorer/graph/graph.ts';
import { layoutGraph } from '../../src/explorer/graph/layout-graph.ts';
import { podRows } from '../../src/explorer/matrix-rows.ts';
import type { PageModel } from '../../src/explorer/page-model.ts';
import type { GraphState } from '../../src/explorer/view-state.ts';
import type { Flow } from '../../src/flows/flow.ts';
import type { PlacedEvidence } from '../../src/flows/place-evidence.ts';
import { arrowSeenStates } from '../../src/report/connectivity/arrow-seen.ts';
import { askedPort, randomCluster } from '../support/random-cluster.ts';
import { flowEndIn, randomFlow } from '../support/random-flows.ts';
import { randomRuns } from '../support/random-runs.ts';
import { stateOf, workloadsOf } from '../support/rows.ts';
import { clustersOfSources, shopSources } from '../support/shipped-landscape.ts';
import { assert, table, test } from '../support/table.ts';
import { drawnIn } from './drawn-connections.ts';
import { api, flow, orders, podEnd } from './shop-flows.ts';
import { modelOf, pageOf } from './support.ts';

const evidenceOf = (flows: readonly Flow[], cluster = 'eu1'): readonly PlacedEvidence[] => [
  { cluster, completeness: 'Complete', flows, leftOut: new Map(), sources: [] },
];

const { clusters } = clustersOfSources(shopSources());
const eu1 = clusters.filter(({ name }) => name === 'eu1');

async function graphIn(model: PageModel, state: Omit<GraphState, 'view'>): Promise<Graph> {
  const graph = await model.graph({ view: 'graph', ...state });
  if (graph === undefined || graph === 'cut-off') throw new Error('The page has this graph.');
  return graph;
}

const aroundApi = { kind: 'workload', cluster: 'eu1', namespace: 'payments-app', name: 'api' } as const;

/** Rows of the table of a graph, with what was seen. */
function rowsOf({ rows }: Graph): readonly string[] {
  return rows.map(({ from, to, text, seen }) => {
    const ends = [from, to].map((some) => some.map(({ words }) => words).join(' + '));
    return `${ends.join(' -> ')} ${text.replace('\n', ' ')}: ${seen}`;
  });
}

interface Case {
  readonly name: string;
  readonly flows: readonly Flow[];
  readonly row: string;
}

const cases: readonly Case[] = [
  { name: 'seen', flows: [flow(orders, api, 8080)], row: 'checkout-app: orders -> payments-app: api 8080/TCP: seen' },
  { name: 'never seen', flows: [], row: 'checkout-app: orders -> payments-app: api 8080/TCP: never' },
  {
    name: 'another port',
    flows: [flow(orders, api, 81)],
    row: 'checkout-app: orders -> payments-app: api 8080/TCP: never',
  },
  {
    name: 'dropped',
    flows: [flow(orders, api, 8080, { verdict: 'DROPPED' })],
    row: 'checkout-app: orders -> payments-app: api 8080/TCP: never',
  },
  {
    name: 'addresses',
    flows: [flow(api, { kind: 'address', address: '203.0.113.9' }, 443)],
    row: 'payments-app: api -> 203.0.113.0/24 443/TCP: seen',
  },
  {
    name: 'a pod that nothing declares and of which no label is known',
    flows: [flow(api, { kind: 'pod', namespace: 'payments-data', pod: 'x-1' }, 5432)],
    row: 'payments-app: api -> undeclared pods of declared namespaces every port, data/TCP: perhaps-in-part',
  },
];

table('the graph around a focus marks its lines', cases, async ({ flows, row }) => {
  const graph = await graphIn(modelOf(pageOf(eu1, { evidence: evidenceOf(flows) })), aroundApi);
  assert.ok(rowsOf(graph).includes(row), rowsOf(graph).join('\n'));
  assert.ok(graph.rows.every(({ seen }) => seen !== undefined));
});

test('lines with the same ports are apart around a focus where only some were seen', async () => {
  const books = podEnd('ledger-app', 'Deployment', 'books');
  const around = { kind: 'namespace', cluster: 'eu1', name: 'ledger-app' } as const;
  const flows = [flow(api, books, 8080)];
  const graph = await graphIn(modelOf(pageOf(eu1, { evidence: evidenceOf(flows) })), around);
  assert.ok(
    rowsOf(graph).includes('payments-app: api -> namespace: ledger-app 8080/TCP: seen'),
    rowsOf(graph).join('\n'),
  );
  const states = new Set(graph.rows.filter(({ text }) => text.includes('8080')).map(({ seen }) => seen));
  assert.ok(states.has('seen'));
});

test('a graph of everything has the same lines with and without marks', async () => {
  const shape = ({ columns, lines }: Graph) => [
    columns.map(({ frames }) => frames.map(({ id }) => id)),
    lines.map(({ seen: _, ...line }) => line),
  ];
  const flows = [flow(orders, api, 8080), flow(api, podEnd('payments-data', 'StatefulSet', 'db'), 5432)];
  const marked = await graphIn(modelOf(pageOf(eu1, { evidence: evidenceOf(flows) })), {});
  assert.equal(shape(marked), shape(await graphIn(modelOf(pageOf(eu1)), {})));
  assert.ok(marked.rows.some(({ seen }) => seen === 'seen-in-part'));
});

test('a graph of clusters of which one has no records is not marked, and says so', async () => {
  const model = modelOf(pageOf(clusters, { evidence: evidenceOf([flow(orders, api, 8080)]) }));
  const all = await graphIn(model, {});
  assert.ok(all.rows.every(({ seen }) => seen === undefined));
  assert.ok(
    all.caption.includes(
      'No records are about this state of stage1, us1, so nothing is marked. Choose another cluster.',
    ),
    all.caption.join('\n'),
  );
  const one = await graphIn(model, { cluster: 'eu1' });
  assert.ok(one.rows.some(({ seen }) => seen === 'never'));
  const other = await graphIn(model, { cluster: 'us1' });
  assert.ok(other.rows.every(({ seen }) => seen === undefined));
});

test('a mark of pods that are drawn in part is a perhaps: it may be about the others', async () => {
  const [first] = eu1;
  assert.ok(first !== undefined);
  const evidence = ['eu1', 'eu2'].flatMap((name) => evidenceOf([flow(orders, api, 8080)], name));
  const model = modelOf(pageOf([first, { ...first, name: 'eu2' }], { evidence }));
  const row = 'checkout-app: orders -> payments-app: api 8080/TCP:';
  const { cluster: _, ...everywhere } = aroundApi;
  assert.ok(rowsOf(await graphIn(model, aroundApi)).includes(`${row} perhaps`));
  assert.ok(rowsOf(await graphIn(model, everywhere)).includes(`${row} seen`));
});

test('a saved graph has the marks in its words', async () => {
  const graph = await graphIn(modelOf(pageOf(eu1, { evidence: evidenceOf([flow(orders, api, 8080)]) })), aroundApi);
  const svg = formatGraphSvg(drawGraph(layoutGraph(graph, 1200)), graph.caption);
  assert.match(svg, />✓\u00a0seen</);
  assert.match(svg, />☐\u00a0never/);
});

const workload = fc.record({ as: fc.constant('workload' as const), pod: fc.nat({ max: 5 }) });
const flowOfWorkloads = fc.record({
  ...{ from: workload, to: workload, at: askedPort, count: fc.constant(1) },
  verdict: fc.constant('FORWARDED' as const),
});

test('around a namespace, a line was seen exactly if a pair of the cell of the matrix was', async () => {
  const counts = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      randomCluster,
      fc.boolean(),
      fc.array(fc.oneof(randomFlow, { weight: 4, arbitrary: flowOfWorkloads }), { minLength: 4, maxLength: 12 }),
      async (random, typed, some) => {
        const state = stateOf(random, typed);
        if (workloadsOf(state).some(({ workload }) => workload.hostNetwork)) return;
        const flows = some.map(
          ({ from, to, at, verdict, count }): Flow => ({
            ...{ from: flowEndIn(random, from), to: flowEndIn(random, to), ...at, verdict, count },
          }),
        );
        const model = modelOf(pageOf([state], { evidence: evidenceOf(flows, 'random') }));
        await model.readConnections();
        const rows = podRows(model.index, 'namespace');
        for (const name of new Set(workloadsOf(state).map(({ namespace }) => namespace.name))) {
          const graph = await graphIn(model, { kind: 'namespace', name, by: 'namespace' });
          for (const seen of arrowSeenStates) {
            for (const drawn of drawnIn({ ...graph, lines: graph.lines.filter((line) => line.seen === seen) })) {
              const [, from, to, verdict] = /^(\S+) -> (\S+) (allowed|conditional) /.exec(drawn) ?? [];
              const [source, target] = [from, to].map((one) => rows.find((row) => row.name === one));
              if (source === undefined || target === undefined) continue;
              const cell = model.cells.cell(source, target);
              // A cell counts pairs, whether their ports are allowed or conditional.
              if (cell.conditional > 0 || cell.conditionalPorts !== '' || cell.flows === undefined) continue;
              assert.is(verdict, 'allowed');
              const found = `${cell.flows.seen + cell.flows.perhaps > 0} ${cell.flows.never > 0}`;
              assert.is(`${seen !== 'never'} ${seen === 'never' || seen.endsWith('-in-part')}`, found, drawn);
              if (seen.startsWith('seen')) assert.ok(cell.flows.seen > 0, drawn);
              counts.set(seen, (counts.get(seen) ?? 0) + 1);
            }
          }
        }
      },
    ),
    { numRuns: randomRuns(60, 200) },
  );
  for (const state of ['seen', 'never', 'seen-in-part'])
    assert.ok((counts.get(state) ?? 0) > 0, JSON.stringify([...counts]));
});
