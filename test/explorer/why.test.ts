import fc from 'fast-check';
import { clusterStateOf, randomCluster } from '../support/random-cluster.ts';
import { randomRuns } from '../support/random-runs.ts';
import { clustersOfSources, shippedSources, shopSources } from '../support/shipped-landscape.ts';
import { assert, table, test } from '../support/table.ts';
import { answered, explained, modelOf, pageOf } from './support.ts';

test('a page explains random pairs of random clusters as explain does', () =>
  fc.assert(
    fc.asyncProperty(
      randomCluster,
      fc.nat(),
      fc.nat(),
      fc.constantFrom('any', '80', '53/UDP', '8000-8100'),
      async (random, one, other, port) => {
        const cluster = clusterStateOf(random);
        const peers = [...cluster.namespaces.values()].flatMap((namespace) => [
          ...namespace.workloads.map(({ name }) => `${namespace.name}/${name}`),
          `${namespace.name}{app=web}`,
        ]);
        peers.push('10.0.0.7', '192.168.0.0/16', '203.0.113.9');
        const from = peers[one % peers.length] ?? '';
        const to = peers[other % peers.length] ?? '';
        const page = modelOf(pageOf([cluster]));
        assert.is(await answered(page, { from, to, port }), explained([cluster], { from, to, port }));
      },
    ),
    { numRuns: randomRuns(40, 100) },
  ));

const landscapes = [
  { name: 'the shop', sources: shopSources },
  { name: 'the landscape of this repository', sources: shippedSources },
];

table(
  'a page reads only the policies of a question, and explains as if it had read all',
  landscapes,
  async ({ sources }) => {
    const { clusters } = clustersOfSources(sources());
    const page = modelOf(pageOf(clusters));
    const all = clusters.flatMap(({ name, namespaces }) =>
      [...namespaces.values()].flatMap((namespace) =>
        namespace.workloads.map((workload) => ({ cluster: name, peer: `${namespace.name}/${workload.name}` })),
      ),
    );
    let random = 7;
    const next = (count: number): number => {
      random = (random * 1103515245 + 12345) % 2147483648;
      return random % count;
    };
    for (let round = 0; round < 60; round++) {
      const from = all[next(all.length)];
      const to = all.filter(({ cluster }) => cluster === from?.cluster)[next(10)];
      if (from === undefined || to === undefined) continue;
      const written = { from: from.peer, to: round % 5 === 0 ? '198.51.100.7' : to.peer, port: 'any' };
      const asked = clusters.filter(({ name }) => name === from.cluster);
      assert.is(await answered(page, written, from.cluster), explained(asked, written));
    }
  },
);

table(
  'a page refuses a question with the words of explain',
  [
    { name: 'no peer', written: { from: '', to: 'left/a', port: 'any' } },
    { name: 'an unknown namespace', written: { from: 'gone/a', to: '10.0.0.1', port: 'any' } },
    { name: 'two addresses', written: { from: '10.0.0.1', to: '10.0.0.2', port: 'any' } },
    { name: 'no such port', written: { from: '10.0.0.1', to: '10.0.0.2', port: '0' } },
  ],
  async ({ written }) => {
    const { clusters } = clustersOfSources(shopSources());
    assert.is(await answered(modelOf(pageOf(clusters)), written), explained(clusters, written));
  },
);
