import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listedKinds } from '../../../src/clusters/dump/listed-kinds.ts';
import { readClusterDump } from '../../../src/clusters/dump/read-cluster-dump.ts';
import type { FileTree } from '../../../src/model/file-tree.ts';
import type { JsonObject } from '../../../src/model/json.ts';
import { readLiveCluster } from '../../../src/platform/kubernetes/read-live-cluster.ts';
import {
  type KubernetesServer,
  kubeconfigText,
  type Mischief,
  startKubernetesServer,
} from '../../support/kubernetes-server.ts';
import { assert, table, test } from '../../support/table.ts';
import { inTemporaryFolder } from '../../support/temporary.ts';

const namespace = (name: string): JsonObject => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name, uid: `id-${name}`, labels: { 'kubernetes.io/metadata.name': name } },
});
const policy = (name: string): JsonObject => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name, namespace: 'shop', uid: `id-${name}` },
  spec: { podSelector: {}, policyTypes: ['Ingress'] },
});
const objects = [namespace('shop'), namespace('default'), ...['a', 'b', 'c', 'd', 'e'].map(policy)];

interface Asked {
  readonly context?: string;
  readonly kubeconfig?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly serviceAccount?: string;
  readonly loadClient?: () => Promise<undefined>;
}

async function read(text: string, asked: Asked = {}) {
  return inTemporaryFolder({}, async (folder) => {
    writeFileSync(join(folder, 'config'), text);
    const pauses: number[] = [];
    const outcome = await readLiveCluster({
      ...{ context: 'eu1', kubeconfig: 'config', as: 'eu1', environment: {}, folder },
      ...asked,
      wait: async (milliseconds) => void pauses.push(milliseconds),
    });
    return { ...outcome, pauses, codes: outcome.diagnostics.map(({ code }) => code) };
  });
}

async function withServer<Value>(
  settings: Parameters<typeof startKubernetesServer>[0],
  work: (server: KubernetesServer) => Promise<Value>,
): Promise<Value> {
  const server = await startKubernetesServer(settings);
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

function policiesIn(tree: FileTree | undefined): readonly string[] {
  const { value } = readClusterDump(tree ?? { paths: () => [], get: () => undefined }, { name: 'eu1', adopt: [] });
  return [...(value?.policies.get('shop')?.keys() ?? [])];
}

test('reads a live cluster as a dump, in parts, and sends nothing but GET', () =>
  withServer({ objects, page: 2 }, async ({ kubeconfig, requests, authorizations }) => {
    const { value, codes } = await read(kubeconfig);
    assert.equal(codes, []);
    assert.equal(policiesIn(value), ['a', 'b', 'c', 'd', 'e']);
    assert.equal(
      value?.paths().filter((path) => path.includes('networkpolicies')),
      ['-2', '-3', ''].map((part) => `eu1/networkpolicies.networking.k8s.io${part}.json`),
    );
    assert.equal([...new Set(requests.map((request) => request.split(' ')[0]))], ['GET']);
    assert.equal([...authorizations], ['Bearer secret']);
    assert.is(requests.filter((request) => /secrets|watch/.test(request)).length, 0);
    assert.ok(requests.every((request) => !/\/(pods|networkpolicies)\?/.test(request) || /limit=500/.test(request)));
  }));

test('asks for every kind that answers depend on', () =>
  withServer({ objects }, async ({ kubeconfig, requests }) => {
    await read(kubeconfig);
    for (const { group, version, resource } of listedKinds.filter(({ use }) => use === 'meaning')) {
      const path = group === '' ? `/api/${version}/${resource}` : `/apis/${group}/${version}/${resource}`;
      assert.ok(requests.includes(`GET ${path}?limit=500`), path);
    }
  }));

test('reads kinds that only some servers have in the version that the server prefers', () => {
  const pool = { apiVersion: 'crd.projectcalico.org/v9', kind: 'IPPool', metadata: { name: 'all' }, spec: {} };
  return withServer({ objects: [...objects, pool] }, async ({ kubeconfig, requests }) => {
    const { value } = await read(kubeconfig);
    assert.ok(value?.paths().includes('eu1/ippools.crd.projectcalico.org.json'));
    assert.is(requests.filter((request) => request.includes('cilium.io')).length, 0);
  });
});

test('names every right that is missing, with the rules, and reads nothing', () =>
  withServer(
    { objects, forbidden: ['pods', 'services', 'networkpolicies.networking.k8s.io'] },
    async ({ kubeconfig }) => {
      const { value, codes, diagnostics } = await read(kubeconfig);
      assert.is(value, undefined);
      assert.equal(codes, ['cluster-rights-missing']);
      assert.is(
        diagnostics[0]?.message,
        'User "reader@example.org" cannot list pods, services, networkpolicies.networking.k8s.io in the whole cluster. Without them answers would be wrong, so nothing was written.',
      );
      assert.is(
        diagnostics[0]?.hint,
        'Add to the ClusterRole of this user: {apiGroups: [""], resources: [pods, services], verbs: [list]}, {apiGroups: [networking.k8s.io], resources: [networkpolicies], verbs: [list]}. docs/observe.md has the whole role.',
      );
    },
  ));

test('notes rights to facts that are missing, and reads the rest', () =>
  withServer({ objects, forbidden: ['nodes', 'configmaps'] }, async ({ kubeconfig }) => {
    const { value, codes, diagnostics } = await read(kubeconfig);
    assert.equal(policiesIn(value).length, 5);
    assert.equal(codes, ['cluster-facts-not-read']);
    assert.match(diagnostics[0]?.message ?? '', /cannot read nodes, configmaps\./);
  }));

const at =
  (part: string, act: (response: Parameters<Mischief>[1]) => void): Mischief =>
  (path, response) => {
    if (!path.includes(part)) return false;
    act(response);
    return true;
  };

table<{ readonly name: string; readonly mischief: Mischief; readonly code: string; readonly says: RegExp }>(
  'a server that fails gives no value',
  [
    {
      name: 'expired credentials',
      mischief: at('/', (response) => response.writeHead(401).end('{}')),
      code: 'credentials-refused',
      says: /401/,
    },
    {
      name: 'credentials that expire half way',
      mischief: at('networkpolicies?limit=500&continue=4', (response) => response.writeHead(401).end('{}')),
      code: 'credentials-refused',
      says: /401/,
    },
    {
      name: 'an error half way through a list',
      mischief: at('continue=2', (response) => response.writeHead(500).end('{"message": "etcd is away"}')),
      code: 'cluster-list-failed',
      says: /list of networkpolicies is not complete\. The server answers 500: etcd is away\./,
    },
    {
      name: 'a connection that ends in the middle of an answer',
      mischief: at('continue=2', (response) => {
        response.writeHead(200, { 'content-length': '100' }).write('{"items": [');
        setTimeout(() => response.destroy(), 10);
      }),
      code: 'cluster-list-failed',
      says: /networkpolicies/,
    },
    {
      name: 'half of an answer with a status of success',
      mischief: at('continue=2', (response) => response.writeHead(200).end('{"items": [')),
      code: 'cluster-list-failed',
      says: /not a list in JSON/,
    },
    {
      name: 'a page of a proxy',
      mischief: at('pods', (response) => response.writeHead(200).end('<html>Log in</html>')),
      code: 'cluster-list-failed',
      says: /list of pods .* not a list in JSON/,
    },
    {
      name: 'a redirect',
      mischief: at('pods', (response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()),
      code: 'cluster-list-failed',
      says: /302/,
    },
    {
      name: 'a server that repeats a part',
      mischief: at('pods', (response) => response.end('{"metadata": {"continue": "again"}, "items": []}')),
      code: 'cluster-list-failed',
      says: /again and again/,
    },
    {
      name: 'a server without a kind that every server has',
      mischief: at('networkpolicies', (response) => response.writeHead(404).end('{}')),
      code: 'cluster-list-failed',
      says: /does not know/,
    },
    {
      name: 'a server that stays busy',
      mischief: at('/', (response) => response.writeHead(503, { 'retry-after': '3600' }).end('{}')),
      code: 'cluster-unreachable',
      says: /503/,
    },
  ],
  ({ mischief, code, says }) =>
    withServer({ objects, page: 2, mischief }, async ({ kubeconfig }) => {
      const { value, codes, diagnostics, pauses } = await read(kubeconfig);
      assert.is(value, undefined);
      assert.equal(codes, [code]);
      assert.match(diagnostics[0]?.message ?? '', says);
      assert.ok(pauses.every((pause) => pause <= 30_000));
    }),
);

test('lists again from the start if the server forgot the list', () => {
  const mischief: Mischief = (path, response) => {
    if (!path.includes('networkpolicies') || !path.includes('continue=2')) return false;
    response.writeHead(410).end('{"message": "The provided continue parameter is too old"}');
    return true;
  };
  return withServer({ objects, page: 2, mischief }, async ({ kubeconfig }) => {
    assert.equal(policiesIn((await read(kubeconfig)).value), ['a', 'b', 'c', 'd', 'e']);
  });
});

test('waits as long as a busy server asks for', () => {
  const mischief: Mischief = (_, response, asked) => {
    if (asked > 2) return false;
    response.writeHead(429, { 'retry-after': '2' }).end('{}');
    return true;
  };
  return withServer({ objects, mischief }, async ({ kubeconfig }) => {
    const { value, pauses } = await read(kubeconfig);
    assert.equal(pauses, [2000, 2000]);
    assert.is(policiesIn(value).length, 5);
  });
});

const none = 'http://127.0.0.1:1';
const oneUser = (user: JsonObject): string => kubeconfigText(none, user);
const plugin = (script: string): JsonObject => ({
  exec: {
    apiVersion: 'client.authentication.k8s.io/v1',
    command: process.execPath,
    args: ['-e', script],
    interactiveMode: 'Never',
  },
});

table<{
  readonly name: string;
  readonly text: string;
  readonly asked?: Asked;
  readonly code: string;
  readonly says: RegExp;
}>(
  'a kubeconfig that leads nowhere gives no value',
  [
    {
      name: 'an unknown context',
      text: kubeconfigText(none),
      asked: { context: 'eu2' },
      code: 'context-not-found',
      says: /no context "eu2"\. It has: eu1\./,
    },
    { name: 'no server', text: kubeconfigText(none), code: 'cluster-unreachable', says: /No program listens/ },
    { name: 'no file', text: '', asked: { kubeconfig: 'other' }, code: 'unreadable', says: /does not exist/ },
    {
      name: 'no file in KUBECONFIG',
      text: '',
      asked: { kubeconfig: undefined as never, environment: { KUBECONFIG: 'other' } },
      code: 'unreadable',
      says: /does not exist/,
    },
    { name: 'no YAML', text: '{', code: 'kubeconfig-invalid', says: /cannot use this kubeconfig/ },
    { name: 'an empty file', text: '', code: 'kubeconfig-invalid', says: /cannot use this kubeconfig/ },
    { name: 'a list', text: '[1]', code: 'context-not-found', says: /It has none/ },
    {
      name: 'a server that is not an address',
      text: kubeconfigText('file:///etc/passwd'),
      code: 'kubeconfig-invalid',
      says: /not the address of a server/,
    },
    {
      name: 'a program by a relative path',
      text: oneUser({ exec: { apiVersion: 'client.authentication.k8s.io/v1', command: './policies/login' } }),
      code: 'kubeconfig-invalid',
      says: /relative path: \.\/policies\/login/,
    },
    {
      name: 'a program that is not installed',
      text: oneUser({ exec: { apiVersion: 'client.authentication.k8s.io/v1', command: 'ringfence-no-such' } }),
      code: 'credentials-refused',
      says: /"ringfence-no-such" is not installed/,
    },
    {
      name: 'a program that fails',
      text: oneUser(plugin('console.error("log in first"); process.exit(3)')),
      code: 'credentials-refused',
      says: /failed: log in first/,
    },
    {
      name: 'a program that prints no credential',
      text: oneUser(plugin('console.log("{}")')),
      code: 'credentials-refused',
      says: /neither a token nor a certificate/,
    },
    {
      name: 'an old auth-provider',
      text: oneUser({ 'auth-provider': { name: 'oidc', config: { 'idp-issuer-url': none } } }),
      code: 'kubeconfig-invalid',
      says: /auth-provider/,
    },
    {
      name: 'a certificate that is not there',
      text: oneUser({ 'client-certificate': 'no.crt', 'client-key': 'no.key' }),
      code: 'kubeconfig-invalid',
      says: /no\.crt/,
    },
  ],
  async ({ text, asked, code, says }) => {
    const { value, codes, diagnostics } = await read(text, asked);
    assert.is(value, undefined);
    assert.equal(codes, [code]);
    assert.match(diagnostics[0]?.message ?? '', says);
  },
);

test('uses the token of a credential plugin, which gets no terminal and knows the version that is asked for', () => {
  const script = `
    const { apiVersion, spec } = JSON.parse(process.env.KUBERNETES_EXEC_INFO);
    process.stdin.on('data', () => {}).on('end', () =>
      console.log(JSON.stringify({ apiVersion, kind: 'ExecCredential', status: { token: 'from-' + spec.interactive } })));`;
  return withServer({ objects }, async ({ url, authorizations }) => {
    const { value } = await read(kubeconfigText(url, plugin(script)));
    assert.is(policiesIn(value).length, 5);
    assert.equal([...authorizations], ['Bearer from-false']);
  });
});

test('merges the files of KUBECONFIG as kubectl does, and reads none that --kubeconfig replaces', () =>
  withServer({ objects }, ({ url, authorizations }) =>
    inTemporaryFolder({}, async (folder) => {
      writeFileSync(join(folder, 'first'), kubeconfigText(url, { token: 'first' }));
      writeFileSync(join(folder, 'second'), kubeconfigText(none, { token: 'second' }));
      const ask = (more: Asked) =>
        readLiveCluster({ context: 'eu1', as: 'eu1', environment: {}, folder, wait: async () => undefined, ...more });
      const merged = await ask({ environment: { KUBECONFIG: 'first:missing:second' } });
      assert.is(policiesIn(merged.value).length, 5);
      assert.equal([...authorizations], ['Bearer first']);
      const replaced = await ask({ kubeconfig: 'second', environment: { KUBECONFIG: 'first' } });
      assert.equal(
        replaced.diagnostics.map(({ code }) => code),
        ['cluster-unreachable'],
      );
    }),
  ));

test('uses the account of its pod only if there is no kubeconfig', () =>
  inTemporaryFolder({}, async (folder) => {
    const account = join(folder, 'account');
    mkdirSync(account);
    writeFileSync(join(account, 'token'), 'of-the-pod\n');
    writeFileSync(join(account, 'ca.crt'), '');
    const environment = { HOME: folder, KUBERNETES_SERVICE_HOST: '127.0.0.1', KUBERNETES_SERVICE_PORT: '1' };
    const ask = (context: string) =>
      readLiveCluster({
        ...{ context, as: 'eu1', environment, folder, serviceAccount: account },
        wait: async () => undefined,
      });
    const [own] = (await ask('in-cluster')).diagnostics;
    assert.is(own?.code, 'cluster-unreachable');
    assert.match(own?.message ?? '', /https:\/\/127\.0\.0\.1:1 /);
    assert.match((await ask('eu1')).diagnostics[0]?.message ?? '', /It has: in-cluster\./);
  }));

test('reports that the library which reads a kubeconfig is not installed', async () => {
  const { value, codes } = await read(kubeconfigText(none), { loadClient: async () => undefined });
  assert.is(value, undefined);
  assert.equal(codes, ['kubernetes-client-missing']);
});
