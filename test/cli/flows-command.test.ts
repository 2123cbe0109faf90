import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type RunOptions, type RunResult, runCommand } from '../support/command-line.ts';
import { assert, table, test } from '../support/table.ts';
import { filesIn, inTemporaryFolder } from '../support/temporary.ts';

const shop = filesIn(fileURLToPath(new URL('../../docs/examples/shop/', import.meta.url)));

const orders = { namespace: 'checkout-app', workload: 'Deployment/orders', labels: { app: 'orders' }, pod: 'orders-1' };
const ledger = { namespace: 'ledger-app', workload: 'Deployment/ledger' };

function flow(from: unknown, to: unknown, more: Readonly<Record<string, unknown>> = {}): string {
  return `${JSON.stringify({ from, to, protocol: 'TCP', port: 8080, verdict: 'FORWARDED', ...more })}\n`;
}

async function summarize(
  args: readonly string[],
  stdin: string | undefined,
  options: Partial<RunOptions> = {},
): Promise<RunResult> {
  const piped = stdin === undefined ? {} : { stdin };
  return inTemporaryFolder(shop, (folder) =>
    runCommand(['flows', 'summarize', ...args], { folder, today: '2026-11-28', ...piped, ...options }),
  );
}

/** The records below the head. */
function records({ stdout }: RunResult): readonly string[] {
  return stdout.trimEnd().split('\n').slice(1);
}

test('a summary has a head, and each connection once', async () => {
  const seen = { firstSeen: '2026-11-21T08:00:00.250Z', lastSeen: '2026-11-21T09:00:00Z' };
  const run = await summarize(
    ['--cluster', 'eu1', '-'],
    flow(orders, ledger, { count: 3, ...seen }) + flow(orders, ledger) + flow(ledger, { address: '203.0.113.9' }),
  );
  assert.is(run.status, 0, run.stderr);
  assert.is(
    run.stdout,
    `{"apiVersion":"ringfence.dev/v1alpha1","kind":"FlowSummary","cluster":"eu1","firstSeen":"2026-11-21T08:00:00Z","lastSeen":"2026-11-21T09:00:00Z","completeness":"Unknown","source":["json"],"expires":"2027-02-26","flows":2}
{"from":{"namespace":"checkout-app","workload":"Deployment/orders"},"to":{"namespace":"ledger-app","workload":"Deployment/ledger"},"protocol":"TCP","port":8080,"verdict":"FORWARDED","count":4,"firstSeen":"2026-11-21T08:00:00Z","lastSeen":"2026-11-21T09:00:00Z"}
{"from":{"namespace":"ledger-app","workload":"Deployment/ledger"},"to":{"network":"unknown"},"protocol":"TCP","port":8080,"verdict":"FORWARDED","count":1}
`,
  );
  assert.is(run.stderr, '2 distinct connections, usable until 2027-02-26.\n');
});

test('a summary of a summary is the summary', async () => {
  const first = await summarize(['--cluster', 'eu1', '-'], flow(orders, ledger) + flow(ledger, { address: '8.8.8.8' }));
  const second = await summarize(['-', '--cluster', 'eu1', '--keep-for', '400d'], first.stdout);
  assert.is(second.stdout, first.stdout);
});

const redacted = (to: string) => [`"to":${to}`];

table(
  'an address stays only if it is known to be of a pod or a Service',
  [
    { name: 'the internet', address: '8.8.8.8', is: redacted('{"network":"internet"}') },
    { name: 'the internet in IPv6', address: '2600::1', is: redacted('{"network":"internet"}') },
    { name: 'an IPv4 address in IPv6', address: '::ffff:8.8.8.8', is: redacted('{"network":"internet"}') },
    { name: 'a block of the internet', address: '8.8.8.0/24', is: redacted('{"network":"internet"}') },
    { name: 'a private address that is not declared', address: '192.168.0.7', is: redacted('{"network":"unknown"}') },
    { name: 'a block that is only partly of pods', address: '10.16.0.0/12', is: redacted('{"network":"unknown"}') },
    { name: 'a node', address: '10.21.0.1', is: redacted('{"network":"nodes"}') },
    { name: 'the metadata service', address: '169.254.169.254', is: redacted('{"network":"metadata"}') },
    { name: 'a pod', address: '10.16.0.9', is: redacted('{"address":"10.16.0.9"}') },
    { name: 'a Service', address: '10.20.0.9', is: redacted('{"address":"10.20.0.9"}') },
    {
      name: 'outside of a repository, a pod',
      address: '10.16.0.9',
      isOutside: true,
      is: redacted('{"network":"unknown"}'),
    },
    {
      name: 'outside of a repository, the internet',
      address: '8.8.8.8',
      isOutside: true,
      is: redacted('{"network":"internet"}'),
    },
    {
      name: 'with --keep-addresses',
      address: '8.8.8.8',
      args: ['--keep-addresses'],
      is: redacted('{"address":"8.8.8.8"}'),
    },
  ],
  async ({ address, is, args = [], isOutside = false }) => {
    const run = await inTemporaryFolder(isOutside ? {} : shop, (folder) =>
      runCommand(['flows', 'summarize', '--cluster', 'eu1', ...args, '-'], {
        folder,
        today: '2026-11-28',
        stdin: flow(orders, { address }),
      }),
    );
    assert.is(run.status, 0, run.stderr);
    assert.equal(
      records(run).flatMap((line) => /"to":\{[^}]*\}/.exec(line) ?? []),
      is,
    );
    if (args.length === 0 && address.startsWith('8.')) assert.is(run.stdout.includes('8.8.8'), false);
  },
);

test('millions of addresses of the internet are one end', async () => {
  const lines = Array.from({ length: 3000 }, (_, index) =>
    flow({ address: `8.8.${index >> 8}.${index & 255}` }, orders),
  ).join('');
  const run = await summarize(['--cluster', 'eu1', '-'], lines);
  assert.equal(records(run).length, 1);
  assert.match(run.stdout, /"count":3000/);
});

test('the zones of link-local addresses tell no ends apart, in 20,000 lines', async () => {
  const lines = Array.from({ length: 20_000 }, (_, index) =>
    flow({ address: `fe80::${(index % 200).toString(16)}%eth${index}` }, orders),
  ).join('');
  const run = await summarize(['--cluster', 'eu1', '--keep-addresses', '-'], lines);
  assert.is(run.status, 0, run.stderr);
  assert.equal(records(run).length, 200);
  assert.is(run.stdout.includes('%'), false);
});

test('the address of a pod and the labels of a declared workload are not written', async () => {
  const run = await summarize(['--cluster', 'eu1', '-'], flow({ ...orders, address: '10.16.0.1' }, ledger));
  assert.is(
    run.stdout.includes('10.16.0.1') || run.stdout.includes('labels') || run.stdout.includes('orders-1'),
    false,
  );
});

test('labels stay where the landscape does not declare the workload', async () => {
  const run = await summarize(['--cluster', 'eu1', '-'], flow({ ...orders, workload: 'Deployment/new' }, ledger));
  assert.match(run.stdout, /"workload":"Deployment\/new","labels":\{"app":"orders"\}/);
});

test('a tenant sees its own connections, and other tenants only by name', async () => {
  const run = await summarize(
    ['--cluster', 'eu1', '--tenant', 'checkout', '-'],
    flow(orders, ledger, { firstSeen: '2026-11-21T08:00:00Z' }) +
      flow({ namespace: 'ledger-data', pod: 'secret-name-0' }, orders) +
      flow({ namespace: 'kube-system', workload: 'Deployment/coredns' }, orders) +
      flow({ namespace: 'unknown-team', pod: 'x' }, orders) +
      flow({ address: '10.16.0.9' }, orders) +
      flow(ledger, { namespace: 'ledger-data', pod: 'secret-name-0' }, { lastSeen: '2026-11-22T08:00:00Z' }),
  );
  assert.is(run.status, 0, run.stderr);
  assert.is(/ledger-|secret|unknown-team/.test(run.stdout), false, run.stdout);
  assert.equal(
    records(run).map((line) => /"from":(\{[^}]*\})/.exec(line)?.[1]),
    [
      '{"network":"pods"}',
      '{"namespace":"checkout-app","workload":"Deployment/orders"}',
      '{"namespace":"kube-system","workload":"Deployment/coredns"}',
      '{"tenant":"ledger"}',
    ],
  );
  assert.match(run.stdout, /"firstSeen":"2026-11-21T08:00:00Z","lastSeen":"2026-11-22T08:00:00Z"/, 'the window of all');
});

table(
  'wrong usage',
  [
    {
      name: 'a tenant without a landscape',
      args: ['--tenant', 'checkout', '-'],
      isOutside: true,
      is: /only a policy repository knows tenants/,
    },
    {
      name: 'an unknown tenant',
      args: ['--cluster', 'eu1', '--tenant', 'chekout', '-'],
      is: /Did you mean "checkout"\?/,
    },
    { name: 'a tenant without a cluster', args: ['--tenant', 'checkout', '-'], is: /needs --cluster/ },
    { name: 'an unknown cluster', args: ['--cluster', 'eu2', '-'], is: /there is no cluster "eu2"/ },
    {
      name: 'a day that has passed',
      args: ['--cluster', 'eu1', '--expires', '2026-11-27', '-'],
      is: /2026-11-27 has passed/,
    },
    {
      name: 'two ends',
      args: ['--cluster', 'eu1', '--expires', '2026-12-27', '--keep-for', '3d', '-'],
      is: /cannot be used with/,
    },
    { name: 'no days', args: ['--cluster', 'eu1', '--keep-for', 'long', '-'], is: /Write a number of days/ },
    {
      name: 'addresses for a tenant',
      args: ['--cluster', 'eu1', '--tenant', 'checkout', '--keep-addresses', '-'],
      is: /addresses of other tenants/,
    },
    {
      name: 'standard output as a file',
      args: ['--cluster', 'eu1', '--out', '-', '-'],
      is: /leave it out to write to standard output/,
    },
    {
      name: 'addresses below policies/',
      args: ['--cluster', 'eu1', '--keep-addresses', '--out', 'policies/flows/eu1.jsonl', '-'],
      is: /--out is below policies\//,
    },
    {
      name: 'addresses in policies/ itself',
      args: ['--cluster', 'eu1', '--keep-addresses', '--out', 'policies', '-'],
      is: /needs the name of a file/,
    },
    { name: 'no cluster', args: ['-'], is: /do not say which cluster/ },
    { name: 'a name that is none', args: ['--cluster', '../x', '-'], is: /is not valid/ },
    { name: 'standard input twice', args: ['--cluster', 'eu1', '-', '-'], is: /can be named once|named twice/ },
  ],
  async ({ args, is, isOutside = false }) => {
    const run = await inTemporaryFolder(isOutside ? {} : shop, (folder) =>
      runCommand(['flows', 'summarize', ...args], { folder, today: '2026-11-28', stdin: flow(orders, ledger) }),
    );
    assert.is(run.status, 2);
    assert.match(run.stderr, is);
    assert.is(run.stdout, '');
  },
);

test('--keep-addresses is refused below policies/ through a link, too', async () => {
  await inTemporaryFolder(shop, async (folder) => {
    mkdirSync(join(folder, 'policies/flows'));
    symlinkSync(join(folder, 'policies/flows'), join(folder, 'elsewhere'));
    const args = ['flows', 'summarize', '--cluster', 'eu1', '--keep-addresses', '--out', 'elsewhere/eu1.jsonl', '-'];
    const run = await runCommand(args, { folder, stdin: flow(orders, ledger) });
    assert.is(run.status, 2);
    assert.is(existsSync(join(folder, 'policies/flows/eu1.jsonl')), false);
  });
});

test('the summary replaces a file as a whole, and stays as it was if a line is wrong', async () => {
  await inTemporaryFolder(shop, async (folder) => {
    const args = ['flows', 'summarize', '--cluster', 'eu1', '--out', 'policies/flows/eu1.jsonl'];
    writeFileSync(join(folder, 'a.jsonl.gz'), gzipSync(flow(orders, ledger)));
    const first = await runCommand([...args, 'a.jsonl.gz'], { folder });
    assert.is(first.status, 0, first.stderr);
    const written = readFileSync(join(folder, 'policies/flows/eu1.jsonl'), 'utf8');
    assert.match(written, /^\{"apiVersion"/);
    writeFileSync(join(folder, 'b.jsonl'), flow(orders, ledger) + flow(orders, ledger, { port: 0 }));
    const second = await runCommand([...args, 'b.jsonl'], { folder });
    assert.is(second.status, 1);
    assert.match(second.stderr, /b\.jsonl:2/);
    assert.is(readFileSync(join(folder, 'policies/flows/eu1.jsonl'), 'utf8'), written);
    // A summary among the sources is no source.
    const validate = await runCommand(['validate'], { folder });
    assert.is(validate.status, 0, validate.stderr + validate.stdout);
  });
});

table(
  'files are read plain and packed, in folders and from pipes',
  [
    {
      name: 'a folder',
      files: { 'logs/a.jsonl': flow(orders, ledger), 'logs/sub/b.jsonl': flow(orders, ledger), 'logs/.hidden': 'x' },
      args: ['logs'],
      count: 2,
    },
    {
      name: 'two members of gzip',
      files: { 'a.gz': Buffer.concat([gzipSync(flow(orders, ledger)), gzipSync(flow(orders, ledger))]) },
      args: ['a.gz'],
      count: 2,
    },
    { name: 'no line feed at the end', files: { a: flow(orders, ledger).trimEnd() }, args: ['a'], count: 1 },
    {
      name: 'CRLF, a byte-order mark and empty lines',
      files: { a: `\ufeff${flow(orders, ledger).trimEnd()}\r\n\r\n\n` },
      args: ['a'],
      count: 1,
    },
    {
      name: 'an empty file beside another',
      files: { 'logs/a': '', 'logs/b': flow(orders, ledger) },
      args: ['logs/'],
      count: 1,
    },
  ],
  async ({ files, args, count }) => {
    await inTemporaryFolder(files as Record<string, string>, async (folder) => {
      const run = await runCommand(['flows', 'summarize', '--cluster', 'eu1', ...args], { folder });
      assert.is(run.status, 0, run.stderr);
      assert.match(run.stdout, new RegExp(`"count":${count}`));
    });
  },
);

table(
  'what is no whole log is an error',
  [
    {
      name: 'a cut gzip file',
      files: { a: gzipSync(flow(orders, ledger).repeat(100)).subarray(0, 60) },
      status: 3,
      is: /its end is missing/,
    },
    {
      name: 'a broken gzip file',
      files: { a: Buffer.from([0x1f, 0x8b, 1, 2, 3, 4]) },
      status: 3,
      is: /cannot be unpacked/,
    },
    { name: 'a binary file', files: { a: Buffer.from([0x7f, 0x45, 0, 0, 10]) }, status: 1, is: /contains a NUL byte/ },
    {
      name: 'a NUL byte in the third line',
      files: { a: `${flow(orders, ledger).repeat(2)}\0\n` },
      status: 1,
      is: /a:3:1[\s\S]*NUL byte/,
    },
    { name: 'UTF-16', files: { a: Buffer.from('\ufeff{}', 'utf16le') }, status: 1, is: /UTF-16/ },
    {
      name: 'a line that is not UTF-8',
      files: { a: Buffer.concat([Buffer.from(flow(orders, ledger)), Buffer.from([0xff, 10])]) },
      status: 1,
      is: /a:2:1[\s\S]*not UTF-8/,
    },
    {
      name: 'a line longer than 1 MiB',
      files: { a: `${flow(orders, ledger)}${'x'.repeat(1024 * 1024 + 1)}\n${flow(orders, ledger)}` },
      status: 1,
      is: /a:2:1[\s\S]*longer than 1 MiB/,
    },
    {
      name: 'a line without an end',
      files: { a: `${flow(orders, ledger)}${'x'.repeat(3 * 1024 * 1024)}` },
      status: 1,
      is: /a:2:1[\s\S]*longer than 1 MiB/,
    },
    {
      name: 'a cut last line',
      files: { a: flow(orders, ledger).repeat(2).slice(0, -20) },
      status: 1,
      is: /a:2:1[\s\S]*not a JSON object/,
    },
    { name: 'an empty file', files: { a: '' }, status: 1, is: /no-flows/ },
    { name: 'no file', files: {}, status: 3, is: /does not exist/ },
    {
      name: 'a name that steers terminals',
      files: { a: flow({ namespace: 'a\u001b[2J', pod: 'x' }, ledger) },
      status: 1,
      is: /"a\\u001b\[2J" is not the name of a namespace/,
    },
  ],
  async ({ files, status, is }) => {
    await inTemporaryFolder(files as Record<string, string>, async (folder) => {
      const run = await runCommand(['flows', 'summarize', '--cluster', 'eu1', 'a'], { folder });
      assert.is(run.status, status, run.stderr);
      assert.match(run.stderr, is);
      assert.is(run.stdout, '');
      assert.is(run.stderr.includes('\u001b'), false);
    });
  },
);

test('a person can say that less was recorded, not that more was', async () => {
  const head =
    '{"apiVersion":"ringfence.dev/v1alpha1","kind":"FlowSummary","cluster":"eu1","completeness":"Sampled"}\n';
  const complete = await summarize(['--completeness', 'Complete', '-'], flow(orders, ledger, { cluster: 'eu1' }));
  assert.match(complete.stdout, /"completeness":"Complete"/);
  const sampled = await summarize(['--completeness', 'Complete', '-'], head + flow(orders, ledger));
  assert.match(sampled.stdout, /"completeness":"Sampled"/);
  assert.match(sampled.stderr, /the summary is Sampled/);
});
