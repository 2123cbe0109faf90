import { observedClusterOf, roleOf } from '../landscape/source-paths.ts';
import type { FileTree } from '../model/file-tree.ts';
import { fitsPattern } from '../model/name-pattern.ts';
import { utf8Text } from '../model/utf8.ts';
import { nodeAt } from '../source/node.ts';
import { readYaml } from '../source/read-yaml.ts';

/**
 * Sources that render the same files for these clusters as all sources do: without the clusters that have nothing to do
 * with them. Nothing where that cannot be told, or would leave little out; where groups or tenants place namespaces, since
 * their selectors must see every cluster; or where there are grants, since any cluster may name their tenants. Delivery
 * objects may be others, since some depend on what other clusters have.
 */
export function reducedSources(sources: FileTree, names: ReadonlySet<string>): FileTree | undefined {
  const all = sources.paths();
  const clusters = new Map<string, string>();
  const pathByFile = new Map<string, string>();
  const found: string[] = [];
  for (const path of all) {
    const { kind } = roleOf(path);
    if (kind === 'tenant-namespaces' || kind === 'access-grant') return undefined;
    if (kind === 'cluster-group' && placesNamespaces(sources, path)) return undefined;
    if (kind !== 'cluster') continue;
    found.push(path);
    pathByFile.set(path.slice(path.lastIndexOf('/') + 1), path);
  }
  const wanted = found.filter((path) => mightName(sources.get(path)?.read() ?? new Uint8Array(), names));
  while (wanted.length > 0) {
    const path = wanted.pop() ?? '';
    if (clusters.has(path)) continue;
    const root = readYaml(path, sources.get(path)?.read() ?? new Uint8Array()).value;
    const name = root && nodeAt(root, ['metadata', 'name']);
    if (root === undefined || name?.kind !== 'scalar') return undefined;
    clusters.set(path, name.text);
    const host = nodeAt(root, ['spec', 'controlPlane', 'cluster']);
    if (host?.kind !== 'scalar') continue;
    const hostPath = pathByFile.get(`${host.text}.yaml`);
    if (hostPath === undefined) return undefined;
    wanted.push(hostPath);
  }
  if (clusters.size * 2 > found.length) return undefined;
  const kept = new Set(clusters.values());
  const paths = all.filter((path) => {
    const role = roleOf(path);
    if (role.kind === 'cluster') return clusters.has(path);
    const observed = observedClusterOf(role);
    if (observed !== undefined) return kept.has(observed);
    if (role.kind === 'exception') return concerns(sources, path, kept);
    return role.kind !== 'connectivity-test' && role.kind !== 'guardrail';
  });
  const shown = new Set(paths);
  return { paths: () => paths, get: (path) => (shown.has(path) ? sources.get(path) : undefined) };
}

function placesNamespaces(sources: FileTree, path: string): boolean {
  const root = readYaml(path, sources.get(path)?.read() ?? new Uint8Array()).value;
  return root === undefined || nodeAt(root, ['spec', 'namespaces']) !== undefined;
}

/**
 * Reports whether a text can name one of these: it holds the name, or an escape that could stand for some of its
 * characters.
 */
export function mightName(bytes: Uint8Array, names: ReadonlySet<string>): boolean {
  const text = utf8Text(bytes);
  return text.includes('\\') || [...names].some((name) => text.includes(name));
}

/** Reports whether an exception can apply to one of these clusters. */
function concerns(sources: FileTree, path: string, clusters: ReadonlySet<string>): boolean {
  const root = readYaml(path, sources.get(path)?.read() ?? new Uint8Array()).value;
  const list = root && nodeAt(root, ['spec', 'scope', 'clusters']);
  if (list?.kind !== 'sequence') return true;
  return list.items.some(
    (item) => item.kind === 'scalar' && [...clusters].some((cluster) => fitsPattern(cluster, item.text)),
  );
}
