import type { ExplanationTexts } from '../explanation/format-explanation.ts';
import { guardrailTotals } from '../guardrails/format-text.ts';
import { formatCheckedFlows } from './format-checked-flows.ts';
import { formatCoverage } from './format-coverage.ts';
import { testTotals } from './format-test-run.ts';
import type { Tested } from './tested.ts';

/** Parts of a run that are about all of it, as lines without line feeds: its counts, recorded flows, and its coverage. */
interface RunLines {
  readonly totals: readonly string[];
  /** Absent if there are no records. */
  readonly flows?: readonly string[];
  /** Absent if it was not asked for. */
  readonly coverage?: readonly string[];
}

/** Sums up a run, in the words of the text format. */
export function runSummary({ run, guardrails, seen, coverage }: Tested, texts: ExplanationTexts): RunLines {
  return {
    totals: [
      ...(run.results.length + run.leftOut === 0 ? [] : [testTotals(run, texts)]),
      ...(guardrails === undefined ? [] : [guardrailTotals(guardrails.judged, texts.palette)]),
    ],
    ...(seen === undefined ? {} : { flows: formatCheckedFlows(seen.checked, texts).trimEnd().split('\n') }),
    ...(coverage === undefined ? {} : { coverage: formatCoverage(coverage, texts).trimEnd().split('\n') }),
  };
}
