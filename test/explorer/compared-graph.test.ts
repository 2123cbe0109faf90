import fc from 'fast-check';
import type { ClusterState, NamespaceState, Workload } from '../../src/clusters/cluster-state.ts';
import { ChangedCells } from '../../src/explorer/changed-cells.ts';
import { comparedGraph } from '../../src/explorer/graph/compared-graph.ts';
import { drawGraph } from '../../src/explorer/graph/draw-graph.ts';
import { formatGraphSvg } from '../../src/explorer/graph/format-svg.ts';
import type { Graph } from '../../src/explorer/graph/graph.ts';
import { nodesOf } from '../../src/explorer/graph/graph-columns.ts';
import { layoutGraph } from '../../src/explorer/graph/layout-graph.ts';
import type { PageComparison } from '../../src/explorer/page-comparison.ts';
import type { GraphState } from '../../src/explorer/view-state.ts';
import { remembered } from '../../src/model/interned.ts';
import {
  hasNoPorts,
  intersectPorts,
  noPorts,
  type PortSet,
  subtractPorts,
  unitePorts,
} from '../../src/model/port-set.ts';
import { workloadText } from '../../src/model/workload-name.ts';
import { mostBoxes } from '../../src/report/connectivity/picture.ts';
import { portsWords } from '../../src/report/connectivity/verdict-words.ts';
import { isItself, podEnd } from '../../src/verdicts/end.ts';
import { evaluate } from '../../src/verdicts/evaluator.ts';
import type { Verdicts } from '../../src/verdicts/verdicts.ts';
import { randomChange } from '../support/random-change.ts';
import { clusterStateOf } from '../support/random-cluster.ts';
import { randomRuns } from '../support/random-runs.ts';
import { assert, table, test } from '../support/table.ts';
import { connectionsIn, drawnIn } from './drawn-connections.ts';
import { comparedPageOf, comparisonOf, modelOf, pageOf } from './support.ts';

async function graphOf(comparison: PageComparison, state: Omit<GraphState, 'view'>): Promise<Graph> {
  const graph = await comparedGraph(comparison, { view: 'graph', ...state });
  if (graph === undefined || graph === 'cut-off') throw new Error('There is no such graph.');
  return graph;
}

interface Place {
  readonly cluster: ClusterState;
  readonly namespace: NamespaceState;
  readonly workload: Workload;
}

function placesIn(cluster: ClusterState): ReadonlyMap<string, Place> {
  return new Map(
    [...cluster.namespaces.values()].flatMap((namespace) =>
      namespace.workloads.map((workload) => [
        `${namespace.name}/${workloadText(workload)}`,
        { cluster, namespace, workload },
      ]),
    ),
  );
}

function verdictsOf(from: Place | undefined, to: Place | undefined): Verdicts {
  if (from === undefined || to === undefined) return { allowed: noPorts, conditional: [] };
  const ends = [from, to].map(({ cluster, namespace, workload }) => podEnd(cluster, namespace, workload));
  const [source, target] = ends;
  if (source === undefined || target === undefined || isItself(source, target))
    return { allowed: noPorts, conditional: [] };
  return evaluate(from.cluster, source, target);
}

interface Sums {
  allowed: PortSet;
  conditional: PortSet;
}

const openIn = ({ allowed, conditional }: Verdicts): PortSet =>
  unitePorts(allowed, ...conditional.map(({ ports }) => ports));
const maybeIn = ({ conditional }: Verdicts): PortSet => unitePorts(noPorts, ...conditional.map(({ ports }) => ports));

/** What a graph by namespaces has to show, from asking both states about each pair of workloads. */
function askedOf(before: ClusterState, after: ClusterState): readonly string[] {
  const [old, now] = [placesIn(before), placesIn(after)];
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  const sums = new Map<string, Sums>();
  const add = (key: string, own: Verdicts, ports: PortSet): void => {
    const known = sums.get(key) ?? { allowed: noPorts, conditional: noPorts };
    sums.set(key, {
      allowed: unitePorts(known.allowed, intersectPorts(own.allowed, ports)),
      conditional: unitePorts(known.conditional, intersectPorts(maybeIn(own), ports)),
    });
  };
  const boxOf = (key: string): string => {
    const place = now.get(key) ?? old.get(key);
    return place?.workload.hostNetwork === true ? 'workloads in the host network' : (place?.namespace.name ?? '');
  };
  for (const from of keys) {
    for (const to of keys) {
      const was = verdictsOf(old.get(from), old.get(to));
      const is = verdictsOf(now.get(from), now.get(to));
      const pair = `${boxOf(from)} -> ${boxOf(to)}`;
      const isOnly = [from, to].some((key) => !old.has(key) || !now.has(key));
      const certainty = unitePorts(intersectPorts(is.allowed, maybeIn(was)), intersectPorts(maybeIn(is), was.allowed));
      const both = intersectPorts(openIn(is), openIn(was));
      add(`${pair} ${isOnly ? 'added' : 'opens'}`, is, subtractPorts(openIn(is), openIn(was)));
      add(`${pair} ${isOnly ? 'removed' : 'closes'}`, was, subtractPorts(openIn(was), openIn(is)));
      add(`${pair} certainty`, is, certainty);
      add(`${pair} stays`, is, subtractPorts(both, certainty));
    }
  }
  const words = (ports: PortSet): string => {
    const list = portsWords(ports).split(', ');
    return `${list.slice(0, 3).join(', ')}${list.length > 3 ? ` and ${list.length - 3} more` : ''}`;
  };
  return [...sums].flatMap(([key, { allowed, conditional }]) => {
    const only = subtractPorts(conditional, allowed);
    return [
      ...(hasNoPorts(allowed) ? [] : [`${key} allowed ${words(allowed)}`]),
      ...(hasNoPorts(only) ? [] : [`${key} conditional ${words(only)}`]),
    ];
  });
}

/** Pairs of boxes between which `diff` has a change. */
function changesOfDiff({ before, after, changes }: PageComparison, boxes: ReadonlySet<string>): readonly string[] {
  const cells = new ChangedCells(changes, before.index, after.index);
  const key = (name: string): string => `namespace:${after.index.clusters[0]?.name ?? ''}/${name}`;
  return [...boxes].flatMap((from) =>
    [...boxes].flatMap((to) => {
      const { opened, closed, certainty } = cells.of('namespace', { key: key(from) }, { key: key(to) });
      return [
        ...(opened.length > 0 ? [`${from} -> ${to} opens`] : []),
        ...(closed.length > 0 ? [`${from} -> ${to} closes`] : []),
        ...(certainty.length > 0 ? [`${from} -> ${to} certainty`] : []),
      ];
    }),
  );
}

const kindOf = (row: string): string => row.replace(/ (?:allowed|conditional) [^>]*$/, '');

test('a graph of two states shows what asking both about each pair gives, and the changes of diff', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(randomChange, fc.boolean(), async (change, isReversed) => {
      const states = [clusterStateOf(change.before), clusterStateOf(change.after)] as const;
      const [before, after] = isReversed ? ([states[1], states[0]] as const) : states;
      const comparison = comparisonOf(comparedPageOf([before], [after]));
      const shown = [...connectionsIn(await graphOf(comparison, { by: 'namespace' }))].sort();
      assert.equal(shown, [...askedOf(before, after)].sort());
      const only = await graphOf(comparison, { by: 'namespace', changes: 'only' });
      assert.equal(
        [...connectionsIn(only)].sort(),
        shown.filter((row) => !row.includes(' stays ')),
      );
      // Pods of the host network are a box, and no row of a matrix.
      const hosts = [...placesIn(before).values(), ...placesIn(after).values()].some(
        ({ workload }) => workload.hostNetwork,
      );
      const kinds = new Set(shown.map(kindOf));
      for (const kind of kinds) seen.add(kind.slice(kind.lastIndexOf(' ') + 1));
      if (hosts) return;
      const names = new Set([...before.namespaces.keys(), ...after.namespaces.keys()]);
      assert.equal(
        [...kinds].filter((kind) => /(?:opens|closes|certainty)$/.test(kind)).sort(),
        [...changesOfDiff(comparison, names)].sort(),
      );
    }),
    { numRuns: randomRuns(20, 150) },
  );
  assert.equal([...seen].sort(), ['added', 'certainty', 'closes', 'opens', 'removed', 'stays']);
});

/** A cluster without policies, so that all of these workloads are alike: each namespace has as many, single pods or not. */
function alike(counts: Readonly<Record<string, number>>, single = true): ClusterState {
  const namespaces = Object.entries(counts).map(([name, count]): [string, NamespaceState] => {
    const workloads = Array.from({ length: count }, (_, index) => ({
      ...{ name: `web-${index}`, labels: {}, ports: [], hostNetwork: false, pods: [], single },
    }));
    return [name, { name, defined: true, labels: {}, workloads, policies: [] }];
  });
  return {
    ...{ networks: {}, traits: { ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'always' }, services: [] },
    namespaces: new Map(namespaces),
  };
}

const across = ['a -> b', 'b -> a'];

table(
  'a single pod has no connection with itself in a graph, also where other pods are like it',
  [
    { name: 'a pod in each of two namespaces', cluster: alike({ a: 1, b: 1 }), pairs: across },
    { name: 'a pod beside a namespace with two', cluster: alike({ a: 1, b: 2 }), pairs: [...across, 'b -> b'] },
    { name: 'a single pod', cluster: alike({ a: 1 }), pairs: [] },
    { name: 'two pods in one namespace', cluster: alike({ a: 2 }), pairs: ['a -> a'] },
    { name: 'workloads', cluster: alike({ a: 1, b: 1 }, false), pairs: ['a -> a', ...across, 'b -> b'] },
  ],
  async ({ cluster, pairs }) => {
    const none = { ...cluster, namespaces: new Map() };
    const state = { view: 'graph', by: 'namespace' } as const;
    const one = await modelOf(pageOf([cluster])).graph(state);
    if (one === undefined || one === 'cut-off') throw new Error('There is no such graph.');
    const rows = (words: string): readonly string[] => pairs.map((pair) => `${pair} ${words} every port`);
    assert.equal([...connectionsIn(one)].sort(), rows('allowed'));
    const focus = await modelOf(pageOf([cluster])).focus({
      view: 'focus',
      kind: 'workload',
      namespace: 'a',
      name: 'web-0',
    });
    const questions = focus?.lines.flatMap(({ lines }) => lines.flatMap(({ example }) => example ?? [])) ?? [];
    assert.equal(
      questions.filter(({ from, to }) => from === to),
      [],
    );
    for (const [before, after, change] of [
      [none, cluster, 'added'],
      [cluster, none, 'removed'],
      [cluster, cluster, 'stays'],
    ] as const) {
      const shown = connectionsIn(await graphOf(comparisonOf(comparedPageOf([before], [after])), { by: 'namespace' }));
      assert.equal([...shown].sort(), rows(`${change} allowed`));
    }
  },
);

/** A cluster in which the pods of each of so many namespaces reach those of the next, one at a time. */
function ring(count: number, port: number, { isolated = true, block = '' } = {}): ClusterState {
  const name = (index: number): string => `team-${String(index % count).padStart(3, '0')}`;
  const namespaces = Array.from({ length: count }, (_, index): [string, NamespaceState] => {
    const policy = {
      ...{ apiVersion: 'networking.k8s.io/v1' as const, kind: 'NetworkPolicy' as const, metadata: { name: 'web' } },
      spec: {
        podSelector: {},
        policyTypes: ['Ingress' as const],
        ingress: [
          {
            from: [
              { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name(index + 1) } } },
              ...(block === '' ? [] : [{ ipBlock: { cidr: block } }]),
            ],
            ports: [{ protocol: 'TCP' as const, port }],
          },
        ],
      },
    };
    const workload = { name: 'web', labels: {}, ports: [], hostNetwork: false, pods: [], single: true };
    return [
      name(index),
      {
        ...{ name: name(index), defined: true, workloads: [workload], type: `type ${index}` },
        labels: { 'kubernetes.io/metadata.name': name(index) },
        policies: isolated ? [{ policy, origin: 'given', path: 'web.yaml', line: 1 }] : [],
      },
    ];
  });
  return {
    ...{ networks: {}, traits: { ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'always' }, services: [] },
    namespaces: new Map(namespaces),
  };
}

const movedRings = new Map<number, PageComparison>();

/** Rings of so many namespaces, of which all connections close and others open. */
function movedRing(count: number): PageComparison {
  return remembered(movedRings, count, () => comparisonOf(comparedPageOf([ring(count, 80)], [ring(count, 443)])));
}

table(
  'a graph of changes has at most forty boxes, also where all connections close and others open',
  (['type', 'namespace', 'workload'] as const).flatMap((by) =>
    [10, 60, 200].map((count) => ({ name: `${count} namespaces, by ${by}`, by, count })),
  ),
  async ({ by, count }) => {
    const graph = await graphOf(movedRing(count), { by });
    const boxes = graph.columns.flatMap(nodesOf).filter(({ kind }) => kind !== 'ports' && kind !== 'frame');
    assert.ok(boxes.length > 1 && boxes.length <= mostBoxes, `${boxes.length} boxes`);
    const drawn = graph.columns.flatMap(nodesOf).flatMap(({ kind, change }) => (kind === 'ports' ? [change] : []));
    assert.equal([...new Set(drawn)].sort(), ['closes', 'opens']);
  },
);

test('a graph that leaves out addresses has those whose connections change', async () => {
  const [before, after] = [ring(200, 80), ring(200, 80, { block: '203.0.113.0/24' })];
  const addresses = async (state: ClusterState): Promise<readonly unknown[]> => {
    const graph = await graphOf(comparisonOf(comparedPageOf([state], [after])), { by: 'namespace' });
    assert.match(graph.caption.join(' '), 'Addresses, and undeclared namespaces and pods, are shown only where');
    return graph.rows
      .filter(({ from }) => from.some(({ words }) => words === 'addresses outside'))
      .map(({ change }) => change);
  };
  assert.equal(await addresses(before), ['opens']);
  assert.equal(await addresses(after), []);
});

test('around a focus, a graph shows what closes; and what only the state before has', async () => {
  const comparison = comparisonOf(comparedPageOf([ring(4, 80)], [ring(3, 443)]));
  const rows = async (name: string): Promise<readonly string[]> => [
    ...drawnIn(await graphOf(comparison, { by: 'namespace', kind: 'namespace', name })),
  ];
  assert.equal([...(await rows('team-001'))].sort(), [
    'team-001 -> team-000 closes allowed 80/TCP',
    'team-001 -> team-000 opens allowed 443/TCP',
    'team-002 -> team-001 closes allowed 80/TCP',
    'team-002 -> team-001 opens allowed 443/TCP',
  ]);
  assert.equal([...(await rows('team-003'))].sort(), [
    'team-000 -> team-003 removed allowed 80/TCP',
    'team-003 -> team-002 removed allowed 80/TCP',
  ]);
  assert.is(await comparedGraph(comparison, { view: 'graph', kind: 'namespace', name: 'elsewhere' }), undefined);
});

test('what was or is open to everyone has a mark with its change, and no arrow', async () => {
  const marks = async (before: ClusterState, after: ClusterState): Promise<readonly string[]> => {
    const graph = await graphOf(comparisonOf(comparedPageOf([before], [after])), { by: 'namespace' });
    assert.not(graph.columns.flatMap(nodesOf).some(({ label }) => label === 'addresses outside'));
    const [box] = graph.columns.at(-1)?.frames.flatMap((frame) => nodesOf({ frames: [frame] })) ?? [];
    return [String(box?.isOpen), ...(box?.marks ?? [])];
  };
  const [open, closed] = [ring(2, 80, { isolated: false }), ring(2, 80)];
  assert.equal(await marks(open, closed), ['false', '− open to everyone: every port']);
  assert.equal(await marks(closed, open), ['true', '+ open to everyone: every port']);
  assert.equal(await marks(open, open), ['true', 'open to everyone: every port']);
});

test('the file of a graph of changes tells them apart by colour, dash and sign', async () => {
  const graph = await graphOf(comparisonOf(comparedPageOf([ring(3, 80)], [ring(3, 443)])), { by: 'namespace' });
  const svg = formatGraphSvg(drawGraph(layoutGraph(graph, 1200)), graph.caption);
  for (const [change, sign, dash] of [
    ['opens', '+', ''],
    ['closes', '−', ' stroke-dasharray="7 5"'],
  ]) {
    assert.match(svg, `<g class="graph-line graph-${change}"`);
    assert.match(svg, `.graph-${change} path`);
    const [line] = new RegExp(`<g class="graph-line graph-${change}"[^<]*<path[^>]*>`).exec(svg) ?? [''];
    assert.is(/ stroke-dasharray="[^"]*"/.exec(line)?.[0] ?? '', dash);
    assert.match(svg, `>${sign}</text>`);
  }
});
