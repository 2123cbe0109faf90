import * as nodeFs from 'node:fs';
import { type ReplacingDisk, replaceFiles } from '../../src/platform/replace-files.ts';
import { assert, table, test } from '../support/table.ts';
import { filesIn, inTemporaryFolder } from '../support/temporary.ts';

const files = [
  { path: 'a.txt', text: 'new a' },
  { path: 'deep/er/b.txt', text: 'new b' },
];

test('files are replaced and made, with their folders', () =>
  inTemporaryFolder({ 'a.txt': 'old a' }, (folder) => {
    assert.equal(replaceFiles(folder, files), []);
    assert.equal(filesIn(folder), { 'a.txt': 'new a', 'deep/er/b.txt': 'new b' });
  }));

function refusing(operation: 'writeFileSync' | 'renameSync', nth: number): ReplacingDisk {
  let calls = 0;
  const refuse = (): void => {
    calls++;
    if (calls === nth) throw Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: 'write' });
  };
  const disk: ReplacingDisk = {
    ...nodeFs,
    [operation]: (...args: unknown[]) => {
      refuse();
      // biome-ignore lint/performance/noDynamicNamespaceImportAccess: the test replaces what is named.
      return (nodeFs[operation] as (...all: unknown[]) => unknown)(...args);
    },
  };
  return disk;
}

table(
  'if the disk refuses one file, everything is as it was',
  (['writeFileSync', 'renameSync'] as const).flatMap((operation) =>
    [1, 2].map((nth) => ({ name: `${operation} ${nth}`, operation, nth })),
  ),
  ({ operation, nth }) =>
    inTemporaryFolder({ 'a.txt': 'old a' }, (folder) => {
      const [problem] = replaceFiles(folder, files, refusing(operation, nth));
      assert.is(problem?.code, 'unwritable');
      assert.match(problem?.message ?? '', /The disk is full\. Nothing was changed\./);
      assert.equal(filesIn(folder), { 'a.txt': 'old a' });
    }),
);
