/** Trait of a cluster's network plugin: always, never, or not known. */
export type Trait = 'always' | 'never' | 'unknown';

/** The traits on which verdicts depend. */
export interface PluginTraits {
  /** Matching of an `ipBlock` with pods by their addresses. */
  readonly ipBlockMatchesPods: Trait;
  /** Matching of an `ipBlock` with nodes, and with pods that share their network, by their addresses. */
  readonly ipBlockMatchesNodes: Trait;
}

/** Everything that sources and dumps say of a network plugin. */
export interface DeclaredTraits extends PluginTraits, OwnNodeTrait {}

/** A trait on which needs depend, and no verdict. */
export interface OwnNodeTrait {
  /**
   * The plugin applies policies to what a pod's own node sends to the pod, such as probes. Absent: never, as the API has
   * it: "traffic to and from the node where a Pod is running is always allowed".
   */
  readonly policiesApplyToOwnNode?: 'always';
}
