import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { drawGraph } from '../../src/explorer/graph/draw-graph.ts';
import { formatGraphSvg } from '../../src/explorer/graph/format-svg.ts';
import { layoutGraph } from '../../src/explorer/graph/layout-graph.ts';
import { clustersOfSources, shopSources } from '../support/shipped-landscape.ts';
import { assert, test } from '../support/table.ts';
import { modelOf, pageOf } from './support.ts';

const file = new URL('../../docs/pictures/explorer-graph.svg', import.meta.url);

test('the graph in docs/explorer.md is the one that the page saves: UPDATE_GOLDENS=1 writes it', async () => {
  const { clusters } = clustersOfSources(shopSources());
  const graph = await modelOf(pageOf(clusters)).graph({
    ...{ view: 'graph', kind: 'workload', cluster: 'eu1', namespace: 'checkout-data', name: 'StatefulSet/db' },
  });
  if (graph === undefined || graph === 'cut-off') throw new Error('There is no such graph.');
  const svg = formatGraphSvg(drawGraph(layoutGraph(graph, 1200)), graph.caption);
  if (process.env.UPDATE_GOLDENS === '1') writeFileSync(file, svg);
  assert.fixture(svg, existsSync(file) ? readFileSync(file, 'utf8') : '');
});
