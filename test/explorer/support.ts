import { basisOf } from '../../src/clusters/basis.ts';
import { clusterKey } from '../../src/clusters/cluster-key.ts';
import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import { type KnownLandscape, nothingLeftOut } from '../../src/clusters/known-landscape.ts';
import { readPlainManifests } from '../../src/clusters/plain/read-plain-manifests.ts';
import type { PolicyPlaces } from '../../src/clusters/policy-places.ts';
import { diffLandscapes } from '../../src/diff/diff-landscapes.ts';
import { reviewOf } from '../../src/diff/review-of.ts';
import { makeComparedPage } from '../../src/explorer/compare-page.ts';
import { makePage, type PageInput } from '../../src/explorer/make-page.ts';
import { marksIfRecorded } from '../../src/explorer/mark-page.ts';
import type { PageComparison } from '../../src/explorer/page-comparison.ts';
import type { PageData, PageHead } from '../../src/explorer/page-data.ts';
import { PageModel, type ReadChunk } from '../../src/explorer/page-model.ts';
import type { LandscapeFacts } from '../../src/explorer/what-if/landscape-facts.ts';
import type { PlacedEvidence } from '../../src/flows/place-evidence.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import { answerQuestion, parseQuestion, type WrittenQuestion } from '../../src/questions/answer-question.ts';
import { formatExplanationsText } from '../../src/report/explanation/format-text.ts';
import { paletteOf } from '../../src/report/words/palette.ts';
import { knownLandscape } from '../support/known-landscape.ts';

const head: PageHead = { ringfence: '0.1.0', origin: 'rendered', manifests: [], made: '2026-11-29' };

/** The data of a page, as it comes back from its file. */
export function pageOf(
  clusters: readonly ClusterState[],
  {
    places = {},
    ...options
  }: {
    places?: PolicyPlaces;
    shows?: PageInput['shows'];
    head?: Partial<PageHead>;
    landscape?: LandscapeFacts;
    overview?: PageInput['overview'];
    evidence?: readonly PlacedEvidence[];
  } = {},
): PageData {
  const page = makePage({
    ...{ clusters, leftOut: nothingLeftOut, places, head: { ...head, ...options.head } },
    overview: options.overview ?? {
      ...{ guardrails: { kind: 'none' }, tests: { kind: 'none' }, exceptions: [], grants: [] },
    },
    ...(options.landscape === undefined ? {} : { landscape: options.landscape }),
    ...(options.shows === undefined ? {} : { shows: options.shows }),
    ...marksIfRecorded(clusters, options.evidence),
  });
  return JSON.parse(JSON.stringify(page));
}

/** The data of a page of two states, as it comes back from its file. */
export function comparedPageOf(
  before: readonly ClusterState[],
  after: readonly ClusterState[],
  options: {
    shows?: PageInput['shows'];
    head?: Partial<PageHead>;
    origin?: KnownLandscape['origin'];
    landscape?: LandscapeFacts;
    /** Records of the state before. */
    evidence?: readonly PlacedEvidence[];
  } = {},
): PageData {
  const { origin = 'given' } = options;
  const states = { before: knownLandscape(before, origin), after: knownLandscape(after, origin) };
  const names = new Set([...before, ...after].map(clusterKey));
  const { value: diff } = diffLandscapes(states.before, states.after, { clusters: names });
  if (diff === undefined) throw new Error('The states cannot be compared.');
  const review = reviewOf(diff, {
    compared: { before: 'old', after: 'new' },
    states,
    asOf: '2026-11-29',
    exceptions: [],
  });
  const input = (clusters: readonly ClusterState[]): PageInput => ({
    ...{ clusters, leftOut: nothingLeftOut, places: {}, head: { ...head, origin, ...options.head } },
    overview: { guardrails: { kind: 'none' }, tests: { kind: 'none' }, exceptions: [], grants: [] },
    ...(options.shows === undefined ? {} : { shows: options.shows }),
  });
  const { landscape, evidence } = options;
  const now = { ...input(after), ...(landscape === undefined ? {} : { landscape }) };
  const old = { ...input(before), ...marksIfRecorded(before, evidence) };
  const page = makeComparedPage({ before: old, after: now, review, places: {}, scope: [] });
  return JSON.parse(JSON.stringify(page));
}

export function comparisonOf(page: PageData): PageComparison {
  const { index, compared } = page;
  if (compared === undefined) throw new Error('The page does not compare.');
  const read = readerOf(page);
  return {
    before: new PageModel(compared.before, read),
    after: new PageModel(index, read),
    changes: compared.changes,
  };
}

export function modelOf(page: PageData): PageModel {
  return new PageModel(page.index, readerOf(page));
}

/** Reads the chunks of a page. */
export function readerOf({ chunks }: PageData): ReadChunk {
  return async (chunk) => chunks[chunk];
}

/** The answer of `ringfence explain`: its text, or the message of its problem. */
export function explained(
  clusters: readonly ClusterState[],
  written: WrittenQuestion,
  places: PolicyPlaces = {},
): string {
  const question = parseQuestion(written);
  if (question.problem !== undefined) return question.problem.message;
  const answer = answerQuestion(clusters, question.value);
  if (answer.problem !== undefined) return answer.problem.message;
  const { explanations, clusters: concerned } = answer.value;
  const texts = { palette: paletteOf({ coloured: false }), ...places };
  return formatExplanationsText(explanations, basisOf(concerned, nothingLeftOut), texts);
}

/** The answer of a page to the same question. */
export async function answered(model: PageModel, written: WrittenQuestion, cluster?: string): Promise<string> {
  const answer = await model.why.answer(written, cluster);
  if (answer.kind === 'cut-off') return 'cut off';
  return answer.kind === 'problem' ? answer.problem.message : answer.text;
}

/** The cluster that plain manifests describe. */
export function plainClusters(yaml: string): readonly ClusterState[] {
  const { value, diagnostics } = readPlainManifests(memoryTree({ 'all.yaml': yaml }), {
    traits: { ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'always' },
    skipInvalid: false,
  });
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return [...value.clusters.values()].flatMap((cluster) => cluster.load().value ?? []);
}
