import type {
  ClusterConnectivity,
  SeenCluster,
  SeenPort,
  UndeclaredConnection,
  UndeclaredPodsConnection,
} from '../../connectivity/connectivity.ts';
import { isEverywhere } from '../../connectivity/exposure.ts';
import { ownFirst } from '../../model/directions.ts';
import { hasNoPorts, includesPorts, noPorts, type PortSet, portRange } from '../../model/port-set.ts';
import { type ConditionKind, possiblePorts, type Verdicts } from '../../verdicts/verdicts.ts';
import { blockWords } from './block-words.ts';
import { seenAt, seenBetween, seenWith } from './seen-words.ts';

/** One line of a table: from one end to another, on ports that have one verdict. */
export interface ConnectionRow {
  readonly from: RowEnd;
  readonly to: RowEnd;
  readonly relation: 'same' | 'other' | 'any';
  readonly verdict: 'allowed' | 'conditional';
  readonly ports: PortSet;
  /** Names of ports whose numbers are not known, as `metrics/TCP`. */
  readonly namedPorts: readonly string[];
  readonly conditions: readonly ConditionKind[];
  /** Connections that were seen at the row; absent where nothing is known. */
  readonly seen?: readonly SeenPort[];
}

export type RowEnd =
  /** `namespaces` where it is about some of the group's only. */
  | { readonly kind: 'group'; readonly group: number; readonly namespaces?: readonly string[] }
  /** `isEverywhere`: all addresses outside the cluster, of one family at least. */
  | { readonly kind: 'addresses'; readonly words: string; readonly isEverywhere?: true }
  | { readonly kind: 'undeclared'; readonly namespaces: string; readonly pods: string }
  | ({ readonly kind: 'undeclared-pods' } & Pick<UndeclaredPodsConnection, 'relation' | 'namespaces' | 'pods'>);

/** Every connection of a cluster, one row for each pair of ends and each verdict. */
export function* connectionRows(cluster: ClusterConnectivity, seen?: SeenCluster): Generator<ConnectionRow> {
  for (const { from, to, relation, verdicts } of cluster.connections) {
    for (const source of from) {
      for (const destination of to) {
        const pair = { from: [source], to: [destination], relation, verdicts };
        const rows = rowsFor(
          { kind: 'group', group: source },
          { kind: 'group', group: destination },
          relation,
          verdicts,
        );
        for (const row of rows) yield withSeen(row, seenBetween(seen, pair, row.ports));
      }
    }
  }
  for (const { of, direction, blocks } of cluster.addresses) {
    for (const where of of) {
      for (const block of blocks) {
        const group: RowEnd = { kind: 'group', ...where };
        const addresses: RowEnd = {
          ...{ kind: 'addresses', words: blockWords(block, Number.POSITIVE_INFINITY) },
          ...(isEverywhere(block) ? { isEverywhere: true } : {}),
        };
        const [from, to] = ownFirst(direction, group, addresses);
        for (const row of rowsFor(from, to, 'any', block.verdicts)) {
          yield withSeen(row, seenAt(seen, { of: [where], block }, row.ports));
        }
      }
    }
  }
  for (const row of cluster.undeclaredPods) {
    const { relation, namespaces, pods } = row;
    const where = namespaces === undefined ? {} : { namespaces };
    yield* rowsOfGroups(row, relation, { kind: 'undeclared-pods', relation, ...where, pods }, seen);
  }
  for (const row of cluster.undeclared) {
    yield* rowsOfGroups(row, 'any', { kind: 'undeclared', namespaces: row.namespaces, pods: row.pods }, seen);
  }
}

function withSeen(row: ConnectionRow, seen: readonly SeenPort[] | undefined): ConnectionRow {
  return seen === undefined ? row : { ...row, seen };
}

function* rowsOfGroups(
  whole: UndeclaredConnection | UndeclaredPodsConnection,
  relation: ConnectionRow['relation'],
  other: RowEnd,
  seen: SeenCluster | undefined,
): Generator<ConnectionRow> {
  const { groups, direction, verdicts, ...named } = whole;
  for (const index of groups) {
    const group: RowEnd = { kind: 'group', group: index };
    const [from, to] = ownFirst(direction, group, other);
    const marks = seenWith(seen, whole, [index]);
    for (const row of rowsFor(from, to, relation, verdicts, named)) {
      yield withSeen(row, marks && seenInPart(marks, verdicts, row));
    }
  }
}

/** Returns the marks of one part of a row: those on its ports, and, for a part with names of ports, those on other ports. */
export function seenInPart(
  marks: readonly SeenPort[],
  verdicts: Verdicts,
  { verdict, ports, namedPorts }: Pick<ConnectionRow, 'verdict' | 'ports' | 'namedPorts'>,
): readonly SeenPort[] {
  const numbered = possiblePorts(verdicts);
  return marks.filter((one) => {
    const at = portRange(one.protocol, one.port);
    if (includesPorts(numbered, at)) return includesPorts(ports, at);
    return one.verdict === verdict && namedPorts.some((name) => name.endsWith(`/${one.protocol}`));
  });
}

const noNames = { namedPorts: [], conditionalNames: [] };

function* rowsFor(
  from: RowEnd,
  to: RowEnd,
  relation: ConnectionRow['relation'],
  { allowed, conditional }: Verdicts,
  { namedPorts, conditionalNames }: Pick<UndeclaredConnection, 'namedPorts' | 'conditionalNames'> = noNames,
): Generator<ConnectionRow> {
  const ends = { from, to, relation };
  if (!hasNoPorts(allowed) || namedPorts.length > 0) {
    yield { ...ends, verdict: 'allowed', ports: allowed, namedPorts, conditions: [] };
  }
  for (const { ports, conditions } of conditional) {
    yield { ...ends, verdict: 'conditional', ports, namedPorts: [], conditions };
  }
  for (const { names, conditions } of conditionalNames) {
    yield { ...ends, verdict: 'conditional', ports: noPorts, namedPorts: names, conditions };
  }
}
