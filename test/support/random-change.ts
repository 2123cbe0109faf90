import fc from 'fast-check';
import { type RandomCluster, randomCluster } from './random-cluster.ts';

/** A cluster before and after: some policies stay, some go and some come; some pods get other labels or go. */
export const randomChange = fc
  .record({
    before: randomCluster,
    other: randomCluster,
    dice: fc.array(fc.nat({ max: 9 }), { minLength: 24, maxLength: 24 }),
  })
  .map(({ before, other, dice }) => ({ before, after: changed(before, other, dice) }));

function changed(before: RandomCluster, other: RandomCluster, dice: readonly number[]): RandomCluster {
  const kept = before.policies.filter((_, index) => (dice[index] ?? 0) > 2);
  const come = other.policies
    .filter((_, index) => (dice[index + 8] ?? 0) > 6)
    // Under a name that is taken a policy is another; under one of its own it is new.
    .map((policy, index) => {
      const name = (dice[index] ?? 0) > 5 ? `new-${index}` : policy.metadata.name;
      return { ...policy, metadata: { ...policy.metadata, ...(name === undefined ? {} : { name }) } };
    });
  const names = new Set(come.map(({ metadata: { namespace, name } }) => `${namespace}/${name}`));
  const policies = [...kept.filter(({ metadata: { namespace, name } }) => !names.has(`${namespace}/${name}`)), ...come];
  const pods = before.pods
    .filter((_, index) => (dice[index + 16] ?? 0) > 0)
    .map((pod, index) => {
      const model = other.pods[index];
      if ((dice[index + 16] ?? 0) > 2 || model === undefined) return pod;
      return { ...pod, labels: model.labels, ...(model.ports === undefined ? {} : { ports: model.ports }) };
    });
  const surroundings = (dice[22] ?? 0) > 7 ? other : before;
  const { podNetwork: _, nodeNetwork: __, ...rest } = before;
  return {
    ...rest,
    ...(surroundings.podNetwork === undefined ? {} : { podNetwork: surroundings.podNetwork }),
    ...(surroundings.nodeNetwork === undefined ? {} : { nodeNetwork: surroundings.nodeNetwork }),
    ipBlockMatchesPods: (dice[23] ?? 0) > 7 ? other.ipBlockMatchesPods : before.ipBlockMatchesPods,
    ipBlockMatchesNodes: (dice[23] ?? 0) > 7 ? other.ipBlockMatchesNodes : before.ipBlockMatchesNodes,
    pods,
    policies,
  };
}
