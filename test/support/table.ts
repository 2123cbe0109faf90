import { inspect } from 'node:util';
import * as assert from 'uvu/assert';

export { assert };

type Body = () => void | Promise<void>;

/** What happened to the tests of one file. */
export interface FileReport {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Why tests failed or were skipped: texts for people, in the order of the file. */
  readonly notes: readonly string[];
}

/** A run of one suite, as uvu queues it: its errors (or `true`), and how many tests ran, were skipped, were due. */
type QueuedRun = () => Promise<readonly [string | true, number, number, number]>;

// With UVU_DEFER, uvu neither runs a suite by itself nor sets the exit status: both are for `runFile` to do.
const queue: QueuedRun[] = [];
Object.assign(globalThis, { UVU_DEFER: true, UVU_QUEUE: [queue], UVU_INDEX: 0 });
const { suite } = await import('uvu');

interface OpenFile {
  readonly suite: ReturnType<typeof suite>;
  readonly names: Set<string>;
  readonly skips: string[];
  readonly mistakes: string[];
  passed: number;
  failed: number;
}

let open: OpenFile | undefined;

/** Registers one test. Its name is a sentence that states the rule, and occurs once in the file. */
export function test(name: string, body: Body): void {
  const file = register(name);
  file.suite(name, async () => {
    try {
      await body();
      file.passed++;
    } catch (thrown) {
      file.failed++;
      throw presentable(thrown);
    }
  });
}

/** Registers one test per row, named `<name>: <row.name>`. */
export function table<Row extends { readonly name: string }>(
  name: string,
  rows: Iterable<Row>,
  body: (row: Row) => void | Promise<void>,
): void {
  let count = 0;
  for (const row of rows) {
    count++;
    test(`${name}: ${row.name}`, () => body(row));
  }
  if (count === 0) throw new Error(`The table "${name}" has no rows.`);
}

/** Registers a test that is not to run now; the reason is printed with every run. */
export function skip(name: string, reason: string): void {
  const file = register(name);
  file.suite.skip();
  file.skips.push(`skipped: ${name} (${reason})`);
}

function register(name: string): OpenFile {
  if (open === undefined)
    throw new Error(`Run tests with "node --import tsx test/run.ts <file>": "${name}" would not run.`);
  if (open.names.has(name)) open.mistakes.push(`Two tests are named "${name}".`);
  open.names.add(name);
  return open;
}

/**
 * Imports a test file and runs what it registers. uvu 0.5.6 reports success for a run that it broke off (lukeed/uvu#60,
 * #80), so a file fails unless the tests counted here, those uvu counted and those registered are the same number.
 */
export async function runFile(url: string): Promise<FileReport> {
  const file: OpenFile = { suite: suite(), names: new Set(), skips: [], mistakes: [], passed: 0, failed: 0 };
  const errors: string[] = [];
  open = file;
  try {
    await import(url);
  } catch (thrown) {
    const error = presentable(thrown);
    file.mistakes.push(`The file cannot be imported: ${error.stack}`);
  }
  open = undefined;
  file.suite.run();
  for (const run of queue.splice(0)) {
    const [failures, passed, , due] = await run();
    if (failures !== true) errors.push(failures);
    if (passed !== file.passed || due !== file.passed + file.failed) {
      file.mistakes.push(`${due} tests were due, ${file.passed + file.failed} ran to their end.`);
    }
  }
  if (file.names.size === 0) file.mistakes.push('The file registers no test.');
  return {
    passed: file.passed,
    failed: file.failed + file.mistakes.length,
    skipped: file.skips.length,
    notes: [...file.skips, ...file.mistakes, ...errors],
  };
}

/**
 * An error that uvu can print, whatever was thrown: uvu breaks off on anything without `name` and `stack`, and does not print
 * the cause, which is what failed in a random case.
 */
function presentable(thrown: unknown): Error {
  if (!(thrown instanceof Error) || typeof thrown.name !== 'string' || typeof thrown.stack !== 'string') {
    return new Error(`threw ${inspect(thrown)}, which is no error`);
  }
  if (thrown.cause === undefined) return thrown;
  return new Error(`${thrown.message}\n\nThe cause: ${causeText(thrown.cause)}`);
}

function causeText(cause: unknown): string {
  if (!(cause instanceof Error)) return inspect(cause);
  // Asserts of uvu have the difference in their details.
  return [cause.stack ?? cause.message, ...('details' in cause ? [String(cause.details)] : [])].join('\n');
}
