import type { Coverage } from '../../connectivity-tests/coverage.ts';
import type { TestRun } from '../../connectivity-tests/test-run.ts';
import type { GuardrailReport } from '../guardrails/report.ts';

/** Results of a run, which rules it exercised if that was asked for, and answers to guardrails. */
export interface Tested {
  readonly run: TestRun;
  readonly coverage?: Coverage | undefined;
  /** Absent if no guardrail was proved. */
  readonly guardrails?: GuardrailReport | undefined;
}
