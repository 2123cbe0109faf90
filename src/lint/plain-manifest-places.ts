import type { NamespaceState, Workload } from '../clusters/cluster-state.ts';
import { writtenPlaces } from '../clusters/plain/written-places.ts';
import type { Location } from '../diagnostics/diagnostic.ts';
import type { FileTree } from '../model/file-tree.ts';
import { locationOf, nodeAt } from '../source/node.ts';
import { labelIn } from './landscape-places.ts';
import type { LintPlaces } from './places.ts';

/** Finds things in plain manifests. Files are read when the first place is asked for. */
export function plainManifestPlaces(files: FileTree, anywhere: string): LintPlaces {
  const written = writtenPlaces(files);
  return {
    anywhere,
    template: () => undefined,
    rendered: (policy, namespace, path) =>
      written.isKept(policy.path) ? written.rendered(policy, namespace, path) : undefined,
    workload({ name: namespace }: NamespaceState, { kind = 'Pod', name }: Workload, label): Location | undefined {
      // Braces tell variants of one object apart.
      const found = written.object(kind, namespace, name.replace(/\{.*$/, ''));
      if (found === undefined) return undefined;
      const template =
        nodeAt(found, ['spec', 'template']) ?? nodeAt(found, ['spec', 'jobTemplate', 'spec', 'template']);
      const labels = nodeAt(template ?? found, ['metadata', 'labels']);
      return locationOf(labelIn(labels, label) ?? nodeAt(found, ['metadata', 'name']) ?? found);
    },
    defaultDeny({ name }) {
      const found = written.object('Namespace', '', name);
      return found && locationOf(nodeAt(found, ['metadata', 'name']) ?? found);
    },
  };
}
