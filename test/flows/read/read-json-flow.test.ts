import { FlowLog } from '../../../src/flows/read/flow-log.ts';
import { assert, table, test } from '../../support/table.ts';
import { flowLines, problemLines, readLog, testDay } from './support.ts';

const web = { namespace: 'checkout-app', workload: 'Deployment/web' };
const api = { namespace: 'payments-app', workload: 'Deployment/api' };
const flow = { from: web, to: api, protocol: 'TCP', port: 8443, verdict: 'FORWARDED' };
const head = { apiVersion: 'ringfence.dev/v1alpha1', kind: 'FlowSummary', cluster: 'eu1' };

function lines(...records: readonly unknown[]): string {
  return records.map((record) => `${typeof record === 'string' ? record : JSON.stringify(record)}\n`).join('');
}

table(
  'a record of our own form is read',
  [
    {
      name: 'pods by workload',
      record: flow,
      is: 'Deployment/web in checkout-app -> Deployment/api in payments-app, 8443/TCP FORWARDED 1',
    },
    {
      name: 'pods by name and labels',
      record: {
        ...flow,
        from: { namespace: 'a', pod: 'x-1' },
        to: { namespace: 'b', labels: { app: 'y', 'a/b': '' } },
        count: 7,
      },
      is: 'x-1 in a -> {app=y,a/b=} in b, 8443/TCP FORWARDED 7',
    },
    {
      name: 'addresses and networks',
      record: {
        ...flow,
        from: { address: '203.0.113.9' },
        to: { network: 'internet' },
        protocol: 'UDP',
        verdict: 'DROPPED',
      },
      is: '203.0.113.9 -> the network internet, 8443/UDP DROPPED 1',
    },
    {
      name: 'an IPv4-mapped address, a block and a tenant',
      record: { ...flow, from: { address: '::ffff:10.0.0.1' }, to: { tenant: 'fruit' }, verdict: 'AUDIT' },
      is: '10.0.0.1 -> tenant fruit, 8443/TCP AUDIT 1',
    },
    {
      name: 'an IPv6 address with a zone',
      record: { ...flow, from: { address: 'FE80::1%eth0' }, to: { address: '10.0.0.0/8' } },
      is: 'fe80::1 -> 10.0.0.0/8, 8443/TCP FORWARDED 1',
    },
  ],
  ({ record, is }) => {
    const read = readLog(lines(record));
    assert.equal(problemLines(read), []);
    assert.equal(flowLines(read), [is]);
  },
);

test('equal connections are one, with the sum of their counts and all of their time', () => {
  const read = readLog(
    lines(
      { ...flow, count: 3, firstSeen: '2026-11-22T00:00:00Z', lastSeen: '2026-11-23T00:00:00.5Z' },
      {
        ...flow,
        from: { workload: 'Deployment/web', namespace: 'checkout-app' },
        firstSeen: '2026-11-21T01:00:00+01:00',
      },
      { ...flow, count: 2 },
    ),
  );
  const [evidence] = read.value ?? [];
  assert.is(evidence?.flows.length, 1);
  assert.is(evidence?.flows[0]?.count, 6);
  assert.is(evidence?.flows[0]?.firstSeen, Date.parse('2026-11-21T00:00:00Z'));
  assert.is(evidence?.flows[0]?.lastSeen, Date.parse('2026-11-23T00:00:00.500Z'));
});

test('each cluster has evidence of its own', () => {
  const read = readLog(lines({ ...flow, cluster: 'us1' }, { ...flow, cluster: 'eu1' }));
  assert.equal(
    read.value?.map(({ cluster }) => cluster),
    ['eu1', 'us1'],
  );
});

test('the head names the cluster, the window, the completeness and what was left out', () => {
  const read = readLog(
    lines(
      {
        ...head,
        completeness: 'Complete',
        firstSeen: '2026-11-21T00:00:00Z',
        lastSeen: '2026-11-28T00:00:00Z',
        expires: '2026-11-28',
        leftOut: { reply: 12 },
        source: ['hubble'],
        flows: 1,
      },
      flow,
    ),
  );
  const [evidence] = read.value ?? [];
  assert.is(evidence?.cluster, 'eu1');
  assert.is(evidence?.completeness, 'Complete');
  assert.is(evidence?.expires, '2026-11-28');
  assert.equal(evidence?.window, { first: Date.parse('2026-11-21'), last: Date.parse('2026-11-28') });
  assert.equal([...(evidence?.leftOut ?? [])], [['reply', 12]]);
});

table(
  'a wrong record is an error at its field',
  [
    { name: 'no JSON', records: [flow, '{"from":'], is: ['2:1 [invalid-flow] The line is not a JSON object.'] },
    {
      name: 'an unknown field',
      records: [{ ...flow, ports: 1 }],
      is: [/^1:\d+ \[invalid-flow\] A flow has no field "ports"/],
    },
    { name: 'no verdict', records: [{ ...flow, verdict: undefined }], is: [/"verdict" is missing/] },
    { name: 'port 0', records: [{ ...flow, port: 0 }], is: [/"port" is a whole number from 1 to 65535, not 0/] },
    { name: 'a negative port', records: [{ ...flow, port: -1 }], is: [/not -1/] },
    { name: 'a count beyond 2^53', records: [{ ...flow, count: 2 ** 53 }], is: [/"count"/] },
    { name: 'a count of 0', records: [{ ...flow, count: 0 }], is: [/"count"/] },
    {
      name: 'a namespace __proto__',
      records: [{ ...flow, from: { namespace: '__proto__', pod: 'x' } }],
      is: [/not the name of a namespace/],
    },
    {
      name: 'a field __proto__',
      records: [`${JSON.stringify(flow).slice(0, -1)},"__proto__":{}}`],
      is: [/no field "__proto__"/],
    },
    {
      name: 'a label __proto__',
      records: [
        JSON.stringify({ ...flow, from: { namespace: 'a', labels: { x: 'y' } } }).replace('"x"', '"__proto__"'),
      ],
      is: [/not the key of a label/],
    },
    { name: 'an end without a pod', records: [{ ...flow, from: { namespace: 'a' } }], is: [/names no pod/] },
    { name: 'an empty end', records: [{ ...flow, from: {} }], is: [/It is empty/] },
    {
      name: 'an end of two kinds',
      records: [{ ...flow, from: { address: '10.0.0.1', network: 'internet' } }],
      is: [/has one field/],
    },
    {
      name: 'a block with host bits',
      records: [{ ...flow, from: { address: '10.0.0.1/8' } }],
      is: [/not an IP address/],
    },
    {
      name: 'terminal escapes',
      records: [{ ...flow, verdict: '\u001b[31mDROPPED' }],
      is: [/not "\\u001b\[31mDROPPED"/],
    },
    {
      name: 'last before first',
      records: [{ ...flow, firstSeen: '2026-11-22T00:00:00Z', lastSeen: '2026-11-21T00:00:00Z' }],
      is: [/"lastSeen" is before/],
    },
    {
      name: 'a day that does not exist',
      records: [{ ...flow, firstSeen: '2026-02-30T00:00:00Z' }],
      is: [/"firstSeen" is a time/],
    },
    {
      name: 'a time without a zone',
      records: [{ ...flow, firstSeen: '2026-02-20T00:00:00' }],
      is: [/"firstSeen" is a time/],
    },
    {
      name: 'a second head',
      records: [head, flow, head],
      is: [/^3:\d+ \[invalid-flow\] A head is in the first line only/],
    },
    {
      name: 'a cut summary',
      records: [{ ...head, flows: 2 }, flow],
      is: [/^2:1 \[invalid-flow\] The head says that 2 flows follow, and there are 1/],
    },
    {
      name: 'another cluster than the head',
      records: [head, { ...flow, cluster: 'us1' }],
      is: [/^2:\d+ \[flow-cluster-differs\]/],
    },
    {
      name: 'expired evidence',
      records: [{ ...head, expires: '2026-11-27' }, flow],
      is: [/^1:\d+ \[flow-evidence-expired\]/],
    },
    { name: 'nothing', records: [head], is: [/\[no-flows\]/] },
    { name: 'a format that no one knows', records: ['hello'], is: [/^1:1 \[unknown-flow-format\]/] },
  ],
  ({ records, is }) => {
    const read = readLog(lines(...records));
    assert.is(read.value, undefined);
    const found = problemLines(read);
    assert.is(found.length, is.length, found.join('\n'));
    for (const [index, expected] of is.entries()) {
      if (typeof expected === 'string') assert.is(found[index], expected);
      else assert.match(found[index] ?? '', expected);
    }
  },
);

test('more distinct connections than are kept are an error', () => {
  const many = Array.from({ length: 3000 }, (_, index) => ({ ...flow, port: index + 1 }));
  assert.equal(problemLines(readLog(lines(...many), { most: 3000 })), []);
  const [first] = problemLines(readLog(lines(...many), { most: 1000 }));
  assert.match(
    first ?? '',
    /^1024:1 \[too-many-flows\] Up to this line, there are more than 1,000 distinct connections/,
  );
});

test('counts end at the largest whole number', () => {
  const many = { ...flow, count: Number.MAX_SAFE_INTEGER };
  assert.is(readLog(lines(many, many)).value?.[0]?.flows[0]?.count, Number.MAX_SAFE_INTEGER);
});

test('ends whose labels take more memory than they may are an error', () => {
  const long = Object.fromEntries(Array.from({ length: 8000 }, (_, at) => [`label-${at}`, 'x'.repeat(60)]));
  const text = JSON.stringify({ ...flow, from: { namespace: 'a', labels: { ...long, own: 'OWN' } } });
  const log = new FlowLog({ today: testDay });
  const file = log.file('log');
  for (let index = 0; index < 150; index++) file.line(text.replace('OWN', String(index)), index + 1);
  for (let index = 150; index < 2500; index++) file.line(JSON.stringify(flow), index + 1);
  file.end();
  assert.match(problemLines(log.finish()).join(), /too-many-flows/);
});

test('a file that is no text is not read further', () => {
  assert.equal(problemLines(readLog(`${lines(flow)}\0${lines(flow)}`)), [
    '2:1 [flows-not-text] The file contains a NUL byte, so it is not a log. Ringfence reads text in UTF-8, plain or compressed with gzip.',
  ]);
});

test('the first twenty problems are shown, and the rest is counted', () => {
  const read = readLog(lines(flow, ...Array.from({ length: 1025 }, () => ({ ...flow, port: 0 }))));
  assert.is(read.diagnostics.length, 21);
  assert.match(
    problemLines(read).at(-1) ?? '',
    /^22:\d+ \[invalid-flow\] From this line on, there are 1,005 more problems/,
  );
});

test('a log of the future is read with a warning', () => {
  const read = readLog(lines({ ...flow, firstSeen: '2027-11-22T00:00:00Z' }));
  assert.match(problemLines(read).join(), /\[implausible-flow-times\] The last flow was seen at 2027-11-22T00:00:00Z/);
  assert.is(read.value?.length, 1);
});

test('a log from 1970 until now is read with a warning', () => {
  const read = readLog(lines({ ...flow, firstSeen: '1970-01-01T00:00:00Z', lastSeen: '2026-11-22T00:00:00Z' }));
  assert.match(problemLines(read).join(), /\[implausible-flow-times\] .*more than a year/);
});
