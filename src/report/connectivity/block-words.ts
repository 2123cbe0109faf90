import type { AddressConnection } from '../../connectivity/connectivity.ts';
import { addressWords } from '../words/address-words.ts';

const networkWords: Readonly<Record<AddressConnection['network'], string>> = {
  outside: 'outside the cluster',
  services: 'the service network',
  nodes: 'the node network',
};

type Block = Pick<AddressConnection, 'network' | 'addresses'> & { readonly covers?: AddressConnection['covers'] };

/** A block of addresses as a person knows it; at most so many CIDRs are listed. */
export function blockWords({ network, addresses, covers }: Block, most: number): string {
  if (covers !== undefined) {
    const family = covers === 'all' ? '' : ` (${covers})`;
    return network === 'outside' ? `everywhere outside the cluster${family}` : `${networkWords[network]}${family}`;
  }
  const words = addressWords(addresses, most);
  return network === 'outside' ? words : `${words} in ${networkWords[network]}`;
}
