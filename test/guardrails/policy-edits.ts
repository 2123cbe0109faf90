import type {
  Direction,
  NetworkPolicy,
  NetworkPolicyPeer,
  NetworkPolicyPort,
  NetworkPolicySpec,
} from '../../src/model/network-policy.ts';
import { type MutationKind, mutationsOf } from '../mutation/policy-mutations.ts';

/** What an edit does, beside the mutations by which the connectivity tests are judged. */
export const editKinds = [
  'remove the policy',
  'empty the peers',
  'empty the ports',
  'change a port',
  'swap a label of a peer',
  'swap a label of the pods',
  'stop isolating',
] as const;

export type EditKind = MutationKind | (typeof editKinds)[number];

/** Edits by which a rule admits other peers. */
export const ofPeers: readonly EditKind[] = ['drop a label of a peer', 'swap a label of a peer', 'empty the peers'];

/** Edits by which a rule opens other ports. */
export const ofPorts: readonly EditKind[] = ['empty the ports', 'change a port'];

/** Edits by which a rule opens other addresses. */
export const ofAddresses: readonly EditKind[] = ['widen a CIDR', 'drop an except', 'empty the peers'];

/** Edits after which something is no longer allowed. */
export const tightening: readonly EditKind[] = [
  'remove the policy',
  'drop a rule',
  'drop a port',
  'change a port',
  'swap a label of a peer',
  'swap a label of the pods',
];

/** Edits of a policy that denies. */
export const opening: readonly EditKind[] = ['remove the policy', 'drop a policy type'];

export interface PolicyEdit {
  readonly kind: EditKind;
  /** The item that is edited: a text that is the same in all policies of one template. */
  readonly item: string;
  readonly direction: Direction | 'both';
  readonly edited: NetworkPolicy;
}

/** Returns the edits by which a policy that isolates every pod no longer does so; nothing for any other policy. */
export function isolationEdits(policy: NetworkPolicy): readonly PolicyEdit[] {
  const { podSelector, policyTypes } = policy.spec;
  if (Object.keys(podSelector).length > 0) return [];
  return policyTypes.map((direction) => ({
    kind: 'stop isolating',
    item: direction,
    direction,
    edited: withSpec(policy, { policyTypes: policyTypes.filter((type) => type !== direction) }),
  }));
}

/** Returns every edit of a policy. None leaves it as it was. */
export function editsOf(policy: NetworkPolicy): readonly PolicyEdit[] {
  const known = mutationsOf(policy).map(({ mutated, ...rest }): PolicyEdit => ({ ...rest, edited: mutated }));
  const removed: PolicyEdit = {
    kind: 'remove the policy',
    item: 'policy',
    direction: 'both',
    // A policy that isolates in no direction and allows nothing is as good as none.
    edited: withSpec(policy, { policyTypes: [] }),
  };
  const ofPods = Object.keys(policy.spec.podSelector.matchLabels ?? {}).map((key): PolicyEdit => {
    const podSelector = withOtherValue(policy.spec.podSelector, key);
    return {
      kind: 'swap a label of the pods',
      item: key,
      direction: 'both',
      edited: withSpec(policy, { podSelector }),
    };
  });
  return [
    ...known,
    removed,
    ...ofPods,
    ...policy.spec.policyTypes.flatMap((direction) => ruleEdits(policy, direction)),
  ];
}

interface Rule {
  readonly peers?: readonly NetworkPolicyPeer[];
  readonly ports?: readonly NetworkPolicyPort[];
}

function ruleEdits(policy: NetworkPolicy, direction: Direction): readonly PolicyEdit[] {
  const { ingress = [], egress = [] } = policy.spec;
  const rules: readonly Rule[] =
    direction === 'Ingress'
      ? ingress.map(({ from, ports }) => ({ peers: from, ports }) as Rule)
      : egress.map(({ to, ports }) => ({ peers: to, ports }) as Rule);
  return rules.flatMap((rule, index) => {
    const { peers = [], ports = [] } = rule;
    const edit = (kind: EditKind, item: string, replacement: Rule): PolicyEdit => ({
      kind,
      item: `${direction.toLowerCase()} rule ${index + 1}${item}`,
      direction,
      edited: withSpec(policy, specWith(direction, rules.with(index, replacement))),
    });
    const { peers: _peers, ...toAll } = rule;
    const { ports: _ports, ...onAll } = rule;
    return [
      ...(peers.length === 0 ? [] : [edit('empty the peers', '', toAll)]),
      ...(ports.length === 0 ? [] : [edit('empty the ports', '', onAll)]),
      ...ports.flatMap((written, place) => {
        const { port, protocol } = written;
        if (typeof port !== 'number') return [];
        const changed = { ...written, port: port + 1 };
        return [edit('change a port', `: ${protocol} ${port}`, { ...rule, ports: ports.with(place, changed) })];
      }),
      ...peers.flatMap((peer, place) =>
        Object.entries(peer.podSelector?.matchLabels ?? {}).map(([key, value]) => {
          const changed = { ...peer, podSelector: withOtherValue(peer.podSelector ?? {}, key) };
          return edit('swap a label of a peer', `, peer ${place + 1}: ${key}=${value}`, {
            ...rule,
            peers: peers.with(place, changed),
          });
        }),
      ),
    ];
  });
}

function withOtherValue(selector: NetworkPolicySpec['podSelector'], key: string): NetworkPolicySpec['podSelector'] {
  const value = selector.matchLabels?.[key] ?? '';
  return { ...selector, matchLabels: { ...selector.matchLabels, [key]: `${value}-2` } };
}

function withSpec(policy: NetworkPolicy, changes: Partial<NetworkPolicySpec>): NetworkPolicy {
  return { ...policy, spec: { ...policy.spec, ...changes } };
}

function specWith(direction: Direction, rules: readonly Rule[]): Partial<NetworkPolicySpec> {
  const written = (side: 'from' | 'to') =>
    rules.map(({ peers, ports }) => ({
      ...(peers === undefined ? {} : { [side]: peers }),
      ...(ports === undefined ? {} : { ports }),
    }));
  return direction === 'Ingress' ? { ingress: written('from') } : { egress: written('to') };
}
