import { counted, grouped, listed } from '../../diagnostics/counted.ts';
import type { LintSubject } from '../../lint/finding.ts';
import type { EffectData, FlowSpan } from '../../lint/flow-use.ts';
import type { LintedFlows } from '../../lint/lint.ts';
import type { LintData } from '../../lint/rules.ts';
import { evidenceSentences, unmappedSentence } from '../words/flow-words.ts';
import { visible } from '../words/wording.ts';
import { labelWords, policySubject, workloadSubject } from './finding-words.ts';
import { unseenWords } from './unseen-words.ts';

const day = 86_400_000;
/** Records of fewer days are too short to call something unused: what happens once a week is not in them. */
const leastDays = 7;
/** So much less may be missing: a week of a recorder ends a few minutes early. */
const slack = 3_600_000;

/**
 * Says how good the records are on which findings about flows rest: first what makes them too weak, then what they are. Whole
 * sentences.
 */
export function lintedFlowSentences({ evidence, unmapped, denied, unseen }: LintedFlows): readonly string[] {
  const short = evidence.filter(
    ({ window }) => window === undefined || window.last - window.first + slack < leastDays * day,
  );
  const partial = evidence.filter(({ completeness }) => completeness !== 'Complete');
  const names = (some: typeof evidence): string => {
    const clusters = some.flatMap(({ cluster }) => (cluster === '' ? [] : [cluster]));
    return clusters.length === 0 ? '' : ` of ${listed(clusters, 5)}`;
  };
  return [
    ...(short.length === 0
      ? []
      : [
          `Weak evidence: the records${names(short)} are shorter than ${counted(leastDays, 'day')}, so what they do not show may still be needed.`,
        ]),
    ...(partial.length === 0
      ? []
      : [
          `Weak evidence: the records${names(partial)} do not hold every connection, or it is not known whether they do.`,
        ]),
    ...unmappedSentence(unmapped).map((sentence) => `${sentence} They may have passed rules that are called unused.`),
    ...(denied === 0
      ? []
      : [
          `${counted(denied, 'connection')} passed though the policies deny them; test --flows shows possible reasons.`,
        ]),
    ...evidenceSentences(evidence),
    'What happens seldom, such as a backup, a restore or a failover, is in no record of some days: ask the owners before you delete a rule.',
    ...unseenWords(unseen),
  ].map(visible);
}

/** Words for findings about policies, rules, grants and labels that no recorded connection passed. */
export const flowTexts = {
  policy: ({ span, unrecorded, effect }: LintData<'flow-unused-policy'>, subjects: readonly LintSubject[]) => ({
    message: `No recorded connection passed a rule of ${lower(policySubject(subjects))}${spanWords(span)}.${effectWords(effect, 'it')}`,
    hint: hintWords(
      unrecorded,
      'Ask the owners whether the policy is for something that happens seldom; otherwise delete it, or keep it without rules if it isolates pods.',
    ),
  }),
  rule: ({ span, unrecorded, effect }: LintData<'flow-unused-rule'>, subjects: readonly LintSubject[]) => ({
    message: `No recorded connection passed ${lower(policySubject(subjects))}${spanWords(span)}.${effectWords(effect, 'it')}`,
    hint: hintWords(
      unrecorded,
      'Ask the owners whether the rule is for something that happens seldom; otherwise delete it.',
    ),
  }),
  grant: ({ tenant, grant, span, unrecorded, effect }: LintData<'flow-unused-grant'>) => ({
    message: `No recorded connection passed the policies of grant "${grant}" of tenant "${tenant}"${spanWords(span)}.${effectWords(effect, 'them')}`,
    hint: hintWords(
      unrecorded,
      'Ask the tenants that use the grant whether they still need it; otherwise they delete their use, and then the owners delete the grant.',
    ),
  }),
  label: ({ label, span }: LintData<'flow-unused-label'>, subjects: readonly LintSubject[]) => ({
    message: `No recorded connection of ${lower(workloadSubject(subjects))} needed its label ${labelWords(label)}${spanWords(span)}.`,
    hint: 'Ask the owners whether the workload needs it seldom; otherwise remove the label.',
  }),
};

function lower(subject: string): string {
  return subject.charAt(0).toLowerCase() + subject.slice(1);
}

function spanWords({ first, last, completeness }: FlowSpan): string {
  const when =
    first === undefined || last === undefined ? ', at times that are not known' : ` from ${first} to ${last}`;
  return `${when}${completeness === 'Complete' ? '' : ', in records that may hold only a part'}`;
}

function hintWords(unrecorded: number, hint: string): string {
  if (unrecorded === 0) return hint;
  return `${hint} There are no records of ${counted(unrecorded, 'more cluster')} with it.`;
}

function effectWords(effect: EffectData | undefined, what: string): string {
  if (effect === undefined) return '';
  const { closes, more, opens } = effect;
  const shown = closes.map(
    ({ from, to, ports }) => `${endWords(from)} → ${endWords(to)} on ${ports === 'all' ? 'every port' : ports}`,
  );
  const closing =
    shown.length === 0
      ? ` Deleting ${what} would close nothing between declared pods and addresses: other rules allow the same, or there is no such pod.`
      : ` Deleting ${what} would close ${shown.join('; ')}${more === 0 ? '' : ` and ${grouped(more)} more`}.`;
  const opening =
    opens === 0
      ? ''
      : ` Deleting all of it would also open ${counted(opens, 'connection')}, because pods would no longer be isolated.`;
  return `${closing}${opening}`;
}

const mostNames = 3;

function endWords(end: EffectData['closes'][number]['from']): string {
  switch (end.kind) {
    case 'pods':
      return `${listed(end.workloads, mostNames)} in ${listed(end.namespaces, mostNames)}`;
    case 'addresses':
      return listed(end.cidrs, mostNames);
    case 'undeclared':
      return 'pods that nothing declares';
  }
}
