import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type Files, inTemporaryFolder, writeFiles } from './temporary.ts';

/** An environment in which git knows nothing of the person or the machine that runs the tests. */
export const bareEnvironment: Readonly<Record<string, string | undefined>> = {
  PATH: process.env.PATH,
  HOME: '/nonexistent',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  // Templates would bring samples of hooks, which take longer to copy than all the rest of a small repository.
  GIT_TEMPLATE_DIR: '',
};

/** Who commits in tests where it does not matter; a test of identities sets none. */
const somebody = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.com'];

/** After a commit, git would start a process of its own that looks for something to tidy up. */
const untidied = ['-c', 'maintenance.auto=false'];

/** Runs git in a folder and answers what it says, without the last line feed. Hooks and signing are as configured. */
export function git(folder: string, ...command: readonly string[]): string {
  return run(folder, 'git', inTests(command));
}

/**
 * Runs git several times, until one fails, and answers what all of them say. The shell starts them: a process that ran
 * many tests has much memory, of which each new process begins with a copy of the table.
 */
export function gitEach(folder: string, ...commands: readonly (readonly string[])[]): string {
  const lines = commands.map((command) => ['git', ...inTests(command)].map(quoted).join(' '));
  return run(folder, 'sh', ['-ec', lines.join('\n')]);
}

function inTests(command: readonly string[]): readonly string[] {
  return [...somebody, ...untidied, ...command];
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

function run(folder: string, program: string, words: readonly string[]): string {
  const output = execFileSync(program, words, {
    cwd: folder,
    env: { ...bareEnvironment, GIT_AUTHOR_DATE: '2024-06-01T00:00:00Z', GIT_COMMITTER_DATE: '2024-06-01T00:00:00Z' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return output.replace(/\n$/, '');
}

export interface Repositories {
  /** A checkout of the branch `topic`, with `remote` as its `origin`. */
  readonly checkout: string;
  /** A bare repository. */
  readonly remote: string;
  /** A folder of the test's own beside them. */
  readonly folder: string;
  /** The commit at which `topic` stands, here and there. */
  readonly commit: string;
}

/** Lends `work` a checkout and its remote, whose branch `topic` holds these files. */
export function inRepositories<Value>(files: Files, work: (repositories: Repositories) => Value | Promise<Value>) {
  return inTemporaryFolder({ 'checkout/': '' }, (folder) => {
    const [checkout, remote] = [join(folder, 'checkout'), join(folder, 'remote.git')];
    writeFiles(checkout, files);
    const commit = gitEach(
      checkout,
      ['init', '--quiet', '--template=', '--initial-branch=topic'],
      ...committing('Begin'),
      ['clone', '--quiet', '--template=', '--bare', checkout, remote],
      ['remote', 'add', 'origin', remote],
    );
    return work({ checkout, remote, folder, commit });
  });
}

/** A second checkout of `topic`, that of somebody else. */
export function checkoutOfSomebody({ folder, remote }: Repositories): string {
  const other = join(folder, 'other');
  git(folder, 'clone', '--quiet', '--template=', '--branch=topic', remote, other);
  return other;
}

/** Writes files, commits all that changed in the working tree and answers the id of the commit. */
export function commitFiles(checkout: string, files: Files, message: string): string {
  writeFiles(checkout, files);
  return gitEach(checkout, ...committing(message));
}

/** Commands that commit all that changed in the working tree, and say the id of the commit. */
function committing(message: string): readonly (readonly string[])[] {
  return [
    ['add', '--all'],
    ['commit', '--quiet', '--allow-empty', '--no-verify', `--message=${message}`],
    ['rev-parse', 'HEAD'],
  ];
}

/** The files of a revision with their modes: `100644 a/b.yaml`. Sorted. */
export function listed(folder: string, revision: string): readonly string[] {
  return git(folder, '-c', 'core.quotePath=false', 'ls-tree', '-r', '--format=%(objectmode) %(path)', revision)
    .split('\n')
    .filter((line) => line !== '');
}
