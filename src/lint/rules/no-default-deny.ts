import type { NamespaceState } from '../../connectivity/cluster-state.ts';
import type { Direction } from '../../model/network-policy.ts';
import { everything, witness } from '../../policy/label-space.ts';
import type { ClusterFacts } from '../cluster-facts.ts';
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
  *check({ clusters }): Generator<Found> {
    for (const facts of clusters) {
      for (const namespace of facts.namespaces) {
        for (const direction of ['Ingress', 'Egress'] as const) {
          const open = openPod(facts, namespace, direction);
          if (open !== undefined) yield found(facts, namespace, direction, open);
        }
      }
    }
  },
};

/** Labels of a pod that no policy isolates, as words. */
function openPod(facts: ClusterFacts, namespace: NamespaceState, direction: Direction): string | undefined {
  const boxes = facts
    .policies(namespace)
    .flatMap(({ compiled }) => (compiled[direction] === undefined ? [] : [compiled.podSelector]));
  if (boxes.some(({ keys }) => keys.size === 0)) return undefined;
  const labels = witness([everything], boxes);
  if (labels === undefined) return undefined;
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
