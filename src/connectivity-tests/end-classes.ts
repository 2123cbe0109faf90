import type { ClusterState, KnownPolicy, NamespaceState } from '../clusters/cluster-state.ts';
import { compareText } from '../diagnostics/compare.ts';
import { type LabelBox, labelBox, matches } from '../labels/label-space.ts';
import { memoised, remembered } from '../model/interned.ts';
import type { Direction, LabelSelector, NetworkPolicy } from '../model/network-policy.ts';
import { type CompiledPolicy, rulesOf } from '../policy/compiled-policy.ts';
import type { End, PodEnd } from '../verdicts/end.ts';
import { clusterPoliciesOn, selectingPolicies } from '../verdicts/evaluator.ts';
import { addressText, pairKeys } from './pair-keys.ts';

/**
 * Which ends of one cluster a verdict cannot tell apart. Two sources of one class have equal verdicts to any one
 * destination, as long as they agree on whether they are in its namespace; and so do two destinations from any source.
 */
export interface EndClasses {
  /** The same number for sources of one class. */
  ofSource(end: End): number;
  /** The same number for destinations of one class. */
  ofDestination(end: End): number;
  /**
   * The same text for pairs that have the same verdicts and whose destinations declare the same ports, also if their ends
   * are of different classes. `within`: both ends are pods of one namespace.
   */
  ofPair(from: End, to: End, within: boolean): string;
}

/** Returns a key of a policy. Only policies with equal keys can have pods that are alike. */
export type PolicyIdentity = (known: KnownPolicy, namespace: NamespaceState) => string;

/** Policies with the same meaning are alike, independent of their names and places. */
export const byMeaning: PolicyIdentity = ({ policy }) => meaningOf(policy);

const meaningOf = memoised((policy: NetworkPolicy) => JSON.stringify(policy.spec));

export function endClasses(cluster: ClusterState, identity: PolicyIdentity = byMeaning): EndClasses {
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  };
  const policyNumbers = new Map<KnownPolicy, number>();
  const namespaceNumbers = new Map<NamespaceState, number>();
  let namespaceBoxes: readonly LabelBox[] | undefined;

  const policyNumber = (known: KnownPolicy, namespace: NamespaceState): number =>
    remembered(policyNumbers, known, () => numberOf(`policy ${identity(known, namespace)}`));

  const clusterPolicyNumber = (policy: CompiledPolicy): number =>
    numberOf(`policy of the cluster ${cluster.clusterPolicies?.indexOf(policy)}`);

  /** Selectors see nothing of a namespace but whether they select it, and whether it is their policy's own. */
  const namespaceNumber = (namespace: NamespaceState): number =>
    remembered(namespaceNumbers, namespace, () => {
      namespaceBoxes ??= namespaceSelectorsOf(cluster);
      return numberOf(`namespace ${namespaceBoxes.map((box) => Number(matches(box, namespace.labels))).join('')}`);
    });

  /** Properties of an end that the policies of the other side can match. */
  const seen = (end: End): readonly unknown[] =>
    end.kind === 'addresses'
      ? ['addresses', addressText(end)]
      : ['pod', end.hostNetwork, addressText(end), namespaceNumber(end.namespace), sortedEntries(end.labels)];

  /** Policies that apply to an end in a direction. Their order does not matter. */
  const isolation = (end: End, direction: Direction): readonly number[] =>
    end.kind === 'addresses'
      ? []
      : [
          ...selectingPolicies(end, direction).map(({ known }) => policyNumber(known, end.namespace)),
          ...clusterPoliciesOn(cluster, end, direction).map((policy) => clusterPolicyNumber(policy)),
        ].sort((a, b) => a - b);

  const ofSource = (end: End): number => numberOf(`source ${JSON.stringify([isolation(end, 'Egress'), seen(end)])}`);
  const ofDestination = (end: End): number =>
    numberOf(`destination ${JSON.stringify([isolation(end, 'Ingress'), seen(end), namedPorts(end)])}`);
  // Answers do not show by which policy they are, and the keys of pairs know no tiers.
  const isByAnswer = identity === byMeaning && (cluster.clusterPolicies ?? []).length === 0;
  const numbered = (what: string, of: (end: End) => unknown) =>
    memoised((end: End) => numberOf(`${what} ${JSON.stringify(of(end))}`));
  const policies = {
    Ingress: numbered('isolated', (end) => isolation(end, 'Ingress')),
    Egress: numbered('isolated', (end) => isolation(end, 'Egress')),
  };
  return {
    ofSource,
    ofDestination,
    ofPair: isByAnswer
      ? pairKeys({
          policies: (end, direction) => policies[direction](end),
          seen: numbered('seen', seen),
          addresses: numbered('addresses', (end) => [
            end.kind,
            end.kind === 'pod' && end.hostNetwork,
            addressText(end),
          ]),
          ports: numbered('ports', namedPorts),
        })
      : (from, to, within) => `${ofSource(from)} ${ofDestination(to)} ${within}`,
  };
}

/** Every different namespace selector of the cluster's policies. */
function namespaceSelectorsOf({ namespaces, clusterPolicies = [] }: ClusterState): readonly LabelBox[] {
  const selectors = new Map<string, LabelSelector>();
  for (const { policies } of namespaces.values()) {
    for (const { policy } of policies) {
      for (const [text, selector] of namespaceSelectorsIn(policy)) selectors.set(text, selector);
    }
  }
  const ofCluster = clusterPolicies.flatMap(rulesOf).flatMap(({ peers }) => {
    const pods = peers === 'all' ? [] : peers.filter((peer) => peer.kind === 'pods');
    return pods.flatMap(({ namespaces: box }) => (box === 'own' ? [] : [box]));
  });
  return [...[...selectors.values()].map(labelBox), ...ofCluster];
}

/** By their texts. */
const namespaceSelectorsIn = memoised(({ spec }: NetworkPolicy): ReadonlyMap<string, LabelSelector> => {
  const { ingress = [], egress = [] } = spec;
  const peers = [...ingress.flatMap(({ from = [] }) => from), ...egress.flatMap(({ to = [] }) => to)];
  return new Map(
    peers.flatMap(({ namespaceSelector }) =>
      namespaceSelector === undefined ? [] : [[JSON.stringify(namespaceSelector), namespaceSelector]],
    ),
  );
});

function namedPorts(end: End): readonly unknown[] {
  return end.kind === 'addresses' ? [] : end.ports.map(({ name, port, protocol }) => [name, port, protocol]);
}

function sortedEntries(labels: PodEnd['labels']): readonly (readonly [string, string])[] {
  return Object.entries(labels).sort(([a], [b]) => compareText(a, b));
}
