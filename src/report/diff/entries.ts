import type { ConnectionChange, HalfOpening } from '../../diff/landscape-diff.ts';
import type { Review, ReviewedHazard } from '../../diff/review.ts';
import { causeLines } from './cause-lines.ts';
import { causesWords } from './cause-words.ts';
import { listedConnection } from './connection-words.ts';
import type { GeneralizedChange } from './generalized-policy.ts';
import { breachesWords, guardrailLine } from './guardrail-words.ts';
import { halfOpeningSentence } from './half-opening-words.ts';
import { acceptanceWords, hazardPlace, hazardSubjects } from './hazard-words.ts';
import { answerSentences, gateSentence, hazardTotalWords, inventoryTotalWords, policyTotalWords } from './headline.ts';
import { type DiffPlaces, foundPlace, foundPlaceWords, stateOfPolicy } from './places.ts';
import { differencesWords, policyChangeSentence } from './policy-words.ts';
import { proofSentences } from './proof-words.ts';
import { grantsWords, ownersWords } from './tenant-words.ts';
import { totalsOf } from './totals.ts';
import type { Writing } from './writing.ts';

/** How many names a list has before it counts the rest. */
export const mostListedNames = 4;

/** How entries are written: names, source places, and how many causes an entry has at most. */
export interface EntryTexts {
  readonly writing: Writing;
  readonly places: DiffPlaces;
  readonly mostEntries: number;
}

/** The answer of a comparison, sentence by sentence. */
interface AnswerEntry {
  /** The guardrails that the change breaks; absent if none is broken. */
  readonly broken?: string;
  readonly notes: readonly string[];
  /** Never empty. */
  readonly sentences: readonly string[];
  readonly causes: readonly string[];
  readonly proof: readonly string[];
  readonly totals: string;
  /** Absent without a gate. */
  readonly gate?: string;
}

export function answerEntry(review: Review, { writing }: Pick<EntryTexts, 'writing'>): AnswerEntry {
  const totals = totalsOf(review);
  const broken = guardrailLine(review, writing);
  const gate = gateSentence(review);
  return {
    ...(broken === undefined ? {} : { broken }),
    notes: review.notes.map(writing.prose),
    sentences: answerSentences(review, totals),
    causes: causeLines(review, writing),
    proof: proofSentences(review, writing),
    totals: `Hazards: ${hazardTotalWords(totals)}. Policies: ${policyTotalWords(totals)}. Inventory: ${inventoryTotalWords(totals)}.`,
    ...(gate === undefined ? {} : { gate }),
  };
}

/** A hazard, line by line. */
export interface HazardEntry {
  /** `error`, `accepted warning`. */
  readonly level: string;
  readonly message: string;
  /** Examples of a broken guardrail. */
  readonly breaches: readonly string[];
  /** Empty for what concerns no namespace. */
  readonly where: string;
  readonly subjects: readonly string[];
  /** `policies/shared/allow-to-loki.yaml:14`; absent where there is no one place to look at. */
  readonly place?: string;
  readonly owners: readonly string[];
  readonly advice?: string;
  /** The exception that accepts it. */
  readonly acceptance?: string;
}

export function hazardEntry(hazard: ReviewedHazard, { writing, places }: EntryTexts): HazardEntry {
  const { message, advice, location, level, acceptedBy } = hazard;
  const acceptance = acceptanceWords(hazard, writing);
  return {
    level: acceptedBy === undefined ? level : `accepted ${level}`,
    message: writing.prose(message),
    breaches: breachesWords(hazard, places, writing),
    where: hazardPlace(hazard, writing),
    subjects: hazardSubjects(hazard, writing),
    ...(location === undefined ? {} : { place: foundPlaceWords(foundPlace(location, 'after', places), writing) }),
    owners: ownersWords(hazard.tenants, writing),
    ...(advice === undefined ? {} : { advice: writing.prose(advice) }),
    ...(acceptance === undefined ? {} : { acceptance }),
  };
}

/** A change of connections, line by line. */
interface ConnectionEntry {
  readonly sentence: string;
  /** Ends that are too many for the sentence, a line each. */
  readonly ends: readonly string[];
  readonly causes: readonly string[];
  readonly grants: readonly string[];
  readonly owners: readonly string[];
}

/** `previous`: the entry above it, so that equal causes are not repeated. */
export function connectionEntry(
  connection: ConnectionChange,
  previous: ConnectionChange | undefined,
  { writing, places, mostEntries }: EntryTexts,
): ConnectionEntry {
  return {
    ...listedConnection(connection, writing),
    causes: causesWords(connection, previous, places, writing, mostEntries),
    grants: grantsWords(connection.grants, writing),
    owners: ownersWords(connection.tenants, { ...writing, owner: writing.name }),
  };
}

/** A connection that is opened on one side, and its causes. */
export function halfOpeningEntry(
  half: HalfOpening,
  previous: HalfOpening | undefined,
  { writing, places, mostEntries }: EntryTexts,
): Pick<ConnectionEntry, 'sentence' | 'causes'> {
  return {
    sentence: halfOpeningSentence(half, writing),
    causes: causesWords(half, previous, places, writing, mostEntries),
  };
}

/** A change of a policy, line by line. */
interface PolicyEntry {
  readonly sentence: string;
  readonly place: string;
  readonly differences: readonly string[];
}

export function policyEntry(change: GeneralizedChange, { writing, places }: EntryTexts): PolicyEntry {
  return {
    sentence: policyChangeSentence(change, writing),
    place: foundPlaceWords(foundPlace(change.location, stateOfPolicy(change.kind), places), writing),
    differences: differencesWords(change, writing),
  };
}
