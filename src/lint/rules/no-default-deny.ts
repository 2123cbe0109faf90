import type { NamespaceState, Workload } from '../../clusters/cluster-state.ts';
import type { Outside } from '../../labels/label-questions.ts';
import { everything } from '../../labels/label-space.ts';
import { directions } from '../../model/directions.ts';
import type { Direction, TextMap } from '../../model/network-policy.ts';
import type { ClusterFacts } from '../cluster-facts.ts';
import type { LintContext } from '../context.ts';
import type { Found } from '../rule.ts';

interface NoDefaultDeny {
  /** Never empty. */
  readonly directions: readonly Direction[];
  /** Labels of a pod that would be open; absent where pods that exist are open, which are the subjects. */
  readonly wouldBeOpen?: TextMap;
}

/**
 * Rule: in each direction, the policies of a namespace isolate every pod that could exist in it, regardless of its
 * labels.
 *
 * Reason: a pod that no policy isolates can reach any peer. A pod that is added tomorrow may have any labels. Proved
 * for all labels; a finding names labels of a pod that would be open.
 *
 * Breaks it: a namespace whose only policy selects `app: web`. Keeps it: the same with `podSelector: {}`.
 */
export function* noDefaultDeny(context: LintContext): Generator<Found<NoDefaultDeny>> {
  for (const facts of context.clusters) {
    for (const namespace of facts.namespaces) {
      const open = directions.flatMap((direction) => openPods(context, facts, namespace, direction) ?? []);
      yield* (namespace.type === undefined ? joined(open) : open).map((one) => found(facts, namespace, one));
    }
  }
}

/** Labels of a pod that no policy isolates. */
export function openPod(
  { questions }: LintContext,
  facts: ClusterFacts,
  namespace: NamespaceState,
  direction: Direction,
): Outside {
  const boxes = facts
    .policies(namespace)
    .flatMap(({ compiled }) => (compiled[direction] === undefined ? [] : [compiled.subject.pods]));
  if (boxes.some(({ keys }) => keys.size === 0)) return { kind: 'none' };
  return questions.atPlace().outside(everything, boxes);
}

interface OpenPods {
  readonly directions: readonly Direction[];
  /** Workloads that exist, or else labels of a pod that could exist. */
  readonly pods: { readonly workloads: readonly Workload[] } | { readonly labels: TextMap };
}

/** Returns the pods that no policy isolates. */
function openPods(
  context: LintContext,
  facts: ClusterFacts,
  namespace: NamespaceState,
  direction: Direction,
): OpenPods | undefined {
  const answer = openPod(context, facts, namespace, direction);
  if (answer.kind !== 'found') return undefined;
  const { labels } = answer;
  const open = namespace.workloads.filter(
    (one) => !one.hostNetwork && facts.isolating(namespace, one, direction).length === 0,
  );
  return { directions: [direction], pods: open.length > 0 ? { workloads: open } : { labels } };
}

/** Joins equal findings of both directions: their cause is one missing policy. A type sets each direction by itself. */
function joined(open: readonly OpenPods[]): readonly OpenPods[] {
  const [first, second] = open;
  if (first === undefined || second === undefined || podsKey(first) !== podsKey(second)) return open;
  return [{ ...first, directions: [...first.directions, ...second.directions] }];
}

function podsKey({ pods }: OpenPods): string {
  return JSON.stringify('labels' in pods ? pods : pods.workloads.map(({ kind, name }) => [kind ?? '', name]));
}

function found(facts: ClusterFacts, namespace: NamespaceState, { directions, pods }: OpenPods): Found<NoDefaultDeny> {
  const [direction, other] = directions;
  return {
    data: { directions, ...('labels' in pods ? { wouldBeOpen: pods.labels } : {}) },
    at: {
      kind: 'namespace',
      ...(direction === undefined || other !== undefined ? {} : { direction }),
      ...('labels' in pods ? {} : { workloads: pods.workloads }),
    },
    places: [{ facts, namespace }],
  };
}
