import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { markManifestsCurrent } from '../../src/platform/newer-sources.ts';
import { runCommand } from '../support/command-line.ts';
import { hostileNames } from '../support/hostile-names.ts';
import { assert, table, test } from '../support/table.ts';
import { inTemporaryFolder } from '../support/temporary.ts';

const shop = fileURLToPath(new URL('../../docs/examples/shop', import.meta.url));

const orders = { namespace: 'checkout-app', workload: 'Deployment/orders' };
const api = { namespace: 'payments-app', workload: 'Deployment/api' };
const own = (from: object, more: object = {}): string =>
  JSON.stringify({ from, to: api, protocol: 'TCP', port: 9999, verdict: 'FORWARDED', ...more });
const hubble = (source: object): string =>
  JSON.stringify({
    flow: {
      ...{ time: '2024-05-28T08:00:01Z', verdict: 'FORWARDED', is_reply: false, traffic_direction: 'INGRESS' },
      ...{ trace_observation_point: 'TO_ENDPOINT', IP: { source: '10.1.0.1', destination: '10.1.0.2' }, Type: 'L3_L4' },
      ...{ l4: { TCP: { source_port: 4000, destination_port: 9999 } } },
      source,
      destination: { namespace: 'payments-app', workloads: [{ name: 'api', kind: 'Deployment' }] },
    },
  });

/** Where a name of a record can be, in the form of a summary and of a plugin. */
const places: readonly { readonly name: string; readonly line: (hostile: string) => string }[] = [
  { name: 'namespace', line: (hostile) => own({ ...orders, namespace: hostile }) },
  { name: 'workload', line: (hostile) => own({ ...orders, workload: `Deployment/${hostile}` }) },
  { name: 'kind', line: (hostile) => own({ ...orders, workload: `${hostile}/orders` }) },
  { name: 'pod', line: (hostile) => own({ namespace: 'checkout-app', pod: hostile }) },
  { name: 'key of a label', line: (hostile) => own({ namespace: 'checkout-app', labels: { [hostile]: 'x' } }) },
  { name: 'value of a label', line: (hostile) => own({ namespace: 'checkout-app', labels: { app: hostile } }) },
  { name: 'address', line: (hostile) => own({ address: hostile }) },
  { name: 'tenant', line: (hostile) => own({ tenant: hostile }) },
  { name: 'unknown field', line: (hostile) => own({ ...orders, [hostile]: 'x' }) },
  { name: 'verdict', line: (hostile) => own(orders, { verdict: hostile }) },
  { name: 'time', line: (hostile) => own(orders, { firstSeen: hostile }) },
  { name: 'cluster', line: (hostile) => own(orders, { cluster: hostile }) },
  {
    name: 'labels of Hubble',
    line: (hostile) => hubble({ namespace: 'checkout-app', pod_name: 'x', labels: [`k8s:app=${hostile}`] }),
  },
  {
    name: 'workload of Hubble',
    line: (hostile) =>
      hubble({ namespace: 'checkout-app', pod_name: 'x', workloads: [{ kind: 'Deployment', name: hostile }] }),
  },
  {
    name: 'namespace of Hubble',
    line: (hostile) => hubble({ namespace: hostile, pod_name: 'x', labels: ['k8s:app=x'] }),
  },
];

/** Reports whether a text would steer a terminal, or a runner that reads workflow commands. */
const steers = (text: string): boolean =>
  text.includes('\u001b') || text.includes('\u202e') || /^::(error file=a|warning::x)/m.test(text);
/** The same, or would be markup in a comment. */
const isMarkup = (text: string): boolean => steers(text) || /(?<!`[^`\n]*)<(script|img)/.test(text);

const commands = [
  'flows summarize --cluster eu1 -',
  ...['text', 'json', 'junit'].map((format) => `test --flows eu1=- --output ${format}`),
  'explain --flow eu1=-',
  ...['text', 'csv', 'markdown'].map((format) => `connectivity --cluster eu1 --flows eu1=- --seen --output ${format}`),
  ...['text', 'gitlab', 'github', 'sarif'].map(
    (format) => `lint --flows eu1=- --rule flow-unused-grant --output ${format}`,
  ),
];

/** Lines with hostile names that are read, and not refused. What refuses the others shows no name as it is. */
async function acceptedLines(folder: string, lines: readonly string[]): Promise<string> {
  const accepted: string[] = [];
  for (const line of lines) {
    const argv = ['flows', 'summarize', '--cluster', 'eu1', '-'];
    const run = await runCommand(argv, { folder, stdin: line });
    assert.ok(run.status < 3, run.stderr);
    assert.not(steers(run.stdout + run.stderr), run.stdout + run.stderr);
    if (run.status === 0) accepted.push(line);
  }
  assert.ok(accepted.length > 0 && accepted.length < lines.length);
  return accepted.join('\n');
}

const linesOf = (isWanted: (name: string) => boolean): readonly string[] =>
  places.filter(({ name }) => isWanted(name)).flatMap(({ line }) => hostileNames.map(line));
const isOfHubble = (name: string): boolean => name.endsWith('Hubble');

table(
  'hostile names in records steer no output',
  [
    { name: 'in a summary', lines: linesOf((name) => !isOfHubble(name)) },
    { name: 'in a log of Hubble', lines: linesOf(isOfHubble) },
  ],
  ({ lines }) =>
    inTemporaryFolder({}, async (temporary) => {
      const stdin = await acceptedLines(temporary, lines);
      const folder = join(temporary, 'shop');
      cpSync(shop, folder, { recursive: true });
      markManifestsCurrent(folder);
      for (const command of commands) {
        const run = await runCommand(command.split(' '), { folder, stdin });
        assert.ok(run.status < 3, `${command}: ${run.stderr}`);
        const isWrong = command.endsWith('markdown') ? isMarkup : steers;
        assert.not(isWrong(run.stdout + run.stderr), command);
      }
    }),
);

test('hostile names in records steer neither the comment nor the other answers of diff', () =>
  inTemporaryFolder({}, async (folder) => {
    const stdin = await acceptedLines(
      folder,
      linesOf((name) => !isOfHubble(name)),
    );
    const workload = (name: string): string =>
      `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: ${name}, namespace: checkout-app}\nspec: {template: {metadata: {labels: {app: ${name}}}, spec: {containers: []}}}\n`;
    const deny = `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: deny, namespace: payments-app}\nspec: {podSelector: {}, policyTypes: [Ingress]}\n`;
    const callee = workload('api').replace('checkout-app', 'payments-app');
    writeFileSync(join(folder, 'before.yaml'), [workload('orders'), callee].join('---\n'));
    writeFileSync(join(folder, 'after.yaml'), [workload('orders'), callee, deny].join('---\n'));
    for (const format of ['text', 'markdown', 'json', 'github', 'sarif']) {
      const command = `diff --manifests before.yaml after.yaml --flows - --output ${format}`;
      const run = await runCommand(command.split(' '), { folder, stdin });
      assert.is(run.status, 0, run.stderr);
      assert.match(run.stdout, format === 'sarif' || format === 'github' ? 'dropped-flow' : 'would drop', format);
      assert.not((format === 'markdown' ? isMarkup : steers)(run.stdout + run.stderr), format);
    }
  }));
