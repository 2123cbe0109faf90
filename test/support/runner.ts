import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runsFactor } from './random-runs.ts';
import type { FileReport } from './table.ts';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface RunOptions {
  /** Takes the reasons of failed and skipped tests, and what tests wrote to stderr, file by file. */
  readonly print: (text: string) => void;
  /** Is called when all files of a part are done. */
  readonly onPart?: (part: FinishedPart) => void;
  /** Is called every so often while files run. */
  readonly onWait?: (text: string) => void;
  /** Milliseconds. */
  readonly waitingTime?: number;
  /** How long one file may take, in milliseconds. */
  readonly timeLimit?: number;
}

/** The files of one folder of `test/`. */
export interface FinishedPart extends Counts {
  /** Such as `test/render`. */
  readonly name: string;
  /** Since the run began. */
  readonly milliseconds: number;
  /** Of all files, how many are done, and how many there are. */
  readonly done: number;
  readonly total: number;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const workerPath = fileURLToPath(new URL('worker.ts', import.meta.url));

/**
 * Runs test files, or all files of folders, each to its end, in one process per processor. Whatever does not run counts
 * as failed: a path that holds no test file, a file that registers nothing, a process that ends or hangs.
 */
export async function runTests(paths: readonly string[], options: RunOptions): Promise<Counts> {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const add = (path: string, report: FileReport) => {
    counts.passed += report.passed;
    counts.failed += report.failed;
    counts.skipped += report.skipped;
    if (report.notes.length > 0) options.print(`${path}\n${report.notes.map(indented).join('\n')}\n`);
  };
  const found = paths.map((path) => ({ path, files: testFilesAt(resolve(path)) }));
  for (const { path, files } of found) {
    if (files.length === 0) add(path, failure('No test file is there.'));
  }
  if (found.length === 0) add('.', failure('No test file was asked for.'));
  const files = longestFirst([...new Set(found.flatMap((each) => each.files))].sort());
  const queue = keptTogether(files);
  const progress = new Progress(files, options.onPart);
  const waiting = setInterval(() => options.onWait?.(progress.waitsFor()), options.waitingTime ?? 20_000);
  const work = async () => {
    let worker: ChildProcess | undefined;
    let memory = 0;
    for (let group = queue.shift(); group !== undefined; group = queue.shift()) {
      for (const file of group) {
        worker ??= fork(workerPath, { execArgv: workerOptions, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
        progress.begin(file);
        const report = await runIn(worker, file, options.timeLimit ?? usualTimeLimit);
        add(pathOf(file), report);
        progress.finish(file, report);
        if (!worker.connected) worker = undefined;
        memory = report.memory ?? 0;
      }
      if (worker !== undefined && memory > mostMemory) {
        worker.disconnect();
        worker = undefined;
      }
    }
    worker?.disconnect();
  };
  await Promise.all(Array.from({ length: Math.min(queue.length, availableParallelism(), 4) }, work));
  clearInterval(waiting);
  return counts;
}

/** How long one file may take, in milliseconds. Where CI=true, and by RINGFENCE_RUNS, random tests run many more cases. */
const usualTimeLimit = Math.max(1, runsFactor()) * (process.env.CI === 'true' ? 900_000 : 180_000);

/** Room for what is young, in MB: tests make much that lives shortly, and to copy what lives is a tenth of their time. */
const workerOptions = [...process.execArgv, '--max-semi-space-size=32'];

/**
 * How large a worker may be, in bytes, before another one takes its place. To start git from a process of 1.5 GB takes
 * three times as long as from a small one, since the system copies its table of pages; and what tests leave behind is
 * searched by each collection of garbage.
 */
const mostMemory = 450 * 2 ** 20;

/** What is left to do of each part. */
class Progress {
  readonly #began = performance.now();
  readonly #total: number;
  readonly #onPart: RunOptions['onPart'];
  readonly #parts = new Map<string, { left: number; passed: number; failed: number; skipped: number }>();
  readonly #running = new Set<string>();
  #done = 0;

  constructor(files: readonly string[], onPart: RunOptions['onPart']) {
    this.#total = files.length;
    this.#onPart = onPart;
    for (const file of files) this.#part(file).left++;
  }

  begin(file: string): void {
    this.#running.add(pathOf(file));
  }

  /** `12 of 210 files done after 40 s, running: test/docs/pages.test.ts`. */
  waitsFor(): string {
    const seconds = Math.round((performance.now() - this.#began) / 1000);
    return `${this.#done} of ${this.#total} files done after ${seconds} s, running: ${[...this.#running].join(', ')}`;
  }

  finish(file: string, { passed, failed, skipped }: Counts): void {
    const part = this.#part(file);
    this.#running.delete(pathOf(file));
    this.#done++;
    part.left--;
    part.passed += passed;
    part.failed += failed;
    part.skipped += skipped;
    if (part.left > 0) return;
    this.#onPart?.({
      ...{ name: partOf(file), passed: part.passed, failed: part.failed, skipped: part.skipped },
      ...{ milliseconds: performance.now() - this.#began, done: this.#done, total: this.#total },
    });
  }

  #part(file: string) {
    const name = partOf(file);
    const known = this.#parts.get(name) ?? { left: 0, passed: 0, failed: 0, skipped: 0 };
    this.#parts.set(name, known);
    return known;
  }
}

/** From the root of the repository, with forward slashes. */
function pathOf(file: string): string {
  return relative(root, file).replaceAll(sep, '/');
}

function partOf(file: string): string {
  return pathOf(file).split('/').slice(0, 2).join('/');
}

/** Files that take a process nine seconds or more, the longest first. One that begins last would keep all others waiting. */
const long: readonly string[] = [
  ...['test/package/workflows.test.ts', 'test/docs/pages.test.ts', 'test/mutation/shipped-tests.test.ts'],
  ...['test/diff/diff-landscapes.test.ts', 'test/github/two-pull-requests.test.ts'],
  ...['test/import/existing/import-into-landscape.test.ts', 'test/cli/diff-command.test.ts'],
  ...['test/docs/cookbook.test.ts', 'test/cli/github/review-of-repository.test.ts', 'test/gardener/catalogue.test.ts'],
  ...['test/cli/github/waiver-flow.test.ts', 'test/landscape/hostile.test.ts', 'test/diff/cases.test.ts'],
  ...['test/connectivity/agreement.test.ts', 'test/connectivity/analyze-connectivity.test.ts'],
  ...['test/diff/hazards-judged.test.ts', 'test/gitlab/pipeline.test.ts'],
];

function longestFirst(files: readonly string[]): string[] {
  const rank = (file: string): number => (long.includes(pathOf(file)) ? long.indexOf(pathOf(file)) : long.length);
  return [...files].sort((a, b) => rank(a) - rank(b));
}

/** The folders whose files share something that a process makes once, such as the package. */
const shared: readonly string[] = ['test/package'];

/** Returns the files in their order, those of a shared folder as one group: one process runs a group. */
function keptTogether(files: readonly string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const file of files) {
    const key = shared.includes(partOf(file)) ? partOf(file) : file;
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return [...groups.values()];
}

/** A line about a part that is done: `test/render: 512 passed, 0 failed (118 of 301 files, 35 s)`. */
export function formatPart({ name, done, total, milliseconds, ...counts }: FinishedPart): string {
  return `${name}: ${formatCounts(counts)} (${done} of ${total} files, ${Math.round(milliseconds / 1000)} s)`;
}

/** The last line of a run: `12 passed, 0 failed`, and how many were skipped if any. */
export function formatCounts(counts: Counts): string {
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  return `${counts.passed} passed, ${counts.failed} failed${skipped}`;
}

function testFilesAt(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.test.ts')).map((name) => join(path, name));
}

/** A report of a worker that lives has its memory, in bytes. */
type WorkerReport = FileReport & { readonly memory?: number };

function runIn(worker: ChildProcess, file: string, timeLimit: number): Promise<WorkerReport> {
  return new Promise((settle) => {
    let said = '';
    const onText = (chunk: Buffer) => {
      said += chunk;
    };
    const finish = (report: WorkerReport) => {
      clearTimeout(timer);
      worker.off('message', onReport).off('close', onClose).off('error', onError);
      worker.stderr?.off('data', onText);
      settle(said === '' ? report : { ...report, notes: [...report.notes, said] });
    };
    const onReport = (report: unknown) => finish(report as WorkerReport);
    const onClose = (code: number | null, signal: string | null) =>
      finish(failure(`The process ended (${signal ?? `status ${code}`}) before the file was done.`));
    const onError = (error: Error) => finish(failure(`The process cannot be reached: ${error.message}`));
    const timer = setTimeout(() => {
      worker.disconnect();
      worker.kill('SIGKILL');
      finish(failure(`Not done after ${timeLimit / 1000} s.`));
    }, timeLimit);
    worker.on('message', onReport).on('close', onClose).on('error', onError);
    worker.stderr?.on('data', onText);
    worker.send(pathToFileURL(file).href, (error) => {
      if (error) onError(error);
    });
  });
}

function failure(reason: string): FileReport {
  return { passed: 0, failed: 1, skipped: 0, notes: [reason] };
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
