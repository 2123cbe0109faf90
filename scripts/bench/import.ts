import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Benchmark, type BenchResult, measuredColumns, Runs, sayProgress } from './benchmark.ts';
import { formatSpread, formatTable } from './figures.ts';
import { writePlatformCluster } from './platform-cluster.ts';

const teams = 151;
const cases = {
  whole: 'import of 604 namespaces, with its proof',
  quarter: 'import of a quarter',
  read: 'connectivity of the whole',
} as const;
type Case = keyof typeof cases;
const names = Object.keys(cases) as Case[];

export const importBenchmark: Benchmark = {
  title: 'import of a cluster as large platforms have it',
  run({ bin, folder, rounds }): BenchResult {
    const files = { whole: join(folder, 'whole.json'), quarter: join(folder, 'quarter.json') };
    writePlatformCluster(files.whole, teams);
    writePlatformCluster(files.quarter, Math.round(teams / 4));
    const runs = new Runs(names, folder);
    let said = '';
    for (let round = 0; round < rounds; round++) {
      sayProgress(`import: round ${round + 1} of ${rounds}`);
      for (const size of ['whole', 'quarter'] as const) {
        const out = join(folder, `imported-${size}`);
        rmSync(out, { recursive: true, force: true });
        const answer = runs.measure(size, [process.execPath, bin, 'import', `eu1=${files[size]}`, '--out', out]);
        if (size === 'whole') said = answer;
      }
      runs.measure('read', [process.execPath, bin, 'connectivity', '--manifests', files.whole]);
    }
    const report = `A generated cluster: 604 namespaces, 13,678 policies, 5,412 pods. ${rounds} interleaved rounds; median (least–most)

${formatTable([['case', ...measuredColumns], ...names.map((name) => runs.row(name, cases[name]))])}
${formatTable([
  ['pairwise', 'CPU'],
  ['the whole ÷ a quarter', formatSpread(runs.ratio('whole', 'quarter', 'cpuSeconds'), 2)],
  ['import ÷ connectivity', formatSpread(runs.ratio('whole', 'read', 'cpuSeconds'), 2)],
])}
${said.trimEnd()}`;
    return { report, runs: runs.byCase };
  },
};
