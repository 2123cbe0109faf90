/**
 * The process in which test files run, one after another: a file URL comes in; its `FileReport` goes out, with the memory
 * of the process in bytes.
 */
import { setImmediate } from 'node:timers/promises';
import { runFile } from './table.ts';

// What tests share is removed when the process exits, which a signal would prevent.
process.on('disconnect', () => process.exit());

process.on('message', async (url: string) => {
  const report = await runFile(url);
  await setImmediate(); // so that a rejection nobody awaits ends the process before the file is reported
  process.send?.({ ...report, memory: process.memoryUsage.rss() });
});
