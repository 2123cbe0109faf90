import { parseAddress } from '../../../model/address.ts';
import { type AddressSet, addressesOf, cidrSet, toCidrs } from '../../../model/address-set.ts';
import { formatCidr, parseCidr } from '../../../model/cidr.ts';
import { nodeAt, type SourceNode } from '../../../source/node.ts';

/** The elements of a list, or none. */
export function itemsOf(node: SourceNode | undefined): readonly SourceNode[] {
  return node?.kind === 'sequence' ? node.items : [];
}

/** The texts of a list that a path leads to, or the one text; empty ones are none. */
export function textsAt(object: SourceNode | undefined, path: readonly (string | number)[]): readonly string[] {
  const node = nodeAt(object, path);
  const scalars = node?.kind === 'sequence' ? node.items : node === undefined ? [] : [node];
  return scalars.flatMap((each) =>
    each.kind === 'scalar' && each.value !== null && each.text !== '' ? each.text : [],
  );
}

/** The CIDRs of a text that separates them by commas or spaces. */
export function splitTexts(text: string | undefined): readonly string[] {
  return (text ?? '').split(/[\s,]+/).filter((part) => part !== '');
}

/**
 * The addresses of CIDRs, those with host bits as a server reads them. Nothing where there is no CIDR, or a text that is
 * none: then all of them may mean something else.
 */
export function readCidrs(texts: readonly string[]): AddressSet | undefined {
  const read = texts.map((text) => {
    const cidr = parseCidr(text);
    return cidr.kind === 'cidr' ? formatCidr(cidr) : cidr.kind === 'host-bits' ? cidr.correction : undefined;
  });
  const known = read.flatMap((text) => text ?? []);
  return known.length === 0 || known.length < read.length ? undefined : cidrSet(known);
}

/** The addresses of texts; a text that is no address is passed over. */
export function readAddresses(texts: readonly string[]): AddressSet {
  return addressesOf(texts.filter((text) => parseAddress(text).kind === 'address'));
}

/** As few CIDRs as have the addresses, in their order. */
export function cidrTexts(set: AddressSet): readonly string[] {
  return toCidrs(set).map(formatCidr);
}

/** Addresses as texts, each once, in their order. */
export function addressTexts(texts: Iterable<string>): readonly string[] {
  const known = [...new Set(texts)].filter((text) => parseAddress(text).kind === 'address');
  return known.sort((a, b) => compareAddresses(a, b));
}

function compareAddresses(a: string, b: string): number {
  const [first, second] = [parseAddress(a), parseAddress(b)];
  if (first.kind !== 'address' || second.kind !== 'address') return 0;
  if (first.family !== second.family) return first.family < second.family ? -1 : 1;
  return first.value < second.value ? -1 : first.value > second.value ? 1 : 0;
}
