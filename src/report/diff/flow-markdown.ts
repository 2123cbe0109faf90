import { grouped } from '../../diagnostics/counted.ts';
import type { ComparedFlows } from '../../diff/compared-flows.ts';
import { evidenceSentences } from '../words/flow-words.ts';
import { markdownTable } from '../words/markdown.ts';
import { flowChangeParts, flowChangeWords, flowSentences } from './flow-words.ts';
import type { DiffPlaces } from './places.ts';
import type { Writing } from './writing.ts';

/** Writes what a change does to connections that were really seen: sentences, a table, and what it rests on. */
export function flowMarkdown(flows: ComparedFlows, places: DiffPlaces, writing: Writing, most: number): string {
  const [first = '', ...others] = flowSentences(flows);
  const shown = flows.changes.slice(0, most);
  const rows = shown.map((change) => {
    const { from, to, port, seen, last, causes, keep } = flowChangeParts(change, places, writing);
    return [flowChangeWords[change.change], from, to, port, seen, last, causes.join('<br>'), keep.join('<br>')];
  });
  const more = flows.changes.length - shown.length;
  return [
    '#### Connections that were really seen\n',
    `**${first}** ${others.join(' ')}`.trimEnd(),
    ...(rows.length === 0
      ? []
      : [`\n${markdownTable(['', 'From', 'To', 'Port', 'Seen', 'Last seen', 'Cause', 'To keep it'], rows)}`]),
    ...(more === 0 ? [] : [`and ${grouped(more)} more\n`]),
    ...(rows.length === 0 ? ['\n'] : []),
    `${evidenceSentences(flows.evidence)
      .map((sentence) => writing.prose(sentence))
      .join(' ')}\n`,
  ].join('\n');
}
