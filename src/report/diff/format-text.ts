import { counted } from '../../diagnostics/counted.ts';
import type { ConnectionChange, ConnectionChangeKind } from '../../diff/landscape-diff.ts';
import type { Review } from '../../diff/review.ts';
import type { Palette } from '../words/palette.ts';
import { visible } from '../words/wording.ts';
import { wrapped } from '../words/wrap.ts';
import { basisSentences } from './basis-words.ts';
import {
  answerEntry,
  connectionEntry,
  type EntryTexts,
  halfOpeningEntry,
  hazardEntry,
  mostListedNames,
  policyEntry,
} from './entries.ts';
import { flowLines } from './flow-lines.ts';
import { inventorySentence } from './inventory-words.ts';
import type { DiffPlaces } from './places.ts';
import { policyGroups } from './policy-groups.ts';
import { listedConnections } from './totals.ts';
import { plainWriting } from './writing.ts';

export interface DiffTextOptions {
  readonly palette: Palette;
  /** Columns of the terminal; absent: lines are not wrapped. */
  readonly width?: number;
  /** Lists every name and every entry. */
  readonly expand: boolean;
  readonly places: DiffPlaces;
}

const mostEntries = 40;

interface Texts extends EntryTexts {
  readonly palette: Palette;
}

/**
 * Writes a change for a terminal: the answer and the totals, then hazards, connections, policies, inventory, and
 * what it rests on.
 */
export function formatDiffText(review: Review, { palette, width, expand, places }: DiffTextOptions): string {
  const writing = plainWriting(expand ? Number.POSITIVE_INFINITY : mostListedNames, review.diff);
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

function answerLines(review: Review, texts: Texts): readonly string[] {
  const { palette, writing } = texts;
  const { before, after } = review.compared;
  const { broken, notes, sentences, causes, proof, totals, gate } = answerEntry(review, texts);
  const [first = '', ...others] = sentences;
  const gatePaint = (review.gate?.tripped.length ?? 0) > 0 ? palette.severity.error : palette.hint;
  return [
    ...(broken === undefined ? [] : [palette.severity.error(broken)]),
    ...notes.map((note) => palette.severity.warning(note)),
    palette.strong(first),
    ...others,
    ...causes.map((line) => `  ${line}`),
    ...proof,
    totals,
    ...(gate === undefined ? [] : [gatePaint(gate)]),
    palette.quiet(`From ${writing.name(before)} to ${writing.name(after)}.`),
  ];
}

function hazardLines({ hazards }: Review, texts: Texts): readonly string[] {
  if (hazards.length === 0) return [];
  const { palette } = texts;
  return [
    palette.strong('Hazards'),
    ...hazards.flatMap((hazard) => {
      const { level, message, breaches, where, subjects, place, owners, advice, acceptance } = hazardEntry(
        hazard,
        texts,
      );
      const paint = hazard.acceptedBy === undefined ? palette.severity[hazard.level] : palette.quiet;
      return [
        `  ${paint(`${level}[${hazard.code}]`)} ${message}`,
        ...breaches.map((line) => `    ${line}`),
        ...(where === '' ? [] : [`    ${where}`]),
        ...(subjects.length === 0 ? [] : [`    ${palette.quiet(subjects.join(' · '))}`]),
        ...(place === undefined ? [] : [`    ${palette.location(place)}`]),
        ...owners.map((line) => `    ${line}`),
        ...(advice === undefined ? [] : [`    ${palette.hint(advice)}`]),
        ...(acceptance === undefined ? [] : [`    ${acceptance}`]),
      ];
    }),
  ];
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
  texts: Texts,
): readonly string[] {
  const { palette } = texts;
  const { change } = connection;
  const paint = { opened: palette.added, closed: palette.removed, certainty: palette.severity.warning }[change];
  const { sentence, ends, causes, grants, owners } = connectionEntry(connection, previous, texts);
  return [
    `  ${paint(`${marks[change]} ${index + 1}`)} ${sentence}`,
    ...[...ends, ...causes, ...grants, ...owners].map((words) => `    ${words}`),
  ];
}

function halfOpeningLines({ diff }: Review, texts: Texts): readonly string[] {
  if (diff.halfOpenings.length === 0) return [];
  const shown = diff.halfOpenings.slice(0, texts.mostEntries);
  return [
    texts.palette.strong('Opened on one side'),
    ...shown.flatMap((half, index) => {
      const { sentence, causes } = halfOpeningEntry(half, shown[index - 1], texts);
      return [`  ${sentence}`, ...causes.map((words) => `    ${words}`)];
    }),
    ...moreLines(
      diff.halfOpenings.length - shown.length,
      'connection opened on one side',
      'connections opened on one side',
    ),
  ];
}

function policyLines({ diff }: Review, texts: Texts): readonly string[] {
  const { palette } = texts;
  if (diff.policies.length === 0) return [];
  const groups = policyGroups(diff.policies);
  const shown = groups.slice(0, texts.mostEntries);
  return [
    palette.strong('Policies'),
    ...shown.flatMap(({ main, exceptions }) =>
      [main, ...exceptions].flatMap((change, index) => {
        const { sentence, place, differences } = policyEntry(change, texts);
        const indent = index === 0 ? '  ' : '    ';
        return [
          `${indent}${index === 0 ? '' : 'apart from that: '}${sentence}`,
          `${indent}  ${palette.location(place)}`,
          ...differences.map((words) => `${indent}  ${words}`),
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
