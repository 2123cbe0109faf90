import type { ClusterState, KnownPolicy, NamespaceState } from '../clusters/cluster-state.ts';
import { compareText } from '../diagnostics/compare.ts';
import { boxText, type LabelBox, labelBox, matches } from '../labels/label-space.ts';
import type { AddressSet } from '../model/address-set.ts';
import { memoised, remembered } from '../model/interned.ts';
import type { Direction, LabelSelector, NetworkPolicy, TextMap } from '../model/network-policy.ts';
import { compileNetworkPolicy } from '../policy/compile-network-policy.ts';
import { rulesOf } from '../policy/compiled-policy.ts';
import { AddressBorders } from './address-borders.ts';
import type { End, PodEnd } from './end.ts';
import { clusterPoliciesOn, selectingPolicies } from './evaluator.ts';
import { type NumberedEnd, pairKeys } from './pair-keys.ts';

/**
 * Classes of the ends of one cluster that a verdict cannot tell apart. Two sources of one class have equal verdicts to any one
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
  const numbers = new EndNumbers(cluster, identity);
  // Answers do not show by which policy they are, and the keys of pairs know no tiers.
  const isByAnswer = identity === byMeaning && (cluster.clusterPolicies ?? []).length === 0;
  const ofSource = (end: End): number => numbers.ofSource(numbers.of(end));
  const ofDestination = (end: End): number => numbers.ofDestination(numbers.of(end));
  return {
    ofSource,
    ofDestination,
    ofPair: isByAnswer
      ? pairKeys((end) => numbers.of(end))
      : (from, to, within) => `${ofSource(from)} ${ofDestination(to)} ${within}`,
  };
}

/** Numbers the ends of one cluster, part by part: equal parts have equal numbers. */
class EndNumbers {
  readonly #cluster: ClusterState;
  readonly #identity: PolicyIdentity;
  readonly #numbers = new Map<string, number>();
  // No weak map: those of many thousand ends cost more than they free.
  readonly #ends = new Map<End, NumberedEnd>();
  readonly #labels = new Map<TextMap, number>();
  readonly #addresses = new Map<AddressSet, number>();
  readonly #ports = new Map<unknown, number>();
  readonly #namespaces = new Map<NamespaceState, NumberedNamespace>();
  /** By identity. These texts are long, so none is made anew for a number. */
  readonly #policies = new Map<string, number>();
  /** Places in lists of policies, by the selectors in the list, the labels and the direction. */
  readonly #selected = new Map<string, readonly number[]>();
  #borders: AddressBorders | undefined;
  #boxes: readonly LabelBox[] | undefined;

  constructor(cluster: ClusterState, identity: PolicyIdentity) {
    this.#cluster = cluster;
    this.#identity = identity;
  }

  of(end: End): NumberedEnd {
    // Without a closure: this is asked for both ends of each flow.
    let numbered = this.#ends.get(end);
    if (numbered === undefined) {
      numbered = this.#numbered(end);
      this.#ends.set(end, numbered);
    }
    return numbered;
  }

  ofSource({ Egress, seen }: NumberedEnd): number {
    return this.#number(`source ${Egress} ${seen}`);
  }

  ofDestination({ Ingress, seen, ports }: NumberedEnd): number {
    return this.#number(`destination ${Ingress} ${seen} ${ports}`);
  }

  #number(text: string): number {
    return remembered(this.#numbers, text, () => this.#numbers.size);
  }

  #numbered(end: End): NumberedEnd {
    // Blocks see nothing of an address but between which of their borders it is.
    const at = remembered(this.#addresses, end.addresses, () => {
      this.#borders ??= new AddressBorders(blocksIn(this.#cluster));
      return this.#number(this.#borders.textOf(end.addresses));
    });
    if (end.kind === 'addresses') {
      const seen = this.#number(`addresses ${at}`);
      return { Ingress: -1, Egress: -1, seen, addresses: seen, ports: -1 };
    }
    const { namespace, labels, hostNetwork, ports } = end;
    const known = remembered(this.#namespaces, namespace, () => this.#namespace(namespace));
    const labelled = remembered(this.#labels, labels, () =>
      this.#number(`labels ${JSON.stringify(sortedEntries(labels))}`),
    );
    return {
      Ingress: this.#isolation(end, 'Ingress', known, labelled),
      Egress: this.#isolation(end, 'Egress', known, labelled),
      seen: this.#number(`pod ${hostNetwork} ${at} ${known.selected} ${labelled}`),
      addresses: this.#number(`pods ${hostNetwork} ${at}`),
      ports: remembered(this.#ports, ports, () =>
        this.#number(`ports ${JSON.stringify(ports.map(({ name, port, protocol }) => [name, port, protocol]))}`),
      ),
    };
  }

  #namespace(namespace: NamespaceState): NumberedNamespace {
    this.#boxes ??= namespaceSelectorsOf(this.#cluster);
    const selectors = namespace.policies.map(({ policy }) => this.#number(selectorText(policy)));
    return {
      // Selectors see nothing of a namespace but whether they select it, and whether it is their policy's own.
      selected: this.#number(`namespace ${this.#boxes.map((box) => Number(matches(box, namespace.labels))).join('')}`),
      selectors: this.#number(`selectors ${selectors.join()}`),
      policies: namespace.policies.map((known) =>
        remembered(this.#policies, this.#identity(known, namespace), () => this.#policies.size),
      ),
    };
  }

  /** Numbers the policies that apply to an end in a direction. Their order does not matter. */
  #isolation(end: PodEnd, direction: Direction, namespace: NumberedNamespace, labels: number): number {
    if (end.hostNetwork) return -1;
    const places = remembered(this.#selected, `${namespace.selectors} ${labels} ${direction}`, () => {
      const selecting = new Set(selectingPolicies(end, direction).map(({ known }) => known));
      return end.namespace.policies.flatMap((known, place) => (selecting.has(known) ? [place] : []));
    });
    const found = places.map((place) => namespace.policies[place] ?? -1);
    for (const policy of clusterPoliciesOn(this.#cluster, end, direction)) {
      // Below 0, as no number of a namespace's policy is.
      found.push(-2 - (this.#cluster.clusterPolicies?.indexOf(policy) ?? 0));
    }
    return this.#number(`isolated ${found.sort((a, b) => a - b).join()}`);
  }
}

interface NumberedNamespace {
  readonly selected: number;
  /** The pods and directions that its policies select, in their order, have one number. */
  readonly selectors: number;
  readonly policies: readonly number[];
}

/** Returns a text that policies share only if they select the same pods, in the same directions. */
const selectorText = memoised((policy: NetworkPolicy): string => {
  const { subject, Ingress, Egress } = compileNetworkPolicy(policy);
  return `selector ${boxText(subject.pods)} ${Ingress !== undefined} ${Egress !== undefined}`;
});

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

/** Every set of addresses with which an evaluator compares those of an end. */
function* blocksIn({
  namespaces,
  clusterPolicies = [],
  networks: { pods, nodes },
}: ClusterState): Generator<AddressSet> {
  const policies = new Set(clusterPolicies);
  for (const namespace of namespaces.values()) {
    for (const { policy } of namespace.policies) policies.add(compileNetworkPolicy(policy));
  }
  for (const { peers } of [...policies].flatMap(rulesOf)) {
    if (peers === 'all') continue;
    for (const peer of peers) if (peer.kind === 'addresses') yield peer.addresses;
  }
  if (pods !== undefined) yield pods;
  if (nodes !== undefined) yield nodes;
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

function sortedEntries(labels: TextMap): readonly (readonly [string, string])[] {
  return Object.entries(labels).sort(([a], [b]) => compareText(a, b));
}
