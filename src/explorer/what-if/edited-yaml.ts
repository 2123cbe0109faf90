import { clusterKey } from '../../clusters/cluster-key.ts';
import { remembered } from '../../model/interned.ts';
import type { NetworkPolicy } from '../../model/network-policy.ts';
import { writeYaml } from '../../source/write-yaml.ts';
import type { EditedStates } from './compare-edited.ts';

/** A policy that edits add, replace or remove, in the clusters where it is the same. */
export interface EditedPolicy {
  readonly change: 'added' | 'replaced' | 'removed';
  readonly namespace: string;
  readonly name: string;
  /** Empty for plain manifests. */
  readonly clusters: readonly string[];
  /** As a cluster takes it; of a removed policy, nothing. */
  readonly yaml: string;
}

/** Returns the policies that edits add, replace or remove. */
export function editedPolicies({ before, after }: EditedStates): readonly EditedPolicy[] {
  const found = new Map<string, EditedPolicy & { readonly clusters: string[] }>();
  for (const [place, cluster] of after.entries()) {
    const was = before[place];
    if (was === undefined || was === cluster) continue;
    for (const namespace of cluster.namespaces.values()) {
      const old = new Map(policiesOf(was.namespaces.get(namespace.name)?.policies));
      const now = new Map(policiesOf(namespace.policies));
      for (const name of new Set([...old.keys(), ...now.keys()])) {
        const [known, policy] = [old.get(name), now.get(name)];
        if (known === policy) continue;
        const edited: Omit<EditedPolicy, 'clusters'> = {
          change: policy === undefined ? 'removed' : known === undefined ? 'added' : 'replaced',
          ...{ namespace: namespace.name, name, yaml: policy === undefined ? '' : yamlOf(policy, namespace.name) },
        };
        const same = remembered(found, JSON.stringify(edited), () => ({ ...edited, clusters: [] }));
        if (cluster.name !== undefined) same.clusters.push(clusterKey(cluster));
      }
    }
  }
  return [...found.values()];
}

function policiesOf(policies: readonly { readonly policy: NetworkPolicy }[] = []) {
  return policies.map(({ policy }) => [policy.metadata.name, policy] as const);
}

function yamlOf({ metadata, ...policy }: NetworkPolicy, namespace: string): string {
  const { name, namespace: _, ...rest } = metadata;
  const { apiVersion, kind, ...spec } = policy;
  return writeYaml({ apiVersion, kind, metadata: { name, namespace, ...rest }, ...spec });
}

/** Joins the policies into one text of YAML; removed ones are comments. */
export function joinedYaml(policies: readonly EditedPolicy[]): string {
  return policies
    .map(({ change, namespace, name, yaml }) =>
      change === 'removed'
        ? `# Removed: NetworkPolicy ${JSON.stringify(name)} in namespace ${JSON.stringify(namespace)}\n`
        : yaml,
    )
    .join('---\n');
}
