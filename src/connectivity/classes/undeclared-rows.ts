import type { ClusterState, NamespaceState } from '../../clusters/cluster-state.ts';
import { everything, intersectBoxes, isSatisfiable, type LabelBox, labelBox } from '../../labels/label-space.ts';
import { selectorWords } from '../../labels/selector-words.ts';
import { remembered } from '../../model/interned.ts';
import { namespaceNameLabel } from '../../model/kubernetes-names.ts';
import type { Direction } from '../../model/network-policy.ts';
import {
  allPorts,
  hasNoPorts,
  includesPorts,
  noPorts,
  type PortSet,
  portsOf,
  subtractPorts,
  unitePorts,
} from '../../model/port-set.ts';
import type { CompiledRule } from '../../policy/compiled-policy.ts';
import { combineSides } from '../../verdicts/combine-sides.ts';
import { hypotheticalEnd, type PodEnd } from '../../verdicts/end.ts';
import { type SelectingPolicy, selectingPolicies } from '../../verdicts/evaluator.ts';
import { answerOf, openAnswer, portNumbers } from '../../verdicts/side-answer.ts';
import { conditionKinds, conditionsOn, isDenied, type Verdicts, verdictsOn } from '../../verdicts/verdicts.ts';
import type { UndeclaredConnection } from '../connectivity.ts';
import { verdictsText } from './pod-connections.ts';
import { isNamed, namedPortsOf, nameText, withNumbers } from './port-names.ts';

/** Without the groups. */
export type UndeclaredRow = Omit<UndeclaredConnection, 'groups'>;

/** A row with the namespaces and pods that it is about. */
export interface UndeclaredRowOf extends UndeclaredRow {
  readonly peers: { readonly namespaces: LabelBox; readonly pods: LabelBox };
}

const nowhere: NamespaceState = { name: '', labels: {}, defined: false, workloads: [], policies: [] };

/** The namespaces that could be, of names that are none of these. */
export function undeclaredNamespaces(declared: readonly string[]): LabelBox {
  const named = { key: namespaceNameLabel, operator: 'Exists' } as const;
  if (declared.length === 0) return labelBox({ matchExpressions: [named] });
  return labelBox({ matchExpressions: [named, { key: namespaceNameLabel, operator: 'NotIn', values: declared }] });
}

/** Returns what one side of a pod opens to pods in undeclared namespaces. By namespaces, then pods; `any` first. */
export function undeclaredRows(
  cluster: ClusterState,
  undeclared: LabelBox,
  pod: PodEnd,
  direction: Direction,
): readonly UndeclaredRowOf[] {
  const policies = selectingPolicies(pod, direction);
  const rows = selectedRows(policies, undeclared, pod, direction);
  const everybody = openToEverybody(cluster, policies, pod, direction);
  const anybody = rows.get(rowKey('any', 'any'));
  rows.delete(rowKey('any', 'any'));
  const others = [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([, { peers, namespaces, pods, ports, names }]): UndeclaredRowOf => ({
        ...{ peers, direction, namespaces, pods, verdicts: { allowed: ports, conditional: [] } },
        ...{ namedPorts: [...names].sort(), conditionalNames: [] },
      }),
    );
  const first: UndeclaredRowOf = {
    ...(anybody === undefined ? everybody : united(everybody, anybody)),
    peers: { namespaces: everything, pods: everything },
  };
  return [first, ...others].filter((row) => !isDenied(row.verdicts) || hasNames(row));
}

type Names = Pick<UndeclaredRow, 'namedPorts' | 'conditionalNames'>;

function hasNames({ namedPorts, conditionalNames }: Names): boolean {
  return namedPorts.length > 0 || conditionalNames.length > 0;
}

/**
 * Returns the row on some ports only; undefined if none is left. The number of a named port is unknown, so it stays.
 */
export function rowOn<Row extends Names & Pick<UndeclaredRow, 'verdicts'>>(row: Row, ports: PortSet): Row | undefined {
  const verdicts = verdictsOn(row.verdicts, ports);
  return isDenied(verdicts) && !hasNames(row) ? undefined : { ...row, verdicts };
}

interface SelectedRow {
  readonly peers: UndeclaredRowOf['peers'];
  readonly namespaces: string;
  readonly pods: string;
  ports: PortSet;
  readonly names: Set<string>;
}

function selectedRows(
  policies: readonly SelectingPolicy[],
  undeclared: LabelBox,
  pod: PodEnd,
  direction: Direction,
): Map<string, SelectedRow> {
  const rows = new Map<string, SelectedRow>();
  for (const rule of policies.flatMap(({ compiled }) => compiled[direction]?.rules ?? [])) {
    for (const peer of rule.peers === 'all' ? [] : rule.peers) {
      if (peer.kind === 'addresses' || peer.namespaces === 'own') continue;
      if (!isSatisfiable(peer.pods) || !isSatisfiable(intersectBoxes(peer.namespaces, undeclared))) continue;
      const [namespaces, pods] = [selectorWords(peer.namespaces), selectorWords(peer.pods)];
      const row = remembered(rows, rowKey(namespaces, pods), () => ({
        peers: { namespaces: peer.namespaces as LabelBox, pods: peer.pods },
        namespaces,
        pods,
        ports: noPorts,
        names: new Set<string>(),
      }));
      row.ports = unitePorts(row.ports, knownPorts(rule, direction, pod));
      if (direction === 'Egress') for (const name of namesIn(rule)) row.names.add(name);
    }
  }
  return rows;
}

function rowKey(namespaces: string, pods: string): string {
  return JSON.stringify([namespaces, pods]);
}

/** Rules without selectors, and blocks: they find pods regardless of their labels. */
function openToEverybody(
  cluster: ClusterState,
  policies: readonly SelectingPolicy[],
  pod: PodEnd,
  direction: Direction,
): UndeclaredRow {
  const other = hypotheticalEnd(cluster, nowhere, {});
  const rules = policies
    .flatMap(({ compiled }) => compiled[direction]?.rules ?? [])
    .map(
      (rule): CompiledRule => ({
        ...rule,
        peers: rule.peers === 'all' ? 'all' : rule.peers.filter(({ kind }) => kind === 'addresses'),
      }),
    );
  const verdictsOf = (asked: readonly CompiledRule[]): Verdicts => {
    const inNamespace = asked.map((rule) => ({ rule, namespace: pod.namespace.name }));
    const to = direction === 'Egress' ? other : pod;
    const answer = policies.length === 0 ? openAnswer(cluster, other) : answerOf(cluster, inNamespace, other, to);
    const open = openAnswer(cluster, pod);
    return direction === 'Egress' ? combineSides(answer, open) : combineSides(open, answer);
  };
  const verdicts = verdictsOf(rules);
  const namedPorts: string[] = [];
  const conditional = new Map<string, string[]>();
  for (const [text, port] of direction === 'Egress' ? namedPortsOf(rules) : []) {
    // Of every number, what would be so if the name stood for it.
    const all = portsOf(port.protocol);
    const named = verdictsOf(rules.map((rule) => ({ ...rule, ports: withNumbers(rule, port, all) })));
    if (verdictsText(verdictsOn(named, all)) === verdictsText(verdictsOn(verdicts, all))) continue;
    if (includesPorts(named.allowed, all)) namedPorts.push(text);
    else remembered(conditional, conditionsOn(named, all).join(), () => []).push(text);
  }
  return {
    ...{ direction, namespaces: 'any', pods: 'any', verdicts, namedPorts: namedPorts.sort() },
    conditionalNames: [...conditional].map(([conditions, names]) => ({
      names: names.sort(),
      conditions: conditionKinds.filter((kind) => conditions.split(',').includes(kind)),
    })),
  };
}

/** The row of everybody, with what selectors open that find everybody. */
function united(everybody: UndeclaredRow, { ports, names }: SelectedRow): UndeclaredRow {
  const { allowed, conditional } = everybody.verdicts;
  return {
    ...everybody,
    verdicts: {
      allowed: unitePorts(allowed, ports),
      conditional: conditional
        .map((part) => ({ ...part, ports: subtractPorts(part.ports, ports) }))
        .filter((part) => !hasNoPorts(part.ports)),
    },
    namedPorts: [...new Set([...everybody.namedPorts, ...names])].sort(),
    conditionalNames: everybody.conditionalNames
      .map((part) => ({ ...part, names: part.names.filter((name) => !names.has(name)) }))
      .filter((part) => part.names.length > 0),
  };
}

/** The numbers that a rule's ports stand for on pods that are not known. */
function knownPorts({ ports }: CompiledRule, direction: Direction, pod: PodEnd): PortSet {
  if (ports === 'all') return allPorts;
  const destination = direction === 'Egress' ? hypothetical(pod) : pod;
  return unitePorts(noPorts, ...ports.map((port) => portNumbers(port, destination)));
}

function hypothetical(pod: PodEnd): PodEnd {
  return { ...pod, ports: [] };
}

function namesIn({ ports }: CompiledRule): readonly string[] {
  return ports === 'all' ? [] : ports.filter(isNamed).map(nameText);
}
