import type { DeclaredTraits, PluginTraits, Trait } from '../model/plugin-traits.ts';
import { nodeAt, type SourceNode } from '../source/node.ts';
import type { Cluster, DeclaredNamespaces, Networks } from './landscape.ts';
import { textsAt } from './read-sources.ts';

/** Facts about clusters that the landscape and groups may state for all clusters below them. */
export type InheritedFacts = Pick<Cluster, 'cni' | 'metadataAddresses' | 'declaredNamespaces'>;

/** The facts of a cluster about which no layer says anything. */
export const unknownFacts: InheritedFacts = {
  cni: { ipBlockMatchesPods: 'unknown', ipBlockMatchesNodes: 'unknown' },
  declaredNamespaces: 'Open',
};

/** Reads the facts that a landscape, group or cluster states; the others are those of the layers around it. */
export function readClusterFacts(root: SourceNode | undefined, outer: InheritedFacts): InheritedFacts {
  const spec = nodeAt(root, ['spec']);
  const metadataAddresses = textsAt(spec, 'metadataAddresses') ?? outer.metadataAddresses;
  const declared = nodeAt(spec, ['declaredNamespaces']);
  return {
    cni: readTraits(nodeAt(spec, ['cni']), outer.cni),
    ...(metadataAddresses === undefined ? {} : { metadataAddresses }),
    declaredNamespaces: declared?.kind === 'scalar' ? (declared.text as DeclaredNamespaces) : outer.declaredNamespaces,
  };
}

/** Reads the address ranges of a cluster. A list left out is empty. */
export function readNetworks(node: SourceNode | undefined): Networks {
  const list = (name: string) => textsAt(node, name) ?? [];
  return { pods: list('pods'), services: list('services'), nodes: list('nodes') };
}

function readTraits(node: SourceNode | undefined, outer: DeclaredTraits): DeclaredTraits {
  const trait = (name: keyof PluginTraits): Trait => {
    const found = nodeAt(node, [name]);
    return found?.kind === 'scalar' ? (found.text as Trait) : outer[name];
  };
  const ownNode = nodeAt(node, ['policiesApplyToOwnNode']);
  const applies = ownNode?.kind === 'scalar' ? ownNode.text === 'always' : outer.policiesApplyToOwnNode === 'always';
  return {
    ipBlockMatchesPods: trait('ipBlockMatchesPods'),
    ipBlockMatchesNodes: trait('ipBlockMatchesNodes'),
    ...(applies ? { policiesApplyToOwnNode: 'always' } : {}),
  };
}
