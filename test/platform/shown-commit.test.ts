import { execFileSync } from 'node:child_process';
import { shownCommit } from '../../src/platform/shown-commit.ts';
import { assert, test } from '../support/table.ts';
import { inTemporaryFolder } from '../support/temporary.ts';

test('a commit has the address of its repository, and never its credentials', async () => {
  const files = {
    'policies/landscape.yaml':
      'apiVersion: ringfence.dev/v1alpha1\nkind: Landscape\nmetadata: {name: x}\nspec: {ringfence: "0.1.0"}\n',
    'manifests/.keep': '',
  };
  await inTemporaryFolder(files, async (folder) => {
    const git = (...words: readonly string[]): string =>
      execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...words], {
        cwd: folder,
        encoding: 'utf8',
      });
    git('init', '--quiet');
    git('remote', 'add', 'origin', 'https://alice:s3cret@github.com/acme/isolation.git');
    git('add', '.');
    git('commit', '--quiet', '--message', 'x');
    const commit = await shownCommit(folder, { environment: process.env });
    assert.equal(commit?.repository, { site: 'github', url: 'https://github.com/acme/isolation', folder: '' });
    assert.not.match(JSON.stringify(commit), /s3cret|alice/);
    git('remote', 'set-url', 'origin', 'https://alice:s3cret@git.acme.example/acme/isolation.git');
    assert.is((await shownCommit(folder, { environment: process.env }))?.repository, undefined);
    git('remote', 'remove', 'origin');
    assert.is((await shownCommit(folder, { environment: process.env }))?.id.length, 40);
  });
});
