import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { formatSpread, type Spread, spreadOf } from './figures.ts';
import { type Measurement, type MeasureOptions, measure } from './measure.ts';

/** What a part of the benchmark is told. */
export interface BenchOptions {
  /** The `bin.js` that is measured. */
  readonly bin: string;
  /** The checkout: the landscape that ships is in it. */
  readonly repository: string;
  /** An empty folder, removed afterwards. */
  readonly folder: string;
  /** How often everything is measured, round by round. */
  readonly rounds: number;
  readonly seeds: number;
  readonly shoots: number;
  /** Lines of Hubble's log; there are ten times as many of Ringfence's own form. */
  readonly lines: number;
}

/** A part that can be chosen. It says on standard error how far it is. */
export interface Benchmark {
  /** What it measures, in a line. */
  readonly title: string;
  run(options: BenchOptions): BenchResult;
}

export interface BenchResult {
  /** In Markdown, for people. */
  readonly report: string;
  readonly runs: Readonly<Record<string, readonly Measurement[]>>;
}

/** The measurements of each case, round by round. */
export class Runs<Case extends string> {
  readonly byCase: Record<Case, Measurement[]>;
  private readonly reportFile: string;

  /** `folder` takes what GNU time writes. */
  constructor(cases: readonly Case[], folder: string) {
    this.byCase = Object.fromEntries(cases.map((name) => [name, []])) as unknown as Record<Case, Measurement[]>;
    this.reportFile = `${folder}/time`;
  }

  /** Runs a command to its end; answers what it wrote. */
  measure(name: Case, command: readonly string[], options: MeasureOptions = {}): string {
    const { stdout, ...measured } = measure(command, this.reportFile, options);
    this.add(name, measured);
    return stdout;
  }

  add(name: Case, measured: Measurement): void {
    this.byCase[name].push(measured);
  }

  spread(name: Case, field: keyof Measurement): Spread | undefined {
    return spread(this.byCase[name].map((run) => run[field]));
  }

  /** Round by round; with `floor`, what is measured there is taken from both before. */
  ratio(of: Case, to: Case, field: keyof Measurement, floor?: Case): Spread | undefined {
    return spread(
      this.byCase[of].map((run, round) => {
        const least = floor === undefined ? 0 : this.byCase[floor][round]?.[field];
        const [own, other] = [run[field], this.byCase[to][round]?.[field]];
        return own === undefined || other === undefined || least === undefined
          ? undefined
          : (own - least) / (other - least);
      }),
    );
  }

  /** Round by round, what one case takes more than another. */
  difference(of: Case, from: Case, field: keyof Measurement): Spread | undefined {
    return spread(
      this.byCase[of].map((run, round) => {
        const [own, other] = [run[field], this.byCase[from][round]?.[field]];
        return own === undefined || other === undefined ? undefined : own - other;
      }),
    );
  }

  /** A row of a table: seconds, CPU seconds, most memory. */
  row(name: Case, label: string = name): readonly string[] {
    return [
      label,
      formatSpread(this.spread(name, 'seconds'), 2),
      formatSpread(this.spread(name, 'cpuSeconds'), 2),
      this.spread(name, 'mebibytes')?.max.toFixed(0) ?? '–',
    ];
  }
}

export const measuredColumns: readonly string[] = ['seconds', 'CPU seconds', 'peak MiB'];

function spread(measured: readonly (number | undefined)[]): Spread | undefined {
  const numbers = measured.filter((number) => number !== undefined);
  return numbers.length === 0 ? undefined : spreadOf(numbers);
}

/** Who measures, and how busy it is now. */
export function machine(): string {
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  const load = loadavg()[0]?.toFixed(1);
  return `Node ${process.version}, ${process.platform}, ${availableParallelism()} × ${cpus()[0]?.model}, ${memory}, load ${load}`;
}

export function sayProgress(text: string): void {
  process.stderr.write(`${text}\n`);
}
