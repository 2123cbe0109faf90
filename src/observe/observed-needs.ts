import type { ClusterState, NamespaceState } from '../clusters/cluster-state.ts';
import type { ClusterDump } from '../clusters/dump/cluster-dump.ts';
import type { Need, NeedEnd, NeedWorkload } from '../clusters/needs/need.ts';
import { isOfPods } from '../clusters/needs/resolve-needs.ts';
import { compareText } from '../diagnostics/compare.ts';
import { memoised, remembered } from '../model/interned.ts';
import type { JsonObject } from '../model/json.ts';
import { dnsSubdomainProblem } from '../model/kubernetes-names.ts';
import { firstPort, lastPort } from '../model/port-set.ts';
import { type WorkloadName, workloadText } from '../model/workload-name.ts';
import { needsOf } from '../needs/cluster-needs.ts';
import { type NamingSettings, observedNames } from './observed-workloads.ts';
import type { ObservedItems } from './report-changes.ts';

/** Content of `needs.yaml`. */
export interface ObservedNeedItems {
  readonly namespaces: ObservedItems;
  /** Absent if no need is about API servers, or their addresses are not known. */
  readonly apiServer?: JsonObject;
}

/** Names that a landscape has. */
interface NeedNames {
  isDeclared(namespace: string): boolean;
  /** Returns the name that sources give to a workload; undefined for one that they do not name. */
  workload(workload: NeedWorkload): WorkloadName | undefined;
}

/**
 * Returns the needs of a cluster as items of `needs.yaml`: those whose ends are in namespaces that the landscape declares.
 * An item has names of objects, Services, workloads and variables, and no value of a variable.
 */
export function observedNeeds(
  { state, facts }: Pick<ClusterDump, 'state' | 'facts'>,
  names: NeedNames,
): ObservedNeedItems {
  const items = new Map<string, Map<string, JsonObject>>();
  let isOfServer = false;
  for (const need of [...needsOf(state), ...dnsNeeds(state)]) {
    const found = itemOf(need, names);
    if (found === undefined) continue;
    isOfServer ||= need.from.kind === 'api-server' || need.to.kind === 'api-server';
    remembered(items, found.namespace, () => new Map()).set(sortKey(found.item), found.item);
  }
  const apiServer = isOfServer ? apiServerItem(facts) : undefined;
  return {
    namespaces: [...items]
      .sort(([a], [b]) => compareText(a, b))
      .map(([name, needs]) => ({
        name,
        needs: [...needs].sort(([a], [b]) => compareText(a, b)).map(([, item]) => item),
      })),
    ...(apiServer === undefined ? {} : { apiServer }),
  };
}

/**
 * Returns the needs of a cluster with the names that `observedWorkloads` gives; `rendered` has the declared namespaces.
 * Needs of probes are among them if the sources say that policies apply to them, since otherwise none can be denied.
 */
export function runningNeeds(
  dump: ClusterDump,
  rendered: Pick<ClusterState, 'namespaces' | 'policiesApplyToOwnNode'>,
  settings: NamingSettings,
): ObservedNeedItems {
  const namesIn = memoised((namespace: NamespaceState) => {
    const names = observedNames(namespace, settings);
    return new Map([...names].map(([workload, name]) => [workloadText(workload), name]));
  });
  const { policiesApplyToOwnNode: _, ...found } = dump.state;
  const { policiesApplyToOwnNode } = rendered;
  const state = policiesApplyToOwnNode === undefined ? found : { ...found, policiesApplyToOwnNode };
  return observedNeeds(
    { facts: dump.facts, state },
    {
      isDeclared: (namespace) => rendered.namespaces.has(namespace),
      workload: (workload) => {
        const namespace = dump.state.namespaces.get(workload.namespace);
        return namespace && namesIn(namespace).get(workloadText(workload));
      },
    },
  );
}

function apiServerItem({ apiserver }: ClusterDump['facts']): JsonObject | undefined {
  const { addresses = [], ports = [] } = apiserver?.value ?? {};
  const known = ports.filter((port) => port >= firstPort && port <= lastPort);
  if (addresses.length === 0 || known.length === 0) return undefined;
  return { addresses: [...addresses].sort(compareText), ports: [...known].sort((a, b) => a - b) };
}

function dnsNeeds({ needs }: ClusterState): readonly Need[] {
  return needs?.needs.filter(({ kind }) => kind === 'dns') ?? [];
}

function sortKey(item: JsonObject): string {
  return `${item.object} ${item.kind} ${JSON.stringify(item)}`;
}

/** Returns a need as its file has it, and the namespace under which it is: that of its object if it is declared. */
function itemOf(
  { kind, certainty, from, to, ports, service, origin }: Need,
  names: NeedNames,
): { readonly namespace: string; readonly item: JsonObject } | undefined {
  const [, objectName = ''] = origin.object.split('/');
  if (dnsSubdomainProblem(objectName) !== undefined) return undefined;
  const [source, target] = [endOf(from, names), endOf(to, names)];
  if (source === undefined || target === undefined) return undefined;
  const all = [...(target.workloads ?? []), ...(source.workloads ?? [])];
  const own = origin.namespace !== undefined && names.isDeclared(origin.namespace) ? origin.namespace : undefined;
  const namespace = own ?? all[0]?.namespace;
  if (namespace === undefined || (service !== undefined && !names.isDeclared(service.namespace))) return undefined;
  const placed = ({ namespace: where, ...name }: NeedWorkload): JsonObject => ({
    ...(where === namespace ? {} : { namespace: where }),
    ...name,
  });
  const [pods] = (kind === 'probe' ? target : source).workloads ?? [];
  const fields = origin.fields.filter((field) => field !== '' && field.length <= longestField);
  const item = {
    kind,
    // Without callers that the landscape does not know, a certain need would ask for more than it did.
    ...(certainty === 'guessed' || source.isLess || target.isLess ? { guessed: true } : {}),
    // The names of pods change with each restart.
    object: isOfPods(kind) && pods !== undefined ? workloadText(pods) : origin.object,
    ...(fields.length === 0 ? {} : { fields }),
    ...(service === undefined ? {} : { service: placed(service) }),
    ...(source.workloads === undefined ? {} : { from: source.workloads.map(placed) }),
    ...(target.workloads === undefined ? {} : { to: target.workloads.map(placed) }),
    ports: ports.map(({ port, protocol }) => ({ port, ...(protocol === 'TCP' ? {} : { protocol }) })),
  };
  return { namespace, item };
}

const longestField = 300;

/** An end as the landscape names it. */
interface NamedEnd {
  /** Absent for API servers and any peer. Never empty, each once, sorted. */
  readonly workloads?: readonly NeedWorkload[];
  /** The landscape does not name all of its workloads. */
  readonly isLess: boolean;
}

function endOf(end: NeedEnd, names: NeedNames): NamedEnd | undefined {
  if (end.kind !== 'workloads') return { isLess: false };
  const named = end.workloads.flatMap((workload): readonly NeedWorkload[] => {
    const name = names.isDeclared(workload.namespace) ? names.workload(workload) : undefined;
    return name === undefined ? [] : [{ namespace: workload.namespace, ...name }];
  });
  if (named.length === 0) return undefined;
  const distinct = new Map(named.map((one) => [JSON.stringify(one), one]));
  const sorted = [...distinct].sort(([a], [b]) => compareText(a, b)).map(([, one]) => one);
  return { workloads: sorted, isLess: named.length < end.workloads.length };
}
