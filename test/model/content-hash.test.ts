import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { gitBlobId, sha256OfText } from '../../src/model/content-hash.ts';
import { isUtf8Of, utf8Bytes, utf8Length, utf8Text } from '../../src/model/utf8.ts';
import { nativeBlobId } from '../../src/platform/native-blob-id.ts';
import { assert, table, test } from '../support/table.ts';

test('the id of a blob is the one that git gives it', () => {
  assert.is(gitBlobId(new Uint8Array()), 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391');
  assert.is(gitBlobId(new Uint8Array(), 'sha256'), '473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813');
});

test('ids without Node are those of Node, for any bytes and both algorithms', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('sha1' as const, 'sha256' as const), (bytes, how) =>
      assert.is(gitBlobId(bytes, how), nativeBlobId(bytes, how)),
    ),
  );
});

test('the SHA-256 of a text is that of its bytes in UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.is(sha256OfText(text), createHash('sha256').update(text, 'utf8').digest('hex'));
    }),
  );
});

test('texts and bytes are what Node makes of them, with byte-order marks and broken bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20 }), fc.boolean(), (bytes, hasMark) => {
      const whole = hasMark ? Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes) : bytes;
      const text = utf8Text(whole);
      assert.is(text, Buffer.from(whole).toString('utf8'));
      assert.is(utf8Length(text), Buffer.byteLength(text));
      assert.equal([...utf8Bytes(text)], [...Buffer.from(text, 'utf8')]);
      assert.is(isUtf8Of(whole, text), Buffer.from(text, 'utf8').equals(whole));
    }),
  );
});

table(
  'bytes are a text only if each of them is one of its',
  [
    { name: 'the same', bytes: [0x61], text: 'a', expected: true },
    { name: 'a broken byte for U+FFFD', bytes: [0xff], text: '\uFFFD', expected: false },
    { name: 'three broken bytes for the three of U+FFFD', bytes: [0xf0, 0x90, 0x80], text: '\uFFFD', expected: false },
    { name: 'U+FFFD itself', bytes: [0xef, 0xbf, 0xbd], text: '\uFFFD', expected: true },
    {
      name: 'half of a surrogate pair, which is written as U+FFFD',
      bytes: [0xef, 0xbf, 0xbd],
      text: '\uD800',
      expected: true,
    },
    { name: 'a byte-order mark that the text lacks', bytes: [0xef, 0xbb, 0xbf, 0x61], text: 'a', expected: false },
  ],
  ({ bytes, text, expected }) => assert.is(isUtf8Of(Uint8Array.from(bytes), text), expected),
);
