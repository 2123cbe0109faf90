import type { ClusterState, Workload } from '../connectivity/cluster-state.ts';
import {
  addressSet,
  allAddresses,
  hasNoAddresses,
  intersectAddresses,
  subtractAddresses,
} from '../model/address-set.ts';
import { parseCidr } from '../model/cidr.ts';
import { hasNoPorts, intersectPorts, portRange, unitePorts } from '../model/port-set.ts';
import { workloadsNamed } from './hazards.ts';
import type { ChangedEnd, ChangedPlace, ConnectionChange, Hazard, Place } from './landscape-diff.ts';
import * as problems from './problems.ts';

/** The states of a cluster that is there in both. */
export interface ComparedStates {
  readonly before: ClusterState;
  readonly after: ClusterState;
}

/** What of the changed connections a reviewer must have seen. `clusters` has every cluster that a place names. */
export function connectionHazards(
  connections: readonly ConnectionChange[],
  clusters: ReadonlyMap<string, ComparedStates>,
): readonly Hazard[] {
  return connections.flatMap((connection, index) => {
    const about = aboutOf(connection, index);
    const found =
      connection.change === 'opened' ? opened(connection, about, clusters) : lost(connection, about, clusters);
    return found.map((hazard): Hazard => ({ ...hazard, places: placesOf(connection) }));
  });
}

function aboutOf({ from, to, causes }: ConnectionChange, connection: number): problems.AboutConnection {
  const pods = podEnds(isOfPods(from) ? from : to);
  const policies = causes.flatMap((cause) => (cause.kind === 'policy' ? [cause] : []));
  const [cause] = policies;
  const [type] = pods;
  return {
    connection,
    workloads: [...new Set(pods.flatMap(({ workloads }) => workloads))].sort(),
    policies: [...new Set(policies.map(({ policy }) => policy))].sort(),
    ...(type?.namespaceType === undefined ? {} : { namespaceType: type.namespaceType }),
    ...(cause === undefined || cause.change === 'removed' ? {} : { location: cause.location }),
  };
}

function isOfPods(ends: readonly ChangedEnd[]): boolean {
  return ends.some(({ kind }) => kind === 'pods');
}

function podEnds(ends: readonly ChangedEnd[]) {
  return ends.flatMap((end) => (end.kind === 'pods' ? [end] : []));
}

/** The namespaces of the pods that it is about: of the sources, or the destinations where the sources are no pods. */
function placesOf({ from, places }: ConnectionChange): readonly Place[] {
  const side = isOfPods(from) ? 'from' : 'to';
  return places.flatMap(({ cluster, ...ends }) =>
    ends[side].map(({ namespaces, namespacesOfType }) => ({ cluster, namespaces, namespacesOfType })),
  );
}

function opened(
  connection: ConnectionChange,
  about: problems.AboutConnection,
  clusters: ReadonlyMap<string, ComparedStates>,
): readonly problems.Unplaced[] {
  const { from, to } = connection;
  const isEveryone = from.some(
    (end) =>
      (end.kind === 'addresses' && end.network === 'outside' && end.covers !== undefined) ||
      (end.kind === 'undeclared' && end.namespaces === 'any' && end.pods === 'any'),
  );
  return [
    ...(connectsTenants(connection, clusters) ? [problems.tenantPath(about)] : []),
    ...(isEveryone ? [problems.exposedToEveryone(about)] : []),
    ...(from.some(isPublic) ? [problems.internetOpened(about, 'from')] : []),
    ...(to.some(isPublic) ? [problems.internetOpened(about, 'to')] : []),
  ];
}

/** Addresses that are used in networks of one's own, or for nobody. */
const privateRanges = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...[
    '192.0.0.0/24',
    '192.0.2.0/24',
    '192.168.0.0/16',
    '198.18.0.0/15',
    '198.51.100.0/24',
    '203.0.113.0/24',
    '224.0.0.0/3',
  ],
  ...['::/127', '100::/64', '2001:db8::/32', 'fc00::/7', 'fe80::/10', 'ff00::/8'],
];

const publicAddresses = subtractAddresses(
  allAddresses,
  addressSet(
    privateRanges.flatMap((text) => {
      const cidr = parseCidr(text);
      return cidr.kind === 'cidr' ? [cidr] : [];
    }),
  ),
);

function isPublic(end: ChangedEnd): boolean {
  if (end.kind !== 'addresses' || end.network !== 'outside') return false;
  return !hasNoAddresses(intersectAddresses(end.addresses, publicAddresses));
}

/**
 * Whether pods of one tenant come to reach pods of another. A namespace that is its own tenant and hosts no cluster is
 * the platform's, and no tenant's.
 */
function connectsTenants(
  { from, to, relation, places }: ConnectionChange,
  clusters: ReadonlyMap<string, ComparedStates>,
): boolean {
  if (relation === 'same' || !isOfPods(from) || !isOfPods(to)) return false;
  return places.some((place) => {
    const tenants = (side: 'from' | 'to') =>
      new Set(namespacesAt(place, side).flatMap((name) => tenantOf(place, name) ?? []));
    const [sources, destinations] = [tenants('from'), tenants('to')];
    if (sources.size === 0 || destinations.size === 0) return false;
    return new Set([...sources, ...destinations]).size > 1;
  });

  function tenantOf({ cluster }: ChangedPlace, name: string): string | undefined {
    const { tenant, hostedCluster } = clusters.get(cluster)?.after.namespaces.get(name) ?? {};
    return tenant === undefined || (tenant === name && hostedCluster === undefined) ? undefined : tenant;
  }
}

function namespacesAt(place: ChangedPlace, side: 'from' | 'to'): readonly string[] {
  return place[side].flatMap(({ namespaces }) => namespaces);
}

/** Namespaces in which GitOps agents run. */
const agentNamespaces: readonly string[] = ['flux-system', 'argocd'];

/** What is needed to take a change back: the agent that applies it, DNS, and webhooks that an API server asks. */
function lost(
  connection: ConnectionChange,
  about: problems.AboutConnection,
  clusters: ReadonlyMap<string, ComparedStates>,
): readonly problems.Unplaced[] {
  if (connection.change === 'certainty' && connection.after !== 'conditional') return [];
  const { from, to, places, ports } = connection;
  const isAgent =
    isOfPods(from) &&
    places.some((place) => namespacesAt(place, 'from').some((name) => agentNamespaces.includes(name)));
  const servers = (name: RegExp) =>
    destinations(connection, clusters).some((workload) => {
      const numbers = workload.ports.filter((port) => port.name !== undefined && name.test(port.name));
      const all = unitePorts(...numbers.map(({ protocol, port }) => portRange(protocol, port)));
      return !hasNoPorts(intersectPorts(all, ports));
    });
  const toDnsService = to.some((end) => end.kind === 'addresses' && end.network === 'services');
  const isDns = servers(/^dns/) || (toDnsService && !hasNoPorts(intersectPorts(ports, dnsPorts)));
  const isWebhook = servers(/webhook/) || (isOfPods(to) && about.policies.some((name) => name.includes('webhook')));
  const served = { ...about, workloads: [...new Set(podEnds(to).flatMap(({ workloads }) => workloads))].sort() };
  return [
    ...(isAgent ? [problems.lifeline(about, 'agent')] : []),
    ...(isDns ? [problems.lifeline(about, 'dns')] : []),
    ...(isWebhook ? [problems.lifeline(served, 'webhook')] : []),
  ];
}

const dnsPorts = unitePorts(portRange('TCP', 53), portRange('UDP', 53));

/** The workloads of the destinations, as they were. */
function destinations(
  { to, places }: ConnectionChange,
  clusters: ReadonlyMap<string, ComparedStates>,
): readonly Workload[] {
  const found = places.flatMap((place) =>
    to.flatMap((end, index) =>
      end.kind === 'pods'
        ? (place.to[index]?.namespaces ?? []).flatMap((name) =>
            workloadsNamed(clusters.get(place.cluster)?.before, name, end.workloads),
          )
        : [],
    ),
  );
  return [...new Set(found)];
}
