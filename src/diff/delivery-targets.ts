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
  key: [['spec', 'kubeConfig', 'secretRef', 'key']],
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
    } else changes.push(...changedSettings(cluster, before, after, old.paths, now?.paths ?? []));
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
  old: readonly string[],
  now: readonly string[],
): readonly TargetChange[] {
  const [was, is] = [
    settingsIn(before, differing(before, after, old)),
    settingsIn(after, differing(after, before, now)),
  ];
  return (Object.keys(settings) as TargetSetting[]).sort(compareText).flatMap((setting) => {
    const [first, second] = [was.get(setting), is.get(setting)];
    if (first === undefined || second === undefined || first.text === second.text) return [];
    const { location } = second;
    return [{ cluster, setting, before: first.text, after: second.text, location }];
  });
}

/** The files at these paths that the other state does not have as they are. */
function differing(tree: FileTree, other: FileTree, paths: readonly string[]): readonly string[] {
  return paths.filter((path) => {
    const [file, twin] = [tree.get(path), other.get(path)];
    return file !== undefined && file !== twin && file.contentId !== twin?.contentId;
  });
}

/** A setting as one state has it. `undefined`: its objects do not have the field. */
interface FoundSetting {
  readonly text: string | undefined;
  readonly location: Location;
}

/** The settings in delivery objects, wherever they are: a cluster's objects can change their paths with its settings. */
function settingsIn(manifests: FileTree, paths: readonly string[]): ReadonlyMap<TargetSetting, FoundSetting> {
  const found = new Map<TargetSetting, FoundSetting>();
  // All Kustomizations of a cluster have these settings in common.
  const [kustomization] = paths.filter((path) => kindAt(path) === 'kustomization');
  for (const path of paths) {
    const kind = kindAt(path);
    if (kind === undefined || (kind === 'kustomization' && path !== kustomization)) continue;
    const object = objectAt(manifests, path);
    for (const setting of settingsOf[kind]) {
      const field = fieldOf(object, setting);
      const location = field?.location ?? { path: `manifests/${path}`, line: 1, column: 1 };
      found.set(setting, { text: field?.text, location });
    }
  }
  return found;
}

/** The settings that each kind of delivery object has. */
const settingsOf = {
  application: ['server', 'name', 'namespace'],
  project: ['account'],
  kustomization: ['account', 'kubeconfig', 'key', 'namespace'],
} as const satisfies Record<string, readonly TargetSetting[]>;

function kindAt(path: string): keyof typeof settingsOf | undefined {
  if (path.endsWith('.kustomization.yaml')) return 'kustomization';
  if (/\/application(-set)?\.yaml$/.test(path)) return 'application';
  return path.endsWith('/project.yaml') ? 'project' : undefined;
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
