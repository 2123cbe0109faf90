import type { PolicyPlaces } from '../../clusters/policy-places.ts';
import type { CaseResult, TestRun } from '../../connectivity-tests/test-run.ts';
import type { ExplanationTexts } from '../explanation/format-explanation.ts';
import { formatJunit, type JunitCase, type JunitSuite } from '../words/junit.ts';
import { paletteOf } from '../words/palette.ts';
import { describeFailure } from './describe-failure.ts';

/**
 * A run as JUnit XML, as build servers read it: one suite for each file, one test case for each case, no times; `others`
 * are further suites. A failure's text is what a person reads in a terminal, without colours. Ends in a line feed.
 */
export function formatTestRunJunit(
  run: TestRun,
  places: PolicyPlaces = {},
  others: readonly JunitSuite[] = [],
): string {
  const texts = { ...places, palette: paletteOf({ coloured: false }) };
  const suites = [...byFile(run)].map(([path, results]) => ({
    name: results[0]?.test ?? path,
    path,
    cases: results.map((result) => junitCase(result, texts)),
  }));
  return formatJunit([...suites, ...others]);
}

function junitCase(result: CaseResult, texts: ExplanationTexts): JunitCase {
  const { name, test, location, passed } = result;
  const common = { name, group: test, line: location.line };
  if (passed) return common;
  const lines = describeFailure(result, texts);
  const type = result.obstacle?.kind ?? result.verdict;
  return { ...common, failure: { message: lines[0] ?? '', type, text: lines.join('\n') } };
}

function byFile({ results }: TestRun): ReadonlyMap<string, readonly CaseResult[]> {
  const files = new Map<string, CaseResult[]>();
  for (const result of results) {
    const known = files.get(result.location.path);
    if (known === undefined) files.set(result.location.path, [result]);
    else known.push(result);
  }
  return files;
}
