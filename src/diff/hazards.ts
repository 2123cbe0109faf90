import { clusterKey } from '../clusters/cluster-key.ts';
import type { ClusterState, NamespaceState, Workload } from '../clusters/cluster-state.ts';
import { NamespaceAnalysis, type NamespaceContent } from '../delivery/steps/namespace-step.ts';
import type { StepChange } from '../delivery/steps/step-change.ts';
import { compareText } from '../diagnostics/compare.ts';
import { allHazardCodes } from '../diagnostics/hazard-codes.ts';
import type { StepBudget } from '../labels/label-questions.ts';
import { remembered } from '../model/interned.ts';
import type { WorkloadName } from '../model/workload-name.ts';
import type { ComparedStates } from './compared-states.ts';
import { type InventorySide, inventorySides } from './inventory-side.ts';
import { IsolationChanges } from './isolation-changes.ts';
import type { Hazard } from './landscape-diff.ts';
import { Places } from './places.ts';
import type { Unplaced } from './problems.ts';
import * as problems from './problems.ts';

/** Gathers what a change does to the pods of namespaces, one cluster after the other. */
export class StepHazards {
  readonly #analysis: NamespaceAnalysis;
  readonly #isolation = new IsolationChanges();
  readonly #found = new Map<string, GatheredHazard>();
  readonly #massDeleteLimit: number;

  /** The budget is for questions about labels; default: `stepBudget`. */
  constructor(massDeleteLimit: number, budget?: StepBudget) {
    this.#analysis = new NamespaceAnalysis(budget);
    this.#massDeleteLimit = massDeleteLimit;
  }

  add({ before, after, inventory }: ComparedStates): void {
    const deleted: string[] = [];
    let all = 0;
    for (const namespace of after.namespaces.values()) {
      const was = before.namespaces.get(namespace.name);
      if (was === undefined) continue;
      all += was.policies.length;
      if (was === namespace) continue;
      const place = { cluster: clusterKey(after), namespace: namespace.name };
      const { changes, deleted: gone } = this.#analysis.effectsBetween(contentOf(was), contentOf(namespace), place);
      deleted.push(...gone.map((policy) => `${namespace.name}/${policy}`));
      const found = [
        ...changes.flatMap((change) => hazardOf(change, namespace, was) ?? []),
        ...this.#isolation
          .between(was, namespace, changes)
          .map((change) => problems.isolationChanged(change, namespace)),
      ];
      for (const hazard of found) this.#gather(hazard, after, namespace.name, inventory);
    }
    // Which policies are deleted is no matter of the inventory.
    if (inventory === undefined && all > 0 && deleted.length / all > this.#massDeleteLimit) {
      this.#found.set(JSON.stringify(['mass-delete', clusterKey(after)]), {
        hazard: problems.massDelete(after.name, deleted, all, this.#massDeleteLimit),
        places: new Places(),
        inventories: new Set([undefined]),
      });
    }
  }

  all(): readonly Hazard[] {
    return [...this.#found.values()].map(({ hazard, places, inventories }) => ({
      ...hazard,
      places: places.all(),
      ...(inventories.has(undefined) ? {} : { inventory: inventorySides.filter((side) => inventories.has(side)) }),
    }));
  }

  #gather(hazard: Unplaced, cluster: ClusterState, namespace: string, inventory: InventorySide | undefined): void {
    const { location: _, ...same } = hazard;
    const found = remembered(this.#found, JSON.stringify(same), () => ({
      hazard,
      places: new Places(),
      inventories: new Set<InventorySide | undefined>(),
    }));
    found.places.add(cluster, namespace);
    found.inventories.add(inventory);
  }
}

interface GatheredHazard {
  readonly hazard: Unplaced;
  readonly places: Places;
  /** undefined: between the states as they are. */
  readonly inventories: Set<InventorySide | undefined>;
}

function contentOf({ policies, workloads }: NamespaceState): NamespaceContent {
  const external = policies.filter(({ origin }) => origin === 'external');
  return {
    policies: policies.filter(({ origin }) => origin !== 'external').map(({ policy }) => policy),
    externalPolicies: external.map(({ policy }) => policy),
    workloads: workloads as readonly Workload[],
  };
}

function hazardOf(change: StepChange, namespace: NamespaceState, was: NamespaceState): Unplaced | undefined {
  switch (change.kind) {
    case 'fails-open':
      return problems.failsOpen(change, namespace, was);
    case 'newly-isolated':
      return problems.newlyIsolated(change, namespace, was);
    case 'cut-off':
      return problems.cutOff(change, namespace);
    case 'not-decided':
      return problems.isolationNotDecided(change, namespace);
    default:
      return undefined;
  }
}

const levels = ['error', 'warning', 'note'] as const;

/** The gravest first: by level, then in the order of the list of codes, then by the connections and places. */
export function byGravity(a: Hazard, b: Hazard): number {
  return (
    levels.indexOf(a.level) - levels.indexOf(b.level) ||
    allHazardCodes.indexOf(a.code) - allHazardCodes.indexOf(b.code) ||
    (a.connections[0] ?? -1) - (b.connections[0] ?? -1) ||
    compareText(
      JSON.stringify([a.namespaceType, a.places, a.message]),
      JSON.stringify([b.namespaceType, b.places, b.message]),
    )
  );
}

/** Returns the workloads that have this name in a namespace of a cluster. */
export function workloadsNamed(
  cluster: ClusterState | undefined,
  namespace: string,
  { kind, name }: WorkloadName,
): readonly Workload[] {
  const { workloads = [] } = cluster?.namespaces.get(namespace) ?? {};
  return workloads.filter((workload) => workload.kind === kind && workload.name === name);
}
