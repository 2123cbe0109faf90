import { join } from 'node:path';
import { parseGateCondition } from '../../diff/gate.ts';
import { hazardCodes } from '../../diff/landscape-diff.ts';
import type { GateCondition } from '../../diff/review.ts';
import { nothingCompared } from '../../platform/problems.ts';
import { ownVersion } from '../../platform/surroundings.ts';
import { formatDiffAnnotations } from '../../report/diff/format-annotations.ts';
import { formatDiffJson } from '../../report/diff/format-json.ts';
import { formatDiffComment, formatDiffSummary } from '../../report/diff/format-markdown.ts';
import { formatDiffSarif } from '../../report/diff/format-sarif.ts';
import { comparedReview } from '../diff/compared-review.ts';
import { compareRevisions } from '../diff/git-comparison.ts';
import type { MakeReview } from './review-parts.ts';

/**
 * The review of two commits: what `ringfence diff` says about them, in every form. What is wrong with either is said on
 * standard error as `diff` says it, and once in short as a diagnostic.
 */
export const reviewOfRepository: MakeReview = async (question, surroundings) => {
  const { repository, prefix, base, head, markdownLimit, summaryLimit } = question;
  const failOn: GateCondition[] = [];
  for (const text of question.failOn) {
    const condition = parseGateCondition(text);
    if (typeof condition !== 'string') {
      return { diagnostics: [nothingCompared(`"${text}" is no condition of a gate. ${condition.mistake}`)] };
    }
    failOn.push(condition);
  }
  const root = join(repository, prefix);
  const options = { root, output: 'github', showsAfter: true, isGate: true } as const;
  const read = await compareRevisions(`${base}..${head}`, options, { ...surroundings, folder: repository });
  if ('status' in read) return { diagnostics: [nothingCompared('What is wrong stands in the log.')] };
  const { value: review, diagnostics } = comparedReview(read.value, { failOn, asOf: surroundings.today() });
  if (review === undefined) return { diagnostics };
  const { places } = read.value;
  const inCheckout = { places, rootInCheckout: prefix.replace(/\/$/, '') };
  const whole = 'policies/landscape.yaml';
  return {
    value: {
      markdown: formatDiffComment(review, { places, limit: markdownLimit }),
      summary: formatDiffSummary(review, { places, limit: summaryLimit }),
      annotations: formatDiffAnnotations(review, inCheckout),
      sarif: formatDiffSarif(review, { ...inCheckout, whole, version: ownVersion() }),
      json: formatDiffJson(review, { places }),
      tripped: (review.gate?.tripped ?? []).map(conditionWords),
    },
    diagnostics,
  };
};

function conditionWords(condition: GateCondition): string {
  switch (condition) {
    case 'hazards':
      return 'there are hazards that nobody accepted';
    case 'opened':
      return 'connections are opened';
    case 'closed':
      return 'connections are closed';
    default:
      return `${condition}: ${hazardCodes[condition].title}`;
  }
}
