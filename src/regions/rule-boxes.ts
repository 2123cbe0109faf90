import {
  intersectBoxes,
  isSatisfiable,
  type KeyStates,
  type LabelBox,
  labelBox,
  matches,
} from '../labels/label-space.ts';
import { type AddressSet, allAddresses, hasNoAddresses } from '../model/address-set.ts';
import { namespaceNameLabel } from '../model/kubernetes-names.ts';
import type { TextMap } from '../model/network-policy.ts';
import { allPorts, hasNoPorts, type PortSet, portsOf, unitePorts } from '../model/port-set.ts';
import type { CompiledPeer, CompiledPort, CompiledRule, PolicySubject } from '../policy/compiled-policy.ts';
import { type ConnectionBox, labelsOf, type PeerKind } from './connection-box.ts';

/** How policies are read where they leave something open. */
export interface Reading {
  /** The labels of the own pod's namespace; absent: they are not known. */
  readonly home?: TextMap;
  /**
   * True if a block that plugins read differently holds pods by their addresses; otherwise it holds only addresses of
   * no pod.
   */
  readonly blocksHoldPods: boolean;
}

/** Returns the connections of the subject's pods that a rule matches, as a union of boxes. None of them is empty. */
export function boxesOfRule(
  subject: PolicySubject,
  { peers, ports }: Pick<CompiledRule, 'peers' | 'ports'>,
  reading: Reading,
): readonly ConnectionBox[] {
  const selected = subjectLabels(subject, reading);
  if (selected === undefined) return [];
  const withPeers = peers === 'all' ? [everyone] : peers.flatMap((peer) => peerParts(peer, reading));
  const onPorts = ports === 'all' ? [everyPort] : portParts(ports);
  return withPeers.flatMap((peer) =>
    onPorts.flatMap((port): readonly ConnectionBox[] => {
      const labels = [selected, peer.labels, port.labels].reduce(intersectBoxes);
      const isEmpty = hasNoAddresses(peer.addresses) || hasNoPorts(port.ports) || !isSatisfiable(labels);
      return isEmpty ? [] : [{ labels, addresses: peer.addresses, ports: port.ports }];
    }),
  );
}

/** Returns the connections of the pods to which a policy applies; nothing where it applies to none. */
export function boxOfSubject(subject: PolicySubject, reading: Reading): ConnectionBox | undefined {
  const labels = subjectLabels(subject, reading);
  return labels && isSatisfiable(labels) ? { labels, addresses: allAddresses, ports: allPorts } : undefined;
}

function subjectLabels({ namespaces, pods }: PolicySubject, { home }: Reading): LabelBox | undefined {
  if (namespaces === 'own') return labelsOf({ own: pods });
  if (home === undefined) return labelsOf({ home: intersectBoxes(namespaces, namedNamespaces), own: pods });
  return matches(namespaces, home) ? labelsOf({ own: pods }) : undefined;
}

interface PeerPart {
  readonly labels: LabelBox;
  readonly addresses: AddressSet;
}

const everyone: PeerPart = { labels: labelsOf({}), addresses: allAddresses };

function peerParts(peer: CompiledPeer, { home, blocksHoldPods }: Reading): readonly PeerPart[] {
  if (peer.kind === 'addresses') {
    const kinds: readonly PeerKind[] = blocksHoldPods ? ['own', 'elsewhere', 'address'] : ['address'];
    const labels = peer.inCluster === 'always' ? labelsOf({}) : labelsOf({ peer: kinds });
    return [{ labels, addresses: peer.addresses }];
  }
  const { pods: pod, namespaces } = peer;
  const parts: LabelBox[] = [];
  if (namespaces === 'own') parts.push(labelsOf({ peer: ['own'], pod }));
  else {
    if (home === undefined) {
      parts.push(labelsOf({ peer: ['own'], pod, home: intersectBoxes(namespaces, namedNamespaces) }));
    } else if (matches(namespaces, home)) parts.push(labelsOf({ peer: ['own'], pod }));
    parts.push(labelsOf({ peer: ['elsewhere'], namespace: otherNamespaces(namespaces, home), pod }));
  }
  return parts.map((labels) => ({ labels, addresses: allAddresses }));
}

/** Every namespace has its name as a label. */
const namedNamespaces = labelBox({ matchExpressions: [{ key: namespaceNameLabel, operator: 'Exists' }] });

/**
 * The namespaces of a selector that are not the one of this name. No other namespace has the name, so a list of names
 * holds it in vain. It is taken off each list, not added to each: selectors of namespaces that are alike but for their
 * names stay equal.
 */
function otherNamespaces(namespaces: LabelBox, home: TextMap | undefined): LabelBox {
  const named = intersectBoxes(namespaces, namedNamespaces);
  const name = home?.[namespaceNameLabel];
  const states = named.keys.get(namespaceNameLabel);
  if (states === undefined || name === undefined || !states.values.listed.has(name)) return named;
  const listed = new Set(states.values.listed);
  listed.delete(name);
  const others: KeyStates = { ...states, values: { ...states.values, listed } };
  return { keys: new Map(named.keys).set(namespaceNameLabel, others) };
}

interface PortPart {
  /** The name that the port has, if one is asked for. */
  readonly labels: LabelBox;
  readonly ports: PortSet;
}

const everyPort: PortPart = { labels: labelsOf({}), ports: allPorts };

/** The numbers together, and each name by itself: a name is one protocol's, and may stand for any number. */
function portParts(ports: readonly CompiledPort[]): readonly PortPart[] {
  const numbers = unitePorts(...ports.flatMap((port) => (port.kind === 'numbers' ? [port.ports] : [])));
  const named = ports.flatMap((port): readonly PortPart[] =>
    port.kind === 'named' ? [{ labels: labelsOf({ name: port }), ports: portsOf(port.protocol) }] : [],
  );
  return [{ labels: labelsOf({}), ports: numbers }, ...named];
}

/** Makes the boxes of rules, the same objects for equal questions: thousands of namespaces share their policies. */
export class RuleBoxes {
  readonly #blocksHoldPods: boolean;
  readonly #known = new Map<CompiledRule, Map<string, readonly ConnectionBox[]>>();

  constructor({ blocksHoldPods }: Pick<Reading, 'blocksHoldPods'>) {
    this.#blocksHoldPods = blocksHoldPods;
  }

  /** Returns the boxes of a rule of a policy in the namespace with these labels. A rule belongs to one policy. */
  of(subject: PolicySubject, rule: CompiledRule, home: TextMap): readonly ConnectionBox[] {
    const known = this.#known.get(rule) ?? new Map<string, readonly ConnectionBox[]>();
    this.#known.set(rule, known);
    const key = homeKey([subject], [rule], home);
    const boxes = known.get(key) ?? boxesOfRule(subject, rule, { home, blocksHoldPods: this.#blocksHoldPods });
    known.set(key, boxes);
    return boxes;
  }
}

/**
 * Returns a key of the own namespace's labels, as far as the boxes of rules depend on them: equal keys, equal boxes.
 */
export function homeKey(subjects: readonly PolicySubject[], rules: readonly CompiledRule[], home: TextMap): string {
  const peers = rules.flatMap(({ peers: list }) => (list === 'all' ? [] : list));
  const selectors = [...subjects, ...peers].flatMap((one) =>
    'namespaces' in one && one.namespaces !== 'own' ? [one.namespaces] : [],
  );
  const name = home[namespaceNameLabel] ?? '';
  const parts = selectors.map((box) => [
    matches(box, home),
    box.keys.get(namespaceNameLabel)?.values.listed.has(name) === true ? name : '',
  ]);
  return parts.length === 0 ? '' : JSON.stringify(parts);
}
