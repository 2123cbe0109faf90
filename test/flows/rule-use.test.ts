import fc from 'fast-check';
import type { Flow } from '../../src/flows/flow.ts';
import { RuleUse } from '../../src/flows/rule-use.ts';
import { naiveFlowVerdict } from '../support/naive-flows.ts';
import { clusterStateOf, type RandomCluster, randomCluster } from '../support/random-cluster.ts';
import { flowEndIn, naiveNetworksOf, randomFlow } from '../support/random-flows.ts';
import { assertUntil, randomRuns } from '../support/random-runs.ts';
import { assert, test } from '../support/table.ts';

/** A cluster in which one policy has one rule or none in one direction, and there is nothing else. */
function only(
  cluster: RandomCluster,
  index: number,
  direction: 'Ingress' | 'Egress',
  rule: number | undefined,
): RandomCluster {
  const policy = cluster.policies[index];
  if (policy === undefined) throw new Error('There is such a policy.');
  const field = direction === 'Ingress' ? 'ingress' : 'egress';
  const { ingress: _, egress: __, ...spec } = policy.spec;
  const kept = rule === undefined ? [] : (policy.spec[field] ?? []).slice(rule, rule + 1);
  const alone = { ...policy, spec: { ...spec, policyTypes: [direction], [field]: kept } };
  return { ...cluster, policies: [alone as (typeof cluster.policies)[number]] };
}

test('a rule is used exactly if a flow that is not denied would pass by it alone', () => {
  const counts = new Map<string, number>();
  const answers = ['true', 'false'];
  assertUntil(
    fc.property(randomCluster, fc.array(randomFlow, { minLength: 6, maxLength: 6 }), (cluster, asked) => {
      const state = clusterStateOf(cluster);
      const networks = naiveNetworksOf(state);
      const verdictIn = (policies: RandomCluster, flow: Flow) =>
        naiveFlowVerdict({ cluster: policies, networks }, flow);
      for (const { from, to, at, verdict, count } of asked) {
        const flow: Flow = { from: flowEndIn(cluster, from), to: flowEndIn(cluster, to), ...at, verdict, count };
        const use = new RuleUse(state);
        use.add(flow);
        const naive = verdictIn(cluster, flow);
        const passes = verdict !== 'DROPPED' && naive !== 'denied' && naive !== 'unmapped';
        assert.is(use.denied.flows === 1, verdict !== 'DROPPED' && naive === 'denied');
        assert.is(use.unmapped.size === 1, verdict !== 'DROPPED' && naive === 'unmapped');
        for (const [index, { metadata, spec }] of cluster.policies.entries()) {
          for (const direction of ['Ingress', 'Egress'] as const) {
            const { length } = (direction === 'Ingress' ? spec.ingress : spec.egress) ?? [];
            if (!(spec.policyTypes ?? [direction]).includes(direction)) continue;
            const isolated = verdictIn(only(cluster, index, direction, undefined), flow);
            for (let rule = 0; rule < length; rule++) {
              const { namespace = '', name = '' } = metadata;
              const found = use.isUsed({ namespace, policy: name, direction, rule });
              // Where the record can mean several pods, it is enough that one of them is isolated.
              const alone = verdictIn(only(cluster, index, direction, rule), flow);
              if (isolated === 'conditional') continue;
              const expected = passes && isolated === 'denied' && alone !== 'denied';
              assert.is(found, expected, JSON.stringify([flow, name, direction, rule]));
              counts.set(String(expected), (counts.get(String(expected)) ?? 0) + 1);
            }
          }
        }
      }
    }),
    {
      atOnce: randomRuns(50, 150),
      most: 2_000,
      isRare: () => answers.some((answer) => (counts.get(answer) ?? 0) <= 20),
    },
  );
  for (const answer of answers) assert.ok((counts.get(answer) ?? 0) > 20, `${answer}: ${counts.get(answer)}`);
});
