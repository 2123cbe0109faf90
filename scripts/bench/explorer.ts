import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Benchmark,
  type BenchOptions,
  type BenchResult,
  measuredColumns,
  Runs,
  sayProgress,
} from './benchmark.ts';
import { formatSpread, formatTable, spreadOf } from './figures.ts';
import { writeLandscape } from './landscape.ts';
import { measure } from './measure.ts';
import type { PageFigures } from './page-figures.ts';

/** Landscapes whose page is made and opened. */
const subjects = ['whole', 'seed'] as const;
type Subject = (typeof subjects)[number];

const opener = fileURLToPath(new URL('open-page.ts', import.meta.url));

interface Measured {
  readonly bytes: number;
  readonly opened: PageFigures[];
}

export const explorerBenchmark: Benchmark = {
  title: 'the page of a landscape, made and opened in Chromium',
  run(options): BenchResult {
    const runs = new Runs<Subject>(subjects, options.folder);
    const measured = new Map(subjects.map((subject) => [subject, measureSubject(subject, options, runs)]));
    return { report: report(measured, runs, options), runs: runs.byCase };
  },
};

function measureSubject(
  subject: Subject,
  { bin, folder, seeds, shoots, rounds, repository }: BenchOptions,
  runs: Runs<Subject>,
): Measured {
  const root = join(folder, subject);
  mkdirSync(root);
  const size = subject === 'whole' ? { seeds, shoots } : { seeds: 1, shoots: 300 };
  writeLandscape(root, size);
  measure([process.execPath, bin, 'render', '--root', root], `${root}/time`);
  const file = join(root, 'page.html');
  const only = subject === 'whole' ? [] : ['--cluster', 'seed-000'];
  const opened: PageFigures[] = [];
  for (let round = 0; round < rounds; round++) {
    sayProgress(`explorer, ${subject}: round ${round + 1} of ${rounds}`);
    runs.measure(subject, [
      process.execPath,
      bin,
      'connectivity',
      '--root',
      root,
      '--output',
      'html',
      '--out',
      file,
      ...only,
    ]);
    const text = execFileSync(process.execPath, ['--import', 'tsx', opener, file], {
      cwd: repository,
      encoding: 'utf8',
    });
    opened.push(JSON.parse(text));
  }
  return { bytes: statSync(file).size, opened };
}

function report(
  measured: ReadonlyMap<Subject, Measured>,
  runs: Runs<Subject>,
  { seeds, shoots }: BenchOptions,
): string {
  const labels: Readonly<Record<Subject, string>> = {
    whole: `${shoots} shoots on ${seeds} seeds`,
    seed: 'one seed with 300 control planes',
  };
  const rows = [...measured].map(([subject, { bytes, opened }]) => [
    labels[subject],
    (bytes / 1e6).toFixed(2),
    formatSpread(spreadOf(opened.map(({ usableSeconds }) => usableSeconds)), 2),
    formatSpread(spreadOf(opened.flatMap(({ whyMilliseconds }) => whyMilliseconds)), 0),
    formatSpread(spreadOf(opened.map(({ tenantsSeconds }) => tenantsSeconds)), 2),
    formatSpread(spreadOf(opened.flatMap(({ whatIfSeconds }) => whatIfSeconds)), 1),
    Math.max(...opened.map(({ peakMebibytes = Number.NaN }) => peakMebibytes)).toFixed(0),
  ]);
  return [
    formatTable([['page', 'MB', 'usable, s', 'why, ms', 'tenants, s', 'what if, s', 'peak MiB'], ...rows]),
    formatTable([['making it', ...measuredColumns], ...subjects.map((subject) => runs.row(subject, labels[subject]))]),
  ].join('\n');
}
