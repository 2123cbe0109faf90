import { clusterKey } from '../../clusters/cluster-key.ts';
import type { ClusterState } from '../../clusters/cluster-state.ts';
import type { PolicyPlaces } from '../../clusters/policy-places.ts';
import { compareText } from '../../diagnostics/compare.ts';
import { makePage } from '../make-page.ts';
import type { PageChunk, PageIndex, StandsOut } from '../page-data.ts';
import { type PolicyName, policyNames } from '../policy-names.ts';
import { withoutRepository } from '../source-link.ts';
import { eachList, joinedClusters } from '../stands-out.ts';
import type { EditedStates } from './compare-edited.ts';
import type { EditedGuardrail } from './judge-edited.ts';
import type { EditedTest } from './test-edited.ts';

/** A page as edits leave it. Chunks of clusters that no edit changes are those of the page. */
interface EditedPage {
  readonly index: PageIndex;
  /** Chunks of the edited clusters, by their places. */
  readonly chunks: ReadonlyMap<number, PageChunk>;
}

/** Answers in the edited clusters. */
interface JudgedParts {
  readonly guardrails: readonly EditedGuardrail[];
  readonly tests: readonly EditedTest[];
}

/** Makes a page of edited clusters, and joins it with what the edits leave alone. */
export function editedPage(
  index: PageIndex,
  { before, after, touched }: EditedStates,
  { places, guardrails, tests }: JudgedParts & { readonly places: PolicyPlaces },
): EditedPage {
  const { leftOut, head, overview } = index;
  const edited = after.filter((cluster) => touched.has(clusterKey(cluster)));
  const part = makePage({
    clusters: edited,
    leftOut: { ...leftOut, kinds: new Map(leftOut.kinds) },
    places,
    head: withoutRepository(head),
    overview,
    isPart: true,
  });
  const isWhole = touched.size === index.clusters.length;
  const isWithoutNever = addsHostNetwork(before, after);
  const base = chunksOf(index);
  const lists = index.workloads.length;
  const byKey = new Map(
    part.index.clusters.map((cluster) => [
      clusterKey(cluster),
      {
        ...cluster,
        connectivity: base + cluster.connectivity,
        namespaces: cluster.namespaces.map(({ policies, ...namespace }) => ({
          ...namespace,
          workloads: lists + namespace.workloads,
          ...(policies === undefined ? {} : { policies: base + policies }),
        })),
      },
    ]),
  );
  return {
    index: {
      ...index,
      // No command gives the answers of this state.
      head: { ...head, elsewhere: true },
      clusters: index.clusters.map((cluster) => byKey.get(clusterKey(cluster)) ?? cluster),
      workloads: [...index.workloads, ...part.index.workloads],
      policyNames: editedNames(index.policyNames, before, after, touched),
      overview: {
        ...overview,
        guardrails: editedGuardrails(overview.guardrails, guardrails, { isWhole, isWithoutNever }),
        tests: editedTests(overview.tests, tests, isWhole),
        standsOut: editedStandsOut(overview.standsOut, part.index.overview.standsOut, touched),
      },
      // Cells of the page before are not those of the page after.
      first: { axis: index.first.axis, keys: [], cells: [] },
    },
    chunks: new Map(part.chunks.map((chunk, place) => [base + place, chunk])),
  };
}

/** How many chunks the clusters of a page refer to. */
function chunksOf({ clusters, landscape = -1 }: PageIndex): number {
  const used = clusters.flatMap(({ connectivity, namespaces }) => [
    connectivity,
    ...namespaces.flatMap(({ policies = -1 }) => policies),
  ]);
  return used.reduce((most, chunk) => Math.max(most, chunk), landscape) + 1;
}

/** Returns answers after the edits. A proof that something is impossible lasts only if the guardrail still holds. */
function editedGuardrails(
  guardrails: PageIndex['overview']['guardrails'],
  edited: readonly EditedGuardrail[],
  { isWhole, isWithoutNever }: { readonly isWhole: boolean; readonly isWithoutNever: boolean },
): PageIndex['overview']['guardrails'] {
  if (guardrails.kind !== 'judged') return guardrails;
  const byName = new Map(edited.map((one) => [one.name, one]));
  return {
    ...guardrails,
    results: guardrails.results.map((result) => {
      const now = byName.get(result.name);
      if (now === undefined || (now.before === now.after && now.after === 'holds' && !isWithoutNever)) return result;
      // A guardrail that holds here may still fail in a cluster that no edit changes.
      const isBetter = !isWhole && now.after === 'holds' && now.before !== 'holds';
      return {
        ...result,
        ...(isBetter || now.before === now.after ? {} : { outcome: now.after, answer: now.answer, lines: now.lines }),
        never: now.after === 'holds' && !isWithoutNever ? result.never : [],
      };
    }),
  };
}

/** Joins what stands out in the edited clusters with what stands out in the others. */
function editedStandsOut(all: StandsOut, edited: StandsOut, touched: ReadonlySet<string>): StandsOut {
  return eachList((kind) => {
    const others = all[kind].flatMap((one) => {
      const clusters = one.clusters.filter((name) => !touched.has(name));
      return clusters.length === 0 ? [] : [{ ...one, clusters }];
    });
    return joinedClusters([...others, ...edited[kind]]);
  });
}

/** Returns a chunk of the page, without the clusters that edits change: these have chunks of their own. */
export function chunkOfOthers(chunk: PageChunk | undefined, touched: ReadonlySet<string>): PageChunk | undefined {
  if (chunk?.kind !== 'connectivity') return chunk;
  const { connectivity } = chunk;
  return {
    ...chunk,
    connectivity: { ...connectivity, clusters: connectivity.clusters.filter((name) => !touched.has(name)) },
  };
}

/** A case that fails in an edited cluster fails. One that failed before may fail in a cluster that no edit changes. */
function editedTests(
  tests: PageIndex['overview']['tests'],
  edited: readonly EditedTest[],
  isWhole: boolean,
): PageIndex['overview']['tests'] {
  if (tests.kind !== 'judged') return tests;
  const judged = new Map(
    edited.flatMap((one) => (one.after.passed && !isWhole ? [] : [[JSON.stringify([one.test, one.name]), one]])),
  );
  return {
    ...tests,
    results: tests.results.map((result) => {
      const now = judged.get(JSON.stringify([result.test, result.name]));
      return now === undefined ? result : { ...result, passed: now.after.passed, verdict: now.after.verdict };
    }),
  };
}

/** Proofs leave out pods in the host network, and so do the rows of the matrix that they are about. */
function addsHostNetwork(before: readonly ClusterState[], after: readonly ClusterState[]): boolean {
  const count = (clusters: readonly ClusterState[]): number =>
    clusters
      .flatMap(({ namespaces }) => [...namespaces.values()])
      .reduce((sum, { workloads }) => sum + workloads.filter(({ hostNetwork }) => hostNetwork).length, 0);
  return count(after) > count(before);
}

function editedNames(
  names: readonly PolicyName[],
  before: readonly ClusterState[],
  after: readonly ClusterState[],
  touched: ReadonlySet<string>,
): readonly PolicyName[] {
  const known = new Map(names.map((one) => [one.name, one]));
  const add = (cluster: ClusterState, place: number, count: number): void => {
    if (!touched.has(clusterKey(cluster))) return;
    for (const [at, { policies }] of [...cluster.namespaces.values()].entries()) {
      for (const name of new Set(policies.map(({ policy }) => policy.metadata.name))) {
        const was = known.get(name) ?? { name, count: 0, first: [place, at] as const, rules: [] };
        // A namespace that has it after the edits: the first one may have lost it.
        known.set(name, { ...was, count: was.count + count, ...(count > 0 ? { first: [place, at] as const } : {}) });
      }
    }
  };
  for (const [place, cluster] of before.entries()) add(cluster, place, -1);
  for (const [place, cluster] of after.entries()) add(cluster, place, 1);
  const isTouched = (cluster: ClusterState | undefined): boolean =>
    cluster !== undefined && touched.has(clusterKey(cluster));
  const edited = new Map(
    policyNames(after, { withRules: true, only: isTouched }).map(({ name, rules }) => [name, rules]),
  );
  return [...known.values()]
    .filter(({ count }) => count > 0)
    .map((one) => ({
      ...one,
      rules: [...one.rules.filter(({ first }) => !isTouched(after[first[0]])), ...(edited.get(one.name) ?? [])],
    }))
    .sort((a, b) => compareText(a.name, b.name));
}
