import { readAtMost } from '../../src/platform/surroundings.ts';
import { assert, test } from '../support/table.ts';

/** Endless chunks of `x`, and how many were asked for. */
function endless() {
  const asked = { chunks: 0 };
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (;;) {
      asked.chunks++;
      yield Buffer.from('xxxx');
    }
  }
  return { asked, chunks: chunks() };
}

async function* listed(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

test('what is piped in is read to its end', async () => {
  assert.is(Buffer.from(await readAtMost(listed('ab', 'c', ''), 3)).toString(), 'abc');
});

test('of what has no end, only so much is read as shows that it is too much', async () => {
  const { asked, chunks } = endless();
  assert.is((await readAtMost(chunks, 10)).length, 12);
  assert.is(asked.chunks, 3);
});
