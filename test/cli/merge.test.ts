import { execFileSync } from 'node:child_process';
import { runCommand } from '../support/command-line.ts';
import { clusterFile, smallLandscape } from '../support/small-landscape.ts';
import { assert, test } from '../support/table.ts';
import { type Files, inTemporaryFolder, writeFiles } from '../support/temporary.ts';

test('two branches that each add a namespace merge without conflict, and the result is what render gives', () =>
  inTemporaryFolder(smallLandscape, async (folder) => {
    const git = (...words: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...words], {
        cwd: folder,
        stdio: 'pipe',
      });
    const commit = async (files: Files): Promise<void> => {
      writeFiles(folder, files);
      assert.is((await runCommand(['render'], { folder })).status, 0);
      git('add', '--all');
      git('commit', '--quiet', '--message', 'change');
    };
    git('init', '--quiet', '--initial-branch=main');
    await commit({});
    git('checkout', '--quiet', '-b', 'one');
    await commit({ 'policies/clusters/aws.yaml': clusterFile('aws', ['a', 'added-by-one', 'b']) });
    git('checkout', '--quiet', '-b', 'two', 'main');
    // Far enough from the line that the other branch adds: the sources are merged by git, as text.
    await commit({ 'policies/clusters/gcp.yaml': clusterFile('gcp', ['added-by-two', 'c']) });
    git('merge', '--quiet', '--no-edit', 'one');
    const { status, stderr } = await runCommand(['render', '--check'], { folder });
    assert.is(status, 0);
    assert.match(stderr, /^2 clusters, 5 namespaces, 5 policies/);
  }));
