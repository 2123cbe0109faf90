import type { ClusterState, KnownPolicy, NamespaceState } from '../clusters/cluster-state.ts';
import { LabelQuestions } from '../labels/label-questions.ts';
import { toCidrs } from '../model/address-set.ts';
import { formatCidr } from '../model/cidr.ts';
import { fieldsOf } from '../model/directions.ts';
import type { Direction, NetworkPolicy } from '../model/network-policy.ts';
import { formatPorts } from '../model/port-set.ts';
import type { GroupedPods } from './changed-rows.ts';
import { AnalyzedStates, arePods, type ClusterChange, type ClusterEnd, clusterChanges } from './cluster-changes.ts';
import { ChangedFacts } from './compared-states.ts';

/** The effect of deleting a rule or a policy, on what one state of a cluster allows. */
export interface RemovalEffect {
  /** Connections that are not allowed any more, or less certainly; with declared pods and addresses first. */
  readonly closes: readonly RemovedConnection[];
  /** How many entries would be opened, because pods are no longer isolated. */
  readonly opens: number;
}

/** One entry of what is closed: plain data, without words. */
export interface RemovedConnection {
  readonly from: RemovedEnd;
  readonly to: RemovedEnd;
  /** As `443/TCP`. */
  readonly ports: string;
}

type RemovedEnd =
  | { readonly kind: 'pods'; readonly namespaces: readonly string[]; readonly workloads: readonly string[] }
  | { readonly kind: 'addresses'; readonly cidrs: readonly string[] }
  /** Pods that nothing declares. */
  | { readonly kind: 'undeclared' };

/** A part of a policy that is deleted: one of its rules, by its place in its list, or all of it. */
export type RemovedPart = 'policy' | { readonly direction: Direction; readonly rule: number };

/** Answers what deleting parts of policies would change. Each state is analysed once. */
export class Removals {
  readonly #analyzed = new AnalyzedStates();
  readonly #questions = new LabelQuestions();

  /** Compares a state with the same one without a part of a policy, in some of its namespaces; `policies`: by the namespace. */
  effectOf(
    before: ClusterState,
    policies: ReadonlyMap<string, ReadonlySet<KnownPolicy>>,
    part: RemovedPart,
  ): RemovalEffect {
    const after = without(before, policies, part);
    const states = { before, after };
    const context = {
      facts: new ChangedFacts(states),
      analyzed: this.#analyzed,
      questions: this.#questions,
    };
    const { changes } = clusterChanges(states, context);
    this.#analyzed.forget(after);
    const closed = changes.filter(isClosed).map(asRemoved);
    return {
      closes: [...closed].sort((a, b) => Number(isUndeclared(a)) - Number(isUndeclared(b))),
      opens: changes.length - closed.length,
    };
  }
}

function isClosed({ changed: { change, after } }: ClusterChange): boolean {
  return change === 'closed' || (change === 'certainty' && after === 'conditional');
}

function without(
  state: ClusterState,
  policies: ReadonlyMap<string, ReadonlySet<KnownPolicy>>,
  part: RemovedPart,
): ClusterState {
  const namespaces = new Map<string, NamespaceState>();
  for (const [name, namespace] of state.namespaces) {
    const removed = policies.get(name);
    namespaces.set(
      name,
      removed === undefined
        ? namespace
        : {
            ...namespace,
            policies: namespace.policies.flatMap((known) => {
              if (!removed.has(known)) return [known];
              return part === 'policy' ? [] : [{ ...known, policy: withoutRule(known.policy, part) }];
            }),
          },
    );
  }
  return { ...state, namespaces };
}

function withoutRule(policy: NetworkPolicy, { direction, rule }: Exclude<RemovedPart, 'policy'>): NetworkPolicy {
  const { rules } = fieldsOf[direction];
  const left = (policy.spec[rules] ?? []).filter((_, index) => index !== rule);
  return { ...policy, spec: { ...policy.spec, [rules]: left } };
}

function asRemoved({ from, to, changed }: ClusterChange): RemovedConnection {
  return { from: removedEnd(from), to: removedEnd(to), ports: formatPorts(changed.ports) };
}

function removedEnd(end: ClusterEnd): RemovedEnd {
  if (arePods(end)) {
    const all = (of: (pods: GroupedPods) => readonly string[]) => [...new Set(end.flatMap(of))].sort();
    return {
      kind: 'pods',
      namespaces: all(({ namespaces }) => namespaces),
      workloads: all(({ workloads }) => workloads.map(({ name }) => name)),
    };
  }
  return end.kind === 'undeclared'
    ? { kind: 'undeclared' }
    : { kind: 'addresses', cidrs: toCidrs(end.addresses).map(formatCidr) };
}

function isUndeclared({ from, to }: RemovedConnection): boolean {
  return from.kind === 'undeclared' || to.kind === 'undeclared';
}
