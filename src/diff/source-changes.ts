import { roleOf } from '../landscape/source-paths.ts';
import type { FileTree, TreeFile } from '../model/file-tree.ts';
import { nodeAt, type SourceNode, toJson } from '../source/node.ts';
import { readYaml } from '../source/read-yaml.ts';

/** What of a rendering can be another because some sources are. */
export type AffectedManifests =
  | { readonly kind: 'none' }
  | { readonly kind: 'all' }
  /** Those of these clusters, by name, and of clusters that host them or that they host. */
  | {
      readonly kind: 'clusters';
      readonly names: ReadonlySet<string>;
      /** A cluster came or went, or is hosted or delivered otherwise. */
      readonly moved: boolean;
    };

/** The paths that one of two trees has alone or with other bytes. Sorted. */
export function changedPaths(before: FileTree, after: FileTree): readonly string[] {
  const paths = new Set([...before.paths(), ...after.paths()]);
  return [...paths].filter((path) => before.get(path)?.contentId !== after.get(path)?.contentId).sort();
}

/** Reads nothing but the sources that changed. In doubt, everything is affected. */
export function affectedManifests(before: FileTree, after: FileTree): AffectedManifests {
  const names = new Set<string>();
  let moved = false;
  for (const path of changedPaths(before, after)) {
    const role = roleOf(path);
    const [old, now] = [rootOf(path, before.get(path)), rootOf(path, after.get(path))];
    switch (role.kind) {
      case 'other':
      case 'connectivity-test':
        break;
      case 'observed-values':
        names.add(role.cluster);
        break;
      case 'exception':
        if (addsPolicies(old) || addsPolicies(now)) return { kind: 'all' };
        break;
      case 'cluster': {
        for (const root of [old, now]) {
          if (root === 'absent') continue;
          const name = textAt(root, ['metadata', 'name']);
          if (name === undefined) return { kind: 'all' };
          names.add(name);
          const host = textAt(root, ['spec', 'controlPlane', 'cluster']);
          if (host !== undefined && placeOf(old) !== placeOf(now)) names.add(host);
        }
        moved ||= placeOf(old) !== placeOf(now);
        break;
      }
      default:
        return { kind: 'all' };
    }
  }
  return names.size === 0 ? { kind: 'none' } : { kind: 'clusters', names, moved };
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

function textAt(root: Root, path: readonly string[]): string | undefined {
  if (root === undefined || root === 'absent') return undefined;
  const node = nodeAt(root, path);
  return node?.kind === 'scalar' ? node.text : undefined;
}
