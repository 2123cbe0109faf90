import type { ClusterState } from '../clusters/cluster-state.ts';
import type { KnownLandscape } from '../clusters/known-landscape.ts';
import { compareText } from '../diagnostics/compare.ts';
import type { ChangedPlace, ClusterPlace, TenantAtEnd } from './landscape-diff.ts';
import type { ComparisonsByCluster } from './tenant-paths.ts';

/** Names the tenants of namespaces, with their owners, as far as they have a folder. */
export class TenantOwners {
  readonly #before: KnownLandscape['tenants'];
  readonly #after: KnownLandscape['tenants'];

  constructor(before: Pick<KnownLandscape, 'tenants'>, after: Pick<KnownLandscape, 'tenants'>) {
    this.#before = before.tenants;
    this.#after = after.tenants;
  }

  /** Tenants at both ends of a connection. */
  atEnds(places: readonly ChangedPlace[], clusters: ComparisonsByCluster): readonly TenantAtEnd[] {
    return this.at(
      places.flatMap(({ cluster, from, to }) => [...from, ...to].map(({ namespaces }) => ({ cluster, namespaces }))),
      clusters,
    );
  }

  /** Tenants of namespaces, as either state has them; by name. */
  at(
    places: readonly Pick<ClusterPlace, 'cluster' | 'namespaces'>[],
    clusters: ComparisonsByCluster,
  ): readonly TenantAtEnd[] {
    if ((this.#before?.size ?? 0) + (this.#after?.size ?? 0) === 0) return [];
    const names = new Set(
      places.flatMap(({ cluster, namespaces }) => {
        const [compared] = clusters.get(cluster) ?? [];
        const states: readonly ClusterState[] = compared === undefined ? [] : [compared.before, compared.after];
        return namespaces.flatMap((name) => states.flatMap((state) => state.namespaces.get(name)?.tenant ?? []));
      }),
    );
    return this.named(names);
  }

  /** Tenants by their names, sorted; without those that have no folder. */
  named(names: Iterable<string>): readonly TenantAtEnd[] {
    return [...names].sort(compareText).flatMap((name) => this.#ownersOf(name) ?? []);
  }

  /** The owners before the change count: a change does not choose who is asked. */
  #ownersOf(tenant: string): TenantAtEnd | undefined {
    const was = this.#before?.get(tenant)?.load().value;
    if (was !== undefined) return { tenant, owners: was.owners };
    const is = this.#after?.get(tenant)?.load().value;
    return is === undefined ? undefined : { tenant, owners: is.owners, isNew: true };
  }
}
