import { labelBox, matches } from '../../labels/label-space.ts';
import { remembered } from '../../model/interned.ts';
import type { LabelSelector, TextMap } from '../../model/network-policy.ts';
import type { ClusterState, NamespaceState, ServiceState, Workload } from '../cluster-state.ts';
import type { NeedWorkload } from './need.ts';

/** Finds Services by name, and the workloads behind them. */
export class ServiceIndex {
  readonly #namespaces: ClusterState['namespaces'];
  readonly #services: ReadonlyMap<string, ServiceState>;
  readonly #workloads = new Map<string, WorkloadIndex>();
  readonly #behind = new Map<ServiceState, readonly NeedWorkload[]>();

  constructor({ namespaces, services }: Pick<ClusterState, 'namespaces' | 'services'>) {
    this.#namespaces = namespaces;
    this.#services = new Map(services.map((service) => [`${service.namespace}/${service.name}`, service]));
  }

  service(namespace: string, name: string): ServiceState | undefined {
    return this.#services.get(`${namespace}/${name}`);
  }

  /** The workloads to whose pods a Service sends connections; none for a Service without selector. */
  behind(service: ServiceState): readonly NeedWorkload[] {
    return remembered(this.#behind, service, () =>
      service.selector === undefined ? [] : this.selected(service.namespace, { matchLabels: service.selector }),
    );
  }

  /** The workloads of a namespace that a selector matches. */
  selected(namespace: string, { matchLabels = {}, matchExpressions = [] }: LabelSelector): readonly NeedWorkload[] {
    const box = labelBox({ matchExpressions });
    return this.#indexOf(namespace)
      .with(matchLabels)
      .filter(({ labels }) => matches(box, labels))
      .map((workload) => needWorkload(namespace, workload));
  }

  #indexOf(name: string): WorkloadIndex {
    return remembered(this.#workloads, name, () => new WorkloadIndex(this.#namespaces.get(name)));
  }
}

export function needWorkload(namespace: string, { kind, name }: Workload): NeedWorkload {
  return { namespace, ...(kind === undefined ? {} : { kind }), name };
}

/** The workloads of a namespace by their labels. Thousands of Services each look at few workloads. */
class WorkloadIndex {
  readonly #all: readonly Workload[];
  readonly #byLabel = new Map<string, Workload[]>();

  constructor(namespace: NamespaceState | undefined) {
    this.#all = namespace?.workloads ?? [];
    for (const workload of this.#all) {
      for (const label of Object.entries(workload.labels)) {
        remembered(this.#byLabel, labelKey(label), () => []).push(workload);
      }
    }
  }

  with(labels: TextMap): readonly Workload[] {
    const wanted = Object.entries(labels);
    let fewest = this.#all;
    for (const label of wanted) {
      const found = this.#byLabel.get(labelKey(label)) ?? [];
      if (found.length < fewest.length || fewest === this.#all) fewest = found;
    }
    return fewest.filter((workload) =>
      wanted.every(([key, value]) => Object.hasOwn(workload.labels, key) && workload.labels[key] === value),
    );
  }
}

function labelKey([key, value]: readonly [string, string]): string {
  return `${key}=${value}`;
}
