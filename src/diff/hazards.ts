import { remembered } from '../connectivity/classes/interned.ts';
import { memberName } from '../connectivity/classes/pod-classes.ts';
import type { ClusterState, NamespaceState, Workload } from '../connectivity/cluster-state.ts';
import { NamespaceAnalysis, type NamespaceContent } from '../delivery/namespace-step.ts';
import type { StepChange } from '../delivery/step-change.ts';
import { compareText } from '../diagnostics/compare.ts';
import type { Hazard, HazardCode } from './landscape-diff.ts';
import { hazardCodes } from './landscape-diff.ts';
import { Places } from './places.ts';
import * as problems from './problems.ts';

/** Gathers what a step does to the pods of namespaces, one cluster after the other. */
export class StepHazards {
  readonly #analysis = new NamespaceAnalysis();
  readonly #found = new Map<string, { readonly hazard: Omit<Hazard, 'places'>; readonly places: Places }>();
  readonly #massDeleteLimit: number;

  constructor(massDeleteLimit: number) {
    this.#massDeleteLimit = massDeleteLimit;
  }

  /** Of a cluster that is there in both states. */
  add(before: ClusterState, after: ClusterState): void {
    const deleted: string[] = [];
    let all = 0;
    for (const namespace of after.namespaces.values()) {
      const was = before.namespaces.get(namespace.name);
      if (was === undefined) continue;
      all += was.policies.length;
      if (was === namespace) continue;
      const place = { cluster: after.name, namespace: namespace.name };
      const changes = this.#analysis.changesBetween(contentOf(was), contentOf(namespace), place);
      for (const change of changes) {
        if (change.kind === 'policy-deleted') deleted.push(`${namespace.name}/${change.policy}`);
        const hazard = hazardOf(change, namespace, was);
        if (hazard !== undefined) this.#gather(hazard, after, namespace.name);
      }
    }
    if (all > 0 && deleted.length / all > this.#massDeleteLimit) {
      const places = new Places();
      this.#found.set(JSON.stringify(['mass-delete', after.name]), {
        hazard: problems.massDelete(after.name, deleted, all, this.#massDeleteLimit),
        places,
      });
    }
  }

  all(): readonly Hazard[] {
    return [...this.#found.values()].map(({ hazard, places }) => ({ ...hazard, places: places.all() }));
  }

  #gather(hazard: Omit<Hazard, 'places'>, cluster: ClusterState, namespace: string): void {
    const { location: _, ...same } = hazard;
    remembered(this.#found, JSON.stringify(same), () => ({ hazard, places: new Places() })).places.add(
      cluster,
      namespace,
    );
  }
}

function contentOf({ policies, workloads }: NamespaceState): NamespaceContent {
  const external = policies.filter(({ origin }) => origin === 'external');
  return {
    policies: policies.filter(({ origin }) => origin !== 'external').map(({ policy }) => policy),
    externalPolicies: external.map(({ policy }) => policy),
    workloads: workloads as readonly Workload[],
  };
}

function hazardOf(
  change: StepChange,
  namespace: NamespaceState,
  was: NamespaceState,
): Omit<Hazard, 'places'> | undefined {
  switch (change.kind) {
    case 'fails-open':
      return problems.failsOpen(change, namespace, was);
    case 'newly-isolated':
      return problems.newlyIsolated(change, namespace, was);
    case 'cut-off':
      return problems.cutOff(change, namespace);
    default:
      return undefined;
  }
}

const codes = Object.keys(hazardCodes) as readonly HazardCode[];
const levels = ['error', 'warning', 'note'] as const;

/** The gravest first: by level, then in the order of the list of codes, then by the connections and places. */
export function byGravity(a: Hazard, b: Hazard): number {
  return (
    levels.indexOf(a.level) - levels.indexOf(b.level) ||
    codes.indexOf(a.code) - codes.indexOf(b.code) ||
    (a.connections[0] ?? -1) - (b.connections[0] ?? -1) ||
    compareText(
      JSON.stringify([a.namespaceType, a.places, a.message]),
      JSON.stringify([b.namespaceType, b.places, b.message]),
    )
  );
}

/** The workloads of these names in a namespace of a cluster. */
export function workloadsNamed(
  cluster: ClusterState | undefined,
  namespace: string,
  names: readonly string[],
): readonly Workload[] {
  const { workloads = [] } = cluster?.namespaces.get(namespace) ?? {};
  return workloads.filter((workload) => names.includes(memberName({ workload })));
}
