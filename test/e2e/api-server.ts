import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { KubeConfig, VersionApi } from '@kubernetes/client-node';

/** A kube-apiserver with an etcd of its own, on loopback. It knows no nodes, runs no pods and removes no namespaces. */
export interface ApiServer {
  /** The path of a kubeconfig that leads to it. */
  readonly kubeconfig: string;
  /** The path of its audit log: one event a line, without bodies. */
  readonly auditLog: string;
  /** Ends both processes and removes all they wrote. May be called at any time, also twice. */
  stop(): Promise<void>;
}

/** In milliseconds; a slow machine takes half a minute. */
const longestStart = 120_000;
const longestStop = 10_000;

/** Starts the `etcd` and `kube-apiserver` of a folder such as `setup-envtest` makes, and waits until they are ready. */
export async function startApiServer(assets: string): Promise<ApiServer> {
  for (const binary of ['etcd', 'kube-apiserver']) {
    if (!existsSync(join(assets, binary))) throw new Error(`KUBEBUILDER_ASSETS is ${assets}, which has no ${binary}.`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'ringfence-e2e-'));
  const processes: Running[] = [];
  const stop = async (): Promise<void> => {
    // The API server first: without its etcd it would complain and wait.
    for (const running of processes.splice(0).reverse()) await end(running);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const [etcdPort, peerPort, port] = await freePorts(3);
    processes.push(run(folder, assets, 'etcd', etcdArguments(folder, etcdPort, peerPort)));
    const token = randomBytes(32).toString('hex');
    processes.push(run(folder, assets, 'kube-apiserver', apiServerArguments(folder, etcdPort, port, token)));
    const kubeconfig = join(folder, 'kubeconfig');
    await untilReady(processes, () => {
      // The server makes its certificate when it starts.
      const certificate = readFileSync(join(folder, 'certificates', 'apiserver.crt'));
      writeFileSync(kubeconfig, kubeconfigText(port ?? 0, token, certificate), { mode: 0o600 });
      return kubeconfig;
    });
    return { kubeconfig, auditLog: join(folder, 'audit.log'), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function etcdArguments(folder: string, port = 0, peerPort = 0): readonly string[] {
  const own = `http://127.0.0.1:${port}`;
  const peer = `http://127.0.0.1:${peerPort}`;
  return [
    ...['--name', 'ringfence', '--data-dir', join(folder, 'etcd')],
    ...['--listen-client-urls', own, '--advertise-client-urls', own],
    ...['--listen-peer-urls', peer, '--initial-advertise-peer-urls', peer, '--initial-cluster', `ringfence=${peer}`],
  ];
}

function apiServerArguments(folder: string, etcdPort = 0, port = 0, token = ''): readonly string[] {
  // An API server does not start without keys to sign the tokens of service accounts.
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signingKey = join(folder, 'service-accounts.key');
  const verifyingKey = join(folder, 'service-accounts.pub');
  const tokens = join(folder, 'tokens.csv');
  const auditPolicy = join(folder, 'audit-policy.yaml');
  writeFileSync(signingKey, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  writeFileSync(verifyingKey, publicKey.export({ type: 'spki', format: 'pem' }));
  writeFileSync(
    auditPolicy,
    'apiVersion: audit.k8s.io/v1\nkind: Policy\nrules: [{level: Metadata, omitStages: [RequestReceived]}]\n',
  );
  writeFileSync(tokens, `${token},ringfence,ringfence,system:masters\n`, { mode: 0o600 });
  return [
    `--etcd-servers=http://127.0.0.1:${etcdPort}`,
    ...['--bind-address=127.0.0.1', '--advertise-address=127.0.0.1', `--secure-port=${port}`],
    // Nobody else needs to find this server, and 127.0.0.1 cannot be recorded as an endpoint.
    '--endpoint-reconciler-type=none',
    '--service-cluster-ip-range=10.0.0.0/24',
    `--cert-dir=${join(folder, 'certificates')}`,
    '--service-account-issuer=https://ringfence.invalid',
    `--service-account-signing-key-file=${signingKey}`,
    `--service-account-key-file=${verifyingKey}`,
    ...[`--audit-policy-file=${auditPolicy}`, `--audit-log-path=${join(folder, 'audit.log')}`],
    ...[`--token-auth-file=${tokens}`, '--anonymous-auth=false', '--authorization-mode=RBAC'],
  ];
}

function kubeconfigText(port: number, token: string, certificate: Buffer): string {
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [
      {
        name: 'e2e',
        cluster: {
          server: `https://127.0.0.1:${port}`,
          'certificate-authority-data': certificate.toString('base64'),
        },
      },
    ],
    users: [{ name: 'e2e', user: { token } }],
    contexts: [{ name: 'e2e', context: { cluster: 'e2e', user: 'e2e' } }],
    'current-context': 'e2e',
  });
}

interface Running {
  readonly name: string;
  readonly child: ChildProcess;
  readonly log: string;
  readonly ended: Promise<void>;
}

function run(folder: string, assets: string, name: string, args: readonly string[]): Running {
  const log = join(folder, `${name}.log`);
  const output = openSync(log, 'w');
  const child = spawn(join(assets, name), args, { stdio: ['ignore', output, output] });
  closeSync(output);
  const ended = new Promise<void>((settle) => {
    child.once('exit', () => settle());
    child.once('error', () => settle());
  });
  return { name, child, log, ended };
}

async function end({ child, ended }: Running): Promise<void> {
  if (hasEnded(child)) return;
  child.kill('SIGTERM');
  const outcome = await Promise.race([ended, setTimeout(longestStop, 'late' as const, { ref: false })]);
  if (outcome === 'late') child.kill('SIGKILL');
  await ended;
}

function hasEnded({ pid, exitCode, signalCode }: ChildProcess): boolean {
  return pid === undefined || exitCode !== null || signalCode !== null;
}

/** Waits until the server that a kubeconfig leads to answers; writing that may fail before it is up. */
async function untilReady(processes: readonly Running[], writeKubeconfig: () => string): Promise<void> {
  const deadline = performance.now() + longestStart;
  let lastError: unknown;
  while (performance.now() < deadline) {
    const ended = processes.find(({ child }) => hasEnded(child));
    if (ended !== undefined) throw new Error(`${ended.name} ended:\n${lastLines(ended.log)}`);
    try {
      await askReadiness(writeKubeconfig());
      return;
    } catch (error) {
      lastError = error;
      await setTimeout(200);
    }
  }
  const logs = processes.map(({ name, log }) => `${name}:\n${lastLines(log)}`).join('\n');
  throw new Error(`The API server was not ready after ${longestStart / 1000} s: ${String(lastError)}\n${logs}`);
}

async function askReadiness(kubeconfig: string): Promise<void> {
  const config = new KubeConfig();
  config.loadFromFile(kubeconfig);
  const { Health } = await import('@kubernetes/client-node');
  if (!(await new Health(config).readyz({}))) throw new Error('/readyz says no');
  await config.makeApiClient(VersionApi).getCode();
}

function lastLines(log: string): string {
  return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-15).join('\n');
}

/** Ports of loopback that nobody listens on just now, all different. */
async function freePorts(count: number): Promise<readonly number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((settle, fail) => {
        server.once('error', fail).listen(0, '127.0.0.1', settle);
      });
      return server;
    }),
  );
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  });
  await Promise.all(servers.map((server) => new Promise((settle) => server.close(settle))));
  return ports;
}
