import type { HazardLevel } from '../../diagnostics/hazard-codes.ts';
import type {
  ChangedEnd,
  ConnectionChange,
  ConnectionChangeKind,
  LandscapeDiff,
  PolicyChangeKind,
} from '../../diff/landscape-diff.ts';
import type { Review } from '../../diff/review.ts';
import { policyGroups } from './policy-groups.ts';

/** The totals that every output counts alike. */
export interface DiffTotals {
  /** By level, those that no exception accepts; and those that one does. */
  readonly hazards: Readonly<Record<HazardLevel | 'accepted', number>>;
  /** Entries: what changes in one way in many places is one. */
  readonly connections: Readonly<Record<ConnectionChangeKind, number>>;
  /** Entries, as of connections. */
  readonly policies: Readonly<Record<PolicyChangeKind, number>>;
  /** In how many namespaces any policy changes. */
  readonly namespaces: number;
  /** Entries. */
  readonly inventory: Readonly<Record<'added' | 'removed' | 'changed', number>>;
}

export function totalsOf({ diff, hazards }: Pick<Review, 'diff' | 'hazards'>): DiffTotals {
  const { policies, inventory } = diff;
  const open = hazards.filter(({ acceptedBy }) => acceptedBy === undefined);
  const level = (wanted: HazardLevel): number => open.filter((hazard) => hazard.level === wanted).length;
  const change = (wanted: ConnectionChangeKind): number =>
    listedConnections(diff).filter((one) => one.change === wanted).length;
  const entries = policyGroups(policies).flatMap(({ main, exceptions }) => [main, ...exceptions]);
  const kind = (wanted: PolicyChangeKind): number => entries.filter((one) => one.kind === wanted).length;
  const came = (wanted: string): number => inventory.filter((one) => one.kind.endsWith(`-${wanted}`)).length;
  return {
    hazards: {
      error: level('error'),
      warning: level('warning'),
      note: level('note'),
      accepted: hazards.length - open.length,
    },
    connections: { opened: change('opened'), closed: change('closed'), certainty: change('certainty') },
    policies: {
      added: kind('added'),
      removed: kind('removed'),
      changed: kind('changed'),
      renamed: kind('renamed'),
      metadata: kind('metadata'),
    },
    namespaces: distinctNamespaces(policies),
    inventory: { added: came('added'), removed: came('removed'), changed: came('changed') },
  };
}

function distinctNamespaces(policies: LandscapeDiff['policies']): number {
  const byCluster = new Map<string, Set<string>>();
  for (const { places } of policies) {
    for (const { cluster, namespaces } of places) {
      const known = byCluster.get(cluster) ?? new Set<string>();
      byCluster.set(cluster, known);
      for (const namespace of namespaces) known.add(namespace);
    }
  }
  return [...byCluster.values()].reduce((sum, { size }) => sum + size, 0);
}

/** The connections that are listed: all but those whose ends do not exist as far as the sources say. */
export function listedConnections({ connections }: Pick<LandscapeDiff, 'connections'>): readonly ConnectionChange[] {
  return connections.filter(({ assumedAway }) => assumedAway === undefined);
}

/** True if connections change, and only those of undeclared pods. */
export function isUndeclaredOnly(diff: Pick<LandscapeDiff, 'connections'>): boolean {
  const listed = listedConnections(diff);
  return listed.length > 0 && listed.every(isUndeclared);
}

function isUndeclared({ from, to }: ConnectionChange): boolean {
  const undeclared = (ends: readonly ChangedEnd[]): boolean => ends.every(({ kind }) => kind === 'undeclared');
  return undeclared(from) || undeclared(to);
}
