import fc from 'fast-check';
import type { ClusterState, NamespaceState, Workload } from '../../../src/clusters/cluster-state.ts';
import { matches } from '../../../src/labels/label-space.ts';
import { allPorts, hasNoPorts, intersectPorts, noPorts, unitePorts } from '../../../src/model/port-set.ts';
import { compileNetworkPolicy } from '../../../src/policy/compile-network-policy.ts';
import { type PodEnd, podEnd } from '../../../src/verdicts/end.ts';
import { sideAnswer } from '../../../src/verdicts/evaluator.ts';
import { isSelected, portNumbers } from '../../../src/verdicts/side-answer.ts';
import { clusterStateOf, randomCluster } from '../../support/random-cluster.ts';
import { assertUntil } from '../../support/random-runs.ts';
import { assert, test } from '../../support/table.ts';
import { findingsOf } from '../support.ts';

interface Placed {
  readonly namespace: NamespaceState;
  readonly workload: Workload;
  readonly end: PodEnd;
}

/** The law as it reads, over all pairs of workloads: `namespace/policy direction rule` for each rule with a half. */
function halvesOf(state: ClusterState): readonly string[] {
  const placed = [...state.namespaces.values()].flatMap((namespace) =>
    namespace.workloads.map(
      (workload): Placed => ({ namespace, workload, end: strangers(podEnd(state, namespace, workload)) }),
    ),
  );
  const halves = new Set<string>();
  for (const namespace of state.namespaces.values()) {
    for (const { policy, origin } of namespace.policies) {
      // Others fix what they write into our namespaces.
      if (origin === 'external') continue;
      const compiled = compileNetworkPolicy(policy);
      const own = placed.filter(
        (one) =>
          one.namespace === namespace && !one.end.hostNetwork && matches(compiled.subject.pods, one.workload.labels),
      );
      const owners = compiled.subject.pods.keys.size === 0 ? [own] : own.map((one) => [one]);
      for (const direction of ['Ingress', 'Egress'] as const) {
        for (const [rule, { peers, ports }] of (compiled[direction]?.rules ?? []).entries()) {
          for (const peer of peers === 'all' ? [] : peers) {
            if (peer.kind !== 'pods') continue;
            for (const port of ports === 'all' ? (['all'] as const) : ports) {
              for (const group of owners) {
                const pairs = group.flatMap((us) =>
                  placed
                    .filter((them) => isSelected(peer, namespace.name, them.end) && !isItself(us, them))
                    .map((them) => ({ us, them })),
                );
                const open = pairs.flatMap(({ us, them }) => {
                  const [from, to] = direction === 'Egress' ? [us.end, them.end] : [them.end, us.end];
                  const wanted = port === 'all' ? allPorts : portNumbers(port, to);
                  if (hasNoPorts(wanted)) return [];
                  const answer = sideAnswer(state, direction === 'Egress' ? 'Ingress' : 'Egress', from, to);
                  const some = answer.flatMap(({ IPv4, IPv6 }) => [IPv4?.some ?? noPorts, IPv6?.some ?? noPorts]);
                  return [!hasNoPorts(intersectPorts(wanted, unitePorts(noPorts, ...some)))];
                });
                if (open.length > 0 && !open.includes(true)) {
                  halves.add(`${namespace.name}/${policy.metadata.name} ${direction} ${rule}`);
                }
              }
            }
          }
        }
      }
    }
  }
  return [...halves].sort();
}

function strangers({ pod: _, ...end }: PodEnd): PodEnd {
  return end;
}

function isItself(us: Placed, them: Placed): boolean {
  return us.workload === them.workload && us.workload.single;
}

test('half connections are those that the law gives over all pairs of workloads', () => {
  let count = 0;
  assertUntil(
    fc.property(randomCluster, (random) => {
      const state = clusterStateOf(random);
      const found = findingsOf('half-connection', state).flatMap(
        ({ about: { policy, policies, direction, rule }, places }) =>
          (policies ?? [policy]).map((name) => `${places[0]?.namespace}/${name} ${direction} ${rule}`),
      );
      const expected = halvesOf(state);
      count += expected.length;
      assert.equal([...new Set(found)].sort(), expected);
    }),
    { atOnce: 250, most: 2_000, isRare: () => count <= 15 },
  );
  assert.ok(count > 15, `there were ${count}: enough halves to mean something`);
});
