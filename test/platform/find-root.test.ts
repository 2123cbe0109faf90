import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findRoot, isFolder, rootAt } from '../../src/platform/find-root.ts';
import { assert, test } from '../support/table.ts';
import { inTemporaryFolder } from '../support/temporary.ts';

const landscape = { 'policies/landscape.yaml': '' };

test('the root is the nearest folder, itself first, with policies/landscape.yaml', () =>
  inTemporaryFolder({ ...landscape, 'inner/policies/landscape.yaml': '', 'inner/deep/': '', 'a/b/': '' }, (folder) => {
    assert.is(findRoot(folder).value, folder);
    assert.is(findRoot(join(folder, 'a/b')).value, folder);
    assert.is(findRoot(join(folder, 'policies')).value, folder);
    assert.is(findRoot(join(folder, 'inner/deep')).value, join(folder, 'inner'));
  }));

test('a policies/ without landscape.yaml does not hide a landscape above it', () =>
  inTemporaryFolder({ ...landscape, 'inner/policies/': '' }, (folder) => {
    assert.is(findRoot(join(folder, 'inner')).value, folder);
  }));

test('without a landscape, a folder with policies/ is the root, so that its sources can tell what is missing', () =>
  inTemporaryFolder({ 'policies/': '', 'a/': '' }, (folder) => {
    assert.is(findRoot(join(folder, 'a')).value, folder);
  }));

test('without any policies/ there is no root', () =>
  inTemporaryFolder({}, (folder) => {
    const { value, diagnostics } = findRoot(folder);
    assert.is(value, undefined);
    assert.equal(
      diagnostics.map(({ code }) => code),
      ['outside-a-repository'],
    );
  }));

test('rejects a file where the folder policies/ is expected', () =>
  inTemporaryFolder({ policies: '' }, (folder) => {
    assert.is(findRoot(folder).value, undefined);
  }));

test('of a folder named as the root, those above do not count', () =>
  inTemporaryFolder({ ...landscape, 'a/': '' }, (folder) => {
    assert.is(rootAt(folder).value, folder);
    assert.equal(
      rootAt(join(folder, 'a')).diagnostics.map(({ code }) => code),
      ['outside-a-repository'],
    );
  }));

test('distinguishes a folder from a file and from nothing', () =>
  inTemporaryFolder({ file: '' }, (folder) => {
    mkdirSync(join(folder, 'sub'));
    assert.equal(
      ['sub', 'file', 'file/below', 'gone'].map((name) => isFolder(join(folder, name))),
      [true, false, false, false],
    );
  }));
