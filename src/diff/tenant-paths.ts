import type { ClusterState, KnownPolicy, NamespaceState, Workload } from '../clusters/cluster-state.ts';
import { compareText } from '../diagnostics/compare.ts';
import { remembered } from '../model/interned.ts';
import { hasNoPorts, includesPorts, intersectPorts, type PortSet, subtractPorts } from '../model/port-set.ts';
import type { WorkloadName } from '../model/workload-name.ts';
import { tenantLabel } from '../policy/ringfence-labels.ts';
import { podEnd } from '../verdicts/end.ts';
import { evaluate } from '../verdicts/evaluator.ts';
import { possiblePorts } from '../verdicts/verdicts.ts';
import { type ComparedStates, withRendered } from './compared-states.ts';
import type { GrantEnd, GrantedPaths } from './granted-paths.ts';
import { workloadsNamed } from './hazards.ts';
import { type InventorySide, inventorySides } from './inventory-side.ts';
import type { ChangedPlace, ConnectionChange, UsedGrant } from './landscape-diff.ts';

/** A changed connection in one of its places. */
export interface ConnectionInPlace {
  readonly connection: ConnectionChange;
  readonly place: ChangedPlace;
  /** The two states as they are. */
  readonly compared: ComparedStates;
  /** The comparisons in which the connection may change; never empty. */
  readonly comparisons: readonly ComparedStates[];
  /** The states whose inventory counts; never empty. */
  readonly states: readonly ClusterState[];
}

/** By key, the comparisons of each cluster that a connection may be in; first the states as they are. */
export type ComparisonsByCluster = ReadonlyMap<string, readonly ComparedStates[]>;

/** Returns a connection with what is known of the cluster of one of its places. */
export function connectionIn(
  place: ChangedPlace,
  connection: ConnectionChange,
  clusters: ComparisonsByCluster,
): ConnectionInPlace | undefined {
  const all = clusters.get(place.cluster) ?? [];
  const [compared] = all;
  if (compared === undefined) return undefined;
  const { inventory } = connection;
  const comparisons =
    inventory === undefined ? all : all.filter(({ inventory: side }) => side !== undefined && inventory.includes(side));
  const states = (inventory ?? inventorySides).map((side) => compared[side]);
  return { connection, place, compared, comparisons, states };
}

/** Facts about tenants by which paths between them are judged. */
export interface TenantFacts {
  readonly grants: GrantedPaths;
  /** Reports whether the folder of a tenant changed, as far as it is known. */
  readonly isChanged: (tenant: string) => boolean;
}

export type EndName = 'from' | 'to';

/** Reports whether a hazard concerns the pods of a workload in a namespace. */
type Concerns = (namespace: string, workload: WorkloadName) => boolean;

/** The pods of an opened connection that a hazard is about, in some of its comparisons. */
export interface ConcernIn {
  /** As in `ConnectionChange`. */
  readonly inventory?: readonly InventorySide[];
  readonly concerns: Concerns;
}

/**
 * Returns which pods of the source newly reach pods of another tenant without a grant. A connection that changes only
 * under the inventories has one entry for each, since a namespace may have another tenant in each. A namespace without a
 * tenant is neither of the same tenant nor of another.
 */
export function reachesAnotherTenant(here: ConnectionInPlace, { grants }: TenantFacts): readonly ConcernIn[] {
  const { connection, compared } = here;
  if (connection.relation === 'same') return [];
  const destinations = podsAt(here, 'to');
  const concernsIn =
    (states: readonly ClusterState[]): Concerns =>
    (namespace, workload) =>
      destinations.some((to) => {
        if (!areOfTenants(namespace, to.namespace, states)) return false;
        const { ports } = grants.between({ namespace, workload }, to, bothOf(compared));
        return !includesPorts(ports, connection.ports);
      });
  if (connection.inventory === undefined) return [{ concerns: concernsIn(bothOf(compared)) }];
  return connection.inventory.map((side) => ({ inventory: [side], concerns: concernsIn([compared[side]]) }));
}

/** Grants that let an opened connection through, or a part of it. Each once, by tenant and name. */
export function grantsOf(here: ConnectionInPlace, { grants }: TenantFacts): readonly UsedGrant[] {
  const { connection, compared, states } = here;
  if (connection.change !== 'opened' || connection.relation === 'same') return [];
  const both = bothOf(compared);
  const destinations = podsAt(here, 'to').filter(({ namespace }) =>
    tenantsIn(both, namespace).some((tenant) => grants.isGivenBy(tenant)),
  );
  if (destinations.length === 0) return [];
  const found = new Map<string, UsedGrant>();
  for (const from of podsAt(here, 'from')) {
    for (const to of destinations) {
      if (!areOfTenants(from.namespace, to.namespace, states)) continue;
      const granted = grants.between(from, to, both);
      if (hasNoPorts(intersectPorts(granted.ports, connection.ports))) continue;
      for (const one of granted.grants) found.set(`${one.tenant}/${one.grant}`, one);
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, grant]) => grant);
}

function areOfTenants(one: string, other: string, states: readonly ClusterState[]): boolean {
  return states.some(({ namespaces }) => {
    const [own, theirs] = [namespaces.get(one)?.tenant, namespaces.get(other)?.tenant];
    return own !== undefined && theirs !== undefined && own !== theirs;
  });
}

/** A tenant whose change opens a connection to or from namespaces that are not its own. */
interface TenantBeyond extends ConcernIn {
  readonly tenant: string;
}

/**
 * Returns the tenants with a changed folder that open this connection at one of its ends, for each comparison: without what changed in their
 * namespace it would stay closed, and it opens without the changes of policies at the other end. Connections that a
 * grant covers are left out.
 */
export function tenantsBeyond(
  here: ConnectionInPlace,
  side: EndName,
  { grants, isChanged }: TenantFacts,
): readonly TenantBeyond[] {
  const { connection, place, compared, comparisons } = here;
  if (connection.relation === 'same') return [];
  const others = podsAt(here, side === 'from' ? 'to' : 'from');
  if (others.length === 0) return [];
  const both = bothOf(compared);
  const tenants = new Map<string, Set<string>>();
  for (const name of place[side].flatMap(({ namespaces }) => namespaces)) {
    for (const tenant of tenantsIn(both, name)) remembered(tenants, tenant, () => new Set()).add(name);
  }
  let pairsLeft = mostPairs;
  return [...tenants]
    .filter(([tenant]) => isChanged(tenant))
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([tenant, namespaces]) => {
      const foreign = others.filter(({ namespace }) =>
        both.some(({ namespaces }) => {
          const other = namespaces.get(namespace);
          return other !== undefined && other.tenant !== tenant;
        }),
      );
      return comparisons.map(
        (comparison): TenantBeyond => ({
          tenant,
          ...(comparison.inventory === undefined ? {} : { inventory: [comparison.inventory] }),
          concerns: (namespace, workload) =>
            namespaces.has(namespace) &&
            foreign.some((other) => {
              if (pairsLeft-- <= 0) return true;
              const own = { namespace, workload };
              const [from, to] = side === 'from' ? [own, other] : [other, own];
              const left = subtractPorts(connection.ports, grants.between(from, to, both).ports);
              return opensByItself({ own, other, side, tenant }, comparison, left);
            }),
        }),
      );
    });
}

/** The most pairs of pods that are judged for one end of a connection; where there are more, the rest counts as a hazard. */
const mostPairs = 100_000;

function tenantsIn(states: readonly ClusterState[], namespace: string): readonly string[] {
  return states.flatMap(({ namespaces }) => namespaces.get(namespace)?.tenant ?? []);
}

/** Two pods, of which one is of a tenant. */
interface TenantPair {
  readonly own: GrantEnd;
  readonly other: GrantEnd;
  /** The side of `own`. */
  readonly side: EndName;
  readonly tenant: string;
}

/** A pod in one state. */
interface PodIn {
  readonly namespace: NamespaceState;
  readonly workload: Workload;
}

/**
 * Reports whether a tenant opens some of these ports: they are closed before the change and open after it, they would
 * stay closed if the tenant's namespace and workload were as before, and they open also if the policies at the other end
 * are as before.
 */
function opensByItself(
  { own, other, side, tenant }: TenantPair,
  { before, after }: ComparedStates,
  ports: PortSet,
): boolean {
  if (hasNoPorts(ports)) return false;
  const mine = { before: podIn(before, own), after: podIn(after, own) };
  const theirs = { before: podIn(before, other), after: podIn(after, other) };
  if (mine.before === undefined || mine.after === undefined) return false;
  if (theirs.before === undefined || theirs.after === undefined) return false;
  const shared = sharedPolicies(theirs.before.namespace, theirs.after.namespace, tenant);
  if (mine.before.namespace === mine.after.namespace && shared.size === 0) return false;

  const openIn = (state: ClusterState, one: PodIn, another: PodIn): PortSet => {
    const [from, to] = side === 'from' ? [one, another] : [another, one];
    const end = ({ namespace, workload }: PodIn) => podEnd(state, namespace, workload);
    return intersectPorts(ports, possiblePorts(evaluate(state, end(from), end(to))));
  };
  const withoutConsent = {
    ...theirs.after,
    namespace: withRendered(theirs.after.namespace, [
      ...theirs.before.namespace.policies.filter((known) => !shared.has(nameOf(known))),
      ...theirs.after.namespace.policies.filter((known) => shared.has(nameOf(known))),
    ]),
  };
  const opened = subtractPorts(openIn(after, mine.after, theirs.after), openIn(before, mine.before, theirs.before));
  const open = intersectPorts(opened, openIn(after, mine.after, withoutConsent));
  if (hasNoPorts(open)) return false;
  const withoutChange = {
    workload: mine.before.workload,
    namespace: {
      ...mine.before.namespace,
      policies: withRendered(mine.after.namespace, mine.before.namespace.policies).policies,
    },
  };
  const withoutTenant = {
    ...theirs.after,
    namespace: withRendered(theirs.after.namespace, [
      ...theirs.after.namespace.policies.filter((known) => !shared.has(nameOf(known))),
      ...theirs.before.namespace.policies.filter((known) => shared.has(nameOf(known))),
    ]),
  };
  return !includesPorts(openIn(after, withoutChange, withoutTenant), open);
}

/**
 * Names of the policies that come from a tenant's folder into a namespace of another owner, and are there before and
 * after: the half of a grant for who uses it. One that is added is a decision of the other owner, who lists the grant.
 */
function sharedPolicies(before: NamespaceState, after: NamespaceState, tenant: string): ReadonlySet<string> {
  const isFrom = ({ policy: { metadata } }: KnownPolicy): boolean => metadata.labels?.[tenantLabel] === tenant;
  const ours = ({ policies }: NamespaceState) => policies.filter(({ origin }) => origin !== 'external');
  const [old, now] = [ours(before), ours(after)];
  const [oldNames, names] = [new Set(old.map(nameOf)), new Set(now.map(nameOf))];
  const marked = [...old, ...now].filter(isFrom).map(nameOf);
  return new Set(marked.filter((name) => oldNames.has(name) && names.has(name)));
}

function nameOf({ policy }: KnownPolicy): string {
  return policy.metadata.name;
}

function podIn(state: ClusterState, { namespace: name, workload }: GrantEnd): PodIn | undefined {
  const namespace = state.namespaces.get(name);
  const [found] = workloadsNamed(state, name, workload);
  return namespace === undefined || found === undefined ? undefined : { namespace, workload: found };
}

/** The pods of one side. */
function podsAt({ connection, place }: ConnectionInPlace, side: EndName): readonly GrantEnd[] {
  return connection[side].flatMap((end, index) =>
    end.kind === 'pods'
      ? (place[side][index]?.namespaces ?? []).flatMap((namespace) =>
          end.workloads.map((workload) => ({ namespace, workload })),
        )
      : [],
  );
}

function bothOf({ before, after }: ComparedStates): readonly ClusterState[] {
  return [before, after];
}
