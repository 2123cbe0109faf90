import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { readManifestFolder } from '../../src/platform/manifest-folder.ts';
import { assert, test } from '../support/table.ts';
import { inTemporaryFolder, withoutPrivileges } from '../support/temporary.ts';

const summarize = (diagnostics: readonly { code: string; location: { path: string } }[]) =>
  diagnostics.map(({ code, location }) => `${code} ${location.path}`).sort();

test('a folder that is not there is empty', () =>
  inTemporaryFolder({}, (root) => {
    assert.is(readManifestFolder(join(root, 'manifests'), 'manifests').value?.entries.size, 0);
  }));

test('files and folders are known at any depth, hidden ones too', () =>
  inTemporaryFolder({ 'm/a/b.yaml': 'x', 'm/.hidden': '', 'm/empty/': '' }, (root) => {
    const { value } = readManifestFolder(join(root, 'm'), 'manifests');
    assert.equal([...(value?.entries ?? [])].sort(), [
      ['.hidden', 'file'],
      ['a', 'folder'],
      ['a/b.yaml', 'file'],
      ['empty', 'folder'],
    ]);
    assert.equal(value?.read('a/b.yaml'), Buffer.from('x'));
  }));

test('symbolic links anywhere in it are errors', () =>
  inTemporaryFolder({ 'm/a/': '', 'elsewhere/x': '' }, (root) => {
    symlinkSync('../elsewhere', join(root, 'm/linked'));
    symlinkSync('gone', join(root, 'm/a/broken'));
    const { value, diagnostics } = readManifestFolder(join(root, 'm'), 'manifests');
    assert.is(value, undefined);
    assert.equal(summarize(diagnostics), ['symbolic-link manifests/a/broken', 'symbolic-link manifests/linked']);
  }));

test('the folder itself may not be a symbolic link', () =>
  inTemporaryFolder({ 'elsewhere/': '' }, (root) => {
    symlinkSync('elsewhere', join(root, 'm'));
    assert.equal(summarize(readManifestFolder(join(root, 'm'), 'manifests').diagnostics), ['symbolic-link manifests']);
  }));

test('a file where the folder should be is an error', () =>
  inTemporaryFolder({ m: '' }, (root) => {
    const { diagnostics } = readManifestFolder(join(root, 'm'), 'manifests');
    assert.equal(
      diagnostics.map(({ message }) => message),
      ['This cannot be read. A part of its path is no folder.'],
    );
  }));

test('a folder that cannot be listed is an error', () =>
  inTemporaryFolder({ 'm/closed/a': '' }, (root) => {
    chmodSync(root, 0o755);
    chmodSync(join(root, 'm/closed'), 0);
    const { diagnostics } = withoutPrivileges(() => readManifestFolder(join(root, 'm'), 'manifests'));
    chmodSync(join(root, 'm/closed'), 0o755);
    assert.equal(summarize(diagnostics), ['unreadable manifests/closed']);
  }));

test('a file that cannot be read answers with the reason', () =>
  inTemporaryFolder({ 'm/a': '' }, (root) => {
    const { value } = readManifestFolder(join(root, 'm'), 'manifests');
    assert.equal(value?.read('gone'), {
      code: 'unreadable',
      severity: 'error',
      message: 'This cannot be read. It does not exist.',
      location: { path: 'manifests/gone', line: 1, column: 1 },
    });
  }));
