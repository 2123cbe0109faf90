import { invariant } from '../diagnostics/invariant.ts';
import {
  type AddressSet,
  addressSet,
  allAddresses,
  includesAddresses,
  noAddresses,
  subtractAddresses,
} from '../model/address-set.ts';
import { parseCidr } from '../model/cidr.ts';

/** Where clouds tell a machine its identity and its credentials; whoever reaches it may act as the node. */
export const metadataAddresses: readonly { readonly text: string; readonly addresses: AddressSet }[] = [
  '169.254.169.254/32',
  '100.100.100.200/32',
  'fd00:ec2::254/128',
].map((cidr) => ({ text: cidr.slice(0, cidr.indexOf('/')), addresses: blocks(cidr) }));

/** What the registries of special-purpose addresses (RFC 6890) do not give to the internet. */
const notInternet = blocks(
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
);

/** Every address of the internet, by family. Of IPv6 only 2000::/3 is handed out, less what is for examples. */
export const internet: Readonly<Record<'IPv4' | 'IPv6', AddressSet>> = {
  IPv4: { ...noAddresses, IPv4: subtractAddresses(allAddresses, notInternet).IPv4 },
  IPv6: subtractAddresses(blocks('2000::/3'), blocks('2001:db8::/32')),
};

/** Whether addresses hold the whole internet, of one family at least. */
export function isWholeInternet(addresses: AddressSet): boolean {
  return includesAddresses(addresses, internet.IPv4) || includesAddresses(addresses, internet.IPv6);
}

function blocks(...texts: readonly string[]): AddressSet {
  return addressSet(
    texts.map((text) => {
      const cidr = parseCidr(text);
      invariant(cidr.kind === 'cidr', `"${text}" is a CIDR`);
      return cidr;
    }),
  );
}
