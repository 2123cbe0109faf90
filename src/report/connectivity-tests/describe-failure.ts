import type { CaseResult } from '../../connectivity-tests/test-run.ts';
import { counted, grouped, listed } from '../../diagnostics/counted.ts';
import { explain } from '../../questions/explain.ts';
import { type ExplanationTexts, explanationLines } from '../explanation/format-explanation.ts';
import { visible } from '../words/wording.ts';

/** A landscape may have thousands of clusters; a few names tell where to look. */
const clustersShown = 3;

/** Why a case failed, for a person: lines without line feeds. The first says it all, the others explain one example. */
export function describeFailure(result: CaseResult, texts: ExplanationTexts): readonly string[] {
  const { obstacle, counterexample } = result;
  const lines = [summaryOf(result)];
  if (obstacle !== undefined) {
    if (result.pairs > 0) lines.push(visible(obstacle.message));
    if (obstacle.hint !== undefined) lines.push(`${texts.palette.hint('hint')}: ${visible(obstacle.hint)}`);
  }
  if (counterexample !== undefined) {
    const { from, to, ports } = counterexample;
    lines.push(...explanationLines(explain(from, to, ports, result.side), texts));
  }
  return lines;
}

function summaryOf({ expect, verdict, pairs, failedPairs, clusters, obstacle }: CaseResult): string {
  if (pairs === 0 && obstacle !== undefined) {
    return `expected ${expect}, but there was nothing to test: ${visible(obstacle.message)}`;
  }
  const many = clusters.length > 1 ? `${counted(clusters.length, 'cluster')}: ` : '';
  const where = clusters.length === 0 ? '' : ` in ${many}${listed(clusters, clustersShown)}`;
  const some = ` for ${grouped(failedPairs)} of ${grouped(pairs)} pairs${where}`;
  if (verdict === 'mixed') return `expected ${expect}, but some ports differ${pairs === 1 ? where : some}`;
  const is = verdict === 'none' ? 'no verdict' : verdict;
  return `expected ${expect}, got ${is}${pairs === 1 ? where : some}`;
}
