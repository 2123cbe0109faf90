import fc from 'fast-check';
import type { ClusterState, NamespaceState, Trait, Workload } from '../../src/connectivity/cluster-state.ts';
import { addressEnd, hypotheticalEnd, isItself, podEnd } from '../../src/connectivity/end.ts';
import { evaluate } from '../../src/connectivity/evaluator.ts';
import type { ResolvedPeer } from '../../src/connectivity/resolved-peer.ts';
import { byMeaning, endClasses } from '../../src/expectations/end-classes.ts';
import { pairClasses, type Relation } from '../../src/expectations/pair-classes.ts';
import { addressSet } from '../../src/model/address-set.ts';
import { parseCidr } from '../../src/model/cidr.ts';
import type { LabelSelector, NetworkPolicyPeer, NetworkPolicySpec } from '../../src/model/network-policy.ts';
import { assert, test } from '../support/table.ts';

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
    namespaces: fc.array(
      fc.record({
        labels,
        workloads: fc.array(workload, { maxLength: 3 }),
        policies: fc.array(policy, { maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    traits: fc.record({ ipBlockMatchesPods: trait, ipBlockMatchesNodes: trait }),
  })
  .map(({ namespaces, traits }) => ({
    name: 'one',
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
        return [name, { name, labels: all, defined: true, workloads, policies }];
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

function isRelated(from: ResolvedPeer, to: ResolvedPeer, relation: Relation): boolean {
  if (relation === 'any') return true;
  const same = from.end.kind === 'pod' && to.end.kind === 'pod' && from.end.namespace.name === to.end.namespace.name;
  return same === (relation === 'same');
}

test('the classes of pairs have every pair once, with the verdicts of their first', () => {
  fc.assert(
    fc.property(cluster, fc.constantFrom<Relation>('same', 'other', 'any'), fc.boolean(), (state, relation, turned) => {
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
    { numRuns: 300 },
  );
});
