import type { SeenBeyond } from '../connectivity/connectivity.ts';
import type { FlowSide } from '../flows/flow-side.ts';
import { workloadText } from '../model/workload-name.ts';
import type { GroupTable } from './connection-table.ts';
import type { SubjectPart } from './subject.ts';

/** Returns the seen connections of a subject that no line of its focus shows. `parts` are of the cluster of the table. */
export function beyondOf({ seen }: GroupTable, parts: readonly SubjectPart[]): readonly SeenBeyond[] {
  if (seen === undefined || seen.beyond.length === 0) return [];
  const own = new Map(parts.map(({ namespace, workloads }) => [namespace.name, new Set(workloads.map(workloadText))]));
  const isOwn = (side: FlowSide, namespace: string | undefined): boolean =>
    side.kind === 'pods' && side.workloads.some((one) => own.get(namespace ?? '')?.has(workloadText(one)) === true);
  return seen.beyond.filter((one) => isOwn(one.from, one.fromNamespace) || isOwn(one.to, one.toNamespace));
}
