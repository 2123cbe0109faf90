import type { Workload } from '../clusters/cluster-state.ts';
import type { Json } from '../model/json.ts';
import type { TextMap } from '../model/network-policy.ts';
import type { InferredWorkload } from './inferred-landscape.ts';
import { canonical } from './pattern.ts';

/** Returns a workload as sources declare it, with only those labels whose keys are read. */
export function inferredWorkload(
  { name, kind, labels, ports, hostNetwork }: Workload,
  read: ReadonlySet<string>,
): InferredWorkload {
  return { name, ...(kind === undefined ? {} : { kind }), labels: onlyKeys(labels, read), ports, hostNetwork };
}

export function onlyKeys(labels: TextMap, keys: ReadonlySet<string>): TextMap {
  return Object.fromEntries(Object.entries(labels).filter(([key]) => keys.has(key)));
}

/**
 * Returns the workloads that every namespace runs, equal in all that counts. A type declares a name once, so a workload
 * whose name another kind has, too, is left out.
 */
export function commonWorkloads(namespaces: readonly (readonly InferredWorkload[])[]): readonly InferredWorkload[] {
  const [first = new Map<string, InferredWorkload>(), ...others] = namespaces.map(
    (workloads) => new Map(workloads.map((one) => [workloadKey(one), one])),
  );
  const shared = new Set(namespaces.flatMap((workloads) => [...repeated(workloads.map(({ name }) => name))]));
  return [...first.values()].filter(
    (one) => !shared.has(one.name) && others.every((known) => known.has(workloadKey(one))),
  );
}

function repeated(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.filter((name, index) => names.indexOf(name) < index));
}

export function workloadKey(workload: InferredWorkload): string {
  return canonical(workload as unknown as Json);
}
