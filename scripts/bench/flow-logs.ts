import { closeSync, openSync, writeSync } from 'node:fs';
import { type LandscapeSize, shootPlace } from './landscape.ts';

const start = Date.parse('2024-05-21T00:00:00Z');
/** Two verdicts for each pair. */
const workloads = 224;

/** Numbers that are the same every time: 0 to `most`. */
function numbers(): (most: number) => number {
  let state = 1;
  return (most) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % (most + 1);
  };
}

function writeLines(path: string, count: number, lineOf: (index: number) => string): void {
  const file = openSync(path, 'w');
  let lines: string[] = [];
  for (let index = 0; index < count; index++) {
    lines.push(lineOf(index));
    if (lines.length === 2000) {
      writeSync(file, `${lines.join('\n')}\n`);
      lines = [];
    }
  }
  if (lines.length > 0) writeSync(file, `${lines.join('\n')}\n`);
  closeSync(file);
}

/** Writes lines of Ringfence's own form, some 200 bytes each: connections of 224 × 224 workloads, 100,000 of them distinct. */
export function writeOwnLog(path: string, count: number): void {
  const next = numbers();
  writeLines(path, count, (index) => {
    const [from, to] = [next(workloads - 1), next(workloads - 1)];
    const time = new Date(start + index * 50).toISOString();
    return `{"from":{"namespace":"team-${from % 40}-app","workload":"Deployment/service-${from}"},"to":{"namespace":"team-${to % 40}-data","workload":"StatefulSet/store-${to}"},"protocol":"TCP","port":5432,"verdict":"${next(50) === 0 ? 'DROPPED' : 'FORWARDED'}","firstSeen":"${time}"}`;
  });
}

/** Connections in each control plane that its policies allow: the destination and its port, and the sources. */
const controlPlane: readonly (readonly [workload: string, port: number, sources: readonly string[]])[] = [
  [
    'Deployment/kube-apiserver',
    443,
    [
      ...['kube-controller-manager', 'kube-scheduler', 'kube-state-metrics', 'cluster-autoscaler', 'event-logger'],
      ...['gardener-resource-manager', 'machine-controller-manager', 'cloud-controller-manager', 'vpn-seed-server'],
      ...['csi-driver-controller', 'csi-snapshot-controller'],
    ].map((name) => `Deployment/${name}`),
  ],
  ['StatefulSet/etcd-main', 2379, ['Deployment/kube-apiserver', 'StatefulSet/etcd-events', 'StatefulSet/prometheus']],
  ['StatefulSet/etcd-events', 2379, ['Deployment/kube-apiserver', 'StatefulSet/etcd-main', 'StatefulSet/prometheus']],
  ['StatefulSet/etcd-main', 8080, ['StatefulSet/prometheus', 'StatefulSet/etcd-events']],
  ['StatefulSet/etcd-events', 8080, ['StatefulSet/prometheus', 'StatefulSet/etcd-main']],
  ['StatefulSet/loki', 3100, ['StatefulSet/prometheus', 'Deployment/grafana-operators', 'Deployment/grafana-users']],
  ['StatefulSet/prometheus', 9090, ['Deployment/grafana-operators', 'Deployment/grafana-users']],
  ['Deployment/kube-controller-manager', 10_257, ['StatefulSet/prometheus']],
  ['Deployment/kube-scheduler', 10_259, ['StatefulSet/prometheus']],
  ['Deployment/cluster-autoscaler', 8085, ['StatefulSet/prometheus']],
  ['Deployment/gardener-resource-manager', 8080, ['StatefulSet/prometheus']],
  ['Deployment/kube-state-metrics', 8080, ['StatefulSet/prometheus']],
];
const pairs = controlPlane.flatMap(([to, port, sources]) => sources.map((from) => ({ from, to, port })));

/**
 * Writes lines of Ringfence's own form: for each shoot of the generated landscape, `each` distinct connections, at most 256. They
 * are in its control plane; after those that it has, each is from its API server to an address of its nodes.
 */
export function writeLandscapeFlows(path: string, size: LandscapeSize, each: number): void {
  writeLines(path, size.shoots * each, (index) => {
    const [shoot, turn] = [Math.floor(index / each), index % each];
    const { cluster, namespace, nodes } = shootPlace(size, shoot);
    const pair = pairs[turn];
    const node = { address: nodes.replace(/0$/, String(turn)) };
    const ends =
      pair === undefined
        ? { from: { namespace, workload: 'Deployment/kube-apiserver' }, to: node, port: 443 }
        : { from: { namespace, workload: pair.from }, to: { namespace, workload: pair.to }, port: pair.port };
    return JSON.stringify({
      ...{ cluster, ...ends, protocol: 'TCP', verdict: 'FORWARDED', count: 1 + (index % 1000) },
      ...{ firstSeen: '2024-05-21T00:00:00Z', lastSeen: '2024-05-28T00:00:00Z' },
    });
  });
}

/** Writes lines as Hubble does, some 1,500 bytes each: half of them replies, both ends of each connection. */
export function writeHubbleLog(path: string, count: number): void {
  const next = numbers();
  let [from, to, port] = [0, 0, 0];
  writeLines(path, count, (index) => {
    const turn = index % 4;
    if (turn === 0) [from, to, port] = [next(workloads - 1), next(workloads - 1), 32_768 + next(28_000)];
    return JSON.stringify(hubbleRecord({ from, to, port, turn, time: start + index * 500 }));
  });
}

interface Packet {
  readonly from: number;
  readonly to: number;
  readonly port: number;
  /** 0: at the source · 1: at the destination · 2 and 3: replies. */
  readonly turn: number;
  readonly time: number;
}

function hubbleRecord({ from, to, port, turn, time }: Packet): unknown {
  const isReply = turn > 1;
  const isAtSource = turn === 0 || turn === 3;
  const ends = [endpoint(from, 'app', isAtSource), endpoint(to, 'data', !isAtSource)] as const;
  const addresses = [addressOf(from), addressOf(to)] as const;
  const [source, destination] = isReply ? [ends[1], ends[0]] : ends;
  const [sourceAddress, destinationAddress] = isReply ? [addresses[1], addresses[0]] : addresses;
  const [sourcePort, destinationPort] = isReply ? [5432, port] : [port, 5432];
  const written = new Date(time).toISOString().replace('Z', '456789Z');
  const node_name = `eu1/node-${(isAtSource ? from : to) % 20}`;
  return {
    flow: {
      time: written,
      uuid: '7c1bd9a5-5f5c-4c59-9d41-0c2f6c1b4f5e',
      verdict: 'FORWARDED',
      ethernet: { source: '0e:1a:2b:3c:4d:5e', destination: '0e:5e:4d:3c:2b:1a' },
      IP: { source: sourceAddress, destination: destinationAddress, ipVersion: 'IPv4' },
      l4: {
        TCP: {
          source_port: sourcePort,
          destination_port: destinationPort,
          flags: isReply ? { SYN: true, ACK: true } : { SYN: true },
        },
      },
      source,
      destination,
      Type: 'L3_L4',
      node_name,
      node_labels: ['beta.kubernetes.io/arch=amd64', 'kubernetes.io/os=linux', 'topology.kubernetes.io/zone=eu1-a'],
      is_reply: isReply,
      event_type: { type: 4, sub_type: isAtSource ? 4 : 0 },
      traffic_direction: isAtSource === isReply ? 'INGRESS' : 'EGRESS',
      trace_observation_point: isAtSource ? 'TO_OVERLAY' : 'TO_ENDPOINT',
      trace_reason: isReply ? 'REPLY' : 'NEW',
      interface: { index: 12, name: 'cilium_vxlan' },
      Summary: `TCP Flags: ${isReply ? 'SYN, ACK' : 'SYN'}`,
    },
    node_name,
    time: written,
  };
}

function endpoint(index: number, kind: string, isLocal: boolean): unknown {
  const namespace = `team-${index % 40}-${kind}`;
  const name = kind === 'app' ? `service-${index}` : `store-${index}`;
  const owner = { name, kind: kind === 'app' ? 'Deployment' : 'StatefulSet' };
  return {
    ID: index + 100,
    identity: index + 20_000,
    cluster_name: 'eu1',
    namespace,
    labels: [
      `k8s:app.kubernetes.io/name=${name}`,
      'k8s:app.kubernetes.io/part-of=shop',
      'k8s:io.cilium.k8s.namespace.labels.example.org/stage=production',
      `k8s:io.cilium.k8s.namespace.labels.kubernetes.io/metadata.name=${namespace}`,
      'k8s:io.cilium.k8s.policy.cluster=eu1',
      `k8s:io.cilium.k8s.policy.serviceaccount=${name}`,
      `k8s:io.kubernetes.pod.namespace=${namespace}`,
    ],
    pod_name: kind === 'app' ? `${name}-5d8f7c9b6-x2x4z` : `${name}-0`,
    ...(isLocal ? { workloads: [owner] } : {}),
  };
}

function addressOf(index: number): string {
  return `10.16.${index >> 8}.${index & 255}`;
}
