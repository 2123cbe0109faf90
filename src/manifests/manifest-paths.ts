/** The role of a file in the folder of manifests, by its path alone. */
type ManifestRole =
  | { readonly kind: 'policies'; readonly clusterFolder: string; readonly cluster: string; readonly namespace: string }
  | { readonly kind: 'namespace'; readonly clusterFolder: string; readonly cluster: string; readonly namespace: string }
  | { readonly kind: 'cluster'; readonly clusterFolder: string; readonly cluster: string }
  | { readonly kind: 'profile'; readonly type: string; readonly profile: string }
  | { readonly kind: 'landscape' }
  | { readonly kind: 'tenant'; readonly tenant: string }
  /** Files that analysis does not need: delivery objects, and files that no tool applies. */
  | { readonly kind: 'other' }
  /** Kubernetes would take it for a manifest, and Ringfence has no such file. */
  | { readonly kind: 'unknown' };

const clusterFolder = /^(clusters\/([^/]+)|hosted\/[^/]+\/([^/]+))\/(.+)$/;

/** A cluster's folder is `clusters/<cluster>` or `hosted/<hosting cluster>/<cluster>`. */
export function manifestRole(path: string): ManifestRole {
  const inventory = path.startsWith('inventory/');
  const inside = inventory ? path.slice('inventory/'.length) : path;
  const [, folder, plain, hosted, rest] = clusterFolder.exec(inside) ?? [];
  const cluster = plain ?? hosted;
  if (folder !== undefined && cluster !== undefined && rest !== undefined) {
    const policies = /^([^/]+)\/policies\.yaml$/.exec(rest)?.[1];
    const namespace = /^namespaces\/([^/]+)\.yaml$/.exec(rest)?.[1];
    if (!inventory && policies !== undefined) {
      return { kind: 'policies', clusterFolder: folder, cluster, namespace: policies };
    }
    if (inventory && namespace !== undefined) return { kind: 'namespace', clusterFolder: folder, cluster, namespace };
    if (inventory && rest === 'cluster.yaml') return { kind: 'cluster', clusterFolder: folder, cluster };
  }
  if (inventory) {
    if (inside === 'landscape.yaml') return { kind: 'landscape' };
    const tenant = /^tenants\/([^/]+)\.yaml$/.exec(inside)?.[1];
    if (tenant !== undefined) return { kind: 'tenant', tenant };
    const [, type, profile] = /^namespace-types\/([^/]+)\/(.+)\.yaml$/.exec(inside) ?? [];
    if (type !== undefined && profile !== undefined) return { kind: 'profile', type, profile };
  }
  if (path.startsWith('gitops/') || !/\.(yaml|yml|json)$/.test(path) || /(^|\/)\./.test(path)) return { kind: 'other' };
  return { kind: 'unknown' };
}

export function profilePath(type: string, profile: string): string {
  return `inventory/namespace-types/${type}/${profile}.yaml`;
}

export function tenantPath(tenant: string): string {
  return `inventory/tenants/${tenant}.yaml`;
}
