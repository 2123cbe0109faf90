import type { NamespaceState } from '../../clusters/cluster-state.ts';
import { compareText } from '../../diagnostics/compare.ts';
import { roleOf } from '../../landscape/source-paths.ts';
import type { FileTree } from '../../model/file-tree.ts';
import { isJsonArray, isJsonObject, type Json } from '../../model/json.ts';
import type { TextMap } from '../../model/network-policy.ts';
import { valueBelow } from '../../render/expression-form.ts';
import { toJson } from '../../source/node.ts';
import { readSource } from '../../source/read-yaml.ts';

/** A place for a new cluster: the folder of its file, which gives it the groups above, and its own labels. */
export interface Placement {
  /** Below `policies/clusters/`; empty for that folder itself. */
  readonly folder: string;
  readonly labels: TextMap;
}

/** Returns the places that a new cluster can have: in each group, and with the labels that tenants ask for. Sorted. */
export function placementsIn(files: FileTree, found: ReadonlyMap<string, NamespaceState>): readonly Placement[] {
  const folders = files.paths().flatMap((path) => {
    const role = path.startsWith('policies/') ? roleOf(path) : undefined;
    return role?.kind === 'cluster-group' ? [role.folder.split('/').slice(1).join('/')] : [];
  });
  const labels = labelsForTenants(files, found);
  return [...new Set(['', ...folders])]
    .sort(compareText)
    .flatMap((folder) => [{ folder, labels: {} }, ...(Object.keys(labels).length === 0 ? [] : [{ folder, labels }])]);
}

/** Labels that a cluster needs so that tenants place the namespaces there which it has. */
function labelsForTenants(files: FileTree, found: ReadonlyMap<string, NamespaceState>): TextMap {
  const labels: Record<string, string> = {};
  for (const path of files.paths()) {
    if (!path.startsWith('policies/') || roleOf(path).kind !== 'tenant-namespaces') continue;
    const file = files.get(path);
    const root = file === undefined ? undefined : readSource(path, file).value;
    const items = root === undefined ? undefined : valueBelow(toJson(root), ['spec', 'namespaces']);
    for (const item of isJsonArray(items) ? items : []) {
      if (!found.has(String(valueBelow(item, ['name'])))) continue;
      for (const [key, value] of Object.entries(asked(item))) if (!Object.hasOwn(labels, key)) labels[key] = value;
    }
  }
  return Object.fromEntries(Object.entries(labels).sort(([a], [b]) => compareText(a, b)));
}

function asked(item: Json): TextMap {
  const labels = valueBelow(item, ['clusterSelector', 'matchLabels']);
  return isJsonObject(labels) ? (labels as TextMap) : {};
}
