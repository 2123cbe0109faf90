import { fileURLToPath } from 'node:url';
import { type RunResult, runCommand } from '../support/command-line.ts';
import { assert, table, test } from '../support/table.ts';

const folder = fileURLToPath(new URL('../../docs/examples/shop', import.meta.url));

const run = (command: string, stdin: string): Promise<RunResult> => runCommand(command.split(' '), { folder, stdin });

const pod = (namespace: string, name: string): object => ({ namespace, workload: `Deployment/${name}` });

const flow = (more: object): string =>
  `${JSON.stringify({
    ...{ from: pod('checkout-app', 'orders'), to: pod('payments-app', 'api'), protocol: 'TCP', port: 9999 },
    ...{ verdict: 'DROPPED', lastSeen: '2024-05-30T08:00:00Z', ...more },
  })}\n`;

test('a pasted drop is explained: the verdict, the policies that isolate, the line of the template, the edit', async () => {
  const { status, stdout, stderr } = await run('explain --flow eu1=-', flow({}));
  assert.is(stderr, '');
  assert.is(status, 0);
  for (const part of ['denied', 'isolated by', '9999/TCP', 'policies/', 'add ', 'dropped 1 time, last at 2024-05-30']) {
    assert.match(stdout, part);
  }
});

test('a drop as Hubble prints it is explained', async () => {
  const hubble = JSON.stringify({
    flow: {
      ...{ time: '2024-05-30T08:00:00Z', verdict: 'DROPPED', drop_reason_desc: 'POLICY_DENIED', Type: 'L3_L4' },
      ...{ traffic_direction: 'INGRESS', IP: { source: '10.0.0.1', destination: '10.0.0.2' } },
      l4: { TCP: { source_port: 40000, destination_port: 9999, flags: { SYN: true } } },
      source: { namespace: 'checkout-app', workloads: [{ kind: 'Deployment', name: 'orders' }], pod_name: 'orders-1' },
      destination: { namespace: 'payments-app', workloads: [{ kind: 'Deployment', name: 'api' }], pod_name: 'api-1' },
    },
  });
  const { status, stdout, stderr } = await run('explain --flow eu1=-', `${hubble}\n`);
  assert.is(status, 0, stderr);
  assert.match(stdout, 'isolated by');
});

test('each distinct flow is explained once, drops first, up to a limit', async () => {
  const lines = [
    flow({ verdict: 'FORWARDED', port: 8080, count: 9 }),
    ...Array.from({ length: 25 }, (_, index) => flow({ port: 1000 + index, count: index + 1 })),
    flow({ port: 1000 }),
  ];
  const { stdout, stderr } = await run('explain --flow eu1=- --output json', lines.join(''));
  const { explanations } = JSON.parse(stdout);
  assert.is(explanations.length, 20);
  assert.match(explanations[0].note, '1024/TCP, dropped 25 times');
  assert.match(stderr, '6 more distinct flows not explained');
});

test('what cannot be answered is named', async () => {
  const { status, stdout, stderr } = await run('explain --flow eu1=-', flow({ to: { network: 'services' } }));
  assert.is(status, 0);
  assert.is(stdout, '');
  assert.match(stderr, 'Not explained: from Deployment/orders in checkout-app to the network services');
});

const mistakes = [
  { name: 'a connection beside', command: 'explain --flow - --from a', says: 'the record names the connection' },
  { name: 'a guardrail beside', command: 'explain --flow - --guardrail a', says: 'ask two questions' },
  { name: 'standard input twice', command: 'explain --flow - --manifests -', says: 'both read standard input' },
];

table('refuses two questions at once', mistakes, async ({ command, says }) => {
  const { status, stderr } = await run(command, flow({}));
  assert.is(status, 2);
  assert.match(stderr, says);
});
