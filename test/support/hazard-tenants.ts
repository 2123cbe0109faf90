import type { Both, Comparison } from './hazard-comparisons.ts';
import type { HazardCluster, HazardGrant, HazardNamespace, HazardPolicy, HazardWorkload } from './hazard-states.ts';
import { HazardWorld, type Ports, portsWhere } from './hazard-worlds.ts';
import { type JudgedSelector, type Labels, selects } from './naive-evaluator.ts';

/** Judges what tenants do to others, by trying each change without the part of one of them. */

export interface Tenants {
  /** Whether the folder of a tenant changed. */
  readonly isChanged: (tenant: string) => boolean;
  /** Those of the state before that are still there. */
  readonly grants: readonly HazardGrant[];
}

export interface PlacedWorkload {
  readonly namespace: HazardNamespace;
  readonly workload: HazardWorkload;
}

type Pod = Both<PlacedWorkload>;

const sides = ['before', 'after'] as const;

/** The asked ports on which some grant lets a pod connect to another, by all that either state knows of both. */
export function grantedPorts(states: Both<HazardCluster>, from: Pod, to: Pod, grants: readonly HazardGrant[]): Ports {
  const [sources, destinations] = [placesOf(states, from), placesOf(states, to)];
  return grants.reduce((all, grant) => {
    const isMeant =
      sources.every(
        ({ namespace: { tenant = '', type = '' } }) => grant.tenants.includes(tenant) && grant.types.includes(type),
      ) &&
      destinations.every(({ namespace: { tenant, type } }) => tenant === grant.tenant && type === grant.toType) &&
      sources.every(({ workload }) => workload === undefined || isSelected(workload, grant.pods ?? {})) &&
      destinations.every(({ workload }) => workload === undefined || isSelected(workload, grant.toPods));
    const ports = destinations.flatMap(({ workload }) => (workload === undefined ? [] : [portsOf(grant, workload)]));
    return isMeant ? all | ports.reduce((one, other) => one & other) : all;
  }, 0);
}

function placesOf(states: Both<HazardCluster>, { after: { namespace, workload } }: Pod) {
  return sides.flatMap((side) => {
    const found = states[side].namespaces.find(({ name }) => name === namespace.name);
    if (found === undefined) return [];
    const same = found.workloads.find(({ kind, name }) => kind === workload.kind && name === workload.name);
    return [{ namespace: found, workload: same }];
  });
}

function isSelected({ labels, hostNetwork }: { labels: Labels; hostNetwork: boolean }, selector: JudgedSelector) {
  return !hostNetwork && selects(selector, labels);
}

function portsOf({ ports }: HazardGrant, workload: HazardWorkload): Ports {
  return portsWhere((asked) =>
    ports.some(({ protocol = 'TCP', port, endPort }) => {
      if (protocol !== asked.protocol) return false;
      if (typeof port === 'number') return asked.port >= port && asked.port <= (endPort ?? port);
      return workload.ports.some((own) => own.name === port && own.port === asked.port && own.protocol === protocol);
    }),
  );
}

/** Finds the tenants that open some ports at one side of a pair without the other side. */
export function beyondTenants({ before, after, asTheyAre }: Comparison, { isChanged }: Tenants) {
  return (side: 'from' | 'to', from: Pod, to: Pod, opened: Ports): readonly string[] => {
    const [own, other] = side === 'from' ? [from, to] : [to, from];
    if (opened === 0 || own.after.namespace.name === other.after.namespace.name) return [];
    const whose = (pod: Pod) =>
      sides.flatMap((state) =>
        asTheyAre[state].namespaces.flatMap(({ name, tenant }) => (name === pod.after.namespace.name ? [tenant] : [])),
      );
    const theirs = whose(other);
    return [...new Set(whose(own))].flatMap((tenant) => {
      if (tenant === undefined || !isChanged(tenant) || theirs.every((one) => one === tenant)) return [];
      const is = { own: own.after.namespace, other: other.after.namespace };
      const was = {
        own: namespaceIn(before.cluster, own),
        other: namespaceIn(before.cluster, other),
      };
      const isShared = (policy: HazardPolicy) =>
        [was.other, is.other].some(({ policies }) =>
          policies.some((one) => !one.external && one.name === policy.name && one.ofTenant === tenant),
        ) &&
        [was.other, is.other].every(({ policies }) =>
          policies.some((one) => !one.external && one.name === policy.name),
        );
      const openWith = (mine: PlacedWorkload, policies: readonly HazardPolicy[]): Ports => {
        const changed = { ...is.other, policies: [...ours(policies), ...externals(is.other.policies)] };
        const world = new HazardWorld({
          ...after.cluster,
          namespaces: [
            mine.namespace,
            changed,
            ...after.cluster.namespaces.filter(({ name }) => name !== changed.name && name !== mine.namespace.name),
          ],
        });
        const end = { namespace: changed, workload: other.after.workload };
        const reach = side === 'from' ? world.reach(mine, end) : world.reach(end, mine);
        return reach.possible & opened;
      };
      const withoutThem = openWith(own.after, [
        ...ours(was.other.policies).filter((one) => !isShared(one)),
        ...ours(is.other.policies).filter(isShared),
      ]);
      const old = {
        namespace: { ...was.own, policies: [...ours(was.own.policies), ...externals(is.own.policies)] },
        workload: own.before.workload,
      };
      const withoutTenant = openWith(old, [
        ...ours(is.other.policies).filter((one) => !isShared(one)),
        ...ours(was.other.policies).filter(isShared),
      ]);
      return (withoutThem & ~withoutTenant) === 0 ? [] : [tenant];
    });
  };
}

function namespaceIn(cluster: HazardCluster, { after: { namespace } }: Pod): HazardNamespace {
  const found = cluster.namespaces.find(({ name }) => name === namespace.name);
  if (found === undefined) throw new Error(`${namespace.name} is in both states`);
  return found;
}

function ours(policies: readonly HazardPolicy[]): readonly HazardPolicy[] {
  return policies.filter(({ external }) => !external);
}

function externals(policies: readonly HazardPolicy[]): readonly HazardPolicy[] {
  return policies.filter(({ external }) => external);
}
