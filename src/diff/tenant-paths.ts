import type { ClusterState, NamespaceState } from '../clusters/cluster-state.ts';
import { includesPorts } from '../model/port-set.ts';
import { type WorkloadName, workloadText } from '../model/workload-name.ts';
import type { ComparedStates } from './compared-states.ts';
import type { GrantedPaths } from './granted-paths.ts';
import type { ChangedPlace, ConnectionChange } from './landscape-diff.ts';

/** A changed connection in one of its places. */
export interface ConnectionInPlace {
  readonly connection: ConnectionChange;
  /** The place of the connection in the list. */
  readonly index: number;
  readonly place: ChangedPlace;
  /** The states of the cluster, whose inventory may not count. */
  readonly compared: ComparedStates;
  /** The states whose inventory counts; never empty. */
  readonly states: readonly ClusterState[];
}

/** Facts about tenants by which paths between them are judged. */
export interface TenantFacts {
  readonly grants: GrantedPaths;
  /** Reports whether the folder of a tenant changed, as far as anyone knows. */
  readonly isChanged: (tenant: string) => boolean;
}

export type EndName = 'from' | 'to';

/** Reports whether a hazard concerns the pods of a workload in a namespace. */
type Concerns = (namespace: string, workload: WorkloadName) => boolean;

const neither: Concerns = () => false;

/**
 * Reports which pods of the source come to reach pods of a tenant that is not theirs, without a grant for it. A namespace
 * without a tenant is neither of the same nor of another.
 */
export function reachesAnotherTenant(here: ConnectionInPlace, { grants }: TenantFacts): Concerns {
  if (here.connection.relation === 'same') return neither;
  const isPath = ungranted(here, 'from', grants);
  return (namespace, workload) =>
    isPath(namespace, workload, (own, other) => own !== undefined && other !== undefined && own !== other);
}

/** A tenant whose change opens a connection to or from namespaces that are not its own. */
export interface TenantBeyond {
  readonly tenant: string;
  readonly concerns: Concerns;
}

/**
 * Returns the tenants that open this connection on one side by what their folder says: by a policy of their namespace, or
 * by labels of it or its workloads. Not where the other side opened by itself, too, and not where a grant covers it.
 */
export function tenantsBeyond(
  here: ConnectionInPlace,
  side: EndName,
  { grants, isChanged }: TenantFacts,
): readonly TenantBeyond[] {
  const { connection, place, compared } = here;
  if (connection.relation === 'same') return [];
  const [own, other] = side === 'from' ? (['Egress', 'Ingress'] as const) : (['Ingress', 'Egress'] as const);
  const policies = connection.causes.flatMap((cause) => (cause.kind === 'policy' ? [cause.direction] : []));
  if (policies.includes(other)) return [];
  const opensByPolicy = policies.includes(own);
  const opensByFacts = connection.causes.some(({ kind }) => kind === 'inventory');
  const isPath = ungranted(here, side, grants);
  const namespaces = place[side].flatMap((end) => end.namespaces);
  const tenants = new Set(
    namespaces.flatMap((name) => statesOf(compared).flatMap((state) => state.namespaces.get(name)?.tenant ?? [])),
  );
  return [...tenants]
    .filter(isChanged)
    .sort()
    .map((tenant) => ({
      tenant,
      concerns: (namespace: string, workload: WorkloadName) =>
        (opensByPolicy || (opensByFacts && factsChanged(compared, namespace))) &&
        isPath(namespace, workload, (mine, theirs) => mine === tenant && theirs !== tenant),
    }));
}

/**
 * Reports whether some pods at the other end belong to a tenant of which `isMeant` holds, in a state that counts, and no
 * grant covers every port that opens to or from them.
 */
function ungranted(
  { connection, place, compared, states }: ConnectionInPlace,
  side: EndName,
  grants: GrantedPaths,
): (
  namespace: string,
  workload: WorkloadName,
  isMeant: (own: string | undefined, other: string | undefined) => boolean,
) => boolean {
  const otherSide = side === 'from' ? 'to' : 'from';
  const others = connection[otherSide].flatMap((end, index) =>
    end.kind === 'pods'
      ? (place[otherSide][index]?.namespaces ?? []).flatMap((namespace) =>
          end.workloads.map((workload) => ({ namespace, workload })),
        )
      : [],
  );
  const judging = [...new Set([...statesOf(compared), ...states])];
  return (namespace, workload, isMeant) => {
    const own = { namespace, workload };
    return others.some((other) => {
      const isPath = states.some(({ namespaces }) =>
        isMeant(namespaces.get(namespace)?.tenant, namespaces.get(other.namespace)?.tenant),
      );
      if (!isPath) return false;
      const [from, to] = side === 'from' ? [own, other] : [other, own];
      return !includesPorts(grants.portsBetween(from, to, judging), connection.ports);
    });
  };
}

function statesOf({ before, after }: ComparedStates): readonly ClusterState[] {
  return [before, after];
}

/** Reports whether labels of a namespace, or facts about its workloads, differ. */
function factsChanged({ before, after }: ComparedStates, name: string): boolean {
  const [was, is] = [before.namespaces.get(name), after.namespaces.get(name)];
  return was !== is && factsText(was) !== factsText(is);
}

function factsText(namespace: NamespaceState | undefined): string {
  const { labels = {}, workloads = [] } = namespace ?? {};
  const sorted = (map: Readonly<Record<string, string>>) => Object.entries(map).sort();
  return JSON.stringify([
    sorted(labels),
    workloads.map((one) => [workloadText(one), sorted(one.labels), one.ports, one.hostNetwork]),
  ]);
}
