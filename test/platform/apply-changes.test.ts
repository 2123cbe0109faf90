import * as fs from 'node:fs';
import { join } from 'node:path';
import { applyChanges, type Disk } from '../../src/platform/apply-changes.ts';
import { readManifestFolder } from '../../src/platform/manifest-folder.ts';
import { headerOf } from '../../src/render/header.ts';
import { planChanges, type TreeChanges } from '../../src/render/tree-changes.ts';
import { assert, table, test } from '../support/table.ts';
import { type Files, filesIn, inTemporaryFolder } from '../support/temporary.ts';

const path = (name: string) => `clusters/c/${name}/policies.yaml`;
const rendered = (name: string, body: string) => `${headerOf(path(name))}\n${body}\n`;
const shown = 'manifests';

/** Files of ours, by short name. */
function ours(bodies: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(bodies).map(([name, body]) => [path(name), rendered(name, body)]));
}

function plan(folder: string, desired: Readonly<Record<string, string>>): TreeChanges {
  const { value } = readManifestFolder(folder, { shown });
  assert.ok(value);
  if (value === undefined) throw new Error('unreachable');
  return planChanges(new Map(Object.entries(desired)), value, { folder: shown });
}

const desired = ours({ a: 'new', b: 'same', d: 'new' });
const before: Files = { ...ours({ a: 'old', b: 'same', c: 'stale' }), 'README.md': 'hand-made' };
const after = { 'README.md': 'hand-made', ...desired };

test('files are written and removed, folders left empty go, other files stay', () =>
  inTemporaryFolder(before, async (folder) => {
    assert.equal(await applyChanges(folder, plan(folder, desired), { shown }), []);
    assert.equal(filesIn(folder), after);
  }));

test('the folder is made when it is not there', () =>
  inTemporaryFolder({}, async (root) => {
    const folder = join(root, 'deep/manifests');
    await applyChanges(folder, plan(folder, desired), { shown });
    assert.equal(filesIn(folder), desired);
  }));

test('once done, there is nothing left to do', () =>
  inTemporaryFolder(before, async (folder) => {
    await applyChanges(folder, plan(folder, desired), { shown });
    assert.equal(plan(folder, desired), { write: [], remove: [], unchanged: 3, blocked: [] });
  }));

test('the folder of manifests stays when its last file goes', () =>
  inTemporaryFolder(ours({ a: 'x' }), async (folder) => {
    await applyChanges(folder, plan(folder, {}), { shown });
    assert.equal(filesIn(folder), {});
  }));

test('a folder with anything else in it stays', () =>
  inTemporaryFolder({ ...ours({ a: 'x' }), 'clusters/c/a/notes.txt': 'mine' }, async (folder) => {
    await applyChanges(folder, plan(folder, {}), { shown });
    assert.equal(filesIn(folder), { 'clusters/c/a/notes.txt': 'mine' });
  }));

test('progress counts to the number of files written and removed', () =>
  inTemporaryFolder(before, async (folder) => {
    const steps: string[] = [];
    const onProgress = (done: number, total: number) => steps.push(`${done}/${total}`);
    await applyChanges(folder, plan(folder, desired), { shown, onProgress });
    assert.equal(steps, ['1/3', '2/3', '3/3']);
  }));

function refusal(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: 'test' });
}

type Operation = 'mkdirSync' | 'writeFileSync' | 'renameSync' | 'unlinkSync';

/** The real disk, but that it refuses the nth call (1-based) of one operation, after half the work where it writes. */
function failingDisk(operation: Operation, nth: number, code: string): Disk {
  let calls = 0;
  const fails = (name: Operation): boolean => name === operation && ++calls === nth;
  const disk: Disk = {
    rmdirSync: fs.rmdirSync,
    mkdirSync: ((...input: Parameters<typeof fs.mkdirSync>) => {
      if (fails('mkdirSync')) throw refusal(code);
      return fs.mkdirSync(...input);
    }) as typeof fs.mkdirSync,
    writeFileSync: (file, data, options) => {
      if (!fails('writeFileSync')) return fs.writeFileSync(file, data, options);
      fs.writeFileSync(file, String(data).slice(0, 10), options);
      throw refusal(code);
    },
    renameSync: (from, to) => {
      if (fails('renameSync')) throw refusal(code);
      fs.renameSync(from, to);
    },
    unlinkSync: (target) => {
      if (fails('unlinkSync')) throw refusal(code);
      fs.unlinkSync(target);
    },
  };
  return disk;
}

interface FailureCase {
  readonly name: string;
  readonly operation: Operation;
  readonly nth: number;
  readonly code: string;
  readonly message: string;
  readonly at: string;
}

const failures: readonly FailureCase[] = [
  {
    name: 'the disk is full at the first file',
    operation: 'writeFileSync',
    nth: 1,
    code: 'ENOSPC',
    at: path('a'),
    message: 'Ringfence cannot write this. The disk is full. Nothing was changed.',
  },
  {
    name: 'the disk is full at the second file',
    operation: 'writeFileSync',
    nth: 2,
    code: 'ENOSPC',
    at: path('d'),
    message:
      'Ringfence cannot write this. The disk is full. 1 of 3 files were already changed. Every file is complete: either the old version or the new one.',
  },
  {
    name: 'the file system is read-only',
    operation: 'mkdirSync',
    nth: 1,
    code: 'EROFS',
    at: path('a'),
    message: 'Ringfence cannot write this. The file system is read-only. Nothing was changed.',
  },
  {
    name: 'a file may not be replaced',
    operation: 'renameSync',
    nth: 1,
    code: 'EPERM',
    at: path('a'),
    message: 'Ringfence cannot write this. The operation is not permitted. Nothing was changed.',
  },
  {
    name: 'a stale file may not be removed',
    operation: 'unlinkSync',
    nth: 1,
    code: 'EACCES',
    at: path('c'),
    message:
      'Ringfence cannot write this. Permission is denied. 2 of 3 files were already changed. Every file is complete: either the old version or the new one.',
  },
  {
    name: 'the system refuses for a reason without a sentence of ours',
    operation: 'writeFileSync',
    nth: 1,
    code: 'EUNHEARDOF',
    at: path('a'),
    message: 'Ringfence cannot write this. The system reports EUNHEARDOF. Nothing was changed.',
  },
];

table('a failure leaves only complete files, and the next run writes the rest', failures, (failure) =>
  inTemporaryFolder(before, async (folder) => {
    const disk = failingDisk(failure.operation, failure.nth, failure.code);
    const diagnostics = await applyChanges(folder, plan(folder, desired), { shown, disk });
    assert.equal(
      diagnostics.map(({ code, location, message }) => ({ code, path: location.path, message })),
      [{ code: 'unwritable', path: `manifests/${failure.at}`, message: failure.message }],
    );
    for (const [file, text] of Object.entries(filesIn(folder))) {
      assert.ok(
        text === before[file] || text === desired[file] || file.endsWith('/'),
        `${file} is neither old nor new`,
      );
    }
    assert.equal(await applyChanges(folder, plan(folder, desired), { shown }), []);
    assert.equal(filesIn(folder), after);
  }),
);

test('what is not a refusal of the system is a defect and is thrown', () =>
  inTemporaryFolder({}, async (folder) => {
    const disk: Disk = {
      ...fs,
      writeFileSync: () => {
        throw new TypeError('defect');
      },
    };
    let thrown: unknown;
    await applyChanges(folder, plan(folder, desired), { shown, disk }).catch((error: unknown) => {
      thrown = error;
    });
    assert.instance(thrown, TypeError);
  }));

test('reports a real refusal, of a name that is too long, like any other', () =>
  inTemporaryFolder({}, async (folder) => {
    const tooLong = `clusters/${'n'.repeat(300)}/policies.yaml`;
    const diagnostics = await applyChanges(folder, plan(folder, { ...desired, [tooLong]: 'x' }), { shown });
    assert.match(diagnostics[0]?.message ?? '', /Its name is longer than the system allows\. 3 of 4 files/);
    assert.equal(filesIn(folder), desired);
  }));

test('what a killed run of the same process id left does not stop the next', () =>
  inTemporaryFolder({ [`.ringfence-${process.pid}.tmp`]: 'half', '.ringfence-1.tmp': 'half' }, async (folder) => {
    assert.equal(await applyChanges(folder, plan(folder, desired), { shown }), []);
    assert.equal(filesIn(folder), desired);
  }));

test('accepts that another program has removed a stale file in the meantime', () =>
  inTemporaryFolder(before, async (folder) => {
    const changes = plan(folder, desired);
    fs.unlinkSync(join(folder, path('c')));
    assert.equal(await applyChanges(folder, changes, { shown }), []);
    assert.equal(filesIn(folder), after);
  }));

test('an interruption stops between two files, leaves no temporary one, and the next run finishes', () =>
  inTemporaryFolder({}, async (folder) => {
    const names = Array.from({ length: 300 }, (_, index) => String(index).padStart(3, '0'));
    const many = ours(Object.fromEntries(names.map((name) => [name, 'x'])));
    const controller = new AbortController();
    const diagnostics = await applyChanges(folder, plan(folder, many), {
      shown,
      signal: controller.signal,
      onProgress: (done) => {
        if (done === 100) controller.abort();
      },
    });
    assert.equal(
      diagnostics.map(({ code, message }) => ({ code, message })),
      [
        {
          code: 'interrupted',
          message:
            'Writing was interrupted. 100 of 300 files were already changed. Every file is complete: either the old version or the new one.',
        },
      ],
    );
    assert.is(Object.keys(filesIn(folder)).length, 100);
    await applyChanges(folder, plan(folder, many), { shown });
    assert.equal(filesIn(folder), many);
  }));

test('a blocked plan is never applied', () =>
  inTemporaryFolder({ [path('a')]: 'hand-made' }, async (folder) => {
    let thrown: unknown;
    await applyChanges(folder, plan(folder, desired), { shown }).catch((error: unknown) => {
      thrown = error;
    });
    assert.instance(thrown, Error);
    assert.equal(filesIn(folder), { [path('a')]: 'hand-made' });
  }));
