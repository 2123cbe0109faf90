import * as nodeFs from 'node:fs';
import { join } from 'node:path';
import { filesInTheWay, type NewFileDisk, writeNewFiles } from '../../src/platform/new-files.ts';
import { assert, table, test } from '../support/table.ts';
import { filesIn, inTemporaryFolder } from '../support/temporary.ts';

const files = [
  { path: 'a.txt', text: 'a' },
  { path: 'deep/er/b.txt', text: 'b' },
];

test('new files are written with their folders, also into a folder that does not exist yet', () =>
  inTemporaryFolder({}, (folder) => {
    assert.equal(writeNewFiles(join(folder, 'new/one'), files), []);
    assert.equal(filesIn(join(folder, 'new/one')), { 'a.txt': 'a', 'deep/er/b.txt': 'b' });
  }));

test('only a program can be run', () =>
  inTemporaryFolder({}, (folder) => {
    assert.equal(writeNewFiles(folder, [...files, { path: 'run', text: '', isProgram: true }]), []);
    const mode = (path: string) => nodeFs.statSync(join(folder, path)).mode & 0o111;
    assert.is.not(mode('run'), 0);
    assert.is(mode('a.txt'), 0);
  }));

table(
  'where something exists, nothing is written, and each such place is named',
  [
    { name: 'a file', before: { 'a.txt': 'mine' }, named: ['a.txt'] },
    { name: 'two files', before: { 'a.txt': 'mine', 'deep/er/b.txt': '' }, named: ['a.txt', 'deep/er/b.txt'] },
    { name: 'a folder at the path of a file', before: { 'a.txt/': '' }, named: ['a.txt'] },
    { name: 'a file at the path of a folder', before: { deep: 'mine' }, named: ['deep'] },
    { name: 'nothing but folders', before: { 'deep/er/': '', 'deep/other.txt': '' }, named: [] },
  ],
  ({ before, named }) =>
    inTemporaryFolder(before, (folder) => {
      const was = filesIn(folder);
      const paths = writeNewFiles(folder, files).map(({ code, location }) => `${code} ${location.path}`);
      assert.equal(
        paths,
        named.map((path) => `file-exists ${path}`),
      );
      if (named.length > 0) assert.equal(filesIn(folder), was);
    }),
);

table(
  'nothing is written through a symbolic link, even if it leads nowhere',
  [
    { name: 'for a folder', at: 'deep', to: '..' },
    { name: 'for a file', at: 'a.txt', to: 'nowhere' },
  ],
  ({ at, to }) =>
    inTemporaryFolder({}, (folder) => {
      nodeFs.symlinkSync(to, join(folder, at));
      const paths = files.map(({ path }) => path);
      assert.equal(
        filesInTheWay(folder, paths).map(({ location }) => location.path),
        [at],
      );
      assert.is(writeNewFiles(folder, files).length, 1);
      assert.equal(filesIn(folder), { [at]: '(symbolic link)' });
    }),
);

const refusal = () => {
  throw Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' });
};

table(
  'if the disk refuses, what was made before is removed again',
  [
    { name: 'at the second file', fails: 'deep/er/b.txt' },
    { name: 'at the first', fails: 'a.txt' },
    { name: 'in the middle of the second file', fails: 'the text b' },
  ],
  ({ fails }) =>
    inTemporaryFolder({}, (folder) => {
      const disk: NewFileDisk = {
        ...nodeFs,
        openSync: (path, ...rest) => (String(path).endsWith(fails) ? refusal() : nodeFs.openSync(path, ...rest)),
        writeFileSync: (file, text) => (fails === `the text ${text}` ? refusal() : nodeFs.writeFileSync(file, text)),
      };
      const [problem] = writeNewFiles(join(folder, 'new'), files, disk);
      assert.is(problem?.code, 'unwritable');
      assert.match(problem?.message ?? '', /The disk is full\. Nothing was changed\.$/);
      assert.equal(filesIn(folder), {});
      assert.equal(nodeFs.readdirSync(folder), []);
    }),
);

test('a file that cannot be removed again is named', () =>
  inTemporaryFolder({}, (folder) => {
    const disk: NewFileDisk = {
      ...nodeFs,
      openSync: (path, ...rest) => (String(path).endsWith('b.txt') ? refusal() : nodeFs.openSync(path, ...rest)),
      rmSync: refusal,
    };
    const [problem] = writeNewFiles(folder, files, disk);
    assert.match(problem?.message ?? '', `These could not be removed again: ${join(folder, 'a.txt')}.`);
  }));
