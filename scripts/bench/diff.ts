import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** In the order in which they run, with what the report calls them and, in seconds, how long they may take. */
const cases = {
  nothing: { label: 'nothing changed' },
  shoot: { label: 'one shoot changed', aim: 1.5 },
  'shoot, git': { label: 'floor: git diff --stat of the same' },
  template: { label: 'a template changed that every shoot has', aim: 6 },
  'template, git': { label: 'floor: git diff --stat of the same' },
  node: { label: 'floor: node -e 0' },
} as const satisfies Record<string, { readonly label: string; readonly aim?: number }>;
type Case = keyof typeof cases;
const names = Object.keys(cases) as Case[];

export const diffBenchmark: Benchmark = {
  title: 'diff of what is checked out and the commit before, both rendered',
  run(options): BenchResult {
    const runs = runAll(options);
    return { report: report(runs, options), runs: runs.byCase };
  },
};

function runAll({ bin, folder, rounds, seeds, shoots }: BenchOptions): Runs<Case> {
  const root = join(folder, 'repository');
  const size = { seeds, shoots };
  const git = (...command: readonly string[]): void => {
    const somebody = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.com', '-c', 'gc.auto=0'];
    execFileSync('git', ['-C', root, ...somebody, ...command]);
  };
  const commit = (branch: string, change: () => void): void => {
    if (branch !== 'base') git('checkout', '--quiet', '-b', branch, 'base');
    change();
    execFileSync(process.execPath, [bin, 'render', '--root', root], { stdio: 'ignore' });
    git('add', '--all');
    git('commit', '--quiet', '--message', branch);
  };
  sayProgress('diff: committing what is compared');
  writeLandscape(root, size);
  git('init', '--quiet', '--initial-branch=base');
  commit('base', () => undefined);
  commit('shoot', () => changeShoot(root, size, 0, true));
  commit('template', () => changeTemplate(root));
  // As a clone has them.
  git('gc', '--quiet');

  const checkOut = (branch: string): void => {
    git('checkout', '--quiet', branch);
    // What was written in the second of the index itself, git reads again each time, until it has written a newer index.
    execFileSync('sleep', ['1.1']);
    git('status', '--short');
  };
  const runs = new Runs(names, folder);
  const diff = [process.execPath, bin, 'diff', 'base', '--root', root] as const;
  const stat = ['git', '-C', root, 'diff', '--stat', 'base'] as const;
  for (let round = 0; round < rounds; round++) {
    sayProgress(`diff: round ${round + 1} of ${rounds}`);
    checkOut('base');
    runs.measure('nothing', diff);
    checkOut('shoot');
    runs.measure('shoot', diff);
    runs.measure('shoot, git', stat);
    checkOut('template');
    runs.measure('template', diff);
    runs.measure('template, git', stat);
    runs.measure('node', [process.execPath, '-e', '0']);
  }
  return runs;
}

/** Moves a port of a policy that every shoot's control plane has. */
export function changeTemplate(root: string): void {
  const path = join(root, 'policies/namespace-types/shoot-control-plane/allow-etcd.yaml');
  const text = readFileSync(path, 'utf8');
  const changed = text.replace('port: 8080,', 'port: 8081,');
  if (changed === text) throw new Error(`${path} has no port 8080 to change.`);
  writeFileSync(path, changed);
}

function report(runs: Runs<Case>, { seeds, shoots, rounds }: BenchOptions): string {
  const rows = names.map((name) => {
    const found: { readonly label: string; readonly aim?: number } = cases[name];
    return [...runs.row(name, found.label), found.aim === undefined ? '' : `< ${found.aim} s`];
  });
  const compared = (['shoot', 'template'] as const).map((name) => [
    `${cases[name].label} ÷ git diff --stat`,
    formatSpread(runs.ratio(name, `${name}, git`, 'seconds'), 1),
    formatSpread(runs.ratio(name, `${name}, git`, 'cpuSeconds'), 1),
  ]);
  return `${shoots} shoots on ${seeds} seeds; ${rounds} interleaved rounds; median (least–most)

${formatTable([['case', ...measuredColumns, 'aim'], ...rows])}
${formatTable([['round by round', 'by the clock', 'by CPU'], ...compared])}`;
}
