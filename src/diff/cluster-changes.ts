import type { ClusterState, ContainerPort } from '../clusters/cluster-state.ts';
import type { ClassMember } from '../connectivity/classes/pod-class.ts';
import type { GroupConnection } from '../connectivity/connectivity.ts';
import { invariant } from '../diagnostics/invariant.ts';
import type { LabelQuestions } from '../labels/label-questions.ts';
import { directionsOnTheWay, ownFirst } from '../model/directions.ts';
import { remembered } from '../model/interned.ts';
import type { Direction } from '../model/network-policy.ts';
import {
  firstPort,
  noPorts,
  type PortSet,
  portRange,
  portsOf,
  protocols,
  subtractPorts,
  unitePorts,
} from '../model/port-set.ts';
import { addressEnd, hypotheticalEnd, type PodEnd, podEnd } from '../verdicts/end.ts';
import { sideVerdicts } from '../verdicts/evaluator.ts';
import { possiblePorts } from '../verdicts/verdicts.ts';
import { AddressComparison, type ChangedBlock } from './address-changes.ts';
import { type ComparedConnection, causesOf } from './causes.ts';
import { type ChangedPodRow, type ChangedPorts, changedKey, type GroupedPods } from './changed-rows.ts';
import type { ChangedFacts, ComparedStates } from './compared-states.ts';
import {
  type AnalyzedCluster,
  analyzeState,
  classesAt,
  type JointClass,
  type JointMember,
  jointClasses,
} from './joint-classes.ts';
import type { Cause, ChangedAddresses, ChangedUndeclared } from './landscape-diff.ts';
import { podChanges } from './pod-changes.ts';
import { type ChangedUndeclaredRow, UndeclaredComparison } from './undeclared-changes.ts';

/** A change of connections in one cluster: from every one of some pods, or addresses, to every one of others. */
export interface ClusterChange {
  readonly from: ClusterEnd;
  readonly to: ClusterEnd;
  readonly relation: GroupConnection['relation'];
  readonly changed: ChangedPorts;
  readonly namedPorts: readonly string[];
  readonly causes: readonly Cause[];
}

export type ClusterEnd = readonly GroupedPods[] | ChangedAddresses | ChangedUndeclared;

/** Reports whether an end is of declared pods. */
export function arePods(end: ClusterEnd): end is readonly GroupedPods[] {
  return Array.isArray(end);
}

interface ClusterChanges {
  readonly changes: readonly ClusterChange[];
  readonly undecided: readonly UndecidedChange[];
}

/** Pods of which it is not decided whether connections with undeclared pods change. */
export interface UndecidedChange {
  readonly pods: GroupedPods;
  readonly direction: Direction;
  /** The policies that differ between the states and select the pods. Sorted. */
  readonly policies: readonly string[];
  /** The budget that was not enough. */
  readonly steps: number;
}

/** The parts that all comparisons of one cluster share. */
interface ComparisonContext {
  /** Between the two states as they are. */
  readonly facts: ChangedFacts;
  readonly analyzed: AnalyzedStates;
  readonly questions: LabelQuestions;
}

/** Everything that changes between pods that both states of a cluster know, and between them and others. */
export function clusterChanges(
  { before, after }: ComparedStates,
  { facts, analyzed, questions }: ComparisonContext,
): ClusterChanges {
  const [old, now] = [analyzed.of(before), analyzed.of(after)];
  const classes = jointClasses(old, now, facts);
  const comparison: JointStates = { before, after, classes };
  const undeclared = directionsOnTheWay.map((direction) => undeclaredChanges(comparison, direction, questions));
  const changes = [
    ...podChanges(old, now, classes).map((row) => podChange(comparison, row)),
    ...directionsOnTheWay.flatMap((direction) => addressChanges(comparison, direction)),
    ...undeclared.flatMap((found) => found.changes),
  ];
  return { changes, undecided: undeclared.flatMap((found) => found.undecided) };
}

/** Analyses of the states of one cluster, each made once. */
export class AnalyzedStates {
  readonly #known = new Map<ClusterState, AnalyzedCluster>();

  of(state: ClusterState): AnalyzedCluster {
    return remembered(this.#known, state, () => analyzeState(state));
  }

  /** Frees what is known of a state that no one asks about again. */
  forget(state: ClusterState): void {
    this.#known.delete(state);
  }
}

/** The part of some changes at which a pod has an end about which the inventory says another thing than before. */
export function touchedParts(changes: readonly ClusterChange[], facts: ChangedFacts): readonly ClusterChange[] {
  return changes.flatMap((change): readonly ClusterChange[] => {
    const { from, to } = change;
    const isUndeclared = (!arePods(from) && from.kind === 'undeclared') || (!arePods(to) && to.kind === 'undeclared');
    if (isUndeclared && facts.namespaces) return [change];
    const parts: readonly ClusterChange[] =
      arePods(from) && arePods(to)
        ? [
            { ...change, from: from.filter(isTouched) },
            { ...change, from: from.filter((pods) => !isTouched(pods)), to: to.filter(isTouched) },
          ]
        : [
            {
              ...change,
              from: arePods(from) ? from.filter(isTouched) : from,
              to: arePods(to) ? to.filter(isTouched) : to,
            },
          ];
    return parts.filter((part) => ![part.from, part.to].some((end) => arePods(end) && end.length === 0));
  });
}

function isTouched({ touched }: GroupedPods): boolean {
  return touched;
}

interface JointStates {
  readonly before: ClusterState;
  readonly after: ClusterState;
  readonly classes: readonly JointClass[];
}

function podChange(comparison: JointStates, { from, to, relation, changed }: ChangedPodRow): ClusterChange {
  const [sources, destinations] = [classesAt(comparison.classes, from), classesAt(comparison.classes, to)];
  const found = samplePairs(sources, destinations, relation).map((pair) => {
    const ends = (state: 'before' | 'after') => ({
      cluster: comparison[state],
      from: endOf(comparison[state], pair.from[state]),
      to: endOf(comparison[state], pair.to[state]),
    });
    return causes({ before: ends('before'), after: ends('after') }, changed);
  });
  return { from: sources, to: destinations, relation, changed, namedPorts: [], causes: distinct(found.flat()) };
}

function causes(connection: ComparedConnection, changed: ChangedPorts): readonly Cause[] {
  const { change, ports } = changed;
  const widens = change === 'opened' || (change === 'certainty' && changed.after === 'allowed');
  return causesOf(connection, { change, ports, widens });
}

interface SamplePair {
  readonly from: JointMember;
  readonly to: JointMember;
}

/** Pairs of different pods whose namespaces are as the relation has it, so that each class stands in one of them. */
export function samplePairs(
  from: readonly JointClass[],
  to: readonly JointClass[],
  relation: GroupConnection['relation'],
): readonly SamplePair[] {
  const found = [
    ...from.flatMap((source) => samplePair([source], to, relation) ?? []),
    ...to.flatMap((destination) => samplePair(from, [destination], relation) ?? []),
  ];
  invariant(found.length > 0, 'a row has a pair of pods');
  return found;
}

function samplePair(
  from: readonly JointClass[],
  to: readonly JointClass[],
  relation: GroupConnection['relation'],
): SamplePair | undefined {
  for (const source of from.flatMap(({ members }) => members)) {
    for (const destination of to.flatMap(({ members }) => members)) {
      const same = source.after.namespace.name === destination.after.namespace.name;
      if (relation !== 'any' && same !== (relation === 'same')) continue;
      if (source === destination && source.after.workload.single) continue;
      return { from: source, to: destination };
    }
  }
  return undefined;
}

/** Each policy once; what the inventory has to do with it once, too. */
export function distinct(causes: readonly Cause[]): readonly Cause[] {
  const name = (cause: Cause): string =>
    cause.kind === 'policy' ? JSON.stringify([cause.policy, cause.direction, cause.by]) : JSON.stringify(cause);
  return [...new Map(causes.toReversed().map((cause) => [name(cause), cause])).values()].toReversed();
}

function endOf(cluster: ClusterState, { namespace, workload }: ClassMember): PodEnd {
  return podEnd(cluster, namespace, workload);
}

function addressChanges(comparison: JointStates, direction: Direction): readonly ClusterChange[] {
  const { before, after, classes } = comparison;
  const addresses = new AddressComparison(before, after, direction);
  const rows = new Map<string, { readonly block: ChangedBlock; readonly of: ChangedGroup[] }>();
  for (const one of classes) {
    const inNamespaces = new Map<string, { readonly block: ChangedBlock; readonly group: ChangedGroup }>();
    const seen = new Set<string>();
    for (const member of one.members) {
      const namespace = member.after.namespace.name;
      // In one namespace all members of a class have the same rules for addresses.
      if (seen.has(namespace)) continue;
      seen.add(namespace);
      const rules = [member.before.addressRules[direction], member.after.addressRules[direction]] as const;
      for (const block of addresses.compare(...rules)) {
        const part = remembered(
          inNamespaces,
          JSON.stringify([blockKey(block), one.changedPolicies[direction]]),
          () => ({
            block,
            group: { ...one, namespaces: [], sample: member },
          }),
        );
        part.group.namespaces.push(namespace);
      }
    }
    for (const [key, { block, group }] of inNamespaces) {
      remembered(rows, key, () => ({ block, of: [] })).of.push(group);
    }
  }
  return [...rows.values()].map(({ block, of }) => {
    const other = addressEnd(block.end.addresses);
    const connection = sampleWith(comparison, of, direction, () => other);
    return {
      ...oriented(direction, of, block.end),
      relation: 'any',
      changed: block.changed,
      namedPorts: [],
      causes: causes(connection, block.changed),
    };
  });
}

interface ChangedGroup extends GroupedPods {
  readonly namespaces: string[];
  readonly sample: JointMember;
}

function blockKey({ end, changed }: ChangedBlock): string {
  const { network, covers, everyone, internet, metadata, addresses } = end;
  const part = (intervals: (typeof addresses)['IPv4']) => intervals.map(({ first, last }) => `${first}-${last}`).join();
  return JSON.stringify([
    [network, covers, { everyone, internet, metadata }, part(addresses.IPv4), part(addresses.IPv6)],
    changedKey(changed),
  ]);
}

function undeclaredChanges(comparison: JointStates, direction: Direction, questions: LabelQuestions): ClusterChanges {
  const { before, after, classes } = comparison;
  const undeclared = new UndeclaredComparison(before, after, questions);
  const undecided: UndecidedChange[] = [];
  const rows = new Map<string, { readonly row: ChangedUndeclaredRow; readonly of: ChangedGroup[] }>();
  for (const one of classes) {
    const [sample] = one.members;
    if (sample === undefined) continue;
    const found = undeclared.compare(endOf(before, sample.before), endOf(after, sample.after), direction);
    const policies = one.changedPolicies[direction];
    if (found.notDecided !== undefined) {
      const names = policies.split(',').filter((name) => name !== '');
      undecided.push({ pods: one, direction, policies: names, steps: found.notDecided });
    }
    for (const row of found.rows) {
      const key = JSON.stringify([row.end, changedKey(row.changed), row.namedPorts, policies]);
      remembered(rows, key, () => ({ row, of: [] })).of.push({ ...one, namespaces: [...one.namespaces], sample });
    }
  }
  const changes = [...rows.values()].map(({ row, of }): ClusterChange => {
    const nameless = sampleWith(comparison, of, direction, (cluster) => undeclaredEnd(cluster, row, []));
    const ports = sampledPorts(row, openIn(nameless, direction));
    const connection = sampleWith(comparison, of, direction, (cluster) => undeclaredEnd(cluster, row, ports));
    const numbers = ports.map(({ protocol, port }) => portRange(protocol, port));
    return {
      ...oriented(direction, of, row.end),
      relation: 'any',
      changed: row.changed,
      namedPorts: row.namedPorts,
      causes: causes(connection, { ...row.changed, ports: unitePorts(row.changed.ports, ...numbers) }),
    };
  });
  return { changes, undecided };
}

/** A pod as the row has it, which declares these ports. */
function undeclaredEnd(
  cluster: ClusterState,
  { sample }: ChangedUndeclaredRow,
  ports: readonly ContainerPort[],
): PodEnd {
  const nowhere = { name: '', labels: sample.namespace, defined: false, workloads: [], policies: [] };
  return { ...hypotheticalEnd(cluster, nowhere, sample.pod), ports };
}

/** The ports that a side opens in either state, surely or not. */
function openIn({ before, after }: ComparedConnection, direction: Direction): PortSet {
  const open = [before, after].map(({ cluster, from, to }) =>
    possiblePorts(sideVerdicts(cluster, direction, from, to)),
  );
  return unitePorts(noPorts, ...open);
}

/** The ports that matter by name, each with a number that is not open anyway, if there is one. */
function sampledPorts({ namedPorts }: ChangedUndeclaredRow, open: PortSet): readonly ContainerPort[] {
  let taken = open;
  return namedPorts.map((text): ContainerPort => {
    const protocol = protocols.find((one) => text.endsWith(`/${one}`)) ?? 'TCP';
    const port = subtractPorts(portsOf(protocol), taken)[protocol][0]?.first ?? firstPort;
    taken = unitePorts(taken, portRange(protocol, port));
    return { name: text.slice(0, -protocol.length - 1), port, protocol };
  });
}

/** The connection of the first of these pods with another end, in both states. */
function sampleWith(
  { before, after }: JointStates,
  [first]: readonly ChangedGroup[],
  direction: Direction,
  other: (cluster: ClusterState) => ComparedConnection['before']['to'],
): ComparedConnection {
  invariant(first !== undefined, 'a row has pods');
  const { sample } = first;
  const inState = (cluster: ClusterState, member: ClassMember): ComparedConnection['before'] => {
    const own = endOf(cluster, member);
    const end = other(cluster);
    const [from, to] = ownFirst(direction, own, end);
    return { cluster, from, to };
  };
  return { before: inState(before, sample.before), after: inState(after, sample.after) };
}

function oriented(direction: Direction, pods: readonly GroupedPods[], other: ChangedAddresses | ChangedUndeclared) {
  return direction === 'Egress' ? { from: pods, to: other } : { from: other, to: pods };
}
