import { compareText } from '../diagnostics/compare.ts';
import { firstNames } from '../diagnostics/counted.ts';
import { hazardCodes } from '../diagnostics/hazard-codes.ts';
import type { TargetChange, TargetSetting } from './delivery-targets.ts';
import type { Hazard } from './landscape-diff.ts';

/** The settings as people name them. */
const settingNames: Readonly<Record<TargetSetting, string>> = {
  tool: 'tool',
  server: 'server',
  name: 'destination',
  account: 'service account',
  kubeconfig: 'kubeconfig Secret',
  key: 'key in the kubeconfig Secret',
  namespace: 'namespace of the delivery objects',
};

const clustersShown = 3;

/**
 * One hazard for each different change of where, or by whose rights, policies are applied: a cluster that gets them from
 * elsewhere, or no longer, keeps what it has, and later reviews do not reach it.
 */
export function deliveryHazards(changes: readonly TargetChange[]): readonly Hazard[] {
  const alike = new Map<string, TargetChange[]>();
  for (const change of changes) {
    const key = JSON.stringify([change.setting, change.before, change.after]);
    alike.set(key, [...(alike.get(key) ?? []), change]);
  }
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [deliveryHazard(first, group)];
  });
}

function deliveryHazard({ setting, before, after, location }: TargetChange, group: readonly TargetChange[]): Hazard {
  const clusters = group.map(({ cluster }) => cluster).sort(compareText);
  const shown = firstNames(clusters, clustersShown);
  const who = clusters.length === 1 ? `cluster ${shown}` : `${clusters.length} clusters (${shown})`;
  const what = `${settingNames[setting]} of ${who} changes from ${before ?? 'none'} to ${after ?? 'none'}`;
  return {
    code: 'delivery-redirected',
    level: hazardCodes['delivery-redirected'].level,
    message: `The ${what}. What is merged from now on might not reach the pods of ${clusters.length === 1 ? 'this cluster' : 'these clusters'}.`,
    policies: [],
    workloads: [],
    places: clusters.map((cluster) => ({ cluster, namespaces: [], namespacesOfType: 0 })),
    connections: [],
    subjects: clusters.map(
      (cluster) => `${cluster}: ${settingNames[setting]} ${before ?? 'none'} → ${after ?? 'none'}`,
    ),
    location,
  };
}
