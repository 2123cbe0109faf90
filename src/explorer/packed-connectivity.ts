import { packAddresses, unpackAddresses } from './packed-addresses.ts';
import type { PackedConnectivity, PageConnectivity } from './page-data.ts';

export function packConnectivity(connectivity: PageConnectivity): PackedConnectivity {
  return {
    ...connectivity,
    addresses: connectivity.addresses.map(({ blocks, ...row }) => ({
      ...row,
      blocks: blocks.map((block) => ({ ...block, addresses: packAddresses(block.addresses) })),
    })),
  };
}

export function unpackConnectivity(packed: PackedConnectivity): PageConnectivity {
  return {
    ...packed,
    addresses: packed.addresses.map(({ blocks, ...row }) => ({
      ...row,
      blocks: blocks.map((block) => ({ ...block, addresses: unpackAddresses(block.addresses) })),
    })),
  };
}
