import { clusterKey, namesOfKeys } from '../clusters/cluster-key.ts';
import {
  type ClusterState,
  expectNetworkPoliciesOnly,
  type NamespaceState,
  type Workload,
} from '../clusters/cluster-state.ts';
import { compareText } from '../diagnostics/compare.ts';
import type { AddressSet } from '../model/address-set.ts';
import { directionsOnTheWay, ownFirst } from '../model/directions.ts';
import { remembered } from '../model/interned.ts';
import type { Direction } from '../model/network-policy.ts';
import type { PortSet } from '../model/port-set.ts';
import { distinctWorkloads, type WorkloadName } from '../model/workload-name.ts';
import { type AddressRules, openedAddresses, type Zones, zonesOf } from './classes/address-rows.ts';
import { ClusterShapes } from './classes/cluster-shape.ts';
import type { Asked, PodClass } from './classes/pod-class.ts';
import { podClasses } from './classes/pod-classes.ts';
import { podConnections, verdictsText } from './classes/pod-connections.ts';
import { addressesText } from './classes/side-keys.ts';
import { UndeclaredPods, type UndeclaredPodsRow } from './classes/undeclared-pods.ts';
import {
  rowOn,
  type UndeclaredRow,
  type UndeclaredRowOf,
  undeclaredNamespaces,
  undeclaredRows,
} from './classes/undeclared-rows.ts';
import type {
  AddressConnection,
  AddressConnections,
  ClusterConnectivity,
  ConnectionState,
  GroupInNamespaces,
  GroupPlace,
  PodGroup,
  UndeclaredConnection,
  UndeclaredPodsConnection,
} from './connectivity.ts';
import { onlyStates } from './only-states.ts';

export interface ConnectivityQuestion {
  /** Lists every workload of every namespace by itself. */
  readonly expand?: boolean;
  /** One end of each connection has to be among these; absent: any end. */
  readonly from?: AskedEnds;
  readonly to?: AskedEnds;
  /** Only connections of these workloads, in either direction; without a workload, of everything else in the namespace. */
  readonly concerns?: (namespace: NamespaceState, workload: Workload | undefined) => boolean;
  /** Only connections of these verdicts. */
  readonly states?: readonly ConnectionState[];
  /** Only these ports. */
  readonly ports?: PortSet;
}

/** The ends that a question asks for on one side of connections. */
export interface AskedEnds {
  readonly pods: (cluster: ClusterState, namespace: NamespaceState, workload: Workload) => boolean;
  /** Absent: none. */
  readonly addresses?: AddressSet;
  /** True if pods of undeclared namespaces are asked for. */
  readonly undeclared: boolean;
}

/**
 * Every connection that the policies of these clusters allow, or may allow. Exact: two workloads are shown as one only
 * where no policy tells them apart. Clusters that differ in nothing but their names, and in which addresses are their
 * own, are shown as one.
 */
export function analyzeConnectivity(
  clusters: readonly ClusterState[],
  question: ConnectivityQuestion = {},
): readonly ClusterConnectivity[] {
  for (const cluster of clusters) expectNetworkPoliciesOnly(cluster, 'connectivity');
  const alike = new Map<string, { readonly names: string[]; readonly first: ClusterConnectivity }>();
  const shapes = new ClusterShapes();
  const analyzed = new Map<string, ClusterConnectivity>();
  // A question about certain pods is asked of each cluster on its own: only it knows which of its pods are meant.
  const whole = question.from === undefined && question.to === undefined && question.concerns === undefined;
  const outlines = new Map<string, number>();
  for (const cluster of clusters) outlines.set(outlineOf(cluster), (outlines.get(outlineOf(cluster)) ?? 0) + 1);
  for (const cluster of clusters) {
    const hasTwin = outlines.get(outlineOf(cluster)) !== 1;
    const shape = whole && hasTwin ? shapes.of(cluster) : clusterKey(cluster);
    const found = remembered(analyzed, shape, () => analyzeCluster(cluster, question));
    const text = hasTwin ? clusterText(found) : clusterKey(cluster);
    remembered(alike, text, () => ({ names: [], first: found })).names.push(clusterKey(cluster));
  }
  return [...alike.values()].map(({ names, first }) => ({ ...first, clusters: [...namesOfKeys(names)].sort() }));
}

/** Returns a key that alike clusters share: the names of the namespaces that have workloads. */
function outlineOf({ namespaces }: ClusterState): string {
  return [...namespaces.values()].flatMap(({ name, workloads }) => (workloads.length > 0 ? [name] : [])).join();
}

function analyzeCluster(cluster: ClusterState, question: ConnectivityQuestion): ClusterConnectivity {
  const { expand = false, from, to, concerns = () => true, ports, states } = question;
  const isAsked = (ends: AskedEnds | undefined, namespace: NamespaceState, workload: Workload): boolean =>
    ends === undefined || ends.pods(cluster, namespace, workload);
  const classes = podClasses(cluster, {
    expand,
    asked: (namespace, workload): Asked => ({
      from: isAsked(from, namespace, workload),
      to: isAsked(to, namespace, workload),
      concerned: concerns(namespace, workload),
    }),
  });
  const found = {
    clusters: namesOfKeys([clusterKey(cluster)]),
    groups: groupsOf(cluster, classes),
    connections: podConnections(cluster, classes, ports),
    undeclared: undeclaredConnections(cluster, classes, question),
    undeclaredPods: undeclaredPodConnections(cluster, classes, question),
    withoutWorkloads: withoutWorkloads(cluster, question),
    addresses: addressConnections(cluster, classes, question),
  };
  return states === undefined ? found : onlyStates(found, states);
}

function groupsOf(cluster: ClusterState, classes: readonly PodClass[]): readonly PodGroup[] {
  const sizes = new Map<string | undefined, number>();
  for (const { type } of cluster.namespaces.values()) sizes.set(type, (sizes.get(type) ?? 0) + 1);
  return classes.map(({ type, members, namespaces, sides, end }) => ({
    ...(type === undefined ? {} : { namespaceType: type }),
    workloads: distinctWorkloads(members.map(({ workload }) => workload)),
    namespaces,
    places: placesOf(members),
    size: members.length,
    namespacesOfType: sizes.get(type) ?? 0,
    isolated: { Ingress: sides.Ingress.isolated, Egress: sides.Egress.isolated },
    hostNetwork: end.hostNetwork,
  }));
}

function placesOf(members: PodClass['members']): readonly GroupPlace[] {
  const byNamespace = new Map<string, WorkloadName[]>();
  for (const { namespace, workload } of members) {
    remembered(byNamespace, namespace.name, () => []).push(workload);
  }
  const places = new Map<string, { readonly namespaces: string[]; readonly workloads: readonly WorkloadName[] }>();
  for (const [namespace, names] of [...byNamespace].sort(([a], [b]) => compareText(a, b))) {
    const workloads = distinctWorkloads(names);
    remembered(places, JSON.stringify(workloads), () => ({ namespaces: [], workloads })).namespaces.push(namespace);
  }
  return [...places.values()];
}

/** Reports whether a class's connections with ends that are no declared pods are asked for, in a direction. */
function isAskedWith(
  { asked }: PodClass,
  direction: Direction,
  others: (ends: AskedEnds) => boolean,
  { from, to }: ConnectivityQuestion,
): boolean {
  if (!asked.concerned) return false;
  const own = ownFirst(direction, asked.from, asked.to)[0];
  const other = ownFirst(direction, from, to)[1];
  return own && (other === undefined || others(other));
}

function undeclaredConnections(
  cluster: ClusterState,
  classes: readonly PodClass[],
  question: ConnectivityQuestion,
): readonly UndeclaredConnection[] {
  const undeclared = undeclaredNamespaces([...cluster.namespaces.keys()]);
  const found: UndeclaredConnection[] = [];
  for (const direction of directionsOnTheWay) {
    const bySide = new Map<unknown, readonly UndeclaredRowOf[]>();
    const rows = new Map<string, { readonly groups: number[]; readonly row: UndeclaredRow }>();
    for (const [group, one] of classes.entries()) {
      if (!isAskedWith(one, direction, (ends) => ends.undeclared, question)) continue;
      const key = `${one.sides[direction].id} ${one.addressKey} ${one.portsKey}`;
      const all = remembered(bySide, key, () => undeclaredRows(cluster, undeclared, one.end, direction));
      for (const { peers: _, ...whole } of all) {
        const row = question.ports === undefined ? whole : rowOn(whole, question.ports);
        if (row === undefined) continue;
        const { verdicts, ...words } = row;
        const text = JSON.stringify([words, verdictsText(verdicts)]);
        remembered(rows, text, () => ({ groups: [], row })).groups.push(group);
      }
    }
    found.push(...[...rows.values()].map(({ groups, row }) => ({ groups, ...row })));
  }
  return found;
}

/** A question about certain pods is not about what else there may be. */
function withoutWorkloads(
  { namespaces }: ClusterState,
  { from, to, concerns = () => true }: ConnectivityQuestion,
): readonly string[] {
  if (from !== undefined || to !== undefined) return [];
  return [...namespaces.values()]
    .filter((namespace) => namespace.workloads.length === 0 && concerns(namespace, undefined))
    .map(({ name }) => name);
}

function undeclaredPodConnections(
  cluster: ClusterState,
  classes: readonly PodClass[],
  question: ConnectivityQuestion,
): readonly UndeclaredPodsConnection[] {
  const { concerns = () => true, ports } = question;
  const undeclared = new UndeclaredPods(cluster);
  const lists = new Map<readonly string[] | undefined, number>();
  const isConcerned = (name: string): boolean => {
    const namespace = cluster.namespaces.get(name);
    return namespace !== undefined && concerns(namespace, undefined);
  };
  return directionsOnTheWay.flatMap((direction) => {
    const rows = new Map<string, { readonly groups: number[]; readonly row: UndeclaredPodsRow }>();
    for (const [group, one] of classes.entries()) {
      // Of other namespaces, what connects them with those that are asked for.
      const asked = { ...one, asked: { ...one.asked, concerned: true } };
      if (!isAskedWith(asked, direction, (ends) => ends.undeclared, question)) continue;
      for (const whole of undeclared.rowsOf(one, direction, one.asked.concerned ? undefined : isConcerned)) {
        const row = ports === undefined ? whole : rowOn(whole, ports);
        if (row === undefined) continue;
        const { verdicts, namespaces, ...words } = row;
        // Lists of thousands of names are compared as the objects that they are.
        const list = remembered(lists, namespaces, () => lists.size);
        const text = JSON.stringify([words, list, verdictsText(verdicts)]);
        remembered(rows, text, () => ({ groups: [], row })).groups.push(group);
      }
    }
    return [...rows.values()].map(({ groups, row }) => ({ groups, ...row }));
  });
}

function addressConnections(
  cluster: ClusterState,
  classes: readonly PodClass[],
  question: ConnectivityQuestion,
): readonly AddressConnections[] {
  const zones = zonesOf(cluster);
  return directionsOnTheWay.flatMap((direction) => {
    const opened = openedIn(cluster, zones, question, direction);
    const rows = new Map<string, { readonly blocks: readonly AddressConnection[]; readonly of: GroupInNamespaces[] }>();
    for (const [group, one] of classes.entries()) {
      if (!isAskedWith(one, direction, (ends) => ends.addresses !== undefined, question)) continue;
      const parts = new Map<string, { readonly blocks: readonly AddressConnection[]; readonly namespaces: string[] }>();
      for (const [name, rules] of rulesByNamespace(one, direction)) {
        const { key, blocks } = opened(rules);
        remembered(parts, key, () => ({ blocks, namespaces: [] })).namespaces.push(name);
      }
      for (const [key, { blocks, namespaces }] of parts) {
        if (blocks.length === 0) continue;
        const inSome = namespaces.length < one.namespaces.length;
        const where: GroupInNamespaces = inSome ? { group, namespaces } : { group };
        remembered(rows, key, () => ({ blocks, of: [] })).of.push(where);
      }
    }
    return [...rows.values()].map(({ of, blocks }) => ({ of, direction, blocks }));
  });
}

type Opened = { readonly key: string; readonly blocks: readonly AddressConnection[] };

/** Returns what rules open, computed once for rules that differ; `key` is equal for equal blocks. */
function openedIn(
  cluster: ClusterState,
  zones: Zones,
  { from, to, ports }: ConnectivityQuestion,
  direction: Direction,
): (rules: AddressRules) => Opened {
  const known = new Map<string, Opened>();
  const asked = ownFirst(direction, from, to)[1]?.addresses;
  return (rules) =>
    remembered(known, rules.key, () => {
      const blocks = openedAddresses(cluster, zones, rules, { asked, ports });
      return { key: blocks.map(blockText).join(), blocks };
    });
}

/** In one namespace all members of a class have the same rules for addresses. */
function rulesByNamespace({ members }: PodClass, direction: Direction): ReadonlyMap<string, AddressRules> {
  return new Map(members.map(({ namespace, addressRules }) => [namespace.name, addressRules[direction]]));
}

function blockText({ network, addresses, verdicts }: AddressConnection): string {
  return `${network} ${addressesText(addresses)} ${verdictsText(verdicts)}`;
}

/** A text that clusters share which differ in nothing but their names and their own networks. */
function clusterText({
  groups,
  connections,
  undeclared,
  undeclaredPods,
  withoutWorkloads,
  addresses,
}: ClusterConnectivity): string {
  return JSON.stringify([
    groups,
    connections.map(({ verdicts, ...row }) => [row, verdictsText(verdicts)]),
    undeclared.map(({ verdicts, ...row }) => [row, verdictsText(verdicts)]),
    undeclaredPods.map(({ verdicts, ...row }) => [row, verdictsText(verdicts)]),
    withoutWorkloads,
    addresses.map(({ blocks, ...row }) => [
      row,
      blocks.map((block) =>
        block.covers === undefined
          ? blockText(block)
          : `${block.network} ${block.covers} ${verdictsText(block.verdicts)}`,
      ),
    ]),
  ]);
}
