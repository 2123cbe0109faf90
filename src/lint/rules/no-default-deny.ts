import type { NamespaceState } from '../../connectivity/cluster-state.ts';
import type { Direction, TextMap } from '../../model/network-policy.ts';
import type { Outside } from '../../policy/label-questions.ts';
import { everything } from '../../policy/label-space.ts';
import type { ClusterFacts } from '../cluster-facts.ts';
import type { LintContext } from '../context.ts';
import type { Found, LintRule } from '../rule.ts';
import { namespaceWords } from '../words.ts';

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
        for (const direction of ['Ingress', 'Egress'] as const) {
          const open = openPod(context, facts, namespace, direction);
          if (open.kind === 'found') yield found(facts, namespace, direction, wordsOf(open.labels));
        }
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
    .flatMap(({ compiled }) => (compiled[direction] === undefined ? [] : [compiled.podSelector]));
  if (boxes.some(({ keys }) => keys.size === 0)) return { kind: 'none' };
  return questions.atPlace().outside(everything, boxes);
}

function wordsOf(labels: TextMap): string {
  const words = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
  return words.length === 0 ? 'a pod without labels' : `a pod with ${words.join(', ')}`;
}

function found(facts: ClusterFacts, namespace: NamespaceState, direction: Direction, pod: string): Found {
  const may = direction === 'Ingress' ? 'accepts every connection' : 'may connect to everything';
  const where = namespaceWords(namespace);
  return {
    message: `In ${where}, ${pod} ${may}: no policy isolates it for ${direction.toLowerCase()}. A namespace denies by default in both directions, and allows by further policies.`,
    hint: `Add a policy with an empty podSelector and ${direction} in policyTypes, and no ${direction.toLowerCase()} rule; allow what is needed first.`,
    at: { kind: 'namespace', direction },
    places: [{ facts, namespace }],
  };
}
