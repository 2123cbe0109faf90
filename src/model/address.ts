import type { AddressProblem } from './address-problem.ts';

/** Named as in the API's `ipFamilies`. */
export type AddressFamily = 'IPv4' | 'IPv6';

/** One IP address. `value` is its bits, read as an unsigned number: 32 bits for IPv4, 128 for IPv6. */
export interface Address {
  readonly kind: 'address';
  readonly family: AddressFamily;
  readonly value: bigint;
}

/** How many bits an address of each family has. */
export const addressBits = { IPv4: 32, IPv6: 128 } as const satisfies Record<AddressFamily, number>;

/**
 * Reads one address, strictly. IPv4: four decimal parts without leading zeros. IPv6: the text forms of RFC 4291,
 * section 2.2, in either case, without zone. An IPv4-mapped IPv6 address is refused however it is spelt.
 */
export function parseAddress(text: string): Address | AddressProblem {
  if (text !== text.trim()) return corrected('whitespace', text.trim());
  const slash = text.indexOf('/');
  if (slash !== -1) return corrected('has-prefix', text.slice(0, slash));
  const percent = text.indexOf('%');
  if (percent !== -1) return corrected('zone', text.slice(0, percent));
  return text.includes(':') ? parseIPv6(text) : parseIPv4(text);
}

/** The address's one canonical text: IPv4 dotted, IPv6 as RFC 5952, section 4, has it (without dotted tail). */
export function formatAddress(address: Address): string {
  return address.family === 'IPv4' ? formatIPv4(address.value) : formatIPv6(address.value);
}

function corrected(kind: AddressProblem['kind'], attempt: string): AddressProblem {
  const parsed = parseAddress(attempt);
  if (parsed.kind === 'address') return { kind, correction: formatAddress(parsed) };
  return parsed.correction === undefined ? parsed : { kind, correction: parsed.correction };
}

function parseIPv4(text: string): Address | AddressProblem {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every(isOctet)) return ipv4Problem(parts);
  return { kind: 'address', family: 'IPv4', value: ipv4Bits(parts) };
}

function isOctet(part: string): boolean {
  return /^(0|[1-9][0-9]{0,2})$/.test(part) && Number(part) <= 255;
}

function ipv4Bits(parts: readonly string[]): bigint {
  return BigInt(parts.reduce((bits, part) => bits * 256 + Number(part), 0));
}

/** Returns the reason why the parts are not four octets. */
function ipv4Problem(parts: readonly string[]): AddressProblem {
  if (!parts.every((part) => /^(0x[0-9a-f]+|[0-9]+)$/i.test(part))) return { kind: 'not-an-address' };
  if (parts.some((part) => /^0x/i.test(part))) return { kind: 'hexadecimal' };
  if (parts.length > 4) return { kind: 'not-an-address' };
  if (parts.length < 4) return { kind: 'short-form' };
  if (parts.some((part) => Number(part) > 255)) return { kind: 'octet-range' };
  return { kind: 'leading-zero', correction: formatIPv4(ipv4Bits(parts)) };
}

function parseIPv6(text: string): Address | AddressProblem {
  const tailStart = text.lastIndexOf(':') + 1;
  if (!text.includes('.', tailStart)) return parseIPv6Groups(text);
  // RFC 4291, section 2.2.3: the last two groups may be written as an IPv4 address.
  const tail = parseIPv4(text.slice(tailStart));
  const front = text.slice(0, tailStart);
  if (tail.kind === 'address') return parseIPv6Groups(front + hexGroups(tail.value, 2).join(':'));
  return tail.correction === undefined ? tail : corrected(tail.kind, front + tail.correction);
}

function parseIPv6Groups(text: string): Address | AddressProblem {
  const halves = text.split('::').map((half) => (half === '' ? [] : half.split(':')));
  const [front = [], back] = halves;
  const written = front.length + (back?.length ?? 0);
  // RFC 4291: "::" stands for one or more groups of zeros and appears at most once.
  if (halves.length > 2 || (back === undefined ? written !== 8 : written > 7)) return { kind: 'not-an-address' };
  const groups = [...front, ...Array<string>(8 - written).fill('0'), ...(back ?? [])];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return { kind: 'not-an-address' };
  const value = groups.reduce((bits, group) => (bits << 16n) | BigInt(`0x${group}`), 0n);
  if (value >> 32n === 0xffffn) return { kind: 'ipv4-mapped', correction: formatIPv4(value & 0xffff_ffffn) };
  return { kind: 'address', family: 'IPv6', value };
}

function formatIPv4(value: bigint): string {
  const bits = Number(value);
  return [bits >>> 24, (bits >>> 16) & 255, (bits >>> 8) & 255, bits & 255].join('.');
}

function formatIPv6(value: bigint): string {
  const groups = hexGroups(value, 8);
  const zeros = longestZeroRun(groups);
  // RFC 5952, section 4.2.2: "::" must not be used to shorten just one group.
  if (zeros.length < 2) return groups.join(':');
  return `${groups.slice(0, zeros.start).join(':')}::${groups.slice(zeros.start + zeros.length).join(':')}`;
}

function hexGroups(value: bigint, count: number): readonly string[] {
  const digits = value.toString(16).padStart(count * 4, '0');
  return Array.from({ length: count }, (_, index) =>
    Number.parseInt(digits.slice(index * 4, index * 4 + 4), 16).toString(16),
  );
}

/** The longest run of zero groups; the first one where several are longest (RFC 5952, section 4.2.3). */
function longestZeroRun(groups: readonly string[]): { readonly start: number; readonly length: number } {
  let longest = { start: 0, length: 0 };
  let start = 0;
  for (const [index, group] of groups.entries()) {
    if (group !== '0') start = index + 1;
    else if (index + 1 - start > longest.length) longest = { start, length: index + 1 - start };
  }
  return longest;
}
