import type { NamespaceState } from '../clusters/cluster-state.ts';
import { connectivityQuestion } from '../connectivity/connectivity-filter.ts';
import { runTests } from '../connectivity-tests/run-tests.ts';
import { makePage } from '../explorer/make-page.ts';
import type { Overview } from '../explorer/page-data.ts';
import type { Surroundings } from '../platform/surroundings.ts';
import { type AnalysisInput, badUsage, problemWith, readAnalysisInput } from './analysis-input.ts';
import type { ConnectivityCommandOptions } from './connectivity-options.ts';
import { exitStatus } from './exit-status.ts';
import { warnIfStale } from './freshness.ts';
import { pageHead } from './page-head.ts';
import { outMistake, writePage } from './page-output.ts';
import {
  exceptionSummaries,
  grantSummaries,
  guardrailSummaries,
  type ShownTenants,
  shownTenants,
  testSummaries,
} from './page-overview.ts';
import { policyPlaces } from './policy-places.ts';
import { provedGuardrails, readTests, rootOfGuardrails } from './test-input.ts';

/** Writes the explorer: one HTML file. The status is 0 for every answer. */
export async function pageCommand(options: ConnectivityCommandOptions, surroundings: Surroundings): Promise<number> {
  const mistake = mistakeIn(options, surroundings);
  if (mistake !== undefined) return badUsage(mistake, surroundings).status;
  const read = await readAnalysisInput(options, surroundings);
  if ('status' in read) return read.status;
  await warnIfStale(read.value, surroundings);
  const { landscape, clusters } = read.value;
  const { tenant, out } = options;
  const question = connectivityQuestion(clusters, tenant === undefined ? {} : { tenants: tenant });
  if (question.problem !== undefined) return problemWith('--tenant <name...>', question.problem, surroundings).status;
  const { concerns } = question.value;
  const shows = concerns === undefined ? undefined : (namespace: NamespaceState) => concerns(namespace, undefined);
  const head = await pageHead(read.value, options, surroundings);
  const overview = await overviewOf(read.value, shownTenants(clusters, shows), options, surroundings);
  const page = makePage({
    ...{ clusters, leftOut: landscape.leftOut, places: policyPlaces(read.value), head, overview },
    ...(shows === undefined ? {} : { shows }),
  });
  return (await writePage(page, out, surroundings)) ?? exitStatus.clean;
}

function mistakeIn(options: ConnectivityCommandOptions, surroundings: Surroundings): string | undefined {
  const { from, to, port, namespaceType, filter: query, expand, flows, seen, notSeen, out } = options;
  const filters = {
    ...{ '--from': from, '--to': to, '--port': port, '--namespace-type': namespaceType, '--filter': query },
    ...{ '--expand': expand, '--flows': flows, '--seen': seen, '--not-seen': notSeen },
  };
  const filter = Object.entries(filters).find(([, value]) => value !== undefined)?.[0];
  if (filter !== undefined)
    return `option '${filter}': a page shows every connection, and filters in the browser. Omit it.`;
  return outMistake(out, surroundings);
}

/** Judges guardrails and tests, and collects what is agreed. A page of tenants has only what is in their folders. */
async function overviewOf(
  input: AnalysisInput,
  tenants: ShownTenants,
  options: ConnectivityCommandOptions,
  surroundings: Surroundings,
): Promise<Omit<Overview, 'standsOut'>> {
  const { repository, landscape } = input;
  if (repository === undefined)
    return { guardrails: { kind: 'none' }, tests: { kind: 'none' }, exceptions: [], grants: [] };
  return {
    guardrails: await guardrailsOf(input, tenants, options, surroundings),
    tests: testsOf(input, tenants, options, surroundings),
    exceptions: tenants === undefined ? exceptionSummaries(repository.root) : [],
    grants: grantSummaries(landscape, tenants),
  };
}

async function guardrailsOf(
  input: AnalysisInput,
  tenants: ShownTenants,
  { root }: ConnectivityCommandOptions,
  surroundings: Surroundings,
): Promise<Overview['guardrails']> {
  const withGuardrails = rootOfGuardrails(root === undefined ? {} : { root }, surroundings);
  const proved = await provedGuardrails(withGuardrails, input, surroundings);
  if ('status' in proved) return { kind: 'unread' };
  return proved.value === undefined ? { kind: 'none' } : guardrailSummaries(proved.value, input.clusters, tenants);
}

function testsOf(
  input: AnalysisInput,
  tenants: ShownTenants,
  { root }: ConnectivityCommandOptions,
  surroundings: Surroundings,
): Overview['tests'] {
  const tests = readTests({ ifPresent: true, ...(root === undefined ? {} : { root }) }, surroundings);
  if ('status' in tests) return { kind: 'unread' };
  if (tests.value === 'none') return { kind: 'none' };
  return testSummaries(runTests(input, tests.value), tenants, policyPlaces(input));
}
