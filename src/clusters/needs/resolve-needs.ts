import { compareText } from '../../diagnostics/compare.ts';
import { remembered } from '../../model/interned.ts';
import { workloadText } from '../../model/workload-name.ts';
import type { ClusterState } from '../cluster-state.ts';
import type { CollectedNeeds, CollectedPod } from './collected-needs.ts';
import type { KnownNeeds, Need, NeedKind, NeedsBeyondLimit, NeedWorkload } from './need.ts';
import { needsOfBackends } from './needs-of-backends.ts';
import { needsOfDns } from './needs-of-dns.ts';
import { needsOfMonitors } from './needs-of-monitors.ts';
import { needsOfPod } from './needs-of-pods.ts';
import { needsOfProbes } from './needs-of-probes.ts';
import { needWorkload, ServiceIndex } from './service-index.ts';

/** Finds the workloads that needs are about. A need whose Service has no known pods is left out. */
export function resolveNeeds(
  collected: CollectedNeeds,
  cluster: Pick<ClusterState, 'namespaces' | 'services'>,
): KnownNeeds {
  const index = new ServiceIndex(cluster);
  const workloads = new WorkloadsByObject(cluster);
  const beyondLimit: NeedsBeyondLimit[] = [];
  const ofPods = [...collected.pods].sort(makersFirst).flatMap((pod) => {
    const from = workloads.madeBy(pod);
    if (from.length === 0) return [];
    const { needs, beyond } = needsOfPod(pod, from, collected, index);
    if (beyond > 0) {
      const { namespace, owners, settings } = pod;
      const object = owners.slice(0, 1).map(workloadText).join('');
      beyondLimit.push({ object, namespace, count: beyond, location: settings.location });
    }
    return [...needs, ...needsOfProbes(pod, from)];
  });
  const needs = [
    ...ofPods,
    ...needsOfBackends(collected, cluster, index),
    ...needsOfMonitors(collected, cluster, { services: index, madeBy: (pod) => workloads.madeBy(pod) }),
    ...needsOfDns(collected.dnsServices, cluster.services, index),
  ];
  return {
    needs: distinctNeeds(needs),
    ...(collected.apiServer === undefined ? {} : { apiServer: collected.apiServer }),
    beyondLimit,
  };
}

/** A Deployment says the same as its pods, and is what a person edits. */
function makersFirst(a: CollectedPod, b: CollectedPod): number {
  const key = ({ namespace, owners: [own] }: CollectedPod): string =>
    `${own?.kind === 'Pod' ? 1 : 0} ${namespace}/${own?.kind}/${own?.name}`;
  return compareText(key(a), key(b));
}

/** Keeps the first of needs that differ in their places only. */
function distinctNeeds(needs: readonly Need[]): readonly Need[] {
  const found = new Map<string, Need>();
  for (const need of needs) remembered(found, needKey(need), () => need);
  return [...found.values()];
}

/** Reports whether needs of a kind are settings of pods: a workload and each of its pods show the same ones. */
export function isOfPods(kind: NeedKind): boolean {
  return kind === 'variable' || kind === 'argument' || kind === 'rbac' || kind === 'probe';
}

/** A text that is equal for needs that differ in nothing but the place that shows them. */
export function needKey({ kind, certainty, from, to, ports, service, origin }: Need): string {
  const shown = isOfPods(kind) ? '' : [origin.namespace, origin.object];
  return JSON.stringify([kind, certainty, from, to, ports, service, shown, origin.fields]);
}

/** Finds the workloads that an object is, or makes. */
class WorkloadsByObject {
  readonly #found = new Map<string, NeedWorkload[]>();

  constructor({ namespaces }: Pick<ClusterState, 'namespaces'>) {
    for (const { name: namespace, workloads } of namespaces.values()) {
      for (const workload of workloads) {
        const own = needWorkload(namespace, workload);
        // Braces tell variants of one object apart.
        const object = workloadText({ ...workload, name: workload.name.replace(/\{.*$/s, '') });
        this.#add(`${namespace}/${object}`, own);
        for (const { name } of workload.pods) this.#add(`${namespace}/Pod/${name}`, own);
      }
    }
  }

  madeBy({ namespace, owners }: Pick<CollectedPod, 'namespace' | 'owners'>): readonly NeedWorkload[] {
    for (const owner of owners) {
      const found = this.#found.get(`${namespace}/${workloadText(owner)}`);
      if (found !== undefined) return found;
    }
    return [];
  }

  #add(key: string, workload: NeedWorkload): void {
    const known = remembered(this.#found, key, () => []);
    if (!known.some(({ kind, name }) => kind === workload.kind && name === workload.name)) known.push(workload);
  }
}
