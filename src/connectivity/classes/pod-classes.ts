import { compareText } from '../../diagnostics/compare.ts';
import type { Direction, TextMap } from '../../model/network-policy.ts';
import { type LabelBox, matches } from '../../policy/label-space.ts';
import type { ClusterState, ContainerPort, NamespaceState, Workload } from '../cluster-state.ts';
import { type CompiledPolicy, compilePolicy } from '../compile-policy.ts';
import { type PodEnd, podEnd } from '../end.ts';
import { type SelectingPolicy, selectingPolicies } from '../evaluator.ts';
import type { RuleInNamespace } from '../side-answer.ts';
import { type AddressRules, addressRules, concernsAddresses } from './address-rows.ts';
import { remembered } from './interned.ts';
import { addressesText, type PeerSelectors, SideKeys } from './side-keys.ts';

/** What the policies of one side say to pods: shared by all pods of which they say the same. */
export interface Side {
  readonly key: string;
  readonly isolated: boolean;
  /** Of a pod that has the side. */
  readonly rules: readonly RuleInNamespace[];
  /** Without duplicates. */
  readonly selectors: readonly PeerSelectors[];
  readonly hasBlocks: boolean;
  readonly hasNamedPorts: boolean;
  /** A pod that has the side: its ports resolve names of ingress rules. */
  readonly end: PodEnd;
}

/** Workloads that no policy of the cluster tells apart, but for whether they are in one namespace. */
export interface PodClass {
  readonly type: string | undefined;
  readonly members: readonly ClassMember[];
  /** Names, sorted. */
  readonly namespaces: readonly string[];
  readonly sides: Readonly<Record<Direction, Side>>;
  /** Any member, standing for all. */
  readonly end: PodEnd;
  /** Classes with one text are alike to the peers of all policies. */
  readonly peerKey: string;
  /** The boxes of pods and of namespaces, by number, in which the members lie; none for the host network. */
  readonly podBoxes: ReadonlySet<number>;
  readonly namespaceBoxes: ReadonlySet<number>;
  readonly portsKey: string;
  readonly addressKey: string;
  readonly asked: Asked;
}

export interface ClassMember {
  readonly namespace: NamespaceState;
  readonly workload: Workload;
  /** What its policies say of addresses. In one namespace all members of a class have the same. */
  readonly addressRules: Readonly<Record<Direction, AddressRules>>;
}

/** Whether somebody wants to know of the pods, as source and as destination. */
export interface Asked {
  readonly from: boolean;
  readonly to: boolean;
  /** Whether the namespace is one whose connections are asked for, in either direction. */
  readonly concerned: boolean;
}

export interface ClassOptions {
  /** Makes each workload of each namespace a class of its own. */
  readonly expand: boolean;
  readonly asked: (namespace: NamespaceState, workload: Workload) => Asked;
}

/** The classes of a cluster's workloads, by type, first namespace and first workload. */
export function podClasses(cluster: ClusterState, { expand, asked }: ClassOptions): readonly PodClass[] {
  const maker = new ClassMaker(cluster);
  const found = new Map<string, { readonly first: ClassParts; readonly members: ClassMember[] }>();
  for (const namespace of cluster.namespaces.values()) {
    const parts = new Map<string, ClassParts & { readonly members: ClassMember[] }>();
    for (const workload of namespace.workloads) {
      const { addressRules, ...made } = maker.partsOf(namespace, workload, asked(namespace, workload));
      const member = { namespace, workload, addressRules };
      const key = expand ? `${made.key} ${workload.kind ?? ''}/${workload.name}` : made.key;
      remembered(parts, key, () => ({ ...made, members: [] })).members.push(member);
    }
    for (const [key, part] of parts) {
      // Names tell apart where a type promises that all its namespaces have the same workloads.
      const names = namespace.type === undefined && !expand ? '' : part.members.map(memberName).join();
      const where = expand ? namespace.name : '';
      remembered(found, JSON.stringify([key, names, where]), () => ({ first: part, members: [] })).members.push(
        ...part.members,
      );
    }
  }
  return [...found.values()]
    .map(({ first, members }): PodClass => {
      const { key: _, ...rest } = first;
      const namespaces = [...new Set(members.map(({ namespace }) => namespace.name))].sort(compareText);
      return { ...rest, members, namespaces };
    })
    .sort(byPlace);
}

/** `Kind/name`, or the name where there is no kind. */
export function memberName({ workload: { kind, name } }: Pick<ClassMember, 'workload'>): string {
  return kind === undefined ? name : `${kind}/${name}`;
}

function byPlace(a: PodClass, b: PodClass): number {
  const [first, second] = [a.members[0], b.members[0]];
  return (
    compareText(a.type ?? '', b.type ?? '') ||
    compareText(a.namespaces[0] ?? '', b.namespaces[0] ?? '') ||
    compareText(first === undefined ? '' : memberName(first), second === undefined ? '' : memberName(second)) ||
    compareText(a.namespaces.join(), b.namespaces.join())
  );
}

type ClassParts = Omit<PodClass, 'members' | 'namespaces'> & { readonly key: string };
type MemberParts = ClassParts & Pick<ClassMember, 'addressRules'>;

class ClassMaker {
  readonly #cluster: ClusterState;
  readonly #keys: SideKeys;
  readonly #sides = new Map<string, Side>();
  readonly #numbers = new Map<CompiledPolicy, number>();
  readonly #known = new Map<string, AddressRules>();
  readonly #podBoxes = new Map<string, ReadonlySet<number>>();
  readonly #namespaceBoxes = new Map<NamespaceState, ReadonlySet<number>>();

  constructor(cluster: ClusterState) {
    this.#cluster = cluster;
    this.#keys = new SideKeys(cluster);
    // Every selector has its number before the first pod is compared with it.
    for (const namespace of cluster.namespaces.values()) {
      for (const { policy } of namespace.policies) {
        const compiled = compilePolicy(policy);
        this.#keys.of(compiled, 'Ingress');
        this.#keys.of(compiled, 'Egress');
      }
    }
  }

  partsOf(namespace: NamespaceState, workload: Workload, asked: Asked): MemberParts {
    const end = podEnd(this.#cluster, namespace, workload);
    const policies = { Ingress: selectingPolicies(end, 'Ingress'), Egress: selectingPolicies(end, 'Egress') };
    const portsKey = JSON.stringify(
      workload.ports
        .filter(({ name }) => name !== undefined)
        .map(portText)
        .sort(),
    );
    const sides = {
      Ingress: this.#side(end, policies.Ingress, 'Ingress', portsKey),
      Egress: this.#side(end, policies.Egress, 'Egress', portsKey),
    };
    const addressRules = {
      Ingress: this.#addressRules(end, policies.Ingress, 'Ingress', portsKey),
      Egress: this.#addressRules(end, policies.Egress, 'Egress', portsKey),
    };
    const podBoxes = workload.hostNetwork ? none : this.#podBoxesOf(workload.labels);
    const namespaceBoxes = workload.hostNetwork ? none : this.#namespaceBoxesOf(namespace);
    const addressKey = `${addressesText(end.addresses)} ${workload.hostNetwork}`;
    const peerKey = JSON.stringify([[...podBoxes], [...namespaceBoxes], addressKey]);
    const { type } = namespace;
    // Namespaces of a type differ in the blocks of policies that have one name; what they open is told for each.
    const addressKeys = (direction: Direction): string =>
      type === undefined ? addressRules[direction].key : addressPolicies(policies[direction], direction).join();
    const key = JSON.stringify([
      type,
      addressKeys('Ingress'),
      addressKeys('Egress'),
      peerKey,
      portsKey,
      sides.Ingress.key,
      sides.Egress.key,
      workload.single,
      asked.from,
      asked.to,
      asked.concerned,
    ]);
    return { key, addressRules, type, end, portsKey, sides, podBoxes, namespaceBoxes, addressKey, peerKey, asked };
  }

  #addressRules(
    end: PodEnd,
    policies: readonly SelectingPolicy[],
    direction: Direction,
    portsKey: string,
  ): AddressRules {
    const numbers = policies.map(({ compiled }) => remembered(this.#numbers, compiled, () => this.#numbers.size));
    const ports = direction === 'Ingress' ? portsKey : '';
    return remembered(this.#known, `${direction} ${numbers.join()} ${ports}`, () =>
      addressRules(policies, end, direction),
    );
  }

  #side(end: PodEnd, policies: readonly SelectingPolicy[], direction: Direction, portsKey: string): Side {
    const keys = policies.map(({ compiled }) => this.#keys.of(compiled, direction));
    const hasNamedPorts = keys.some((key) => key.hasNamedPorts);
    const atoms = [...new Set(keys.flatMap((key) => key.atoms))].sort(compareText);
    const own = direction === 'Ingress' && hasNamedPorts ? portsKey : '';
    const key = policies.length === 0 ? 'open' : JSON.stringify([atoms, own]);
    return remembered(this.#sides, `${direction} ${key}`, () => ({
      key,
      isolated: policies.length > 0,
      rules: rulesOf(policies, direction, end.namespace.name),
      selectors: distinct(keys.flatMap((one) => one.selectors)),
      hasBlocks: keys.some((one) => one.hasBlocks),
      hasNamedPorts,
      end,
    }));
  }

  #podBoxesOf(labels: TextMap): ReadonlySet<number> {
    const text = JSON.stringify(Object.entries(labels).sort(([a], [b]) => compareText(a, b)));
    return remembered(this.#podBoxes, text, () => matching(this.#keys.podBoxes.values, labels));
  }

  #namespaceBoxesOf(namespace: NamespaceState): ReadonlySet<number> {
    return remembered(this.#namespaceBoxes, namespace, () =>
      matching(this.#keys.namespaceBoxes.values, namespace.labels),
    );
  }
}

/** The policies that say something of addresses; names are unique among those of one origin. */
function addressPolicies(policies: readonly SelectingPolicy[], direction: Direction): readonly string[] {
  return policies
    .filter(({ compiled }) => compiled[direction]?.some(concernsAddresses))
    .map(({ known: { origin, policy } }) => `${origin} ${policy.metadata.name}`);
}

const none: ReadonlySet<number> = new Set();

function matching(boxes: readonly LabelBox[], labels: TextMap): ReadonlySet<number> {
  return new Set(boxes.flatMap((box, number) => (matches(box, labels) ? [number] : [])));
}

function rulesOf(
  policies: readonly SelectingPolicy[],
  direction: Direction,
  namespace: string,
): readonly RuleInNamespace[] {
  return policies.flatMap(({ compiled }) => (compiled[direction] ?? []).map((rule) => ({ rule, namespace })));
}

function distinct(selectors: readonly PeerSelectors[]): readonly PeerSelectors[] {
  return [...new Map(selectors.map((one) => [`${one.pods} ${one.namespaces}`, one])).values()];
}

function portText({ name, port, protocol }: ContainerPort): string {
  return `${name} ${port}/${protocol}`;
}
