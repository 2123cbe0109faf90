import { parseAddress } from '../model/address.ts';
import { parseCidr } from '../model/cidr.ts';
import { workloadText } from '../model/workload-name.ts';
import type { PageIndex } from './page-data.ts';
import type { FocusState } from './view-state.ts';

/** Something that the search finds. */
interface SearchEntry {
  readonly focus: FocusState;
  readonly name: string;
  /** Where it is. */
  readonly place: string;
}

/** So many results are shown. */
const mostResults = 30;

/** Finds what a page is about by parts of names; of two states, what either has. */
export class SearchIndex {
  readonly #entries: readonly (SearchEntry & { readonly key: string; readonly lower: string })[];

  constructor(...indexes: readonly PageIndex[]) {
    const entries = new Map<string, SearchEntry>();
    const add = (focus: FocusState, name: string, place: string): void => {
      const key = JSON.stringify(focus);
      if (!entries.has(key)) entries.set(key, { focus, name, place });
    };
    for (const index of indexes) addEntries(index, add);
    this.#entries = [...entries.values()].map((entry) => ({
      ...entry,
      key: entry.name.toLowerCase(),
      lower: `${entry.name} ${entry.place}`.toLowerCase(),
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
      .map(({ entry: { focus, name, place } }): SearchEntry => ({ focus, name, place }));
    const results = [...addressIn(text.trim()), ...found];
    return { results: results.slice(0, mostResults), more: Math.max(0, results.length - mostResults) };
  }
}

function addEntries(index: PageIndex, add: (focus: FocusState, name: string, place: string) => void): void {
  const hasValues = index.head.redacted !== true;
  for (const { name: cluster, namespaces } of index.clusters) {
    const at = cluster === undefined ? {} : { cluster };
    for (const namespace of namespaces) {
      const { name, type, tenant, labels, workloads } = namespace;
      const where = [name, ...(cluster === undefined ? [] : [cluster])].join(' · ');
      if (type !== undefined) add({ view: 'focus', kind: 'type', name: type }, type, 'namespace type');
      if (tenant !== undefined) add({ view: 'focus', kind: 'tenant', name: tenant }, tenant, 'tenant');
      add(
        { view: 'focus', kind: 'namespace', ...at, name },
        name,
        `namespace${cluster === undefined ? '' : ` · ${cluster}`}`,
      );
      const list = index.workloads[workloads] ?? [];
      for (const workload of list) {
        const text = workloadText(workload);
        add({ view: 'focus', kind: 'workload', ...at, namespace: name, name: text }, workload.name, where);
      }
      if (!hasValues) continue;
      for (const map of [labels, ...list.map((workload) => workload.labels)]) {
        for (const [key, value] of Object.entries(map)) {
          const label = `${key}=${value}`;
          add({ view: 'focus', kind: 'label', name: label }, label, 'label');
        }
      }
    }
  }
  for (const { name, count } of index.policyNames) {
    add(
      { view: 'focus', kind: 'policy', name },
      name,
      `policy · ${count === 1 ? '1 namespace' : `${count} namespaces`}`,
    );
  }
}

const kindRanks: Readonly<Record<FocusState['kind'], number>> = {
  ...{ tenant: 0, type: 1, namespace: 2, workload: 3, policy: 4, label: 5, address: 0 },
};

/** Whole names first, then beginnings; of alike names, what people ask for most. */
function rankOf({ key, focus }: { readonly key: string; readonly focus: FocusState }, word: string): number {
  const fit = key === word ? 0 : key.startsWith(word) ? 1 : key.includes(word) ? 2 : 3;
  return fit * 10 + kindRanks[focus.kind];
}

function addressIn(text: string): readonly SearchEntry[] {
  const isAddress = parseAddress(text).kind === 'address' || parseCidr(text).kind === 'cidr';
  return isAddress ? [{ focus: { view: 'focus', kind: 'address', name: text }, name: text, place: 'address' }] : [];
}
