import {
  type AddressSet,
  addressesOf,
  allAddresses,
  cidrSet,
  hasNoAddresses,
  includesAddresses,
  intersectAddresses,
  noAddresses,
  subtractAddresses,
} from './address-set.ts';

/**
 * Every address at which a cloud is known to give a machine or a pod its identity and its credentials: AWS, Google,
 * Azure and others (169.254.169.254 and its IPv6 form), AWS for containers (169.254.170.2) and for pods of EKS
 * (169.254.170.23 and its IPv6 form), Alibaba, and Oracle's IPv6 form.
 */
export const knownMetadataAddresses: AddressSet = addressesOf([
  '169.254.169.254',
  '169.254.170.2',
  '169.254.170.23',
  '100.100.100.200',
  'fd00:ec2::254',
  'fd00:ec2::23',
  'fd00:c1::a9fe:a9fe',
]);

/** Address blocks that the registries of special-purpose addresses (RFC 6890) do not give to the internet. */
const specialPurpose = cidrSet([
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24'],
  ...['203.0.113.0/24', '224.0.0.0/3'],
  ...['::/127', '100::/64', '2001:db8::/32', 'fc00::/7', 'fe80::/10', 'ff00::/8'],
]);

/** Every address that may be one of the internet. */
export const internet: AddressSet = subtractAddresses(allAddresses, specialPurpose);

/** The part of the internet that is in use, by family: of IPv6 only 2000::/3 is handed out. */
const handedOut: readonly AddressSet[] = [
  { ...noAddresses, IPv4: internet.IPv4 },
  intersectAddresses(internet, cidrSet(['2000::/3'])),
];

/**
 * Reports whether addresses hold the whole internet, of one family at least. `inside`: networks that are not of the
 * internet, although their addresses could be.
 */
export function isWholeInternet(addresses: AddressSet, inside: AddressSet = noAddresses): boolean {
  return handedOut.some((family) => {
    const outside = subtractAddresses(family, inside);
    return !hasNoAddresses(outside) && includesAddresses(addresses, outside);
  });
}
