import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Benchmark, type BenchResult, measuredColumns, Runs, sayProgress } from './benchmark.ts';
import { formatTable } from './figures.ts';
import { writeLandscape } from './landscape.ts';

const seeds = 50;
const sizes = { small: 100, middle: 1000, large: 10_000 } as const;
type Case = keyof typeof sizes;
const names = Object.keys(sizes) as Case[];
const program = fileURLToPath(new URL('prove-guardrails.ts', import.meta.url));

/** What `prove-guardrails.ts` writes. */
interface Proof {
  readonly guardrails: number;
  readonly clusters: number;
  readonly namespaces: number;
  readonly workloads: number;
  readonly cpuSeconds: number;
  readonly mebibytes: number;
  readonly changedSeconds: number;
}

export const guardrailsBenchmark: Benchmark = {
  title: 'proofs of the shipped guardrails, beyond loading the landscape',
  run({ folder, repository }): BenchResult {
    const runs = new Runs(names, folder);
    const proofs = names.map((name): Proof => {
      sayProgress(`guardrails: ${sizes[name]} shoots`);
      const root = join(folder, name);
      writeLandscape(root, { seeds, shoots: sizes[name] });
      cpSync(join(repository, 'policies', 'guardrails'), join(root, 'policies', 'guardrails'), { recursive: true });
      const node = [process.execPath, '--expose-gc', '--max-old-space-size=8192', '--import', 'tsx'];
      return JSON.parse(runs.measure(name, [...node, program, root], { folder: repository })) as Proof;
    });
    const rows = proofs.map((proof, index) => [
      `${sizes[names[index] ?? 'small']}`,
      `${proof.namespaces}`,
      `${proof.workloads}`,
      proof.cpuSeconds.toFixed(2),
      proof.mebibytes.toFixed(0),
      (proof.changedSeconds * 1000).toFixed(0),
    ]);
    const columns = ['shoots', 'namespaces', 'workloads', 'proofs, CPU s', 'heap, MiB', 'again after a change, CPU ms'];
    const report = `${proofs[0]?.guardrails} guardrails, ${seeds} seeds, one round.

${formatTable([columns, ...rows])}
With loading and rendering in memory:

${formatTable([['case', ...measuredColumns], ...names.map((name) => runs.row(name, `${sizes[name]} shoots`))])}`;
    return { report, runs: runs.byCase };
  },
};
