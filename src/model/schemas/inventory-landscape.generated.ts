// Generated from schemas/inventory-landscape.schema.json by "npm run generate". Do not edit.

/**
 * `inventory/landscape.yaml`: what the manifests describe.
 */
export interface InventoryLandscape {
  /**
   * The version of this format. A version that Ringfence does not know is refused.
   */
  schemaVersion: 1;
  /**
   * The landscape's name.
   */
  landscape: string;
}
