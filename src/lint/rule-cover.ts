import type {
  CompiledPeer,
  CompiledPolicy,
  CompiledPort,
  CompiledRule,
  PodPeer,
} from '../connectivity/compile-policy.ts';
import {
  type AddressSet,
  hasNoAddresses,
  includesAddresses,
  intersectAddresses,
  subtractAddresses,
} from '../model/address-set.ts';
import type { Direction, TextMap } from '../model/network-policy.ts';
import { hasNoPorts, includesPorts, intersectPorts, portsOf, subtractPorts } from '../model/port-set.ts';
import { intersectBoxes, isSatisfiable, type LabelBox, matches, witness } from '../policy/label-space.ts';

/** A rule, and the policy whose selected pods it is for. */
export interface OwnedRule {
  readonly owner: CompiledPolicy;
  readonly direction: Direction;
  readonly rule: CompiledRule;
}

/**
 * Whether some of the other rules allow, together, all that a rule allows: to every pod its policy selects, with every
 * peer, on every port, whatever labels pods and namespaces have. All rules are of policies in one namespace, which has
 * these labels. Exact, but that an address is not known to be a pod's, nor a named port to be a number.
 */
export function isCovered(
  { owner, direction, rule }: OwnedRule,
  others: readonly OwnedRule[],
  labels: TextMap,
): boolean {
  if (!isSatisfiable(owner.podSelector)) return true;
  const relevant = others.filter(
    (other) =>
      other.direction === direction && isSatisfiable(intersectBoxes(owner.podSelector, other.owner.podSelector)),
  );
  if (relevant.length === 0) return false;
  const peers: readonly (CompiledPeer | 'everybody')[] = rule.peers === 'all' ? ['everybody'] : rule.peers;
  return peers.every((peer) =>
    portParts(rule, relevant).every((port) =>
      isPeerCovered(
        owner.podSelector,
        peer,
        relevant.filter((other) => opens(other.rule, port)),
        labels,
      ),
    ),
  );
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

function isPeerCovered(
  pods: LabelBox,
  peer: CompiledPeer | 'everybody',
  others: readonly OwnedRule[],
  labels: TextMap,
): boolean {
  const toEverybody = others.filter(({ rule }) => rule.peers === 'all').map(({ owner }) => owner.podSelector);
  if (witness([pods], toEverybody) === undefined) return true;
  if (peer === 'everybody') return false;
  if (peer.kind === 'addresses') return areAddressesCovered(pods, peer.addresses, others);
  const wanted = pairBox(pods, peer, labels);
  const boxes = others.flatMap(({ owner, rule }): readonly LabelBox[] => {
    if (rule.peers === 'all') return [prefixed('own', owner.podSelector)];
    return rule.peers.flatMap((one) => (one.kind === 'pods' ? pairBoxFor(peer, owner.podSelector, one, labels) : []));
  });
  return witness([wanted], boxes) === undefined;
}

/** Both pods and the namespace of the peer as one set of labels, with the keys of each told apart. */
function pairBox(own: LabelBox, { pods, namespaces }: PodPeer, labels: TextMap): LabelBox {
  const parts = [prefixed('own', own), prefixed('pod', pods)];
  if (namespaces !== 'own' && !isOwnOnly(namespaces, labels)) parts.push(prefixed('namespace', namespaces));
  return parts.reduce(intersectBoxes);
}

/** What another peer allows, as far as it concerns the namespaces of this one. */
function pairBoxFor(peer: PodPeer, own: LabelBox, other: PodPeer, labels: TextMap): readonly LabelBox[] {
  const within = peer.namespaces === 'own' || isOwnOnly(peer.namespaces, labels);
  if (within) {
    const finds = other.namespaces === 'own' || matches(other.namespaces, labels);
    return finds ? [intersectBoxes(prefixed('own', own), prefixed('pod', other.pods))] : [];
  }
  // A peer in the policy's own namespace covers that one only, by the name that no other namespace has.
  const namespaces: LabelBox = other.namespaces === 'own' ? ownNamespace(labels) : other.namespaces;
  return [
    [prefixed('own', own), prefixed('pod', other.pods), prefixed('namespace', namespaces)].reduce(intersectBoxes),
  ];
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

/** Every part of the addresses that blocks treat as one is open to every pod. */
function areAddressesCovered(pods: LabelBox, addresses: AddressSet, others: readonly OwnedRule[]): boolean {
  const blocks = others.flatMap(({ owner, rule }) =>
    rule.peers === 'all'
      ? [{ pods: owner.podSelector, addresses }]
      : rule.peers.flatMap((peer) =>
          peer.kind === 'addresses' ? [{ pods: owner.podSelector, addresses: peer.addresses }] : [],
        ),
  );
  let parts: readonly AddressSet[] = [addresses];
  for (const block of blocks) {
    parts = parts
      .flatMap((part) => [intersectAddresses(part, block.addresses), subtractAddresses(part, block.addresses)])
      .filter((part) => !hasNoAddresses(part));
  }
  return parts.every((part) => {
    const open = blocks.filter((block) => includesAddresses(block.addresses, part)).map((block) => block.pods);
    return witness([pods], open) === undefined;
  });
}
