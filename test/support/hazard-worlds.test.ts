import fc from 'fast-check';
import { hazardChange } from './hazard-changes.ts';
import type { HazardCluster, HazardNamespace, HazardWorkload } from './hazard-states.ts';
import { addresses, askedPorts, HazardWorld, type WorldEnd } from './hazard-worlds.ts';
import type { JudgedPolicy } from './naive-evaluator.ts';
import { judge, type UncertainCluster, type UncertainEnd } from './naive-worlds.ts';
import { assertUntil } from './random-runs.ts';
import { assert, test } from './table.ts';

test('the world in which hazards are judged gives the verdicts of the naive evaluator', () => {
  const verdicts = { allowed: 0, conditional: 0, denied: 0 };
  const asked = fc.array(fc.record({ from: fc.nat(), to: fc.nat(), port: fc.nat() }), { minLength: 40, maxLength: 40 });
  assertUntil(
    fc.property(hazardChange, asked, ({ after: { clusters } }, questions) => {
      for (const cluster of clusters.slice(0, 1)) {
        const world = new HazardWorld(cluster);
        const naive = naiveCluster(cluster);
        const ends = endsIn(cluster);
        for (const { from, to, port } of questions) {
          const [source, destination] = [ends[from % ends.length], ends[to % ends.length]];
          const index = port % askedPorts.length;
          const on = askedPorts[index];
          if (source === undefined || destination === undefined || on === undefined) continue;
          if ('address' in source && 'address' in destination) continue;
          const { possible, allowed } = world.reach(source, destination);
          const has = (ports: number) => (ports & (1 << index)) !== 0;
          const found = has(allowed) ? 'allowed' : has(possible) ? 'conditional' : 'denied';
          const { verdict } = judge(naive, { from: naiveEnd(source), to: naiveEnd(destination), ...on });
          assert.is(found, verdict);
          verdicts[verdict]++;
        }
      }
    }),
    { atOnce: 100, most: 1_000, isRare: () => Object.values(verdicts).some((count) => count <= 3) },
  );
  for (const [verdict, count] of Object.entries(verdicts)) assert.ok(count > 3, `${verdict} ${count} times only`);
});

/** Pods of every workload, a stranger, and every address. */
function endsIn({ namespaces }: HazardCluster): readonly WorldEnd[] {
  const pods = [
    ...namespaces.flatMap((namespace) => namespace.workloads.map((workload) => ({ namespace, workload }))),
    { labels: { app: 'web' }, namespaceLabels: strangers },
  ];
  // As many pods as addresses.
  return addresses.flatMap((_, address) => [{ address }, pods[address % pods.length] ?? { address }]);
}

const strangers = { team: 'a', 'kubernetes.io/metadata.name': 'elsewhere' };

function naiveEnd(end: WorldEnd): UncertainEnd {
  if ('address' in end) {
    const address = addresses[end.address] ?? '';
    return { block: `${address}/${address.includes(':') ? 128 : 32}` };
  }
  if ('workload' in end) return { pod: naivePod(end.namespace, end.workload) };
  return { pod: { name: 'stranger', namespace: 'elsewhere', labels: end.labels } };
}

function naivePod({ name: namespace }: HazardNamespace, workload: HazardWorkload) {
  const { name, labels, ports, hostNetwork, addresses: known } = workload;
  return { name, namespace, labels, ports, hostNetwork, ...(known === undefined ? {} : { addresses: known }) };
}

function naiveCluster({ namespaces, pods, nodes, ...traits }: HazardCluster): UncertainCluster {
  const { ipBlockMatchesPods, ipBlockMatchesNodes } = traits;
  return {
    namespaces: [...namespaces, { name: 'elsewhere', labels: { team: 'a' } }],
    policies: namespaces.flatMap(({ name: namespace, policies }) =>
      policies.map(({ name, spec }): JudgedPolicy => ({ metadata: { name, namespace }, spec })),
    ),
    ipBlockMatchesPods,
    ipBlockMatchesNodes,
    ...(pods === undefined ? {} : { podNetwork: pods }),
    ...(nodes === undefined ? {} : { nodeNetwork: nodes }),
  };
}
