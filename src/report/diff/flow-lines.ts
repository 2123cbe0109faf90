import { counted } from '../../diagnostics/counted.ts';
import type { ComparedFlows, FlowChange } from '../../diff/compared-flows.ts';
import { evidenceSentences } from '../words/flow-words.ts';
import type { Palette } from '../words/palette.ts';
import { flowChangeParts, flowChangeWords, flowSentences } from './flow-words.ts';
import type { DiffPlaces } from './places.ts';
import type { Writing } from './writing.ts';

/** Lines about connections that were really seen, for a terminal. */
export function flowLines(
  flows: ComparedFlows,
  {
    palette,
    writing,
    places,
    mostEntries,
  }: {
    readonly palette: Palette;
    readonly writing: Writing;
    readonly places: DiffPlaces;
    readonly mostEntries: number;
  },
): readonly string[] {
  const [first = '', ...others] = flowSentences(flows);
  const shown = flows.changes.slice(0, mostEntries);
  const more = flows.changes.length - shown.length;
  return [
    palette.strong('Connections that were really seen'),
    `  ${palette.strong(first)}`,
    ...others.map((sentence) => `  ${sentence}`),
    ...shown.flatMap((change) => {
      const { from, to, port, seen, last, causes, keep } = flowChangeParts(change, places, writing);
      return [
        `  ${paintOf(change, palette)(flowChangeWords[change.change])} from ${from} to ${to} on ${port}: seen ${seen}, last ${last}`,
        ...causes.map((cause) => `    ${cause}`),
        ...keep.map((words) => `    ${palette.hint('To keep it:')} ${words}`),
      ];
    }),
    ...(more === 0 ? [] : [`  and ${counted(more, 'more entry', 'more entries')}; --output json has all.`]),
    ...evidenceSentences(flows.evidence).map((sentence) => `  ${palette.quiet(writing.prose(sentence))}`),
  ];
}

function paintOf({ change }: FlowChange, palette: Palette): (text: string) => string {
  return change === 'drops' ? palette.removed : change === 'lets-through' ? palette.added : palette.severity.warning;
}
