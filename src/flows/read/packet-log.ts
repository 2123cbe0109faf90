import type { Protocol } from '../../model/network-policy.ts';
import type { FlowVerdict, LeftOutReason } from '../flow.ts';
import { type KnownEnd, loggedAddress } from './end-table.ts';
import type { FlowSink, PacketRecord } from './flow-reader.ts';
import { podEnd } from './logged-pod.ts';

/** A packet as a log of a network plugin has it: addresses and ports, and perhaps names of pods. */
interface LoggedPacket {
  readonly protocol: string;
  readonly from: string;
  readonly to: string;
  readonly sourcePort: number | undefined;
  readonly port: number | undefined;
  /** `namespace/name`. */
  readonly fromPod?: string | undefined;
  readonly toPod?: string | undefined;
  readonly verdict: FlowVerdict;
  readonly time: number | undefined;
  readonly direction: PacketRecord['direction'];
  readonly opens: boolean;
  readonly atDestination: boolean;
}

const protocols: Readonly<Record<string, Protocol>> = { TCP: 'TCP', UDP: 'UDP', SCTP: 'SCTP' };

/** Gives a packet to the sink, or counts why it is no flow, or reports what is wrong with it. */
export function takePacket(packet: LoggedPacket, sink: FlowSink): void {
  const reason = takeIfFlow(packet, sink);
  if (reason !== undefined) sink.leaveOut(reason);
}

function takeIfFlow(packet: LoggedPacket, sink: FlowSink): LeftOutReason | undefined {
  const { port, sourcePort, verdict, time, direction, opens, atDestination } = packet;
  const name = packet.protocol.toUpperCase();
  const protocol = Object.hasOwn(protocols, name) ? protocols[name] : undefined;
  if (protocol === undefined) return 'other-protocol';
  if (port === undefined) return 'no-port';
  const from = toKnownEnd(packet.from, packet.fromPod, sink);
  const to = toKnownEnd(packet.to, packet.toPod, sink);
  if (from === undefined || to === undefined) return undefined;
  const source = `${packet.from} ${sourcePort}`;
  const destination = `${packet.to} ${port}`;
  sink.connection(
    { from, to, protocol, port, verdict, count: 1, firstSeen: time, lastSeen: time },
    {
      direction,
      opens,
      atDestination,
      ...(sourcePort === undefined
        ? {}
        : { key: `${protocol} ${source} ${destination}`, mirrored: `${protocol} ${destination} ${source}` }),
    },
  );
  return undefined;
}

function toKnownEnd(address: string, pod: string | undefined, sink: FlowSink): KnownEnd | undefined {
  const text = `packet\t${pod ?? ''}\t${address}`;
  const known = sink.ends.written(text);
  if (known !== undefined) return known;
  if (pod !== undefined) {
    const slash = pod.indexOf('/');
    const read = podEnd({ namespace: pod.slice(0, Math.max(0, slash)), pod: pod.slice(slash + 1) });
    if (read !== undefined && 'end' in read) return sink.ends.remember(text, read.end);
    sink.problem(read === undefined ? 'The record names a namespace without a pod.' : read.problem);
    return undefined;
  }
  const logged = loggedAddress(address);
  if (logged !== undefined) return sink.ends.remember(text, { kind: 'address', address: logged });
  sink.problem(`${JSON.stringify(address.slice(0, 60))} is not an IP address.`);
  return undefined;
}

/** A port as a log writes it: a number, or a text of digits. */
export function loggedPort(value: unknown): number | undefined {
  const port = typeof value === 'string' && /^[0-9]{1,5}$/.test(value) ? Number(value) : value;
  return typeof port === 'number' && Number.isInteger(port) && port >= 1 && port <= 65535 ? port : undefined;
}
