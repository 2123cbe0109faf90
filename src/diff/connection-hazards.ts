import { remembered } from '../connectivity/classes/interned.ts';
import type { ClusterState, Workload } from '../connectivity/cluster-state.ts';
import { compareText } from '../diagnostics/compare.ts';
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
import type { ChangedEnd, ChangedPlace, ClusterPlace, ConnectionChange, Hazard, PlacedEnd } from './landscape-diff.ts';
import * as problems from './problems.ts';

/** The states of a cluster that is there in both. */
export interface ComparedStates {
  readonly before: ClusterState;
  readonly after: ClusterState;
}

/**
 * What of the changed connections a reviewer must have seen: one hazard for what happens to the pods of one namespace
 * type by the same policies, however many connections show it. `clusters` has every cluster that a place names.
 */
export function connectionHazards(
  connections: readonly ConnectionChange[],
  clusters: ReadonlyMap<string, ComparedStates>,
): readonly Hazard[] {
  const found = new Map<string, { readonly make: Making['make']; about: problems.AboutConnections }>();
  for (const [index, connection] of connections.entries()) {
    const about: About = (side, concerns) => subjects(connection, index, side, concerns);
    const made =
      connection.change === 'opened' ? opened(connection, about, clusters) : lost(connection, about, clusters);
    for (const { what, make, about: one } of made) {
      const key = JSON.stringify([what, one.namespaceType, one.policies]);
      const known = found.get(key);
      if (known === undefined) found.set(key, { make, about: one });
      else known.about = joined(known.about, one);
    }
  }
  return [...found.values()].map(({ make, about }) => make(about));
}

/** A hazard that can be told once all that it is about is known. */
interface Making {
  /** Equal for those that say the same, but for what they are about. */
  readonly what: string;
  readonly make: (about: problems.AboutConnections) => Hazard;
  readonly about: problems.AboutConnections;
}

function making(
  what: string,
  subjectsOf: readonly problems.AboutConnections[],
  make: Making['make'],
): readonly Making[] {
  return subjectsOf.map((about) => ({ what, make, about }));
}

function joined(a: problems.AboutConnections, b: problems.AboutConnections): problems.AboutConnections {
  const places = new Map(a.places.map((place) => [place.cluster, place]));
  for (const place of b.places) {
    const known = places.get(place.cluster)?.namespaces ?? [];
    places.set(place.cluster, { ...place, namespaces: [...new Set([...known, ...place.namespaces])].sort() });
  }
  return {
    ...a,
    connections: [...a.connections, ...b.connections],
    workloads: [...new Set([...a.workloads, ...b.workloads])].sort(),
    places: [...places.values()].sort((one, other) => compareText(one.cluster, other.cluster)),
  };
}

type Side = 'from' | 'to';

/** The pods of one side that a hazard is about, those of each namespace type on their own. */
type About = (side: Side, concerns?: (placed: PlacedEnd) => boolean) => readonly problems.AboutConnections[];

function subjects(
  { causes, places, ...ends }: ConnectionChange,
  connection: number,
  side: Side,
  concerns: (placed: PlacedEnd) => boolean = () => true,
): readonly problems.AboutConnections[] {
  const policies = causes.flatMap((cause) => (cause.kind === 'policy' ? [cause] : []));
  const [cause] = policies;
  const byType = new Map<
    string | undefined,
    { readonly workloads: Set<string>; readonly places: Map<string, ClusterPlace> }
  >();
  for (const [index, end] of ends[side].entries()) {
    if (end.kind !== 'pods') continue;
    for (const place of places) {
      const placed = place[side][index];
      if (placed === undefined || !concerns(placed)) continue;
      const found = remembered(byType, end.namespaceType, () => ({ workloads: new Set<string>(), places: new Map() }));
      for (const workload of end.workloads) found.workloads.add(bareName(workload));
      const known = found.places.get(place.cluster)?.namespaces ?? [];
      const namespaces = [...new Set([...known, ...placed.namespaces])].sort();
      found.places.set(place.cluster, { cluster: place.cluster, ...placed, namespaces });
    }
  }
  return [...byType].map(([type, found]) => ({
    connections: [connection],
    workloads: [...found.workloads].sort(),
    policies: [...new Set(policies.map(({ policy }) => policy))].sort(),
    ...(type === undefined ? {} : { namespaceType: type }),
    ...(cause === undefined || cause.change === 'removed' ? {} : { location: cause.location }),
    places: [...found.places.values()],
  }));
}

function isOfPods(ends: readonly ChangedEnd[]): boolean {
  return ends.some(({ kind }) => kind === 'pods');
}

function bareName(workload: string): string {
  return workload.slice(workload.indexOf('/') + 1);
}

function opened(
  connection: ConnectionChange,
  about: About,
  clusters: ReadonlyMap<string, ComparedStates>,
): readonly Making[] {
  const { from, to } = connection;
  const isEveryone = from.some(
    (end) =>
      (end.kind === 'addresses' && end.network === 'outside' && end.covers !== undefined) ||
      (end.kind === 'undeclared' && end.namespaces === 'any' && end.pods === 'any'),
  );
  return [
    ...(connectsTenants(connection, clusters) ? making('tenant', about('from'), problems.tenantPath) : []),
    ...(isEveryone ? making('everyone', about('to'), problems.exposedToEveryone) : []),
    ...(from.some(isPublic) ? making('from', about('to'), (one) => problems.internetOpened(one, 'from')) : []),
    ...(to.some(isPublic) ? making('to', about('from'), (one) => problems.internetOpened(one, 'to')) : []),
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
    const isItsOwn = tenant === `${cluster}/${name}` && hostedCluster === undefined;
    return tenant === undefined || isItsOwn ? undefined : tenant;
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
  about: About,
  clusters: ReadonlyMap<string, ComparedStates>,
): readonly Making[] {
  if (connection.change === 'certainty' && connection.after !== 'conditional') return [];
  const lifeline =
    (what: 'agent' | 'dns' | 'webhook'): Making['make'] =>
    (one) =>
      problems.lifeline(one, what);
  return [
    ...(agentsNeed(connection) ? making('agent', about('from', areAgents), lifeline('agent')) : []),
    ...(losesDns(connection, clusters) ? making('dns', about('from'), lifeline('dns')) : []),
    ...(losesWebhook(connection, clusters) ? making('webhook', about('to'), lifeline('webhook')) : []),
  ];
}

function areAgents({ namespaces }: PlacedEnd): boolean {
  return namespaces.some((name) => agentNamespaces.includes(name));
}

/** Agents need repositories and API servers, which are addresses, and each other. */
function agentsNeed({ to, places }: ConnectionChange): boolean {
  return to.some((end, index) => {
    if (end.kind === 'addresses') return true;
    return places.some((place) => place.to[index] !== undefined && areAgents(place.to[index]));
  });
}

function losesDns(connection: ConnectionChange, clusters: ReadonlyMap<string, ComparedStates>): boolean {
  const toService = connection.to.some((end) => end.kind === 'addresses' && end.network === 'services');
  if (toService && !hasNoPorts(intersectPorts(connection.ports, dnsPorts))) return true;
  return isOfPods(connection.from) && serves(connection, clusters, /^dns/);
}

/** Webhooks are called by API servers: pods of that name, or addresses. */
function losesWebhook(connection: ConnectionChange, clusters: ReadonlyMap<string, ComparedStates>): boolean {
  const { from, to, causes } = connection;
  const callers = from.flatMap((end) => (end.kind === 'pods' ? end.workloads : []));
  const isCaller = !isOfPods(from) || callers.some((name) => name.includes('apiserver'));
  if (!isCaller || !isOfPods(to)) return false;
  const isOfWebhooks = causes.some((cause) => cause.kind === 'policy' && cause.policy.includes('webhook'));
  return isOfWebhooks || serves(connection, clusters, /webhook/);
}

/** Whether the destinations declare a port of such a name that is among those lost. */
function serves(
  connection: ConnectionChange,
  clusters: ReadonlyMap<string, ComparedStates>,
  portName: RegExp,
): boolean {
  return destinations(connection, clusters).some((workload) => {
    const named = workload.ports.filter(({ name = '' }) => portName.test(name));
    const numbers = unitePorts(...named.map(({ protocol, port }) => portRange(protocol, port)));
    return !hasNoPorts(intersectPorts(numbers, connection.ports));
  });
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
