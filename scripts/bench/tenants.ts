import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
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
import { writeTenantLandscape } from './tenant-landscape.ts';

const size = { clusters: 20, tenants: 1000 };

/** In the order in which they run, with what the report calls them. */
const cases = {
  shoots: 'render, cold: shoots',
  tenants: 'render, cold: tenants',
  'validate tenants': 'validate: tenants',
} as const;
type Case = keyof typeof cases;
const names = Object.keys(cases) as Case[];
const aim = 1.2;

export const tenantsBenchmark: Benchmark = {
  title: 'a thousand tenants against shoots, by the CPU that one policy takes',
  run(options): BenchResult {
    const runs = new Runs(names, options.folder);
    const policies = runAll(runs, options);
    return { report: report(runs, policies, options), runs: runs.byCase };
  },
};

/** How many policies each landscape renders. */
interface PolicyCounts {
  readonly shoots: number;
  readonly tenants: number;
}

function runAll(runs: Runs<Case>, { bin, folder, rounds, seeds, shoots }: BenchOptions): PolicyCounts {
  const roots = { shoots: join(folder, 'shoots'), tenants: join(folder, 'tenants') };
  writeLandscape(roots.shoots, { seeds, shoots });
  writeTenantLandscape(roots.tenants, size);
  let policies: PolicyCounts = { shoots: 0, tenants: 0 };
  for (let round = 0; round < rounds; round++) {
    sayProgress(`tenants: round ${round + 1} of ${rounds}`);
    for (const kind of ['shoots', 'tenants'] as const) {
      const manifests = join(roots[kind], 'manifests');
      if (round > 0) renameSync(manifests, join(folder, `${kind}-${round}`));
      // Else each case would wait for the disk to take what the one before it wrote.
      execFileSync('sync');
      runs.measure(kind, [process.execPath, bin, 'render', '--root', roots[kind]]);
      if (round === 0) policies = { ...policies, [kind]: policiesIn(manifests) };
    }
    runs.measure('validate tenants', [process.execPath, bin, 'validate', '--root', roots.tenants]);
  }
  return policies;
}

function policiesIn(manifests: string): number {
  const files = readdirSync(manifests, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('/policies.yaml'),
  );
  const counts = files.map(
    (path) => readFileSync(join(manifests, path), 'utf8').split('\nkind: NetworkPolicy\n').length - 1,
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

function report(runs: Runs<Case>, policies: PolicyCounts, { seeds, shoots, rounds }: BenchOptions): string {
  const perPolicy = (kind: keyof PolicyCounts) =>
    runs.byCase[kind].map(({ cpuSeconds }) => (cpuSeconds === undefined ? undefined : cpuSeconds / policies[kind]));
  const [ofShoots, ofTenants] = [perPolicy('shoots'), perPolicy('tenants')];
  const ratios = ofTenants.map((own, round) => {
    const other = ofShoots[round];
    return own === undefined || other === undefined ? undefined : own / other;
  });
  const known = ratios.filter((ratio) => ratio !== undefined);
  return `${size.tenants} tenants with three namespaces each in two of ${size.clusters} clusters: ${policies.tenants} policies.
${shoots} shoots on ${seeds} seeds: ${policies.shoots} policies. ${rounds} interleaved rounds; median (least–most)

${formatTable([['case', ...measuredColumns], ...names.map((name) => runs.row(name, cases[name]))])}
${formatTable([
  ['pairwise', 'CPU of one policy', 'aim'],
  ['tenants ÷ shoots', formatSpread(known.length === 0 ? undefined : spreadOf(known), 2), `≤ ${aim}`],
])}`;
}
