import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../model/json.ts';
import { dnsSubdomainProblem } from '../../model/kubernetes-names.ts';
import type { Protocol } from '../../model/network-policy.ts';
import type { FlowEnd, FlowVerdict, LeftOutReason } from '../flow.ts';
import { type KnownEnd, loggedAddress } from './end-table.ts';
import type { FlowReader, FlowSink } from './flow-reader.ts';
import { podEnd } from './logged-pod.ts';
import { loggedPort } from './packet-log.ts';
import { parseTimestamp } from './timestamp.ts';

/** The fields of a record that are read, by one name for all of its forms. */
interface CalicoFlow {
  readonly source: CalicoEnd;
  readonly dest: CalicoEnd;
  readonly protocol: Json | undefined;
  readonly port: Json | undefined;
  readonly action: Json | undefined;
  readonly reporter: Json | undefined;
  /** The last of the policies that would decide if staged ones were enforced. */
  readonly pending: Json | undefined;
  readonly start: Json | undefined;
  readonly end: Json | undefined;
  readonly started: Json | undefined;
}

interface CalicoEnd {
  readonly name: Json | undefined;
  readonly namespace: Json | undefined;
  readonly type: Json | undefined;
  readonly labels: Json | undefined;
  readonly address: Json | undefined;
}

/**
 * Reads flows of Calico: of Whisker (`/whisker-backend/flows`), of Goldmane's API as JSON, and of the flow logs of Calico
 * Enterprise. All of them are aggregated: a record stands for the connections between two sets of pods in some seconds.
 */
export class CalicoReader implements FlowReader {
  readonly #sink: FlowSink;

  constructor(sink: FlowSink) {
    this.#sink = sink;
  }

  read(_: string, record: JsonObject | undefined): boolean {
    if (record === undefined) return false;
    const { items } = record;
    if (isJsonArray(items)) {
      const flows = items.filter(isJsonObject).map(toFlow);
      if (flows.length < items.length || flows.includes(undefined)) return false;
      for (const flow of flows) if (flow !== undefined) this.#flow(flow);
      return true;
    }
    const flow = toFlow(record);
    if (flow !== undefined) this.#flow(flow);
    return flow !== undefined;
  }

  #flow(flow: CalicoFlow): void {
    const reason = this.#take(flow);
    if (reason !== undefined) this.#sink.leaveOut(reason);
  }

  #take(flow: CalicoFlow): LeftOutReason | undefined {
    const verdict = toVerdict(flow);
    if (verdict === undefined) return 'other-event';
    const protocol = protocols.get(String(flow.protocol).toLowerCase());
    if (protocol === undefined) return 'other-protocol';
    const port = loggedPort(flow.port);
    if (port === undefined) return 'no-port';
    const firstSeen = toTime(flow.start);
    const lastSeen = toTime(flow.end);
    if (firstSeen === undefined || lastSeen === undefined || lastSeen < firstSeen) {
      this.#sink.problem('The times of the record are missing, or its end is before its start.', 'start_time');
      return undefined;
    }
    const from = this.#end(flow.source, 'source_name');
    const to = this.#end(flow.dest, 'dest_name');
    if (from === undefined || to === undefined) return undefined;
    if (from === 'no-end' || to === 'no-end') return 'no-end';
    this.#sink.connection(
      { from, to, protocol, port, verdict, count: toCount(flow.started), firstSeen, lastSeen },
      {
        direction: 'opening',
        opens: false,
        atDestination: isDestination(flow.reporter),
        // No port of the source: records of the two ends are about the same connections if they are about the same time.
        key: `${endName(flow.source)} ${endName(flow.dest)} ${port}/${protocol} ${firstSeen}`,
      },
    );
    return undefined;
  }

  #end(written: CalicoEnd, field: string): KnownEnd | 'no-end' | undefined {
    const text = `calico\t${JSON.stringify(written)}`;
    const known = this.#sink.ends.written(text);
    if (known !== undefined) return known;
    const read = toEnd(written);
    if (read === undefined) return 'no-end';
    if ('kind' in read) return this.#sink.ends.remember(text, read);
    this.#sink.problem(read.problem, field);
    return undefined;
  }
}

/** The name of an end, without its labels, which can differ between the reports of both ends. */
function endName({ namespace, name, address }: CalicoEnd): string {
  return JSON.stringify([namespace, name, address]);
}

/** Reports whether a record can only be one of Calico. */
export function isCalicoRecord(record: JsonObject | undefined): boolean {
  if (record === undefined) return false;
  if (isJsonArray(record.items)) return isJsonObject(record.items[0]) && toFlow(record.items[0]) !== undefined;
  return toFlow(record) !== undefined;
}

/** Returns the fields of a record of any form; nothing for other records. */
function toFlow(record: JsonObject): CalicoFlow | undefined {
  // The API of Goldmane has the key apart, and perhaps an id around both.
  const outer = isJsonObject(record.flow) ? record.flow : record;
  const inner = outer.Key ?? outer.key;
  const get = fieldReader(isJsonObject(inner) ? inner : outer, outer);
  const port = get('dest_port');
  if (get('action') === undefined || get('reporter') === undefined || get('dest_name') === undefined) return undefined;
  return {
    source: toCalicoEnd(get, 'source'),
    dest: toCalicoEnd(get, 'dest'),
    protocol: get('protocol') ?? get('proto'),
    port,
    action: get('action'),
    reporter: get('reporter'),
    pending: lastPending(get('policies')),
    start: get('start_time'),
    end: get('end_time'),
    started: get('num_connections_started') ?? get('num_flows_started'),
  };
}

type ReadField = (name: string) => Json | undefined;

/** Reads a field by its name in the proto, or as JSON of protobuf names it by default: in camel case. */
function fieldReader(key: JsonObject, outer: JsonObject): ReadField {
  return (name) => {
    const camel = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    for (const object of [key, outer]) {
      if (Object.hasOwn(object, name)) return object[name];
      if (Object.hasOwn(object, camel)) return object[camel];
    }
    return undefined;
  };
}

function toCalicoEnd(get: ReadField, side: 'source' | 'dest'): CalicoEnd {
  return {
    // Of a pod, Enterprise has its own name, and the aggregated one.
    name: get(`${side}_name_aggr`) ?? get(`${side}_name`),
    namespace: get(`${side}_namespace`),
    type: get(`${side}_type`),
    labels: get(`${side}_labels`),
    address: get(`${side}_ip`),
  };
}

function lastPending(policies: Json | undefined): Json | undefined {
  if (!isJsonObject(policies)) return undefined;
  const pending = policies.pending ?? policies.pending_policies ?? policies.pendingPolicies;
  const last = isJsonArray(pending) ? pending.at(-1) : undefined;
  return isJsonObject(last) ? last.action : undefined;
}

/** By name and by the number of IANA. */
const protocols: ReadonlyMap<string, Protocol> = new Map([
  ['tcp', 'TCP'],
  ['udp', 'UDP'],
  ['sctp', 'SCTP'],
  ['6', 'TCP'],
  ['17', 'UDP'],
  ['132', 'SCTP'],
]);

function toVerdict({ action, pending }: CalicoFlow): FlowVerdict | undefined {
  if (isDeny(action)) return 'DROPPED';
  const isAllow = action === 1 || String(action).toLowerCase() === 'allow';
  if (!isAllow) return undefined;
  // A staged policy would deny it.
  return isDeny(pending) ? 'AUDIT' : 'FORWARDED';
}

function isDeny(action: Json | undefined): boolean {
  return action === 2 || String(action).toLowerCase() === 'deny';
}

function isDestination(reporter: Json | undefined): boolean {
  return reporter === 2 || String(reporter).toLowerCase() === 'dst';
}

/** RFC 3339, or seconds since 1970, as JSON of protobuf has large numbers: as a text. */
function toTime(value: Json | undefined): number | undefined {
  if (typeof value === 'string' && !/^[0-9]{1,11}$/.test(value)) return parseTimestamp(value);
  const seconds = Number(value);
  return value !== undefined && Number.isSafeInteger(seconds) && seconds >= 0 && seconds <= 8.64e12
    ? seconds * 1000
    : undefined;
}

/** Connections that began in the time of the record; one, where the record does not say, or where one only went on. */
function toCount(value: Json | undefined): number {
  const count = Number(value ?? 1);
  return Number.isSafeInteger(count) && count > 0 ? count : 1;
}

/** Kinds of ends, by the number of the enum EndpointType, by its name, and as flow logs abbreviate it. */
const endTypes = [
  { kind: 'pod', names: ['1', 'workloadendpoint', 'wep'] },
  { kind: 'host', names: ['2', 'hostendpoint', 'hep'] },
  { kind: 'set', names: ['3', 'networkset', 'ns'] },
  { kind: 'network', names: ['4', 'network', 'net'] },
] as const;

function toEnd({
  name,
  namespace,
  type,
  labels,
  address,
}: CalicoEnd): FlowEnd | { readonly problem: string } | undefined {
  if (typeof name !== 'string') return undefined;
  const typeName = String(type).toLowerCase();
  const kind = endTypes.find(({ names }) => names.some((each) => each === typeName))?.kind;
  const isNamespaced = typeof namespace === 'string' && namespace !== '' && namespace !== '-' && namespace !== 'Global';
  if (isNamespaced && kind !== 'set' && kind !== 'network' && kind !== 'host') {
    const pairs = labelPairs(labels);
    const pod = podEnd({ namespace, ...namesOf(name, pairs), labels: pairs });
    if (pod !== undefined) return 'problem' in pod ? pod : pod.end;
  }
  const logged = typeof address === 'string' ? loggedAddress(address) : undefined;
  if (logged !== undefined) return { kind: 'address', address: logged };
  if (kind === 'host') return { kind: 'network', network: 'nodes' };
  const isInternet = name === 'pub' || name === 'PUBLIC NETWORK';
  return { kind: 'network', network: isInternet ? 'internet' : 'unknown' };
}

/** Labels as a list of `key=value`, or joined by ` | ` as Whisker shows them; without those that Calico adds. */
function labelPairs(value: Json | undefined): readonly (readonly [string, string])[] {
  const list = isJsonObject(value) ? value.labels : typeof value === 'string' ? value.split(' | ') : value;
  const texts = isJsonArray(list) ? list.filter((label) => typeof label === 'string' && label !== '') : [];
  return texts.flatMap((label) => {
    const text = String(label);
    const split = text.indexOf('=');
    const key = split === -1 ? text : text.slice(0, split);
    return key.startsWith('projectcalico.org/') ? [] : [[key, split === -1 ? '' : text.slice(split + 1)] as const];
  });
}

/**
 * Returns what a name says of pods. `web-574ff6d9fd-*` stands for the pods of a ReplicaSet, which belongs to a Deployment
 * if the label has the same hash; `db-*` for the pods that `db` makes, of a kind that the name does not show.
 */
function namesOf(
  name: string,
  labels: readonly (readonly [string, string])[],
): Pick<Parameters<typeof podEnd>[0], 'pod' | 'workload'> {
  if (!name.endsWith('-*')) return { pod: name };
  const maker = name.slice(0, -2);
  const hash = labels.find(([key]) => key === 'pod-template-hash')?.[1];
  if (hash !== undefined && maker.endsWith(`-${hash}`) && maker.length > hash.length + 1) {
    return { workload: { kind: 'Deployment', name: maker.slice(0, -hash.length - 1) } };
  }
  // Where names are not whole, labels are left.
  return dnsSubdomainProblem(maker) === undefined ? { workload: { kind: undefined, name: maker } } : {};
}
