import { compareCommits } from '../../src/platform/compared-commits.ts';
import { openGit } from '../../src/platform/git.ts';
import { bareEnvironment, commitFiles, git, inRepositories } from '../support/git-repository.ts';
import { assert, table, test } from '../support/table.ts';
import { writeFiles } from '../support/temporary.ts';

const files = { 'src/a.ts': 'one\n'.repeat(20), 'policies/x.yaml': 'x\n', 'README.md': 'hello\n' };

test('finds differences by git objects, with both names of a renamed file and names of any kind', () =>
  inRepositories(files, async ({ checkout, commit: base }) => {
    git(checkout, 'mv', 'src/a.ts', 'other.ts');
    const head = commitFiles(checkout, { 'policies/größe "1"\n.yaml': 'y\n', 'policies/x.yaml': 'z\n' }, 'Change');
    // Neither what is checked out nor a configuration of the checkout counts.
    git(checkout, 'checkout', '--quiet', '--detach', base);
    git(checkout, 'config', 'diff.renames', 'copies');
    writeFiles(checkout, { 'untracked.ts': '' });
    const { value, diagnostics } = await compareCommits(openGit(checkout, { environment: bareEnvironment }), {
      base: `${head}^`,
      head: 'topic',
    });
    assert.equal(diagnostics, []);
    const paths = ['other.ts', 'policies/größe "1"\n.yaml', 'policies/x.yaml', 'src/a.ts'];
    assert.equal(value, { base, head, parents: [base], paths });
  }));

test('a merge has the parents that it merges', () =>
  inRepositories(files, async ({ checkout, commit }) => {
    git(checkout, 'checkout', '--quiet', '-b', 'side');
    const side = commitFiles(checkout, { side: '' }, 'Side');
    git(checkout, 'checkout', '--quiet', 'topic');
    const topic = commitFiles(checkout, { topic: '' }, 'Topic');
    git(checkout, 'merge', '--quiet', '--no-edit', 'side');
    const { value } = await compareCommits(openGit(checkout, { environment: bareEnvironment }), {
      base: 'HEAD^1',
      head: 'HEAD',
    });
    assert.equal([value?.base, value?.parents, value?.paths], [topic, [topic, side], ['side']]);
    assert.is.not(topic, commit);
  }));

table(
  'a revision that is none is refused',
  [
    { name: 'unknown', base: 'nowhere', says: /There is no commit "nowhere"\./ },
    { name: 'like a flag', base: '--output=x', says: /There is no commit "--output=x"\./ },
    { name: 'the reverse of one', base: '^HEAD', says: /There is no commit "\^HEAD"\./ },
    { name: 'empty', base: '', says: /There is no commit ""\./ },
    { name: 'a file', base: 'HEAD:README.md', says: /There is no commit "HEAD:README\.md"\./ },
  ],
  ({ base, says }) =>
    inRepositories(files, async ({ checkout }) => {
      const git = openGit(checkout, { environment: bareEnvironment });
      const { value, diagnostics } = await compareCommits(git, { base, head: 'HEAD' });
      assert.is(value, undefined);
      assert.equal(
        diagnostics.map(({ code }) => code),
        ['git-refused'],
      );
      assert.match(diagnostics[0]?.message ?? '', says);
    }),
);
