import type { PodGroup } from '../connectivity/connectivity.ts';
import { remembered } from '../model/interned.ts';
import { distinctWorkloads, type WorkloadName, workloadText } from '../model/workload-name.ts';
import type { PageConnectivity } from './page-data.ts';

/** Pods that are in one group before and in one after; in one state only, if the other does not have them. */
export interface JointGroup {
  readonly before?: number;
  readonly after?: number;
  readonly group: PodGroup;
}

/** Splits the groups of two states of a cluster, so that pods of one have equal connections in both. */
export function jointGroups(
  before: PageConnectivity | undefined,
  after: PageConnectivity | undefined,
): readonly JointGroup[] {
  const members = new Map<string, Member>();
  for (const [side, connectivity] of [['before', before] as const, ['after', after] as const]) {
    for (const [group, { places }] of (connectivity?.groups ?? []).entries()) {
      for (const { namespaces, workloads } of places) {
        for (const namespace of namespaces) {
          for (const workload of workloads) {
            const key = JSON.stringify([namespace, workloadText(workload)]);
            const member = remembered(members, key, (): Member => ({ namespace, workload }));
            member[side] = group;
          }
        }
      }
    }
  }
  const joint = new Map<string, [Member, ...Member[]]>();
  for (const member of members.values()) {
    const key = `${member.before}/${member.after}`;
    const known = joint.get(key);
    if (known === undefined) joint.set(key, [member]);
    else known.push(member);
  }
  return [...joint.values()].flatMap(([first, ...others]) => {
    const like = after?.groups[first.after ?? -1] ?? before?.groups[first.before ?? -1];
    return like === undefined ? [] : [groupOf([first, ...others], like)];
  });
}

interface Member {
  readonly namespace: string;
  readonly workload: WorkloadName;
  before?: number;
  after?: number;
}

function groupOf(members: readonly [Member, ...Member[]], like: PodGroup): JointGroup {
  const byNamespace = new Map<string, WorkloadName[]>();
  for (const { namespace, workload } of members) remembered(byNamespace, namespace, () => []).push(workload);
  const places = new Map<string, { readonly namespaces: string[]; readonly workloads: readonly WorkloadName[] }>();
  for (const [namespace, some] of [...byNamespace].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const workloads = distinctWorkloads(some);
    const key = JSON.stringify(workloads);
    remembered(places, key, () => ({ namespaces: [], workloads })).namespaces.push(namespace);
  }
  const [{ before, after }] = members;
  return {
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    group: {
      ...like,
      workloads: distinctWorkloads(members.map(({ workload }) => workload)),
      namespaces: [...byNamespace.keys()].sort(),
      places: [...places.values()],
      size: members.length,
    },
  };
}
