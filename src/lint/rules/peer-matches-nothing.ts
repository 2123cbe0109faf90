import { boxText } from '../../labels/label-space.ts';
import { requiredLabels } from '../../labels/required-labels.ts';
import { directions } from '../../model/directions.ts';
import { remembered } from '../../model/interned.ts';
import type { Direction } from '../../model/network-policy.ts';
import type { PodPeer } from '../../policy/compiled-policy.ts';
import { rulePath } from '../../policy/rule-path.ts';
import type { LintContext, PolicyInstance } from '../context.ts';
import type { Label } from '../label.ts';
import { nearestLabel } from '../nearest-label.ts';
import { type PeerData, peerData } from '../peer-data.ts';
import type { Found } from '../rule.ts';

interface PeerMatchesNothing {
  readonly direction: Direction;
  readonly peer: PeerData;
  /** The objects that the selectors do not match; hostNetwork: they match only pods there, which no peer includes. */
  readonly reason: 'noNamespace' | 'noWorkload' | 'hostNetwork';
  /** A label that exists and may be meant. */
  readonly meant?: Label;
}

/**
 * Rule: the selectors of a peer find a workload: for a policy of a type, in one of the places at least that have it.
 *
 * Reason: a peer that finds no pod allows nothing; most often a label of a namespace or a pod is misspelt, or selectors
 * of two list items were meant for one. Where a namespace is found of which no workload is known, nothing is said.
 *
 * Breaks it: `namespaceSelector: {matchLabels: {team: shpo}}`. Keeps it: labels that a namespace and its pods have.
 */
export function* peerMatchesNothing({ policies }: LintContext): Generator<Found<PeerMatchesNothing>> {
  for (const { instances } of policies) {
    const peers = new Map<string, PeerOfRule>();
    for (const instance of instances) gather(instance, peers);
    for (const written of peers.values()) if (!written.matched) yield found(written);
  }
}

interface PeerOfRule {
  readonly peer: PodPeer;
  readonly direction: Direction;
  readonly rule: number;
  readonly index: number;
  readonly places: PolicyInstance[];
  matched: boolean;
  /** The selector of namespaces matches at least one. */
  foundNamespace: boolean;
  /** Such pods are in the host network. */
  onNodes: boolean;
}

function gather(instance: PolicyInstance, peers: Map<string, PeerOfRule>): void {
  const { facts, namespace, compiled } = instance;
  for (const direction of directions) {
    for (const [rule, { peers: list }] of (compiled[direction]?.rules ?? []).entries()) {
      if (list === 'all') continue;
      for (const [index, peer] of list.entries()) {
        if (peer.kind !== 'pods') continue;
        const written = remembered(peers, `${direction} ${peerText(peer)}`, () => ({
          ...{ peer, direction, rule, index, places: [], matched: false, foundNamespace: false, onNodes: false },
        }));
        if (written.matched) continue;
        const namespaces = facts.namespacesOf(peer, namespace);
        const isUnknown = namespaces.some(({ workloads }) => workloads.length === 0);
        written.matched = isUnknown || facts.found(peer, namespace).next().done !== true;
        written.foundNamespace ||= namespaces.length > 0;
        written.onNodes ||= namespaces.some((one) => facts.isInHostNetwork(peer.pods, one));
        written.places.push(instance);
      }
    }
  }
}

function peerText({ pods, namespaces }: PodPeer): string {
  return `${boxText(pods)} ${namespaces === 'own' ? 'own' : boxText(namespaces)}`;
}

function found({
  peer,
  direction,
  rule,
  index,
  places,
  foundNamespace,
  onNodes,
}: PeerOfRule): Found<PeerMatchesNothing> {
  const [first] = places;
  const reason = onNodes ? 'hostNetwork' : foundNamespace ? 'noWorkload' : 'noNamespace';
  const meant = meantLabel(peer, places, foundNamespace);
  return {
    data: { direction, peer: peerData(peer), reason, ...(meant === undefined ? {} : { meant }) },
    at: {
      kind: 'policy',
      policy: (first as PolicyInstance).known,
      path: rulePath(direction, rule, index),
      rule: { direction, index: rule },
    },
    places,
  };
}

/** Returns a label that exists and is close to a missing one that the peer requires. */
function meantLabel(peer: PodPeer, places: readonly PolicyInstance[], foundNamespace: boolean): Label | undefined {
  const box = foundNamespace ? peer.pods : peer.namespaces;
  if (box === 'own') return undefined;
  const carried = new Set(
    places.flatMap(({ facts, namespace }) =>
      foundNamespace
        ? facts.namespacesOf(peer, namespace).flatMap(({ workloads }) => workloads.map(({ labels }) => labels))
        : facts.namespaces.map(({ labels }) => labels),
    ),
  );
  for (const label of requiredLabels(box)) {
    const near = nearestLabel(label, carried);
    if (near !== undefined) return near;
  }
  return undefined;
}
