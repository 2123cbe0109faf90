import { type Basis, basisOf } from '../connectivity/basis.ts';
import type { ClusterState } from '../connectivity/cluster-state.ts';
import type { KnownLandscape } from '../connectivity/known-landscape.ts';
import { arrange } from '../diagnostics/arrange.ts';
import { compareText } from '../diagnostics/compare.ts';
import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import { blockHazards } from './block-hazards.ts';
import { AnalyzedStates, clusterChanges } from './cluster-changes.ts';
import { ConnectionChanges } from './connection-changes.ts';
import { type ComparedStates, connectionHazards } from './connection-hazards.ts';
import { HalfOpenings } from './half-openings.ts';
import { byGravity, StepHazards } from './hazards.ts';
import { InventoryChanges } from './inventory-changes.ts';
import type { LandscapeDiff } from './landscape-diff.ts';
import { PolicyChanges } from './policy-changes.ts';

export interface LandscapeDiffOptions {
  /** The clusters in which anything may differ, by name; no other is loaded. Absent: all are compared. */
  readonly clusters?: ReadonlySet<string>;
  /** The share of a cluster's policies, from 0 to 1, beyond which deletions are a mass delete; default: 0.2. */
  readonly massDeleteLimit?: number;
}

/**
 * What a change from one state to another does. Exact: connections of pods that both states know, and of addresses that
 * are no pod's in either, are listed if and only if their verdicts differ. What came or went stands in the inventory,
 * and its connections nowhere. A value exactly when every cluster that is compared was understood in both states.
 */
export function diffLandscapes(
  before: KnownLandscape,
  after: KnownLandscape,
  options: LandscapeDiffOptions = {},
): Outcome<LandscapeDiff> {
  const { massDeleteLimit = 0.2 } = options;
  const all = [...new Set([...before.clusters.keys(), ...after.clusters.keys()])].sort(compareText);
  const compared = all.filter((name) => options.clusters?.has(name) ?? true);
  const diagnostics: Diagnostic[] = [];
  const load = (landscape: KnownLandscape, name: string): ClusterState | undefined => {
    const loaded = landscape.clusters.get(name)?.load();
    diagnostics.push(...(loaded?.diagnostics ?? []));
    return loaded?.value;
  };
  const pairs = compared.map((name) => ({ before: load(before, name), after: load(after, name) }));
  const arranged = arrange(diagnostics);
  if (hasErrors(arranged)) return { diagnostics: arranged };

  const policies = new PolicyChanges();
  const connections = new ConnectionChanges();
  const halves = new HalfOpenings();
  const inventory = new InventoryChanges();
  const steps = new StepHazards(massDeleteLimit);
  const states = new Map<string, ComparedStates>();
  for (const { before: was, after: is } of pairs) {
    if (was === undefined || is === undefined) {
      if (is !== undefined) inventory.addCluster('cluster-added', is);
      if (was !== undefined) inventory.addCluster('cluster-removed', was);
      continue;
    }
    states.set(is.name, { before: was, after: is });
    policies.add(was, is);
    inventory.compare(was, is);
    steps.add(was, is);
    const analyzed = new AnalyzedStates();
    connections.add(is, clusterChanges(was, is, analyzed));
    halves.add(was, is, analyzed);
  }
  const changedPolicies = policies.all();
  const changedConnections = connections.all();
  const hazards = [
    ...steps.all(),
    ...blockHazards(changedPolicies),
    ...connectionHazards(changedConnections, states),
  ].sort(byGravity);
  const value: LandscapeDiff = {
    policies: changedPolicies,
    connections: changedConnections,
    halfOpenings: halves.all(),
    hazards,
    inventory: inventory.all(),
    basis: {
      before: basis(
        before,
        pairs.map((pair) => pair.before),
      ),
      after: basis(
        after,
        pairs.map((pair) => pair.after),
      ),
    },
    clusters: { all: all.length, compared: compared.length },
  };
  return { value, diagnostics: arranged };
}

function basis({ leftOut }: KnownLandscape, states: readonly (ClusterState | undefined)[]): Basis {
  return basisOf(
    states.flatMap((state) => state ?? []),
    leftOut,
  );
}
