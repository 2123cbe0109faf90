import fc from 'fast-check';
import type { ClusterState, NamespaceState, Workload } from '../../src/clusters/cluster-state.ts';
import { peerOptInsOf } from '../../src/explorer/peer-opt-ins.ts';
import { includesPorts } from '../../src/model/port-set.ts';
import { workloadText } from '../../src/model/workload-name.ts';
import { isOptInKey } from '../../src/questions/opt-in-keys.ts';
import { podEnd } from '../../src/verdicts/end.ts';
import { sideVerdicts } from '../../src/verdicts/evaluator.ts';
import { selects } from '../support/naive-evaluator.ts';
import { clusterStateOf, type RandomCluster, randomCluster } from '../support/random-cluster.ts';
import { assertUntil, randomRuns } from '../support/random-runs.ts';
import { clustersOfSources, shippedSources } from '../support/shipped-landscape.ts';
import { assert, test } from '../support/table.ts';

/** Labels that policies of every namespace ask of a pod, from their texts. */
function asked(random: RandomCluster, cluster: ClusterState, namespace: NamespaceState, workload: Workload) {
  const found = { carried: new Set<string>(), missing: new Set<string>() };
  if (workload.hostNetwork) return found;
  for (const { metadata, spec } of random.policies) {
    const there = cluster.namespaces.get(metadata.namespace ?? '');
    if (there === undefined) continue;
    const own = there.workloads.filter(
      ({ labels, hostNetwork }) => !hostNetwork && selects(spec.podSelector ?? {}, labels),
    );
    if (own.length === 0 && there.workloads.length > 0) continue;
    const pods = own.map(workloadText).sort().join();
    // An empty list is none.
    const { policyTypes = [] } = spec;
    const types = policyTypes.length > 0 ? policyTypes : ['Ingress', ...(spec.egress === undefined ? [] : ['Egress'])];
    for (const direction of ['Ingress', 'Egress'] as const) {
      if (!types.includes(direction)) continue;
      const rules = direction === 'Ingress' ? spec.ingress : spec.egress;
      for (const rule of rules ?? []) {
        const peers = 'from' in rule ? rule.from : 'to' in rule ? rule.to : undefined;
        for (const { podSelector, namespaceSelector, ipBlock } of peers ?? []) {
          if (ipBlock !== undefined) continue;
          const isThere =
            namespaceSelector === undefined
              ? there.name === namespace.name
              : selects(namespaceSelector, namespace.labels);
          if (!isThere) continue;
          const labels = labelsAskedBy(podSelector ?? {}).filter(([key]) => isOptInKey(cluster, 'pods', key));
          const lacking = labels.filter(([key, value]) => workload.labels[key] !== value);
          const given = { ...workload.labels, ...Object.fromEntries(lacking) };
          if (labels.length === 0 || !selects(podSelector ?? {}, given)) continue;
          const wanted = lacking.length === 0 ? labels : lacking;
          const texts = [...new Set(wanted.map((label) => label.join('=')))].sort().join();
          (lacking.length === 0 ? found.carried : found.missing).add(
            [texts, direction, metadata.name, pods, there.name].join(' '),
          );
        }
      }
    }
  }
  return found;
}

type Selector = Parameters<typeof selects>[0];

/** Labels of which a selector takes one value only. */
function labelsAskedBy({ matchLabels = {}, matchExpressions = [] }: Selector): readonly (readonly [string, string])[] {
  const keys = new Set([...Object.keys(matchLabels), ...matchExpressions.map(({ key }) => key)]);
  return [...keys].flatMap((key) => {
    const values = [
      ...(Object.hasOwn(matchLabels, key) ? [matchLabels[key] ?? ''] : []),
      ...matchExpressions.flatMap((one) => (one.key === key ? (one.values ?? []) : [])),
      'a value that no one uses',
    ];
    const taken = [...new Set(values)].filter((value) =>
      selects(
        {
          ...(Object.hasOwn(matchLabels, key) ? { matchLabels: { [key]: matchLabels[key] ?? '' } } : {}),
          matchExpressions: matchExpressions.filter((one) => one.key === key),
        },
        { [key]: value },
      ),
    );
    const isNeeded = !selects(
      {
        ...(Object.hasOwn(matchLabels, key) ? { matchLabels: { [key]: matchLabels[key] ?? '' } } : {}),
        matchExpressions: matchExpressions.filter((one) => one.key === key),
      },
      {},
    );
    const [only, second] = taken;
    return isNeeded && only !== undefined && second === undefined && only !== 'a value that no one uses'
      ? [[key, only] as const]
      : [];
  });
}

const shown = (list: ReturnType<typeof peerOptInsOf>['missing']): readonly string[] =>
  list
    .flatMap(({ labels, direction, policy, pods, namespaces }) =>
      namespaces.map((name) => [[...labels].sort().join(), direction, policy, pods.join(), name].join(' ')),
    )
    .sort();

test('opt-in labels of peers are those that the texts of all policies ask of a pod', () => {
  let seen = 0;
  assertUntil(
    fc.property(randomCluster, (random) => {
      const cluster = clusterStateOf(random);
      for (const namespace of cluster.namespaces.values()) {
        for (const workload of namespace.workloads) {
          const { carried, missing } = peerOptInsOf(cluster, namespace, workload);
          const expected = asked(random, cluster, namespace, workload);
          assert.equal([...new Set(shown(carried))], [...expected.carried].sort());
          assert.equal([...new Set(shown(missing))], [...expected.missing].sort());
          seen += missing.length;
        }
      }
    }),
    { atOnce: randomRuns(150, 400), most: 1_500, isRare: () => seen <= 2 },
  );
  assert.ok(seen > 2, String(seen));
});

test('with a missing label, a workload carries it, and the policies of the other namespace open no less to it', () => {
  const [cluster] = clustersOfSources(shippedSources()).clusters;
  if (cluster === undefined) throw new Error('There is no cluster.');
  let count = 0;
  // Namespaces of a type are alike.
  const byType = new Map([...cluster.namespaces.values()].map((one) => [one.type, one]));
  for (const namespace of byType.values()) {
    for (const workload of namespace.workloads.slice(0, 3)) {
      for (const { labels, direction, pods, namespaces } of peerOptInsOf(cluster, namespace, workload).missing) {
        const there = cluster.namespaces.get(namespaces[0] ?? '');
        const target = there?.workloads.find((one) => workloadText(one) === pods[0]);
        if (there === undefined || target === undefined) continue;
        const openTo = (given: Workload) => {
          const [own, other] = [podEnd(cluster, namespace, given), podEnd(cluster, there, target)];
          const [from, to] = direction === 'Ingress' ? [own, other] : [other, own];
          return sideVerdicts(cluster, direction, from, to).allowed;
        };
        const added = Object.fromEntries(labels.map((label) => label.split('=')));
        const [before, after] = [openTo(workload), openTo({ ...workload, labels: { ...workload.labels, ...added } })];
        assert.ok(includesPorts(after, before), labels.join());
        const { carried } = peerOptInsOf(cluster, namespace, { ...workload, labels: { ...workload.labels, ...added } });
        assert.ok(
          carried.some((one) => one.direction === direction && labels.every((label) => one.labels.includes(label))),
        );
        if (!includesPorts(before, after)) count++;
      }
    }
  }
  assert.ok(count > 3, String(count));
});
