import type { NamespaceState, Workload } from '../../clusters/cluster-state.ts';
import type { Outside } from '../../labels/label-questions.ts';
import { everything } from '../../labels/label-space.ts';
import type { Direction } from '../../model/network-policy.ts';
import type { ClusterFacts } from '../cluster-facts.ts';
import type { LintContext } from '../context.ts';
import type { Found, LintRule } from '../rule.ts';
import { listWords } from '../words.ts';

/**
 * Law: in each direction, the policies of a namespace isolate every pod that could exist in it, whatever its labels.
 *
 * Reason: what no policy isolates may talk to everybody. A pod that somebody adds tomorrow has labels that nobody
 * foresaw. Proved for all labels; a finding names labels of a pod that would be open.
 *
 * Breaks it: a namespace whose only policy selects `app: web`. Keeps it: the same with `podSelector: {}`.
 */
export const noDefaultDeny: LintRule = {
  code: 'no-default-deny',
  severity: 'warning',
  *check(context): Generator<Found> {
    for (const facts of context.clusters) {
      for (const namespace of facts.namespaces) {
        const open = (['Ingress', 'Egress'] as const).flatMap(
          (direction) => openPods(context, facts, namespace, direction) ?? [],
        );
        yield* (namespace.type === undefined ? told(open) : open).map((one) => found(facts, namespace, one));
      }
    }
  },
};

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
  /** Workloads that are there, or else labels of a pod that could be, as words. */
  readonly pods: readonly Workload[] | string;
}

/** What no policy isolates. */
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
  if (open.length > 0) return { directions: [direction], pods: open };
  const words = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
  return {
    directions: [direction],
    pods: words.length === 0 ? 'a pod without labels' : `a pod with ${words.join(', ')}`,
  };
}

/** What is open in both directions alike has one cause: there is no policy for it. A type says each by itself. */
function told(open: readonly OpenPods[]): readonly OpenPods[] {
  const [first, second] = open;
  if (first === undefined || second === undefined || podsKey(first) !== podsKey(second)) return open;
  return [{ ...first, directions: [...first.directions, ...second.directions] }];
}

function podsKey({ pods }: OpenPods): string {
  return typeof pods === 'string' ? pods : JSON.stringify(pods.map(({ kind, name }) => [kind ?? '', name]));
}

function found(facts: ClusterFacts, namespace: NamespaceState, { directions, pods }: OpenPods): Found {
  const ways = directions.map((one) => (one === 'Ingress' ? 'accepts every connection' : 'may connect to everything'));
  const may = ways.join(' and ');
  const which = listWords(directions.map((one) => one.toLowerCase()));
  const rule = 'A namespace denies by default in both directions, and allows by further policies.';
  const [direction, other] = directions;
  const isThere = typeof pods !== 'string';
  return {
    fact: { directions, pods: isThere ? null : pods },
    message: (subject) =>
      isThere
        ? `No policy isolates ${subject} for ${which}: such a pod ${may}. ${rule}`
        : `In ${subject}, ${pods} ${may}: no policy isolates it for ${which}. ${rule}`,
    hint: `Add a policy with an empty podSelector and ${directions.join(' and ')} in policyTypes, and no ${which.replace(' and ', ' or ')} rule; allow what is needed first.`,
    at: {
      kind: 'namespace',
      ...(direction === undefined || other !== undefined ? {} : { direction }),
      ...(isThere ? { workloads: pods } : {}),
    },
    places: [{ facts, namespace }],
  };
}
