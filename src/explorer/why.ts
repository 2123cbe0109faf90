import type { ClusterBasis } from '../clusters/basis.ts';
import { clusterKey } from '../clusters/cluster-key.ts';
import type { ClusterState } from '../clusters/cluster-state.ts';
import type { LeftOut } from '../clusters/known-landscape.ts';
import { invariant } from '../diagnostics/invariant.ts';
import { remembered } from '../model/interned.ts';
import { fitsPattern } from '../model/name-pattern.ts';
import {
  answerQuestion,
  namespacesOf,
  parseQuestion,
  type Question,
  type QuestionProblem,
  type WrittenQuestion,
} from '../questions/answer-question.ts';
import { resolvePeer } from '../questions/resolve-peer.ts';
import { formatExplanationsText } from '../report/explanation/format-text.ts';
import { paletteOf } from '../report/words/palette.ts';
import type { PageIndex, PoliciesChunk } from './page-data.ts';
import { ClusterUnpacker, type UnpackedClusters } from './unpack-cluster.ts';

/** Reads a chunk of policies; undefined if the page does not have it whole. */
type ReadPolicies = (chunk: number) => Promise<PoliciesChunk | undefined>;

/** Answer to a question. */
export type WhyAnswer =
  /** As `ringfence explain` prints it. */
  | { readonly kind: 'explained'; readonly text: string; readonly verdicts: readonly string[] }
  | { readonly kind: 'problem'; readonly problem: QuestionProblem }
  /** The page is cut off: a part of its data is missing. */
  | { readonly kind: 'cut-off' };

/** Answers questions from the data of a page. */
export class Why {
  readonly #index: PageIndex;
  readonly #read: ReadPolicies;
  readonly #unpacker: ClusterUnpacker;

  constructor(index: PageIndex, read: ReadPolicies) {
    this.#index = index;
    this.#read = read;
    this.#unpacker = new ClusterUnpacker(index);
  }

  /** A cluster by its place in the index, with the policies that were read so far. */
  cluster(place: number): ClusterState | undefined {
    return this.#unpacker.cluster(place);
  }

  /** Places of the policies that were read. */
  get places(): UnpackedClusters['places'] {
    return this.#unpacker.places;
  }

  /** All clusters with the policies that were read so far. */
  get unpacked(): UnpackedClusters {
    return this.#unpacker.all();
  }

  /** Explains a connection as `ringfence explain` does; with a cluster, as with `--cluster`. */
  async answer(written: WrittenQuestion, cluster?: string): Promise<WhyAnswer> {
    const question = parseQuestion(written);
    if (question.problem !== undefined) return { kind: 'problem', problem: question.problem };
    const isWhole = await this.load(chunksFor(this.#index, this.#named(cluster), question.value));
    if (!isWhole) return { kind: 'cut-off' };
    const { places } = this.#unpacker;
    const answer = answerQuestion(askedClusters(this.#named(cluster), question.value), question.value);
    if (answer.problem !== undefined) return { kind: 'problem', problem: answer.problem };
    const { explanations, clusters: concerned } = answer.value;
    const basis = { clusters: concerned.map((one) => basisIn(this.#index, one)), leftOut: leftOutIn(this.#index) };
    const text = formatExplanationsText(explanations, basis, { palette: paletteOf({ coloured: false }), ...places });
    const verdicts = [...new Set(explanations.map(({ explanation }) => explanation.verdict))];
    return { kind: 'explained', text, verdicts };
  }

  /** Returns the clusters of a name, or all: to ask about one, the thousands of others are not unpacked. */
  #named(cluster: string | undefined): readonly ClusterState[] {
    if (cluster === undefined) return this.unpacked.clusters;
    return this.#index.clusters.flatMap(({ name }, place) =>
      name === cluster ? (this.#unpacker.cluster(place) ?? []) : [],
    );
  }

  /** Reads chunks of policies, if they were not read before. Returns false if one is not whole. */
  async load(chunks: Iterable<number>): Promise<boolean> {
    const missing = [...new Set(chunks)].filter((chunk) => !this.#unpacker.has(chunk));
    const read = await Promise.all(missing.map(async (chunk) => [chunk, await this.#read(chunk)] as const));
    const whole = new Map(read.flatMap(([chunk, policies]) => (policies === undefined ? [] : [[chunk, policies]])));
    this.#unpacker.add(whole);
    return whole.size === missing.length;
  }
}

/** Clusters that `ringfence explain` reads for a question: those with a namespace that it names; otherwise all. */
function askedClusters(clusters: readonly ClusterState[], question: Question): readonly ClusterState[] {
  const asked = namespacesOf(question);
  if (asked === undefined) return clusters;
  const concerned = clusters.filter(({ namespaces }) =>
    asked.some((pattern) => [...namespaces.keys()].some((name) => fitsPattern(name, pattern))),
  );
  return concerned.length === 0 ? clusters : concerned;
}

/** Returns the chunks that have the policies of both ends. */
function chunksFor(index: PageIndex, clusters: readonly ClusterState[], question: Question): ReadonlySet<number> {
  const asked = askedClusters(clusters, question);
  const places = new Map<ClusterState, ReadonlyMap<string, number>>();
  const chunks = new Set<number>();
  for (const query of [question.from, question.to]) {
    for (const { cluster, end } of resolvePeer(asked, query).value ?? []) {
      if (end.kind !== 'pod') continue;
      const chunk = remembered(places, cluster, () => chunksOf(index, cluster)).get(end.namespace.name);
      if (chunk !== undefined) chunks.add(chunk);
    }
  }
  return chunks;
}

/** The chunks of a cluster's policies, by namespace. */
function chunksOf(index: PageIndex, cluster: ClusterState): ReadonlyMap<string, number> {
  const found = index.clusters.find((one) => clusterKey(one) === clusterKey(cluster));
  return new Map(
    (found?.namespaces ?? []).flatMap(({ name, policies = -1 }) => (policies < 0 ? [] : [[name, policies]])),
  );
}

function basisIn(index: PageIndex, cluster: ClusterState): ClusterBasis {
  const found = index.clusters.find((one) => clusterKey(one) === clusterKey(cluster));
  invariant(found !== undefined, 'a page explains only its own clusters');
  return found.basis;
}

function leftOutIn({ leftOut }: PageIndex): LeftOut {
  return { ...leftOut, kinds: new Map(leftOut.kinds) };
}
