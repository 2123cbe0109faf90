import { formatAddress, parseAddress } from '../../model/address.ts';
import { type FlowEnd, type FlowNetworkName, flowNetworkNames } from '../flow.ts';
import { endKey } from '../flow-text.ts';
import type { LoggedPod } from './logged-pod.ts';
import { ownCopy } from './own-copy.ts';

/** An end that occurs in flows, once: equal ends are the same object. */
export interface KnownEnd {
  readonly end: FlowEnd;
  /** As `endKey` makes it. */
  readonly key: string;
  /** Counts from 0. */
  readonly id: number;
}

/** Beyond this, what records write of an end is read anew: records of the internet have ever new addresses. */
const mostWritten = 100_000;
/** The most characters of names, labels and addresses of all distinct ends. */
const mostCharacters = 64 * 1024 * 1024;

/** Pods whose workloads are remembered. */
const mostLearned = 200_000;

/** Every end once, and what records wrote for them, so that each text is checked once. */
export class EndTable {
  readonly #shown: (end: FlowEnd) => FlowEnd;
  readonly #known = new Map<string, KnownEnd>();
  #size = 0;
  #writtenSize = 0;
  readonly #learned = new Map<string, FlowEnd>();
  #written = new Map<string, KnownEnd>();

  /** `shown` is what is kept of an end; it decides before ends are compared. */
  constructor(shown: (end: FlowEnd) => FlowEnd = (end) => end) {
    this.#shown = shown;
  }

  /** Reports whether the ends take more memory than they may. */
  get isFull(): boolean {
    return this.#size > mostCharacters;
  }

  /** Returns the end for which a text stands that only one end can have, if it was remembered. */
  written(text: string): KnownEnd | undefined {
    return this.#written.get(text);
  }

  /** Remembers which end a text stands for. */
  remember(text: string, end: FlowEnd): KnownEnd {
    const known = this.of(end);
    this.#writtenSize += text.length;
    if (this.#written.size >= mostWritten || this.#writtenSize > mostCharacters / 2) {
      this.#written = new Map();
      this.#writtenSize = text.length;
    }
    this.#written.set(ownCopy(text), known);
    return known;
  }

  /** Learns from one record which workload a pod is of, for records that show the pod alone. */
  learn({ namespace, pod }: LoggedPod, end: FlowEnd): void {
    if (this.#learned.size < mostLearned) this.#learned.set(ownCopy(`${namespace}\t${pod}`), this.of(end).end);
  }

  /** Returns the end with the workload of its pod, where another record showed it. */
  completed(known: KnownEnd): KnownEnd {
    const { end } = known;
    if (end.kind !== 'pod' || end.pod === undefined || end.workload !== undefined) return known;
    const learned = this.#learned.get(`${end.namespace}\t${end.pod}`);
    return learned === undefined ? known : this.of(learned);
  }

  of(end: FlowEnd): KnownEnd {
    const shown = this.#shown(end);
    const key = endKey(shown);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const added = { end: ownCopy(shown), key: ownCopy(key), id: this.#known.size };
    this.#size += key.length;
    this.#known.set(added.key, added);
    return added;
  }
}

/**
 * Returns the one text of an address as logs write it: without the zone of IPv6, and IPv4 for an IPv4-mapped address.
 * Nothing for other texts.
 */
export function loggedAddress(text: string): string | undefined {
  if (text.length > 100) return undefined;
  const zone = text.indexOf('%');
  const address = parseAddress(zone === -1 ? text : text.slice(0, zone));
  if (address.kind === 'address') return formatAddress(address);
  return address.kind === 'ipv4-mapped' ? address.correction : undefined;
}

export function isFlowNetwork(text: string): text is FlowNetworkName {
  return (flowNetworkNames as readonly string[]).includes(text);
}
