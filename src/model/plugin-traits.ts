/** Trait of a cluster's network plugin: always, never, or not known. */
export type Trait = 'always' | 'never' | 'unknown';

export interface PluginTraits {
  /** Matching of an `ipBlock` with pods by their addresses. */
  readonly ipBlockMatchesPods: Trait;
  /** Matching of an `ipBlock` with nodes, and with pods that share their network, by their addresses. */
  readonly ipBlockMatchesNodes: Trait;
}
