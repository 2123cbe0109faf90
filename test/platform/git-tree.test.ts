import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDiskTree } from '../../src/platform/disk-tree.ts';
import { openGit } from '../../src/platform/git.ts';
import { readGitManifests, readGitTree } from '../../src/platform/git-tree.ts';
import { bareEnvironment, commitFiles, git, inRepositories } from '../support/git-repository.ts';
import { assert, test } from '../support/table.ts';
import { type Files, writeFiles } from '../support/temporary.ts';

const open = (folder: string) => openGit(folder, { environment: bareEnvironment });
const files: Files = {
  'policies/landscape.yaml': 'kind: Landscape\n',
  'policies/clusters/ein "Süd" cluster.yaml': 'ä\n',
  'policies/bytes.yaml': Buffer.from([0xff, 0x00, 0x0a, 0x0d]),
  'policies/empty.yaml': '',
  'policies/twin.yaml': 'kind: Landscape\n',
  'policies/.hidden/x.yaml': 'x',
  'policies-elsewhere/x.yaml': 'x',
};

test('a revision has the files that the disk had, independent of the files on the disk now', () =>
  inRepositories(files, async ({ checkout, commit }) => {
    const disk = readDiskTree(checkout, 'policies').value;
    writeFiles(checkout, { 'policies/landscape.yaml': 'changed\n', 'policies/new.yaml': '' });
    const { value, diagnostics } = await readGitTree(open(checkout), commit, { prefix: '', folder: 'policies' });
    assert.equal(diagnostics, []);
    assert.equal(value?.paths(), [
      'policies/bytes.yaml',
      'policies/clusters/ein "Süd" cluster.yaml',
      'policies/empty.yaml',
      'policies/landscape.yaml',
      'policies/twin.yaml',
    ]);
    for (const path of value?.paths() ?? []) {
      const [ours, theirs] = [value?.get(path), disk?.get(path)];
      assert.equal(
        [ours?.contentId, ours?.size],
        [theirs?.contentId, path.endsWith('landscape.yaml') ? 16 : theirs?.size],
      );
      assert.equal(Buffer.from(ours?.read() ?? []), Buffer.from(theirs?.read() ?? []), path);
    }
  }));

test('a folder that a revision does not have is empty', () =>
  inRepositories({ x: '' }, async ({ checkout, commit }) => {
    const { value } = await readGitTree(open(checkout), commit, { prefix: '', folder: 'policies' });
    assert.equal(value?.paths(), []);
  }));

test('a policy repository in a folder: paths start there', () =>
  inRepositories({ 'net/policies/a.yaml': 'a', 'policies/b.yaml': 'b' }, async ({ checkout, commit }) => {
    const { value } = await readGitTree(open(checkout), commit, { prefix: 'net/', folder: 'policies' });
    assert.equal(value?.paths(), ['policies/a.yaml']);
  }));

test('symbolic links in a revision are errors', () =>
  inRepositories({ 'policies/a.yaml': '' }, async ({ checkout }) => {
    symlinkSync('/etc/passwd', join(checkout, 'policies/linked.yaml'));
    const commit = commitFiles(checkout, {}, 'Link');
    const { value, diagnostics } = await readGitTree(open(checkout), commit, { prefix: '', folder: 'policies' });
    assert.is(value, undefined);
    assert.equal(
      diagnostics.map(({ code, location }) => `${code} ${location.path}`),
      ['symbolic-link policies/linked.yaml'],
    );
  }));

test('submodules, and names that are not UTF-8, are errors in a revision', () =>
  inRepositories({ 'policies/a.yaml': '' }, async ({ checkout, commit: first }) => {
    git(checkout, 'update-index', '--add', '--cacheinfo', `160000,${first},policies/vendored.yaml`);
    git(checkout, 'commit', '--quiet', '--message', 'Submodule');
    const read = () => readGitTree(open(checkout), 'HEAD', { prefix: '', folder: 'policies' });
    const told = async () => (await read()).diagnostics.map(({ location, message }) => `${location.path}: ${message}`);
    assert.equal(await told(), [
      'policies/vendored.yaml: Ringfence cannot read this. It is a submodule; its files are in another repository.',
    ]);
    git(checkout, 'rm', '--quiet', '--cached', 'policies/vendored.yaml');
    const name = Buffer.concat([Buffer.from(`${checkout}/policies/`), Buffer.from([0xff]), Buffer.from('.yaml')]);
    writeFileSync(name, '');
    commitFiles(checkout, {}, 'Name');
    assert.equal(await told(), ['policies/\uFFFD.yaml: Ringfence cannot read this. Its name is not UTF-8.']);
  }));

test('a revision that is not there is what git says', () =>
  inRepositories({ x: '' }, async ({ checkout }) => {
    const { diagnostics } = await readGitTree(open(checkout), 'nowhere', { prefix: '', folder: 'policies' });
    assert.equal(
      diagnostics.map(({ code }) => code),
      ['git-refused'],
    );
    assert.match(diagnostics[0]?.message ?? '', 'Not a valid object name nowhere');
  }));

test('manifests of a revision: files as they should be, files to be read, folders, submodules', () =>
  inRepositories(
    { 'manifests/a/same.yaml': 'same', 'manifests/a/b/other.yaml': 'other' },
    async ({ checkout, commit }) => {
      git(checkout, 'update-index', '--add', '--cacheinfo', `160000,${commit},manifests/module`);
      git(checkout, 'commit', '--quiet', '--message=Module');
      const desired = new Map([['a/same.yaml', 'same']]);
      const options = { prefix: '', folder: 'manifests', desired } as const;
      const { value } = await readGitManifests(open(checkout), 'HEAD', options);
      assert.equal([...(value?.entries ?? [])].sort(), [
        ['a', 'folder'],
        ['a/b', 'folder'],
        ['a/b/other.yaml', 'file'],
        ['a/same.yaml', 'file'],
        ['module', 'other'],
      ]);
      assert.equal(Buffer.from(value?.read('a/same.yaml') as Uint8Array).toString(), 'same');
      assert.equal(Buffer.from(value?.read('a/b/other.yaml') as Uint8Array).toString(), 'other');
    },
  ));

test('a file where the folder of manifests should be is an error', () =>
  inRepositories({ manifests: 'x' }, async ({ checkout, commit }) => {
    const options = { prefix: '', folder: 'manifests', desired: new Map() } as const;
    const { diagnostics } = await readGitManifests(open(checkout), commit, options);
    assert.equal(
      diagnostics.map(({ code, location }) => `${code} ${location.path}`),
      ['unreadable manifests'],
    );
  }));
