import type { Outcome } from '../../diagnostics/diagnostic.ts';
import type { FileTree } from '../../model/file-tree.ts';
import { readPlainManifests } from '../plain/read-plain-manifests.ts';
import type { ClusterDump } from './cluster-dump.ts';

export interface ClusterDumpSettings {
  /** The name of the cluster. */
  readonly name: string;
  /** As of plain manifests: files and folders that a person named as input. */
  readonly named?: readonly string[];
  /** Programs whose policies count as the team's own, such as `Helm`, or a kind of owner. In any case of letters. */
  readonly adopt: readonly string[];
  /** True to leave out policies that the API server would reject instead of reporting errors. */
  readonly skipInvalid?: boolean;
}

/** Reads the objects of one cluster. */
export function readClusterDump(
  files: FileTree,
  { name, named, skipInvalid }: ClusterDumpSettings,
): Outcome<ClusterDump> {
  const { value, diagnostics } = readPlainManifests(files, {
    traits: { ipBlockMatchesPods: 'unknown', ipBlockMatchesNodes: 'unknown' },
    skipInvalid: skipInvalid ?? false,
    ...(named === undefined ? {} : { named }),
  });
  const state = value?.clusters.get('')?.load().value;
  if (value === undefined || state === undefined) return { diagnostics };
  const facts = { listedNamespaces: state.namespaces.size };
  const dump = { name, state: { ...state, name }, policies: new Map(), facts, leftOut: value.leftOut };
  return { value: dump, diagnostics };
}
