import { fingerprintId, fingerprintOf } from '../diff/fingerprint.ts';
import type { ChangedEnd, ConnectionChange, HalfOpening } from '../diff/landscape-diff.ts';
import type { Review } from '../diff/review.ts';
import { Interned } from '../model/interned.ts';
import { workloadText } from '../model/workload-name.ts';
import { basisSentences } from '../report/diff/basis-words.ts';
import {
  answerEntry,
  connectionEntry,
  type EntryTexts,
  halfOpeningEntry,
  hazardEntry,
  mostListedNames,
  policyEntry,
} from '../report/diff/entries.ts';
import { flowChangeParts, flowChangeWords, flowSentences } from '../report/diff/flow-words.ts';
import { inventorySentence } from '../report/diff/inventory-words.ts';
import type { DiffPlaces } from '../report/diff/places.ts';
import { policyGroups } from '../report/diff/policy-groups.ts';
import { changedPolicyWords } from '../report/diff/policy-words.ts';
import { listedConnections } from '../report/diff/totals.ts';
import { plainWriting } from '../report/diff/writing.ts';
import { evidenceSentences } from '../report/words/flow-words.ts';
import { coarseInventorySentence } from './coarse-inventory.ts';
import { packAddresses } from './packed-addresses.ts';
import type { PageChanges, ShownConnection, ShownEnd, ShownFlows, ShownHazard, ShownPlace } from './page-changes.ts';

/** Parts that a comparison no longer has: other namespaces, or addresses and labels. Texts leave out words that could name them. */
interface LeftOutOfChanges {
  readonly isCut?: boolean;
  readonly isRedacted?: boolean;
}

/**
 * Makes the changes of a page from a comparison, which a caller has cut and redacted: the code of a page does neither. `places` finds
 * sources of lines of manifests.
 */
export function makeChanges(
  review: Review,
  places: DiffPlaces,
  { isCut = false, isRedacted = false }: LeftOutOfChanges = {},
): PageChanges {
  const isPart = isCut || isRedacted;
  const writing = plainWriting(mostListedNames, review.diff);
  const texts: EntryTexts = { writing, places, mostEntries: Number.POSITIVE_INFINITY };
  const { diff, compared, gate } = review;
  const { gate: gateSentence, proof, ...answer } = answerEntry(review, texts);
  const listed = listedConnections(diff);
  const lists = new Interned<readonly string[]>();
  return {
    compared,
    answer: {
      ...answer,
      // Examples of a proof name pods of anywhere.
      proof: isPart ? proof.slice(0, 1).map((sentence) => sentence.replace(/ For example:$/, '')) : proof,
      ...(gateSentence === undefined
        ? {}
        : { gate: { sentence: gateSentence, isClosed: (gate?.tripped.length ?? 0) > 0 } }),
    },
    hazards: shownHazards(review, listed, texts),
    // Each entry has its causes: a view can show it without the one above.
    connections: listed.map((connection) => ({
      ...connectionEntry(connection, undefined, texts),
      ...shownConnection(connection, lists),
    })),
    halfOpenings: diff.halfOpenings.map((half) => ({
      ...{ ends: [], grants: [], owners: [] },
      ...halfOpeningEntry(half, undefined, texts),
      ...shownConnection(half, lists),
    })),
    policies: policyGroups(diff.policies).flatMap(({ main, exceptions }) =>
      [main, ...exceptions].map((change, index) => ({
        ...{ kind: change.kind, policy: change.policy, isException: index > 0 },
        ...policyEntry(change, texts),
        // The number of workloads and the line are those of all its places.
        ...(isCut ? { sentence: `${changedPolicyWords(change, writing)}.` } : {}),
        ...(change.location.path === '' ? { place: '' } : {}),
        ...(isRedacted ? { differences: [] } : {}),
      })),
    ),
    inventory: diff.inventory.map((change) =>
      isPart ? coarseInventorySentence(change, writing) : inventorySentence(change, writing),
    ),
    ...(review.flows === undefined ? {} : { flows: shownFlows(review.flows, texts) }),
    basis: basisSentences(diff),
    namespaces: lists.values,
  };
}

function shownHazards(
  { hazards, diff }: Review,
  listed: readonly ConnectionChange[],
  texts: EntryTexts,
): readonly ShownHazard[] {
  const places = new Map(listed.map((connection, place) => [connection, place]));
  return hazards.map((hazard): ShownHazard => {
    const { level: _, ...entry } = hazardEntry(hazard, texts);
    const { acceptedBy } = hazard;
    const { code, level, policies, connections, guardrail } = hazard;
    return {
      ...{ code, level, fingerprint: fingerprintId(fingerprintOf(hazard, diff.connections)), ...entry, policies },
      ...(acceptedBy?.exception === '' ? { acceptance: `accepted by an exception until ${acceptedBy.until}` } : {}),
      connections: connections.flatMap((index) => {
        const connection = diff.connections[index];
        return (connection && places.get(connection)) ?? [];
      }),
      ...(guardrail === undefined ? {} : { guardrail: guardrail.name }),
    };
  });
}

function shownConnection(
  connection: ConnectionChange | HalfOpening,
  lists: Interned<readonly string[]>,
): Omit<ShownConnection, 'sentence' | 'ends' | 'causes' | 'grants' | 'owners'> {
  const { change, from, to, relation, ports, namedPorts, before, after, causes, places, inventory } = connection;
  const listOf = ({ namespaces }: { readonly namespaces: readonly string[] }): number =>
    lists.id(JSON.stringify(namespaces), () => namespaces);
  return {
    ...{ change, from: from.map(shownEnd), to: to.map(shownEnd), relation, ports, namedPorts, before, after },
    policies: [...new Set(causes.flatMap((cause) => (cause.kind === 'policy' ? [cause.policy] : [])))].sort(),
    places: places.map(
      (place): ShownPlace => ({
        ...{ cluster: place.cluster, from: place.from.map(listOf), to: place.to.map(listOf) },
      }),
    ),
    ...(inventory === undefined ? {} : { inventory }),
  };
}

function shownEnd(end: ChangedEnd): ShownEnd {
  switch (end.kind) {
    case 'pods': {
      const { kind, namespaceType, workloads } = end;
      return {
        kind,
        ...(namespaceType === undefined ? {} : { namespaceType }),
        workloads: workloads.map(workloadText),
      };
    }
    case 'addresses':
      return { ...end, addresses: packAddresses(end.addresses) };
    case 'undeclared':
      return end;
    case 'beyond':
      return end.network === undefined
        ? { kind: end.kind }
        : { kind: 'addresses', network: end.network, addresses: {} };
  }
}

function shownFlows(flows: NonNullable<Review['flows']>, { places, writing }: EntryTexts): ShownFlows {
  return {
    sentences: flowSentences(flows),
    changes: flows.changes.map((change) => ({
      title: flowChangeWords[change.change],
      ...flowChangeParts(change, places, writing),
    })),
    evidence: evidenceSentences(flows.evidence).map(writing.prose),
  };
}
