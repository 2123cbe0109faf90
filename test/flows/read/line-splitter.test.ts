import fc from 'fast-check';
import { LineSplitter } from '../../../src/flows/read/line-splitter.ts';
import { assert, table, test } from '../../support/table.ts';

/** Splits bytes that come in parts; each line with its number. */
function split(bytes: Uint8Array, sizes: readonly number[], isGrowing = false): readonly string[] {
  const found: string[] = [];
  const splitter = new LineSplitter({
    line: (text, number) => found.push(`${number} ${text}`),
    broken: (problem, number) => found.push(`${number} !${problem}`),
  });
  let at = 0;
  for (let index = 0; at < bytes.length; index++) {
    const size = sizes[index % sizes.length] ?? 1;
    splitter.push(bytes.subarray(at, at + size));
    at += size;
  }
  splitter.end({ isGrowing });
  return found;
}

test('lines are the same in whichever parts they come', () => {
  const line = fc.constantFrom('', 'a', '\r', 'ä€😀', 'x\ry', ' ', '\u2028');
  fc.assert(
    fc.property(fc.array(line), fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), (lines, sizes) => {
      const bytes = new TextEncoder().encode(lines.map((each) => `${each}\n`).join(''));
      const expected = lines.map((each, index) => `${index + 1} ${each.replace(/\r$/, '')}`);
      assert.equal(split(bytes, sizes), expected);
      assert.equal(split(bytes, [1_000_000]), expected);
    }),
  );
});

table(
  'bytes that are no text are reported at their line, and the lines around them are taken',
  [
    { name: 'not UTF-8', bytes: 'a\n\xff\nb\n', is: ['1 a', '2 !encoding', '3 b'] },
    { name: 'half a character', bytes: 'a\n\xe2\x82\nb', is: ['1 a', '2 !encoding', '3 b'] },
    { name: 'NUL', bytes: 'a\nb\0\nc\n', is: ['2 !nul'] },
    { name: 'UTF-16', bytes: '\xff\xfea\0', is: ['1 !utf-16'] },
    { name: 'a byte-order mark', bytes: '\xef\xbb\xbfa\n', is: ['1 a'] },
    { name: 'no last line feed', bytes: 'a\nb', is: ['1 a', '2 b'] },
  ],
  ({ bytes, is }) => assert.equal(split(Buffer.from(bytes, 'latin1'), [1000]), is),
);

test('the last line of a file that grows is left', () => {
  assert.equal(split(Buffer.from('a\nb'), [1000], true), ['1 a']);
});

test('a line of more than 1 MiB is reported once, and the next line is taken', () => {
  const bytes = Buffer.from(`a\n${'x'.repeat(3 * 1024 * 1024)}\nb\n`);
  for (const size of [1000, 70_000, 10_000_000]) {
    assert.equal(split(bytes, [size]), ['1 a', '2 !too-long', '3 b'], `parts of ${size}`);
  }
});
