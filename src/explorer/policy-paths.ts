import { directions, fieldsOf } from '../model/directions.ts';
import type { NetworkPolicy } from '../model/network-policy.ts';
import { rulePath } from '../policy/rule-path.ts';
import type { PolicyPath } from '../policy/violation.ts';

/** Returns the fields of a policy that an explanation can point to, always in the same order. */
export function policyPaths({ spec }: NetworkPolicy): readonly PolicyPath[] {
  return directions.flatMap((direction) => {
    const { rules, peers } = fieldsOf[direction];
    const written = spec[rules] ?? [];
    return [
      ['spec', rules],
      ...written.flatMap((rule, index) => {
        const count = ('from' in rule ? rule.from : 'to' in rule ? rule.to : undefined)?.length ?? 0;
        const path = rulePath(direction, index);
        const ofPeers = Array.from({ length: count }, (_, peer) => rulePath(direction, index, peer));
        return [path, [...path, peers], [...path, 'ports'], ...ofPeers];
      }),
    ];
  });
}
