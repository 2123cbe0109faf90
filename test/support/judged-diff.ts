import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import { type AddressSet, toCidrs } from '../../src/model/address-set.ts';
import { formatCidr } from '../../src/model/cidr.ts';
import type { JudgedPolicy, JudgedProtocol } from './naive-evaluator.ts';
import { judge, type UncertainCluster, type UncertainEnd, type UncertainPod } from './naive-worlds.ts';

/** Addresses outside that every case is asked about: public ones, a private one, and a cloud's metadata service. */
const outside = ['8.8.8.8', '192.0.2.7', '10.200.0.1', '169.254.169.254', '2001:4860::8'];
const protocols: readonly JudgedProtocol[] = ['TCP', 'UDP', 'SCTP'];

/**
 * The connections that a change opens, closes or makes more or less certain, as the judge finds them: every pod that both
 * states have with every other and with some addresses, on every port that a policy or a pod names and those beside it.
 * One line each, `opened shop/web → data/db 5432/TCP`; what has no port of its own, `every port`. Sorted.
 */
export function judgedChanges(before: ClusterState, after: ClusterState): readonly string[] {
  const [old, now] = [judgedCluster(before), judgedCluster(after)];
  const ports = [...new Set([...portsIn(before), ...portsIn(after)])].sort((a, b) => a - b);
  const ends = [
    ...commonPods(old, now),
    ...outside.map((address) => ({
      name: address,
      before: { block: blockOf(address) },
      after: { block: blockOf(address) },
    })),
  ];
  const lines: string[] = [];
  for (const from of ends) {
    for (const to of ends) {
      if ('block' in from.before && 'block' in to.before) continue;
      const found = new Map<string, string[]>();
      for (const protocol of protocols) {
        for (const port of ports) {
          const was = judge(old, { from: from.before, to: to.before, port, protocol }).verdict;
          const is = judge(now, { from: from.after, to: to.after, port, protocol }).verdict;
          if (was === is) continue;
          const change = changeWords(was, is);
          found.set(change, [...(found.get(change) ?? []), `${port}/${protocol}`]);
        }
      }
      for (const [change, list] of found) {
        const all = list.length === ports.length * protocols.length;
        lines.push(`${change} ${from.name} → ${to.name} ${all ? 'every port' : list.join(', ')}`);
      }
    }
  }
  return lines.sort();
}

function blockOf(address: string): string {
  return `${address}/${address.includes(':') ? 128 : 32}`;
}

export function changeWords(was: string, is: string): string {
  if (was === 'denied') return is === 'allowed' ? 'opened' : 'opened in part';
  if (is === 'denied') return was === 'allowed' ? 'closed' : 'closed in part';
  return is === 'allowed' ? 'surely open' : 'open in part';
}

/** The ports about which it makes sense to ask. */
export function portsIn({ namespaces }: ClusterState): readonly number[] {
  const numbers = new Set([1, 65535]);
  const add = (port: number): void => {
    for (const near of [port - 1, port, port + 1]) if (near >= 1 && near <= 65535) numbers.add(near);
  };
  for (const { policies, workloads } of namespaces.values()) {
    for (const { ports } of workloads) for (const { port } of ports) add(port);
    for (const { policy } of policies) {
      for (const { ports = [] } of [...(policy.spec.ingress ?? []), ...(policy.spec.egress ?? [])]) {
        for (const { port, endPort } of ports) {
          if (typeof port === 'number') add(port);
          if (endPort !== undefined) add(endPort);
        }
      }
    }
  }
  return [...numbers];
}

interface JudgedPodOfCase extends UncertainPod {
  readonly single: boolean;
}

interface CaseCluster extends UncertainCluster {
  readonly pods: readonly JudgedPodOfCase[];
}

/** The same facts in the judge's own words; nothing is worked out. */
function judgedCluster({ namespaces, networks, traits }: ClusterState): CaseCluster {
  const all = [...namespaces.values()];
  return {
    namespaces: all.map(({ name, labels }) => ({ name, labels })),
    policies: all.flatMap(({ name, policies }) =>
      policies.map(
        ({ policy }) => ({ metadata: { ...policy.metadata, namespace: name }, spec: policy.spec }) as JudgedPolicy,
      ),
    ),
    ...(networks.pods === undefined ? {} : { podNetwork: cidrs(networks.pods) }),
    ...(networks.nodes === undefined ? {} : { nodeNetwork: cidrs(networks.nodes) }),
    ...traits,
    pods: all.flatMap(({ name: namespace, workloads }) =>
      workloads.map(({ name, labels, ports, hostNetwork, addresses, single }) => ({
        name,
        namespace,
        labels,
        ports,
        single,
        ...(hostNetwork ? { hostNetwork } : {}),
        ...(addresses === undefined ? {} : { addresses: cidrs(addresses).map((cidr) => cidr.replace(/\/.*/, '')) }),
      })),
    ),
  };
}

function cidrs(addresses: AddressSet): readonly string[] {
  return toCidrs(addresses).map(formatCidr);
}

interface CommonEnd {
  readonly name: string;
  readonly before: UncertainEnd;
  readonly after: UncertainEnd;
}

/** Of a workload with replicas, two pods. */
function commonPods(before: CaseCluster, after: CaseCluster): readonly CommonEnd[] {
  return after.pods.flatMap((pod): readonly CommonEnd[] => {
    const was = before.pods.find(({ name, namespace }) => name === pod.name && namespace === pod.namespace);
    if (was === undefined) return [];
    const name = `${pod.namespace}/${pod.name}`;
    const one = { name, before: { pod: was }, after: { pod } };
    if (pod.single) return [one];
    return [one, { name: `${name}'`, before: { pod: { ...was } }, after: { pod: { ...pod } } }];
  });
}
