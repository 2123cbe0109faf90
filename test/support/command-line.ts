import { main } from '../../src/cli/main.ts';
import type { Surroundings, Terminal } from '../../src/platform/surroundings.ts';

export interface RunOptions {
  /** Where the command is started. */
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** YYYY-MM-DD. */
  readonly today?: string;
  /** Whether both streams are terminals. */
  readonly terminal?: boolean;
  /** What the clock says each time it is asked, in milliseconds; it stands still at 0 otherwise. */
  readonly elapsed?: () => number;
  /** What is told of each wait, in milliseconds; it takes no time. */
  readonly waits?: (milliseconds: number) => void;
  /** What is piped in; without it, standard input is a terminal. */
  readonly stdin?: string | Uint8Array;
  /** Where a person answers questions; without it, there is no one. */
  readonly terminalOf?: Terminal;
  /** The program; `ringfence` by default. */
  readonly program?: (argv: readonly string[], surroundings: Surroundings) => Promise<number>;
}

export interface RunResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program in this process, with streams in memory and a clock that stands still. */
export async function runCommand(argv: readonly string[], options: RunOptions): Promise<RunResult> {
  const {
    folder,
    environment = {},
    today = '2024-06-01',
    terminal = false,
    elapsed = () => 0,
    waits = () => {},
    stdin,
    terminalOf,
    program = main,
  } = options;
  const texts = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      texts[name] += text;
    },
    isTTY: terminal,
    columns: 100,
  });
  const status = await program(argv, {
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    readStdin: async () => (stdin === undefined ? undefined : Buffer.from(stdin)),
    streamStdin: () => (stdin === undefined ? undefined : chunksOf(Buffer.from(stdin))),
    terminal: terminalOf,
    environment,
    folder,
    today: () => today,
    elapsed,
    wait: async (milliseconds) => waits(milliseconds),
  });
  return { status, ...texts };
}

async function* chunksOf(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
