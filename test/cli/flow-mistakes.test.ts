import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { markManifestsCurrent } from '../../src/platform/newer-sources.ts';
import { runCommand } from '../support/command-line.ts';
import { assert, table, test } from '../support/table.ts';
import { inTemporaryFolder } from '../support/temporary.ts';

const shop = fileURLToPath(new URL('../../docs/examples/shop', import.meta.url));

const pod = (namespace: string, name: string): object => ({ namespace, workload: `Deployment/${name}` });
/** A line: the shop's orders call payments. */
const line = (more: object = {}): string =>
  `${JSON.stringify({
    ...{ from: pod('checkout-app', 'orders'), to: pod('payments-app', 'api'), protocol: 'TCP', port: 8080 },
    ...{ verdict: 'FORWARDED', firstSeen: '2026-11-21T00:00:00Z', lastSeen: '2026-11-28T00:00:00Z', ...more },
  })}\n`;
const head = (more: object = {}): string =>
  `${JSON.stringify({
    ...{ apiVersion: 'ringfence.dev/v1alpha1', kind: 'FlowSummary', cluster: 'eu1', completeness: 'Complete' },
    ...more,
  })}\n`;
const hubble = readFileSync(new URL('../../docs/examples/flows/hubble.jsonl', import.meta.url), 'utf8');

interface Mistake {
  readonly title: string;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Default: `test --flows flows.jsonl`. */
  readonly command?: string;
}

/** Every kind of bad input that a person can give as recorded flows. */
const mistakes: readonly Mistake[] = [
  { title: 'a truncated line', files: { 'flows.jsonl': line() + line().slice(0, 90) } },
  { title: 'a truncated line in the middle', files: { 'flows.jsonl': `${line().slice(0, 90)}\n${line()}` } },
  { title: 'mixed formats', files: { 'flows.jsonl': hubble + line() } },
  { title: 'a format that no one knows', files: { 'flows.jsonl': '{"flow":"web to db","bytes":12}\n' } },
  { title: 'a page instead of records', files: { 'flows.jsonl': '<html>Sign in</html>\n' } },
  { title: 'a binary file', files: { 'flows.jsonl': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 10]) } },
  { title: 'NUL bytes after records', files: { 'flows.jsonl': `${line()}\0\0\0\n` } },
  { title: 'gzip whose end is missing', files: { 'flows.jsonl': gzipSync(line().repeat(50)).subarray(0, 40) } },
  {
    title: 'gzip that grows to a line without an end',
    files: { 'flows.jsonl': gzipSync(Buffer.alloc(64 * 1024 * 1024, 'x')) },
  },
  { title: 'a line longer than 1 MiB', files: { 'flows.jsonl': line({ cluster: 'x'.repeat(1024 * 1024) }) } },
  {
    title: 'logs of a cluster of which the landscape has no namespace',
    files: { 'flows.jsonl': line({ from: pod('a', 'x'), to: pod('b', 'y') }) },
    command: 'test --flows eu1=flows.jsonl',
  },
  {
    title: 'logs of another cluster',
    files: { 'flows.jsonl': line({ from: pod('payments-app', 'api'), to: pod('ledger-app', 'books') }) + line() },
    command: 'test --flows stage1=flows.jsonl',
  },
  {
    title: 'logs that name a cluster that the landscape does not have',
    files: { 'flows.jsonl': line({ cluster: 'ap9' }) },
  },
  {
    title: 'logs that fit several clusters',
    files: { 'flows.jsonl': line({ from: pod('kube-system', 'coredns'), to: { network: 'internet' } }) },
  },
  {
    title: 'clocks that disagree: the future',
    files: { 'flows.jsonl': head() + line({ lastSeen: '2027-11-28T00:00:00Z' }) },
  },
  {
    title: 'clocks that disagree: last before first',
    files: { 'flows.jsonl': head() + line({ firstSeen: '2026-11-28T00:00:00Z', lastSeen: '2026-11-21T00:00:00Z' }) },
  },
  {
    title: 'clocks that disagree: years apart',
    files: { 'flows.jsonl': head() + line({ firstSeen: '1970-01-01T00:00:05Z' }) },
  },
  {
    title: 'a window of minutes',
    files: { 'flows.jsonl': head() + line({ firstSeen: '2026-11-27T23:46:00Z' }) },
  },
  {
    title: 'labels that no longer exist',
    files: {
      'flows.jsonl':
        head() +
        line({ from: { namespace: 'checkout-app', pod: 'orders-old-0', labels: { app: 'orders-old', tier: 'gone' } } }),
    },
  },
  {
    title: 'a pod of which nothing is known',
    files: { 'flows.jsonl': head() + line({ from: { namespace: 'checkout-app', pod: 'gone-0' } }) },
  },
  { title: 'a zone of IPv6', files: { 'flows.jsonl': head() + line({ to: { address: 'fe80::1%eth0' } }) } },
  { title: 'an address that is none', files: { 'flows.jsonl': head() + line({ to: { address: '10.0.0.256' } }) } },
  {
    title: 'an end in the host network',
    files: {
      'flows.jsonl':
        head() +
        line({ from: { ...pod('monitoring', 'node-exporter'), hostNetwork: true }, to: pod('checkout-app', 'orders') }),
    },
  },
  {
    title: 'hostile names',
    files: {
      'flows.jsonl': head() + line({ from: { namespace: 'checkout-app', pod: '\u001b[2J::error::<img src=x>' } }),
    },
  },
  { title: 'an unknown field', files: { 'flows.jsonl': head() + line({ verdit: 'DROPPED' }) } },
  { title: 'an unknown verdict', files: { 'flows.jsonl': head() + line({ verdict: 'ALLOWED' }) } },
  { title: 'a port that is none', files: { 'flows.jsonl': head() + line({ port: 70_000 }) } },
  { title: 'a summary that is cut', files: { 'flows.jsonl': head({ flows: 2 }) + line() } },
  { title: 'evidence that has expired', files: { 'flows.jsonl': head({ expires: '2026-11-27' }) + line() } },
  {
    title: 'evidence that has not expired on an earlier day',
    files: { 'flows.jsonl': head({ expires: '2026-11-27' }) + line() },
    command: 'lint --flows flows.jsonl --as-of 2026-11-26 --rule flow-unused-grant',
  },
  { title: 'a file without records', files: { 'flows.jsonl': '' } },
  {
    title: 'a folder with only a page',
    files: { 'evidence/README.md': '# Notes\n' },
    command: 'test --flows evidence',
  },
  { title: 'a file that does not exist', command: 'test --flows flows.json' },
  { title: 'a cluster beside its file', files: { 'flows.jsonl': line() }, command: 'test --flows eu1 flows.jsonl' },
  {
    title: 'one file, named in two ways',
    files: { 'evidence/eu1.jsonl': head() + line() },
    command: 'test --flows evidence ./evidence/eu1.jsonl',
  },
  {
    title: 'the name of a cluster that is none',
    files: { 'flows.jsonl': line() },
    command: 'test --flows EU=flows.jsonl',
  },
  {
    title: 'CSV with a column that is none',
    files: { 'flows.jsonl': 'from_namespace,to_namespace,protocol,port,verdict,bytes\n' },
  },
];

/** Without guardrails, of which no mistake is: to prove them takes most of the time. */
async function inShop(work: (folder: string) => Promise<void>): Promise<void> {
  await inTemporaryFolder({}, async (temporary) => {
    const folder = join(temporary, 'shop');
    cpSync(shop, folder, { recursive: true, filter: (path) => !path.endsWith('/guardrails') });
    markManifestsCurrent(folder);
    await work(folder);
  });
}

function write(folder: string, files: Mistake['files'] = {}): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

test('each mistake with recorded flows is answered as the golden shows', async () => {
  const texts: string[] = [];
  for (const { title, files, command = 'test --flows flows.jsonl' } of mistakes) {
    await inShop(async (folder) => {
      write(folder, files);
      const { stdout, stderr, status } = await runCommand(command.split(' '), { folder, today: '2026-11-29' });
      const answer = stdout.slice(stdout.indexOf('Connections that were really seen'));
      texts.push(
        `# ${title} (${status})\n\n$ ringfence ${command}\n${stderr}${command.startsWith('test') ? answer : stdout}\n`,
      );
    });
  }
  const golden = fileURLToPath(new URL('flow-mistakes.txt', import.meta.url));
  const found = texts.join('');
  if (process.env.UPDATE_GOLDENS === '1') writeFileSync(golden, found);
  else assert.fixture(found, readFileSync(golden, 'utf8'));
  assert.not.match(found, '\u001b');
});

table(
  'what is no file of records is refused, or read as what it is',
  [
    {
      name: 'a folder with a link to a file outside',
      prepare: (folder: string) => symlinkSync('/etc/passwd', join(folder, 'evidence/link.jsonl')),
      status: 1,
      says: 'symbolic-link',
    },
    {
      name: 'a folder with a named pipe',
      prepare: (folder: string) => execFileSync('mkfifo', [join(folder, 'evidence/pipe')]),
      status: 3,
      says: 'evidence/pipe',
    },
    {
      name: 'a folder with a page and hidden files',
      prepare: (folder: string) => {
        for (const name of ['README.md', '.DS_Store', 'notes/README.md']) {
          mkdirSync(dirname(join(folder, 'evidence', name)), { recursive: true });
          writeFileSync(join(folder, 'evidence', name), 'no records');
        }
      },
      status: 0,
      says: '',
    },
  ],
  ({ prepare, status, says }) =>
    inShop(async (folder) => {
      write(folder, { 'evidence/eu1.jsonl': head() + line() });
      prepare(folder);
      const run = await runCommand(['test', '--flows', 'evidence'], { folder, today: '2026-11-29' });
      assert.is(run.status, status, run.stderr);
      assert.ok(run.stderr.includes(says), run.stderr);
    }),
);
