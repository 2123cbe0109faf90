import { addressesOf } from '../../model/address-set.ts';
import { memoised, remembered } from '../../model/interned.ts';
import { portRange, unitePorts } from '../../model/port-set.ts';
import type { APIServer, NeededWorkload, ObservedNeed } from '../../model/schemas/observed-needs.generated.ts';
import { isSameWorkload } from '../../model/workload-name.ts';
import type { ClusterState, NamespaceState, Workload } from '../cluster-state.ts';
import type { KnownNeeds, Need, NeedEnd, NeedWorkload } from './need.ts';
import { needKey } from './resolve-needs.ts';
import { needWorkload } from './service-index.ts';

/** Needs that the inventory of a namespace records. */
export interface RecordedNeeds {
  readonly namespace: string;
  readonly needs: readonly ObservedNeed[];
}

/**
 * Returns the needs that the inventory of a cluster records; undefined if it records none. Workloads have the names by
 * which the cluster knows them.
 */
export function knownNeeds(
  recorded: readonly RecordedNeeds[],
  apiServer: APIServer | undefined,
  namespaces: ClusterState['namespaces'],
): KnownNeeds | undefined {
  if (recorded.length === 0 && apiServer === undefined) return undefined;
  const found = new Map<string, Need>();
  for (const { namespace, needs } of recorded) {
    for (const written of needs) {
      const need = needOf(written, namespace, namespaces);
      remembered(found, needKey(need), () => need);
    }
  }
  return {
    needs: [...found.values()],
    ...(apiServer === undefined
      ? {}
      : {
          apiServer: {
            addresses: addressesOf(apiServer.addresses),
            ports: unitePorts(...apiServer.ports.map((port) => portRange('TCP', port))),
          },
        }),
    beyondLimit: [],
  };
}

function needOf(
  { kind, guessed, object, fields = [], service, from, to, ports }: ObservedNeed,
  home: string,
  namespaces: ClusterState['namespaces'],
): Need {
  const workloads = (written: readonly NeededWorkload[]): NeedEnd => ({
    kind: 'workloads',
    workloads: written.map((one) => knownWorkload({ ...one, namespace: one.namespace ?? home }, namespaces)),
  });
  return {
    kind,
    // A record cannot make a guess certain.
    certainty: guessed || kind === 'variable' || kind === 'argument' ? 'guessed' : 'declared',
    from: from === undefined ? callerOf(kind) : workloads(from),
    to: to === undefined ? { kind: 'api-server' } : workloads(to),
    ports: ports.map(({ port, protocol = 'TCP' }) => ({ protocol, port })),
    ...(service === undefined ? {} : { service: { namespace: service.namespace ?? home, name: service.name } }),
    origin: { object, namespace: home, fields: [...fields].sort() },
  };
}

/** The caller of a need that names none. */
function callerOf(kind: ObservedNeed['kind']): NeedEnd {
  if (kind === 'webhook') return { kind: 'api-server' };
  return kind === 'probe' ? { kind: 'node' } : { kind: 'anyone' };
}

/** A declaration without a kind stands for a workload of any kind. */
function knownWorkload(workload: NeedWorkload, namespaces: ClusterState['namespaces']): NeedWorkload {
  const { namespace, name } = workload;
  const state = namespaces.get(namespace);
  const named = (state && byName(state).get(name))?.filter((one) => isSameWorkload(one, workload)) ?? [];
  const found = named.find(({ kind }) => kind === workload.kind) ?? named[0];
  return found === undefined ? workload : needWorkload(namespace, found);
}

const byName = memoised<NamespaceState, ReadonlyMap<string, readonly Workload[]>>(({ workloads }) => {
  const found = new Map<string, Workload[]>();
  for (const workload of workloads) remembered(found, workload.name, () => []).push(workload);
  return found;
});
