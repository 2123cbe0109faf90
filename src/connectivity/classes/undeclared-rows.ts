import type { Direction } from '../../model/network-policy.ts';
import { allPorts, hasNoPorts, noPorts, type PortSet, subtractPorts, unitePorts } from '../../model/port-set.ts';
import { everything, intersectBoxes, isSatisfiable, type LabelBox, labelBox } from '../../policy/label-space.ts';
import type { ClusterState, NamespaceState } from '../cluster-state.ts';
import { combineSides } from '../combine-sides.ts';
import type { CompiledPort, CompiledRule } from '../compile-policy.ts';
import type { UndeclaredConnection } from '../connectivity.ts';
import { hypotheticalEnd, type PodEnd } from '../end.ts';
import { type SelectingPolicy, selectingPolicies } from '../evaluator.ts';
import { selectorWords } from '../selector-words.ts';
import { answerOf, openAnswer, portNumbers } from '../side-answer.ts';
import { isDenied, type Verdicts, verdictsOn } from '../verdicts.ts';
import { remembered } from './interned.ts';

/** Without the groups. */
export type UndeclaredRow = Omit<UndeclaredConnection, 'groups'>;

/** A row with the namespaces and pods that it is about. */
export interface UndeclaredRowOf extends UndeclaredRow {
  readonly peers: { readonly namespaces: LabelBox; readonly pods: LabelBox };
}

const nameLabel = 'kubernetes.io/metadata.name';
const nowhere: NamespaceState = { name: '', labels: {}, defined: false, workloads: [], policies: [] };

/** The namespaces that could be, of names that are none of these. */
export function undeclaredNamespaces(declared: readonly string[]): LabelBox {
  const named = { key: nameLabel, operator: 'Exists' } as const;
  if (declared.length === 0) return labelBox({ matchExpressions: [named] });
  return labelBox({ matchExpressions: [named, { key: nameLabel, operator: 'NotIn', values: declared }] });
}

/** What one side of a pod opens to pods in namespaces that nobody declared. By namespaces, then pods; `any` first. */
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
  const first: UndeclaredRowOf = {
    peers: { namespaces: everything, pods: everything },
    direction,
    namespaces: 'any',
    pods: 'any',
    verdicts: anybody === undefined ? everybody : united(everybody, anybody.ports),
    namedPorts: anybody === undefined ? [] : [...anybody.names].sort(),
  };
  rows.delete(rowKey('any', 'any'));
  const others = [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { peers, namespaces, pods, ports, names }]) => ({
      peers,
      direction,
      namespaces,
      pods,
      verdicts: { allowed: ports, conditional: [] },
      namedPorts: [...names].sort(),
    }));
  return [first, ...others].filter(({ verdicts, namedPorts }) => !isDenied(verdicts) || namedPorts.length > 0);
}

/** The same row on some ports only; nothing where none is left. Of a name nobody knows the number, so it stays. */
export function rowOn(row: UndeclaredRow, ports: PortSet): UndeclaredRow | undefined {
  const verdicts = verdictsOn(row.verdicts, ports);
  return isDenied(verdicts) && row.namedPorts.length === 0 ? undefined : { ...row, verdicts };
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
  for (const rule of policies.flatMap(({ compiled }) => compiled[direction] ?? [])) {
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

/** Rules without selectors, and blocks: pods are found by them whatever their labels. */
function openToEverybody(
  cluster: ClusterState,
  policies: readonly SelectingPolicy[],
  pod: PodEnd,
  direction: Direction,
): Verdicts {
  const other = hypotheticalEnd(cluster, nowhere, {});
  const destination = direction === 'Egress' ? other : pod;
  const rules = policies
    .flatMap(({ compiled }) => compiled[direction] ?? [])
    .map(
      (rule): CompiledRule => ({
        ...rule,
        peers: rule.peers === 'all' ? 'all' : rule.peers.filter(({ kind }) => kind === 'addresses'),
      }),
    )
    .map((rule) => ({ rule, namespace: pod.namespace.name }));
  const answer = policies.length === 0 ? openAnswer(cluster, other) : answerOf(cluster, rules, other, destination);
  const open = openAnswer(cluster, pod);
  return direction === 'Egress' ? combineSides(answer, open) : combineSides(open, answer);
}

function united({ allowed, conditional }: Verdicts, ports: PortSet): Verdicts {
  return {
    allowed: unitePorts(allowed, ports),
    conditional: conditional
      .map((part) => ({ ...part, ports: subtractPorts(part.ports, ports) }))
      .filter((part) => !hasNoPorts(part.ports)),
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
  if (ports === 'all') return [];
  return ports.flatMap((port: CompiledPort) => (port.kind === 'named' ? `${port.name}/${port.protocol}` : []));
}
