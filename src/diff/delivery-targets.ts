import { compareText } from '../diagnostics/compare.ts';
import type { Location } from '../diagnostics/diagnostic.ts';
import type { FileTree } from '../model/file-tree.ts';
import { clusterOf } from '../render/tree-changes.ts';
import { locationOf, nodeAt, type SourceNode } from '../source/node.ts';
import { readYaml } from '../source/read-yaml.ts';

/** The settings that decide where the policies of a cluster are applied, and by whose rights. */
export type TargetSetting = keyof typeof settings;

/** Fields of delivery objects by setting. Of several, an object has one. */
const settings = {
  tool: [],
  server: [
    ['spec', 'template', 'spec', 'destination', 'server'],
    ['spec', 'destination', 'server'],
  ],
  name: [
    ['spec', 'template', 'spec', 'destination', 'name'],
    ['spec', 'destination', 'name'],
  ],
  account: [
    ['spec', 'destinationServiceAccounts', 0, 'defaultServiceAccount'],
    ['spec', 'serviceAccountName'],
  ],
  kubeconfig: [['spec', 'kubeConfig', 'secretRef', 'name']],
  namespace: [['metadata', 'namespace']],
} as const satisfies Record<string, readonly (readonly (string | number)[])[]>;

/** One setting of a cluster that two states give different values. `undefined`: the state has none. */
export interface TargetChange {
  readonly cluster: string;
  readonly setting: TargetSetting;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** In the state after; before where the cluster is no longer delivered. */
  readonly location: Location;
}

/**
 * Compares where, and by whose rights, the policies of each cluster are applied. Reads only delivery objects that differ,
 * and one Kustomization for each cluster. A cluster that only one state has is not compared. Sorted by cluster and setting.
 */
export function changedTargets(before: FileTree, after: FileTree): readonly TargetChange[] {
  const [was, is] = [deliveriesIn(before), deliveriesIn(after)];
  const changes: TargetChange[] = [];
  for (const [cluster, old] of [...was].sort(([a], [b]) => compareText(a, b))) {
    const now = is.get(cluster);
    if (now?.tool !== old.tool) {
      if (now === undefined && !hasManifests(after, cluster)) continue;
      const [path = ''] = (now ?? old).paths;
      const location = { path: `manifests/${path}`, line: 1, column: 1 };
      changes.push({ cluster, setting: 'tool', before: old.tool, after: now?.tool, location });
    } else changes.push(...changedSettings(cluster, before, after, old.paths));
  }
  return changes;
}

/** The tool that delivers a cluster, and the paths of its delivery objects, sorted. */
interface DeliveryObjects {
  readonly tool: string;
  readonly paths: string[];
}

function deliveriesIn(manifests: FileTree): ReadonlyMap<string, DeliveryObjects> {
  const found = new Map<string, DeliveryObjects>();
  for (const path of manifests.paths()) {
    const [folder, tool = ''] = path.split('/');
    const cluster = folder === 'gitops' ? clusterOf(path) : undefined;
    if (cluster === undefined) continue;
    const known = found.get(cluster) ?? { tool, paths: [] };
    known.paths.push(path);
    found.set(cluster, known);
  }
  return found;
}

/** Reports whether a state still has policies of a cluster: one that is removed is delivered no more by intention. */
function hasManifests(manifests: FileTree, cluster: string): boolean {
  return manifests.paths().some((path) => /^(clusters|hosted)\//.test(path) && clusterOf(path) === cluster);
}

function changedSettings(
  cluster: string,
  before: FileTree,
  after: FileTree,
  paths: readonly string[],
): readonly TargetChange[] {
  const differing = paths.filter((path) => {
    const [old, now] = [before.get(path), after.get(path)];
    return old !== undefined && now !== undefined && old !== now && old.contentId !== now.contentId;
  });
  // All Kustomizations of a cluster have these settings in common.
  const [kustomization] = differing.filter(isKustomization);
  const read = differing.filter((path) => !isKustomization(path) || path === kustomization);
  const changes = new Map<TargetSetting, TargetChange>();
  for (const path of read) {
    const [old, now] = [objectAt(before, path), objectAt(after, path)];
    for (const setting of Object.keys(settings) as TargetSetting[]) {
      const [was, is] = [fieldOf(old, setting), fieldOf(now, setting)];
      if (was?.text === is?.text || changes.has(setting)) continue;
      const location = is?.location ?? { path: `manifests/${path}`, line: 1, column: 1 };
      changes.set(setting, { cluster, setting, before: was?.text, after: is?.text, location });
    }
  }
  return [...changes.values()].sort((a, b) => compareText(a.setting, b.setting));
}

function isKustomization(path: string): boolean {
  return path.endsWith('.kustomization.yaml');
}

function objectAt(manifests: FileTree, path: string): SourceNode | undefined {
  const file = manifests.get(path);
  return file === undefined ? undefined : readYaml(`manifests/${path}`, file.read()).value;
}

function fieldOf(
  object: SourceNode | undefined,
  setting: TargetSetting,
): { readonly text: string; readonly location: Location } | undefined {
  const paths: readonly (readonly (string | number)[])[] = settings[setting];
  for (const path of paths) {
    const node = nodeAt(object, path);
    if (node?.kind === 'scalar') return { text: node.text, location: locationOf(node) };
  }
  return undefined;
}
