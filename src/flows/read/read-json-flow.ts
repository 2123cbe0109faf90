import { didYouMean } from '../../diagnostics/nearest.ts';
import { formatCidr, parseCidr } from '../../model/cidr.ts';
import { isJsonObject, type Json, type JsonObject } from '../../model/json.ts';
import {
  dnsLabelProblem,
  dnsSubdomainProblem,
  labelKeyProblem,
  labelValueProblem,
} from '../../model/kubernetes-names.ts';
import type { Protocol, TextMap } from '../../model/network-policy.ts';
import type { WorkloadName } from '../../model/workload-name.ts';
import { type FlowPod, type FlowVerdict, flowNetworkNames } from '../flow.ts';
import { isFlowNetwork, type KnownEnd, loggedAddress } from './end-table.ts';
import type { FlowReader, FlowSink, ReadEnd, SeenFlow } from './flow-reader.ts';
import { isHead, readHead, summaryKind } from './read-head.ts';
import { parseTimestamp } from './timestamp.ts';

const flowFields = ['cluster', 'from', 'to', 'protocol', 'port', 'verdict', 'count', 'firstSeen', 'lastSeen'];
const endFields = ['namespace', 'workload', 'pod', 'labels', 'address', 'hostNetwork', 'network', 'tenant'];

/** Returns ` Did you mean "port"?`; nothing if no field is near. */
function suggested(field: string, fields: readonly string[]): string {
  const hint = didYouMean(field, fields);
  return hint === undefined ? '' : ` ${hint}`;
}

/** Reports whether a record can only be one of Ringfence's own form. */
export function isOwnRecord(record: JsonObject | undefined): boolean {
  if (record === undefined) return false;
  if (isHead(record)) return record.kind === summaryKind;
  return isJsonObject(record.from) && isJsonObject(record.to);
}

/**
 * A flow as `flows summarize` writes it: fields in this order, ends without labels, texts without escapes. Nearly all lines are
 * such, and parsing them takes most of the time.
 */
const usualLine =
  /^\{"from":(\{[^{}\\]*\}),"to":(\{[^{}\\]*\}),"protocol":"(TCP|UDP|SCTP)","port":([1-9][0-9]{0,4}),"verdict":"(FORWARDED|DROPPED|AUDIT)"(?:,"count":([1-9][0-9]{0,14}))?(?:,"firstSeen":"([^"\\]{20,40})")?(?:,"lastSeen":"([^"\\]{20,40})")?\}$/;

/** Reads Ringfence's own form, strictly: schemas/flow.schema.json, after a head of schemas/flow-summary.schema.json. */
export class JsonFlowReader implements FlowReader {
  readonly #sink: FlowSink;
  readonly #records: FlowRecords;
  #isFirst = true;
  /** How many flows the head promises; absent without a head. */
  #promised: number | undefined;
  #flows = 0;

  constructor(sink: FlowSink) {
    this.#sink = sink;
    this.#records = new FlowRecords(sink);
  }

  /** Takes a usual line whose ends were both read before; everything else, right or wrong, is for `read`. */
  readUsual(text: string): boolean {
    const match = usualLine.exec(text);
    if (match === null) return false;
    const from = this.#sink.ends.written(match[1] ?? '');
    const to = this.#sink.ends.written(match[2] ?? '');
    const port = Number(match[4]);
    const [firstText, lastText] = [match[7], match[8]];
    const firstSeen = firstText === undefined ? undefined : parseTimestamp(firstText);
    const lastSeen = lastText === undefined ? undefined : parseTimestamp(lastText);
    const areTimes =
      (firstText === undefined) === (firstSeen === undefined) && (lastText === undefined) === (lastSeen === undefined);
    const isOrdered = firstSeen === undefined || lastSeen === undefined || firstSeen <= lastSeen;
    if (from === undefined || to === undefined || port > 65535 || !areTimes || !isOrdered) return false;
    const protocol = match[3] as Protocol;
    const verdict = match[5] as FlowVerdict;
    this.#isFirst = false;
    this.#flows++;
    this.#sink.flow({
      cluster: undefined,
      from,
      to,
      protocol,
      port,
      verdict,
      count: match[6] === undefined ? 1 : Number(match[6]),
      firstSeen,
      lastSeen,
    });
    return true;
  }

  read(text: string, record: JsonObject | undefined): boolean {
    if (record === undefined) return false;
    const isFirst = this.#isFirst;
    this.#isFirst = false;
    if (isHead(record)) {
      if (!isFirst) this.#sink.problem('A head is in the first line only.', 'kind');
      else this.#promised = readHead(record, this.#sink)?.flows;
      return true;
    }
    if (record.from === undefined && record.to === undefined) return false;
    const seen = this.#records.read(record);
    if (seen !== undefined) {
      this.#rememberEnds(text, record, seen);
      this.#sink.flow(seen);
    }
    this.#flows++;
    return true;
  }

  /** Remembers how the ends of a usual line are written, for the lines that follow. */
  #rememberEnds(text: string, record: JsonObject, { from, to }: SeenFlow): void {
    const match = usualLine.exec(text);
    if (match === null) return;
    const [, fromText = '', toText = ''] = match;
    for (const [written, value, known] of [
      [fromText, record.from, from],
      [toText, record.to, to],
    ] as const) {
      // The text of an object has its fields in order, so equal texts are equal ends.
      if (written === JSON.stringify(value)) this.#sink.ends.alias(written, known);
    }
  }

  end(): void {
    if (this.#promised === undefined || this.#promised === this.#flows) return;
    this.#sink.problem(
      `The head says that ${this.#promised} flows follow, and there are ${this.#flows}: the file is not whole, or was changed.`,
    );
  }
}

const protocols: ReadonlySet<string> = new Set(['TCP', 'UDP', 'SCTP'] satisfies Protocol[]);
const verdicts: ReadonlySet<string> = new Set(['FORWARDED', 'DROPPED', 'AUDIT'] satisfies FlowVerdict[]);

/** Checks records of our own form, in JSON or CSV. */
export class FlowRecords {
  readonly #sink: FlowSink;
  #isRight = true;

  constructor(sink: FlowSink) {
    this.#sink = sink;
  }

  #wrong(problem: string, field: string): void {
    this.#isRight = false;
    this.#sink.problem(problem, field);
  }

  /** Reports every problem of a flow, or returns it. */
  read(record: JsonObject): SeenFlow | undefined {
    this.#isRight = true;
    let cluster: string | undefined;
    let from: KnownEnd | undefined;
    let to: KnownEnd | undefined;
    let protocol: Protocol | undefined;
    let port = 0;
    let verdict: FlowVerdict | undefined;
    let count = 1;
    let firstSeen: number | undefined;
    let lastSeen: number | undefined;
    for (const field in record) {
      const value = record[field];
      switch (field) {
        case 'cluster':
          if (typeof value === 'string' && isName(value)) cluster = value;
          else this.#wrong('The field "cluster" is the name of a cluster.', field);
          break;
        case 'from':
        case 'to': {
          const end = this.#end(value, field);
          if (field === 'from') from = end;
          else to = end;
          break;
        }
        case 'protocol':
          if (typeof value === 'string' && protocols.has(value)) protocol = value as Protocol;
          else this.#wrong(`The field "protocol" is TCP, UDP or SCTP, not ${shown(value)}.`, field);
          break;
        case 'port':
          if (isWhole(value, 1, 65535)) port = value;
          else this.#wrong(`The field "port" is a whole number from 1 to 65535, not ${shown(value)}.`, field);
          break;
        case 'verdict':
          if (typeof value === 'string' && verdicts.has(value)) verdict = value as FlowVerdict;
          else this.#wrong(`The field "verdict" is FORWARDED, DROPPED or AUDIT, not ${shown(value)}.`, field);
          break;
        case 'count':
          if (isWhole(value, 1, Number.MAX_SAFE_INTEGER)) count = value;
          else this.#wrong(`The field "count" is a whole number from 1 to 2^53 - 1, not ${shown(value)}.`, field);
          break;
        case 'firstSeen':
        case 'lastSeen': {
          const time = typeof value === 'string' ? parseTimestamp(value) : undefined;
          if (time === undefined)
            this.#wrong(`The field "${field}" is a time such as 2026-11-21T08:00:00Z, not ${shown(value)}.`, field);
          else if (field === 'firstSeen') firstSeen = time;
          else lastSeen = time;
          break;
        }
        default:
          this.#wrong(`A flow has no field ${shown(field)}.${suggested(field, flowFields)}`, field);
      }
    }
    for (const field of ['from', 'to', 'protocol', 'port', 'verdict'] as const) {
      if (record[field] === undefined) this.#wrong(`The field "${field}" is missing.`, field);
    }
    if (firstSeen !== undefined && lastSeen !== undefined && lastSeen < firstSeen) {
      this.#wrong('The time in "lastSeen" is before the time in "firstSeen".', 'lastSeen');
    }
    if (!this.#isRight || from === undefined || to === undefined || protocol === undefined || verdict === undefined)
      return;
    return { cluster, from, to, protocol, port, verdict, count, firstSeen, lastSeen };
  }

  /** Returns an end, from the table where the same was written before. */
  #end(value: Json | undefined, name: 'from' | 'to'): KnownEnd | undefined {
    if (!isJsonObject(value)) {
      this.#wrong(`The field "${name}" is an object.`, name);
      return undefined;
    }
    const text = writtenText(value);
    const known = this.#sink.ends.written(text);
    if (known !== undefined) return known;
    const read = toEnd(value);
    if (read.problem === undefined) return this.#sink.ends.remember(text, read.end);
    this.#wrong(`In "${name}": ${read.problem}`, read.field);
    return undefined;
  }
}

/** Returns a text that no other end has: of pods with usual fields their values, of others all of it as JSON. */
function writtenText(value: JsonObject): string {
  const { namespace, workload } = value;
  if (typeof namespace === 'string' && typeof workload === 'string') {
    let fields = 0;
    for (const _ in value) fields++;
    // Neither of them can hold a tab where they are right, and only such ends are remembered.
    if (fields === 2) return `${namespace}\t${workload}`;
  }
  return JSON.stringify(value);
}

/** Reads an end as sources of flows write it: a pod, an address, a network or a tenant. */
function toEnd(value: JsonObject): ReadEnd {
  if (Object.hasOwn(value, 'namespace')) return toPod(value);
  const [field, another] = Object.keys(value);
  const text = field === undefined ? undefined : value[field];
  const foreign = ['address', 'network', 'tenant'].find((known) => known === field) === undefined ? field : another;
  if (field === undefined)
    return { problem: 'It is empty. Name a namespace with a pod, an address, a network or a tenant.', field: 'from' };
  if (foreign !== undefined)
    return {
      problem: `An end without "namespace" has one field, "address", "network" or "tenant", and not ${shown(foreign)}.`,
      field: foreign,
    };
  if (typeof text !== 'string') return { problem: `The field "${field}" is a text.`, field };
  if (field === 'network') {
    if (isFlowNetwork(text)) return { end: { kind: 'network', network: text } };
    return { problem: `The network is one of ${flowNetworkNames.join(', ')}, not ${shown(text)}.`, field };
  }
  if (field === 'tenant') {
    const problem = dnsLabelProblem(text);
    return problem === undefined
      ? { end: { kind: 'tenant', tenant: text } }
      : { problem: `${shown(text)} is not the name of a tenant: ${problem}.`, field };
  }
  const address = text.includes('/') ? loggedBlock(text) : loggedAddress(text);
  if (address !== undefined) return { end: { kind: 'address', address } };
  return { problem: `${shown(text)} is not an IP address, nor a block of them.`, field };
}

function loggedBlock(text: string): string | undefined {
  const block = text.length > 100 ? undefined : parseCidr(text);
  return block?.kind === 'cidr' ? formatCidr(block) : undefined;
}

function toPod(value: JsonObject): ReadEnd {
  const pod: { -readonly [Field in keyof FlowPod]: FlowPod[Field] } = { kind: 'pod', namespace: '' };
  for (const [field, text] of Object.entries(value)) {
    const problem = takeField(pod, field, text);
    if (problem !== undefined) return { problem, field };
  }
  if (pod.workload === undefined && pod.pod === undefined && pod.labels === undefined) {
    return { problem: 'It names no pod. Add "workload", "pod" or "labels".', field: 'namespace' };
  }
  return { end: pod };
}

/** Puts one field into a pod; returns what is wrong with it. */
function takeField(
  pod: { -readonly [Field in keyof FlowPod]: FlowPod[Field] },
  field: string,
  value: Json,
): string | undefined {
  if (field === 'labels') {
    if (!isJsonObject(value)) return 'The field "labels" is an object.';
    const labels = toLabels(value);
    if (typeof labels === 'string') return labels;
    pod.labels = labels;
    return undefined;
  }
  if (field === 'hostNetwork') {
    if (value !== true) return 'The field "hostNetwork" is true, or left out.';
    pod.hostNetwork = true;
    return undefined;
  }
  if (!['namespace', 'workload', 'pod', 'address'].includes(field))
    return `An end has no field ${shown(field)}.${suggested(field, endFields)}`;
  if (typeof value !== 'string') return `The field "${field}" is a text, not ${shown(value)}.`;
  if (field === 'address') {
    const address = loggedAddress(value);
    if (address === undefined) return `${shown(value)} is not an IP address.`;
    pod.address = address;
    return undefined;
  }
  if (field === 'workload') {
    const workload = toWorkload(value);
    if (workload === undefined) {
      return `${shown(value)} is not the name of a workload. Write Kind/name, such as Deployment/web.`;
    }
    pod.workload = workload;
    return undefined;
  }
  const problem = field === 'namespace' ? dnsLabelProblem(value) : dnsSubdomainProblem(value);
  if (problem !== undefined) return `${shown(value)} is not the name of a ${field}: ${problem}.`;
  if (field === 'namespace') pod.namespace = value;
  else pod.pod = value;
  return undefined;
}

/** `Deployment/web`, or a name alone where the kind is not known. */
function toWorkload(text: string): WorkloadName | undefined {
  const slash = text.indexOf('/');
  const name = text.slice(slash + 1);
  if (dnsSubdomainProblem(name) !== undefined) return undefined;
  if (slash === -1) return { name };
  const kind = text.slice(0, slash);
  return /^[A-Z][A-Za-z0-9]{0,62}$/.test(kind) ? { kind, name } : undefined;
}

function toLabels(value: JsonObject): TextMap | string {
  const labels: [string, string][] = [];
  for (const [key, text] of Object.entries(value)) {
    const keyProblem = labelKeyProblem(key);
    if (keyProblem !== undefined) return `${shown(key)} is not the key of a label: ${keyProblem}.`;
    if (typeof text !== 'string') return `The label "${key}" is a text.`;
    const problem = labelValueProblem(text);
    if (problem !== undefined) return `${shown(text)} is not the value of a label: ${problem}.`;
    labels.push([key, text]);
  }
  return Object.fromEntries(labels);
}

const names = new Set<string>();

/** Reports whether a text is an RFC 1123 label; those of clusters are few, so they are remembered. */
function isName(text: string): boolean {
  if (names.has(text)) return true;
  if (dnsLabelProblem(text) !== undefined) return false;
  if (names.size > 10_000) names.clear();
  names.add(text);
  return true;
}

function isWhole(value: Json | undefined, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most;
}

/** A value as messages show it: short, on one line. */
function shown(value: Json | undefined): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
