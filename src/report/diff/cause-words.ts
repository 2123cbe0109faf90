import type { Cause, ConnectionChange, InventoryFacet, PolicyChangeKind } from '../../diff/landscape-diff.ts';
import { type DiffPlaces, type FoundPlace, foundPlace, foundPlaceWords, stateOfCause } from './places.ts';
import type { Writing } from './writing.ts';

type PolicyCause = Extract<Cause, { readonly kind: 'policy' }>;

/** What made connections change: `by allow-to-loki (changed): allows egress of pods with …, policies/…:14`. */
export function causeWords(cause: Cause, connection: ConnectionChange, places: DiffPlaces, writing: Writing): string {
  if (cause.kind === 'inventory') return `because the inventory changed: ${facetsWords(cause.what)}`;
  const { policy, change, direction, by } = cause;
  const place = causePlace(cause, connection, places);
  const [does, did] = by === 'allows' ? ['allows', 'allowed'] : ['isolates', 'isolated'];
  const verb = place.state === 'before' ? did : does;
  const selected = `${verb} ${direction.toLowerCase()} of ${selectedWords(cause.selects, writing)}`;
  return `by ${writing.name(policy)} (${change === 'metadata' ? 'changed' : policyChangeWords[change]}): ${selected}, ${foundPlaceWords(place, writing)}`;
}

export function causePlace(cause: PolicyCause, connection: ConnectionChange, places: DiffPlaces): FoundPlace {
  return foundPlace(cause.location, stateOfCause(cause, connection), places);
}

export const policyChangeWords: Readonly<Record<PolicyChangeKind, string>> = {
  added: 'added',
  removed: 'removed',
  changed: 'changed',
  renamed: 'renamed',
  metadata: 'changed in labels or annotations only,',
};

/** The pods of a selector in words. */
export function selectedWords(selects: string, { name }: Writing): string {
  if (selects === 'any') return 'every pod';
  return selects === 'none' ? 'no pod' : `pods with ${name(selects)}`;
}

/** What of the inventory is another. */
export function facetsWords(facets: readonly InventoryFacet[]): string {
  return facets.map((facet) => facetWords[facet]).join(', ');
}

const facetWords: Readonly<Record<InventoryFacet, string>> = {
  labels: 'labels of pods',
  ports: 'ports of pods',
  addresses: 'addresses of pods',
  'host-network': 'whether pods are in the host network',
  'namespace-labels': 'labels of namespaces',
  networks: 'networks of the cluster',
  traits: 'traits of the network plugin',
};
