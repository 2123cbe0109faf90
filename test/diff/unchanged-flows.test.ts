import fc from 'fast-check';
import { UnchangedFlows } from '../../src/diff/unchanged-flows.ts';
import type { Flow } from '../../src/flows/flow.ts';
import { FlowJudge } from '../../src/flows/judge-flows.ts';
import { randomChange } from '../support/random-change.ts';
import { clusterStateOf, type RandomCluster } from '../support/random-cluster.ts';
import { flowEndIn, randomFlow } from '../support/random-flows.ts';
import { randomRuns } from '../support/random-runs.ts';
import { assert, test } from '../support/table.ts';

type RandomFlow = typeof randomFlow extends fc.Arbitrary<infer Value> ? Value : never;

/** A change with flows, in the state before. */
const changeWithFlows = fc.tuple(randomChange, fc.array(randomFlow, { minLength: 6, maxLength: 6 }));

function judgedFlows(before: RandomCluster, judge: FlowJudge, asked: readonly RandomFlow[]) {
  return asked.flatMap(({ from, to, at, verdict, count }) => {
    const flow: Flow = { from: flowEndIn(before, from), to: flowEndIn(before, to), ...at, verdict, count };
    return judge.judge(flow).value ?? [];
  });
}

test('a flow that need not be judged after a change has the verdict of before', () => {
  fc.assert(
    fc.property(changeWithFlows, ([{ before, after }, asked]) => {
      const states = { before: clusterStateOf(before), after: clusterStateOf(after) };
      const judge = new FlowJudge(states.before);
      const unchanged = new UnchangedFlows(states);
      for (const judged of judgedFlows(before, judge, asked)) {
        if (!unchanged.has(judged)) continue;
        const { value } = new FlowJudge(states.after, judge).judge(judged.flow);
        assert.is(value?.verdict, judged.verdict, JSON.stringify(judged.flow));
      }
    }),
    { numRuns: randomRuns(300, 3_000) },
  );
});

test('between equal states that were read twice, no flow need be judged again', () => {
  fc.assert(
    fc.property(changeWithFlows, ([{ before }, asked]) => {
      const states = { before: clusterStateOf(before), after: clusterStateOf(structuredClone(before)) };
      const unchanged = new UnchangedFlows(states);
      for (const judged of judgedFlows(before, new FlowJudge(states.before), asked)) {
        assert.ok(unchanged.has(judged), JSON.stringify(judged.flow));
      }
    }),
    { numRuns: 100 },
  );
});
