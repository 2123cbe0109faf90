import { coverageOf } from '../connectivity-tests/coverage.ts';
import { runTests } from '../connectivity-tests/run-tests.ts';
import { hasPassed } from '../connectivity-tests/test-run.ts';
import { agrees, type CheckedFlows } from '../diff/checked-flows.ts';
import type { PlacedEvidence } from '../flows/place-evidence.ts';
import { allHold } from '../guardrails/judged-guardrail.ts';
import { manifestAges } from '../platform/manifest-ages.ts';
import type { Surroundings } from '../platform/surroundings.ts';
import { formatTests, holdsBasis } from '../report/connectivity-tests/formats.ts';
import type { Tested } from '../report/connectivity-tests/tested.ts';
import { formatBasis } from '../report/words/format-basis.ts';
import { type AnalysisInput, type Answerable, badUsage, readAnalysisInput } from './analysis-input.ts';
import { exitStatus } from './exit-status.ts';
import { refuseStale } from './freshness.ts';
import { outMistake, writePage } from './page-output.ts';
import { policyPlaces } from './policy-places.ts';
import type { TestCommandOptions } from './program.ts';
import { palettes } from './terminal.ts';
import { provedGuardrails, readTests, rootOfGuardrails } from './test-input.ts';
import type { TestedInput } from './test-page.ts';

/**
 * Runs connectivity tests. The status is 1 when one fails, and when the manifests are not what the sources beside them
 * render: what is tested would not be what people review.
 */
export async function testCommand(options: TestCommandOptions, surroundings: Surroundings): Promise<number> {
  const mistake = pageMistake(options, surroundings);
  if (mistake !== undefined) return badUsage(mistake, surroundings).status;
  const { flows, failOn = [] } = options;
  const gate = failOn.includes('flows');
  if (gate && flows === undefined) {
    return badUsage("option '--fail-on flows' needs --flows: name the recorded flows.", surroundings).status;
  }
  const withGuardrails = rootOfGuardrails(options, surroundings);
  // Guardrails and recorded flows are reason enough for a run.
  const ifPresent = options.ifPresent === true || withGuardrails !== undefined || flows !== undefined;
  const tests = readTests({ ...options, ifPresent }, surroundings);
  if ('status' in tests) return tests.status;
  if (tests.value === 'none' && withGuardrails === undefined && flows === undefined) {
    const page = options.output === 'html' ? ' No page is written.' : '';
    surroundings.stderr.write(`There are no connectivity tests.${page}\n`);
    return exitStatus.clean;
  }
  const read = await readAnalysisInput(options, surroundings);
  if ('status' in read) return read.status;
  const { repository } = read.value;
  const stale =
    repository === undefined || options.asIs === true
      ? undefined
      : refuseStale(repository.root, options.cluster, surroundings);
  if (stale !== undefined) return stale.status;
  const files = tests.value === 'none' ? [] : tests.value;
  const run = runTests(read.value, files);
  const coverage = options.coverage === true ? coverageOf(read.value, files) : undefined;
  const proved = await provedGuardrails(withGuardrails, read.value, surroundings);
  if ('status' in proved) return proved.status;
  const guardrails = proved.value?.report;
  const checked = await checkedFlows(options, read.value, surroundings);
  if ('status' in checked) return checked.status;
  const { evidence, flows: held } = checked.value;
  const seen = held === undefined ? undefined : { checked: held, gate };
  const isOpen = !gate || held === undefined || agrees(held);
  const passed = (tests.value === 'none' || hasPassed(run)) && allHold(guardrails?.judged ?? []) && isOpen;
  const asked = { input: read.value, files, guarded: proved.value?.input, passed, evidence };
  const written = await write({ run, coverage, guardrails, seen }, asked, options, surroundings);
  if (written !== undefined) return written;
  return passed ? exitStatus.clean : exitStatus.findings;
}

/** Writes the results. Returns the status to end with if they cannot be written. */
async function write(
  tested: Tested,
  asked: TestedInput,
  options: TestCommandOptions,
  surroundings: Surroundings,
): Promise<number | undefined> {
  const { output } = options;
  if (output === 'html') {
    // No other format needs anything of this.
    const { testPage } = await import('./test-page.ts');
    return writePage(await testPage(tested, asked, options, surroundings), options.out, surroundings);
  }
  const texts = { palette: palettes(surroundings).stdout, ...policyPlaces(asked.input) };
  surroundings.stdout.write(await formatTests(tested, output, texts));
  if (!holdsBasis(output)) surroundings.stderr.write(formatBasis(tested.run.basis));
  return undefined;
}

/** Returns the mistake in the options of a page of a run. */
function pageMistake(options: TestCommandOptions, surroundings: Surroundings): string | undefined {
  const { output, out, redact, flows, coverage } = options;
  if (output !== 'html') {
    const ofPage = Object.entries({ out, redact }).find(([, value]) => value !== undefined)?.[0];
    return ofPage === undefined ? undefined : `option '--${ofPage}' needs --output html.`;
  }
  if (redact === true && flows !== undefined) {
    return "options '--flows' and '--redact' cannot be used together: recorded flows have addresses.";
  }
  if (redact === true && coverage === true) {
    return "options '--coverage' and '--redact' cannot be used together: a page without policies has no rules.";
  }
  return outMistake(out, surroundings);
}

/** Recorded flows, and what they show of the manifests; absent if no one asks for it. */
interface HeldFlows {
  readonly evidence?: readonly PlacedEvidence[];
  readonly flows?: CheckedFlows;
}

/** Holds recorded flows against the manifests, if someone asks for it. */
async function checkedFlows(
  options: TestCommandOptions,
  { landscape, clusters, repository }: AnalysisInput,
  surroundings: Surroundings,
): Promise<Answerable<HeldFlows>> {
  if (options.flows === undefined) return { value: {} };
  const { readPlacedFlows } = await import('./placed-flows.ts');
  const read = await readPlacedFlows(options, { landscape, clusters }, surroundings);
  if ('status' in read) return read;
  const { value: evidence = [] } = read;
  const { checkFlows } = await import('../diff/check-flows.ts');
  const { environment } = surroundings;
  const folders = new Map(evidence.map(({ cluster }) => [cluster, `manifests/clusters/${cluster}`]));
  const ages = repository === undefined ? new Map() : await manifestAges(repository.root, { environment, folders });
  return { value: { evidence, flows: checkFlows(clusters, { evidence, leftOut: landscape.leftOut, ages }) } };
}
