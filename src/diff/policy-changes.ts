import type { ClusterState, KnownPolicy, NamespaceState } from '../clusters/cluster-state.ts';
import { compareText } from '../diagnostics/compare.ts';
import { matches } from '../labels/label-space.ts';
import { memoised, remembered } from '../model/interned.ts';
import type { NetworkPolicy } from '../model/network-policy.ts';
import { compileNetworkPolicy } from '../policy/compile-network-policy.ts';
import { comparePolicies } from './compare-policies.ts';
import type { PolicyChange, PolicyChangeKind } from './landscape-diff.ts';
import { Places } from './places.ts';
import type { PolicyDifference } from './policy-difference.ts';

/**
 * Reports whether two policies say the same: their specs, regardless of their names. Complete policies have one order
 * of fields.
 */
export function samePolicy(a: NetworkPolicy, b: NetworkPolicy): boolean {
  return a === b || a.spec === b.spec || specText(a) === specText(b);
}

const specText = memoised(({ spec }: NetworkPolicy): string => JSON.stringify(spec));

/** Gathers the changes of policies of one cluster after the other, and folds those that are the same. */
export class PolicyChanges {
  readonly #found = new Map<string, Gathered>();
  readonly #differences = new Map<NetworkPolicy, Map<NetworkPolicy, Compared>>();

  /** Compares the policies of namespaces that are there in both states. */
  add(before: ClusterState, after: ClusterState): void {
    for (const namespace of after.namespaces.values()) {
      const was = before.namespaces.get(namespace.name);
      if (was === undefined || was === namespace || was.policies === namespace.policies) continue;
      for (const change of this.#changesOf(was, namespace)) this.#gather(change, after, namespace, was);
    }
  }

  /** By namespace type, policy and kind; the change with the most places first. */
  all(): readonly PolicyChange[] {
    return [...this.#found.values()]
      .map(({ change, places, selected }) => ({ ...change, selectedWorkloads: selected, places: places.all() }))
      .sort(
        (a, b) =>
          compareText(a.namespaceType ?? '', b.namespaceType ?? '') ||
          compareText(a.policy, b.policy) ||
          compareText(a.kind, b.kind) ||
          placesIn(b) - placesIn(a),
      );
  }

  #changesOf(before: NamespaceState, after: NamespaceState): readonly FoundChange[] {
    const old = new Map(before.policies.map((known) => [keyOf(known), known]));
    const now = new Map(after.policies.map((known) => [keyOf(known), known]));
    const gone = [...old].flatMap(([key, known]) => (now.has(key) ? [] : [known]));
    const come = new Set([...now].flatMap(([key, known]) => (old.has(key) ? [] : [known])));
    const changes: FoundChange[] = [];
    for (const [key, known] of now) {
      const was = old.get(key);
      if (was === undefined || was.policy === known.policy) continue;
      const compared = this.#compare(was.policy, known.policy);
      if (compared.differences.length === 0) continue;
      const metadataOnly = compared.differences.every(({ kind }) => kind === 'metadata');
      changes.push({ kind: metadataOnly ? 'metadata' : 'changed', known, was, compared });
    }
    for (const was of gone) {
      const match = [...come].find((known) => known.origin === was.origin && samePolicy(known.policy, was.policy));
      if (match === undefined) changes.push({ kind: 'removed', known: was });
      else {
        come.delete(match);
        changes.push({ kind: 'renamed', known: match, was });
      }
    }
    for (const known of come) changes.push({ kind: 'added', known });
    return changes;
  }

  /** Policies that many namespaces share are compared once. */
  #compare(before: NetworkPolicy, after: NetworkPolicy): Compared {
    const known = remembered(this.#differences, before, () => new Map<NetworkPolicy, Compared>());
    return remembered(known, after, () => {
      const differences = comparePolicies(before, after);
      return { differences, text: JSON.stringify(differences) };
    });
  }

  #gather(
    { kind, known, was, compared }: FoundChange,
    cluster: ClusterState,
    after: NamespaceState,
    before: NamespaceState,
  ) {
    const { name } = known.policy.metadata;
    const { type } = after;
    const formerName = kind === 'renamed' ? was?.policy.metadata.name : undefined;
    // What is added or removed differs between namespaces in its values only; what is changed is reported exactly.
    const key = JSON.stringify([kind, name, formerName, known.origin, type, compared?.text]);
    const gathered = remembered(this.#found, key, () => ({
      change: {
        kind,
        policy: name,
        ...(formerName === undefined ? {} : { formerName }),
        origin: known.origin,
        ...(type === undefined ? {} : { namespaceType: type }),
        object: known.policy,
        differences: compared?.differences ?? [],
        location: { path: known.path, line: known.line, column: 1 },
      },
      places: new Places(),
      selected: 0,
    }));
    gathered.places.add(cluster, after.name);
    const boxes = [known, ...(was === undefined ? [] : [was])].map(
      ({ policy }) => compileNetworkPolicy(policy).subject.pods,
    );
    const workloads = kind === 'removed' ? before.workloads : after.workloads;
    gathered.selected += workloads.filter(
      ({ hostNetwork, labels }) => !hostNetwork && boxes.some((box) => matches(box, labels)),
    ).length;
  }
}

interface Gathered {
  readonly change: Omit<PolicyChange, 'places' | 'selectedWorkloads'>;
  readonly places: Places;
  selected: number;
}

interface FoundChange {
  readonly kind: PolicyChangeKind;
  /** After the change; before it, where the policy is removed. */
  readonly known: KnownPolicy;
  readonly was?: KnownPolicy;
  readonly compared?: Compared;
}

interface Compared {
  readonly differences: readonly PolicyDifference[];
  readonly text: string;
}

function keyOf({ origin, policy }: KnownPolicy): string {
  return `${origin} ${policy.metadata.name}`;
}

function placesIn({ places }: PolicyChange): number {
  return places.reduce((sum, { namespaces }) => sum + namespaces.length, 0);
}
