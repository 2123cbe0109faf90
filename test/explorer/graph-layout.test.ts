import { drawGraph } from '../../src/explorer/graph/draw-graph.ts';
import { formatGraphSvg } from '../../src/explorer/graph/format-svg.ts';
import type { Graph } from '../../src/explorer/graph/graph.ts';
import { partsFor } from '../../src/explorer/graph/graph-columns.ts';
import { layoutGraph } from '../../src/explorer/graph/layout-graph.ts';
import { fittedLines, textWidth } from '../../src/explorer/graph/text-size.ts';
import type { GraphState } from '../../src/explorer/view-state.ts';
import { landscapes } from '../browser/pages.ts';
import { clustersOfSources, shippedSources } from '../support/shipped-landscape.ts';
import { assert, table, test } from '../support/table.ts';
import { modelOf, pageOf } from './support.ts';

const states: readonly GraphState[] = [
  { view: 'graph' },
  { view: 'graph', by: 'tenant' },
  { view: 'graph', by: 'namespace' },
  { view: 'graph', by: 'workload' },
];

async function graphsOf(clusters: (typeof landscapes)[number]['clusters']): Promise<readonly Graph[]> {
  const data = pageOf(clusters());
  const model = modelOf(data);
  const around = data.index.clusters.flatMap(({ name, namespaces }) =>
    namespaces.slice(0, 2).map(
      (one): GraphState => ({
        view: 'graph',
        kind: 'namespace',
        name: one.name,
        ...(name === undefined ? {} : { cluster: name }),
      }),
    ),
  );
  const found = await Promise.all([...states, ...around].map((state) => model.graph(state)));
  return found.flatMap((graph) => (graph === undefined || graph === 'cut-off' ? [] : [graph]));
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function overlap(a: Area, b: Area): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

table(
  'boxes and words of ports never overlap, texts fit, and no line crosses a box',
  landscapes,
  async ({ clusters }) => {
    const graphs = await graphsOf(clusters);
    assert.ok(graphs.length > 4);
    for (const graph of graphs) {
      for (const width of [334, 620, 1200]) {
        for (const part of partsFor(graph, width)) {
          const { nodes, lines, size, ...whole } = layoutGraph(part, width);
          assert.is(nodes.length, new Set(nodes.map(({ node }) => node.id)).size);
          for (const [index, one] of nodes.entries()) {
            assert.not(
              nodes.slice(index + 1).some((other) => overlap(one, other)),
              `${one.node.label} at ${width}`,
            );
            assert.ok(
              one.x >= 0 && one.x + one.width <= whole.width && one.y >= 0 && one.y + one.height <= whole.height,
            );
            for (const text of one.label) assert.ok(textWidth(text, size) <= one.width, text);
          }
          for (const { x1, x2 } of lines) {
            assert.ok(x1 < x2);
            const inside = (node: (typeof nodes)[number]): boolean => node.x < x2 && x1 < node.x + node.width;
            assert.not(nodes.some(inside), 'lines are in the space between two columns');
          }
        }
      }
    }
  },
);

test('on a phone, words of ports leave a box the space that its longest word needs', async () => {
  const graph = await modelOf(pageOf(clustersOfSources(shippedSources()).clusters)).graph({
    ...{ view: 'graph', kind: 'workload', cluster: 'aws-eu1', namespace: 'garden', name: 'StatefulSet/alertmanager' },
  });
  if (graph === undefined || graph === 'cut-off') throw new Error('There is no alertmanager.');
  const placed = partsFor(graph, 328).flatMap((part) => layoutGraph(part, 328).nodes);
  const labels = placed.filter(({ node }) => node.isSubject).map(({ label }) => label);
  assert.equal(labels, [['alertmanager'], ['alertmanager']]);
});

test('equal data gives equal pictures', async () => {
  const [shop] = landscapes;
  if (shop === undefined) throw new Error('There is no shop.');
  const [first, second] = await Promise.all([graphsOf(shop.clusters), graphsOf(shop.clusters)]);
  assert.equal(
    first.map((graph) => drawGraph(layoutGraph(graph, 1200))),
    second.map((graph) => drawGraph(layoutGraph(graph, 1200))),
  );
});

test('an SVG has no element of names, no script and no reference', async () => {
  const hostile = landscapes.find(({ name }) => name === 'hostile names');
  for (const graph of await graphsOf(hostile?.clusters ?? (() => []))) {
    const text = formatGraphSvg(drawGraph(layoutGraph(graph, 1200)), graph.caption);
    const elements = new Set([...text.matchAll(/<([a-z!?]+)/gi)].map(([, name]) => name));
    assert.equal([...elements].sort(), ['desc', 'g', 'path', 'rect', 'style', 'svg', 'text']);
    assert.not.match(text, /href|url\(|@import/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot have them
    assert.not.match(text, /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/);
  }
});

table(
  'breaks labels where a reader expects it, and shortens what does not fit',
  [
    { name: 'a short text', text: 'web', lines: ['web'] },
    { name: 'at a space', text: 'undeclared namespaces', lines: ['undeclared', 'namespaces'] },
    { name: 'at a sign', text: 'shoot-control-plane', lines: ['shoot-control-', 'plane'] },
    { name: 'without a place to break', text: 'abcdefghijklmnopqrstuvwxyz', lines: ['abcdefghijklm', 'nopqrstuvwxyz'] },
    {
      name: 'too long',
      text: 'one two three four five six seven eight',
      lines: ['one two three', 'four five six se…'],
    },
    { name: 'empty', text: '', lines: [] },
    { name: 'signs that are two units', text: '🦀'.repeat(9), lines: ['🦀'.repeat(5), '🦀'.repeat(4)] },
  ],
  ({ text, lines }) => assert.equal(fittedLines(text, 100, 11, 2), lines),
);
