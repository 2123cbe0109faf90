import { counted } from '../../diagnostics/counted.ts';
import type { ConnectionChange, ConnectionChangeKind } from '../../diff/landscape-diff.ts';
import type { Review, ReviewedHazard } from '../../diff/review.ts';
import type { Palette } from '../words/palette.ts';
import { visible } from '../words/wording.ts';
import { wrapped } from '../words/wrap.ts';
import { basisSentences } from './basis-words.ts';
import { causeLines } from './cause-lines.ts';
import { causesWords } from './cause-words.ts';
import { listedConnection } from './connection-words.ts';
import { flowLines } from './flow-lines.ts';
import { breachesWords, brokenLine } from './guardrail-words.ts';
import { halfOpeningSentence } from './half-opening-words.ts';
import { acceptanceWords, hazardPlace, hazardSubjects } from './hazard-words.ts';
import { answerSentences, gateSentence, hazardTotalWords, inventoryTotalWords, policyTotalWords } from './headline.ts';
import { inventorySentence } from './inventory-words.ts';
import { type DiffPlaces, foundPlace, foundPlaceWords, stateOfPolicy } from './places.ts';
import { policyGroups } from './policy-groups.ts';
import { differencesWords, policyChangeSentence } from './policy-words.ts';
import { proofSentences } from './proof-words.ts';
import { grantsWords, ownersWords } from './tenant-words.ts';
import { listedConnections, totalsOf } from './totals.ts';
import { plainWriting, type Writing } from './writing.ts';

export interface DiffTextOptions {
  readonly palette: Palette;
  /** Columns of the terminal; absent: lines are not wrapped. */
  readonly width?: number;
  /** Lists every name and every entry. */
  readonly expand: boolean;
  readonly places: DiffPlaces;
}

const mostNames = 4;
const mostEntries = 40;

interface Texts {
  readonly palette: Palette;
  readonly writing: Writing;
  readonly mostEntries: number;
  readonly places: DiffPlaces;
}

/**
 * Writes a change for a terminal: the answer and the totals, then hazards, connections, policies, inventory, and
 * what it rests on.
 */
export function formatDiffText(review: Review, { palette, width, expand, places }: DiffTextOptions): string {
  const writing = plainWriting(expand ? Number.POSITIVE_INFINITY : mostNames, review.diff);
  const texts = { palette, writing, mostEntries: expand ? Number.POSITIVE_INFINITY : mostEntries, places };
  const sections = [
    answerLines(review, texts),
    hazardLines(review, texts),
    review.flows === undefined ? [] : flowLines(review.flows, texts),
    connectionLines(review, texts),
    halfOpeningLines(review, texts),
    policyLines(review, texts),
    inventoryLines(review, texts),
    basisSentences(review.diff).map((line) => palette.quiet(visible(line))),
  ];
  const lines = sections.filter((section) => section.length > 0).map((section) => section.join('\n'));
  return `${wrapAll(lines.join('\n\n'), width)}\n`;
}

/** Further lines of an entry begin two columns to the right of its first. */
function wrapAll(text: string, width: number | undefined): string {
  if (width === undefined) return text;
  const lines = text.split('\n').flatMap((line) => {
    const indent = /^ */.exec(line)?.[0] ?? '';
    return wrapped(line, Math.max(width, 40), `${indent}  `);
  });
  return lines.join('\n');
}

function answerLines(review: Review, { palette, writing }: Texts): readonly string[] {
  const totals = totalsOf(review);
  const { before, after } = review.compared;
  const [first = '', ...others] = answerSentences(review, totals);
  const gate = gateSentence(review);
  const gatePaint = (review.gate?.tripped.length ?? 0) > 0 ? palette.severity.error : palette.hint;
  const broken = brokenLine(review, writing);
  return [
    ...(broken === undefined ? [] : [palette.severity.error(broken)]),
    ...review.notes.map((note) => palette.severity.warning(writing.prose(note))),
    palette.strong(first),
    ...others,
    ...causeLines(review, writing).map((line) => `  ${line}`),
    ...proofSentences(review, writing),
    `Hazards: ${hazardTotalWords(totals)}. Policies: ${policyTotalWords(totals)}. Inventory: ${inventoryTotalWords(totals)}.`,
    ...(gate === undefined ? [] : [gatePaint(gate)]),
    palette.quiet(`From ${writing.name(before)} to ${writing.name(after)}.`),
  ];
}

function hazardLines({ hazards }: Review, texts: Texts): readonly string[] {
  if (hazards.length === 0) return [];
  const { palette, writing, places } = texts;
  return [
    palette.strong('Hazards'),
    ...hazards.flatMap((hazard) => {
      const { code, message, advice, location, acceptedBy } = hazard;
      const where = hazardPlace(hazard, writing);
      const subjects = hazardSubjects(hazard, writing);
      const acceptance = acceptanceWords(hazard, writing);
      const paint = acceptedBy === undefined ? palette.severity[hazard.level] : palette.quiet;
      const at =
        location === undefined
          ? []
          : [palette.location(foundPlaceWords(foundPlace(location, 'after', places), writing))];
      return [
        `  ${paint(`${levelWord(hazard)}[${code}]`)} ${writing.prose(message)}`,
        ...breachesWords(hazard, places, writing).map((line) => `    ${line}`),
        ...(where === '' ? [] : [`    ${where}`]),
        ...(subjects.length === 0 ? [] : [`    ${palette.quiet(subjects.join(' · '))}`]),
        ...at.map((line) => `    ${line}`),
        ...ownersWords(hazard.tenants, writing).map((line) => `    ${line}`),
        ...(advice === undefined ? [] : [`    ${palette.hint(writing.prose(advice))}`]),
        ...(acceptance === undefined ? [] : [`    ${acceptance}`]),
      ];
    }),
  ];
}

function levelWord({ level, acceptedBy }: ReviewedHazard): string {
  return acceptedBy === undefined ? level : `accepted ${level}`;
}

const marks: Readonly<Record<ConnectionChangeKind, string>> = { opened: '+', closed: '-', certainty: '~' };

function connectionLines({ diff }: Review, texts: Texts): readonly string[] {
  const { palette } = texts;
  const connections = listedConnections(diff);
  if (connections.length === 0) return [];
  const shown = connections.slice(0, texts.mostEntries);
  const has = (kind: ConnectionChangeKind): boolean => connections.some(({ change }) => change === kind);
  return [
    palette.strong('Connections'),
    ...shown.flatMap((connection, index) => oneConnection(connection, index, shown[index - 1], texts)),
    ...moreLines(connections.length - shown.length, 'connection'),
    ...(has('opened') ? [] : ['  Nothing is opened.']),
    ...(has('closed') ? [] : ['  Nothing is closed.']),
  ];
}

function oneConnection(
  connection: ConnectionChange,
  index: number,
  previous: ConnectionChange | undefined,
  { palette, writing, places, mostEntries: most }: Texts,
): readonly string[] {
  const { change } = connection;
  const paint = { opened: palette.added, closed: palette.removed, certainty: palette.severity.warning }[change];
  const { sentence, ends } = listedConnection(connection, writing);
  return [
    `  ${paint(`${marks[change]} ${index + 1}`)} ${sentence}`,
    ...[
      ...ends,
      ...causesWords(connection, previous, places, writing, most),
      ...grantsWords(connection.grants, writing),
      ...ownersWords(connection.tenants, { ...writing, owner: writing.name }),
    ].map((words) => `    ${words}`),
  ];
}

function halfOpeningLines({ diff }: Review, texts: Texts): readonly string[] {
  if (diff.halfOpenings.length === 0) return [];
  const { palette, writing, places, mostEntries: most } = texts;
  const shown = diff.halfOpenings.slice(0, most);
  return [
    palette.strong('Opened on one side'),
    ...shown.flatMap((half, index) => [
      `  ${halfOpeningSentence(half, writing)}`,
      ...causesWords(half, shown[index - 1], places, writing, most).map((words) => `    ${words}`),
    ]),
    ...moreLines(
      diff.halfOpenings.length - shown.length,
      'connection opened on one side',
      'connections opened on one side',
    ),
  ];
}

function policyLines({ diff }: Review, texts: Texts): readonly string[] {
  const { palette, writing, places } = texts;
  if (diff.policies.length === 0) return [];
  const groups = policyGroups(diff.policies);
  const shown = groups.slice(0, texts.mostEntries);
  return [
    palette.strong('Policies'),
    ...shown.flatMap(({ main, exceptions }) =>
      [main, ...exceptions].flatMap((change, index) => {
        const place = foundPlace(change.location, stateOfPolicy(change.kind), places);
        const indent = index === 0 ? '  ' : '    ';
        return [
          `${indent}${index === 0 ? '' : 'apart from that: '}${policyChangeSentence(change, writing)}`,
          `${indent}  ${palette.location(foundPlaceWords(place, writing))}`,
          ...differencesWords(change, writing).map((words) => `${indent}  ${words}`),
        ];
      }),
    ),
    ...moreLines(groups.length - shown.length, 'policy', 'policies'),
  ];
}

function inventoryLines({ diff }: Review, texts: Texts): readonly string[] {
  if (diff.inventory.length === 0) return [];
  const shown = diff.inventory.slice(0, texts.mostEntries);
  return [
    texts.palette.strong('Inventory'),
    ...shown.map((change) => `  ${inventorySentence(change, texts.writing)}`),
    ...moreLines(diff.inventory.length - shown.length, 'change'),
  ];
}

function moreLines(more: number, singular: string, plural = `${singular}s`): readonly string[] {
  return more === 0 ? [] : [`  and ${counted(more, `more ${singular}`, `more ${plural}`)}; --output json has all.`];
}
