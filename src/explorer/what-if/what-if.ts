import { clusterKey } from '../../clusters/cluster-key.ts';
import type { ClusterState } from '../../clusters/cluster-state.ts';
import { makeChanges } from '../make-changes.ts';
import type { PageComparison } from '../page-comparison.ts';
import type { PageChunk, PageIndex } from '../page-data.ts';
import { PageModel, type ReadChunk } from '../page-model.ts';
import type { UnpackedClusters } from '../unpack-cluster.ts';
import { applyEdits } from './apply-edits.ts';
import { compareEdited, type EditedStates, editedPlaces, touchedKeys } from './compare-edited.ts';
import type { Edit, EditOutcome, EditPlace } from './edit.ts';
import { formatEdits } from './edit-link.ts';
import { placeOfObject } from './edit-places.ts';
import { chunkOfOthers, editedPage } from './edited-page.ts';
import { type EditedPolicy, editedPolicies } from './edited-yaml.ts';
import { type EditedGuardrail, judgeEdited } from './judge-edited.ts';
import { type LandscapeFacts, unpackLandscapeFacts } from './landscape-facts.ts';
import { readPasted } from './read-pasted.ts';
import { type EditedTest, testEdited } from './test-edited.ts';

/** The answer to what if. */
export interface WhatIfAnswer {
  /** One for each edit, in their order. */
  readonly outcomes: readonly EditOutcome[];
  /** Absent if the edits leave everything as it is. */
  readonly edited?: EditedAnswer;
}

export interface EditedAnswer {
  readonly comparison: PageComparison;
  /** Guardrails and tests in the clusters that the edits change. */
  readonly guardrails: readonly EditedGuardrail[];
  readonly tests: readonly EditedTest[];
  readonly states: EditedStates;
  readonly policies: readonly EditedPolicy[];
}

/** Why a page cannot answer what if; nothing where it can. The index of a page of two states is that of the state after. */
export function whatIfObstacle({
  head,
  landscape,
  clusters,
}: Pick<PageIndex, 'head' | 'landscape' | 'clusters'>): string | undefined {
  if (head.redacted === true) {
    return 'This page was made with --redact. Without policies, it cannot show what an edit changes.';
  }
  if (head.only?.tenants !== undefined) {
    return 'This page was made with --tenant. An edit can open or close connections with namespaces that the page does not have, so the page does not answer.';
  }
  if (clusters.length === 0) return 'The state after has no cluster in this page, so there is nothing to edit.';
  return landscape === undefined ? 'This page does not have the facts by which edits are judged.' : undefined;
}

/** Answers what if, from the data of a page. */
export class WhatIf {
  readonly #model: PageModel;
  readonly #read: ReadChunk;
  #facts: LandscapeFacts | undefined;
  #last: { readonly text: string; readonly answer: WhatIfAnswer } | undefined;

  constructor(model: PageModel, read: ReadChunk) {
    this.#model = model;
    this.#read = read;
  }

  /** Applies edits and compares; undefined if the page does not have its data whole. */
  async answer(edits: readonly Edit[]): Promise<WhatIfAnswer | undefined> {
    const text = formatEdits(edits);
    if (this.#last?.text === text) return this.#last.answer;
    const answer = await this.#answer(edits);
    if (answer !== undefined) this.#last = { text, answer };
    return answer;
  }

  async #answer(edits: readonly Edit[]): Promise<WhatIfAnswer | undefined> {
    const { index, why } = this.#model;
    const facts = await this.#landscape();
    if (facts === undefined) return undefined;
    // Which clusters edits change is known without their policies; only these are read whole.
    const names = clustersAskedFor(index, edits);
    const asked = index.clusters.filter((cluster) => names.has(clusterKey(cluster)));
    const chunks = asked.flatMap(({ namespaces }) => namespaces.flatMap(({ policies }) => policies ?? []));
    if (!(await why.load(chunks))) return undefined;
    const { clusters, places } = why.unpacked;
    const before = clusters.map((cluster) => (names.has(clusterKey(cluster)) ? whole(cluster) : cluster));
    const { clusters: after, outcomes } = applyEdits(before, edits, index.head.origin);
    const touched = touchedKeys(before, after);
    if (touched.size === 0) return { outcomes };
    const states = { before, after, touched };
    return { outcomes, edited: this.#compare(states, facts, places) };
  }

  #compare(states: EditedStates, facts: LandscapeFacts, places: UnpackedClusters['places']): EditedAnswer {
    const { index } = this.#model;
    const review = compareEdited(index, states, facts);
    const changes = makeChanges(review, editedPlaces(states.before, places));
    const guardrails = judgeEdited(index, states, facts, places);
    const tests = testEdited(index, states, facts);
    const after = editedPage(index, states, { places, guardrails, tests });
    const read = this.#read;
    const model = new PageModel(
      after.index,
      async (chunk): Promise<PageChunk | undefined> =>
        after.chunks.get(chunk) ?? chunkOfOthers(await read(chunk), states.touched),
    );
    return {
      comparison: { before: this.#model, after: model, changes },
      guardrails,
      tests,
      states,
      policies: editedPolicies(states),
    };
  }

  async #landscape(): Promise<LandscapeFacts | undefined> {
    const { landscape } = this.#model.index;
    if (this.#facts !== undefined || landscape === undefined) return this.#facts;
    const chunk = await this.#read(landscape);
    if (chunk?.kind === 'landscape') this.#facts = unpackLandscapeFacts(chunk.facts);
    return this.#facts;
  }
}

/** The keys of the clusters that edits name. */
function clustersAskedFor({ clusters }: PageIndex, edits: readonly Edit[]): ReadonlySet<string> {
  const names = new Set<string>();
  const add = ({ cluster, namespace, type }: EditPlace): void => {
    if (cluster !== undefined) {
      names.add(cluster);
      return;
    }
    for (const one of clusters) {
      const isThere = one.namespaces.some((there) =>
        namespace === undefined ? there.type === type : there.name === namespace,
      );
      if (isThere) names.add(clusterKey(one));
    }
  };
  for (const edit of edits) {
    if (edit.kind !== 'paste') add(edit);
    else for (const written of readPasted(edit.yaml, 'edit.yaml').namespaces.keys()) add(placeOfObject(edit, written));
  }
  return names;
}

/** A cluster with all of its policies, which say what its labels are for. */
function whole({ identifyingKeys: _, ...cluster }: ClusterState): ClusterState {
  return cluster;
}
