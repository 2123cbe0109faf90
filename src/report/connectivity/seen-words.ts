import type {
  AddressConnection,
  AddressConnections,
  GroupConnection,
  SeenBeyond,
  SeenCluster,
  SeenConnectivity,
  SeenPort,
  UndeclaredConnection,
  UndeclaredPodsConnection,
} from '../../connectivity/connectivity.ts';
import { pairKey } from '../../connectivity/seen-rows.ts';
import { counted, listed } from '../../diagnostics/counted.ts';
import { dayOf } from '../../diff/flow-problems.ts';
import type { FlowSide } from '../../flows/flow-side.ts';
import { joinedTimes, type SeenTimes } from '../../flows/seen-times.ts';
import { includesPorts, type PortSet, portRange } from '../../model/port-set.ts';
import { evidenceSentences, unmappedSentence } from '../words/flow-words.ts';
import { visible } from '../words/wording.ts';

/** So many ports of a row are listed; the rest is counted. */
const mostPorts = 3;

/** Returns what was seen between the groups of a row, on these ports; nothing if there are no records of the clusters. */
export function seenBetween(
  seen: SeenCluster | undefined,
  { from, to, relation }: GroupConnection,
  ports: PortSet,
): readonly SeenPort[] | undefined {
  if (seen?.isRecorded !== true) return undefined;
  const all = from.flatMap((source) => to.flatMap((one) => seen.pairs.get(pairKey(source, one, relation)) ?? []));
  return all.filter((one) => isOn(one, ports));
}

/** The same of groups and a block of addresses. */
export function seenAt(
  seen: SeenCluster | undefined,
  { of, block }: { readonly of: AddressConnections['of']; readonly block: AddressConnection },
  ports: PortSet,
): readonly SeenPort[] | undefined {
  if (seen?.isRecorded !== true) return undefined;
  const all = of.flatMap((group) => seen.blocks.get(block)?.get(group) ?? []);
  return all.filter((one) => isOn(one, ports));
}

/** The same of some groups and pods that nothing declares; every port of the row. */
export function seenWith(
  seen: SeenCluster | undefined,
  row: UndeclaredConnection | UndeclaredPodsConnection,
  groups: readonly number[],
): readonly SeenPort[] | undefined {
  if (seen?.isRecorded !== true) return undefined;
  return groups.flatMap((group) => seen.undeclared.get(row)?.get(group) ?? []);
}

function isOn({ protocol, port }: SeenPort, ports: PortSet): boolean {
  return includesPorts(ports, portRange(protocol, port));
}

/** `seen 20,160 times on 9100/TCP, last 2024-05-28`, `not seen`, as `unseen` says it; empty if nothing is known. */
export function seenWords(ports: readonly SeenPort[] | undefined, unseen = 'not seen'): string {
  if (ports === undefined) return '';
  const { forwarded, dropped, lastSeen } = joinedTimes(ports);
  const last = lastSeen === undefined ? '' : `, last ${dayOf(lastSeen)}`;
  const drops = dropped.connections === 0 ? '' : `${counted(dropped.connections, 'time')} dropped`;
  if (forwarded.connections === 0) return drops === '' ? unseen : `${unseen}, but ${drops}${last}`;
  const passed = ports.filter((one) => one.forwarded.connections > 0);
  const numbers = [...new Set(passed.map(({ port, protocol }) => `${port}/${protocol}`))];
  const perhaps = passed.every(({ uncertain }) => uncertain) ? 'perhaps ' : '';
  const times = `${perhaps}seen ${counted(forwarded.connections, 'time')} on ${listed(numbers, mostPorts)}${last}`;
  return drops === '' ? times : `${times}, and ${drops}`;
}

/** Ends of a connection that no row shows, in words: `storefront-app: web`. */
export function beyondEnds(one: SeenBeyond): { readonly from: string; readonly to: string } {
  const placed = (namespace: string | undefined, name: string): string =>
    namespace === undefined ? name : `${visible(namespace)}: ${name}`;
  return { from: placed(one.fromNamespace, sideText(one.from)), to: placed(one.toNamespace, sideText(one.to)) };
}

/** Names an end without its namespace. */
export function sideText(side: FlowSide): string {
  switch (side.kind) {
    case 'pods':
      return visible(side.workloads.map(({ name }) => name).join(', '));
    case 'labels': {
      const labels = Object.entries(side.labels).map(([key, value]) => `${key}=${value}`);
      return visible(`pods ${labels.length === 0 ? 'without labels' : `with ${labels.join(',')}`}`);
    }
    case 'addresses':
      return visible(side.text === 'internet' ? 'the internet' : side.text);
  }
}

/** Says how often a connection was seen that no row shows. */
export function beyondWords({ forwarded, dropped, lastSeen }: SeenTimes): string {
  const last = lastSeen === undefined ? '' : `, last ${dayOf(lastSeen)}`;
  const drops = dropped.connections === 0 ? '' : `, and ${counted(dropped.connections, 'time')} dropped`;
  return `seen ${counted(forwarded.connections, 'time')}${last}${drops}`;
}

/** Says on which records the marks rest, and what is not in them; whole sentences. */
export function seenSentences({ evidence, unmapped, without }: SeenConnectivity): readonly string[] {
  return [
    ...evidenceSentences(evidence),
    ...unmappedSentence(unmapped),
    ...(without.length === 0 ? [] : [`There are no records of ${listed(without, 5)}; their rows are not marked.`]),
  ].map(visible);
}

/** The answer if no row is in the part that is asked for. */
export const noSuchConnection = 'There is no such connection.';
