import { compareText } from '../diagnostics/compare.ts';
import { type AddressSet, hasNoAddresses, intersectAddresses, uniteAllAddresses } from '../model/address-set.ts';
import { remembered } from '../model/interned.ts';
import { hasNoPorts, intersectPorts, portRange, unitePorts } from '../model/port-set.ts';
import { type WorkloadName, workloadText } from '../model/workload-name.ts';
import { addressesOfServers, isTunnel } from '../needs/api-servers.ts';
import { neededPorts } from '../needs/needed-ports.ts';
import { workloadsNamed } from './hazards.ts';
import { inventorySides } from './inventory-side.ts';
import { dnsPortName, dnsPorts, keepsDns, losesDnsAt } from './kept-dns.ts';
import type { ChangedEnd, ConnectionChange, Hazard } from './landscape-diff.ts';
import * as problems from './problems.ts';
import {
  type ComparisonsByCluster,
  type ConcernIn,
  type ConnectionInPlace,
  connectionIn,
  type EndName,
  reachesAnotherTenant,
  type TenantFacts,
  tenantsBeyond,
} from './tenant-paths.ts';

/**
 * Returns the hazards of changed connections: one hazard for what happens to the pods of one namespace type by the same
 * policies, however many connections show it. `clusters` has every cluster that a place names. What the inventory says
 * counts as it was and as it is: either is enough.
 */
export function connectionHazards(
  connections: readonly ConnectionChange[],
  clusters: ComparisonsByCluster,
  tenants: TenantFacts,
): readonly Hazard[] {
  const found = new Map<string, { readonly make: Making['make']; about: problems.AboutConnections }>();
  for (const [index, connection] of connections.entries()) {
    for (const place of connection.places) {
      const placed = connectionIn(place, connection, clusters);
      if (placed === undefined) continue;
      const here: Here = { ...placed, index };
      const made = connection.change === 'opened' ? opened(here, tenants) : lost(here);
      for (const { what, make, about: one } of made) {
        const key = JSON.stringify([what, one.namespaceType, one.policies]);
        const known = found.get(key);
        if (known === undefined) found.set(key, { make, about: one });
        else known.about = joined(known.about, one);
      }
    }
  }
  return [...found.values()].map(({ make, about }) => make(about));
}

interface Here extends ConnectionInPlace {
  /** The place of the connection in the list. */
  readonly index: number;
}

/** A hazard that can be made once all that it is about is known. */
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
  const { inventory: _, ...known } = a;
  const inventory = joinedInventory(a.inventory, b.inventory);
  const places = new Map(a.places.map((place) => [place.cluster, place]));
  for (const place of b.places) {
    const known = places.get(place.cluster)?.namespaces ?? [];
    places.set(place.cluster, { ...place, namespaces: [...new Set([...known, ...place.namespaces])].sort() });
  }
  return {
    ...known,
    ...(inventory === undefined ? {} : { inventory }),
    connections: [...new Set([...a.connections, ...b.connections])],
    workloads: [...new Set([...a.workloads, ...b.workloads])].sort(),
    places: [...places.values()].sort((one, other) => compareText(one.cluster, other.cluster)),
  };
}

/** Returns the inventory of both; a hazard between the states as they are needs no inventory of one side. */
function joinedInventory(a: Hazard['inventory'], b: Hazard['inventory']): Hazard['inventory'] {
  if (a === undefined || b === undefined) return undefined;
  return inventorySides.filter((side) => a.includes(side) || b.includes(side));
}

/** The pods of one side that a hazard is about, those of each namespace type on their own. */
function subjects(
  { connection, index, place }: Here,
  side: EndName,
  concerns: (namespace: string, workload: WorkloadName) => boolean = () => true,
): readonly problems.AboutConnections[] {
  const policies = connection.causes.flatMap((cause) => (cause.kind === 'policy' ? [cause] : []));
  const [cause] = policies;
  const byType = new Map<
    string | undefined,
    { readonly workloads: Set<string>; readonly namespaces: Set<string>; readonly namespacesOfType: number }
  >();
  for (const [end, { kind, ...pods }] of connection[side].entries()) {
    const placed = place[side][end];
    if (kind !== 'pods' || !('workloads' in pods) || placed === undefined) continue;
    const concerned = (namespace: string) => pods.workloads.filter((workload) => concerns(namespace, workload));
    const namespaces = placed.namespaces.filter((namespace) => concerned(namespace).length > 0);
    if (namespaces.length === 0) continue;
    const found = remembered(byType, pods.namespaceType, () => ({
      workloads: new Set<string>(),
      namespaces: new Set<string>(),
      namespacesOfType: placed.namespacesOfType,
    }));
    for (const workload of namespaces.flatMap(concerned)) found.workloads.add(workload.name);
    for (const namespace of namespaces) found.namespaces.add(namespace);
  }
  return [...byType].map(([type, { workloads, namespaces, namespacesOfType }]) => ({
    connections: [index],
    workloads: [...workloads].sort(),
    policies: [...new Set(policies.map(({ policy }) => policy))].sort(),
    ...(type === undefined ? {} : { namespaceType: type }),
    ...(connection.inventory === undefined ? {} : { inventory: connection.inventory }),
    ...(cause === undefined || cause.change === 'removed' ? {} : { location: cause.location }),
    places: [{ cluster: place.cluster, namespaces: [...namespaces].sort(), namespacesOfType }],
  }));
}

/** The pods of one side that a hazard is about in some of the comparisons. */
function subjectsIn(
  here: Here,
  side: EndName,
  { inventory, concerns }: ConcernIn,
): readonly problems.AboutConnections[] {
  return subjects(here, side, concerns).map(({ inventory: _, ...one }) => ({
    ...one,
    ...(inventory === undefined ? {} : { inventory }),
  }));
}

function isOfPods(ends: readonly ChangedEnd[]): boolean {
  return ends.some(({ kind }) => kind === 'pods');
}

function opened(here: Here, tenants: TenantFacts): readonly Making[] {
  const { from, to } = here.connection;
  const isEveryone = from.some((end) => end.kind !== 'pods' && end.kind !== 'beyond' && end.everyone === true);
  const isInternet = (end: ChangedEnd): boolean => end.kind === 'addresses' && end.internet === true;
  return [
    ...reachesAnotherTenant(here, tenants).flatMap((concern) =>
      making('tenant', subjectsIn(here, 'from', concern), problems.tenantPath),
    ),
    ...(['from', 'to'] as const).flatMap((side) =>
      tenantsBeyond(here, side, tenants).flatMap(({ tenant, ...concern }) =>
        making(`beyond ${side} ${tenant}`, subjectsIn(here, side, concern), (one) =>
          problems.beyondTenant(one, tenant, side),
        ),
      ),
    ),
    ...(to.some((end) => end.kind === 'addresses' && end.metadata === true)
      ? making('metadata', subjects(here, 'from'), problems.metadataOpened)
      : []),
    ...(isEveryone ? making('everyone', subjects(here, 'to'), problems.exposedToEveryone) : []),
    ...(from.some(isInternet)
      ? making('from', subjects(here, 'to'), (one) => problems.internetOpened(one, 'from'))
      : []),
    ...(to.some(isInternet) ? making('to', subjects(here, 'from'), (one) => problems.internetOpened(one, 'to')) : []),
  ];
}

/** Namespaces in which GitOps agents run. */
const agentNamespaces: readonly string[] = ['flux-system', 'argocd'];

/** Returns the lost connections that a person needs to undo a change: to the agent, DNS, and webhooks. */
function lost(here: Here): readonly Making[] {
  const { connection } = here;
  if (connection.change === 'certainty' && connection.after !== 'conditional') return [];
  const lifeline =
    (what: 'agent' | 'dns' | 'webhook'): Making['make'] =>
    (one) =>
      problems.lifeline(one, what);
  return [
    ...(agentsNeed(here) ? making('agent', subjects(here, 'from', isOfAgents), lifeline('agent')) : []),
    ...making('dns', lostDns(here), lifeline('dns')),
    ...making('webhook', lostWebhooks(here), lifeline('webhook')),
  ];
}

function isOfAgents(namespace: string): boolean {
  return agentNamespaces.includes(namespace);
}

/** Agents need repositories and API servers, which are addresses, and each other. */
function agentsNeed({ connection, place }: Here): boolean {
  return connection.to.some(
    (end, index) => end.kind === 'addresses' || (place.to[index]?.namespaces.some(isOfAgents) ?? false),
  );
}

/** Pods that can no longer reach a DNS server, or that lose the addresses of Services on its port and reach no server. */
function lostDns(here: Here): readonly problems.AboutConnections[] {
  const { from, to, ports, inventory } = here.connection;
  const services = uniteAllAddresses(
    to.flatMap((end) => (end.kind === 'addresses' && end.network === 'services' ? [end.addresses] : [])),
  );
  if (!hasNoAddresses(services) && !hasNoPorts(intersectPorts(ports, dnsPorts))) {
    const losing = subjects(here, 'from', (namespace, workload) =>
      (inventory === undefined ? [here.compared] : here.comparisons).some(
        (comparison) => !keepsDns(comparison, namespace, workload),
      ),
    );
    return [...losing, ...(inventory === undefined ? lostDnsOfOneSide(here, services) : [])];
  }
  if (!isOfPods(from)) return [];
  const isNamed = serving(here, dnsPortName);
  const isNeeded = neededAs('dns', here);
  const serves = (...one: Parameters<typeof isNamed>): boolean => isNamed(...one) || isNeeded(...one);
  const isServer = to.some((end, index) => {
    const namespaces = here.place.to[index]?.namespaces ?? [];
    return end.kind === 'pods' && namespaces.some((name) => end.workloads.some((workload) => serves(name, workload)));
  });
  return isServer ? subjects(here, 'from') : [];
}

/**
 * Pods that keep a DNS server between the states as they are, and not under the inventory of one side. A connection that
 * changes in each of these comparisons is listed once, as the states are.
 */
function lostDnsOfOneSide(here: Here, services: AddressSet): readonly problems.AboutConnections[] {
  return here.comparisons.flatMap((comparison) => {
    const { inventory } = comparison;
    if (inventory === undefined) return [];
    const losing = subjects(
      here,
      'from',
      (namespace, workload) =>
        keepsDns(here.compared, namespace, workload) &&
        !keepsDns(comparison, namespace, workload) &&
        losesDnsAt(services, comparison, namespace, workload),
    );
    return losing.map((one) => ({ ...one, inventory: [inventory] }));
  });
}

/**
 * Webhooks are called by API servers: pods of that name, or addresses. A configuration says which pods they call; where
 * none is known, the name of a port or of a policy counts.
 */
function lostWebhooks(here: Here): readonly problems.AboutConnections[] {
  const { from, to, causes } = here.connection;
  const isCaller = from.some(
    (end) => end.kind !== 'pods' || end.workloads.some((one) => workloadText(one).includes('apiserver')),
  );
  if (!isOfPods(to)) return [];
  const isNamed = serving(here, /webhook/);
  const isNeeded = mayBeOfServers(here) ? neededAs('webhook', here) : () => false;
  if (!isCaller) return subjects(here, 'to', isNeeded);
  const isOfWebhooks = causes.some((cause) => cause.kind === 'policy' && cause.policy.includes('webhook'));
  return isOfWebhooks ? subjects(here, 'to') : subjects(here, 'to', (...one) => isNamed(...one) || isNeeded(...one));
}

/** Reports whether API servers may connect from one of the sources, as far as their addresses are known. */
function mayBeOfServers({ connection: { from }, states, place }: Here): boolean {
  return states.some((state) => {
    const known = addressesOfServers(state);
    return from.some((end, index) => {
      if (end.kind === 'addresses')
        return known === undefined || !hasNoAddresses(intersectAddresses(end.addresses, known));
      if (end.kind !== 'pods') return true;
      const homes = place.from[index]?.namespaces ?? [];
      return end.workloads.some(
        (one) =>
          workloadText(one).includes('apiserver') ||
          homes.some((home) => workloadsNamed(state, home, one).some(isTunnel)),
      );
    });
  });
}

/** Finds the destinations that a need of a kind is about, in either state, on a port that is among those lost. */
function neededAs(
  kind: 'webhook' | 'dns',
  { connection: { ports }, states }: Here,
): (namespace: string, workload: WorkloadName) => boolean {
  return (namespace, workload) =>
    states.some((state) =>
      workloadsNamed(state, namespace, workload).some(
        (one) => !hasNoPorts(intersectPorts(neededPorts(state, kind, namespace, one), ports)),
      ),
    );
}

/** Finds the destinations that declare a port of such a name, in either state, that is among those lost. */
function serving(
  { connection: { ports }, states }: Here,
  portName: RegExp,
): (namespace: string, workload: WorkloadName) => boolean {
  return (namespace, workload) => {
    const named = states
      .flatMap((state) => workloadsNamed(state, namespace, workload))
      .flatMap((one) => one.ports.filter(({ name = '' }) => portName.test(name)));
    const numbers = unitePorts(...named.map(({ protocol, port }) => portRange(protocol, port)));
    return !hasNoPorts(intersectPorts(numbers, ports));
  };
}
