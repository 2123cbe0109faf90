import type { ShownConnection, ShownHazard } from './page-changes.ts';
import type { ComparedPage } from './page-data.ts';

/** Parts of a still page, which writes them as HTML. */
interface StillWriter {
  readonly paragraphs: (lines: readonly string[]) => string;
  readonly list: (entries: readonly string[], none: string) => string;
}

/** The changes of a page that compares as HTML that needs no code. */
export function stillChanges(
  { changes, scope }: Pick<ComparedPage, 'changes' | 'scope'>,
  { paragraphs, list }: StillWriter,
): readonly string[] {
  const { compared, answer, hazards, connections, halfOpenings, policies, inventory, flows, basis } = changes;
  const { broken, notes, sentences, causes, proof, totals, gate } = answer;
  const section = (title: string, entries: readonly string[]): readonly string[] =>
    entries.length === 0 ? [] : [`<h2>${title}</h2>`, list(entries, '')];
  return [
    '<h2>Changes</h2>',
    paragraphs([
      ...(broken === undefined ? [] : [broken]),
      ...notes,
      ...sentences,
      ...causes,
      ...proof,
      totals,
      ...(gate === undefined ? [] : [gate.sentence]),
      `From ${compared.before} to ${compared.after}.`,
      ...scope,
    ]),
    '<h2>Hazards</h2>',
    list(hazards.map(hazardWords), 'There are none.'),
    '<h2>Changed connections</h2>',
    list(connections.map(connectionWords), 'No connection changes: nothing is opened, nothing is closed.'),
    ...section('Opened on one side', halfOpenings.map(connectionWords)),
    ...section(
      'Connections that were really seen',
      flows === undefined
        ? []
        : [
            ...flows.sentences,
            ...flows.changes.map(({ title, from, to, port }) => `${title} from ${from} to ${to} on ${port}`),
          ],
    ),
    ...section(
      'Changed policies',
      policies.map(({ sentence, place, differences }) => [sentence, place, ...differences].join(' · ')),
    ),
    ...section('Changed inventory', inventory),
    ...section('Basis of the comparison', basis),
  ];
}

function hazardWords({ level, code, message, breaches, where, place, advice, acceptance }: ShownHazard): string {
  const parts = [`${level}[${code}] ${message}`, ...breaches, where, place, advice, acceptance];
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

function connectionWords({ change, sentence, ends, causes }: ShownConnection): string {
  return `${change}: ${[sentence, ...ends, ...causes].join(' · ')}`;
}
