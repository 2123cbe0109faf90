import type { Json, JsonObject } from '../../model/json.ts';
import type { FlowReader, FlowSink } from './flow-reader.ts';
import { loggedPort, takePacket } from './packet-log.ts';
import { parseTimestamp } from './timestamp.ts';

/** The message of newer releases, for IPv4 and IPv6 with and without colons. */
const message =
  /Flow Info: +Src IP:? (\S+) Src Port:? ([0-9]+) Dest IP:? (\S+) Dest Port:? ([0-9]+) Proto:? (\S+) Verdict:? ([A-Z/]+)(?: Direction:? ([a-z]+))?/;
/** The message in CloudWatch. */
const cloudWatch =
  /SIP: ([^;\s]+);SPORT: ([0-9]+);DIP: ([^;\s]+);DPORT: ([0-9]+);PROTOCOL: ([^;]+);PolicyVerdict: ([A-Z/]+)(?:;Direction: ([a-z]+))?/;

/** Reports whether a line can only be of the policy agent of the Amazon VPC CNI. */
export function isVpcCniLine(text: string, record: JsonObject | undefined): boolean {
  return record === undefined
    ? cloudWatch.test(text) || message.test(text)
    : typeof record.msg === 'string' && record.msg.startsWith('Flow Info:');
}

/**
 * Reads logs of the policy agent of the Amazon VPC CNI: `network-policy-agent.log`, or its log in CloudWatch. Its records do
 * not show which packets are replies: those of a connection that was seen before in the other direction are.
 */
export class VpcCniReader implements FlowReader {
  readonly #sink: FlowSink;

  constructor(sink: FlowSink) {
    this.#sink = sink;
  }

  read(text: string, record: JsonObject | undefined): boolean {
    if (!isVpcCniLine(text, record)) return false;
    const fields = fieldsOf(text, record);
    if (fields === undefined) {
      this.#sink.problem('The record of a flow is not whole.');
      return true;
    }
    const [from, sourcePort, to, port, protocol, verdict, direction] = fields;
    if (verdict !== 'ACCEPT' && verdict !== 'DENY') {
      this.#sink.leaveOut('other-event');
      return true;
    }
    takePacket(
      {
        protocol,
        from,
        to,
        sourcePort: loggedPort(sourcePort),
        port: loggedPort(port),
        verdict: verdict === 'ACCEPT' ? 'FORWARDED' : 'DROPPED',
        time: record === undefined ? leadingTime(text) : timeOf(record.ts ?? record.timestamp),
        direction: 'assumed',
        opens: false,
        atDestination: direction === 'ingress',
      },
      this.#sink,
    );
    return true;
  }
}

type AgentFields = readonly [string, Json, string, Json, string, string, string];

function fieldsOf(text: string, record: JsonObject | undefined): AgentFields | undefined {
  const line = record === undefined ? text : String(record.msg);
  const match = message.exec(line) ?? cloudWatch.exec(line);
  if (match !== null) {
    const [, from = '', sourcePort = '', to = '', port = '', protocol = '', verdict = '', direction = ''] = match;
    return [from, sourcePort, to, port, protocol, verdict, direction];
  }
  if (record === undefined) return undefined;
  const { 'Src IP': from, 'Dest IP': to, Proto: protocol, Verdict: verdict } = record;
  const texts = [from, to, protocol, verdict].every((value) => typeof value === 'string');
  if (!texts) return undefined;
  return [
    String(from),
    record['Src Port'] ?? null,
    String(to),
    record['Dest Port'] ?? null,
    String(protocol),
    String(verdict),
    '',
  ];
}

function timeOf(value: Json | undefined): number | undefined {
  return typeof value === 'string' ? parseTimestamp(value) : undefined;
}

/**
 * Returns the time with which a line begins, as the AWS CLI prints it before a message of CloudWatch: milliseconds since 1970
 * (`filter-log-events`, with the time in its query), or RFC 3339 (`tail`).
 */
function leadingTime(text: string): number | undefined {
  const [, word = ''] = /^(\S+)\s/.exec(text) ?? [];
  return /^[0-9]{13}$/.test(word) ? Number(word) : parseTimestamp(word);
}
