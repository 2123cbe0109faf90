import { isSatisfiable, matches } from '../../labels/label-space.ts';
import { hasNoAddresses } from '../../model/address-set.ts';
import type { Direction, NetworkPolicy, TextMap } from '../../model/network-policy.ts';
import { compileNetworkPolicy } from '../../policy/compile-network-policy.ts';
import type { CompiledPeer, CompiledPolicy, CompiledRule } from '../../policy/compiled-policy.ts';
import { isDenyPolicy } from '../../policy/deny-policy.ts';

/** A NetworkPolicy, with what it does to the pods of its namespace. */
export interface PolicyEffect extends CompiledPolicy {
  readonly policy: NetworkPolicy;
  /** True if it only takes away. */
  readonly denies: boolean;
}

export function policyEffect(policy: NetworkPolicy): PolicyEffect {
  return { ...compileNetworkPolicy(policy), policy, denies: isDenyPolicy(policy) };
}

/** The policies that isolate the pods they select in a direction. */
export function isolating(policies: readonly PolicyEffect[], direction: Direction): readonly PolicyEffect[] {
  return policies.filter((policy) => policy[direction]?.otherwise === 'deny');
}

/**
 * Reports whether a pod has any connection at all in a direction, as far as its own namespace's policies decide: the
 * API lets everything pass where no policy selects the pod, else what any rule of those that do allows.
 */
export function hasConnection(policies: readonly PolicyEffect[], direction: Direction, labels: TextMap): boolean {
  const selecting = isolating(policies, direction).filter(({ subject }) => matches(subject.pods, labels));
  return selecting.length === 0 || selecting.some((policy) => policy[direction]?.rules.some(hasPeers));
}

/** Reports whether any peer of the rule could exist. */
function hasPeers({ peers }: CompiledRule): boolean {
  return peers === 'all' || peers.some(couldExist);
}

function couldExist(peer: CompiledPeer): boolean {
  if (peer.kind === 'addresses') return !hasNoAddresses(peer.addresses);
  return isSatisfiable(peer.pods) && (peer.namespaces === 'own' || isSatisfiable(peer.namespaces));
}
