import { readdirSync, readFileSync } from 'node:fs';
import { assert, table } from '../support/table.ts';
import { readLog } from './read/support.ts';

const folder = new URL('../../docs/diagnostics/', import.meta.url);

const pages = readdirSync(folder)
  .map((name) => ({ name: name.slice(0, -'.md'.length), page: readFileSync(new URL(name, folder), 'utf8') }))
  .filter(({ page }) => /^```json\n\{.*("verdict"|"FlowSummary"|"target")/m.test(page));

table('the lines on the page of a code give the message that the page shows, and no other', pages, ({ name, page }) => {
  const { diagnostics } = readLog(/```json\n(.*?)```/s.exec(page)?.[1] ?? '');
  assert.equal(
    diagnostics.map(({ code, message }) => [code, message]),
    [[name, /```text\n(.*?)\n```/s.exec(page)?.[1]]],
  );
});
