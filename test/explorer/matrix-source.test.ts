import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import { analyzeConnectivity } from '../../src/connectivity/analyze-connectivity.ts';
import { connectivityQuestion } from '../../src/connectivity/connectivity-filter.ts';
import { parseFilterQuery } from '../../src/connectivity/filter-query.ts';
import { comparedMatrix, type MatrixSource, matrixOf } from '../../src/explorer/matrix-source.ts';
import type { MatrixState } from '../../src/explorer/view-state.ts';
import { rowWords } from '../../src/report/connectivity/row-words.ts';
import { connectionRows } from '../../src/report/connectivity/rows.ts';
import { clustersOfSources, shopSources } from '../support/shipped-landscape.ts';
import { assert, table, test } from '../support/table.ts';
import { comparedPageOf, comparisonOf, modelOf, pageOf } from './support.ts';

const shop = () => clustersOfSources(shopSources()).clusters;

async function matrix(filter: string, axis: MatrixState['axis'] = 'workload'): Promise<MatrixSource> {
  const model = modelOf(pageOf(shop()));
  await model.readConnections();
  return matrixOf(model, { view: 'matrix', axis, filter });
}

/** Rows of pods, and what connects: `orders · checkout-app · eu1`. */
const named = (rows: MatrixSource['rows']): readonly string[] =>
  rows.map(({ name, place }) => [name, place].filter((text) => text !== '').join(' · '));

table<{
  readonly name: string;
  readonly filter: string;
  readonly rows?: readonly string[];
  readonly columns?: readonly string[];
}>(
  'a filter by a peer leaves its pods in the rows or in the columns',
  [
    {
      name: 'the source',
      filter: 'from:checkout-app/orders',
      rows: ['eu1', 'stage1', 'us1'].map((at) => `orders · checkout-app · ${at}`),
    },
    {
      name: 'the destination',
      filter: 'to:checkout-data/db',
      columns: ['eu1', 'stage1', 'us1'].map((at) => `db · checkout-data · ${at}`),
    },
    {
      name: 'both, by types and tenants',
      filter: 'from:tenant:checkout/orders to:type:team-data/db',
      rows: ['eu1', 'stage1', 'us1'].map((at) => `orders · checkout-app · ${at}`),
      columns: [
        ...['eu1', 'stage1', 'us1'].map((at) => `db · checkout-data · ${at}`),
        ...['eu1', 'us1'].flatMap((at) => `db · ledger-data · ${at}`),
        ...['eu1', 'us1'].flatMap((at) => `db · payments-data · ${at}`),
      ],
    },
  ],
  async ({ filter, rows, columns }) => {
    const found = await matrix(filter);
    assert.is(found.query.problem, undefined);
    if (rows !== undefined) assert.equal(named(found.rows), rows);
    if (columns !== undefined) assert.equal(named(found.columns), columns);
  },
);

table<{ readonly name: string; readonly state: Partial<MatrixState>; readonly rows: readonly string[] }>(
  'rows are sorted by name or by their workloads, pinned ones first; the last are not declared pods',
  [
    {
      ...{ name: 'by name', state: {} },
      rows: ['ingress', 'kube-system', 'monitoring', 'platform', 'team-app', 'team-data'],
    },
    {
      ...{ name: 'by workloads', state: { sort: 'workloads' } },
      rows: ['team-app', 'monitoring', 'team-data', 'platform', 'kube-system', 'ingress'],
    },
    {
      ...{ name: 'pinned', state: { pinned: ['type:team-data', 'type:monitoring'] } },
      rows: ['monitoring', 'team-data', 'ingress', 'kube-system', 'platform', 'team-app'],
    },
  ],
  ({ state, rows }) => {
    const { rows: found, columns } = matrixOf(modelOf(pageOf(shop())), { view: 'matrix', axis: 'type', ...state });
    const ends = ['addresses outside', 'node network', 'service network', 'undeclared namespaces', 'undeclared pods'];
    assert.equal(named(found), [...rows, ...ends]);
    assert.equal(named(columns), named(found));
  },
);

test('a filter by a label leaves the pods that have it, and ends that are not declared pods', async () => {
  const { rows } = await matrix('label:app=db');
  assert.equal([...new Set(rows.filter(({ end }) => end === undefined).map(({ name }) => name))], ['db']);
  assert.ok(rows.some(({ end }) => end === 'outside'));
});

test('in a matrix of types, only the pods of the peer count', async () => {
  const model = modelOf(pageOf(shop()));
  await model.readConnections();
  const cells = (filter: string): readonly number[] => {
    const { rows, columns, cell } = matrixOf(model, { view: 'matrix', axis: 'type', filter });
    const [from, to] = [rows.find(({ name }) => name === 'team-app'), columns.find(({ name }) => name === 'team-data')];
    if (from === undefined || to === undefined) throw new Error(filter);
    const { pairs, allowed } = cell(from, to);
    return [pairs, allowed];
  };
  const whole = cells('');
  assert.equal(cells('from:checkout-app/orders to:checkout-data/db'), [3, 3]);
  assert.equal(cells(''), whole, 'the cells of all pods are not those of some');
});

table(
  'a filter leaves the pairs that connectivity --filter shows',
  ['from:type:team-app/orders', 'to:checkout-data/db port:5432', 'from:monitoring/prometheus to:type:team-data/db'].map(
    (name) => ({ name }),
  ),
  async ({ name: filter }) => {
    const { rows, columns, cell, query } = await matrix(filter);
    const pairs = rows.flatMap((from) =>
      columns.flatMap((to) => {
        if (from.end !== undefined || to.end !== undefined || from.place.split(' · ')[1] !== to.place.split(' · ')[1])
          return [];
        const found = cell(from, to);
        const fits =
          query.cells?.(found, { isNever: false, isGranted: false }) ?? found.allowed + found.conditional > 0;
        return fits ? [`${from.name} · ${from.place} → ${to.name} · ${to.place}`] : [];
      }),
    );
    assert.equal(pairs.sort(), pairsOfConnectivity(shop(), filter));
  },
);

/** Pairs of workloads that connectivity shows, as the matrix names them. */
function pairsOfConnectivity(clusters: readonly ClusterState[], filter: string): readonly string[] {
  const question = connectivityQuestion(clusters, parseFilterQuery(filter).value ?? {});
  const pairs = new Set<string>();
  for (const cluster of clusters) {
    for (const connectivity of analyzeConnectivity([cluster], { ...question.value, expand: true })) {
      for (const row of connectionRows(connectivity)) {
        if (row.from.kind !== 'group' || row.to.kind !== 'group') continue;
        const { clusters: at, fromPlace, from, toPlace, to } = rowWords(connectivity, row);
        for (const source of from.split(', ')) {
          for (const destination of to.split(', ')) {
            pairs.add(`${source} · ${fromPlace} · ${at} → ${destination} · ${toPlace} · ${at}`);
          }
        }
      }
    }
  }
  return [...pairs].sort();
}

test('a peer that only one of two states has leaves no row of the other', async () => {
  const clusters = shop();
  const without = clusters.map((cluster) => ({
    ...cluster,
    namespaces: new Map([...cluster.namespaces].filter(([name]) => name !== 'checkout-app')),
  }));
  const comparison = comparisonOf(comparedPageOf(without, clusters, { origin: 'rendered' }));
  const { rows, query, presence } = comparedMatrix(comparison, {
    view: 'matrix',
    axis: 'workload',
    filter: 'from:checkout-app/orders',
  });
  assert.is(query.problem, undefined);
  assert.equal(new Set(rows.map(presence)), new Set(['added']));
  assert.is(rows.length, 3);
});

test('the marks of a change are at the pods of the peer, and not at others of their row', () => {
  const before = shop();
  const after = before.map((cluster) => ({
    ...cluster,
    namespaces: new Map(
      [...cluster.namespaces].map(([name, namespace]) => [
        name,
        name === 'checkout-data'
          ? {
              ...namespace,
              policies: namespace.policies.filter(({ policy }) => policy.metadata.name !== 'allow-from-own-apps'),
            }
          : namespace,
      ]),
    ),
  }));
  const comparison = comparisonOf(comparedPageOf(before, after, { origin: 'rendered' }));
  const closed = (filter: string): number | undefined => {
    const { rows, columns, compared } = comparedMatrix(comparison, { view: 'matrix', axis: 'type', filter });
    const [from, to] = [rows.find(({ name }) => name === 'team-app'), columns.find(({ name }) => name === 'team-data')];
    return from && to && compared?.changes(from, to).closed.length;
  };
  assert.is(closed(''), 1);
  assert.is(closed('from:checkout-app/orders'), 1);
  assert.is(closed('from:catalog-app/indexer'), 0);
  assert.is(closed('to:ledger-data/db'), 0);
});

table(
  'a peer with a mistake has the words of connectivity',
  [
    {
      name: 'an unknown workload',
      filter: 'from:checkout-app/order',
      says: /"order".*Did you mean/,
    },
    { name: 'an address', filter: 'to:192.0.2.1', says: /^The rows of a matrix are pods\. Search for the address/ },
    { name: 'a pod that does not exist', filter: 'from:shop{app=web}', says: /declared workloads/ },
    { name: 'no label', filter: 'label:app=nosuch', says: /No namespace and no workload fits/ },
  ],
  async ({ filter, says }) => assert.match((await matrix(filter)).query.problem ?? '', says),
);
