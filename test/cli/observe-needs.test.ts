import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** Cilium as the network plugin; `data` is its ConfigMap. */
const cilium = (data: JsonObject): readonly JsonObject[] => [
  object('apps/v1', 'DaemonSet', 'kube-system', 'cilium', {
    spec: {
      selector: { matchLabels: { app: 'cilium' } },
      template: {
        metadata: { labels: { app: 'cilium' } },
        spec: { hostNetwork: true, containers: [{ name: 'agent' }] },
      },
    },
  }),
  object('v1', 'ConfigMap', 'kube-system', 'cilium-config', { data }),
];

const probed = object('v1', 'Pod', 'payments-app', 'api-5d9c7b6f4-x2k4p', {
  metadata: {
    ...{ name: 'api-5d9c7b6f4-x2k4p', namespace: 'payments-app', uid: 'api', labels: { app: 'api' } },
    ownerReferences: [{ apiVersion: 'apps/v1', kind: 'Deployment', name: 'api', uid: 'y', controller: true }],
  },
  spec: { containers: [{ name: 'main', readinessProbe: { httpGet: { path: '/secret-path', port: 8081 } } }] },
});

test('observe records probes only where the sources say that policies apply to them, and reports that they should', () =>
  inTemporaryFolder({}, async (root) => {
    copyPolicies(root);
    const run = (...argv: string[]) => runCommand(argv, { folder: root });
    const observe = async (data: JsonObject) => {
      writeFileSync(join(root, 'eu1.json'), dumpText([...objects, ...cilium(data), probed]));
      const { status, stdout, stderr } = await run('observe', 'eu1=eu1.json');
      assert.is(status, 0, stderr);
      return { said: stdout + stderr, text: textIn(root, needsFile) };
    };
    const advice = 'add policiesApplyToOwnNode: always to cni of the cluster';
    const usual = await observe({});
    assert.not.match(usual.text, /probe/);
    assert.not.match(usual.said, advice);
    const lacking = await observe({ 'allow-localhost': 'policy' });
    assert.not.match(lacking.text, /probe/);
    assert.match(lacking.said, advice);

    const group = join(root, 'policies/clusters/production/group.yaml');
    writeFileSync(group, readFileSync(group, 'utf8').replace('cni: {', 'cni: {policiesApplyToOwnNode: always, '));
    const known = await observe({ 'allow-localhost': 'policy' });
    assert.match(
      known.text,
      `        - kind: probe
          object: Deployment/api
          fields: [readinessProbe]
          to:
            - {kind: Deployment, name: api}
          ports:
            - {port: 8081}
`,
    );
    assert.not.match(known.text, 'secret-path');
    assert.not.match(known.said, advice);

    assert.is((await run('render')).status, 0);
    const found = await run('lint', '--rule', 'need-denied', '--cluster', 'eu1');
    assert.match(found.stdout, 'has a readiness probe, but policies do not let the node of its pods connect');
    // A probe names no caller.
    const hand = join(root, needsFile);
    const text = readFileSync(hand, 'utf8');
    const withCaller = text.replace(/(fields: \[readinessProbe\]\n)/, '$1          from: [{name: web}]\n');
    assert.is.not(withCaller, text);
    writeFileSync(hand, withCaller);
    const refused = await run('validate');
    assert.is(refused.status, 1);
    assert.match(refused.stdout + refused.stderr, 'A probe is from the node of each pod.');
  }));
