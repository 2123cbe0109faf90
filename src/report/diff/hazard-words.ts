import { counted } from '../../diagnostics/counted.ts';
import type { ReviewedHazard } from '../../diff/review.ts';
import { inventorySideWords } from './inventory-side-words.ts';
import { distinctPlaces, placesWords, samePlaces } from './place-words.ts';
import { namesWords, type Writing } from './writing.ts';

/** Where a hazard is: `in each garden namespace (4 in 4 clusters)`; empty for what concerns no namespace. */
export function hazardPlace({ places, namespaceType }: ReviewedHazard, writing: Writing): string {
  const same = samePlaces(places);
  const words =
    same === undefined
      ? placesWords(distinctPlaces(places), undefined, writing)
      : placesWords(same, namespaceType, writing);
  return words === '' ? '' : `in ${words}`;
}

/** Returns the subjects of a hazard, each in a few words: policies, workloads, connections by their numbers from 1. */
export function hazardSubjects(
  { policies, workloads, connections, inventory, guardrail }: ReviewedHazard,
  writing: Writing,
): readonly string[] {
  const numbers = connections.map((index) => String(index + 1));
  return [
    ...(policies.length === 0
      ? []
      : [`${policies.length === 1 ? 'policy' : 'policies'} ${namesWords(policies, writing)}`]),
    ...(workloads.length === 0
      ? []
      : [`${workloads.length === 1 ? 'workload' : 'workloads'} ${namesWords(workloads, writing)}`]),
    ...(numbers.length === 0
      ? []
      : [
          numbers.length > writing.most
            ? counted(numbers.length, 'connection')
            : `${numbers.length === 1 ? 'connection' : 'connections'} ${numbers.join(', ')}`,
        ]),
    ...(inventory === undefined ? [] : [inventorySideWords(inventory)]),
    ...(guardrail?.owner === undefined ? [] : [`guardrail of ${writing.name(guardrail.owner)}`]),
  ];
}

/** By whom and until when a hazard is accepted; nothing for one that is not. */
export function acceptanceWords({ acceptedBy }: ReviewedHazard, writing: Writing): string | undefined {
  if (acceptedBy === undefined) return undefined;
  const { exception, owner, until, reason } = acceptedBy;
  return `accepted by the exception ${writing.name(exception)} of ${writing.name(owner)} until ${writing.name(until)}: ${writing.prose(reason)}`;
}
