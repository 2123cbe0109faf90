import type { NamespaceState } from '../clusters/cluster-state.ts';
import { remembered } from '../model/interned.ts';
import type { Looks } from './looks.ts';
import type { PlaceAtEnd } from './place-pairs.ts';

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
  readonly #numbers = new Map<readonly PlaceAtEnd[], number>();
  readonly #scopes = new Map<string, ProofScopeOfCluster>();
  readonly #protected = new Map<readonly PlaceAtEnd[], ProtectedPlaces>();

  constructor(looks: Looks) {
    this.#looks = looks;
  }

  of(ends: ReadonlySet<readonly PlaceAtEnd[]>): ProofScopeOfCluster {
    const filled = [...ends].filter(({ length }) => length > 0);
    const numbers = filled.map((members) => remembered(this.#numbers, members, () => this.#numbers.size));
    return remembered(this.#scopes, numbers.sort((a, b) => a - b).join(), () => {
      const declared = new Set<NamespaceState>();
      const types = new Set<string>();
      for (const members of filled) {
        for (const { place } of members) {
          if (place.kind === 'declared') declared.add(place.state);
          if (place.state.type !== undefined) types.add(place.state.type);
        }
      }
      return { declared: [...declared], types };
    });
  }

  protectedBy(members: readonly PlaceAtEnd[]): ProtectedPlaces {
    return remembered(this.#protected, members, () => {
      const declared = members.filter(({ place }) => place.kind === 'declared');
      return {
        namespaces: declared.length,
        shapes: new Set(declared.map(({ place }) => this.#looks.shapeOf(place))),
      };
    });
  }
}
