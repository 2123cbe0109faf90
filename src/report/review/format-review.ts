import { counted, grouped } from '../../diagnostics/counted.ts';
import type { RefusedWaiver } from '../../model/waiver.ts';
import { guardrailLineStart } from '../diff/guardrail-words.ts';
import { markdownText, moreItem } from '../words/markdown.ts';
import type { JudgedClosing, LabelledPull } from './judged-gate.ts';
import type { ToolChange } from './tool-changes.ts';

/** The parts around the answer of a diff in a comment or in a summary. */
export interface FramedReview {
  readonly toolChanges: readonly ToolChange[];
  readonly gate: GateAnswer;
  /** The answer of a diff as Markdown; empty if there is nothing to say. */
  readonly markdown: string;
  /** The address of the explorer's page of the change; absent: there is none. */
  readonly page?: string;
}

export interface GateAnswer {
  /** The entries that would close it; empty if nothing does. */
  readonly closings: readonly JudgedClosing[];
  /** The label by which all of it is accepted, and the beginning of those for one code. */
  readonly labels: { readonly all: string; readonly prefix: string };
  /** The labels that were found, of the pull request or of those in a group. */
  readonly found: readonly LabelledPull[];
  /** True if it is the gate of a group in a merge queue. */
  readonly group: boolean;
}

/** The characters of a comment that the answer of a diff can take; the parts around it need the rest. */
export const roomForDiff = 48_000;

/**
 * A comment on a pull request, or the summary of a job: Markdown, ending in a line feed; empty when there is nothing to
 * say.
 */
export function formatReview({ toolChanges, gate, markdown, page }: FramedReview): string {
  const { broken, rest } = parted(markdown.trim());
  const blocks = [broken, formatToolChanges(toolChanges), formatGate(gate), rest].filter((block) => block !== '');
  // A comment that has nothing to say is not written for the sake of a page.
  if (page !== undefined && blocks.length > 0) {
    blocks.push(
      `[Page of this change](${page}): both states in the explorer. Download it within three days, and open it in a browser.`,
    );
  }
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}

/** The line about broken guardrails, with which an answer begins if there are any, and the rest. */
function parted(markdown: string): { readonly broken: string; readonly rest: string } {
  if (!markdown.startsWith(guardrailLineStart)) return { broken: '', rest: markdown };
  const end = markdown.indexOf('\n\n');
  return end === -1
    ? { broken: markdown, rest: '' }
    : { broken: markdown.slice(0, end), rest: markdown.slice(end + 2) };
}

/** Reports that a change touches what checks it: one line of Markdown; empty when it does not. */
export function formatToolChanges(changes: readonly ToolChange[]): string {
  if (changes.length === 0) return '';
  const parts = changes.map(({ part, files }) =>
    part.endsWith('/') ? `\`${part}\` (${counted(files, 'file')})` : `\`${part}\``,
  );
  return (
    `**This pull request changes what checks it:** ${parts.join(', ')}. The tool of the default branch made this ` +
    'review. Only people can judge what the change does to the tool itself.'
  );
}

const closingsShown = 8;
const labelsShown = 5;

/** Returns what closes a gate, and who accepted what, as Markdown; empty if nothing closes it. */
export function formatGate({ closings, labels, found, group }: GateAnswer): string {
  if (closings.length === 0) return '';
  const open = closings.filter(({ acceptedBy }) => acceptedBy.length === 0);
  const accepted = closings.filter(({ acceptedBy }) => acceptedBy.length > 0);
  const notes = [...new Set(found.map((label) => labelNote(label, open, group)))].filter((note) => note !== '');
  const blocks = [
    ...(open.length === 0 ? [] : [`**The gate is closed** because of:\n\n${listOf(open)}`]),
    ...(accepted.length === 0
      ? []
      : [`${open.length === 0 ? '**The gate is open.** ' : ''}Accepted for this pull request:\n\n${listOf(accepted)}`]),
    ...notes.slice(0, labelsShown),
    ...(open.length === 0 ? [] : [wayOut(open, labels, group)]),
  ];
  return blocks.join('\n\n');
}

function listOf(closings: readonly JudgedClosing[]): string {
  const lines = closings.slice(0, closingsShown).map(({ code, text, fingerprint, acceptedBy }) => {
    const by = acceptedBy.length === 0 ? '' : ` Accepted by ${acceptedBy.map(markdownText).join(', ')}.`;
    return `- \`${code}\` (${fingerprint}): ${markdownText(shortened(text))}${by}`;
  });
  if (closings.length > closingsShown) lines.push(moreItem(closings.length - closingsShown));
  return lines.join('\n');
}

function labelNote({ pullRequest, waiver }: LabelledPull, open: readonly JudgedClosing[], group: boolean): string {
  const on = group ? ` on #${pullRequest}` : '';
  const label = `The label ${code(waiver.label)}${on}`;
  if (waiver.kind === 'refused') {
    const by = waiver.by === undefined ? '' : `, set by ${markdownText(waiver.by)},`;
    return `${label}${by} does not count: ${reasons[waiver.reason]}`;
  }
  const newer = open.filter((closing) => waiver.codes.includes(closing.code));
  if (newer.length === 0) return '';
  const things = newer.length === 1 ? 'One entry above is' : `${grouped(newer.length)} entries above are`;
  return (
    `${label}, set by ${markdownText(waiver.by)}, accepts the entries that existed when it was set. ${things} new. ` +
    'Remove it, read the new comment, and set it again.'
  );
}

function wayOut(open: readonly JudgedClosing[], { all, prefix }: GateAnswer['labels'], group: boolean): string {
  if (open.every((closing) => closing.code === 'manifests-stale')) {
    return 'Run "ringfence render" and commit the manifests. No label accepts changes that no one has seen.';
  }
  if (group) {
    return (
      'No pull request of this group does this alone, or it is not accepted there. Merge them one after the other: the ' +
      'pull request that comes later then shows it, and a person can accept it there.'
    );
  }
  const [first] = open.filter((closing) => closing.code !== 'manifests-stale');
  const one = first === undefined ? '' : ` (${code(`${prefix}${first.code}`)} for one code)`;
  return `Fix the cause, or ask a person who may accept it to set the label ${code(all)}${one}.`;
}

/** Text in a code span: a label may hold anything. */
function code(text: string): string {
  return `\`${text.replaceAll(/[`\r\n]/g, ' ')}\``;
}

const reasons: Readonly<Record<RefusedWaiver, string>> = {
  'head-moved': 'the pull request has a newer head. The run for that head decides.',
  unknown: 'GitHub does not say who set it. Remove it and set it again.',
  bot: 'a program set it. A person has to set it.',
  author: 'the author of a pull request cannot accept it. Another person has to set it.',
  'not-allowed': 'this person cannot accept any entry that closes the gate. `.github/ringfence.yaml` lists who can.',
  'base-changed': 'the base was changed or forced since. Remove it, read the new comment, and set it again.',
  'push-unknown':
    'GitHub does not say what the branch and its base were when it was set, so it is unknown what the person saw. ' +
    'Remove it and set it again.',
  'too-soon': 'it was set within 30 seconds after a push, before a review could end. Remove it and set it again.',
  'unknown-code': 'it names nothing that a label can accept.',
};

const longestText = 120;

/** At most so many characters, none of them cut in two. */
function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= longestText ? text : `${characters.slice(0, longestText - 1).join('')}…`;
}
