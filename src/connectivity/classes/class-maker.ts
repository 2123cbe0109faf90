import type {
  ClusterState,
  ContainerPort,
  KnownPolicy,
  NamespaceState,
  Workload,
} from '../../clusters/cluster-state.ts';
import { matches } from '../../labels/label-space.ts';
import { Interned, remembered } from '../../model/interned.ts';
import type { Direction, TextMap } from '../../model/network-policy.ts';
import { compileNetworkPolicy } from '../../policy/compile-network-policy.ts';
import type { CompiledPolicy } from '../../policy/compiled-policy.ts';
import { type PodEnd, podEnd } from '../../verdicts/end.ts';
import type { SelectingPolicy } from '../../verdicts/evaluator.ts';
import { AddressParts } from './address-parts.ts';
import { type AddressRules, addressRules, concernsAddresses } from './address-rows.ts';
import { BoxIndex } from './box-index.ts';
import type { Asked, ClassMember, PodClass, Side } from './pod-class.ts';
import { type PeerSelectors, SideKeys } from './side-keys.ts';

/** The parts that make the class of a workload; `key` is equal for workloads of one class. */
export type ClassParts = Omit<PodClass, 'members' | 'namespaces'> & { readonly key: string };

/** Facts of a workload that are the same in every namespace that has it. */
interface WorkloadFacts {
  readonly labels: number;
  readonly podBoxes: ReadonlySet<number>;
  readonly ports: number;
  readonly portsKey: string;
  readonly addressKey: string;
  /** The key of the workload as a peer, by the number of its namespace's boxes. */
  readonly peers: Map<number, Peer>;
}

/** Equal keys, and equal numbers, for what no peer of a policy tells apart. */
interface Peer {
  readonly key: string;
  readonly id: number;
}

interface NamespaceFacts {
  readonly policies: readonly NumberedPolicy[];
  readonly boxes: ReadonlySet<number>;
  readonly boxesId: number;
}

/** The meaning of the policies that select a pod, in one direction. */
interface DirectionFacts {
  readonly side: Side;
  readonly rules: AddressRules;
  /** Numbers: of the rules for addresses, and of the names of the policies that have them. */
  readonly rulesId: number;
  readonly policiesId: number;
}

interface NumberedPolicy extends SelectingPolicy {
  readonly number: number;
  /** By the number of labels. Shared by the namespaces that have the very policy. */
  readonly selects: Map<number, boolean>;
}

/** A list of policies of one direction, reached from the empty one policy by policy: equal lists are one object. */
interface PolicyList {
  readonly policies: readonly NumberedPolicy[];
  readonly longer: Map<number, PolicyList>;
  /** By the number of the ports that resolve names. */
  readonly facts: Map<number, DirectionFacts>;
}

/** Finds what matters of the workloads of one cluster. What is asked again and again is remembered under small keys. */
export class ClassMaker {
  readonly #cluster: ClusterState;
  readonly #keys: SideKeys;
  readonly #texts = new Interned();
  readonly #sides = new Map<string, Side>();
  readonly #lists: Readonly<Record<Direction, PolicyList>> = { Ingress: listOf([]), Egress: listOf([]) };
  readonly #policies = new Map<CompiledPolicy, Pick<NumberedPolicy, 'number' | 'selects'>>();
  readonly #workloads = new Map<Workload, WorkloadFacts>();
  readonly #namespaces = new Map<NamespaceState, NamespaceFacts>();
  readonly #podBoxes = new Map<number, ReadonlySet<number>>();
  readonly #podBoxIndex: BoxIndex;
  readonly #namespaceBoxIndex: BoxIndex;
  readonly #addresses: AddressParts;

  constructor(cluster: ClusterState) {
    this.#cluster = cluster;
    this.#keys = new SideKeys(cluster);
    // Every selector has its number before the first pod is compared with it.
    for (const { policies } of cluster.namespaces.values()) {
      for (const { policy } of policies) {
        this.#keys.of(compileNetworkPolicy(policy), 'Ingress');
        this.#keys.of(compileNetworkPolicy(policy), 'Egress');
      }
    }
    this.#podBoxIndex = new BoxIndex(this.#keys.podBoxes.values);
    this.#namespaceBoxIndex = new BoxIndex(this.#keys.namespaceBoxes.values);
    this.#addresses = new AddressParts(this.#keys.blocks.values());
  }

  partsOf(namespace: NamespaceState, workload: Workload, asked: Asked): ClassParts & Pick<ClassMember, 'addressRules'> {
    const end = podEnd(this.#cluster, namespace, workload);
    const facts = remembered(this.#workloads, workload, () => this.#workloadFacts(end, workload));
    const place = remembered(this.#namespaces, namespace, () => this.#namespaceFacts(namespace));
    const policies = workload.hostNetwork ? [] : place.policies;
    const ingress = this.#directionFacts(end, policies, 'Ingress', facts);
    const egress = this.#directionFacts(end, policies, 'Egress', facts);
    const { podBoxes, portsKey, addressKey } = facts;
    const namespaceBoxes = workload.hostNetwork ? none : place.boxes;
    const peer = remembered(facts.peers, place.boxesId, () => this.#peer(facts, namespaceBoxes));
    const { type } = namespace;
    // Namespaces of a type differ in the blocks of policies that have one name; what they open is listed for each.
    const addressId = ({ rulesId, policiesId }: DirectionFacts): number => (type === undefined ? rulesId : policiesId);
    const key = [
      type ?? '',
      addressId(ingress),
      addressId(egress),
      peer.id,
      facts.ports,
      ingress.side.id,
      egress.side.id,
      workload.single,
      asked.from,
      asked.to,
      asked.concerned,
    ].join(' ');
    return {
      key,
      addressRules: { Ingress: ingress.rules, Egress: egress.rules },
      type,
      end,
      portsKey,
      sides: { Ingress: ingress.side, Egress: egress.side },
      podBoxes,
      namespaceBoxes,
      addressKey,
      peerKey: peer.key,
      asked,
    };
  }

  #workloadFacts({ addresses }: PodEnd, { labels, ports, hostNetwork }: Workload): WorkloadFacts {
    const named = ports.filter(({ name }) => name !== undefined).map(portText);
    const portsKey = JSON.stringify(named.sort());
    const labelsId = this.#textId(JSON.stringify(Object.entries(labels).sort()));
    return {
      labels: labelsId,
      podBoxes: hostNetwork ? none : this.#podBoxesOf(labelsId, labels),
      ports: this.#textId(portsKey),
      portsKey,
      addressKey: `${this.#addresses.key(addresses)} ${hostNetwork}`,
      peers: new Map(),
    };
  }

  #namespaceFacts({ labels, policies }: NamespaceState): NamespaceFacts {
    const boxes = this.#namespaceBoxIndex.matching(labels);
    return {
      policies: policies.map((known) => this.#numbered(known)),
      boxes,
      boxesId: this.#textId([...boxes].join()),
    };
  }

  #peer({ podBoxes, addressKey }: WorkloadFacts, namespaceBoxes: ReadonlySet<number>): Peer {
    const key = `${[...podBoxes].join()} ${[...namespaceBoxes].join()} ${addressKey}`;
    return { key, id: this.#textId(key) };
  }

  #directionFacts(
    end: PodEnd,
    policies: readonly NumberedPolicy[],
    direction: Direction,
    { labels, ports, portsKey }: WorkloadFacts,
  ): DirectionFacts {
    let list = this.#lists[direction];
    for (const policy of policies) {
      const { compiled, number, selects } = policy;
      if (compiled[direction] === undefined) continue;
      if (!remembered(selects, labels, () => matches(compiled.subject.pods, end.labels))) continue;
      const shorter = list;
      list = remembered(shorter.longer, number, () => listOf([...shorter.policies, policy]));
    }
    const selecting = list.policies;
    return remembered(list.facts, direction === 'Ingress' ? ports : -1, () => {
      const rules = addressRules(selecting, end, direction);
      return {
        side: this.#side(end, selecting, direction, portsKey),
        rules,
        rulesId: this.#textId(rules.key),
        policiesId: this.#textId(addressPolicies(selecting, direction).join()),
      };
    });
  }

  #side(end: PodEnd, policies: readonly SelectingPolicy[], direction: Direction, portsKey: string): Side {
    const keys = policies.map(({ compiled }) => this.#keys.of(compiled, direction));
    const hasNamedPorts = keys.some((key) => key.hasNamedPorts);
    const atoms = [...new Set(keys.flatMap((key) => key.atoms))].sort();
    const own = direction === 'Ingress' && hasNamedPorts ? portsKey : '';
    const text = policies.length === 0 ? 'open' : JSON.stringify([atoms, own]);
    return remembered(this.#sides, `${direction} ${text}`, () => ({
      id: this.#sides.size,
      isolated: policies.length > 0,
      rules: policies.flatMap(({ compiled }) =>
        (compiled[direction]?.rules ?? []).map((rule) => ({ rule, namespace: end.namespace.name })),
      ),
      selectors: distinct(keys.flatMap((one) => one.selectors)),
      hasBlocks: keys.some((one) => one.hasBlocks),
      hasNamedPorts,
      end,
    }));
  }

  #podBoxesOf(labelsId: number, labels: TextMap): ReadonlySet<number> {
    return remembered(this.#podBoxes, labelsId, () => this.#podBoxIndex.matching(labels));
  }

  #numbered(known: KnownPolicy): NumberedPolicy {
    const compiled = compileNetworkPolicy(known.policy);
    const shared = remembered(this.#policies, compiled, () => ({ number: this.#policies.size, selects: new Map() }));
    return { known, compiled, ...shared };
  }

  #textId(text: string): number {
    return this.#texts.id(text, () => text);
  }
}

const none: ReadonlySet<number> = new Set();

function listOf(policies: readonly NumberedPolicy[]): PolicyList {
  return { policies, longer: new Map(), facts: new Map() };
}

/** The policies that say something of addresses; names are unique among those of one origin. */
function addressPolicies(policies: readonly SelectingPolicy[], direction: Direction): readonly string[] {
  return policies
    .filter(({ compiled }) => compiled[direction]?.rules.some(concernsAddresses))
    .map(({ known: { origin, policy } }) => `${origin} ${policy.metadata.name}`);
}

function distinct(selectors: readonly PeerSelectors[]): readonly PeerSelectors[] {
  return [...new Map(selectors.map((one) => [`${one.pods} ${one.namespaces}`, one])).values()];
}

function portText({ name, port, protocol }: ContainerPort): string {
  return `${name} ${port}/${protocol}`;
}
