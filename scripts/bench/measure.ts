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

const gnuTime = '/usr/bin/time';

/** Runs a program to its end. `stdout` is what it wrote. Throws when it exits with anything but 0. */
export function measure(command: string, args: readonly string[], report: string): Measurement & { stdout: string } {
  const timed = existsSync(gnuTime);
  const [program, all] = timed
    ? [gnuTime, ['--format', '%U %S %M', '--output', report, command, ...args]]
    : [command, [...args]];
  const start = performance.now();
  const { status, error, stdout, stderr } = spawnSync(program, all, { encoding: 'utf8', maxBuffer: 1 << 28 });
  const seconds = (performance.now() - start) / 1000;
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} exits with ${status}:\n${stdout}${stderr}`);
  if (!timed) return { seconds, stdout };
  const [user = 0, system = 0, kibibytes = 0] = readFileSync(report, 'utf8').trim().split(' ').map(Number);
  return { seconds, cpuSeconds: user + system, mebibytes: kibibytes / 1024, stdout };
}
