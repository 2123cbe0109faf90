import { roleOf, tenantOf } from '../landscape/source-paths.ts';
import type { FileTree, TreeFile } from '../model/file-tree.ts';
import { textAt } from '../source/locate-field.ts';
import { nodeAt, type SourceNode, toJson } from '../source/node.ts';
import { readYaml } from '../source/read-yaml.ts';
import { mightName } from './reduced-sources.ts';

/** The part of a rendering that changed sources can change. */
type AffectedManifests = { readonly kind: 'none' } | { readonly kind: 'all' } | AffectedNamespaces;

export interface AffectedNamespaces {
  readonly kind: 'some';
  /** By name: all that these clusters have, and their control planes elsewhere. */
  readonly clusters: ReadonlySet<string>;
  /** By name: all namespaces of these types. */
  readonly types: ReadonlySet<string>;
  /** A cluster came or went, or is hosted or delivered otherwise. */
  readonly moved: boolean;
}

/** The paths that one of two trees has alone or with other bytes. Sorted. */
export function changedPaths(before: FileTree, after: FileTree): readonly string[] {
  const paths = new Set([...before.paths(), ...after.paths()]);
  return [...paths].filter((path) => before.get(path)?.contentId !== after.get(path)?.contentId).sort();
}

/** The tenants of whose folder a source differs, by name; nothing where neither state has sources. */
export function changedTenants(before: FileTree, after: FileTree): ReadonlySet<string> | undefined {
  if (before.paths().length === 0 && after.paths().length === 0) return undefined;
  return new Set(changedPaths(before, after).flatMap((path) => tenantOf(roleOf(path)) ?? []));
}

/** Reads the sources that changed, and those of types, which list templates. In doubt, everything is affected. */
export function affectedManifests(before: FileTree, after: FileTree): AffectedManifests {
  const clusters = new Set<string>();
  const types = new Set<string>();
  let moved = false;
  for (const path of changedPaths(before, after)) {
    const role = roleOf(path);
    const [old, now] = [rootOf(path, before.get(path)), rootOf(path, after.get(path))];
    switch (role.kind) {
      case 'other':
      case 'connectivity-test':
      case 'guardrail':
      case 'observed-namespaces':
        break;
      case 'observed-values':
      case 'observed-workloads':
      case 'observed-policies':
      case 'observed-needs':
        clusters.add(role.cluster);
        break;
      case 'workloads':
        types.add(role.type);
        break;
      case 'template': {
        if (role.folder === 'external') return { kind: 'all' };
        if (role.folder === 'tenants') return { kind: 'all' };
        if (role.of === undefined && namespaceMightList(role.name, after)) return { kind: 'all' };
        const listing = role.of === undefined ? typesThatList(role.name, after) : [role.of];
        if (listing === undefined) return { kind: 'all' };
        for (const type of listing) types.add(type);
        break;
      }
      case 'exception':
        if (addsPolicies(old) || addsPolicies(now)) return { kind: 'all' };
        break;
      case 'cluster': {
        for (const root of [old, now]) {
          if (root === 'absent') continue;
          const name = textAt(root, ['metadata', 'name']);
          if (name === undefined) return { kind: 'all' };
          clusters.add(name);
          const host = textAt(root, ['spec', 'controlPlane', 'cluster']);
          if (host !== undefined && placeOf(old) !== placeOf(now)) clusters.add(host);
        }
        moved ||= placeOf(old) !== placeOf(now);
        break;
      }
      default:
        return { kind: 'all' };
    }
  }
  return clusters.size + types.size === 0 ? { kind: 'none' } : { kind: 'some', clusters, types, moved };
}

/** The types that list a shared template; nothing where one of them cannot be read. */
function typesThatList(template: string, sources: FileTree): readonly string[] | undefined {
  const types: string[] = [];
  for (const path of sources.paths()) {
    const role = roleOf(path);
    if (role.kind !== 'namespace-type') continue;
    const list = nodeAt(readYaml(path, sources.get(path)?.read() ?? new Uint8Array()).value, ['spec', 'policies']);
    if (list?.kind !== 'sequence') return undefined;
    if (list.items.some((item) => item.kind === 'scalar' && item.text === template)) types.push(role.type);
  }
  return types;
}

/** Reports whether a file that declares namespaces could name a shared template. */
function namespaceMightList(template: string, sources: FileTree): boolean {
  const names = new Set([template]);
  return sources.paths().some((path) => {
    const { kind } = roleOf(path);
    const declares = kind === 'cluster' || kind === 'cluster-group' || kind === 'tenant-namespaces';
    return declares && mightName(sources.get(path)?.read() ?? new Uint8Array(), names);
  });
}

type Root = SourceNode | 'absent' | undefined;

/** Nothing for what is no YAML. */
function rootOf(path: string, file: TreeFile | undefined): Root {
  return file === undefined ? 'absent' : readYaml(path, file.read()).value;
}

function addsPolicies(root: Root): boolean {
  return root === undefined || (root !== 'absent' && nodeAt(root, ['spec', 'policies']) !== undefined);
}

/** Where a cluster is, and how it gets its manifests; the same text for the same. */
function placeOf(root: Root): string {
  if (root === 'absent' || root === undefined) return root ?? 'unreadable';
  const delivery = nodeAt(root, ['spec', 'delivery']);
  return JSON.stringify([
    textAt(root, ['metadata', 'name']),
    ...['cluster', 'namespace', 'type'].map((key) => textAt(root, ['spec', 'controlPlane', key])),
    delivery === undefined ? null : toJson(delivery),
  ]);
}
