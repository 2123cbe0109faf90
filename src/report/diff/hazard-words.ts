import type { HazardCode } from '../../diff/landscape-diff.ts';
import type { ReviewedHazard } from '../../diff/review.ts';
import { counted } from '../words/wording.ts';
import { inventorySideWords } from './inventory-side-words.ts';
import { distinctPlaces, placesWords, samePlaces } from './place-words.ts';
import { namesWords, type Writing } from './writing.ts';

/** What a reviewer does about a hazard: one sentence or two. docs/review.md has the same. */
export const hazardAdvice: Readonly<Record<HazardCode, string>> = {
  'manifests-stale': 'Run "ringfence render" and commit what it changes; then look at this again.',
  'foreign-file-applied':
    'Delete it, or move it out of the folder. A policy that a namespace should have is a template under policies/.',
  'revision-not-on-default-branch':
    'Let the cluster follow what was the tip of the default branch, from where it came until now.',
  'not-decided':
    'Give the selectors of this namespace fewer keys, or the pods a label of their own to be selected by; then compare again.',
  'fails-open': 'If it is meant, say so in the pull request; else keep a policy that isolates these pods.',
  'tenants-regrouped': 'Ask the owners of both tenants: later paths between these namespaces are judged by it.',
  'network-claims-public':
    'Declare what the company uses inside once, under spec.networks.internalPublic of the landscape; else take it out.',
  'metadata-opened': 'Leave the address out by except, in every policy that selects these pods.',
  'metadata-narrowed':
    'Leave out only addresses of clouds in which no cluster runs, and keep them out of the network of pods.',
  'workloads-unknown': 'List what runs there: without it, no change of these pods is seen.',
  lifeline: 'Keep the connection, or make sure first that a person can undo the change by hand; no sync can.',
  'tenant-path': 'Narrow the peer: a namespace selector that is too wide is the usual reason.',
  'mass-delete': 'Check whether a list was emptied, or a type or cluster removed, by mistake.',
  'exposed-to-everyone': 'Give the rule peers: one without any, or with every address, allows everybody.',
  'internet-opened': 'Name the addresses that are needed, or ask the people who answer for the network.',
  'wider-block': 'Narrow the block again, or except what it must not reach.',
  'cut-off': 'Merge what allows these workloads their connections first, and this when it is synced.',
  'newly-isolated': 'Merge the allows first, and what isolates when they are synced.',
};

/** Where a hazard is: `in each garden namespace (4 in 4 clusters)`; empty for what concerns no namespace. */
export function hazardPlace({ places, namespaceType }: ReviewedHazard, writing: Writing): string {
  const same = samePlaces(places);
  const words =
    same === undefined
      ? placesWords(distinctPlaces(places), undefined, writing)
      : placesWords(same, namespaceType, writing);
  return words === '' ? '' : `in ${words}`;
}

/** What a hazard is about, each part a few words: policies, workloads, connections by their numbers from 1. */
export function hazardSubjects(
  { policies, workloads, connections, inventory }: ReviewedHazard,
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
  ];
}

/** By whom and until when a hazard is accepted; nothing for one that is not. */
export function acceptanceWords({ acceptedBy }: ReviewedHazard, writing: Writing): string | undefined {
  if (acceptedBy === undefined) return undefined;
  const { exception, owner, until, reason } = acceptedBy;
  return `accepted by the exception ${writing.name(exception)} of ${writing.name(owner)} until ${writing.name(until)}: ${writing.prose(reason)}`;
}
