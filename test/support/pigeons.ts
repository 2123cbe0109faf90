import type { LabelSelector } from '../../src/model/network-policy.ts';

/**
 * Selectors that match every set of labels together, which is hard to prove: a pod outside of them all would keep more
 * pigeons than there are holes, each in one hole and none beside another.
 */
export function pigeonSelectors(holes: number): readonly LabelSelector[] {
  const values = Array.from({ length: holes }, (_, hole) => `hole-${hole}`);
  const keys = Array.from({ length: holes + 1 }, (_, pigeon) => `pigeon-${pigeon}`);
  return [
    ...keys.map((key): LabelSelector => ({ matchExpressions: [{ key, operator: 'NotIn', values }] })),
    ...keys.flatMap((key, index) =>
      keys
        .slice(0, index)
        .flatMap((other) => values.map((value): LabelSelector => ({ matchLabels: { [key]: value, [other]: value } }))),
    ),
  ];
}
