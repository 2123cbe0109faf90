import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../support/command-line.ts';
import { assert, table, test } from '../support/table.ts';
import { inTemporaryFolder } from '../support/temporary.ts';

const template = 'policies/namespace-types/shop/allow-web.yaml';
const files = {
  'policies/landscape.yaml':
    'apiVersion: ringfence.dev/v1alpha1\nkind: Landscape\nmetadata: {name: small}\nspec: {ringfence: 0.1.0}\n',
  'policies/namespace-types/shop/namespace-type.yaml': `apiVersion: ringfence.dev/v1alpha1
kind: NamespaceType
metadata: {name: shop}
spec: {description: A shop., policies: [allow-web], defaultDeny: {ingress: false, egress: false}}
`,
  'policies/namespace-types/shop/workloads.yaml': `apiVersion: ringfence.dev/v1alpha1
kind: Workloads
metadata: {name: shop}
spec: {workloads: [{name: web, labels: {app: web}}, {name: db, labels: {app: db}}]}
`,
  [template]: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: allow-web}
spec:
  podSelector: {matchLabels: {app: web}}
  ingress: [{from: [{podSelector: {matchLabels: {app: db}}}], ports: [{port: 80}]}]
`,
  'policies/clusters/eu1.yaml': `apiVersion: ringfence.dev/v1alpha1
kind: Cluster
metadata: {name: eu1}
spec: {networks: {pods: [10.4.0.0/14]}, namespaces: [{name: shop, type: shop}]}
`,
  'policies/tests/web.yaml': `apiVersion: ringfence.dev/v1alpha1
kind: ConnectivityTest
metadata: {name: web}
spec:
  cases:
    - {name: the database reaches the web, from: {namespace: shop, workload: db}, to: {namespace: shop, workload: web}, port: 80, expect: allowed}
`,
};

/** A rendered repository; its template is changed after that, by an hour, so that no clock is too coarse. */
function inRepository(work: (folder: string, edit: (change: (text: string) => string) => void) => Promise<void>) {
  return inTemporaryFolder(files, async (folder) => {
    const { status, stderr } = await runCommand(['render'], { folder });
    assert.is(status, 0, stderr);
    const path = join(folder, template);
    await work(folder, (change) => {
      writeFileSync(path, change(readFileSync(path, 'utf8')));
      const later = Date.now() / 1000 + 3600;
      utimesSync(path, later, later);
    });
  });
}

const questions = [
  { name: 'connectivity', argv: ['connectivity'] },
  { name: 'explain', argv: ['explain', '--from', 'shop/db', '--to', 'shop/web', '--port', '80'] },
  { name: 'lint', argv: ['lint'] },
];

table('after a forgotten render, a command that never renders warns, and answers all the same', questions, ({ argv }) =>
  inRepository(async (folder, edit) => {
    const before = await runCommand(argv, { folder });
    assert.not.match(before.stderr, 'stale');
    edit((text) => text.replace('port: 80', 'port: 81'));
    const after = await runCommand(argv, { folder });
    assert.match(after.stderr, `${template}:1:1: warning[manifests-may-be-stale]: `);
    assert.match(after.stderr, 'may be stale');
    assert.is(after.stdout, before.stdout);
    assert.is(after.status, before.status);
  }),
);

test('a test of connectivity renders in memory, and fails if the manifests differ', () =>
  inRepository(async (folder, edit) => {
    const before = await runCommand(['test'], { folder });
    assert.is(before.status, 0, before.stderr);
    edit((text) => text.replace('port: 80', 'port: 81'));
    const stale = await runCommand(['test'], { folder });
    assert.is(stale.status, 1);
    assert.is(stale.stdout, '');
    assert.match(stale.stderr, 'manifests/clusters/eu1/shop/policies.yaml:');
    assert.match(stale.stderr, 'Nothing was tested, because manifests/ differs from what the sources render.');
    const asIs = await runCommand(['test', '--as-is'], { folder });
    assert.is(asIs.status, 0, asIs.stderr);
    assert.is(asIs.stdout, before.stdout);
    assert.is((await runCommand(['render'], { folder })).status, 0);
    assert.is((await runCommand(['test'], { folder })).status, 1, 'the case fails now, and not the manifests');
  }));

test('a test of connectivity fails where the sources are broken, unless the manifests are taken as they are', () =>
  inRepository(async (folder, edit) => {
    edit((text) => text.replace('spec:', 'spce:'));
    const broken = await runCommand(['test'], { folder });
    assert.is(broken.status, 1);
    assert.match(broken.stderr, `${template}:`);
    assert.match(
      broken.stderr,
      'Ringfence cannot check whether manifests/ is up to date. To test the manifests as they are, use --as-is',
    );
    assert.is((await runCommand(['test', '--as-is'], { folder })).status, 0);
  }));

test('rendering ends the warning, also where it writes nothing', () =>
  inRepository(async (folder, edit) => {
    edit((text) => `# A remark that is not rendered.\n${text}`);
    const path = join(folder, template);
    const now = Date.now() / 1000;
    utimesSync(path, now, now);
    utimesSync(join(folder, 'manifests/inventory/landscape.yaml'), now - 9, now - 9);
    const { stderr } = await runCommand(['render'], { folder });
    assert.match(stderr, ' 0 files written');
    assert.match(stderr, 'manifests/ is up to date. "ringfence connectivity" shows which connections are allowed');
    assert.not.match((await runCommand(['connectivity'], { folder })).stderr, 'stale');
  }));
