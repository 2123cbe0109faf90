import type { LabelQuestions } from '../labels/label-questions.ts';
import { boxText } from '../labels/label-space.ts';
import { hasNoAddresses } from '../model/address-set.ts';
import { leftOf } from '../regions/left.ts';
import { type Region, wholeRegion } from '../regions/region.ts';
import { addressesOfEnd, type ConnectionQuestion, questionsOf } from './connection-question.ts';
import { endBox } from './end-labels.ts';
import { fitOf, fitText, sureFitOf } from './fits.ts';
import type { Guardrail, GuardrailFacts, IsolatedStatement, PodPattern, Statement } from './guardrail.ts';
import { otherWriters } from './guardrail.ts';
import type { Weakening } from './guardrail-change.ts';
import type { PlaceLooks } from './looks.ts';
import { type ClassAtEnd, PlaceClasses } from './place-classes.ts';
import { hasRelation, PlacePairs } from './place-pairs.ts';
import { baseOf, coverRegion, type GuardedPair, nameHoles, type PairEnd } from './prove-pair.ts';
import { common } from './side-parts.ts';
import type { Universe } from './universe.ts';
import { wordsOfPart } from './words-of-part.ts';

/** A guardrail with the facts of its own state. */
interface GuardrailInState {
  readonly guardrail: Guardrail;
  readonly facts: GuardrailFacts;
}

/**
 * Returns how a guardrail says less than before, about the places of these clusters; nothing where it says as much.
 * What is not decided within the budget counts as weaker.
 */
export function weakeningsOf(
  before: GuardrailInState,
  after: GuardrailInState,
  universes: readonly Universe[],
  questions: LabelQuestions,
): readonly Weakening[] {
  const [was, is] = [before.guardrail, after.guardrail];
  const found: Weakening[] = [];
  if (was.mode === 'Enforce' && is.mode === 'Audit') found.push('mode');
  if (otherWriters.indexOf(is.otherWriters) < otherWriters.indexOf(was.otherWriters)) found.push('assumption');
  if (was.grants === 'Forbidden' && is.grants === 'Allowed') found.push('grants');
  const covers = universes.every((universe) => new GuardrailCoverage(universe, before, after, questions).isComplete());
  if (!covers) found.push('statements');
  return found;
}

/** Compares what two guardrails cover in one cluster. */
class GuardrailCoverage {
  readonly #universe: Universe;
  readonly #before: GuardrailInState;
  readonly #after: GuardrailInState;
  readonly #asked: readonly ConnectionQuestion[];
  readonly #askedWords: ReadonlySet<string>;
  readonly #questions: LabelQuestions;
  /** Each place by itself. */
  readonly #classes: PlaceClasses;
  readonly #pairs: PlacePairs;

  constructor(universe: Universe, before: GuardrailInState, after: GuardrailInState, questions: LabelQuestions) {
    this.#universe = universe;
    this.#classes = new PlaceClasses(universe.places, ({ index }) => `${index}`);
    this.#pairs = new PlacePairs(byKind, this.#classes);
    this.#before = before;
    this.#after = after;
    this.#questions = questions;
    this.#asked = after.guardrail.statements.flatMap((statement) =>
      statement.kind === 'isolated' ? [] : questionsOf(statement, withoutGrants(after.guardrail), after.facts),
    );
    this.#askedWords = new Set(this.#asked.map(wordsOfPart));
  }

  isComplete(): boolean {
    return this.#before.guardrail.statements.every((statement) => this.#covers(statement));
  }

  #covers(statement: Statement): boolean {
    if (statement.kind === 'isolated') return this.#coversIsolation(statement);
    const { guardrail, facts } = this.#before;
    return questionsOf(statement, withoutGrants(guardrail), facts).every((question) => this.#coversQuestion(question));
  }

  #coversQuestion(question: ConnectionQuestion): boolean {
    const { from, to, relation } = question;
    // Values are addresses, so between pods the same question asks the same with the facts of either state.
    if (from.kind === 'pods' && to.kind === 'pods' && this.#askedWords.has(wordsOfPart(question))) return true;
    const others = this.#asked.filter(
      (other) => other.wanted === question.wanted && JSON.stringify(other.reading) === JSON.stringify(question.reading),
    );
    const members = (pattern: PodPattern, side: 'from' | 'to') => this.#members(pattern, [question, ...others], side);
    if (from.kind === 'pods' && to.kind === 'pods') {
      const pairs = this.#pairs.of(members(from, 'from'), members(to, 'to'));
      return pairs.every((pair) => {
        if (!hasRelation(relation, pair.between, pair.from)) return true;
        const ends = {
          from: { kind: 'pod', place: pair.from, pattern: from } as const,
          to: { kind: 'pod', place: pair.to, pattern: to } as const,
        };
        return this.#isHeld({ ...ends, between: pair.between }, question, others);
      });
    }
    const side = from.kind === 'pods' ? 'from' : 'to';
    const [pods, network] = from.kind === 'pods' ? [from, to] : [to, from];
    if (pods.kind !== 'pods' || network.kind === 'pods') return true;
    return members(pods, side).every(({ alike: { first: place } }) => {
      const asked = addressesOfEnd(network, this.#universe.cluster, place, this.#before.facts);
      if (!('addresses' in asked) || hasNoAddresses(asked.addresses)) return true;
      const own: PairEnd = { kind: 'pod', place, pattern: pods };
      const other: PairEnd = { kind: 'addresses', addresses: asked.addresses };
      const ends = side === 'from' ? { from: own, to: other } : { from: other, to: own };
      return this.#isHeld({ ...ends, between: 'other' }, question, others);
    });
  }

  /** Reports whether the connections of a question between two ends are all in those of others. */
  #isHeld(
    ends: Pick<GuardedPair, 'from' | 'to' | 'between'>,
    question: ConnectionQuestion,
    others: readonly ConnectionQuestion[],
  ): boolean {
    const { cluster, names } = this.#universe;
    const pod = ends.from.kind === 'pod' ? ends.from.place : ends.to.kind === 'pod' ? ends.to.place : undefined;
    // Parameters that a guardrail allows may get further addresses: it leaves that to who may set them.
    const { facts } = this.#after;
    const pair: GuardedPair = {
      ...{ cluster, names, cases: [], ...ends },
      coveredBy: (network) => {
        const asked = pod && addressesOfEnd(network, cluster, pod, facts);
        return asked !== undefined && 'addresses' in asked ? asked.addresses : undefined;
      },
    };
    const base = baseOf(pair, question.ports);
    if (base === undefined) return true;
    const addresses = ends.from.kind === 'addresses' ? ends.from : ends.to.kind === 'addresses' ? ends.to : base;
    const region = { ...wholeRegion({ ...base, addresses: addresses.addresses }), without: nameHoles(pair) };
    const agreed = question.covers.flatMap((cover) => coverRegion(cover, pair) ?? []);
    const held = others.flatMap(({ from, to, relation, ports, covers }): readonly Region[] => {
      const whole = coverRegion({ from, to, relation, ports }, pair);
      if (whole === undefined) return [];
      return [{ ...whole, without: covers.flatMap((cover) => coverRegion(cover, pair)?.box ?? []) }];
    });
    const [left] = leftOf(region, [...agreed, ...held], this.#questions.atPlace());
    return left === undefined;
  }

  #coversIsolation({ pods, directions }: IsolatedStatement): boolean {
    const { names, places } = this.#universe;
    const others = this.#after.guardrail.statements.filter((statement) => statement.kind === 'isolated');
    return places.every((place) => {
      const fit = fitOf(place, pods, names);
      if (fit === undefined) return true;
      const labels = endBox({
        from: common(place.pods, pods.pods),
        fromNamespace: common(place.labels, fit.namespace),
      });
      return directions.every((direction) => {
        const held = others.flatMap((other) => {
          const sure = other.directions.includes(direction) ? sureFitOf(place, other.pods, names) : undefined;
          return sure === undefined ? [] : [endBox({ from: other.pods.pods, fromNamespace: sure.namespace })];
        });
        return this.#questions.atPlace().outside(labels, held).kind === 'none';
      });
    });
  }

  #members(pattern: PodPattern, questions: readonly ConnectionQuestion[], side: 'from' | 'to'): readonly ClassAtEnd[] {
    const { names } = this.#universe;
    const patterns = questions.flatMap((question) =>
      [question[side], ...question.covers.map((cover) => cover[side])].flatMap((end) =>
        end?.kind === 'pods' ? [end] : [],
      ),
    );
    return this.#classes.all.flatMap((alike): readonly ClassAtEnd[] => {
      const place = alike.first;
      const fit = fitOf(place, pattern, names);
      if (fit === undefined) return [];
      return [
        { alike, fit: [fitText(fit), ...patterns.map((one) => fitText(sureFitOf(place, one, names)))].join('|') },
      ];
    });
  }
}

/** Grants are compared by themselves: statements are what they say without them. */
function withoutGrants(guardrail: Guardrail): Guardrail {
  return { ...guardrail, grants: 'Forbidden' };
}

/** Where policies do not matter, places differ by what is known of them. */
const byKind: PlaceLooks = {
  classOf: ({ kind, tenant, labels, pods }) =>
    JSON.stringify([kind, tenant === undefined, labels && boxText(labels), boxText(pods)]),
  exception: () => '',
  exceptionsOf: () => [],
  havingExceptions: () => [],
};
