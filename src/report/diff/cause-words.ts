import { counted } from '../../diagnostics/counted.ts';
import type { Cause, ConnectionChange, InventoryFacet, PolicyChangeKind } from '../../diff/landscape-diff.ts';
import { rulePath } from '../../policy/rule-path.ts';
import { type DiffPlaces, type FoundPlace, foundPlace, foundPlaceWords, stateOfPolicy } from './places.ts';
import type { Writing } from './writing.ts';

type PolicyCause = Extract<Cause, { readonly kind: 'policy' }>;

/** The part of a change of connections that its causes explain. */
type CausedChange = Pick<ConnectionChange, 'change' | 'causes'> & { readonly after?: ConnectionChange['after'] };

/**
 * Returns the causes of changed connections: `by allow-to-loki (changed): allows egress of pods with …, policies/…:14`.
 */
export function causeWords(cause: Cause, connection: CausedChange, places: DiffPlaces, writing: Writing): string {
  if (cause.kind === 'inventory') return `because the inventory changed: ${facetsWords(cause.what)}`;
  const { policy, change, direction, by } = cause;
  const [does, did] = by === 'allows' ? ['allows', 'allowed'] : ['isolates', 'isolated'];
  const verb = decidesAfter(cause, connection) ? does : did;
  const selected = `${verb} ${direction.toLowerCase()} of ${selectedWords(cause.selects, writing)}`;
  return `by ${writing.name(policy)} (${change === 'metadata' ? 'changed' : policyChangeWords[change]}): ${selected}, ${foundPlaceWords(causePlace(cause, places), writing)}`;
}

/** All causes of a connection, at most so many, an entry each; `same causes as above` if they are those of the one before it. */
export function causesWords(
  connection: ConnectionChange,
  previous: ConnectionChange | undefined,
  places: DiffPlaces,
  writing: Writing,
  most: number,
): readonly string[] {
  const wordsOf = (one: ConnectionChange): readonly string[] => {
    const words = one.causes.slice(0, most).map((cause) => causeWords(cause, one, places, writing));
    const more = one.causes.length - words.length;
    return more === 0 ? words : [...words, `and ${counted(more, 'more cause')}`];
  };
  const words = wordsOf(connection);
  const before = previous === undefined ? [] : wordsOf(previous);
  const isSame =
    words.length > 0 && words.length === before.length && words.every((one, index) => one === before[index]);
  return isSame ? ['same causes as above'] : words;
}

/** The rule where one decides, else the policy. */
export function causePlace({ change, location, direction, by, rule }: PolicyCause, places: DiffPlaces): FoundPlace {
  const selector = by === 'isolates' ? ['spec', 'podSelector'] : undefined;
  const inside = rule === undefined ? selector : rulePath(direction, rule);
  return foundPlace(location, stateOfPolicy(change), places, inside);
}

/**
 * Reports whether a policy decides after the change: what allows, in the state that allows more; what isolates, in the
 * other.
 */
function decidesAfter({ change, by }: PolicyCause, connection: CausedChange): boolean {
  if (change === 'added' || change === 'removed') return change === 'added';
  const widens =
    connection.change === 'opened' || (connection.change === 'certainty' && connection.after === 'allowed');
  return widens === (by === 'allows');
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

/** Returns the changed facts of the inventory in words. */
export function facetsWords(facets: readonly InventoryFacet[]): string {
  return facets.map((facet) => facetWords[facet]).join(', ');
}

const facetWords: Readonly<Record<InventoryFacet, string>> = {
  labels: 'labels of pods',
  ports: 'ports of pods',
  addresses: 'addresses of pods',
  'host-network': 'use of the host network',
  'namespace-labels': 'labels of namespaces',
  networks: 'networks of the cluster',
  traits: 'traits of the network plugin',
};
