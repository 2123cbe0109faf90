import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../support/command-line.ts';
import { assert, test } from '../support/table.ts';
import { filesIn, inTemporaryFolder } from '../support/temporary.ts';
import { editorFindings } from './language-server.ts';

const checkout = fileURLToPath(new URL('../../', import.meta.url));

/** Sources that `init` and `new` write, by absolute path, in a folder in which the package is installed. */
async function withSources(work: (sources: ReadonlyMap<string, string>) => Promise<void>): Promise<void> {
  await inTemporaryFolder({}, async (folder) => {
    await runCommand(['init', '.'], { folder });
    for (const kind of ['type', 'policy', 'cluster', 'test']) await runCommand(['new', kind, 'more'], { folder });
    const sources = Object.entries(filesIn(join(folder, 'policies')));
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(checkout, join(folder, 'node_modules/ringfence'));
    await work(new Map(sources.map(([path, text]) => [join(folder, 'policies', path), text])));
  });
}

test('an editor finds nothing wrong with new sources, and an unknown field in each, by their schema lines', () =>
  withSources(async (sources) => {
    const found = await editorFindings(sources);
    assert.equal(
      [...found].filter(([, messages]) => messages.length > 0),
      [],
    );
    const wrong = new Map(
      [...sources].map(([path, text]) => [path, text.replace(/^metadata:/m, 'extra: 1\nmetadata:')]),
    );
    const missed = [...(await editorFindings(wrong))].filter(
      ([, messages]) => !messages.some((one) => /extra/.test(one)),
    );
    assert.equal(missed, []);
    assert.is(sources.size, 18);
  }));

test('an editor finds nothing wrong with the sources that import writes', () =>
  inTemporaryFolder({}, async (folder) => {
    const dumps = ['eu1', 'us1'].map((name) => `${name}=${join(checkout, 'docs/examples/import', name)}.json`);
    await runCommand(['import', ...dumps], { folder });
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(checkout, join(folder, 'node_modules/ringfence'));
    const sources = Object.entries(filesIn(join(folder, 'policies'))).map(([path, text]): [string, string] => [
      join(folder, 'policies', path),
      text,
    ]);
    const names = join(folder, 'import-names.yaml');
    const found = await editorFindings(new Map([...sources, [names, readFileSync(names, 'utf8')]]));
    assert.equal(
      [...found].filter(([, messages]) => messages.length > 0),
      [],
    );
    assert.ok(found.size > 20, `${found.size} sources`);
  }));
