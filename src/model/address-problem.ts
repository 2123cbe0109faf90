/** Why a string is not an address or a CIDR. */
export interface AddressProblem {
  readonly kind: AddressProblemKind;
  /** The text that was probably meant, in canonical form; absent if it cannot be guessed. */
  readonly correction?: string;
}

type AddressProblemKind = keyof typeof addressRules;

/** The rule that each problem breaks: a clause that can follow a colon. */
const addressRules = {
  'not-an-address':
    'an IPv4 address has four decimal numbers; an IPv6 address has eight groups of up to four hexadecimal digits',
  whitespace: 'it must not begin or end with a space',
  'short-form': 'an IPv4 address must have all four parts',
  hexadecimal: 'each part of an IPv4 address must be a decimal number',
  'octet-range': 'each part of an IPv4 address must be at most 255',
  'leading-zero': 'no part of an IPv4 address can have a leading zero, because some programs read it as octal',
  'ipv4-mapped': 'an IPv4 address must not be written as IPv6, because programs disagree about its family',
  zone: 'an address must not have a zone, because a zone is valid on one machine only',
  'has-prefix': 'a single address must not have a prefix length',
  'no-prefix': 'a CIDR must end with a slash and a prefix length',
  'prefix-syntax': 'the prefix length must be a decimal number',
  'prefix-leading-zero': 'the prefix length must not have a leading zero',
  'prefix-range': 'the prefix length must be at most 32 for IPv4 and 128 for IPv6',
  'host-bits': 'all bits after the prefix must be zero',
} as const satisfies Record<string, string>;

/** A clause that can follow a colon: `"10.0.0.1/8" is not a CIDR: <clause>.` */
export function addressRule(problem: AddressProblem): string {
  return addressRules[problem.kind];
}
