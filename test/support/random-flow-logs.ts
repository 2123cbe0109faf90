import fc from 'fast-check';

/** A connection as it really was. */
export interface TrueConnection {
  readonly from: TruePod;
  readonly to: TruePod | TrueAddress;
  readonly protocol: 'TCP' | 'UDP';
  readonly port: number;
  readonly sourcePort: number;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** source and destination: a policy of that end refused it. */
  readonly refusedBy: 'no one' | 'source' | 'destination';
}

export interface TruePod {
  readonly kind: 'pod';
  readonly namespace: string;
  readonly workload: string;
  readonly index: number;
  readonly address: string;
}

export interface TrueAddress {
  readonly kind: 'address';
  readonly address: string;
}

const start = Date.parse('2026-11-21T08:00:00Z');

const pods: readonly TruePod[] = ['web', 'api', 'db'].flatMap((workload, at) =>
  [0, 1].map((index) => ({
    kind: 'pod' as const,
    namespace: at === 2 ? 'bank' : 'shop',
    workload,
    index,
    address: `10.1.${at}.${index + 1}`,
  })),
);
const outside: readonly TrueAddress[] = [
  { kind: 'address', address: '203.0.113.9' },
  { kind: 'address', address: '2001:db8::9' },
];

/**
 * Connections of some minutes. No two have the same addresses, ports and protocol: a log cannot tell them apart. Nor do two
 * of one pair of workloads begin in the same fifteen seconds and end differently, as an aggregated log mixes these.
 */
export const trueConnections: fc.Arbitrary<readonly TrueConnection[]> = fc
  .array(
    fc.record({
      from: fc.constantFrom(...pods),
      to: fc.constantFrom(...pods, ...outside),
      protocol: fc.constantFrom('TCP' as const, 'UDP' as const),
      port: fc.constantFrom(53, 443, 5432),
      refusedBy: fc.constantFrom('no one' as const, 'no one' as const, 'source' as const, 'destination' as const),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((connections) =>
    connections
      // An address outside has no policies, and no pod connects to itself.
      .filter(({ to, from, refusedBy }) => from !== to && (to.kind === 'pod' || refusedBy !== 'destination'))
      .map((connection, index) => ({ ...connection, sourcePort: 40_000 + index, time: start + index * 16_000 })),
  )
  .filter((connections) => connections.length > 0);

/** Choices of a writer, so that each run has other quirks. */
export type Choose = (most: number) => number;

export const choices: fc.Arbitrary<readonly number[]> = fc.array(fc.nat(1000), { minLength: 200, maxLength: 200 });

/** Gives the numbers again and again, each as one of 0 to `most`. */
export function chooser(numbers: readonly number[]): Choose {
  let at = 0;
  return (most) => (numbers[at++ % numbers.length] ?? 0) % (most + 1);
}

function podName({ workload, index }: TruePod): string {
  return workload === 'db' ? `db-${index}` : `${workload}-5d8f7c9b6-x2x${index}z`;
}

/** Writes what Hubble on each node sees: packets at both ends, replies, the end of connections, and packets of none. */
export function hubbleLog(connections: readonly TrueConnection[], choose: Choose): string {
  const lines = connections.flatMap((connection) => hubbleRecords(connection, choose));
  return joined([...lines, { flow: { verdict: 'FORWARDED', l4: { ICMPv4: { type: 8 } }, IP: {} } }]);
}

function hubbleRecords(connection: TrueConnection, choose: Choose): readonly unknown[] {
  const { refusedBy } = connection;
  const refused = { verdict: 'DROPPED', drop_reason_desc: 'POLICY_DENIED' };
  const egress = { traffic_direction: 'EGRESS' };
  const ingress = { traffic_direction: 'INGRESS' };
  if (refusedBy === 'source') {
    return [
      hubble(connection, { ...refused, ...egress }),
      ...(choose(1) === 1 ? [hubble(connection, { ...refused, ...egress })] : []),
    ];
  }
  const sent = hubble(connection, {
    verdict: 'FORWARDED',
    is_reply: false,
    trace_observation_point: 'TO_OVERLAY',
    ...egress,
  });
  if (refusedBy === 'destination') {
    const drop = hubble(connection, { ...refused, ...ingress }, 20);
    // Logs of two nodes are in any order.
    return [[sent, drop], [drop, sent], [drop]][choose(2)] ?? [];
  }
  const got = hubble(
    connection,
    { verdict: 'FORWARDED', is_reply: false, trace_observation_point: 'TO_ENDPOINT', ...ingress },
    10,
  );
  const seenAt = connection.to.kind === 'pod' ? ([[sent, got], [got, sent], [sent], [got]][choose(3)] ?? []) : [sent];
  const reply = hubble({ ...connection, verdictOnly: true }, { verdict: 'FORWARDED', is_reply: true, ...ingress }, 30);
  const last = hubble(connection, { verdict: 'FORWARDED', is_reply: false, ...egress }, 9000);
  const from = hubble(connection, { verdict: 'FORWARDED', trace_observation_point: 'FROM_ENDPOINT' });
  return [...(choose(1) === 1 ? [from] : []), ...seenAt, reply, ...(choose(2) === 1 ? [last] : [])];
}

function hubble(
  {
    from,
    to,
    protocol,
    port,
    sourcePort,
    time,
    verdictOnly = false,
  }: TrueConnection & { readonly verdictOnly?: boolean },
  fields: Readonly<Record<string, unknown>>,
  after = 0,
): unknown {
  const isTcp = protocol === 'TCP';
  const ports = verdictOnly
    ? { source_port: port, destination_port: sourcePort }
    : { source_port: sourcePort, destination_port: port };
  const flags = isTcp
    ? { flags: after > 1000 ? { FIN: true, ACK: true } : verdictOnly ? { ACK: true } : { SYN: true } }
    : {};
  const isLocal = (fields.traffic_direction === 'EGRESS') !== verdictOnly;
  const [source, destination] = verdictOnly ? [to, from] : [from, to];
  return {
    flow: {
      time: new Date(time + after).toISOString(),
      IP: { source: source.address, destination: destination.address },
      l4: { [protocol]: { ...ports, ...flags } },
      source: endpoint(source, isLocal),
      destination: endpoint(destination, !isLocal),
      Type: 'L3_L4',
      node_name: 'default/n',
      ...fields,
    },
  };
}

/** Only the node of a pod knows its workload. */
function endpoint(end: TruePod | TrueAddress, isLocal: boolean): unknown {
  if (end.kind === 'address') return { identity: 2, labels: ['reserved:world'] };
  const { namespace, workload } = end;
  const kind = workload === 'db' ? 'StatefulSet' : 'Deployment';
  return {
    namespace,
    labels: [`k8s:app=${workload}`, `k8s:io.kubernetes.pod.namespace=${namespace}`],
    pod_name: podName(end),
    ...(isLocal ? { workloads: [{ name: workload, kind }] } : {}),
  };
}

/** Writes what Whisker shows: one record for fifteen seconds, at each end, by the names of what makes pods. */
export function calicoLog(connections: readonly TrueConnection[], choose: Choose): string {
  return joined(
    connections.flatMap(({ from, to, protocol, port, time, refusedBy }) => {
      const begin = time - (time % 15_000);
      const record = (reporter: string, action: string) => ({
        start_time: new Date(begin).toISOString(),
        end_time: new Date(begin + 15_000).toISOString(),
        action,
        ...calicoEnd('source', from),
        ...calicoEnd('dest', to),
        protocol: protocol.toLowerCase(),
        dest_port: port,
        reporter,
      });
      if (refusedBy === 'source') return [record('Src', 'Deny')];
      if (refusedBy === 'destination') return swapped([record('Src', 'Allow'), record('Dst', 'Deny')], choose);
      return to.kind === 'pod'
        ? swapped([record('Src', 'Allow'), record('Dst', 'Allow')], choose)
        : [record('Src', 'Allow')];
    }),
  );
}

function calicoEnd(side: string, end: TruePod | TrueAddress): Readonly<Record<string, string>> {
  if (end.kind === 'address') return { [`${side}_name`]: 'PUBLIC NETWORK', [`${side}_namespace`]: 'Global' };
  const { namespace, workload } = end;
  const name = workload === 'db' ? 'db-*' : `${workload}-5d8f7c9b6-*`;
  const labels = workload === 'db' ? 'app=db' : `app=${workload} | pod-template-hash=5d8f7c9b6`;
  return { [`${side}_name`]: name, [`${side}_namespace`]: namespace, [`${side}_labels`]: labels };
}

/** Writes logs of OVN-Kubernetes: addresses only, each packet of a policy that is logged. */
export function aclLog(connections: readonly TrueConnection[], choose: Choose): string {
  const lines = connections.flatMap(({ from, to, protocol, port, sourcePort, time, refusedBy }) => {
    const is6 = to.address.includes(':');
    const tcp = protocol === 'TCP' ? ',tcp_flags=syn' : '';
    const addresses = is6
      ? `ipv6_src=2001:db8::1,ipv6_dst=${to.address}`
      : `nw_src=${from.address},nw_dst=${to.address}`;
    const line = (direction: string, verdict: string) =>
      `${new Date(time).toISOString()}|1|acl_log(ovn_pinctrl0)|INFO|name="NP:a:b:Egress:0", verdict=${verdict}, severity=info, direction=${direction}: ${protocol.toLowerCase()}${is6 ? '6' : ''},dl_src=0a:58:0a:81:02:01,${addresses},tp_src=${sourcePort},tp_dst=${port}${tcp}`;
    const sent = line('from-lport', refusedBy === 'source' ? 'drop' : 'allow');
    if (to.kind === 'address' || refusedBy === 'source') return [sent];
    return swapped([sent, line('to-lport', refusedBy === 'destination' ? 'drop' : 'allow')], choose);
  });
  return `${['2026-11-21T08:00:00.000Z|1|main|INFO|begin', ...lines].join('\n')}\n`;
}

/** Writes logs of kube-network-policies, whose lines of several packets are mixed. */
export function kubeNetworkPoliciesLog(connections: readonly TrueConnection[], choose: Choose): string {
  const late: unknown[] = [];
  const lines = connections.flatMap((connection, id) => {
    const { from, to, protocol, port, sourcePort, time, refusedBy } = connection;
    const packet = {
      ts: time + 0.5,
      msg: 'Evaluating packet',
      id,
      srcPod: `${from.namespace}/${podName(from)}`,
      dstPod: to.kind === 'pod' ? `${to.namespace}/${podName(to)}` : 'external',
      packet: { ID: id, SrcIP: from.address, DstIP: to.address, Proto: protocol, SrcPort: sourcePort, DstPort: port },
    };
    const by = refusedBy === 'source' ? 'egress' : 'ingress';
    const verdict = {
      msg: refusedBy === 'no one' ? 'Packet accepted by policy' : `Packet denied by ${by} policy`,
      id,
    };
    if (choose(1) === 1) {
      late.push(verdict);
      return [packet];
    }
    return [packet, { ...packet, direction: 'Ingress' }, verdict, ...late.splice(0)];
  });
  return joined([...lines, ...late]);
}

/** Writes logs of the Amazon VPC CNI, which do not say which packets are replies. */
export function vpcCniLog(connections: readonly TrueConnection[], choose: Choose): string {
  return joined(
    connections.flatMap(({ from, to, protocol, port, sourcePort, time, refusedBy }) => {
      const record = (verdict: string, after: number, isReply = false) => {
        const [source, destination] = isReply ? [to, from] : [from, to];
        const [sending, getting] = isReply ? [port, sourcePort] : [sourcePort, port];
        const ts = new Date(time + after).toISOString();
        return choose(1) === 1
          ? {
              level: 'info',
              ts,
              msg: 'Flow Info:  ',
              'Src IP': source.address,
              'Src Port': sending,
              'Dest IP': destination.address,
              'Dest Port': getting,
              Proto: protocol,
              Verdict: verdict,
            }
          : {
              level: 'info',
              ts,
              msg: `Flow Info: Src IP: ${source.address} Src Port: ${sending} Dest IP: ${destination.address} Dest Port: ${getting} Proto ${protocol} Verdict ${verdict}`,
            };
      };
      if (refusedBy === 'source') return [record('DENY', 0)];
      if (refusedBy === 'destination') return [record('ACCEPT', 0), record('DENY', 5)];
      return [record('ACCEPT', 0), ...(choose(1) === 1 ? [record('ACCEPT', 3)] : []), record('ACCEPT', 9, true)];
    }),
  );
}

function swapped<Value>([first, second]: readonly [Value, Value], choose: Choose): readonly Value[] {
  return choose(1) === 1 ? [first, second] : [second, first];
}

function joined(records: readonly unknown[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}
