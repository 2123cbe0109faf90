import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { type RunOptions, runCommand } from '../support/command-line.ts';
import { hostileNames } from '../support/hostile-names.ts';
import { libraryPageOfShop } from '../support/library-page.ts';
import { pageInFile } from '../support/page-file.ts';
import { assert, table, test } from '../support/table.ts';
import { inTemporaryFolder } from '../support/temporary.ts';

const shop = fileURLToPath(new URL('../../docs/examples/shop/', import.meta.url));

function indexOf(html: string) {
  const [, text = ''] = /id="data-index">([^<]*)</.exec(html) ?? [];
  return JSON.parse(gunzipSync(Buffer.from(text, 'base64')).toString());
}

const failing = `apiVersion: ringfence.dev/v1alpha1
kind: ConnectivityTest
metadata: {name: broken}
spec:
  cases:
    - name: no app reaches the database
      from: {namespace: checkout-app}
      to: {namespace: checkout-data, workload: db}
      port: 5432
      expect: denied
    - name: no one reaches an app that does not exist
      from: {namespace: checkout-app, workload: nosuch}
      to: {namespace: checkout-data}
      port: any
      expect: denied
`;

const guardrail = `apiVersion: ringfence.dev/v1alpha1
kind: Guardrail
metadata: {name: apps-ask-no-names}
spec:
  description: Apps do not reach the DNS servers at 10.0.0.1.
  assume: {otherWriters: None}
  never:
    - {from: {namespaceType: team-app}, to: {namespaceType: kube-system}}
`;

/** Runs `test --output html` in a copy of the shop with more files. */
async function runInShop(
  files: Readonly<Record<string, string>>,
  args: readonly string[],
  check: (result: { status: number; html: string; stderr: string; folder: string }) => void | Promise<void>,
  options: Partial<RunOptions> = {},
): Promise<void> {
  await inTemporaryFolder(files, async (folder) => {
    cpSync(shop, folder, { recursive: true });
    const run = await runCommand(['test', '--output', 'html', ...args], { folder, ...options });
    await check({ status: run.status, html: run.stdout, stderr: run.stderr, folder });
  });
}

test('the page of a run that passes begins with its tests and guardrails', async () => {
  await runInShop({}, [], ({ status, html, stderr }) => {
    assert.is(status, 0, stderr);
    const { overview, head } = indexOf(html);
    assert.is(head.origin, 'rendered');
    assert.equal(overview.run, {
      passed: true,
      totals: ['79 passed, 0 failed (1,236 pairs in 3 clusters)', 'guardrails: 11 hold, 0 do not hold'],
    });
    assert.is(overview.tests.results.length, 79);
    assert.is(overview.guardrails.results.length, 11);
    assert.match(html, /<h2>The test passes<\/h2>/);
    const made = libraryPageOfShop({ isRun: true, today: head.made, commit: head.commit });
    const read = JSON.parse(JSON.stringify(made));
    assert.equal({ compared: undefined, ...read }, pageInFile(html), 'a program makes the same page with the library');
  });
});

test('a page of a run that fails has an example of each failure, as a question, and the status of the command', async () => {
  const files = { 'policies/tests/broken.yaml': failing, 'policies/guardrails/broken.yaml': guardrail };
  await runInShop(files, ['--out', 'page.html'], ({ status, folder }) => {
    assert.is(status, 1);
    const html = readFileSync(join(folder, 'page.html'), 'utf8');
    const { overview } = indexOf(html);
    assert.is(overview.run.passed, false);
    assert.match(html, /<h2>The test fails<\/h2>/);
    const [connected, missing] = overview.tests.results.filter(({ passed }: { passed: boolean }) => !passed);
    assert.is(connected.failure.failedPairs, 3);
    assert.match(connected.failure.lines[0], /^expected denied, got allowed for 3 of 3 pairs/);
    assert.equal(connected.failure.example, {
      ...{ from: 'checkout-app/orders', to: 'checkout-data/StatefulSet/db', port: '5432/TCP', cluster: 'eu1' },
    });
    assert.match(missing.failure.lines[0], /there was nothing to test/);
    assert.is(missing.failure.example, undefined);
    const broken = overview.guardrails.results.find(({ outcome }: { outcome: string }) => outcome === 'fails');
    assert.is(broken.name, 'apps-ask-no-names');
    assert.ok(broken.examples.length > 0);
    assert.match(broken.examples[0].to, /^kube-system\{.*\}$/);
  });
});

test('a redacted page has no example and no text of a person', async () => {
  const files = { 'policies/tests/broken.yaml': failing, 'policies/guardrails/broken.yaml': guardrail };
  await runInShop(files, ['--redact'], ({ status, html }) => {
    assert.is(status, 1);
    const { overview } = indexOf(html);
    const failed = overview.tests.results.filter(({ passed }: { passed: boolean }) => !passed);
    assert.equal(
      failed.map(({ failure }: { failure: unknown }) => failure),
      [
        { failedPairs: 3, lines: [] },
        { failedPairs: 0, lines: [] },
      ],
    );
    assert.ok(
      overview.guardrails.results.every(({ examples }: { examples: readonly unknown[] }) => examples.length === 0),
    );
    assert.not.match(html + JSON.stringify(indexOf(html)), /10\.0\.0\.1|expected denied/);
  });
});

test('the page has recorded flows and the coverage, if they are asked for', async () => {
  await runInShop({}, ['--coverage', '--flows', 'flows'], ({ status, html, stderr }) => {
    assert.is(status, 0, stderr);
    const { overview, flows } = indexOf(html);
    const { run } = overview;
    assert.is(run.flows[0], 'Connections that were really seen');
    assert.match(flows.says[0], /^Records of eu1: 29,551 connections, 24 distinct/);
    assert.match(run.coverage.at(-1), /rules exercised/);
  });
});

test('flows that close a gate show as the failure of the run', async () => {
  const flow = `${JSON.stringify({
    cluster: 'eu1',
    from: { namespace: 'checkout-app', workload: 'Deployment/orders' },
    to: { namespace: 'ledger-data', workload: 'StatefulSet/db' },
    ...{ protocol: 'TCP', port: 22, verdict: 'FORWARDED', count: 3 },
    ...{ firstSeen: '2024-05-20T00:00:00Z', lastSeen: '2024-05-29T12:00:00Z' },
  })}\n`;
  await runInShop(
    {},
    ['--flows', '-', '--fail-on', 'flows'],
    ({ status, html }) => {
      assert.is(status, 1);
      assert.is(indexOf(html).overview.run.passed, false);
    },
    { stdin: flow },
  );
});

test('no name of a test becomes markup', async () => {
  // The reader of tests refuses some control characters.
  const names = hostileNames.filter((name) => /^[ -~]+$/.test(name));
  const cases = names.map(
    (name, place) =>
      `    - {name: ${JSON.stringify(`${place} ${name}`)}, from: {namespace: checkout-app}, to: {namespace: checkout-data}, port: any, expect: conditional}\n`,
  );
  const text = failing.replace(/ {4}- name[\s\S]*$/, cases.join(''));
  await runInShop({ 'policies/tests/hostile.yaml': text }, [], ({ status, html, stderr }) => {
    assert.is(status, 1, stderr);
    const { results } = indexOf(html).overview.tests;
    assert.is(results.filter(({ passed }: { passed: boolean }) => !passed).length, names.length);
    const still = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    assert.not.match(still, /<(script|img|b|iframe|svg)\b/i);
  });
});

const pod = (name: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, namespace: shop, labels: {app: ${name}}}\nspec: {containers: []}\n`;

test('a test of plain manifests makes a page of them', async () => {
  const files = {
    'all.yaml': ['web', 'api'].map(pod).join('---\n'),
    'tests.yaml': failing
      .replaceAll('checkout-app', 'shop')
      .replaceAll('checkout-data, workload: db', 'shop, workload: web')
      .replace(/ {4}- name: no one[\s\S]*$/, ''),
  };
  await inTemporaryFolder(files, async (folder) => {
    const args = ['test', '--manifests', 'all.yaml', '--tests', 'tests.yaml', '--output', 'html'];
    const { status, stdout, stderr } = await runCommand(args, { folder });
    assert.is(status, 1, stderr);
    const { overview, head } = indexOf(stdout);
    assert.equal(head.manifests, ['all.yaml']);
    assert.equal(overview.guardrails, { kind: 'none' });
    assert.equal(overview.tests.results[0].failure.example, {
      from: 'shop/Pod/api',
      to: 'shop/Pod/web',
      port: '5432/TCP',
    });
  });
});

const html = ['test', '--root', shop, '--output', 'html'];

table(
  'a page of a run refuses what it cannot do',
  [
    { name: 'a terminal', args: html, terminal: true, says: /option '--output html': .* --out page\.html/ },
    { name: 'a file without a name', args: [...html, '--out', ''], says: /option '--out <file>' needs/ },
    { name: '--out with text', args: ['test', '--root', shop, '--out', 'x'], says: /'--out' needs --output html/ },
    { name: '--redact with text', args: ['test', '--root', shop, '--redact'], says: /'--redact' needs --output html/ },
    { name: 'flows in a redacted page', args: [...html, '--redact', '--flows', 'x'], says: /'--flows' and '--redact'/ },
    { name: 'coverage of a redacted page', args: [...html, '--redact', '--coverage'], says: /'--coverage' and/ },
    { name: 'names of tests', args: [...html, 'apiserver'], says: /too many arguments for 'test'/ },
    { name: 'guardrails by path', args: [...html, '--guardrails', 'x'], says: /unknown option '--guardrails'/ },
    { name: 'a tenant', args: [...html, '--tenant', 'checkout'], says: /unknown option '--tenant'/ },
    { name: 'manifests without tests', args: ['test', '--output', 'html', '--manifests', 'x'], says: /needs --tests/ },
    { name: 'a gate without flows', args: [...html, '--fail-on', 'flows'], says: /'--fail-on flows' needs --flows/ },
  ],
  async ({ args, terminal = false, says }: { args: readonly string[]; terminal?: boolean; says: RegExp }) => {
    await inTemporaryFolder({}, async (folder) => {
      const { status, stdout, stderr } = await runCommand(args, { folder, terminal });
      assert.is(status, 2);
      assert.is(stdout, '');
      assert.match(stderr, says);
    });
  },
);

test('without tests there is no page', async () => {
  const files = {
    'all.yaml': pod('web'),
    'tests/': '',
  };
  await inTemporaryFolder(files, async (folder) => {
    const args = ['test', '--manifests', 'all.yaml', '--tests', 'tests', '--if-present'];
    const { status, stderr } = await runCommand([...args, '--output', 'html', '--out', 'page.html'], { folder });
    assert.is(status, 0, stderr);
    assert.match(stderr, /There are no connectivity tests\. No page is written\./);
    assert.ok(!existsSync(join(folder, 'page.html')));
  });
});
