import type { ClusterState, NamespaceState } from '../clusters/cluster-state.ts';
import { addressesOf } from '../model/address-set.ts';
import { portRange } from '../model/port-set.ts';
import { type Explanation, explain } from '../questions/explain.ts';
import type { ResolvedPeer } from '../questions/resolved-peer.ts';
import { addressEnd, hypotheticalEnd } from '../verdicts/end.ts';
import type { GuardrailWitness, WitnessEnd } from './guardrail-result.ts';

/** Explains the connection of a witness; nothing for one of `isolated`, which is about one pod only. */
export function explainWitness(cluster: ClusterState, { from, to, port }: GuardrailWitness): Explanation | undefined {
  if (to === undefined || port === undefined) return undefined;
  const { port: number, protocol } = port;
  const ports = port.names.map((name) => ({ name, port: number, protocol }));
  const [source, destination] = [peerOf(cluster, from, []), peerOf(cluster, to, ports)];
  return source && destination && explain(source, destination, portRange(protocol, number));
}

function peerOf(
  cluster: ClusterState,
  end: WitnessEnd,
  ports: NamespaceState['workloads'][number]['ports'],
): ResolvedPeer | undefined {
  const addresses = addressesOf([end.address]);
  if (end.kind === 'address') {
    return { cluster, end: addressEnd(addresses), subject: { kind: 'addresses', text: end.address } };
  }
  const { labels, namespace } = end;
  const { state } = namespace;
  if (state === undefined) return undefined;
  const pod = hypotheticalEnd(cluster, state, labels);
  return {
    cluster,
    end: { ...pod, ports, addresses },
    subject: { kind: 'labels', namespace: state, labels },
  };
}
