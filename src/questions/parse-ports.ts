import type { ServicePort, ServiceState } from '../clusters/cluster-state.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import { portNameProblem } from '../model/kubernetes-names.ts';
import type { Protocol } from '../model/network-policy.ts';
import {
  allPorts,
  firstPort,
  formatPorts,
  hasNoPorts,
  lastPort,
  noPorts,
  type PortSet,
  portRange,
  portsOf,
  protocols,
  unitePorts,
} from '../model/port-set.ts';
import type { Result } from '../model/result.ts';
import type { PeerProblem } from './peer-query.ts';
import type { ResolvedPeer } from './resolved-peer.ts';

/** Ports as a person asks for them. Without a protocol, a name is looked up in every one, and any is every port. */
export type PortQuery =
  | { readonly kind: 'numbers'; readonly first: number; readonly last: number; readonly protocol: Protocol }
  | { readonly kind: 'named'; readonly name: string; readonly protocol?: Protocol }
  | { readonly kind: 'any'; readonly protocol?: Protocol };

/**
 * Reads `443`, `443/TCP`, `8000-8100/UDP`, `metrics`, `metrics/TCP`, `any` or `any/SCTP`. `protocol` stands for one
 * that is not written; numbers without either are TCP.
 */
export function parsePortQuery(
  written: string | number,
  protocol: Protocol | undefined = undefined,
): Result<PortQuery, PeerProblem> {
  const text = String(written).trim();
  const slash = text.indexOf('/');
  const ports = slash === -1 ? text : text.slice(0, slash);
  const { value: said, problem: unknown } = slash === -1 ? { value: protocol } : parseProtocol(text.slice(slash + 1));
  if (unknown !== undefined) {
    // Some tools write them the other way round.
    const swapped = protocols.find((known) => known === ports.toUpperCase());
    const hint = `Did you mean ${text.slice(slash + 1)}/${swapped}?`;
    return { problem: swapped === undefined ? unknown : { ...unknown, hint } };
  }
  if (ports === '') return { problem: { message: 'A port is missing.', hint: portForms } };
  const withProtocol = said === undefined ? {} : { protocol: said };
  if (ports === 'any' || ports === '*') return { value: { kind: 'any', ...withProtocol } };
  if (/^[+-]?[0-9]/.test(ports) && !/[a-z]/.test(ports)) return parseNumbers(ports, said ?? 'TCP');
  const problem = portNameProblem(ports);
  if (problem === undefined) return { value: { kind: 'named', name: ports, ...withProtocol } };
  return { problem: { message: `"${ports}" is not a port number or a port name: ${problem}.`, hint: portForms } };
}

const portForms = 'Write 443, 443/TCP, 8000-8100/UDP, the name of a port, or any.';

function parseProtocol(text: string): Result<Protocol, PeerProblem> {
  const found = protocols.find((protocol) => protocol === text.toUpperCase());
  if (found !== undefined) return { value: found };
  const hint = didYouMean(text, protocols) ?? `Protocols: ${protocols.join(', ')}.`;
  return { problem: { message: `"${text}" is not a protocol that NetworkPolicy supports.`, hint } };
}

function parseNumbers(text: string, protocol: Protocol): Result<PortQuery, PeerProblem> {
  const [, from, to = from] = /^([0-9]+)(?:-([0-9]+))?$/.exec(text) ?? [];
  if (from === undefined) return { problem: { message: `"${text}" is not a port or a port range.`, hint: portForms } };
  const [first, last] = [Number(from), Number(to)];
  const outside = [first, last].find((port) => port < firstPort || port > lastPort);
  if (outside !== undefined) {
    return {
      problem: { message: `${outside} is not a port; a port must be a whole number from ${firstPort} to ${lastPort}.` },
    };
  }
  if (first > last) {
    return { problem: { message: `The range ${text} ends before it begins.`, hint: `Did you mean ${last}-${first}?` } };
  }
  return { value: { kind: 'numbers', first, last, protocol } };
}

/** The ports of a query on one destination. */
export interface AskedPorts {
  /** Never empty. */
  readonly ports: PortSet;
  /** How the destination's ports were found, as a sentence; absent where they are the ones that were written. */
  readonly explanation?: string;
}

/** Which ports a query means on a destination; through a Service, the ports of its pods. */
export function portsOn(query: PortQuery, { end, service }: ResolvedPeer): Result<AskedPorts, PeerProblem> {
  if (query.kind === 'any')
    return { value: { ports: query.protocol === undefined ? allPorts : portsOf(query.protocol) } };
  if (service !== undefined) return portsBehind(service, query, end.kind === 'pod' ? end.ports : []);
  if (query.kind === 'numbers') return { value: { ports: portRange(query.protocol, query.first, query.last) } };
  if (end.kind === 'addresses') {
    return {
      problem: {
        message: `"${query.name}" is a port name, but an address has no named ports.`,
        hint: 'Use a port number.',
      },
    };
  }
  const ports = namedPorts(end.ports, query.name, query.protocol);
  if (!hasNoPorts(ports)) {
    const numbers = formatPorts(ports);
    return { value: { ports, explanation: `${query.name} is ${numbers} on these pods.` } };
  }
  return { problem: noSuchName(query.name, end.ports, 'The pods declare') };
}

function portsBehind(
  service: ServiceState,
  query: Exclude<PortQuery, { kind: 'any' }>,
  containerPorts: readonly DeclaredPort[],
): Result<AskedPorts, PeerProblem> {
  const shown = `${service.namespace}/${service.name}`;
  const { protocol } = query;
  const asked = service.ports.filter(
    (port) =>
      (protocol === undefined || port.protocol === protocol) &&
      (query.kind === 'named' ? port.name === query.name : port.port >= query.first && port.port <= query.last),
  );
  if (asked.length === 0) return { problem: noSuchServicePort(service, query, containerPorts) };
  const targets = asked.map((port) => ({ port, ports: targetPorts(port, containerPorts) }));
  const missing = targets.find(({ ports }) => hasNoPorts(ports));
  if (missing !== undefined) {
    const { port, targetPort } = missing.port;
    return {
      problem: {
        message: `Service ${shown} forwards port ${port} to the pod port "${targetPort}", which these pods do not declare.`,
      },
    };
  }
  const ports = unitePorts(noPorts, ...targets.map((target) => target.ports));
  const sentences = targets.map(
    ({ port, ports: target }) =>
      `${port.port}/${port.protocol} is the port of Service ${shown}; its pods listen on ${formatPorts(target)}.`,
  );
  const namesakes = query.kind === 'numbers' && query.first === query.last ? otherProtocols(service, query) : [];
  return { value: { ports, explanation: [...sentences, ...namesakes].join(' ') } };
}

/** A port such as 53 is often served by several protocols, and TCP is asked for where none is written. */
function otherProtocols({ ports }: ServiceState, { first, protocol }: Extract<PortQuery, { kind: 'numbers' }>) {
  const others = ports.filter(({ port, protocol: other }) => port === first && other !== protocol);
  return others.map(({ port, protocol: other }) => `It also has ${port}/${other}.`);
}

interface DeclaredPort {
  readonly name?: string;
  readonly port: number;
  readonly protocol: Protocol;
}

function targetPorts({ targetPort, protocol }: ServicePort, containerPorts: readonly DeclaredPort[]): PortSet {
  return typeof targetPort === 'number'
    ? portRange(protocol, targetPort)
    : namedPorts(containerPorts, targetPort, protocol);
}

function namedPorts(ports: readonly DeclaredPort[], name: string, protocol: Protocol | undefined): PortSet {
  const named = ports.filter((port) => port.name === name && (protocol === undefined || port.protocol === protocol));
  return unitePorts(noPorts, ...named.map((port) => portRange(port.protocol, port.port)));
}

function noSuchServicePort(
  service: ServiceState,
  query: Exclude<PortQuery, { kind: 'any' }>,
  containerPorts: readonly DeclaredPort[],
): PeerProblem {
  const asked = query.kind === 'named' ? `named "${query.name}"` : numbersOf(query);
  const target =
    query.kind === 'numbers' &&
    service.ports.find((port) => includesNumber(targetPorts(port, containerPorts), query.protocol, query.first));
  const has = service.ports.map(
    ({ name, port, protocol }) => `${port}/${protocol}${name === undefined ? '' : ` (${name})`}`,
  );
  const offered = has.length === 0 ? 'It has no ports.' : `It has ${has.join(', ')}.`;
  const hint = target
    ? `${query.kind === 'numbers' ? query.first : ''} is a port of its pods; the port of the Service is ${target.port}. ${offered}`
    : offered;
  return { message: `Service ${service.namespace}/${service.name} has no port ${asked}.`, hint };
}

function includesNumber(ports: PortSet, protocol: Protocol, port: number): boolean {
  return ports[protocol].some(({ first, last }) => first <= port && port <= last);
}

function numbersOf({ first, last, protocol }: Extract<PortQuery, { kind: 'numbers' }>): string {
  return first === last ? `${first}/${protocol}` : `${first}-${last}/${protocol}`;
}

function noSuchName(name: string, ports: readonly DeclaredPort[], subject: string): PeerProblem {
  const names = [...new Set(ports.flatMap((port) => port.name ?? []))].sort();
  const hint =
    didYouMean(name, names) ??
    (names.length === 0 ? `${subject} no named port. Use a port number.` : `${subject}: ${names.join(', ')}.`);
  return { message: `No port of the destination is named "${name}".`, hint };
}
