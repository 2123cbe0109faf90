import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../model/json.ts';
import { dnsLabelProblem } from '../../model/kubernetes-names.ts';
import type { Protocol } from '../../model/network-policy.ts';
import type { FlowEnd, FlowVerdict, LeftOutReason } from '../flow.ts';
import { type KnownEnd, loggedAddress } from './end-table.ts';
import type { FlowReader, FlowSink } from './flow-reader.ts';
import { type LoggedPod, podEnd } from './logged-pod.ts';
import { parseTimestamp } from './timestamp.ts';

/**
 * Reads flows of Hubble (Cilium), as `hubble observe --output json` and the exporter write them: one object a line,
 * `{"flow": {…}}` or the flow alone. The fields are those of cilium's `flow.proto`, with the names of the proto.
 */
export class HubbleReader implements FlowReader {
  readonly #sink: FlowSink;

  constructor(sink: FlowSink) {
    this.#sink = sink;
  }

  read(_: string, record: JsonObject | undefined): boolean {
    if (record === undefined) return false;
    const { flow } = record;
    if (isJsonObject(flow)) this.#flow(flow);
    else if (isHubbleFlow(record)) this.#flow(record);
    else if (isJsonObject(record.lost_events)) this.#sink.lost(toCount(record.lost_events.num_events_lost));
    else if (otherEvents.some((name) => Object.hasOwn(record, name))) this.#sink.leaveOut('other-event');
    else return false;
    return true;
  }

  #flow(flow: JsonObject): void {
    const cluster = clusterOf(flow.node_name);
    const reason = this.#packet(flow, cluster);
    if (reason !== undefined) this.#sink.leaveOut(reason, { cluster });
  }

  /** Takes the record of a packet, or returns why it is left out. */
  #packet(flow: JsonObject, cluster: string | undefined): LeftOutReason | undefined {
    const verdict = toVerdict(flow);
    if (!isVerdict(verdict)) return verdict;
    const layer4 = toLayer4(flow.l4);
    if (layer4 === undefined) return 'other-protocol';
    const { protocol, sourcePort, port } = layer4;
    if (port === undefined) return 'no-port';
    const direction = toDirection(flow, layer4, verdict);
    // Half of all records: their ends need not be read.
    if (direction === 'reply') return 'reply';
    const time = toTime(flow.time);
    if (flow.time !== undefined && time === undefined) {
      this.#sink.problem('The field "time" is not a time.', 'time');
      return undefined;
    }
    const addresses = isJsonObject(flow.IP) ? flow.IP : {};
    const from = this.#end(flow.source, addresses.source, 'source', cluster);
    const to = this.#end(flow.destination, addresses.destination, 'destination', cluster);
    if (from === undefined || to === undefined) return undefined;
    if (from === 'no-end' || to === 'no-end') return 'no-end';
    if (from === 'plugin' || to === 'plugin') return 'plugin';
    const source = `${addresses.source ?? ''} ${sourcePort ?? ''}`;
    const destination = `${addresses.destination ?? ''} ${port}`;
    const isKnown = typeof addresses.source === 'string' && typeof addresses.destination === 'string';
    this.#sink.connection(
      { cluster, from, to, protocol, port, verdict, count: 1, firstSeen: time, lastSeen: time },
      {
        direction,
        opens: layer4.isFirst,
        atDestination: flow.traffic_direction === 'INGRESS' || flow.traffic_direction === 1,
        ...(isKnown && sourcePort !== undefined
          ? { key: `${protocol} ${source} ${destination}`, mirrored: `${protocol} ${destination} ${source}` }
          : {}),
      },
    );
    return undefined;
  }

  /** Returns an end; nothing, with a problem, where the record is wrong. */
  #end(
    endpoint: Json | undefined,
    address: Json | undefined,
    field: string,
    cluster: string | undefined,
  ): KnownEnd | 'no-end' | 'plugin' | undefined {
    const text = `hubble\t${cluster ?? ''}\t${endpointText(endpoint, address)}`;
    const known = this.#sink.ends.written(text);
    if (known !== undefined) return known;
    const read = toEnd(isJsonObject(endpoint) ? endpoint : {}, address, cluster);
    if (typeof read === 'string') return read;
    if ('problem' in read) {
      this.#sink.problem(read.problem, field);
      return undefined;
    }
    if (read.learned !== undefined) this.#sink.ends.learn(read.learned, read.end);
    return this.#sink.ends.remember(text, read.end);
  }
}

/**
 * Returns a text that only one end has. An identity of Cilium stands for a set of labels, so that the labels of a pod that
 * has one need not be compared: that takes longer than the rest of a record.
 */
function endpointText(endpoint: Json | undefined, address: Json | undefined): string {
  // Without the address, each end of the internet would be the same.
  const place = typeof address === 'string' ? address : '';
  if (!isJsonObject(endpoint)) return place;
  const { identity, namespace, pod_name: pod, workloads, cluster_name: cluster, labels } = endpoint;
  if (typeof identity === 'number' && identity > 255 && typeof pod === 'string' && isJsonArray(labels)) {
    const owner = isJsonArray(workloads) && workloads.length > 0 ? JSON.stringify(workloads) : '';
    return `${identity}\t${namespace}\t${pod}\t${cluster}\t${labels.length}\t${owner}\t${place}`;
  }
  return `${place}\t${JSON.stringify(endpoint)}`;
}

/** Fields of which each flow of Hubble has one, and other records none. */
const ownFields = ['IP', 'l4', 'Type', 'trace_observation_point', 'event_type', 'drop_reason_desc', 'node_name'];
const otherEvents = ['node_status', 'agent_event', 'debug_event', 'lost_events'];

/** Reports whether a record can only be one of Hubble. */
export function isHubbleRecord(record: JsonObject | undefined): boolean {
  if (record === undefined) return false;
  if (isJsonObject(record.flow)) return isHubbleFlow(record.flow);
  return isHubbleFlow(record) || otherEvents.some((name) => isJsonObject(record[name]));
}

function isHubbleFlow(record: JsonObject): boolean {
  return Object.hasOwn(record, 'verdict') && ownFields.some((name) => Object.hasOwn(record, name));
}

/** Names by number, of the enum Verdict. */
const verdictNames = [
  'VERDICT_UNKNOWN',
  'FORWARDED',
  'DROPPED',
  'ERROR',
  'AUDIT',
  'REDIRECTED',
  'TRACED',
  'TRANSLATED',
];

function isVerdict(text: string): text is FlowVerdict {
  return text === 'FORWARDED' || text === 'DROPPED' || text === 'AUDIT';
}

/** Returns the verdict of a policy on a packet, or why the record has none. */
function toVerdict(flow: JsonObject): FlowVerdict | LeftOutReason {
  const type = flow.Type ?? flow.type;
  if (type === 'L7' || type === 'SOCK' || type === 2 || type === 3 || isJsonObject(flow.l7)) return 'other-event';
  const { verdict } = flow;
  const name = typeof verdict === 'number' ? verdictNames[verdict] : verdict;
  switch (name) {
    case 'FORWARDED':
      // Before any policy is asked: the packet only came from there.
      return isFromPoint(flow.trace_observation_point) ? 'other-event' : 'FORWARDED';
    case 'REDIRECTED':
      // Policies of L4 let it through, and the proxy of L7 gets it.
      return 'FORWARDED';
    case 'AUDIT':
      return 'AUDIT';
    case 'DROPPED':
      return isPolicyDrop(flow) ? 'DROPPED' : 'other-drop';
    case 'ERROR':
      return 'error';
    default:
      return 'other-event';
  }
}

/** The points FROM_ENDPOINT to FROM_NETWORK of the enum TraceObservationPoint. */
function isFromPoint(point: Json | undefined): boolean {
  return typeof point === 'string' ? point.startsWith('FROM_') : typeof point === 'number' && point >= 5 && point <= 10;
}

/** POLICY_DENIED: no rule allows it · POLICY_DENY: a rule denies it. */
function isPolicyDrop({ drop_reason_desc: name, drop_reason: number }: JsonObject): boolean {
  const reason = name ?? number;
  return reason === 'POLICY_DENIED' || reason === 'POLICY_DENY' || reason === 133 || reason === 181;
}

interface Layer4 {
  readonly protocol: Protocol;
  readonly sourcePort: number | undefined;
  readonly port: number | undefined;
  /** TCP: the packet opens a connection. */
  readonly isFirst: boolean;
  /** TCP: the packet answers the one that opens a connection. */
  readonly isAnswer: boolean;
}

function toLayer4(value: Json | undefined): Layer4 | undefined {
  if (!isJsonObject(value)) return undefined;
  // Go's own JSON has one level more.
  const l4 = isJsonObject(value.Protocol) ? value.Protocol : value;
  for (const protocol of ['TCP', 'UDP', 'SCTP'] as const) {
    const layer = l4[protocol];
    if (!isJsonObject(layer)) continue;
    const flags = isJsonObject(layer.flags) ? layer.flags : {};
    const isSyn = flags.SYN === true;
    const isAck = flags.ACK === true;
    return {
      protocol,
      sourcePort: toPort(layer.source_port),
      port: toPort(layer.destination_port),
      isFirst: isSyn && !isAck,
      isAnswer: isSyn && isAck,
    };
  }
  return undefined;
}

function toPort(value: Json | undefined): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 65535 ? value : undefined;
}

/** A text as JSON of protobuf has times and large numbers; seconds and nanoseconds as Go's own JSON has times. */
function toTime(value: Json | undefined): number | undefined {
  if (typeof value === 'string') return parseTimestamp(value);
  if (!isJsonObject(value) || typeof value.seconds !== 'number') return undefined;
  const nanos = typeof value.nanos === 'number' ? value.nanos : 0;
  const time = value.seconds * 1000 + Math.floor(nanos / 1e6);
  return Number.isSafeInteger(time) && Math.abs(time) <= 8.64e15 ? time : undefined;
}

function toCount(value: Json | undefined): number {
  const count = typeof value === 'string' ? Number(value) : value;
  return typeof count === 'number' && Number.isSafeInteger(count) && count > 0 ? count : 1;
}

/** Returns in which direction a packet goes, as far as the record shows it. */
function toDirection(
  flow: JsonObject,
  { isFirst, isAnswer }: Layer4,
  verdict: FlowVerdict,
): 'opening' | 'reply' | 'unclear' {
  // Go's own JSON has an object.
  const isReply = isJsonObject(flow.is_reply) ? flow.is_reply.value === true : flow.is_reply;
  if (isReply === true || flow.reply === true || isAnswer) return 'reply';
  if (isReply === false || isFirst) return 'opening';
  // Policies are asked for the first packet of a connection, and a drop does not say whether it was one.
  return verdict === 'FORWARDED' ? 'unclear' : 'opening';
}

/** `cluster/node`; the name `default` is what Cilium has where no one named the cluster. */
function clusterOf(nodeName: Json | undefined): string | undefined {
  if (typeof nodeName !== 'string') return undefined;
  const slash = nodeName.indexOf('/');
  return slash === -1 ? undefined : clusterName(nodeName.slice(0, slash));
}

function clusterName(name: Json | undefined): string | undefined {
  return typeof name !== 'string' || name === 'default' || dnsLabelProblem(name) !== undefined ? undefined : name;
}

type ReadEndpoint = { readonly end: FlowEnd; readonly learned?: LoggedPod } | { readonly problem: string };

/** Identities that Cilium reserves, by number. */
const reservedNumbers: Readonly<Record<number, string>> = {
  ...{ 1: 'host', 2: 'world', 3: 'unmanaged', 4: 'health', 5: 'init', 6: 'remote-node', 7: 'kube-apiserver' },
  ...{ 8: 'ingress', 9: 'world-ipv4', 10: 'world-ipv6' },
};

function toEnd(
  endpoint: JsonObject,
  address: Json | undefined,
  cluster: string | undefined,
): ReadEndpoint | 'no-end' | 'plugin' {
  const written = isJsonArray(endpoint.labels) ? endpoint.labels.filter((label) => typeof label === 'string') : [];
  const reserved = new Set(written.filter((label) => label.startsWith('reserved:')).map((label) => label.slice(9)));
  const byNumber = typeof endpoint.identity === 'number' ? reservedNumbers[endpoint.identity] : undefined;
  if (byNumber !== undefined) reserved.add(byNumber);
  if (reserved.has('health')) return 'plugin';
  const isNode = reserved.has('host') || reserved.has('remote-node');
  const { labels, metadata } = splitLabels(written);
  const otherCluster = clusterName(endpoint.cluster_name) ?? clusterName(metadata.get('io.cilium.k8s.policy.cluster'));
  const isElsewhere = cluster !== undefined && otherCluster !== undefined && otherCluster !== cluster;
  const namespace = endpoint.namespace ?? metadata.get('io.kubernetes.pod.namespace');
  if (typeof namespace === 'string' && namespace !== '' && !isElsewhere) {
    const pod = podEnd({
      namespace,
      pod: typeof endpoint.pod_name === 'string' ? endpoint.pod_name : undefined,
      workload: toWorkload(endpoint.workloads),
      labels,
      hostNetwork: isNode,
    });
    if (pod !== undefined) return pod;
  }
  const text = typeof address === 'string' && address !== '' ? loggedAddress(address) : undefined;
  if (typeof address === 'string' && address !== '' && text === undefined) {
    return { problem: `${JSON.stringify(address.slice(0, 60))} is not an IP address.` };
  }
  // The API server is a peer of many policies by its address, also where it is a node.
  if (isNode && !(reserved.has('kube-apiserver') && text !== undefined)) {
    return { end: { kind: 'network', network: 'nodes' } };
  }
  return text === undefined ? 'no-end' : { end: { kind: 'address', address: text } };
}

/** The first workload: a pod has one, and Cilium lists the owners that it knows. */
function toWorkload(
  value: Json | undefined,
): { readonly kind: Json | undefined; readonly name: Json | undefined } | undefined {
  const [first] = isJsonArray(value) ? value : [];
  return isJsonObject(first) ? { kind: first.kind, name: first.name } : undefined;
}

/** Splits labels of an identity into labels of the pod and what Cilium adds of its namespace and its cluster. */
function splitLabels(written: readonly string[]): {
  readonly labels: readonly (readonly [string, string])[];
  readonly metadata: ReadonlyMap<string, string>;
} {
  const labels: (readonly [string, string])[] = [];
  const metadata = new Map<string, string>();
  for (const label of written) {
    if (!label.startsWith('k8s:')) continue;
    const split = label.indexOf('=');
    const key = label.slice(4, split === -1 ? undefined : split);
    const value = split === -1 ? '' : label.slice(split + 1);
    if (key.startsWith('io.cilium.k8s.') || key === 'io.kubernetes.pod.namespace') metadata.set(key, value);
    else labels.push([key, value]);
  }
  return { labels, metadata };
}
