import { nothingLeftOut } from '../../../src/clusters/known-landscape.ts';
import type { ClusterConnectivity, PodGroup, UndeclaredConnection } from '../../../src/connectivity/connectivity.ts';
import { noPorts, type PortSet, portRange, unitePorts } from '../../../src/model/port-set.ts';
import { strokes } from '../../../src/report/connectivity/bundle-arrows.ts';
import { formatConnectivityMermaid } from '../../../src/report/connectivity/format-mermaid.ts';
import { boxesIn, boxLines, framesIn } from '../../../src/report/connectivity/frame.ts';
import { formatConnectivityDot, formatConnectivitySvg } from '../../../src/report/connectivity/graphviz.ts';
import { type Picture, pictureOf } from '../../../src/report/connectivity/picture.ts';
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

const placesIn = ({ frames }: Picture) =>
  framesIn(frames).map(({ title, boxes }) => [title, ...boxes.map((box) => boxLines(box).join('; '))]);

const textsOf = ({ bundles }: Picture): readonly string[] => bundles.map(({ text }) => text);

test('namespaces are frames, groups are boxes in them, and what is not connected is left out and counted', () => {
  const picture = drawn(
    cluster({
      groups: [group('web'), group('db', { namespaces: ['data'] }), group('idle')],
      connections: [{ from: [0], to: [1], relation: 'other', verdicts: allowing(web) }],
    }),
  );
  assert.equal(placesIn(picture), [[''], ['shop', 'web'], ['data', 'db']]);
  assert.equal(textsOf(picture), ['80/TCP']);
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
    assert.equal(placesIn(picture), [[''], ['each shop namespace', 'web', 'db']]);
    assert.equal(textsOf(picture), [label]);
  },
);

const conditionalWeb: Verdicts = { allowed: noPorts, conditional: [{ ports: web, conditions: ['pod-address'] }] };

test('what is conditional is a dashed arrow of its own, and the caption says what dashes mean', () => {
  const answer = {
    clusters: [
      cluster({
        groups: [group('web'), group('db')],
        connections: [
          { from: [0], to: [1], relation: 'same', verdicts: conditionalWeb },
          { from: [1], to: [0], relation: 'same', verdicts: { ...conditionalWeb, allowed: portRange('TCP', 443) } },
          { from: [0], to: [0], relation: 'same', verdicts: conditionalWeb },
        ],
      }),
    ],
    basis: { clusters: [], leftOut: nothingLeftOut },
  };
  const picture = pictureOf(answer);
  assert.equal(
    picture.bundles.map(({ text, state }) => [text, state]),
    [
      ['80/TCP', 'conditional'],
      ['443/TCP', 'allowed'],
    ],
  );
  assert.equal(placesIn(picture), [[''], ['shop', 'web; among themselves, conditional: 80/TCP', 'db']]);
  assert.is(picture.caption, 'Dashed: conditional.');
  assert.match(formatConnectivityMermaid(answer), /<-\.->/);
});

test('in a folded picture ports that are allowed for some and conditional for others are allowed', () => {
  const picture = drawn({
    ...crowd(3, 14),
    connections: [
      { from: [0], to: [1], relation: 'any', verdicts: allowing(web) },
      { from: [3], to: [4], relation: 'any', verdicts: conditionalWeb },
    ],
  });
  assert.equal(
    picture.bundles.filter(({ to }) => to.includes('c0n1')).map(({ text, state }) => [text, state]),
    [['80/TCP', 'allowed']],
  );
});

test('shows the first of many ports, and the number of the others', () => {
  const ports = unitePorts(...[1, 3, 5, 7, 9].map((port) => portRange('TCP', port)));
  const picture = drawn(
    cluster({
      groups: [group('web'), group('db')],
      connections: [{ from: [0], to: [1], relation: 'same', verdicts: allowing(ports) }],
    }),
  );
  assert.equal(textsOf(picture), ['1/TCP, 3/TCP, 5/TCP and 2 more']);
});

const everywhere = {
  network: 'outside',
  addresses: { IPv4: [], IPv6: [] },
  covers: 'all',
  verdicts: allowing(web),
} as const;

test('a box that is open to every address says so, also where addresses are not drawn', () => {
  const open = cluster({
    groups: [group('web'), group('db')],
    connections: [{ from: [0], to: [1], relation: 'same', verdicts: allowing(web) }],
    addresses: [{ of: [{ group: 0 }], direction: 'Ingress', blocks: [everywhere] }],
  });
  assert.equal(placesIn(drawn(open)), [
    ['', 'everywhere outside the cluster'],
    ['shop', 'web; open to everyone: 80/TCP', 'db'],
  ]);
  const many = Array.from({ length: 5 }, (_, index) => crowd(9, 1, { port: 1000 * (index + 1) }));
  const folded = drawn(
    ...many.map((one) => ({
      ...one,
      addresses: [{ of: [{ group: 0 }], direction: 'Ingress', blocks: [everywhere] }] as const,
    })),
  );
  assert.match(folded.caption, /Each box is all workloads of clusters/);
  assert.match(JSON.stringify(placesIn(folded)), /open to everyone: 80\/TCP/);
});

test('workloads in the host network, which no policy selects, are a box of their own in a folded picture', () => {
  const folded = crowd(4, 11);
  const groups = folded.groups.map((one, index) => (index === 0 ? { ...one, hostNetwork: true } : one));
  assert.match(JSON.stringify(placesIn(drawn({ ...folded, groups }))), /workloads in the host network/);
  const small = cluster({
    groups: [group('agent', { hostNetwork: true }), group('web')],
    connections: [{ from: [0], to: [1], relation: 'same', verdicts: allowing(web) }],
  });
  assert.equal(placesIn(drawn(small)), [[''], ['shop', 'agent\nin the host network', 'web']]);
});

test('an arrow of all boxes of a frame begins at what stands for them, and the caption says which those are', () => {
  const answer = {
    clusters: [
      cluster({
        groups: ['a', 'b', 'c', 'dns'].map((name) => group(name)),
        connections: [{ from: [0, 1, 2], to: [3], relation: 'same', verdicts: allowing(web) }],
      }),
    ],
    basis: { clusters: [], leftOut: nothingLeftOut },
  };
  const { frames, bundles, caption } = pictureOf(answer);
  const [meant] = framesIn(frames).filter(({ title }) => title === 'shop');
  assert.equal(
    bundles.map(({ from, to }) => [from, to]),
    [[[meant?.id], ['c0n1']]],
  );
  assert.is(caption, '“all of these”: every other box of pods in the frame.');
  assert.match(formatConnectivityMermaid(answer), /\(\[all of these\]\)\n {2}end\n {2}c0f0all -->\|"80\/TCP"\| c0n1/);
});

/**
 * Types with so many workloads each. Each workload reaches the next one, addresses, and with `undeclared` what is not
 * declared, each on a port of its own, beginning with `port`.
 */
function crowd(types: number, workloads: number, { port = 1000, undeclared = false } = {}): ClusterConnectivity {
  const groups = Array.from({ length: types * workloads }, (_, index) => {
    const type = `type${index % types}`;
    return group(`w${index}`, { namespaceType: type, namespaces: [type] });
  });
  const own = (index: number, more = 0): Verdicts => allowing(portRange('TCP', port + index + more));
  const block = (index: number) => ({ ...everywhere, verdicts: own(index, 20_000) });
  const row = (index: number): UndeclaredConnection => ({
    ...{ groups: [index], direction: 'Egress', namespaces: 'any', pods: 'any' },
    ...{ verdicts: own(index, 40_000), namedPorts: [], conditionalNames: [] },
  });
  return cluster({
    groups,
    connections: groups.map((_, index) => ({
      ...{ from: [index], to: [(index + 1) % groups.length], relation: 'any', verdicts: own(index) },
    })),
    addresses: groups.map((_, index) => ({ of: [{ group: index }], direction: 'Egress', blocks: [block(index)] })),
    ...(undeclared ? { undeclared: groups.map((_, index) => row(index)) } : {}),
  });
}

interface FoldingCase {
  readonly name: string;
  readonly clusters: readonly ClusterConnectivity[];
  readonly boxes: number;
  readonly lines: number;
  readonly caption: string;
}

const named = (one: ClusterConnectivity, name: string) => ({ ...one, clusters: [name] });
const several = (count: number, of: (index: number) => ClusterConnectivity) =>
  Array.from({ length: count }, (_, index) => named(of(index), `c${index}`));

const byType =
  'Each box is all workloads of a namespace type, or of a namespace without a type; an arrow means that some of them can connect';

table<FoldingCase>(
  'a picture with more than a person can read folds, level by level, and says so',
  [
    { name: 'few', clusters: [crowd(2, 2)], boxes: 5, lines: 8, caption: '' },
    {
      name: 'without what is undeclared',
      clusters: [crowd(3, 5, { undeclared: true })],
      ...{ boxes: 16, lines: 30 },
      caption: 'Undeclared namespaces and pods are not shown.',
    },
    { name: 'by type', clusters: [crowd(3, 14)], boxes: 4, lines: 6, caption: `${byType}: 84 connections.` },
    {
      name: 'by type, without what is undeclared',
      clusters: [crowd(14, 3, { undeclared: true })],
      ...{ boxes: 15, lines: 28 },
      caption: `${byType}: 84 connections. Undeclared namespaces and pods are not shown.`,
    },
    {
      name: 'by type, without what is outside',
      clusters: [crowd(38, 2)],
      ...{ boxes: 38, lines: 38 },
      caption: `${byType}: 76 connections. Addresses and undeclared namespaces and pods are not shown.`,
    },
    {
      name: 'by cluster at last',
      clusters: [crowd(41, 1)],
      ...{ boxes: 2, lines: 1 },
      caption: 'Each box is all workloads of clusters; an arrow means that some of them can connect: 82 connections.',
    },
    {
      name: 'clusters that look alike are one',
      clusters: several(9, () => crowd(3, 2)),
      ...{ boxes: 7, lines: 12, caption: '' },
    },
    {
      name: 'clusters that differ are frames',
      clusters: several(3, (index) => crowd(2, 2, { port: 1000 * (index + 1) })),
      ...{ boxes: 15, lines: 24, caption: '' },
    },
    {
      name: 'many clusters that differ, by type',
      clusters: several(6, (index) => crowd(3, 5, { port: 1000 * (index + 1) })),
      ...{ boxes: 24, lines: 36, caption: `${byType}: 180 connections.` },
    },
  ],
  ({ clusters, boxes, lines, caption }) => {
    const picture = drawn(...clusters);
    assert.is(picture.caption, caption);
    assert.is(boxesIn(picture.frames).length, boxes);
    assert.is(strokes(picture.bundles), lines);
  },
);

test('a frame of clusters that look alike is named after them', () => {
  const clusters = [...several(4, () => crowd(2, 2)), named(crowd(2, 2, { port: 5000 }), 'other')];
  assert.equal(
    drawn(...clusters).frames.map(({ title }) => title),
    ['c0, c1 and 2 more', 'other'],
  );
});

test('a picture says which policies are left out, as it may travel alone', () => {
  const leftOut = { ...nothingLeftOut, policies: ['shop/allow-web'] };
  const { caption } = pictureOf({ clusters: [cluster({})], basis: { clusters: [], leftOut } });
  assert.is(caption, 'IGNORED, because an API server would reject it: shop/allow-web.');
});

test('mermaid, dot and svg draw the same boxes and arrows', async () => {
  const answer = {
    clusters: [
      cluster({
        groups: ['a', 'b', 'c', 'd'].map((name) => group(name, { namespaces: [name === 'd' ? 'data' : 'shop'] })),
        connections: [
          { from: [0, 1, 2], to: [3], relation: 'other', verdicts: allowing(web) },
          { from: [0], to: [1, 2], relation: 'same', verdicts: allowing(portRange('TCP', 443)) },
        ],
      }),
    ],
    basis: { clusters: [], leftOut: nothingLeftOut },
  };
  const { frames, bundles } = pictureOf(answer);
  assert.equal([boxesIn(frames).length, bundles.length, strokes(bundles)], [4, 2, 4]);
  const mermaid = formatConnectivityMermaid(answer);
  assert.match(mermaid, /c0f0all -->\|"80\/TCP"\| c0n1\n/);
  assert.match(mermaid, /p1\["443\/TCP"\]:::ports\n {2}c0n0 --- p1\n {2}p1 --> c0n2 & c0n3\n/);
  assert.is(mermaid.match(/subgraph/g)?.length, 2);
  const svg = await formatConnectivitySvg(answer);
  // An arrow of two ends has its words in the middle, and so two lines.
  assert.is(svg.match(/class="edge"/g)?.length, 5);
  // The boxes, what stands for all of a frame, and the words of both arrows.
  assert.is(svg.match(/class="node"/g)?.length, 4 + 1 + 2);
  assert.not.match(svg, /href|<script|<image/);
  const dot = await formatConnectivityDot(answer);
  assert.is(dot.match(/ -> /g)?.length, 5);
});
