import type { ClusterState } from '../clusters/cluster-state.ts';
import type { PlaceQuestions } from '../labels/label-questions.ts';
import { grouped } from '../model/grouped.ts';
import { remembered } from '../model/interned.ts';
import { isFresh } from './fits.ts';
import type {
  BreachCondition,
  GuardrailWitness,
  IndirectPaths,
  LostRegion,
  ProofReach,
  UndecidedProof,
} from './guardrail-result.ts';
import { type PairFindings, SortedBreaches } from './known-pairs.ts';
import { lostRegion } from './lost-regions.ts';
import { witnessOf } from './make-witness.ts';
import type { ClassAtEnd } from './place-classes.ts';
import type { EndsOfPairs, PlacePair } from './place-pairs.ts';
import { casesUnder, caseText } from './proof-cases.ts';
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
  /** The conditions under which each of its places breaks the statement; absent: every condition. */
  readonly conditions?: readonly BreachCondition[];
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
  readonly reach: ProofReach;
  readonly indirect?: IndirectPaths;
}

type WithoutCluster<Reason> = Reason extends unknown ? Omit<Reason, 'cluster'> : never;

/** Gathers the answers of the pairs of one cluster to one statement. */
export class GatheredAnswer {
  readonly #cluster: ClusterState;
  readonly #breaches = new Map<string, OpenBreach>();
  readonly #examples = new Examples(this.#breaches);
  /** For each set of cases, those in which the statement is broken. */
  readonly #broken = new Map<string, { readonly all: number; readonly found: Set<string> }>();
  readonly #undecided = new Map<string, UndecidedProof>();
  readonly #scopes: ProofScopes;
  /** The places at any end. */
  readonly #concerns = new Set<readonly ClassAtEnd[]>();
  /** Keys of its breaches. */
  readonly #known = new Set<string>();
  #protects: readonly ClassAtEnd[] = [];
  #reach: ProofReach = 'none';
  #indirect: IndirectPaths | undefined;

  constructor(cluster: ClusterState, scopes: ProofScopes) {
    this.#cluster = cluster;
    this.#scopes = scopes;
  }

  concern(...ends: readonly (readonly ClassAtEnd[])[]): void {
    for (const members of ends) this.#concerns.add(members);
  }

  /** These are at the end that the statement protects. */
  protect(members: readonly ClassAtEnd[]): void {
    this.#protects = members;
    this.#concerns.add(members);
  }

  /** Takes note that some pairs fit the statement, as far as `fits` finds a connection of such a pair. */
  reach({ isKnown }: Pick<PlacePair, 'isKnown'>, fits: () => boolean): void {
    if (this.isReached) return;
    const reach = isKnown ? 'known' : 'possible';
    if (reach !== this.#reach && fits()) this.#reach = reach;
  }

  /** Reports whether pairs are known to fit the statement, so that no others need be looked at for that. */
  get isReached(): boolean {
    return this.#reach === 'known';
  }

  indirect(paths: IndirectPaths): void {
    this.#indirect = paths;
  }

  addUndecided(reason: WithoutCluster<UndecidedProof>): void {
    const whole = { ...reason, cluster: this.#cluster.name ?? '' } as UndecidedProof;
    this.#undecided.set(JSON.stringify(whole), whole);
  }

  addFound(
    pair: GuardedPair,
    { breaches, maximal }: PairFindings,
    { pairs, ends, found, here }: Pick<PlacePair, 'pairs' | 'ends'> & Pick<ShownBreach, 'found' | 'here'>,
  ): void {
    if (breaches.length === 0) return;
    const covered = remembered(this.#broken, casesText(pair.cases), () => ({
      all: pair.cases.length,
      found: new Set<string>(),
    }));
    const byKey = grouped(breaches, ({ key }) => key);
    const isKnown = [...byKey.keys()].every((key) => this.#known.has(key));
    for (const { when } of breaches) covered.found.add(when);
    for (const [key, alike] of byKey) {
      if (!isKnown && !maximal.has(key)) continue;
      this.#known.add(key);
      for (const { conditions, cases } of casesUnder(new Set(alike.map(({ when }) => when)), pair.cases)) {
        const shown = { pair, found, here, key, cases };
        // An example of which everything is lost by others, too, is the last to be shown.
        const strangeness = strangenessOf(pair) + (maximal.has(key) ? 0 : 1000);
        const breach = remembered(this.#breaches, JSON.stringify([key, conditions]), () => ({
          key,
          ...this.#examples.of(shown),
          ...(conditions && { conditions }),
          ...{ pair, places: 0, ends: [], strangeness },
        }));
        if (strangeness < breach.strangeness) Object.assign(breach, this.#examples.of(shown), { pair, strangeness });
        breach.places += pairs;
        for (const one of ends()) breach.ends.push(one);
      }
    }
  }

  /** Adds what does not depend on anything that is not known. */
  addBreach({ key, witness, lost, places, ends }: Omit<ClusterBreach, 'conditions'>): void {
    remembered(this.#broken, '', () => ({ all: 0, found: new Set<string>() }));
    const made = (): OpenBreach => ({ key, witness, lost, places: 0, ends: [], strangeness: 0 });
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
      reach: this.#reach,
      ...(this.#indirect === undefined ? {} : { indirect: this.#indirect }),
    };
  }
}

interface OpenBreach extends Omit<ClusterBreach, 'places' | 'ends'> {
  /** The witness of the pair with the fewest namespaces that do not exist is shown. */
  strangeness: number;
  /** The pair of its example; absent where nothing but policies of one place is shown. */
  pair?: GuardedPair;
  places: number;
  readonly ends: EndsOfPairs[];
}

interface ShownBreach {
  readonly pair: GuardedPair;
  found(): readonly FoundBreach[];
  here(): PlaceQuestions;
  readonly key: string;
  readonly cases: ReadonlySet<string>;
}

/** Makes the examples of breaches when all breaches are found. */
class Examples {
  readonly #all: ReadonlyMap<string, OpenBreach>;
  /** The examples of one pair are made one after the other. */
  #last: { readonly pair: GuardedPair; readonly sorted: SortedBreaches } | undefined;

  constructor(all: ReadonlyMap<string, OpenBreach>) {
    this.#all = all;
  }

  of({ pair, found, here, key, cases }: ShownBreach): Pick<ClusterBreach, 'witness' | 'lost'> {
    const made = memo(() => {
      const sorted = this.#sorted(pair, found);
      return {
        witness: witnessOf(pair, sorted.breachOf({ key, cases })),
        lost: sorted.lostBy({ key, cases }, here).map((part) => lostRegion(pair, part)),
      };
    });
    return { witness: () => made().witness, lost: () => made().lost };
  }

  #sorted(pair: GuardedPair, found: () => readonly FoundBreach[]): SortedBreaches {
    if (this.#last?.pair !== pair) {
      const shown = [...this.#all.values()].flatMap((one) => (one.pair === pair ? [one.key] : []));
      this.#last = { pair, sorted: new SortedBreaches(found(), new Set(shown)) };
    }
    return this.#last.sorted;
  }
}

/** Makes something when it is asked for, and once. What it is made of is kept until then. */
function memo<Value>(make: () => Value): () => Value {
  let open: (() => Value) | undefined = make;
  let made: Value;
  return () => {
    if (open !== undefined) {
      made = open();
      open = undefined;
    }
    return made;
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
