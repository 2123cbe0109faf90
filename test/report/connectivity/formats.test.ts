import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { basisOf } from '../../../src/clusters/basis.ts';
import { nothingLeftOut } from '../../../src/clusters/known-landscape.ts';
import { analyzeConnectivity } from '../../../src/connectivity/analyze-connectivity.ts';
import type { ClusterConnectivity, Connectivity } from '../../../src/connectivity/connectivity.ts';
import { noPorts, portRange } from '../../../src/model/port-set.ts';
import { formatConnectivityCsv } from '../../../src/report/connectivity/format-csv.ts';
import { formatConnectivityJson } from '../../../src/report/connectivity/format-json.ts';
import { formatConnectivityMarkdown } from '../../../src/report/connectivity/format-markdown.ts';
import { formatConnectivityMermaid } from '../../../src/report/connectivity/format-mermaid.ts';
import { clustersTitle, formatConnectivityText } from '../../../src/report/connectivity/format-text.ts';
import { boxesIn, framesIn } from '../../../src/report/connectivity/frame.ts';
import { formatConnectivityDot, formatConnectivitySvg } from '../../../src/report/connectivity/graphviz.ts';
import { mostBoxes, pictureOf } from '../../../src/report/connectivity/picture.ts';
import { connectionRows } from '../../../src/report/connectivity/rows.ts';
import { paletteOf } from '../../../src/report/words/palette.ts';
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
    workloads: [{ name }],
    namespaces: [name],
    places: [{ namespaces: [name], workloads: [{ name }] }],
    size: 1,
    namespacesOfType: 1,
    isolated: { Ingress: true, Egress: true },
    hostNetwork: false,
  };
  const verdicts = { allowed: portRange('TCP', 80), conditional: [] };
  return {
    clusters: [name],
    groups: [
      group,
      { ...group, workloads: [{ name: 'web' }], places: [{ namespaces: [name], workloads: [{ name: 'web' }] }] },
    ],
    connections: [{ from: [0], to: [1], relation: 'same', verdicts }],
    undeclared: [],
    undeclaredPods: [],
    withoutWorkloads: [],
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
    assert.is(svg.match(/class="edge"/g)?.length, 4);
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

const schemaOf = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../schemas/output/${name}.schema.json`, import.meta.url), 'utf8'));
const schema = schemaOf('connectivity');
const validate = new Ajv2020({
  strict: true,
  allowUnionTypes: true,
  schemas: [schemaOf('flow-answers')],
}).compile(schema);

test('the JSON output of every cluster fits its schema', () => {
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

test('tables have a record for each row, and a picture has no more boxes than a person can read', () => {
  fc.assert(
    fc.property(randomCluster, (cluster) => {
      const state = clusterStateOf(cluster);
      const clusters = analyzeConnectivity([state], { expand: true });
      const rows = clusters.flatMap((one) => [...connectionRows(one)]);
      const answer = asAnswer(clusters);
      assert.is(formatConnectivityCsv(answer).split('\n').length, rows.length + 2);
      assert.ok(boxesIn(pictureOf(answer).frames).length <= mostBoxes);
    }),
    { numRuns: 60 },
  );
});

test('a caption of a drawing has lines that the widest usual letters leave whole', async () => {
  const policies = ['one', 'two', 'three', 'four', 'five', 'six'].map((name) => `a-namespace/a-policy-named-${name}`);
  const basis = basisOf([], { ...nothingLeftOut, policies });
  const svg = await formatConnectivitySvg({ clusters: [clusterNamed('east')], basis });
  const width = Number(/<svg width="([0-9]+)pt"/.exec(svg)?.[1]);
  const lines = [...svg.matchAll(/font-size="([0-9.]+)">([^<]*)</g)].map(([, size, text = '']) => ({
    size: Number(size),
    length: text.replace(/&#[0-9]+;/g, '-').length,
  }));
  assert.ok(lines.length > 3);
  // DejaVu Sans, which stands in for Helvetica on Linux, takes 0.6 of its size for a letter.
  for (const { size, length } of lines) assert.ok(length * size * 0.6 <= width, `${length} letters in ${width} points`);
});

test('an arrow of ports that only have names is labelled with the names', () => {
  const names = { namedPorts: ['metrics/TCP'], conditionalNames: [] };
  const row = {
    direction: 'Egress',
    namespaces: 'any',
    pods: 'any',
    verdicts: { allowed: noPorts, conditional: [] },
  } as const;
  const cluster = { ...clusterNamed('east'), undeclared: [{ groups: [0], ...row, ...names }] };
  const { bundles, frames } = pictureOf(asAnswer([cluster]));
  assert.equal(
    bundles.map(({ text }) => text),
    ['80/TCP', 'metrics/TCP'],
  );
  assert.equal(
    framesIn(frames).map(({ title }) => title),
    ['', 'east'],
  );
});

test('a group of plain manifests says which workload is in which namespace', () => {
  const group = {
    workloads: [{ name: 'one' }, { name: 'three' }, { name: 'two' }],
    namespaces: ['left', 'right'],
    places: [
      { namespaces: ['left'], workloads: [{ name: 'one' }] },
      { namespaces: ['right'], workloads: [{ name: 'three' }, { name: 'two' }] },
    ],
    ...{ size: 3, namespacesOfType: 2, isolated: { Ingress: true, Egress: true }, hostNetwork: false },
  };
  const cluster = { ...clusterNamed('east'), groups: [group, group] };
  const answer = asAnswer([cluster]);
  const text = formatConnectivityText(answer, { palette, expand: false, filtered: true });
  assert.match(
    text,
    '\n  left: one\n  right: three, two\n    → left: one · right: three, two, in the same namespace  80/TCP\n',
  );
  assert.match(formatConnectivityCsv(answer), '"left, right","left/one, right/three, right/two"');
  assert.match(formatConnectivityJson(answer), /"places"/);
});

test('where namespaces have no known workload, they are listed, and not all is said to be denied', () => {
  const nothing = { ...clusterNamed('east'), connections: [], withoutWorkloads: ['a', 'b'] };
  for (const filtered of [false, true]) {
    const text = formatConnectivityText(asAnswer([nothing]), { palette, expand: false, filtered });
    assert.not.match(text, 'Nothing is allowed.');
    assert.match(text, 'No connection to or from the known workloads is allowed.');
    assert.match(
      text,
      'No workload is known in 2 declared namespaces, so connections between pods there are not listed: a, b.',
    );
  }
  const markdown = formatConnectivityMarkdown(asAnswer([nothing]), { expand: false });
  assert.match(markdown, 'No connection to or from the known workloads is allowed.');
  assert.match(markdown, 'No workload is known in 2 declared namespaces');
});

test('undeclared pods with the labels of declared ones are counted, and listed with --expand', () => {
  const verdicts = { allowed: portRange('TCP', 80), conditional: [] };
  const row = {
    groups: [0],
    direction: 'Ingress',
    relation: 'same',
    verdicts,
    namedPorts: [],
    conditionalNames: [],
  } as const;
  const cluster = {
    ...clusterNamed('east'),
    undeclaredPods: [
      { ...row, pods: 'app=x', hasDeclared: true },
      { ...row, pods: 'app=y', hasDeclared: false },
      { ...row, relation: 'any' as const, namespaces: ['a', 'b'], pods: 'any', hasDeclared: false },
    ],
  };
  const text = (expand: boolean) => formatConnectivityText(asAnswer([cluster]), { palette, expand, filtered: false });
  assert.match(text(false), '← pods with app=y in the same namespace  80/TCP');
  assert.match(text(false), '← pods in a, b  80/TCP');
  assert.not.match(text(false), 'app=x');
  assert.match(
    text(false),
    '1 more row: undeclared pods with the labels of a declared workload have the same connections as that workload.',
  );
  assert.match(text(true), '← pods with app=x in the same namespace  80/TCP');
  assert.match(formatConnectivityCsv(asAnswer([cluster])), 'undeclared pods with app=x');
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

table<{
  readonly name: string;
  readonly clusters: readonly string[];
  readonly title: string | undefined;
}>(
  'the heading of a cluster',
  [
    { name: 'is left out for plain manifests, which give it no name', clusters: [], title: undefined },
    { name: 'names a cluster that a landscape calls manifests', clusters: ['manifests'], title: 'Cluster manifests' },
    { name: 'counts clusters that are alike', clusters: ['east', 'west'], title: '2 clusters alike: east, west' },
  ],
  ({ clusters, title }) => {
    assert.is(clustersTitle(clusters, { expand: false }), title);
    const answer = asAnswer([{ ...clusterNamed('shop'), clusters }]);
    const text = formatConnectivityText(answer, { palette, expand: false, filtered: true });
    assert.is(text.includes(title ?? 'Cluster '), title !== undefined);
    const markdown = formatConnectivityMarkdown(answer, { expand: false });
    assert.is(markdown.startsWith(`### ${title}\n`), title !== undefined);
  },
);
