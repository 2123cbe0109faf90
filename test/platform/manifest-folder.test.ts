import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { readManifestFolder } from '../../src/platform/manifest-folder.ts';
import { headerOf } from '../../src/render/header.ts';
import { assert, table, test } from '../support/table.ts';
import { type Files, inTemporaryFolder, withoutPrivileges } from '../support/temporary.ts';

const summarize = (diagnostics: readonly { code: string; location: { path: string } }[]) =>
  diagnostics.map(({ code, location }) => `${code} ${location.path}`).sort();

test('a folder that is not there is empty', () =>
  inTemporaryFolder({}, (root) => {
    assert.is(readManifestFolder(join(root, 'manifests'), { shown: 'manifests' }).value?.entries.size, 0);
  }));

test('files and folders are known at any depth, hidden ones too', () =>
  inTemporaryFolder({ 'm/a/b.yaml': 'x', 'm/.hidden': '', 'm/empty/': '' }, (root) => {
    const { value } = readManifestFolder(join(root, 'm'), { shown: 'manifests' });
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
    const { value, diagnostics } = readManifestFolder(join(root, 'm'), { shown: 'manifests' });
    assert.is(value, undefined);
    assert.equal(summarize(diagnostics), ['symbolic-link manifests/a/broken', 'symbolic-link manifests/linked']);
  }));

test('the folder itself may not be a symbolic link', () =>
  inTemporaryFolder({ 'elsewhere/': '' }, (root) => {
    symlinkSync('elsewhere', join(root, 'm'));
    assert.equal(summarize(readManifestFolder(join(root, 'm'), { shown: 'manifests' }).diagnostics), [
      'symbolic-link manifests',
    ]);
  }));

test('a file where the folder should be is an error', () =>
  inTemporaryFolder({ m: '' }, (root) => {
    const { diagnostics } = readManifestFolder(join(root, 'm'), { shown: 'manifests' });
    assert.equal(
      diagnostics.map(({ message }) => message),
      ['Ringfence cannot read this. A part of its path is not a folder.'],
    );
  }));

test('a folder that cannot be listed is an error', () =>
  inTemporaryFolder({ 'm/closed/a': '' }, async (root) => {
    chmodSync(root, 0o755);
    chmodSync(join(root, 'm/closed'), 0);
    const { diagnostics } = await withoutPrivileges(() => readManifestFolder(join(root, 'm'), { shown: 'manifests' }));
    chmodSync(join(root, 'm/closed'), 0o755);
    assert.equal(summarize(diagnostics), ['unreadable manifests/closed']);
  }));

test('a file that cannot be read answers with the reason', () =>
  inTemporaryFolder({ 'm/a': '' }, (root) => {
    const { value } = readManifestFolder(join(root, 'm'), { shown: 'manifests' });
    assert.equal(value?.read('gone'), {
      code: 'unreadable',
      severity: 'error',
      message: 'Ringfence cannot read this. It does not exist.',
      location: { path: 'manifests/gone', line: 1, column: 1 },
    });
  }));

const ours = 'clusters/c/n/policies.yaml';

table(
  'a folder that has to be ours',
  [
    { name: 'may be missing', files: {}, refused: false },
    { name: 'may be empty', files: { 'm/': '' }, refused: false },
    {
      name: 'may hold other things beside files of ours',
      files: { 'm/x': '', [`m/${ours}`]: headerOf(ours) },
      refused: false,
    },
    { name: 'may hold what a killed first run left', files: { 'm/.ringfence-1.tmp': '' }, refused: false },
    { name: 'may not hold other things only', files: { 'm/x': '' }, refused: true },
    { name: 'may not hold other things only, under names like ours', files: { 'm/clusters/x': '' }, refused: true },
  ] as readonly { name: string; files: Files; refused: boolean }[],
  ({ files, refused }) =>
    inTemporaryFolder(files, (root) => {
      const { diagnostics } = readManifestFolder(join(root, 'm'), { shown: 'out', mustBeOurs: true });
      assert.equal(summarize(diagnostics), refused ? ['foreign-output-folder out'] : []);
    }),
);

test('a folder that is foreign at a glance is not searched for links', () =>
  inTemporaryFolder({ 'm/': '' }, (root) => {
    symlinkSync('gone', join(root, 'm/link'));
    const { diagnostics } = readManifestFolder(join(root, 'm'), { shown: 'out', mustBeOurs: true });
    assert.equal(summarize(diagnostics), ['foreign-output-folder out']);
  }));
