import type { ClusterState } from '../clusters/cluster-state.ts';
import { type UndeclaredRowOf, undeclaredNamespaces, undeclaredRows } from '../connectivity/classes/undeclared-rows.ts';
import { invariant } from '../diagnostics/invariant.ts';
import type { LabelQuestions, PlaceQuestions } from '../labels/label-questions.ts';
import { intersectBoxes, type LabelBox } from '../labels/label-space.ts';
import { allAddresses } from '../model/address-set.ts';
import type { Direction, TextMap } from '../model/network-policy.ts';
import {
  allPorts,
  hasNoPorts,
  intersectPorts,
  noPorts,
  type PortSet,
  portsOf,
  protocols,
  subtractPorts,
  unitePorts,
} from '../model/port-set.ts';
import { type LabelParts, labelsOf, partedLabels } from '../regions/connection-box.ts';
import { type Left, leftOf } from '../regions/left.ts';
import { type Region, wholeRegion } from '../regions/region.ts';
import { witnessOf } from '../regions/witness.ts';
import { askWitness } from '../verdicts/ask-witness.ts';
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

interface UndeclaredSample {
  readonly namespace: TextMap;
  readonly pod: TextMap;
}

interface UndeclaredChanges {
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
    const left: LeftOver = (region, others) =>
      [...leftOf(region, others, this.#questions)].flatMap((part) => {
        if (part.kind === 'left') return [part];
        notDecided = Math.max(notDecided ?? 0, part.steps);
        return [];
      });
    const old = this.#sideOf(this.#before, before, direction);
    const now = this.#sideOf(this.#after, after, direction);
    const gains = gained(now, old, left);
    const exposed = direction === 'Ingress' && gains.length > 0 ? this.#exposedPorts(old, now, left) : noPorts;
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
          conditions: conditionsOf(verdict === 'conditional' ? now.rows : other === 'conditional' ? old.rows : []),
        },
      })),
      ...gained(old, now, left).map(({ end, ports, verdict, other, namedPorts, sample }) => ({
        end,
        namedPorts,
        sample,
        changed: {
          change: other === 'denied' ? ('closed' as const) : ('certainty' as const),
          ports,
          before: verdict,
          after: other,
          conditions: conditionsOf(verdict === 'conditional' ? old.rows : other === 'conditional' ? now.rows : []),
        },
      })),
    ];
    return { rows, ...(notDecided === undefined ? {} : { notDecided }) };
  }

  /** The ports on which every pod comes in now, and not every one did. */
  #exposedPorts(old: OpenSide, now: OpenSide, left: LeftOver): PortSet {
    const everyone: LabelParts = { peer: ['elsewhere'], namespace: this.#undeclared };
    const closedToSome = ({ possible }: OpenSide): PortSet => portsOfParts(left(onPorts(everyone, allPorts), possible));
    return subtractPorts(closedToSome(old), closedToSome(now));
  }

  #sideOf(cluster: ClusterState, pod: PodEnd, direction: Direction): OpenSide {
    const rows = undeclaredRows(cluster, this.#undeclared, pod, direction).map((row): OpenRow => {
      const namespace = intersectBoxes(row.peers.namespaces, this.#undeclared);
      const conditionalNames = row.conditionalNames.flatMap(({ names }) => names);
      const conditional = unitePorts(noPorts, ...row.verdicts.conditional.map(({ ports }) => ports));
      return { row, peers: { peer: ['elsewhere'], namespace, pod: row.peers.pods }, conditional, conditionalNames };
    });
    const allowed = rows.flatMap(({ row, peers }) => [
      onPorts(peers, row.verdicts.allowed),
      ...row.namedPorts.map((name) => onName(peers, name)),
    ]);
    const possible = rows.flatMap(({ row, peers, conditionalNames }) => [
      onPorts(peers, possiblePorts(row.verdicts)),
      ...[...row.namedPorts, ...conditionalNames].map((name) => onName(peers, name)),
    ]);
    const asked = (part: Left) => askWitness(cluster, pod, direction, witnessOf(part));
    return { rows, allowed, possible, asked };
  }
}

/** Returns what is left of a region. An undecided part is left out here and recorded elsewhere. */
type LeftOver = (region: Region, others: readonly Region[]) => readonly Left[];

/** A pod's side in one state: what it opens, by rows and as regions. */
interface OpenSide {
  readonly rows: readonly OpenRow[];
  readonly allowed: readonly Region[];
  readonly possible: readonly Region[];
  /** The evaluator's answer about a connection. */
  readonly asked: (part: Left) => 'allowed' | 'denied' | 'conditional';
}

interface OpenRow {
  readonly row: UndeclaredRowOf;
  /** The pods that the row is about. */
  readonly peers: LabelParts;
  readonly conditional: PortSet;
  readonly conditionalNames: readonly string[];
}

function onPorts(peers: LabelParts, ports: PortSet): Region {
  return wholeRegion({ labels: labelsOf(peers), addresses: allAddresses, ports });
}

/** Connections to a port that a pod calls by this name, given as `name/protocol`. */
function onName(peers: LabelParts, text: string): Region {
  const name = { name: text.slice(0, text.lastIndexOf('/')), protocol: protocolOf(text) };
  return wholeRegion({ labels: labelsOf({ ...peers, name }), addresses: allAddresses, ports: portsOf(name.protocol) });
}

function protocolOf(name: string): (typeof protocols)[number] {
  return protocols.find((one) => name.endsWith(`/${one}`)) ?? 'TCP';
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
 * Returns what one side opens and another opens less, for at least some of the pods that its rows are about. Exact
 * where it is decided: a part of the ports counts only where there are labels that are in the row and in none of the
 * others that open these ports.
 */
function gained(side: OpenSide, others: OpenSide, left: LeftOver): readonly Gain[] {
  // What depends on what is not known does so for all undeclared pods alike.
  const uncertain = unitePorts(noPorts, ...others.rows.map(({ conditional }) => conditional));
  return side.rows.flatMap(({ row, peers, conditional, conditionalNames }): readonly Gain[] => {
    const open = left(onPorts(peers, row.verdicts.allowed), others.allowed);
    const perhaps = left(onPorts(peers, conditional), others.possible);
    // Some of the numbers that pods give to a name may depend on what is not known, and others not.
    const opened = leftNames(peers, row.namedPorts, others.possible, left);
    const surer = leftNames(peers, row.namedPorts, others.allowed, left).filter(
      ({ name }) => !opened.some((one) => one.name === name),
    );
    const perhapsNames = leftNames(peers, conditionalNames, others.possible, left);
    const [openPorts, perhapsPorts] = [portsOfParts(open), portsOfParts(perhaps)];
    const parts = [
      { verdict: 'allowed', other: 'denied', ports: subtractPorts(openPorts, uncertain), of: open, names: opened },
      { verdict: 'allowed', other: 'conditional', ports: intersectPorts(openPorts, uncertain), of: open, names: surer },
      { verdict: 'conditional', other: 'denied', ports: perhapsPorts, of: perhaps, names: perhapsNames },
    ] as const;
    return parts.flatMap(({ verdict, other, ports, of, names }): readonly Gain[] => {
      const onThese = of.flatMap((part): readonly Left[] => {
        const both = intersectPorts(part.ports, ports);
        return hasNoPorts(both) ? [] : [{ ...part, ports: both }];
      });
      const [example] = [...onThese, ...names.map(({ part }) => part)];
      if (example === undefined) return [];
      const [more, less] = [side.asked(example), others.asked(example)];
      invariant(
        less === other && more !== 'denied' && (more === verdict || verdict === 'conditional'),
        `the evaluator answers ${more} and ${less} for ${JSON.stringify(example.labels)}, not ${verdict} and ${other}`,
      );
      const { namespace, pod } = partedLabels(example.labels);
      const end: ChangedUndeclared = { kind: 'undeclared', namespaces: row.namespaces, pods: row.pods };
      const namedPorts = names.map(({ name }) => name).sort();
      return [{ end, ports, verdict, other, namedPorts, sample: { namespace, pod } }];
    });
  });
}

interface LeftName {
  readonly name: string;
  /** Labels of a pod in the row for which no other row opens the name. */
  readonly part: Left;
}

function leftNames(
  peers: LabelParts,
  names: readonly string[],
  others: readonly Region[],
  left: LeftOver,
): readonly LeftName[] {
  return names.flatMap((name) => {
    // The last part has the numbers that the fewest others open.
    const part = left(onName(peers, name), others).at(-1);
    return part === undefined ? [] : [{ name, part }];
  });
}

function portsOfParts(parts: readonly Left[]): PortSet {
  return unitePorts(noPorts, ...parts.map(({ ports }) => ports));
}

function conditionsOf(rows: readonly OpenRow[]): ChangedPorts['conditions'] {
  const found = rows.flatMap(({ row }) => [...row.verdicts.conditional, ...row.conditionalNames]);
  const kinds = new Set(found.flatMap(({ conditions }) => conditions));
  return conditionKinds.filter((kind) => kinds.has(kind));
}
