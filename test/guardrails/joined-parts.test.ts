import { type ClusterPart, nothingAdded } from '../../src/guardrails/cluster-part.ts';
import { JoinedParts } from '../../src/guardrails/joined-parts.ts';
import { assert, table } from '../support/table.ts';

const part = (workloads: readonly string[], isComplete: boolean): ClusterPart => ({
  ...nothingAdded,
  clusters: 1,
  indirect: { workloads, isComplete },
});

table(
  'paths through other workloads are complete only if they are in every cluster',
  [
    { name: 'in all', parts: [part(['b'], true), part(['a', 'b'], true)], isComplete: true },
    { name: 'not in the first', parts: [part(['b'], false), part(['a'], true)], isComplete: false },
    { name: 'not in the last', parts: [part(['b'], true), part(['a'], false)], isComplete: false },
    // Parts are joined in groups, and then the groups.
    {
      name: 'not in one of several hundred',
      parts: Array.from({ length: 300 }, (_, index) => part([index % 2 === 0 ? 'a' : 'b'], index !== 150)),
      isComplete: false,
    },
  ],
  ({ parts, isComplete }) => {
    const [joined] = new JoinedParts().of(
      parts.map((one) => [one]),
      1,
    );
    assert.is(joined?.clusters, parts.length);
    assert.equal(joined?.indirect, { workloads: ['a', 'b'], isComplete });
  },
);
