import type { ClusterState } from '../../clusters/cluster-state.ts';
import { boxText, type LabelBox } from '../../labels/label-space.ts';
import { type AddressSet, hasNoAddresses, intersectAddresses, uniteAllAddresses } from '../../model/address-set.ts';
import { Interned, remembered } from '../../model/interned.ts';
import type { Direction } from '../../model/network-policy.ts';
import type { CompiledPolicy, CompiledRule } from '../../policy/compiled-policy.ts';
import { podAddresses, podEnd } from '../../verdicts/end.ts';
import { exactly } from './address-parts.ts';

/** Keys of a policy's meaning for pods of the cluster: equal keys, equal meaning. */
interface DirectionKeys {
  /** One for each pair of a peer and the rule's ports. */
  readonly atoms: readonly string[];
  /** The selectors of its peers. */
  readonly selectors: readonly PeerSelectors[];
  /** True if some block holds an address that a declared pod may have. */
  readonly hasBlocks: boolean;
  readonly hasNamedPorts: boolean;
}

/** Numbers of interned boxes; `own` is the policy's own namespace. */
export interface PeerSelectors {
  readonly pods: number;
  readonly namespaces: number | 'own';
}

/** Makes the texts of one cluster's policies, each once, and numbers the boxes of their peers. */
export class SideKeys {
  readonly podBoxes = new Interned<LabelBox>();
  readonly namespaceBoxes = new Interned<LabelBox>();
  /** The part of each block that pods can have as addresses, by the text of the block. */
  readonly blocks = new Map<string, AddressSet>();
  /** Every address that a pod of the cluster may have: of those that are declared, and of any. */
  readonly #declared: AddressSet;
  readonly #possible: AddressSet;
  readonly #known = {
    Ingress: new Map<CompiledPolicy, DirectionKeys>(),
    Egress: new Map<CompiledPolicy, DirectionKeys>(),
  };

  constructor(cluster: ClusterState) {
    this.#declared = declaredAddresses(cluster);
    this.#possible = uniteAllAddresses([this.#declared, podAddresses(cluster)]);
  }

  of(policy: CompiledPolicy, direction: Direction): DirectionKeys {
    return remembered(this.#known[direction], policy, () => this.#keys(policy[direction]?.rules ?? []));
  }

  #keys(rules: readonly CompiledRule[]): DirectionKeys {
    const atoms: string[] = [];
    const selectors: PeerSelectors[] = [];
    let hasBlocks = false;
    let hasNamedPorts = false;
    for (const { peers, ports } of rules) {
      const on = JSON.stringify(ports);
      if (ports !== 'all' && ports.some(({ kind }) => kind === 'named')) hasNamedPorts = true;
      if (peers === 'all') atoms.push(`* ${on}`);
      else {
        for (const peer of peers) {
          if (peer.kind === 'addresses') {
            const held = intersectAddresses(peer.addresses, this.#possible);
            if (hasNoAddresses(held)) continue;
            hasBlocks ||= !hasNoAddresses(intersectAddresses(held, this.#declared));
            const text = addressesText(held);
            this.blocks.set(text, held);
            atoms.push(`block ${text} ${on}`);
          } else {
            const { pods: podBox, namespaces: namespaceBox } = peer;
            const pods = this.podBoxes.id(boxText(podBox), () => podBox);
            const namespaces =
              namespaceBox === 'own' ? 'own' : this.namespaceBoxes.id(boxText(namespaceBox), () => namespaceBox);
            selectors.push({ pods, namespaces });
            atoms.push(`pods ${pods} ${namespaces} ${on}`);
          }
        }
      }
    }
    return { atoms, selectors, hasBlocks, hasNamedPorts };
  }
}

/** A text that equal sets share. */
export function addressesText({ IPv4, IPv6 }: AddressSet): string {
  return `${exactly(IPv4)};${exactly(IPv6)}`;
}

function declaredAddresses(cluster: ClusterState): AddressSet {
  const sets = new Set<AddressSet>();
  for (const namespace of cluster.namespaces.values()) {
    for (const workload of namespace.workloads) sets.add(podEnd(cluster, namespace, workload).addresses);
  }
  return uniteAllAddresses(sets);
}
