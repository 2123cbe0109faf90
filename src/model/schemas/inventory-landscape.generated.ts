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
