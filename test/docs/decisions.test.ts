import { readdirSync, readFileSync } from 'node:fs';
import { assert, table, test } from '../support/table.ts';

const folder = new URL('../../docs/adr/', import.meta.url);
const decisions = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .sort()
  .map((name) => ({ name, number: Number(name.slice(0, 4)), text: readFileSync(new URL(name, folder), 'utf8') }));

/** Numbers of drafts that were never merged; they are not used again. */
const unused: readonly number[] = [26];

test('decisions are numbered without a gap', () => {
  const last = decisions.at(-1)?.number ?? 0;
  const expected = Array.from({ length: last }, (_, index) => index + 1).filter((number) => !unused.includes(number));
  assert.equal(
    decisions.map(({ number }) => number),
    expected,
  );
});

table('a decision says its number, date and status, then why', decisions, ({ number, text }) => {
  assert.match(
    text,
    new RegExp(`^# ${number}\\. [A-Z].*[^.]\n\nDate: 20\\d\\d-\\d\\d-\\d\\d\\. Status: (accepted|superseded)`),
  );
  const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
  assert.equal(headings.slice(0, 4), ['Context', 'Decision', 'Alternatives', 'Consequences']);
});

table(
  'a decision that another supersedes names it, and the other names this one',
  decisions.filter(({ text }) => /[Ss]uperseded/.test(text.slice(0, text.indexOf('## Context')))),
  ({ name, text }) => {
    const [, by] = /superseded (?:in part )?by \[ADR \d+\]\(([^)]+)\)/.exec(text) ?? [];
    const other = decisions.find((decision) => decision.name === by);
    assert.ok(other !== undefined, `${name} links the decision that supersedes it`);
    assert.match(other?.text ?? '', `](${name})`);
  },
);
