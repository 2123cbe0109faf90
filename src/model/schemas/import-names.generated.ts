// Generated from schemas/import-names.schema.json by "npm run generate". Do not edit.

/**
 * `import-names.yaml`: the names that `ringfence import` chose, each with the name that it is to have. `--names` reads it.
 */
export interface ImportNames {
  /**
   * The version of Ringfence's own source formats.
   */
  apiVersion: 'ringfence.dev/v1alpha1';
  /**
   * The kind of this source.
   */
  kind: 'ImportNames';
  metadata: Metadata;
  spec: ImportNamesSpec;
}
/**
 * Names this source.
 */
export interface Metadata {
  /**
   * The name of the landscape.
   */
  name: string;
}
/**
 * Inferred names, each with its chosen name. A name that is left out stays as it is.
 */
export interface ImportNamesSpec {
  types?: Types;
  templates?: Templates;
  parameters?: Parameters;
  tenants?: Tenants;
}
/**
 * Namespace types.
 */
export interface Types {
  [k: string]: string;
}
/**
 * Names of files of templates, by `<type>/<template>`, `shared/<template>` or `external/<template>`.
 */
export interface Templates {
  [k: string]: string;
}
/**
 * Parameters, by `<parameter>` or, for those of one type, by `<type>/<parameter>`.
 */
export interface Parameters {
  [k: string]: string;
}
/**
 * Tenants. null: the namespaces have no tenant. Two tenants with one name become one.
 */
export interface Tenants {
  [k: string]: string | null;
}
