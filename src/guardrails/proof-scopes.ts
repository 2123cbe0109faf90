import type { NamespaceState } from '../clusters/cluster-state.ts';
import { remembered } from '../model/interned.ts';
import type { Looks } from './looks.ts';
import { type ClassAtEnd, keyOf } from './place-classes.ts';

/** The places at any end of a statement. */
export interface ProofScopeOfCluster {
  readonly declared: readonly NamespaceState[];
  readonly types: ReadonlySet<string>;
}

/** The places at the end that a statement protects. */
export interface ProtectedPlaces {
  /** How many of them are declared. */
  readonly namespaces: number;
  /** Texts of the sets of policies, as far as they are alike. */
  readonly shapes: ReadonlySet<string>;
}

/** Finds which places statements of a cluster are about. Statements about the same places share the answer. */
export class ProofScopes {
  readonly #looks: Looks;
  readonly #scopes = new Map<string, ProofScopeOfCluster>();
  readonly #protected = new Map<string, ProtectedPlaces>();

  constructor(looks: Looks) {
    this.#looks = looks;
  }

  of(ends: ReadonlySet<readonly ClassAtEnd[]>): ProofScopeOfCluster {
    const classes = [...new Set([...ends].flatMap((end) => end.map(({ alike }) => alike)))];
    classes.sort((a, b) => a.index - b.index);
    return remembered(this.#scopes, keyOf(classes), () => ({
      declared: classes.flatMap(({ members, declared }) =>
        declared === 0 ? [] : members.flatMap(({ kind, state }) => (kind === 'declared' ? [state] : [])),
      ),
      types: new Set(classes.flatMap(({ first }) => first.state.type ?? [])),
    }));
  }

  protectedBy(ends: readonly ClassAtEnd[]): ProtectedPlaces {
    const classes = ends.map(({ alike }) => alike).filter(({ declared }) => declared > 0);
    return remembered(this.#protected, keyOf(classes), () => ({
      namespaces: classes.reduce((sum, { declared }) => sum + declared, 0),
      shapes: new Set(classes.map(({ first }) => this.#looks.shapeOf(first))),
    }));
  }
}
