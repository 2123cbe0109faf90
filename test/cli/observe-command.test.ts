import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JsonObject } from '../../src/model/json.ts';
import { runCommand } from '../support/command-line.ts';
import { guardrailText } from '../support/guardrails.ts';
import { startKubernetesServer } from '../support/kubernetes-server.ts';
import { apiServerEndpoints, runningCluster, textIn } from '../support/running-cluster.ts';
import { assert, table, test } from '../support/table.ts';
import { filesIn, inTemporaryFolder } from '../support/temporary.ts';

const shop = fileURLToPath(new URL('../../docs/examples/shop/', import.meta.url));
const eu1 = runningCluster(shop, 'eu1');
const addresses = ['10.21.0.10', '10.21.0.11', '10.21.0.12'];
const whole = [...eu1, apiServerEndpoints(addresses)];

const pod = (
  namespace: string,
  name: string,
  labels: Readonly<Record<string, string>>,
  more: JsonObject = {},
): JsonObject => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace, uid: `pod-${name}`, labels, ...more },
  spec: { containers: [{ name: 'main', ports: [{ containerPort: 8080 }] }] },
  status: { phase: 'Running', podIP: '10.16.3.7' },
});

function dumpText(objects: readonly JsonObject[]): string {
  return JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects });
}

/** Lends a copy of the shop with a dump of eu1 beside it. */
async function inShop<Value>(
  objects: readonly JsonObject[] | string,
  work: (root: string, observe: (...argv: string[]) => ReturnType<typeof runCommand>) => Promise<Value>,
): Promise<Value> {
  return inTemporaryFolder({}, async (root) => {
    cpSync(join(shop, 'policies'), join(root, 'policies'), { recursive: true });
    rmSync(join(root, 'policies/observed/eu1'), { recursive: true });
    writeFileSync(join(root, 'eu1.json'), typeof objects === 'string' ? objects : dumpText(objects));
    return work(root, (...argv) => runCommand(['observe', ...argv], { folder: root }));
  });
}

const observedIn = (root: string): Readonly<Record<string, unknown>> => filesIn(join(root, 'policies/observed'));

test('observe writes workloads, policies and namespaces, and then nothing: no answer changes', () =>
  inShop(whole, async (root, observe) => {
    const first = await observe('eu1=eu1.json');
    assert.is(first.status, 0, first.stderr);
    const written = observedIn(root);
    assert.equal(Object.keys(written).sort(), [
      'eu1.yaml',
      'eu1/namespaces.yaml',
      'eu1/policies.yaml',
      'eu1/workloads.yaml',
      'stage1.yaml',
      'us1.yaml',
    ]);
    assert.is(textIn(root, 'policies/observed/eu1.yaml'), textIn(shop, 'policies/observed/eu1.yaml'));
    assert.match(first.stdout, /workloads new: /);
    const again = await observe('eu1=eu1.json');
    assert.equal(
      { status: again.status, stderr: again.stderr },
      { status: 0, stderr: 'No answer changes, so no file changes.\n' },
    );
    assert.equal(observedIn(root), written);
    assert.is((await observe('eu1=eu1.json', '--check')).status, 0);
    const { status, stdout, stderr } = await runCommand(['validate'], { folder: root });
    assert.is(status, 0, stdout + stderr);
  }));

/** Objects that restarts change, and that leave every answer as it is. */
const restarts: readonly (readonly JsonObject[])[] = ['x7k2p', 'q9w4z'].map((random, index) => [
  pod('catalog-app', `debug-${random}`, { app: 'debug', 'pod-template-hash': random }),
  pod(
    'catalog-app',
    `migrate-${random}`,
    { 'batch.kubernetes.io/job-name': `migrate-${random}` },
    {
      ownerReferences: [{ apiVersion: 'batch/v1', kind: 'Job', name: `migrate-1700${index}00000`, controller: true }],
    },
  ),
]);

test('observe writes nothing after restarts: names and addresses of pods are in no file', () =>
  inShop([...whole, ...(restarts[0] ?? [])], async (root, observe) => {
    await observe('eu1=eu1.json');
    const before = observedIn(root);
    const text = textIn(root, 'policies/observed/eu1/workloads.yaml');
    assert.match(text, /name: debug, kind: Pod/);
    assert.match(text, /name: migrate, kind: Job/);
    assert.not.match(text, /x7k2p|10\.16|pod-template-hash|example\.org\/own/);
    const shuffled = [...whole, ...(restarts[1] ?? [])].reverse();
    writeFileSync(join(root, 'eu1.json'), dumpText(shuffled));
    const { status, stderr } = await observe('eu1=eu1.json', '--check');
    assert.equal({ status, stderr }, { status: 0, stderr: 'No answer changes, so no file changes.\n' });
    assert.equal(observedIn(root), before);
  }));

test('observe reports in words what is new and what a person should look at', () =>
  inShop(whole, async (root, observe) => {
    await observe('eu1=eu1.json');
    const foreign = {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: {
        name: 'operator',
        namespace: 'catalog-app',
        uid: 'operator',
        managedFields: [{ manager: 'some-operator', operation: 'Update' }],
      },
      spec: { podSelector: { matchLabels: { tier: 'cache' } }, policyTypes: ['Ingress'] },
    };
    const preview = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'preview', uid: 'preview' } };
    const objects = [
      ...eu1,
      apiServerEndpoints(['10.21.0.99']),
      foreign,
      preview,
      pod('preview', 'web', { tier: 'cache' }),
    ];
    writeFileSync(join(root, 'eu1.json'), dumpText(objects));
    const before = observedIn(root);
    const dry = await observe('eu1=eu1.json', '--dry-run');
    assert.is(dry.status, 0);
    assert.match(dry.stdout, /^# policies\/observed\/eu1\.yaml$/m);
    assert.is((await observe('eu1=eu1.json', '--check')).status, 1);
    assert.equal(observedIn(root), before);
    const { status, stdout, stderr } = await observe('eu1=eu1.json');
    assert.is(status, 0, stderr);
    for (const line of [
      'new values: apiserver',
      '1 workload new: preview/Pod/web',
      '1 policy of other programs new: catalog-app/operator',
      '1 namespace new: preview',
      'to compare with the sources: ringfence lint',
    ]) {
      assert.ok(stdout.includes(line), `${line}\n${stdout}`);
    }
    assert.match(textIn(root, 'policies/observed/eu1.yaml'), /addresses: \[10\.21\.0\.99\], port: 6443/);
    assert.match(textIn(root, 'policies/observed/eu1/policies.yaml'), /managers: \[some-operator\]/);
    assert.match(textIn(root, 'policies/observed/eu1/workloads.yaml'), /labels: \{tier: cache\}/);
    assert.equal((await runCommand(['validate'], { folder: root })).status, 0);
    await runCommand(['render'], { folder: root });
    const compared = await runCommand(['lint', '--rule', 'namespace-not-declared', 'foreign-policy'], { folder: root });
    assert.match(compared.stdout, /Cluster "eu1" has namespace "preview", which no source declares/);
    assert.match(compared.stdout, /Policy "operator" runs in eu1\/catalog-app, and no external policy/);
  }));

test('observe keeps the labels that guardrails ask for, and protected labels of pods', () =>
  inShop(whole, async (root, observe) => {
    const selector = { matchExpressions: [{ key: 'asked', operator: 'Exists' }] };
    writeFileSync(
      join(root, 'policies/guardrails/a.yaml'),
      guardrailText({ isolated: [{ namespace: 'catalog-app', podSelector: selector }] }),
    );
    const landscape = join(root, 'policies/landscape.yaml');
    writeFileSync(
      landscape,
      textIn(root, 'policies/landscape.yaml').replace('protectedLabels: {', 'protectedLabels: {pods: [secret/*], '),
    );
    const labels = { tier: 'cache', asked: 'x', 'secret/a': 'y', other: 'z' };
    writeFileSync(join(root, 'eu1.json'), dumpText([...whole, pod('catalog-app', 'extra', labels)]));
    const { status, stderr } = await observe('eu1=eu1.json');
    assert.is(status, 0, stderr);
    assert.match(textIn(root, 'policies/observed/eu1/workloads.yaml'), /labels: \{asked: x, secret\/a: "y"\}/);
  }));

test('observe of a live cluster writes what a dump of it gives', async () => {
  const server = await startKubernetesServer({ objects: whole, page: 7 });
  try {
    await inShop(whole, async (root, observe) => {
      await observe('eu1=eu1.json');
      const ofDump = observedIn(root);
      rmSync(join(root, 'policies/observed/eu1'), { recursive: true });
      writeFileSync(join(root, 'config'), server.kubeconfig);
      const { status, stderr } = await observe('--context', 'eu1', '--kubeconfig', 'config');
      assert.is(status, 0, stderr);
      assert.equal(observedIn(root), ofDump);
      assert.ok(server.requests.every((request) => request.startsWith('GET ')));
      const named = await observe('--context', 'eu1', '--cluster', 'us1', '--kubeconfig', 'config', '--check');
      assert.is(named.status, 1, named.stderr);
      assert.match(named.stdout, /^us1: /);
    });
  } finally {
    await server.stop();
  }
});

test('observe of a live cluster without rights names them, and writes nothing', async () => {
  const server = await startKubernetesServer({ objects: whole, forbidden: ['pods', 'jobs.batch'] });
  try {
    await inShop(whole, async (root, observe) => {
      const before = observedIn(root);
      writeFileSync(join(root, 'config'), server.kubeconfig);
      const { status, stderr } = await observe('--context', 'eu1', '--kubeconfig', 'config');
      assert.is(status, 3, stderr);
      assert.match(stderr, /cannot list pods, jobs\.batch in the whole cluster/);
      assert.equal(observedIn(root), before);
    });
  } finally {
    await server.stop();
  }
});

const isNot = (...kinds: readonly string[]) => whole.filter(({ kind }) => !kinds.includes(String(kind)));

table<{
  readonly name: string;
  readonly objects?: readonly JsonObject[] | string;
  readonly argv?: readonly string[];
  readonly status: number;
  readonly says: RegExp;
  readonly code?: string;
}>(
  'bad input is named, and nothing is written',
  [
    { name: 'nothing to read', argv: [], status: 2, says: /name the dump of a cluster/ },
    { name: 'no name of a cluster', argv: ['eu1.json'], status: 2, says: /Write eu1=eu1\.json/ },
    {
      name: 'a cluster that the landscape does not have',
      argv: ['eu9=eu1.json'],
      status: 2,
      says: /no cluster "eu9" in policies\/clusters\//,
    },
    { name: 'a cluster twice', argv: ['eu1=eu1.json', '--context', 'eu1'], status: 2, says: /named twice/ },
    {
      name: '--cluster without a context',
      argv: ['eu1=eu1.json', '--cluster', 'eu1'],
      status: 2,
      says: /one --context/,
    },
    { name: 'a file that is not there', argv: ['eu1=other.json'], status: 3, says: /other\.json/ },
    { name: 'an empty list', objects: [], status: 1, says: /no-manifests/ },
    { name: 'half a file', objects: dumpText(whole).slice(0, 4000), status: 1, says: /invalid-json/ },
    {
      name: 'a list that a server cut off',
      objects: dumpText(whole).replace('"kind":"List",', '"kind":"List","metadata":{"continue":"x"},'),
      status: 1,
      says: /list-incomplete/,
    },
    { name: 'no namespaces', objects: isNot('Namespace'), status: 1, says: /namespaces-missing/ },
    {
      name: 'no workloads',
      objects: isNot('Pod', 'Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob'),
      status: 1,
      says: /dump-incomplete\]: .* has no Pods or Deployments, so it is only a part/,
    },
    {
      name: 'no policies',
      objects: isNot('NetworkPolicy'),
      status: 1,
      says: /has no NetworkPolicies/,
      code: 'dump-incomplete',
    },
    {
      name: 'a value that the dump does not show',
      objects: isNot('EndpointSlice'),
      status: 1,
      says: /fact-not-observed\]: Parameter "apiserver" takes its value from ApiServerEndpoints/,
    },
    {
      name: 'an unknown context',
      argv: ['--context', 'us1', '--kubeconfig', 'config'],
      status: 3,
      says: /no context "us1"\. It has: eu1/,
    },
  ],
  ({ objects = whole, argv = ['eu1=eu1.json'], status, says, code = '' }) =>
    inShop(objects, async (root, observe) => {
      const before = observedIn(root);
      writeFileSync(join(root, 'config'), 'contexts: [{name: eu1, context: {cluster: c, user: u}}]');
      const run = await observe(...argv);
      assert.match(run.stderr, says);
      assert.ok(run.stderr.includes(code));
      assert.is(run.status, status, run.stderr);
      assert.equal(observedIn(root), before);
      assert.not.ok(existsSync(join(root, 'manifests')));
    }),
);

test('names of a hostile cluster cannot add lines to the report', () => {
  const owner = { apiVersion: 'x/v1', kind: 'Odd', name: 'a\n::error::b\u001b[2J', controller: true };
  const odd = pod('catalog-app', 'odd', {}, { ownerReferences: [owner] });
  return inShop([...whole, odd], async (root, observe) => {
    await observe('eu1=eu1.json');
    rmSync(join(root, 'policies/observed/eu1/workloads.yaml'));
    writeFileSync(join(root, 'eu1.json'), dumpText([odd, ...whole]));
    const { status, stdout, stderr } = await observe('eu1=eu1.json');
    assert.is(status, 0, stderr);
    assert.not.match(stdout, /^\s*::error/m);
    assert.not.ok(stdout.includes('\u001b'));
    assert.is((await observe('eu1=eu1.json', '--check')).status, 0);
  });
});
