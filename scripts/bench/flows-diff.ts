import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import {
  type Benchmark,
  type BenchOptions,
  type BenchResult,
  measuredColumns,
  Runs,
  sayProgress,
} from './benchmark.ts';
import { changeTemplate } from './diff.ts';
import { formatSpread, formatTable } from './figures.ts';
import { writeLandscapeFlows } from './flow-logs.ts';
import { writeLandscape } from './landscape.ts';

/** In the order in which they run. */
const cases = {
  without: 'diff of a template that every shoot has',
  with: 'the same with --flows',
  parse: 'floor: split and JSON.parse of the same lines',
  node: 'floor: node -e 0',
} as const;
type Case = keyof typeof cases;
const names = Object.keys(cases) as Case[];

/** How many distinct connections there are for each shoot: 100,000 for 2,000 shoots. */
const flowsOfShoot = 50;

export const flowsDiffBenchmark: Benchmark = {
  title: 'diff --flows, beside the same diff without recorded flows',
  run(options): BenchResult {
    const runs = runAll(options);
    return { report: report(runs, options), runs: runs.byCase };
  },
};

function runAll({ bin, folder, rounds, seeds, shoots }: BenchOptions): Runs<Case> {
  const [before, after] = [join(folder, 'before'), join(folder, 'after')];
  sayProgress('flows-diff: rendering both states');
  for (const root of [before, after]) {
    writeLandscape(root, { seeds, shoots });
    if (root === after) changeTemplate(root);
    execFileSync(process.execPath, [bin, 'render', '--root', root], { stdio: 'ignore' });
  }
  const log = join(folder, 'flows.jsonl');
  writeLandscapeFlows(log, { seeds, shoots }, flowsOfShoot);
  const diff = [process.execPath, bin, 'diff', '--manifests', join(before, 'manifests'), join(after, 'manifests')];
  const runs = new Runs(names, folder);
  for (let round = 0; round < rounds; round++) {
    sayProgress(`flows-diff: round ${round + 1} of ${rounds}`);
    runs.measure('without', diff);
    runs.measure('with', [...diff, '--flows', log]);
    runs.measure('parse', [process.execPath, join(import.meta.dirname, 'parse-lines.js'), log]);
    runs.measure('node', [process.execPath, '-e', '0']);
  }
  return runs;
}

function report(runs: Runs<Case>, { seeds, shoots, rounds }: BenchOptions): string {
  const rows = names.map((name) => runs.row(name, cases[name]));
  const count = (shoots * flowsOfShoot).toLocaleString('en');
  const more = (['seconds', 'cpuSeconds'] as const).map((field) =>
    formatSpread(runs.difference('with', 'without', field), 2),
  );
  const times = (['seconds', 'cpuSeconds'] as const).map((field) =>
    formatSpread(runs.ratio('with', 'without', field), 2),
  );
  return `${count} distinct connections; ${shoots} shoots on ${seeds} seeds; ${rounds} interleaved rounds; median (least–most)

${formatTable([['case', ...measuredColumns], ...rows])}
${formatTable([
  ['round by round', 'by the clock', 'CPU seconds', 'aim'],
  ['with --flows − without', ...more, '≤ 3 s'],
  ['with --flows ÷ without', ...times, ''],
])}`;
}
