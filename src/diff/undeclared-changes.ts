import type { ClusterState } from '../clusters/cluster-state.ts';
import { type UndeclaredRowOf, undeclaredNamespaces, undeclaredRows } from '../connectivity/classes/undeclared-rows.ts';
import type { LabelQuestions, PlaceQuestions } from '../labels/label-questions.ts';
import { everything, intersectBoxes, type LabelBox } from '../labels/label-space.ts';
import type { Direction, TextMap } from '../model/network-policy.ts';
import {
  allPorts,
  hasNoPorts,
  includesPorts,
  intersectPorts,
  noPorts,
  type PortSet,
  portsOf,
  protocols,
  subtractPorts,
  unitePorts,
} from '../model/port-set.ts';
import type { PodEnd } from '../verdicts/end.ts';
import { conditionKinds, possiblePorts } from '../verdicts/verdicts.ts';
import type { ChangedPorts } from './changed-rows.ts';
import type { ChangedUndeclared } from './landscape-diff.ts';

/** Pods of undeclared namespaces in either state, with whom connections change in one way. */
export interface ChangedUndeclaredRow {
  readonly end: ChangedUndeclared;
  readonly changed: ChangedPorts;
  /** Sorted. */
  readonly namedPorts: readonly string[];
  /** Labels of one such pod and of its namespace. */
  readonly sample: UndeclaredSample;
}

export interface UndeclaredSample {
  readonly namespace: TextMap;
  readonly pod: TextMap;
}

export interface UndeclaredChanges {
  /** Opened first, by the rows of the state that opens more. */
  readonly rows: readonly ChangedUndeclaredRow[];
  /** Where it is not decided whether any pod is concerned: the budget of steps that was not enough. */
  readonly notDecided?: number;
}

/** Compares what a pod's side opens to pods in namespaces that neither state declares. */
export class UndeclaredComparison {
  readonly #before: ClusterState;
  readonly #after: ClusterState;
  readonly #undeclared: LabelBox;
  readonly #questions: PlaceQuestions;

  /** All pods of the cluster share the budget of one place. */
  constructor(before: ClusterState, after: ClusterState, questions: LabelQuestions) {
    this.#questions = questions.atPlace();
    this.#before = before;
    this.#after = after;
    this.#undeclared = undeclaredNamespaces([...new Set([...before.namespaces.keys(), ...after.namespaces.keys()])]);
  }

  /** Compares one pod's side in both states. */
  compare(before: PodEnd, after: PodEnd, direction: Direction): UndeclaredChanges {
    let notDecided: number | undefined;
    const outside: Outside = (space, rows) => {
      const boxes = rows.map((row) => row.space);
      const answer = this.#questions.outside(space, boxes);
      if (answer.kind === 'notDecided') notDecided = Math.max(notDecided ?? 0, answer.steps);
      return answer.kind === 'found' ? answer.labels : undefined;
    };
    const old = this.#rowsOf(this.#before, before, direction);
    const now = this.#rowsOf(this.#after, after, direction);
    const gains = gained(now, old, outside);
    const exposed = direction === 'Ingress' && gains.length > 0 ? this.#exposedPorts(old, now, outside) : noPorts;
    const rows: readonly ChangedUndeclaredRow[] = [
      ...gains.map(({ end, ports, verdict, other, namedPorts, sample }) => ({
        end: {
          ...end,
          ...(other === 'denied' && !hasNoPorts(intersectPorts(ports, exposed)) ? { everyone: true as const } : {}),
        },
        namedPorts,
        sample,
        changed: {
          change: other === 'denied' ? ('opened' as const) : ('certainty' as const),
          ports,
          before: other,
          after: verdict,
          conditions: conditionsOf(verdict === 'conditional' ? now : other === 'conditional' ? old : []),
        },
      })),
      ...gained(old, now, outside).map(({ end, ports, verdict, other, namedPorts, sample }) => ({
        end,
        namedPorts,
        sample,
        changed: {
          change: other === 'denied' ? ('closed' as const) : ('certainty' as const),
          ports,
          before: verdict,
          after: other,
          conditions: conditionsOf(verdict === 'conditional' ? old : other === 'conditional' ? now : []),
        },
      })),
    ];
    return { rows, ...(notDecided === undefined ? {} : { notDecided }) };
  }

  /** The ports on which every pod comes in now, and not every one did. */
  #exposedPorts(old: readonly SpacedRow[], now: readonly SpacedRow[], outside: Outside): PortSet {
    const all = productBox(this.#undeclared, everything);
    const closedToSome = (rows: readonly SpacedRow[]): PortSet =>
      uncovered(all, allPorts, rows, ({ verdicts }) => possiblePorts(verdicts), outside).ports;
    return subtractPorts(closedToSome(old), closedToSome(now));
  }

  #rowsOf(cluster: ClusterState, pod: PodEnd, direction: Direction): readonly SpacedRow[] {
    return undeclaredRows(cluster, this.#undeclared, pod, direction).map((row) => ({
      row,
      space: productBox(intersectBoxes(row.peers.namespaces, this.#undeclared), row.peers.pods),
    }));
  }
}

/** Labels in the space that lie in none of the rows; none where that is not decided, which is remembered elsewhere. */
type Outside = (space: LabelBox, rows: readonly SpacedRow[]) => TextMap | undefined;

interface SpacedRow {
  readonly row: UndeclaredRowOf;
  /** Namespaces and pods together, as one box over the labels of both. */
  readonly space: LabelBox;
}

/** What tells labels of namespaces and of pods apart. */
const namespacePrefix = 'namespace ';
const podPrefix = 'pod ';

function productBox(namespaces: LabelBox, pods: LabelBox): LabelBox {
  return {
    keys: new Map([
      ...[...namespaces.keys].map(([key, states]) => [`${namespacePrefix}${key}`, states] as const),
      ...[...pods.keys].map(([key, states]) => [`${podPrefix}${key}`, states] as const),
    ]),
  };
}

interface Gain {
  readonly end: ChangedUndeclared;
  readonly ports: PortSet;
  readonly verdict: 'allowed' | 'conditional';
  readonly other: 'denied' | 'conditional';
  readonly namedPorts: readonly string[];
  readonly sample: UndeclaredSample;
}

/**
 * What rows open that others open less, for at least some of the pods they are about. Exact where it is decided: a part
 * of the ports counts only where labels can be found that lie in the row and in none of the others that open these ports.
 */
function gained(rows: readonly SpacedRow[], others: readonly SpacedRow[], outside: Outside): readonly Gain[] {
  const uncertain = conditionalIn(others);
  return rows.flatMap(({ row, space }): readonly Gain[] => {
    const end: ChangedUndeclared = { kind: 'undeclared', namespaces: row.namespaces, pods: row.pods };
    const open = uncovered(space, row.verdicts.allowed, others, ({ verdicts }) => verdicts.allowed, outside);
    const perhaps = uncovered(
      space,
      conditionalPortsOf(row),
      others,
      ({ verdicts }) => possiblePorts(verdicts),
      outside,
    );
    const isOpen = (other: UndeclaredRowOf, name: string) => opensName(other, name) === 'allowed';
    const isPossible = (other: UndeclaredRowOf, name: string) => opensName(other, name) !== undefined;
    const openNames = uncoveredNames(space, row.namedPorts, others, isOpen, outside);
    const perhapsNames = uncoveredNames(space, conditionalNamesOf(row), others, isPossible, outside);
    // What depends on what is not known does so for all undeclared pods alike; what is open is so for the pods of its row.
    const [surer, opened] = parted(openNames, ({ name }) =>
      others.some((other) => opensName(other.row, name) === 'conditional'),
    );
    const [named] = [...openNames, ...perhapsNames];
    const sample = sampleOf(open.labels ?? perhaps.labels ?? named?.labels ?? {});
    const parts: readonly Omit<Gain, 'end' | 'sample'>[] = [
      { ports: subtractPorts(open.ports, uncertain), verdict: 'allowed', other: 'denied', namedPorts: namesOf(opened) },
      {
        ports: intersectPorts(open.ports, uncertain),
        verdict: 'allowed',
        other: 'conditional',
        namedPorts: namesOf(surer),
      },
      { ports: perhaps.ports, verdict: 'conditional', other: 'denied', namedPorts: namesOf(perhapsNames) },
    ];
    return parts
      .filter(({ ports, namedPorts }) => !hasNoPorts(ports) || namedPorts.length > 0)
      .map((part) => ({ ...part, end, sample }));
  });
}

interface UncoveredName {
  readonly name: string;
  /** Of a pod in the row for which no other row opens the name. */
  readonly labels: TextMap;
}

function uncoveredNames(
  space: LabelBox,
  names: readonly string[],
  others: readonly SpacedRow[],
  opens: (row: UndeclaredRowOf, name: string) => boolean,
  outside: Outside,
): readonly UncoveredName[] {
  return names.flatMap((name) => {
    const labels = outside(
      space,
      others.filter((other) => opens(other.row, name)),
    );
    return labels === undefined ? [] : [{ name, labels }];
  });
}

/** How a row opens whatever a pod calls by this name, given as `name/protocol`; nothing where it does not surely. */
function opensName(row: UndeclaredRowOf, name: string): 'allowed' | 'conditional' | undefined {
  const protocol = protocols.find((one) => name.endsWith(`/${one}`));
  const every = protocol === undefined ? allPorts : portsOf(protocol);
  if (row.namedPorts.includes(name) || includesPorts(row.verdicts.allowed, every)) return 'allowed';
  const isPossible = conditionalNamesOf(row).includes(name) || includesPorts(possiblePorts(row.verdicts), every);
  return isPossible ? 'conditional' : undefined;
}

function conditionalNamesOf({ conditionalNames }: UndeclaredRowOf): readonly string[] {
  return conditionalNames.flatMap(({ names }) => names);
}

function namesOf(names: readonly UncoveredName[]): readonly string[] {
  return names.map(({ name }) => name).sort();
}

/** Those of which something holds, and the others. */
function parted<Item>(
  items: readonly Item[],
  holds: (item: Item) => boolean,
): readonly [readonly Item[], readonly Item[]] {
  return [items.filter(holds), items.filter((item) => !holds(item))];
}

/** The part of some ports that, for some pods in the space, no row opens; with the labels of such pods. */
function uncovered(
  space: LabelBox,
  ports: PortSet,
  rows: readonly SpacedRow[],
  openedBy: (row: UndeclaredRowOf) => PortSet,
  outside: Outside,
): { readonly ports: PortSet; readonly labels?: TextMap } {
  // Ports on which the same rows open, one part each.
  let parts: readonly { readonly ports: PortSet; readonly openers: readonly SpacedRow[] }[] = [{ ports, openers: [] }];
  for (const opener of rows) {
    const opened = openedBy(opener.row);
    parts = parts.flatMap((part) => [
      { ports: intersectPorts(part.ports, opened), openers: [...part.openers, opener] },
      { ports: subtractPorts(part.ports, opened), openers: part.openers },
    ]);
    parts = parts.filter((part) => !hasNoPorts(part.ports));
  }
  const open = parts.flatMap((part) => {
    const labels = outside(space, part.openers);
    return labels === undefined || hasNoPorts(part.ports) ? [] : [{ ports: part.ports, labels }];
  });
  const [first] = open;
  return { ports: unitePorts(noPorts, ...open.map((part) => part.ports)), ...(first && { labels: first.labels }) };
}

function sampleOf(labels: TextMap): UndeclaredSample {
  const of = (prefix: string): TextMap =>
    Object.fromEntries(
      Object.entries(labels).flatMap(([key, value]) =>
        key.startsWith(prefix) ? [[key.slice(prefix.length), value]] : [],
      ),
    );
  return { namespace: of(namespacePrefix), pod: of(podPrefix) };
}

/** What depends on what is not known does so for all undeclared pods alike. */
function conditionalIn(rows: readonly SpacedRow[]): PortSet {
  return unitePorts(noPorts, ...rows.map(({ row }) => conditionalPortsOf(row)));
}

function conditionalPortsOf({ verdicts }: UndeclaredRowOf): PortSet {
  return unitePorts(noPorts, ...verdicts.conditional.map(({ ports }) => ports));
}

function conditionsOf(rows: readonly SpacedRow[]): ChangedPorts['conditions'] {
  const found = rows.flatMap(({ row }) => [...row.verdicts.conditional, ...row.conditionalNames]);
  const kinds = new Set(found.flatMap(({ conditions }) => conditions));
  return conditionKinds.filter((kind) => kinds.has(kind));
}
