import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { maxStreamSize } from '../source/problems.ts';
import { today } from './clock.ts';

/** Where text goes. */
export interface TextStream {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  /** The width of the terminal. */
  readonly columns?: number | undefined;
}

/** Where a person answers questions. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** All that a command knows of the process it runs in. A test passes its own. */
export interface Surroundings {
  readonly stdout: TextStream;
  readonly stderr: TextStream;
  /**
   * Everything that is piped in; of what is too large to be read as one text, only as much as shows that it is. Nothing
   * where standard input is a terminal.
   */
  readonly readStdin: () => Promise<Uint8Array | undefined>;
  /** The same without a limit, in parts; nothing where standard input is a terminal. */
  readonly streamStdin: () => AsyncIterable<Uint8Array> | undefined;
  /** Absent if standard input or standard output is not a terminal, so that no one can answer. */
  readonly terminal?: Terminal | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The folder that relative paths start from; absolute. */
  readonly folder: string;
  /** In UTC, as YYYY-MM-DD. */
  readonly today: () => string;
  /** Milliseconds since some moment. */
  readonly elapsed: () => number;
  /** Comes back after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** The surroundings of this very process. Its time counts from the start of the process. */
export function processSurroundings(): Surroundings {
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    readStdin,
    streamStdin: () => (process.stdin.isTTY ? undefined : process.stdin),
    terminal:
      process.stdin.isTTY && process.stdout.isTTY ? { input: process.stdin, output: process.stdout } : undefined,
    environment: process.env,
    folder: process.cwd(),
    today: () => today(),
    elapsed: () => performance.now(),
    wait: (milliseconds) => setTimeout(milliseconds),
  };
}

async function readStdin(): Promise<Uint8Array | undefined> {
  return process.stdin.isTTY ? undefined : readAtMost(process.stdin, maxStreamSize);
}

/** All that comes; or more than `most` bytes, if there are more. */
export async function readAtMost(chunks: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const taken: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    taken.push(chunk);
    size += chunk.length;
    if (size > most) break;
  }
  return Buffer.concat(taken);
}

let version: string | undefined;

/** Ringfence's own version, as in its package.json, which is read once. */
export function ownVersion(): string {
  if (version === undefined) {
    const description: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    version = (description as { version: string }).version;
  }
  return version;
}
