import type { ClusterState } from '../clusters/cluster-state.ts';
import type { KnownLandscape } from '../clusters/known-landscape.ts';
import type { PolicyPlaces } from '../clusters/policy-places.ts';
import { typesElsewhere } from '../clusters/types-elsewhere.ts';
import { connectivityQuestion } from '../connectivity/connectivity-filter.ts';
import type { ConnectivityTestFile } from '../connectivity-tests/connectivity-test.ts';
import { runTests } from '../connectivity-tests/run-tests.ts';
import type { CaseResult, TestRun } from '../connectivity-tests/test-run.ts';
import type { PlacedEvidence } from '../flows/place-evidence.ts';
import type { Guardrail } from '../guardrails/guardrail.ts';
import type { Exception, Landscape } from '../landscape/landscape.ts';
import { runSummary } from '../report/connectivity-tests/run-summary.ts';
import type { Tested } from '../report/connectivity-tests/tested.ts';
import type { GuardrailReport } from '../report/guardrails/report.ts';
import { paletteOf } from '../report/words/palette.ts';
import { makePage, type PageInput } from './make-page.ts';
import { marksIfRecorded } from './mark-page.ts';
import type { Overview, PageCommit, PageData, PageHead } from './page-data.ts';
import {
  exceptionSummaries,
  grantSummaries,
  guardrailSummaries,
  type ShownTenants,
  shownTenants,
  testSummaries,
} from './page-overview.ts';
import { type LandscapeFacts, landscapeFacts } from './what-if/landscape-facts.ts';

/** State that a page shows, and the answers that it begins with. */
export interface ExplorerPageInput {
  readonly landscape: KnownLandscape;
  /** Clusters of the landscape, as their `load` returns them, by name. The page has no others. */
  readonly clusters: readonly ClusterState[];
  /** The version of the package: `ringfence/package.json` contains it. */
  readonly ringfenceVersion: string;
  /** The day on which the page is made, in UTC, as YYYY-MM-DD. */
  readonly today: string;
  /** Names for plain manifests, which the title of the page shows. */
  readonly manifests?: readonly string[];
  /** The commit that the page shows. */
  readonly commit?: PageCommit;
  /** Where policies are written; absent: the page shows the lines of manifests that `clusters` has, and no templates. */
  readonly places?: PolicyPlaces;
  /** The sources of a landscape: the page needs them to judge guardrails about values of parameters after an edit. */
  readonly sources?: Landscape;
  /** Absent: the page judges no guardrails · unread: they have mistakes, which the page reports. */
  readonly guardrails?: PageGuardrails | 'unread';
  /** Absent: the page judges no tests · unread: they have mistakes, which the page reports. */
  readonly tests?: PageTests | 'unread';
  /** The page lists them, and the hazards of an edit are judged by them. */
  readonly exceptions?: readonly Exception[];
  /** The page is about a run, and begins with its results. */
  readonly run?: PageRun;
  /**
   * Names of clusters to which a person cut the page, which it reports. `clusters` has to have only these. Cases of tests that find no
   * pods in them are about others, so the page does not have them.
   */
  readonly only?: readonly string[];
  /**
   * The page has only the namespaces of these tenants, and what is in their folders. `*` stands for any characters; a page of
   * names that no tenant has is empty.
   */
  readonly tenants?: readonly string[];
  /** The page has no addresses, no values of labels and no texts of people. */
  readonly redacted?: boolean;
  /**
   * Recorded flows, as `placeEvidence` returns them: the page marks connections that were seen. Those of other clusters are left
   * out. A page with `tenants` or `redacted` has no marks.
   */
  readonly flows?: readonly PlacedEvidence[];
}

export interface PageGuardrails {
  /** The page judges these again after an edit. */
  readonly guardrails: readonly Guardrail[];
  /** Their answers about the clusters of the page. */
  readonly report: GuardrailReport;
}

export interface PageTests {
  /** The page runs these again after an edit. */
  readonly files: readonly ConnectivityTestFile[];
  /** Their results in the clusters of the page. */
  readonly run: TestRun;
}

/** Parts of a run beside its guardrails and tests. */
export interface PageRun extends Pick<Tested, 'coverage' | 'seen'> {
  readonly passed: boolean;
}

/**
 * Makes the data of the explorer's page: who can reach whom, why, and what if, with the answers that the input has. `formatHtml`
 * writes it as one HTML file.
 */
export function makeExplorerPage(input: ExplorerPageInput): PageData {
  const { clusters, flows } = input;
  const shows = shownNamespaces(clusters, input.tenants);
  const isCut = shows !== undefined || input.redacted === true;
  return makePage({
    ...pageInputOf(input, { shows, tenants: shownTenants(clusters, shows) }),
    landscape: editFactsOf(input),
    ...marksIfRecorded(clusters, isCut ? undefined : flows),
  });
}

/** Collects the facts by which a page judges edits. */
export function editFactsOf(input: ExplorerPageInput): LandscapeFacts {
  const { landscape, clusters, sources, guardrails, tests, exceptions = [] } = input;
  return landscapeFacts({
    ...{ known: landscape, clusters, exceptions, typesElsewhere: typesElsewhere(landscape, clusters) },
    ...(sources === undefined ? {} : { landscape: sources }),
    ...(typeof guardrails === 'object' ? { guardrails: guardrails.guardrails } : {}),
    ...(typeof tests === 'object' ? { tests: tests.files } : {}),
  });
}

interface PagePart {
  readonly shows: PageInput['shows'];
  /** Tenants of the namespaces that the page shows. */
  readonly tenants: ShownTenants;
  /** Reports whether a case of a test is about the clusters of the page. */
  readonly isAbout?: (result: CaseResult) => boolean;
}

/** Returns a state with its answers, without facts about edits and without marks. */
export function pageInputOf(input: ExplorerPageInput, part: PagePart): PageInput {
  const { landscape, clusters, places = {} } = input;
  return {
    ...{ clusters, leftOut: landscape.leftOut, places, head: headOf(input), overview: overviewOf(input, part) },
    ...(part.shows === undefined ? {} : { shows: part.shows }),
  };
}

/** Returns the test by which a page of tenants keeps namespaces; undefined for all of them. */
export function shownNamespaces(
  clusters: readonly ClusterState[],
  tenants: readonly string[] | undefined,
): PageInput['shows'] {
  if (tenants === undefined) return undefined;
  const concerns = connectivityQuestion(clusters, { tenants }).value?.concerns;
  return (namespace) => concerns?.(namespace, undefined) === true;
}

function headOf({ landscape, manifests = [], commit, only, tenants, redacted, ...input }: ExplorerPageInput): PageHead {
  const parts = {
    ...(only === undefined ? {} : { clusters: only }),
    ...(tenants === undefined ? {} : { tenants }),
  };
  return {
    ...{ ringfence: input.ringfenceVersion, origin: landscape.origin, manifests, made: input.today },
    ...(commit === undefined ? {} : { commit }),
    ...(only === undefined && tenants === undefined ? {} : { only: parts }),
    ...(redacted === true ? { redacted: true as const } : {}),
  };
}

/** Sums up answers. A page of tenants has only those of their folders. */
function overviewOf(input: ExplorerPageInput, { tenants, isAbout }: PagePart): Omit<Overview, 'standsOut'> {
  const { landscape, clusters, places = {}, guardrails, tests, exceptions = [], run } = input;
  const isEmpty = typeof tests === 'object' && tests.run.results.length + tests.run.leftOut === 0;
  return {
    guardrails:
      typeof guardrails === 'object'
        ? guardrailSummaries(guardrails.report, clusters, tenants)
        : { kind: guardrails ?? 'none' },
    tests:
      typeof tests !== 'object' || isEmpty
        ? { kind: tests === 'unread' ? tests : 'none' }
        : testSummaries(aboutClusters(tests.run, input, isAbout), tenants, places),
    // No exception belongs to a tenant.
    exceptions: tenants === undefined ? exceptionSummaries(exceptions) : [],
    grants: grantSummaries(landscape, tenants),
    ...(run === undefined ? {} : { run: { passed: run.passed, ...summaryOf(run, input) } }),
  };
}

/** Leaves out cases without pods in a page of a part of the clusters: they are about others. A run shows what it judged. */
function aboutClusters(
  tested: TestRun,
  { landscape, clusters, run }: ExplorerPageInput,
  isAbout: PagePart['isAbout'] = ({ pairs }) => pairs > 0,
): Pick<TestRun, 'results'> {
  if (run !== undefined || clusters.length === landscape.clusters.size) return tested;
  return { results: tested.results.filter(isAbout) };
}

function summaryOf({ coverage, seen }: PageRun, { landscape, clusters, places, guardrails, tests }: ExplorerPageInput) {
  const run = typeof tests === 'object' ? tests.run : runTests({ landscape, clusters }, []);
  const report = typeof guardrails === 'object' ? guardrails.report : undefined;
  const texts = { palette: paletteOf({ coloured: false }), ...places };
  return runSummary({ run, guardrails: report, coverage, seen }, texts);
}
