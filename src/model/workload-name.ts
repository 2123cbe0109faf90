import { compareText } from '../diagnostics/compare.ts';

/** A workload's name within its namespace. */
export interface WorkloadName {
  /** The kind of what makes the pods; absent where it is not known. */
  readonly kind?: string;
  readonly name: string;
}

/** The text of a name as JSON output has it, and the key to find it by: `Kind/name`, or the name without a kind. */
export function workloadText({ kind, name }: WorkloadName): string {
  return kind === undefined ? name : `${kind}/${name}`;
}

/** Returns each name once, and nothing but the names, sorted by their texts. */
export function distinctWorkloads(workloads: Iterable<WorkloadName>): readonly WorkloadName[] {
  const byText = new Map<string, WorkloadName>();
  for (const workload of workloads) {
    const text = workloadText(workload);
    if (!byText.has(text)) byText.set(text, nameOnly(workload));
  }
  return [...byText].sort(([a], [b]) => compareText(a, b)).map(([, workload]) => workload);
}

function nameOnly({ kind, name }: WorkloadName): WorkloadName {
  return kind === undefined ? { name } : { kind, name };
}

/** Orders by name, then by kind. */
export function compareWorkloads(a: WorkloadName, b: WorkloadName): number {
  return compareText(a.name, b.name) || compareText(a.kind ?? '', b.kind ?? '');
}

/** Reports whether a declared workload is this one: a declaration without a kind means any kind. */
export function declaresWorkload(declared: WorkloadName, workload: WorkloadName): boolean {
  return declared.name === workload.name && (declared.kind === undefined || declared.kind === workload.kind);
}

/** Reports whether two names mean one workload: a name without a kind means a workload of any kind. */
export function isSameWorkload(a: WorkloadName, b: WorkloadName): boolean {
  return a.name === b.name && (a.kind === undefined || b.kind === undefined || a.kind === b.kind);
}
