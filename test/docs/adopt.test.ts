import { readFileSync } from 'node:fs';
import { assert, test } from '../support/table.ts';

test('docs/adopt.md makes the folder into which it packs: npm pack does not', () => {
  const page = readFileSync(new URL('../../docs/adopt.md', import.meta.url), 'utf8');
  const [, commands = '', destination] = /```sh\n((?:(?!```).)*?--pack-destination (\S+))/s.exec(page) ?? [];
  assert.ok(destination !== undefined);
  assert.match(commands, `mkdir -p ${destination}\n`);
});
