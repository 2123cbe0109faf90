import fc from 'fast-check';
import type { ClusterState, NamespaceState, Workload } from '../../src/clusters/cluster-state.ts';
import { analyzeConnectivity } from '../../src/connectivity/analyze-connectivity.ts';
import { podClasses } from '../../src/connectivity/classes/pod-classes.ts';
import { verdictsText } from '../../src/connectivity/classes/pod-connections.ts';
import type { ClusterConnectivity, GroupInNamespaces } from '../../src/connectivity/connectivity.ts';
import {
  type AddressSet,
  allAddresses,
  hasNoAddresses,
  intersectAddresses,
  noAddresses,
  toCidrs,
} from '../../src/model/address-set.ts';
import { formatCidr } from '../../src/model/cidr.ts';
import type { Interval } from '../../src/model/interval.ts';
import { noPorts, portRange, unitePorts } from '../../src/model/port-set.ts';
import { compileNetworkPolicy } from '../../src/policy/compile-network-policy.ts';
import { rulesOf } from '../../src/policy/compiled-policy.ts';
import { completePolicy } from '../../src/policy/complete-policy.ts';
import { addressEnd, podEnd } from '../../src/verdicts/end.ts';
import { evaluate } from '../../src/verdicts/evaluator.ts';
import { isDenied, type Verdicts, verdictsOn } from '../../src/verdicts/verdicts.ts';
import { clusterOfTwins, networkOf, type RandomCluster } from '../support/random-cluster.ts';
import { randomRuns } from '../support/random-runs.ts';
import { everything, membersOf, only, type Placed, stateOf, workloadsOf } from '../support/rows.ts';
import { assert, test } from '../support/table.ts';

/** Every pair of workloads with its verdicts, as the rows have it. Fails where two rows are about one pair. */
function pairsIn({ connections }: ClusterConnectivity, members: readonly (readonly Placed[])[]): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const { from, to, relation, verdicts } of connections) {
    for (const [sources, destinations] of from.flatMap((one) => to.map((other) => [members[one], members[other]]))) {
      const found = pairsBetween(sources ?? [], destinations ?? [], relation);
      assert.ok(found.length > 0, 'a row is about some pair');
      for (const key of found) {
        assert.not.ok(pairs.has(key), `${key} stands in two rows`);
        pairs.set(key, verdictsText(verdicts));
      }
    }
  }
  return pairs;
}

function pairsBetween(
  sources: readonly Placed[],
  destinations: readonly Placed[],
  relation: 'same' | 'other' | 'any',
): readonly string[] {
  return sources.flatMap((source) =>
    destinations
      .filter((destination) => {
        if (source.workload === destination.workload && source.workload.single) return false;
        return relation === 'any' || (relation === 'same') === (source.namespace === destination.namespace);
      })
      .map((destination) => nameOf(source, destination)),
  );
}

function nameOf(from: Placed, to: Placed): string {
  return `${from.namespace.name}/${from.workload.name} → ${to.namespace.name}/${to.workload.name}`;
}

function expectedPairs(
  state: ClusterState,
  asked: (from: Placed, to: Placed) => boolean = () => true,
  shown: (verdicts: Verdicts) => Verdicts = (verdicts) => verdicts,
): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const from of workloadsOf(state)) {
    for (const to of workloadsOf(state)) {
      // A single pod and itself are no connection that policies decide.
      if ((from.workload === to.workload && from.workload.single) || !asked(from, to)) continue;
      const verdicts = shown(evaluate(state, endOf(state, from), endOf(state, to)));
      if (!isDenied(verdicts)) pairs.set(nameOf(from, to), verdictsText(verdicts));
    }
  }
  return pairs;
}

function endOf(state: ClusterState, { namespace, workload }: Placed) {
  return podEnd(state, namespace, workload);
}

function sorted(pairs: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1));
}

const runs = { numRuns: randomRuns(25, 160) };

test('rows between pods say of every pair what the evaluator says of it, each pair once', () => {
  fc.assert(
    fc.property(clusterOfTwins, fc.boolean(), fc.boolean(), (cluster, typed, expand) => {
      const state = stateOf(cluster, typed);
      const found = only(analyzeConnectivity([state], { expand }));
      const members = membersOf(state, found, expand);
      assert.equal(sorted(pairsIn(found, members)), sorted(expectedPairs(state)));
      assert.is(members.flat().length, workloadsOf(state).length);
    }),
    { numRuns: randomRuns(50, 320) },
  );
});

test('a group of namespaces of a type is all of its workloads in all of its namespaces', () => {
  fc.assert(
    fc.property(clusterOfTwins, (cluster) => {
      const state = stateOf(cluster, true);
      const found = only(analyzeConnectivity([state]));
      for (const [index, members] of membersOf(state, found, false).entries()) {
        const { workloads = [], namespaces = [] } = found.groups[index] ?? {};
        const expected = namespaces.flatMap((namespace) => workloads.map(({ name }) => `${namespace}/${name}`));
        const names = members.map(({ namespace, workload }) => `${namespace.name}/${workload.name}`);
        assert.equal(names.sort(), expected.sort());
      }
    }),
    { numRuns: randomRuns(12, 60) },
  );
});

test('a filter leaves exactly the pairs that it asks for', () => {
  fc.assert(
    fc.property(clusterOfTwins, fc.nat({ max: 5 }), fc.constantFrom('from', 'to'), (cluster, index, side) => {
      const state = stateOf(cluster, true);
      const all = workloadsOf(state);
      const asked = all[index % all.length];
      const ends = {
        pods: (_: ClusterState, __: NamespaceState, workload: Workload) => workload === asked?.workload,
        undeclared: false,
      };
      const found = only(analyzeConnectivity([state], { [side]: ends, expand: true }));
      const expected = expectedPairs(state, (from, to) => (side === 'from' ? from : to).workload === asked?.workload);
      const classes = podClasses(state, {
        expand: true,
        asked: (_, workload) => ({ ...everything, [side]: workload === asked?.workload }),
      });
      const pairs = pairsIn(
        found,
        classes.map(({ members }) => members),
      );
      assert.equal(sorted(pairs), sorted(expected));
    }),
    runs,
  );
});

/** An address at the edge of a block or a network: its first or last, or their neighbours. */
function edgesIn({ networks, namespaces }: ClusterState): readonly AddressSet[] {
  const peers = [...namespaces.values()].flatMap(({ policies }) =>
    policies.flatMap(({ policy }) =>
      rulesOf(compileNetworkPolicy(policy)).flatMap((rule) => (rule.peers === 'all' ? [] : rule.peers)),
    ),
  );
  const blocks = peers.flatMap((peer) => (peer.kind === 'addresses' ? [peer.addresses] : []));
  const sets = [...blocks, ...Object.values(networks), allAddresses];
  return (['IPv4', 'IPv6'] as const).flatMap((family) => {
    const values = sets.flatMap((set) =>
      set[family].flatMap(({ first, last }: Interval<bigint>) => [first - 1n, first, last, last + 1n]),
    );
    const [whole] = allAddresses[family];
    return [...new Set(values)]
      .filter((value) => whole !== undefined && value >= whole.first && value <= whole.last)
      .map((value) => ({ ...noAddresses, [family]: [{ first: value, last: value }] }));
  });
}

test('rows of addresses say of every pod and address what the evaluator says of them', () => {
  fc.assert(
    fc.property(
      clusterOfTwins,
      fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
      fc.boolean(),
      (cluster, at, typed) => {
        const state = stateOf(cluster, typed);
        const found = only(analyzeConnectivity([state]));
        const members = membersOf(state, found, false);
        const edges = edgesIn(state);
        for (const address of at.flatMap((number) => edges[number % edges.length] ?? [])) {
          // Who has such an address is a pod: rows of addresses are about all others.
          const isPod = state.networks.pods && !hasNoAddresses(intersectAddresses(state.networks.pods, address));
          for (const [group, placed] of members.entries()) {
            for (const { namespace, workload } of placed) {
              for (const direction of ['Egress', 'Ingress'] as const) {
                const blocks = found.addresses
                  .filter((row) => row.direction === direction && row.of.some((one) => concerns(one, group, namespace)))
                  .flatMap((row) => row.blocks)
                  .filter(({ addresses }) => !hasNoAddresses(intersectAddresses(addresses, address)));
                assert.ok(blocks.length < (isPod ? 1 : 2), 'blocks overlap');
                if (isPod) continue;
                const [pod, bare] = [podEnd(state, namespace, workload), addressEnd(address)];
                const [from, to] = direction === 'Egress' ? [pod, bare] : [bare, pod];
                const verdicts: Verdicts = blocks[0]?.verdicts ?? { allowed: noPorts, conditional: [] };
                assert.is(verdictsText(verdicts), verdictsText(evaluate(state, from, to)));
              }
            }
          }
        }
      },
    ),
    runs,
  );
});

function concerns({ group, namespaces }: GroupInNamespaces, index: number, { name }: NamespaceState): boolean {
  return group === index && (namespaces === undefined || namespaces.includes(name));
}

/** The same cluster elsewhere: where a block was its pod network, it is so there. */
function movedTo(cluster: RandomCluster, podNetwork: readonly string[]): RandomCluster {
  const [own] = cluster.podNetwork ?? [];
  const text = JSON.stringify(cluster.policies).replaceAll(`"cidr":"${own}"`, `"cidr":"${podNetwork[0]}"`);
  const policies = JSON.parse(text) as RandomCluster['policies'];
  // What was cut out of the old network may be outside of the new one.
  const kept = policies.filter((policy) => !JSON.stringify(policy).includes('"except":["'));
  return { ...cluster, policies: kept, podNetwork };
}

test('clusters are shown as one exactly where each alone has the same rows', () => {
  fc.assert(
    fc.property(fc.array(clusterOfTwins, { minLength: 1, maxLength: 2 }), (clusters) => {
      const states = clusters.flatMap((cluster, index) => {
        const [here, there] = [['10.0.0.0/16'], ['10.1.0.0/16']].map((network) =>
          stateOf(movedTo(cluster, network), true),
        );
        if (here === undefined || there === undefined) throw new Error('There are two.');
        // Where nothing else differs, clusters of a landscape have the very workloads in common.
        const namespaces = [...there.namespaces].map(([name, one]): [string, NamespaceState] => [
          name,
          { ...one, workloads: here.namespaces.get(name)?.workloads ?? [] },
        ]);
        const moved = { ...there, namespaces: new Map(namespaces) };
        return [
          { ...here, name: `a${index}` },
          { ...here, name: `b${index}` },
          { ...moved, name: `c${index}` },
          {
            ...here,
            name: `d${index}`,
            traits: { ipBlockMatchesPods: 'unknown', ipBlockMatchesNodes: 'never' } as const,
          },
        ];
      });
      const together = analyzeConnectivity(states);
      for (const { clusters: names, ...rows } of together) {
        for (const name of names) {
          const alone = only(analyzeConnectivity(states.filter((state) => state.name === name)));
          assert.equal(rowTexts(alone), rowTexts({ clusters: names, ...rows }));
        }
      }
      assert.equal(together.flatMap(({ clusters: names }) => names).sort(), states.map(({ name }) => name).sort());
      assert.is(new Set(together.map((one) => JSON.stringify(rowTexts(one)))).size, together.length);
    }),
    { numRuns: randomRuns(12, 60) },
  );
});

/** Everything but the names of the clusters, and which addresses are their own. */
function rowTexts({
  groups,
  connections,
  undeclared,
  undeclaredPods,
  withoutWorkloads,
  addresses,
}: ClusterConnectivity): readonly string[] {
  const text = ({ verdicts, ...row }: { readonly verdicts: Verdicts }) =>
    `${JSON.stringify(row)} ${verdictsText(verdicts)}`;
  const blocks = addresses.map((row) =>
    row.blocks.map(({ network, covers, addresses: set, verdicts }) =>
      [network, covers ?? toCidrs(set).map(formatCidr), verdictsText(verdicts)].join(' '),
    ),
  );
  return [
    ...groups.map((group) => JSON.stringify(group)),
    ...connections.map(text),
    ...undeclared.map(text),
    ...undeclaredPods.map(text),
    ...withoutWorkloads,
    ...blocks.flat(),
  ];
}

test('a filter by ports leaves of every pair what is on these ports', () => {
  fc.assert(
    fc.property(clusterOfTwins, (cluster) => {
      const state = stateOf(cluster, true);
      const web = unitePorts(portRange('TCP', 80), portRange('UDP', 50, 60));
      const found = only(analyzeConnectivity([state], { ports: web }));
      const pairs = pairsIn(found, membersOf(state, found, false));
      assert.equal(sorted(pairs), sorted(expectedPairs(state, undefined, (verdicts) => verdictsOn(verdicts, web))));
    }),
    runs,
  );
});

test('a filter by namespaces leaves the pairs of which one end is in one of them', () => {
  fc.assert(
    fc.property(clusterOfTwins, fc.constantFrom('one', 'two', 'ghost'), (cluster, name) => {
      const state = stateOf(cluster, true);
      const concerns = (namespace: NamespaceState) => namespace.name === name;
      const found = only(analyzeConnectivity([state], { concerns, expand: true }));
      const classes = podClasses(state, {
        expand: true,
        asked: (namespace) => ({ ...everything, concerned: concerns(namespace) }),
      });
      const pairs = pairsIn(
        found,
        classes.map(({ members }) => members),
      );
      const asked = (from: Placed, to: Placed) => concerns(from.namespace) || concerns(to.namespace);
      assert.equal(sorted(pairs), sorted(expectedPairs(state, asked)));
      const others = found.groups.flatMap(({ namespaces }, group) => (namespaces[0] === name ? [] : [group]));
      const shown = [
        ...found.undeclared.flatMap(({ groups }) => groups),
        ...found.addresses.flatMap(({ of }) => of.map(({ group }) => group)),
      ];
      assert.not.ok(shown.some((group) => others.includes(group)));
    }),
    runs,
  );
});

test('pods with addresses of their own are shown as one where no block tells them apart, and only there', () => {
  const workload = (name: string, address: string): Workload => ({
    name,
    labels: { app: 'web' },
    ports: [],
    hostNetwork: false,
    addresses: networkOf([`${address}/32`]),
    pods: [],
    single: false,
  });
  const policy = completePolicy({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'from-the-old-racks' },
    spec: { podSelector: {}, ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.0/24' } }] }] },
  });
  const shop: NamespaceState = {
    name: 'shop',
    labels: { 'kubernetes.io/metadata.name': 'shop' },
    defined: true,
    workloads: [workload('one', '10.0.0.5'), workload('two', '10.0.0.6'), workload('three', '10.0.1.7')],
    policies: [{ policy, origin: 'given', path: 'shop.yaml', line: 1 }],
  };
  const { groups } = only(
    analyzeConnectivity([
      {
        networks: {},
        traits: { ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'always' },
        namespaces: new Map([['shop', shop]]),
        services: [],
      },
    ]),
  );
  assert.equal(
    groups.map(({ workloads }) => workloads.map(({ name }) => name)),
    [['one', 'two'], ['three']],
  );
});
