import type { ClusterState } from '../clusters/cluster-state.ts';
import { remembered } from '../model/interned.ts';
import { workloadText } from '../model/workload-name.ts';
import type { UndecidedChange } from './cluster-changes.ts';
import type { Hazard } from './landscape-diff.ts';
import { Places } from './places.ts';
import * as problems from './problems.ts';

/** Gathers the pods of which it is not decided whether connections change, one cluster after the other. */
export class UndecidedHazards {
  readonly #found = new Map<string, { readonly hazard: Omit<Hazard, 'places'>; readonly places: Places }>();

  /** `after` is the state after of the cluster. */
  add(after: ClusterState, undecided: readonly UndecidedChange[]): void {
    for (const { pods, direction, policies, steps } of undecided) {
      const { namespaceType, workloads, namespaces } = pods;
      const hazard = problems.connectionsNotDecided(direction, steps, {
        ...{ policies, workloads: workloads.map(workloadText) },
        ...(namespaceType === undefined ? {} : { namespaceType }),
      });
      const known = remembered(this.#found, JSON.stringify(hazard), () => ({ hazard, places: new Places() }));
      for (const namespace of namespaces) known.places.add(after, namespace);
    }
  }

  all(): readonly Hazard[] {
    return [...this.#found.values()].map(({ hazard, places }) => ({ ...hazard, places: places.all() }));
  }
}
