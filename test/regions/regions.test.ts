import fc from 'fast-check';
import type { ClusterState, KnownPolicy, NamespaceState } from '../../src/clusters/cluster-state.ts';
import { LabelQuestions } from '../../src/labels/label-questions.ts';
import { matches } from '../../src/labels/label-space.ts';
import type { Direction, NetworkPolicy, TextMap } from '../../src/model/network-policy.ts';
import type { CompiledPolicy } from '../../src/policy/compiled-policy.ts';
import type { ConnectionBox } from '../../src/regions/connection-box.ts';
import { leftOf } from '../../src/regions/left.ts';
import { allowedRegions, type Region } from '../../src/regions/region.ts';
import { type Witness, witnessOf } from '../../src/regions/witness.ts';
import { askWitness } from '../../src/verdicts/ask-witness.ts';
import { hypotheticalEnd } from '../../src/verdicts/end.ts';
import { randomRuns } from '../support/random-runs.ts';
import { assert, test } from '../support/table.ts';
import {
  type Connection,
  compiled,
  homeLabels,
  isAllowed,
  policies,
  universe,
  type WrittenPolicy,
} from './naive-regions.ts';

const runs = randomRuns(40, 300);
const direction = fc.constantFrom<Direction>('Ingress', 'Egress');
const home = fc.constantFrom(0, 1);

function compiledAll(written: readonly WrittenPolicy[], direction: Direction): readonly CompiledPolicy[] {
  return written.map((one, index) => compiled(one, direction, index));
}

/** The labels by which boxes know a connection. */
function labelsIn(at: Connection, knowsHome: boolean): TextMap {
  const prefixed = (prefix: string, labels: TextMap) =>
    Object.entries(labels).map(([key, value]) => [`${prefix} ${key}`, value] as const);
  return Object.fromEntries([
    ...prefixed('own', at.own),
    ...(knowsHome ? [] : prefixed('home', at.home)),
    ...(at.peer === undefined ? [] : [['peer', at.peer] as const]),
    ...prefixed('namespace', at.namespace),
    ...prefixed('pod', at.pod),
    ...(at.portName === undefined ? [] : [[`port ${at.portName}/${at.protocol}`, 'any'] as const]),
  ]);
}

/** A connection as boxes know it. */
interface Point {
  readonly at: Connection;
  readonly labels: TextMap;
  readonly address: bigint;
}

const pointOf = (at: Connection, knowsHome = true): Point => ({
  ...{ at, labels: labelsIn(at, knowsHome), address: 0x0a000000n + BigInt(at.address) },
});

function isIn({ box, without }: Region, { at, labels, address }: Point): boolean {
  const within = <Value>(intervals: readonly { first: Value; last: Value }[], value: Value) =>
    intervals.some(({ first, last }) => first <= value && value <= last);
  const holds = (one: ConnectionBox): boolean =>
    within(one.ports[at.protocol], at.port) && within(one.addresses.IPv4, address) && matches(one.labels, labels);
  return holds(box) && !without.some(holds);
}

const points = [true, false].map((knowsHome) =>
  homeLabels.map((labels) => universe(labels).map((at) => pointOf(at, knowsHome))),
);

test('the regions of a side hold what its policies allow, and nothing else', () => {
  fc.assert(
    fc.property(policies, direction, home, fc.boolean(), fc.boolean(), (written, of, at, knowsHome, blocksHoldPods) => {
      const labels = homeLabels[at];
      const regions = allowedRegions(compiledAll(written, of), of, {
        ...(knowsHome && labels !== undefined ? { home: labels } : {}),
        blocksHoldPods,
      });
      for (const point of points[knowsHome ? 0 : 1]?.[at] ?? []) {
        assert.is(
          regions.some((region) => isIn(region, point)),
          isAllowed(written, point.at, blocksHoldPods),
        );
      }
    }),
    { numRuns: runs / 2 },
  );
});

test('what is left of a region is a connection that the region has and no other has, and the evaluator agrees', () => {
  let left = 0;
  let covered = 0;
  fc.assert(
    fc.property(policies, policies, direction, home, fc.boolean(), (some, others, of, at, blocksHoldPods) => {
      const labels: TextMap = homeLabels[at] ?? {};
      const reading = { home: labels, blocksHoldPods };
      const covers = allowedRegions(compiledAll(others, of), of, reading);
      const free = (points[0]?.[at] ?? []).filter((point) => !isAllowed(others, point.at, blocksHoldPods));
      const here = new LabelQuestions().atPlace();
      for (const region of allowedRegions(compiledAll(some, of), of, reading)) {
        const found = [...leftOf(region, covers, here)];
        const expected = free.some((point) => isIn(region, point));
        assert.is(found.length > 0, expected);
        if (expected) left++;
        else covered++;
        for (const part of found) {
          if (part.kind !== 'left') throw new Error('the budget is enough for so few policies');
          const witness = witnessOf(part);
          const at = connectionOf(witness, labels);
          assert.ok(isIn(region, pointOf(at)), 'the region has the witness');
          assert.ok(isAllowed(some, at, blocksHoldPods), 'the policies allow the witness');
          assert.not.ok(isAllowed(others, at, blocksHoldPods), 'the others do not allow the witness');
          // Addresses declare no ports, so the evaluator knows of none.
          if (of === 'Egress' && witness.peer.kind === 'address' && witness.names.length > 0) continue;
          const asked = (written: readonly WrittenPolicy[]) => verdictOn(written, of, witness, labels, blocksHoldPods);
          assert.equal([asked(some), asked(others)], ['allowed', 'denied']);
        }
      }
    }),
    // Enough that the least counts below are reached with any seed.
    { numRuns: runs * 3 },
  );
  assert.ok(left > 50 && covered > 50, `${left} were left, ${covered} covered`);
});

function connectionOf({ own, peer, port, protocol, names }: Witness, home: TextMap): Connection {
  const portName = names[0];
  const on = { port, protocol, ...(portName === undefined ? {} : { portName }) };
  if (peer.kind === 'pod') {
    const at = peer.namespace === 'own' ? { peer: 'own' as const, namespace: {} } : undefined;
    const elsewhere = { peer: 'elsewhere' as const, namespace: peer.namespace === 'own' ? {} : peer.namespace };
    return {
      own,
      home,
      ...(at ?? elsewhere),
      pod: peer.labels,
      address: offsetOf(peer.addresses.IPv4[0]?.first),
      ...on,
    };
  }
  const first = peer.kind === 'address' ? peer.value : peer.addresses.IPv4[0]?.first;
  const kind = peer.kind === 'address' ? { peer: 'address' as const } : {};
  return { own, home, ...kind, namespace: {}, pod: {}, address: offsetOf(first), ...on };
}

/** Counted from 10.0.0.0, as the universe does. */
function offsetOf(address = 0n): number {
  return Number(address - 0x0a000000n);
}

function verdictOn(
  written: readonly WrittenPolicy[],
  of: Direction,
  witness: Witness,
  labels: TextMap,
  blocksHoldPods: boolean,
) {
  const all = compiledAll(written, of);
  const namespace: NamespaceState = {
    name: 'home',
    labels,
    defined: true,
    workloads: [],
    policies: written.flatMap((one, index) => (one.tier === 'namespace' ? [known(one, of, index)] : [])),
  };
  const cluster: ClusterState = {
    name: 'one',
    networks: {},
    traits: { ipBlockMatchesPods: blocksHoldPods ? 'always' : 'never', ipBlockMatchesNodes: 'never' },
    clusterPolicies: all.filter(({ tier }) => tier !== 'namespace'),
    namespaces: new Map([['home', namespace]]),
    services: [],
  };
  return askWitness(cluster, hypotheticalEnd(cluster, namespace, witness.own), of, single(witness));
}

/** The witness with one of the addresses that it may have. */
function single(witness: Witness): Witness {
  const { peer } = witness;
  if (peer.kind === 'address') return witness;
  const [first] = peer.addresses.IPv4;
  if (first === undefined) throw new Error('it has addresses of either family');
  const addresses = { IPv4: [{ first: first.first, last: first.first }], IPv6: [] };
  return { ...witness, peer: { ...peer, addresses } };
}

function known({ pods, rules }: WrittenPolicy, of: Direction, index: number): KnownPolicy {
  const written = rules.map(({ peers, ports }) => {
    const list =
      peers === 'all'
        ? undefined
        : peers.map((peer) =>
            'cidr' in peer
              ? { ipBlock: { cidr: peer.cidr } }
              : {
                  podSelector: peer.pods,
                  ...(peer.namespaces === undefined ? {} : { namespaceSelector: peer.namespaces }),
                },
          );
    const on =
      ports === 'all'
        ? undefined
        : ports.map((port) =>
            'name' in port
              ? { protocol: port.protocol, port: port.name }
              : { protocol: port.protocol, port: port.first, endPort: port.last },
          );
    const sides = list === undefined ? {} : of === 'Ingress' ? { from: list } : { to: list };
    return { ...sides, ...(on === undefined ? {} : { ports: on }) };
  });
  const policy: NetworkPolicy = {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: `policy-${index}`, namespace: 'home' },
    spec: { podSelector: pods, policyTypes: [of], ...(of === 'Ingress' ? { ingress: written } : { egress: written }) },
  };
  return { origin: 'rendered', policy } as KnownPolicy;
}
