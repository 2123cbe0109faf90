import type { ClusterState, KnownPolicy, NamespaceState, Workload } from '../clusters/cluster-state.ts';
import { addressesText } from '../connectivity/classes/side-keys.ts';
import { memoised } from '../model/interned.ts';
import { formatPorts } from '../model/port-set.ts';
import { workloadText } from '../model/workload-name.ts';
import type { InventorySide } from './inventory-side.ts';
import { samePolicy } from './policy-changes.ts';

/** Two states of a cluster that is there in both. */
export interface ComparedStates {
  readonly before: ClusterState;
  readonly after: ClusterState;
  /** Whose inventory both states have, where they are not as they are but share one. */
  readonly inventory?: InventorySide;
}

/**
 * The comparisons by which a change of one cluster is judged. First the states as they are. Where policies and what the
 * inventory says both change, then the change of the policies alone, under the inventory of either side: otherwise a
 * change could hide what it opens by what it says about the world.
 */
export function comparisonsOf(before: ClusterState, after: ClusterState): readonly ComparedStates[] {
  return comparisonsFrom(before)(after);
}

const comparisonsFrom = memoised((before: ClusterState) =>
  memoised((after: ClusterState): readonly ComparedStates[] => {
    const asTheyAre = { before, after };
    return factsDiffer(before, after) ? [asTheyAre, ...underEitherInventory(before, after)] : [asTheyAre];
  }),
);

/**
 * The same for guardrails, without the states as they are: guardrails rest also on types, tenants and on which namespaces
 * are declared. `alsoDiffer`: facts outside of the cluster changed.
 */
export function guardedComparisons(
  before: ClusterState,
  after: ClusterState,
  alsoDiffer = false,
): readonly ComparedStates[] {
  const differ = alsoDiffer || factsDiffer(before, after) || guardedText(before) !== guardedText(after);
  return differ ? underEitherInventory(before, after) : [];
}

function underEitherInventory(before: ClusterState, after: ClusterState): readonly ComparedStates[] {
  if (!policiesDiffer(before, after)) return [];
  return [
    { before, after: withPoliciesOf(before, after), inventory: 'before' },
    { before: withPoliciesOf(after, before), after, inventory: 'after' },
  ];
}

/** The facts of the inventory that changed, as far as a verdict can rest on them. */
export class ChangedFacts {
  /** Networks or traits differ: every connection may. */
  readonly everywhere: boolean;
  /** The namespaces that are declared are not the same. */
  readonly namespaces: boolean;
  readonly #before: ClusterState;
  readonly #after: ClusterState;
  readonly #known = new Map<string, ReadonlySet<string> | 'all'>();

  constructor({ before, after }: ComparedStates) {
    this.#before = before;
    this.#after = after;
    this.everywhere = surroundingsText(before) !== surroundingsText(after);
    this.namespaces = !sameNames(before, after);
  }

  /** Reports whether what is known of a workload or of its namespace differs. */
  touch(namespace: string, workload: Workload): boolean {
    if (this.everywhere) return true;
    const known = this.#known.get(namespace) ?? this.#changedIn(namespace);
    this.#known.set(namespace, known);
    return known === 'all' || known.has(workloadText(workload));
  }

  #changedIn(namespace: string): ReadonlySet<string> | 'all' {
    const [was, is] = [this.#before.namespaces.get(namespace), this.#after.namespaces.get(namespace)];
    if (was === undefined || is === undefined) return 'all';
    if (was === is) return new Set();
    if (surroundingText(was) !== surroundingText(is)) return 'all';
    const [old, now] = [factsTexts(was), factsTexts(is)];
    const keys = new Set([...old.keys(), ...now.keys()]);
    return new Set([...keys].filter((key) => old.get(key) !== now.get(key)));
  }
}

/** A state with the rendered policies of another, in the namespaces that both have. */
function withPoliciesOf(facts: ClusterState, policies: ClusterState): ClusterState {
  const namespaces = new Map<string, NamespaceState>();
  for (const [name, namespace] of facts.namespaces) {
    const other = policies.namespaces.get(name);
    namespaces.set(name, other === undefined || other === namespace ? namespace : merged(namespace, other));
  }
  return { ...facts, namespaces };
}

function merged(facts: NamespaceState, policies: NamespaceState): NamespaceState {
  return sameRendered(facts, policies) ? facts : withRendered(facts, policies.policies);
}

/** A namespace with the rendered ones of these policies, and its own external ones. */
export function withRendered(facts: NamespaceState, policies: readonly KnownPolicy[]): NamespaceState {
  return { ...facts, policies: [...rendered({ policies }), ...facts.policies.filter(isExternal)] };
}

function policiesDiffer(before: ClusterState, after: ClusterState): boolean {
  return [...after.namespaces.values()].some((is) => {
    const was = before.namespaces.get(is.name);
    return was !== undefined && was !== is && !sameRendered(was, is);
  });
}

function sameRendered(a: NamespaceState, b: NamespaceState): boolean {
  const [old, now] = [rendered(a), rendered(b)];
  return (
    old.length === now.length &&
    old.every(({ policy }, index) => {
      const other = now[index]?.policy;
      return other !== undefined && policy.metadata.name === other.metadata.name && samePolicy(policy, other);
    })
  );
}

/** Those that the change is about: rendered, or given. */
function rendered({ policies }: Pick<NamespaceState, 'policies'>): readonly KnownPolicy[] {
  return policies.filter((known) => !isExternal(known));
}

function isExternal({ origin }: KnownPolicy): boolean {
  return origin === 'external';
}

function factsDiffer(before: ClusterState, after: ClusterState): boolean {
  if (surroundingsText(before) !== surroundingsText(after) || !sameNames(before, after)) return true;
  if (needFactsText(before) !== needFactsText(after)) return true;
  return [...after.namespaces.values()].some((is) => {
    const was = before.namespaces.get(is.name);
    if (was === undefined || was === is) return false;
    return surroundingText(was) !== surroundingText(is) || allFactsText(was) !== allFactsText(is);
  });
}

function sameNames(before: ClusterState, after: ClusterState): boolean {
  return (
    before.namespaces.size === after.namespaces.size &&
    [...before.namespaces.keys()].every((name) => after.namespaces.has(name))
  );
}

function surroundingsText({ networks, traits }: ClusterState): string {
  const { pods, services, nodes } = networks;
  return JSON.stringify([[pods, services, nodes].map((set) => set && addressesText(set)), traits]);
}

/** Returns a key of the addresses by which needs are judged. */
export function apiServerText({ needs }: ClusterState): string {
  const { apiServer } = needs ?? {};
  return apiServer === undefined ? '' : `${addressesText(apiServer.addresses)} ${formatPorts(apiServer.ports)}`;
}

/** Returns a key of the facts of a cluster by which only needs are judged. */
function needFactsText(cluster: ClusterState): string {
  return JSON.stringify([apiServerText(cluster), cluster.policiesApplyToOwnNode]);
}

/** Returns a key of the facts that only guardrails ask for. */
function guardedText({ declaredNamespaces, networks, namespaces }: ClusterState): string {
  const { internalPublic, metadata } = networks;
  return JSON.stringify([
    declaredNamespaces,
    [internalPublic, metadata].map((set) => set && addressesText(set)),
    [...namespaces.values()].map(({ name, type, tenant }) => [name, type, tenant]).sort(),
  ]);
}

/** Returns a key of what all pods of a namespace share: its labels, and policies that others write. */
function surroundingText({ labels, policies }: NamespaceState): string {
  return JSON.stringify([sorted(labels), policies.filter(isExternal).map(({ policy }) => policy)]);
}

function factsTexts({ workloads }: NamespaceState): ReadonlyMap<string, string> {
  return new Map(workloads.map((workload) => [workloadText(workload), factsText(workload)]));
}

function allFactsText({ workloads }: NamespaceState): string {
  return workloads.map(factsText).join();
}

function factsText(workload: Workload): string {
  const { labels, ports, hostNetwork, addresses } = workload;
  return JSON.stringify([
    workloadText(workload),
    sorted(labels),
    ports,
    hostNetwork,
    addresses && addressesText(addresses),
  ]);
}

function sorted(labels: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
