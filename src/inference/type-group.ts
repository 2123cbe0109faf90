import type { NamespaceState } from '../clusters/cluster-state.ts';
import type { Subject } from './draft.ts';
import type { ReadPolicy } from './plan-templates.ts';

/** A namespace, its subject, and its policies: of the team, and of others. */
export interface ReadNamespace {
  readonly subject: Subject;
  readonly state: NamespaceState;
  readonly own: readonly ReadPolicy[];
  readonly external: readonly ReadPolicy[];
}

export interface NamespaceTypeGroup {
  readonly name: string;
  readonly namespaces: readonly ReadNamespace[];
}
