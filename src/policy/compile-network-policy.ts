import { invariant } from '../diagnostics/invariant.ts';
import { labelBox } from '../labels/label-space.ts';
import { type AddressSet, cidrSet, subtractAddresses } from '../model/address-set.ts';
import { memoised } from '../model/interned.ts';
import type { IpBlock, NetworkPolicy, NetworkPolicyPeer, NetworkPolicyPort } from '../model/network-policy.ts';
import { portRange, portsOf } from '../model/port-set.ts';
import type { CompiledPeer, CompiledPolicy, CompiledPort, CompiledRule, DirectionRules } from './compiled-policy.ts';

/** Compiles a policy that `checkPolicy` accepts and `completePolicy` completed. One object is compiled once. */
export const compileNetworkPolicy: (policy: NetworkPolicy) => CompiledPolicy = memoised(compileAnew);

function compileAnew({ metadata, spec }: NetworkPolicy): CompiledPolicy {
  const { podSelector, policyTypes, ingress = [], egress = [] } = spec;
  return {
    tier: 'namespace',
    priority: 0,
    name: metadata.name,
    // The API: "podSelector selects the pods to which this NetworkPolicy object applies", "in this namespace", and "An
    // empty podSelector matches all pods in this namespace."
    subject: { namespaces: 'own', pods: labelBox(podSelector) },
    ...(policyTypes.includes('Ingress')
      ? { Ingress: isolating(ingress.map(({ from, ports }) => compileRule(from, ports))) }
      : {}),
    ...(policyTypes.includes('Egress')
      ? { Egress: isolating(egress.map(({ to, ports }) => compileRule(to, ports))) }
      : {}),
  };
}

/**
 * The API: "If this field is empty then this NetworkPolicy does not allow any traffic (and serves solely to ensure that
 * the pods it selects are isolated by default)."
 */
function isolating(rules: readonly CompiledRule[]): DirectionRules {
  return { rules, otherwise: 'deny' };
}

function compileRule(
  peers: readonly NetworkPolicyPeer[] | undefined,
  ports: readonly NetworkPolicyPort[] | undefined,
): CompiledRule {
  return {
    action: 'allow',
    // The API: "If this field is empty or missing, this rule matches all sources (traffic not restricted by source)";
    // of egress, the same of destinations.
    peers: isFilled(peers) ? peers.map(compilePeer) : 'all',
    // The API: "If this field is empty or missing, this rule matches all ports (traffic not restricted by port)."
    ports: isFilled(ports) ? ports.map(compilePort) : 'all',
  };
}

function compilePeer({ podSelector, namespaceSelector, ipBlock }: NetworkPolicyPeer): CompiledPeer {
  // The API: "If this field is set then neither of the other fields can be."
  if (ipBlock !== undefined) {
    return { kind: 'addresses', addresses: blockAddresses(ipBlock), inCluster: 'by-plugin' };
  }
  invariant(podSelector !== undefined || namespaceSelector !== undefined, 'a peer without selector or block was taken');
  return {
    kind: 'pods',
    // The API: "This field follows standard label selector semantics; if present but empty, it selects all pods." And
    // of a peer without it: "Otherwise it selects all pods in the namespaces selected by namespaceSelector."
    pods: labelBox(podSelector ?? {}),
    // The API: "If podSelector is also set, then the NetworkPolicyPeer as a whole selects the pods matching podSelector
    // in the namespaces selected by namespaceSelector." Without it: "the pods matching podSelector in the policy's own
    // namespace." And: "if present but empty, it selects all namespaces."
    namespaces: namespaceSelector === undefined ? 'own' : labelBox(namespaceSelector),
  };
}

/** The API: "except is a slice of CIDRs that should not be included within an ipBlock." */
export function blockAddresses({ cidr, except = [] }: IpBlock): AddressSet {
  return subtractAddresses(cidrSet([cidr]), cidrSet(except));
}

/** Compiles a port as a rule has it. */
export function compilePort({ protocol, port, endPort }: NetworkPolicyPort): CompiledPort {
  // The API: "If this field is not provided, this matches all port names and numbers."
  if (port === undefined) return { kind: 'numbers', ports: portsOf(protocol) };
  // The API: "This can either be a numerical or named port on a pod."
  if (typeof port === 'string') return { kind: 'named', name: port, protocol };
  // The API: "endPort indicates that the range of ports from port to endPort if set, inclusive, should be allowed by
  // the policy."
  return { kind: 'numbers', ports: portRange(protocol, port, endPort) };
}

function isFilled<Item>(list: readonly Item[] | undefined): list is readonly Item[] {
  return list !== undefined && list.length > 0;
}
