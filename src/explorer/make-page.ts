import { clusterKey } from '../clusters/cluster-key.ts';
import type { ClusterState, NamespaceState } from '../clusters/cluster-state.ts';
import type { LeftOut } from '../clusters/known-landscape.ts';
import type { PolicyPlaces } from '../clusters/policy-places.ts';
import { analyzeConnectivity } from '../connectivity/analyze-connectivity.ts';
import type { ClusterConnectivity } from '../connectivity/connectivity.ts';
import { invariant } from '../diagnostics/invariant.ts';
import { Interned } from '../model/interned.ts';
import { cutCluster, cutConnectivity } from './cut-page.ts';
import { emptyMatrix, firstMatrix } from './first-matrix.ts';
import type { PageMarks } from './mark-page.ts';
import { packCluster } from './pack-cluster.ts';
import { packPolicies } from './pack-policies.ts';
import { packConnectivity } from './packed-connectivity.ts';
import {
  type Overview,
  type PackedWorkload,
  type PageChunk,
  type PageConnectivity,
  type PageData,
  type PageHead,
  type PageIndex,
  type PoliciesChunk,
  pageFormat,
  type TestSummary,
} from './page-data.ts';
import { policyNames } from './policy-names.ts';
import { Redaction } from './redact-page.ts';
import { withoutRepository } from './source-link.ts';
import { standsOut } from './stands-out.ts';
import { type LandscapeFacts, packLandscapeFacts } from './what-if/landscape-facts.ts';

/** Input of a page. */
export interface PageInput {
  /** By name. */
  readonly clusters: readonly ClusterState[];
  readonly leftOut: LeftOut;
  readonly places: PolicyPlaces;
  readonly head: PageHead;
  readonly overview: Omit<Overview, 'standsOut'>;
  /** Gives workloads the names of another state of the same page; absent: the page has no other. */
  readonly redaction?: Redaction;
  /** Namespaces that the page is cut to; absent: all. */
  readonly shows?: (namespace: NamespaceState) => boolean;
  /** Marks of recorded flows, and the connections that they are at. A page that is cut or redacted does not have them. */
  readonly marks?: PageMarks;
  /** Facts by which the page judges changes; absent: it does not. A page that is cut or redacted does not have them. */
  readonly landscape?: LandscapeFacts;
  /** The page is a part of another, which has a matrix of its own. */
  readonly isPart?: true;
}

/** Makes the data of a page. */
export function makePage({ clusters, leftOut, places, head, overview, shows, ...others }: PageInput): PageData {
  const shown = clusters.map((cluster) => (shows === undefined ? cluster : cutCluster(cluster, shows)));
  const left = shown.filter(({ namespaces }) => shows === undefined || namespaces.size > 0);
  const redaction = head.redacted === true ? (others.redaction ?? new Redaction()) : undefined;
  const isCut = shows !== undefined || redaction !== undefined;
  const { marks } = others;
  invariant(marks === undefined || !isCut, 'recorded flows have names of everyone, so no page that is cut has them');
  const found = marks?.clusters.map(whole) ?? connections(clusters, left, shows !== undefined);
  const all = found.map((one) => redaction?.connectivity(one) ?? one);
  const connectivityOf = new Map(all.flatMap((one, place) => keysOf(one).map((key) => [key, place])));
  const packed = redaction === undefined ? packPolicies(left, places) : undefined;
  const workloads = new Interned<readonly PackedWorkload[]>();
  const inFull = new Map(clusters.map((cluster) => [clusterKey(cluster), cluster]));
  const policies = new Map([...(packed?.chunkOf ?? [])].map(([key, chunk]) => [key, all.length + chunk]));
  const packedClusters = left.map((cluster) =>
    packCluster(cluster, {
      connectivity: connectivityOf.get(clusterKey(cluster)) ?? 0,
      policies,
      workloads,
      basisOf: inFull.get(clusterKey(cluster)) ?? cluster,
    }),
  );
  const needed: readonly PageChunk[] = [
    ...all.map((one, place): PageChunk => {
      const seen = marks?.packed[place];
      const rows = { kind: 'connectivity', connectivity: packConnectivity(one) } as const;
      return seen === undefined ? rows : { ...rows, seen };
    }),
    ...(packed?.chunks ?? []).map((chunk) => withUse(chunk, marks?.used)),
  ];
  const chunks: readonly PageChunk[] =
    others.landscape === undefined || isCut
      ? needed
      : [...needed, { kind: 'landscape', facts: packLandscapeFacts(others.landscape) }];
  const index: Omit<PageIndex, 'first'> = {
    format: pageFormat,
    head: redaction === undefined ? head : withoutRepository(head),
    clusters: packedClusters.map((cluster) => redaction?.cluster(cluster) ?? cluster),
    workloads: workloads.values.map((list) => list.map((one) => redaction?.workload(one) ?? one)),
    policyNames: policyNames(left, { withRules: redaction === undefined }),
    leftOut: { ...leftOut, kinds: [...leftOut.kinds] },
    overview: { ...(redaction === undefined ? overview : withoutTexts(overview)), standsOut: standsOut(all) },
    ...(chunks.length > needed.length ? { landscape: needed.length } : {}),
    ...(marks === undefined ? {} : { flows: marks.flows }),
  };
  const first = others.isPart === true ? emptyMatrix(index) : firstMatrix(index, all, marks?.seen);
  return { index: { ...index, first }, chunks };
}

/** Returns the connections of clusters, those of clusters that are alike once. A cut page has them for each cluster. */
function connections(
  clusters: readonly ClusterState[],
  shown: readonly ClusterState[],
  isCut: boolean,
): readonly PageConnectivity[] {
  if (!isCut) return analyzeConnectivity(clusters).map(whole);
  const names = new Map(shown.map((cluster) => [clusterKey(cluster), new Set(cluster.namespaces.keys())]));
  return clusters.flatMap((cluster) => {
    const kept = names.get(clusterKey(cluster));
    return kept === undefined ? [] : analyzeConnectivity([cluster]).map((one) => cutConnectivity(one, kept));
  });
}

function whole(connectivity: ClusterConnectivity): PageConnectivity {
  return { ...connectivity, beyond: [] };
}

/** Adds the rules that recorded flows passed to a chunk that has their policies. */
function withUse(chunk: PoliciesChunk, used: PageMarks['used'] = new Map()): PoliciesChunk {
  const own = Object.keys(chunk.of).flatMap((key) => {
    const rules = used.get(key);
    return rules === undefined ? [] : [[key, rules] as const];
  });
  return own.length === 0 ? chunk : { ...chunk, used: Object.fromEntries(own) };
}

function keysOf({ clusters }: PageConnectivity): readonly string[] {
  return clusters.length === 0 ? [clusterKey({})] : clusters;
}

/** Leaves names and results: a text of a person or a proof can have an address or a label in it. */
function withoutTexts({ guardrails, tests, exceptions, grants, run }: PageInput['overview']): PageInput['overview'] {
  const withoutExample = ({ failure, ...one }: TestSummary): TestSummary => ({
    ...{ ...one, name: '' },
    ...(failure === undefined ? {} : { failure: { failedPairs: failure.failedPairs, lines: [] } }),
  });
  return {
    guardrails:
      guardrails.kind === 'judged'
        ? {
            ...guardrails,
            results: guardrails.results.map((one) => ({ ...one, description: '', lines: [], examples: [] })),
          }
        : guardrails,
    tests: tests.kind === 'judged' ? { ...tests, results: tests.results.map(withoutExample) } : tests,
    ...(run === undefined ? {} : { run: { passed: run.passed, totals: run.totals } }),
    exceptions: exceptions.map((one) => ({ ...one, reason: '' })),
    grants: grants.map((one) => ({ ...one, reason: '' })),
  };
}
