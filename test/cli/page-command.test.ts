import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { answered, modelOf } from '../explorer/support.ts';
import { runCommand } from '../support/command-line.ts';
import { libraryPageOfShop } from '../support/library-page.ts';
import { pageInFile } from '../support/page-file.ts';
import { assert, table, test } from '../support/table.ts';
import { inTemporaryFolder } from '../support/temporary.ts';

const shop = fileURLToPath(new URL('../../docs/examples/shop/', import.meta.url));
const page = ['connectivity', '--root', shop, '--output', 'html'];

function indexOf(html: string) {
  const [, text = ''] = /id="data-index">([^<]*)</.exec(html) ?? [];
  return JSON.parse(gunzipSync(Buffer.from(text, 'base64')).toString());
}

test('connectivity --output html writes one page, with guardrails, tests and the commit', async () => {
  await inTemporaryFolder({}, async (folder) => {
    const { status, stdout, stderr } = await runCommand([...page, '--out', 'page.html'], { folder });
    assert.is(status, 0, stderr);
    assert.is(stdout, '');
    assert.match(stderr, /Written: page\.html\. Open it in a browser\./);
    const { head, overview } = indexOf(readFileSync(join(folder, 'page.html'), 'utf8'));
    assert.is(head.made, '2024-06-01');
    assert.match(head.commit.id, /^[0-9a-f]{40}/);
    assert.ok(overview.guardrails.results.length > 5);
    assert.ok(overview.guardrails.results.every(({ outcome }: { outcome: string }) => outcome === 'holds'));
    assert.ok(overview.tests.results.length > 50);
    assert.ok(overview.guardrails.results.some(({ never }: { never: readonly unknown[] }) => never.length > 0));
  });
});

test('without --out, the page goes to standard output', async () => {
  const { status, stdout } = await runCommand([...page, '--cluster', 'eu1'], { folder: shop });
  assert.is(status, 0);
  assert.match(stdout, /^<!doctype html>\n/);
  assert.equal(
    indexOf(stdout).clusters.map(({ name }: { name: string }) => name),
    ['eu1'],
  );
});

/** Everything that the file carries, as text. */
function dataOf(html: string): readonly { readonly kind?: string; readonly text: string }[] {
  return [...html.matchAll(/id="data-(?:index|compared|\d+)">([^<]+)</g)].map(([, text = '']) => {
    const found = gunzipSync(Buffer.from(text, 'base64')).toString();
    return { kind: JSON.parse(found).kind, text: found };
  });
}

/** What the library makes, as it comes back from a file. */
function libraryPage(html: string, options: Omit<Parameters<typeof libraryPageOfShop>[0], 'today' | 'commit'>) {
  const { made: today, commit } = pageInFile(html).index.head;
  return JSON.parse(JSON.stringify(libraryPageOfShop({ ...options, today, commit })));
}

test('a page carries the guardrails, tests and tenants by which it judges edits', async () => {
  const { stdout } = await runCommand(page, { folder: shop });
  assert.equal({ compared: undefined, ...libraryPage(stdout, {}) }, pageInFile(stdout), 'the library makes the same');
  const written = { from: 'checkout-app/orders', to: 'checkout-data/db', port: '5432' };
  const words = Object.entries({ ...written, root: shop, cluster: 'eu1' }).flatMap(([key, value]) => [
    `--${key}`,
    value,
  ]);
  const explain = await runCommand(['explain', ...words], { folder: shop });
  assert.match(explain.stdout, /manifests\/.*\.yaml:\d+, from policies\/.*\.yaml:\d+/);
  assert.is(await answered(modelOf(pageInFile(stdout)), written, 'eu1'), explain.stdout, 'with lines and templates');
  const found = dataOf(stdout).find(({ kind }) => kind === 'landscape');
  for (const part of ['databases', 'tenants-apart', 'storefront-searches', 'each-side-alone']) {
    assert.ok(found?.text.includes(part), part);
  }
});

interface PartCase {
  readonly args: readonly string[];
  readonly kinds: number;
  readonly without: RegExp;
  /** The same page, made by the library. */
  readonly made: Parameters<typeof libraryPage>[1];
}

table(
  'a page of a part does not carry the rest in the facts by which edits are judged',
  [
    {
      ...{ name: 'clusters', args: ['--cluster', 'eu1'], kinds: 1, without: /\bus1\b|\bstage1\b/ },
      made: { cluster: 'eu1' },
    },
    {
      ...{ name: 'tenants', args: ['--tenant', 'checkout'], kinds: 0, without: /\bledger-data\b/ },
      made: { options: { tenants: ['checkout'] } },
    },
    {
      ...{ name: 'redacted', args: ['--redact'], kinds: 0, without: /\b10\.16\./ },
      made: { options: { redacted: true } },
    },
  ],
  async ({ args, kinds, without, made }: PartCase) => {
    const { status, stdout } = await runCommand([...page, ...args], { folder: shop });
    assert.is(status, 0);
    const all = dataOf(stdout);
    assert.is(all.filter(({ kind }) => kind === 'landscape').length, kinds);
    assert.not.match(all.map(({ text }) => text).join('\n'), without);
    assert.equal(
      { compared: undefined, ...libraryPage(stdout, made) },
      pageInFile(stdout),
      'the library makes the same',
    );
  },
);

test('a page of one cluster has the recorded flows of this cluster, and no other', async () => {
  const line = (namespace: string, port: number): string =>
    JSON.stringify({
      ...{ from: { namespace, labels: { app: `only-${namespace}` } }, protocol: 'TCP', port, verdict: 'FORWARDED' },
      to: { namespace: 'checkout-app', workload: 'Deployment/orders' },
    });
  const folder = { 'flows/east.jsonl': `${line('near', 4711)}\n`, 'flows/west.jsonl': `${line('far', 4712)}\n` };
  await inTemporaryFolder(folder, async (root) => {
    const flows = ['--flows', 'eu1=flows/east.jsonl', 'us1=flows/west.jsonl'];
    const both = await runCommand([...page, ...flows], { folder: root });
    const one = await runCommand([...page, ...flows, '--cluster', 'eu1'], { folder: root });
    const [all, part] = [both, one].map(({ stdout }) =>
      [...dataOf(stdout).map(({ text }) => text), stdout.replace(/<script[^>]*>[^<]*<\/script>/g, '')].join('\n'),
    );
    for (const text of ['only-near', '4711', 'east.jsonl']) {
      assert.ok(all?.includes(text), text);
      assert.ok(part?.includes(text), text);
    }
    for (const text of ['only-far', '4712', 'west.jsonl', 'us1']) {
      assert.ok(all?.includes(text), text);
      assert.not.ok(part?.includes(text), text);
    }
    assert.is(indexOf(one.stdout).flows.denied.connections, 1);
  });
});

test('a page of plain manifests names them', async () => {
  const manifests =
    'apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: shop, labels: {app: web}}\nspec: {containers: []}\n';
  await inTemporaryFolder({ 'all.yaml': manifests }, async (folder) => {
    const { status, stdout } = await runCommand(['connectivity', '--manifests', 'all.yaml', '--output', 'html'], {
      folder,
    });
    assert.is(status, 0);
    const { head, overview, clusters } = indexOf(stdout);
    assert.equal(head.manifests, ['all.yaml']);
    assert.equal(overview.guardrails, { kind: 'none' });
    assert.equal(
      clusters[0].namespaces.map(({ name }: { name: string }) => name),
      ['shop'],
    );
  });
});

table(
  'a page refuses what it cannot do',
  [
    { name: 'a terminal', args: page, terminal: true, says: /option '--output html': .* --out page\.html/ },
    { name: 'a filter', args: [...page, '--port', '443'], says: /option '--port': a page shows every connection/ },
    { name: 'a filter of types', args: [...page, '--namespace-type', 'platform'], says: /option '--namespace-type'/ },
    {
      name: 'recorded flows with a page of tenants',
      args: [...page, '--flows', 'seen.jsonl', '--tenant', 'payments'],
      says: /options '--flows' and '--tenant' cannot be used together/,
    },
    {
      name: 'recorded flows with a redacted page',
      args: [...page, '--flows', 'seen.jsonl', '--redact'],
      says: /options '--flows' and '--redact' cannot be used together/,
    },
    {
      name: 'a part of the rows',
      args: [...page, '--flows', 'seen.jsonl', '--not-seen'],
      says: /option '--not-seen': a page shows every connection/,
    },
    { name: 'an unknown tenant', args: [...page, '--tenant', 'nobody'], says: /No namespace has tenant "nobody"/ },
    { name: 'a file without a name', args: [...page, '--out', ''], says: /option '--out <file>' needs/ },
    {
      name: '--out with another format',
      args: ['connectivity', '--root', shop, '--out', 'x'],
      says: /option '--out' needs --output html/,
    },
    {
      name: '--redact with another format',
      args: ['connectivity', '--root', shop, '--redact'],
      says: /option '--redact' needs --output html/,
    },
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

test('a file that cannot be written stays as it was', async () => {
  await inTemporaryFolder({ 'there/page.html/': '' }, async (folder) => {
    const { status, stderr } = await runCommand([...page, '--out', 'there/page.html'], { folder });
    assert.is(status, 3);
    assert.match(stderr, /there\/page\.html/);
    assert.ok(existsSync(join(folder, 'there/page.html')));
  });
});
