import type { ClusterState } from '../clusters/cluster-state.ts';
import { invariant } from '../diagnostics/invariant.ts';
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
import type { Looks } from './looks.ts';
import { lostRegion, maximal, regionText } from './lost-regions.ts';
import { witnessOf } from './make-witness.ts';
import type { EndsOfPairs, PlaceAtEnd, PlacePair } from './place-pairs.ts';
import { casesUnder, caseText } from './proof-cases.ts';
import type { FoundBreach, GuardedPair } from './prove-pair.ts';
import type { ProofCase } from './side-parts.ts';
import type { PossibleNamespace } from './universe.ts';

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
  /** The places at the end that the statement protects. */
  readonly protects: readonly PossibleNamespace[];
  /** The places at any end. */
  readonly concerns: readonly PossibleNamespace[];
  /** Texts of the sets of policies, as far as they are alike. */
  readonly shapes: ReadonlySet<string>;
  readonly reach: ProofReach;
  readonly indirect?: IndirectPaths;
}

type WithoutCluster<Reason> = Reason extends unknown ? Omit<Reason, 'cluster'> : never;

/** Gathers the answers of the pairs of one cluster to one statement. */
export class GatheredAnswer {
  readonly #cluster: ClusterState;
  readonly #breaches = new Map<string, OpenBreach>();
  /** For each set of cases, those in which the statement is broken. */
  readonly #broken = new Map<string, { readonly all: number; readonly found: Set<string> }>();
  readonly #undecided = new Map<string, UndecidedProof>();
  readonly #concerns = new Set<PossibleNamespace>();
  readonly #shapes = new Set<string>();
  readonly #known: Set<string>;
  #protects: readonly PossibleNamespace[] = [];
  #reach: ProofReach = 'none';
  #indirect: IndirectPaths | undefined;

  /** `known`: keys of breaches of the statement that other clusters have. */
  constructor(cluster: ClusterState, known: Set<string>) {
    this.#cluster = cluster;
    this.#known = known;
  }

  concern(...ends: readonly (readonly PlaceAtEnd[])[]): void {
    for (const members of ends) for (const { place } of members) this.#concerns.add(place);
  }

  protect(places: readonly PossibleNamespace[], looks: Looks): void {
    this.#protects = places;
    for (const place of places) {
      this.#concerns.add(place);
      if (place.kind === 'declared') this.#shapes.add(looks.shapeOf(place));
    }
  }

  /** Takes note that some pairs fit the statement, as far as `fits` finds a connection of such a pair. */
  reach(ends: readonly EndsOfPairs[], fits: () => boolean): void {
    if (this.#reach === 'known') return;
    const isKnown = (members: readonly PlaceAtEnd[] | undefined) =>
      members === undefined ||
      members.some(({ place, isPartial }) => place.kind !== 'undeclared' && isPartial !== true);
    const reach = ends.some(({ from, to }) => isKnown(from) && isKnown(to)) ? 'known' : 'possible';
    if (reach !== this.#reach && fits()) this.#reach = reach;
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
    found: readonly FoundBreach[],
    { pairs, ends, here }: Pick<PlacePair, 'pairs' | 'ends'> & { readonly here: PlaceQuestions },
  ): void {
    if (found.length === 0) return;
    const covered = remembered(this.#broken, casesText(pair.cases), () => ({
      all: pair.cases.length,
      found: new Set<string>(),
    }));
    const byKey = grouped(found, keyOf);
    const kept = [...byKey.keys()].every((key) => this.#known.has(key)) ? undefined : maximalKeys(found, here);
    for (const one of found) covered.found.add(caseText(one.when));
    for (const [key, alike] of byKey) {
      if (kept?.has(key) === false) continue;
      this.#known.add(key);
      const broken = new Set(alike.map(({ when }) => caseText(when)));
      for (const { conditions, cases } of casesUnder(broken, pair.cases)) {
        const one = simplest(alike.filter(({ when }) => cases.has(caseText(when))));
        invariant(one !== undefined, 'conditions of a breach are those of some case');
        const breach = remembered(this.#breaches, JSON.stringify([key, conditions]), () => ({
          key,
          ...shownBy(pair, one),
          ...(conditions && { conditions }),
          ...{ places: 0, ends: [], strangeness: strangenessOf(pair) },
        }));
        const strangeness = strangenessOf(pair);
        if (strangeness < breach.strangeness) Object.assign(breach, shownBy(pair, one), { strangeness });
        breach.places += pairs;
        for (const of of ends) breach.ends.push(of);
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
      protects: this.#protects,
      concerns: [...this.#concerns],
      shapes: this.#shapes,
      reach: this.#reach,
      ...(this.#indirect === undefined ? {} : { indirect: this.#indirect }),
    };
  }
}

interface OpenBreach extends Omit<ClusterBreach, 'places' | 'ends'> {
  /** The witness of the pair with the fewest namespaces that do not exist is shown. */
  strangeness: number;
  places: number;
  readonly ends: EndsOfPairs[];
}

function shownBy(pair: GuardedPair, found: FoundBreach): Pick<ClusterBreach, 'witness' | 'lost'> {
  return { witness: () => witnessOf(pair, found), lost: () => [lostRegion(pair, found.region)] };
}

/** Returns what has the fewest labels: rules with several peers let one connection through in several ways. */
function simplest(found: readonly FoundBreach[]): FoundBreach | undefined {
  const count = ({ left }: FoundBreach): number => Object.keys(left.labels).length;
  return found.reduce<FoundBreach | undefined>(
    (best, one) => (best === undefined || count(one) < count(best) ? one : best),
    undefined,
  );
}

/** Equal for what is found by the same rules of policies of the same names. */
function keyOf({ egress, ingress, refusing }: FoundBreach): string {
  const text = (part: FoundBreach['egress']) =>
    part && [part.reason.kind, part.reason.known?.policy.metadata.name, part.reason.rule];
  return JSON.stringify([refusing, text(egress), text(ingress)]);
}

/** The keys of what is not, in some case, within what else is found there. */
function maximalKeys(found: readonly FoundBreach[], here: PlaceQuestions): ReadonlySet<string> {
  const answers = new Map<string, readonly string[]>();
  const byCase = grouped(found, ({ when }) => caseText(when));
  for (const ofCase of byCase.values()) {
    const text = JSON.stringify(ofCase.map((one) => [keyOf(one), regionText(one.region)]));
    remembered(answers, text, () => maximal(ofCase, here).map(keyOf));
  }
  return new Set([...answers.values()].flat());
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
