import { type Basis, basisOf } from '../clusters/basis.ts';
import { clusterKey } from '../clusters/cluster-key.ts';
import { type ClusterState, expectNetworkPoliciesOnly } from '../clusters/cluster-state.ts';
import type { KnownLandscape } from '../clusters/known-landscape.ts';
import { leftOutBesideNeeds } from '../clusters/needs/need-kinds.ts';
import { arrange } from '../diagnostics/arrange.ts';
import { compareText } from '../diagnostics/compare.ts';
import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import { LabelQuestions, type StepBudget } from '../labels/label-questions.ts';
import { withPodsOfTenants } from './added-pods.ts';
import { blockHazards } from './block-hazards.ts';
import { AnalyzedStates, clusterChanges, touchedParts, type UndecidedChange } from './cluster-changes.ts';
import { ChangedFacts, type ComparedStates, comparisonsOf } from './compared-states.ts';
import { byEnds, ConnectionChanges } from './connection-changes.ts';
import { connectionHazards } from './connection-hazards.ts';
import { connectionChangeKey } from './connection-keys.ts';
import { FactHazards } from './fact-hazards.ts';
import { GrantedPaths } from './granted-paths.ts';
import { type ComparedGuardrails, guardrailHazards } from './guardrail-hazards.ts';
import { HalfOpenings } from './half-openings.ts';
import { byGravity, StepHazards } from './hazards.ts';
import { InventoryChanges } from './inventory-changes.ts';
import { type InventorySide, inventorySides } from './inventory-side.ts';
import type { ConnectionChange, Hazard, LandscapeDiff, TenantAtEnd } from './landscape-diff.ts';
import { NeedHazards } from './need-hazards.ts';
import { ObservationHazards } from './observation-hazards.ts';
import { PolicyChanges } from './policy-changes.ts';
import { TenantOwners } from './tenant-owners.ts';
import { type ComparisonsByCluster, connectionIn, grantsOf, type TenantFacts } from './tenant-paths.ts';
import { UndecidedHazards } from './undecided-hazards.ts';
import { WholeNamespaces } from './whole-namespaces.ts';

export interface LandscapeDiffOptions {
  /** The clusters in which anything may differ, by name; no other is loaded. Absent: all are compared. */
  readonly clusters?: ReadonlySet<string>;
  /** The share of a cluster's policies, from 0 to 1, beyond which deletions are a mass delete; default: 0.2. */
  readonly massDeleteLimit?: number;
  /** For questions about labels; default: `stepBudget`. */
  readonly budget?: StepBudget;
  /** The tenants whose folder changed; absent: it is not known, so each that has a folder counts. */
  readonly changedTenants?: ReadonlySet<string>;
  /** The guardrails of the sources of both states; absent where sources are not known. */
  readonly guardrails?: ComparedGuardrails;
}

/**
 * Compares two states. Exact: connections of pods that both states know, and of addresses that belong to no pod in
 * either, are listed if and only if their verdicts differ. What was added or removed is in the inventory, and its
 * connections are not listed. A value exactly when every cluster that is compared was understood in both states.
 */
export function diffLandscapes(
  before: KnownLandscape,
  after: KnownLandscape,
  options: LandscapeDiffOptions = {},
): Outcome<LandscapeDiff> {
  const { massDeleteLimit = 0.2, budget } = options;
  const all = [...new Set([...before.clusters.keys(), ...after.clusters.keys()])].sort(compareText);
  const compared = all.filter((name) => options.clusters?.has(name) ?? true);
  const diagnostics: Diagnostic[] = [];
  const load = (landscape: KnownLandscape, name: string): ClusterState | undefined => {
    const loaded = landscape.clusters.get(name)?.load();
    diagnostics.push(...(loaded?.diagnostics ?? []));
    if (loaded?.value !== undefined) expectNetworkPoliciesOnly(loaded.value, 'diff');
    return loaded?.value;
  };
  const pairOf = (name: string) => ({ before: load(before, name), after: load(after, name) });
  const pairs = compared.map(pairOf);
  const further = options.guardrails?.clusters;
  const guarded = [...pairs, ...all.filter((name) => further?.has(name) && !compared.includes(name)).map(pairOf)];
  const arranged = arrange(diagnostics);
  if (hasErrors(arranged)) return { diagnostics: arranged };

  const policies = new PolicyChanges();
  const questions = new LabelQuestions(budget);
  const connections = new ComparedConnections(questions);
  const facts = new FactHazards(before);
  const observation = new ObservationHazards();
  const halves = new HalfOpenings();
  const inventory = new InventoryChanges();
  const steps = new StepHazards(massDeleteLimit, budget);
  inventory.compareTenants(before, after);
  const undecided = new UndecidedHazards();
  const needs = new NeedHazards();
  const wholeNamespaces = new WholeNamespaces(questions);
  const states = new Map<string, readonly ComparedStates[]>();
  for (const { before: was, after: is } of pairs) {
    if (was === undefined || is === undefined) {
      if (is !== undefined) {
        inventory.addCluster('cluster-added', is);
        facts.add(is);
      }
      if (was !== undefined) inventory.addCluster('cluster-removed', was);
      continue;
    }
    const compared = withPodsOfTenants(was, is);
    // Plain manifests bring their pods along: what they say of them is no claim.
    const comparisons =
      after.origin === 'rendered' ? comparisonsOf(compared.before, compared.after) : [{ before: was, after: is }];
    const isAsRead = compared.before === was && compared.after === is;
    states.set(clusterKey(is), comparisons);
    policies.add(was, is);
    inventory.compare(was, is);
    facts.compare(was, is);
    observation.compare(was, is);
    if (after.origin === 'rendered') observation.compareNeeds(was, is);
    for (const comparison of isAsRead ? comparisons : comparisonsOf(was, is)) steps.add(comparison);
    for (const comparison of comparisons) {
      wholeNamespaces.add(comparison);
      needs.add(comparison, after.origin === 'rendered');
    }
    const analyzed = new AnalyzedStates();
    undecided.add(is, connections.add(compared, comparisons, analyzed));
    halves.add(was, is, analyzed);
  }
  const changedPolicies = policies.all();
  const tenants: TenantFacts = {
    grants: new GrantedPaths(before, after),
    isChanged: (tenant) =>
      options.changedTenants?.has(tenant) ?? [before, after].some((state) => state.tenants?.has(tenant) ?? false),
  };
  const owners = new TenantOwners(before, after);
  const changedConnections = withAssumptions(connections.all(), states).map((connection) =>
    withTenants(connection, states, { tenants, owners }),
  );
  const hazards = [
    ...steps.all(),
    ...facts.all(),
    ...observation.all(),
    ...undecided.all(),
    ...needs.all(),
    ...wholeNamespaces.all(),
    ...blockHazards(changedPolicies),
    ...connectionHazards(changedConnections, states, tenants),
    ...(options.guardrails === undefined
      ? []
      : guardrailHazards(before, after, {
          ...{ pairs: guarded, guardrails: options.guardrails, budget },
          *elsewhere() {
            for (const name of all) {
              if (compared.includes(name) || further?.has(name)) continue;
              const { value } = after.clusters.get(name)?.load() ?? {};
              if (value !== undefined) yield value;
            }
          },
        })),
  ]
    .map((hazard): Hazard => {
      const atEnds = hazard.connections.flatMap((index) => changedConnections[index]?.tenants ?? []);
      const ofGuardrail = hazard.guardrail?.tenant === undefined ? [] : owners.named([hazard.guardrail.tenant]);
      const found = [...owners.at(hazard.places, states), ...atEnds, ...ofGuardrail];
      const named = new Map(found.map((one) => [one.tenant, one]));
      return named.size === 0 ? hazard : { ...hazard, tenants: [...named.values()].sort(byTenant) };
    })
    .sort(byGravity);
  const hasTenants = [before, after].some((state) => (state.tenants?.size ?? 0) > 0);
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
    ...(hasTenants ? { tenantsByCluster: namespacesOfTenants(states) } : {}),
  };
  return { value, diagnostics: arranged };
}

/** Marks what concerns only namespaces that do not exist as far as the sources of both states say. */
function withAssumptions(
  connections: readonly ConnectionChange[],
  states: ComparisonsByCluster,
): readonly ConnectionChange[] {
  const isComplete = (cluster: string): boolean => {
    const { before, after } = states.get(cluster)?.[0] ?? {};
    return before?.declaredNamespaces === 'Complete' && after?.declaredNamespaces === 'Complete';
  };
  return connections
    .map((connection): ConnectionChange => {
      const { from, to, places } = connection;
      const isUndeclared = [from, to].some((ends) => ends.every(({ kind }) => kind === 'undeclared'));
      return isUndeclared && places.every(({ cluster }) => isComplete(cluster))
        ? { ...connection, assumedAway: true }
        : connection;
    })
    .sort(byEnds);
}

/** Adds the tenants at the ends of a connection, and the grants that let it through. */
function withTenants(
  connection: ConnectionChange,
  states: ComparisonsByCluster,
  { tenants, owners }: { readonly tenants: TenantFacts; readonly owners: TenantOwners },
): ConnectionChange {
  const atEnds = owners.atEnds(connection.places, states);
  if (atEnds.length === 0) return connection;
  const found = connection.places.flatMap((place) => {
    const here = connectionIn(place, connection, states);
    return here === undefined ? [] : grantsOf(here, tenants);
  });
  const grants = new Map(found.map((one) => [JSON.stringify([one.tenant, one.grant]), one]));
  return { ...connection, tenants: atEnds, ...(grants.size === 0 ? {} : { grants: [...grants.values()] }) };
}

/** The tenant of each namespace, as the state after has it; of those that only the state before has, as that has it. */
function namespacesOfTenants(states: ComparisonsByCluster): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(
    [...states].map(([cluster, [compared]]) => [
      cluster,
      new Map(
        [compared?.before, compared?.after].flatMap((state) =>
          [...(state?.namespaces.values() ?? [])].flatMap(({ name, tenant }) =>
            tenant === undefined ? [] : [[name, tenant] as const],
          ),
        ),
      ),
    ]),
  );
}

/** Gathers the connections that change, between the states as they are and under the inventory of either side. */
class ComparedConnections {
  readonly #asTheyAre = new ConnectionChanges();
  /** The part of them that changes under one inventory may repeat. */
  readonly #touched = new ConnectionChanges();
  readonly #under: Readonly<Record<InventorySide, ConnectionChanges>> = {
    before: new ConnectionChanges(),
    after: new ConnectionChanges(),
  };

  readonly #questions: LabelQuestions;

  constructor(questions: LabelQuestions) {
    this.#questions = questions;
  }

  /** Returns of which pods something is not decided. */
  add(
    states: ComparedStates,
    comparisons: readonly ComparedStates[],
    analyzed: AnalyzedStates,
  ): readonly UndecidedChange[] {
    const facts = new ChangedFacts(states);
    const context = { facts, analyzed, questions: this.#questions };
    return comparisons.flatMap((comparison) => {
      const { changes, undecided } = clusterChanges(comparison, context);
      if (comparison.inventory !== undefined) {
        this.#under[comparison.inventory].add(comparison.after, touchedParts(changes, facts));
      } else {
        this.#asTheyAre.add(comparison.after, changes);
        if (comparisons.length > 1) this.#touched.add(comparison.after, touchedParts(changes, facts));
      }
      return undecided;
    });
  }

  /** In the order of `byEnds`; what needs the inventory of one side after what does not. */
  all(): readonly ConnectionChange[] {
    const known = new Set(this.#touched.all().map(connectionChangeKey));
    const oneSided = new Map<string, ConnectionChange & { readonly inventory: readonly InventorySide[] }>();
    for (const side of inventorySides) {
      for (const connection of this.#under[side].all()) {
        const text = connectionChangeKey(connection);
        if (known.has(text)) continue;
        const inventory = [...(oneSided.get(text)?.inventory ?? []), side];
        oneSided.set(text, { ...(oneSided.get(text) ?? connection), inventory });
      }
    }
    return [...this.#asTheyAre.all(), ...oneSided.values()].sort(byEnds);
  }
}

function byTenant(a: TenantAtEnd, b: TenantAtEnd): number {
  return compareText(a.tenant, b.tenant);
}

function basis({ leftOut }: KnownLandscape, states: readonly (ClusterState | undefined)[]): Basis {
  return basisOf(
    states.flatMap((state) => state ?? []),
    leftOutBesideNeeds(leftOut),
  );
}
