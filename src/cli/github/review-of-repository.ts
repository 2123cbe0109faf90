import { join } from 'node:path';
import { fingerprintId, isSeen } from '../../diff/fingerprint.ts';
import type { DemandedFlows } from '../../diff/flow-hazards.ts';
import { type Closing, closingsOf, parseGateCondition } from '../../diff/gate.ts';
import type { GateCondition, Review } from '../../diff/review.ts';
import type { PlacedEvidence } from '../../flows/place-evidence.ts';
import { nothingCompared } from '../../platform/problems.ts';
import type { Surroundings } from '../../platform/surroundings.ts';
import { ownVersion } from '../../platform/surroundings.ts';
import { connectionSentence } from '../../report/diff/connection-words.ts';
import { formatDiffAnnotations } from '../../report/diff/format-annotations.ts';
import { formatDiffJson } from '../../report/diff/format-json.ts';
import { formatDiffComment, formatDiffSummary } from '../../report/diff/format-markdown.ts';
import { formatDiffSarif } from '../../report/diff/format-sarif.ts';
import { plainWriting } from '../../report/diff/writing.ts';
import type { ClosingEntry, CoveredParts } from '../../report/review/review-record.ts';
import { comparedReview } from '../diff/compared-review.ts';
import { compareRevisions } from '../diff/git-comparison.ts';
import { placedFlows, recordedFlows } from '../diff/recorded-flows.ts';
import type { ComparedStep, MakeReview, ReviewQuestion } from './review-parts.ts';

/**
 * The review of two commits: what `ringfence diff` says about them, in every form. What is wrong with either is said on
 * standard error as `diff` says it, and once in short as a diagnostic.
 */
export const reviewOfRepository: MakeReview = async (question, surroundings) => {
  const { repository, prefix, base, head, markdownLimit, summaryLimit } = question;
  const failOn: GateCondition[] = [];
  for (const text of question.failOn) {
    const { value, problem } = parseGateCondition(text);
    if (problem !== undefined) {
      return { diagnostics: [nothingCompared(`"${text}" is not a gate condition. ${problem}`)] };
    }
    failOn.push(value);
  }
  const root = join(repository, prefix);
  const options = { root, output: 'github', showsAfter: true, isGate: true } as const;
  const read = await compareRevisions(`${base}..${head}`, options, { ...surroundings, folder: repository });
  if ('status' in read) return { diagnostics: [nothingCompared('The log shows the errors.')] };
  const today = surroundings.today();
  const { paths, maxAge } = question.flows ?? {};
  const named = paths === undefined || paths.length === 0 ? undefined : paths;
  const flows = await recordedFlows(read.value, { flows: named }, { ...surroundings, folder: repository });
  if ('status' in flows)
    return { diagnostics: [nothingCompared('The log shows what is wrong with the recorded flows.')] };
  const demanded = paths === undefined ? undefined : { today, ...(maxAge === undefined ? {} : { maxAge }) };
  const asked = { failOn, asOf: today, demanded };
  const { value: review, diagnostics } = comparedReview(read.value, { ...asked, flows: flows.value });
  if (review === undefined) return { diagnostics };
  const closings = closingsOf(review);
  const covered: CoveredParts[] = [];
  for (const step of closings.length === 0 ? [] : question.steps) {
    covered.push(
      coveredBy(await closingsOfStep(step, question, { ...asked, recorded: flows.value }, surroundings), closings),
    );
  }
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
      closings: closings.map((closing) => closingEntry(closing, review)),
      covered,
    },
    diagnostics,
  };
};

interface AskedOfStep {
  readonly failOn: readonly GateCondition[];
  readonly asOf: string;
  readonly demanded: DemandedFlows | undefined;
  readonly recorded: readonly PlacedEvidence[] | undefined;
}

/** Returns the reasons of a closed gate that another step has, too. A step that cannot be compared has none. */
async function closingsOfStep(
  { base, head }: ComparedStep,
  { repository, prefix }: ReviewQuestion,
  { recorded, ...asked }: AskedOfStep,
  surroundings: Surroundings,
): Promise<readonly Closing[]> {
  const root = join(repository, prefix);
  // What is wrong with a state of the past is no matter of the one that is reviewed.
  const silent = { ...surroundings, folder: repository, stdout: nowhere, stderr: nowhere };
  const read = await compareRevisions(`${base}..${head}`, { root, output: 'github' }, silent);
  if ('status' in read) return [];
  // The same records; those that are of no cluster of this step say nothing about it.
  const flows = recorded && placedFlows(read.value, recorded).value;
  const review = comparedReview(read.value, { ...asked, flows }).value;
  return review === undefined ? [] : closingsOf(review);
}

const nowhere = { write: () => true };

function coveredBy(seen: readonly Closing[], closings: readonly Closing[]): CoveredParts {
  const fingerprints = seen.map(({ fingerprint }) => fingerprint);
  return closings.map(({ fingerprint: { code, parts } }) =>
    parts.flatMap((part, index) => (isSeen(part, code, fingerprints) ? [index] : [])),
  );
}

const mostNames = 3;

function closingEntry({ fingerprint, hazard, connection }: Closing, { diff }: Review): ClosingEntry {
  const { code, parts } = fingerprint;
  const writing = plainWriting(mostNames, diff);
  const text = hazard?.message ?? (connection === undefined ? '' : connectionSentence(connection, writing));
  return { code, text, fingerprint: fingerprintId(fingerprint), parts: parts.length };
}
