import { boxesOverlap, everything, intersectBoxes, type KeyStates, type LabelBox } from '../labels/label-space.ts';
import {
  type AddressSet,
  allAddresses,
  hasNoAddresses,
  intersectAddresses,
  subtractAddresses,
} from '../model/address-set.ts';
import type { Protocol, TextMap } from '../model/network-policy.ts';
import { allPorts, hasNoPorts, intersectPorts, type PortSet, subtractPorts } from '../model/port-set.ts';

/**
 * Connections as one side sees them: the side of a pod whose policies are asked, the own pod. A box is a product: a
 * connection lies in it if its labels, its address and its port do, each by itself. So boxes are intersected part by
 * part.
 *
 * Everything that words tell apart is a label, with a prefix for whose it is: the labels of the own pod and of its
 * namespace, of the other pod and of its namespace, who is at the other end, and the names of the destination's port.
 * One question about labels (`labels/label-questions.ts`) is therefore a question about all of them at once.
 */
export interface ConnectionBox {
  readonly labels: LabelBox;
  /** The addresses of the other end. Every address where only labels matter. */
  readonly addresses: AddressSet;
  readonly ports: PortSet;
}

/**
 * Who is at the other end. own: a pod of the own namespace · elsewhere: a pod of another namespace · address: what is
 * known by its address only. What is none of these, such as a node, is found by rules for everyone alone.
 */
export type PeerKind = 'own' | 'elsewhere' | 'address';

/** The labels that a box requires; an absent part is free. */
export interface LabelParts {
  /** The namespace of the own pod. */
  readonly home?: LabelBox;
  /** The namespace of the other pod. */
  readonly namespace?: LabelBox;
  readonly own?: LabelBox;
  readonly peer?: readonly PeerKind[];
  readonly pod?: LabelBox;
  /** A name of the destination's port. */
  readonly name?: { readonly name: string; readonly protocol: Protocol };
}

export const everyConnection: ConnectionBox = { labels: everything, addresses: allAddresses, ports: allPorts };

// In code-unit order, as the keys of a box are.
const prefixes = { home: 'home ', namespace: 'namespace ', own: 'own ' } as const;
const peerKey = 'peer';
const podPrefix = 'pod ';
const portPrefix = 'port ';

export function labelsOf({ home, namespace, own, peer, pod, name }: LabelParts): LabelBox {
  return {
    keys: new Map([
      ...prefixed(prefixes.home, home),
      ...prefixed(prefixes.namespace, namespace),
      ...prefixed(prefixes.own, own),
      ...(peer === undefined ? [] : [[peerKey, oneOf(peer)] as const]),
      ...prefixed(podPrefix, pod),
      ...(name === undefined ? [] : [[`${portPrefix}${name.name}/${name.protocol}`, present] as const]),
    ]),
  };
}

/** The labels of one connection, taken apart again. */
export interface PartedLabels {
  readonly home: TextMap;
  readonly namespace: TextMap;
  readonly own: TextMap;
  /** Absent: none of the kinds. */
  readonly peer?: PeerKind;
  readonly pod: TextMap;
  /** Names of the destination's port, without the protocol. */
  readonly names: readonly string[];
}

export function partedLabels(labels: TextMap): PartedLabels {
  const of = (prefix: string): TextMap =>
    Object.fromEntries(
      Object.entries(labels).flatMap(([key, value]) =>
        key.startsWith(prefix) ? [[key.slice(prefix.length), value]] : [],
      ),
    );
  const peer = labels[peerKey] as PeerKind | undefined;
  return {
    ...{ home: of(prefixes.home), namespace: of(prefixes.namespace), own: of(prefixes.own), pod: of(podPrefix) },
    ...(peer === undefined ? {} : { peer }),
    names: Object.keys(of(portPrefix)).map((text) => text.slice(0, text.lastIndexOf('/'))),
  };
}

/** Returns what both boxes hold; undefined if they have nothing in common. */
export function intersectConnections(a: ConnectionBox, b: ConnectionBox): ConnectionBox | undefined {
  return connectionsOverlap(a, b)
    ? {
        labels: intersectBoxes(a.labels, b.labels),
        addresses: intersectAddresses(a.addresses, b.addresses),
        ports: intersectPorts(a.ports, b.ports),
      }
    : undefined;
}

/** Returns whether some connection lies in both boxes. */
export function connectionsOverlap(a: ConnectionBox, b: ConnectionBox): boolean {
  return (
    !hasNoPorts(intersectPorts(a.ports, b.ports)) &&
    (a.addresses === b.addresses || !hasNoAddresses(intersectAddresses(a.addresses, b.addresses))) &&
    boxesOverlap(a.labels, b.labels)
  );
}

/** Returns whether labels ask for a name of the port, or for a kind of peer, which others leave free. */
export function asksForWhatIsFree(labels: LabelBox, others: LabelBox): boolean {
  for (const key of labels.keys.keys()) {
    if ((key === peerKey || key.startsWith(portPrefix)) && !others.keys.has(key)) return true;
  }
  return false;
}

/** Addresses and ports, as far as a question is about them. */
export type AddressesAndPorts = Pick<ConnectionBox, 'addresses' | 'ports'>;

/** Splits a box by these addresses and ports: the part inside, if any, and the rest in disjoint parts. */
export function splitBy(
  { addresses, ports }: AddressesAndPorts,
  box: AddressesAndPorts,
): { readonly inside?: AddressesAndPorts; readonly rest: readonly AddressesAndPorts[] } {
  const [samePorts, otherPorts] = [intersectPorts(ports, box.ports), subtractPorts(ports, box.ports)];
  const holdsAll = box.addresses === allAddresses;
  const same = holdsAll ? addresses : intersectAddresses(addresses, box.addresses);
  if (hasNoPorts(samePorts) || hasNoAddresses(same)) return { rest: [{ addresses, ports }] };
  const others = holdsAll ? undefined : subtractAddresses(addresses, box.addresses);
  return {
    inside: { addresses: same, ports: samePorts },
    rest: [
      ...(hasNoPorts(otherPorts) ? [] : [{ addresses, ports: otherPorts }]),
      ...(others === undefined || hasNoAddresses(others) ? [] : [{ addresses: others, ports: samePorts }]),
    ],
  };
}

const present: KeyStates = { absent: false, values: { kind: 'allBut', listed: new Set() } };

function oneOf(values: readonly string[]): KeyStates {
  return { absent: false, values: { kind: 'only', listed: new Set(values) } };
}

function prefixed(prefix: string, box: LabelBox | undefined): readonly (readonly [string, KeyStates])[] {
  return box === undefined ? [] : [...box.keys].map(([key, states]) => [`${prefix}${key}`, states]);
}
