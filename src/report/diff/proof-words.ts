import { counted } from '../../diagnostics/counted.ts';
import { allowsNothingNew } from '../../diff/proved-change.ts';
import type { Review } from '../../diff/review.ts';
import { conditionWords, obstacleWords } from '../guardrails/result-words.ts';
import { witnessSentence } from '../guardrails/witness-words.ts';
import { namesWords, type Writing } from './writing.ts';

const mostExamples = 3;

/** The proof of a change in whole sentences: the answer first, then examples. Empty without a proof. */
export function proofSentences({ proof }: Review, writing: Writing): readonly string[] {
  if (proof === undefined) return [];
  const { opened, answer, notDecided, clusters, added, protectedLabels } = proof;
  const assumed = [
    ...protectedLabels.namespaces.map((key) => `${writing.name(key)} of namespaces`),
    ...protectedLabels.pods.map((key) => `${writing.name(key)} of pods`),
  ];
  const examples = opened
    .slice(0, mostExamples)
    .map((breach) =>
      [witnessSentence(breach.witness, 'never', 'None', writing.name), ...conditionWords(breach)].join(' '),
    );
  return [
    answerSentence(proof, clusters),
    ...examples,
    ...(opened.length > mostExamples ? [`And ${counted(opened.length - mostExamples, 'more way', 'more ways')}.`] : []),
    ...(answer === 'not-decided' ? obstacleWords({ answer, notDecided, typesWithoutShape: [] }, writing.name) : []),
    ...(added.length === 0
      ? []
      : [`Only the state after has these clusters, so nothing is proved for them: ${namesWords(added, writing)}.`]),
    ...(assumed.length === 0
      ? []
      : [`Assumed, not enforced: only the platform sets the labels ${assumed.join(', ')}.`]),
  ];
}

function answerSentence(proof: NonNullable<Review['proof']>, clusters: number): string {
  if (proof.answer === 'holds') {
    const rest = allowsNothingNew(proof) ? '' : ', except in new clusters';
    return `Proved: the change allows nothing new in ${counted(clusters, 'cluster')}, for every pod that could exist${rest}.`;
  }
  if (proof.answer === 'not-decided') return 'Not proved: it is not decided whether the change allows something new.';
  return 'Not proved: the change allows something new. For example:';
}
