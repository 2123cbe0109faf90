import type { ClusterState, NamespaceState } from '../clusters/cluster-state.ts';
import { addressBits } from '../model/address.ts';
import { addressSet, hasNoAddresses, intersectAddresses } from '../model/address-set.ts';
import { ownFirst } from '../model/directions.ts';
import { namespaceNameLabel } from '../model/kubernetes-names.ts';
import type { Direction, TextMap } from '../model/network-policy.ts';
import { portRange } from '../model/port-set.ts';
import type { Witness } from '../regions/witness.ts';
import { addressEnd, type End, hypotheticalEnd, type PodEnd } from './end.ts';
import { sideVerdicts } from './evaluator.ts';
import { type Verdict, verdictOn } from './verdicts.ts';

/**
 * Asks the evaluator for the verdict on a connection that reasoning about regions found: what the policies of one side
 * say, that of the own pod. What is shown as a witness has been asked for here.
 */
export function askWitness(cluster: ClusterState, own: PodEnd, direction: Direction, witness: Witness): Verdict {
  const { port, protocol, names } = witness;
  const declared = names.map((name) => ({ name, port, protocol }));
  const peer = endOfPeer(cluster, own.namespace, witness.peer);
  const [from, to] = ownFirst(direction, own, peer);
  const destination: End = to.kind === 'pod' ? { ...to, ports: [...to.ports, ...declared] } : to;
  return verdictOn(sideVerdicts(cluster, direction, from, destination), portRange(protocol, port)) ?? 'conditional';
}

/** Makes an end of the other side of a witness. */
function endOfPeer(cluster: ClusterState, home: NamespaceState, peer: Witness['peer']): End {
  if (peer.kind === 'address') {
    const { family, value } = peer;
    return addressEnd(addressSet([{ kind: 'cidr', family, first: value, prefixLength: addressBits[family] }]));
  }
  if (peer.kind === 'other') {
    return { ...hypotheticalEnd(cluster, namespaceOf({}), {}), hostNetwork: true, addresses: peer.addresses };
  }
  const namespace = peer.namespace === 'own' ? home : namespaceOf(peer.namespace);
  const pod = hypotheticalEnd(cluster, namespace, peer.labels);
  const addresses = intersectAddresses(pod.addresses, peer.addresses);
  return { ...pod, addresses: hasNoAddresses(addresses) ? peer.addresses : addresses };
}

function namespaceOf(labels: TextMap): NamespaceState {
  return { name: labels[namespaceNameLabel] ?? '', labels, defined: false, workloads: [], policies: [] };
}
