import { assert, table, test } from '../../support/table.ts';
import { flowLines, problemLines, readLog } from './support.ts';

/** A flow of Hubble with the fields that are read. */
function packet(fields: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    time: '2026-11-21T08:00:00.123456789Z',
    verdict: 'FORWARDED',
    IP: { source: '10.0.1.1', destination: '10.0.2.2', ipVersion: 'IPv4' },
    l4: { TCP: { source_port: 40000, destination_port: 8443, flags: { SYN: true } } },
    source: {
      ID: 7,
      identity: 1234,
      namespace: 'shop',
      labels: ['k8s:app=web', 'k8s:io.kubernetes.pod.namespace=shop', 'k8s:io.cilium.k8s.namespace.labels.team=shop'],
      pod_name: 'web-5d8f7c9b6-x2x4z',
      workloads: [{ name: 'web', kind: 'Deployment' }],
    },
    destination: { identity: 1235, namespace: 'bank', labels: ['k8s:app=api'], pod_name: 'api-0' },
    Type: 'L3_L4',
    node_name: 'default/worker',
    event_type: { type: 4, sub_type: 4 },
    traffic_direction: 'EGRESS',
    trace_observation_point: 'TO_OVERLAY',
    is_reply: false,
    Summary: 'TCP Flags: SYN',
    ...fields,
  };
}

function lines(...flows: readonly unknown[]): string {
  return flows.map((flow) => `${JSON.stringify({ flow, node_name: 'default/worker' })}\n`).join('');
}

const address = (destination: string, endpoint: unknown) => ({
  destination: endpoint,
  IP: { source: '10.0.1.1', destination },
});
const one = 'Deployment/web in shop -> api-0 in bank, 8443/TCP';
const to = (end: string) => [`Deployment/web in shop -> ${end}, 8443/TCP FORWARDED 1`];

table(
  'a flow of Hubble is one connection, or none with a reason',
  [
    { name: 'forwarded', flow: packet(), is: [`${one} FORWARDED 1`] },
    { name: 'a verdict by number', flow: packet({ verdict: 1 }), is: [`${one} FORWARDED 1`] },
    { name: 'watched', flow: packet({ verdict: 'AUDIT' }), is: [`${one} AUDIT 1`] },
    { name: 'redirected to a proxy', flow: packet({ verdict: 'REDIRECTED' }), is: [`${one} FORWARDED 1`] },
    {
      name: 'dropped as no policy allows it',
      flow: packet({ verdict: 'DROPPED', drop_reason: 133, drop_reason_desc: 'POLICY_DENIED', is_reply: undefined }),
      is: [`${one} DROPPED 1`],
    },
    {
      name: 'dropped by a rule that denies',
      flow: packet({ verdict: 2, drop_reason_desc: 'POLICY_DENY' }),
      is: [`${one} DROPPED 1`],
    },
    { name: 'dropped by reason 133', flow: packet({ verdict: 2, drop_reason: 133 }), is: [`${one} DROPPED 1`] },
    {
      name: 'dropped for another reason',
      flow: packet({ verdict: 'DROPPED', drop_reason_desc: 'STALE_OR_UNROUTABLE_IP' }),
      is: ['left out: other-drop 1'],
    },
    { name: 'dropped for no reason', flow: packet({ verdict: 'DROPPED' }), is: ['left out: other-drop 1'] },
    { name: 'an error', flow: packet({ verdict: 'ERROR' }), is: ['left out: error 1'] },
    { name: 'traced', flow: packet({ verdict: 'TRACED' }), is: ['left out: other-event 1'] },
    { name: 'translated', flow: packet({ verdict: 'TRANSLATED', Type: 'SOCK' }), is: ['left out: other-event 1'] },
    { name: 'a verdict that comes later', flow: packet({ verdict: 'PAINTED' }), is: ['left out: other-event 1'] },
    {
      name: 'seen before a policy was asked',
      flow: packet({ trace_observation_point: 'FROM_ENDPOINT' }),
      is: ['left out: other-event 1'],
    },
    {
      name: 'a request of HTTP',
      flow: packet({ Type: 'L7', l7: { type: 'REQUEST' } }),
      is: ['left out: other-event 1'],
    },
    { name: 'a reply', flow: packet({ is_reply: true }), is: ['left out: reply 1'] },
    {
      name: 'a reply as old releases write it',
      flow: packet({ is_reply: undefined, reply: true }),
      is: ['left out: reply 1'],
    },
    {
      name: 'a reply as its flags show',
      flow: packet({
        is_reply: undefined,
        l4: { TCP: { source_port: 1, destination_port: 2, flags: { SYN: true, ACK: true } } },
      }),
      is: ['left out: reply 1'],
    },
    { name: 'an opening as its flags show', flow: packet({ is_reply: undefined }), is: [`${one} FORWARDED 1`] },
    {
      name: 'neither',
      flow: packet({ is_reply: undefined, l4: { TCP: { source_port: 1, destination_port: 2, flags: { ACK: true } } } }),
      is: ['left out: unclear-direction 1'],
    },
    { name: 'ICMP', flow: packet({ l4: { ICMPv4: { type: 8 } } }), is: ['left out: other-protocol 1'] },
    { name: 'no ports', flow: packet({ l4: { UDP: {} } }), is: ['left out: no-port 1'] },
    { name: 'a negative port', flow: packet({ l4: { UDP: { destination_port: -1 } } }), is: ['left out: no-port 1'] },
    {
      name: 'UDP',
      flow: packet({ l4: { UDP: { source_port: 5, destination_port: 53 } } }),
      is: ['Deployment/web in shop -> api-0 in bank, 53/UDP FORWARDED 1'],
    },
    {
      name: 'SCTP',
      flow: packet({ l4: { SCTP: { source_port: 5, destination_port: 53 } } }),
      is: ['Deployment/web in shop -> api-0 in bank, 53/SCTP FORWARDED 1'],
    },
    {
      name: "Go's own JSON",
      flow: packet({
        verdict: 1,
        is_reply: { value: false },
        time: { seconds: 1795248000, nanos: 5 },
        l4: { Protocol: { TCP: { source_port: 4, destination_port: 8443 } } },
      }),
      is: [`${one} FORWARDED 1`],
    },
    {
      name: 'labels without a pod',
      flow: packet({
        destination: { namespace: 'bank', labels: ['k8s:app=api', 'k8s:pod-template-hash=5', 'container:x=y'] },
      }),
      is: to('{app=api} in bank'),
    },
    {
      name: 'a namespace in labels',
      flow: packet({ destination: { labels: ['k8s:app=api', 'k8s:io.kubernetes.pod.namespace=bank'] } }),
      is: to('{app=api} in bank'),
    },
    {
      name: 'the internet',
      flow: packet(address('203.0.113.9', { identity: 2, labels: ['reserved:world'] })),
      is: to('203.0.113.9'),
    },
    {
      name: 'a block of a policy',
      flow: packet(address('203.0.113.9', { identity: 16777217, labels: ['cidr:203.0.113.0/24', 'reserved:world'] })),
      is: to('203.0.113.9'),
    },
    {
      name: 'a node',
      flow: packet(address('10.1.0.5', { identity: 6, labels: ['reserved:remote-node'] })),
      is: to('the network nodes'),
    },
    { name: 'the own node', flow: packet(address('10.1.0.5', { identity: 1 })), is: to('the network nodes') },
    {
      name: 'the API server on a node',
      flow: packet(address('10.1.0.5', { identity: 7, labels: ['reserved:kube-apiserver', 'reserved:remote-node'] })),
      is: to('10.1.0.5'),
    },
    {
      name: 'health checks of Cilium',
      flow: packet(address('10.0.2.9', { identity: 4, labels: ['reserved:health'] })),
      is: ['left out: plugin 1'],
    },
    {
      name: 'a pod that starts',
      flow: packet(address('10.0.2.9', { identity: 5, labels: ['reserved:init'] })),
      is: to('10.0.2.9'),
    },
    { name: 'a pod without Cilium', flow: packet(address('10.0.2.9', { identity: 3 })), is: to('10.0.2.9') },
    {
      name: 'an ingress',
      flow: packet(address('10.0.2.9', { identity: 8, labels: ['reserved:ingress'] })),
      is: to('10.0.2.9'),
    },
    { name: 'IPv6 with a zone', flow: packet(address('fe80::1%eth0', {})), is: to('fe80::1') },
    { name: 'IPv4 in IPv6', flow: packet(address('::ffff:203.0.113.9', {})), is: to('203.0.113.9') },
    { name: 'no end', flow: packet({ destination: {}, IP: undefined }), is: ['left out: no-end 1'] },
    {
      name: 'a pod of another cluster of a mesh',
      flow: packet({
        node_name: 'eu1/worker',
        ...address('10.9.0.1', { namespace: 'bank', cluster_name: 'us1', pod_name: 'api-0' }),
      }),
      is: ['eu1: Deployment/web in shop -> 10.9.0.1, 8443/TCP FORWARDED 1'],
    },
    { name: 'the cluster of the node', flow: packet({ node_name: 'eu1/worker' }), is: [`eu1: ${one} FORWARDED 1`] },
  ],
  ({ flow, is }) => {
    const read = readLog(lines(anchor, flow));
    assert.equal([problemLines(read), flowLines(read).filter((line) => !line.includes('anchor'))], [[], is]);
  },
);

/** A connection of its own, for a log that has one. */
const anchor = packet({ source: { namespace: 'anchor', pod_name: 'anchor' }, IP: undefined });

const local = { time: '2026-11-21T08:00:00Z', traffic_direction: 'EGRESS' };
const remote = { time: '2026-11-21T08:00:00.5Z', traffic_direction: 'INGRESS', trace_observation_point: 'TO_ENDPOINT' };
const dropped = {
  verdict: 'DROPPED',
  drop_reason_desc: 'POLICY_DENIED',
  is_reply: undefined,
  trace_observation_point: undefined,
};
const later = '2026-11-21T09:00:00Z';

table(
  'a connection is counted once, whichever ends report it',
  [
    {
      name: 'both ends',
      flows: [packet(local), packet(remote)],
      is: [`${one} FORWARDED 1`, 'left out: second-report 1'],
    },
    {
      name: 'forwarded at the source, dropped at the destination',
      flows: [packet(local), packet({ ...remote, ...dropped })],
      is: [`${one} DROPPED 1`],
    },
    {
      name: 'in the other order',
      flows: [packet({ ...remote, ...dropped }), packet(local)],
      is: [`${one} DROPPED 1`, 'left out: second-report 1'],
    },
    {
      name: 'watched, and then forwarded',
      flows: [packet({ ...local, verdict: 'AUDIT' }), packet(local)],
      is: [`${one} AUDIT 1`, 'left out: second-report 1'],
    },
    {
      name: 'let in when sent again',
      flows: [packet({ ...remote, ...dropped }), packet({ ...remote, time: '2026-11-21T08:00:02Z' })],
      is: [`${one} FORWARDED 1`, `${one} DROPPED 1`],
    },
    {
      name: 'the same ports an hour later',
      flows: [packet(local), packet({ ...local, time: later })],
      is: [`${one} FORWARDED 2`],
    },
    {
      name: 'the end of a connection an hour later',
      flows: [
        packet(local),
        packet({
          ...local,
          time: later,
          l4: { TCP: { source_port: 40000, destination_port: 8443, flags: { FIN: true, ACK: true } } },
        }),
      ],
      is: [`${one} FORWARDED 1`, 'left out: second-report 1'],
    },
    {
      name: 'dropped an hour later',
      flows: [packet(local), packet({ ...remote, ...dropped, time: later })],
      is: [`${one} FORWARDED 1`, `${one} DROPPED 1`],
    },
    {
      name: 'two clusters with the same addresses',
      flows: [packet({ ...local, node_name: 'eu1/a' }), packet({ ...local, node_name: 'us1/a' })],
      is: [`eu1: ${one} FORWARDED 1`, `us1: ${one} FORWARDED 1`],
    },
    {
      name: 'a packet of which only the mirrored connection shows that it answers',
      flows: [
        packet(local),
        packet({
          is_reply: undefined,
          IP: { source: '10.0.2.2', destination: '10.0.1.1' },
          l4: { TCP: { source_port: 8443, destination_port: 40000, flags: { ACK: true } } },
        }),
      ],
      is: [`${one} FORWARDED 1`, 'left out: reply 1'],
    },
  ],
  ({ flows, is }) => {
    const read = readLog(lines(...flows));
    assert.equal([problemLines(read), flowLines(read)], [[], is]);
  },
);

test('a pod of which another record shows the workload is of that workload', () => {
  const other = packet({ source: { namespace: 'shop', pod_name: 'web-5d8f7c9b6-x2x4z' }, IP: undefined });
  assert.equal(flowLines(readLog(lines(other, packet()))), [`${one} FORWARDED 2`]);
});

test('a reply that is not parsed is left out as one that is', () => {
  const reply = packet({ is_reply: true, node_name: 'eu1/worker' });
  const spaced = JSON.stringify({ flow: reply }).replace('"is_reply":true', '"is_reply": true');
  const own = packet({ node_name: 'eu1/worker', IP: undefined });
  assert.equal(flowLines(readLog(`${lines(own, reply)}${spaced}\n`)), [`eu1: ${one} FORWARDED 1`, 'left out: reply 2']);
});

test('a label that looks like a field of a reply does not make a reply', () => {
  const hostile = packet({ IP: undefined, Summary: '"is_reply":true' });
  assert.equal(flowLines(readLog(lines(hostile))), [`${one} FORWARDED 1`]);
});

test('events that Hubble lost are counted', () => {
  const text = `${lines(packet())}{"lost_events":{"source":"HUBBLE_RING_BUFFER","num_events_lost":"12"},"node_name":"a"}\n{"node_status":{}}\n`;
  assert.equal(flowLines(readLog(text)), [`${one} FORWARDED 1`, 'left out: other-event 1', 'left out: lost 12']);
});

test('flows without a wrapper are read, with the prefix of container logs, too', () => {
  const text = `${JSON.stringify(packet())}\n2026-09-15T16:20:01.123456789Z stdout F ${JSON.stringify(packet({ IP: undefined }))}\n`;
  assert.equal(flowLines(readLog(text)), [`${one} FORWARDED 2`]);
});

table(
  'what no record of Hubble can have is an error at its line',
  [
    { name: 'a cut line', text: lines(packet()).slice(0, -40), is: /unknown-flow-format/ },
    {
      name: 'a cut second line',
      text: lines(packet(), packet()).slice(0, -40),
      is: /^2:1 \[invalid-flow\] The last line is not a JSON object: the file ends in the middle of it/,
    },
    {
      name: 'a namespace __proto__',
      text: lines(packet({ source: { namespace: '__proto__', pod_name: 'x' } })),
      is: /^1:\d+ \[invalid-flow\] "__proto__" is not the name of a namespace/,
    },
    {
      name: 'a label __proto__',
      text: lines(packet({ source: { namespace: 'a', labels: ['k8s:__proto__=x'] } })),
      is: /is not a label/,
    },
    {
      name: 'a huge label',
      text: lines(packet({ source: { namespace: 'a', labels: [`k8s:app=${'x'.repeat(100_000)}`] } })),
      is: /has 100000 characters/,
    },
    {
      name: 'a pod with markdown and escapes',
      text: lines(packet({ source: { namespace: 'a', pod_name: '\u001b[31m[x](http://y)' } })),
      is: /"\\u001b\[31m\[x\]\(http:\/\/y\)" is not the name of a pod/,
    },
    {
      name: 'an address that is none',
      text: lines(packet(address('nowhere', {}))),
      is: /"nowhere" is not an IP address/,
    },
    { name: 'a time that is none', text: lines(packet({ time: 'noon' })), is: /"time" is not a time/ },
    {
      name: 'a flow of our own',
      text: `${lines(packet())}${JSON.stringify({ from: { network: 'nodes' }, to: { network: 'nodes' }, protocol: 'TCP', port: 1, verdict: 'DROPPED' })}\n`,
      is: /^2:1 \[mixed-flow-formats\]/,
    },
  ],
  ({ text, is }) => {
    const read = readLog(text);
    assert.is(read.value, undefined);
    assert.match(problemLines(read).join('\n'), is);
  },
);
