import type { Coverage } from '../../connectivity-tests/coverage.ts';
import type { TestRun } from '../../connectivity-tests/test-run.ts';
import type { CheckedFlows } from '../../diff/checked-flows.ts';
import type { GuardrailReport } from '../guardrails/report.ts';

/** Results of a run, which rules it exercised if that was asked for, and answers to guardrails and about recorded flows. */
export interface Tested {
  readonly run: TestRun;
  readonly coverage?: Coverage | undefined;
  /** Absent if no guardrail was proved. */
  readonly guardrails?: GuardrailReport | undefined;
  /** Recorded flows, held against the manifests; absent if there are none. */
  readonly seen?: TestedFlows | undefined;
}

export interface TestedFlows {
  readonly checked: CheckedFlows;
  /** A difference counts as a failure. */
  readonly gate: boolean;
}
