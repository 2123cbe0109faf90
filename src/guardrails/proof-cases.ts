import type { ClusterState } from '../clusters/cluster-state.ts';
import type { AddressFamily } from '../model/address.ts';
import type { AddressSet } from '../model/address-set.ts';
import { families, podAddresses } from '../verdicts/end.ts';
import { traitCases } from '../verdicts/side-answer.ts';
import type { BreachCondition } from './guardrail-result.ts';
import type { ProofCase } from './side-parts.ts';

/** Returns every way of what is not known about connections of pods, with other pods or with addresses. */
export function casesOf(cluster: ClusterState, addresses?: AddressSet): readonly ProofCase[] {
  const ofPods = familiesIn(podAddresses(cluster));
  const ofOthers = addresses === undefined ? ofPods : familiesIn(addresses);
  const shared = ofOthers.filter((family) => ofPods.includes(family));
  // Ends without a common family reach each other by translation or not at all; each then goes by its own addresses.
  const used = shared.length > 0 ? shared : ofOthers;
  return traitCases(cluster).flatMap((traits) => used.map((family) => ({ traits, family })));
}

/** Cases that are exactly those in which all of the conditions hold. */
interface CasesUnder {
  /** Absent: all cases. */
  readonly conditions?: readonly BreachCondition[];
  /** Texts of the cases. */
  readonly cases: ReadonlySet<string>;
}

/**
 * Returns some of all cases as sets of cases, each with the conditions that say which they are. Few sets, none within the
 * union of the others: one for most cases, several for cases such as `the one trait or the other`.
 */
export function casesUnder(found: ReadonlySet<string>, all: readonly ProofCase[]): readonly CasesUnder[] {
  if (all.every((one) => found.has(caseText(one)))) return [{ cases: found }];
  const candidates = conditionChoices(all)
    .map(
      (conditions): CasesUnder => ({
        conditions,
        cases: new Set(all.filter((one) => conditions.every((condition) => isMet(one, condition))).map(caseText)),
      }),
    )
    .filter(({ cases }) => cases.size > 0 && [...cases].every((text) => found.has(text)));
  let kept = candidates;
  for (const one of [...candidates].reverse()) {
    const others = kept.filter((other) => other !== one);
    if ([...one.cases].every((text) => others.some(({ cases }) => cases.has(text)))) kept = others;
  }
  return kept;
}

/** Every choice of conditions that tell cases apart, those with fewer conditions first. */
function conditionChoices(all: readonly ProofCase[]): readonly (readonly BreachCondition[])[] {
  const kinds = [ofPods, ofNodes, ofFamily].map((conditionOf) => {
    const values = new Map(all.map((one) => [JSON.stringify(conditionOf(one)), conditionOf(one)]));
    return values.size < 2 ? [] : [...values.values()];
  });
  return kinds
    .reduce<readonly (readonly BreachCondition[])[]>(
      (choices, values) => choices.flatMap((chosen) => [chosen, ...values.map((one) => [...chosen, one])]),
      [[]],
    )
    .toSorted((one, other) => one.length - other.length);
}

function isMet({ traits, family }: ProofCase, condition: BreachCondition): boolean {
  if (condition.kind === 'family') return family === condition.family;
  return traits[condition.kind === 'ipBlockMatchesPods' ? 'pods' : 'nodes'] === (condition.value === 'always');
}

const ofPods = ({ traits }: ProofCase): BreachCondition => ofTrait('ipBlockMatchesPods', traits.pods);
const ofNodes = ({ traits }: ProofCase): BreachCondition => ofTrait('ipBlockMatchesNodes', traits.nodes);
const ofFamily = ({ family }: ProofCase): BreachCondition => ({ kind: 'family', family });

function ofTrait(kind: 'ipBlockMatchesPods' | 'ipBlockMatchesNodes', matches: boolean): BreachCondition {
  return { kind, value: matches ? 'always' : 'never' };
}

/** Returns a text, the same for cases that are alike. */
export function caseText({ traits, family }: ProofCase): string {
  return `${traits.pods} ${traits.nodes} ${family}`;
}

function familiesIn(addresses: AddressSet): readonly AddressFamily[] {
  return families.filter((family) => addresses[family].length > 0);
}
