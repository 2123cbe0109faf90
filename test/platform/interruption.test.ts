import { once } from 'node:events';
import { heedingInterruption } from '../../src/platform/interruption.ts';
import { assert, table, test } from '../support/table.ts';

table('a signal aborts the work', [{ name: 'SIGINT' }, { name: 'SIGTERM' }] as const, async ({ name }) => {
  const outcome = await heedingInterruption(async (signal) => {
    const aborted = once(signal, 'abort');
    process.kill(process.pid, name);
    await aborted;
    return signal.aborted;
  });
  assert.is(outcome, true);
});

test('removes its listeners afterwards', async () => {
  const before = process.listenerCount('SIGINT');
  await heedingInterruption(async () => undefined);
  await heedingInterruption(() => Promise.reject(new Error('defect'))).catch(() => undefined);
  assert.is(process.listenerCount('SIGINT'), before);
});
