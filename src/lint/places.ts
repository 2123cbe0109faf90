import type { KnownPolicy, NamespaceState, Workload } from '../clusters/cluster-state.ts';
import type { Location } from '../diagnostics/diagnostic.ts';
import type { Direction } from '../model/network-policy.ts';
import type { PolicyPath } from '../policy/violation.ts';

/** Finds where things are written; nothing where that is not known. */
export interface LintPlaces {
  /** Finds the value at a path in a policy, in its manifest. */
  rendered(policy: KnownPolicy, namespace: NamespaceState, path: PolicyPath): Location | undefined;
  /** Finds the same in the template that the policy comes from. */
  template(policy: KnownPolicy, namespace: NamespaceState, path: PolicyPath): Location | undefined;
  /** A workload; its label of that key, where one is given. */
  workload(namespace: NamespaceState, workload: Workload, label: string | undefined): Location | undefined;
  /** Where it is said whether a namespace denies by default. */
  defaultDeny(namespace: NamespaceState, direction: Direction | undefined): Location | undefined;
  /** The folder or file that was asked; named where nothing else is known. */
  readonly anywhere: string;
}
