import { execFile } from 'node:child_process';
import { isAbsolute } from 'node:path';

/** An entry `exec` of a user in a kubeconfig, as it is written. */
interface ExecEntry {
  readonly apiVersion: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: readonly { readonly name: string; readonly value: string }[];
}

/** Answer of a credential plugin. Certificate and key are PEM. */
type ExecCredential =
  | { readonly token?: string; readonly certificate?: string; readonly key?: string }
  | { readonly reason: string };

/** In milliseconds. A plugin that needs longer waits for a person. */
const longestRun = 60_000;
const largestAnswer = 1024 * 1024;

/** Reads the entry `exec`; a text says what is wrong with it. */
export function readExecEntry(written: unknown): ExecEntry | string {
  const { apiVersion, command, args, env } = (written ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof command !== 'string' || command === '') return 'The credential plugin (exec) has no command.';
  if (typeof apiVersion !== 'string') return 'The credential plugin (exec) has no apiVersion.';
  // kubectl starts from the folder of the kubeconfig, others from the current folder, which other people may write.
  if (/[/\\]/.test(command) && !isAbsolute(command)) {
    return `The command of the credential plugin (exec) is a relative path: ${command}. Write an absolute path, or a name that is in PATH.`;
  }
  const texts = Array.isArray(args) ? args.map(String) : [];
  const variables = Array.isArray(env)
    ? env.map((each) => ({ name: String(each?.name), value: String(each?.value) }))
    : [];
  return { apiVersion, command, args: texts, env: variables };
}

/**
 * Runs a credential plugin as kubectl does: the program that the kubeconfig names, with the environment of this process.
 * It gets no terminal. An answer within a minute; otherwise a reason, as whole sentences.
 */
export async function runExecPlugin(
  { apiVersion, command, args, env }: ExecEntry,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ExecCredential> {
  const info = JSON.stringify({ apiVersion, kind: 'ExecCredential', spec: { interactive: false } });
  const variables = Object.fromEntries(env.map(({ name, value }) => [name, value]));
  return new Promise((settle) => {
    const child = execFile(
      command,
      [...args],
      {
        env: { ...environment, ...variables, KUBERNETES_EXEC_INFO: info },
        timeout: longestRun,
        killSignal: 'SIGKILL',
        maxBuffer: largestAnswer,
        encoding: 'utf8',
        windowsHide: true,
      },
      (error, stdout, stderr) => {
        settle(error === null ? readAnswer(command, stdout) : { reason: failure(command, error, stderr) });
      },
    );
    child.stdin?.on('error', () => undefined);
    child.stdin?.end();
  });
}

function readAnswer(command: string, text: string): ExecCredential {
  const status = statusIn(text);
  const at = (field: string): string | undefined => {
    const value = status?.[field];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const [token, certificate, key] = [at('token'), at('clientCertificateData'), at('clientKeyData')];
  if (token === undefined && (certificate === undefined || key === undefined)) {
    return { reason: `The credential plugin "${command}" gave neither a token nor a certificate.` };
  }
  return {
    ...(token === undefined ? {} : { token }),
    ...(certificate === undefined || key === undefined ? {} : { certificate, key }),
  };
}

function statusIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const answer: unknown = JSON.parse(text);
    return (answer as { status?: Readonly<Record<string, unknown>> } | null)?.status;
  } catch {
    return undefined;
  }
}

function failure(command: string, error: Error & { code?: unknown; killed?: boolean }, stderr: string): string {
  if (error.code === 'ENOENT') return `The credential plugin "${command}" is not installed: no folder in PATH has it.`;
  if (error.killed === true) return `The credential plugin "${command}" did not answer within a minute.`;
  const said = stderr
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ')
    .slice(0, 300);
  return `The credential plugin "${command}" failed${said === '' ? '.' : `: ${said}`}`;
}
