import { join } from 'node:path';
import { parseRevisionRange } from '../../src/model/revision-range.ts';
import { openRepository } from '../../src/platform/git-repository.ts';
import { resolveRange } from '../../src/platform/git-revisions.ts';
import { bareEnvironment, commitFiles, git, inRepositories } from '../support/git-repository.ts';
import { soundValue } from '../support/result.ts';
import { assert, table, test } from '../support/table.ts';
import { inTemporaryFolder } from '../support/temporary.ts';

/** What a range means in a repository: `<before> → <after>` and the notes, or what is wrong. */
async function meaningOf(folder: string, text: string | undefined): Promise<readonly string[]> {
  const range = soundValue(parseRevisionRange(text));
  const { value: repository, diagnostics: closed } = await openRepository(folder, { environment: bareEnvironment });
  if (repository === undefined) return closed.map(({ code }) => code);
  const found = await resolveRange(repository, range);
  if ('mistake' in found) return [`mistake: ${found.mistake}`];
  if (found.value === undefined) return found.diagnostics.map(({ code, hint }) => `${code}: ${hint}`);
  const { before, after, notes } = found.value;
  return [`${before.words} → ${after === 'working-tree' ? after : after.words}`, ...notes];
}

/** A history in `topic`, which left `main` at B: A – B – C (main), B – D (topic). Answers the short ids by letter. */
async function inHistory(work: (checkout: string, ids: Record<string, string>) => Promise<void>) {
  await inRepositories({ x: 'A' }, async ({ checkout, commit }) => {
    git(checkout, 'remote', 'remove', 'origin');
    const ids: Record<string, string> = { A: commit };
    ids.B = commitFiles(checkout, { x: 'B' }, 'B');
    git(checkout, 'checkout', '--quiet', '-b', 'main');
    ids.C = commitFiles(checkout, { y: 'C' }, 'C');
    git(checkout, 'checkout', '--quiet', 'topic');
    ids.D = commitFiles(checkout, { z: 'D' }, 'D');
    await work(checkout, Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, id.slice(0, 7)])));
  });
}

test('nothing said: the merge base with main, and the working tree', () =>
  inHistory(async (checkout, { B }) => {
    assert.equal(await meaningOf(checkout, undefined), [`the merge base with main (${B}) → working-tree`]);
  }));

test('the default branch is origin/HEAD, then main, then master, those of origin first', () =>
  inHistory(async (checkout, { A, B }) => {
    const meaning = async () => (await meaningOf(checkout, undefined))[0];
    git(checkout, 'branch', 'master', A ?? '');
    assert.is(await meaning(), `the merge base with main (${B}) → working-tree`);
    git(checkout, 'update-ref', 'refs/remotes/origin/main', A ?? '');
    assert.is(await meaning(), `the merge base with origin/main (${A}) → working-tree`);
    git(checkout, 'update-ref', 'refs/remotes/origin/trunk', B ?? '');
    git(checkout, 'symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk');
    assert.is(await meaning(), `the merge base with origin/trunk (${B}) → working-tree`);
    // The branch that it names was never fetched.
    git(checkout, 'update-ref', '-d', 'refs/remotes/origin/trunk');
    git(checkout, 'update-ref', '-d', 'refs/remotes/origin/main');
    assert.is(await meaning(), `the merge base with main (${B}) → working-tree`);
    git(checkout, 'branch', '-D', 'main');
    assert.is(await meaning(), `the merge base with master (${A}) → working-tree`);
  }));

test('without a default branch it asks', () =>
  inRepositories({ x: '' }, async ({ checkout }) => {
    git(checkout, 'remote', 'remove', 'origin');
    assert.equal(await meaningOf(checkout, undefined), [
      'mistake: there is no default branch to compare with: no origin/HEAD, main or master. Name a branch: ringfence diff BASE. Available branches: topic.',
    ]);
  }));

test('a revision is compared as it is, and it is said where HEAD lacks something of it', () =>
  inHistory(async (checkout, { A, B, C, D }) => {
    const lacks = (head: string) =>
      `main (${C}) has 1 commit that ${head} does not have; their changes appear here in reverse. To see only the changes of ${head}, compare with the merge base, ${B}.`;
    assert.equal(await meaningOf(checkout, 'HEAD'), [`HEAD (${D}) → working-tree`]);
    assert.equal(await meaningOf(checkout, A), [`${A} → working-tree`]);
    assert.equal(await meaningOf(checkout, 'HEAD~1'), [`HEAD~1 (${B}) → working-tree`]);
    assert.equal(await meaningOf(checkout, 'main'), [`main (${C}) → working-tree`, lacks('HEAD')]);
    assert.equal(await meaningOf(checkout, 'main..topic'), [`main (${C}) → topic (${D})`, lacks('topic')]);
    assert.equal(await meaningOf(checkout, 'HEAD~1..'), [`HEAD~1 (${B}) → HEAD (${D})`]);
    assert.equal(await meaningOf(checkout, 'main...topic'), [`the merge base of main and topic (${B}) → topic (${D})`]);
  }));

test('a detached HEAD, another worktree and a bare repository are repositories like any other', () =>
  inHistory(async (checkout, { B, C, D }) => {
    git(checkout, 'checkout', '--quiet', '--detach');
    assert.equal(await meaningOf(checkout, undefined), [`the merge base with main (${B}) → working-tree`]);
    git(checkout, 'worktree', 'add', '--quiet', '../tree', 'main');
    assert.equal(await meaningOf(join(checkout, '../tree'), undefined), [
      `the merge base with main (${C}) → working-tree`,
    ]);
    git(checkout, 'clone', '--quiet', '--bare', '.', '../bare.git');
    assert.equal(await meaningOf(join(checkout, '../bare.git'), 'main...topic'), [
      `the merge base of main and topic (${B}) → topic (${D})`,
    ]);
  }));

test('after a merge of main, the merge base is what was merged', () =>
  inHistory(async (checkout, { C }) => {
    git(checkout, 'merge', '--quiet', '--no-edit', 'main');
    assert.equal(await meaningOf(checkout, undefined), [`the merge base with main (${C}) → working-tree`]);
  }));

test('of several merge bases the first is taken, and said', () =>
  inHistory(async (checkout, { C, D }) => {
    git(checkout, 'branch', 'old-topic');
    git(checkout, 'merge', '--quiet', '--no-edit', 'main');
    git(checkout, 'checkout', '--quiet', 'main');
    git(checkout, 'merge', '--quiet', '--no-edit', 'old-topic');
    git(checkout, 'checkout', '--quiet', 'topic');
    const [first = '', ...more] = git(checkout, 'merge-base', '--all', 'main', 'topic').split('\n');
    assert.equal([first, ...more].map((id) => id.slice(0, 7)).sort(), [C, D].sort());
    const all = [first, ...more].map((id) => id.slice(0, 7)).join(', ');
    assert.equal(await meaningOf(checkout, undefined), [
      `the merge base with main (${first.slice(0, 7)}) → working-tree`,
      `main and HEAD have several merge bases: ${all}. Ringfence compares with the first one, as git diff does.`,
    ]);
  }));

test('branches without a common commit have no merge base, and can be compared as they are', () =>
  inHistory(async (checkout, { C }) => {
    git(checkout, 'checkout', '--quiet', '--orphan', 'other');
    commitFiles(checkout, {}, 'Another beginning');
    assert.equal(await meaningOf(checkout, undefined), [
      'no-merge-base: Compare the two revisions directly: ringfence diff main',
    ]);
    assert.equal(await meaningOf(checkout, 'main...other'), [
      'no-merge-base: Compare the two revisions directly: ringfence diff main..other',
    ]);
    const [words, note] = await meaningOf(checkout, 'main');
    assert.is(words, `main (${C}) → working-tree`);
    assert.match(note ?? '', /^main \(\w+\) has 3 commits that HEAD does not have; [^.]*\.$/);
  }));

table(
  'an unknown revision: what was meant',
  [
    { name: 'a branch', text: 'mian', hint: 'Did you mean "main"?' },
    { name: 'a tag', text: 'v1.0.O', hint: 'Did you mean "v1.0.0"?' },
    { name: 'a branch of a remote', text: 'release', hint: 'Did you mean "origin/release"?' },
    { name: 'on either side', text: 'main..topci', of: 'topci', hint: 'Did you mean "topic"?' },
    { name: 'nothing near', text: 'xyzzy', hint: '"git branch --all" and "git tag" list the revisions.' },
    {
      name: 'a folder of a commit',
      text: 'HEAD:manifests',
      hint: '"git branch --all" and "git tag" list the revisions.',
    },
    { name: 'an option that git has', text: '^main', hint: 'Did you mean "main"?' },
  ],
  ({ text, of, hint }) =>
    inHistory(async (checkout) => {
      git(checkout, 'tag', 'v1.0.0');
      git(checkout, 'update-ref', 'refs/remotes/origin/release', 'HEAD');
      assert.equal(await meaningOf(checkout, text), [
        `mistake: there is no revision "${of ?? text}" in this repository. ${hint}`,
      ]);
    }),
);

test('an id that is too short says so, and a log that is too short, too', () =>
  inHistory(async (checkout) => {
    const tree = git(checkout, 'hash-object', '-t', 'tree', '-w', '/dev/null');
    // Two messages whose commits, as `git` here makes them, begin alike.
    const ids = ['72', '240'].map((message) => git(checkout, 'commit-tree', tree, '-m', message).slice(0, 4));
    assert.is(ids[0], ids[1]);
    assert.equal(await meaningOf(checkout, ids[0]), [
      `mistake: "${ids[0]}" is ambiguous: several commits begin with it. Write more digits of the commit id.`,
    ]);
    assert.match(
      (await meaningOf(checkout, 'topic@{500}'))[0] ?? '',
      /^mistake: The log of "topic@\{500\}" does not go back as far: log for 'topic' only has/,
    );
  }));

test('without a commit there is nothing to compare with, and outside of a repository nothing at all', async () => {
  await inTemporaryFolder({}, async (folder) => {
    assert.equal(await meaningOf(folder, undefined), ['no-git-repository']);
    git(folder, 'init', '--quiet');
    for (const text of [undefined, 'HEAD']) {
      assert.is((await meaningOf(folder, text))[0]?.split(':')[0], 'no-commit');
    }
  });
});

test('a shallow clone says how to get the rest, and that helps', () =>
  inHistory(async (checkout, { B }) => {
    const shallow = join(checkout, '../shallow');
    git(checkout, 'checkout', '--quiet', 'main');
    git(checkout, 'clone', '--quiet', '--depth=1', '--branch=topic', `file://${checkout}`, shallow);
    const advice = /^(.*) In GitHub Actions, set "fetch-depth: 0" for actions\/checkout; elsewhere run: (git .*)$/;
    const asking = await meaningOf(shallow, undefined);
    assert.match(
      asking[0] ?? '',
      /^mistake: there is no default branch to compare with: .* Available branches: topic, origin\/topic\. This/,
    );
    const [, , command = ''] = advice.exec((await meaningOf(shallow, 'origin/main'))[0] ?? '') ?? [];
    // What else the clone knows of main ends as early.
    git(shallow, 'fetch', '--quiet', '--depth=1', 'origin', 'main:refs/remotes/origin/main');
    assert.equal(await meaningOf(shallow, undefined), [`no-merge-base: ${(await unshallowed(shallow)).hint}`]);
    git(
      shallow,
      ...command
        .split(' ')
        .slice(1)
        .map((word) => word.replaceAll('"', '')),
    );
    assert.equal(await meaningOf(shallow, undefined), [`the merge base with origin/main (${B}) → working-tree`]);
  }));

async function unshallowed(folder: string): Promise<{ readonly hint: string }> {
  const [told = ''] = await meaningOf(folder, 'nowhere');
  return { hint: told.slice(told.indexOf('This clone has')) };
}

test('what HEAD lacks is not counted in a shallow clone, which lacks more itself', () =>
  inHistory(async (checkout, { C }) => {
    const shallow = join(checkout, '../shallow');
    git(checkout, 'clone', '--quiet', '--depth=1', '--no-single-branch', `file://${checkout}`, shallow);
    assert.equal(await meaningOf(shallow, 'origin/main'), [`origin/main (${C}) → working-tree`]);
  }));

test('a merge base in a shallow clone may not be the newest, which is said', () =>
  inHistory(async (checkout, { B }) => {
    const shallow = join(checkout, '../shallow');
    git(checkout, 'checkout', '--quiet', 'main');
    git(checkout, 'clone', '--quiet', '--depth=2', '--no-single-branch', `file://${checkout}`, shallow);
    git(shallow, 'checkout', '--quiet', 'topic');
    const [words, note] = await meaningOf(shallow, 'origin/main...topic');
    assert.match(words ?? '', `the merge base of origin/main and topic (${B}) → topic (`);
    assert.match(note ?? '', /^A newer merge base may be missing from this clone\. This clone has only part/);
  }));
