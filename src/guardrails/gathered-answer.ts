import type { ClusterState } from '../clusters/cluster-state.ts';
import { remembered } from '../model/interned.ts';
import { isFresh } from './fits.ts';
import type { GuardrailWitness, LostRegion, UndecidedProof } from './guardrail-result.ts';
import { breachOf, type PairFindings } from './known-pairs.ts';
import { lostRegion } from './lost-regions.ts';
import { witnessOf } from './make-witness.ts';
import type { EndsOfPairs, PlaceAtEnd, PlacePair } from './place-pairs.ts';
import { caseText } from './proof-cases.ts';
import type { ProofScopeOfCluster, ProofScopes, ProtectedPlaces } from './proof-scopes.ts';
import type { FoundBreach, GuardedPair } from './prove-pair.ts';
import type { ProofCase } from './side-parts.ts';

/** One way in which a statement is broken in a cluster. */
export interface ClusterBreach {
  /** Equal for breaches by the same rules. */
  readonly key: string;
  /** Makes the example, and puts it to the evaluator. */
  witness(): GuardrailWitness;
  lost(): readonly LostRegion[];
  /** Texts of the cases in which it breaks the statement, of `all`. */
  readonly cases: ReadonlySet<string>;
  readonly all: readonly ProofCase[];
  readonly places: number;
  /** The ends of its places: each place is between two ends of one entry. */
  readonly ends: readonly EndsOfPairs[];
}

/** The answer of one cluster to a statement. */
export interface ClusterAnswer {
  readonly cluster: ClusterState;
  readonly breaches: readonly ClusterBreach[];
  /** It is broken in every case; if there are breaches and it is not, it depends on conditions. */
  readonly isBroken: boolean;
  readonly undecided: readonly UndecidedProof[];
  readonly protects: ProtectedPlaces;
  readonly concerns: ProofScopeOfCluster;
}

type WithoutCluster<Reason> = Reason extends unknown ? Omit<Reason, 'cluster'> : never;

/** Gathers the answers of the pairs of one cluster to one statement. */
export class GatheredAnswer {
  readonly #cluster: ClusterState;
  readonly #breaches = new Map<string, OpenBreach>();
  /** For each set of cases, those in which the statement is broken. */
  readonly #broken = new Map<string, { readonly all: number; readonly found: Set<string> }>();
  readonly #undecided = new Map<string, UndecidedProof>();
  readonly #scopes: ProofScopes;
  /** The places at any end. */
  readonly #concerns = new Set<readonly PlaceAtEnd[]>();
  #protects: readonly PlaceAtEnd[] = [];

  constructor(cluster: ClusterState, scopes: ProofScopes) {
    this.#cluster = cluster;
    this.#scopes = scopes;
  }

  concern(...ends: readonly (readonly PlaceAtEnd[])[]): void {
    for (const members of ends) this.#concerns.add(members);
  }

  /** These are at the end that the statement protects. */
  protect(members: readonly PlaceAtEnd[]): void {
    this.#protects = members;
    this.#concerns.add(members);
  }

  addUndecided(reason: WithoutCluster<UndecidedProof>): void {
    const whole = { ...reason, cluster: this.#cluster.name ?? '' } as UndecidedProof;
    this.#undecided.set(JSON.stringify(whole), whole);
  }

  addFound(
    pair: GuardedPair,
    { breaches, maximal }: PairFindings,
    { pairs, ends, found }: Pick<PlacePair, 'pairs' | 'ends'> & { found(): readonly FoundBreach[] },
  ): void {
    if (breaches.length === 0) return;
    const covered = remembered(this.#broken, casesText(pair.cases), () => ({
      all: pair.cases.length,
      found: new Set<string>(),
    }));
    const isKnown = breaches.every(({ key }) => this.#breaches.has(key));
    const counted = new Set<string>();
    for (const { key, when } of breaches) {
      covered.found.add(when);
      if (!isKnown && !maximal.has(key)) continue;
      const strangeness = strangenessOf(pair);
      const breach = remembered(this.#breaches, key, () => ({
        key,
        ...shownBy(pair, found, key),
        cases: new Set<string>(),
        all: pair.cases,
        places: 0,
        ends: [],
        strangeness,
      }));
      if (strangeness < breach.strangeness) Object.assign(breach, shownBy(pair, found, key), { strangeness });
      breach.cases.add(when);
      if (counted.has(key)) continue;
      counted.add(key);
      breach.places += pairs;
      for (const one of ends) breach.ends.push(one);
    }
  }

  /** Adds what does not depend on anything that is not known. */
  addBreach({ key, witness, lost, places, ends }: Omit<ClusterBreach, 'cases' | 'all'>): void {
    remembered(this.#broken, '', () => ({ all: 0, found: new Set<string>() }));
    const made = (): OpenBreach => ({
      key,
      witness,
      lost,
      cases: new Set<string>(),
      all: [],
      places: 0,
      ends: [],
      strangeness: 0,
    });
    const breach = remembered(this.#breaches, key, made);
    breach.places += places;
    breach.ends.push(...ends);
  }

  answer(): ClusterAnswer {
    return {
      cluster: this.#cluster,
      breaches: [...this.#breaches.values()],
      isBroken: [...this.#broken.values()].some((one) => one.found.size === one.all),
      undecided: [...this.#undecided.values()],
      protects: this.#scopes.protectedBy(this.#protects),
      concerns: this.#scopes.of(this.#concerns),
    };
  }
}

interface OpenBreach extends Omit<ClusterBreach, 'cases' | 'places' | 'ends'> {
  /** The witness of the pair with the fewest namespaces that do not exist is shown. */
  strangeness: number;
  readonly cases: Set<string>;
  places: number;
  readonly ends: EndsOfPairs[];
}

/** Keeps nothing but the pair. */
function shownBy(
  pair: GuardedPair,
  found: () => readonly FoundBreach[],
  key: string,
): Pick<ClusterBreach, 'witness' | 'lost'> {
  const breach = memo(() => breachOf(found(), key));
  return { witness: memo(() => witnessOf(pair, breach())), lost: memo(() => [lostRegion(pair, breach().region)]) };
}

/** Makes something when it is asked for, and once. */
function memo<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** How many of the namespaces do not exist. A namespace of a tenant that does not exist either is stranger. */
function strangenessOf({ from, to }: GuardedPair): number {
  return [from, to].reduce((sum, end) => {
    if (end.kind === 'addresses' || end.place.kind === 'declared') return sum;
    return sum + (isFresh(end.place.tenant) ? 3 : 1);
  }, 0);
}

function casesText(cases: readonly ProofCase[]): string {
  return cases.map(caseText).join();
}
