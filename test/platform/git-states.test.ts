import { chmodSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { gitBlobId } from '../../src/model/content-hash.ts';
import type { FileTree } from '../../src/model/file-tree.ts';
import { openRepository } from '../../src/platform/git-repository.ts';
import { readTwoStates, type State, type TwoStates } from '../../src/platform/git-states.ts';
import { bareEnvironment, commitFiles, git, inRepositories } from '../support/git-repository.ts';
import { assert, test } from '../support/table.ts';
import { type Files, inTemporaryFolder, writeFiles } from '../support/temporary.ts';

const folders = ['manifests', 'policies'];

async function readStates(root: string, before: State, after: State): Promise<TwoStates> {
  const { value: repository } = await openRepository(root, { environment: bareEnvironment });
  if (repository === undefined) throw new Error('There is no repository.');
  const { prefix, algorithm } = repository;
  const { value, diagnostics } = await readTwoStates(repository.git, { before, after }, { prefix, folders, algorithm });
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value;
}

const commitState = (id: string): State => ({ kind: 'commit', id });
const onDisk = (root: string): State => ({ kind: 'working-tree', root });

/** Texts by path, of what can be read. */
function textsOf(files: FileTree): Record<string, string> {
  return Object.fromEntries(
    files.paths().map((path) => [path, Buffer.from(files.get(path)?.read() ?? []).toString('utf8')]),
  );
}

/** What differs, by path: the texts before and after. */
function differences({ before, after }: TwoStates): Record<string, readonly [string | undefined, string | undefined]> {
  const paths = [...new Set([...before.files.paths(), ...after.files.paths()])].sort();
  return Object.fromEntries(
    paths.flatMap((path) => {
      const [old, now] = [before.files.get(path), after.files.get(path)];
      if (old === now || old?.contentId === now?.contentId) return [];
      const text = (file: typeof old) => file && Buffer.from(file.read()).toString('utf8');
      return [[path, [text(old), text(now)]]];
    }),
  );
}

const files: Files = {
  'manifests/a.yaml': 'a\n',
  'manifests/b.yaml': 'b\n',
  'manifests/same.yaml': 'same\n',
  'policies/x.yaml': 'x\n',
  'README.md': 'none of ours\n',
};

test('the working tree is what lies on the disk: changed, deleted, new, staged, ignored', () =>
  inRepositories({ ...files, '.gitignore': 'ignored.yaml\n' }, async ({ checkout, commit }) => {
    writeFiles(checkout, {
      'manifests/a.yaml': 'changed\n',
      'manifests/new.yaml': 'new\n',
      'manifests/ignored.yaml': 'ignored\n',
      'manifests/.hidden.yaml': 'hidden\n',
      'policies/staged.yaml': 'staged\n',
    });
    git(checkout, 'add', 'policies');
    rmSync(join(checkout, 'manifests/b.yaml'));
    const states = await readStates(checkout, commitState(commit), onDisk(checkout));
    assert.equal(differences(states), {
      'manifests/a.yaml': ['a\n', 'changed\n'],
      'manifests/b.yaml': ['b\n', undefined],
      'manifests/ignored.yaml': [undefined, 'ignored\n'],
      'manifests/new.yaml': [undefined, 'new\n'],
      'policies/staged.yaml': [undefined, 'staged\n'],
    });
    assert.equal(states.after.problems, []);
  }));

test('a file that is the same in both states is one object, and its content is read on demand', () =>
  inRepositories(files, async ({ checkout, commit }) => {
    writeFiles(checkout, { 'manifests/a.yaml': 'changed\n' });
    const { before, after, fetch } = await readStates(checkout, commitState(commit), onDisk(checkout));
    const same = before.files.get('manifests/same.yaml');
    assert.is(same, after.files.get('manifests/same.yaml'));
    assert.is(same?.contentId, gitBlobId(Buffer.from('same\n')));
    assert.throws(() => same?.read(), /was fetched before it is read/);
    assert.equal((await fetch([same as never])).diagnostics, []);
    assert.is(Buffer.from(same?.read() ?? []).toString(), 'same\n');
    assert.is(same?.size, 5);
  }));

test('git is asked for nothing that it would write down: the index stays as it was', () =>
  inRepositories(files, async ({ checkout, commit }) => {
    const index = () => git(checkout, 'ls-files', '--debug');
    // Its times no longer are those in the index, so that "git status" would like to write the index anew.
    utimesSync(join(checkout, 'manifests/a.yaml'), 1, 1);
    const before = index();
    const states = await readStates(checkout, commitState(commit), onDisk(checkout));
    assert.equal(differences(states), {});
    assert.is(index(), before);
    assert.is(git(checkout, 'status', '--porcelain'), '');
  }));

test('two revisions do not look at the disk', () =>
  inRepositories(files, async ({ checkout, commit }) => {
    const second = commitFiles(checkout, { 'manifests/a.yaml': 'second\n' }, 'Second');
    writeFiles(checkout, { 'manifests/a.yaml': 'third\n' });
    const states = await readStates(checkout, commitState(commit), commitState(second));
    assert.equal(differences(states), { 'manifests/a.yaml': ['a\n', 'second\n'] });
  }));

test('names that git would quote, in a folder whose name is a pattern to git', () =>
  inRepositories({ 'README.md': '' }, async ({ checkout }) => {
    const root = join(checkout, 'n*t');
    const odd = { 'manifests/ein "Süd"\tcluster.yaml': '1', 'manifests/[a].yaml': '1' };
    writeFiles(root, { ...odd, 'manifests/same.yaml': 'of this root' });
    writeFiles(join(checkout, 'net'), { 'manifests/same.yaml': 'not of this root' });
    const commit = commitFiles(checkout, {}, 'Odd');
    git(checkout, 'config', 'core.quotePath', 'true');
    writeFiles(root, { 'manifests/ein "Süd"\tcluster.yaml': '2' });
    const states = await readStates(root, commitState(commit), onDisk(root));
    assert.equal(differences(states), { 'manifests/ein "Süd"\tcluster.yaml': ['1', '2'] });
    const paths = ['manifests/[a].yaml', 'manifests/ein "Süd"\tcluster.yaml', 'manifests/same.yaml'];
    assert.equal(states.before.files.paths(), paths);
  }));

test('ignores line ends that git converts at check-out', () =>
  inRepositories(files, async ({ checkout, commit }) => {
    git(checkout, 'config', 'core.autocrlf', 'true');
    rmSync(join(checkout, 'manifests'), { recursive: true });
    git(checkout, 'checkout', '--', 'manifests');
    const states = await readStates(checkout, commitState(commit), onDisk(checkout));
    assert.equal(differences(states), {});
    await states.fetch([states.after.files.get('manifests/a.yaml') as never]);
    assert.is(Buffer.from(states.after.files.get('manifests/a.yaml')?.read() ?? []).toString(), 'a\n');
    writeFiles(checkout, { 'manifests/b.yaml': 'staged\r\n' });
    git(checkout, 'add', '.');
    const staged = await readStates(checkout, commitState(commit), onDisk(checkout));
    assert.equal(differences(staged), { 'manifests/b.yaml': ['b\n', 'staged\n'] });
  }));

test('a clean filter decides what a file is, not its bytes on the disk', () =>
  inRepositories({ ...files, '.gitattributes': '*.yaml filter=upper\n' }, async ({ checkout }) => {
    git(checkout, 'config', 'filter.upper.clean', 'tr a-z A-Z');
    const commit = commitFiles(checkout, { 'manifests/a.yaml': 'filtered\n' }, 'Filtered');
    const states = await readStates(checkout, commitState(commit), onDisk(checkout));
    assert.is(states.before.files.get('manifests/a.yaml'), states.after.files.get('manifests/a.yaml'));
  }));

test('files that git was told to take for unchanged are looked at', () =>
  inRepositories(files, async ({ checkout, commit }) => {
    git(checkout, 'update-index', '--assume-unchanged', 'manifests/a.yaml');
    writeFiles(checkout, { 'manifests/a.yaml': 'changed behind its back\n' });
    const states = await readStates(checkout, commitState(commit), onDisk(checkout));
    assert.equal(differences(states), { 'manifests/a.yaml': ['a\n', 'changed behind its back\n'] });
  }));

test('files that a sparse checkout leaves out are not deleted', () =>
  inRepositories(files, async ({ checkout, commit }) => {
    git(checkout, 'sparse-checkout', 'set', '--no-cone', '/policies/');
    const states = await readStates(checkout, commitState(commit), onDisk(checkout));
    assert.equal(differences(states), {});
    assert.ok(states.after.files.paths().includes('manifests/a.yaml'));
  }));

test('a conflict in the working tree is read with its markers', () =>
  inRepositories(files, async ({ checkout, commit }) => {
    git(checkout, 'checkout', '--quiet', '-b', 'other');
    commitFiles(checkout, { 'manifests/a.yaml': 'theirs\n' }, 'Theirs');
    git(checkout, 'checkout', '--quiet', 'topic');
    commitFiles(checkout, { 'manifests/a.yaml': 'ours\n' }, 'Ours');
    assert.throws(() => git(checkout, 'merge', 'other'));
    const states = await readStates(checkout, commitState(commit), onDisk(checkout));
    assert.match(differences(states)['manifests/a.yaml']?.[1] ?? '', /^<<<<<<< HEAD\nours\n/);
  }));

test('a repository of the object format SHA-256', () =>
  inTemporaryFolder({}, async (folder) => {
    git(folder, 'init', '--quiet', '--object-format=sha256');
    const commit = commitFiles(folder, files, 'Begin');
    writeFiles(folder, { 'manifests/a.yaml': 'changed\n', 'manifests/copied.yaml': 'b\n' });
    const states = await readStates(folder, commitState(commit), onDisk(folder));
    assert.equal(Object.keys(differences(states)), ['manifests/a.yaml', 'manifests/copied.yaml']);
    const [copied, original] = ['manifests/copied.yaml', 'manifests/b.yaml'].map((path) =>
      states.after.files.get(path),
    );
    assert.is(copied?.contentId, original?.contentId);
  }));

test('links, submodules and files in the place of a folder are problems of their state', () =>
  inRepositories(files, async ({ checkout, commit }) => {
    symlinkSync('a.yaml', join(checkout, 'manifests/linked.yaml'));
    git(checkout, 'add', '--all');
    git(checkout, 'update-index', '--add', '--cacheinfo', `160000,${commit},manifests/module`);
    git(checkout, 'commit', '--quiet', '--message=Odd');
    rmSync(join(checkout, 'policies'), { recursive: true });
    writeFiles(checkout, { policies: 'a file' });
    const head = git(checkout, 'rev-parse', 'HEAD');
    git(checkout, 'rm', '--quiet', '-r', '--cached', 'policies');
    const second = commitFiles(checkout, {}, 'A file');
    const states = await readStates(checkout, commitState(head), onDisk(checkout));
    const codes = ({ problems }: TwoStates['before']) =>
      problems.map(({ code, location }) => `${code} ${location.path}`).sort();
    assert.equal(codes(states.before), ['symbolic-link manifests/linked.yaml', 'unreadable manifests/module']);
    assert.ok(codes(states.after).includes('symbolic-link manifests/linked.yaml'));
    const revisions = await readStates(checkout, commitState(commit), commitState(second));
    assert.ok(codes(revisions.after).includes('unreadable policies'));
  }));

test('reports a submodule in the working tree, for any content of its folder', () =>
  inRepositories(files, async ({ checkout, commit }) => {
    git(checkout, 'update-index', '--add', '--cacheinfo', `160000,${commit},manifests/module`);
    const { after } = await readStates(checkout, commitState(commit), onDisk(checkout));
    assert.equal(
      after.problems.map(({ code, location }) => `${code} ${location.path}`),
      ['unreadable manifests/module'],
    );
  }));

test('a folder that neither state has is empty, and a repository in a folder begins there', () =>
  inRepositories({ 'net/policies/x.yaml': 'x' }, async ({ checkout, commit }) => {
    const root = join(checkout, 'net');
    const states = await readStates(root, commitState(commit), onDisk(root));
    await states.fetch([states.after.files.get('policies/x.yaml') as never]);
    assert.equal(textsOf(states.after.files), { 'policies/x.yaml': 'x' });
  }));

test('ignores the bit that makes a file executable', () =>
  inRepositories(files, async ({ checkout, commit }) => {
    chmodSync(join(checkout, 'manifests/a.yaml'), 0o755);
    const states = await readStates(checkout, commitState(commit), onDisk(checkout));
    assert.equal(differences(states), {});
  }));
