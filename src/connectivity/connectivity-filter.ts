import type { ClusterState, Workload } from '../clusters/cluster-state.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import { allPorts, type PortSet, portRange, portsOf } from '../model/port-set.ts';
import type { Result } from '../model/result.ts';
import { parsePeer } from '../questions/parse-peer.ts';
import { parsePortQuery } from '../questions/parse-ports.ts';
import type { PeerProblem } from '../questions/peer-query.ts';
import { resolvePeer } from '../questions/resolve-peer.ts';
import type { AskedEnds, ConnectivityQuestion } from './analyze-connectivity.ts';

/** A filter of connectivity, as people write it. An absent part does not filter. */
export interface ConnectivityFilter {
  readonly from?: string;
  readonly to?: string;
  readonly port?: string;
  readonly namespaceTypes?: readonly string[];
}

/** A problem with one part of a filter. */
export interface FilterProblem extends PeerProblem {
  readonly about: 'from' | 'to' | 'port' | 'namespaceTypes';
}

/** Finds what a filter names in these clusters; an empty one asks for everything. */
export function connectivityQuestion(
  clusters: readonly ClusterState[],
  { from, to, port, namespaceTypes }: ConnectivityFilter,
): Result<ConnectivityQuestion, FilterProblem> {
  const unknown = unknownType(clusters, namespaceTypes);
  if (unknown !== undefined) return { problem: { ...unknown, about: 'namespaceTypes' } };
  const sources = askedEnds(clusters, from);
  if (sources?.problem !== undefined) return { problem: { ...sources.problem, about: 'from' } };
  const destinations = askedEnds(clusters, to);
  if (destinations?.problem !== undefined) return { problem: { ...destinations.problem, about: 'to' } };
  const ports = askedPorts(port);
  if (ports?.problem !== undefined) return { problem: { ...ports.problem, about: 'port' } };
  const value: ConnectivityQuestion = {
    ...(sources === undefined ? {} : { from: sources.value }),
    ...(destinations === undefined ? {} : { to: destinations.value }),
    ...(ports === undefined ? {} : { ports: ports.value }),
    ...(namespaceTypes === undefined
      ? {}
      : { concerns: ({ type }) => type !== undefined && namespaceTypes.includes(type) }),
  };
  return { value };
}

function unknownType(clusters: readonly ClusterState[], asked: readonly string[] | undefined): PeerProblem | undefined {
  const types = clusters.flatMap(({ namespaces }) => [...namespaces.values()].flatMap(({ type }) => type ?? []));
  const known = [...new Set(types)].sort();
  const unknown = asked?.find((type) => !known.includes(type));
  if (unknown === undefined) return undefined;
  const all = known.length === 0 ? 'Plain manifests have no types.' : `Types: ${known.join(', ')}.`;
  return { message: `No namespace is of type "${unknown}".`, hint: didYouMean(unknown, known) ?? all };
}

function askedEnds(
  clusters: readonly ClusterState[],
  written: string | undefined,
): Result<AskedEnds, PeerProblem> | undefined {
  if (written === undefined) return undefined;
  const parsed = parsePeer(written);
  if (parsed.problem !== undefined) return parsed;
  const query = parsed.value;
  if (query.kind === 'labels') {
    return {
      problem: {
        message: 'connectivity shows only connections of declared workloads.',
        hint: 'For a pod that does not exist, use explain.',
      },
    };
  }
  if (query.kind === 'addresses') {
    return { value: { pods: () => false, addresses: query.addresses, undeclared: false } };
  }
  const resolved = resolvePeer(clusters, query);
  if (resolved.problem !== undefined) return resolved;
  const asked = new Map<ClusterState, Map<string, Set<Workload>>>();
  for (const { cluster, subject } of resolved.value) {
    if (subject.kind !== 'workload' && subject.kind !== 'pod') continue;
    const namespaces = asked.get(cluster) ?? new Map<string, Set<Workload>>();
    asked.set(cluster, namespaces);
    const workloads = namespaces.get(subject.namespace.name) ?? new Set<Workload>();
    namespaces.set(subject.namespace.name, workloads);
    workloads.add(subject.workload);
  }
  return {
    value: {
      pods: (cluster, namespace, workload) => asked.get(cluster)?.get(namespace.name)?.has(workload) ?? false,
      undeclared: false,
    },
  };
}

function askedPorts(written: string | undefined): Result<PortSet, PeerProblem> | undefined {
  if (written === undefined) return undefined;
  const parsed = parsePortQuery(written);
  if (parsed.problem !== undefined) return parsed;
  const query = parsed.value;
  switch (query.kind) {
    case 'any':
      return { value: query.protocol === undefined ? allPorts : portsOf(query.protocol) };
    case 'numbers':
      return { value: portRange(query.protocol, query.first, query.last) };
    case 'named':
      return {
        problem: {
          message: 'A port name can mean a different port on each pod.',
          hint: 'Use a port number. explain accepts port names.',
        },
      };
  }
}
