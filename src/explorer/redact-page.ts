import type { TextMap } from '../model/network-policy.ts';
import type { WorkloadName } from '../model/workload-name.ts';
import type { PackedWorkload, PageCluster, PageConnectivity, PageNamespace } from './page-data.ts';

/**
 * Takes addresses and values of labels out of a page. Names stay: of clusters, tenants, namespaces, workloads, policies.
 * Workloads that only labels tell apart are named by labels, so those get numbers.
 */
export class Redaction {
  readonly #names = new Map<string, string>();

  cluster({ labels, namespaces, networks: _, services: _services, ...cluster }: PageCluster): PageCluster {
    return {
      ...cluster,
      ...(labels === undefined ? {} : { labels: keysOnly(labels) }),
      networks: {},
      services: [],
      namespaces: namespaces.map((namespace) => this.#namespace(namespace)),
    };
  }

  #namespace({ labels, tenantLabels, policies: _, ...namespace }: PageNamespace): PageNamespace {
    return {
      ...namespace,
      labels: keysOnly(labels),
      ...(tenantLabels === undefined ? {} : { tenantLabels: keysOnly(tenantLabels) }),
    };
  }

  workload(workload: PackedWorkload): PackedWorkload {
    const { addresses: _, someAddresses: _some, pods: _pods, labels, ...facts } = workload;
    return { ...facts, name: this.name(facts.name), labels: keysOnly(labels) };
  }

  connectivity(connectivity: PageConnectivity): PageConnectivity {
    const named = (workloads: readonly WorkloadName[]): readonly WorkloadName[] =>
      workloads.map((workload) => ({ ...workload, name: this.name(workload.name) }));
    return {
      ...connectivity,
      groups: connectivity.groups.map((group) => ({
        ...group,
        workloads: named(group.workloads),
        places: group.places.map((place) => ({ ...place, workloads: named(place.workloads) })),
      })),
      undeclared: connectivity.undeclared.map((row) => ({
        ...row,
        namespaces: withoutLabels(row.namespaces),
        pods: withoutLabels(row.pods),
      })),
      undeclaredPods: connectivity.undeclaredPods.map((row) => ({ ...row, pods: withoutLabels(row.pods) })),
      addresses: connectivity.addresses.map((row) => ({
        ...row,
        blocks: row.blocks.map((block) => ({ ...block, addresses: { IPv4: [], IPv6: [] } })),
      })),
    };
  }

  /** Returns the name of a workload. Plain manifests call workloads of one owner `web{version=v2}`. */
  name(name: string): string {
    const brace = name.indexOf('{');
    if (brace === -1) return name;
    const known = this.#names.get(name) ?? `${name.slice(0, brace)}{${this.#names.size + 1}}`;
    this.#names.set(name, known);
    return known;
  }
}

function keysOnly(labels: TextMap): TextMap {
  return Object.fromEntries(Object.keys(labels).map((key) => [key, '']));
}

/** A selector in words, without the words: only `any` stays. */
export function withoutLabels(selector: string): string {
  return selector === 'any' ? selector : 'some labels';
}
