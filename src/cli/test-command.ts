import { coverageOf } from '../connectivity-tests/coverage.ts';
import { runTests } from '../connectivity-tests/run-tests.ts';
import { hasPassed } from '../connectivity-tests/test-run.ts';
import { allHold } from '../guardrails/judged-guardrail.ts';
import type { Surroundings } from '../platform/surroundings.ts';
import { formatTests, holdsBasis } from '../report/connectivity-tests/formats.ts';
import { formatBasis } from '../report/words/format-basis.ts';
import { readAnalysisInput } from './analysis-input.ts';
import { exitStatus } from './exit-status.ts';
import { refuseStale } from './freshness.ts';
import { policyPlaces } from './policy-places.ts';
import type { TestCommandOptions } from './program.ts';
import { palettes } from './terminal.ts';
import { provedGuardrails, readTests, rootOfGuardrails } from './test-input.ts';

/**
 * Runs connectivity tests. The status is 1 when one fails, and when the manifests are not what the sources beside them
 * render: what is tested would not be what people review.
 */
export async function testCommand(options: TestCommandOptions, surroundings: Surroundings): Promise<number> {
  const withGuardrails = rootOfGuardrails(options, surroundings);
  // Guardrails are reason enough for a run.
  const ifPresent = options.ifPresent === true || withGuardrails !== undefined;
  const tests = readTests({ ...options, ifPresent }, surroundings);
  if ('status' in tests) return tests.status;
  if (tests.value === 'none' && withGuardrails === undefined) {
    surroundings.stderr.write('There are no connectivity tests.\n');
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
  const guardrails = proved.value;
  const texts = { palette: palettes(surroundings).stdout, ...policyPlaces(read.value) };
  surroundings.stdout.write(await formatTests({ run, coverage, guardrails }, options.output, texts));
  if (!holdsBasis(options.output)) surroundings.stderr.write(formatBasis(run.basis));
  const passed = tests.value === 'none' || hasPassed(run);
  return passed && allHold(guardrails?.judged ?? []) ? exitStatus.clean : exitStatus.findings;
}
