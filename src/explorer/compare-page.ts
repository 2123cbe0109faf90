import { clusterKey } from '../clusters/cluster-key.ts';
import type { Review } from '../diff/review.ts';
import { Interned } from '../model/interned.ts';
import type { DiffPlaces } from '../report/diff/places.ts';
import { cutReview, type ReviewCut } from './cut-review.ts';
import { makeChanges } from './make-changes.ts';
import { makePage, type PageInput } from './make-page.ts';
import type { PageChunk, PageData, PageIndex } from './page-data.ts';
import { Redaction } from './redact-page.ts';
import { redactReview } from './redact-review.ts';

/** Input of a page that compares two states. */
interface ComparedPageInput {
  readonly before: PageInput;
  readonly after: PageInput;
  readonly review: Review;
  /** Finds sources of lines of manifests. */
  readonly places: DiffPlaces;
  /** As in `ComparedPage`. */
  readonly scope: readonly string[];
}

/** Makes the data of a page that compares two states. Chunks that are equal in both are there once. */
export function makeComparedPage({ before, after, review, places, scope }: ComparedPageInput): PageData {
  const redaction = after.head.redacted === true ? new Redaction() : undefined;
  const shared = redaction === undefined ? {} : { redaction };
  const cut = cutOf(before, after);
  const uncut = cut === undefined ? review : cutReview(review, cut);
  const changes = makeChanges(redaction === undefined ? uncut : redactReview(uncut, redaction), places, {
    ...{ isCut: cut !== undefined, isRedacted: redaction !== undefined },
  });
  const chunks = new Interned<PageChunk>();
  const withChunks = ({ index, chunks: own }: PageData): PageIndex => {
    const numbers = own.map((chunk) => chunks.id(JSON.stringify(chunk), () => chunk));
    return renumbered(index, numbers);
  };
  const index = withChunks(makePage({ ...after, ...shared }));
  const old = withChunks(makePage({ ...before, ...shared }));
  return {
    index: { ...index, head: { ...index.head, compares: true } },
    chunks: chunks.values,
    compared: { before: old, changes, scope },
  };
}

/** The namespaces that either state shows; undefined: all. A namespace that one state hides is hidden. */
function cutOf(before: PageInput, after: PageInput): ReviewCut | undefined {
  const { shows } = after;
  if (shows === undefined) return undefined;
  const [shown, hidden] = [new Set<string>(), new Set<string>()];
  const tenants = new Set<string>();
  for (const cluster of [...before.clusters, ...after.clusters]) {
    for (const namespace of cluster.namespaces.values()) {
      const isShown = shows(namespace);
      (isShown ? shown : hidden).add(`${clusterKey(cluster)}/${namespace.name}`);
      if (isShown && namespace.tenant !== undefined) tenants.add(namespace.tenant);
    }
  }
  const isShown = (cluster: string, namespace: string): boolean => {
    const key = `${cluster}/${namespace}`;
    return shown.has(key) && !hidden.has(key);
  };
  return { isShown, tenants };
}

/** An index whose chunks have other numbers. */
function renumbered(index: PageIndex, numbers: readonly number[]): PageIndex {
  const numberOf = (chunk: number): number => numbers[chunk] ?? chunk;
  return {
    ...index,
    ...(index.landscape === undefined ? {} : { landscape: numberOf(index.landscape) }),
    clusters: index.clusters.map((cluster) => ({
      ...cluster,
      connectivity: numberOf(cluster.connectivity),
      namespaces: cluster.namespaces.map(({ policies, ...namespace }) => ({
        ...namespace,
        ...(policies === undefined ? {} : { policies: numberOf(policies) }),
      })),
    })),
  };
}
