import fc from 'fast-check';
import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import { parseMatrixQuery } from '../../src/explorer/matrix-query.ts';
import { matrixOf } from '../../src/explorer/matrix-source.ts';
import type { PageModel } from '../../src/explorer/page-model.ts';
import type { PeerLine } from '../../src/explorer/peer-lines.ts';
import { workloadText } from '../../src/model/workload-name.ts';
import { rowWords } from '../../src/report/connectivity/row-words.ts';
import { connectionRows } from '../../src/report/connectivity/rows.ts';
import { clusterStateOf, randomCluster } from '../support/random-cluster.ts';
import { clustersOfSources, shippedSources, shopSources } from '../support/shipped-landscape.ts';
import { assert, table, test } from '../support/table.ts';
import { modelOf, pageOf, plainClusters } from './support.ts';

/** Prometheus scrapes pods of other namespaces on a port that only they declare. */
const scraped = plainClusters(`
apiVersion: v1
kind: Namespace
metadata: {name: monitoring}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: prometheus, namespace: monitoring, labels: {app: prometheus}}
spec:
  selector: {matchLabels: {app: prometheus}}
  template:
    metadata: {labels: {app: prometheus}}
    spec: {containers: [{name: prometheus, image: example.org/prometheus}]}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: scrape, namespace: monitoring}
spec:
  podSelector: {}
  policyTypes: [Ingress, Egress]
  egress:
    - to: [{namespaceSelector: {matchLabels: {scraped: 'true'}}}]
      ports: [{port: metrics}]
`);

async function linesOf(model: PageModel, namespace: string, name: string): Promise<readonly PeerLine[]> {
  const found = await model.focus({ view: 'focus', kind: 'workload', namespace, name });
  return found?.lines.flatMap(({ lines }) => lines) ?? [];
}

test('a port that only the other pods declare is in the focus and in the matrix, by its name', async () => {
  const model = modelOf(pageOf(scraped));
  const lines = await linesOf(model, 'monitoring', 'Deployment/prometheus');
  assert.equal(
    lines.filter(({ kind }) => kind === 'undeclared').map(({ who, ports, verdict }) => [who, ports, verdict]),
    [['undeclared namespaces with scraped=true: any pod', 'named metrics/TCP', 'allowed']],
  );
  const matrix = matrixOf(model, { view: 'matrix', axis: 'namespace' });
  await matrix.read();
  const from = matrix.rows.find(({ name }) => name === 'monitoring');
  const to = matrix.columns.find(({ end }) => end === 'undeclared');
  const cell = from && to && matrix.cell(from, to);
  assert.equal(cell, {
    ...{ state: 'mixed', pairs: 1, allowed: 1, conditional: 0 },
    ...{ ports: 'named metrics/TCP', conditionalPorts: '' },
  });
});

table(
  'a filter looks for a port that a name could give',
  [
    { name: 'port:9090 state:allowed', fits: true },
    { name: 'port:9090 state:denied', fits: false },
    { name: 'port:9090/UDP state:allowed', fits: false },
  ],
  async ({ name, fits }) => {
    const cell = { ...{ state: 'mixed' as const, pairs: 1, allowed: 1, conditional: 0 }, conditionalPorts: '' };
    const { cells } = parseMatrixQuery(name);
    assert.is(cells?.({ ...cell, ports: 'named metrics/TCP' }, { isNever: false, isGranted: false }), fits);
  },
);

/** Connections with what nothing declares that a focus of some workload shows: `Egress allowed named metrics/TCP`. */
async function inFocus(clusters: readonly ClusterState[]): Promise<ReadonlySet<string>> {
  const model = modelOf(pageOf(clusters));
  const found = new Set<string>();
  for (const { namespaces } of clusters) {
    for (const { name, workloads } of namespaces.values()) {
      for (const workload of workloads) {
        for (const line of await linesOf(model, name, workloadText(workload))) {
          if (line.kind === 'undeclared') found.add(`${line.direction} ${line.verdict} ${line.ports}`);
        }
      }
    }
  }
  return found;
}

/** The same, as `connectivity --output csv` has it. */
async function inTables(clusters: readonly ClusterState[]): Promise<ReadonlySet<string>> {
  const all = (await modelOf(pageOf(clusters)).allConnections()) ?? [];
  return new Set(
    all.flatMap(({ connectivity: cluster }) =>
      [...connectionRows(cluster)].flatMap((row) => {
        const isEgress = row.to.kind.startsWith('undeclared');
        if (!isEgress && !row.from.kind.startsWith('undeclared')) return [];
        const { verdict, ports } = rowWords(cluster, row);
        return [`${isEgress ? 'Egress' : 'Ingress'} ${verdict} ${ports}`];
      }),
    ),
  );
}

async function compare(clusters: readonly ClusterState[]): Promise<void> {
  const [focus, tables] = [await inFocus(clusters), await inTables(clusters)];
  assert.equal([...focus].sort(), [...tables].sort());
}

table(
  'a focus leaves out no connection with pods that nothing declares',
  [
    { name: 'the shop', clusters: () => clustersOfSources(shopSources()).clusters.slice(0, 1) },
    { name: 'the landscape of this repository', clusters: () => clustersOfSources(shippedSources()).clusters },
  ],
  ({ clusters }) => compare(clusters()),
);

test('a focus leaves out no connection with pods that nothing declares: random clusters', () =>
  fc.assert(
    fc.asyncProperty(randomCluster, (random) => compare([clusterStateOf(random)])),
    { numRuns: 30 },
  ));
