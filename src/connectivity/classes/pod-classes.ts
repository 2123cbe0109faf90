import type { ClusterState, NamespaceState, Workload } from '../../clusters/cluster-state.ts';
import { compareText } from '../../diagnostics/compare.ts';
import { remembered } from '../../model/interned.ts';
import { workloadText } from '../../model/workload-name.ts';
import { ClassMaker, type ClassParts } from './class-maker.ts';
import type { Asked, ClassMember, PodClass } from './pod-class.ts';

interface ClassOptions {
  /** Makes each workload of each namespace a class of its own. */
  readonly expand: boolean;
  readonly asked: (namespace: NamespaceState, workload: Workload) => Asked;
}

/** The classes of a cluster's workloads, by type, first namespace and first workload. */
export function podClasses(cluster: ClusterState, { expand, asked }: ClassOptions): readonly PodClass[] {
  const maker = new ClassMaker(cluster);
  const found = new Map<string, { readonly first: ClassParts; readonly members: ClassMember[] }>();
  for (const namespace of cluster.namespaces.values()) {
    const parts = new Map<string, ClassParts & { readonly members: ClassMember[] }>();
    for (const workload of namespace.workloads) {
      const { addressRules, ...made } = maker.partsOf(namespace, workload, asked(namespace, workload));
      const member = { namespace, workload, addressRules };
      const key = expand ? `${made.key} ${workloadText(workload)}` : made.key;
      remembered(parts, key, () => ({ ...made, members: [] })).members.push(member);
    }
    for (const [key, part] of parts) {
      // Names tell apart where a type promises that all its namespaces have the same workloads.
      const names =
        namespace.type === undefined && !expand
          ? ''
          : part.members.map((member) => workloadText(member.workload)).join();
      const where = expand ? namespace.name : '';
      remembered(found, JSON.stringify([key, names, where]), () => ({ first: part, members: [] })).members.push(
        ...part.members,
      );
    }
  }
  return [...found.values()]
    .map(({ first, members }): PodClass => {
      const { key: _, ...rest } = first;
      const namespaces = [...new Set(members.map(({ namespace }) => namespace.name))].sort(compareText);
      return { ...rest, members, namespaces };
    })
    .sort(byPlace);
}

function byPlace(a: PodClass, b: PodClass): number {
  const [first, second] = [a.members[0], b.members[0]];
  return (
    compareText(a.type ?? '', b.type ?? '') ||
    compareText(a.namespaces[0] ?? '', b.namespaces[0] ?? '') ||
    compareText(
      first === undefined ? '' : workloadText(first.workload),
      second === undefined ? '' : workloadText(second.workload),
    ) ||
    compareText(a.namespaces.join(), b.namespaces.join())
  );
}
