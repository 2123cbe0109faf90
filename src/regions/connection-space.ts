import type { PlaceQuestions } from '../labels/label-questions.ts';
import { everything, intersectBoxes, type LabelBox } from '../labels/label-space.ts';
import {
  type AddressSet,
  allAddresses,
  hasNoAddresses,
  intersectAddresses,
  subtractAddresses,
} from '../model/address-set.ts';
import {
  allPorts,
  hasNoPorts,
  intersectPorts,
  type PortSet,
  portsOf,
  subtractPorts,
  unitePorts,
} from '../model/port-set.ts';
import type { CompiledPeer, CompiledRule } from '../policy/compiled-policy.ts';

/**
 * A set of connections, seen from a pod whose policies are asked: who is at the other end, and on which port. Every
 * part is independent of the others, so the set is empty exactly where one part is. What no policy says is free: the
 * labels of the own namespace, the addresses of pods, and which ports have a name.
 */
export interface ConnectionSpace {
  /** True if the other end is a pod; absent: either. */
  readonly isPod?: boolean;
  /** True if it is in the own namespace; of pods only. Absent: either. */
  readonly isOwn?: boolean;
  readonly labels: Labels;
  readonly namespace: Labels;
  readonly addresses: AddressSet;
  readonly ports: PortSet;
  /** Names that the port has, and names that it does not have, as `TCP/http`. */
  readonly named: ReadonlySet<string>;
  readonly notNamed: ReadonlySet<string>;
}

/** Labels in each of the required boxes and in none of the forbidden ones. */
interface Labels {
  readonly required: readonly LabelBox[];
  readonly forbidden: readonly LabelBox[];
}

const anyLabels: Labels = { required: [], forbidden: [] };
const noNames: ReadonlySet<string> = new Set();

/** Every connection. */
const everyConnection: ConnectionSpace = {
  labels: anyLabels,
  namespace: anyLabels,
  addresses: allAddresses,
  ports: allPorts,
  named: noNames,
  notNamed: noNames,
};

/** The peers of a rule that are alike, with ports that are alike. */
export interface RuleCell {
  /** Absent: everyone. */
  readonly peer?: CompiledPeer;
  /** A name is one protocol's, so it comes with the ports of that. */
  readonly ports: PortSet;
  readonly name?: string;
}

/** The cells of a rule: it allows what any of them holds. */
export function cellsOf({ peers, ports }: CompiledRule): readonly RuleCell[] {
  const numbers = ports === 'all' ? [allPorts] : ports.flatMap((port) => (port.kind === 'numbers' ? port.ports : []));
  const names =
    ports === 'all'
      ? []
      : ports.flatMap((port) =>
          port.kind === 'named' ? [{ ports: portsOf(port.protocol), name: `${port.protocol}/${port.name}` }] : [],
        );
  const onPorts = [...(numbers.length === 0 ? [] : [{ ports: unitePorts(...numbers) }]), ...names];
  return onPorts.flatMap((part) => (peers === 'all' ? [part] : peers.map((peer) => ({ ...part, peer }))));
}

/**
 * True if a block of addresses matches pods depends on the network plugin. In a world where it does, a pod at one of
 * its addresses is a peer; in the other, only what is no pod.
 */
export interface World {
  readonly blocksMatchPods: boolean;
  /** Decides which labels exist. What it leaves undecided is taken for existing. */
  readonly questions: PlaceQuestions;
}

/** The connections of a cell; nothing where there are none. */
export function connectionsOf(cell: RuleCell, world: World): ConnectionSpace | undefined {
  return intersectCell(everyConnection, cell, world);
}

/** Returns the connections that are in the cell; undefined if none is. */
export function intersectCell(space: ConnectionSpace, cell: RuleCell, world: World): ConnectionSpace | undefined {
  const onPorts = nonEmpty(
    {
      ...space,
      ports: intersectPorts(space.ports, cell.ports),
      named: cell.name === undefined ? space.named : new Set([...space.named, cell.name]),
    },
    world,
  );
  return onPorts && withPeer(onPorts, cell.peer, world);
}

/** Returns the connections that are in none of the cells, in disjoint parts. */
export function subtractCells(
  space: ConnectionSpace,
  cells: readonly RuleCell[],
  world: World,
): readonly ConnectionSpace[] {
  return cells.reduce<readonly ConnectionSpace[]>(
    (parts, cell) => parts.flatMap((part) => subtractCell(part, cell, world)),
    [space],
  );
}

function subtractCell(space: ConnectionSpace, cell: RuleCell, world: World): readonly ConnectionSpace[] {
  if (intersectCell(space, cell, world) === undefined) return [space];
  const { ports, name, peer } = cell;
  const otherPorts = nonEmpty({ ...space, ports: subtractPorts(space.ports, ports) }, world);
  const samePorts = { ...space, ports: intersectPorts(space.ports, ports) };
  const otherName =
    name === undefined ? undefined : nonEmpty({ ...samePorts, notNamed: new Set([...space.notNamed, name]) }, world);
  const same = name === undefined ? samePorts : { ...samePorts, named: new Set([...space.named, name]) };
  return [...present(otherPorts), ...present(otherName), ...(peer === undefined ? [] : withoutPeer(same, peer, world))];
}

function withPeer(space: ConnectionSpace, peer: CompiledPeer | undefined, world: World): ConnectionSpace | undefined {
  if (peer === undefined) return space;
  if (peer.kind === 'addresses') {
    const addresses = intersectAddresses(space.addresses, peer.addresses);
    return world.blocksMatchPods ? nonEmpty({ ...space, addresses }, world) : outside({ ...space, addresses }, world);
  }
  const pod = inside({ ...space, labels: requiring(space.labels, peer.pods) }, world);
  if (pod === undefined) return undefined;
  if (peer.namespaces !== 'own')
    return nonEmpty({ ...pod, namespace: requiring(pod.namespace, peer.namespaces) }, world);
  return pod.isOwn === false ? undefined : { ...pod, isOwn: true };
}

function withoutPeer(space: ConnectionSpace, peer: CompiledPeer, world: World): readonly ConnectionSpace[] {
  if (peer.kind === 'addresses') {
    const elsewhere = nonEmpty({ ...space, addresses: subtractAddresses(space.addresses, peer.addresses) }, world);
    if (world.blocksMatchPods) return present(elsewhere);
    const pods = inside(space, world);
    const outsiders = elsewhere && outside(elsewhere, world);
    return [...present(pods), ...present(outsiders)];
  }
  const pods = inside(space, world);
  if (pods === undefined) return present(outside(space, world));
  const others = nonEmpty({ ...pods, labels: forbidding(pods.labels, peer.pods) }, world);
  const alike = nonEmpty({ ...pods, labels: requiring(pods.labels, peer.pods) }, world);
  const parts = [...present(outside(space, world)), ...present(others)];
  if (alike === undefined) return parts;
  if (peer.namespaces !== 'own') {
    return [
      ...parts,
      ...present(nonEmpty({ ...alike, namespace: forbidding(alike.namespace, peer.namespaces) }, world)),
    ];
  }
  return alike.isOwn === true ? parts : [...parts, { ...alike, isOwn: false }];
}

function inside(space: ConnectionSpace, world: World): ConnectionSpace | undefined {
  return space.isPod === false ? undefined : nonEmpty({ ...space, isPod: true }, world);
}

function outside(space: ConnectionSpace, world: World): ConnectionSpace | undefined {
  if (space.isPod === true || space.isOwn !== undefined) return undefined;
  return nonEmpty({ ...space, isPod: false }, world);
}

function requiring({ required, forbidden }: Labels, box: LabelBox): Labels {
  return { required: [...required, box], forbidden };
}

function forbidding({ required, forbidden }: Labels, box: LabelBox): Labels {
  return { required, forbidden: [...forbidden, box] };
}

function nonEmpty(space: ConnectionSpace, { questions }: World): ConnectionSpace | undefined {
  if (hasNoPorts(space.ports) || hasNoAddresses(space.addresses)) return undefined;
  if ([...space.named].some((name) => space.notNamed.has(name))) return undefined;
  const exists = ({ required, forbidden }: Labels) =>
    (required.length === 0 && forbidden.length === 0) ||
    questions.outside(required.reduce(intersectBoxes, everything), forbidden).kind !== 'none';
  return exists(space.labels) && exists(space.namespace) ? space : undefined;
}

function present<Item>(item: Item | undefined): readonly Item[] {
  return item === undefined ? [] : [item];
}
