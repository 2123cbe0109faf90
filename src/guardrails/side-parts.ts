import type { ClusterState, KnownPolicy } from '../clusters/cluster-state.ts';
import {
  boxesOverlap,
  includesBox,
  intersectBoxes,
  isSatisfiable,
  type LabelBox,
  matches,
} from '../labels/label-space.ts';
import type { AddressFamily } from '../model/address.ts';
import { type AddressSet, hasNoAddresses, intersectAddresses } from '../model/address-set.ts';
import { memoised } from '../model/interned.ts';
import { namespaceNameLabel } from '../model/kubernetes-names.ts';
import type { Direction, Protocol } from '../model/network-policy.ts';
import { allPorts, hasNoPorts, noPorts, type PortSet, portsOf, unitePorts } from '../model/port-set.ts';
import { compileNetworkPolicy } from '../policy/compile-network-policy.ts';
import type { CompiledPeer, CompiledPolicy, CompiledPort } from '../policy/compiled-policy.ts';
import { labelsOf } from '../regions/connection-box.ts';
import { addressEnd, podAddresses } from '../verdicts/end.ts';
import { comparableAddresses, only, type TraitCase } from '../verdicts/side-answer.ts';
import { type EndLabels, endBox } from './end-labels.ts';
import type { GuardrailWitness } from './guardrail-result.ts';
import { type PossibleNamespace, unnamed } from './universe.ts';

/** The other end of a connection, as one side's policies see it: a pod of a namespace, or an address. */
export type OtherEnd =
  | { readonly kind: 'pod'; readonly place: PossibleNamespace }
  | { readonly kind: 'addresses'; readonly addresses: AddressSet };

/** One way of what is not known: how the plugin reads blocks, and the family of the connection. */
export interface ProofCase {
  readonly traits: TraitCase;
  readonly family: AddressFamily;
}

/** Connections that one side allows by one peer of a rule, or since nothing isolates its pods. */
export interface SidePart {
  /** Labels of both ends. */
  readonly box: LabelBox;
  /** Labels that are taken out of it. */
  readonly without: readonly LabelBox[];
  readonly ports: PortSet;
  /** Those of the ports that a rule gives by their numbers. */
  readonly numbers: PortSet;
  /** Names by which a rule asks for others. */
  readonly names: readonly { readonly name: string; readonly protocol: Protocol }[];
  /** The addresses of the other end. */
  readonly addresses: AddressSet;
  readonly reason: PartReason;
}

export interface PartReason {
  readonly kind: Exclude<GuardrailWitness['because'][number]['kind'], 'no-rule'>;
  readonly place: PossibleNamespace;
  readonly known?: KnownPolicy;
  /** From 0. */
  readonly rule?: number;
}

/**
 * How the ports of rules are read. any: a name is any port of its protocol · exact: a name is a label of the port, see
 * `portBox` · numbers: a name is no port · a name: rules by it, too.
 */
export type PortReading = 'any' | 'exact' | 'numbers' | { readonly name: string; readonly protocol: Protocol };

interface SideQuestion {
  readonly cluster: ClusterState;
  readonly direction: Direction;
  readonly own: PossibleNamespace;
  readonly other: OtherEnd;
  /** Both ends are in one namespace. */
  readonly same: boolean;
  readonly when: ProofCase;
  readonly ports: PortReading;
  /** Another writer may let everything through. */
  readonly open: boolean;
  /** False: pods that nothing isolates do not count as open, since another writer may isolate them. */
  readonly staysOpen: boolean;
}

/** Returns what the policies of one side allow, as a union of parts. None of them is empty as far as each label goes. */
export function allowedParts(question: SideQuestion): readonly SidePart[] {
  const { cluster, direction, own, other, when, open, staysOpen } = question;
  // An address declares no ports, so it has none by a name.
  const reading = direction === 'Egress' && other.kind === 'addresses' ? 'numbers' : question.ports;
  const meets = metAddresses(cluster, other, when);
  if (hasNoAddresses(meets.all)) return [];
  const parts: SidePart[] = [];
  const subjects: LabelBox[] = [];
  for (const known of own.state.policies) {
    const compiled = compileNetworkPolicy(known.policy);
    const side = compiled[direction];
    if (side === undefined) continue;
    const ownBox = own.kind === 'undeclared' ? undefined : compiled.subject.pods;
    if (ownBox === undefined || !boxesOverlap(ownBox, own.pods)) continue;
    subjects.push(ownBox);
    for (const cell of cellsOf(compiled)[direction]) {
      const { rule, peer, ports } = cell;
      const met = peerPart(peer, question, meets);
      if (met === undefined) continue;
      if (!isSatisfiable(cell.box)) continue;
      const box =
        met.namespace === undefined
          ? cell.box
          : intersectBoxes(cell.box, endBox(oriented(question, { otherNamespace: met.namespace })));
      const reason: PartReason = { kind: 'rule', place: own, known, rule };
      const part = { without: [], addresses: met.addresses, reason };
      if (reading === 'exact') {
        if (!hasNoPorts(cell.numbers))
          parts.push({ ...part, box, ports: cell.numbers, numbers: cell.numbers, names: [] });
        for (const name of cell.names) {
          const ports = portsOf(name.protocol);
          parts.push({ ...part, box: intersectBoxes(box, portBox(name)), ports, numbers: noPorts, names: [name] });
        }
        continue;
      }
      const range = reading === 'any' ? cell.anyPorts : readPorts(ports, reading);
      if (!hasNoPorts(range)) parts.push({ ...part, box, ports: range, numbers: cell.numbers, names: cell.names });
    }
  }
  if (staysOpen) {
    const without = subjects.map((subject) => endBox(oriented(question, { own: subject })));
    if (!without.some(({ keys }) => keys.size === 0)) {
      const kind = own.kind === 'undeclared' ? 'undeclared' : 'not-isolated';
      parts.push({ ...everyConnection, without, addresses: meets.all, reason: { kind, place: own } });
    }
  }
  if (open) parts.push({ ...everyConnection, addresses: meets.all, reason: { kind: 'other-writer', place: own } });
  return parts;
}

/** The labels of pods that the policies of a direction isolate, one box for each policy. */
export function isolatedBoxes({ state }: PossibleNamespace, direction: Direction): readonly LabelBox[] {
  return state.policies.flatMap(({ policy }) => {
    const compiled = compileNetworkPolicy(policy);
    return compiled[direction] === undefined ? [] : [compiled.subject.pods];
  });
}

const everyConnection = { box: endBox({}), without: [], ports: allPorts, numbers: allPorts, names: [] };

/** Labels of the own side and of the other one. */
interface SideLabels {
  readonly own?: LabelBox | undefined;
  readonly other?: LabelBox | undefined;
  readonly otherNamespace?: LabelBox | undefined;
}

/** Where both pods are in one namespace, its labels are those of the source's namespace. */
function oriented(
  { direction, same }: Pick<SideQuestion, 'direction' | 'same'>,
  { own, other, otherNamespace }: SideLabels,
): EndLabels<LabelBox> {
  if (direction === 'Ingress') return { to: own, from: other, fromNamespace: otherNamespace };
  return same
    ? { from: own, to: other, fromNamespace: otherNamespace }
    : { from: own, to: other, toNamespace: otherNamespace };
}

interface MetAddresses {
  /** Every address that the other end may have. */
  readonly all: AddressSet;
  /** Those that blocks are compared with. */
  readonly comparable: AddressSet;
}

function metAddresses(cluster: ClusterState, other: OtherEnd, { traits, family }: ProofCase): MetAddresses {
  if (other.kind === 'pod') {
    const all = only(podAddresses(cluster), family);
    return { all, comparable: traits.pods ? all : only({ IPv4: [], IPv6: [] }, family) };
  }
  const all = only(other.addresses, family);
  return { all, comparable: hasNoAddresses(all) ? all : comparableAddresses(cluster, traits, addressEnd(all)) };
}

function peerPart(
  peer: CompiledPeer | 'all',
  { own, other, same }: SideQuestion,
  { all, comparable }: MetAddresses,
): { readonly namespace?: LabelBox; readonly addresses: AddressSet } | undefined {
  if (peer === 'all') return { addresses: all };
  if (peer.kind === 'addresses') {
    const addresses = intersectAddresses(comparable, peer.addresses);
    return hasNoAddresses(addresses) ? undefined : { addresses };
  }
  if (other.kind === 'addresses') return undefined;
  const selected = namespaceMatch(peer.namespaces, { own, other: other.place, same });
  if (selected === false) return undefined;
  return { addresses: all, ...(selected === true ? {} : { namespace: selected }) };
}

/** Reports whether a selector finds a namespace: in no case, in every case, or with these labels only. */
export function namespaceMatch(
  selector: LabelBox | 'own',
  { own, other, same }: { readonly own: PossibleNamespace; readonly other: PossibleNamespace; readonly same: boolean },
): boolean | LabelBox {
  if (selector === 'own') return same;
  if (other.labels === undefined) return matches(selector, other.state.labels);
  const box = same && own.state.name === unnamed ? ofOwnName(selector) : selector;
  if (box === undefined || !boxesOverlap(box, other.labels)) return false;
  return includesBox(box, other.labels) ? true : box;
}

/** A selector as the unnamed namespace itself meets it: by its own name, it is found or not. */
function ofOwnName(selector: LabelBox): LabelBox | undefined {
  const states = selector.keys.get(namespaceNameLabel);
  if (states === undefined || !states.values.listed.has(unnamed)) return selector;
  if (states.values.kind === 'allBut') return undefined;
  const keys = new Map(selector.keys);
  keys.delete(namespaceNameLabel);
  return { keys };
}

/** One peer of a rule. */
interface PeerCell {
  readonly rule: number;
  readonly peer: CompiledPeer | 'all';
  readonly ports: 'all' | readonly CompiledPort[];
  /** The labels of the own pod and of the other one. */
  readonly box: LabelBox;
  /** The ports, if a name is any port of its protocol. */
  readonly anyPorts: PortSet;
  readonly numbers: PortSet;
  readonly names: SidePart['names'];
}

const cellsOf = memoised((policy: CompiledPolicy): Readonly<Record<Direction, readonly PeerCell[]>> => {
  const cells = (direction: Direction): readonly PeerCell[] =>
    (policy[direction]?.rules ?? []).flatMap(({ peers, ports }, rule) => {
      const ofRule = {
        ...{ rule, ports, anyPorts: readPorts(ports, 'any'), numbers: readPorts(ports, 'numbers') },
        names: namesIn(ports),
      };
      return (peers === 'all' ? (['all'] as const) : peers).map((peer): PeerCell => {
        const other = peer !== 'all' && peer.kind === 'pods' ? peer.pods : undefined;
        const box = endBox(oriented({ direction, same: false }, { own: policy.subject.pods, other }));
        return { ...ofRule, peer, box };
      });
    });
  return { Ingress: cells('Ingress'), Egress: cells('Egress') };
});

/** The label of a port that a pod declares by a name. `leftOf` knows it: a region without it has ports without a name. */
const portBox = ({ name, protocol }: SidePart['names'][number]): LabelBox => labelsOf({ name: { name, protocol } });

function namesIn(ports: PeerCell['ports']): SidePart['names'] {
  if (ports === 'all') return [];
  return ports.flatMap((port) => (port.kind === 'named' ? [{ name: port.name, protocol: port.protocol }] : []));
}

/** The ports of a rule that count. */
function readPorts(ports: PeerCell['ports'], reading: PortReading): PortSet {
  if (ports === 'all') return allPorts;
  return unitePorts(
    noPorts,
    ...ports.map((port) => {
      if (port.kind === 'numbers') return port.ports;
      const counts =
        reading === 'any' ||
        (typeof reading === 'object' && reading.name === port.name && reading.protocol === port.protocol);
      return counts ? portsOf(port.protocol) : noPorts;
    }),
  );
}

/** Returns the labels that are in all of the boxes. */
export function common(...boxes: readonly (LabelBox | undefined)[]): LabelBox {
  return boxes.reduce<LabelBox>((both, box) => (box === undefined ? both : intersectBoxes(both, box)), endBox({}));
}
