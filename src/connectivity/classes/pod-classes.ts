import type { ClusterState, NamespaceState, Workload } from '../../clusters/cluster-state.ts';
import { compareText } from '../../diagnostics/compare.ts';
import { remembered } from '../../model/interned.ts';
import type { Direction } from '../../model/network-policy.ts';
import { workloadText } from '../../model/workload-name.ts';
import type { PodEnd } from '../../verdicts/end.ts';
import type { RuleInNamespace } from '../../verdicts/side-answer.ts';
import type { AddressRules } from './address-rows.ts';
import { ClassMaker, type ClassParts } from './class-maker.ts';
import type { PeerSelectors } from './side-keys.ts';

/** What the policies of one side say to pods: shared by all pods of which they say the same. */
export interface Side {
  /** Sides of one direction that say the same have the same number. */
  readonly id: number;
  readonly isolated: boolean;
  /** Of a pod that has the side. */
  readonly rules: readonly RuleInNamespace[];
  /** Without duplicates. */
  readonly selectors: readonly PeerSelectors[];
  readonly hasBlocks: boolean;
  readonly hasNamedPorts: boolean;
  /** A pod that has the side: its ports resolve names of ingress rules. */
  readonly end: PodEnd;
}

/** Workloads that no policy of the cluster tells apart, but for whether they are in one namespace. */
export interface PodClass {
  readonly type: string | undefined;
  readonly members: readonly ClassMember[];
  /** Names, sorted. */
  readonly namespaces: readonly string[];
  readonly sides: Readonly<Record<Direction, Side>>;
  /** Any member, standing for all. */
  readonly end: PodEnd;
  /** Classes with one text are alike to the peers of all policies. */
  readonly peerKey: string;
  /** The boxes of pods and of namespaces, by number, in which the members lie; none for the host network. */
  readonly podBoxes: ReadonlySet<number>;
  readonly namespaceBoxes: ReadonlySet<number>;
  readonly portsKey: string;
  readonly addressKey: string;
  readonly asked: Asked;
}

export interface ClassMember {
  readonly namespace: NamespaceState;
  readonly workload: Workload;
  /** What its policies say of addresses. In one namespace all members of a class have the same. */
  readonly addressRules: Readonly<Record<Direction, AddressRules>>;
}

/** Whether somebody wants to know of the pods, as source and as destination. */
export interface Asked {
  readonly from: boolean;
  readonly to: boolean;
  /** Whether the namespace is one whose connections are asked for, in either direction. */
  readonly concerned: boolean;
}

export interface ClassOptions {
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
