import { isJsonObject, type Json, type JsonObject } from '../../model/json.ts';
import type { FlowReader, FlowSink } from './flow-reader.ts';
import { loggedPort, takePacket } from './packet-log.ts';
import { parseTimestamp } from './timestamp.ts';

/** The message with the packet, and those with the verdict on it. */
const evaluating = 'Evaluating packet';
const verdictMessages: Readonly<Record<string, 'FORWARDED' | 'DROPPED'>> = {
  'Packet accepted by policy': 'FORWARDED',
  'Packet denied by egress policy': 'DROPPED',
  'Packet denied by ingress policy': 'DROPPED',
};
const finished = 'Finished syncing packet';

/** Packets whose verdict has not been read; each waits for a few lines only. */
const mostWaiting = 2000;
const longestRecord = 16 * 1024;

/** Reports whether a record can only be one of kube-network-policies. */
export function isKubeNetworkPoliciesRecord(record: JsonObject | undefined): boolean {
  return record?.msg === evaluating && isJsonObject(record.packet);
}

/**
 * Reads logs of kube-network-policies as it writes them with `--logging-format=json -v=2`: one line with the packet, and
 * one with the verdict, which have the same id. It sees the first packet of each connection.
 */
export class KubeNetworkPoliciesReader implements FlowReader {
  readonly #sink: FlowSink;
  readonly #waiting = new Map<number, JsonObject>();

  constructor(sink: FlowSink) {
    this.#sink = sink;
  }

  read(text: string, record: JsonObject | undefined): boolean {
    if (record === undefined) return false;
    if (text.length > longestRecord) {
      this.#sink.problem('The line is longer than 16 KiB, which no record of a packet is.');
      return true;
    }
    const { msg, packet } = record;
    if (msg === evaluating && isJsonObject(packet)) {
      const id = idOf(record.id) ?? idOf(packet.ID) ?? idOf(packet.Id);
      if (id === undefined) return false;
      // The packet is evaluated twice: once for each direction.
      if (this.#waiting.size >= mostWaiting && !this.#waiting.has(id)) this.#waiting.clear();
      this.#waiting.set(id, record);
      return true;
    }
    const verdict = verdictOf(record);
    const id = idOf(record.id);
    const waiting = verdict === undefined || id === undefined ? undefined : this.#waiting.get(id);
    if (verdict === undefined || id === undefined || waiting === undefined) return msg === finished;
    this.#waiting.delete(id);
    this.#packet(waiting, verdict);
    return true;
  }

  #packet(record: JsonObject, verdict: 'FORWARDED' | 'DROPPED'): void {
    const packet = isJsonObject(record.packet) ? record.packet : {};
    takePacket(
      {
        protocol: textOf(packet.Proto),
        from: textOf(packet.SrcIP),
        to: textOf(packet.DstIP),
        sourcePort: loggedPort(packet.SrcPort),
        port: loggedPort(packet.DstPort),
        fromPod: podOf(record.srcPod),
        toPod: podOf(record.dstPod),
        verdict,
        time: timeOf(record.ts),
        direction: 'opening',
        opens: true,
        atDestination: false,
      },
      this.#sink,
    );
  }
}

function verdictOf({ msg, verdict }: JsonObject): 'FORWARDED' | 'DROPPED' | undefined {
  if (typeof msg !== 'string') return undefined;
  if (msg === finished) return verdict === 'drop' ? 'DROPPED' : verdict === 'accept' ? 'FORWARDED' : undefined;
  return Object.hasOwn(verdictMessages, msg) ? verdictMessages[msg] : undefined;
}

function idOf(value: Json | undefined): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** `namespace/name`; releases write different words where there is no pod. */
function podOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value.includes('/') ? value : undefined;
}

/** klog writes milliseconds since 1970, with a fraction. */
function timeOf(value: Json | undefined): number | undefined {
  if (typeof value === 'string') return parseTimestamp(value);
  return typeof value === 'number' && value >= 0 && value <= 8.64e15 ? Math.floor(value) : undefined;
}
