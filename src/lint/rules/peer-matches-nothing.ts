import { boxText } from '../../labels/label-space.ts';
import { remembered } from '../../model/interned.ts';
import type { PodPeer } from '../../policy/compiled-policy.ts';
import type { PolicyInstance } from '../context.ts';
import { nearestLabel } from '../nearest-label.ts';
import { requiredLabels } from '../opt-in-labels.ts';
import type { Found, LintRule } from '../rule.ts';
import { peerWords, podsThatExist, rulePath } from '../words.ts';

/**
 * Law: the selectors of a peer find a workload: for a policy of a type, in one of the places at least that have it.
 *
 * Reason: a peer that finds nobody allows nothing; most often a label of a namespace or a pod is misspelt, or selectors
 * of two list items were meant for one. Where a namespace is found of which no workload is known, nothing is said.
 *
 * Breaks it: `namespaceSelector: {matchLabels: {team: shpo}}`. Keeps it: labels that a namespace and its pods have.
 */
export const peerMatchesNothing: LintRule = {
  code: 'peer-matches-nothing',
  severity: 'warning',
  *check({ policies }): Generator<Found> {
    for (const { instances } of policies) {
      const peers = new Map<string, WrittenPeer>();
      for (const instance of instances) gather(instance, peers);
      for (const written of peers.values()) if (!written.matched) yield found(written);
    }
  },
};

interface WrittenPeer {
  readonly peer: PodPeer;
  readonly direction: 'Ingress' | 'Egress';
  readonly rule: number;
  readonly index: number;
  readonly places: PolicyInstance[];
  matched: boolean;
  /** Whether the selector of namespaces finds one at least. */
  foundNamespace: boolean;
  /** Whether there are such pods, in the host network. */
  onNodes: boolean;
}

function gather(instance: PolicyInstance, peers: Map<string, WrittenPeer>): void {
  const { facts, namespace, compiled } = instance;
  for (const direction of ['Ingress', 'Egress'] as const) {
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

export function peerText({ pods, namespaces }: PodPeer): string {
  return `${boxText(pods)} ${namespaces === 'own' ? 'own' : boxText(namespaces)}`;
}

function found({ peer, direction, rule, index, places, foundNamespace, onNodes }: WrittenPeer): Found {
  const [first] = places;
  const what = onNodes
    ? 'those are in the host network, where no selector finds them'
    : foundNamespace
      ? 'no workload there has such labels'
      : 'no namespace has such labels';
  const list = direction === 'Ingress' ? 'from' : 'to';
  return {
    fact: { direction, peer: peerText(peer), what },
    message: (subject) =>
      `${subject} names ${peerWords(peer)} in "${list}", and ${what}. A peer that finds no pod allows nothing.`,
    hint:
      didYouMeanLabel(peer, places, foundNamespace) ??
      `Correct the selectors, or delete the peer; ${podsThatExist((first as PolicyInstance).namespace)}.`,
    at: {
      kind: 'policy',
      policy: (first as PolicyInstance).known,
      path: rulePath(direction, rule, index),
      place: { direction, rule },
    },
    places,
  };
}

/** A label that is there and close to one the peer requires and nobody has. */
function didYouMeanLabel(
  peer: PodPeer,
  places: readonly PolicyInstance[],
  foundNamespace: boolean,
): string | undefined {
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
    if (near !== undefined) return `Did you mean "${near}"?`;
  }
  return undefined;
}
