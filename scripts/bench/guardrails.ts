import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
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
import { formatSpread, formatTable, spreadOf } from './figures.ts';
import { type HardSize, writeHardPolicies } from './hard-policies.ts';
import { addGuardrails, type LandscapeSize, writeLandscape } from './landscape.ts';
import type { ProofFigures } from './prove-guardrails.ts';

const seeds = 50;
const sizes = [100, 1000, 10_000] as const;
const largest = 10_000;
const sizesOfIndirect = [100, 1000] as const;
/** So many shoots have about 100,000 workloads. */
const shootsOfChange = 3500;
const changes = 10;
const shootsOfCommand = 1000;
const hard: HardSize = { policies: 500, keys: 20, values: 4 };

const cases = {
  command: `\`ringfence guardrails --as-is\`, ${shootsOfCommand.toLocaleString('en')} shoots`,
  connectivity: 'connectivity of the same',
  hard: `one \`never\`, ${hard.policies} hard policies in one namespace`,
} as const;
type Case = keyof typeof cases;
const names = Object.keys(cases) as Case[];

export const guardrailsBenchmark: Benchmark = {
  title: 'proofs of the shipped guardrails, for every pod that could exist',
  run(options): BenchResult {
    const runs = new Runs(names, options.folder);
    const proofs = [
      ...sizes.map((shoots) => ({ shoots, ...proof(options, { shoots }) })),
      { shoots: largest, isOpen: true, ...proof(options, { shoots: largest, isOpen: true }) },
    ];
    const indirect = sizesOfIndirect.map((shoots) => ({
      shoots,
      rounds: Array.from({ length: options.rounds }, () =>
        [false, true].map((isIndirect) => proof(options, { shoots, isIndirect }).cpuSeconds),
      ),
    }));
    const changed = proof(options, { shoots: shootsOfChange, changes });
    const said = runCommands(runs, options);
    return { report: report(runs, { proofs, indirect, changed, said }), runs: runs.byCase };
  },
};

interface AskedProof {
  readonly shoots: number;
  /** The pods of `garden` reach addresses that may be metadata services, so that guardrails are broken. */
  readonly isOpen?: boolean;
  readonly isIndirect?: boolean;
  /** In how many rounds one namespace changes. */
  readonly changes?: number;
}

/** Proves in a process of its own. */
function proof({ folder, repository }: BenchOptions, asked: AskedProof): ProofFigures {
  const { shoots, isOpen = false, isIndirect = false, changes = 0 } = asked;
  sayProgress(`guardrails: ${shoots} shoots`);
  const root = join(folder, `shoots-${shoots}`);
  writeGuardedLandscape(root, { seeds, shoots, isOpen });
  const program = fileURLToPath(new URL('prove-guardrails.ts', import.meta.url));
  const args = [
    '--expose-gc',
    '--max-old-space-size=8192',
    '--import',
    'tsx',
    program,
    root,
    `${changes}`,
    `${isIndirect}`,
  ];
  const answer = execFileSync(process.execPath, args, { cwd: repository, encoding: 'utf8', maxBuffer: 1 << 26 });
  rmSync(root, { recursive: true });
  return JSON.parse(answer) as ProofFigures;
}

function writeGuardedLandscape(root: string, size: LandscapeSize): void {
  writeLandscape(root, size);
  addGuardrails(root, size);
}

/** Answers what was said of the statement about the hard policies. */
function runCommands(runs: Runs<Case>, { bin, folder, rounds }: BenchOptions): string {
  const root = join(folder, 'command');
  writeGuardedLandscape(root, { seeds, shoots: shootsOfCommand });
  execFileSync(process.execPath, [bin, 'render', '--root', root]);
  const manifests = join(folder, 'hard');
  mkdirSync(manifests);
  writeHardPolicies(manifests, hard);
  const guardrail = join(folder, 'hard-guardrail.yaml');
  writeFileSync(guardrail, hardGuardrail);
  let said = '';
  for (let round = 0; round < rounds; round++) {
    sayProgress(`guardrails: round ${round + 1} of ${rounds}`);
    runs.measure('command', [process.execPath, bin, 'guardrails', '--as-is', '--root', root]);
    runs.measure('connectivity', [process.execPath, bin, 'connectivity', '--root', root]);
    const asked = ['guardrails', '--manifests', manifests, '--guardrails', guardrail];
    said = /^ {2}never .*$/m.exec(runs.measure('hard', [process.execPath, bin, ...asked]))?.[0].trim() ?? '';
  }
  return said;
}

const hardGuardrail = `apiVersion: ringfence.dev/v1alpha1
kind: Guardrail
metadata: {name: hard}
spec:
  mode: Audit
  description: No pod reaches a pod.
  assume: {otherWriters: None}
  never:
    - from: {namespace: hard}
      to: {namespace: hard}
`;

interface Found {
  readonly proofs: readonly (ProofFigures & { readonly shoots: number; readonly isOpen?: boolean })[];
  /** CPU seconds without what could pass connections on, and with it, round by round. */
  readonly indirect: readonly { readonly shoots: number; readonly rounds: readonly (readonly number[])[] }[];
  readonly changed: ProofFigures;
  readonly said: string;
}

function report(runs: Runs<Case>, { proofs, indirect, changed, said }: Found): string {
  const rows = proofs.map((found) => [
    `${found.shoots.toLocaleString('en')}${found.isOpen === true ? ', with breaches' : ''}`,
    found.namespaces.toLocaleString('en'),
    found.policies.toLocaleString('en'),
    String(found.shapes),
    found.loadSeconds.toFixed(1),
    found.seconds.toFixed(2),
    found.cpuSeconds.toFixed(2),
    found.heapMebibytes.toFixed(0),
    found.peakMebibytes?.toFixed(0) ?? '–',
  ]);
  const answers = proofs.map(
    ({ shoots, isOpen = false, answers: found }) =>
      `${shoots} shoots${isOpen ? ', with breaches' : ''}: ${answerWords(found)}`,
  );
  const ratios = proofs.slice(1, sizes.length).map((found, index) => {
    const smaller = proofs[index] ?? found;
    const perShoot = (of: typeof found) => of.cpuSeconds / of.shoots;
    return [
      `${found.shoots.toLocaleString('en')} ÷ ${smaller.shoots.toLocaleString('en')}`,
      (found.cpuSeconds / smaller.cpuSeconds).toFixed(2),
      (perShoot(found) / perShoot(smaller)).toFixed(2),
    ];
  });
  return `${proofs[0]?.guardrails} guardrails on ${seeds} seeds, proved once in a process of its own for each size, beyond loading

${formatTable([
  ['shoots', 'namespaces', 'policies', 'shapes', 'load s', 'proof s', 'proof CPU s', 'heap MiB', 'peak MiB'],
  ...rows,
])}
${answers.join('\n')}

${formatTable([['shoots', 'CPU', 'CPU of one shoot'], ...ratios])}
${formatTable([
  ['shoots', 'proof CPU s', 'with indirect paths', 'round by round'],
  ...indirect.map(({ shoots, rounds }) => [
    shoots.toLocaleString('en'),
    ...[0, 1].map((which) => formatSpread(spreadOf(rounds.map((round) => round[which] ?? 0)), 2)),
    formatSpread(spreadOf(rounds.map(([without = 0, asked = 0]) => asked / without)), 2),
  ]),
])}
${changed.workloads.toLocaleString('en')} workloads in ${changed.namespaces.toLocaleString('en')} namespaces (${shootsOfChange.toLocaleString('en')} shoots): first proof ${changed.seconds.toFixed(2)} s

${formatTable([
  ['the same prover again', 'milliseconds', 'aim'],
  ['nothing changed', changed.againMilliseconds.toFixed(0), ''],
  [`one namespace changed, ${changes} times`, formatSpread(spreadOf(changed.changedMilliseconds), 0), '≤ 100'],
])}
round by round: ${wholes(changed.changedMilliseconds)}; CPU: ${wholes(changed.changedCpuMilliseconds)}

${formatTable([['case', ...measuredColumns], ...names.map((name) => runs.row(name, cases[name]))])}
The guardrail of the hard policies: ${said}
`;
}

const wholes = (numbers: readonly number[]): string => numbers.map((number) => number.toFixed(0)).join(', ');

function answerWords(answers: ProofFigures['answers']): string {
  return Object.entries(answers)
    .map(([answer, found]) => `${found.length} ${answer}${answer === 'holds' ? '' : ` (${found.join(', ')})`}`)
    .join(', ');
}
