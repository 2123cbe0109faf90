import type { NamespaceState, Workload } from '../clusters/cluster-state.ts';
import type { PolicyPlaces } from '../clusters/policy-places.ts';
import type { Location } from '../diagnostics/diagnostic.ts';
import type { Direction } from '../model/network-policy.ts';

/** Finds where things are written; nothing where that is not known. */
export interface LintPlaces extends Required<PolicyPlaces> {
  /** A workload; its label of that key, where one is given. */
  workload(namespace: NamespaceState, workload: Workload, label: string | undefined): Location | undefined;
  /** Where it is said whether a namespace denies by default. */
  defaultDeny(namespace: NamespaceState, direction: Direction | undefined): Location | undefined;
  /** The folder or file that was asked; named where nothing else is known. */
  readonly anywhere: string;
}
