import { execFileSync } from 'node:child_process';
import { chmodSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gitBlobId } from '../../src/model/content-hash.ts';
import { readDiskTree, readNamedTree } from '../../src/platform/disk-tree.ts';
import { assert, test } from '../support/table.ts';
import { inTemporaryFolder, withoutPrivileges } from '../support/temporary.ts';

test('a tree has the files below the folder, sorted by code units, hidden ones left out', () =>
  inTemporaryFolder(
    {
      'policies/b.yaml': 'b',
      'policies/B.yaml': 'B',
      'policies/a/x.yaml': 'x',
      'policies/.hidden': '',
      'policies/.git/config': '',
      'policies/empty/': '',
      'other/y': '',
    },
    (root) => {
      const { value, diagnostics } = readDiskTree(root, 'policies');
      assert.equal(diagnostics, []);
      assert.equal(value?.paths(), ['policies/B.yaml', 'policies/a/x.yaml', 'policies/b.yaml']);
    },
  ));

test('a file knows its size, its bytes and its git blob id', () =>
  inTemporaryFolder({ 'policies/a': 'ä\n' }, (root) => {
    const file = readDiskTree(root, 'policies').value?.get('policies/a');
    assert.is(file?.size, 3);
    assert.equal(Buffer.from(file?.read() ?? []).toString(), 'ä\n');
    assert.is(file?.contentId, gitBlobId(Buffer.from('ä\n')));
  }));

test('a file larger than any source may be keeps its size, and is read only on demand', () =>
  inTemporaryFolder({ 'policies/a': 'x'.repeat(1024 * 1024 + 1) }, (root) => {
    const file = readDiskTree(root, 'policies').value?.get('policies/a');
    assert.is(file?.size, 1024 * 1024 + 1);
    assert.is(file?.read().length, 1024 * 1024 + 1);
  }));

test('a folder that is not there has no files', () =>
  inTemporaryFolder({}, (root) => {
    assert.equal(readDiskTree(root, 'policies').value?.paths(), []);
  }));

test('symbolic links to files and folders, and broken ones, are errors, each once', () =>
  inTemporaryFolder({ 'policies/a.yaml': '', 'elsewhere/b.yaml': '' }, (root) => {
    symlinkSync('a.yaml', join(root, 'policies/link.yaml'));
    symlinkSync('../elsewhere', join(root, 'policies/linked'));
    symlinkSync('gone', join(root, 'policies/broken.yaml'));
    const { value, diagnostics } = readDiskTree(root, 'policies');
    assert.is(value, undefined);
    assert.equal(diagnostics.map(({ code, location }) => `${code} ${location.path}`).sort(), [
      'symbolic-link policies/broken.yaml',
      'symbolic-link policies/link.yaml',
      'symbolic-link policies/linked',
    ]);
  }));

test('the folder itself may not be a symbolic link', () =>
  inTemporaryFolder({ 'elsewhere/a.yaml': '' }, (root) => {
    symlinkSync('elsewhere', join(root, 'policies'));
    assert.equal(
      readDiskTree(root, 'policies').diagnostics.map(({ code, location }) => `${code} ${location.path}`),
      ['symbolic-link policies'],
    );
  }));

test('files and folders that cannot be read are errors, never passed over', () =>
  inTemporaryFolder(
    {
      'policies/a.yaml': '',
      'policies/secret.yaml': '',
      'policies/large.yaml': 'x'.repeat(1024 * 1024 + 1),
      'policies/closed/b.yaml': '',
    },
    async (root) => {
      chmodSync(root, 0o755);
      chmodSync(join(root, 'policies/secret.yaml'), 0);
      chmodSync(join(root, 'policies/large.yaml'), 0);
      chmodSync(join(root, 'policies/closed'), 0);
      const { value, diagnostics } = await withoutPrivileges(() => readDiskTree(root, 'policies'));
      chmodSync(join(root, 'policies/closed'), 0o755);
      assert.is(value, undefined);
      assert.equal(diagnostics.map(({ message, location }) => `${location.path}: ${message}`).sort(), [
        'policies/closed: Ringfence cannot read this. Permission is denied.',
        'policies/large.yaml: Ringfence cannot read this. Permission is denied.',
        'policies/secret.yaml: Ringfence cannot read this. Permission is denied.',
      ]);
    },
  ));

test('a folder that is left out is not looked at, and its namesakes deeper down are', () =>
  inTemporaryFolder({ 'm/a': '', 'm/gitops/b': '', 'm/c/gitops/d': '' }, async (root) => {
    assert.equal(readDiskTree(root, 'm', { without: 'gitops' }).value?.paths(), ['m/a', 'm/c/gitops/d']);
  }));

test('what a person names is read under the name given: a folder with all below it, or a file alone', () =>
  inTemporaryFolder({ 'm/a': 'A', 'm/b/c': 'C', x: '' }, async (root) => {
    assert.equal(readNamedTree(root, './m/').value?.paths(), ['./m/a', './m/b/c']);
    const file = readNamedTree(root, 'm/b/c').value;
    assert.equal(file?.paths(), ['m/b/c']);
    assert.is(Buffer.from(file?.get('m/b/c')?.read() ?? []).toString(), 'C');
    assert.is(file?.get('m/a'), undefined);
  }));

test('a link that a person names is followed, and none below it', () =>
  inTemporaryFolder({ 'releases/3/a': 'A', 'releases/file': 'F' }, async (root) => {
    symlinkSync('releases/3', join(root, 'current'));
    symlinkSync('releases/file', join(root, 'alone'));
    assert.equal(readNamedTree(root, 'current').value?.paths(), ['current/a']);
    const alone = readNamedTree(root, 'alone').value?.get('alone');
    assert.is(Buffer.from(alone?.read() ?? []).toString(), 'F');
    symlinkSync('.', join(root, 'releases/3/loop'));
    assert.equal(
      readNamedTree(root, 'current').diagnostics.map(({ code, location }) => `${code} ${location.path}`),
      ['symbolic-link current/loop'],
    );
    symlinkSync('round', join(root, 'round'));
    assert.equal(
      readNamedTree(root, 'round').diagnostics.map(({ code, message }) => `${code}: ${message}`),
      ['unreadable: Ringfence cannot read this. Its path contains too many symbolic links.'],
    );
  }));

test('what is named and not there is said so', () =>
  inTemporaryFolder({}, async (root) => {
    const { value, diagnostics } = readNamedTree(root, 'nowhere');
    assert.is(value, undefined);
    assert.equal(
      diagnostics.map(({ code, message, location }) => [code, message, location.path]),
      [['unreadable', 'Ringfence cannot read this. It does not exist.', 'nowhere']],
    );
  }));

test('reports what is not a file, or has a name that others read differently, and never skips it', () =>
  inTemporaryFolder(
    {
      'policies/a.yaml': 'a',
      'policies/clusters/east.yaml/': '',
      'policies/clusters/west.YAML/README.md': '',
      'policies/vendored/.git/HEAD': '',
      'policies/vendored/b.yaml': '',
    },
    (root) => {
      execFileSync('mkfifo', [join(root, 'policies/waiting.yaml')]);
      writeFileSync(Buffer.concat([Buffer.from(`${root}/policies/`), Buffer.from([0xff]), Buffer.from('.yaml')]), '');
      const { value, diagnostics } = readDiskTree(root, 'policies');
      assert.is(value, undefined);
      assert.equal(diagnostics.map(({ code, location, message }) => `${code} ${location.path}: ${message}`).sort(), [
        'unreadable policies/clusters/east.yaml: Ringfence cannot read this. It is a folder, but its name is the name of a file.',
        'unreadable policies/vendored: Ringfence cannot read this. It is a submodule; its files are in another repository.',
        'unreadable policies/waiting.yaml: Ringfence cannot read this. It is neither a file nor a folder.',
        'unreadable policies/\uFFFD.yaml: Ringfence cannot read this. Its name is not UTF-8.',
      ]);
    },
  ));

test('a folder that a person names may hold checkouts of other repositories', () =>
  inTemporaryFolder({ 'm/a.yaml': '', 'm/b/.git/HEAD': '', 'm/b/c.yaml': '', 'm/d.yaml/e.yaml': '' }, (root) => {
    assert.equal(readNamedTree(root, 'm').value?.paths(), ['m/a.yaml', 'm/b/c.yaml', 'm/d.yaml/e.yaml']);
  }));
