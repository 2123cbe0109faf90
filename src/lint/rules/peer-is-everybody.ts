import { everything, includesBox } from '../../labels/label-space.ts';
import type { Found, LintRule } from '../rule.ts';
import { rulePath } from '../words.ts';

/**
 * Law: no peer is every pod of every namespace.
 *
 * Reason: `namespaceSelector: {}` looks narrow and is the whole cluster, with namespaces and tenants that come tomorrow.
 * Proved for all labels: selectors that nothing fails are empty, however they are written.
 *
 * Breaks it: `- namespaceSelector: {}`. Keeps it: with a `podSelector` beside it, or labels in it.
 */
export const peerIsEverybody: LintRule = {
  code: 'peer-is-everybody',
  severity: 'warning',
  *check({ policies }): Generator<Found> {
    for (const { instances } of policies) {
      for (const instance of instances) {
        for (const direction of ['Ingress', 'Egress'] as const) {
          for (const [rule, { peers }] of (instance.compiled[direction]?.rules ?? []).entries()) {
            if (peers === 'all') continue;
            for (const [index, peer] of peers.entries()) {
              if (peer.kind !== 'pods' || peer.namespaces === 'own') continue;
              if (!includesBox(peer.namespaces, everything) || !includesBox(peer.pods, everything)) continue;
              const way =
                direction === 'Ingress'
                  ? 'lets every pod of every namespace in'
                  : 'lets pods out to every pod of every namespace';
              yield {
                fact: { direction },
                message: (subject) =>
                  `${subject} ${way}. An empty namespaceSelector is the whole cluster, with all that is added tomorrow.`,
                hint: 'Name the namespaces by their labels, or the pods by a podSelector in the same item.',
                at: {
                  kind: 'policy',
                  policy: instance.known,
                  path: rulePath(direction, rule, index),
                  place: { direction, rule },
                },
                places: [instance],
              };
            }
          }
        }
      }
    }
  },
};
