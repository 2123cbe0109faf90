import type { ClusterState } from '../clusters/cluster-state.ts';
import type { LabelQuestions } from '../labels/label-questions.ts';
import { type AddressSet, hasNoAddresses } from '../model/address-set.ts';
import { remembered } from '../model/interned.ts';
import type { Direction } from '../model/network-policy.ts';
import { AddressGroups } from './address-groups.ts';
import { exactText } from './address-relations.ts';
import type { BasePlaces } from './base-places.ts';
import { type AskedStatement, addsNothing, type FilledAnswer } from './cluster-part.ts';
import { ComparedPlaces } from './compared-places.ts';
import { type AskedNetwork, addressesOfEnd, type ConnectionQuestion } from './connection-question.ts';
import { asGranted, type Fit, fitOf, fitText, sureFitOf } from './fits.ts';
import { type ClusterAnswer, GatheredAnswer } from './gathered-answer.ts';
import type { Guardrail, PodPattern, Statement } from './guardrail.ts';
import { type IndirectBudget, IndirectFinder } from './indirect.ts';
import { findingsOf, type KnownPairs, type NumberedQuestion, type PairFindings } from './known-pairs.ts';
import { withPolicyWords } from './mentioned-words.ts';
import { PairKeys } from './pair-keys.ts';
import type { ClassAtEnd } from './place-classes.ts';
import { everyPair, fitsOf, hasRelation, isKnownAtEnd, type PlacePair, PlacePairs } from './place-pairs.ts';
import { casesOf } from './proof-cases.ts';
import { ProofScopes } from './proof-scopes.ts';
import { proveIsolation } from './prove-isolation.ts';
import { type FoundBreach, type GuardedPair, hasConnection, type PairEnd, provePair } from './prove-pair.ts';
import type { ProofCase } from './side-parts.ts';
import { type SortedPlaces, sortPlaces } from './sort-places.ts';
import type { PossibleNamespace, Universe, UniverseContext } from './universe.ts';

export interface ClusterContext extends UniverseContext {
  readonly questions: LabelQuestions;
  readonly pairs: KnownPairs;
  /** The cluster before a change: then only breaches that it did not have are found. */
  readonly base?: ClusterState;
  readonly alone?: boolean;
  /** Absent: what could pass connections on is not asked. */
  readonly indirect?: IndirectBudget;
  readonly unreadPolicies?: readonly string[];
}

/** Proves the statements of some guardrails about one cluster, each once. */
export class ClusterProof {
  readonly cluster: ClusterState;
  readonly #context: ClusterContext;
  #answers: readonly FilledAnswer[] | undefined;
  readonly #cases = new Map<AddressSet | undefined, readonly ProofCase[]>();
  #groups: AddressGroups | undefined;
  #keys: PairKeys | undefined;
  #scopes: ProofScopes | undefined;
  #sortedNow: SortedPlaces | undefined;
  #pairsNow: PlacePairs | undefined;
  #comparedNow: ComparedPlaces | undefined;
  #indirectNow: IndirectFinder | undefined;
  #sameSurroundings: boolean | undefined;

  constructor(cluster: ClusterState, context: ClusterContext) {
    this.cluster = cluster;
    const { base, mentioned } = context;
    // The policies of either state may tell the places of both apart.
    this.#context =
      base === undefined ? context : { ...context, mentioned: withPolicyWords(mentioned, [base, cluster]) };
  }

  /** Returns the answers that add something, each with the place of its statement in the list. */
  answersTo(asked: readonly AskedStatement[]): readonly FilledAnswer[] {
    this.#answers ??= asked.flatMap(({ guardrail, statement }, index) => {
      const answer = this.#prove(guardrail, statement);
      return addsNothing(answer) ? [] : [{ index, answer }];
    });
    return this.#answers;
  }

  /**
   * Lets go of what only further statements would need, and of the answers if no other cluster has them. What is shown of
   * a breach can still be made.
   */
  finish({ isShared }: { readonly isShared: boolean }): void {
    if (!isShared) this.#answers = undefined;
    this.#groups = undefined;
    this.#keys = undefined;
    this.#scopes = undefined;
    this.#sortedNow = undefined;
    this.#pairsNow = undefined;
    this.#indirectNow = undefined;
    this.#comparedNow = undefined;
  }

  get #compared(): ComparedPlaces {
    this.#comparedNow ??= new ComparedPlaces(this.cluster, this.#context, this.#context.pairs.policies);
    return this.#comparedNow;
  }

  get #places(): Universe {
    return this.#compared.now;
  }

  get #base(): BasePlaces | undefined {
    return this.#compared.base;
  }

  #prove(guardrail: Guardrail, statement: Statement): ClusterAnswer {
    const { unreadPolicies = [] } = this.#context;
    this.#scopes ??= new ProofScopes(this.#compared.looksNow);
    const gathered = new GatheredAnswer(this.cluster, this.#scopes);
    if (unreadPolicies.length > 0) gathered.addUndecided({ kind: 'unread-policies', kinds: unreadPolicies });
    if (statement.kind === 'isolated') {
      const fitting = this.#fitting(statement.pods);
      gathered.protect(fitting);
      const { questions } = this.#context;
      const base = this.#base;
      const was = base === undefined ? undefined : (place: PossibleNamespace) => base.of(place);
      proveIsolation(this.#places, {
        ...{ statement, fitting, classes: this.#sorted.classes, gathered, questions, looks: this.#compared.looks },
        ...(was && { was }),
      });
      return gathered.answer();
    }
    for (const question of this.#context.pairs.questionsOf(statement, guardrail)) {
      this.#ask(question, guardrail, gathered);
      const { indirect } = this.#context;
      if (indirect !== undefined && statement.kind === 'never') {
        gathered.indirect(this.#indirect.of(question, indirect));
      }
    }
    const subject = protectedPattern(statement);
    if (subject !== undefined) gathered.protect(this.#fitting(subject));
    return gathered.answer();
  }

  #ask(question: NumberedQuestion, guardrail: Guardrail, gathered: GatheredAnswer): void {
    const { from, to, relation } = question;
    if (from.kind === 'pods' && to.kind === 'pods') {
      const [sources, destinations] = [this.#atEnd(from, question, 'from'), this.#atEnd(to, question, 'to')];
      gathered.concern(sources, destinations);
      const cases = this.#casesOf(undefined);
      const pairs =
        this.#context.alone === true ? everyPair(sources, destinations) : this.#pairs.of(sources, destinations);
      for (const pair of pairs) {
        if (!hasRelation(relation, pair.between, pair.from)) continue;
        const ends = {
          from: { kind: 'pod', place: pair.from, pattern: from },
          to: { kind: 'pod', place: pair.to, pattern: to },
        } as const;
        this.#provePair({ ...pair, ...ends }, { question, guardrail, cases, gathered });
      }
      return;
    }
    const [pods, other, side] = from.kind === 'pods' ? ([from, to, 'from'] as const) : ([to, from, 'to'] as const);
    if (pods.kind === 'pods' && other.kind !== 'pods')
      this.#askAddresses({ pods, other, side }, { question, guardrail, gathered });
  }

  /** Asks about connections of pods with addresses: places that meet the same addresses alike are asked about once. */
  #askAddresses(
    { pods, other, side }: { readonly pods: PodPattern; readonly other: AskedNetwork; readonly side: 'from' | 'to' },
    about: Omit<AskedAbout, 'cases'>,
  ): void {
    const { question, gathered } = about;
    const fitting = this.#atEnd(pods, question, side);
    gathered.concern(fitting);
    const direction: Direction = side === 'from' ? 'Egress' : 'Ingress';
    const groups = this.#addressGroups;
    const resolve = groups.resolverOf(other);
    const addressesOf = (place: PossibleNamespace): AddressSet | undefined => {
      const asked = resolve(place);
      if ('unknown' in asked) gathered.addUndecided({ kind: 'unknown-network', network: asked.unknown });
      return 'unknown' in asked || hasNoAddresses(asked.addresses) ? undefined : asked.addresses;
    };
    const agreed = question.covers.flatMap((cover) => {
      const end = cover[side === 'from' ? 'to' : 'from'];
      return end === undefined || end.kind === 'pods' ? [] : [end];
    });
    const pairOf = (addresses: AddressSet, members: readonly PossibleNamespace[], end: ClassAtEnd): PairInQuestion => {
      const [place = end.alike.first] = members;
      const [own, other] = [{ kind: 'pod', place, pattern: pods } as const, { kind: 'addresses', addresses } as const];
      const ends = side === 'from' ? { from: own, to: other } : { from: other, to: own };
      const fits = side === 'from' ? fitsOf(end, undefined) : fitsOf(undefined, end);
      return {
        ...{ ...ends, between: 'other', pairs: members.length, fits, isKnown: isKnownAtEnd(end) },
        ends: () => [{ [side]: members }],
      };
    };
    const isOpen = (end: ClassAtEnd): boolean => {
      const { first, members } = end.alike;
      const addresses = first.kind === 'undeclared' ? undefined : addressesOf(first);
      if (addresses === undefined) return false;
      const key = `${question.number} ${sorted.addressesOf?.(end.alike)} ${end.fit}`;
      const known = gathered.isReached ? this.#context.pairs.ofClass(key) : undefined;
      if (known !== undefined) return known.breaches.length > 0;
      const cases = this.#casesOf(addresses);
      const pair = pairOf(addresses, members, end);
      this.#reach(pair, { ...about, cases });
      const { findings } = this.#proved(pair, { ...about, cases });
      this.#context.pairs.keepOfClass(key, findings);
      return findings.breaches.length > 0 || findings.steps !== undefined;
    };
    const sorted = this.#sorted;
    const open = (sorted.addressesOf === undefined ? fitting : fitting.filter(isOpen))
      .flatMap((end) => end.alike.members.map((place) => ({ place, end })))
      .sort((a, b) => a.place.index - b.place.index);
    const agreedOf = agreed.map((network) => groups.resolverOf(network));
    const shown = new Map<
      string,
      Pick<(typeof open)[number], 'end'> & { readonly addresses: AddressSet; readonly places: PossibleNamespace[] }
    >();
    for (const { place, end } of open) {
      // No policy of the landscape could refuse anything to pods of namespaces that it does not declare.
      const addresses = place.kind === 'undeclared' ? undefined : addressesOf(place);
      if (addresses === undefined) continue;
      const covers = agreedOf
        .map((resolveAgreed) => resolveAgreed(place))
        .flatMap((one) => ('addresses' in one ? [one.addresses] : []));
      const alike =
        this.#context.alone === true ? '' : `${groups.textOf(place, direction, addresses, covers)} ${end.fit}`;
      const key = alike === '' ? `${place.index}` : alike;
      remembered(shown, key, () => ({ addresses, end, places: [] })).places.push(place);
    }
    for (const { addresses, end, places } of shown.values()) {
      this.#provePair(pairOf(addresses, places, end), { ...about, cases: this.#casesOf(addresses) });
    }
  }

  get #indirect(): IndirectFinder {
    const { questions, mentioned } = this.#context;
    const groups = this.#addressGroups;
    this.#indirectNow ??= new IndirectFinder({
      ...{
        cluster: this.cluster,
        universe: this.#places,
        looks: this.#compared.looksNow,
        questions,
        podKeys: mentioned.podKeys,
      },
      addressesOf: (network, place) => groups.resolverOf(network)(place),
      addressLook: (place, direction, addresses) => groups.textOf(place, direction, addresses, []),
    });
    return this.#indirectNow;
  }

  /** Takes note that the statement is about these pairs, if it is about any connection of theirs. */
  #reach({ from, to, between, isKnown }: PairInQuestion, { question, gathered }: AskedAbout): void {
    const { names } = this.#places;
    const { questions } = this.#context;
    gathered.reach({ isKnown }, () => hasConnection({ from, to, between, names }, question.ports, questions.atPlace()));
  }

  #provePair(asked: PairInQuestion, about: AskedAbout): void {
    this.#reach(asked, about);
    if (this.#isUnchanged(asked.from) && this.#isUnchanged(asked.to)) return;
    const { gathered } = about;
    const { pair, findings, found } = this.#proved(asked, about);
    if (findings.steps !== undefined) gathered.addUndecided({ kind: 'budget', steps: findings.steps });
    gathered.addFound(pair, findings, { ...asked, found, here: () => this.#context.questions.atPlace() });
  }

  /** Proves a pair, unless it is alike to one that was proved, in any cluster. */
  #proved(
    { from, to, between, fits }: PairInQuestion,
    { question, guardrail, cases }: Omit<AskedAbout, 'gathered'>,
  ): { readonly pair: GuardedPair; readonly findings: PairFindings; found(): readonly FoundBreach[] } {
    const pod = from.kind === 'pod' ? from.place : to.kind === 'pod' ? to.place : undefined;
    const now: GuardedPair = {
      ...{ cluster: this.cluster, from, to, between, cases, names: this.#places.names },
      coveredBy: (network: AskedNetwork) => {
        const { addressesOfValue, agreedAddressesOfValue = addressesOfValue } = this.#context.facts;
        const asked = pod && addressesOfEnd(network, this.cluster, pod, { addressesOfValue: agreedAddressesOfValue });
        return asked !== undefined && 'addresses' in asked ? asked.addresses : undefined;
      },
    };
    const prove = (pair: GuardedPair) => {
      const here = this.#context.questions.atPlace();
      const answer = provePair(pair, { ...question, writers: guardrail.otherWriters }, here);
      return { found: answer.found, findings: findingsOf(answer, here) };
    };
    const { findings, found } = this.#recalled(this.#pairKeys?.of({ pair: now, question, fits }), () => prove(now));
    const base = this.#base;
    // What does not break a statement at all breaks it no more than before the change.
    if (base === undefined || (findings.breaches.length === 0 && findings.steps === undefined))
      return { pair: now, findings, found };
    const pair = { ...now, base: { cluster: base.before.cluster, of: (place: PossibleNamespace) => base.of(place) } };
    const compared = prove(pair);
    return { pair, findings: compared.findings, found: () => compared.found };
  }

  /** Returns what is known of a pair by its key, or proves it. Without a key, nothing is known. */
  #recalled(
    key: string | undefined,
    prove: () => { readonly findings: PairFindings; readonly found: readonly FoundBreach[] },
  ): { readonly findings: PairFindings; found(): readonly FoundBreach[] } {
    const { pairs } = this.#context;
    const known = key === undefined ? undefined : pairs.of(key);
    if (known !== undefined) return { findings: known, found: () => prove().found };
    const { findings, found } = prove();
    if (key !== undefined) pairs.keep(key, findings);
    return { findings, found: () => found };
  }

  /** Reports whether a change leaves an end as it is. */
  #isUnchanged(end: PairEnd): boolean {
    const base = this.#base;
    if (base === undefined) return false;
    this.#sameSurroundings ??= surroundingsText(base.before.cluster) === surroundingsText(this.cluster);
    return this.#sameSurroundings && (end.kind === 'addresses' || base.isUnchanged(end.place));
  }

  #fitting(pattern: PodPattern): readonly ClassAtEnd[] {
    const { names } = this.#places;
    return this.#sorted.fits.fitting((place) => {
      const fit = fitOf(place, pattern, names);
      return fit && { fit: fitText(fit), ...partial(fit) };
    });
  }

  #atEnd(pattern: PodPattern, { covers, wanted }: ConnectionQuestion, side: 'from' | 'to'): readonly ClassAtEnd[] {
    const { names } = this.#places;
    const ofCovers = covers.flatMap((cover) => {
      const end = cover[side];
      return end?.kind === 'pods' ? [{ end, isGranted: cover.isGranted }] : [];
    });
    // No connection is demanded of a namespace that has the name by chance.
    const isNamed = wanted === 'allowed' && pattern.namespace !== undefined;
    return this.#sorted.fits.fitting((place) => {
      const fit = isNamed && place.kind === 'undeclared' ? undefined : fitOf(place, pattern, names);
      if (fit === undefined) return undefined;
      const covered = ofCovers.map(({ end, isGranted }) =>
        fitText(sureFitOf(isGranted ? asGranted(place) : place, end, names)),
      );
      return { fit: [fitText(fit), ...covered].join('|'), ...partial(fit) };
    });
  }

  get #addressGroups(): AddressGroups {
    this.#groups ??= new AddressGroups(this.cluster, this.#context.facts, (place) => this.#base?.of(place));
    return this.#groups;
  }

  /** Finds pairs that are alike; nothing where each pair is to be proved by itself. */
  get #pairKeys(): PairKeys | undefined {
    const { alone, pairs } = this.#context;
    if (alone !== true) this.#keys ??= new PairKeys(this.cluster, pairs.policies);
    return this.#keys;
  }

  #casesOf(addresses: AddressSet | undefined): readonly ProofCase[] {
    return remembered(this.#cases, addresses, () => casesOf(this.cluster, addresses));
  }

  get #sorted(): SortedPlaces {
    const { facts, mentioned, pairs } = this.#context;
    const looks = this.#compared.looks;
    // After a change, each place is shown by itself.
    const keys = this.#base === undefined ? this.#pairKeys : undefined;
    this.#sortedNow ??= sortPlaces(this.#places, { facts, mentioned, looks, pairs, keys });
    return this.#sortedNow;
  }

  get #pairs(): PlacePairs {
    this.#pairsNow ??= new PlacePairs(this.#compared.looks, this.#sorted.classes);
    return this.#pairsNow;
  }
}

type PairInQuestion = Omit<PlacePair, 'from' | 'to'> & { readonly from: PairEnd; readonly to: PairEnd };

interface AskedAbout {
  readonly question: NumberedQuestion;
  readonly guardrail: Guardrail;
  readonly cases: readonly ProofCase[];
  readonly gathered: GatheredAnswer;
}

function partial({ namespace, name }: Fit): Pick<ClassAtEnd, 'isPartial'> {
  return namespace === undefined && name === undefined ? {} : { isPartial: true };
}

/** The end that a statement protects: of `never` the destination, of the others the pods that it obliges. */
function protectedPattern(statement: Exclude<Statement, { kind: 'isolated' }>): PodPattern | undefined {
  if (statement.kind === 'only') return statement.subject;
  const { kind, from, to } = statement;
  const [first, second] = kind === 'never' ? [to, from] : [from, to];
  return first.kind === 'pods' ? first : second.kind === 'pods' ? second : undefined;
}

function surroundingsText({ networks, traits }: ClusterState): string {
  const { pods, services, nodes, internalPublic, metadata } = networks;
  return JSON.stringify([
    traits,
    [pods, services, nodes, internalPublic, metadata].map((set) => set && exactText(set)),
  ]);
}
