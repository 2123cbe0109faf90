import { readFileSync } from 'node:fs';
import { assert, test } from '../../support/table.ts';
import { readDump } from './support.ts';

test('the example on the page of a code gives the message that the page shows', () => {
  const page = readFileSync(new URL('../../../docs/diagnostics/namespaces-missing.md', import.meta.url), 'utf8');
  const [, example = '', message = ''] = /```json\n(.*?)```\n\n```text\n(.*?)\n```/s.exec(page) ?? [];
  assert.equal(
    readDump({ 'eu1.json': example }).diagnostics.map((found) => [found.code, found.message]),
    [['namespaces-missing', message]],
  );
});
