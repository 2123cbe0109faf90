import { connectivityQuestion } from '../connectivity/connectivity-filter.ts';
import { runTests } from '../connectivity-tests/run-tests.ts';
import { type ExplorerPageInput, makeExplorerPage } from '../explorer/explorer-page.ts';
import type { Surroundings } from '../platform/surroundings.ts';
import { type AnalysisInput, badUsage, problemWith, readAnalysisInput } from './analysis-input.ts';
import type { ConnectivityCommandOptions } from './connectivity-options.ts';
import { exitStatus } from './exit-status.ts';
import { warnIfStale } from './freshness.ts';
import { proveInput, readGuardrailInput } from './guardrail-input.ts';
import { cutFlowsMistake, outMistake, writePage } from './page-output.ts';
import { pageState } from './page-state.ts';
import { readPlacedFlows } from './placed-flows.ts';
import { readTests, rootOfGuardrails } from './test-input.ts';

/** Writes the explorer: one HTML file. The status is 0 for every answer. */
export async function pageCommand(options: ConnectivityCommandOptions, surroundings: Surroundings): Promise<number> {
  const mistake = mistakeIn(options, surroundings);
  if (mistake !== undefined) return badUsage(mistake, surroundings).status;
  const read = await readAnalysisInput(options, surroundings);
  if ('status' in read) return read.status;
  await warnIfStale(read.value, surroundings);
  const { landscape, clusters, repository } = read.value;
  const { root, tenant, out } = options;
  const { problem } = connectivityQuestion(clusters, tenant === undefined ? {} : { tenants: tenant });
  if (problem !== undefined) return problemWith('--tenant <name...>', problem, surroundings).status;
  const flows = await readPlacedFlows(options, { landscape, clusters }, surroundings);
  if ('status' in flows) return flows.status;
  const isLandscape = repository !== undefined;
  const page = makeExplorerPage({
    ...(await pageState(read.value, options, surroundings)),
    ...(isLandscape ? guardedBy(read.value, root, surroundings) : {}),
    ...(isLandscape ? testedBy(read.value, root, surroundings) : {}),
    ...(flows.value === undefined ? {} : { flows: flows.value }),
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

/** Proves the guardrails of a repository; nothing if it has none. */
function guardedBy(
  input: AnalysisInput,
  root: string | undefined,
  surroundings: Surroundings,
): Pick<ExplorerPageInput, 'guardrails' | 'sources'> {
  const withGuardrails = rootOfGuardrails(root === undefined ? {} : { root }, surroundings);
  if (withGuardrails === undefined) return {};
  const read = readGuardrailInput({ root: withGuardrails }, surroundings);
  if ('status' in read) return { guardrails: 'unread' };
  const { guardrails, landscape: sources } = read.value;
  return {
    guardrails: { guardrails, report: proveInput(input, read.value, surroundings) },
    ...(sources === undefined ? {} : { sources }),
  };
}

/** Runs the tests of a repository; nothing if it has none. */
function testedBy(
  input: AnalysisInput,
  root: string | undefined,
  surroundings: Surroundings,
): Pick<ExplorerPageInput, 'tests'> {
  const read = readTests({ ifPresent: true, ...(root === undefined ? {} : { root }) }, surroundings);
  if ('status' in read) return { tests: 'unread' };
  const { value: files } = read;
  return files === 'none' ? {} : { tests: { files, run: runTests(input, files) } };
}
