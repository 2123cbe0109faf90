import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../support/command-line.ts';
import { assert, table, test } from '../support/table.ts';
import { filesIn, inTemporaryFolder, withoutPrivileges, writeFiles } from '../support/temporary.ts';
import { app, policyOf, type TenantLandscape, tenantFiles } from '../support/tenants.ts';

const command = (line: string, folder: string) => runCommand(['new', 'tenant', ...line.split(' ')], { folder });
const usual = 'ledger --owner @acme/ledger --types team-app,team-data --cluster-selector stage=production';

const landscape: TenantLandscape = {
  landscape: { owners: ['@acme/platform'] },
  types: { 'team-app': {}, 'team-data': {}, closed: { tenants: 'None' }, named: { tenants: ['ledger'] } },
};

/** Lends a repository, and compares the paths that are new afterwards. */
function inRepository(parts: TenantLandscape, work: (folder: string) => Promise<void>): Promise<void> {
  return inTemporaryFolder(tenantFiles({ ...landscape, ...parts }), work);
}

const tenantFile = `apiVersion: ringfence.dev/v1alpha1
kind: Tenant
metadata: {name: ledger}
spec:
  owners: ["@acme/ledger"]
  allowed:
    clusterSelector: {matchLabels: {stage: production}}
    namespaceTypes: [team-app, team-data]
    namespaceNames: ["ledger-*"]
    maxNamespaces: 10
`;
const namespacesFile = `apiVersion: ringfence.dev/v1alpha1
kind: TenantNamespaces
metadata: {name: ledger}
spec:
  namespaces:
    - {name: ledger-app, type: team-app, clusterSelector: {matchLabels: {stage: production}}}
    - {name: ledger-data, type: team-data, clusterSelector: {matchLabels: {stage: production}}}
`;
const testFile = `apiVersion: ringfence.dev/v1alpha1
kind: ConnectivityTest
metadata: {name: ledger}
spec:
  cases:
    - name: "an address outside of the cluster cannot reach a pod without labels"
      from: {ip: "192.0.2.7"}
      to: {tenant: ledger, podLabels: {}}
      port: any
      expect: denied
`;
const folder = 'policies/tenants/ledger';

test('writes a tenant that renders, whose owners are known and whose tests pass', () =>
  inRepository({ types: { 'team-app': {}, 'team-data': {} } }, async (root) => {
    const before = filesIn(root);
    assert.equal(await command(usual, root), {
      status: 0,
      stdout: `${folder}/tenant.yaml\n${folder}/namespaces.yaml\n${folder}/tests/ledger.yaml\n`,
      stderr: `Tenant "ledger" has 2 namespaces in 2 clusters. Next:
  ringfence render              writes the manifests
  ringfence codeowners --write  gives the folder to @acme/ledger in CODEOWNERS
  ringfence test                runs all tests, with the new one
`,
    });
    assert.equal(filesIn(root), {
      ...before,
      [`${folder}/tenant.yaml`]: tenantFile,
      [`${folder}/namespaces.yaml`]: namespacesFile,
      [`${folder}/tests/ledger.yaml`]: testFile,
    });
    for (const line of ['render', 'render --check', 'codeowners --write', 'validate', 'test']) {
      const { status, stdout, stderr } = await runCommand(line.split(' '), { folder: root });
      assert.is(status, 0, `${line}: ${stdout}${stderr}`);
    }
  }));

interface Shape {
  readonly name: string;
  readonly parts?: TenantLandscape;
  readonly types: string;
  readonly namespaces: readonly string[];
  readonly expect?: string;
}

const open = (direction: 'ingress' | 'egress') => ({
  podSelector: {},
  policyTypes: [direction === 'ingress' ? 'Ingress' : 'Egress'],
  [direction]: [{}],
});

table<Shape>(
  'the tenant fits its types',
  [
    { name: 'one type', types: 'app', namespaces: ['ledger-app'] },
    {
      name: 'two types with one last word',
      parts: { types: { 'a-web': {}, 'b-web': {} } },
      types: 'a-web,b-web',
      namespaces: ['ledger-web', 'ledger-b-web'],
    },
    {
      name: 'types with name patterns',
      parts: { types: { 'team-app': { namePattern: 'app-*' }, 'team-data': { namePattern: '*-data' } } },
      types: 'team-app,team-data',
      namespaces: ['app-ledger', 'ledger-data'],
    },
    { name: 'a type that admits the tenant by its name', parts: {}, types: 'named', namespaces: ['ledger-named'] },
    {
      name: 'a type that lets everyone in',
      parts: {
        types: { open: { policies: ['open'], defaultDeny: { ingress: false, egress: false } } },
        templates: { 'namespace-types/open/open': policyOf('open', open('ingress') as never) },
      },
      types: 'open',
      namespaces: ['ledger-open'],
      expect: 'allowed',
    },
  ],
  ({ parts = {}, types, namespaces, expect = 'denied' }) =>
    inRepository(parts, async (root) => {
      const { status, stderr } = await command(
        `ledger --owner @acme/ledger --types ${types} --cluster-selector stage=test`,
        root,
      );
      assert.is(status, 0, stderr);
      const files = filesIn(root);
      const names = [...(files[`${folder}/namespaces.yaml`] ?? '').matchAll(/- \{name: ([^,]*)/g)].map(
        ([, one]) => one,
      );
      assert.equal(names, namespaces);
      assert.match(files[`${folder}/tests/ledger.yaml`] ?? '', `expect: ${expect}`);
      assert.is((await runCommand(['render'], { folder: root })).status, 0);
      assert.is((await runCommand(['test', '--tests', `${folder}/tests`], { folder: root })).status, 0);
    }),
);

interface Refused {
  readonly name: string;
  readonly line?: string;
  readonly parts?: TenantLandscape;
  readonly message: string;
}

table<Refused>(
  'refuses what does not fit, and leaves nothing behind',
  [
    {
      name: 'a tenant that exists',
      parts: { tenants: { ledger: {} } },
      message: 'policies/tenants/ledger/ exists already.',
    },
    {
      name: 'a name that leads out',
      line: '../ledger --owner @a --types app --cluster-selector stage=test',
      message: 'the name "../ledger" is not valid',
    },
    {
      name: 'a name in upper case',
      line: 'Ledger --owner @a --types app --cluster-selector stage=test',
      message: 'the name "Ledger" is not valid',
    },
    {
      name: 'an unknown type',
      line: usual.replace('team-app', 'team-ap'),
      message: 'Namespace type "team-ap" does not exist in policies/namespace-types/. Did you mean "team-app"?',
    },
    {
      name: 'a type that admits no tenant',
      line: usual.replace('team-data', 'closed'),
      message: 'Namespace type "closed" does not admit namespaces of tenant "ledger".',
    },
    {
      name: 'a type that admits another tenant',
      line: usual.replace('ledger', 'audit').replace('team-data', 'named'),
      parts: { tenants: { ledger: {} } },
      message: 'Namespace type "named" does not admit namespaces of tenant "audit".',
    },
    {
      name: 'a label that no cluster has',
      line: usual.replace('stage=production', 'stage=prodution'),
      message: 'This selector matches no cluster. Did you mean "stage=production"?',
    },
    {
      name: 'a label twice',
      line: usual.replace('stage=production', 'stage=production,stage=test'),
      message: 'names the key "stage" twice',
    },
    { name: 'a label without a value', line: usual.replace('stage=production', 'stage'), message: 'key=value' },
    {
      name: 'an owner that GitHub does not read',
      line: usual.replace('@acme/ledger', 'ledger'),
      message: 'GitHub does not read "ledger"',
    },
    { name: 'no type', line: usual.replace('team-app,team-data', ','), message: "'--types <types>' needs" },
    { name: 'no owner', line: usual.replace('--owner @acme/ledger ', ''), message: "required option '--owner" },
    {
      name: 'a namespace whose name is taken',
      parts: { tenants: { audit: { namespaces: [app('ledger-app')] } } },
      message: 'namespace "ledger-app"',
    },
    {
      name: 'a required value that nothing sets',
      parts: {
        types: {
          'team-app': { parameters: { required: ['a'], properties: { a: { type: 'string' } } } },
          'team-data': {},
        },
      },
      message: 'The required parameter "a" has no value.',
    },
  ],
  ({ line = usual, parts = {}, message }) =>
    inRepository(parts, async (root) => {
      const before = filesIn(root);
      const { status, stderr } = await command(line, root);
      assert.equal({ status, found: stderr.includes(message) }, { status: 2, found: true }, stderr);
      assert.equal(filesIn(root), before);
    }),
);

test('does not hide a mistake that the sources have already', () =>
  inRepository({ landscape: { owner: 'x' } }, async (root) => {
    const { status, stdout } = await command(usual, root);
    assert.is(status, 1);
    assert.match(stdout, 'error[unknown-field]');
  }));

test('a folder without files is taken, too, and nothing is left where the disk refuses', () =>
  inRepository({ types: { 'team-app': {}, 'team-data': {} } }, async (root) => {
    mkdirSync(join(root, folder), { recursive: true });
    assert.match((await command(usual, root)).stderr, 'exists already');
    writeFiles(root, { 'policies/tenants/audit/README.md': '' });
    chmodSync(root, 0o755);
    chmodSync(join(root, 'policies/tenants'), 0o555);
    const before = filesIn(root);
    const refused = await withoutPrivileges(() => command(usual.replace('ledger', 'payments'), root));
    chmodSync(join(root, 'policies/tenants'), 0o755);
    assert.is(refused.status, 3);
    assert.match(refused.stdout, 'error[unwritable]');
    assert.equal(filesIn(root), before);
  }));
