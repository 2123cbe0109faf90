import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../src/cli/main.ts';
import { type RunOptions, type RunResult, runCommand } from './command-line.ts';
import { bareEnvironment, commitFiles, git } from './git-repository.ts';
import { type ClusterParts, type LandscapeParts, landscapeFiles } from './landscape.ts';
import { type Files, inTemporaryFolder, writeFiles } from './temporary.ts';

const policy = (name: string, spec: string): string => `
  apiVersion: networking.k8s.io/v1
  kind: NetworkPolicy
  metadata: {name: ${name}}
  spec:
    ${spec}
`;

/** A policy of a shop that lets pods of one label reach those of another on a port. */
export const allows = (name: string, from: string, to: string, port: number): string =>
  policy(
    name,
    `podSelector: {matchLabels: {app: ${to}}}
    ingress: [{from: [{podSelector: {matchLabels: {app: ${from}}}}], ports: [{port: ${port}}]}]`,
  );

export const denyAll = policy('deny-all', 'podSelector: {}\n    policyTypes: [Ingress]');

/** Two clusters with shops: `aws` with a and b, `gcp` with c. In a shop, `web` may reach `db` on 5432 and nothing else. */
export const shops: LandscapeParts = {
  types: {
    shop: {
      policies: { 'deny-all': denyAll, 'allow-db': allows('allow-db', 'web', 'db', 5432) },
      workloads: [
        { name: 'web', labels: { app: 'web' } },
        { name: 'db', labels: { app: 'db' } },
      ],
    },
  },
  clusters: { aws: { namespaces: { a: 'shop', b: 'shop' } }, gcp: { namespaces: { c: 'shop' } } },
};

/** The same shops, with these templates in the place of theirs or beside them. */
export function shopsWith(
  policies: Readonly<Record<string, string>>,
  clusters: Readonly<Record<string, ClusterParts>> = {},
  rest: LandscapeParts = {},
): LandscapeParts {
  const { shop } = shops.types ?? {};
  return {
    ...shops,
    ...rest,
    types: { shop: { ...shop, policies: { ...shop?.policies, ...policies } } },
    clusters: { ...shops.clusters, ...clusters },
  };
}

/** `web` may reach `db` by SSH, too. */
export const opened = shopsWith({ 'allow-ssh': allows('allow-ssh', 'web', 'db', 22) });

export interface PolicyRepository {
  /** The uppermost folder of the working tree, whose branch is `main`. */
  readonly folder: string;
  /** The root of the policy repository in it. */
  readonly root: string;
  /** Writes sources, and removes those that are not among them. */
  write(parts: LandscapeParts, more?: Files): void;
  /** Renders what was written; throws where it has errors. */
  render(): Promise<void>;
  /** Writes, renders and commits. Answers the short id. */
  commit(parts: LandscapeParts, message: string): Promise<string>;
  run(command: string, options?: Partial<RunOptions>): Promise<RunResult>;
  /** What `ringfence diff … --output json` says. */
  diff(command?: string, options?: Partial<RunOptions>): Promise<Answer>;
  git(...command: readonly string[]): string;
}

/** A part of the answer: what tests of reading look at. */
export interface Answer {
  readonly status: number;
  readonly stderr: string;
  readonly compared: { readonly before: string; readonly after: string };
  readonly notes: readonly string[];
  readonly hazards: readonly {
    readonly code: string;
    readonly message: string;
    readonly acceptedBy?: { readonly exception: string };
    readonly manifest?: { readonly path: string };
  }[];
  /** `opened allow-ssh aws,gcp`: what changes, by which policies, in which clusters. */
  readonly connections: readonly string[];
  readonly policies: readonly string[];
  readonly inventory: readonly { readonly kind: string; readonly cluster?: string }[];
  readonly clusters: { readonly all: number; readonly compared: number };
  readonly delivered?: readonly { readonly clusters: readonly string[]; readonly kind: string }[];
  readonly gate?: { readonly failOn: readonly string[]; readonly tripped: readonly string[] };
}

/** Lends `work` a repository, in whose `main` the shops are rendered and committed. `below` is the folder of the root. */
export async function inPolicyRepository<Value>(
  work: (repository: PolicyRepository) => Value | Promise<Value>,
  { below = '', format = 'sha1' }: { readonly below?: string; readonly format?: 'sha1' | 'sha256' } = {},
): Promise<Value> {
  return inTemporaryFolder({ 'clone/': '' }, async (outer) => {
    const folder = join(outer, 'clone');
    const root = join(folder, below);
    const inGit = (...command: readonly string[]): string => git(folder, ...command);
    inGit('init', '--quiet', '--template=', '--initial-branch=main', `--object-format=${format}`);
    const run = (command: string, options: Partial<RunOptions> = {}): Promise<RunResult> =>
      runCommand(
        command.split(' ').filter((word) => word !== ''),
        { folder: root, environment: bareEnvironment, program: main, ...options },
      );
    const render = async (): Promise<void> => {
      const { status, stdout, stderr } = await run('render');
      if (status !== 0) throw new Error(`${stdout}${stderr}`);
    };
    const write = (parts: LandscapeParts, more: Files = {}): void => {
      rmSync(join(root, 'policies'), { recursive: true, force: true });
      writeFiles(root, { ...landscapeFiles(parts), ...more });
    };
    const repository: PolicyRepository = {
      folder,
      root,
      write,
      render,
      async commit(parts, message) {
        write(parts);
        await render();
        return commitFiles(folder, {}, message).slice(0, 7);
      },
      run,
      async diff(command = '', options = {}) {
        const { status, stdout, stderr } = await run(`diff ${command} --output json`, options);
        return answerOf(stdout, status, stderr);
      },
      git: inGit,
    };
    await repository.commit(shops, 'Shops');
    return work(repository);
  });
}

interface DiffDocument extends Omit<Answer, 'status' | 'stderr' | 'connections' | 'policies'> {
  readonly connections: readonly {
    readonly change: string;
    readonly causes: readonly { readonly policy?: string }[];
    readonly places: readonly { readonly cluster: string }[];
  }[];
  readonly policies: readonly { readonly kind: string; readonly policy: string }[];
}

function answerOf(stdout: string, status: number, stderr: string): Answer {
  if (stdout === '') throw new Error(`There is no answer (status ${status}):\n${stderr}`);
  const document = JSON.parse(stdout) as DiffDocument;
  return {
    ...document,
    status,
    stderr,
    connections: document.connections.map(({ change, causes, places }) => {
      const policies = [...new Set(causes.flatMap(({ policy }) => policy ?? []))].join(',');
      return `${change} ${policies} ${places.map(({ cluster }) => cluster).join(',')}`;
    }),
    policies: document.policies.map(({ kind, policy: name }) => `${kind} ${name}`),
  };
}
