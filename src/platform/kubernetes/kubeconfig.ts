import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import type { KubeConfig, User } from '@kubernetes/client-node';
import type { Diagnostic, Outcome } from '../../diagnostics/diagnostic.ts';
import { attempt, codeOf, reasonOf } from '../failures.ts';
import { unreadable } from '../problems.ts';
import type { Connection } from './connection.ts';
import { readExecEntry, runExecPlugin } from './exec-credential.ts';
import * as problems from './problems.ts';

/** Which cluster to read, and the surroundings in which its kubeconfig is found. */
export interface LiveCluster {
  readonly context: string;
  /** The path of a kubeconfig; otherwise those of `KUBECONFIG`, the one of the home folder, or the account of the pod. */
  readonly kubeconfig?: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The folder from which relative paths start. */
  readonly folder: string;
  /** The folder in which a pod finds the token of its account. */
  readonly serviceAccount?: string;
  /** Loads the library; nothing if it is not installed. A test passes its own. */
  readonly loadClient?: () => Promise<ClientLibrary | undefined>;
}

type ClientLibrary = Pick<typeof import('@kubernetes/client-node'), 'KubeConfig'>;

/** The name of the only context that a pod without a kubeconfig has. */
const inCluster = 'in-cluster';

const accountFolder = '/var/run/secrets/kubernetes.io/serviceaccount';

/** Opens the way to a cluster: reads the kubeconfig and gets credentials, which may run the plugin that it names. */
export async function connect(asked: LiveCluster): Promise<Outcome<Connection>> {
  const client = await (asked.loadClient ?? loadClient)();
  if (client === undefined) return { diagnostics: [problems.clientMissing(asked.context)] };
  const read = readConfig(() => new client.KubeConfig(), asked);
  if ('diagnostic' in read) return { diagnostics: [read.diagnostic] };
  const { config, path } = read;
  const contexts = config.getContexts().map(({ name }) => name);
  const context = config.getContexts().find(({ name }) => name === asked.context);
  if (context === undefined) return { diagnostics: [problems.contextNotFound(path, asked.context, contexts)] };
  config.setCurrentContext(asked.context);
  const cluster = config.getClusters().find(({ name }) => name === context.cluster);
  const user = config.getUsers().find(({ name }) => name === context.user);
  const invalid = (reason: string, hint?: string): Outcome<Connection> => ({
    diagnostics: [problems.kubeconfigInvalid(path, reason, hint)],
  });
  if (cluster === undefined) {
    return invalid(`Its context "${asked.context}" names the cluster "${context.cluster}", which it does not have.`);
  }
  if (user === undefined) {
    return invalid(`Its context "${asked.context}" names the user "${context.user}", which it does not have.`);
  }
  if (!isHttpUrl(cluster.server)) return invalid(`"${cluster.server}" is not the address of a server.`);
  const refused = await withCredentials(user, asked);
  if (refused !== undefined) return { diagnostics: [refused(path)] };
  return connectionOf(config, { ...asked, server: cluster.server, path });
}

/** The library is large, and only this way into Ringfence needs it. */
async function loadClient(): Promise<ClientLibrary | undefined> {
  try {
    return await import('@kubernetes/client-node');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

type ReadConfig = { readonly config: KubeConfig; readonly path: string } | { readonly diagnostic: Diagnostic };

/** Merges files as kubectl does: of two entries of one name, the first counts. */
function readConfig(make: () => KubeConfig, asked: LiveCluster): ReadConfig {
  const { kubeconfig, environment, folder } = asked;
  const listed = environment.KUBECONFIG ?? '';
  const isListed = kubeconfig === undefined && listed !== '';
  const home = join(environment.HOME ?? environment.USERPROFILE ?? folder, '.kube', 'config');
  const named = kubeconfig !== undefined ? [kubeconfig] : isListed ? listed.split(delimiter).filter(Boolean) : [home];
  const there = named.filter((path) => existsSync(resolve(folder, path)));
  const account = asked.serviceAccount ?? accountFolder;
  if (kubeconfig === undefined && there.length === 0 && existsSync(join(account, 'token'))) {
    return accountConfig(make(), account, environment);
  }
  const [first = home] = named;
  if (there.length === 0) return { diagnostic: unreadable(first, 'It does not exist.') };
  const merged = make();
  const parts: KubeConfig[] = [];
  for (const path of there) {
    const part = make();
    const problem = loadFile(part, resolve(folder, path), path);
    if (problem !== undefined) return { diagnostic: problem };
    parts.push(part);
  }
  merged.loadFromOptions({
    clusters: firstOfEachName(parts.flatMap((part) => part.getClusters())),
    users: firstOfEachName(parts.flatMap((part) => part.getUsers())),
    contexts: firstOfEachName(parts.flatMap((part) => part.getContexts())),
    currentContext: '',
  });
  return { config: merged, path: there[0] ?? first };
}

/** Loads one file; says what is wrong with it. The library throws plain errors. */
function loadFile(config: KubeConfig, absolute: string, shown: string): Diagnostic | undefined {
  try {
    config.loadFromFile(absolute);
    return undefined;
  } catch (error) {
    const reason = reasonOf(error);
    if (reason !== undefined && codeOf(error) !== undefined) return unreadable(shown, reason);
    return problems.kubeconfigInvalid(shown, asSentence(error));
  }
}

/** The account of the pod in which Ringfence runs. Its token is read once: it is good for longer than one run. */
function accountConfig(
  config: KubeConfig,
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
): ReadConfig {
  const path = join(folder, 'token');
  const { KUBERNETES_SERVICE_HOST: host = '', KUBERNETES_SERVICE_PORT: port = '' } = environment;
  if (host === '' || port === '') {
    return { diagnostic: problems.kubeconfigInvalid(path, 'KUBERNETES_SERVICE_HOST or _PORT is not set.') };
  }
  const token = attempt<string | undefined>(
    () => readFileSync(path, 'utf8').trim(),
    () => undefined,
  );
  if (token === undefined) return { diagnostic: unreadable(path, 'The token of the account cannot be read.') };
  const server = `https://${host.includes(':') ? `[${host}]` : host}:${port}`;
  config.loadFromOptions({
    clusters: [{ name: inCluster, server, caFile: join(folder, 'ca.crt'), skipTLSVerify: false }],
    users: [{ name: inCluster, token }],
    contexts: [{ name: inCluster, cluster: inCluster, user: inCluster }],
    currentContext: inCluster,
  });
  return { config, path };
}

/** Fills in what a credential plugin answers. Returns what is wrong, for the path of the kubeconfig. */
async function withCredentials(
  user: User,
  { context, environment }: LiveCluster,
): Promise<((path: string) => Diagnostic) | undefined> {
  // Azure and GCP are gone from kubectl; the last one, OIDC, would ask a third server.
  if (user.authProvider != null) {
    const reason = `User "${user.name}" has an auth-provider, which Ringfence does not use.`;
    const hint = 'Use a credential plugin (exec), a token or a certificate.';
    return (path) => problems.kubeconfigInvalid(path, reason, hint);
  }
  if (user.exec == null) return undefined;
  const entry = readExecEntry(user.exec);
  if (typeof entry === 'string') return (path) => problems.kubeconfigInvalid(path, entry);
  const credential = await runExecPlugin(entry, environment);
  if ('reason' in credential) return () => problems.credentialsRefused(context, credential.reason);
  // The library would run the plugin again, without a limit of time.
  const encoded = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
  const filled: Partial<Record<keyof User, unknown>> = {
    exec: undefined,
    ...(credential.token === undefined ? {} : { token: credential.token }),
    ...(credential.certificate === undefined ? {} : { certData: encoded(credential.certificate) }),
    ...(credential.key === undefined ? {} : { keyData: encoded(credential.key) }),
  };
  Object.assign(user, filled);
  return undefined;
}

async function connectionOf(
  config: KubeConfig,
  { context, server, path }: LiveCluster & { readonly server: string; readonly path: string },
): Promise<Outcome<Connection>> {
  const options: { headers?: Record<string, string>; auth?: string; agent?: unknown } = {};
  try {
    await config.applyToHTTPSOptions(options as Parameters<KubeConfig['applyToHTTPSOptions']>[0]);
  } catch (error) {
    return { diagnostics: [problems.kubeconfigInvalid(path, asSentence(error))] };
  }
  const { headers, auth, agent } = options;
  return {
    value: {
      ...{ context, server },
      options: {
        agent: agent as Connection['options']['agent'],
        ...(headers === undefined ? {} : { headers }),
        ...(auth === undefined ? {} : { auth }),
      },
    },
    diagnostics: [],
  };
}

function firstOfEachName<Entry extends { readonly name: string }>(entries: readonly Entry[]): Entry[] {
  const byName = new Map<string, Entry>();
  for (const entry of entries) if (!byName.has(entry.name)) byName.set(entry.name, entry);
  return [...byName.values()];
}

function isHttpUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** The first line of what a library or the system says: a kubeconfig may hold credentials, of which nothing is shown. */
function asSentence(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
