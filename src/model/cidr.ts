import { invariant } from '../diagnostics/invariant.ts';
import { type Address, type AddressFamily, addressBits, formatAddress, parseAddress } from './address.ts';
import type { AddressProblem } from './address-problem.ts';

/** A range of addresses with a common prefix. The bits of `first` behind the prefix are zero. */
export interface Cidr {
  readonly kind: 'cidr';
  readonly family: AddressFamily;
  readonly first: bigint;
  /** 0 to 32 for IPv4, 0 to 128 for IPv6. */
  readonly prefixLength: number;
}

/** Reads an address and a prefix length, strictly: see `parseAddress`; no leading zeros, no host bits. */
export function parseCidr(text: string): Cidr | AddressProblem {
  if (text !== text.trim()) return corrected('whitespace', text.trim());
  const slash = text.indexOf('/');
  const address = parseAddress(slash === -1 ? text : text.slice(0, slash));
  if (slash === -1) return address.kind === 'address' ? corrected('no-prefix', hostNetwork(address)) : address;
  const prefix = text.slice(slash + 1);
  if (address.kind !== 'address') return correctedAddress(address, prefix);
  if (!/^[0-9]+$/.test(prefix)) return { kind: 'prefix-syntax' };
  const prefixLength = Number(prefix);
  if (prefixLength > addressBits[address.family]) return { kind: 'prefix-range' };
  if (/^0./.test(prefix)) return corrected('prefix-leading-zero', `${formatAddress(address)}/${prefixLength}`);
  const cidr = cidrAround(address, prefixLength);
  return cidr.first === address.value ? cidr : { kind: 'host-bits', correction: formatCidr(cidr) };
}

/** The CIDR's one canonical text; `parseCidr` reads it back. */
export function formatCidr(cidr: Cidr): string {
  return `${formatAddress(firstAddress(cidr))}/${cidr.prefixLength}`;
}

/** The CIDR of a text that was checked before it came here. Throws where it is none: that is a defect of Ringfence. */
export function checkedCidr(text: string): Cidr {
  const cidr = parseCidr(text);
  invariant(cidr.kind === 'cidr', `the CIDR "${text}" was taken without being checked`);
  return cidr;
}

/** The CIDR of one address alone: `/32` for IPv4, `/128` for IPv6. */
export function hostCidr({ family, value }: Address): Cidr {
  return { kind: 'cidr', family, first: value, prefixLength: addressBits[family] };
}

/** The same as text. */
export function hostNetwork(address: Address): string {
  return formatCidr(hostCidr(address));
}

/** The last address's bits; inclusive. */
export function lastOf(cidr: Cidr): bigint {
  return cidr.first + cidrSize(cidr) - 1n;
}

/** How many addresses the CIDR has. */
export function cidrSize(cidr: Cidr): bigint {
  return 1n << BigInt(addressBits[cidr.family] - cidr.prefixLength);
}

/** Reports whether every address of `inner` is in `outer`; never across families. A CIDR includes itself. */
export function cidrIncludes(outer: Cidr, inner: Cidr): boolean {
  if (outer.family !== inner.family || outer.prefixLength > inner.prefixLength) return false;
  return cidrAround(firstAddress(inner), outer.prefixLength).first === outer.first;
}

/** Says that a CIDR of `size` addresses has none of the index asked for. */
interface AddressIndexProblem {
  readonly kind: 'no-such-address';
  readonly size: bigint;
}

/** The address at an index, counted from zero: index 0 is the network address itself. */
export function nthAddress(cidr: Cidr, index: number): Address | AddressIndexProblem {
  const size = cidrSize(cidr);
  if (!Number.isSafeInteger(index) || index < 0 || BigInt(index) >= size) return { kind: 'no-such-address', size };
  return { kind: 'address', family: cidr.family, value: cidr.first + BigInt(index) };
}

function firstAddress(cidr: Cidr): Address {
  return { kind: 'address', family: cidr.family, value: cidr.first };
}

function cidrAround({ family, value }: Address, prefixLength: number): Cidr {
  const hostBits = BigInt(addressBits[family] - prefixLength);
  return { kind: 'cidr', family, first: (value >> hostBits) << hostBits, prefixLength };
}

function corrected(kind: AddressProblem['kind'], attempt: string): AddressProblem {
  const parsed = parseCidr(attempt);
  if (parsed.kind === 'cidr') return { kind, correction: formatCidr(parsed) };
  return parsed.correction === undefined ? parsed : { kind, correction: parsed.correction };
}

function correctedAddress({ kind, correction }: AddressProblem, prefix: string): AddressProblem {
  if (correction === undefined) return { kind };
  if (kind !== 'ipv4-mapped') return corrected(kind, `${correction}/${prefix}`);
  // The first 96 bits of an IPv4-mapped address say only that it is one.
  const prefixLength = Number(prefix) - 96;
  return prefixLength >= 0 ? corrected(kind, `${correction}/${prefixLength}`) : { kind };
}
