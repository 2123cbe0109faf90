import { grouped } from '../diagnostics/counted.ts';
import type { Surroundings, TextStream } from '../platform/surroundings.ts';
import { type Palette, paletteOf } from '../report/words/palette.ts';

/** The colours for each stream: on a terminal, unless the environment says otherwise. */
export function palettes({ stdout, stderr, environment }: Surroundings): Record<'stdout' | 'stderr', Palette> {
  const coloured = (stream: TextStream): boolean => {
    if (isSet(environment.NO_COLOR)) return false;
    if (isSet(environment.FORCE_COLOR)) return environment.FORCE_COLOR !== '0';
    return stream.isTTY === true && environment.TERM !== 'dumb' && !isSet(environment.CI);
  };
  return { stdout: paletteOf({ coloured: coloured(stdout) }), stderr: paletteOf({ coloured: coloured(stderr) }) };
}

interface Progress {
  /** Shows how far the work is; at most some ten times a second. */
  report(done: number, total: number): void;
  /** Takes the line away again. */
  end(): void;
}

const pauseMilliseconds = 100;
const eraseLine = '\r\u001b[K';

/** A line on standard error that shows the progress of some work; nothing if standard error is not a terminal. */
export function progressOf(work: string, { stderr, environment, elapsed }: Surroundings): Progress {
  if (stderr.isTTY !== true || isSet(environment.CI) || environment.TERM === 'dumb') {
    return { report: () => undefined, end: () => undefined };
  }
  // Work that is done before the first pause is over shows no line at all.
  let shownAt = elapsed();
  let shown = false;
  return {
    report(done, total) {
      const now = elapsed();
      if (now - shownAt < pauseMilliseconds) return;
      shownAt = now;
      shown = true;
      stderr.write(`${eraseLine}${work} ${grouped(done)} of ${grouped(total)}`);
    },
    end() {
      if (shown) stderr.write(eraseLine);
      shown = false;
    },
  };
}

/** An empty variable counts as none. */
function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}
