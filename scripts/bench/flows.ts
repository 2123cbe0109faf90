import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Benchmark, type BenchResult, measuredColumns, Runs, sayProgress } from './benchmark.ts';
import { formatSpread, formatTable } from './figures.ts';
import { writeHubbleLog, writeOwnLog } from './flow-logs.ts';

const logs = {
  hubble: { name: 'Hubble', write: writeHubbleLog, factor: 1 },
  own: { name: 'own form', write: writeOwnLog, factor: 10 },
} as const;
type Log = keyof typeof logs;
type Case = Log | `${Log}Floor` | 'start';

const floor = fileURLToPath(new URL('parse-lines.js', import.meta.url));

export const flowsBenchmark: Benchmark = {
  title: 'flows summarize of large logs, beside splitting the same lines and JSON.parse',
  run({ bin, folder, rounds, lines }): BenchResult {
    const cases: readonly Case[] = [
      'start',
      ...(Object.keys(logs) as Log[]).flatMap((log) => [log, `${log}Floor`] as const),
    ];
    const runs = new Runs<Case>(cases, folder);
    const rows: (readonly string[])[] = [];
    for (let round = 0; round < rounds; round++) runs.measure('start', [process.execPath, '-e', '0']);
    const ratios: string[] = [];
    for (const log of Object.keys(logs) as Log[]) {
      const { name, write, factor } = logs[log];
      const path = join(folder, `${log}.jsonl`);
      sayProgress(`flows: writing ${name}`);
      write(path, lines * factor);
      for (let round = 0; round < rounds; round++) {
        sayProgress(`flows: ${name}, round ${round + 1} of ${rounds}`);
        runs.measure(`${log}Floor`, [process.execPath, floor, path]);
        const out = join(folder, 'summary.jsonl');
        runs.measure(log, [process.execPath, bin, 'flows', 'summarize', '--cluster', 'eu1', '--out', out, path], {
          folder,
        });
      }
      const what = `${name}: ${(lines * factor).toLocaleString('en')} lines, ${(statSync(path).size / 1e6).toFixed(0)} MB`;
      rows.push([...runs.row(log, what), '< 300 MiB'], [...runs.row(`${log}Floor`, 'split and JSON.parse'), '']);
      ratios.push(
        `${name} ÷ split and JSON.parse: ${formatSpread(runs.ratio(log, `${log}Floor`, 'seconds'), 2)} by the clock, ${formatSpread(runs.ratio(log, `${log}Floor`, 'cpuSeconds'), 2)} by CPU; aim: at most 2.`,
      );
      rmSync(path);
    }
    const report = `${rounds} interleaved rounds; median (least–most)

${formatTable([['case', ...measuredColumns, 'aim'], ...rows])}
${ratios.join('\n')}
`;
    return { report, runs: runs.byCase };
  },
};
