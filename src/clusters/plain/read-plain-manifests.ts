import { arrange } from '../../diagnostics/arrange.ts';
import { compareText } from '../../diagnostics/compare.ts';
import { type Diagnostic, hasErrors, type Location, type Outcome } from '../../diagnostics/diagnostic.ts';
import type { AddressSet } from '../../model/address-set.ts';
import type { FileTree } from '../../model/file-tree.ts';
import type { PluginTraits } from '../../model/plugin-traits.ts';
import { clusterKey } from '../cluster-key.ts';
import type { KnownLandscape } from '../known-landscape.ts';
import { clusterOf } from './cluster-of.ts';
import { writtenObjects } from './documents.ts';
import { PlainObjects } from './objects.ts';
import * as problems from './problems.ts';

export interface PlainManifestSettings {
  readonly traits: PluginTraits;
  /** The pod network, where it is known. */
  readonly podNetwork?: AddressSet;
  /** Where the metadata service answers; absent: every known address counts. */
  readonly metadataAddresses?: AddressSet;
  /** True to ignore policies that the API server would reject instead of reporting errors. */
  readonly skipInvalid: boolean;
  /**
   * Files and folders that a person named as input. Problems of the whole input are placed at the first; the first file
   * where none is given. A file that is named itself is read if its name has no ending, such as standard input.
   */
  readonly named?: readonly string[];
}

/**
 * Reads plain Kubernetes manifests as one cluster: every file whose name ends as those of manifests do, and what is
 * named itself or the only file, if its name has no ending. A value exactly when everything was understood; otherwise
 * every problem of every file, sorted. Paths are those of the tree.
 */
export function readPlainManifests(files: FileTree, options: PlainManifestSettings): Outcome<KnownLandscape> {
  const paths = manifestPaths(files.paths(), options.named ?? []);
  const objects = new PlainObjects(options.skipInvalid);
  for (const path of paths) {
    const file = files.get(path);
    if (file === undefined) continue;
    for (const written of writtenObjects(path, file)) objects.take(written);
  }
  const input = options.named?.[0] ?? paths[0] ?? files.paths()[0] ?? '.';
  const found = objects.diagnostics();
  const diagnostics = arrange([...found, ...aboutAll(objects, found, input)]);
  if (hasErrors(diagnostics)) return { diagnostics };
  const { traits, podNetwork, metadataAddresses } = options;
  const networks = {
    ...(podNetwork === undefined ? {} : { pods: podNetwork }),
    ...(metadataAddresses === undefined ? {} : { metadata: metadataAddresses }),
  };
  const cluster = clusterOf(objects, { traits, networks });
  return {
    value: {
      origin: 'given',
      clusters: new Map([[clusterKey(cluster), { load: () => ({ value: cluster, diagnostics: [] }) }]]),
      leftOut: { ...objects.leftOut(), files: unreadPaths(files.paths(), paths) },
    },
    diagnostics,
  };
}

function manifestPaths(paths: readonly string[], named: readonly string[]): readonly string[] {
  const isMeant = (path: string): boolean => paths.length === 1 || named.includes(path);
  return paths.filter((path) => /\.(ya?ml|json)$/.test(path) || (!/\.[^/]*$/.test(path) && isMeant(path)));
}

function unreadPaths(all: readonly string[], read: readonly string[]): readonly string[] {
  const taken = new Set(read);
  return all.filter((path) => !taken.has(path));
}

/** Reports problems of the input as a whole. */
function aboutAll(objects: PlainObjects, found: readonly Diagnostic[], input: string): readonly Diagnostic[] {
  const start: Location = { path: input, line: 1, column: 1 };
  if (objects.count === 0) return hasErrors(found) ? [] : [problems.noManifests(input)];
  const undefinedNames = [...objects.namespaces].flatMap(([name, { labels }]) => (labels === undefined ? [name] : []));
  return [
    ...(objects.hasPolicies ? [] : [problems.noPolicies(input)]),
    ...(undefinedNames.length > 0 ? [problems.undefinedNamespaces(start, undefinedNames.sort(compareText))] : []),
  ];
}
