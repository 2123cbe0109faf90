import type { ClusterState, KnownPolicy, NamespaceState, Workload } from '../clusters/cluster-state.ts';
import type { PodClass } from '../connectivity/classes/pod-class.ts';
import { podClasses } from '../connectivity/classes/pod-classes.ts';
import { type LabelBox, matches } from '../labels/label-space.ts';
import { remembered } from '../model/interned.ts';
import type { Direction } from '../model/network-policy.ts';
import { compileNetworkPolicy } from '../policy/compile-network-policy.ts';
import type { CompiledPolicy, PodPeer } from '../policy/compiled-policy.ts';

/** A workload in one of its namespaces. */
interface PlacedWorkload {
  readonly namespace: NamespaceState;
  readonly workload: Workload;
}

/** A policy with what it means. */
export interface FactsOfPolicy {
  readonly known: KnownPolicy;
  readonly compiled: CompiledPolicy;
}

/** Answers what rules ask about a cluster, each question once. Clusters that all rules treat alike are one. */
export class ClusterFacts {
  /** Names of all clusters that are alike, in code-unit order. */
  readonly names: readonly string[];
  /** State of the first of these clusters. */
  readonly state: ClusterState;
  readonly namespaces: readonly NamespaceState[];
  readonly #policies = new Map<NamespaceState, readonly FactsOfPolicy[]>();
  readonly #matches = new Map<LabelBox, Map<Workload, boolean>>();
  readonly #namespaces = new Map<LabelBox, readonly NamespaceState[]>();
  #classes: readonly PodClass[] | undefined;

  constructor(names: readonly string[], state: ClusterState) {
    this.names = names;
    this.state = state;
    this.namespaces = [...state.namespaces.values()];
  }

  /** All policies of a namespace, external ones among them. */
  policies(namespace: NamespaceState): readonly FactsOfPolicy[] {
    return remembered(this.#policies, namespace, () =>
      namespace.policies.map((known) => ({ known, compiled: compileNetworkPolicy(known.policy) })),
    );
  }

  /** The policies that isolate a workload's pods in a direction. */
  isolating(namespace: NamespaceState, workload: Workload, direction: Direction): readonly FactsOfPolicy[] {
    if (workload.hostNetwork) return [];
    return this.policies(namespace).filter(
      ({ compiled }) => compiled[direction] !== undefined && this.#isIn(compiled.subject.pods, workload),
    );
  }

  /** The workloads of a namespace whose pods a selector finds: none in the host network. */
  selected(pods: LabelBox, namespace: NamespaceState): readonly Workload[] {
    return namespace.workloads.filter((workload) => !workload.hostNetwork && this.#isIn(pods, workload));
  }

  /** Returns whether a selector matches labels of pods in the host network, which it does not select. */
  isInHostNetwork(pods: LabelBox, namespace: NamespaceState): boolean {
    return namespace.workloads.some((workload) => workload.hostNetwork && this.#isIn(pods, workload));
  }

  /** The namespaces that a peer of a policy in `own` names. */
  namespacesOf({ namespaces }: PodPeer, own: NamespaceState): readonly NamespaceState[] {
    if (namespaces === 'own') return [own];
    return remembered(this.#namespaces, namespaces, () =>
      this.namespaces.filter(({ labels }) => matches(namespaces, labels)),
    );
  }

  /**
   * The workloads that a peer of a policy in `own` finds, one by one, so that a caller who needs one looks no further.
   */
  *found(peer: PodPeer, own: NamespaceState): Generator<PlacedWorkload> {
    for (const namespace of this.namespacesOf(peer, own)) {
      for (const workload of namespace.workloads) {
        if (!workload.hostNetwork && this.#isIn(peer.pods, workload)) yield { namespace, workload };
      }
    }
  }

  /** The cluster's workloads by what policies say to them. */
  get classes(): readonly PodClass[] {
    this.#classes ??= podClasses(this.state, {
      expand: false,
      asked: () => ({ from: true, to: true, concerned: true }),
    });
    return this.#classes;
  }

  #isIn(pods: LabelBox, workload: Workload): boolean {
    const known = remembered(this.#matches, pods, () => new Map<Workload, boolean>());
    return remembered(known, workload, () => matches(pods, workload.labels));
  }
}
