import type { NamespaceState } from '../clusters/cluster-state.ts';
import { connectivityQuestion } from '../connectivity/connectivity-filter.ts';
import type { ConnectivityTestFile } from '../connectivity-tests/connectivity-test.ts';
import { runTests } from '../connectivity-tests/run-tests.ts';
import { makePage } from '../explorer/make-page.ts';
import { marksIfRecorded } from '../explorer/mark-page.ts';
import type { Overview } from '../explorer/page-data.ts';
import { landscapeFacts } from '../explorer/what-if/landscape-facts.ts';
import type { Surroundings } from '../platform/surroundings.ts';
import type { GuardrailReport } from '../report/guardrails/report.ts';
import { type AnalysisInput, badUsage, problemWith, readAnalysisInput } from './analysis-input.ts';
import type { ConnectivityCommandOptions } from './connectivity-options.ts';
import { exitStatus } from './exit-status.ts';
import { warnIfStale } from './freshness.ts';
import { type GuardrailInput, proveInput, readGuardrailInput, typesElsewhere } from './guardrail-input.ts';
import { pageHead } from './page-head.ts';
import { cutFlowsMistake, outMistake, writePage } from './page-output.ts';
import {
  exceptionSummaries,
  grantSummaries,
  guardrailSummaries,
  type ShownTenants,
  shownTenants,
  testSummaries,
} from './page-overview.ts';
import { readPlacedFlows } from './placed-flows.ts';
import { policyPlaces } from './policy-places.ts';
import { readTests, rootOfGuardrails } from './test-input.ts';

/** Writes the explorer: one HTML file. The status is 0 for every answer. */
export async function pageCommand(options: ConnectivityCommandOptions, surroundings: Surroundings): Promise<number> {
  const mistake = mistakeIn(options, surroundings);
  if (mistake !== undefined) return badUsage(mistake, surroundings).status;
  const read = await readAnalysisInput(options, surroundings);
  if ('status' in read) return read.status;
  await warnIfStale(read.value, surroundings);
  const { landscape, clusters, repository } = read.value;
  const { tenant, out } = options;
  const question = connectivityQuestion(clusters, tenant === undefined ? {} : { tenants: tenant });
  if (question.problem !== undefined) return problemWith('--tenant <name...>', question.problem, surroundings).status;
  const { concerns } = question.value;
  const shows = concerns === undefined ? undefined : (namespace: NamespaceState) => concerns(namespace, undefined);
  const flows = await readPlacedFlows(options, { landscape, clusters }, surroundings);
  if ('status' in flows) return flows.status;
  const head = await pageHead(read.value, options, surroundings);
  const guarded = await guardedBy(read.value, options, surroundings);
  const tests = repository === undefined ? 'none' : testsOf(options, surroundings);
  const overview = overviewOf(read.value, guarded, tests, shownTenants(clusters, shows));
  const page = makePage({
    ...{ clusters, leftOut: landscape.leftOut, places: policyPlaces(read.value), head, overview },
    landscape: landscapeFacts({
      ...{ known: landscape, clusters, typesElsewhere: typesElsewhere(read.value), ...guarded.input },
      ...(typeof tests === 'string' ? {} : { tests }),
    }),
    ...(shows === undefined ? {} : { shows }),
    ...marksIfRecorded(clusters, flows.value),
  });
  return (await writePage(page, out, surroundings)) ?? exitStatus.clean;
}

function mistakeIn(options: ConnectivityCommandOptions, surroundings: Surroundings): string | undefined {
  const { from, to, port, namespaceType, filter: query, expand, seen, notSeen, out } = options;
  const filters = {
    ...{ '--from': from, '--to': to, '--port': port, '--namespace-type': namespaceType, '--filter': query },
    '--expand': expand,
  };
  const filter = Object.entries(filters).find(([, value]) => value !== undefined)?.[0];
  if (filter !== undefined)
    return `option '${filter}': a page shows every connection, and filters in the browser. Omit it.`;
  const part = Object.entries({ '--seen': seen, '--not-seen': notSeen }).find(([, value]) => value !== undefined)?.[0];
  if (part !== undefined)
    return `option '${part}': a page shows every connection, and marks those that were seen. Omit it.`;
  return cutFlowsMistake(options) ?? outMistake(out, surroundings);
}

/** Guardrails of a landscape, and their answers; `unread`: they have mistakes. */
interface Guarded {
  readonly input?: GuardrailInput;
  readonly report: GuardrailReport | 'none' | 'unread';
}

async function guardedBy(
  input: AnalysisInput,
  { root }: ConnectivityCommandOptions,
  surroundings: Surroundings,
): Promise<Guarded> {
  const withGuardrails =
    input.repository === undefined ? undefined : rootOfGuardrails(root === undefined ? {} : { root }, surroundings);
  if (withGuardrails === undefined) return { report: 'none' };
  const read = readGuardrailInput({ root: withGuardrails }, surroundings);
  if ('status' in read) return { report: 'unread' };
  return { input: read.value, report: proveInput(input, read.value, surroundings) };
}

/** Sums up answers, and collects what is agreed. A page of tenants has only what is in their folders. */
function overviewOf(
  input: AnalysisInput,
  { report }: Guarded,
  tests: ReturnType<typeof testsOf>,
  tenants: ShownTenants,
): Omit<Overview, 'standsOut'> {
  const { repository, landscape, clusters } = input;
  if (repository === undefined)
    return { guardrails: { kind: 'none' }, tests: { kind: 'none' }, exceptions: [], grants: [] };
  return {
    guardrails: typeof report === 'string' ? { kind: report } : guardrailSummaries(report, clusters, tenants),
    tests:
      typeof tests === 'string' ? { kind: tests } : testSummaries(runTests(input, tests), tenants, policyPlaces(input)),
    exceptions: tenants === undefined ? exceptionSummaries(repository.root) : [],
    grants: grantSummaries(landscape, tenants),
  };
}

/** Reads the tests of a repository; `unread`: they have mistakes. */
function testsOf(
  { root }: ConnectivityCommandOptions,
  surroundings: Surroundings,
): readonly ConnectivityTestFile[] | 'none' | 'unread' {
  const tests = readTests({ ifPresent: true, ...(root === undefined ? {} : { root }) }, surroundings);
  return 'status' in tests ? 'unread' : tests.value;
}
