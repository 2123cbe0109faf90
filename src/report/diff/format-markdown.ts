import { counted, grouped } from '../../diagnostics/counted.ts';
import type { ConnectionChange, ConnectionChangeKind, HalfOpening } from '../../diff/landscape-diff.ts';
import type { Review } from '../../diff/review.ts';
import { utf8Length } from '../../model/utf8.ts';
import { markdownTable, moreItem } from '../words/markdown.ts';
import { basisSentences } from './basis-words.ts';
import { causeLines } from './cause-lines.ts';
import { causesWords } from './cause-words.ts';
import { listedConnection } from './connection-words.ts';
import { flowMarkdown } from './flow-markdown.ts';
import { guardrailLine } from './guardrail-words.ts';
import { halfOpeningSentence } from './half-opening-words.ts';
import { hazardMarkdown } from './hazard-markdown.ts';
import { gateSentence, headline, inventoryTotalWords, policyTotalWords, sentencesBesideHeadline } from './headline.ts';
import { inventorySentence } from './inventory-words.ts';
import { firstStepOfComment, type MarkdownDetail, markdownSteps } from './markdown-steps.ts';
import { diffMermaid } from './mermaid.ts';
import { type DiffPlaces, foundPlace, foundPlaceWords, stateOfPolicy } from './places.ts';
import { policyGroups } from './policy-groups.ts';
import { differencesWords, policyChangeSentence } from './policy-words.ts';
import { proofSentences } from './proof-words.ts';
import { grantsWords, ownersWords } from './tenant-words.ts';
import { type DiffTotals, listedConnections, totalsOf } from './totals.ts';
import { markdownWriting, type Writing } from './writing.ts';

/**
 * GitHub's limits: characters of a comment (a text never has more characters than bytes), and bytes of a job's summary.
 */
export const commentLimit = 65_536;
export const summaryLimit = 1_048_576;

interface DiffMarkdownOptions {
  readonly places: DiffPlaces;
  /** Bytes, for those who put something before or after it; at least 16,384. By default all that GitHub takes. */
  readonly limit?: number;
}

/**
 * Writes a change as the comment of a pull request: totals and hazards first, details folded. Where it would be too
 * long it is shortened, step by step, and says what is left out.
 */
export function formatDiffComment(review: Review, { places, limit = commentLimit }: DiffMarkdownOptions): string {
  return shortened(review, places, firstStepOfComment, limit, "the job's summary and --output json have all of it");
}

/** The same as a job's summary, in more detail. */
export function formatDiffSummary(review: Review, { places, limit = summaryLimit }: DiffMarkdownOptions): string {
  return shortened(review, places, 0, limit, '--output json has all of it');
}

function shortened(review: Review, places: DiffPlaces, first: number, limit: number, whole: string): string {
  const totals = totalsOf(review);
  let text = '';
  for (const detail of markdownSteps.slice(first)) {
    text = inDetail(review, { places, totals, detail, whole });
    if (utf8Length(text) <= limit) return text;
  }
  return text;
}

interface Telling {
  readonly places: DiffPlaces;
  readonly totals: DiffTotals;
  readonly detail: MarkdownDetail;
  /** Where the whole is. */
  readonly whole: string;
}

function inDetail(review: Review, telling: Telling): string {
  const { detail } = telling;
  const writing = markdownWriting(detail.names, review.diff, detail.longest);
  const sections = [
    answer(review, writing, telling),
    review.hazards.length === 0
      ? ''
      : `#### Hazards\n\n${hazardMarkdown(review, telling.places, writing, detail.hazards)}`,
    review.flows === undefined ? '' : flowMarkdown(review.flows, telling.places, writing, detail.flows),
    connections(review, writing, telling),
    halfOpenings(review, writing, telling),
    policies(review, writing, telling),
    inventory(review, writing, telling),
    picture(review, detail),
    folded('What this rests on', list(basisSentences(review.diff).map((line) => writing.prose(line)))),
  ];
  return sections.filter((section) => section !== '').join('\n');
}

/** The most sentences about the comparison that are shown. */
const mostNotes = 5;

function answer(review: Review, writing: Writing, { totals, detail, whole }: Telling): string {
  const { before, after } = review.compared;
  const gate = gateSentence(review);
  const leftOut = leftOutWords(review, detail);
  const broken = guardrailLine(review, writing);
  const sentences = sentencesBesideHeadline(review);
  const paragraphs = [
    ...(broken === undefined ? [] : [broken]),
    `### ${headline(totals)}`,
    ...review.notes.slice(0, mostNotes).map((note) => `<strong>${writing.prose(note)}</strong>`),
    ...(sentences.length === 0 ? [] : [sentences.join(' ')]),
    ...listed(proofSentences(review, writing)),
    ...listed(causeLines(review, writing)),
    markdownTable(
      ['', `from ${writing.prose(before)} to ${writing.prose(after)}`],
      [
        ['Policies', policyTotalWords(totals)],
        ['Inventory', inventoryTotalWords(totals)],
      ],
    ).trimEnd(),
    ...(gate === undefined ? [] : [review.gate?.tripped.length === 0 ? gate : `**${gate}**`]),
    ...(leftOut.length === 0 ? [] : [`Left out here to keep this short: ${leftOut.join(', ')}; ${whole}.`]),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

/** A list, where there is anything to list. */
function listed(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [list(lines).trimEnd()];
}

/** Returns a sentence about what the detail leaves out of this review. */
function leftOutWords({ diff, flows, hazards, notes }: Review, detail: MarkdownDetail): readonly string[] {
  const some = (all: number, shown: number, singular: string, plural: string): readonly string[] =>
    all > shown ? [`${grouped(all - shown)} of ${counted(all, singular, plural)}`] : [];
  const policies = policyGroups(diff.policies).length;
  return [
    ...some(notes.length, mostNotes, 'remark', 'remarks'),
    ...(hazards.length === 0 || detail.hazards === 'whole' ? [] : ['details of hazards']),
    ...some(listedConnections(diff).length, detail.connections, 'change of connections', 'changes of connections'),
    ...some(
      diff.halfOpenings.length,
      detail.connections,
      'connection opened on one side',
      'connections opened on one side',
    ),
    ...some(flows?.changes.length ?? 0, detail.flows, 'change of connections seen', 'changes of connections seen'),
    ...some(policies, detail.policies, 'changed policy', 'changed policies'),
    ...(detail.differences || policies === 0 || detail.policies === 0 ? [] : ['how policies differ']),
    ...some(diff.inventory.length, detail.inventory, 'change of the inventory', 'changes of the inventory'),
    ...(detail.picture || diffMermaid(listedConnections(diff), 1) === undefined ? [] : ['the picture']),
  ];
}

/** The most connections that are shown before the rest is folded. */
const mostUnfolded = 10;

const titles: Readonly<Record<ConnectionChangeKind, string>> = {
  opened: 'Opened',
  closed: 'Closed',
  certainty: 'Changed in certainty',
};

function connections({ diff }: Review, writing: Writing, { places, detail }: Telling): string {
  const all = listedConnections(diff);
  const shown = all.slice(0, detail.connections);
  if (shown.length === 0) return '';
  const entry = (connection: ConnectionChange, index: number): string => {
    const number = `${index + 1}. `;
    const { sentence, ends } = listedConnection(connection, writing);
    // What is folded is read by itself.
    const previous = index === mostUnfolded ? undefined : shown[index - 1];
    return [
      `${number}${sentence}`,
      ...[
        ...ends,
        ...causesWords(connection, previous, places, writing, detail.causes),
        ...grantsWords(connection.grants, writing),
        // Who is asked is called at the hazards.
        ...ownersWords(connection.tenants, { ...writing, owner: writing.name }),
      ].map((words) => `${' '.repeat(number.length)}- ${words}`),
    ].join('\n');
  };
  const part = (from: number, to: number): string =>
    (['opened', 'closed', 'certainty'] as const)
      .map((change) => {
        const entries = shown.flatMap((connection, index) =>
          index >= from && index < to && connection.change === change ? [entry(connection, index)] : [],
        );
        return entries.length === 0 ? '' : `**${titles[change]}**\n\n${entries.join('\n')}\n`;
      })
      .filter((text) => text !== '')
      .join('\n');
  const rest = shown.length - mostUnfolded;
  const nothing = (['opened', 'closed'] as const)
    .filter((kind) => !all.some(({ change }) => change === kind))
    .map((kind) => `Nothing is ${kind}.\n`);
  return [
    '#### Connections\n',
    part(0, mostUnfolded),
    ...nothing,
    ...(rest > 0
      ? [folded(`${counted(rest, 'more change', 'more changes')} of connections`, part(mostUnfolded, shown.length))]
      : []),
  ].join('\n');
}

/** The most half openings that are shown before the rest is folded: they change nothing yet. */
const mostHalvesUnfolded = 3;

function halfOpenings({ diff }: Review, writing: Writing, { places, detail }: Telling): string {
  const shown = diff.halfOpenings.slice(0, detail.connections);
  if (shown.length === 0) return '';
  const entry = (half: HalfOpening, index: number): string => {
    const previous = index === mostHalvesUnfolded ? undefined : shown[index - 1];
    const causes = causesWords(half, previous, places, writing, detail.causes).map((words) => `  - ${words}\n`);
    return `- ${halfOpeningSentence(half, writing)}\n${causes.join('')}`;
  };
  const entries = shown.map(entry);
  const rest = entries.slice(mostHalvesUnfolded);
  return [
    '#### Opened on one side\n',
    entries.slice(0, mostHalvesUnfolded).join(''),
    ...(rest.length > 0
      ? [
          folded(
            `${counted(rest.length, 'more connection opened on one side', 'more connections opened on one side')}`,
            rest.join(''),
          ),
        ]
      : []),
  ].join('\n');
}

function policies({ diff }: Review, writing: Writing, { places, detail }: Telling): string {
  const groups = policyGroups(diff.policies);
  const shown = groups.slice(0, detail.policies);
  if (shown.length === 0) return '';
  const entries = shown.map(({ main, exceptions }) =>
    [main, ...exceptions]
      .map((change, index) => {
        const place = foundPlaceWords(foundPlace(change.location, stateOfPolicy(change.kind), places), writing);
        const differences = detail.differences ? differencesWords(change, writing) : [];
        const indent = index === 0 ? '' : '  ';
        return [
          `${indent}- ${index === 0 ? '' : 'apart from that: '}${policyChangeSentence(change, writing)} ${place}`,
          ...differences.map((words) => `${indent}  - ${words}`),
        ].join('\n');
      })
      .join('\n'),
  );
  return folded('Policies', `${entries.join('\n')}\n${andMore(groups.length - shown.length)}`);
}

function inventory({ diff }: Review, writing: Writing, { detail }: Telling): string {
  const shown = diff.inventory.slice(0, detail.inventory);
  if (shown.length === 0) return '';
  const more = andMore(diff.inventory.length - shown.length);
  return folded('Inventory', `${list(shown.map((change) => inventorySentence(change, writing)))}${more}`);
}

function picture({ diff }: Review, detail: MarkdownDetail): string {
  const mermaid = detail.picture ? diffMermaid(listedConnections(diff), diff.clusters.all) : undefined;
  return mermaid === undefined ? '' : folded('Picture', `\`\`\`mermaid\n${mermaid}\`\`\`\n`);
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}\n`).join('');
}

function andMore(more: number): string {
  return more === 0 ? '' : `${moreItem(more)}\n`;
}

/** Folded Markdown under a title of plain words, which GitHub does not take for Markdown. */
function folded(title: string, content: string): string {
  return `<details><summary>${title}</summary>\n\n${content}\n</details>\n`;
}
