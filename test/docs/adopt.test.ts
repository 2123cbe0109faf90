import { readFileSync } from 'node:fs';
import { packageSpec } from '../../src/cli/release.ts';
import { ownVersion } from '../../src/platform/surroundings.ts';
import { assert, test } from '../support/table.ts';
import { pages, readPage } from './page.ts';

test('docs/adopt.md makes the folder into which it packs: npm pack does not', () => {
  const page = readFileSync(new URL('../../docs/adopt.md', import.meta.url), 'utf8');
  const [, commands = '', destination] = /```sh\n((?:(?!```).)*?--pack-destination (\S+))/s.exec(page) ?? [];
  assert.ok(destination !== undefined);
  assert.match(commands, `mkdir -p ${destination}\n`);
});

test('docs/adopt.md installs what init installs: a file until the registry has the package', () => {
  const page = readFileSync(new URL('../../docs/adopt.md', import.meta.url), 'utf8');
  const spec = packageSpec(ownVersion());
  const installed = [...page.matchAll(/npm install --save-dev --save-exact (\S+)$/gm)].map(([, what]) => what);
  assert.equal(installed, [spec.startsWith('.') ? spec : `ringfence@${spec}`]);
});

test('no page installs the package by its name while the registry does not have it', () => {
  if (!packageSpec(ownVersion()).startsWith('.')) return;
  const byName =
    /\b(npm (install|i|add|exec)|npx|yarn add|pnpm (add|dlx)) (-\S+ )*ringfence@|npm (install|i) (-\S+ )*ringfence\b/;
  assert.equal(
    [...pages, 'CONTRIBUTING.md'].filter((page) => byName.test(readPage(page))),
    [],
  );
});
