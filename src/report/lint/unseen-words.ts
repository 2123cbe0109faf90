import { counted, grouped, listed } from '../../diagnostics/counted.ts';
import type { LintedFlows } from '../../lint/lint.ts';

/** Says how much is allowed and was never seen, by namespace type, in one sentence; none where everything was seen. */
export function unseenWords(unseen: LintedFlows['unseen']): readonly string[] {
  const left = unseen.filter((one) => one.unseen > 0);
  if (left.length === 0) return [];
  const words = left.map(
    ({ namespaceType, rows, unseen: count }) =>
      `${grouped(count)} of ${counted(rows, 'row')}${namespaceType === undefined ? '' : ` of ${namespaceType}`}`,
  );
  return [`Allowed and never seen: ${listed(words, 12)}; connectivity --flows --not-seen lists them.`];
}
