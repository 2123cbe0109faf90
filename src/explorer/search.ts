import { parseAddress } from '../model/address.ts';
import { parseCidr } from '../model/cidr.ts';
import { parsePortQuery } from '../questions/parse-ports.ts';
import type { PageIndex } from './page-data.ts';
import { portView, searchEntries } from './search-entries.ts';
import type { SearchEntry, SearchKind } from './search-entry.ts';

/** So many results are shown. */
const mostResults = 30;

/** Finds what a page is about by parts of names; of two states, what either has. */
export class SearchIndex {
  readonly #entries: readonly (SearchEntry & { readonly key: string; readonly lower: string })[];
  readonly #first: PageIndex | undefined;

  constructor(...indexes: readonly PageIndex[]) {
    this.#first = indexes[0];
    const entries = new Map<string, SearchEntry>();
    for (const entry of indexes.flatMap(searchEntries)) {
      const key = JSON.stringify([entry.kind, entry.name, entry.to]);
      if (!entries.has(key)) entries.set(key, entry);
    }
    this.#entries = [...entries.values()].map((entry) => ({
      ...entry,
      key: entry.name.toLowerCase(),
      lower: `${entry.kind} ${entry.name} ${entry.place}`.toLowerCase(),
    }));
  }

  /** The entries that have all words of a text, the nearest first. */
  find(text: string): { readonly results: readonly SearchEntry[]; readonly more: number } {
    const words = text
      .toLowerCase()
      .split(/[\s/]+/)
      .filter((word) => word !== '');
    if (words.length === 0) return { results: [], more: 0 };
    const last = words[words.length - 1] ?? '';
    const found = this.#entries
      .filter(({ lower }) => words.every((word) => lower.includes(word)))
      .map((entry) => ({ entry, rank: rankOf(entry, last) }))
      .sort((a, b) => a.rank - b.rank || a.entry.key.length - b.entry.key.length)
      .map(({ entry: { key: _, lower: _text, ...entry } }): SearchEntry => entry);
    const results = [...addressIn(text.trim()), ...this.#portIn(text.trim(), found), ...found];
    return { results: results.slice(0, mostResults), more: Math.max(0, results.length - mostResults) };
  }

  /** A port that no workload declares can be open, too. */
  #portIn(text: string, found: readonly SearchEntry[]): readonly SearchEntry[] {
    const query = parsePortQuery(text.replace(/^port[\s:]+/i, '')).value;
    if (this.#first === undefined || query?.kind !== 'numbers') return [];
    const name = `${query.first}${query.last === query.first ? '' : `-${query.last}`}/${query.protocol}`;
    const isKnown = found.some((one) => one.kind === 'port' && one.name.split(' ')[0] === name);
    return isKnown
      ? []
      : [{ kind: 'port', to: portView(this.#first, name), name, place: 'no workload declares this port' }];
  }
}

const kindRanks: Readonly<Record<SearchKind, number>> = {
  ...{ tenant: 0, type: 1, namespace: 2, workload: 3, service: 4, policy: 5, label: 6, pod: 7, rule: 8 },
  ...{ address: 0, port: 0 },
};

/** Whole names first, then beginnings; of alike names, what people ask for most. */
function rankOf({ key, kind }: { readonly key: string; readonly kind: SearchKind }, word: string): number {
  const fit = key === word ? 0 : key.startsWith(word) ? 1 : key.includes(word) ? 2 : 3;
  return fit * 10 + kindRanks[kind];
}

function addressIn(text: string): readonly SearchEntry[] {
  const isAddress = parseAddress(text).kind === 'address' || parseCidr(text).kind === 'cidr';
  if (!isAddress) return [];
  return [{ kind: 'address', to: { view: 'focus', kind: 'address', name: text }, name: text, place: 'whose it is' }];
}
