import { join } from 'node:path';
import { type Benchmark, type BenchResult, measuredColumns, Runs, sayProgress } from './benchmark.ts';
import { formatSpread, formatTable } from './figures.ts';
import { type HardSize, writeHardPolicies } from './hard-policies.ts';

const whole: HardSize = { policies: 500, keys: 20, values: 4 };
const quarter: HardSize = { ...whole, policies: 125 };
const cases = {
  lint: 'lint, 500 policies',
  'lint, quarter': 'lint, 125 policies',
  diff: 'diff, all 500 changed',
  'diff, quarter': 'diff, all 125 changed',
  node: 'floor: node -e 0',
} as const;
type Case = keyof typeof cases;
const names = Object.keys(cases) as Case[];

export const hardSelectorsBenchmark: Benchmark = {
  title: 'lint and diff of one namespace whose selectors are hard to reason about',
  run({ bin, folder, rounds }): BenchResult {
    const runs = new Runs(names, folder);
    const at = (name: string): string => join(folder, name);
    for (const [name, size] of Object.entries({ whole, quarter })) {
      writeHardPolicies(at(name), size);
      writeHardPolicies(at(`${name}-changed`), size, true);
    }
    const lint = (name: string): readonly string[] => [process.execPath, bin, 'lint', '--manifests', at(name)];
    const diff = (name: string): readonly string[] => [
      ...[process.execPath, bin, 'diff', '--manifests', at(name), at(`${name}-changed`)],
    ];
    for (let round = 0; round < rounds; round++) {
      sayProgress(`hard-selectors: round ${round + 1} of ${rounds}`);
      runs.measure('lint', lint('whole'));
      runs.measure('lint, quarter', lint('quarter'));
      runs.measure('diff', diff('whole'));
      runs.measure('diff, quarter', diff('quarter'));
      runs.measure('node', [process.execPath, '-e', '0']);
    }
    const rows = names.map((name) => [
      ...runs.row(name, cases[name]),
      name === 'lint' || name === 'diff' ? '< 5 s' : '',
    ]);
    const compared = (['lint', 'diff'] as const).map((name) => [
      `${cases[name]} ÷ 125`,
      formatSpread(runs.ratio(name, `${name}, quarter`, 'seconds', 'node'), 1),
      formatSpread(runs.ratio(name, `${name}, quarter`, 'cpuSeconds', 'node'), 1),
    ]);
    const report = `Five requirements on ${whole.keys} keys each; ${rounds} interleaved rounds; median (least–most)

${formatTable([['case', ...measuredColumns, 'aim'], ...rows])}
${formatTable([['round by round, less the floor', 'by the clock', 'by CPU'], ...compared])}`;
    return { report, runs: runs.byCase };
  },
};
