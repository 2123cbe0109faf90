import { didYouMean } from '../diagnostics/nearest.ts';
import type { Result } from '../model/result.ts';
import type { PeerProblem } from '../questions/peer-query.ts';
import { connectionStates } from './connectivity.ts';
import type { ConnectivityFilter } from './connectivity-filter.ts';
import { seenFilters } from './seen-filter.ts';

/** Keys of a query, in the order in which they are listed: those with one value, and those with alternatives. */
const singleKeys = ['from', 'to', 'port', 'flows'] as const;
const listKeys = ['type', 'tenant', 'namespace', 'workload', 'label', 'state'] as const;
const keys: readonly string[] = [...singleKeys, ...listKeys];

const queryForms = 'Write for example: type:team-data tenant:payments port:5432 state:allowed';

/**
 * Reads a query such as `type:team-data tenant:payments,checkout port:5432 state:allowed api`: connections have to fit each
 * of its terms, and one of the values that commas separate. A term without a key is a part of a name. Quotes keep spaces
 * together: `from:'shop{app=web, tier=front}'`.
 */
export function parseFilterQuery(text: string): Result<ConnectivityFilter, PeerProblem> {
  return parseQueryWithStates(text, connectionStates);
}

/** A filter that has states of its own. */
type FilterWithStates<State extends string> = Omit<ConnectivityFilter, 'states'> & {
  readonly states?: readonly State[];
};

/** Reads the same query, with these states. */
export function parseQueryWithStates<State extends string>(
  text: string,
  knownStates: readonly State[],
): Result<FilterWithStates<State>, PeerProblem> {
  const terms = splitTerms(text);
  if (terms.problem !== undefined) return terms;
  const single = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
  const words: string[] = [];
  for (const term of terms.value) {
    const colon = term.indexOf(':');
    if (colon === -1) {
      words.push(term);
      continue;
    }
    const [key, value] = [term.slice(0, colon), term.slice(colon + 1)];
    const problem = termProblem(key, value, single.has(key) || lists.has(key));
    if (problem !== undefined) return { problem };
    if (isOneOf(singleKeys, key)) single.set(key, value);
    else lists.set(key, key === 'label' ? [value] : value.split(','));
  }
  const states = lists.get('state');
  const unknown = states?.find((state) => !isOneOf(knownStates, state));
  if (unknown !== undefined) {
    const hint = didYouMean(unknown, knownStates) ?? `States: ${knownStates.join(', ')}.`;
    return { problem: { message: `"${unknown}" is not a state of a connection.`, hint } };
  }
  const { flows, ...ends } = Object.fromEntries(single);
  if (flows !== undefined && !isOneOf(seenFilters, flows)) {
    // The word that is most alike may mean the opposite.
    const hint = `Write flows:${seenFilters.join(' or flows:')}.`;
    return { problem: { message: `"${flows}" is not what recorded flows can show.`, hint } };
  }
  const listed = (key: string, field: string) => (lists.has(key) ? { [field]: lists.get(key) } : {});
  return {
    value: {
      ...ends,
      ...(flows === undefined ? {} : { flows }),
      ...listed('type', 'namespaceTypes'),
      ...listed('tenant', 'tenants'),
      ...listed('namespace', 'namespaces'),
      ...listed('workload', 'workloads'),
      ...listed('label', 'labels'),
      ...(states === undefined ? {} : { states: states as readonly State[] }),
      ...(words.length === 0 ? {} : { words }),
    },
  };
}

function termProblem(key: string, value: string, isKnown: boolean): PeerProblem | undefined {
  if (!keys.includes(key)) {
    const hint = didYouMean(key, keys) ?? `Keys: ${keys.join(', ')}.`;
    return { message: `"${key}" is not a key of a filter.`, hint };
  }
  if (value === '' || value.split(',').includes('')) return { message: `"${key}:" has no value.`, hint: queryForms };
  if (!isKnown) return undefined;
  const hint = isOneOf(singleKeys, key) ? 'Keep one of them.' : `Write ${key}:one,two for either of two.`;
  return { message: `"${key}:" is given twice.`, hint };
}

function isOneOf<Known extends string>(known: readonly Known[], text: string): text is Known {
  return (known as readonly string[]).includes(text);
}

/** Splits at spaces, except within quotes, which are left out. */
function splitTerms(text: string): Result<readonly string[], PeerProblem> {
  const terms: string[] = [];
  const pattern = /\s*((?:'[^']*'|"[^"]*"|[^\s'"])+)/gy;
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    terms.push((match[1] ?? '').replace(/'([^']*)'|"([^"]*)"/g, '$1$2'));
    end = match.index + match[0].length;
  }
  if (text.slice(end).trim() !== '') return { problem: { message: 'A quote is not closed.', hint: queryForms } };
  return terms.length === 0 ? { problem: { message: 'The filter is empty.', hint: queryForms } } : { value: terms };
}
