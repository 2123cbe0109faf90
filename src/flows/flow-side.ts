import { includesAddresses } from '../model/address-set.ts';
import type { TextMap } from '../model/network-policy.ts';
import { internet } from '../model/special-addresses.ts';
import { distinctWorkloads, type WorkloadName } from '../model/workload-name.ts';
import type { ResolvedPeer } from '../questions/resolved-peer.ts';
import type { End } from '../verdicts/end.ts';
import type { MappedFlow } from './map-flow.ts';

/** One end of connections that were seen. */
export type FlowSide =
  /** Declared workloads; several where the record does not say which. */
  | { readonly kind: 'pods'; readonly namespaceType?: string; readonly workloads: readonly WorkloadName[] }
  /** Pods that the inventory does not declare, by the labels of the record. */
  | { readonly kind: 'labels'; readonly namespaceType?: string; readonly labels: TextMap }
  /** An address, or a network in words. An address of the internet is only the word. */
  | { readonly kind: 'addresses'; readonly text: string };

/** Names an end without its place. A public address is not shown. */
export function flowSide(peers: readonly ResolvedPeer[]): FlowSide {
  const [first] = peers;
  if (first === undefined) return { kind: 'addresses', text: 'unknown' };
  const { subject, end } = first;
  if (subject.kind === 'addresses') {
    return { kind: 'addresses', text: isPublic(end) ? 'internet' : subject.text };
  }
  const { type } = subject.namespace;
  const ofType = type === undefined ? {} : { namespaceType: type };
  if (subject.kind === 'labels') return { kind: 'labels', ...ofType, labels: subject.labels };
  const workloads = peers.flatMap((peer) => ('workload' in peer.subject ? [peer.subject.workload] : []));
  return { kind: 'pods', ...ofType, workloads: distinctWorkloads(workloads) };
}

/** Reports how the namespaces of two pods relate. */
export function relationOf({ from, to }: MappedFlow): 'same' | 'other' | 'any' {
  const [source] = from;
  const [destination] = to;
  if (source?.end.kind !== 'pod' || destination?.end.kind !== 'pod') return 'any';
  return source.end.namespace.name === destination.end.namespace.name ? 'same' : 'other';
}

/** Reports whether an end is an address of the internet, or a block of it. */
export function isPublic(end: End): boolean {
  return end.kind === 'addresses' && includesAddresses(internet, end.addresses);
}
