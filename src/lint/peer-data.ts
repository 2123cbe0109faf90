import { selectorWords } from '../labels/selector-words.ts';
import { formatPorts } from '../model/port-set.ts';
import type { CompiledPort, PodPeer } from '../policy/compiled-policy.ts';

/** A peer's selectors as `selectorWords` writes them: `app=web, tier in (a, b)`, `any`, `none`. */
export interface PeerData {
  readonly pods: string;
  /** own: pods of the policy's namespace. */
  readonly namespaces: 'own' | { readonly matching: string };
}

/** A port of a rule; numbers as `formatPorts` writes them. */
export type PortData = 'all' | { readonly name: string; readonly protocol: string } | { readonly numbers: string };

/** Describes a peer as data. */
export function peerData({ pods, namespaces }: PodPeer): PeerData {
  return {
    pods: selectorWords(pods),
    namespaces: namespaces === 'own' ? 'own' : { matching: selectorWords(namespaces) },
  };
}

/** Describes a port of a rule as data. */
export function portData(port: CompiledPort | 'all'): PortData {
  if (port === 'all') return 'all';
  if (port.kind === 'named') return { name: port.name, protocol: port.protocol };
  return { numbers: formatPorts(port.ports) };
}
