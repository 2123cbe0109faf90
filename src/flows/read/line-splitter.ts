/** Takes the lines of a file, in order. Numbers count from 1. */
export interface LineTarget {
  line(text: string, number: number): void;
  /** Called instead of `line` for what is no line of text. `fatal`: nothing more is taken of this file. */
  broken(problem: LineProblem, number: number): void;
}

/** nul: a NUL byte, which no text has · utf-16: the byte-order mark of UTF-16 · encoding: not UTF-8 · too-long: beyond 1 MiB. */
export type LineProblem = 'nul' | 'utf-16' | 'encoding' | 'too-long';

const longestLine = 1024 * 1024;

const lineFeed = 10;

/** Splits the bytes of one file into lines, in bounded memory. Lines end with LF or CRLF; empty ones are passed on. */
export class LineSplitter {
  readonly #target: LineTarget;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  /** Parts of the line that has not ended; kept apart, since joining them each time would take quadratic time. */
  #open: Uint8Array[] = [];
  #openSize = 0;
  #number = 1;
  #skipping = false;
  #stopped = false;

  constructor(target: LineTarget) {
    this.#target = target;
  }

  /** Reports whether no more bytes are of use: the file is no text. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** The number of lines so far. */
  get lines(): number {
    return this.#number - 1;
  }

  push(chunk: Uint8Array): void {
    if (this.#stopped || chunk.length === 0) return;
    const start = this.#number === 1 && this.#openSize === 0 && !this.#skipping ? this.#withoutMark(chunk) : chunk;
    if (start === undefined) return;
    if (start.includes(0)) {
      this.#stop('nul', this.#number + linesBefore(start, start.indexOf(0)));
      return;
    }
    const first = start.indexOf(lineFeed);
    if (first === -1) {
      this.#keep(start);
      return;
    }
    const last = start.lastIndexOf(lineFeed);
    if (this.#openSize > 0 || this.#skipping) {
      this.#keep(start.subarray(0, first));
      this.#endOpenLine();
      if (first < last) this.#wholeLines(start.subarray(first + 1, last));
    } else {
      this.#wholeLines(start.subarray(0, last));
    }
    this.#keep(start.subarray(last + 1));
  }

  /**
   * Ends the file. A last line without a line feed is a line, except where the file was still being written
   * (`isGrowing`): then it may be half a line, and is left.
   */
  end({ isGrowing = false } = {}): void {
    if (this.#stopped || isGrowing) return;
    if (this.#openSize > 0 || this.#skipping) this.#endOpenLine();
  }

  #withoutMark(chunk: Uint8Array): Uint8Array | undefined {
    if ((chunk[0] === 0xff && chunk[1] === 0xfe) || (chunk[0] === 0xfe && chunk[1] === 0xff)) {
      this.#stop('utf-16', 1);
      return undefined;
    }
    return chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk;
  }

  #stop(problem: LineProblem, number: number): void {
    this.#stopped = true;
    this.#open = [];
    this.#target.broken(problem, number);
  }

  #keep(part: Uint8Array): void {
    if (this.#skipping || part.length === 0) return;
    this.#openSize += part.length;
    if (this.#openSize > longestLine) {
      this.#skipping = true;
      this.#open = [];
      this.#openSize = 0;
      this.#target.broken('too-long', this.#number);
    } else {
      // The caller may fill its buffer anew.
      this.#open.push(part.slice());
    }
  }

  #endOpenLine(): void {
    if (!this.#skipping) {
      const bytes = new Uint8Array(this.#openSize);
      let offset = 0;
      for (const part of this.#open) {
        bytes.set(part, offset);
        offset += part.length;
      }
      this.#oneLine(bytes);
    }
    this.#skipping = false;
    this.#open = [];
    this.#openSize = 0;
    this.#number++;
  }

  #oneLine(bytes: Uint8Array): void {
    if (bytes.length > longestLine) {
      this.#target.broken('too-long', this.#number);
      return;
    }
    const text = this.#decoded(bytes);
    if (text === undefined) this.#target.broken('encoding', this.#number);
    else this.#target.line(text.endsWith('\r') ? text.slice(0, -1) : text, this.#number);
  }

  /** Takes lines that end with the end of the bytes, and whose last line feed is cut off. */
  #wholeLines(bytes: Uint8Array): void {
    const text = bytes.length > longestLine ? undefined : this.#decoded(bytes);
    if (text === undefined) {
      this.#linesOneByOne(bytes);
      return;
    }
    let start = 0;
    while (true) {
      const end = text.indexOf('\n', start);
      const stop = end === -1 ? text.length : end;
      const isCrLf = stop > start && text.charCodeAt(stop - 1) === 13;
      this.#target.line(text.slice(start, isCrLf ? stop - 1 : stop), this.#number++);
      if (end === -1) return;
      start = end + 1;
    }
  }

  #linesOneByOne(bytes: Uint8Array): void {
    let start = 0;
    while (true) {
      const end = bytes.indexOf(lineFeed, start);
      this.#oneLine(bytes.subarray(start, end === -1 ? bytes.length : end));
      this.#number++;
      if (end === -1) return;
      start = end + 1;
    }
  }

  #decoded(bytes: Uint8Array): string | undefined {
    try {
      return this.#decoder.decode(bytes);
    } catch {
      return undefined;
    }
  }
}

function linesBefore(bytes: Uint8Array, end: number): number {
  let count = 0;
  for (let at = bytes.indexOf(lineFeed); at !== -1 && at < end; at = bytes.indexOf(lineFeed, at + 1)) count++;
  return count;
}
