import type { KnownPolicy, NamespaceState, Workload } from '../clusters/cluster-state.ts';
import { hasConnection, isolating, type PolicyEffect, policyEffect } from '../delivery/steps/policy-effect.ts';
import type { StepChange } from '../delivery/steps/step-change.ts';
import { matches } from '../labels/label-space.ts';
import { directions } from '../model/directions.ts';
import type { Direction, NetworkPolicy, TextMap } from '../model/network-policy.ts';
import { workloadText } from '../model/workload-name.ts';

/** A workload whose own labels, or its way into the network of its node, change what policies do to its pods. */
export interface IsolationChange {
  readonly kind: 'fails-open' | 'newly-isolated' | 'cut-off';
  readonly direction: Direction;
  /** Its name, without its kind. */
  readonly workload: string;
  readonly before: PodFacts;
  readonly after: PodFacts;
  /** The policies that isolate it in the state in which some do. Sorted. */
  readonly policies: readonly string[];
}

export type PodFacts = Pick<Workload, 'labels' | 'hostNetwork'>;

/**
 * Finds workloads that a namespace has in both states and whose pods are isolated in one of them only, with the labels
 * that they have in each. What the change of policies says for all pods is not said again of one.
 */
export class IsolationChanges {
  readonly #effects = new Map<NetworkPolicy, PolicyEffect>();

  between(before: NamespaceState, after: NamespaceState, known: readonly StepChange[]): readonly IsolationChange[] {
    if (before.workloads === after.workloads) return [];
    const old = new Map(before.workloads.map((workload) => [workloadText(workload), workload]));
    const changed = after.workloads.flatMap((is) => {
      const was = old.get(workloadText(is));
      return was === undefined || samePod(was, is) ? [] : [{ was, is }];
    });
    if (changed.length === 0) return [];
    // Declaring what others write says what has been there.
    const declared = after.policies.filter(({ origin }) => origin === 'external');
    const policiesBefore = this.#effectsOf([...before.policies, ...declared]);
    const policiesAfter = this.#effectsOf(after.policies);
    return directions.flatMap((direction) =>
      changed.flatMap(({ was, is }) =>
        judge(direction, { pod: was, policies: policiesBefore }, { pod: is, policies: policiesAfter }).filter(
          ({ kind, workload }) => !isKnown(known, kind, direction, workload),
        ),
      ),
    );
  }

  #effectsOf(policies: readonly KnownPolicy[]): readonly PolicyEffect[] {
    return policies.map(({ policy }) => {
      const effect = this.#effects.get(policy) ?? policyEffect(policy);
      this.#effects.set(policy, effect);
      return effect;
    });
  }
}

interface PodWithPolicies {
  readonly pod: Workload;
  readonly policies: readonly PolicyEffect[];
}

function judge(direction: Direction, was: PodWithPolicies, is: PodWithPolicies): readonly IsolationChange[] {
  const [isolatedBefore, isolatedAfter] = [isolatingPod(was, direction), isolatingPod(is, direction)];
  const about = {
    direction,
    workload: is.pod.name,
    before: was.pod,
    after: is.pod,
  };
  if (isolatedBefore.length > 0 && isolatedAfter.length === 0) {
    return [{ kind: 'fails-open', ...about, policies: isolatedBefore }];
  }
  const found: IsolationChange[] = [];
  if (isolatedBefore.length === 0 && isolatedAfter.length > 0) {
    found.push({ kind: 'newly-isolated', ...about, policies: isolatedAfter });
  }
  if (connects(was, direction) && !connects(is, direction)) {
    found.push({ kind: 'cut-off', ...about, policies: isolatedAfter });
  }
  return found;
}

/** The names of the policies that isolate a pod; no policy selects one in the network of its node. */
function isolatingPod({ pod, policies }: PodWithPolicies, direction: Direction): readonly string[] {
  if (pod.hostNetwork) return [];
  const names = isolating(policies, direction)
    .filter(({ subject }) => matches(subject.pods, pod.labels))
    .map(({ name }) => name);
  return [...new Set(names)].sort();
}

function connects({ pod, policies }: PodWithPolicies, direction: Direction): boolean {
  return pod.hostNetwork || hasConnection(policies, direction, pod.labels);
}

function isKnown(
  known: readonly StepChange[],
  kind: IsolationChange['kind'],
  direction: Direction,
  workload: string,
): boolean {
  return known.some(
    (change) => change.kind === kind && change.direction === direction && change.workloads.includes(workload),
  );
}

function samePod(a: PodFacts, b: PodFacts): boolean {
  return a === b || (a.hostNetwork === b.hostNetwork && sameLabels(a.labels, b.labels));
}

function sameLabels(a: TextMap, b: TextMap): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && a[key] === b[key]);
}
