import fc from 'fast-check';
import type { ClusterState, KnownPolicy, NamespaceState, Workload } from '../../src/clusters/cluster-state.ts';
import { pairClasses } from '../../src/connectivity-tests/pair-classes.ts';
import { addressSet } from '../../src/model/address-set.ts';
import { parseCidr } from '../../src/model/cidr.ts';
import type { LabelSelector, NetworkPolicyPeer, NetworkPolicySpec } from '../../src/model/network-policy.ts';
import type { Trait } from '../../src/model/plugin-traits.ts';
import type { Relation } from '../../src/questions/pairs.ts';
import type { ResolvedPeer } from '../../src/questions/resolved-peer.ts';
import { addressEnd, hypotheticalEnd, isItself, podEnd } from '../../src/verdicts/end.ts';
import { byMeaning, endClasses } from '../../src/verdicts/end-classes.ts';
import { evaluate } from '../../src/verdicts/evaluator.ts';
import { clusterPolicies, compileClusterPolicy } from '../support/random-cluster-policies.ts';
import { randomRuns } from '../support/random-runs.ts';
import { assert, table, test } from '../support/table.ts';

const addresses = (...cidrs: readonly string[]) =>
  addressSet(
    cidrs.map((text) => {
      const cidr = parseCidr(text);
      if (cidr.kind !== 'cidr') throw new Error(text);
      return cidr;
    }),
  );

const labels = fc.dictionary(fc.constantFrom('app', 'tier'), fc.constantFrom('a', 'b'), {
  maxKeys: 2,
  noNullPrototype: true,
});
const selector: fc.Arbitrary<LabelSelector> = fc.oneof(
  fc.constant({}),
  labels.map((matchLabels) => ({ matchLabels })),
  fc.constant({ matchExpressions: [{ key: 'app', operator: 'NotIn' as const, values: ['a'] }] }),
);
const namespaceSelector: fc.Arbitrary<LabelSelector> = fc.oneof(
  selector,
  fc.constantFrom('n0', 'n1').map((name) => ({ matchLabels: { 'kubernetes.io/metadata.name': name } })),
);
const peer: fc.Arbitrary<NetworkPolicyPeer> = fc.oneof(
  selector.map((podSelector) => ({ podSelector })),
  namespaceSelector.map((one) => ({ namespaceSelector: one })),
  fc.record({ podSelector: selector, namespaceSelector }),
  fc.constantFrom('10.0.0.0/8', '10.1.0.0/16', '10.1.0.1/32').map((cidr) => ({ ipBlock: { cidr } })),
);
const port = fc.constantFrom(
  { protocol: 'TCP' as const, port: 80 },
  { protocol: 'TCP' as const, port: 'http' },
  { protocol: 'UDP' as const },
);
const peers = fc.array(peer, { maxLength: 2 });
const ports = fc.array(port, { maxLength: 2 });
const policy: fc.Arbitrary<NetworkPolicySpec> = fc.record({
  podSelector: selector,
  policyTypes: fc.constantFrom(['Ingress' as const], ['Egress' as const], ['Ingress' as const, 'Egress' as const]),
  ingress: fc.array(fc.record({ from: peers, ports }), { maxLength: 2 }),
  egress: fc.array(fc.record({ to: peers, ports }), { maxLength: 2 }),
});
const workload = fc.record({
  labels,
  ports: fc.constantFrom([], [{ name: 'http', port: 80, protocol: 'TCP' as const }]),
  hostNetwork: fc.boolean(),
  addresses: fc.option(fc.constantFrom(addresses('10.1.0.1/32'), addresses('10.2.0.1/32')), { nil: undefined }),
  single: fc.boolean(),
});
const trait: fc.Arbitrary<Trait> = fc.constantFrom('always', 'never', 'unknown');

const cluster: fc.Arbitrary<ClusterState> = fc
  .record({
    ofCluster: fc.option(clusterPolicies, { nil: undefined }),
    namespaces: fc.array(
      fc.record({
        labels,
        type: fc.constantFrom('app', 'data'),
        tenant: fc.constantFrom('payments', 'search', undefined),
        workloads: fc.array(workload, { maxLength: 3 }),
        policies: fc.array(policy, { maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    traits: fc.record({ ipBlockMatchesPods: trait, ipBlockMatchesNodes: trait }),
  })
  .map(({ namespaces, traits, ofCluster }) => ({
    name: 'one',
    ...(ofCluster === undefined ? {} : { clusterPolicies: ofCluster.map(compileClusterPolicy) }),
    networks: { pods: addresses('10.1.0.0/16') },
    traits,
    services: [],
    namespaces: new Map(
      namespaces.map((written, index): [string, NamespaceState] => {
        const name = `n${index}`;
        const workloads = written.workloads.map(({ addresses: known, ...rest }, place): Workload => {
          return { name: `w${place}`, pods: [], ...rest, ...(known === undefined ? {} : { addresses: known }) };
        });
        const policies = written.policies.map((spec, place) => ({
          policy: {
            apiVersion: 'networking.k8s.io/v1' as const,
            kind: 'NetworkPolicy' as const,
            metadata: { name: `p${place}` },
            spec,
          },
          origin: 'given' as const,
          path: 'policies.yaml',
          line: 1,
        }));
        const all = { ...written.labels, 'kubernetes.io/metadata.name': name };
        const { type, tenant } = written;
        const owned = tenant === undefined ? {} : { tenant };
        return [name, { name, labels: all, defined: true, type, ...owned, workloads, policies }];
      }),
    ),
  }));

/** Every workload, a pod that nobody declared in each namespace, and two ranges of addresses. */
function everyPeer(state: ClusterState): readonly ResolvedPeer[] {
  const peersIn = [...state.namespaces.values()].flatMap((namespace): ResolvedPeer[] => [
    ...namespace.workloads.map(
      (one): ResolvedPeer => ({
        cluster: state,
        end: podEnd(state, namespace, one),
        subject: { kind: 'workload', namespace, workload: one },
      }),
    ),
    {
      cluster: state,
      end: hypotheticalEnd(state, namespace, { app: 'a' }),
      subject: { kind: 'labels', namespace, labels: { app: 'a' } },
    },
  ]);
  return peersIn;
}

function addressPeer(state: ClusterState, text: string): ResolvedPeer {
  return { cluster: state, end: addressEnd(addresses(text)), subject: { kind: 'addresses', text } };
}

const relations: readonly Relation[] = ['same', 'other', 'same-tenant', 'other-tenant', 'any'];

function isRelated({ end: from }: ResolvedPeer, { end: to }: ResolvedPeer, relation: Relation): boolean {
  const pods = from.kind === 'pod' && to.kind === 'pod';
  switch (relation) {
    case 'any':
      return true;
    case 'same':
      return pods && from.namespace.name === to.namespace.name;
    case 'other':
      return !pods || from.namespace.name !== to.namespace.name;
    case 'same-tenant':
      return pods && from.namespace.tenant !== undefined && from.namespace.tenant === to.namespace.tenant;
    case 'other-tenant':
      return (
        pods &&
        from.namespace.tenant !== undefined &&
        to.namespace.tenant !== undefined &&
        from.namespace.tenant !== to.namespace.tenant
      );
  }
}

test('the classes of pairs have every pair once, with the verdicts of their first', () => {
  fc.assert(
    fc.property(cluster, fc.constantFrom(...relations), fc.boolean(), (state, relation, turned) => {
      const pods = everyPeer(state);
      const others = [...pods, ...['10.1.0.1/32', '192.0.2.0/24'].map((text) => addressPeer(state, text))];
      const [sources, destinations] = turned ? [others, pods] : [pods, others];
      const counts = new Map<string, number>();
      const count = (from: ResolvedPeer, to: ResolvedPeer, pairs: number) => {
        const verdicts = JSON.stringify(evaluate(state, from.end, to.end));
        counts.set(verdicts, (counts.get(verdicts) ?? 0) + pairs);
      };
      for (const from of sources) {
        for (const to of destinations) {
          if (isRelated(from, to, relation) && !isItself(from.end, to.end)) count(from, to, 1);
        }
      }
      const found = pairClasses(endClasses(state, byMeaning), sources, destinations, relation);
      for (const { from, to, pairs } of found) {
        assert.ok(
          isRelated(from, to, relation) && !isItself(from.end, to.end),
          'the first pair is one that is asked for',
        );
        count(from, to, -pairs);
      }
      assert.equal(
        [...counts.values()].filter((left) => left !== 0),
        [],
      );
    }),
    { numRuns: randomRuns(150, 500) },
  );
});

interface Alike {
  readonly name: string;
  readonly one: Partial<Workload>;
  readonly other: Partial<Workload>;
  /** A block from which a policy lets connections in. */
  readonly block?: string;
  readonly nodes?: string;
  readonly sources: number;
  readonly destinations: number;
}

const http = (number: number) => [{ name: 'http', port: number, protocol: 'TCP' as const }];

const alike: readonly Alike[] = [
  { name: 'all but their names', one: {}, other: { name: 'other' }, sources: 1, destinations: 1 },
  { name: 'not their labels', one: { labels: { app: 'a' } }, other: {}, sources: 2, destinations: 2 },
  {
    name: 'as sources all but the ports they declare',
    one: { ports: http(1) },
    other: { ports: http(2) },
    sources: 1,
    destinations: 2,
  },
  {
    name: 'their addresses, if no block tells them apart',
    one: { addresses: addresses('10.1.0.1/32') },
    other: { addresses: addresses('10.1.0.2/31') },
    sources: 1,
    destinations: 1,
  },
  {
    name: 'not the families of their addresses',
    one: { addresses: addresses('10.1.0.1/32') },
    other: { addresses: addresses('fd00::/64') },
    sources: 2,
    destinations: 2,
  },
  {
    name: 'not addresses of which a block holds one',
    one: { addresses: addresses('10.1.0.1/32') },
    other: { addresses: addresses('10.1.0.2/32') },
    block: '10.1.0.0/31',
    sources: 2,
    destinations: 2,
  },
  {
    name: 'not addresses of which a block holds a part',
    one: { addresses: addresses('10.1.0.0/24') },
    other: { addresses: addresses('10.1.0.0/25') },
    block: '10.1.0.0/25',
    sources: 2,
    destinations: 2,
  },
  {
    name: 'not addresses of which the network of the nodes holds one',
    one: { addresses: addresses('10.1.0.1/32') },
    other: { addresses: addresses('10.1.0.2/32') },
    nodes: '10.1.0.0/31',
    sources: 2,
    destinations: 2,
  },
  { name: 'not their network', one: { hostNetwork: true }, other: {}, sources: 2, destinations: 2 },
];

table('ends of one class have in common', alike, ({ one, other, block, nodes, sources, destinations }) => {
  const plain: Workload = { name: 'plain', labels: {}, ports: [], hostNetwork: false, pods: [], single: false };
  const spec: NetworkPolicySpec = {
    ...{ podSelector: {}, policyTypes: ['Ingress'] },
    ingress: block === undefined ? [] : [{ from: [{ ipBlock: { cidr: block } }] }],
  };
  const policy = {
    ...{ apiVersion: 'networking.k8s.io/v1' as const, kind: 'NetworkPolicy' as const, metadata: { name: 'p' }, spec },
  };
  const policies = [{ policy, origin: 'given' as const, path: 'p.yaml', line: 1 }];
  const namespace: NamespaceState = { name: 'n', labels: {}, defined: true, workloads: [], policies };
  const state: ClusterState = {
    ...{
      name: 'one',
      networks: nodes === undefined ? {} : { nodes: addresses(nodes) },
      services: [],
      namespaces: new Map([['n', namespace]]),
    },
    traits: { ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'always' },
  };
  const classes = endClasses(state);
  const ends = [one, other].map((parts) => podEnd(state, namespace, { ...plain, ...parts }));
  assert.is(new Set(ends.map(classes.ofSource)).size, sources);
  assert.is(new Set(ends.map(classes.ofDestination)).size, destinations);
});

test('ends of two namespaces are of one class where no selector tells the namespaces apart', () => {
  const spec: NetworkPolicySpec = { podSelector: {}, policyTypes: ['Ingress'] };
  const metadata = { name: 'p' };
  const policyOf = (one: NetworkPolicySpec) => ({
    ...{ policy: { apiVersion: 'networking.k8s.io/v1' as const, kind: 'NetworkPolicy' as const, metadata, spec: one } },
    ...{ origin: 'given' as const, path: 'p.yaml', line: 1 },
  });
  const classesOf = (named: NetworkPolicySpec) => {
    const namespaces = ['a', 'b'].map((name): NamespaceState => {
      return { name, labels: { name }, defined: true, workloads: [], policies: [policyOf({ ...named })] };
    });
    const state: ClusterState = {
      ...{ name: 'one', networks: {}, services: [], namespaces: new Map(namespaces.map((one) => [one.name, one])) },
      traits: { ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'always' },
    };
    const classes = endClasses(state);
    return new Set(namespaces.map((namespace) => classes.ofSource(hypotheticalEnd(state, namespace, {})))).size;
  };
  assert.is(classesOf(spec), 1);
  const onlyA = { from: [{ namespaceSelector: { matchLabels: { name: 'a' } } }] };
  assert.is(classesOf({ ...spec, ingress: [onlyA] }), 2);
});

test('the classes of pairs are those that one finds by looking at every pair', () => {
  fc.assert(
    fc.property(cluster, fc.constantFrom(...relations), fc.boolean(), (state, relation, turned) => {
      const pods = everyPeer(state);
      const others = [...pods, addressPeer(state, '192.0.2.0/24')];
      const [sources, destinations] = turned ? [others, pods] : [pods, others];
      const classes = endClasses(state);
      const naive = new Map<string, { from: number; to: number; pairs: number }>();
      for (const [from, source] of sources.entries()) {
        for (const [to, destination] of destinations.entries()) {
          if (!isRelated(source, destination, relation) || isItself(source.end, destination.end)) continue;
          const within = isRelated(source, destination, 'same');
          const key = classes.ofPair(source.end, destination.end, within);
          const known = naive.get(key);
          if (known === undefined) naive.set(key, { from, to, pairs: 1 });
          else known.pairs += 1;
        }
      }
      assert.equal(
        pairClasses(classes, sources, destinations, relation).map(({ from, to, pairs }) => {
          return { from: sources.indexOf(from), to: destinations.indexOf(to), pairs };
        }),
        [...naive.values()],
      );
    }),
    { numRuns: randomRuns(150, 500) },
  );
});

test('the first pair of a class that several tenants have is that of the first source', () => {
  const onlyFromA: KnownPolicy = {
    policy: {
      ...{ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'only-from-a' } },
      spec: {
        podSelector: { matchLabels: { app: 'a' } },
        policyTypes: ['Ingress'],
        ingress: [{ from: [{ namespaceSelector: {}, podSelector: { matchLabels: { app: 'a' } } }] }],
      },
    },
    ...{ origin: 'given', path: 'p.yaml', line: 1 },
  };
  const namespaces = ['ax', 'ba', 'ba', 'aa', 'aa'].map((text, index): NamespaceState => {
    const [tenant = '', app = ''] = text;
    const policies = [onlyFromA];
    return { name: `n${index}`, labels: { app }, defined: true, type: 'app', tenant, workloads: [], policies };
  });
  const state: ClusterState = {
    ...{ name: 'one', networks: {}, services: [], namespaces: new Map(namespaces.map((one) => [one.name, one])) },
    traits: { ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'always' },
  };
  const peers = namespaces.map((namespace): ResolvedPeer => {
    const { labels: own } = namespace;
    return {
      cluster: state,
      end: hypotheticalEnd(state, namespace, own),
      subject: { kind: 'labels', namespace, labels: own },
    };
  });
  const across = pairClasses(endClasses(state), peers, peers, 'same-tenant').filter(({ from, to }) => from !== to);
  assert.equal(
    across.map(({ from, to, pairs }) => [peers.indexOf(from), peers.indexOf(to), pairs]),
    [
      [0, 3, 2],
      [1, 2, 4],
      [3, 0, 2],
    ],
  );
});

test('pairs of tenants are counted, not listed: thousands of namespaces take no time', () => {
  const namespaces = Array.from({ length: 2000 }, (_, index): NamespaceState => {
    const tenant = `t${Math.floor(index / 100)}`;
    return { name: `n${index}`, labels: {}, defined: true, type: 'app', tenant, workloads: [], policies: [] };
  });
  const state: ClusterState = {
    ...{ name: 'one', networks: {}, services: [], namespaces: new Map(namespaces.map((one) => [one.name, one])) },
    traits: { ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'always' },
  };
  const peers = namespaces.map((namespace): ResolvedPeer => {
    return {
      cluster: state,
      end: hypotheticalEnd(state, namespace, {}),
      subject: { kind: 'labels', namespace, labels: {} },
    };
  });
  const start = performance.now();
  const count = (relation: Relation) =>
    pairClasses(endClasses(state), peers, peers, relation).map(({ pairs }) => pairs);
  assert.equal(count('same-tenant'), [2000, 20 * 100 * 99]);
  assert.equal(count('other-tenant'), [20 * 100 * 1900]);
  assert.ok(performance.now() - start < 1000);
});

test('a tenant that only its own pods reach makes no class of its own', () => {
  const namespaces = Array.from({ length: 40 }, (_, index): NamespaceState => {
    const team = `t${index % 20}`;
    const policy: KnownPolicy = {
      policy: {
        ...{ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'only-own' } },
        spec: {
          podSelector: {},
          policyTypes: ['Ingress'],
          ingress: [{ from: [{ namespaceSelector: { matchLabels: { team } } }] }],
        },
      },
      ...{ origin: 'given', path: 'p.yaml', line: 1 },
    };
    const owned = { type: 'app', tenant: team, labels: { team } };
    return { name: `n${index}`, defined: true, ...owned, workloads: [], policies: [policy] };
  });
  const state: ClusterState = {
    ...{ name: 'one', networks: {}, services: [], namespaces: new Map(namespaces.map((one) => [one.name, one])) },
    traits: { ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'always' },
  };
  const peers = namespaces.map((namespace): ResolvedPeer => {
    const end = hypotheticalEnd(state, namespace, {});
    return { cluster: state, end, subject: { kind: 'labels', namespace, labels: {} } };
  });
  const classesOf = (relation: Relation) => pairClasses(endClasses(state), peers, peers, relation);
  assert.equal(
    classesOf('other-tenant').map(({ pairs }) => pairs),
    [40 * 38],
  );
  assert.equal(
    classesOf('same-tenant').map(({ pairs }) => pairs),
    [40, 40],
  );
});
