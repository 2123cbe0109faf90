/** Why a text is no address or no CIDR. */
export interface AddressProblem {
  readonly kind: AddressProblemKind;
  /** What was probably meant, in canonical form; absent where there is no telling. */
  readonly correction?: string;
}

export type AddressProblemKind = keyof typeof addressLaws;

/** The law that each problem breaks: a clause that can follow a colon. */
const addressLaws = {
  'not-an-address': 'an IPv4 address is four decimal numbers, an IPv6 address eight groups of up to four hex digits',
  whitespace: 'there is no space before or after it',
  'short-form': 'an IPv4 address has all four parts',
  hexadecimal: 'the parts of an IPv4 address are decimal numbers',
  'octet-range': 'no part of an IPv4 address is above 255',
  'leading-zero': 'no part of an IPv4 address begins with a zero, which some programs read as octal',
  'ipv4-mapped': 'IPv4 addresses are not written as IPv6, because programs differ in which family they take them for',
  zone: 'an address has no zone, which means something on one machine only',
  'has-prefix': 'a single address has no prefix length',
  'no-prefix': 'a CIDR ends with a slash and a prefix length',
  'prefix-syntax': 'the prefix length is a decimal number',
  'prefix-leading-zero': 'the prefix length has no leading zero',
  'prefix-range': 'the prefix length is at most 32 for IPv4 and 128 for IPv6',
  'host-bits': 'all bits behind the prefix are zero, so that it is plain which range is meant',
} as const satisfies Record<string, string>;

/** A clause that can follow a colon: `"10.0.0.1/8" is not a CIDR: <clause>.` */
export function addressLaw(problem: AddressProblem): string {
  return addressLaws[problem.kind];
}
