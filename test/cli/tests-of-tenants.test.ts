import { tenantOfTest } from '../../src/connectivity-tests/read-connectivity-tests.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { runCommand } from '../support/command-line.ts';
import { assert, table, test } from '../support/table.ts';
import { type Files, inTemporaryFolder, writeFiles } from '../support/temporary.ts';
import { app, tenantFiles } from '../support/tenants.ts';
import { testText } from '../support/tested-landscape.ts';

const workloads = [{ name: '*', workloads: [{ name: 'web', labels: { app: 'web' } }] }];
const landscape = tenantFiles({
  tenants: {
    fish: { namespaces: [app('fish')], workloads },
    fruit: { namespaces: [app('fruit')], workloads },
  },
});

const closed = (name: string): JsonObject => ({
  ...{ name, from: { tenant: '*' }, to: { tenant: '*' }, relation: 'other-tenant', port: 'any', expect: 'denied' },
});
const failing = (name: string): JsonObject => ({ ...closed(name), expect: 'allowed' });

function inRepository(tests: Files, work: (folder: string) => Promise<void>): Promise<void> {
  return inTemporaryFolder({ ...landscape, ...tests }, async (folder) => {
    const { status, stderr } = await runCommand(['render'], { folder });
    assert.is(status, 0, stderr);
    await work(folder);
  });
}

test('the tests of all tenants run, and have the names of their tenants', () =>
  inRepository(
    {
      'policies/tests/all.yaml': testText([closed('no tenant reaches another')], {}, 'first'),
      'policies/tests/README.txt': 'Not a test.',
      'policies/tenants/fish/tests/first.yaml': testText([closed('closed')], {}, 'first'),
      'policies/tenants/fruit/tests/deep/first.yaml': testText([failing('open')], {}, 'first'),
    },
    async (folder) => {
      const { status, stdout, stderr } = await runCommand(['test', '--output', 'json'], { folder });
      assert.is(status, 1, stderr);
      const results: readonly { readonly test: string; readonly passed: boolean }[] = JSON.parse(stdout).results;
      assert.equal(
        results.map((result) => [result.test, result.passed]),
        [
          ['fish/first', true],
          ['fruit/first', false],
          ['first', true],
        ],
      );
    },
  ));

test('two tests of one name in the folder of one tenant are one too many', () =>
  inRepository(
    {
      'policies/tenants/fish/tests/a.yaml': testText([closed('closed')], {}, 'first'),
      'policies/tenants/fish/tests/b.yaml': testText([closed('closed')], {}, 'first'),
    },
    async (folder) => {
      for (const command of ['test', 'validate']) {
        const { status, stdout, stderr } = await runCommand([command], { folder });
        assert.is(status, 1);
        assert.match(`${stdout}${stderr}`, 'Connectivity test "fish/first" is declared twice.');
      }
    },
  ));

test('tenants alone may have tests', () =>
  inRepository({ 'policies/tenants/fish/tests/a.yaml': testText([closed('closed')]) }, async (folder) => {
    for (const argv of [['test'], ['test', '--if-present']]) {
      const { status, stdout } = await runCommand(argv, { folder });
      assert.is(status, 0);
      assert.match(stdout, '1 passed, 0 failed');
    }
  }));

test('a repository without tests passes only if that is allowed', () =>
  inRepository({ 'policies/tests/': '' }, async (folder) => {
    const none = await runCommand(['test'], { folder });
    assert.equal([none.status, /error\[no-tests\]/.test(none.stderr)], [1, true]);
    const allowed = await runCommand(['test', '--if-present'], { folder });
    assert.equal([allowed.status, allowed.stderr], [0, 'There are no connectivity tests.\n']);
  }));

test('a test that is a mistake fails also if no tests are allowed', () =>
  inRepository({}, async (folder) => {
    writeFiles(folder, { 'policies/tenants/fish/tests/a.yaml': 'kind: Nonsense\n' });
    assert.is((await runCommand(['test', '--if-present'], { folder })).status, 1);
  }));

table(
  'the tenant of a test is that of its folder',
  [
    { name: 'policies/tenants/fish/tests/a.yaml', tenant: 'fish' },
    { name: '../../policies/tenants/fish/tests/deep/a.yaml', tenant: 'fish' },
    { name: 'policies/tenants/fish/tests/policies/tenants/fruit/tests/a.yaml', tenant: 'fish' },
    { name: 'policies/tests/a.yaml', tenant: undefined },
    { name: 'policies/tenants/fish/namespaces.yaml', tenant: undefined },
    { name: 'old-policies/tenants/fish/tests/a.yaml', tenant: undefined },
    { name: 'policies/tenants/fish/tests/a.yml', tenant: undefined },
  ],
  ({ name, tenant }) => assert.is(tenantOfTest(name), tenant),
);
