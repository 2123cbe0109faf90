/** Why a text is no address or no CIDR. */
export interface AddressProblem {
  readonly kind: AddressProblemKind;
  /** The text that was probably meant, in canonical form; absent if it cannot be guessed. */
  readonly correction?: string;
}

export type AddressProblemKind = keyof typeof addressLaws;

/** The rule that each problem breaks: a clause that can follow a colon. */
const addressLaws = {
  'not-an-address': 'an IPv4 address is four decimal numbers, an IPv6 address eight groups of up to four hex digits',
  whitespace: 'no space may stand before or behind it',
  'short-form': 'an IPv4 address must have all four parts',
  hexadecimal: 'the parts of an IPv4 address must be decimal numbers',
  'octet-range': 'no part of an IPv4 address may be above 255',
  'leading-zero': 'no part of an IPv4 address may have a leading zero, as some programs then read it as octal',
  'ipv4-mapped': 'an IPv4 address must not be written as IPv6, as programs differ in which family they take it for',
  zone: 'an address must have no zone, which means something on one machine only',
  'has-prefix': 'a single address must have no prefix length',
  'no-prefix': 'a CIDR must end with a slash and a prefix length',
  'prefix-syntax': 'the prefix length must be a decimal number',
  'prefix-leading-zero': 'the prefix length must have no leading zero',
  'prefix-range': 'the prefix length must be at most 32 for IPv4 and 128 for IPv6',
  'host-bits': 'all bits behind the prefix must be zero, so that it is plain which range is meant',
} as const satisfies Record<string, string>;

/** A clause that can follow a colon: `"10.0.0.1/8" is not a CIDR: <clause>.` */
export function addressLaw(problem: AddressProblem): string {
  return addressLaws[problem.kind];
}
