import fc from 'fast-check';
import type { ClusterState, NamespaceState, Workload } from '../../src/clusters/cluster-state.ts';
import { analyzeSeen } from '../../src/connectivity/analyze-seen.ts';
import type { SeenPort } from '../../src/connectivity/connectivity.ts';
import { isSeen, pairKey } from '../../src/connectivity/seen-rows.ts';
import type { CellFlows, MatrixCell } from '../../src/explorer/cell.ts';
import { parseMatrixQuery } from '../../src/explorer/matrix-query.ts';
import { type MatrixRow, otherRows, podRows } from '../../src/explorer/matrix-rows.ts';
import type { PageFlows } from '../../src/explorer/page-data.ts';
import type { Flow } from '../../src/flows/flow.ts';
import { workloadText } from '../../src/model/workload-name.ts';
import { isItself, podEnd } from '../../src/verdicts/end.ts';
import { clusterOf, maker } from '../clusters/plain/support.ts';
import { clusterOfTwins, randomCluster } from '../support/random-cluster.ts';
import { flowEndIn, randomFlow } from '../support/random-flows.ts';
import { stateOf } from '../support/rows.ts';
import { assert, table, test } from '../support/table.ts';
import { modelOf, pageOf } from './support.ts';

interface Placed {
  readonly namespace: NamespaceState;
  readonly workload: Workload;
}

type Counts = Omit<CellFlows, 'ports'>;

test('the marks of a cell are those of the rows of each of its pairs', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(randomCluster, clusterOfTwins),
      fc.boolean(),
      fc.array(randomFlow, { minLength: 1, maxLength: 12 }),
      async (cluster, typed, asked) => {
        const state = stateOf(cluster, typed);
        const flows = asked.map(
          ({ from, to, at, verdict, count }): Flow => ({
            ...{ from: flowEndIn(cluster, from), to: flowEndIn(cluster, to), ...at, verdict, count },
          }),
        );
        const evidence = [
          { cluster: 'random', completeness: 'Complete' as const, sources: [], flows, leftOut: new Map() },
        ];
        const marks = new Marks(state, analyzeSeen([state], evidence));
        const page = pageOf([state], { evidence });
        const model = modelOf(page);
        await model.readConnections();
        const rows = podRows(page.index, 'namespace');
        const placed = (row: MatrixRow): readonly Placed[] =>
          [...row.parts.values()].flat().flatMap(({ namespace: { name } }) => {
            const namespace = state.namespaces.get(name);
            return namespace?.workloads.map((workload) => ({ namespace, workload })) ?? [];
          });
        for (const from of rows) {
          for (const to of rows) {
            const all = placed(from).flatMap((source) => placed(to).flatMap((one) => marks.between(source, one)));
            assert.equal(countsOf(model.cells.cell(from, to)), added(all), `${from.key} ${to.key}`);
          }
          for (const end of otherRows(page.index).flatMap((row) =>
            row.end === undefined ? [] : [{ row, end: row.end }],
          )) {
            for (const direction of ['Egress', 'Ingress'] as const) {
              const [source, destination] = direction === 'Egress' ? [from, end.row] : [end.row, from];
              const all = placed(from).flatMap((one) => marks.with(one, end.end, direction));
              assert.equal(
                countsOf(model.cells.cell(source, destination)),
                added(all),
                `${source.key} ${destination.key}`,
              );
            }
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('a mark between alike pods of any two namespaces is at the cells of all of them', async () => {
  const inOne = clusterOf(
    maker('Deployment', 'web', { app: 'web' }, {}, { namespace: 'one' }),
    maker('Deployment', 'web', { app: 'web' }, {}, { namespace: 'two' }),
  );
  const namespaces = [...inOne.namespaces].map(([name, one]) => [name, { ...one, type: 'app' }] as const);
  const state: ClusterState = { ...inOne, namespaces: new Map(namespaces) };
  const web = (namespace: string): Flow['from'] => ({
    kind: 'pod',
    namespace,
    workload: { kind: 'Deployment', name: 'web' },
  });
  const flow: Flow = {
    ...{ from: web('one'), to: web('two'), protocol: 'TCP', port: 80, verdict: 'FORWARDED', count: 1 },
  };
  const evidence = [{ cluster: '', completeness: 'Complete' as const, sources: [], flows: [flow], leftOut: new Map() }];
  assert.equal(
    analyzeSeen([state], evidence).clusters[0]?.connections.map(({ relation }) => relation),
    ['any'],
  );
  const page = pageOf([state], { evidence });
  const model = modelOf(page);
  await model.readConnections();
  const [one, two] = podRows(page.index, 'namespace');
  assert.ok(one !== undefined && two !== undefined);
  assert.equal(model.cells.cell(one, two).flows, { seen: 1, perhaps: 0, never: 0, ports: '80/TCP' });
});

function countsOf({ flows }: MatrixCell): Counts | undefined {
  if (flows === undefined) return undefined;
  const { ports, ...counts } = flows;
  assert.is(ports === '', counts.seen + counts.perhaps === 0);
  return counts;
}

/** Adds up pairs that connect, or may, each with its marks. */
function added(pairs: readonly (readonly SeenPort[])[]): Counts | undefined {
  if (pairs.length === 0) return undefined;
  const passed = pairs.map((ports) => ports.filter((one) => isSeen([one])));
  return {
    seen: passed.filter((ports) => ports.some(({ uncertain }) => !uncertain)).length,
    perhaps: passed.filter((ports) => ports.length > 0 && ports.every(({ uncertain }) => uncertain)).length,
    never: passed.filter(({ length }) => length === 0).length,
  };
}

/** Finds marks pair by pair, in the rows of `analyzeSeen`. */
class Marks {
  readonly #state: ClusterState;
  readonly #found: ReturnType<typeof analyzeSeen>;

  constructor(state: ClusterState, found: ReturnType<typeof analyzeSeen>) {
    this.#state = state;
    this.#found = found;
  }

  /** The marks of a pair that connects, or may; nothing if it does not. */
  between(from: Placed, to: Placed): readonly (readonly SeenPort[])[] {
    if (isItself(podEnd(this.#state, from.namespace, from.workload), podEnd(this.#state, to.namespace, to.workload)))
      return [];
    const relation = from.namespace === to.namespace ? 'same' : 'other';
    const [source, destination] = [this.#groupOf(from), this.#groupOf(to)];
    const row = this.#found.clusters[0]?.connections.find(
      (one) => one.from.includes(source) && one.to.includes(destination) && [relation, 'any'].includes(one.relation),
    );
    if (row === undefined) return [];
    return [this.#found.seen.clusters[0]?.pairs.get(pairKey(source, destination, row.relation)) ?? []];
  }

  /** The marks of a workload with another end, all of its rows together; nothing if it has none. */
  with(own: Placed, end: string, direction: 'Egress' | 'Ingress'): readonly (readonly SeenPort[])[] {
    const group = this.#groupOf(own);
    const [cluster] = this.#found.clusters;
    const [seen] = this.#found.seen.clusters;
    const blocks = (cluster?.addresses ?? []).flatMap((row) =>
      row.direction !== direction
        ? []
        : row.of
            .filter((of) => of.group === group && (of.namespaces?.includes(own.namespace.name) ?? true))
            .flatMap((of) =>
              row.blocks
                .filter(({ network }) => network === end)
                .map((block) => seen?.blocks.get(block)?.get(of) ?? []),
            ),
    );
    const rows = end === 'undeclared' ? cluster?.undeclared : end === 'undeclared-pods' ? cluster?.undeclaredPods : [];
    const strangers = (rows ?? [])
      .filter((row) => row.direction === direction && row.groups.includes(group))
      .map((row) => seen?.undeclared.get(row)?.get(group) ?? []);
    const all = [...blocks, ...strangers];
    return all.length === 0 ? [] : [all.flat()];
  }

  #groupOf({ namespace, workload }: Placed): number {
    return (this.#found.clusters[0]?.groups ?? []).findIndex(({ places }) =>
      places.some(
        ({ namespaces, workloads }) =>
          namespaces.includes(namespace.name) && workloads.some((one) => workloadText(one) === workloadText(workload)),
      ),
    );
  }
}

const records: PageFlows = {
  says: [],
  sources: [],
  denied: { flows: 0, connections: 0 },
  undeclared: { flows: 0, connections: 0 },
};
const cell: MatrixCell = {
  ...{ state: 'mixed', pairs: 4, allowed: 3, conditional: 0, ports: '443/TCP, 5432/TCP', conditionalPorts: '' },
  flows: { seen: 2, perhaps: 0, never: 1, ports: '443/TCP' },
};

table(
  'a filter by recorded flows looks for cells',
  [
    { name: 'in which something was seen', query: 'flows:seen', found: [true, false, true, false] },
    {
      name: 'in which something that connects was never seen',
      query: 'flows:not-seen',
      found: [true, true, false, false],
    },
    { name: 'in which the port was seen', query: 'flows:seen port:443', found: [true, false, true, false] },
    {
      name: 'in which the port is open and was not seen',
      query: 'flows:not-seen port:5432',
      found: [true, true, true, false],
    },
    {
      name: 'in which a port that is closed was not seen',
      query: 'flows:not-seen port:80',
      found: [false, false, false, false],
    },
    { name: 'of a state', query: 'flows:seen state:denied', found: [false, false, false, false] },
  ],
  ({ query, found }) => {
    const { problem, cells } = parseMatrixQuery(query, { flows: records });
    assert.is(problem, undefined);
    const { flows: _, ...without } = cell;
    const all: readonly MatrixCell[] = [
      cell,
      { ...cell, flows: { seen: 0, perhaps: 0, never: 3, ports: '' } },
      { ...cell, flows: { seen: 0, perhaps: 3, never: 0, ports: '443/TCP' } },
      without,
    ];
    assert.equal(
      all.map((one) => cells?.(one, { isNever: false, isGranted: false })),
      found,
    );
  },
);

table(
  'a filter by recorded flows needs a page that has them',
  [
    { name: 'none', index: {} },
    { name: 'expired', index: { flows: { ...records, isExpired: true as const } } },
  ],
  ({ index }) => {
    assert.is(
      parseMatrixQuery('flows:seen', index).problem,
      'This page has no recorded flows by which it could filter.',
    );
  },
);
