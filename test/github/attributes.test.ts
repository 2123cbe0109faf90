import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../support/command-line.ts';
import { commitFiles, git } from '../support/git-repository.ts';
import { smallLandscape } from '../support/small-landscape.ts';
import { assert, table, test } from '../support/table.ts';
import { inTemporaryFolder, writeFiles } from '../support/temporary.ts';

const attributes = readFileSync(new URL('../../.gitattributes', import.meta.url), 'utf8');
const template = 'policies/namespace-types/web-app/deny-all.yaml';
const labelled = (label: string) =>
  String(smallLandscape[template]).replace('{name: deny-all}', `{name: deny-all, labels: {${label}}}`);

table(
  'two branches change the same manifests, and render resolves what git says',
  [
    { name: 'as text: a conflict, its markers and all', driver: undefined, conflicts: true },
    { name: 'with the driver set: no conflict among manifests', driver: 'true', conflicts: false },
  ],
  ({ driver, conflicts }) =>
    inTemporaryFolder({ ...smallLandscape, '.gitattributes': attributes }, async (folder) => {
      const render = async () => assert.is((await runCommand(['render'], { folder })).status, 0);
      git(folder, 'init', '--quiet', '--initial-branch=main');
      if (driver !== undefined) git(folder, 'config', 'merge.ringfence.driver', driver);
      await render();
      commitFiles(folder, {}, 'Begin');
      for (const label of ['one', 'two']) {
        git(folder, 'checkout', '--quiet', '-b', label, 'main');
        writeFiles(folder, { [template]: labelled(`side: ${label}`) });
        await render();
        commitFiles(folder, {}, label);
      }
      assert.throws(() => git(folder, 'merge', '--no-edit', 'one'));
      const unmerged = git(folder, 'diff', '--name-only', '--diff-filter=U').split('\n');
      assert.ok(unmerged.includes(template));
      assert.is(
        unmerged.some((path) => path.startsWith('manifests/')),
        conflicts,
      );
      // A person resolves the sources; the manifests follow.
      writeFiles(folder, { [template]: labelled('side: both') });
      await render();
      git(folder, 'add', '--all');
      git(folder, 'commit', '--quiet', '--no-edit');
      assert.is((await runCommand(['render', '--check'], { folder })).status, 0);
      assert.not.match(readFileSync(join(folder, 'manifests/clusters/aws/a/policies.yaml'), 'utf8'), '<<<<<<<');
    }),
);

test('golden inputs keep their bytes, rendered files their line feeds', () =>
  inTemporaryFolder({ '.gitattributes': attributes }, (folder) => {
    git(folder, 'init', '--quiet');
    const paths = ['test/cases/a/input/policies/x.yaml', 'manifests/clusters/a/b/policies.yaml'];
    const said = git(folder, 'check-attr', 'text', 'eol', 'merge', '--', ...paths).split('\n');
    assert.equal(said, [
      `${paths[0]}: text: unset`,
      `${paths[0]}: eol: lf`,
      `${paths[0]}: merge: unspecified`,
      `${paths[1]}: text: set`,
      `${paths[1]}: eol: lf`,
      `${paths[1]}: merge: ringfence`,
    ]);
  }));
