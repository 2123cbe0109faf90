import { arrange } from '../../diagnostics/arrange.ts';
import { type Diagnostic, hasErrors, type Outcome } from '../../diagnostics/diagnostic.ts';
import type { AddressSet } from '../../model/address-set.ts';
import type { FileTree } from '../../model/file-tree.ts';
import type { OwnNodeTrait, PluginTraits } from '../../model/plugin-traits.ts';
import { clusterKey } from '../cluster-key.ts';
import type { KnownLandscape } from '../known-landscape.ts';
import { clusterOf } from './cluster-of.ts';
import { PlainObjects } from './objects.ts';
import * as problems from './problems.ts';
import { takeObjects } from './take-objects.ts';

export interface PlainManifestSettings extends OwnNodeTrait {
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
  const objects = new PlainObjects(options.skipInvalid);
  const { input, unread } = takeObjects(files, options.named, objects);
  const found = objects.diagnostics();
  const diagnostics = arrange([...found, ...aboutAll(objects, found, input)]);
  if (hasErrors(diagnostics)) return { diagnostics };
  const { traits, policiesApplyToOwnNode, podNetwork, metadataAddresses } = options;
  const networks = {
    ...(podNetwork === undefined ? {} : { pods: podNetwork }),
    ...(metadataAddresses === undefined ? {} : { metadata: metadataAddresses }),
  };
  const ownNode = policiesApplyToOwnNode === undefined ? {} : { policiesApplyToOwnNode };
  const cluster = clusterOf(objects, { traits, ...ownNode, networks });
  return {
    value: {
      origin: 'given',
      clusters: new Map([[clusterKey(cluster), { load: () => ({ value: cluster, diagnostics: [] }) }]]),
      leftOut: { ...objects.leftOut(), files: unread },
    },
    diagnostics: arrange([...diagnostics, ...(cluster.needs?.beyondLimit ?? []).map(problems.needsBeyondLimit)]),
  };
}

/** Reports problems of the input as a whole. */
function aboutAll(objects: PlainObjects, found: readonly Diagnostic[], input: string): readonly Diagnostic[] {
  if (objects.count === 0) return hasErrors(found) ? [] : [problems.noManifests(input)];
  const undefinedNames = objects.undefinedNamespaces();
  return [
    ...(objects.hasPolicies ? [] : [problems.noPolicies(input)]),
    ...(undefinedNames.length > 0 ? [problems.undefinedNamespaces(input, undefinedNames)] : []),
  ];
}
