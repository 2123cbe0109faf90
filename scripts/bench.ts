/**
 * Measures the built `ringfence` as a process of its own; docs/performance.md explains the figures. Run `npm run build`
 * first. `npm run bench [-- --only render,connectivity,diff,dump,hard-selectors,tenants,import,guardrails,flows,flows-diff,explorer --rounds N --seeds N --shoots N --lines N --bin FILE --json]`.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Benchmark, type BenchResult, machine } from './bench/benchmark.ts';
import { connectivityBenchmark } from './bench/connectivity.ts';
import { diffBenchmark } from './bench/diff.ts';
import { dumpBenchmark } from './bench/dump.ts';
import { explorerBenchmark } from './bench/explorer.ts';
import { flowsBenchmark } from './bench/flows.ts';
import { flowsDiffBenchmark } from './bench/flows-diff.ts';
import { guardrailsBenchmark } from './bench/guardrails.ts';
import { hardSelectorsBenchmark } from './bench/hard-selectors.ts';
import { importBenchmark } from './bench/import.ts';
import { renderBenchmark } from './bench/render.ts';
import { tenantsBenchmark } from './bench/tenants.ts';

/** In the order in which they run. */
const benchmarks: Readonly<Record<string, Benchmark>> = {
  render: renderBenchmark,
  connectivity: connectivityBenchmark,
  dump: dumpBenchmark,
  diff: diffBenchmark,
  'hard-selectors': hardSelectorsBenchmark,
  tenants: tenantsBenchmark,
  import: importBenchmark,
  guardrails: guardrailsBenchmark,
  flows: flowsBenchmark,
  'flows-diff': flowsDiffBenchmark,
  explorer: explorerBenchmark,
};

const repository = fileURLToPath(new URL('..', import.meta.url));
const { values: options } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: Object.keys(benchmarks) },
    rounds: { type: 'string', default: '7' },
    seeds: { type: 'string', default: '10' },
    shoots: { type: 'string', default: '2000' },
    lines: { type: 'string', default: '1000000' },
    bin: { type: 'string', default: join(repository, 'dist', 'cli', 'bin.js') },
    json: { type: 'boolean', default: false },
  },
});
const chosen = options.only.flatMap((names) => names.split(','));
for (const name of chosen) {
  if (!Object.hasOwn(benchmarks, name)) {
    throw new Error(`There is no part "${name}". There are: ${Object.keys(benchmarks).join(', ')}.`);
  }
}
if (!existsSync(options.bin)) throw new Error(`${options.bin} does not exist. Run "npm run build" first.`);
const numbers = {
  rounds: Number(options.rounds),
  seeds: Number(options.seeds),
  shoots: Number(options.shoots),
  lines: Number(options.lines),
};

const folder = mkdtempSync(join(tmpdir(), 'ringfence-bench-'));
try {
  const results: Record<string, BenchResult & { readonly before: string; readonly after: string }> = {};
  for (const [name, benchmark] of Object.entries(benchmarks)) {
    if (!chosen.includes(name)) continue;
    const place = join(folder, name);
    mkdirSync(place);
    const before = machine();
    const result = benchmark.run({ bin: options.bin, repository, folder: place, ...numbers });
    const after = machine();
    results[name] = { ...result, before, after };
    if (options.json) continue;
    process.stdout.write(`## ${name}: ${benchmark.title}\n\nbefore: ${before}\nafter:  ${after}\n\n${result.report}\n`);
  }
  if (options.json) process.stdout.write(`${JSON.stringify({ ...numbers, results }, undefined, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
