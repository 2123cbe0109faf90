import { compareText } from '../../diagnostics/compare.ts';
import { withNameLabel } from '../../model/kubernetes-names.ts';
import { labelKeysOf } from '../../policy/label-keys.ts';
import type { ClusterState, KnownPolicy, NamespaceState } from '../cluster-state.ts';
import { resolveNeeds } from '../needs/resolve-needs.ts';
import { gatherWorkloads } from './gather-workloads.ts';
import type { NamespaceObjects, PlainObjects } from './objects.ts';

/** Builds the cluster that the objects describe. Their order does not matter. */
export function clusterOf(
  { namespaces, needs }: Pick<PlainObjects, 'namespaces' | 'needs'>,
  known: Pick<ClusterState, 'name' | 'traits' | 'policiesApplyToOwnNode' | 'networks'>,
): ClusterState {
  const byName = [...namespaces].sort(([a], [b]) => compareText(a, b));
  const selected = selectedKeys(byName.map(([, objects]) => objects));
  const services = byName.flatMap(([, objects]) => [...objects.services].sort((a, b) => compareText(a.name, b.name)));
  const cluster: ClusterState = {
    ...known,
    namespaces: new Map(byName.map(([name, objects]) => [name, namespaceState(name, objects, selected)])),
    services,
  };
  const found = resolveNeeds(needs.collected(), cluster);
  return found.needs.length === 0 ? cluster : { ...cluster, needs: found };
}

function namespaceState(name: string, objects: NamespaceObjects, selected: ReadonlySet<string>): NamespaceState {
  const { labels, policies } = objects;
  return {
    name,
    labels: withNameLabel(name, labels),
    defined: labels !== undefined,
    workloads: gatherWorkloads(objects, selected),
    policies: [...policies].sort(byName),
  };
}

function byName({ policy: a }: KnownPolicy, { policy: b }: KnownPolicy): number {
  return compareText(a.metadata.name, b.metadata.name);
}

/** The keys of labels by which some policy, or some Service, selects pods. */
function selectedKeys(all: readonly NamespaceObjects[]): ReadonlySet<string> {
  const policies = all.flatMap((objects) => objects.policies.map(({ policy }) => policy));
  const ofServices = all.flatMap(({ services }) => services.flatMap(({ selector = {} }) => Object.keys(selector)));
  return new Set([...labelKeysOf(policies).pods, ...ofServices]);
}
