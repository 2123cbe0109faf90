import { nothingLeftOut } from '../../../src/clusters/known-landscape.ts';
import type { ClusterConnectivity, PodGroup } from '../../../src/connectivity/connectivity.ts';
import { noPorts, type PortSet, portRange, unitePorts } from '../../../src/model/port-set.ts';
import { formatConnectivityMermaid, mermaidOf } from '../../../src/report/connectivity/format-mermaid.ts';
import { formatConnectivityDot, formatConnectivitySvg } from '../../../src/report/connectivity/graphviz.ts';
import { mostEdges, type Picture, pictureOf } from '../../../src/report/connectivity/picture.ts';
import type { Verdicts } from '../../../src/verdicts/verdicts.ts';
import { assert, table, test } from '../../support/table.ts';

const web = portRange('TCP', 80);

const group = (workload: string, { namespaces = ['shop'], ...rest }: Partial<PodGroup> = {}): PodGroup => ({
  workloads: [{ kind: 'Deployment', name: workload }],
  namespaces,
  places: [{ namespaces, workloads: [{ kind: 'Deployment', name: workload }] }],
  size: namespaces.length,
  namespacesOfType: namespaces.length,
  isolated: { Ingress: true, Egress: true },
  hostNetwork: false,
  ...rest,
});

const allowing = (allowed: PortSet): Verdicts => ({ allowed, conditional: [] });

const cluster = (parts: Partial<ClusterConnectivity>): ClusterConnectivity => ({
  clusters: ['east'],
  groups: [],
  connections: [],
  undeclared: [],
  undeclaredPods: [],
  withoutWorkloads: [],
  addresses: [],
  ...parts,
});

const drawn = (...clusters: readonly ClusterConnectivity[]): Picture =>
  pictureOf({ clusters, basis: { clusters: [], leftOut: nothingLeftOut } });

const boxesIn = ({ frames }: Picture) => frames.map(({ title, nodes }) => [title, ...nodes.map(({ label }) => label)]);

test('namespaces are frames, groups are boxes in them, and what is not connected is left out and counted', () => {
  const picture = drawn(
    cluster({
      groups: [group('web'), group('db', { namespaces: ['data'] }), group('idle')],
      connections: [{ from: [0], to: [1], relation: 'other', verdicts: allowing(web) }],
    }),
  );
  assert.equal(boxesIn(picture), [
    ['shop', 'web'],
    ['data', 'db'],
  ]);
  assert.equal(
    picture.edges.map(({ label }) => label),
    ['80/TCP'],
  );
  assert.is(picture.caption, '1 other group of pods has no such connection.');
});

const many = { namespaceType: 'shop', namespaces: ['a', 'b'], namespacesOfType: 2 };

table(
  'of pods in several namespaces an arrow says how those are related',
  [
    { name: 'the same', relation: 'same', label: '80/TCP\nsame namespace' },
    { name: 'another', relation: 'other', label: '80/TCP\nother namespaces' },
    { name: 'whatever', relation: 'any', label: '80/TCP' },
  ] as const,
  ({ relation, label }) => {
    const picture = drawn(
      cluster({
        groups: [group('web', many), group('db', many)],
        connections: [{ from: [0], to: [1], relation, verdicts: allowing(web) }],
      }),
    );
    assert.equal(boxesIn(picture), [['each shop namespace', 'web', 'db']]);
    assert.equal(
      picture.edges.map((edge) => edge.label),
      [label],
    );
  },
);

test('an arrow is dashed where everything on it is conditional', () => {
  const conditional: Verdicts = { allowed: noPorts, conditional: [{ ports: web, conditions: ['pod-address'] }] };
  const { edges } = drawn(
    cluster({
      groups: [group('web'), group('db')],
      connections: [
        { from: [0], to: [1], relation: 'same', verdicts: conditional },
        { from: [1], to: [0], relation: 'same', verdicts: { ...conditional, allowed: portRange('TCP', 443) } },
      ],
    }),
  );
  assert.equal(
    edges.map((edge) => edge.conditional),
    [true, false],
  );
  assert.match(mermaidOf({ caption: '', frames: [], edges }), /-\.->\|"80\/TCP"\|/);
});

test('shows the first of many ports, and the number of the others', () => {
  const ports = unitePorts(...[1, 3, 5, 7, 9].map((port) => portRange('TCP', port)));
  const { edges } = drawn(
    cluster({
      groups: [group('web'), group('db')],
      connections: [{ from: [0], to: [1], relation: 'same', verdicts: allowing(ports) }],
    }),
  );
  assert.is(edges[0]?.label, '1/TCP, 3/TCP, 5/TCP and 2 more');
});

/** Types with so many workloads each, everyone of which reaches everyone. */
function crowd(types: number, workloads: number): ClusterConnectivity {
  const groups = Array.from({ length: types * workloads }, (_, index) => {
    const type = `type${index % types}`;
    return group(`w${index}`, { namespaceType: type, namespaces: [type] });
  });
  const all = groups.map((_, index) => index);
  const block = {
    network: 'outside',
    addresses: { IPv4: [], IPv6: [] },
    covers: 'all',
    verdicts: allowing(web),
  } as const;
  return cluster({
    groups,
    connections: [{ from: all, to: all, relation: 'any', verdicts: allowing(web) }],
    addresses: all.map((index) => ({ of: [{ group: index }], direction: 'Egress', blocks: [block] })),
  });
}

interface FoldingCase {
  readonly name: string;
  readonly clusters: readonly ClusterConnectivity[];
  readonly edges: number;
  readonly caption: RegExp;
}

const named = (one: ClusterConnectivity, name: string) => ({ ...one, clusters: [name] });

table<FoldingCase>(
  'a picture with more arrows than one can read folds, level by level, and says so',
  [
    { name: 'few', clusters: [crowd(2, 2)], edges: 4 * 4 + 4, caption: /^$/ },
    {
      name: 'by type',
      clusters: [crowd(3, 10)],
      edges: 3 * 3 + 3,
      caption:
        /^Each box is all workloads of a namespace type, or of a namespace without a type: 930 connections in 12 arrows\.$/,
    },
    {
      name: 'by type, cluster by cluster',
      clusters: Array.from({ length: 3 }, (_, index) => named(crowd(4, 5), `c${index}`)),
      edges: 3 * (4 * 4 + 4),
      caption: /a namespace type, or of a namespace without a type: /,
    },
    {
      name: 'without what is outside',
      clusters: Array.from({ length: 6 }, (_, index) => named(crowd(3, 5), `c${index}`)),
      edges: 6 * 3 * 3,
      caption: /addresses and undeclared namespaces are not shown: 1,350 connections in 54 arrows\.$/,
    },
    {
      name: 'cluster by cluster at last',
      clusters: Array.from({ length: 8 }, (_, index) => named(crowd(4, 3), `c${index}`)),
      edges: 8 * 2,
      caption: /^Each box is all workloads of clusters with the same connections: /,
    },
  ],
  ({ clusters, edges, caption }) => {
    const picture = drawn(...clusters);
    assert.is(picture.edges.length, edges);
    assert.ok(picture.edges.length <= mostEdges);
    assert.match(picture.caption, caption);
  },
);

test('a picture says which policies are left out, as it may travel alone', () => {
  const leftOut = { ...nothingLeftOut, policies: ['shop/allow-web'] };
  const { caption } = pictureOf({ clusters: [cluster({})], basis: { clusters: [], leftOut } });
  assert.is(caption, 'IGNORED, because an API server would reject it: shop/allow-web.');
});

test('mermaid, dot and svg draw the same boxes and arrows', async () => {
  const answer = { clusters: [crowd(2, 2)], basis: { clusters: [], leftOut: nothingLeftOut } };
  const { frames, edges } = pictureOf(answer);
  const boxes = frames.flatMap(({ nodes }) => nodes).length;
  const mermaid = formatConnectivityMermaid(answer);
  assert.is(mermaid.match(/-->/g)?.length, edges.length);
  assert.is(mermaid.match(/subgraph/g)?.length, frames.length);
  const svg = await formatConnectivitySvg(answer);
  assert.is(svg.match(/class="edge"/g)?.length, edges.length);
  assert.is(svg.match(/class="node"/g)?.length, boxes);
  assert.not.match(svg, /href|<script|<image/);
  const dot = await formatConnectivityDot(answer);
  assert.is(dot.match(/ -> /g)?.length, edges.length);
});
