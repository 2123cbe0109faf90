import { directions } from '../model/directions.ts';
import type { Direction } from '../model/network-policy.ts';
import { withoutTenant } from '../model/tenant-name.ts';
import { isOfTenants } from '../questions/pairs.ts';
import { locationOf, nodeAt, type SourceNode } from '../source/node.ts';
import type {
  AllowedPeer,
  ExceptedPath,
  IsolatedStatement,
  OnlyStatement,
  PeerPattern,
  PortPattern,
  Statement,
} from './guardrail.ts';
import * as problems from './problems.ts';
import type { PatternReader } from './read-patterns.ts';

/** A statement, and where it is written. */
export interface WrittenStatement {
  readonly statement: Statement;
  readonly node: SourceNode;
}

/** Reads an item of `never` or of `always`. */
export function readPair(reader: PatternReader, kind: 'never' | 'always', node: SourceNode): WrittenStatement {
  const [fromNode, toNode] = [field(node, 'from'), field(node, 'to')];
  const [from, to] = [reader.peer(fromNode), reader.peer(toNode)];
  if (from.kind === 'network' && to.kind === 'network') {
    reader.diagnostics.push(problems.bothNetworks(toNode, fromNode));
  }
  const ports = portsAt(reader, node, to);
  return {
    node,
    statement: { kind, from, to, relation: relationAt(reader, node, [from, to]), ports, location: locationOf(node) },
  };
}

/** Reads an item of `only`; nothing where it does not show which end has the pods. */
export function readOnly(reader: PatternReader, node: SourceNode): WrittenStatement | undefined {
  const ends = { from: field(node, 'from'), to: field(node, 'to') };
  const lists = (['from', 'to'] as const).filter((end) => ends[end].kind === 'sequence');
  const [list] = lists;
  if (list === undefined || lists.length > 1) {
    // An end that is missing, or of another type, may be the list.
    if (Object.values(ends).every((end) => end !== node && end.kind !== 'scalar')) {
      reader.diagnostics.push(problems.onlyWithoutPeers(node, lists.length > 1));
    }
    return undefined;
  }
  const side = list === 'from' ? 'to' : 'from';
  const subject = reader.pods(ends[side]);
  const ofAll = nodeAt(node, ['ports']);
  const all = reader.ports(ofAll);
  const peers = items(ends[list]).map((item): AllowedPeer => {
    const peer = reader.peer(item);
    const own = nodeAt(item, ['ports']);
    const ports = own === undefined ? all : reader.ports(own);
    const destination = side === 'to' ? subject : peer;
    checkNames(reader, own ?? ofAll, ports, destination);
    return { peer, relation: relationAt(reader, item, [subject, peer]), ports };
  });
  const statement: OnlyStatement = { kind: 'only', side, subject, peers, location: locationOf(node) };
  return { node, statement };
}

/** Reads an item of `isolated`. */
export function readIsolated(reader: PatternReader, node: SourceNode): WrittenStatement {
  const written = items(nodeAt(node, ['directions'])).flatMap((item) => (item.kind === 'scalar' ? [item.text] : []));
  const asked = directions.filter((direction: Direction) => written.length === 0 || written.includes(direction));
  const statement: IsolatedStatement = {
    kind: 'isolated',
    pods: reader.pods(node),
    directions: asked,
    location: locationOf(node),
  };
  return { node, statement };
}

/** Reads an item of `except`. */
export function readExcept(reader: PatternReader, node: SourceNode): ExceptedPath {
  const [fromNode, toNode] = [nodeAt(node, ['from']), nodeAt(node, ['to'])];
  const from = fromNode && reader.peer(fromNode);
  const to = toNode && reader.peer(toNode);
  if (fromNode === undefined && toNode === undefined && !reader.broken.hasUnknownField(node)) {
    reader.diagnostics.push(problems.exceptOfEverything(node));
  }
  if (fromNode !== undefined && toNode !== undefined && from?.kind === 'network' && to?.kind === 'network') {
    reader.diagnostics.push(problems.bothNetworks(toNode, fromNode));
  }
  const reason = field(node, 'reason');
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    relation: relationAt(reader, node, [from, to]),
    ports: portsAt(reader, node, to),
    reason: reason.kind === 'scalar' ? reason.text : '',
    location: locationOf(node),
  };
}

function portsAt(reader: PatternReader, node: SourceNode, to: PeerPattern | undefined): PortPattern {
  const written = nodeAt(node, ['ports']);
  const ports = reader.ports(written);
  checkNames(reader, written, ports, to);
  return ports;
}

/** Pods declare names for their ports, addresses do not. */
function checkNames(
  reader: PatternReader,
  node: SourceNode | undefined,
  ports: PortPattern,
  destination: PeerPattern | undefined,
): void {
  if (node === undefined || ports === 'all' || destination?.kind !== 'network') return;
  const [first] = ports.names;
  if (first !== undefined) reader.diagnostics.push(problems.namedPortOfNetwork(node, first.name));
}

function relationAt(reader: PatternReader, node: SourceNode, ends: readonly (PeerPattern | undefined)[]) {
  const written = nodeAt(node, ['relation']);
  const relation = reader.relation(written);
  if (written === undefined || relation === 'any') return relation;
  if (ends.some((end) => end?.kind === 'network')) {
    reader.diagnostics.push(problems.relationWithoutPods(written));
  } else if (isOfTenants(relation) && ends.some((end) => end?.kind === 'pods' && end.tenant === withoutTenant)) {
    reader.diagnostics.push(problems.relationWithoutTenant(written));
  }
  return relation;
}

/** A field that the schema demands; the node around it where it is missing. */
function field(node: SourceNode, name: string): SourceNode {
  return nodeAt(node, [name]) ?? node;
}

function items(node: SourceNode | undefined): readonly SourceNode[] {
  return node?.kind === 'sequence' ? node.items : [];
}
