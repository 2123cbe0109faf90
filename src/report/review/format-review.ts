import type { RefusedWaiver, Waiver } from '../../model/waiver.ts';
import { markdownText } from '../markdown.ts';
import { counted, grouped } from '../wording.ts';
import type { ToolChange } from './tool-changes.ts';

/** What stands around the answer of a diff in a comment or in a summary. */
export interface FramedReview {
  readonly toolChanges: readonly ToolChange[];
  readonly gate: GateAnswer;
  /** What a diff says: Markdown; empty when it has nothing to say. */
  readonly markdown: string;
}

export interface GateAnswer {
  /** What trips it, each in a few words of plain text; empty when nothing does. */
  readonly tripped: readonly string[];
  /** The label by which it is waived. */
  readonly label: string;
  /** Absent where nobody was asked. */
  readonly waiver?: Waiver;
}

/** What the answer of a diff may take of a comment, in characters: what stands around it needs the rest. */
export const roomForDiff = 57_000;

/** A comment on a pull request, or the summary of a job: Markdown, ending in a line feed; empty when there is nothing to say. */
export function formatReview({ toolChanges, gate, markdown }: FramedReview): string {
  const blocks = [formatToolChanges(toolChanges), formatGate(gate), markdown.trim()].filter((block) => block !== '');
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}

/** That a change touches what checks it: one line of Markdown; empty when it does not. */
export function formatToolChanges(changes: readonly ToolChange[]): string {
  if (changes.length === 0) return '';
  const parts = changes.map(({ part, files }) =>
    part.endsWith('/') ? `\`${part}\` (${counted(files, 'file')})` : `\`${part}\``,
  );
  return (
    `**This pull request changes what checks it:** ${parts.join(', ')}. The tool of the default branch found ` +
    'what follows; only people can see what the change makes of the tool itself.'
  );
}

const trippedShown = 5;

/** What trips a gate, and who waived that: Markdown; empty when nothing trips it. */
export function formatGate({ tripped, label, waiver = { kind: 'absent' } }: GateAnswer): string {
  if (tripped.length === 0) return '';
  const named = `\`${label}\``;
  const lines = tripped.slice(0, trippedShown).map((text) => `- ${markdownText(shortened(text))}`);
  if (tripped.length > trippedShown) lines.push(`- and ${grouped(tripped.length - trippedShown)} more`);
  const list = `\n\n${lines.join('\n')}`;
  if (waiver.kind === 'granted') {
    return `**The gate is waived** by ${markdownText(waiver.by)}, who set the label ${named}. It would stop this because of:${list}`;
  }
  const stop = `**The gate is closed** because of:${list}`;
  if (waiver.kind === 'absent') {
    return `${stop}\n\nMend the cause, or have somebody who maintains this repository accept it with the label ${named}.`;
  }
  const by = waiver.by === undefined ? '' : `, set by ${markdownText(waiver.by)},`;
  return `${stop}\n\nThe label ${named}${by} does not count: ${reasons[waiver.reason]}`;
}

const reasons: Readonly<Record<RefusedWaiver, string>> = {
  'head-moved': 'the pull request has another head by now. The run for that one decides.',
  unknown: 'GitHub does not say who set it. Remove it and set it again.',
  bot: 'a program set it. A person has to who maintains this repository.',
  author: 'the author of a pull request cannot accept it. Somebody else has to who maintains this repository.',
  'no-maintainer': 'that takes the role “maintain” or “admin” in this repository.',
  older: 'the branch or its base has changed since. Look again, then remove it and set it again.',
  'push-unknown': 'GitHub does not say when the branch was pushed, so nobody knows whether this was seen.',
};

const longestText = 200;

/** At most so many characters, none of them cut in two. */
function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= longestText ? text : `${characters.slice(0, longestText - 1).join('')}…`;
}
