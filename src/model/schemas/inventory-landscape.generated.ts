// Generated from schemas/inventory-landscape.schema.json by "npm run generate". Do not edit.

/**
 * `inventory/landscape.yaml`: what the manifests describe.
 */
export interface InventoryLandscape {
  /**
   * The version of this format. A version that Ringfence does not know is refused; what an older one does not record is unknown.
   */
  schemaVersion: 1 | 2;
  /**
   * The landscape's name.
   */
  landscape: string;
  networks?: LandscapeNetworks;
  protectedLabels?: ProtectedLabels;
  /**
   * The namespace types of the landscape, by name: also those without a namespace.
   */
  namespaceTypes?: InventoryType[];
}
/**
 * Address ranges that have the same meaning in every cluster.
 */
export interface LandscapeNetworks {
  /**
   * Public address ranges that are used inside.
   */
  internalPublic?: string[];
}
/**
 * Keys of labels that only the platform sets in the clusters; * matches any characters.
 */
export interface ProtectedLabels {
  /**
   * Keys of labels of namespaces.
   */
  namespaces: string[];
  /**
   * Keys of labels of pods.
   */
  pods: string[];
}
/**
 * What every namespace of a type has, also one that is added later.
 */
export interface InventoryType {
  /**
   * The type's name.
   */
  name: string;
  /**
   * The names that its namespaces can have; * matches any characters. Absent: every name.
   */
  namePattern?: string;
  /**
   * The labels that the type gives its namespaces, by key.
   */
  labels?: InventoryTypeLabel[];
}
/**
 * One label: with value, or with varies.
 */
export interface InventoryTypeLabel {
  /**
   * The key.
   */
  key: string;
  /**
   * The value, which every namespace of the type has.
   */
  value?: string;
  /**
   * Tenant: the value holds the name of the tenant. Namespace: the value can be any, or the label absent.
   */
  varies?: 'Tenant' | 'Namespace';
}
