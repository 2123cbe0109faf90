import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { analyzeConnectivity } from '../../../src/connectivity/analyze-connectivity.ts';
import { basisOf } from '../../../src/connectivity/basis.ts';
import type { ClusterConnectivity, Connectivity } from '../../../src/connectivity/connectivity.ts';
import { nothingLeftOut } from '../../../src/connectivity/known-landscape.ts';
import { allPorts, portRange } from '../../../src/model/port-set.ts';
import { formatConnectivityCsv } from '../../../src/report/connectivity/format-csv.ts';
import { formatConnectivityJson } from '../../../src/report/connectivity/format-json.ts';
import { formatConnectivityMarkdown } from '../../../src/report/connectivity/format-markdown.ts';
import { formatConnectivityMermaid } from '../../../src/report/connectivity/format-mermaid.ts';
import { formatConnectivityText } from '../../../src/report/connectivity/format-text.ts';
import { formatConnectivityDot, formatConnectivitySvg } from '../../../src/report/connectivity/graphviz.ts';
import { mostEdges, pictureOf } from '../../../src/report/connectivity/picture.ts';
import { connectionRows } from '../../../src/report/connectivity/rows.ts';
import { paletteOf } from '../../../src/report/palette.ts';
import { clusterStateOf, randomCluster } from '../../support/random-cluster.ts';
import { assert, table, test } from '../../support/table.ts';

const palette = paletteOf({ coloured: false });

const hostileNames = [
  '"]; click x "javascript:alert(1)"',
  '<script>alert(1)</script>',
  '@team',
  'a|b',
  'end',
  '%%{init: {}}%%',
  'back\\slash\\',
  '=HYPERLINK("x")',
  '[link](https://example.com)',
  'two\nlines',
  '`code`',
  '#1',
  'quote"d',
] as const;

/** Two groups of this name, one of which reaches the other. */
function clusterNamed(name: string): ClusterConnectivity {
  const group = {
    workloads: [name],
    namespaces: [name],
    size: 1,
    namespacesOfType: 1,
    isolated: { Ingress: true, Egress: true },
    hostNetwork: false,
  };
  const verdicts = { allowed: portRange('TCP', 80), conditional: [] };
  return {
    clusters: [name],
    groups: [group, { ...group, workloads: ['web'] }],
    connections: [{ from: [0], to: [1], relation: 'same', verdicts }],
    undeclared: [],
    addresses: [],
  };
}

function asAnswer(clusters: readonly ClusterConnectivity[]): Connectivity {
  return { clusters, basis: basisOf([], nothingLeftOut) };
}

table(
  'a hostile name shows as what it is, and nothing more',
  hostileNames.map((name) => ({ name: JSON.stringify(name), hostile: name })),
  async ({ hostile }) => {
    const answer = asAnswer([clusterNamed(hostile), clusterNamed('other')]);
    const markdown = formatConnectivityMarkdown(answer, { expand: false });
    assert.not.match(markdown, /<script|(^|[^&])@|\]\(|`|https:\/\//);
    // Every line of a table has as many cells as its heading.
    for (const line of markdown.split('\n').filter((text) => text.startsWith('|'))) {
      assert.is(line.split('|').length, 6, line);
    }
    const mermaid = formatConnectivityMermaid(answer);
    for (const [, text = ''] of mermaid.matchAll(/"(.*)"/g))
      assert.match(text, /^([\p{L}\p{N} .,:/()-]|#[0-9]+;|<br>)*$/u);
    assert.is(mermaid.split('\n').filter((line) => line.trim() === 'end').length, mermaid.match(/subgraph/g)?.length);
    // Graphviz itself reads what is drawn.
    const svg = await formatConnectivitySvg(answer);
    assert.not.match(svg, /<script/);
    assert.is(svg.match(/class="edge"/g)?.length, 2);
    assert.match(await formatConnectivityDot(answer), /^digraph/);
    const text = formatConnectivityText(answer, { palette, expand: false, filtered: false });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
    assert.not.match(text, /[\u0000-\u0009\u000b-\u001f]/);
  },
);

table(
  'a cell that a spreadsheet would take for a formula is none',
  [
    { name: '=1+1', cell: "'=1+1" },
    { name: '+1', cell: "'+1" },
    { name: '-1', cell: "'-1" },
    { name: '@x', cell: "'@x" },
    { name: 'a,b', cell: '"a,b"' },
    { name: 'a"b', cell: '"a""b"' },
    { name: 'web', cell: 'web' },
  ],
  ({ name, cell }) => {
    const [, record = ''] = formatConnectivityCsv(asAnswer([clusterNamed(name)])).split('\n');
    assert.ok(record.startsWith(`${cell},${cell},${cell},`), record);
  },
);

test('lines of CSV end in LF, the last one, too', () => {
  assert.is(
    formatConnectivityCsv(asAnswer([clusterNamed('a')])),
    'clusters,from_place,from,to_place,to,relation,ports,verdict,conditions\na,a,a,a,web,same namespace,80/TCP,allowed,\n',
  );
});

const schema = JSON.parse(
  readFileSync(new URL('../../../schemas/output/connectivity.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);

test('the JSON output fits its schema, whatever the cluster', () => {
  fc.assert(
    fc.property(randomCluster, fc.boolean(), (cluster, expand) => {
      const state = clusterStateOf(cluster);
      const clusters = analyzeConnectivity([state], { expand });
      const text = formatConnectivityJson({ clusters, basis: basisOf([state], nothingLeftOut) });
      assert.ok(validate(JSON.parse(text)), JSON.stringify(validate.errors));
    }),
    { numRuns: 60 },
  );
});

test('tables have a record for each row, and an unfolded picture an arrow for each pair of ends', () => {
  fc.assert(
    fc.property(randomCluster, (cluster) => {
      const state = clusterStateOf(cluster);
      const clusters = analyzeConnectivity([state], { expand: true });
      const rows = clusters.flatMap((one) => [...connectionRows(one)]);
      const answer = asAnswer(clusters);
      assert.is(formatConnectivityCsv(answer).split('\n').length, rows.length + 2);
      const { edges, caption } = pictureOf(answer);
      assert.ok(edges.length <= mostEdges);
      const pairs = new Set(
        rows.map(({ from, to }) =>
          JSON.stringify([from, to].map((end) => (end.kind === 'undeclared' ? end.kind : end))),
        ),
      );
      if (!caption.includes('Each box')) assert.is(edges.length, pairs.size);
    }),
    { numRuns: 60 },
  );
});

test('a picture with too many arrows folds, by type first, and says so', () => {
  const names = Array.from({ length: 20 }, (_, index) => `w${index}`);
  const groups = names.map((name, index) => ({
    namespaceType: index < 10 ? 'a' : 'b',
    workloads: [name],
    namespaces: [index < 10 ? 'x' : 'y'],
    size: 1,
    namespacesOfType: 1,
    isolated: { Ingress: true, Egress: true },
    hostNetwork: false,
  }));
  const all = groups.map((_, index) => index);
  const cluster: ClusterConnectivity = {
    clusters: ['east'],
    groups,
    connections: [{ from: all, to: all, relation: 'any', verdicts: { allowed: allPorts, conditional: [] } }],
    undeclared: [],
    addresses: [],
  };
  const { edges, caption } = pictureOf(asAnswer([cluster]));
  assert.is(edges.length, 4);
  assert.is(
    caption,
    'Each box stands for all workloads of a namespace type, or of a namespace without one: 400 connections in 4 arrows.',
  );
});

test('where nothing is allowed, the text says so', () => {
  const nothing = { ...clusterNamed('east'), connections: [] };
  const text = formatConnectivityText(asAnswer([nothing]), { palette, expand: false, filtered: false });
  assert.match(text, /Nothing is allowed\./);
  assert.match(
    formatConnectivityText(asAnswer([nothing]), { palette, expand: false, filtered: true }),
    /^Nothing is allowed\./,
  );
});
