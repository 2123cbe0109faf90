import { execFileSync } from 'node:child_process';
import { renameSync } from 'node:fs';
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
import { formatSpread, formatTable } from './figures.ts';
import { changeShoot, writeLandscape } from './landscape.ts';
import { type Measurement, measure } from './measure.ts';
import { packTree } from './pack-tree.ts';

const writer = fileURLToPath(new URL('write-from-memory.js', import.meta.url));

/** In the order in which they run, with what the report calls them. */
const cases = {
  'render, cold': 'render, cold',
  'cp -r': 'floor: cp -r of what was rendered',
  'Node writes': 'floor: Node writes the same from memory',
  'render, unchanged': 'render again, nothing changed',
  'render --check': 'render --check, nothing changed',
  'render, one changed': 'render, one shoot changed',
  'node -e 0': 'floor: node -e 0',
  '--help': '--help',
  validate: 'validate, the landscape shipped',
} as const;
type Case = keyof typeof cases;
const names = Object.keys(cases) as Case[];

const ratios = [
  { of: 'render, cold', to: 'cp -r', aim: 8 },
  { of: 'render, cold', to: 'Node writes', aim: 4 },
] as const;

export const renderBenchmark: Benchmark = {
  title: 'render and validate against what the disk allows',
  run(options): BenchResult {
    const runs = runAll(options);
    return { report: report(runs, options), runs: runs.byCase };
  },
};

function runAll({ bin, repository, folder, rounds, seeds, shoots }: BenchOptions): Runs<Case> {
  const runs = new Runs(names, folder);
  const size = { seeds, shoots };
  const at = (name: string): string => join(folder, name);
  const root = at('repository');
  const [manifests, index, contents] = [join(root, 'manifests'), at('index'), at('contents')];
  const run = (name: Case, ...command: string[]): void => {
    // Else each case would wait for the disk to take what the one before it wrote.
    execFileSync('sync');
    const { stdout, ...measured } = measure(command, at('time'));
    runs.add(name, name === 'Node writes' ? withoutReading(measured, stdout) : measured);
  };
  const ringfence = (name: Case, ...args: string[]): void => run(name, process.execPath, bin, ...args);

  writeLandscape(root, size);
  for (let round = 0; round < rounds; round++) {
    sayProgress(`render: round ${round + 1} of ${rounds}`);
    // Nothing is removed before the end: where files were removed just now, ext4 is slow to make new ones.
    if (round > 0) renameSync(manifests, at(`rendered-${round}`));
    ringfence('render, cold', 'render', '--root', root);
    if (round === 0) packTree(manifests, { index, contents });
    run('cp -r', 'cp', '-r', manifests, at(`copied-${round}`));
    run('Node writes', process.execPath, writer, at(`written-${round}`), index, contents);
    ringfence('render, unchanged', 'render', '--root', root);
    ringfence('render --check', 'render', '--root', root, '--check');
    changeShoot(root, size, 0, true);
    ringfence('render, one changed', 'render', '--root', root);
    changeShoot(root, size, 0, false);
    run('node -e 0', process.execPath, '-e', '0');
    ringfence('--help', '--help');
    ringfence('validate', 'validate', '--root', repository);
  }
  return runs;
}

/** Without the time that the floor itself says does not count. */
function withoutReading(measured: Measurement, stdout: string): Measurement {
  const [seconds = 0, cpuSeconds = 0] = stdout.split(' ').map(Number);
  const cpu = measured.cpuSeconds === undefined ? {} : { cpuSeconds: measured.cpuSeconds - cpuSeconds };
  return { ...measured, ...cpu, seconds: measured.seconds - seconds };
}

function report(runs: Runs<Case>, { seeds, shoots, rounds }: BenchOptions): string {
  const rows = names.map((name) => runs.row(name, cases[name]));
  const compared = ratios.map(({ of, to, aim }) => [
    `${of} ÷ ${to}`,
    formatSpread(runs.ratio(of, to, 'seconds'), 1),
    formatSpread(runs.ratio(of, to, 'cpuSeconds'), 1),
    `≤ ${aim}`,
  ]);
  return `${shoots} shoots on ${seeds} seeds; ${rounds} interleaved rounds; median (least–most)

${formatTable([['case', ...measuredColumns], ...rows])}
${formatTable([['pairwise', 'by the clock', 'by CPU', 'aim'], ...compared])}`;
}
