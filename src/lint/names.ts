import type { NamespaceState } from '../clusters/cluster-state.ts';
import { compareText } from '../diagnostics/compare.ts';
import type { WorkloadName } from '../model/workload-name.ts';

/** A namespace, or all namespaces of a type, which share their sources. */
export type NamespaceOrType = { readonly namespace: string } | { readonly type: string };

/** A workload by its name, and its namespace or the type of that. */
export type LintedWorkload = NamespaceOrType & { readonly name: string };

/** Some names of many, so that the data of a finding stays small: the first in code-unit order, each once. */
export interface SomeNames<Name> {
  readonly first: readonly Name[];
  /** The number of the others. */
  readonly more: number;
}

/** Names a namespace by its type where it has one. */
export function namespaceOrType({ name, type }: Pick<NamespaceState, 'name' | 'type'>): NamespaceOrType {
  return type === undefined ? { namespace: name } : { type };
}

/** Names a workload of a namespace. */
export function lintedWorkload(
  namespace: Pick<NamespaceState, 'name' | 'type'>,
  { name }: WorkloadName,
): LintedWorkload {
  return { ...namespaceOrType(namespace), name };
}

/** Takes at most `most` of the names; where there are more, one fewer, as `a, b and 3 more` does. */
export function someNames<Name>(names: Iterable<Name>, most = 3): SomeNames<Name> {
  const distinct = new Map([...names].map((name) => [JSON.stringify(name), name]));
  const sorted = [...distinct].sort(([a], [b]) => compareText(a, b)).map(([, name]) => name);
  const first = sorted.length > most ? sorted.slice(0, most - 1) : sorted;
  return { first, more: sorted.length - first.length };
}
