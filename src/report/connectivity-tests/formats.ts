import type { ExplanationTexts } from '../explanation/format-explanation.ts';
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
    write: async ({ run, coverage, guardrails }, texts) => {
      const { formatTestRun } = await import('./format-test-run.ts');
      if (coverage === undefined) return formatTestRun(run, texts, guardrails);
      const { formatCoverage } = await import('./format-coverage.ts');
      return `${formatTestRun(run, texts, guardrails)}\n${formatCoverage(coverage, texts)}`;
    },
  },
  json: {
    holdsBasis: true,
    write: async ({ run, coverage, guardrails }, places) =>
      (await import('./format-test-run-json.ts')).formatTestRunJson({ run, coverage, guardrails }, places),
  },
  junit: {
    holdsBasis: false,
    write: async ({ run, guardrails }, places) => {
      const { formatTestRunJunit } = await import('./format-test-run-junit.ts');
      if (guardrails === undefined) return formatTestRunJunit(run, places);
      const { guardrailSuites } = await import('../guardrails/format-junit.ts');
      return formatTestRunJunit(run, places, guardrailSuites(guardrails));
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
