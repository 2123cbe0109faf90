import type { ConnectivityTestFile } from '../connectivity-tests/connectivity-test.ts';
import { makePage } from '../explorer/make-page.ts';
import { marksIfRecorded } from '../explorer/mark-page.ts';
import type { PageData } from '../explorer/page-data.ts';
import { landscapeFacts } from '../explorer/what-if/landscape-facts.ts';
import type { PlacedEvidence } from '../flows/place-evidence.ts';
import type { Surroundings } from '../platform/surroundings.ts';
import { runSummary } from '../report/connectivity-tests/run-summary.ts';
import type { Tested } from '../report/connectivity-tests/tested.ts';
import { paletteOf } from '../report/words/palette.ts';
import type { AnalysisInput } from './analysis-input.ts';
import { type GuardrailInput, typesElsewhere } from './guardrail-input.ts';
import { pageHead } from './page-head.ts';
import { exceptionSummaries, grantSummaries, guardrailSummaries, testSummaries } from './page-overview.ts';
import { policyPlaces } from './policy-places.ts';
import type { TestCommandOptions } from './program.ts';

/** Input of a run, and its result. */
export interface TestedInput {
  readonly input: AnalysisInput;
  readonly files: readonly ConnectivityTestFile[];
  /** Absent if no guardrail was proved. */
  readonly guarded: GuardrailInput | undefined;
  readonly passed: boolean;
  /** Recorded flows by which the page marks connections; absent: no one asks for them. */
  readonly evidence?: readonly PlacedEvidence[] | undefined;
}

/** Makes the page of a run: the state that was tested, and first its tests and guardrails. */
export async function testPage(
  tested: Tested,
  { input, files, guarded, passed, evidence }: TestedInput,
  options: TestCommandOptions,
  surroundings: Surroundings,
): Promise<PageData> {
  const { clusters, landscape, repository } = input;
  const { run, guardrails } = tested;
  const places = policyPlaces(input);
  return makePage({
    ...{ clusters, leftOut: landscape.leftOut, places, head: await pageHead(input, options, surroundings) },
    landscape: landscapeFacts({
      ...{ known: landscape, clusters, typesElsewhere: typesElsewhere(input), tests: files, ...guarded },
    }),
    ...marksIfRecorded(clusters, evidence),
    overview: {
      run: { passed, ...runSummary(tested, { palette: paletteOf({ coloured: false }), ...places }) },
      tests: run.results.length + run.leftOut === 0 ? { kind: 'none' } : testSummaries(run, undefined, places),
      guardrails: guardrails === undefined ? { kind: 'none' } : guardrailSummaries(guardrails, clusters, undefined),
      exceptions: repository === undefined ? [] : exceptionSummaries(repository.root),
      grants: repository === undefined ? [] : grantSummaries(landscape, undefined),
    },
  });
}
