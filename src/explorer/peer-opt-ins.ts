import type { ClusterState, NamespaceState, Workload } from '../clusters/cluster-state.ts';
import { compareText } from '../diagnostics/compare.ts';
import { matches } from '../labels/label-space.ts';
import { directionsOnTheWay } from '../model/directions.ts';
import { remembered } from '../model/interned.ts';
import type { Direction } from '../model/network-policy.ts';
import { workloadText } from '../model/workload-name.ts';
import { compileNetworkPolicy } from '../policy/compile-network-policy.ts';
import type { CompiledPolicy, PodPeer } from '../policy/compiled-policy.ts';
import { podEnd } from '../verdicts/end.ts';
import { isSelected } from '../verdicts/side-answer.ts';
import { type AskedLabels, askedLabels } from './opt-in-labels.ts';

/** Labels that policies ask of the pods at the other end of their connections. */
export interface PeerOptIn {
  /** `key=value`; several where a peer asks for all of them. */
  readonly labels: readonly string[];
  /** Ingress: with the labels, a pod may connect to the pods of the policy. Egress: these may connect to it. */
  readonly direction: Direction;
  readonly policy: string;
  /** Workloads that the policy selects, as `Kind/name`, sorted; empty where no workload of the namespaces is known. */
  readonly pods: readonly string[];
  /** Names of namespaces that have the policy with such pods, sorted. */
  readonly namespaces: readonly string[];
}

interface PeerOptIns {
  readonly carried: readonly PeerOptIn[];
  /** Labels that would let rules find the pod as their peer that now do not. */
  readonly missing: readonly PeerOptIn[];
}

/**
 * Finds opt-in labels that policies of all namespaces ask of their peers, as far as they are about this workload. Opt-in keys are
 * those of `optInsOf`. Policies that select no known workload of a namespace with workloads do not count. The answer is about
 * one side: the policies of the workload itself may still deny.
 */
export function peerOptInsOf(cluster: ClusterState, namespace: NamespaceState, workload: Workload): PeerOptIns {
  const found = { carried: new Map<string, PeerDraft>(), missing: new Map<string, PeerDraft>() };
  const asked = new Map<PodPeer, AskedLabels | undefined>();
  const isPeer = (peer: PodPeer, policyNamespace: string): boolean => {
    const labels = { ...workload.labels, ...asked.get(peer)?.given };
    return isSelected(peer, policyNamespace, podEnd(cluster, namespace, { ...workload, labels }));
  };
  for (const there of cluster.namespaces.values()) {
    for (const { policy } of there.policies) {
      const compiled = compileNetworkPolicy(policy);
      const pods = there.workloads.filter((one) => selects(compiled, one)).map(workloadText);
      if (pods.length === 0 && there.workloads.length > 0) continue;
      for (const direction of directionsOnTheWay) {
        for (const peer of podPeers(compiled, direction)) {
          if (!asked.has(peer)) asked.set(peer, askedLabels(cluster, peer.pods, workload.labels));
          const labels = asked.get(peer);
          if (labels === undefined || !isPeer(peer, there.name)) continue;
          const drafts = labels.isCarried ? found.carried : found.missing;
          const draft = { labels: labels.texts, direction, policy: compiled.name, pods: [...pods].sort(compareText) };
          remembered(drafts, JSON.stringify(draft), () => ({ ...draft, namespaces: new Set<string>() })).namespaces.add(
            there.name,
          );
        }
      }
    }
  }
  return { carried: listOf(found.carried), missing: listOf(found.missing) };
}

type PeerDraft = Omit<PeerOptIn, 'namespaces'> & { readonly namespaces: Set<string> };

function selects({ subject }: CompiledPolicy, { labels, hostNetwork }: Workload): boolean {
  return !hostNetwork && matches(subject.pods, labels);
}

/** Peers of rules that allow, except those that are addresses. */
function podPeers(compiled: CompiledPolicy, direction: Direction): readonly PodPeer[] {
  return (compiled[direction]?.rules ?? []).flatMap(({ action, peers }) =>
    action !== 'allow' || peers === 'all' ? [] : peers.filter((peer) => peer.kind === 'pods'),
  );
}

function listOf(drafts: ReadonlyMap<string, PeerDraft>): readonly PeerOptIn[] {
  return [...drafts]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, draft]) => ({ ...draft, namespaces: [...draft.namespaces].sort(compareText) }));
}
