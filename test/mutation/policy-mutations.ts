import { invariant } from '../../src/diagnostics/invariant.ts';
import { type Cidr, formatCidr, parseCidr } from '../../src/model/cidr.ts';
import type {
  Direction,
  LabelSelector,
  LabelSelectorRequirement,
  NetworkPolicy,
  NetworkPolicyPeer,
  NetworkPolicyPort,
  NetworkPolicySpec,
} from '../../src/model/network-policy.ts';

/** What is done to a policy, to see whether somebody notices. */
export const mutationKinds = [
  'drop a rule',
  'drop a label of a peer',
  'widen a CIDR',
  'drop an except',
  'drop a port',
  'drop a policy type',
  'empty the pod selector',
] as const;

export type MutationKind = (typeof mutationKinds)[number];

/** One change to one item of a policy. */
export interface Mutation {
  readonly kind: MutationKind;
  /** What is changed: the same text in all policies that a template makes, but for addresses that they do not share. */
  readonly item: string;
  readonly direction: Direction | 'both';
  readonly mutated: NetworkPolicy;
}

/** A rule of either direction. */
interface Rule {
  readonly peers?: readonly NetworkPolicyPeer[];
  readonly ports?: readonly NetworkPolicyPort[];
}

/** Every mutation of a complete policy. None leaves it as it was. */
export function mutationsOf(policy: NetworkPolicy): readonly Mutation[] {
  const { podSelector, policyTypes } = policy.spec;
  const changed = (changes: Partial<NetworkPolicySpec>): NetworkPolicy => ({
    ...policy,
    spec: { ...policy.spec, ...changes },
  });
  const ofSelector: readonly Mutation[] =
    requirementsOf(podSelector).length === 0
      ? []
      : [
          {
            kind: 'empty the pod selector',
            item: 'pod selector',
            direction: 'both',
            mutated: changed({ podSelector: {} }),
          },
        ];
  const ofTypes = policyTypes.map(
    (type): Mutation => ({
      kind: 'drop a policy type',
      item: type,
      direction: type,
      // With no type left, the policy isolates nothing; an API server would have to be asked for that in another way.
      mutated: changed({ policyTypes: policyTypes.filter((other) => other !== type) }),
    }),
  );
  const ofRules = policyTypes.flatMap((direction) => {
    const rules = rulesOf(policy, direction);
    return rules.flatMap((rule, index) => {
      const name = ruleName(direction, rule, index);
      const withRule = (replacement: readonly Rule[]) =>
        changed(specWith(direction, [...rules.slice(0, index), ...replacement, ...rules.slice(index + 1)]));
      const dropped: Mutation = { kind: 'drop a rule', item: name, direction, mutated: withRule([]) };
      const ofRule = ruleMutations(rule).map(
        ({ kind, item, mutated }): Mutation => ({
          ...{ kind, item: `${name}: ${item}`, direction, mutated: withRule([mutated]) },
        }),
      );
      return [dropped, ...ofRule];
    });
  });
  return [...ofSelector, ...ofTypes, ...ofRules];
}

interface RuleMutation {
  readonly kind: MutationKind;
  readonly item: string;
  readonly mutated: Rule;
}

function ruleMutations(rule: Rule): readonly RuleMutation[] {
  const { peers = [], ports = [] } = rule;
  const ofPeers = peers.flatMap((peer, index) =>
    peerMutations(peer).map(({ mutated, ...rest }) => ({
      ...rest,
      mutated: { ...rule, peers: peers.map((other, place) => (place === index ? mutated : other)) },
    })),
  );
  const ofPorts = ports.map((port): RuleMutation => {
    const others = ports.filter((other) => other !== port);
    const { ports: _, ...onEveryPort } = rule;
    // A rule without ports is for every port: whoever deletes the last one opens all.
    const mutated = others.length === 0 ? onEveryPort : { ...rule, ports: others };
    return { kind: 'drop a port', item: portName(port), mutated };
  });
  return [...ofPeers, ...ofPorts];
}

interface PeerMutation {
  readonly kind: MutationKind;
  readonly item: string;
  readonly mutated: NetworkPolicyPeer;
}

function peerMutations(peer: NetworkPolicyPeer): readonly PeerMutation[] {
  const { ipBlock } = peer;
  if (ipBlock !== undefined) {
    const { cidr, except = [] } = ipBlock;
    const wider = widened(cidr);
    return [
      ...(wider === undefined
        ? []
        : [{ kind: 'widen a CIDR', item: cidr, mutated: { ipBlock: { ...ipBlock, cidr: wider } } } as const]),
      ...except.map((excluded): PeerMutation => {
        const others = except.filter((other) => other !== excluded);
        const mutated = { ipBlock: { cidr, ...(others.length === 0 ? {} : { except: others }) } };
        return { kind: 'drop an except', item: `${cidr} except ${excluded}`, mutated };
      }),
    ];
  }
  const name = peerName(peer);
  return (['podSelector', 'namespaceSelector'] as const).flatMap((field) => {
    const selector = peer[field] ?? {};
    return requirementsOf(selector).map((requirement): PeerMutation => {
      const item = `${name}: ${requirementName(requirement)}${field === 'podSelector' ? '' : ' of the namespace'}`;
      return {
        kind: 'drop a label of a peer',
        item,
        mutated: { ...peer, [field]: withoutRequirement(selector, requirement) },
      };
    });
  });
}

/** One bit less: twice as many addresses. The narrowest that is wider is the hardest to notice. */
function widened(text: string): string | undefined {
  const cidr = parseCidr(text);
  invariant(cidr.kind === 'cidr', `${text} is a CIDR`);
  if (cidr.prefixLength === 0) return undefined;
  const bits = cidr.family === 'IPv4' ? 32 : 128;
  const size = 1n << BigInt(bits - cidr.prefixLength + 1);
  const wider: Cidr = { ...cidr, first: (cidr.first / size) * size, prefixLength: cidr.prefixLength - 1 };
  return formatCidr(wider);
}

/** A label that must have a value is a requirement, too. */
function requirementsOf({ matchLabels = {}, matchExpressions = [] }: LabelSelector): readonly Requirement[] {
  return [...Object.entries(matchLabels).map(([key, value]) => ({ key, value })), ...matchExpressions];
}

type Requirement = { readonly key: string; readonly value: string } | LabelSelectorRequirement;

function withoutRequirement({ matchLabels, matchExpressions }: LabelSelector, dropped: Requirement): LabelSelector {
  const labels = Object.entries(matchLabels ?? {}).filter(([key]) => !('value' in dropped) || key !== dropped.key);
  const expressions = (matchExpressions ?? []).filter((expression) => expression !== dropped);
  return {
    ...(labels.length === 0 ? {} : { matchLabels: Object.fromEntries(labels) }),
    ...(expressions.length === 0 ? {} : { matchExpressions: expressions }),
  };
}

function rulesOf({ spec: { ingress = [], egress = [] } }: NetworkPolicy, direction: Direction): readonly Rule[] {
  const rule = (peers: Rule['peers'], ports: Rule['ports']): Rule => ({
    ...(peers === undefined ? {} : { peers }),
    ...(ports === undefined ? {} : { ports }),
  });
  return direction === 'Ingress'
    ? ingress.map(({ from, ports }) => rule(from, ports))
    : egress.map(({ to, ports }) => rule(to, ports));
}

function specWith(direction: Direction, rules: readonly Rule[]): Partial<NetworkPolicySpec> {
  const written = <Side extends 'from' | 'to'>(side: Side) =>
    rules.map(({ peers, ports }) => ({
      ...(peers === undefined ? {} : { [side]: peers }),
      ...(ports === undefined ? {} : { ports }),
    }));
  return direction === 'Ingress' ? { ingress: written('from') } : { egress: written('to') };
}

/** Rules for blocks alone carry them in their names: they are what tells one of `$each` from the others. */
function ruleName(direction: Direction, { peers = [] }: Rule, index: number): string {
  const blocks = peers.flatMap(({ ipBlock }) => (ipBlock === undefined ? [] : [ipBlock.cidr]));
  const which = peers.length > 0 && blocks.length === peers.length ? ` (${blocks.join(', ')})` : '';
  return `${direction.toLowerCase()} rule ${index + 1}${which}`;
}

function peerName({ podSelector, namespaceSelector }: NetworkPolicyPeer): string {
  const pods = podSelector === undefined ? 'every pod' : `pods ${selectorName(podSelector)}`;
  return namespaceSelector === undefined ? pods : `${pods} in namespaces ${selectorName(namespaceSelector)}`;
}

function selectorName(selector: LabelSelector): string {
  return `{${requirementsOf(selector).map(requirementName).join(', ')}}`;
}

function requirementName(requirement: Requirement): string {
  if ('value' in requirement) return `${requirement.key}=${requirement.value}`;
  const { key, operator, values } = requirement;
  return `${key} ${operator}${values === undefined ? '' : ` (${values.join(', ')})`}`;
}

function portName({ port, endPort, protocol }: NetworkPolicyPort): string {
  return `${protocol} ${port ?? 'every port'}${endPort === undefined ? '' : `-${endPort}`}`;
}
