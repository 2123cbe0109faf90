import type {
  AddressConnection,
  ClusterConnectivity,
  GroupInNamespaces,
  SeenCluster,
  SeenPort,
} from '../connectivity/connectivity.ts';
import { pairKey } from '../connectivity/seen-rows.ts';
import { hasNoAddresses, intersectAddresses, sameAddresses } from '../model/address-set.ts';
import { remembered } from '../model/interned.ts';
import { includesPorts, portRange } from '../model/port-set.ts';
import type { LineChange } from '../report/connectivity/line-change.ts';
import { possiblePorts } from '../verdicts/verdicts.ts';
import type { GroupTable } from './connection-table.ts';
import type { JointGroup } from './joint-groups.ts';
import { relations } from './packed-seen.ts';
import type { PageConnectivity } from './page-data.ts';

/** Lines that the state before has, so that records of it are about them. No flow could pass by the others. */
export const linesOfBefore: ReadonlySet<LineChange> = new Set(['closes', 'certainty', 'stays', 'removed', 'before']);

/** Marks of the state before, at rows whose groups are those of both states. */
interface SeenBefore {
  readonly seen: SeenCluster;
  /** Reports whether marks of a group may be about pods that it does not have. */
  readonly isPart: (group: number) => boolean;
}

/**
 * Returns the marks of the state before at rows of connections that it has; nothing if there are no records. A mark that may be about
 * other addresses or namespaces than those of a row is uncertain.
 */
export function seenBefore(
  connectivity: PageConnectivity,
  groups: readonly JointGroup[],
  table: GroupTable | undefined,
): SeenBefore | undefined {
  if (table?.seen === undefined) return undefined;
  const { connectivity: old, seen } = table;
  const before = (group: number): number => groups[group]?.before ?? -1;
  return {
    seen: {
      ...{ isRecorded: true, beyond: [] },
      pairs: pairsBefore(connectivity, seen, before),
      blocks: blocksBefore(connectivity, old, seen, before),
      undeclared: undeclaredBefore(connectivity, old, seen, before),
    },
    isPart: (group) =>
      old.clusters.length > 1 || (groups[group]?.group.size ?? 0) < (old.groups[before(group)]?.size ?? 0),
  };
}

type Before = (group: number) => number;

function pairsBefore(
  { connections }: PageConnectivity,
  seen: SeenCluster,
  before: Before,
): ReadonlyMap<string, readonly SeenPort[]> {
  const pairs = new Map<string, readonly SeenPort[]>();
  for (const { from, to, relation } of connections) {
    for (const source of from) {
      for (const target of to) {
        const marks = relations.flatMap((one) => {
          if (relation !== 'any' && one !== 'any' && one !== relation) return [];
          const own = seen.pairs.get(pairKey(before(source), before(target), one)) ?? [];
          return one === 'any' && relation !== 'any' ? uncertain(own) : own;
        });
        if (marks.length > 0) pairs.set(pairKey(source, target, relation), marks);
      }
    }
  }
  return pairs;
}

function blocksBefore(
  { addresses }: PageConnectivity,
  old: ClusterConnectivity,
  seen: SeenCluster,
  before: Before,
): SeenCluster['blocks'] {
  const found = new Map<AddressConnection, Map<GroupInNamespaces, readonly SeenPort[]>>();
  for (const { of, direction, blocks } of addresses) {
    for (const where of of) {
      const names = where.namespaces ?? [];
      const [first = ''] = names;
      const rows = old.addresses.flatMap((row) => {
        const own = row.of.find(
          ({ group, namespaces }) => group === before(where.group) && (namespaces?.includes(first) ?? true),
        );
        return own === undefined || row.direction !== direction ? [] : [{ own, blocks: row.blocks }];
      });
      for (const block of blocks) {
        const marks = rows.flatMap(({ own, blocks: some }) =>
          some.flatMap((one) => {
            if (one.network !== block.network) return [];
            if (hasNoAddresses(intersectAddresses(one.addresses, block.addresses))) return [];
            const all = own.namespaces ?? old.groups[own.group]?.namespaces ?? [];
            const isAbout = sameAddresses(one.addresses, block.addresses) && names.length === all.length;
            const ports = seen.blocks.get(one)?.get(own) ?? [];
            return isAbout ? ports : uncertain(ports);
          }),
        );
        remembered(found, block, () => new Map()).set(where, marks);
      }
    }
  }
  return found;
}

function undeclaredBefore(
  connectivity: PageConnectivity,
  old: ClusterConnectivity,
  seen: SeenCluster,
  before: Before,
): SeenCluster['undeclared'] {
  const found = new Map<(typeof connectivity)['undeclared'][number], ReadonlyMap<number, readonly SeenPort[]>>();
  const keyOf = ({ direction, namespaces, pods, ...row }: (typeof old)['undeclared' | 'undeclaredPods'][number]) =>
    JSON.stringify([direction, namespaces, pods, 'relation' in row ? row.relation : null]);
  for (const part of ['undeclared', 'undeclaredPods'] as const) {
    const rows = new Map<string, (typeof old)[typeof part][number][]>();
    for (const row of old[part]) remembered(rows, keyOf(row), () => []).push(row);
    for (const row of connectivity[part]) {
      const own = new Map(
        row.groups.map((group) => {
          const ports = (rows.get(keyOf(row)) ?? []).flatMap((one) => {
            // Ports that another line has: in this part of the row, they would look like ports by names.
            const isElsewhere = ({ protocol, port }: SeenPort): boolean => {
              const at = portRange(protocol, port);
              return includesPorts(possiblePorts(one.verdicts), at) && !includesPorts(possiblePorts(row.verdicts), at);
            };
            return (seen.undeclared.get(one)?.get(before(group)) ?? []).filter((mark) => !isElsewhere(mark));
          });
          return [group, ports] as const;
        }),
      );
      found.set(row as (typeof connectivity)['undeclared'][number], own);
    }
  }
  return found;
}

function uncertain(ports: readonly SeenPort[]): readonly SeenPort[] {
  return ports.map((one) => ({ ...one, uncertain: true }));
}
