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

/** Returns the conditions by which cases, given by their texts, differ from all cases; nothing where they are all. */
export function conditionsOf(
  found: ReadonlySet<string>,
  all: readonly ProofCase[],
): readonly BreachCondition[] | undefined {
  const broken = all.filter((one) => found.has(caseText(one)));
  if (broken.length === all.length) return undefined;
  const conditions: BreachCondition[] = [];
  for (const [kind, trait] of [
    ['ipBlockMatchesPods', 'pods'],
    ['ipBlockMatchesNodes', 'nodes'],
  ] as const) {
    const values = new Set(broken.map(({ traits }) => traits[trait]));
    const possible = new Set(all.map(({ traits }) => traits[trait]));
    if (values.size === possible.size) continue;
    for (const value of values) conditions.push({ kind, value: value ? 'always' : 'never' });
  }
  const ofBroken = new Set(broken.map(({ family }) => family));
  if (ofBroken.size < new Set(all.map(({ family }) => family)).size) {
    for (const family of ofBroken) conditions.push({ kind: 'family', family });
  }
  return conditions;
}

/** Returns a text, the same for cases that are alike. */
export function caseText({ traits, family }: ProofCase): string {
  return `${traits.pods} ${traits.nodes} ${family}`;
}

function familiesIn(addresses: AddressSet): readonly AddressFamily[] {
  return families.filter((family) => addresses[family].length > 0);
}
