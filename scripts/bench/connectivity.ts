import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  type Benchmark,
  type BenchOptions,
  type BenchResult,
  measuredColumns,
  Runs,
  sayProgress,
} from './benchmark.ts';
import { formatSpread, formatTable } from './figures.ts';
import { writeLandscape } from './landscape.ts';
import { measure } from './measure.ts';
import { writePlainManifests } from './plain-manifests.ts';

/** Of everything, the whole and a quarter: how time grows shows in one run. */
const parts = [4, 1] as const;
const formats = ['text', 'json'] as const;

/** Something whose complete connectivity is asked for. */
interface Subject {
  readonly name: 'a' | 'b' | 'c';
  readonly label: string;
  /** In seconds. */
  readonly aim: number;
  /** Makes it, or a part of it, and answers the options that ask about it. */
  prepare(folder: string, part: number): readonly string[];
}

type Case = `${Subject['name']}${(typeof parts)[number]} ${(typeof formats)[number]}` | Single;

/** Questions to the landscape that ships, and what starting Node.js costs. */
const singles = {
  floor: 'floor: node -e 0',
  help: '--help',
  explain: 'explain, the landscape shipped',
  test: 'test with one case, the landscape shipped',
} as const;
type Single = keyof typeof singles;

export const connectivityBenchmark: Benchmark = {
  title: 'connectivity of clusters and landscapes, explain and test',
  run(options): BenchResult {
    const subjects = subjectsOf(options);
    const runs = new Runs<Case>(
      [
        ...subjects.flatMap(({ name }) =>
          parts.flatMap((part) => formats.map((format): Case => `${name}${part} ${format}`)),
        ),
        ...(Object.keys(singles) as Single[]),
      ],
      options.folder,
    );
    const contents = runAll(options, subjects, runs);
    return { report: report(runs, subjects, contents, options), runs: runs.byCase };
  },
};

function subjectsOf({ bin, seeds, shoots }: BenchOptions): readonly Subject[] {
  const rendered = (folder: string, ...args: readonly string[]): readonly string[] => {
    measure([process.execPath, bin, 'render', '--root', folder, ...args], `${folder}/time`);
    return ['--root', folder];
  };
  return [
    {
      name: 'a',
      label: 'one seed with 300 control planes',
      aim: 2,
      prepare(folder, part) {
        writeLandscape(folder, { seeds: 1, shoots: 300 / part });
        return rendered(folder, '--cluster', 'seed-000');
      },
    },
    {
      name: 'b',
      label: 'plain manifests of 1,000 namespaces',
      aim: 5,
      prepare(folder, part) {
        writePlainManifests(folder, { namespaces: 1000 / part, workloadsPerNamespace: 10, policiesPerNamespace: 5 });
        return ['--manifests', folder];
      },
    },
    {
      name: 'c',
      label: `a landscape of ${shoots} shoots on ${seeds} seeds`,
      aim: 5,
      prepare(folder, part) {
        writeLandscape(folder, { seeds, shoots: Math.round(shoots / part) });
        return rendered(folder);
      },
    },
  ];
}

/** Answers what each subject holds, in words. */
function runAll(
  { bin, repository, folder, rounds }: BenchOptions,
  subjects: readonly Subject[],
  runs: Runs<Case>,
): ReadonlyMap<string, string> {
  const questions = subjects.flatMap((subject) =>
    parts.map((part) => {
      const { name } = subject;
      const place = join(folder, `${name}${part}`);
      mkdirSync(place);
      sayProgress(`connectivity: making ${part === 1 ? 'the whole' : 'a quarter'} of ${name}`);
      return { name, part, asking: subject.prepare(place, part) } as const;
    }),
  );
  const contents = new Map<string, string>();
  const ringfence = (name: Case, ...args: readonly string[]): string =>
    runs.measure(name, [process.execPath, bin, ...args], { folder: repository });
  const oneCase = writeOneCase(join(folder, 'tests', 'one-case.yaml'));
  for (let round = 0; round < rounds; round++) {
    sayProgress(`connectivity: round ${round + 1} of ${rounds}`);
    for (const { name, part, asking } of questions) {
      for (const format of formats) {
        const answer = ringfence(`${name}${part} ${format}`, 'connectivity', ...asking, '--output', format);
        if (format === 'json' && part === 1) contents.set(name, contentsOf(answer));
      }
    }
    runs.measure('floor', [process.execPath, '-e', '0']);
    ringfence('help', '--help');
    const [from, to] = ['shoot--fin--pay/kube-apiserver', 'shoot--fin--pay/etcd-main'];
    ringfence('explain', 'explain', '--from', from, '--to', to, '--port', '2379');
    ringfence('test', 'test', '--tests', oneCase);
  }
  return contents;
}

function writeOneCase(file: string): string {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `apiVersion: ringfence.dev/v1alpha1
kind: ConnectivityTest
metadata: {name: one-case}
spec:
  cases:
    - name: the API server reaches its own etcd
      from: {namespaceType: shoot-control-plane, workload: kube-apiserver}
      to: {namespaceType: shoot-control-plane, workload: etcd-main, relation: same}
      port: 2379
      expect: allowed
`,
  );
  return file;
}

interface Answer {
  readonly clusters: readonly { readonly groups: readonly unknown[]; readonly connections: readonly unknown[] }[];
  readonly basis: {
    readonly clusters: readonly {
      readonly namespaces: number;
      readonly workloads: number;
      readonly policies: Readonly<Record<string, number>>;
    }[];
  };
}

function contentsOf(text: string): string {
  const { clusters, basis }: Answer = JSON.parse(text);
  const sum = (count: (cluster: Answer['basis']['clusters'][number]) => number): string =>
    basis.clusters.reduce((all, cluster) => all + count(cluster), 0).toLocaleString('en');
  const groups = clusters.reduce((all, cluster) => all + cluster.groups.length, 0).toLocaleString('en');
  const policies = sum((cluster) => Object.values(cluster.policies).reduce((all, count) => all + count, 0));
  const size = (text.length / 1e6).toFixed(1);
  return `${sum(({ namespaces }) => namespaces)} namespaces, ${sum(({ workloads }) => workloads)} workloads, ${policies} policies; ${groups} groups, ${size} MB of JSON`;
}

function report(
  runs: Runs<Case>,
  subjects: readonly Subject[],
  contents: ReadonlyMap<string, string>,
  { rounds }: BenchOptions,
): string {
  const rows = subjects.flatMap(({ name, aim }) =>
    formats.flatMap((format) => [
      [...runs.row(`${name}1 ${format}`, `${name}, ${format}`), `< ${aim} s, < 1024 MiB`],
      [...runs.row(`${name}4 ${format}`, `${name}, a quarter, ${format}`), ''],
    ]),
  );
  const questions = (Object.keys(singles) as Single[]).map((name) => [
    ...runs.row(name, singles[name]),
    name === 'floor' ? '' : '< 0.3 s',
  ]);
  const growth = subjects.flatMap(({ name }) =>
    formats.map((format): readonly string[] => {
      const [whole, quarter]: [Case, Case] = [`${name}1 ${format}`, `${name}4 ${format}`];
      return [
        `${name}, ${format}`,
        formatSpread(runs.ratio(whole, quarter, 'seconds'), 1),
        formatSpread(runs.ratio(whole, quarter, 'cpuSeconds'), 1),
        formatSpread(runs.ratio(whole, quarter, 'cpuSeconds', 'help'), 1),
        formatSpread(runs.ratio(whole, quarter, 'mebibytes'), 1),
        '≤ 4',
      ];
    }),
  );
  const held = subjects.map(({ name, label }) => `- ${name}: ${label}: ${contents.get(name) ?? ''}\n`).join('');
  return `${held}
${rounds} interleaved rounds; median (least–most)

${formatTable([['case', ...measuredColumns, 'aim'], ...rows, ...questions])}
${formatTable([
  ['the whole ÷ a quarter', 'by the clock', 'by CPU', 'by CPU, both without --help', 'memory', 'aim'],
  ...growth,
])}`;
}
