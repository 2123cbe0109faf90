import { GitError, type SimpleGit, simpleGit } from 'simple-git';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { gitRefused } from './problems.ts';

interface GitOptions {
  /** The environment of this process. What in it would lead git elsewhere or start programs is not passed on. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly author?: Author;
  readonly credentials?: Credentials;
}

export interface Author {
  readonly name: string;
  readonly email: string;
}

/** The author of commits that stay on the machine, such as the merge that is reviewed. */
export const localAuthor: Author = { name: 'Ringfence', email: 'ringfence' };

/** A token for one server. Git gets it through its environment, so neither a file nor a command line shows it. */
export interface Credentials {
  /** Such as `https://github.com`, without a slash at the end. */
  readonly server: string;
  readonly token: string;
}

/**
 * Git in one repository, as simple-git runs it, with what Ringfence needs. Hooks never run and nothing is signed unless
 * a command asks for it. Both operations throw simple-git's error where git says no: see `askingGit`.
 */
export interface Git {
  /** The repository's uppermost folder, or a folder in it; absolute. */
  readonly folder: string;
  /** Returns the command's standard output. `input` is its standard input. */
  run(command: readonly string[], input?: string | Buffer): Promise<string>;
  /** The bytes of these blobs, by id. */
  readBlobs(ids: Iterable<string>): Promise<ReadonlyMap<string, Uint8Array>>;
}

export function openGit(folder: string, options: GitOptions): Git {
  const environment = environmentFor(options);
  const config = ['core.hooksPath=/dev/null', 'commit.gpgSign=false', 'push.gpgSign=false', 'core.fsmonitor=false'];
  if (options.author !== undefined) {
    config.push(`user.name=${options.author.name}`, `user.email=${options.author.email}`);
  }
  const open = (input: string | Buffer | undefined): SimpleGit =>
    simpleGit({
      baseDir: folder,
      config,
      ...(input === undefined ? {} : { input: () => input }),
      completion: { onClose: true, onExit: false },
      // By itself simple-git takes a command that fails without a word for one that succeeds.
      errors: (error, { exitCode }) =>
        error ?? (exitCode === 0 ? undefined : Buffer.from(`git exited with status ${exitCode}.`)),
      allowEnvironment: Object.keys(environment).filter((name) => name.startsWith('GIT_')),
      // The only paths and settings that these let through are those above.
      unsafe: {
        allowUnsafeHooksPath: true,
        allowUnsafeFsMonitor: true,
        allowUnsafeConfigEnvCount: true,
        allowUnsafeConfigPaths: true,
      },
    }).env(environment);
  return {
    folder,
    run: (command, input) => open(input).raw([...command]),
    async readBlobs(ids) {
      const wanted = [...new Set(ids)];
      if (wanted.length === 0) return new Map();
      // `--batch` answers `<id> <type> <size>`, the content and a line feed for each line that it reads.
      const answer: Buffer = await open(`${wanted.join('\n')}\n`).binaryCatFile(['--batch']);
      const contents = new Map<string, Uint8Array>();
      let at = 0;
      for (const id of wanted) {
        const lineEnd = answer.indexOf(10, at);
        const size = Number(answer.subarray(at, lineEnd).toString('latin1').split(' ')[2]);
        if (!Number.isSafeInteger(size)) throw new GitError(undefined, `There is no blob ${id}.`);
        contents.set(id, answer.subarray(lineEnd + 1, lineEnd + 1 + size));
        at = lineEnd + 1 + size + 1;
      }
      return contents;
    },
  };
}

/** Does what asks git. Where git says no, answers with what it said; anything else that is thrown goes on. */
export async function askingGit<Value>(work: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  try {
    return await work();
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    return { diagnostics: [refusal] };
  }
}

export function refusalOf(error: unknown): Diagnostic | undefined {
  return error instanceof GitError ? gitRefused(error.message) : undefined;
}

/** The variables of git that only say how to reach servers and where the person's own settings are. */
const harmless = /^GIT_(SSL_.*|CONFIG_(GLOBAL|SYSTEM|NOSYSTEM)|ALLOW_PROTOCOL|CEILING_DIRECTORIES)$/;
const programs: ReadonlySet<string> = new Set(['EDITOR', 'VISUAL', 'PAGER', 'PREFIX', 'SSH_ASKPASS']);

function environmentFor({ environment, credentials }: GitOptions): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    const upper = name.toUpperCase();
    if (value === undefined || programs.has(upper)) continue;
    if (!upper.startsWith('GIT_') || harmless.test(upper)) kept[name] = value;
  }
  const header = credentials && basicAuthorization(credentials.token);
  return {
    ...kept,
    // Git's words are shown, and some are looked for.
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    ...(credentials === undefined
      ? {}
      : {
          GIT_CONFIG_COUNT: '1',
          GIT_CONFIG_KEY_0: `http.${credentials.server}/.extraheader`,
          GIT_CONFIG_VALUE_0: `Authorization: ${header}`,
        }),
  };
}

/** GitHub takes any user name beside a token; this is the one it documents. */
function basicAuthorization(token: string): string {
  return `Basic ${Buffer.from(`x-access-token:${token}`, 'utf8').toString('base64')}`;
}
