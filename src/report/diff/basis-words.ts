import { counted, grouped } from '../../diagnostics/counted.ts';
import type { LandscapeDiff } from '../../diff/landscape-diff.ts';
import { formatBasis } from '../words/format-basis.ts';

/** Returns what a comparison rests on, in whole sentences; of the state before only what differs after. */
export function basisSentences({ basis, clusters }: Pick<LandscapeDiff, 'basis' | 'clusters'>): readonly string[] {
  const [known = '', ...others] = formatBasis(basis.after).trimEnd().split('\n');
  const after = clusters.compared === 0 ? others : [known, ...others];
  const before = formatBasis(basis.before)
    .trimEnd()
    .split('\n')
    .slice(clusters.compared === 0 ? 1 : 0);
  const alike = clusters.all - clusters.compared;
  return [
    ...(clusters.compared === 0
      ? [`Nothing differs in ${counted(clusters.all, 'cluster')}.`]
      : alike === 0
        ? []
        : [
            `${grouped(alike)} of ${counted(clusters.all, 'cluster')} ${alike === 1 ? 'is' : 'are'} the same in both states.`,
          ]),
    ...after,
    ...before.filter((line) => !after.includes(line)).map((line) => `Before the change: ${line}`),
  ];
}
