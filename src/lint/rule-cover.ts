import { compareText } from '../diagnostics/compare.ts';
import type { NotDecided, PlaceQuestions } from '../labels/label-questions.ts';
import { boxesOverlap, intersectBoxes, isSatisfiable, type LabelBox, matches } from '../labels/label-space.ts';
import {
  type AddressSet,
  hasNoAddresses,
  includesAddresses,
  intersectAddresses,
  subtractAddresses,
} from '../model/address-set.ts';
import type { Direction, TextMap } from '../model/network-policy.ts';
import { hasNoPorts, includesPorts, intersectPorts, portsOf, subtractPorts } from '../model/port-set.ts';
import type { CompiledPeer, CompiledPolicy, CompiledPort, CompiledRule, PodPeer } from '../policy/compiled-policy.ts';
import { remembered } from './cluster-facts.ts';

/** A rule, and the policy whose selected pods it is for. */
export interface OwnedRule {
  readonly owner: CompiledPolicy;
  readonly direction: Direction;
  readonly rule: CompiledRule;
}

type AnyPeer = CompiledPeer | 'everybody';

/** Whether rules cover another, as far as the budget of steps decides it. */
export type Cover = 'covered' | 'open' | NotDecided;

/** Answers whether rules cover each other; equal questions, which thousands of namespaces ask, are answered once. */
export class RuleCover {
  readonly #numbers = new Map<CompiledRule, number>();
  readonly #known = new Map<string, Cover>();
  readonly #pairs = new PairBoxes();

  /**
   * Whether some of the other rules allow, together, all that a rule allows: to every pod its policy selects, with every
   * peer, on every port, whatever labels pods and namespaces have. All rules are of policies in one namespace, which has
   * these labels. Exact, but that an address is not known to be a pod's, nor a named port to be a number.
   */
  cover(question: OwnedRule, others: Iterable<OwnedRule>, labels: TextMap, here: PlaceQuestions): Cover {
    const { owner, direction } = question;
    if (!isSatisfiable(owner.subject.pods)) return 'covered';
    const relevant: OwnedRule[] = [];
    for (const other of others) {
      if (other.direction === direction && boxesOverlap(owner.subject.pods, other.owner.subject.pods))
        relevant.push(other);
    }
    const { rule } = question;
    const peers: readonly AnyPeer[] = rule.peers === 'all' ? ['everybody'] : rule.peers;
    return all(peers, (peer, index) => {
      const kind = peer === 'everybody' ? peer : peer.kind;
      // Blocks say nothing of selectors, and in a control plane they are all that differs from the next.
      const alike = relevant.filter(
        ({ rule: { peers: list } }) => list === 'all' || list.some((one) => one.kind === kind),
      );
      if (alike.length === 0) return 'open';
      const rules = [question, ...alike];
      const numbers = rules.map((one) => remembered(this.#numbers, one.rule, () => this.#numbers.size));
      const key = `${index} ${numbers.join()} ${kind === 'pods' ? lookedAt(rules, labels) : ''}`;
      return remembered(this.#known, key, () => this.#coverOfPeer(question, peer, alike, labels, here));
    });
  }

  #coverOfPeer(
    { owner, rule }: OwnedRule,
    peer: AnyPeer,
    others: readonly OwnedRule[],
    labels: TextMap,
    here: PlaceQuestions,
  ): Cover {
    return all(portParts(rule, others), (port) => {
      const open = others.filter((other) => opens(other.rule, port));
      if (peer === 'everybody') return coverOfPods(owner.subject.pods, selectedBy(open), here);
      if (peer.kind === 'addresses') return coverOfAddresses(owner.subject.pods, peer.addresses, open, here);
      const pairs = this.#pairs.within(labels);
      const boxes = open.flatMap(({ owner: { subject }, rule: { peers } }): readonly LabelBox[] => {
        if (peers === 'all') return [pairs.own(subject.pods)];
        return peers.flatMap((one) => (one.kind === 'pods' ? pairs.allowed(peer, subject.pods, one) : []));
      });
      return coverOfPods(pairs.wanted(owner.subject.pods, peer), boxes, here);
    });
  }
}

function coverOfPods(pods: LabelBox, others: readonly LabelBox[], here: PlaceQuestions): Cover {
  const answer = here.outside(pods, others);
  if (answer.kind === 'notDecided') return answer;
  return answer.kind === 'none' ? 'covered' : 'open';
}

/** Covered where each item is, open where one is; not decided where that rests on an item that is not. */
function all<Item>(items: readonly Item[], coverOf: (item: Item, index: number) => Cover): Cover {
  let undecided: NotDecided | undefined;
  for (const [index, item] of items.entries()) {
    const cover = coverOf(item, index);
    if (cover === 'open') return cover;
    if (cover !== 'covered') undecided ??= cover;
  }
  return undecided ?? 'covered';
}

/** The labels of the namespace on which the answer depends: those that some peer's selector names. */
function lookedAt(rules: readonly OwnedRule[], labels: TextMap): string {
  const keys = new Set<string>();
  for (const { rule } of rules) {
    for (const peer of rule.peers === 'all' ? [] : rule.peers) {
      if (peer.kind === 'pods' && peer.namespaces !== 'own')
        for (const key of peer.namespaces.keys.keys()) keys.add(key);
    }
  }
  return keys.size === 0 ? '' : JSON.stringify([...keys].sort(compareText).map((key) => [key, labels[key] ?? null]));
}

/** The ports of a rule in parts, each of which every other rule opens wholly or not at all. */
function portParts({ ports }: CompiledRule, others: readonly OwnedRule[]): readonly (CompiledPort | 'all')[] {
  const named = (['TCP', 'UDP', 'SCTP'] as const).map(
    (protocol): CompiledPort => ({ kind: 'numbers', ports: portsOf(protocol) }),
  );
  const own: readonly CompiledPort[] = ports === 'all' ? named : ports;
  return own.flatMap((port): readonly CompiledPort[] => {
    if (port.kind === 'named') return [port];
    let parts = [port.ports];
    for (const { rule } of others) {
      for (const other of rule.ports === 'all' ? [] : rule.ports) {
        if (other.kind === 'named') continue;
        parts = parts
          .flatMap((part) => [intersectPorts(part, other.ports), subtractPorts(part, other.ports)])
          .filter((part) => !hasNoPorts(part));
      }
    }
    return parts.map((part) => ({ kind: 'numbers', ports: part }));
  });
}

function opens({ ports }: CompiledRule, part: CompiledPort | 'all'): boolean {
  if (ports === 'all') return true;
  if (part === 'all') return false;
  return ports.some((port) => {
    if (port.kind === 'named')
      return part.kind === 'named' && port.name === part.name && port.protocol === part.protocol;
    return includesPorts(port.ports, part.kind === 'named' ? portsOf(part.protocol) : part.ports);
  });
}

/** The pods that rules for every peer are for. */
function selectedBy(rules: readonly OwnedRule[]): readonly LabelBox[] {
  return rules.filter(({ rule }) => rule.peers === 'all').map(({ owner }) => owner.subject.pods);
}

/**
 * Both pods of a connection, and the namespace of the peer, as one set of labels in which the keys of each are told apart.
 * Equal boxes are one object, so that they are understood once.
 */
class PairBoxes {
  readonly #byLabels = new Map<string, PairBoxesOfNamespace>();

  /** For policies in a namespace with these labels. */
  within(labels: TextMap): PairBoxesOfNamespace {
    return remembered(this.#byLabels, JSON.stringify(labels), () => new PairBoxesOfNamespace(labels));
  }
}

class PairBoxesOfNamespace {
  readonly #labels: TextMap;
  readonly #own = new Map<LabelBox, LabelBox>();
  readonly #wanted = new Map<LabelBox, Map<PodPeer, LabelBox>>();
  readonly #allowed = new Map<LabelBox, Map<PodPeer, AllowedBoxes>>();

  constructor(labels: TextMap) {
    this.#labels = labels;
  }

  /** Selected pods with every peer. */
  own(pods: LabelBox): LabelBox {
    return remembered(this.#own, pods, () => prefixed('own', pods));
  }

  /** Selected pods with the peer. */
  wanted(own: LabelBox, peer: PodPeer): LabelBox {
    return remembered(
      remembered(this.#wanted, own, () => new Map<PodPeer, LabelBox>()),
      peer,
      () => {
        const { pods, namespaces } = peer;
        const parts = [this.own(own), prefixed('pod', pods)];
        if (namespaces !== 'own' && !isOwnOnly(namespaces, this.#labels)) parts.push(prefixed('namespace', namespaces));
        return parts.reduce(intersectBoxes);
      },
    );
  }

  /** Selected pods with another peer, as far as it concerns the namespaces of the peer in question. */
  allowed({ namespaces }: PodPeer, own: LabelBox, other: PodPeer): readonly LabelBox[] {
    const { inOwn, inAll } = remembered(
      remembered(this.#allowed, own, () => new Map<PodPeer, AllowedBoxes>()),
      other,
      () => this.#allowedBoxes(own, other),
    );
    return namespaces === 'own' || isOwnOnly(namespaces, this.#labels) ? inOwn : inAll;
  }

  #allowedBoxes(own: LabelBox, other: PodPeer): AllowedBoxes {
    const both = intersectBoxes(this.own(own), prefixed('pod', other.pods));
    const findsOwn = other.namespaces === 'own' || matches(other.namespaces, this.#labels);
    // A peer in the policy's own namespace covers that one only, by the name that no other namespace has.
    const namespaces: LabelBox = other.namespaces === 'own' ? ownNamespace(this.#labels) : other.namespaces;
    return { inOwn: findsOwn ? [both] : [], inAll: [intersectBoxes(both, prefixed('namespace', namespaces))] };
  }
}

interface AllowedBoxes {
  /** Within the policy's own namespace. */
  readonly inOwn: readonly LabelBox[];
  readonly inAll: readonly LabelBox[];
}

const nameKey = 'kubernetes.io/metadata.name';

function ownNamespace(labels: TextMap): LabelBox {
  const name = labels[nameKey] ?? '';
  return { keys: new Map([[nameKey, { absent: false, values: { kind: 'only', listed: new Set([name]) } }]]) };
}

/** Whether a selector finds the namespace with these labels, by its name, and so no other. */
function isOwnOnly(namespaces: LabelBox, labels: TextMap): boolean {
  const states = namespaces.keys.get(nameKey);
  const name = labels[nameKey] ?? '';
  const onlyName =
    states !== undefined && !states.absent && states.values.kind === 'only' && states.values.listed.size === 1;
  return onlyName && states.values.listed.has(name) && matches(namespaces, labels);
}

function prefixed(prefix: string, { keys }: LabelBox): LabelBox {
  return { keys: new Map([...keys].map(([key, states]) => [`${prefix} ${key}`, states])) };
}

/** Covered where every part of the addresses that blocks treat as one is open to every pod. */
function coverOfAddresses(
  pods: LabelBox,
  addresses: AddressSet,
  others: readonly OwnedRule[],
  here: PlaceQuestions,
): Cover {
  const blocks = others.flatMap(({ owner, rule }) =>
    rule.peers === 'all'
      ? [{ pods: owner.subject.pods, addresses }]
      : rule.peers.flatMap((peer) =>
          peer.kind === 'addresses' ? [{ pods: owner.subject.pods, addresses: peer.addresses }] : [],
        ),
  );
  let parts: readonly AddressSet[] = [addresses];
  for (const block of blocks) {
    parts = parts
      .flatMap((part) => [intersectAddresses(part, block.addresses), subtractAddresses(part, block.addresses)])
      .filter((part) => !hasNoAddresses(part));
  }
  return all(parts, (part) => {
    const open = blocks.filter((block) => includesAddresses(block.addresses, part)).map((block) => block.pods);
    return coverOfPods(pods, open, here);
  });
}
