import type { GroupConnection } from '../connectivity/connectivity.ts';
import { formatPorts, hasNoPorts, intersectPorts, type PortSet, subtractPorts } from '../model/port-set.ts';
import type { WorkloadName } from '../model/workload-name.ts';
import type { ConditionKind, Verdict, Verdicts } from '../verdicts/verdicts.ts';
import { conditionsOn, possiblePorts } from '../verdicts/verdicts.ts';
import type { ConnectionChangeKind } from './landscape-diff.ts';

/** Pods of one namespace type, or of plain manifests: each of the workloads in each of the namespaces. */
export interface GroupedPods {
  readonly namespaceType: string | undefined;
  /** Each once, sorted by their texts. */
  readonly workloads: readonly WorkloadName[];
  /** Sorted. */
  readonly namespaces: readonly string[];
  /** True if the inventory knows another thing about them before than after. */
  readonly touched: boolean;
}

/** Ports on which a connection has one verdict before and another after. */
export interface ChangedPorts {
  readonly change: ConnectionChangeKind;
  /** Never empty. */
  readonly ports: PortSet;
  readonly before: Verdict;
  readonly after: Verdict;
  /** The conditions of the conditional verdict of the two. */
  readonly conditions: readonly ConditionKind[];
}

/** Equal where the same becomes of the same ports. */
export function changedKey({ change, ports, before, after, conditions }: ChangedPorts): string {
  return JSON.stringify([change, formatPorts(ports), before, after, conditions]);
}

/** Pods of these joint classes, by their places in the list, to pods of those. */
export interface ChangedPodRow {
  /** Ascending. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly relation: GroupConnection['relation'];
  readonly changed: ChangedPorts;
}

export const allDenied: Verdicts = { allowed: { TCP: [], UDP: [], SCTP: [] }, conditional: [] };

/** Where two verdicts over all ports differ; on conditions alone they do not. Opened first. */
export function changedPorts(before: Verdicts, after: Verdicts): readonly ChangedPorts[] {
  const parts: readonly (readonly [ConnectionChangeKind, Verdict, Verdict])[] = [
    ['opened', 'denied', 'allowed'],
    ['opened', 'denied', 'conditional'],
    ['closed', 'allowed', 'denied'],
    ['closed', 'conditional', 'denied'],
    ['certainty', 'conditional', 'allowed'],
    ['certainty', 'allowed', 'conditional'],
  ];
  return parts.flatMap(([change, was, is]) => {
    const ports = intersectPorts(portsWith(before, was, after), portsWith(after, is, before));
    if (hasNoPorts(ports)) return [];
    const uncertain = was === 'conditional' ? before : is === 'conditional' ? after : undefined;
    const conditions = uncertain === undefined ? [] : conditionsOn(uncertain, ports);
    return [{ change, ports, before: was, after: is, conditions }];
  });
}

/** The ports with a verdict; those denied as far as the other state does not deny them, too. */
function portsWith(verdicts: Verdicts, verdict: Verdict, other: Verdicts): PortSet {
  if (verdict === 'allowed') return verdicts.allowed;
  if (verdict === 'conditional') return subtractPorts(possiblePorts(verdicts), verdicts.allowed);
  return subtractPorts(possiblePorts(other), possiblePorts(verdicts));
}
