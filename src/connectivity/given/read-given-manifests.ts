import { arrange } from '../../diagnostics/arrange.ts';
import { compareText } from '../../diagnostics/compare.ts';
import { type Diagnostic, hasErrors, type Location, type Outcome } from '../../diagnostics/diagnostic.ts';
import type { AddressSet } from '../../model/address-set.ts';
import type { FileTree } from '../../model/file-tree.ts';
import type { PluginTraits } from '../cluster-state.ts';
import type { KnownLandscape } from '../known-landscape.ts';
import { clusterOf } from './cluster-of.ts';
import { writtenObjects } from './given-documents.ts';
import { GivenObjects } from './given-objects.ts';
import * as problems from './problems.ts';

export interface GivenOptions {
  readonly traits: PluginTraits;
  /** The pod network, where it is known. */
  readonly podNetwork?: AddressSet;
  /** Where the metadata service answers; absent: every known address counts. */
  readonly metadataAddresses?: AddressSet;
  /** Whether policies that the API server would refuse are left out, and not an error. */
  readonly skipInvalid: boolean;
  /** How a person named the input: where problems of all of it are placed. The first file where it is not given. */
  readonly named?: string;
}

/** What the one cluster is called. */
export const givenClusterName = 'manifests';

/**
 * Reads plain Kubernetes manifests as one cluster: every file whose name ends as those of manifests do, or the only
 * file if its name has no ending, such as standard input. A value exactly when everything was understood; otherwise
 * every problem of every file, sorted. Paths are those of the tree.
 */
export function readGivenManifests(files: FileTree, options: GivenOptions): Outcome<KnownLandscape> {
  const paths = manifestPaths(files.paths());
  const objects = new GivenObjects(options.skipInvalid);
  const unread: Diagnostic[] = [];
  for (const path of paths) {
    const file = files.get(path);
    if (file === undefined) continue;
    for (const { value: object, diagnostics } of writtenObjects(path, file)) {
      unread.push(...diagnostics);
      if (object !== undefined) objects.take(object);
    }
  }
  const input = options.named ?? paths[0] ?? files.paths()[0] ?? '.';
  const diagnostics = arrange([...unread, ...objects.diagnostics(), ...aboutAll(objects, unread, input)]);
  if (hasErrors(diagnostics)) return { diagnostics };
  const { traits, podNetwork, metadataAddresses } = options;
  const networks = {
    ...(podNetwork === undefined ? {} : { pods: podNetwork }),
    ...(metadataAddresses === undefined ? {} : { metadata: metadataAddresses }),
  };
  const cluster = clusterOf(objects, { name: givenClusterName, traits, networks });
  return {
    value: {
      origin: 'given',
      clusters: new Map([
        [givenClusterName, { name: givenClusterName, load: () => ({ value: cluster, diagnostics: [] }) }],
      ]),
      leftOut: { ...objects.leftOut(), files: unreadPaths(files.paths(), paths) },
    },
    diagnostics,
  };
}

function manifestPaths(paths: readonly string[]): readonly string[] {
  const [only] = paths;
  if (only !== undefined && paths.length === 1 && !/\.[^/]*$/.test(only)) return paths;
  return paths.filter((path) => /\.(ya?ml|json)$/.test(path));
}

function unreadPaths(all: readonly string[], read: readonly string[]): readonly string[] {
  const taken = new Set(read);
  return all.filter((path) => !taken.has(path));
}

/** What is to be said of the input as a whole. */
function aboutAll(objects: GivenObjects, unread: readonly Diagnostic[], input: string): readonly Diagnostic[] {
  const start: Location = { path: input, line: 1, column: 1 };
  if (objects.count === 0) return unread.length > 0 ? [] : [problems.noManifests(input)];
  const undefinedNames = [...objects.namespaces].flatMap(([name, { labels }]) => (labels === undefined ? [name] : []));
  return [
    ...(objects.hasPolicies ? [] : [problems.noPolicies(input)]),
    ...(undefinedNames.length > 0 ? [problems.undefinedNamespaces(start, undefinedNames.sort(compareText))] : []),
  ];
}
