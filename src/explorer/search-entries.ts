import { counted, firstNames } from '../diagnostics/counted.ts';
import { remembered } from '../model/interned.ts';
import { workloadText } from '../model/workload-name.ts';
import { ruleName } from '../report/diff/policy-words.ts';
import type { PackedWorkload, PageCluster, PageIndex, PageNamespace } from './page-data.ts';
import type { SearchEntry } from './search-entry.ts';
import type { FocusState, ViewState } from './view-state.ts';

/** Collects what the search finds in one state. The same thing can be in it twice. */
export function searchEntries(index: PageIndex): readonly SearchEntry[] {
  const ports = declaredPorts(index);
  return [
    ...index.clusters.flatMap((cluster) => [...namespaceEntries(index, cluster), ...serviceEntries(cluster)]),
    ...policyEntries(index, ports),
    ...portEntries(index, ports),
  ];
}

function focusEntry(focus: FocusState, name: string, place: string): SearchEntry {
  return { kind: focus.kind, to: focus, name, place };
}

function* namespaceEntries(index: PageIndex, cluster: PageCluster): Generator<SearchEntry> {
  const at = atCluster(cluster);
  for (const namespace of cluster.namespaces) {
    const { name, type, tenant } = namespace;
    if (type !== undefined) yield focusEntry({ view: 'focus', kind: 'type', name: type }, type, 'namespace type');
    if (tenant !== undefined) yield focusEntry({ view: 'focus', kind: 'tenant', name: tenant }, tenant, '');
    yield focusEntry({ view: 'focus', kind: 'namespace', ...at, name }, name, cluster.name ?? '');
    const list = index.workloads[namespace.workloads] ?? [];
    for (const workload of list) yield* workloadEntries(workload, namespace, cluster);
    if (index.head.redacted === true) continue;
    for (const map of [namespace.labels, ...list.map((workload) => workload.labels)]) {
      for (const [key, value] of Object.entries(map)) {
        const label = `${key}=${value}`;
        yield focusEntry({ view: 'focus', kind: 'label', name: label }, label, '');
      }
    }
  }
}

function* workloadEntries(
  workload: PackedWorkload,
  { name: namespace }: PageNamespace,
  cluster: PageCluster,
): Generator<SearchEntry> {
  const text = workloadText(workload);
  const to = { view: 'focus', kind: 'workload', ...atCluster(cluster), namespace, name: text } as const;
  const where = placeWords(namespace, cluster);
  yield focusEntry(to, workload.name, where);
  for (const { name } of workload.pods ?? []) {
    if (name !== workload.name) yield { kind: 'pod', to, name, place: `${text} · ${where}` };
  }
}

function serviceEntries(cluster: PageCluster): readonly SearchEntry[] {
  return cluster.services.map(({ namespace, name }) =>
    focusEntry(
      { view: 'focus', kind: 'service', ...atCluster(cluster), namespace, name },
      name,
      placeWords(namespace, cluster),
    ),
  );
}

/** Policies, and their rules by the ports that they name. */
function policyEntries(index: PageIndex, ports: DeclaredPorts): readonly SearchEntry[] {
  const numbers = new Map<string, string[]>();
  for (const [port, { names }] of ports) {
    const [number = '', protocol = ''] = port.split('/');
    for (const name of names) remembered(numbers, `${name}/${protocol}`, () => []).push(number);
  }
  const portWords = (text: string): string => {
    const known = numbers.get(text);
    return known === undefined ? text : `${text} (${firstNames(known, 4)})`;
  };
  return index.policyNames.flatMap(({ name, count, rules }) => [
    focusEntry({ view: 'focus', kind: 'policy', name }, name, counted(count, 'namespace')),
    ...rules.map(({ direction, index: rule, ports: written, first }): SearchEntry => {
      const cluster = index.clusters[first[0]];
      const namespace = cluster?.namespaces[first[1]]?.name;
      const at = {
        ...(cluster === undefined ? {} : atCluster(cluster)),
        ...(namespace === undefined ? {} : { namespace }),
      };
      const on = written.length === 0 ? 'every port' : written.map(portWords).join(', ');
      return {
        ...{ kind: 'rule', name: `${name}, ${ruleName(direction, rule)}`, place: on },
        to: { view: 'focus', kind: 'policy', ...at, name },
      };
    }),
  ]);
}

/** Ports as `5432/TCP`, with the names that workloads give them and how many workloads declare them. */
type DeclaredPorts = ReadonlyMap<string, { readonly names: ReadonlySet<string>; readonly workloads: number }>;

function declaredPorts(index: PageIndex): DeclaredPorts {
  const found = new Map<string, { readonly names: Set<string>; workloads: number }>();
  for (const namespace of index.clusters.flatMap(({ namespaces }) => namespaces)) {
    for (const { ports } of index.workloads[namespace.workloads] ?? []) {
      for (const { name, port, protocol } of ports) {
        const known = remembered(found, `${port}/${protocol}`, () => ({ names: new Set(), workloads: 0 }));
        known.workloads++;
        if (name !== undefined) known.names.add(name);
      }
    }
  }
  return found;
}

function portEntries(index: PageIndex, ports: DeclaredPorts): readonly SearchEntry[] {
  return [...ports].map(([port, { names, workloads }]) => ({
    ...{ kind: 'port', to: portView(index, port) },
    name: names.size === 0 ? port : `${port} (${firstNames([...names].sort(), 4)})`,
    place: `${counted(workloads, 'workload')} ${workloads === 1 ? 'declares' : 'declare'} it`,
  }));
}

/** The connections on a port: a matrix with its filter. */
export function portView({ first }: Pick<PageIndex, 'first'>, port: string): ViewState {
  return { view: 'matrix', axis: first.axis, filter: `port:${port}` };
}

function atCluster({ name }: PageCluster): { readonly cluster?: string } {
  return name === undefined ? {} : { cluster: name };
}

function placeWords(namespace: string, { name }: PageCluster): string {
  return [namespace, ...(name === undefined ? [] : [name])].join(' · ');
}
