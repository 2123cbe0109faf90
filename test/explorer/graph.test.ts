import fc from 'fast-check';
import type { ClusterState, NamespaceState, Workload } from '../../src/clusters/cluster-state.ts';
import type { Graph } from '../../src/explorer/graph/graph.ts';
import { nodesOf } from '../../src/explorer/graph/graph-columns.ts';
import type { PageData } from '../../src/explorer/page-data.ts';
import type { GraphState } from '../../src/explorer/view-state.ts';
import { hasNoPorts, noPorts, type PortSet, subtractPorts, unitePorts } from '../../src/model/port-set.ts';
import { mostBoxes } from '../../src/report/connectivity/picture.ts';
import { portsWords } from '../../src/report/connectivity/verdict-words.ts';
import { isItself, podEnd } from '../../src/verdicts/end.ts';
import { evaluate } from '../../src/verdicts/evaluator.ts';
import { clusterStateOf, randomCluster } from '../support/random-cluster.ts';
import { randomRuns } from '../support/random-runs.ts';
import { clustersOfSources, shippedSources, shopSources } from '../support/shipped-landscape.ts';
import { assert, table, test } from '../support/table.ts';
import { connectionsIn, drawnIn } from './drawn-connections.ts';
import { modelOf, pageOf } from './support.ts';

async function graphOf(data: PageData, state: Omit<GraphState, 'view'> = {}): Promise<Graph> {
  const graph = await modelOf(data).graph({ view: 'graph', ...state });
  if (graph === undefined || graph === 'cut-off') throw new Error('There is no such graph.');
  return graph;
}

type BoxOf = (namespace: NamespaceState, workload: Workload) => string;

/** The same, from asking about each pair of workloads. */
function askedOf(clusters: readonly ClusterState[], boxOf: BoxOf): ReadonlySet<string> {
  const arrows = new Map<string, { allowed: PortSet; conditional: PortSet }>();
  for (const cluster of clusters) {
    const pods = [...cluster.namespaces.values()].flatMap((namespace) =>
      namespace.workloads.map((one) => ({ box: boxOf(namespace, one), end: podEnd(cluster, namespace, one) })),
    );
    for (const from of pods) {
      for (const to of pods) {
        if (isItself(from.end, to.end)) continue;
        const { allowed, conditional } = evaluate(cluster, from.end, to.end);
        const key = `${from.box} -> ${to.box}`;
        const known = arrows.get(key) ?? { allowed: noPorts, conditional: noPorts };
        arrows.set(key, {
          allowed: unitePorts(known.allowed, allowed),
          conditional: unitePorts(known.conditional, ...conditional.map(({ ports }) => ports)),
        });
      }
    }
  }
  const words = (ports: PortSet): string => {
    const list = portsWords(ports).split(', ');
    return `${list.slice(0, 3).join(', ')}${list.length > 3 ? ` and ${list.length - 3} more` : ''}`;
  };
  return new Set(
    [...arrows].flatMap(([key, { allowed, conditional }]) => {
      const only = subtractPorts(conditional, allowed);
      return [
        ...(hasNoPorts(allowed) ? [] : [`${key} allowed ${words(allowed)}`]),
        ...(hasNoPorts(only) ? [] : [`${key} conditional ${words(only)}`]),
      ];
    }),
  );
}

const boxOfAxis =
  (by: 'type' | 'tenant' | 'namespace'): BoxOf =>
  ({ name, type, tenant }, { hostNetwork }) => {
    if (hostNetwork) return 'workloads in the host network';
    return { type: type ?? name, tenant: tenant ?? 'no tenant', namespace: name }[by];
  };

function same(drawn: ReadonlySet<string>, asked: ReadonlySet<string>): void {
  assert.equal([...drawn].sort(), [...asked].sort());
}

const shop = () => clustersOfSources(shopSources()).clusters;
const shipped = () => clustersOfSources(shippedSources()).clusters;

table(
  'a graph draws what asking about each pair of workloads gives',
  [
    { name: 'the shop, by type', clusters: shop, by: 'type' as const },
    { name: 'the shop, by tenant', clusters: shop, by: 'tenant' as const },
    { name: 'the shop, by namespace', clusters: shop, by: 'namespace' as const },
    { name: 'the landscape of this repository, by type', clusters: shipped, by: 'type' as const },
    { name: 'the landscape of this repository, by tenant', clusters: shipped, by: 'tenant' as const },
  ],
  async ({ clusters, by }) => {
    const all = clusters();
    same(connectionsIn(await graphOf(pageOf(all), { by })), askedOf(all, boxOfAxis(by)));
  },
);

const names = ['fruit', 'veg', undefined];

/** A cluster whose namespaces are of several tenants. */
function withTenants(cluster: ClusterState): ClusterState {
  const namespaces = [...cluster.namespaces].map(([name, { tenant: _, ...namespace }], index) => {
    const tenant = names[index % names.length];
    return [name, { ...namespace, ...(tenant === undefined ? {} : { tenant }) }] as const;
  });
  return { ...cluster, namespaces: new Map(namespaces) };
}

test('graphs of random clusters draw what asking about each pair gives, by namespace, by tenant and around a namespace', () =>
  fc.assert(
    fc.asyncProperty(randomCluster, async (random) => {
      const clusters = [withTenants(clusterStateOf(random))];
      const data = pageOf(clusters);
      for (const by of ['namespace', 'tenant'] as const) {
        same(connectionsIn(await graphOf(data, { by })), askedOf(clusters, boxOfAxis(by)));
      }
      const subject = data.index.clusters[0]?.namespaces[0]?.name;
      const isHere = clusters[0]?.namespaces.get(subject ?? '')?.workloads.length !== 0;
      if (subject === undefined || !isHere) return;
      const around = await graphOf(data, { kind: 'namespace', name: subject, by: 'namespace' });
      const boxOf: BoxOf = (namespace, workload) =>
        namespace.name === subject ? subject : boxOfAxis('namespace')(namespace, workload);
      const touching = [...askedOf(clusters, boxOf)].filter((arrow) => {
        const [from, to] = (arrow.split(/ (?:allowed|conditional) /)[0] ?? '').split(' -> ');
        return from === subject || to === subject;
      });
      same(connectionsIn(around), new Set(touching));
    }),
    { numRuns: randomRuns(40, 300) },
  ));

/** A cluster of so many tenants, each with a namespace in which a pod can reach those of the next two. */
function manyTenants(count: number): ClusterState {
  const namespaces = Array.from({ length: count }, (_, index): [string, NamespaceState] => {
    const name = `team-${String(index).padStart(3, '0')}`;
    const workload = { name: 'web', labels: {}, ports: [], hostNetwork: false, pods: [], single: false };
    return [
      name,
      {
        name,
        defined: true,
        labels: {},
        tenant: name,
        type: `type ${index % 50}`,
        workloads: [workload],
        policies: [],
      },
    ];
  });
  return {
    ...{ networks: {}, traits: { ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'always' }, services: [] },
    namespaces: new Map(namespaces),
  };
}

table(
  'a graph has at most forty boxes, and folds what is more',
  (['type', 'tenant', 'namespace', 'workload'] as const).flatMap((by) =>
    [30, 200].map((count) => ({ name: `${count} tenants, by ${by}`, by, count })),
  ),
  async ({ by, count }) => {
    const graph = await graphOf(pageOf([manyTenants(count)]), { by });
    const boxes = graph.columns.flatMap(nodesOf).filter(({ kind }) => kind !== 'ports' && kind !== 'frame');
    assert.ok(boxes.length <= mostBoxes, `${boxes.length} boxes`);
    assert.match(graph.caption.join(' '), /others are one box|Each box is workloads that no policy tells apart/);
  },
);

test('around a focus, a mark at the frame stands for every pod, and only where it is every pod', async () => {
  const data = pageOf([manyTenants(5)]);
  const graph = await graphOf(data, { kind: 'namespace', name: 'team-001', by: 'namespace' });
  const marks = graph.columns.flatMap(nodesOf).filter(({ kind }) => kind === 'frame');
  assert.equal(
    marks.map(({ label }) => label),
    ['every pod', 'every pod'],
  );
  // From the mark, and from what is not declared, to the ports; no line of a box.
  const pods = graph.columns.flatMap(nodesOf).filter(({ kind, isSubject }) => kind === 'pods' && !isSubject);
  assert.equal(
    graph.lines.filter(({ from, to }) => pods.some(({ id }) => id === from || id === to)),
    [],
  );
});

test('a mark that all boxes of a frame share is at the frame', async () => {
  const cluster = manyTenants(1);
  const workload = { labels: {}, ports: [], hostNetwork: false, pods: [], single: false };
  const policy = {
    ...{ apiVersion: 'networking.k8s.io/v1' as const, kind: 'NetworkPolicy' as const, metadata: { name: 'db' } },
    spec: { podSelector: { matchLabels: { app: 'db' } }, policyTypes: ['Ingress' as const], ingress: [] },
  };
  const namespaces = [...cluster.namespaces.values()].map((namespace) => ({
    ...namespace,
    workloads: [
      { ...workload, name: 'web' },
      { ...workload, name: 'db', labels: { app: 'db' } },
    ],
    policies: [{ policy, origin: 'given' as const, path: 'db.yaml', line: 1 }],
  }));
  const graph = await graphOf(pageOf([{ ...cluster, namespaces: new Map(namespaces.map((one) => [one.name, one])) }]), {
    by: 'workload',
  });
  const [from, , to] = graph.columns.map(({ frames }) => frames[0]?.frames[0]);
  assert.equal(from?.marks, ['reaches everywhere outside: every port']);
  assert.equal(
    from?.nodes.flatMap(({ marks }) => marks),
    [],
  );
  assert.equal(
    [to?.marks, to?.nodes.map(({ label, marks }) => [label, marks])],
    [[], [['web', ['open to everyone: every port']]]],
  );
});

test('what is open to everyone, or reaches everywhere, has a mark and no arrow', async () => {
  const graph = await graphOf(pageOf([manyTenants(2)]), { by: 'namespace' });
  const [from, , to] = graph.columns.map(nodesOf);
  assert.equal(from?.[0]?.marks, ['reaches everywhere outside: every port']);
  assert.equal(from?.[0]?.notes, ['among themselves: every port']);
  assert.equal(to?.[0]?.marks, ['open to everyone: every port']);
  assert.is(to?.[0]?.isOpen, true);
  const others = graph.columns.flatMap(nodesOf).filter(({ label }) => label === 'addresses outside');
  assert.equal(others, []);
  assert.equal(
    graph.rows
      .filter(({ from: [first] }) => first?.words === 'everyone outside')
      .map(({ to: [first], text }) => [first?.words, text]),
    [
      ['team-000', 'every port'],
      ['team-001', 'every port'],
    ],
  );
});

table(
  'an arrow between tenants is granted where grants have all of its ports',
  [
    { name: 'all of them', ports: '80/TCP, 443-444/TCP', state: 'granted' },
    { name: 'some of them', ports: '443/TCP', state: 'allowed' },
    { name: 'every port', ports: 'all/TCP', state: 'granted' },
    { name: 'a name', ports: 'http/TCP', state: 'allowed' },
    { name: 'none', ports: '', state: 'allowed' },
  ],
  async ({ ports, state }) => {
    const cluster = manyTenants(2);
    const namespaces = [...cluster.namespaces.values()].map((namespace) => ({
      ...namespace,
      policies: [
        {
          policy: {
            ...{
              apiVersion: 'networking.k8s.io/v1' as const,
              kind: 'NetworkPolicy' as const,
              metadata: { name: 'web' },
            },
            spec: {
              podSelector: {},
              policyTypes: ['Ingress' as const],
              ingress: [{ from: [{ namespaceSelector: {} }], ports: [{ protocol: 'TCP' as const, port: 80 }] }],
            },
          },
          ...{ origin: 'given' as const, path: 'web.yaml', line: 1 },
        },
      ],
    }));
    const data = pageOf([{ ...cluster, namespaces: new Map(namespaces.map((one) => [one.name, one])) }]);
    const grant = { tenant: 'team-001', name: 'web', reason: '', reviewBy: '2027-01-01', from: ['team-000'], ports };
    const index = { ...data.index, overview: { ...data.index.overview, grants: [grant] } };
    const graph = await graphOf({ ...data, index }, { by: 'tenant' });
    assert.equal(
      [...drawnIn(graph)].filter((arrow) => arrow.startsWith('team-000 -> team-001')),
      [`team-000 -> team-001 ${state} 80/TCP`],
    );
  },
);

test('a page of one tenant draws what it was cut off from', async () => {
  const data = pageOf([manyTenants(3)], {
    shows: ({ tenant }) => tenant === 'team-001',
    head: { only: { tenants: ['team-001'] } },
  });
  const graph = await graphOf(data, { by: 'namespace' });
  const labels = graph.columns
    .flatMap(nodesOf)
    .filter(({ kind }) => kind === 'undeclared')
    .map(({ label }) => label);
  assert.ok(labels.includes('namespaces not in this page'), labels.join());
});

test('a graph of another page is not found', async () => {
  const model = modelOf(pageOf([manyTenants(2)]));
  assert.is(await model.graph({ view: 'graph', cluster: 'eu9' }), undefined);
  assert.is(await model.graph({ view: 'graph', kind: 'namespace', name: 'elsewhere' }), undefined);
});
