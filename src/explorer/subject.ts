import type { ServiceState } from '../clusters/cluster-state.ts';
import type { TextMap } from '../model/network-policy.ts';
import { workloadText } from '../model/workload-name.ts';
import { hasLabels } from '../questions/find-namespaces.ts';
import type { PackedWorkload, PageCluster, PageIndex, PageNamespace } from './page-data.ts';
import type { FocusState } from './view-state.ts';

/** Workloads of one namespace that a focus is about. */
export interface SubjectPart {
  /** The place of the cluster in the index. */
  readonly place: number;
  readonly cluster: PageCluster;
  readonly namespace: PageNamespace;
  /** Never empty, except where no workload of the namespace is known. */
  readonly workloads: readonly PackedWorkload[];
}

/** Returns the pods that a focus is about, by cluster and namespace. Empty: the page has no such thing. */
export function subjectParts(index: PageIndex, { kind, cluster, namespace, name }: FocusState): readonly SubjectPart[] {
  return index.clusters.flatMap((one, place) => {
    if (cluster !== undefined && one.name !== cluster) return [];
    return one.namespaces.flatMap((there): readonly SubjectPart[] => {
      if (namespace !== undefined && there.name !== namespace) return [];
      const all = index.workloads[there.workloads] ?? [];
      const part = (workloads: readonly PackedWorkload[]): SubjectPart => ({
        ...{ place, cluster: one, namespace: there, workloads },
      });
      switch (kind) {
        case 'workload': {
          const exact = all.filter((workload) => workloadText(workload) === name);
          const found = exact.length > 0 ? exact : all.filter((workload) => workload.name === name);
          return found.length === 0 ? [] : [part(found)];
        }
        case 'service': {
          const selector = one.services.find(
            (known) => known.namespace === there.name && known.name === name,
          )?.selector;
          const found = selector === undefined ? [] : all.filter(({ labels }) => isSelected(labels, selector));
          return found.length === 0 ? [] : [part(found)];
        }
        case 'namespace':
          return there.name === name ? [part(all)] : [];
        case 'tenant':
          return there.tenant === name ? [part(all)] : [];
        case 'type':
          return there.type === name ? [part(all)] : [];
        case 'label': {
          if (hasLabel(there.labels, name)) return [part(all)];
          const found = all.filter(({ labels }) => hasLabel(labels, name));
          return found.length === 0 ? [] : [part(found)];
        }
        default:
          return [];
      }
    });
  });
}

/** Returns the Services that a focus is about. A Service can have no pods. */
export function subjectServices(
  index: PageIndex,
  { kind, cluster, namespace, name }: FocusState,
): readonly ServiceState[] {
  if (kind !== 'service') return [];
  return index.clusters
    .filter((one) => cluster === undefined || one.name === cluster)
    .flatMap(({ services }) => services)
    .filter((one) => one.name === name && (namespace === undefined || one.namespace === namespace));
}

/** A selector of a Service has no expressions: every pair must be there. An empty one selects nothing. */
function isSelected(labels: TextMap, selector: TextMap): boolean {
  return Object.keys(selector).length > 0 && hasLabels(labels, selector);
}

function hasLabel(labels: Readonly<Record<string, string>>, written: string): boolean {
  const place = written.indexOf('=');
  const [key, value] = [written.slice(0, place), written.slice(place + 1)];
  return Object.hasOwn(labels, key) && labels[key] === value;
}
