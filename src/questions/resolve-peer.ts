import type { ClusterState, NamespaceState, PodState, ServiceState, Workload } from '../clusters/cluster-state.ts';
import type { AddressFamily } from '../model/address.ts';
import { type AddressSet, includesAddresses } from '../model/address-set.ts';
import { namespaceNameLabel } from '../model/kubernetes-names.ts';
import { fitsPattern } from '../model/name-pattern.ts';
import type { TextMap } from '../model/network-policy.ts';
import type { Result } from '../model/result.ts';
import { addressEnd, hypotheticalEnd, podEnd } from '../verdicts/end.ts';
import {
  clustersNamed,
  type FoundNamespace,
  findNamespaces,
  hasLabels,
  hintOf,
  placeWords,
} from './find-namespaces.ts';
import type {
  AddressQuery,
  LabelsQuery,
  NamedQuery,
  PeerPlace,
  PeerProblem,
  PeerQuery,
  WorkloadQuery,
} from './peer-query.ts';
import type { ResolvedPeer } from './resolved-peer.ts';

/** Either every end that a query stands for, at least one, or why there is none. */
type Resolution = Result<readonly ResolvedPeer[], PeerProblem>;

/**
 * Finds what a query stands for, in these clusters. By cluster, namespace and name. Addresses are found in every
 * cluster, as a connection to them begins in one.
 */
export function resolvePeer(clusters: readonly ClusterState[], query: PeerQuery): Resolution {
  if (query.kind === 'addresses') return resolveAddresses(clusters, query);
  if (query.kind === 'labels' && query.place.undeclaredNamespace !== undefined)
    return resolveUndeclared(clusters, query);
  const places = findNamespaces(clusters, query.place);
  if (places.problem !== undefined) return places;
  if (query.kind === 'labels') {
    return { value: places.value.map(({ cluster, namespace }) => labelledPeer(cluster, namespace, query.labels)) };
  }
  return query.kind === 'workload' ? resolveWorkload(places.value, query) : resolveNamed(places.value, query);
}

/** A pod in a namespace that no source declares has no policies that are known. */
function resolveUndeclared(clusters: readonly ClusterState[], { place, labels }: LabelsQuery): Resolution {
  const { undeclaredNamespace: name = '', namespaceLabels = {} } = place;
  const asked = clustersNamed(clusters, place.cluster);
  if (asked.problem !== undefined) return asked;
  const namespace: NamespaceState = {
    name,
    labels: { ...namespaceLabels, [namespaceNameLabel]: name },
    defined: true,
    workloads: [],
    policies: [],
  };
  const free = asked.value.filter(({ namespaces }) => !namespaces.has(name));
  if (free.length > 0) return { value: free.map((cluster) => labelledPeer(cluster, namespace, labels)) };
  const message = `Namespace "${name}" is declared. Choose a name that no source declares.`;
  return { problem: { message, hint: `For a pod in the declared namespace, name it without "undeclared".` } };
}

function resolveWorkload(places: readonly FoundNamespace[], { name, workloadKind, place }: WorkloadQuery): Resolution {
  const found = places.flatMap((where) =>
    where.namespace.workloads
      .filter((workload) => name === undefined || isNamed(workload, name))
      .filter(({ kind }) => workloadKind === undefined || kind === workloadKind)
      .map((workload) => ({ ...where, workload })),
  );
  const ambiguous = name === undefined || workloadKind !== undefined ? undefined : ambiguity(places, name);
  if (ambiguous !== undefined) return { problem: ambiguous };
  if (found.length > 0) {
    return { value: found.map(({ cluster, namespace, workload }) => workloadPeer(cluster, namespace, workload)) };
  }
  return { problem: noWorkload(places, place, name, workloadKind) };
}

function noWorkload(
  places: readonly FoundNamespace[],
  place: PeerPlace,
  name: string | undefined,
  workloadKind: string | undefined,
): PeerProblem {
  if (name === undefined) return { message: lacking(place, 'workload') };
  const workloads = places.flatMap(({ namespace }) => namespace.workloads);
  const others = workloads.filter((workload) => isNamed(workload, name));
  const [other] = others;
  const shown = workloadKind === undefined ? `"${name}"` : `"${workloadKind}/${name}"`;
  const message = lacking(place, `workload ${shown}`);
  if (other !== undefined) return { message, hint: `There is ${other.kind ?? 'a workload'}/${name}.` };
  return {
    message,
    ...hintOf(
      name,
      workloads.map((workload) => workload.name),
    ),
  };
}

/** One namespace that has two workloads of one name, of different kinds. */
function ambiguity(places: readonly FoundNamespace[], name: string): PeerProblem | undefined {
  // A pattern means several workloads.
  if (name.includes('*')) return undefined;
  for (const { namespace } of places) {
    const kinds = new Set(
      namespace.workloads.filter((workload) => isNamed(workload, name)).map(({ kind = '' }) => kind),
    );
    if (kinds.size < 2) continue;
    const list = [...kinds].sort().map((kind) => `${namespace.name}/${kind}/${name}`);
    return {
      message: `Namespace "${namespace.name}" has several workloads named "${name}".`,
      hint: `Choose one: ${list.join(', ')}.`,
    };
  }
  return undefined;
}

/** Workloads of one owner that policies tell apart are named `web{version=v2}`; by `web` all of them are meant. */
function isNamed({ name }: Workload, asked: string): boolean {
  const brace = name.indexOf('{');
  return fitsPattern(name, asked) || (brace !== -1 && fitsPattern(name.slice(0, brace), asked));
}

function resolveNamed(places: readonly FoundNamespace[], { as, name, place }: NamedQuery): Resolution {
  if (as === 'any') {
    const ambiguous = ambiguity(places, name);
    if (ambiguous !== undefined) return { problem: ambiguous };
    const workloads = places.flatMap(({ cluster, namespace }) =>
      namespace.workloads
        .filter((workload) => isNamed(workload, name))
        .map((workload) => workloadPeer(cluster, namespace, workload)),
    );
    if (workloads.length > 0) return { value: workloads };
  }
  if (as !== 'service') {
    const pods = places.flatMap(({ cluster, namespace }) => podsNamed(cluster, namespace, name));
    if (pods.length > 0) return { value: pods };
  }
  if (as !== 'pod') {
    const services = places.flatMap(({ cluster, namespace }) =>
      cluster.services
        .filter((service) => service.namespace === namespace.name && fitsPattern(service.name, name))
        .map((service) => ({ cluster, namespace, service })),
    );
    if (services.length > 0) return resolveServices(services);
  }
  return { problem: noSuchObject(places, as, name, place) };
}

function noSuchObject(
  places: readonly FoundNamespace[],
  as: NamedQuery['as'],
  name: string,
  place: PeerPlace,
): PeerProblem {
  const workloads = places.flatMap(({ namespace }) => namespace.workloads);
  const services = places.flatMap(({ cluster, namespace }) =>
    cluster.services.filter((service) => service.namespace === namespace.name),
  );
  const names = {
    any: [...workloads, ...workloads.flatMap(({ pods }) => pods), ...services],
    pod: [...workloads.filter(({ single }) => single), ...workloads.flatMap(({ pods }) => pods)],
    service: services,
  }[as].map((object) => object.name);
  const what = { any: 'workload, pod or Service', pod: 'pod', service: 'Service' }[as];
  const rendered = places.some(({ namespace }) => namespace.type !== undefined);
  const message = lacking(place, `${what} "${name}"`);
  if (as !== 'any' && names.length === 0 && rendered) {
    return { message, hint: `The inventory of a landscape has only workloads: ${wherePlace(place)}/<workload>.` };
  }
  return { message, ...hintOf(name, names) };
}

function resolveServices(
  found: readonly {
    readonly cluster: ClusterState;
    readonly namespace: NamespaceState;
    readonly service: ServiceState;
  }[],
): Resolution {
  const peers: ResolvedPeer[] = [];
  for (const { cluster, namespace, service } of found) {
    const { selector } = service;
    const shown = `${service.namespace}/${service.name}`;
    if (selector === undefined || Object.keys(selector).length === 0) {
      return {
        problem: {
          message: `Service ${shown} has no selector; something else manages its endpoints.`,
          hint: 'Name the pods, or their address.',
        },
      };
    }
    // A Service's selector has no expressions: every pair must be there.
    const selected = namespace.workloads.filter(({ labels }) => hasLabels(labels, selector));
    if (selected.length === 0) {
      const words = Object.entries(selector).map(([key, value]) => `${key}=${value}`);
      return { problem: { message: `Service ${shown} selects pods with ${words.join(', ')}, but there are none.` } };
    }
    peers.push(...selected.map((workload) => ({ ...workloadPeer(cluster, namespace, workload), service })));
  }
  return { value: peers };
}

function podsNamed(cluster: ClusterState, namespace: NamespaceState, name: string): readonly ResolvedPeer[] {
  return namespace.workloads.flatMap((workload) => {
    const pods = workload.pods.filter((candidate) => fitsPattern(candidate.name, name));
    if (pods.length > 0) return pods.map((pod) => podPeer(cluster, namespace, workload, pod));
    return workload.single && fitsPattern(workload.name, name) ? [workloadPeer(cluster, namespace, workload)] : [];
  });
}

function resolveAddresses(clusters: readonly ClusterState[], query: AddressQuery): Resolution {
  const asked = clustersNamed(clusters, query.cluster);
  if (asked.problem !== undefined) return asked;
  if (query.mayBePod) {
    const pods = asked.value.flatMap((cluster) => podsAt(cluster, query.addresses));
    if (pods.length > 0) return { value: pods };
  }
  const end = addressEnd(query.addresses);
  return { value: asked.value.map((cluster) => ({ cluster, end, subject: { kind: 'addresses', text: query.text } })) };
}

/** The pods that have an address; of a workload of which no pods are known, any one that has it. */
function podsAt(cluster: ClusterState, address: AddressSet): readonly ResolvedPeer[] {
  return [...cluster.namespaces.values()].flatMap((namespace) =>
    namespace.workloads.flatMap((workload) => {
      // An address of the host network is the node's, and that of many pods.
      if (workload.hostNetwork) return [];
      const pod = workload.pods.find(
        ({ addresses }) => addresses !== undefined && includesAddresses(addresses, address),
      );
      if (pod !== undefined) return [podPeer(cluster, namespace, workload, pod)];
      const known = workload.pods.length === 0 ? workload.addresses : undefined;
      if (known === undefined || !includesAddresses(known, address)) return [];
      const peer = workloadPeer(cluster, namespace, workload);
      return [{ ...peer, end: { ...peer.end, addresses: withOnly(known, address) } }];
    }),
  );
}

/** Addresses of a pod with this address: no other of the same family; of the other family, those of its workload. */
function withOnly(known: AddressSet, address: AddressSet): AddressSet {
  return { IPv4: only(known, address, 'IPv4'), IPv6: only(known, address, 'IPv6') };
}

function only(known: AddressSet, address: AddressSet, family: AddressFamily): AddressSet[AddressFamily] {
  return address[family].length > 0 ? address[family] : known[family];
}

function workloadPeer(cluster: ClusterState, namespace: NamespaceState, workload: Workload): ResolvedPeer {
  return { cluster, end: podEnd(cluster, namespace, workload), subject: { kind: 'workload', namespace, workload } };
}

function podPeer(cluster: ClusterState, namespace: NamespaceState, workload: Workload, pod: PodState): ResolvedPeer {
  return {
    cluster,
    end: podEnd(cluster, namespace, workload, pod),
    subject: { kind: 'pod', namespace, workload, pod },
  };
}

function labelledPeer(cluster: ClusterState, namespace: NamespaceState, labels: TextMap): ResolvedPeer {
  return { cluster, end: hypotheticalEnd(cluster, namespace, labels), subject: { kind: 'labels', namespace, labels } };
}

/** Says in a sentence that a place has nothing of a kind. */
function lacking(place: PeerPlace, what: string): string {
  const { cluster, namespace, ...more } = place;
  if (namespace === undefined || namespace.includes('*') || Object.keys(more).length > 0) {
    return `No ${placeWords(place)} has a ${what}.`;
  }
  return `Namespace "${namespace}"${cluster === undefined ? '' : ` of cluster "${cluster}"`} has no ${what}.`;
}

/** A place as the command line takes it. */
function wherePlace({ namespace, namespaceType, tenant }: PeerPlace): string {
  const parts = [
    ...(namespace === undefined ? [] : [namespace]),
    ...(namespaceType === undefined ? [] : [`type:${namespaceType}`]),
    ...(tenant === undefined ? [] : [`tenant:${tenant}`]),
  ];
  return parts.length === 0 ? '*' : parts.join();
}
