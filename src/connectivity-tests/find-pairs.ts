import type { ClusterState, NamespaceState } from '../clusters/cluster-state.ts';
import { listed } from '../diagnostics/counted.ts';
import type { PortSet } from '../model/port-set.ts';
import { isOfTenants, peerWithoutTenant, type Relation } from '../questions/pairs.ts';
import { portsOn } from '../questions/parse-ports.ts';
import type { PeerProblem } from '../questions/peer-query.ts';
import { resolvePeer } from '../questions/resolve-peer.ts';
import type { ResolvedPeer } from '../questions/resolved-peer.ts';
import type { EndClasses } from '../verdicts/end-classes.ts';
import type { ConnectivityCase } from './connectivity-test.ts';
import { type PairClass, pairClasses } from './pair-classes.ts';
import { peerName } from './peer-name.ts';
import type { Obstacle } from './test-run.ts';

/** Pairs that a case asks about. */
export interface AskedPairs {
  /** By cluster, then by first pair. */
  readonly found: readonly AskedPair[];
  /** Why there is no pair, or why some have no ports. */
  readonly obstacle?: Obstacle;
}

interface AskedPair extends PairClass {
  /** Never empty; absent where the destination does not have the port that is asked for. */
  readonly ports?: PortSet;
}

interface ClassedCluster {
  readonly cluster: ClusterState;
  readonly classes: EndClasses;
}

/** The pairs of a case within each of these clusters. */
export function findPairs(one: ConnectivityCase, clusters: readonly ClassedCluster[]): AskedPairs {
  const states = clusters.map(({ cluster }) => cluster);
  const from = resolvePeer(states, one.from);
  if (from.problem !== undefined) return { found: [], obstacle: noSuchPeer(from.problem) };
  const to = resolvePeer(states, one.to);
  if (to.problem !== undefined) return { found: [], obstacle: noSuchPeer(to.problem) };

  const sources = byCluster(from.value);
  const destinations = byCluster(to.value);
  const found: AskedPair[] = [];
  const lacking: { readonly pair: PairClass; readonly problem: PeerProblem }[] = [];
  for (const { cluster, classes } of clusters) {
    const pairs = pairClasses(classes, sources.get(cluster) ?? [], destinations.get(cluster) ?? [], one.relation);
    for (const pair of pairs) {
      const asked = portsOn(one.ports, pair.to);
      if (asked.problem !== undefined) {
        lacking.push({ pair, problem: asked.problem });
        found.push(pair);
      } else found.push({ ...pair, ports: asked.value.ports });
    }
  }
  if (found.length === 0) return { found, obstacle: noPair(one, from.value, to.value) };
  const [first] = lacking;
  return first === undefined ? { found } : { found, obstacle: noSuchPort(first.problem, first.pair, lacking, found) };
}

function byCluster(peers: readonly ResolvedPeer[]): ReadonlyMap<ClusterState, readonly ResolvedPeer[]> {
  const groups = new Map<ClusterState, ResolvedPeer[]>();
  for (const peer of peers) {
    const group = groups.get(peer.cluster);
    if (group === undefined) groups.set(peer.cluster, [peer]);
    else group.push(peer);
  }
  return groups;
}

function noSuchPeer({ message, hint }: PeerProblem): Obstacle {
  return { kind: 'no-such-peer', message, ...(hint === undefined ? {} : { hint }) };
}

/** Both peers exist, and yet there is no pair. */
function noPair({ relation }: ConnectivityCase, from: readonly ResolvedPeer[], to: readonly ResolvedPeer[]): Obstacle {
  const clusters = new Set(from.map(({ cluster }) => cluster));
  if (!to.some(({ cluster }) => clusters.has(cluster))) {
    return {
      kind: 'no-such-peer',
      message: 'No cluster has both peers; a case tests connections inside one cluster.',
    };
  }
  const [source, destination] = [namespacesOf(from), namespacesOf(to)];
  const [common] = source.filter((namespace) => destination.includes(namespace));
  if (relation === 'same' && common === undefined) {
    return {
      kind: 'no-such-peer',
      message: `No namespace has both peers: from is in ${namesOf(source)}, to in ${namesOf(destination)}.`,
      hint: 'Delete relation: same, or write relation: other.',
    };
  }
  if (relation === 'other') {
    return {
      kind: 'no-such-peer',
      message: `No two different namespaces have these peers: both are only in ${namesOf(source)}.`,
      hint: 'Delete relation: other, or write relation: same.',
    };
  }
  if (isOfTenants(relation)) {
    const differing = noPairOfTenants(relation, from, to);
    if (differing !== undefined) return noSuchPeer(differing);
  }
  return {
    kind: 'no-such-peer',
    message: 'Both peers are the same pod.',
    hint: 'A pod can always reach itself; policies do not apply.',
  };
}

/** The problem of the tenants; nothing where one tenant has both peers. */
function noPairOfTenants(
  relation: Relation,
  from: readonly ResolvedPeer[],
  to: readonly ResolvedPeer[],
): PeerProblem | undefined {
  const without = peerWithoutTenant(from, to);
  if (without !== undefined) return without;
  const [source, destination] = [tenantsOf(from), tenantsOf(to)];
  if (relation === 'other-tenant') {
    const [only, another] = new Set([...source, ...destination]);
    return {
      message:
        another === undefined
          ? `No two different tenants have these peers: both are only of ${only}.`
          : 'No cluster has these peers in namespaces of two different tenants.',
      hint: 'Write relation: same-tenant.',
    };
  }
  const clusters = [...new Set(from.map(({ cluster }) => cluster))];
  const areIn = (peers: readonly ResolvedPeer[], cluster: ClusterState) =>
    tenantsOf(peers.filter((peer) => peer.cluster === cluster));
  if (clusters.some((one) => areIn(from, one).some((tenant) => areIn(to, one).includes(tenant)))) return undefined;
  if (source.some((tenant) => destination.includes(tenant))) {
    return { message: 'No cluster has both peers in namespaces of one tenant.', hint: 'Write relation: other-tenant.' };
  }
  return {
    message: `No tenant has both peers: from is of ${listed(source, mostListed)}, to of ${listed(destination, mostListed)}.`,
    hint: 'Write relation: other-tenant.',
  };
}

function tenantsOf(peers: readonly ResolvedPeer[]): readonly string[] {
  return [...new Set(namespacesOf(peers).flatMap(({ tenant }) => tenant ?? []))];
}

function namespacesOf(peers: readonly ResolvedPeer[]): readonly NamespaceState[] {
  return [...new Set(peers.flatMap(({ end }) => (end.kind === 'pod' ? [end.namespace] : [])))];
}

/** A landscape may have thousands of namespaces; a few names tell which they are. */
const mostListed = 3;

function namesOf(namespaces: readonly NamespaceState[]): string {
  return listed([...new Set(namespaces.map(({ name }) => name))], mostListed);
}

function noSuchPort(
  { message, hint }: PeerProblem,
  first: PairClass,
  lacking: readonly { readonly pair: PairClass }[],
  found: readonly PairClass[],
): Obstacle {
  const count = (pairs: readonly PairClass[]) => pairs.reduce((sum, pair) => sum + pair.pairs, 0);
  const such = count(lacking.map(({ pair }) => pair));
  const all = count(found);
  const { name } = first.to.cluster;
  const where = `${peerName(first.to)}${name === undefined ? '' : ` of cluster ${name}`}`;
  return {
    kind: 'no-such-port',
    message: such === all ? message : `${message} The destination is ${where}. This affects ${such} of ${all} pairs.`,
    ...(hint === undefined ? {} : { hint }),
  };
}
