import { cidrIncludes, parseCidr } from '../model/cidr.ts';
import type { IpBlock, NetworkPolicyPeer } from '../model/network-policy.ts';
import { checkSelector } from './check-selector.ts';
import * as problems from './problems.ts';
import type { PolicyPath, PolicyViolation } from './violation.ts';

export function checkPeer(peer: NetworkPolicyPeer, path: PolicyPath): readonly PolicyViolation[] {
  const { podSelector, namespaceSelector, ipBlock } = peer;
  return [
    ...checkCombination(peer, path),
    ...(podSelector === undefined ? [] : checkSelector(podSelector, [...path, 'podSelector'])),
    ...(namespaceSelector === undefined ? [] : checkSelector(namespaceSelector, [...path, 'namespaceSelector'])),
    ...(ipBlock === undefined ? [] : checkIpBlock(ipBlock, [...path, 'ipBlock'])),
  ];
}

/** A peer has a selector of pods, one of namespaces, or both; or an `ipBlock` and nothing else. Never nothing. */
function checkCombination(peer: NetworkPolicyPeer, path: PolicyPath): readonly PolicyViolation[] {
  const { podSelector, namespaceSelector, ipBlock } = peer;
  const selectors = [
    ...(podSelector === undefined ? [] : ['podSelector']),
    ...(namespaceSelector === undefined ? [] : ['namespaceSelector']),
  ];
  if (ipBlock === undefined) return selectors.length === 0 ? [problems.emptyPeer(path)] : [];
  return selectors.length === 0 ? [] : [problems.ipBlockWithSelector(path, selectors.join(' and '))];
}

/**
 * `cidr` and `except` are CIDRs, and each `except` is of the family of `cidr`, inside it, and smaller. Host bits,
 * leading zeros and IPv4-mapped addresses are refused, as a server with the feature gate StrictIPCIDRValidation refuses
 * them.
 */
function checkIpBlock({ cidr, except = [] }: IpBlock, path: PolicyPath): readonly PolicyViolation[] {
  const block = parseCidr(cidr);
  const violations: PolicyViolation[] = [];
  if (block.kind !== 'cidr') violations.push(problems.invalidIpBlock([...path, 'cidr'], 'cidr', cidr, block));
  for (const [index, text] of except.entries()) {
    const exceptPath = [...path, 'except', index];
    const hole = parseCidr(text);
    if (hole.kind !== 'cidr') violations.push(problems.invalidIpBlock(exceptPath, 'except', text, hole));
    else if (block.kind !== 'cidr') continue;
    else if (hole.family !== block.family) violations.push(problems.exceptOfOtherFamily(exceptPath, text, cidr));
    else if (!cidrIncludes(block, hole) || hole.prefixLength === block.prefixLength) {
      violations.push(problems.exceptNotInside(exceptPath, text, cidr));
    }
  }
  return violations;
}
