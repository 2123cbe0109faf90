import type { NetworkPolicyPeer, WrittenNetworkPolicy, WrittenNetworkPolicyPort } from '../model/network-policy.ts';
import { utf8Length } from '../model/utf8.ts';
import { checkMetadata } from './check-metadata.ts';
import { checkPeer } from './check-peer.ts';
import { checkPort } from './check-port.ts';
import { checkSelector } from './check-selector.ts';
import * as problems from './problems.ts';
import type { PolicyPath, PolicyViolation } from './violation.ts';

/** In bytes: the largest request that etcd takes by its default. */
const maximumPolicySize = 1_572_864;

/**
 * Finds every reason, beyond `schemas/network-policy.schema.json`, for which the API server would refuse to create the
 * policy (k8s.io/kubernetes/pkg/apis/networking/validation and the API machinery's validation of metadata and
 * selectors, as of 1.34). The policy has passed the schema; defaults may be written out or not. In document order.
 */
export function checkPolicy(policy: WrittenNetworkPolicy): readonly PolicyViolation[] {
  const { podSelector, policyTypes = [], ingress = [], egress = [] } = policy.spec;
  return [
    ...checkSize(policy),
    ...checkMetadata(policy.metadata),
    ...checkSelector(podSelector, ['spec', 'podSelector']),
    ...checkPolicyTypes(policyTypes),
    ...ingress.flatMap(({ from, ports }, index) => checkRule('from', from, ports, ['spec', 'ingress', index])),
    ...egress.flatMap(({ to, ports }, index) => checkRule('to', to, ports, ['spec', 'egress', index])),
  ];
}

/**
 * The size as JSON is an estimate: the server stores a more compact form, and adds fields of its own.
 */
function checkSize(policy: WrittenNetworkPolicy): readonly PolicyViolation[] {
  const size = utf8Length(JSON.stringify(policy));
  return size <= maximumPolicySize ? [] : [problems.policyTooLarge(size, maximumPolicySize)];
}

/** `policyTypes` has at most two items. As on the server, one direction may stand there twice. */
function checkPolicyTypes(policyTypes: readonly string[]): readonly PolicyViolation[] {
  if (policyTypes.length <= 2) return [];
  return [problems.tooManyPolicyTypes(['spec', 'policyTypes'], policyTypes.length)];
}

function checkRule(
  peersField: 'from' | 'to',
  peers: readonly NetworkPolicyPeer[] = [],
  ports: readonly WrittenNetworkPolicyPort[] = [],
  path: PolicyPath,
): readonly PolicyViolation[] {
  return [
    ...peers.flatMap((peer, index) => checkPeer(peer, [...path, peersField, index])),
    ...ports.flatMap((port, index) => checkPort(port, [...path, 'ports', index])),
  ];
}
