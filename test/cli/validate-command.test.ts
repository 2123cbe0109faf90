import { runCommand } from '../support/command-line.ts';
import { smallLandscape } from '../support/small-landscape.ts';
import { assert, table, test } from '../support/table.ts';
import { filesIn, inTemporaryFolder, writeFiles } from '../support/temporary.ts';

const exception = `apiVersion: ringfence.dev/v1alpha1
kind: Exception
metadata: {name: migration}
spec:
  reason: The old database moves.
  owner: storage
  until: 2024-05-31
  scope: {namespaceTypes: [web-app]}
  policies:
    - apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata: {name: allow-old-database}
      spec:
        podSelector: {}
        egress:
          - to:
              - ipBlock: {cidr: 192.0.2.7/32}
`;
const withException = { ...smallLandscape, 'policies/exceptions/migration.yaml': exception };

test('a sound landscape has nothing to report, and nothing is written', () =>
  inTemporaryFolder(smallLandscape, async (folder) => {
    const before = filesIn(folder);
    assert.equal(await runCommand(['validate'], { folder }), {
      status: 0,
      stdout: '',
      stderr: '2 clusters, 3 namespaces, 3 policies · no findings · 0.00 s\n',
    });
    assert.equal(filesIn(folder), before);
  }));

test('as JSON, nothing to report is an empty list', () =>
  inTemporaryFolder(smallLandscape, async (folder) => {
    const { stdout } = await runCommand(['validate', '--output', 'json'], { folder });
    assert.equal(JSON.parse(stdout), { schemaVersion: 1, diagnostics: [] });
  }));

table(
  'an exception expires after its last day, in UTC',
  [
    { name: 'on the day, by the clock', argv: [], today: '2024-05-31', status: 0, expired: false },
    { name: 'the day after, by the clock', argv: [], today: '2024-06-01', status: 0, expired: true },
    { name: 'on the day, as asked', argv: ['--as-of', '2024-05-31'], today: '2030-01-01', status: 0, expired: false },
    { name: 'later, as asked', argv: ['--as-of', '2024-06-01'], today: '2020-01-01', status: 0, expired: true },
    {
      name: 'later, where warnings fail',
      argv: ['--fail-on-warnings'],
      today: '2024-06-01',
      status: 1,
      expired: true,
    },
  ],
  ({ argv, today, status, expired }) =>
    inTemporaryFolder(withException, async (folder) => {
      const result = await runCommand(['validate', ...argv], { folder, today });
      assert.is(result.stdout.includes('warning[exception-expired]'), expired);
      assert.is(result.status, status);
    }),
);

test('render does not ask what day it is', () =>
  inTemporaryFolder(withException, async (folder) => {
    const { status, stdout } = await runCommand(['render'], { folder, today: '2030-01-01' });
    assert.equal({ status, stdout }, { status: 0, stdout: '' });
  }));

test('a mistake in a connectivity test is named once, and does not keep render from writing', () => {
  const text = `apiVersion: ringfence.dev/v1alpha1
kind: ConnectivityTest
metadata: {name: shop}
spec:
  cases:
    - {name: a, from: {namespace: shpo}, to: {ip: 192.0.2.300}, port: 80, expect: denied}
`;
  const files = { ...smallLandscape, 'policies/tests/shop.yaml': text };
  return inTemporaryFolder(files, async (folder) => {
    const validated = await runCommand(['validate'], { folder });
    assert.equal(validated.stdout.match(/error\[[a-z-]+\]/g), ['error[unknown-reference]', 'error[invalid-test-peer]']);
    assert.is(validated.status, 1);
    assert.is((await runCommand(['render'], { folder })).status, 0);
  });
});

test('a connectivity test that does not fit its schema is reported once', () =>
  inTemporaryFolder({ ...smallLandscape, 'policies/tests/a.yaml': 'kind: ConnectivityTest\n' }, async (folder) => {
    const { stdout } = await runCommand(['validate', '--output', 'json'], { folder });
    const codes = JSON.parse(stdout).diagnostics.map(({ code }: { readonly code: string }) => code);
    assert.equal(codes, ['missing-field', 'missing-field', 'missing-field']);
  }));

test('what would keep render from writing is found, too', () =>
  inTemporaryFolder({ ...smallLandscape, 'manifests/clusters': 'mine' }, async (folder) => {
    const { status, stdout } = await runCommand(['validate'], { folder });
    assert.is(status, 1);
    assert.match(stdout, /^manifests\/clusters:1:1: error\[foreign-file-in-the-way\]/);
  }));

test('in GitHub Actions, paths begin at the checkout', () =>
  inTemporaryFolder({}, async (checkout) => {
    writeFiles(`${checkout}/net`, { ...smallLandscape, 'policies/landscape.yaml': 'kind: Landscape\n' });
    const { stdout } = await runCommand(['validate', '--output', 'github'], {
      folder: `${checkout}/net`,
      environment: { GITHUB_WORKSPACE: checkout },
    });
    assert.match(stdout, /^::error file=net\/policies\/landscape\.yaml,/);
  }));
