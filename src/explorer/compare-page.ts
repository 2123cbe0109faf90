import { Interned } from '../model/interned.ts';
import { makePage, type PageInput } from './make-page.ts';
import type { PageChanges } from './page-changes.ts';
import type { PageChunk, PageData, PageIndex } from './page-data.ts';

/** Input of a page that compares two states. */
export interface ComparedPageInput {
  readonly before: PageInput;
  readonly after: PageInput;
  readonly changes: PageChanges;
  /** As in `ComparedPage`. */
  readonly scope: readonly string[];
}

/** Makes the data of a page that compares two states. Chunks that are equal in both are there once. */
export function makeComparedPage({ before, after, changes, scope }: ComparedPageInput): PageData {
  const chunks = new Interned<PageChunk>();
  const withChunks = ({ index, chunks: own }: PageData): PageIndex => {
    const numbers = own.map((chunk) => chunks.id(JSON.stringify(chunk), () => chunk));
    return renumbered(index, numbers);
  };
  const index = withChunks(makePage(after));
  const old = withChunks(makePage(before));
  return {
    index: { ...index, head: { ...index.head, compares: true } },
    chunks: chunks.values,
    compared: { before: old, changes, scope },
  };
}

/** An index whose chunks have other numbers. */
function renumbered(index: PageIndex, numbers: readonly number[]): PageIndex {
  const numberOf = (chunk: number): number => numbers[chunk] ?? chunk;
  return {
    ...index,
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
