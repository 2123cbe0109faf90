import fc from 'fast-check';
import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import type { MatrixCell } from '../../src/explorer/cell.ts';
import { type Axis, type MatrixRow, podRows } from '../../src/explorer/matrix-rows.ts';
import { formatPorts, hasNoPorts, noPorts, unitePorts } from '../../src/model/port-set.ts';
import { workloadText } from '../../src/model/workload-name.ts';
import { isItself, podEnd } from '../../src/verdicts/end.ts';
import { evaluate } from '../../src/verdicts/evaluator.ts';
import { clusterStateOf, randomCluster } from '../support/random-cluster.ts';
import { clustersOfSources, shopSources } from '../support/shipped-landscape.ts';
import { assert, table, test } from '../support/table.ts';
import { modelOf, pageOf } from './support.ts';

/** The cell that asking about each pair gives. */
function asked(clusters: readonly ClusterState[], from: MatrixRow, to: MatrixRow): Omit<MatrixCell, 'state'> {
  const counts = { pairs: 0, allowed: 0, conditional: 0 };
  let [ports, maybe] = [noPorts, noPorts];
  for (const [place, cluster] of clusters.entries()) {
    for (const source of endsOf(cluster, from, place)) {
      for (const destination of endsOf(cluster, to, place)) {
        // A single pod and itself are no connection that policies decide.
        if (isItself(source, destination)) continue;
        const verdicts = evaluate(cluster, source, destination);
        counts.pairs++;
        if (!hasNoPorts(verdicts.allowed)) counts.allowed++;
        else if (verdicts.conditional.length > 0) counts.conditional++;
        ports = unitePorts(ports, verdicts.allowed);
        maybe = unitePorts(maybe, ...verdicts.conditional.map((one) => one.ports));
      }
    }
  }
  const words = (set: typeof ports): string => (hasNoPorts(set) ? '' : formatPorts(set));
  return { ...counts, ports: words(ports), conditionalPorts: words(maybe) };
}

function endsOf(cluster: ClusterState, row: MatrixRow, place: number) {
  return (row.parts.get(place) ?? []).flatMap(({ namespace, workload }) => {
    const state = cluster.namespaces.get(namespace.name);
    if (state === undefined) return [];
    const all = state.workloads.filter((one) => workload === undefined || workloadText(one) === workload);
    return all.map((one) => podEnd(cluster, state, one));
  });
}

async function compare(clusters: readonly ClusterState[], axis: Axis): Promise<void> {
  const data = pageOf(clusters);
  const model = modelOf(data);
  await model.readConnections();
  const rows = podRows(data.index, axis);
  for (const from of rows) {
    for (const to of rows) {
      const { state: _, ...cell } = model.cells.cell(from, to);
      assert.equal(cell, asked(clusters, from, to), `${from.key} to ${to.key}`);
    }
  }
}

table<{ readonly name: Axis }>(
  'the cells of the shop are what asking about each pair gives',
  [{ name: 'type' }, { name: 'tenant' }, { name: 'namespace' }],
  ({ name }) => compare(clustersOfSources(shopSources()).clusters, name),
);

test('the cells of random clusters are what asking about each pair gives', () =>
  fc.assert(
    fc.asyncProperty(randomCluster, (random) => compare([clusterStateOf(random)], 'workload')),
    { numRuns: 40 },
  ));
