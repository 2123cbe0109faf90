import type { ClusterState } from '../../clusters/cluster-state.ts';
import { connectivityQuestion } from '../../connectivity/connectivity-filter.ts';
import { runTests } from '../../connectivity-tests/run-tests.ts';
import type { Review } from '../../diff/review.ts';
import { makeComparedPage } from '../../explorer/compare-page.ts';
import type { PageInput } from '../../explorer/make-page.ts';
import { marksIfRecorded } from '../../explorer/mark-page.ts';
import type { Overview, PageData, PageHead } from '../../explorer/page-data.ts';
import {
  exceptionSummaries,
  grantSummaries,
  guardrailSummaries,
  type ShownTenants,
  shownTenants,
  testSummaries,
} from '../../explorer/page-overview.ts';
import { scopeWords } from '../../explorer/scope-words.ts';
import type { PlacedEvidence } from '../../flows/place-evidence.ts';
import { judgeGuardrails } from '../../guardrails/judge-clusters.ts';
import { ownVersion, type Surroundings } from '../../platform/surroundings.ts';
import type { PeerProblem } from '../../questions/peer-query.ts';
import type { DiffState } from '../../report/diff/places.ts';
import { guardrailReport } from '../../report/guardrails/report.ts';
import { type Answerable, problemWith } from '../analysis-input.ts';
import type { DiffCommandOptions } from '../program.ts';
import type { Comparison } from './comparison.ts';
import { editFacts } from './edit-facts.ts';

/** Two states, and recorded flows of clusters of either; absent: no one asks for them. */
export interface RecordedComparison extends Comparison {
  readonly evidence?: readonly PlacedEvidence[] | undefined;
}

/** Makes the page of a comparison: both states, as far as the change touches them, and its changes. */
export async function comparisonPage(
  review: Review,
  comparison: RecordedComparison,
  options: DiffCommandOptions,
  surroundings: Surroundings,
): Promise<Answerable<PageData>> {
  const all = [...comparison.before.landscape.clusters.keys(), ...comparison.after.landscape.clusters.keys()];
  const asked = options.cluster;
  const isAsked = (name: string): boolean => asked === undefined || asked.includes(name);
  const names = options.whole === true ? new Set(all.filter(isAsked)) : comparison.clusters;
  const clusters = { before: clustersOf('before', comparison, names), after: clustersOf('after', comparison, names) };
  const { tenant } = options;
  const asks = shownNamespaces(tenant, comparison, [...clusters.before, ...clusters.after]);
  if (asks.problem !== undefined) return problemWith('--tenant <name...>', asks.problem, surroundings);
  const { shows } = asks;
  const tenants = shownTenants([...clusters.before, ...clusters.after], shows);
  const tests = await testsOf(comparison, clusters, { isPart: names.size < new Set(all).size, tenants });
  const input = async (side: DiffState): Promise<PageInput> => ({
    ...{ clusters: clusters[side], leftOut: comparison[side].landscape.leftOut },
    places: comparison.sources?.[side].places ?? {},
    head: await headOf(side, comparison, options, surroundings),
    overview: await overviewOf(side, {
      ...{ comparison, clusters: clusters[side], tenants, asOf: surroundings.today() },
      tests: tests[side],
    }),
    ...(shows === undefined ? {} : { shows }),
  });
  const isCut = shows !== undefined || options.redact === true;
  const facts = isCut ? undefined : await editFacts(comparison, clusters.after);
  return {
    value: makeComparedPage({
      // The state after was not recorded.
      before: { ...(await input('before')), ...marksIfRecorded(clusters.before, comparison.evidence) },
      after: { ...(await input('after')), ...(facts === undefined ? {} : { landscape: facts }) },
      ...{ review, places: comparison.places },
      scope: scopeWords({
        ...{ shown: names, asked: new Set(all.filter(isAsked)), isOfTenants: tenant !== undefined },
        wayOut: options.whole === true || options.delivered === true ? '' : ' The option --whole adds them.',
      }),
    }),
  };
}

/** Finds the namespaces that a page shows. A tenant may have none in the clusters that differ. */
function shownNamespaces(
  tenants: readonly string[] | undefined,
  { before, after }: Comparison,
  clusters: readonly ClusterState[],
): { readonly shows?: PageInput['shows']; readonly problem?: PeerProblem } {
  if (tenants === undefined) return {};
  const { value, problem } = connectivityQuestion(clusters, { tenants });
  const isKnown = (name: string): boolean =>
    [before, after].some(({ landscape }) => landscape.tenants?.has(name) === true);
  if (problem !== undefined) return tenants.every(isKnown) ? { shows: () => false } : { problem };
  const { concerns } = value;
  return concerns === undefined ? {} : { shows: (namespace) => concerns(namespace, undefined) };
}

function clustersOf(side: DiffState, comparison: Comparison, names: ReadonlySet<string>): readonly ClusterState[] {
  const { clusters } = comparison[side].landscape;
  return [...clusters].flatMap(([name, cluster]) => (names.has(name) ? (cluster.load().value ?? []) : []));
}

async function headOf(
  side: DiffState,
  comparison: Comparison,
  { manifests, cluster, tenant, redact = false }: DiffCommandOptions,
  surroundings: Surroundings,
): Promise<PageHead> {
  const commit = await comparison.sources?.[side].commit();
  const { landscape, words } = comparison[side];
  return {
    ...{ ringfence: ownVersion(), origin: landscape.origin, made: surroundings.today() },
    manifests: manifests === undefined ? [] : [words],
    ...(commit === undefined ? {} : { commit }),
    ...(cluster === undefined && tenant === undefined
      ? {}
      : {
          only: {
            ...(cluster === undefined ? {} : { clusters: cluster }),
            ...(tenant === undefined ? {} : { tenants: tenant }),
          },
        }),
    ...(redact ? { redacted: true as const } : {}),
    ...(landscape.origin === 'given' || words === 'the working tree' ? {} : { elsewhere: true as const }),
  };
}

interface OverviewInput {
  readonly comparison: Comparison;
  readonly clusters: readonly ClusterState[];
  readonly tenants: ShownTenants;
  readonly asOf: string;
  readonly tests: Overview['tests'];
}

async function overviewOf(side: DiffState, input: OverviewInput): Promise<Omit<Overview, 'standsOut'>> {
  const { comparison, clusters, tenants } = input;
  if (clusters.length === 0)
    return { guardrails: { kind: 'none' }, tests: { kind: 'none' }, exceptions: [], grants: [] };
  return {
    guardrails: await guardrailsOf(side, input),
    tests: input.tests,
    exceptions: tenants === undefined ? exceptionSummaries(comparison.exceptions) : [],
    grants: grantSummaries(comparison[side].landscape, tenants),
  };
}

async function guardrailsOf(
  side: DiffState,
  { comparison, clusters, tenants, asOf }: OverviewInput,
): Promise<Overview['guardrails']> {
  const state = comparison.guardrails?.[side];
  if (state === undefined || (state.guardrails.length === 0 && state.unread.length === 0)) return { kind: 'none' };
  if (state.guardrails.length === 0) return { kind: 'unread' };
  const sources = comparison.sources?.[side];
  if (sources !== undefined && !(await sources.fetch())) return { kind: 'unread' };
  const { landscape } = comparison[side];
  const judged = judgeGuardrails(
    {
      ...{ landscape, clusters, sources: state.landscape() },
      elsewhere: new Set((landscape.namespaceTypes?.() ?? []).map(({ name }) => name)),
    },
    state.guardrails,
    { exceptions: comparison.exceptions, asOf },
  );
  const report = guardrailReport(judged, clusters, sources?.places ?? {});
  return guardrailSummaries(report, clusters, tenants);
}

/**
 * Judges the tests of both states in the clusters of the page. In a part of the clusters, a case that finds no pods in either state is
 * about the others.
 */
async function testsOf(
  comparison: Comparison,
  clusters: Readonly<Record<DiffState, readonly ClusterState[]>>,
  { isPart, tenants }: { readonly isPart: boolean; readonly tenants: ShownTenants },
): Promise<Readonly<Record<DiffState, Overview['tests']>>> {
  const judged = async (side: DiffState) => {
    const tests = (await comparison.sources?.[side].tests()) ?? 'none';
    if (tests === 'none' || tests === 'unread') return { kind: tests };
    const run = runTests({ landscape: comparison[side].landscape, clusters: clusters[side] }, tests);
    return { kind: 'judged' as const, run };
  };
  const [before, after] = [await judged('before'), await judged('after')];
  const all = [before, after].flatMap((one) => (one.kind === 'judged' ? one.run.results : []));
  const keyOf = ({ test, name }: (typeof all)[number]): string => JSON.stringify([test, name]);
  const found = new Set(all.filter(({ pairs }) => pairs > 0).map(keyOf));
  const summary = (side: DiffState, one: typeof before): Overview['tests'] =>
    one.kind === 'judged'
      ? testSummaries(
          { ...one.run, results: one.run.results.filter((result) => !isPart || found.has(keyOf(result))) },
          tenants,
          comparison.sources?.[side].places ?? {},
        )
      : one;
  return { before: summary('before', before), after: summary('after', after) };
}
