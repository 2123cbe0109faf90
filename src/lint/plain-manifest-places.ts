import type { NamespaceState, Workload } from '../clusters/cluster-state.ts';
import { writtenObjects } from '../clusters/plain/documents.ts';
import type { Location } from '../diagnostics/diagnostic.ts';
import type { FileTree } from '../model/file-tree.ts';
import type { PolicyPath } from '../policy/violation.ts';
import { locationOf, nodeAt, type SourceNode } from '../source/node.ts';
import { labelIn } from './landscape-places.ts';
import type { LintPlaces } from './places.ts';

/** Larger files, such as what `kubectl get` gives of a whole cluster, are not read a second time for a line. */
const largestRead = 1 << 22;

/** Finds things in plain manifests. Files are read when the first place is asked for. */
export function plainManifestPlaces(files: FileTree, anywhere: string): LintPlaces {
  let known: ReadonlyMap<string, SourceNode> | undefined;
  const find = (kind: string, namespace: string, name: string): SourceNode | undefined => {
    known ??= objectsIn(files);
    return known.get(objectKey(kind, namespace, name));
  };
  return {
    anywhere,
    template: () => undefined,
    rendered({ policy }, { name }, path) {
      const found = find('NetworkPolicy', name, policy.metadata.name);
      return found && locationOf(deepest(found, path));
    },
    workload({ name: namespace }: NamespaceState, { kind = 'Pod', name }: Workload, label): Location | undefined {
      // Braces tell variants of one object apart.
      const found = find(kind, namespace, name.replace(/\{.*$/, ''));
      if (found === undefined) return undefined;
      const template =
        nodeAt(found, ['spec', 'template']) ?? nodeAt(found, ['spec', 'jobTemplate', 'spec', 'template']);
      const labels = nodeAt(template ?? found, ['metadata', 'labels']);
      return locationOf(labelIn(labels, label) ?? nodeAt(found, ['metadata', 'name']) ?? found);
    },
    defaultDeny({ name }) {
      const found = find('Namespace', '', name);
      return found && locationOf(nodeAt(found, ['metadata', 'name']) ?? found);
    },
  };
}

function objectKey(kind: string, namespace: string, name: string): string {
  return `${kind}/${kind === 'Namespace' ? '' : namespace}/${name}`;
}

function objectsIn(files: FileTree): ReadonlyMap<string, SourceNode> {
  const objects = new Map<string, SourceNode>();
  const take = (node: SourceNode): void => {
    const text = (...path: readonly string[]): string | undefined => {
      const found = nodeAt(node, path);
      return found?.kind === 'scalar' ? found.text : undefined;
    };
    const [kind, name] = [text('kind'), text('metadata', 'name')];
    if (kind === undefined || name === undefined) return;
    const key = objectKey(kind, text('metadata', 'namespace') ?? 'default', name);
    if (!objects.has(key)) objects.set(key, node);
  };
  for (const path of files.paths()) {
    const file = files.get(path);
    if (file === undefined || file.size > largestRead) continue;
    for (const written of writtenObjects(path, file)) if (written.kind === 'object') take(written.object.node);
  }
  return objects;
}

/** The node at the longest part of a path that is there. */
function deepest(root: SourceNode, path: PolicyPath): SourceNode {
  for (let length = path.length; length > 0; length--) {
    const node = nodeAt(root, path.slice(0, length));
    if (node !== undefined) return node;
  }
  return root;
}
