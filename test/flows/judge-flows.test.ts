import fc from 'fast-check';
import type { Flow } from '../../src/flows/flow.ts';
import { FlowJudge } from '../../src/flows/judge-flows.ts';
import { unmappedReasons } from '../../src/flows/map-flow.ts';
import { naiveFlowVerdict } from '../support/naive-flows.ts';
import { clusterStateOf, randomCluster } from '../support/random-cluster.ts';
import { flowEndIn, naiveNetworksOf, randomFlow } from '../support/random-flows.ts';
import { assertUntil, randomRuns } from '../support/random-runs.ts';
import { assert, test } from '../support/table.ts';

test('judges every flow as the naive evaluator does, or counts it by a reason', () => {
  const counts = new Map<string, number>();
  const count = (what: string): void => {
    counts.set(what, (counts.get(what) ?? 0) + 1);
  };
  const answers = ['allowed', 'denied', 'conditional', 'unmapped', ...unmappedReasons];
  assertUntil(
    fc.property(randomCluster, fc.array(randomFlow, { minLength: 8, maxLength: 8 }), (cluster, asked) => {
      const state = clusterStateOf(cluster);
      const networks = naiveNetworksOf(state);
      const judge = new FlowJudge(state);
      for (const one of asked) {
        const { at, verdict, count: times } = one;
        const [from, to] = [flowEndIn(cluster, one.from), flowEndIn(cluster, one.to)];
        const flow: Flow = { from, to, ...at, verdict, count: times };
        const expected = naiveFlowVerdict({ cluster, networks }, flow);
        const { value, problem } = judge.judge(flow);
        assert.is(value?.verdict ?? 'unmapped', expected, JSON.stringify(flow));
        count(expected);
        for (const what of problem === undefined ? [one.from.as, one.to.as] : [problem]) count(what);
      }
    }),
    { atOnce: randomRuns(60, 1_000), most: 3_000, isRare: () => answers.some((what) => (counts.get(what) ?? 0) <= 5) },
  );
  for (const what of answers) {
    assert.ok((counts.get(what) ?? 0) > 5, `${what}: ${counts.get(what)}`);
  }
});
