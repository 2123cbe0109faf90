import fc from 'fast-check';
import type { ClusterState, KnownPolicy, NamespaceState } from '../../src/clusters/cluster-state.ts';
import type { Guardrail } from '../../src/guardrails/guardrail.ts';
import type { GuardrailResult } from '../../src/guardrails/guardrail-result.ts';
import { Prover, proveGuardrails } from '../../src/guardrails/prove-guardrails.ts';
import { type AddressSet, cidrSet } from '../../src/model/address-set.ts';
import { clusterOf, policy } from '../clusters/plain/support.ts';
import { soundGuardrail } from '../support/guardrails.ts';
import { guardrailSystem } from '../support/random-guardrails.ts';
import { randomRuns } from '../support/random-runs.ts';
import { assert, table, test } from '../support/table.ts';

const runs = randomRuns(5, 40);

/** Some systems, of which the first says what is asked about the clusters of all. */
const systems = fc.array(guardrailSystem, { minLength: 4, maxLength: 4 }).map((all) => {
  const [first] = all;
  if (first === undefined) throw new Error('There are four.');
  const guardrails = all.map(({ guardrail }, index) => ({ ...guardrail, name: `sample-${index}` }));
  return { facts: first.facts, guardrails, clusters: all.map(({ cluster }) => cluster) };
});

test('what is known of some clusters changes nothing about the answers for others', () => {
  fc.assert(
    fc.property(systems, ({ facts, guardrails, clusters }) => {
      const all = clusters.flatMap((cluster) => [cluster, moved(cluster)]).map(named);
      const experienced = new Prover(facts);
      experienced.prove(all, guardrails);
      for (const cluster of all) {
        const copy = { ...cluster };
        const known = experienced.prove([copy], guardrails);
        assert.equal(textOf(known), textOf(new Prover(facts).prove([copy], guardrails)));
      }
    }),
    { numRuns: runs },
  );
});

test('after a change, a prover answers as if it had known nothing', () => {
  fc.assert(
    fc.property(systems, fc.nat(), fc.nat(), ({ facts, guardrails, clusters }, which, into) => {
      // Two are alike, so that the example of a breach is that of the first, also when this one changes.
      const [first, ...others] = clusters;
      const before = [first, first, ...others].flatMap((cluster) => cluster ?? []).map(named);
      const prover = new Prover(facts);
      prover.prove(before, guardrails);
      let now: readonly ClusterState[] = before;
      for (const step of [0, 1, 2]) {
        const [at, other] = [(which + step) % now.length, (into + step * 2) % now.length];
        now = now.map((cluster, index) => (index === at ? withNamespaceOf(cluster, now[other]) : cluster));
        const fresh = new Prover(facts).prove(now, guardrails);
        assert.equal(textOf(prover.prove(now, guardrails)), textOf(fresh));
      }
      const fewer = now.slice(1);
      assert.equal(textOf(prover.prove(fewer, guardrails)), textOf(new Prover(facts).prove(fewer, guardrails)));
    }),
    { numRuns: runs },
  );
});

test('what a guardrail allows by a value is looked up in each cluster, also in clusters that are alike otherwise', () => {
  const address = '192.0.2.1/32';
  const cluster = clusterOf(policy({ podSelector: {}, policyTypes: ['Egress'], egress: [{}] }));
  const asked = soundGuardrail({
    never: [{ from: { namespace: 'shop' }, to: { network: { cidr: address } } }],
    except: [{ to: { network: { cidr: address } }, reason: 'Agreed.' }],
  });
  const partners = { kind: 'network', network: { kind: 'value', parameter: 'partners' } } as const;
  const guardrail: Guardrail = { ...asked, except: asked.except.map((path) => ({ ...path, to: partners })) };
  const [result] = proveGuardrails(
    ['agreed', 'not-agreed'].map((name) => ({ ...cluster, name })),
    [guardrail],
    {
      protectedLabels: { namespaces: [], pods: [] },
      types: new Map(),
      granted: [],
      addressesOfValue: () => undefined,
      agreedAddressesOfValue: (name) => (name === 'agreed' ? cidrSet([address]) : undefined),
    },
  );
  const places = result?.statements.flatMap(({ breaches }) => breaches.flatMap(({ at = [] }) => at));
  assert.equal([...new Set(places?.map((place) => place.cluster))], ['not-agreed']);
});

table(
  'namespaces of several clusters are of one shape if they have the same policies',
  [
    { name: 'different ports', clusters: [[1], [2]], shapes: 2 },
    { name: 'the same port', clusters: [[1], [1]], shapes: 1 },
    { name: 'one of two is in both', clusters: [[1], [2, 1]], shapes: 2 },
    {
      name: 'each cluster has another',
      clusters: [
        [1, 2],
        [3, 1],
      ],
      shapes: 3,
    },
  ],
  ({ clusters, shapes }) => {
    const states = clusters.map((ports, index) => ({
      ...clusterOf(
        ...ports.map((port, at) =>
          policy(
            { podSelector: {}, policyTypes: ['Ingress'], ingress: [{ ports: [{ port }] }] },
            { namespace: `n${at}` },
          ),
        ),
      ),
      name: `cluster-${index}`,
    }));
    const guardrail = soundGuardrail({ never: [{ from: { namespace: '*' }, to: { namespace: 'n*' } }] });
    const facts = {
      protectedLabels: { namespaces: [], pods: [] },
      types: new Map(),
      granted: [],
      addressesOfValue: () => undefined,
    };
    const [result] = proveGuardrails(states, [guardrail], facts);
    assert.equal(
      result?.statements.map((statement) => [statement.about.clusters, statement.about.shapes]),
      [[clusters.length, shapes]],
    );
  },
);

function named(cluster: ClusterState, index: number): ClusterState {
  return { ...cluster, name: `cluster-${index}` };
}

/** The cluster with policies of one namespace taken from another; every other object stays the same. */
function withNamespaceOf(cluster: ClusterState, other: ClusterState | undefined): ClusterState {
  const [namespace] = cluster.namespaces.values();
  const [, donor] = other?.namespaces.values() ?? [];
  if (namespace === undefined || donor === undefined) return cluster;
  const changed: NamespaceState = { ...namespace, policies: donor.policies };
  return { ...cluster, namespaces: new Map(cluster.namespaces).set(namespace.name, changed) };
}

/** The cluster with other addresses: those in 10.0.0.0/8 are in 11.0.0.0/8. */
function moved({ networks, namespaces, ...cluster }: ClusterState): ClusterState {
  const movedPolicy = (known: KnownPolicy): KnownPolicy => ({
    ...known,
    policy: JSON.parse(JSON.stringify(known.policy).replaceAll('"10.', '"11.')) as KnownPolicy['policy'],
  });
  return {
    ...cluster,
    networks: Object.fromEntries(Object.entries(networks).map(([name, set]) => [name, movedAddresses(set)])),
    namespaces: new Map(
      [...namespaces].map(([name, state]) => [name, { ...state, policies: state.policies.map(movedPolicy) }]),
    ),
  };
}

function movedAddresses({ IPv4, IPv6 }: AddressSet): AddressSet {
  const first = 10n << 24n;
  const move = (at: bigint) => (at >= first && at < first + (1n << 24n) ? at + (1n << 24n) : at);
  return { IPv4: IPv4.map((range) => ({ first: move(range.first), last: move(range.last) })), IPv6 };
}

/** Everything of the answers except the words of the guardrails. */
function textOf(results: readonly GuardrailResult[]): string {
  return JSON.stringify(
    results.map(({ answer, statements }) => [answer, statements]),
    (key, value: unknown) => {
      if (key === 'statement') return undefined;
      if (value instanceof Map || value instanceof Set) return [...value];
      return typeof value === 'bigint' ? `${value}` : value;
    },
    1,
  );
}
