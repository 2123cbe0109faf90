/**
 * Measures the built `ringfence` on a generated landscape against what the disk allows; docs/performance.md explains the
 * figures. `npm run bench [-- --seeds N --shoots N --pairs N --bin FILE --json]`. Run `npm run build` first.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { formatSpread, formatTable, type Spread, spreadOf } from './bench/figures.ts';
import { changeShoot, writeLandscape } from './bench/landscape.ts';
import { type Measurement, measure } from './bench/measure.ts';
import { packTree } from './bench/pack-tree.ts';

const repository = fileURLToPath(new URL('..', import.meta.url));
const { values: options } = parseArgs({
  options: {
    seeds: { type: 'string', default: '10' },
    shoots: { type: 'string', default: '2000' },
    pairs: { type: 'string', default: '7' },
    bin: { type: 'string', default: join(repository, 'dist', 'cli', 'bin.js') },
    json: { type: 'boolean', default: false },
  },
});
const writer = join(repository, 'scripts/bench/write-from-memory.js');
const size = { seeds: Number(options.seeds), shoots: Number(options.shoots) };
const pairs = Number(options.pairs);

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
type Runs = Record<Case, Measurement[]>;

const ratios = [
  { of: 'render, cold', to: 'cp -r', aim: 8 },
  { of: 'render, cold', to: 'Node writes', aim: 4 },
] as const;

function runAll(folder: string): Runs {
  const runs = Object.fromEntries(Object.keys(cases).map((name) => [name, []])) as unknown as Runs;
  const at = (name: string): string => join(folder, name);
  const root = at('repository');
  const [manifests, index, contents] = [join(root, 'manifests'), at('index'), at('contents')];
  const run = (name: Case, command: string, ...args: string[]): void => {
    // Else each case would wait for the disk to take what the one before it wrote.
    execFileSync('sync');
    const { stdout, ...measured } = measure(command, args, at('time'));
    runs[name].push(name === 'Node writes' ? withoutReading(measured, stdout) : measured);
  };
  const ringfence = (name: Case, ...args: string[]): void => run(name, process.execPath, options.bin, ...args);

  writeLandscape(root, size);
  for (let pair = 0; pair < pairs; pair++) {
    process.stderr.write(`pair ${pair + 1} of ${pairs}\n`);
    // Nothing is removed before the end: where files were removed just now, ext4 is slow to make new ones.
    if (pair > 0) renameSync(manifests, at(`rendered-${pair}`));
    ringfence('render, cold', 'render', '--root', root);
    if (pair === 0) packTree(manifests, { index, contents });
    run('cp -r', 'cp', '-r', manifests, at(`copied-${pair}`));
    run('Node writes', process.execPath, writer, at(`written-${pair}`), index, contents);
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

function machine(): string {
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  const load = loadavg()[0]?.toFixed(1);
  return `Node ${process.version}, ${process.platform}, ${availableParallelism()} × ${cpus()[0]?.model}, ${memory}, load ${load}`;
}

function spread(runs: readonly Measurement[], field: keyof Measurement): Spread | undefined {
  const measured = runs.flatMap((run) => run[field] ?? []);
  return measured.length === 0 ? undefined : spreadOf(measured);
}

function ratio(runs: Runs, of: Case, to: Case, field: keyof Measurement): Spread | undefined {
  const measured = runs[of].flatMap((run, pair) => {
    const [own, floor] = [run[field], runs[to][pair]?.[field]];
    return own === undefined || floor === undefined ? [] : own / floor;
  });
  return measured.length === 0 ? undefined : spreadOf(measured);
}

function report(runs: Runs, before: string): string {
  const rows = Object.entries(cases).map(([name, label]) => {
    const of = runs[name as Case];
    return [
      label,
      formatSpread(spread(of, 'seconds'), 2),
      formatSpread(spread(of, 'cpuSeconds'), 2),
      spread(of, 'mebibytes')?.max.toFixed(0) ?? '–',
    ];
  });
  const compared = ratios.map(({ of, to, aim }) => [
    `${of} ÷ ${to}`,
    formatSpread(ratio(runs, of, to, 'seconds'), 1),
    formatSpread(ratio(runs, of, to, 'cpuSeconds'), 1),
    `≤ ${aim}`,
  ]);
  return `${size.shoots} shoots on ${size.seeds} seeds; ${pairs} interleaved pairs; median (least–most)
before: ${before}
after:  ${machine()}

${formatTable([['case', 'seconds', 'CPU seconds', 'peak MiB'], ...rows])}
${formatTable([['pairwise', 'by the clock', 'by CPU', 'aim'], ...compared])}`;
}

if (!existsSync(options.bin)) throw new Error(`${options.bin} does not exist. Run "npm run build" first.`);
const folder = mkdtempSync(join(tmpdir(), 'ringfence-bench-'));
try {
  const before = machine();
  const runs = runAll(folder);
  process.stdout.write(
    options.json ? `${JSON.stringify({ size, machine: before, runs }, undefined, 2)}\n` : report(runs, before),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
