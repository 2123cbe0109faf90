import fc from 'fast-check';
import { analyzeConnectivity } from '../../src/connectivity/analyze-connectivity.ts';
import { analyzeSeen } from '../../src/connectivity/analyze-seen.ts';
import type { SeenPort } from '../../src/connectivity/connectivity.ts';
import { seenPart } from '../../src/connectivity/seen-filter.ts';
import { isSeen, pairKey } from '../../src/connectivity/seen-rows.ts';
import type { Flow } from '../../src/flows/flow.ts';
import { includesPorts, portRange } from '../../src/model/port-set.ts';
import { possiblePorts } from '../../src/verdicts/verdicts.ts';
import { naiveFlowVerdict } from '../support/naive-flows.ts';
import { clusterStateOf, randomCluster } from '../support/random-cluster.ts';
import { flowEndIn, naiveNetworksOf, randomFlow } from '../support/random-flows.ts';
import { assertUntil, randomRuns } from '../support/random-runs.ts';
import { assert, test } from '../support/table.ts';

const evidenceOf = (flows: readonly Flow[], cluster = 'random') => ({
  ...{ cluster, completeness: 'Complete' as const, sources: [], flows, leftOut: new Map() },
});

test('each flow is at rows that allow it, or beyond them, as the naive evaluator says', () => {
  const counts = new Map<string, number>();
  const places = ['row', 'denied', 'nowhere', 'unmapped', 'allowed'];
  assertUntil(
    fc.property(
      randomCluster,
      fc.array(randomFlow, { minLength: 8, maxLength: 8 }),
      fc.boolean(),
      (cluster, asked, expand) => {
        const state = clusterStateOf(cluster);
        const networks = naiveNetworksOf(state);
        for (const { from, to, at, verdict, count } of asked) {
          const flow: Flow = { from: flowEndIn(cluster, from), to: flowEndIn(cluster, to), ...at, verdict, count };
          const naive = naiveFlowVerdict({ cluster, networks }, flow);
          const { clusters, seen } = analyzeSeen([state], [evidenceOf([flow])], { expand });
          const [found] = clusters;
          const [marks] = seen.clusters;
          assert.ok(found !== undefined && marks !== undefined);
          const pairs = [...marks.pairs].flatMap(([key, ports]) => ports.map((port) => ({ key, port })));
          const blocks = [...marks.blocks].flatMap(([block, byGroup]) =>
            [...byGroup].flatMap(([of, ports]) => ports.map((port) => ({ block, of, port }))),
          );
          const where =
            seen.unmapped.size > 0
              ? 'unmapped'
              : (marks.beyond[0]?.verdict ?? (pairs.length + blocks.length > 0 ? 'row' : 'nowhere'));
          counts.set(where, (counts.get(where) ?? 0) + 1);
          const text = JSON.stringify(flow);
          if (naive === 'unmapped') assert.is(where, 'unmapped', text);
          else if (naive === 'denied') assert.is(where, verdict === 'DROPPED' ? 'nowhere' : 'denied', text);
          else {
            assert.ok(['row', naive].includes(where) || isOnePod(flow), `${where} ${naive} ${text}`);
            // A workload that the manifests declare is in a class, and so at a row.
            const areDeclared = [from, to].every(({ as }) => as === 'workload');
            if (areDeclared && !isOnePod(flow)) assert.is(where, 'row', text);
          }
          const all: readonly SeenPort[] = [...pairs, ...blocks].map(({ port }) => port);
          for (const one of all) {
            assert.equal([one.protocol, one.port], [flow.protocol, flow.port]);
            assert.is(one.forwarded.connections + one.dropped.connections, count, text);
            assert.is(one.forwarded.connections > 0, verdict !== 'DROPPED');
            assert.is(one.uncertain, all.length > 1, text);
          }
          for (const { key, port } of pairs) {
            const row = found.connections.find(({ from: sources, to: destinations, relation }) =>
              sources.some((source) => destinations.some((one) => pairKey(source, one, relation) === key)),
            );
            assert.ok(
              row !== undefined && includesPorts(possiblePorts(row.verdicts), portRange(port.protocol, port.port)),
            );
            const [source, destination] = key.split(' ').map(Number);
            for (const [end, group] of [
              [flow.from, source],
              [flow.to, destination],
            ] as const) {
              const { places = [] } = found.groups[group ?? -1] ?? {};
              assert.ok(
                end.kind !== 'pod' || places.some(({ namespaces }) => namespaces.includes(end.namespace)),
                text,
              );
            }
          }
          const row = found.addresses.find(({ blocks: own }) => own.some((block) => marks.blocks.has(block)));
          assert.is(row !== undefined, blocks.length > 0, text);
        }
      },
    ),
    { atOnce: randomRuns(40, 200), most: 2_000, isRare: () => places.some((where) => (counts.get(where) ?? 0) <= 5) },
  );
  for (const where of places) {
    assert.ok((counts.get(where) ?? 0) > 5, `${where}: ${counts.get(where)}`);
  }
});

function isOnePod({ from, to }: Flow): boolean {
  return from.kind === 'pod' && to.kind === 'pod' && from.namespace === to.namespace;
}

test('the seen and the unseen part together are all rows', () => {
  fc.assert(
    fc.property(randomCluster, fc.array(randomFlow, { minLength: 3, maxLength: 12 }), (cluster, asked) => {
      const state = clusterStateOf(cluster);
      const flows = asked.map(
        ({ from, to, at, verdict, count }): Flow => ({
          ...{ from: flowEndIn(cluster, from), to: flowEndIn(cluster, to), ...at, verdict, count },
        }),
      );
      const all = analyzeSeen([state], [evidenceOf(flows)]);
      const rowsOf = ({ clusters, seen }: typeof all) =>
        clusters.flatMap(({ connections, addresses, undeclared, undeclaredPods }, index) => [
          ...[...undeclared, ...undeclaredPods].flatMap(({ groups, ...row }, place, rows) =>
            groups.map((group) => ({
              key: JSON.stringify([row, group], (_, value) => (typeof value === 'bigint' ? String(value) : value)),
              ports: seen.clusters[index]?.undeclared.get(rows[place] as (typeof rows)[number])?.get(group) ?? [],
            })),
          ),
          ...connections.flatMap(({ from, to, relation }) =>
            from.flatMap((source) =>
              to.map((one) => ({
                key: pairKey(source, one, relation),
                ports: seen.clusters[index]?.pairs.get(pairKey(source, one, relation)) ?? [],
              })),
            ),
          ),
          ...addresses.flatMap(({ of, blocks, direction }) =>
            of.flatMap((group) =>
              blocks.map((block) => ({
                key: JSON.stringify([direction, group, block.network, String(block.addresses.IPv4[0]?.first)]),
                ports: seen.clusters[index]?.blocks.get(block)?.get(group) ?? [],
              })),
            ),
          ),
        ]);
      const [seen, unseen] = [rowsOf(seenPart(all, 'seen')), rowsOf(seenPart(all, 'not-seen'))];
      assert.ok(seen.every(({ ports }) => isSeen(ports)));
      assert.ok(!unseen.some(({ ports }) => isSeen(ports)));
      const keys = (rows: typeof seen) => rows.map(({ key }) => key).sort();
      assert.equal(keys([...seen, ...unseen]), keys(rowsOf(all)));
    }),
    { numRuns: randomRuns(25, 150) },
  );
});

test('without flows of a cluster, its rows are in neither part', () => {
  fc.assert(
    fc.property(randomCluster, (cluster) => {
      const state = clusterStateOf(cluster);
      const all = analyzeSeen([state], []);
      assert.equal(all.clusters, analyzeConnectivity([state]));
      assert.equal(all.seen.without, ['random']);
      for (const part of ['seen', 'not-seen'] as const) assert.equal(seenPart(all, part).clusters, []);
    }),
    { numRuns: 20 },
  );
});

test('clusters with records are not shown as one with alike clusters without', () => {
  fc.assert(
    fc.property(randomCluster, (cluster) => {
      const [a, b, c] = ['a', 'b', 'c'].map((name) => ({ ...clusterStateOf(cluster), name }));
      assert.ok(a !== undefined && b !== undefined && c !== undefined);
      const { clusters, seen } = analyzeSeen([a, b, c], [evidenceOf([], 'b')]);
      const names = clusters.map((one) => one.clusters);
      assert.ok(names.every((one) => !one.includes('b') || one.length === 1));
      assert.equal(seen.without, ['a', 'c']);
      assert.equal(
        seen.clusters.map(({ isRecorded }) => isRecorded),
        names.map((one) => one.includes('b')),
      );
    }),
    { numRuns: 20 },
  );
});
