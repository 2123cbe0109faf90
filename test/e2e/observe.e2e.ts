import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { KubeConfig, type KubernetesObject, KubernetesObjectApi } from '@kubernetes/client-node';
import { parse, parseAllDocuments } from 'yaml';
import type { JsonObject } from '../../src/model/json.ts';
import { runCommand } from '../support/command-line.ts';
import { apiServerEndpoints, runningCluster } from '../support/running-cluster.ts';
import { assert, test } from '../support/table.ts';
import { filesIn } from '../support/temporary.ts';
import { withObjects } from './cluster.ts';

const shop = fileURLToPath(new URL('../../docs/examples/shop/', import.meta.url));
const roleFile = fileURLToPath(new URL('../../docs/examples/observe/rbac.yaml', import.meta.url));
const reader = 'ringfence-e2e-observe';
const prefix = 'ringfence-e2e-';

/** Namespaces of the shop. A cluster that has them already is not touched: they cannot be created. */
const namespaces = ['catalog-app', 'catalog-data'];

function connection(): KubeConfig {
  const config = new KubeConfig();
  config.loadFromDefault();
  return config;
}

/** The same kubeconfig for the user of the page: the person behind it may impersonate anyone. */
function kubeconfigAs(user: string): string {
  const config = JSON.parse(connection().exportConfig());
  for (const each of config.users) each.user.as = user;
  for (const each of config.contexts) each.name = 'observed';
  config['current-context'] = 'observed';
  return JSON.stringify(config);
}

function roleOf(change: (rules: { resources: string[] }[]) => { resources: string[] }[]): readonly KubernetesObject[] {
  const documents = parseAllDocuments(readFileSync(roleFile, 'utf8')).map((document) => document.toJSON());
  const role = documents.find(({ kind }) => kind === 'ClusterRole');
  const binding = documents.find(({ kind }) => kind === 'ClusterRoleBinding');
  const name = reader;
  return [
    { ...role, metadata: { name }, rules: change(role.rules) },
    {
      ...binding,
      metadata: { name },
      roleRef: { ...binding.roleRef, name },
      subjects: [{ kind: 'User', name: reader, apiGroup: 'rbac.authorization.k8s.io' }],
    },
  ];
}

/** Objects as they are created: the server gives the id. */
function created(objects: readonly JsonObject[]): readonly KubernetesObject[] {
  return objects.map((object) => {
    const { uid: _, ...metadata } = object.metadata as JsonObject;
    return { ...object, metadata } as unknown as KubernetesObject;
  });
}

async function inShop<Value>(work: (root: string) => Promise<Value>): Promise<Value> {
  const root = mkdtempSync(join(tmpdir(), prefix));
  try {
    cpSync(join(shop, 'policies'), join(root, 'policies'), { recursive: true });
    writeFileSync(join(root, 'config'), kubeconfigAs(reader), { mode: 0o600 });
    return await work(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const argv = ['observe', '--context', 'observed', '--cluster', 'eu1', '--kubeconfig', 'config'];

const ofShop = runningCluster(shop, 'eu1').filter((object) => {
  const { name, namespace } = object.metadata as { readonly name: string; readonly namespace?: string };
  return namespaces.includes(namespace ?? name);
});

async function ensureEndpoints(): Promise<void> {
  const api = KubernetesObjectApi.makeApiClient(connection());
  const [slice] = created([apiServerEndpoints(['10.21.0.10'])]);
  try {
    if (slice !== undefined) await api.create(slice);
  } catch {
    // A server that records its own endpoints has them.
  }
}

/** Returns the policies of a namespace that were observed as those of others, although Ringfence renders them. */
function observedAndRendered(root: string, namespace: string): readonly string[] {
  const observed = parse(readFileSync(join(root, 'policies/observed/eu1/policies.yaml'), 'utf8')) as {
    readonly spec: {
      readonly namespaces: readonly {
        readonly name: string;
        readonly policies: readonly { readonly policy: { readonly metadata: { readonly name: string } } }[];
      }[];
    };
  };
  const found = observed.spec.namespaces.find(({ name }) => name === namespace)?.policies ?? [];
  const rendered = readFileSync(
    new URL(`../../docs/examples/shop/manifests/clusters/eu1/${namespace}/policies.yaml`, import.meta.url),
    'utf8',
  );
  return found.map(({ policy }) => policy.metadata.name).filter((name) => rendered.includes(`\n  name: ${name}\n`));
}

test('with the rights of the page and no others, observe writes what runs, and then nothing; import reads it, too', async () => {
  await ensureEndpoints();
  await withObjects([...roleOf((rules) => rules), ...created(ofShop)], () =>
    inShop(async (root) => {
      const first = await runCommand(argv, { folder: root });
      assert.is(first.status, 0, first.stderr);
      assert.not.match(first.stderr, /cluster-facts-not-read/);
      const workloads = readFileSync(join(root, 'policies/observed/eu1/workloads.yaml'), 'utf8');
      assert.match(workloads, /name: catalog-app/);
      assert.match(workloads, /name: api\n *kind: Deployment\n *labels: \{app: catalog-api\}/);
      assert.match(
        readFileSync(join(root, 'policies/observed/eu1/namespaces.yaml'), 'utf8'),
        /name: catalog-data, labels/,
      );
      // The policies of the shop are its own. Other tests leave policies of other clusters in its namespaces.
      assert.equal(observedAndRendered(root, 'catalog-app'), []);
      const validated = await runCommand(['validate'], { folder: root });
      assert.is(validated.status, 0, validated.stderr);
      const again = await runCommand([...argv, '--check'], { folder: root });
      // Other files add namespaces to the same server meanwhile; nothing of the shop is new.
      assert.not.match(again.stdout + again.stderr, /catalog-(app|data)/);
      // A namespace that is deleted keeps its name while the server runs, so the same objects serve import.
      const imported = ['import', '--context', 'eu1=observed', '--kubeconfig', 'config', '--out', 'isolation'];
      const { status, stdout, stderr } = await runCommand(imported, { folder: root });
      assert.is(status, 0, stdout + stderr);
      assert.match(stdout, /0 connections opened, 0 closed/);
      assert.ok(existsSync(join(root, 'isolation/policies/clusters/eu1.yaml')));
    }),
  );
});

test('without one right, observe names it and writes nothing', async () => {
  const without = (rules: { resources: string[] }[]) =>
    rules.map((rule) => ({ ...rule, resources: rule.resources.filter((each) => each !== 'deployments') }));
  await withObjects(roleOf(without), () =>
    inShop(async (root) => {
      const before = filesIn(join(root, 'policies/observed'));
      const { status, stderr } = await runCommand(argv, { folder: root });
      assert.is(status, 3, stderr);
      assert.ok(stderr.includes(`User "${reader}" cannot list deployments.apps in the whole cluster.`), stderr);
      assert.ok(stderr.includes('{apiGroups: [apps], resources: [deployments], verbs: [list]}'), stderr);
      assert.equal(filesIn(join(root, 'policies/observed')), before);
    }),
  );
});

test('a user without any right sees all that is missing', () =>
  inShop(async (root) => {
    const { status, stderr } = await runCommand(argv, { folder: root });
    assert.is(status, 3);
    for (const resource of ['namespaces', 'pods', 'jobs.batch', 'networkpolicies.networking.k8s.io']) {
      assert.ok(stderr.includes(resource), stderr);
    }
  }));

test('the requests of observe in the log of the server are get and list', () => {
  const log = process.env.RINGFENCE_E2E_AUDIT;
  // A server that this run did not start keeps its log to itself.
  if (log === undefined) return;
  const verbs = new Set(
    readFileSync(log, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
      .filter(({ impersonatedUser }) => impersonatedUser?.username === reader)
      .map(({ verb }) => verb),
  );
  assert.equal([...verbs].sort(), ['get', 'list']);
});
