import type { FlowReader, FlowSink } from './flow-reader.ts';
import { loggedPort, takePacket } from './packet-log.ts';
import { parseTimestamp } from './timestamp.ts';

/** `<time>|<number>|acl_log(<thread>)|<level>|name="…", verdict=…, severity=…, direction=…: <protocol>,<key>=<value>,…` */
const aclLine =
  /(?:^|\s)(\S+)\|[0-9]+\|acl_log\([^)]*\)\|[A-Z]+\|name=("[^"]*"|[^,]*), verdict=([a-z-]+)(.*?): ([a-z0-9]+)((?:,.*)?)$/;

/** Reports whether a line can only be of a log of ACLs of OVN. */
export function isAclLine(text: string): boolean {
  return text.includes('|acl_log(') && aclLine.test(text);
}

/** Reads logs of ACLs of OVN-Kubernetes: lines of `acl-audit-log.log`, among other lines of ovn-controller. */
export class AclLogReader implements FlowReader {
  readonly #sink: FlowSink;

  constructor(sink: FlowSink) {
    this.#sink = sink;
  }

  read(text: string): boolean {
    if (!text.includes('|acl_log(')) return false;
    const match = aclLine.exec(text);
    if (match === null) {
      this.#sink.problem('The record of an ACL is not whole.');
      return true;
    }
    const [, written = '', name = '', verdict = '', settings = '', protocol = '', packet = ''] = match;
    const isFirewall = name.startsWith('"EF:') || name.startsWith('EF:');
    const isDrop = verdict === 'drop' || verdict === 'reject';
    if (isFirewall || (verdict !== 'allow' && verdict !== 'allow-related' && !isDrop)) {
      // An egress firewall is no network policy, and a verdict "pass" leaves it to the next tier.
      this.#sink.leaveOut(isFirewall && isDrop ? 'other-drop' : 'other-event');
      return true;
    }
    const fields = new Map(
      [...packet.matchAll(/,([a-z0-9_]+)=([^,]*)/g)].map(([, key = '', value = '']) => [key, value]),
    );
    const from = fields.get('nw_src') ?? fields.get('ipv6_src');
    const to = fields.get('nw_dst') ?? fields.get('ipv6_dst');
    if (from === undefined || to === undefined) {
      this.#sink.leaveOut('other-protocol');
      return true;
    }
    const flags = fields.get('tcp_flags')?.split('|');
    const isFirst = flags?.includes('syn') === true && !flags.includes('ack');
    const isAnswer = flags?.includes('syn') === true && flags.includes('ack');
    takePacket(
      {
        protocol: protocol.replace(/6$/, ''),
        from,
        to,
        sourcePort: loggedPort(fields.get('tp_src')),
        port: loggedPort(fields.get('tp_dst')),
        verdict: isDrop ? 'DROPPED' : 'FORWARDED',
        time: parseTimestamp(written),
        direction: directionOf({ flags, isFirst, isAnswer, isDrop }),
        opens: isFirst,
        atDestination: settings.includes('direction=to-lport'),
      },
      this.#sink,
    );
    return true;
  }
}

interface Flags {
  readonly flags: readonly string[] | undefined;
  readonly isFirst: boolean;
  readonly isAnswer: boolean;
  readonly isDrop: boolean;
}

function directionOf({ flags, isFirst, isAnswer, isDrop }: Flags): 'opening' | 'assumed' | 'reply' | 'unclear' {
  if (isAnswer) return 'reply';
  if (isFirst) return 'opening';
  return flags === undefined || isDrop ? 'assumed' : 'unclear';
}
