import type { ExplanationTexts } from '../explanation/format-explanation.ts';
import { formatBasis } from '../words/format-basis.ts';
import type { JunitSuite } from '../words/junit.ts';
import type { Tested } from './tested.ts';

/** One way to write the results of connectivity tests. */
interface Format {
  /** True where the text says what the results rest on. JUnit has no place for it. */
  readonly holdsBasis: boolean;
  readonly write: (tested: Tested, texts: ExplanationTexts) => Promise<string>;
}

/** The formats by name. Each is loaded when it is asked for. */
const formats = {
  text: {
    holdsBasis: true,
    write: async ({ run, coverage, guardrails, seen }, texts) => {
      const { formatTestRun } = await import('./format-test-run.ts');
      // Without a case and a guardrail, the flows are the whole answer.
      const isOnlyFlows = seen !== undefined && run.results.length === 0 && guardrails === undefined;
      const parts = [isOnlyFlows ? formatBasis(run.basis) : formatTestRun(run, texts, guardrails)];
      if (seen !== undefined) {
        const { formatCheckedFlows } = await import('./format-checked-flows.ts');
        parts.unshift(formatCheckedFlows(seen.checked, texts));
      }
      if (coverage !== undefined) {
        const { formatCoverage } = await import('./format-coverage.ts');
        parts.push(formatCoverage(coverage, texts));
      }
      return parts.join('\n');
    },
  },
  json: {
    holdsBasis: true,
    write: async (tested, places) => {
      const { formatTestRunJson } = await import('./format-test-run-json.ts');
      if (tested.seen === undefined) return formatTestRunJson(tested, places);
      const { checkedFlowsJson } = await import('./format-checked-flows.ts');
      return formatTestRunJson(tested, places, checkedFlowsJson(tested.seen.checked));
    },
  },
  junit: {
    holdsBasis: false,
    write: async ({ run, guardrails, seen }, places) => {
      const { formatTestRunJunit } = await import('./format-test-run-junit.ts');
      const suites: JunitSuite[] = [];
      if (guardrails !== undefined) {
        const { guardrailSuites } = await import('../guardrails/format-junit.ts');
        suites.push(...guardrailSuites(guardrails));
      }
      if (seen !== undefined) {
        const { checkedFlowsSuite } = await import('./format-checked-flows.ts');
        suites.push(checkedFlowsSuite(seen, places));
      }
      return formatTestRunJunit(run, places, suites);
    },
  },
} satisfies Record<string, Format>;

export type TestFormat = keyof typeof formats;

/** Names of the formats of test results, the default first. */
export const testFormats = Object.keys(formats) as readonly TestFormat[];

/** Writes the results of connectivity tests, failures with their explanations. */
export function formatTests(tested: Tested, format: TestFormat, texts: ExplanationTexts): Promise<string> {
  const { write }: Format = formats[format];
  return write(tested, texts);
}

/** Reports whether a format says itself what the results rest on. */
export function holdsBasis(format: TestFormat): boolean {
  return formats[format].holdsBasis;
}
