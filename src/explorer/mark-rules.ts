import type { ClusterState } from '../clusters/cluster-state.ts';
import type { Flow } from '../flows/flow.ts';
import { RuleUse } from '../flows/rule-use.ts';
import { directions } from '../model/directions.ts';
import { compileNetworkPolicy } from '../policy/compile-network-policy.ts';
import { namespaceKey } from './pack-policies.ts';
import type { PackedUse } from './page-data.ts';

/**
 * Finds the rules of a cluster's policies that recorded flows passed, by the keys of namespaces that have policies. The code of a page
 * does not import this: it reads what is packed.
 */
export function usedRules(cluster: ClusterState, flows: readonly Flow[]): ReadonlyMap<string, readonly PackedUse[]> {
  const use = new RuleUse(cluster);
  for (const flow of flows) use.add(flow);
  const found = new Map<string, readonly PackedUse[]>();
  for (const namespace of cluster.namespaces.values()) {
    if (namespace.policies.length === 0) continue;
    const used = namespace.policies.flatMap(({ policy }, place) => {
      const compiled = compileNetworkPolicy(policy);
      const at = { namespace: namespace.name, policy: policy.metadata.name };
      return directions.flatMap((direction, side) =>
        [...(compiled[direction]?.rules.keys() ?? [])].flatMap((rule): readonly PackedUse[] =>
          use.isUsed({ ...at, direction, rule }) ? [[place, side, rule]] : [],
        ),
      );
    });
    found.set(namespaceKey(cluster, namespace), used);
  }
  return found;
}
