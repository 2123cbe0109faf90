import type { ClusterState, NamespaceState } from '../clusters/cluster-state.ts';
import {
  hasNoPorts,
  includesPorts,
  intersectPorts,
  noPorts,
  type PortSet,
  subtractPorts,
  unitePorts,
} from '../model/port-set.ts';
import type { WorkloadName } from '../model/workload-name.ts';
import { type PodEnd, podEnd } from '../verdicts/end.ts';
import { evaluate } from '../verdicts/evaluator.ts';
import { possiblePorts } from '../verdicts/verdicts.ts';
import type { ComparedStates } from './compared-states.ts';
import type { GrantEnd, GrantedPaths } from './granted-paths.ts';
import { workloadsNamed } from './hazards.ts';
import type { ChangedPlace, ConnectionChange } from './landscape-diff.ts';

/** A changed connection in one of its places. */
export interface ConnectionInPlace {
  readonly connection: ConnectionChange;
  /** The place of the connection in the list. */
  readonly index: number;
  readonly place: ChangedPlace;
  /** The states of the cluster, whose inventory may not count. */
  readonly compared: ComparedStates;
  /** The comparisons in which the connection changes. */
  readonly comparisons: readonly ComparedStates[];
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
  const isPath = ungranted(here, 'from', grants, () => here.connection.ports);
  return (namespace, workload) =>
    isPath(namespace, workload, (own, other) => own !== undefined && other !== undefined && own !== other);
}

/** A tenant whose change opens a connection to or from namespaces that are not its own. */
interface TenantBeyond {
  readonly tenant: string;
  readonly concerns: Concerns;
}

/**
 * Returns the tenants that open this connection on one side by what their folder says: by policies of their namespace, or by
 * labels of it or its workloads. Ports count that are open even if the other namespace keeps the policies that it had, and
 * that are not open if the tenant's namespace stays as it was. Not where a grant covers them.
 */
export function tenantsBeyond(
  here: ConnectionInPlace,
  side: EndName,
  { grants, isChanged }: TenantFacts,
): readonly TenantBeyond[] {
  const { connection, place, comparisons } = here;
  if (connection.relation === 'same') return [];
  const isPath = ungranted(here, side, grants, (own, other) =>
    intersectPorts(
      unitePorts(noPorts, ...comparisons.map((comparison) => openedAlone(comparison, side, own, other))),
      connection.ports,
    ),
  );
  const namespaces = place[side].flatMap((end) => end.namespaces);
  const tenants = new Set(
    namespaces.flatMap((name) => statesOf(here.compared).flatMap((state) => state.namespaces.get(name)?.tenant ?? [])),
  );
  return [...tenants]
    .filter(isChanged)
    .sort()
    .map((tenant) => ({
      tenant,
      concerns: (namespace: string, workload: WorkloadName) =>
        isPath(namespace, workload, (mine, theirs) => mine === tenant && theirs !== tenant),
    }));
}

/** The ports that the change of one namespace opens while the other has the policies that it had before. */
function openedAlone({ before, after }: ComparedStates, side: EndName, own: GrantEnd, other: GrantEnd): PortSet {
  const possible = (cluster: ClusterState, mine: readonly PodEnd[], theirs: readonly PodEnd[]): PortSet =>
    unitePorts(
      noPorts,
      ...mine.flatMap((one) =>
        theirs.map((another) =>
          possiblePorts(side === 'from' ? evaluate(cluster, one, another) : evaluate(cluster, another, one)),
        ),
      ),
    );
  const otherAsItWas = ends(after, other, (is) => ({ ...is, policies: policiesIn(before, other) }));
  const opened = possible(after, ends(after, own), otherAsItWas);
  if (hasNoPorts(opened)) return noPorts;
  const ownAsItWas = ends(before, own);
  return subtractPorts(
    subtractPorts(opened, possible(before, ownAsItWas, ends(before, other))),
    possible(after, ownAsItWas, otherAsItWas),
  );
}

function policiesIn({ namespaces }: ClusterState, { namespace }: GrantEnd): NamespaceState['policies'] {
  return namespaces.get(namespace)?.policies ?? [];
}

/** The pods of a workload as the evaluator takes them; none where the cluster has no such workload. */
function ends(
  cluster: ClusterState,
  { namespace, workload }: GrantEnd,
  change: (namespace: NamespaceState) => NamespaceState = (is) => is,
): readonly PodEnd[] {
  const state = cluster.namespaces.get(namespace);
  if (state === undefined) return [];
  return workloadsNamed(cluster, namespace, workload).map((one) => podEnd(cluster, change(state), one));
}

/**
 * Reports whether some pods at the other end belong to a tenant of which `isMeant` holds, in a state that counts, and no
 * grant covers all of `portsOf` to or from them; no port is no path.
 */
function ungranted(
  { connection, place, compared, states }: ConnectionInPlace,
  side: EndName,
  grants: GrantedPaths,
  portsOf: (own: GrantEnd, other: GrantEnd) => PortSet,
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
      const ports = portsOf(own, other);
      return !includesPorts(grants.portsBetween(from, to, judging), ports);
    });
  };
}

function statesOf({ before, after }: ComparedStates): readonly ClusterState[] {
  return [before, after];
}
