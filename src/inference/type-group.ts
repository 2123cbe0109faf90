import type { NamespaceState } from '../clusters/cluster-state.ts';
import type { Subject } from './draft.ts';
import type { NamespacePolicy } from './plan-templates.ts';

/** A namespace, its subject, and its policies: of the team, and of others. */
export interface ReadNamespace {
  readonly subject: Subject;
  readonly state: NamespaceState;
  readonly own: readonly NamespacePolicy[];
  readonly external: readonly NamespacePolicy[];
}

export interface NamespaceTypeGroup {
  readonly name: string;
  readonly namespaces: readonly ReadNamespace[];
}
