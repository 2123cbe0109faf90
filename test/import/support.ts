import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import type { ClusterDump, DumpFacts, PolicyRecord } from '../../src/clusters/dump/cluster-dump.ts';
import { nothingLeftOut } from '../../src/clusters/known-landscape.ts';
import { type AddressSet, toCidrs } from '../../src/model/address-set.ts';
import { formatCidr } from '../../src/model/cidr.ts';
import { ownVersion } from '../../src/platform/surroundings.ts';

export const settings = { name: 'imported', ringfenceVersion: ownVersion() };

/** A dump that shows everything of a state. */
export function dumpOf(state: ClusterState, name = 'eu1'): ClusterDump {
  const networks = Object.entries(state.networks).flatMap(([kind, network]) =>
    ['pods', 'services', 'nodes'].includes(kind) ? [[kind, { value: cidrs(network), from: 'the test' }] as const] : [],
  );
  const { pods, services, nodes } = state.networks;
  return {
    name,
    state: {
      ...state,
      name,
      networks: {
        ...(pods === undefined ? {} : { pods }),
        ...(services === undefined ? {} : { services }),
        ...(nodes === undefined ? {} : { nodes }),
      },
    },
    policies: new Map(
      [...state.namespaces].map(([namespace, { policies }]) => [
        namespace,
        new Map(policies.map(({ policy }) => [policy.metadata.name, record])),
      ]),
    ),
    facts: { ...Object.fromEntries(networks), listedNamespaces: state.namespaces.size } as DumpFacts,
    leftOut: nothingLeftOut,
  };
}

export const record: PolicyRecord = { managers: [], rewritten: [] };

function cidrs(network: AddressSet): readonly string[] {
  return toCidrs(network).map(formatCidr);
}
