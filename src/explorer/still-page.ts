import { counted } from '../diagnostics/counted.ts';
import { visible } from '../report/words/wording.ts';
import { cellWords } from './cell-words.ts';
import { changesTitle, headWords, titleOf, unknownWords } from './head-words.ts';
import { otherRows, podRows } from './matrix-rows.ts';
import type { ComparedPage, JudgedPart, PageIndex, RunSummary, StandingOut, TestSummary } from './page-data.ts';
import { flowsWords } from './page-flows.ts';
import { standsOutWords } from './stands-out-words.ts';
import { stillChanges } from './still-changes.ts';

/** A text as the text of an element or of a quoted attribute. */
export function escapeHtml(text: string): string {
  return visible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** The overview as HTML that needs no code: what the page shows until its code runs, and where it cannot run. */
export function stillPage(
  index: PageIndex,
  compared?: ComparedPage,
): { readonly title: string; readonly body: string } {
  const { guardrails, tests, standsOut, exceptions, run } = index.overview;
  const title = compared === undefined ? titleOf(index) : changesTitle(compared.changes);
  const body = [
    '<main class="still">',
    `<h1>${escapeHtml(title)}</h1>`,
    paragraphs([...headWords(index), ...(index.flows === undefined ? [] : flowsWords(index.flows))]),
    '<p class="notice">This is the overview. The rest of the page needs JavaScript and DecompressionStream. ',
    'If your browser has both, the file may be cut off or damaged.</p>',
    ...(compared === undefined ? [] : [...stillChanges(compared, { paragraphs, list }), '<h1>The state after</h1>']),
    ...(run === undefined ? [] : stillRun(run)),
    '<h2>Guardrails</h2>',
    judged(guardrails, 'guardrail', ({ name, outcome }) => `${outcome}: ${name}`),
    '<h2>Tests</h2>',
    judged(failedFirst(tests), 'test', ({ test, name, passed, failure }) =>
      [`${passed ? 'passed' : 'failed'}: ${test}, ${name}`, ...(failure?.lines.slice(0, 1) ?? [])].join(' · '),
    ),
    '<h2>What stands out</h2>',
    ...standsOutWords.flatMap(({ key, title: heading, none }) => [
      `<h3>${escapeHtml(heading)}</h3>`,
      list(standsOut[key].map(standingWords), none),
    ]),
    '<h2>Exceptions</h2>',
    list(
      exceptions.map(({ name, owner, until }) => `${name}: ${owner}, until ${until}`),
      'None.',
    ),
    '<h2>Connections</h2>',
    table(index),
    '<h2>What this page does not know</h2>',
    paragraphs(unknownWords(index)),
    '</main>',
  ];
  return { title, body: body.join('\n') };
}

function stillRun({ passed, totals, flows = [], coverage = [] }: RunSummary): readonly string[] {
  return [
    `<h2>${passed ? 'The test passes' : 'The test fails'}</h2>`,
    paragraphs(totals),
    ...[flows, coverage].flatMap((lines) =>
      lines.length === 0 ? [] : [`<pre>${lines.map(escapeHtml).join('\n')}</pre>`],
    ),
  ];
}

/** A long list is cut at its end. */
function failedFirst(tests: JudgedPart<TestSummary>): JudgedPart<TestSummary> {
  if (tests.kind !== 'judged') return tests;
  return { ...tests, results: [...tests.results].sort((a, b) => Number(a.passed) - Number(b.passed)) };
}

function paragraphs(lines: readonly string[]): string {
  return lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n');
}

/** A longer list is cut, because only the code of the page can search it. */
const mostEntries = 200;

function list(entries: readonly string[], none: string): string {
  if (entries.length === 0) return `<p>${escapeHtml(none)}</p>`;
  const shown = entries.slice(0, mostEntries).map((entry) => `<li>${escapeHtml(entry)}</li>`);
  const more = entries.length - mostEntries;
  return `<ul>${shown.join('\n')}${more > 0 ? `<li>${counted(more, 'more entry', 'more entries')}</li>` : ''}</ul>`;
}

function judged<Result>(answer: JudgedPart<Result>, noun: string, words: (result: Result) => string): string {
  if (answer.kind === 'judged') return list(answer.results.map(words), `No ${noun} is defined.`);
  return list([], answer.kind === 'none' ? `There are no ${noun}s.` : `The ${noun}s could not be read.`);
}

function standingWords({ words, detail, clusters }: StandingOut): string {
  const where =
    clusters.length === 0 ? '' : ` (${clusters.length > 3 ? `${clusters.length} clusters` : clusters.join(', ')})`;
  return `${words}${detail === '' ? '' : `, ${detail}`}${where}`;
}

function table(index: PageIndex): string {
  const { axis, keys, cells } = index.first;
  if (keys.length === 0) return '<p>There are too many namespaces for a still table.</p>';
  const rows = [...podRows(index, axis), ...otherRows(index)];
  const header = rows.map(({ name }) => `<th scope="col">${escapeHtml(name)}</th>`).join('');
  const body = rows.map(({ name }, row) => {
    const line = rows.map((_, column) => {
      const cell = cells[row * rows.length + column];
      return `<td>${cell === undefined ? '' : escapeHtml(cellWords(cell))}</td>`;
    });
    return `<tr><th scope="row">${escapeHtml(name)}</th>${line.join('')}</tr>`;
  });
  return `<div class="scroll"><table><caption>From each row to each column</caption><thead><tr><td></td>${header}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>`;
}
