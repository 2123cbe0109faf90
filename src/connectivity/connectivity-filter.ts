import type { ClusterState, NamespaceState, Workload } from '../clusters/cluster-state.ts';
import { listed } from '../diagnostics/counted.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import { fitsPattern } from '../model/name-pattern.ts';
import { allPorts, type PortSet, portRange, portsOf } from '../model/port-set.ts';
import type { Result } from '../model/result.ts';
import { withoutTenant } from '../model/tenant-name.ts';
import { parsePeer } from '../questions/parse-peer.ts';
import { parsePortQuery } from '../questions/parse-ports.ts';
import type { PeerProblem } from '../questions/peer-query.ts';
import { resolvePeer } from '../questions/resolve-peer.ts';
import type { AskedEnds, ConnectivityQuestion } from './analyze-connectivity.ts';
import type { ConnectionState } from './connectivity.ts';
import type { SeenFilter } from './seen-filter.ts';

/** A filter of connectivity, as people write it. An absent part does not filter. */
export interface ConnectivityFilter {
  readonly from?: string;
  readonly to?: string;
  readonly port?: string;
  /** In names, `*` stands for any characters. */
  readonly namespaceTypes?: readonly string[];
  /** Tenants; `withoutTenant` means the namespaces that have none. In names, `*` stands for any characters. */
  readonly tenants?: readonly string[];
  /** One of these. In names, `*` stands for any characters. */
  readonly namespaces?: readonly string[];
  readonly workloads?: readonly string[];
  /** Labels of pods, as `key=value` or `key`; all of them. */
  readonly labels?: readonly string[];
  /** Parts of the name of a namespace, its type or its tenant, or of a workload, in any case; all of them. */
  readonly words?: readonly string[];
  readonly states?: readonly ConnectionState[];
  /** The rows that recorded flows show as seen, or the others. It is not a part of the question. */
  readonly flows?: SeenFilter;
}

/** A problem with one part of a filter. */
export interface FilterProblem extends PeerProblem {
  readonly about: 'from' | 'to' | 'port' | 'namespaceTypes' | 'tenants' | 'filter';
}

/** Finds what a filter names in these clusters; an empty one asks for everything. */
export function connectivityQuestion(
  clusters: readonly ClusterState[],
  filter: ConnectivityFilter,
): Result<ConnectivityQuestion, FilterProblem> {
  const { from, to, port, namespaceTypes, tenants, states } = filter;
  const namespaces = clusters.flatMap((cluster) => [...cluster.namespaces.values()]);
  const unknown = unknownType(namespaces, namespaceTypes);
  if (unknown !== undefined) return { problem: { ...unknown, about: 'namespaceTypes' } };
  const unowned = unknownTenant(namespaces, tenants);
  if (unowned !== undefined) return { problem: { ...unowned, about: 'tenants' } };
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
    ...(states === undefined ? {} : { states }),
    ...concernsOf(filter),
  };
  const { concerns } = value;
  const concernsAny =
    concerns === undefined ||
    namespaces.some((one) => concerns(one, undefined) || one.workloads.some((workload) => concerns(one, workload)));
  return concernsAny
    ? { value }
    : { problem: { message: 'No namespace and no workload fits the filter.', about: 'filter' } };
}

/** The part of the filter about one end of connections; nothing where it has none. */
function concernsOf(filter: ConnectivityFilter): Pick<ConnectivityQuestion, 'concerns'> {
  const { namespaceTypes, tenants, namespaces, workloads, labels, words = [] } = filter;
  if (
    [namespaceTypes, tenants, namespaces, workloads, labels].every((part) => part === undefined) &&
    words.length === 0
  ) {
    return {};
  }
  return {
    concerns: (namespace, workload) =>
      (namespaceTypes?.some((asked) => isOfType(namespace, asked)) ?? true) &&
      (tenants?.some((asked) => isOfTenant(namespace, asked)) ?? true) &&
      (namespaces?.some((asked) => fitsPattern(namespace.name, asked)) ?? true) &&
      (workloads?.some((asked) => workload !== undefined && fitsPattern(workload.name, asked)) ?? true) &&
      (labels?.every((asked) => workload !== undefined && hasLabel(workload, asked)) ?? true) &&
      words.every((word) => hasWord(namespace, workload, word.toLowerCase())),
  };
}

function hasLabel({ labels }: Workload, asked: string): boolean {
  const equals = asked.indexOf('=');
  const key = equals === -1 ? asked : asked.slice(0, equals);
  return Object.hasOwn(labels, key) && (equals === -1 || labels[key] === asked.slice(equals + 1));
}

function hasWord({ name, type, tenant }: NamespaceState, workload: Workload | undefined, word: string): boolean {
  return [name, type, tenant, workload?.name].some((text) => text?.toLowerCase().includes(word));
}

function isOfType({ type }: NamespaceState, asked: string): boolean {
  return type !== undefined && fitsPattern(type, asked);
}

function isOfTenant({ type, tenant }: NamespaceState, asked: string): boolean {
  // Plain manifests do not show whose a namespace is.
  if (asked === withoutTenant) return type !== undefined && tenant === undefined;
  return tenant !== undefined && fitsPattern(tenant, asked);
}

function unknownType(
  namespaces: readonly NamespaceState[],
  asked: readonly string[] | undefined,
): PeerProblem | undefined {
  const unknown = asked?.find((type) => !namespaces.some((namespace) => isOfType(namespace, type)));
  if (unknown === undefined) return undefined;
  const known = distinct(namespaces.flatMap(({ type }) => type ?? []));
  const all = known.length === 0 ? 'Plain manifests have no types.' : `Types: ${known.join(', ')}.`;
  return { message: `No namespace is of type "${unknown}".`, hint: didYouMean(unknown, known) ?? all };
}

function unknownTenant(
  namespaces: readonly NamespaceState[],
  asked: readonly string[] | undefined,
): PeerProblem | undefined {
  const unknown = asked?.find((tenant) => !namespaces.some((namespace) => isOfTenant(namespace, tenant)));
  if (unknown === undefined) return undefined;
  if (namespaces.every(({ type }) => type === undefined)) return { message: 'Plain manifests have no tenants.' };
  if (unknown === withoutTenant) return { message: 'Every namespace has a tenant.' };
  const known = distinct(namespaces.flatMap(({ tenant }) => tenant ?? []));
  const all = known.length === 0 ? 'No namespace has a tenant.' : `Tenants: ${listed(known, mostListed)}.`;
  return { message: `No namespace has tenant "${unknown}".`, hint: didYouMean(unknown, known) ?? all };
}

/** How many tenants a hint lists before it stops to help. */
const mostListed = 12;

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
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
