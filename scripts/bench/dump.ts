import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type Benchmark, type BenchResult, measuredColumns, Runs, sayProgress } from './benchmark.ts';
import { writeClusterDump } from './cluster-dump.ts';
import { formatSpread, formatTable } from './figures.ts';

const whole = 100_000_000;
const cases = {
  file: 'the whole, named as a file',
  piped: 'the whole, piped in',
  quarter: 'a quarter, named as a file',
} as const;
type Case = keyof typeof cases;
const names = Object.keys(cases) as Case[];

export const dumpBenchmark: Benchmark = {
  title: 'connectivity of what kubectl prints of a large cluster',
  run({ bin, folder, rounds }): BenchResult {
    const files = { whole: join(folder, 'dump.json'), quarter: join(folder, 'quarter.json') };
    writeClusterDump(files.whole, whole);
    writeClusterDump(files.quarter, whole / 4);
    const runs = new Runs(names, folder);
    const asking = (manifests: string): readonly string[] => [
      ...[process.execPath, bin, 'connectivity', '--manifests', manifests],
    ];
    for (let round = 0; round < rounds; round++) {
      sayProgress(`dump: round ${round + 1} of ${rounds}`);
      runs.measure('file', asking(files.whole));
      runs.measure('piped', asking('-'), { piped: files.whole });
      runs.measure('quarter', asking(files.quarter));
    }
    const rows = names.map((name) => [...runs.row(name, cases[name]), '< 2048 MiB']);
    const report = `${(statSync(files.whole).size / 1e6).toFixed(0)} MB; ${rounds} interleaved rounds; median (least–most)

${formatTable([['case', ...measuredColumns, 'aim'], ...rows])}
The whole ÷ a quarter: ${formatSpread(runs.ratio('file', 'quarter', 'seconds'), 1)} by the clock, ${formatSpread(runs.ratio('file', 'quarter', 'cpuSeconds'), 1)} by CPU.
`;
    return { report, runs: runs.byCase };
  },
};
