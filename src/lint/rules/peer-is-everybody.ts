import { everything, includesBox } from '../../labels/label-space.ts';
import { directions } from '../../model/directions.ts';
import type { Direction } from '../../model/network-policy.ts';
import { rulePath } from '../../policy/rule-path.ts';
import type { LintContext } from '../context.ts';
import type { Found } from '../rule.ts';

interface PeerIsEverybody {
  readonly direction: Direction;
}

/**
 * Rule: no peer is every pod of every namespace.
 *
 * Reason: `namespaceSelector: {}` looks narrow and is the whole cluster, with namespaces and tenants that are added
 * later. Proved for all labels: selectors that nothing fails are empty, however they are written.
 *
 * Breaks it: `- namespaceSelector: {}`. Keeps it: with a `podSelector` beside it, or labels in it.
 */
export function* peerIsEverybody({ policies }: LintContext): Generator<Found<PeerIsEverybody>> {
  for (const { instances } of policies) {
    for (const instance of instances) {
      for (const direction of directions) {
        for (const [rule, { peers }] of (instance.compiled[direction]?.rules ?? []).entries()) {
          if (peers === 'all') continue;
          for (const [index, peer] of peers.entries()) {
            if (peer.kind !== 'pods' || peer.namespaces === 'own') continue;
            if (!includesBox(peer.namespaces, everything) || !includesBox(peer.pods, everything)) continue;
            yield {
              data: { direction },
              at: {
                kind: 'policy',
                policy: instance.known,
                path: rulePath(direction, rule, index),
                rule: { direction, index: rule },
              },
              places: [instance],
            };
          }
        }
      }
    }
  }
}
