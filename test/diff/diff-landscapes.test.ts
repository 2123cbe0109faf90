import fc from 'fast-check';
import type { ClusterState, NamespaceState, Workload } from '../../src/clusters/cluster-state.ts';
import { diffLandscapes } from '../../src/diff/diff-landscapes.ts';
import type { ChangedEnd, ConnectionChange, LandscapeDiff, PlacedEnd } from '../../src/diff/landscape-diff.ts';
import { hasNoAddresses, includesAddresses } from '../../src/model/address-set.ts';
import type { Direction } from '../../src/model/network-policy.ts';
import { formatPorts, includesPorts, type PortSet, portRange } from '../../src/model/port-set.ts';
import { addressEnd, type End, hypotheticalEnd, podEnd } from '../../src/verdicts/end.ts';
import { evaluate, sideVerdicts } from '../../src/verdicts/evaluator.ts';
import { type Verdict, type Verdicts, verdictOn } from '../../src/verdicts/verdicts.ts';
import { clusterOf, pod, policy } from '../clusters/plain/support.ts';
import { knownLandscape } from '../support/known-landscape.ts';
import { randomChange } from '../support/random-change.ts';
import {
  askedPort,
  bareAddress,
  clusterStateOf,
  networkOf,
  type RandomCluster,
  randomCluster,
} from '../support/random-cluster.ts';
import { assertUntil, randomRuns } from '../support/random-runs.ts';
import { assert, test } from '../support/table.ts';

/** CI tries more cases; here there are as many as the numbers of changes need that are expected below. */

function stateOf(cluster: RandomCluster, typed: boolean): ClusterState {
  const state = clusterStateOf(cluster);
  if (!typed) return state;
  const namespaces = [...state.namespaces].map(([name, one]): [string, NamespaceState] => [
    name,
    { ...one, type: 'kind' },
  ]);
  return { ...state, namespaces: new Map(namespaces) };
}

function diffOf(before: ClusterState, after: ClusterState): LandscapeDiff {
  const { value, diagnostics } = diffLandscapes(knownLandscape([before]), knownLandscape([after]));
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

interface Placed {
  readonly namespace: NamespaceState;
  readonly workload: Workload;
}

/** Workloads that both states have, in each. */
function common(
  before: ClusterState,
  after: ClusterState,
): readonly { readonly before: Placed; readonly after: Placed }[] {
  return [...after.namespaces.values()].flatMap((namespace) =>
    namespace.workloads.flatMap((workload) => {
      const was = before.namespaces.get(namespace.name);
      const old = was?.workloads.find(({ name }) => name === workload.name);
      return was === undefined || old === undefined
        ? []
        : [{ before: { namespace: was, workload: old }, after: { namespace, workload } }];
    }),
  );
}

/** What a diff says of one pair of ends on one port; `unchanged` where it says nothing. Fails where it says two things. */
function said({ connections }: LandscapeDiff, holds: (change: ConnectionChange) => boolean, ports: PortSet): string {
  const found = connections.filter((change) => includesPorts(change.ports, ports) && holds(change));
  const steps = new Set(found.map(({ before, after }) => `${before} → ${after}`));
  assert.ok(steps.size < 2, `two changes of one connection: ${[...steps].join(', ')}`);
  return [...steps][0] ?? 'unchanged';
}

function step(before: Verdicts, after: Verdicts, ports: PortSet): string {
  const [was, is] = [verdictOn(before, ports), verdictOn(after, ports)] as [Verdict, Verdict];
  return was === is ? 'unchanged' : `${was} → ${is}`;
}

function isPod(
  ends: readonly ChangedEnd[],
  placed: readonly { readonly namespaces: readonly string[] }[],
  pod: Placed,
) {
  return ends.some(
    (end, index) =>
      end.kind === 'pods' &&
      end.workloads.some(({ name }) => name === pod.workload.name) &&
      placed[index]?.namespaces.includes(pod.namespace.name),
  );
}

function isPair({ from, to, relation, places }: ConnectionChange, source: Placed, destination: Placed): boolean {
  const same = source.namespace.name === destination.namespace.name;
  if (relation !== 'any' && same !== (relation === 'same')) return false;
  return places.some((place) => isPod(from, place.from, source) && isPod(to, place.to, destination));
}

const questions = fc.array(
  fc.record({ from: fc.nat({ max: 5 }), to: fc.nat({ max: 5 }), at: askedPort, address: bareAddress }),
  { minLength: 8, maxLength: 8 },
);

/** A random change has more than one that is found, in the middle. */
const [pairRuns, addressRuns, undeclaredRuns] = [randomRuns(60, 600), randomRuns(40, 400), randomRuns(25, 300)];

test('a diff names exactly the connections between pods whose verdicts differ when each is asked on its own', () => {
  const seen = { unchanged: 0, changed: 0 };
  assertUntil(
    fc.property(randomChange, questions, fc.boolean(), (change, asked, typed) => {
      const [before, after] = [stateOf(change.before, typed), stateOf(change.after, typed)];
      const diff = diffOf(before, after);
      const pods = common(before, after);
      for (const { from, to, at } of asked) {
        const [source, destination] = [pods[from % pods.length], pods[to % pods.length]];
        if (source === undefined || destination === undefined) continue;
        if (source === destination && source.after.workload.single) continue;
        const ports = portRange(at.protocol, at.port);
        const ends = (state: 'before' | 'after', cluster: ClusterState) =>
          [source, destination].map((pod) => podEnd(cluster, pod[state].namespace, pod[state].workload)) as [End, End];
        const expected = step(
          evaluate(before, ...ends('before', before)),
          evaluate(after, ...ends('after', after)),
          ports,
        );
        const found = said(diff, (one) => isPair(one, source.after, destination.after), ports);
        assert.is(found, expected);
        seen[expected === 'unchanged' ? 'unchanged' : 'changed']++;
      }
    }),
    { atOnce: pairRuns, most: 5 * pairRuns, isRare: () => seen.changed <= pairRuns },
  );
  assert.ok(seen.changed > pairRuns, `${seen.changed} changed only`);
});

test('a diff names exactly the addresses with which connections of a pod change', () => {
  let changes = 0;
  assertUntil(
    fc.property(randomChange, questions, fc.boolean(), (change, asked, typed) => {
      const [before, after] = [stateOf(change.before, typed), stateOf(change.after, typed)];
      const diff = diffOf(before, after);
      const pods = common(before, after);
      for (const { from, at, address } of asked) {
        const pod = pods[from % pods.length];
        const addresses = networkOf([`${address}/${address.includes(':') ? 128 : 32}`]);
        const isPodsOwn = [before, after].some(
          ({ networks }) => networks.pods && includesAddresses(networks.pods, addresses),
        );
        if (pod === undefined || isPodsOwn) continue;
        const ports = portRange(at.protocol, at.port);
        for (const direction of ['Egress', 'Ingress'] as const) {
          const verdicts = (cluster: ClusterState, { namespace, workload }: Placed): Verdicts => {
            const own = podEnd(cluster, namespace, workload);
            return direction === 'Egress'
              ? evaluate(cluster, own, addressEnd(addresses))
              : evaluate(cluster, addressEnd(addresses), own);
          };
          const expected = step(verdicts(before, pod.before), verdicts(after, pod.after), ports);
          const found = said(
            diff,
            ({ from: sources, to, places }) => {
              const [own, other] = direction === 'Egress' ? [sources, to] : [to, sources];
              const side = direction === 'Egress' ? 'from' : 'to';
              const isThere = other.some(
                (end) => end.kind === 'addresses' && includesAddresses(end.addresses, addresses),
              );
              return isThere && places.some((place) => isPod(own, place[side], pod.after));
            },
            ports,
          );
          assert.is(found, expected);
          if (expected !== 'unchanged') changes++;
        }
      }
    }),
    { atOnce: addressRuns, most: 5 * addressRuns, isRare: () => changes <= addressRuns },
  );
  assert.ok(changes > addressRuns, `${changes} changed only`);
});

test('a diff tells of every change with pods of undeclared namespaces, and of none that is not there', () => {
  let changes = 0;
  const labels = fc.dictionary(fc.constantFrom('app', 'tier'), fc.constantFrom('a', 'b'), { maxKeys: 2 });
  const hypothetical = fc.record({ namespace: labels, pod: labels });
  assertUntil(
    fc.property(randomChange, questions, hypothetical, (change, asked, peer) => {
      const [before, after] = [stateOf(change.before, false), stateOf(change.after, false)];
      const diff = diffOf(before, after);
      const pods = common(before, after);
      const elsewhere: NamespaceState = {
        name: 'nobodys',
        labels: { ...peer.namespace, 'kubernetes.io/metadata.name': 'nobodys' },
        defined: true,
        workloads: [],
        policies: [],
      };
      for (const { from, at } of asked) {
        const pod = pods[from % pods.length];
        if (pod === undefined) continue;
        const ports = portRange(at.protocol, at.port);
        for (const direction of ['Egress', 'Ingress'] as const) {
          const verdicts = (cluster: ClusterState, { namespace, workload }: Placed): Verdicts => {
            const own = podEnd(cluster, namespace, workload);
            const other = hypotheticalEnd(cluster, elsewhere, peer.pod);
            const [source, destination] = direction === 'Egress' ? [own, other] : [other, own];
            return sideVerdicts(cluster, direction, source, destination);
          };
          if (step(verdicts(before, pod.before), verdicts(after, pod.after), ports) === 'unchanged') continue;
          changes++;
          const isTold = diff.connections.some(
            ({ from: sources, to, places, ports: on }) =>
              includesPorts(on, ports) &&
              (direction === 'Egress' ? to : sources).some(({ kind }) => kind === 'undeclared') &&
              places.some((place) =>
                direction === 'Egress' ? isPod(sources, place.from, pod.after) : isPod(to, place.to, pod.after),
              ),
          );
          assert.ok(isTold, `${direction} of ${pod.after.workload.name} changes`);
        }
      }
    }),
    { atOnce: undeclaredRuns, most: 5 * undeclaredRuns, isRare: () => changes <= undeclaredRuns },
  );
  assert.ok(changes > undeclaredRuns, `${changes} changed only`);
});

test('nothing differs between a state and itself', () => {
  fc.assert(
    fc.property(randomCluster, fc.boolean(), (cluster, typed) => {
      const { policies, connections, hazards, inventory } = diffOf(stateOf(cluster, typed), stateOf(cluster, typed));
      assert.equal(
        { policies, connections, hazards, inventory },
        { policies: [], connections: [], hazards: [], inventory: [] },
      );
    }),
    { numRuns: randomRuns(40, 200) },
  );
});

test('what is opened one way is closed the other way', () => {
  const reversed = { opened: 'closed', closed: 'opened', certainty: 'certainty' } as const;
  /** Each pair of workloads on its own, since what is grouped may depend on the way. */
  const pairsIn = ({ connections }: LandscapeDiff, turn: boolean) =>
    new Set(
      connections.flatMap(({ from, to, relation, change, ports, before, after, places }) => {
        const step = turn ? [reversed[change], after, before] : [change, before, after];
        const named = (ends: readonly ChangedEnd[], placed: readonly PlacedEnd[]) =>
          ends.flatMap((end, index) =>
            end.kind === 'pods'
              ? end.workloads.flatMap(({ name }) =>
                  (placed[index]?.namespaces ?? []).map((namespace) => ({ namespace, name })),
                )
              : [],
          );
        return places.flatMap((place) =>
          named(from, place.from).flatMap((source) =>
            named(to, place.to)
              .filter(
                ({ namespace }) => relation === 'any' || (namespace === source.namespace) === (relation === 'same'),
              )
              .map((destination) => JSON.stringify([source, destination, step, formatPorts(ports)])),
          ),
        );
      }),
    );
  fc.assert(
    fc.property(randomChange, ({ before, after }) => {
      const there = diffOf(stateOf(before, true), stateOf(after, true));
      const back = diffOf(stateOf(after, true), stateOf(before, true));
      assert.equal([...pairsIn(there, false)].sort(), [...pairsIn(back, true)].sort());
    }),
    { numRuns: randomRuns(25, 150) },
  );
});

test('each change names a cause, and a policy that is named is one that differs', () => {
  fc.assert(
    fc.property(randomChange, fc.boolean(), (change, typed) => {
      const [before, after] = [stateOf(change.before, typed), stateOf(change.after, typed)];
      for (const { causes, places } of diffOf(before, after).connections) {
        assert.ok(causes.length > 0);
        for (const cause of causes) {
          if (cause.kind === 'inventory') {
            assert.ok(cause.what.length > 0, 'something of the inventory differs');
            continue;
          }
          const side: Direction = cause.direction;
          const namespaces = places.flatMap((place) =>
            (side === 'Egress' ? place.from : place.to).flatMap((end) => end.namespaces),
          );
          const differs = namespaces.some((name) => {
            const text = (state: ClusterState): string =>
              JSON.stringify(
                state.namespaces.get(name)?.policies.find(({ policy }) => policy.metadata.name === cause.policy)?.policy
                  .spec,
              );
            return text(before) !== text(after);
          });
          assert.ok(differs, `${cause.policy} is ${cause.change}`);
        }
      }
    }),
    { numRuns: randomRuns(50, 300) },
  );
});

test('no address of a change is one that no change is about', () => {
  fc.assert(
    fc.property(randomChange, (change) => {
      for (const { from, to } of diffOf(stateOf(change.before, false), stateOf(change.after, false)).connections) {
        for (const end of [...from, ...to]) if (end.kind === 'addresses') assert.not.ok(hasNoAddresses(end.addresses));
      }
    }),
    { numRuns: randomRuns(20, 100) },
  );
});

test('a policy that opens a port by name is a cause also where the first port is open by its number', () => {
  const policies = [
    {
      name: 'by-name',
      spec: {
        podSelector: {},
        policyTypes: ['Egress'],
        egress: [{ to: [{ namespaceSelector: {} }], ports: [{ port: 'web' }] }],
      },
    },
    { name: 'by-number', spec: { podSelector: {}, policyTypes: ['Egress'], egress: [{ ports: [{ port: 1 }] }] } },
  ].map(({ name, spec }) => policy(spec, { name }));
  const diff = diffOf(clusterOf(pod('web'), ...policies), clusterOf(pod('web'), ...policies.slice(1)));
  const closed = diff.connections.filter(({ namedPorts }) => namedPorts.length > 0);
  assert.equal(
    closed.map(({ change, namedPorts, causes }) => [
      change,
      namedPorts,
      causes.map((cause) => cause.kind === 'policy' && cause.policy),
    ]),
    [['closed', ['web/TCP'], ['by-name']]],
  );
});
