import { clusterKey } from '../clusters/cluster-key.ts';
import { compareText } from '../diagnostics/compare.ts';
import { remembered } from '../model/interned.ts';
import { withoutTenant } from '../model/tenant-name.ts';
import { workloadText } from '../model/workload-name.ts';
import { type OtherEndKind, otherEnds } from './other-ends.ts';
import type { PageCluster, PageIndex, PageNamespace } from './page-data.ts';

/** Kinds of rows and columns of a matrix. */
export const axes = ['type', 'tenant', 'namespace', 'workload'] as const;
export type Axis = (typeof axes)[number];

export const axisNames: Readonly<Record<Axis, string>> = {
  type: 'Types',
  tenant: 'Tenants',
  namespace: 'Namespaces',
  workload: 'Workloads',
};

/** The namespaces of clusters. */
export interface ClustersOfNamespaces {
  readonly clusters: readonly Pick<PageCluster, 'namespaces'>[];
}

/** Returns the kinds of rows that a page has. */
export function axesOf({ clusters }: ClustersOfNamespaces): readonly Axis[] {
  const has = (key: 'type' | 'tenant'): boolean =>
    clusters.some(({ namespaces }) => namespaces.some((namespace) => namespace[key] !== undefined));
  return axes.filter((axis) => (axis !== 'type' && axis !== 'tenant') || has(axis));
}

/** A row of a matrix, which is also a column. */
export interface MatrixRow {
  /** `type:web`, `tenant:fruit`, `namespace:<cluster>/<name>`, `workload:<cluster>/<namespace>/<Kind/name>`, `end:outside`. */
  readonly key: string;
  readonly name: string;
  /** A second name where the first is not enough: the cluster of a namespace. */
  readonly place: string;
  /** Absent: the row is pods. */
  readonly end?: OtherEndKind;
  /** Namespaces by the place of their cluster in the index. */
  readonly parts: ReadonlyMap<number, readonly RowPart[]>;
  /** The only pods that count; absent: all of the row. */
  readonly only?: ChosenPods;
  readonly namespaces: number;
  readonly workloads: number;
}

export interface RowPart {
  readonly namespace: PageNamespace;
  /** The only workload that counts, as a text; absent: all. */
  readonly workload?: string;
}

/** Which namespaces a matrix is about; absent: all. */
export type RowFilter = (cluster: PageCluster, namespace: PageNamespace) => boolean;

/** Pods that a filter leaves in the rows, or in the columns, of a matrix. */
export interface ChosenPods {
  /** Equal for equal choices. */
  readonly key: string;
  has(cluster: string, namespace: string, workload: string): boolean;
}

interface PodRowOptions {
  readonly filter?: RowFilter;
  /** The only pods that count; absent: all. Namespaces without any have no row. */
  readonly only?: ChosenPods | undefined;
}

type RowIndex = Pick<PageIndex, 'clusters' | 'workloads'>;

/** Returns the rows of pods, by name. */
export function podRows(
  index: RowIndex,
  axis: Axis,
  { filter = () => true, only }: PodRowOptions = {},
): readonly MatrixRow[] {
  const drafts = new Map<string, RowDraft>();
  const several = index.clusters.length > 1;
  for (const [place, cluster] of index.clusters.entries()) {
    for (const namespace of cluster.namespaces) {
      if (!filter(cluster, namespace)) continue;
      const count = index.workloads[namespace.workloads]?.length ?? 0;
      const where = several ? (cluster.name ?? '') : '';
      const at = `${cluster.name ?? ''}/${namespace.name}`;
      const chosen =
        only && textsOf(index, namespace).filter((text) => only.has(clusterKey(cluster), namespace.name, text));
      const add = (key: string, name: string, second: string, part: RowPart, workloads: number): void => {
        const texts = part.workload === undefined ? chosen : chosen?.filter((text) => text === part.workload);
        if (texts?.length === 0) return;
        const draft = remembered(drafts, key, () => new RowDraft(key, name, second));
        if (texts === undefined) draft.add(place, [part], workloads);
        else
          draft.add(
            place,
            texts.map((workload) => ({ namespace, workload })),
            texts.length,
          );
      };
      switch (axis) {
        case 'type':
          add(`type:${namespace.type ?? ''}`, namespace.type ?? 'no type', '', { namespace }, count);
          break;
        case 'tenant': {
          const tenant = namespace.tenant ?? withoutTenant;
          add(`tenant:${tenant}`, namespace.tenant ?? 'no tenant', '', { namespace }, count);
          break;
        }
        case 'namespace':
          add(`namespace:${at}`, namespace.name, where, { namespace }, count);
          break;
        case 'workload':
          for (const workload of index.workloads[namespace.workloads] ?? []) {
            const text = workloadText(workload);
            const second = [namespace.name, ...(where === '' ? [] : [where])].join(' · ');
            add(`workload:${at}/${text}`, workload.name, second, { namespace, workload: text }, 1);
          }
      }
    }
  }
  return [...drafts.values()]
    .map((draft) => (only === undefined ? draft.row() : { ...draft.row(), only }))
    .sort((a, b) => compareText(a.name, b.name) || compareText(a.place, b.place));
}

function textsOf({ workloads }: RowIndex, namespace: PageNamespace): readonly string[] {
  return (workloads[namespace.workloads] ?? []).map(workloadText);
}

class RowDraft {
  readonly #row: Pick<MatrixRow, 'key' | 'name' | 'place'>;
  readonly #parts = new Map<number, RowPart[]>();
  #namespaces = 0;
  #workloads = 0;

  constructor(key: string, name: string, place: string) {
    this.#row = { key, name, place };
  }

  /** Adds a namespace. */
  add(cluster: number, parts: readonly RowPart[], workloads: number): void {
    remembered(this.#parts, cluster, () => []).push(...parts);
    this.#namespaces++;
    this.#workloads += workloads;
  }

  row(): MatrixRow {
    return { ...this.#row, parts: this.#parts, namespaces: this.#namespaces, workloads: this.#workloads };
  }
}

/** Names of the rows of other ends. */
export const otherEndNames: Readonly<Record<OtherEndKind, string>> = {
  outside: 'addresses outside',
  nodes: 'node network',
  services: 'service network',
  undeclared: 'undeclared namespaces',
  'undeclared-pods': 'undeclared pods',
  beyond: 'namespaces not in this page',
};

/** Returns the rows of ends that are not declared pods. */
export function otherRows({ head }: Pick<PageIndex, 'head'>): readonly MatrixRow[] {
  const isCut = head.only?.tenants !== undefined;
  return otherEnds
    .filter((end) => isCut || end !== 'beyond')
    .map((end) => ({
      ...{ key: `end:${end}`, name: otherEndNames[end], place: '', end },
      ...{ parts: new Map(), namespaces: 0, workloads: 0 },
    }));
}
