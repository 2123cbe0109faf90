import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import type { ClusterDump, PolicyRecord } from '../../src/clusters/dump/cluster-dump.ts';
import { nothingLeftOut } from '../../src/clusters/known-landscape.ts';
import { toCidrs } from '../../src/model/address-set.ts';
import { formatCidr } from '../../src/model/cidr.ts';
import type { NetworkPolicy } from '../../src/model/network-policy.ts';

/** Returns dumps of rendered clusters as a stranger would take them: without labels and annotations of policies. */
export function dumpsOf(clusters: Iterable<ClusterState>): readonly ClusterDump[] {
  return [...clusters].map((cluster): ClusterDump => {
    const namespaces = [...cluster.namespaces].map(([name, namespace]) => {
      const policies = namespace.policies.map((known) => ({ ...known, policy: withoutTexts(known.policy) }));
      return [name, { ...namespace, policies }] as const;
    });
    const found = (network: 'pods' | 'services' | 'nodes') => {
      const addresses = cluster.networks[network];
      return addresses === undefined
        ? {}
        : { [network]: { value: toCidrs(addresses).map(formatCidr), from: 'the test' } };
    };
    return {
      name: cluster.name ?? 'cluster',
      state: { ...cluster, namespaces: new Map(namespaces) },
      policies: new Map(
        namespaces.map(([name, { policies }]) => [
          name,
          new Map(policies.map(({ policy, origin }) => [policy.metadata.name, recordOf(origin === 'external')])),
        ]),
      ),
      facts: { ...found('pods'), ...found('services'), ...found('nodes'), listedNamespaces: cluster.namespaces.size },
      leftOut: nothingLeftOut,
    };
  });
}

function withoutTexts({ metadata: { name }, ...policy }: NetworkPolicy): NetworkPolicy {
  return { ...policy, metadata: { name } };
}

function recordOf(isExternal: boolean): PolicyRecord {
  const writer = {
    evidence: 'label',
    key: 'app.kubernetes.io/managed-by',
    value: 'operator',
    program: 'operator',
  } as const;
  return { managers: [], rewritten: [], ...(isExternal ? { writer } : {}) };
}
