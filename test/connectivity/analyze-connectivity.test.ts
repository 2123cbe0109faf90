import fc from 'fast-check';
import { analyzeConnectivity } from '../../src/connectivity/analyze-connectivity.ts';
import { verdictsText } from '../../src/connectivity/classes/pod-connections.ts';
import type { ClusterState, NamespaceState, Workload } from '../../src/connectivity/cluster-state.ts';
import type { ClusterConnectivity } from '../../src/connectivity/connectivity.ts';
import { addressEnd, hypotheticalEnd, podEnd } from '../../src/connectivity/end.ts';
import { evaluate } from '../../src/connectivity/evaluator.ts';
import { sideVerdicts } from '../../src/connectivity/explain.ts';
import { isDenied, possiblePorts, type Verdicts } from '../../src/connectivity/verdicts.ts';
import { hasNoAddresses, intersectAddresses } from '../../src/model/address-set.ts';
import { includesPorts, noPorts, portRange, unitePorts } from '../../src/model/port-set.ts';
import { completePolicy } from '../../src/policy/complete-policy.ts';
import {
  bareAddress,
  clusterStateOf,
  networkOf,
  type RandomCluster,
  randomCluster,
} from '../support/random-cluster.ts';
import { assert, test } from '../support/table.ts';

interface Placed {
  readonly namespace: NamespaceState;
  readonly workload: Workload;
}

function workloadsOf({ namespaces }: ClusterState): readonly Placed[] {
  return [...namespaces.values()].flatMap((namespace) =>
    namespace.workloads.map((workload) => ({ namespace, workload })),
  );
}

/** Half of the clusters have namespaces of one type, as those of a landscape do. */
function stateOf(cluster: RandomCluster, typed: boolean): ClusterState {
  const state = clusterStateOf(cluster);
  if (!typed) return state;
  const namespaces = [...state.namespaces].map(([name, one]): [string, NamespaceState] => [
    name,
    { ...one, type: 'kind' },
  ]);
  return { ...state, namespaces: new Map(namespaces) };
}

function only(found: readonly ClusterConnectivity[]): ClusterConnectivity {
  const [first] = found;
  if (first === undefined || found.length > 1) throw new Error('There is one cluster.');
  return first;
}

/** Every pair of workloads with its verdicts, as the rows have it. Fails where two rows are about one pair. */
function pairsIn({ groups, connections }: ClusterConnectivity, state: ClusterState): Map<string, string> {
  const members = groups.map(({ namespaces, workloads }) =>
    workloadsOf(state).filter(
      ({ namespace, workload }) => namespaces.includes(namespace.name) && workloads.includes(workload.name),
    ),
  );
  const pairs = new Map<string, string>();
  for (const { from, to, relation, verdicts } of connections) {
    for (const source of from.flatMap((group) => members[group] ?? [])) {
      for (const destination of to.flatMap((group) => members[group] ?? [])) {
        if (source.workload === destination.workload && source.workload.single) continue;
        const same = source.namespace === destination.namespace;
        if ((relation === 'same' && !same) || (relation === 'other' && same)) continue;
        const key = nameOf(source, destination);
        assert.not.ok(pairs.has(key), `${key} stands in two rows`);
        pairs.set(key, verdictsText(verdicts));
      }
    }
  }
  return pairs;
}

function nameOf(from: Placed, to: Placed): string {
  return `${from.namespace.name}/${from.workload.name} → ${to.namespace.name}/${to.workload.name}`;
}

function expectedPairs(
  state: ClusterState,
  asked: (from: Placed, to: Placed) => boolean = () => true,
): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const from of workloadsOf(state)) {
    for (const to of workloadsOf(state)) {
      // A single pod and itself are no connection that policies decide.
      if ((from.workload === to.workload && from.workload.single) || !asked(from, to)) continue;
      const verdicts = evaluate(state, endOf(state, from), endOf(state, to));
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

const runs = { numRuns: 250 };

test('rows between pods say of every pair what the evaluator says of it, each pair once', () => {
  fc.assert(
    fc.property(randomCluster, fc.boolean(), fc.boolean(), (cluster, typed, expand) => {
      const state = stateOf(cluster, typed);
      const found = only(analyzeConnectivity([state], { expand }));
      // Names of workloads are their own in all of a random cluster, so that a group's members can be told by them.
      assert.equal(sorted(pairsIn(found, state)), sorted(expectedPairs(state)));
      const count = found.groups.reduce((sum, { size }) => sum + size, 0);
      assert.is(count, workloadsOf(state).length);
    }),
    runs,
  );
});

test('a filter leaves exactly the pairs that it asks for', () => {
  fc.assert(
    fc.property(randomCluster, fc.nat({ max: 5 }), fc.constantFrom('from', 'to'), (cluster, index, side) => {
      const state = stateOf(cluster, true);
      const all = workloadsOf(state);
      const asked = all[index % all.length];
      const ends = {
        pods: (_: ClusterState, __: NamespaceState, workload: Workload) => workload === asked?.workload,
        undeclared: false,
      };
      const found = only(analyzeConnectivity([state], { [side]: ends, expand: true }));
      const expected = expectedPairs(state, (from, to) => (side === 'from' ? from : to).workload === asked?.workload);
      assert.equal(sorted(pairsIn(found, state)), sorted(expected));
    }),
    runs,
  );
});

test('rows of addresses say of every pod and address what the evaluator says of them', () => {
  fc.assert(
    fc.property(randomCluster, bareAddress, fc.boolean(), (cluster, text, typed) => {
      const state = stateOf(cluster, typed);
      const address = networkOf([`${text}/${text.includes(':') ? 128 : 32}`]);
      const inPodNetwork = state.networks.pods && !hasNoAddresses(intersectAddresses(state.networks.pods, address));
      if (inPodNetwork) return;
      const found = only(analyzeConnectivity([state], { expand: true }));
      for (const placed of workloadsOf(state)) {
        const group = found.groups.findIndex(
          ({ namespaces, workloads }) =>
            namespaces[0] === placed.namespace.name && workloads[0] === placed.workload.name,
        );
        for (const direction of ['Egress', 'Ingress'] as const) {
          const blocks = found.addresses
            .filter((row) => row.direction === direction && row.of.some((one) => one.group === group))
            .flatMap((row) => row.blocks)
            .filter(({ addresses }) => !hasNoAddresses(intersectAddresses(addresses, address)));
          const [pod, bare] = [endOf(state, placed), addressEnd(address)];
          const [from, to] = direction === 'Egress' ? [pod, bare] : [bare, pod];
          const expected = evaluate(state, from, to);
          assert.ok(blocks.length < 2, 'blocks overlap');
          const verdicts: Verdicts = blocks[0]?.verdicts ?? { allowed: noPorts, conditional: [] };
          assert.is(verdictsText(verdicts), verdictsText(expected));
        }
      }
    }),
    runs,
  );
});

test('what a side opens to a pod in a namespace that nobody declared is in some row about such pods', () => {
  const labels = fc.dictionary(fc.constantFrom('app', 'tier', 'constructor'), fc.constantFrom('a', 'b', ''));
  fc.assert(
    fc.property(randomCluster, labels, labels, (cluster, podLabels, namespaceLabels) => {
      const state = stateOf(cluster, false);
      const elsewhere: NamespaceState = {
        name: 'elsewhere',
        labels: { ...namespaceLabels, 'kubernetes.io/metadata.name': 'elsewhere' },
        defined: false,
        workloads: [],
        policies: [],
      };
      const stranger = hypotheticalEnd(state, elsewhere, podLabels);
      const found = only(analyzeConnectivity([state], { expand: true }));
      for (const placed of workloadsOf(state)) {
        const group = found.groups.findIndex(
          ({ namespaces, workloads }) =>
            namespaces[0] === placed.namespace.name && workloads[0] === placed.workload.name,
        );
        for (const direction of ['Egress', 'Ingress'] as const) {
          const pod = endOf(state, placed);
          const [from, to] = direction === 'Egress' ? [pod, stranger] : [stranger, pod];
          const opened = possiblePorts(sideVerdicts(state, direction, from, to));
          const rows = found.undeclared.filter((row) => row.direction === direction && row.groups.includes(group));
          assert.ok(includesPorts(unitePorts(noPorts, ...rows.map(({ verdicts }) => possiblePorts(verdicts))), opened));
        }
      }
    }),
    runs,
  );
});

test('clusters are shown as one exactly where each alone has the same rows', () => {
  fc.assert(
    fc.property(fc.array(randomCluster, { minLength: 2, maxLength: 3 }), (clusters) => {
      const states = clusters.flatMap((cluster, index) => [
        { ...stateOf(cluster, true), name: `a${index}` },
        { ...stateOf(cluster, true), name: `b${index}` },
      ]);
      const together = analyzeConnectivity(states);
      for (const { clusters: names, ...rows } of together) {
        for (const name of names) {
          const alone = only(analyzeConnectivity(states.filter((state) => state.name === name)));
          assert.equal(
            alone.connections.map(({ verdicts }) => verdictsText(verdicts)),
            rows.connections.map(({ verdicts }) => verdictsText(verdicts)),
          );
          assert.equal(alone.groups, rows.groups);
        }
      }
      assert.equal(together.flatMap(({ clusters: names }) => names).sort(), states.map(({ name }) => name).sort());
    }),
    { numRuns: 100 },
  );
});

test('a filter by ports keeps the rows and cuts their ports', () => {
  fc.assert(
    fc.property(randomCluster, (cluster) => {
      const state = stateOf(cluster, true);
      const web = portRange('TCP', 80);
      const found = only(analyzeConnectivity([state], { ports: web }));
      for (const { verdicts } of found.connections) assert.ok(includesPorts(web, possiblePorts(verdicts)));
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
        name: 'manifests',
        networks: {},
        traits: { ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'always' },
        namespaces: new Map([['shop', shop]]),
        services: [],
      },
    ]),
  );
  assert.equal(
    groups.map(({ workloads }) => workloads),
    [['one', 'two'], ['three']],
  );
});
