import { type CaseResult, countResults, type TestRun } from '../../connectivity-tests/test-run.ts';
import { counted, grouped } from '../../diagnostics/counted.ts';
import type { ExplanationTexts } from '../explanation/format-explanation.ts';
import { guardrailBlocks, guardrailTotals } from '../guardrails/format-text.ts';
import type { GuardrailReport } from '../guardrails/report.ts';
import { formatBasis } from '../words/format-basis.ts';
import { visible } from '../words/wording.ts';
import { describeFailure } from './describe-failure.ts';

/**
 * A run for a person: each failed case with its place and an explained example, then guardrails that do not hold, then
 * what the answers rest on, and the counts in the last line; those of guardrails have one of their own. Says nothing of
 * cases that passed and guardrails that hold but how many. Ends in a line feed.
 */
export function formatTestRun(run: TestRun, texts: ExplanationTexts, guardrails?: GuardrailReport): string {
  const { palette } = texts;
  const failed = run.results.filter(({ passed }) => !passed);
  const broken = (guardrails?.judged ?? []).filter(({ outcome }) => outcome !== 'holds' && outcome !== 'accepted');
  const totals = [
    testTotals(run, texts),
    ...(guardrails === undefined ? [] : [guardrailTotals(guardrails.judged, palette)]),
  ];
  return [
    ...failed.map((result) => formatFailure(result, texts)),
    ...(guardrails === undefined ? [] : guardrailBlocks(broken, { ...guardrails, palette })),
    formatBasis(run.basis),
    `${totals.join('\n')}\n`,
  ]
    .join('\n')
    .replace(/^\n/, '');
}

function formatFailure(result: CaseResult, texts: ExplanationTexts): string {
  const { path, line, column } = result.location;
  const place = texts.palette.location(`${visible(path)}:${line}:${column}`);
  const title = `${place}: ${texts.palette.severity.error('failed')}: ${visible(result.name)}`;
  const lines = describeFailure(result, texts).map((text) => (text === '' ? '' : `  ${text}`));
  return `${[title, ...lines].join('\n')}\n`;
}

/** `12 passed, 1 failed (3,400 pairs in 2 clusters)`, and how many cases were left out. */
export function testTotals(run: TestRun, { palette }: Pick<ExplanationTexts, 'palette'>): string {
  const { passed, failed } = countResults(run);
  const pairs = run.results.reduce((sum, result) => sum + result.pairs, 0);
  const clusters = new Set(run.results.flatMap((result) => result.clusters));
  const failures = failed === 0 ? `${failed} failed` : palette.severity.error(`${grouped(failed)} failed`);
  const leftOut = run.leftOut === 0 ? '' : `, ${grouped(run.leftOut)} skipped (for other clusters)`;
  return `${grouped(passed)} passed, ${failures}${leftOut} (${counted(pairs, 'pair')}${clusters.size === 0 ? '' : ` in ${counted(clusters.size, 'cluster')}`})`;
}
