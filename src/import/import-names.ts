import type { SourceNode, SourceScalar } from '../source/node.ts';

/** A name that a person chose in place of an inferred one. */
export interface ChosenName {
  readonly name: string;
  /** The entry of the file, for problems. */
  readonly key: SourceScalar;
  readonly node: SourceNode;
}

/** Names that a person chose, by inferred names. The keys of the maps are the keys of the file. */
export interface ImportNames {
  readonly types: ReadonlyMap<string, ChosenName>;
  /** By `<type>/<template>`, `shared/<template>` or `external/<template>`. */
  readonly templates: ReadonlyMap<string, ChosenName>;
  /** By `<parameter>` for those of the landscape, and by `<type>/<parameter>`. */
  readonly parameters: ReadonlyMap<string, ChosenName>;
  /** null: the namespaces have no tenant. */
  readonly tenants: ReadonlyMap<string, Omit<ChosenName, 'name'> & { readonly name: string | null }>;
}
