import type { ConnectivityTestFile } from '../connectivity-tests/connectivity-test.ts';
import { makeExplorerPage } from '../explorer/explorer-page.ts';
import type { PageData } from '../explorer/page-data.ts';
import type { PlacedEvidence } from '../flows/place-evidence.ts';
import type { Surroundings } from '../platform/surroundings.ts';
import type { Tested } from '../report/connectivity-tests/tested.ts';
import type { AnalysisInput } from './analysis-input.ts';
import type { GuardrailInput } from './guardrail-input.ts';
import { pageState } from './page-state.ts';
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
  { run, guardrails: report, coverage, seen }: Tested,
  { input, files, guarded, passed, evidence }: TestedInput,
  options: TestCommandOptions,
  surroundings: Surroundings,
): Promise<PageData> {
  return makeExplorerPage({
    ...(await pageState(input, options, surroundings)),
    ...{ tests: { files, run }, run: { passed, coverage, seen } },
    ...(guarded?.landscape === undefined ? {} : { sources: guarded.landscape }),
    ...(guarded === undefined || report === undefined
      ? {}
      : { guardrails: { guardrails: guarded.guardrails, report } }),
    ...(evidence === undefined ? {} : { flows: evidence }),
  });
}
