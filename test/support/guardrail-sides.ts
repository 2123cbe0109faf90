import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import { toCidrs } from '../../src/model/address-set.ts';
import { formatCidr } from '../../src/model/cidr.ts';
import type { JudgedAddress } from './guardrail-addresses.ts';
import type { JudgedPlace, JudgedSpace } from './guardrail-universe.ts';
import type { Port } from './guardrail-words.ts';
import {
  contains,
  type JudgedDirection,
  type JudgedPeer,
  type Labels,
  type MeantRule,
  selects,
} from './naive-evaluator.ts';
import { nameKey } from './random-policies.ts';

/** One pod that could be: it stands for all that nothing tells apart. Its namespace has one name. */
export interface JudgedEnd {
  readonly space: JudgedSpace;
  readonly pod: Labels;
}

export interface JudgedTraits {
  readonly pods: boolean;
  readonly nodes: boolean;
}

/** The other end of a connection, as one side sees it. */
export interface OtherEnd {
  readonly end?: JudgedEnd;
  /** It is in the very namespace of this side. */
  readonly same: boolean;
  readonly address: JudgedAddress;
}

/** Ports by their places in the list of ports. */
export type Mask = bigint;

/** How a policy's named port is read: as every port of its protocol, as none, or as the ports that have the name. */
export type NamedPorts = 'every' | 'none' | 'exact';

/** What the policies of one side allow, connection by connection. */
export class Sides {
  readonly #ports: readonly Port[];
  readonly #podNetwork: readonly string[];
  readonly #nodeNetwork: readonly string[];
  readonly all: Mask;
  readonly #isolating = new Map<JudgedPlace, Map<Labels, Map<string, readonly MeantRule[] | undefined>>>();
  readonly #masks = new Map<MeantRule, Record<NamedPorts, Mask>>();
  readonly #matched = new Map<JudgedPeer, Map<object, Map<boolean, boolean>>>();
  readonly #podMatched = new Map<object, Map<Labels, boolean>>();
  readonly #blocks = new Map<string, Map<JudgedAddress, boolean>>();

  constructor({ networks }: ClusterState, ports: readonly Port[]) {
    this.#ports = ports;
    this.all = (1n << BigInt(ports.length)) - 1n;
    this.#podNetwork = networks.pods === undefined ? [] : toCidrs(networks.pods).map(formatCidr);
    this.#nodeNetwork = networks.nodes === undefined ? [] : toCidrs(networks.nodes).map(formatCidr);
  }

  /** The rules of the policies that isolate the pod in the direction; undefined: there is no such policy. */
  rules(end: JudgedEnd, direction: JudgedDirection): readonly MeantRule[] | undefined {
    const { space, pod } = end;
    const { place } = space;
    const byPod = this.#isolating.get(place) ?? new Map<Labels, Map<string, readonly MeantRule[] | undefined>>();
    this.#isolating.set(place, byPod);
    const byDirection = byPod.get(pod) ?? new Map<string, readonly MeantRule[] | undefined>();
    byPod.set(pod, byDirection);
    // Rules depend on the namespace's name only where they refer to it.
    const key = `${direction} ${space.names[0]}`;
    if (!byDirection.has(key)) byDirection.set(key, this.#rulesOf(end, direction));
    return byDirection.get(key);
  }

  #rulesOf({ space, pod }: JudgedEnd, direction: JudgedDirection): readonly MeantRule[] | undefined {
    const found = space.place.policies(space.names[0] ?? '').flatMap(({ podSelector, ingress, egress }) => {
      const rules = direction === 'Ingress' ? ingress : egress;
      return rules !== undefined && selects(podSelector, pod) ? [rules] : [];
    });
    return found.length === 0 ? undefined : found.flat();
  }

  /** The ports that one side allows. */
  allowed(own: JudgedEnd, direction: JudgedDirection, other: OtherEnd, traits: JudgedTraits, named: NamedPorts): Mask {
    const rules = this.rules(own, direction);
    if (rules === undefined) return this.all;
    // An address declares no ports.
    const reading = direction === 'Egress' && other.end === undefined ? 'none' : named;
    let mask = 0n;
    for (const rule of rules) {
      const ports = this.#mask(rule)[reading];
      if ((mask | ports) !== mask && this.matches(rule, other, traits)) mask |= ports;
    }
    return mask;
  }

  matches({ peers }: MeantRule, other: OtherEnd, traits: JudgedTraits): boolean {
    return peers === 'all' || peers.some((peer) => this.#isPeer(peer, other, traits));
  }

  #isPeer(peer: JudgedPeer, { end, same, address }: OtherEnd, traits: JudgedTraits): boolean {
    if (peer.ipBlock !== undefined) {
      const { ipBlock } = peer;
      const read =
        end === undefined
          ? (traits.pods || !this.isIn(this.#podNetwork, address)) &&
            (traits.nodes || !this.isIn(this.#nodeNetwork, address))
          : traits.pods;
      return read && this.isIn([ipBlock.cidr], address) && !this.isIn(ipBlock.except ?? [], address);
    }
    if (end === undefined) return false;
    const bySpace = this.#matched.get(peer) ?? new Map<object, Map<boolean, boolean>>();
    this.#matched.set(peer, bySpace);
    const known = bySpace.get(end.space) ?? new Map<boolean, boolean>();
    bySpace.set(end.space, known);
    let inNamespace = known.get(same);
    if (inNamespace === undefined) {
      const all = { ...end.space.labels, [nameKey]: end.space.names[0] ?? '' };
      inNamespace = peer.namespaceSelector === undefined ? same : selects(peer.namespaceSelector, all);
      known.set(same, inNamespace);
    }
    if (!inNamespace) return false;
    if (peer.podSelector === undefined) return true;
    const byPod = this.#podMatched.get(peer.podSelector) ?? new Map<Labels, boolean>();
    this.#podMatched.set(peer.podSelector, byPod);
    const selected = byPod.get(end.pod) ?? selects(peer.podSelector, end.pod);
    byPod.set(end.pod, selected);
    return selected;
  }

  isIn(cidrs: readonly string[], address: JudgedAddress): boolean {
    return cidrs.some((cidr) => {
      const known = this.#blocks.get(cidr) ?? new Map<JudgedAddress, boolean>();
      this.#blocks.set(cidr, known);
      const found = known.get(address) ?? contains(cidr, address.text);
      known.set(address, found);
      return found;
    });
  }

  #mask(rule: MeantRule): Record<NamedPorts, Mask> {
    const known = this.#masks.get(rule);
    if (known !== undefined) return known;
    const mask = {
      every: this.maskOf(rule, 'every'),
      none: this.maskOf(rule, 'none'),
      exact: this.maskOf(rule, 'exact'),
    };
    this.#masks.set(rule, mask);
    return mask;
  }

  maskOf({ ports }: MeantRule, named: NamedPorts): Mask {
    if (ports === 'all') return this.all;
    return this.where(({ protocol, port, names = [] }) =>
      ports.some((one) => {
        if ((one.protocol ?? 'TCP') !== protocol) return false;
        if (one.port === undefined) return true;
        if (typeof one.port === 'string') return named === 'exact' ? names.includes(one.port) : named === 'every';
        return one.port <= port && port <= (one.endPort ?? one.port);
      }),
    );
  }

  where(fits: (port: Port) => boolean): Mask {
    return this.#ports.reduce((mask, port, index) => (fits(port) ? mask | (1n << BigInt(index)) : mask), 0n);
  }
}
