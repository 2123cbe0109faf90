import type { Coverage } from '../../connectivity-tests/coverage.ts';
import type { TestRun } from '../../connectivity-tests/test-run.ts';
import type { ExplanationTexts } from '../explanation/format-explanation.ts';

/** Results of a run, and which rules it exercised if that was asked for. */
interface Tested {
  readonly run: TestRun;
  readonly coverage?: Coverage | undefined;
}

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
    write: async ({ run, coverage }, texts) => {
      const { formatTestRun } = await import('./format-test-run.ts');
      if (coverage === undefined) return formatTestRun(run, texts);
      const { formatCoverage } = await import('./format-coverage.ts');
      return `${formatTestRun(run, texts)}\n${formatCoverage(coverage, texts)}`;
    },
  },
  json: {
    holdsBasis: true,
    write: async ({ run, coverage }, places) =>
      (await import('./format-test-run-json.ts')).formatTestRunJson(run, coverage, places),
  },
  junit: {
    holdsBasis: false,
    write: async ({ run }, places) => (await import('./format-test-run-junit.ts')).formatTestRunJunit(run, places),
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
