import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync, readlinkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type FetchOptions, fetchProposal } from '../../src/platform/fetched-commits.ts';
import { bareEnvironment, commitFiles, git, inRepositories, type Repositories } from '../support/git-repository.ts';
import { assert, table, test } from '../support/table.ts';
import { type Files, filesIn, writeFiles } from '../support/temporary.ts';

const files: Files = {
  'policies/landscape.yaml': 'kind: Landscape\n',
  'policies/.gitignore': 'ignored\n',
  'manifests/inventory/landscape.yaml': 'one: 1\n',
  'package.json': '{}\n',
};

/** `topic` is the base of these repositories; the pull request 7 has this change on top of it. */
function propose({ checkout, remote }: Repositories, change: (checkout: string) => void): string {
  git(checkout, 'checkout', '--quiet', '-b', 'change', 'topic');
  change(checkout);
  const commit = commitFiles(checkout, {}, 'Change');
  git(checkout, 'push', '--quiet', remote, 'change:refs/pull/7/head');
  git(checkout, 'checkout', '--quiet', 'topic');
  return commit;
}

function fetch({ folder, remote }: Repositories, commit: string, more: Partial<FetchOptions> = {}) {
  return fetchProposal({
    proposal: { kind: 'pull-request', number: 7, commit },
    base: 'topic',
    defaultBranch: 'topic',
    folder: join(folder, 'tree'),
    shown: 'tree',
    prefix: '',
    remote,
    environment: bareEnvironment,
    ...more,
  });
}

const codesOf = (outcome: Awaited<ReturnType<typeof fetchProposal>>) => outcome.diagnostics.map(({ code }) => code);
const withoutGit = (folder: string) =>
  Object.fromEntries(Object.entries(filesIn(folder)).filter(([path]) => !path.startsWith('.git/')));

test('a pull request is merged with its base as objects, and only what is read of it is laid out', () =>
  inRepositories(files, async (repositories) => {
    const commit = propose(repositories, (checkout) =>
      writeFiles(checkout, { 'policies/new.yaml': 'new: 1\n', 'src/evil.js': 'process.exit(0)\n' }),
    );
    const base = commitFiles(repositories.checkout, { 'policies/base.yaml': 'base: 1\n' }, 'Move on');
    git(repositories.checkout, 'push', '--quiet', 'origin', 'topic');
    const { value, diagnostics } = await fetch(repositories, commit);
    assert.equal(diagnostics, []);
    const tree = join(repositories.folder, 'tree');
    assert.equal(value, { base, head: git(tree, 'rev-parse', 'HEAD'), commit, defaultTip: base });
    assert.equal(git(tree, 'rev-parse', 'HEAD^1', 'HEAD^2', 'refs/ringfence/base').split('\n'), [base, commit, base]);
    assert.equal(withoutGit(tree), {
      'manifests/inventory/landscape.yaml': 'one: 1\n',
      'policies/.gitignore': 'ignored\n',
      'policies/base.yaml': 'base: 1\n',
      'policies/landscape.yaml': 'kind: Landscape\n',
      'policies/new.yaml': 'new: 1\n',
    });
  }));

test('the head alone, where it is to be rendered', () =>
  inRepositories(files, async (repositories) => {
    const commit = propose(repositories, (checkout) => writeFiles(checkout, { 'policies/new.yaml': 'new: 1\n' }));
    const { value } = await fetch(repositories, commit, { unmerged: true });
    assert.is(value?.head, commit);
    assert.is(git(join(repositories.folder, 'tree'), 'rev-parse', 'HEAD'), commit);
  }));

test('nothing of a pull request runs: no filter, no merge driver, no hook, and nothing is executable', () =>
  inRepositories(files, async (repositories) => {
    const commit = propose(repositories, (checkout) => {
      writeFiles(checkout, {
        '.gitattributes': '* filter=evil merge=evil diff=evil\n',
        '.gitmodules': '[submodule "x"]\n\tpath = policies/x\n\turl = ext::touch evil\n\tupdate = !touch evil\n',
        '.git-hooks/post-checkout': '#!/bin/sh\ntouch evil\n',
        'policies/run.sh': '#!/bin/sh\n',
      });
      execFileSync('chmod', ['+x', 'policies/run.sh'], { cwd: checkout });
    });
    commitFiles(repositories.checkout, { 'policies/landscape.yaml': 'kind: Landscape # here\n' }, 'Move on');
    git(repositories.checkout, 'push', '--quiet', 'origin', 'topic');
    const { diagnostics } = await fetch(repositories, commit);
    assert.equal(diagnostics, []);
    const tree = join(repositories.folder, 'tree');
    assert.is(lstatSync(join(tree, 'policies/run.sh')).mode & 0o111, 0);
    for (const path of ['.gitattributes', '.gitmodules', '.git-hooks', 'evil'])
      assert.not(existsSync(join(tree, path)));
  }));

test('a link is laid out as one that leads nowhere, a submodule as an empty folder', () =>
  inRepositories({ ...files, 'secret/token': 'secret\n' }, async (repositories) => {
    const commit = propose(repositories, (checkout) => {
      symlinkSync('../secret/token', join(checkout, 'policies/link.yaml'));
      symlinkSync('/etc', join(checkout, 'policies/folder'));
      writeFiles(checkout, { 'policies/module/': '' });
      git(checkout, 'update-index', '--add', '--cacheinfo', `160000,${repositories.commit},policies/module`);
    });
    const { diagnostics } = await fetch(repositories, commit);
    assert.equal(diagnostics, []);
    const tree = join(repositories.folder, 'tree');
    assert.is(readlinkSync(join(tree, 'policies/link.yaml')), 'ringfence-does-not-follow-links');
    assert.is(readlinkSync(join(tree, 'policies/folder')), 'ringfence-does-not-follow-links');
    assert.equal(filesIn(join(tree, 'policies'))['module/'], '');
    // What is committed is in the index, so that git can be asked for it.
    assert.match(git(tree, 'ls-files', '--stage', 'policies/module'), /^160000 /);
  }));

table<{ name: string; entry: (tree: string) => string }>(
  'a tree that git itself would not make writes nothing outside its folder',
  [
    { name: 'a folder called ..', entry: (tree) => `040000 tree ${tree}\t..` },
    { name: 'a folder called .git', entry: (tree) => `040000 tree ${tree}\t.git` },
    { name: 'a folder called .GIT', entry: (tree) => `040000 tree ${tree}\t.GIT` },
  ],
  ({ entry }) =>
    inRepositories(files, async (repositories) => {
      const { checkout, remote, commit: base } = repositories;
      const make = (lines: string) =>
        execFileSync('git', ['mktree'], { cwd: checkout, input: lines, encoding: 'utf8' }).trim();
      const hash = (text: string) =>
        execFileSync('git', ['hash-object', '-w', '--stdin'], { cwd: checkout, input: text, encoding: 'utf8' }).trim();
      const blob = hash('evil\n');
      const inner = make(`100644 blob ${blob}\tevil\n`);
      const policies = make(`${entry(inner)}\n`);
      const top = make(`040000 tree ${policies}\tpolicies\n`);
      const commit = git(checkout, 'commit-tree', '-p', base, '-m', 'Evil', top);
      git(checkout, 'push', '--quiet', remote, `${commit}:refs/pull/7/head`);
      const outcome = await fetch(repositories, commit, { unmerged: true });
      assert.is(outcome.value, undefined);
      assert.ok(codesOf(outcome).every((code) => code === 'unreadable' || code === 'git-refused'));
      assert.not(existsSync(join(repositories.folder, 'tree/evil')));
      assert.not(existsSync(join(repositories.folder, 'tree/.git/evil')));
      assert.not(existsSync(join(repositories.folder, 'evil')));
    }),
);

table<{
  name: string;
  options: (repositories: Repositories, commit: string) => Partial<FetchOptions>;
  code: string;
}>(
  'what cannot be judged is refused',
  [
    {
      name: 'a head that moved',
      options: ({ commit }) => ({ proposal: { kind: 'pull-request', number: 7, commit } }),
      code: 'proposal-moved',
    },
    {
      name: 'a pull request that does not exist',
      options: (_, commit) => ({ proposal: { kind: 'pull-request', number: 8, commit } }),
      code: 'git-refused',
    },
    { name: 'a base that does not exist', options: () => ({ base: 'gone' }), code: 'git-refused' },
    {
      name: 'a base that is more than a name',
      options: () => ({ base: 'topic:refs/heads/evil' }),
      code: 'git-refused',
    },
    { name: 'a base with a pattern', options: () => ({ base: '*' }), code: 'git-refused' },
    { name: 'a folder with something in it', options: ({ folder }) => ({ folder }), code: 'unwritable' },
    {
      name: 'a branch that is no group of the queue',
      options: (_, commit) => ({ proposal: { kind: 'group', branch: 'change', commit } }),
      code: 'not-in-queue',
    },
    {
      name: 'a group of the queue of another base',
      options: (_, commit) => ({ proposal: { kind: 'group', branch: 'gh-readonly-queue/other/pr-7-x', commit } }),
      code: 'not-in-queue',
    },
    {
      name: 'a group that is not made on the base',
      options: ({ checkout, remote }) => {
        git(checkout, 'checkout', '--quiet', '--orphan', 'fresh');
        const commit = commitFiles(checkout, {}, 'Fresh');
        git(checkout, 'push', '--quiet', remote, 'fresh:refs/heads/gh-readonly-queue/topic/pr-9-x');
        return { proposal: { kind: 'group', branch: 'gh-readonly-queue/topic/pr-9-x', commit } };
      },
      code: 'not-in-queue',
    },
  ],
  ({ options, code }) =>
    inRepositories(files, async (repositories) => {
      const commit = propose(repositories, (checkout) => writeFiles(checkout, { 'policies/new.yaml': 'new: 1\n' }));
      for (const branch of ['change', 'gh-readonly-queue/other/pr-7-x'])
        git(repositories.checkout, 'push', '--quiet', 'origin', `change:refs/heads/${branch}`);
      const outcome = await fetch(repositories, commit, options(repositories, commit));
      assert.is(outcome.value, undefined);
      assert.equal(codesOf(outcome), [code]);
    }),
);

test('a conflict is said, and nothing is laid out', () =>
  inRepositories(files, async (repositories) => {
    const commit = propose(repositories, (checkout) => writeFiles(checkout, { 'policies/landscape.yaml': 'a\n' }));
    commitFiles(repositories.checkout, { 'policies/landscape.yaml': 'b\n' }, 'Move on');
    git(repositories.checkout, 'push', '--quiet', 'origin', 'topic');
    assert.equal(codesOf(await fetch(repositories, commit)), ['merge-conflict']);
    assert.equal(withoutGit(join(repositories.folder, 'tree')), {});
  }));

test('a group of the merge queue is taken as it is', () =>
  inRepositories(files, async (repositories) => {
    const { checkout, commit: base, folder } = repositories;
    const branch = 'gh-readonly-queue/topic/pr-7-x';
    const commit = commitFiles(checkout, { 'policies/new.yaml': 'new: 1\n' }, 'Group');
    git(checkout, 'push', '--quiet', 'origin', `HEAD:refs/heads/${branch}`);
    const { value } = await fetch(repositories, commit, { proposal: { kind: 'group', branch, commit } });
    assert.equal(value, { base, head: commit, commit, defaultTip: base });
    assert.is(readFileSync(join(folder, 'tree/policies/new.yaml'), 'utf8'), 'new: 1\n');
  }));

test('a policy repository in a folder is laid out there', () =>
  inRepositories({ 'network/policies/landscape.yaml': 'kind: Landscape\n', 'policies/x': '' }, async (repositories) => {
    const commit = propose(repositories, (checkout) => writeFiles(checkout, { 'network/manifests/x.yaml': '' }));
    await fetch(repositories, commit, { prefix: 'network/' });
    assert.equal(Object.keys(withoutGit(join(repositories.folder, 'tree'))), [
      'network/manifests/x.yaml',
      'network/policies/landscape.yaml',
    ]);
  }));
