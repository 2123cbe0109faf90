/**
 * Does work that stops in good order when the person presses Ctrl-C or the system asks the process to end: the signal
 * given to the work is aborted. Before and after, these signals end the process as usual.
 */
export async function heedingInterruption<Value>(work: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  try {
    return await work(controller.signal);
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}
