import { renderAll } from '../../delivery/render-all.ts';
import { foreignFilesHazard } from '../../diff/foreign-hazard.ts';
import type { Hazard } from '../../diff/landscape-diff.ts';
import type { SourcesAndManifests } from '../../diff/stale-manifests.ts';
import { oursAmong } from '../../diff/stale-manifests.ts';
import { loadLandscape } from '../../landscape/load-landscape.ts';
import type { FileTree } from '../../model/file-tree.ts';
import type { TwoStates } from '../../platform/git-states.ts';
import { ownVersion } from '../../platform/surroundings.ts';
import { foreignEntries } from '../../render/tree-changes.ts';

export interface ForeignState extends SourcesAndManifests {
  /** The paths of hidden files inside the folder of manifests. */
  readonly hiddenManifests: readonly string[];
}

/**
 * Reports files of the state after that are in folders that GitOps tools read and that its sources do not render.
 * `stale` are those that are reported already. Where nothing can be rendered, files count that are new and have no
 * header.
 */
export async function judgeForeign(
  before: ForeignState,
  after: ForeignState,
  { stale, fetch }: { readonly stale: readonly string[]; readonly fetch: TwoStates['fetch'] },
): Promise<readonly Hazard[]> {
  const paths = [...after.manifests.paths(), ...after.hiddenManifests];
  const entries = new Map(paths.map((path) => [path, 'file' as const]));
  await fetch(filesOf(after.sources));
  const rendered = renderedPaths(after.sources);
  const found = foreignEntries(entries, { rendered: rendered ?? knownPaths(before), stale });
  if (rendered !== undefined) return hazards(found);
  const files = found.flatMap((path) => after.manifests.get(path) ?? []);
  const ours = (await fetch(files)).value === undefined ? [] : oursAmong(found, after.manifests);
  return hazards(found.filter((path) => !ours.includes(path)));
}

function renderedPaths(sources: FileTree): { has(path: string): boolean } | undefined {
  const { landscape } = loadLandscape(sources, { ringfenceVersion: ownVersion() });
  return landscape && renderAll(landscape).value?.files;
}

function knownPaths({ manifests, hiddenManifests }: ForeignState): ReadonlySet<string> {
  return new Set([...manifests.paths(), ...hiddenManifests]);
}

function* filesOf(files: FileTree) {
  for (const path of files.paths()) {
    const file = files.get(path);
    if (file !== undefined) yield file;
  }
}

function hazards(paths: readonly string[]): readonly Hazard[] {
  return paths.length === 0 ? [] : [foreignFilesHazard(paths)];
}
