import { appendFileSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { listLargeFiles, readLargeFile, takeStream } from '../../src/platform/flow-files.ts';
import { assert, table, test } from '../support/table.ts';
import { inTemporaryFolder } from '../support/temporary.ts';

/** Takes everything, and calls `first` when the first part comes. */
class Taken {
  readonly isStopped = false;
  readonly #first: () => void;
  text = '';

  constructor(first: () => void = () => {}) {
    this.#first = first;
  }

  push(chunk: Uint8Array): void {
    if (this.text === '') this.#first();
    this.text += Buffer.from(chunk).toString('latin1');
  }
}

async function* partsOf(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

const text = 'some lines\n'.repeat(100_000);

table(
  'a stream is taken whole, plain and packed, in parts of any size',
  [1, 3, 10_000].flatMap((size) => [
    { name: `plain, ${size}`, bytes: Buffer.from(text.slice(0, size * 2000)), size },
    { name: `packed, ${size}`, bytes: gzipSync(text.slice(0, size * 2000)), size },
  ]),
  async ({ bytes, size }) => {
    const taken = new Taken();
    assert.is(await takeStream('x', partsOf(bytes, size), taken), undefined);
    assert.is(taken.text, text.slice(0, size * 2000));
  },
);

test('an empty stream is nothing', async () => {
  const taken = new Taken();
  assert.is(await takeStream('x', partsOf(new Uint8Array(), 1), taken), undefined);
  assert.is(taken.text, '');
});

test('a file that grows is read up to the size that it had', () =>
  inTemporaryFolder({ a: text }, async (folder) => {
    const path = join(folder, 'a');
    const taken = new Taken(() => appendFileSync(path, 'half a li'));
    assert.equal(await readLargeFile({ path: 'a', fullPath: path }, taken), { isGrowing: true });
    assert.is(taken.text, text);
  }));

test('a file that becomes shorter is an error', () =>
  inTemporaryFolder({ a: text }, async (folder) => {
    const path = join(folder, 'a');
    const taken = new Taken(() => truncateSync(path, 10));
    const { problem } = await readLargeFile({ path: 'a', fullPath: path }, taken);
    assert.match(problem?.message ?? '', 'It became shorter while it was read.');
  }));

test('a log that is replaced while it is read does not grow', () =>
  inTemporaryFolder({ a: text }, async (folder) => {
    const path = join(folder, 'a');
    assert.equal(await readLargeFile({ path: 'a', fullPath: path }, new Taken()), { isGrowing: false });
  }));

test('a folder is its files, sorted, without hidden ones; a link in it is an error', () =>
  inTemporaryFolder({ 'logs/b': '', 'logs/a/c': '', 'logs/.x': '' }, (folder) => {
    const listed = listLargeFiles(folder, 'logs/');
    assert.equal(
      listed.value?.map(({ path }) => path),
      ['logs/a/c', 'logs/b'],
    );
    symlinkSync('/etc', join(folder, 'logs/link'));
    assert.equal(
      listLargeFiles(folder, 'logs').diagnostics.map(({ code, location }) => [code, location.path]),
      [['symbolic-link', 'logs/link']],
    );
  }));

test('a link that is named is followed', () =>
  inTemporaryFolder({ 'real/a': 'x' }, (folder) => {
    symlinkSync(join(folder, 'real'), join(folder, 'link'));
    assert.equal(
      listLargeFiles(folder, 'link').value?.map(({ path }) => path),
      ['link/a'],
    );
  }));

test('a folder of many files in many folders is read', () =>
  inTemporaryFolder({}, (folder) => {
    for (let index = 0; index < 50; index++) {
      mkdirSync(join(folder, 'logs', String(index)), { recursive: true });
      writeFileSync(join(folder, 'logs', String(index), 'a'), '');
    }
    assert.is(listLargeFiles(folder, 'logs').value?.length, 50);
  }));
