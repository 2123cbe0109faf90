import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** What one run of a program took. */
export interface Measurement {
  /** From start to end of the process, by the clock. */
  readonly seconds: number;
  /** What its threads took of the processors, user and system; absent without GNU time. */
  readonly cpuSeconds?: number;
  /** The most memory that it held at once; absent without GNU time. */
  readonly mebibytes?: number;
}

export interface MeasureOptions {
  /** A file that is piped in, as `cat file | program` does. */
  readonly piped?: string;
  /** The folder that the program runs in. */
  readonly folder?: string;
}

const gnuTime = '/usr/bin/time';

/**
 * Runs a program to its end. `stdout` is what it wrote; `report` is a file that GNU time may write. Throws when it exits
 * with anything but 0.
 */
export function measure(
  command: readonly string[],
  report: string,
  { piped, folder }: MeasureOptions = {},
): Measurement & { stdout: string } {
  const timed = existsSync(gnuTime);
  const watched = timed ? [gnuTime, '--format', '%U %S %M', '--output', report, ...command] : command;
  const [program = '', ...args] = piped === undefined ? watched : ['sh', '-c', 'cat "$0" | "$@"', piped, ...watched];
  const start = performance.now();
  const { status, error, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 29,
    ...(folder === undefined ? {} : { cwd: folder }),
  });
  const seconds = (performance.now() - start) / 1000;
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command.join(' ')} exits with ${status}:\n${stdout}${stderr}`);
  if (!timed) return { seconds, stdout };
  const [user = 0, system = 0, kibibytes = 0] = readFileSync(report, 'utf8').trim().split(' ').map(Number);
  return { seconds, cpuSeconds: user + system, mebibytes: kibibytes / 1024, stdout };
}
