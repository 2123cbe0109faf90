import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JsonObject } from '../../src/model/json.ts';
import { runCommand } from '../support/command-line.ts';
import { startKubernetesServer } from '../support/kubernetes-server.ts';
import { apiServerEndpoints, runningCluster, textIn } from '../support/running-cluster.ts';
import { assert, test } from '../support/table.ts';
import { inTemporaryFolder } from '../support/temporary.ts';

const shop = fileURLToPath(new URL('../../docs/examples/shop/', import.meta.url));
const running = [...runningCluster(shop, 'eu1'), apiServerEndpoints(['10.21.0.11', '10.21.0.10'])];

const object = (apiVersion: string, kind: string, namespace: string, name: string, rest: JsonObject): JsonObject => ({
  ...{ apiVersion, kind, metadata: { name, namespace, uid: `${kind}-${namespace}-${name}` } },
  ...rest,
});
const service = (namespace: string, name: string, port: number, targetPort: number | string, own = name) =>
  object('v1', 'Service', namespace, name, {
    spec: { selector: { 'example.org/own': own }, ports: [{ port, targetPort }] },
  });

/** A pod of checkout that calls payments, its own database and a namespace that no source declares. */
const orders = object('v1', 'Pod', 'checkout-app', 'orders-5d9c7b6f4-x2k4p', {
  metadata: {
    ...{ name: 'orders-5d9c7b6f4-x2k4p', namespace: 'checkout-app', uid: 'orders' },
    labels: { app: 'orders', 'example.org/own': 'orders' },
    ownerReferences: [{ apiVersion: 'apps/v1', kind: 'Deployment', name: 'orders', uid: 'x', controller: true }],
  },
  spec: {
    serviceAccountName: 'orders',
    containers: [
      {
        name: 'main',
        ports: [
          { name: 'http', containerPort: 8080, protocol: 'TCP' },
          { name: 'metrics', containerPort: 9090, protocol: 'TCP' },
        ],
        env: [
          { name: 'PAYMENTS', value: 'http://user:topsecret@api.payments-app' },
          { name: 'PREVIEW', value: 'http://web.preview' },
          { name: 'PASSWORD', value: 'topsecret' },
        ],
      },
    ],
  },
});

const objects = [
  ...running,
  orders,
  object('v1', 'Namespace', '', 'preview', { metadata: { name: 'preview', uid: 'preview' } }),
  object('v1', 'Pod', 'preview', 'web', {
    metadata: { name: 'web', namespace: 'preview', uid: 'web', labels: { 'example.org/own': 'web' } },
    spec: { containers: [{ name: 'main' }] },
  }),
  service('preview', 'web', 80, 8080),
  service('payments-app', 'api', 80, 'http'),
  service('storefront-app', 'web', 80, 'http'),
  service('ingress', 'admission', 443, 'webhook', 'ingress-nginx'),
  service('kube-system', 'kube-dns', 53, 53, 'coredns'),
  object('networking.k8s.io/v1', 'Ingress', 'storefront-app', 'shop', {
    spec: { defaultBackend: { service: { name: 'web', port: { number: 80 } } } },
  }),
  {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingWebhookConfiguration',
    metadata: { name: 'ingress-nginx-admission', uid: 'admission' },
    webhooks: [{ name: 'x', clientConfig: { service: { namespace: 'ingress', name: 'admission' } } }],
  },
  object('rbac.authorization.k8s.io/v1', 'RoleBinding', 'checkout-app', 'orders', {
    roleRef: { kind: 'Role', name: 'orders' },
    subjects: [{ kind: 'ServiceAccount', name: 'orders' }],
  }),
];

function dumpText(items: readonly JsonObject[]): string {
  return JSON.stringify({ apiVersion: 'v1', kind: 'List', items });
}

const noChange = 'No answer changes, so no file changes.\n';
const needsFile = 'policies/observed/eu1/needs.yaml';

const expected = `# yaml-language-server: $schema=../../../node_modules/ringfence/schemas/observed-needs.schema.json
apiVersion: ringfence.dev/v1alpha1
kind: ObservedNeeds
metadata: {name: eu1}
spec:
  apiServer: {addresses: [10.21.0.10, 10.21.0.11], ports: [6443]}
  namespaces:
    - name: checkout-app
      needs:
        - kind: rbac
          object: Deployment/orders
          fields: [serviceAccountName]
          from:
            - {kind: Deployment, name: orders}
          ports:
            - {port: 443}
        - kind: variable
          guessed: true
          object: Deployment/orders
          fields: [PAYMENTS]
          service: {namespace: payments-app, name: api}
          from:
            - {kind: Deployment, name: orders}
          to:
            - {namespace: payments-app, kind: Deployment, name: api}
          ports:
            - {port: http}
`;

/** Copies the sources of the shop, as if nothing had been observed in `eu1` except values. */
function copyPolicies(root: string): void {
  cpSync(join(shop, 'policies'), join(root, 'policies'), { recursive: true });
  rmSync(join(root, 'policies/observed/eu1'), { recursive: true });
}

test('observe writes needs with names of declared namespaces and without values; then nothing; lint and diff know them', () =>
  inTemporaryFolder({}, async (root) => {
    copyPolicies(root);
    cpSync(join(shop, 'manifests'), join(root, 'manifests'), { recursive: true });
    const run = (...argv: string[]) => runCommand(argv, { folder: root });
    writeFileSync(join(root, 'eu1.json'), dumpText(objects));
    const first = await run('observe', 'eu1=eu1.json');
    assert.is(first.status, 0, first.stderr);
    const text = textIn(root, needsFile);
    assert.ok(text.startsWith(expected), text);
    assert.ok(!text.includes('topsecret') && !text.includes('preview'), text);

    writeFileSync(join(root, 'eu1.json'), dumpText([...objects].reverse()));
    const second = await run('observe', 'eu1=eu1.json', '--check');
    assert.equal({ status: second.status, stderr: second.stderr }, { status: 0, stderr: noChange });

    assert.is((await run('render')).status, 0);
    const found = await run('lint', '--rule', 'need-denied');
    assert.match(
      found.stdout,
      /checkout\/workloads\.yaml:9:17: warning\[need-denied\]: The account of workload type:team-app\/orders has a role of the API, but no policy/,
    );
    assert.is(found.stdout.match(/need-denied/g)?.length, 1, found.stdout);
  }));

test('observe of a live cluster reads the needs that a dump shows, and names the rights that it lacks', () =>
  inTemporaryFolder({}, async (root) => {
    copyPolicies(root);
    writeFileSync(join(root, 'eu1.json'), dumpText(objects));
    const run = (...argv: string[]) => runCommand(argv, { folder: root });
    await run('observe', 'eu1=eu1.json');
    const server = await startKubernetesServer({ objects, page: 7 });
    const closed = await startKubernetesServer({ objects, forbidden: ['ingresses.networking.k8s.io'] });
    try {
      writeFileSync(join(root, 'config'), server.kubeconfig);
      const live = await run('observe', '--context', 'eu1', '--kubeconfig', 'config', '--check');
      assert.is(live.status, 0);
      assert.ok(live.stderr.endsWith(noChange), live.stderr);
      writeFileSync(join(root, 'config'), closed.kubeconfig);
      const less = await run('observe', '--context', 'eu1', '--kubeconfig', 'config', '--check');
      assert.match(less.stderr, /This user cannot read ingresses\.networking\.k8s\.io\. Facts and needs/);
      assert.is(less.status, 1);
    } finally {
      await server.stop();
      await closed.stop();
    }
  }));

test('a dump without anything that needs a connection makes no file', () =>
  inTemporaryFolder({}, async (root) => {
    copyPolicies(root);
    writeFileSync(join(root, 'eu1.json'), dumpText(running));
    const { status, stderr } = await runCommand(['observe', 'eu1=eu1.json'], { folder: root });
    assert.is(status, 0, stderr);
    assert.not.ok(existsSync(join(root, needsFile)));
  }));
