import type { ClusterState } from '../clusters/cluster-state.ts';
import type { LabelQuestions } from '../labels/label-questions.ts';
import { boxText } from '../labels/label-space.ts';
import { type AddressSet, hasNoAddresses, noAddresses } from '../model/address-set.ts';
import { remembered } from '../model/interned.ts';
import type { Direction } from '../model/network-policy.ts';
import { families, podAddresses } from '../verdicts/end.ts';
import { AddressLooks, exactText, overlapText } from './address-look.ts';
import { BasePlaces, JointLooks } from './base-places.ts';
import {
  type AskedAddresses,
  type AskedNetwork,
  addressesOfEnd,
  type ConnectionQuestion,
} from './connection-question.ts';
import { FitClasses } from './fit-classes.ts';
import { asGranted, fitOf, fitText, sureFitOf } from './fits.ts';
import { type ClusterAnswer, GatheredAnswer } from './gathered-answer.ts';
import type { Guardrail, PodPattern, Statement } from './guardrail.ts';
import { findingsOf, type KnownPairs, type NumberedQuestion } from './known-pairs.ts';
import { Looks, type PlaceLooks } from './looks.ts';
import { PairKeys } from './pair-keys.ts';
import { hasRelation, type PlaceAtEnd, type PlacePair, placePairs } from './place-pairs.ts';
import { casesOf } from './proof-cases.ts';
import { ProofScopes } from './proof-scopes.ts';
import { proveIsolation } from './prove-isolation.ts';
import { type GuardedPair, type PairEnd, provePair } from './prove-pair.ts';
import type { ProofCase } from './side-parts.ts';
import { type PossibleNamespace, type Universe, type UniverseContext, universeOf } from './universe.ts';

export interface ClusterContext extends UniverseContext {
  readonly questions: LabelQuestions;
  readonly pairs: KnownPairs;
  /** The cluster before a change: then only breaches that it did not have are found. */
  readonly base?: ClusterState;
  readonly alone?: boolean;
  readonly unreadPolicies?: readonly string[];
}

/** Proves statements about one cluster, each once. */
export class ClusterProof {
  readonly cluster: ClusterState;
  readonly #context: ClusterContext;
  readonly #answers = new Map<Statement, ClusterAnswer>();
  readonly #addressLooks = new AddressLooks();
  readonly #around = new Map<AddressSet, number>();
  readonly #kinds = new Map<PossibleNamespace, number>();
  #keys: PairKeys | undefined;
  #scopes: ProofScopes | undefined;
  #fitClasses: FitClasses | undefined;
  #universe: Universe | undefined;
  #looksNow: Looks | undefined;
  #joint: JointLooks | undefined;
  #basePlaces: BasePlaces | undefined;
  #sameSurroundings: boolean | undefined;

  constructor(cluster: ClusterState, context: ClusterContext) {
    this.cluster = cluster;
    this.#context = context;
  }

  of(guardrail: Guardrail, statement: Statement): ClusterAnswer {
    return remembered(this.#answers, statement, () => this.#prove(guardrail, statement));
  }

  get #places(): Universe {
    this.#universe ??= universeOf(this.cluster, this.#context);
    return this.#universe;
  }

  get #base(): BasePlaces | undefined {
    const { base } = this.#context;
    if (base !== undefined) {
      this.#basePlaces ??= new BasePlaces(universeOf(base, this.#context), this.#places, this.#context.specs);
    }
    return this.#basePlaces;
  }

  #prove(guardrail: Guardrail, statement: Statement): ClusterAnswer {
    const { unreadPolicies = [] } = this.#context;
    this.#scopes ??= new ProofScopes(this.#looks);
    const gathered = new GatheredAnswer(this.cluster, this.#scopes);
    if (unreadPolicies.length > 0) gathered.addUndecided({ kind: 'unread-policies', kinds: unreadPolicies });
    if (statement.kind === 'isolated') {
      const fitting = this.#fitting(statement.pods);
      gathered.protect(fitting);
      const { questions } = this.#context;
      const base = this.#base;
      const was = base === undefined ? undefined : (place: PossibleNamespace) => base.of(place);
      proveIsolation(this.#places, {
        ...{ statement, places: fitting, gathered, questions, looks: this.#comparedLooks },
        ...(was && { was }),
      });
      return gathered.answer();
    }
    for (const question of this.#context.pairs.questionsOf(statement, guardrail)) {
      this.#ask(question, guardrail, gathered);
    }
    const subject = protectedPattern(statement);
    if (subject !== undefined) gathered.protect(this.#fitting(subject));
    return gathered.answer();
  }

  #ask(question: NumberedQuestion, guardrail: Guardrail, gathered: GatheredAnswer): void {
    const { from, to, relation } = question;
    if (from.kind === 'pods' && to.kind === 'pods') {
      const looks = this.#comparedLooks;
      const [sources, destinations] = [this.#atEnd(from, question, 'from'), this.#atEnd(to, question, 'to')];
      gathered.concern(sources, destinations);
      const cases = casesOf(this.cluster);
      for (const pair of placePairs(looks, sources, destinations, this.#context.alone)) {
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
    about: { readonly question: NumberedQuestion; readonly guardrail: Guardrail; readonly gathered: GatheredAnswer },
  ): void {
    const { question, gathered } = about;
    const members = this.#atEnd(pods, question, side);
    gathered.concern(members);
    const direction: Direction = side === 'from' ? 'Egress' : 'Ingress';
    const groups = new Map<string, { readonly addresses: AddressSet; readonly members: PlaceAtEnd[] }>();
    const addressesOf = this.#resolverOf(other);
    const covers = question.covers.flatMap((cover) => {
      const agreed = cover[side === 'from' ? 'to' : 'from'];
      return agreed === undefined || agreed.kind === 'pods' ? [] : [this.#resolverOf(agreed)];
    });
    for (const member of members) {
      const { place, fit } = member;
      // No policy of the landscape could refuse anything to pods of namespaces that it does not declare.
      if (place.kind === 'undeclared') continue;
      const asked = addressesOf(place);
      if ('unknown' in asked) {
        gathered.addUndecided({ kind: 'unknown-network', network: asked.unknown });
        continue;
      }
      const { addresses } = asked;
      if (hasNoAddresses(addresses)) continue;
      const agreed = covers
        .map((resolve) => resolve(place))
        .flatMap((one) => ('addresses' in one ? [one.addresses] : []));
      const alike = `${this.#addressLook(place, direction, addresses, agreed)} ${fit}`;
      const key = this.#context.alone === true ? `${place.index}` : alike;
      const known = groups.get(key);
      if (known === undefined) groups.set(key, { addresses, members: [member] });
      else known.members.push(member);
    }
    for (const { addresses, members: alike } of groups.values()) {
      const [first] = alike;
      if (first === undefined) continue;
      const { place } = first;
      const [own, end] = [{ kind: 'pod', place, pattern: pods } as const, { kind: 'addresses', addresses } as const];
      const ends = side === 'from' ? { from: own, to: end } : { from: end, to: own };
      const cases = casesOf(this.cluster, addresses);
      const pairs = { between: 'other', pairs: alike.length, ends: [{ [side]: alike }] } as const;
      this.#provePair({ ...ends, ...pairs }, { ...about, cases });
    }
  }

  /** Returns how the pods of a place meet a network: only the addresses of values differ from place to place. */
  #resolverOf(network: AskedNetwork): (place: PossibleNamespace) => AskedAddresses {
    const resolve = (place: PossibleNamespace) => {
      const asked = addressesOfEnd(network, this.cluster, place, this.#context.facts);
      return 'addresses' in asked ? { addresses: this.#addressLooks.canonical(asked.addresses) } : asked;
    };
    if (network.kind === 'network' && typeof network.network === 'object' && network.network.kind === 'value')
      return resolve;
    let known: AskedAddresses | undefined;
    return (place) => (known ??= resolve(place));
  }

  #provePair(
    {
      from,
      to,
      between,
      pairs,
      ends,
    }: Pick<PlacePair, 'between' | 'pairs' | 'ends'> & { readonly from: PairEnd; readonly to: PairEnd },
    { question, guardrail, cases, gathered }: AskedAbout,
  ): void {
    if (this.#isUnchanged(from) && this.#isUnchanged(to)) return;
    const pod = from.kind === 'pod' ? from.place : to.kind === 'pod' ? to.place : undefined;
    const base = this.#base;
    const pair: GuardedPair = {
      ...(base === undefined
        ? {}
        : { base: { cluster: base.before.cluster, of: (place: PossibleNamespace) => base.of(place) } }),
      ...{ cluster: this.cluster, from, to, between, cases, names: this.#places.names },
      coveredBy: (network: AskedNetwork) => {
        const { addressesOfValue, agreedAddressesOfValue = addressesOfValue } = this.#context.facts;
        const asked = pod && addressesOfEnd(network, this.cluster, pod, { addressesOfValue: agreedAddressesOfValue });
        return asked !== undefined && 'addresses' in asked ? asked.addresses : undefined;
      },
    };
    const prove = () => {
      const here = this.#context.questions.atPlace();
      const answer = provePair(pair, { ...question, writers: guardrail.otherWriters }, here);
      return { found: answer.found, findings: findingsOf(answer, here) };
    };
    const { pairs: known, alone } = this.#context;
    const key = base !== undefined || alone === true ? undefined : this.#keyOf(pair, question, ends);
    const before = key === undefined ? undefined : known.of(key);
    let proved = before === undefined ? prove() : undefined;
    const findings = before ?? proved?.findings;
    if (findings === undefined) return;
    if (key !== undefined) known.keep(key, findings);
    if (findings.steps !== undefined) gathered.addUndecided({ kind: 'budget', steps: findings.steps });
    const found = () => {
      proved ??= prove();
      return proved.found;
    };
    gathered.addFound(pair, findings, { pairs, ends, found });
  }

  #keyOf(pair: GuardedPair, { number, covers }: NumberedQuestion, ends: PlacePair['ends']): string {
    const [{ from = [], to = [] } = {}] = ends;
    const agreed = covers.flatMap((cover) =>
      ([cover.from, cover.to] as const).map((end) =>
        end === undefined || end.kind === 'pods' ? noAddresses : (pair.coveredBy(end) ?? noAddresses),
      ),
    );
    this.#keys ??= new PairKeys(this.cluster, this.#context.pairs.texts);
    return this.#keys.of({ pair, question: number, fits: `${from[0]?.fit} to ${to[0]?.fit}`, agreed });
  }

  /** Reports whether a change leaves an end as it is. */
  #isUnchanged(end: PairEnd): boolean {
    const base = this.#base;
    if (base === undefined) return false;
    this.#sameSurroundings ??= surroundingsText(base.before.cluster) === surroundingsText(this.cluster);
    return this.#sameSurroundings && (end.kind === 'addresses' || base.isUnchanged(end.place));
  }

  #fitting(pattern: PodPattern): readonly PlaceAtEnd[] {
    const { names } = this.#places;
    return this.#fits.fitting((place) => {
      const fit = fitOf(place, pattern, names);
      return fit && fitText(fit);
    });
  }

  #atEnd(pattern: PodPattern, { covers, wanted }: ConnectionQuestion, side: 'from' | 'to'): readonly PlaceAtEnd[] {
    const { names } = this.#places;
    const ofCovers = covers.flatMap((cover) => {
      const end = cover[side];
      return end?.kind === 'pods' ? [{ end, isGranted: cover.isGranted }] : [];
    });
    // No connection is demanded of a namespace that has the name by chance.
    const isNamed = wanted === 'allowed' && pattern.namespace !== undefined;
    return this.#fits.fitting((place) => {
      const fit = isNamed && place.kind === 'undeclared' ? undefined : fitOf(place, pattern, names);
      if (fit === undefined) return undefined;
      const covered = ofCovers.map(({ end, isGranted }) =>
        fitText(sureFitOf(isGranted ? asGranted(place) : place, end, names)),
      );
      return [fitText(fit), ...covered].join('|');
    });
  }

  get #fits(): FitClasses {
    this.#fitClasses ??= new FitClasses(this.#places.places, this.#context.mentioned);
    return this.#fitClasses;
  }

  get #looks(): Looks {
    this.#looksNow ??= new Looks(this.#places, podAddresses(this.cluster));
    return this.#looksNow;
  }

  /** The looks of places, before the change, too, where there is one. */
  get #comparedLooks(): PlaceLooks {
    const base = this.#base;
    if (base === undefined) return this.#looks;
    this.#joint ??= new JointLooks(this.#looks, new Looks(base.before, podAddresses(this.cluster)), base);
    return this.#joint;
  }

  /** Returns a text, the same for places whose policies treat these addresses alike. */
  #addressLook(
    place: PossibleNamespace,
    direction: Direction,
    addresses: AddressSet,
    covers: readonly AddressSet[],
  ): string {
    const was = this.#base?.of(place);
    const looks = this.#addressLooks;
    const known = [this.#aroundOf(addresses), ...covers.map((set) => looks.number(overlapText(set, addresses)))];
    const before = was === undefined ? '' : looks.of(was, direction, addresses);
    return `${known.join()}|${this.#kindOf(place)}|${looks.of(place, direction, addresses)}|${before}`;
  }

  /** Returns a number, the same for addresses that lie alike to the pods and nodes of the cluster. */
  #aroundOf(addresses: AddressSet): number {
    return remembered(this.#around, addresses, () => {
      const { pods = noAddresses, nodes = noAddresses } = this.cluster.networks;
      const used = families.filter((family) => addresses[family].length > 0);
      return this.#addressLooks.number([used, ...[pods, nodes].map((set) => overlapText(set, addresses))].join());
    });
  }

  /** Returns a number, the same for places that differ only by their policies and names. */
  #kindOf(place: PossibleNamespace): number {
    return remembered(this.#kinds, place, () => {
      const { kind, tenant, labels, pods } = place;
      const text = JSON.stringify([kind, tenant === undefined, boxText(pods), labels && boxText(labels)]);
      return this.#addressLooks.number(text);
    });
  }
}

interface AskedAbout {
  readonly question: NumberedQuestion;
  readonly guardrail: Guardrail;
  readonly cases: readonly ProofCase[];
  readonly gathered: GatheredAnswer;
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
