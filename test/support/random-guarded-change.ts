import fc from 'fast-check';
import type { ClusterState, KnownPolicy, NamespaceState } from '../../src/clusters/cluster-state.ts';
import type { GuardrailFacts } from '../../src/guardrails/guardrail.ts';
import type { NetworkPolicyPeer, NetworkPolicyPort, NetworkPolicySpec } from '../../src/model/network-policy.ts';
import { guardedCluster, policySpec } from './random-guardrails.ts';
import { nameKey } from './random-policies.ts';

/** A cluster before and after a change, and what is known about later namespaces in both. */
export interface GuardedChange {
  readonly before: ClusterState;
  readonly after: ClusterState;
  readonly facts: GuardrailFacts;
}

type Rule = NonNullable<NetworkPolicySpec['ingress']>[number] & NonNullable<NetworkPolicySpec['egress']>[number];
type Edit = (cluster: ClusterState) => ClusterState;

/** Edits of one rule of one policy, most of which make it narrower or wider by a little. */
const ruleEdits: readonly ((rule: Rule, other: Rule | undefined) => readonly Rule[])[] = [
  () => [],
  (rule) => [rule, {} as Rule],
  (rule, other) => [rule, ...(other === undefined ? [] : [other])],
  (rule, other) => (other === undefined ? [] : [{ ...rule, ports: other.ports ?? [] }]),
  (rule) => [{ ...rule, ports: rule.ports?.slice(0, 1) ?? [] }],
  (rule) => [{ ...rule, ports: rule.ports?.map(narrowPort) ?? [] }],
  (rule, other) => [{ ...withoutPeers(rule), ...peersOf(other) }],
  (rule) => [withPeers(rule, (peers) => peers.slice(0, 1))],
  (rule) => [withPeers(rule, (peers) => peers.map(withoutPods))],
  (rule) => [withPeers(rule, (peers) => peers.map(narrowBlock))],
  (rule, other) => [withPeers(rule, (peers) => [...peers, ...(other?.from ?? other?.to ?? [])])],
];

function peersOf(rule: Rule | undefined): Pick<Rule, 'from' | 'to'> {
  return { ...(rule?.from && { from: rule.from }), ...(rule?.to && { to: rule.to }) };
}

function withoutPeers({ from: _, to: __, ...rule }: Rule): Rule {
  return rule as Rule;
}

function withPeers(rule: Rule, change: (peers: readonly NetworkPolicyPeer[]) => readonly NetworkPolicyPeer[]): Rule {
  return {
    ...rule,
    ...(rule.from && { from: change(rule.from) }),
    ...(rule.to && { to: change(rule.to) }),
  };
}

function withoutPods({ podSelector: _, ...peer }: NetworkPolicyPeer): NetworkPolicyPeer {
  return peer.namespaceSelector === undefined && peer.ipBlock === undefined ? { podSelector: {} } : peer;
}

function narrowBlock(peer: NetworkPolicyPeer): NetworkPolicyPeer {
  return peer.ipBlock === undefined
    ? peer
    : { ipBlock: { cidr: peer.ipBlock.cidr.includes(':') ? 'fd00::/9' : '10.0.0.0/17' } };
}

function narrowPort(port: NetworkPolicyPort): NetworkPolicyPort {
  return { protocol: port.protocol, port: typeof port.port === 'string' ? 80 : 'web' };
}

function onPolicy(pick: number, change: (known: KnownPolicy) => readonly KnownPolicy[]): Edit {
  return (cluster) => {
    const all = [...cluster.namespaces.values()].flatMap(({ policies }) => policies);
    const chosen = all[pick % Math.max(1, all.length)];
    return onNamespaces(cluster, (state) => ({
      ...state,
      policies: state.policies.flatMap((known) => (known === chosen ? change(known) : [known])),
    }));
  };
}

function onNamespaces(cluster: ClusterState, change: (state: NamespaceState) => NamespaceState): ClusterState {
  return {
    ...cluster,
    namespaces: new Map([...cluster.namespaces].map(([name, state]) => [name, change(state)] as const)),
  };
}

function onNamespace(pick: number, change: (state: NamespaceState) => NamespaceState): Edit {
  return (cluster) => {
    const chosen = [...cluster.namespaces.keys()][pick % cluster.namespaces.size];
    return onNamespaces(cluster, (state) => (state.name === chosen ? change(state) : state));
  };
}

function withSpec(known: KnownPolicy, spec: NetworkPolicySpec): KnownPolicy {
  return { ...known, policy: { ...known.policy, spec } };
}

const spec = policySpec as fc.Arbitrary<NetworkPolicySpec>;

const ruleEdit: fc.Arbitrary<Edit> = fc
  .record({
    pick: fc.nat(8),
    direction: fc.constantFrom('ingress' as const, 'egress' as const),
    index: fc.nat(1),
    how: fc.constantFrom(...ruleEdits),
    other: spec,
  })
  .map(({ pick, direction, index, how, other }) =>
    onPolicy(pick, (known) => {
      const { spec: own } = known.policy;
      const rules = own[direction] as readonly Rule[] | undefined;
      if (rules === undefined) return [known];
      const [otherRule] = (other[direction] ?? []) as readonly Rule[];
      const changed = rules.flatMap((rule, place) => (place === index ? how(rule, otherRule) : [rule]));
      return [withSpec(known, { ...own, [direction]: changed } as NetworkPolicySpec)];
    }),
  );

const policyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.nat(8).map((pick) => onPolicy(pick, () => [])),
  fc
    .record({ pick: fc.nat(8), other: spec })
    .map(({ pick, other }) => onPolicy(pick, (known) => [withSpec(known, other)])),
  fc
    .record({ pick: fc.nat(8), other: spec })
    .map(({ pick, other: { podSelector } }) =>
      onPolicy(pick, (known) => [withSpec(known, { ...known.policy.spec, podSelector })]),
    ),
  fc.record({ pick: fc.nat(2), other: spec }).map(({ pick, other }) =>
    onNamespace(pick, (state) => {
      const metadata = { name: 'added', namespace: state.name };
      const policy = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata, spec: other } as const;
      const known: KnownPolicy = { policy, origin: 'rendered', path: 'manifests/added.yaml', line: 1 };
      return { ...state, policies: [...state.policies, known] };
    }),
  ),
);

/** A namespace that no source defines has its name, and no other label that is known. */
function definitionOf(state: NamespaceState, other: NamespaceState | undefined): Partial<NamespaceState> {
  if (other?.defined !== false) return other === undefined ? {} : { defined: true, labels: other.labels };
  return { defined: false, labels: { [nameKey]: state.name } };
}

/** Edits of what is around the policies; `other`: a cluster of which parts are taken. */
const surroundings = (other: ClusterState): readonly Edit[] => [
  ({ declaredNamespaces: _, ...cluster }) => cluster,
  (cluster) => ({ ...cluster, declaredNamespaces: 'Complete' }),
  (cluster) => ({ ...cluster, networks: other.networks }),
  (cluster) => ({ ...cluster, traits: other.traits }),
  (cluster) => ({ ...cluster, namespaces: new Map([...cluster.namespaces].slice(1)) }),
  (cluster) => ({ ...cluster, namespaces: new Map([...other.namespaces, ...cluster.namespaces]) }),
  (cluster) =>
    onNamespaces(cluster, (state) => ({
      ...state,
      labels: (state.defined ? other.namespaces.get(state.name)?.labels : undefined) ?? state.labels,
    })),
  (cluster) =>
    onNamespaces(cluster, (state) => ({
      ...state,
      workloads: other.namespaces.get(state.name)?.workloads ?? state.workloads,
    })),
  (cluster) =>
    onNamespaces(cluster, (state) => ({ ...state, ...definitionOf(state, other.namespaces.get(state.name)) })),
];

/** A cluster, and the same after one to three edits: most often of rules. */
export const guardedChange: fc.Arbitrary<GuardedChange> = fc
  .record({
    known: guardedCluster,
    other: guardedCluster,
    edits: fc.array(fc.oneof({ weight: 4, arbitrary: ruleEdit }, { weight: 2, arbitrary: policyEdit }), {
      minLength: 1,
      maxLength: 3,
    }),
    around: fc.option(fc.nat(8), { nil: undefined, freq: 3 }),
    isNarrow: fc.boolean(),
  })
  .map(({ known: { cluster, facts }, other, edits, around, isNarrow }) => {
    const changed = edits.reduce((state, edit) => edit(state), cluster);
    const edit = around === undefined ? undefined : surroundings(other.cluster)[around];
    const [before, after] = isNarrow ? [changed, cluster] : [cluster, changed];
    return { before, after: edit === undefined ? after : edit(after), facts };
  });
