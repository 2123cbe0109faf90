import { assert, table, test } from '../../support/table.ts';
import { flowLines, problemLines, readLog } from './support.ts';

interface Row {
  readonly name: string;
  readonly lines: readonly (string | Readonly<Record<string, unknown>>)[];
  readonly is: readonly string[];
}

function textOf(lines: Row['lines']): string {
  return lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('');
}

function reads({ lines, is }: Row): void {
  const read = readLog(textOf(lines));
  assert.equal([problemLines(read), flowLines(read)], [[], is]);
}

const header = 'cluster,from_namespace,from_workload,to_address,protocol,port,verdict,count,first_seen';

table(
  'CSV',
  [
    {
      name: 'a row',
      lines: [header, 'eu1,shop,Deployment/web,10.0.0.1,TCP,443,FORWARDED,7,2026-11-21T00:00:00Z'],
      is: ['eu1: Deployment/web in shop -> 10.0.0.1, 443/TCP FORWARDED 7'],
    },
    {
      name: 'quotes, spaces in the header and empty fields',
      lines: [header.replaceAll(',', ', '), ',"shop","Deployment/web",10.0.0.1,TCP,"443",DROPPED,,'],
      is: ['Deployment/web in shop -> 10.0.0.1, 443/TCP DROPPED 1'],
    },
  ],
  reads,
);

table(
  'CSV that is wrong',
  [
    { name: 'an unknown column', lines: [`${header},color`, 'a,b'], is: /^1:1 .*The column "color" is unknown/ },
    { name: 'a column twice', lines: [`${header},port`], is: /The column "port" is unknown, or there twice/ },
    { name: 'a short line', lines: [header, 'eu1,shop'], is: /^2:1 .*has 2 fields, and the header has 9/ },
    { name: 'an open quote', lines: [header, '"eu1,shop'], is: /^2:1 .*quote/ },
    {
      name: 'a port that is no number',
      lines: [header, 'eu1,shop,Deployment/web,10.0.0.1,TCP,0x50,DROPPED,,'],
      is: /"port" is a whole number/,
    },
    {
      name: 'a negative port',
      lines: [header, 'eu1,shop,Deployment/web,10.0.0.1,TCP,-1,DROPPED,,'],
      is: /"port" is a whole number/,
    },
    {
      name: 'JSON below it',
      lines: [
        header,
        '{"from":{"network":"nodes"},"to":{"network":"nodes"},"protocol":"TCP","port":1,"verdict":"DROPPED"}',
      ],
      is: /^2:1 \[mixed-flow-formats\]/,
    },
  ],
  ({ lines, is }) => {
    const read = readLog(textOf(lines));
    assert.is(read.value, undefined);
    assert.match(problemLines(read).join('\n'), is);
  },
);

const whisker = {
  start_time: '2026-11-21T08:00:00Z',
  end_time: '2026-11-21T08:00:15Z',
  action: 'Allow',
  source_name: 'web-574ff6d9fd-*',
  source_namespace: 'shop',
  source_labels: 'app=web | pod-template-hash=574ff6d9fd | projectcalico.org/namespace=shop',
  dest_name: 'db-*',
  dest_namespace: 'bank',
  dest_labels: 'app=db',
  protocol: 'tcp',
  dest_port: 5432,
  reporter: 'Src',
  policies: { enforced: [], pending: [] },
  packets_in: 8,
};
const db = 'Deployment/web in shop -> db in bank, 5432/TCP';
const goldmane = {
  id: '7',
  flow: {
    Key: {
      sourceName: 'web-574ff6d9fd-*',
      sourceNamespace: 'shop',
      sourceType: 'WorkloadEndpoint',
      destName: 'pvt',
      destNamespace: '-',
      destType: 'Network',
      destPort: '5432',
      proto: 'tcp',
      reporter: 'Src',
      action: 'Allow',
    },
    startTime: '1795248000',
    endTime: '1795248015',
    sourceLabels: ['app=web', 'pod-template-hash=574ff6d9fd'],
    numConnectionsStarted: '12',
  },
};
const denied = { reporter: 'Dst', action: 'Deny' };

table(
  'Calico',
  [
    { name: 'a record of Whisker', lines: [whisker], is: [`${db} FORWARDED 1`] },
    { name: 'a list of Whisker', lines: [{ total: 1, items: [whisker] }], is: [`${db} FORWARDED 1`] },
    { name: 'a stream of Whisker', lines: [`data: ${JSON.stringify(whisker)}`, ''], is: [`${db} FORWARDED 1`] },
    {
      name: 'a result of Goldmane',
      lines: [goldmane],
      is: ['Deployment/web in shop -> an unknown address, 5432/TCP FORWARDED 12'],
    },
    {
      name: 'both ends',
      lines: [whisker, { ...whisker, reporter: 'Dst' }],
      is: [`${db} FORWARDED 1`, 'left out: second-report 1'],
    },
    {
      name: 'allowed at the source, denied at the destination',
      lines: [whisker, { ...whisker, ...denied }],
      is: [`${db} DROPPED 1`],
    },
    {
      name: 'in the other order',
      lines: [{ ...whisker, ...denied }, whisker],
      is: [`${db} DROPPED 1`, 'left out: second-report 1'],
    },
    {
      name: 'allowed and denied at the destination',
      lines: [{ ...whisker, reporter: 'Dst' }, whisker, { ...whisker, ...denied }],
      is: [`${db} FORWARDED 1`, `${db} DROPPED 1`, 'left out: second-report 1'],
    },
    {
      name: 'the next fifteen seconds',
      lines: [whisker, { ...whisker, start_time: '2026-11-21T08:00:15Z', end_time: '2026-11-21T08:00:30Z' }],
      is: [`${db} FORWARDED 2`],
    },
    {
      name: 'a staged policy that would deny',
      lines: [{ ...whisker, policies: { enforced: [], pending: [{ kind: 'StagedNetworkPolicy', action: 'Deny' }] } }],
      is: [`${db} AUDIT 1`],
    },
    {
      name: 'the internet',
      lines: [{ ...whisker, dest_name: 'PUBLIC NETWORK', dest_namespace: 'Global', dest_labels: '' }],
      is: ['Deployment/web in shop -> the network internet, 5432/TCP FORWARDED 1'],
    },
    {
      name: 'a pod by its name',
      lines: [{ ...whisker, dest_name: 'db-0' }],
      is: ['Deployment/web in shop -> db-0 in bank, 5432/TCP FORWARDED 1'],
    },
    {
      name: 'a hash that is not in the name',
      lines: [{ ...whisker, source_labels: 'pod-template-hash=1' }],
      is: ['web-574ff6d9fd in shop -> db in bank, 5432/TCP FORWARDED 1'],
    },
    {
      name: 'a log of Enterprise',
      lines: [
        {
          ...{
            start_time: 1795248000,
            end_time: 1795248015,
            action: 'allow',
            reporter: 'dst',
            proto: 'udp',
            dest_port: 53,
          },
          ...{
            source_ip: '203.0.113.9',
            source_name: '-',
            source_name_aggr: 'pub',
            source_namespace: '-',
            source_type: 'net',
          },
          ...{
            dest_ip: '10.0.0.4',
            dest_name: 'dns-1',
            dest_name_aggr: 'dns-*',
            dest_namespace: 'kube-system',
            dest_type: 'wep',
          },
          ...{ dest_labels: { labels: ['k8s-app=dns'] }, num_flows_started: 3 },
        },
      ],
      is: ['203.0.113.9 -> dns in kube-system, 53/UDP FORWARDED 3'],
    },
    {
      name: 'ICMP, and no port',
      lines: [whisker, { ...whisker, protocol: 'icmp' }, { ...whisker, dest_port: 0 }],
      is: [`${db} FORWARDED 1`, 'left out: other-protocol 1', 'left out: no-port 1'],
    },
    {
      name: 'a host',
      lines: [{ ...whisker, source_type: 'HostEndpoint', source_namespace: '-' }],
      is: ['the network nodes -> db in bank, 5432/TCP FORWARDED 1'],
    },
  ],
  reads,
);

const acl = (rest: string, packet = 'tp_src=58496,tp_dst=8080,tcp_flags=syn', protocol = 'tcp') =>
  `2026-11-02T16:28:54.139Z|00004|acl_log(ovn_pinctrl0)|INFO|${rest}: ${protocol},vlan_tci=0x0000,dl_src=0a:58:0a:81:02:01,dl_dst=0a:58:0a:81:02:23,nw_src=10.1.0.3,nw_dst=10.1.0.4,nw_tos=0,nw_ttl=62,nw_frag=no,${packet}`;
const np = 'name="NP:shop:deny:Ingress", verdict=drop, severity=alert, direction=to-lport';
const allowed = 'name="NP:shop:allow:Egress:0", verdict=allow, severity=alert, direction=from-lport';
const aclFlow = '10.1.0.3 -> 10.1.0.4, 8080/TCP';

table(
  'OVN-Kubernetes',
  [
    { name: 'a drop', lines: [acl(np)], is: [`${aclFlow} DROPPED 1`] },
    {
      name: 'a drop among other lines',
      lines: ['2026-11-02T16:28:54.139Z|00003|main|INFO|hello', acl(np)],
      is: [`${aclFlow} DROPPED 1`, 'left out: other-event 1'],
    },
    {
      name: 'allowed at the source, dropped at the destination',
      lines: [acl(allowed), acl(np)],
      is: [`${aclFlow} DROPPED 1`],
    },
    { name: 'sent again', lines: [acl(np), acl(np)], is: [`${aclFlow} DROPPED 1`, 'left out: second-report 1'] },
    {
      name: 'a packet of a connection that is known',
      lines: [acl(allowed), acl(allowed, 'tp_src=58496,tp_dst=8080,tcp_flags=psh|ack')],
      is: [`${aclFlow} FORWARDED 1`, 'left out: second-report 1'],
    },
    {
      name: 'the answer',
      lines: [acl(allowed), acl(allowed, 'tp_src=8080,tp_dst=58496,tcp_flags=syn|ack')],
      is: [`${aclFlow} FORWARDED 1`, 'left out: reply 1'],
    },
    {
      name: 'IPv6',
      lines: [
        acl(np, 'tp_src=1,tp_dst=53', 'udp6').replace(
          'nw_src=10.1.0.3,nw_dst=10.1.0.4',
          'ipv6_src=fd00::1,ipv6_dst=fd00::2',
        ),
      ],
      is: ['fd00::1 -> fd00::2, 53/UDP DROPPED 1'],
    },
    {
      name: 'a firewall, and a pass',
      lines: [acl(np), acl(np.replace('NP:', 'EF:')), acl(np.replace('drop', 'pass'))],
      is: [`${aclFlow} DROPPED 1`, 'left out: other-drop 1', 'left out: other-event 1'],
    },
    {
      name: 'ICMP',
      lines: [acl(np), acl(np, 'icmp_type=8,icmp_code=0', 'icmp')],
      is: [`${aclFlow} DROPPED 1`, 'left out: other-protocol 1'],
    },
  ],
  reads,
);

test('records of OVN-Kubernetes are never all there are', () => {
  assert.is(readLog(textOf([acl(np)])).value?.[0]?.completeness, 'Sampled');
});

const packet = (id: number, more: Readonly<Record<string, unknown>> = {}) => ({
  ts: 1795248000123.5,
  caller: 'networkpolicy/logging.go:67',
  msg: 'Evaluating packet',
  id,
  direction: 'Egress',
  srcPod: 'shop/web-1',
  dstPod: 'external',
  packet: {
    ID: id,
    Family: 'IPv4',
    SrcIP: '10.1.0.3',
    DstIP: '203.0.113.9',
    Proto: 'TCP',
    SrcPort: 40000 + id,
    DstPort: 443,
    ...more,
  },
});
const verdict = (id: number, msg = 'Packet accepted by policy') => ({ ts: 1795248000124, msg, id });

table(
  'kube-network-policies',
  [
    {
      name: 'an accepted packet',
      lines: [packet(1), verdict(1)],
      is: ['web-1 in shop -> 203.0.113.9, 443/TCP FORWARDED 1'],
    },
    {
      name: 'two packets at a time',
      lines: [packet(1), packet(2), verdict(2, 'Packet denied by egress policy'), verdict(1)],
      is: ['web-1 in shop -> 203.0.113.9, 443/TCP FORWARDED 1', 'web-1 in shop -> 203.0.113.9, 443/TCP DROPPED 1'],
    },
    {
      name: 'both directions, and the end',
      lines: [
        packet(1),
        { ...packet(1), direction: 'Ingress' },
        verdict(1),
        { ...verdict(1, 'Finished syncing packet'), verdict: 'accept' },
      ],
      is: ['web-1 in shop -> 203.0.113.9, 443/TCP FORWARDED 1'],
    },
    {
      name: 'the end alone',
      lines: [packet(1), { ...verdict(1, 'Finished syncing packet'), verdict: 'drop' }],
      is: ['web-1 in shop -> 203.0.113.9, 443/TCP DROPPED 1'],
    },
    {
      name: 'a verdict without a packet, and other lines',
      lines: [packet(1), verdict(1), verdict(2), 'I1121 klog'],
      is: ['web-1 in shop -> 203.0.113.9, 443/TCP FORWARDED 1', 'left out: other-event 2'],
    },
    {
      name: 'no protocol',
      lines: [packet(1), verdict(1), packet(2, { Proto: '', SrcPort: 0, DstPort: 0 }), verdict(2)],
      is: ['web-1 in shop -> 203.0.113.9, 443/TCP FORWARDED 1', 'left out: other-protocol 1'],
    },
  ],
  reads,
);

const cloudWatch = 'Node: a;SIP: 10.1.0.3;SPORT: 38971;DIP: 10.1.0.4;DPORT: 53;PROTOCOL: UDP;PolicyVerdict: DENY';

table(
  'messages of the VPC CNI out of CloudWatch have the time that the AWS CLI prints before them',
  [
    { name: 'milliseconds', before: '1795939200000\t', time: '2026-11-29T08:00:00.000Z' },
    { name: 'RFC 3339', before: '2026-11-29T08:00:00.5+00:00 stream ', time: '2026-11-29T08:00:00.500Z' },
    { name: 'no time', before: '', time: undefined },
    { name: 'seconds', before: '1795939200 ', time: undefined },
    { name: 'another number', before: '99999999999999999999 ', time: undefined },
  ],
  ({ before, time }) => {
    const { value = [], diagnostics } = readLog(`${before}${cloudWatch}\n`);
    assert.equal(
      diagnostics.filter(({ severity }) => severity === 'error'),
      [],
    );
    const { firstSeen } = value[0]?.flows[0] ?? {};
    assert.is(firstSeen === undefined ? undefined : new Date(firstSeen).toISOString(), time);
  },
);

const agent = (fields: Readonly<Record<string, unknown>>) => ({
  level: 'info',
  ts: '2026-11-21T08:00:00.573Z',
  logger: 'ebpf-client',
  ...fields,
});
const old = {
  msg: 'Flow Info:  ',
  'Src IP': '10.1.0.3',
  'Src Port': 38971,
  'Dest IP': '10.1.0.4',
  'Dest Port': 53,
  Proto: 'UDP',
  Verdict: 'ACCEPT',
};
const dns = '10.1.0.3 -> 10.1.0.4, 53/UDP';
const now =
  'Flow Info: Src IP: 10.1.0.3 Src Port: 38971 Dest IP: 10.1.0.4 Dest Port: 53 Proto UDP Verdict DENY Direction egress';

table(
  'the Amazon VPC CNI',
  [
    { name: 'fields', lines: [agent(old)], is: [`${dns} FORWARDED 1`] },
    { name: 'one message', lines: [agent({ msg: now })], is: [`${dns} DROPPED 1`] },
    {
      name: 'one message with a tier',
      lines: [agent({ msg: `${now}, Tier NETWORK_POLICY` })],
      is: [`${dns} DROPPED 1`],
    },
    {
      name: 'one message of IPv6',
      lines: [
        agent({
          msg: 'Flow Info: Src IP: fd00::1 Src Port: 3 Dest IP: fd00::2 Dest Port: 53 Proto: UDP Verdict: ACCEPT Direction: ingress Tier: X',
        }),
      ],
      is: ['fd00::1 -> fd00::2, 53/UDP FORWARDED 1'],
    },
    {
      name: 'CloudWatch',
      lines: [cloudWatch],
      is: [`${dns} DROPPED 1`],
    },
    {
      name: 'the answer',
      lines: [
        agent(old),
        agent({ ...old, 'Src IP': '10.1.0.4', 'Src Port': 53, 'Dest IP': '10.1.0.3', 'Dest Port': 38971 }),
      ],
      is: [`${dns} FORWARDED 1`, 'left out: reply 1'],
    },
    {
      name: 'the end of a connection',
      lines: [agent(old), agent({ ...old, Verdict: 'EXPIRED/DELETED' })],
      is: [`${dns} FORWARDED 1`, 'left out: other-event 1'],
    },
    {
      name: 'accepted at the source, denied at the destination',
      lines: [agent({ msg: now.replace('DENY', 'ACCEPT') }), agent({ msg: now.replace('egress', 'ingress') })],
      is: [`${dns} DROPPED 1`],
    },
    {
      name: 'other lines before',
      lines: [agent({ msg: 'Total number of interfaces: ' }), 'starting', agent(old)],
      is: [`${dns} FORWARDED 1`, 'left out: other-event 2'],
    },
  ],
  reads,
);

table(
  'a record of a log that is cut or hostile is an error at its line',
  [
    { name: 'OVN-Kubernetes', lines: [acl(np), acl(np).slice(0, 80)], is: /^2:1 .*record of an ACL is not whole/ },
    {
      name: 'an address of OVN-Kubernetes',
      lines: [acl(np).replace('10.1.0.3', '\u001b[31m')],
      is: /"\\u001b\[31m" is not an IP address/,
    },
    {
      name: 'the VPC CNI',
      lines: [agent(old), agent({ ...old, Proto: 7 })],
      is: /^2:1 .*record of a flow is not whole/,
    },
    {
      name: 'kube-network-policies',
      lines: [{ ...packet(1), srcPod: '__proto__/x' }, verdict(1)],
      is: /"__proto__" is not the name of a namespace/,
    },
    { name: 'Calico', lines: [whisker, JSON.stringify(whisker).slice(0, 50)], is: /^2:1 .*not a JSON object/ },
    {
      name: 'times of Calico',
      lines: [{ ...whisker, end_time: '2026-11-20T08:00:00Z' }],
      is: /its end is before its start/,
    },
    { name: 'a label of Calico', lines: [{ ...whisker, source_labels: '__proto__=1' }], is: /is not a label/ },
    { name: 'two formats', lines: [acl(np), agent(old)], is: /^2:1 \[mixed-flow-formats\]/ },
  ],
  ({ lines, is }) => {
    const read = readLog(textOf(lines));
    assert.is(read.value, undefined);
    assert.match(problemLines(read).join('\n'), is);
  },
);
