import { join } from 'node:path';
import { renderAll } from '../../delivery/render-all.ts';
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { loadLandscape } from '../../landscape/load-landscape.ts';
import type { FileTree } from '../../model/file-tree.ts';
import type { Git } from '../../platform/git.ts';
import { type RootPrefix, readGitManifests, readGitTree } from '../../platform/git-tree.ts';
import { readManifestFolder } from '../../platform/manifest-folder.ts';
import { ownVersion } from '../../platform/surroundings.ts';
import type { ExistingTree } from '../../render/existing-tree.ts';
import { planChanges, type TreeChanges } from '../../render/tree-changes.ts';

/** Rendering of the sources, and the changes that it would make in the folder of manifests beside them. */
export interface DriftFound {
  /** Texts by path inside the folder of manifests. */
  readonly desired: ReadonlyMap<string, string>;
  readonly existing: ExistingTree;
  readonly changes: TreeChanges;
}

const folder = 'manifests';

/** Renders the sources of a folder on the disk; nothing where that takes more than writing files. */
export function driftOnDisk(root: string, sources: FileTree): DriftFound | undefined {
  const desired = renderedFrom(sources);
  const existing = readManifestFolder(join(root, folder), { shown: folder }).value;
  return desired && existing && driftBetween(desired, existing);
}

/** The same for a commit. */
export async function driftAt(git: Git, commit: string, prefix: RootPrefix): Promise<DriftFound | undefined> {
  const sources = await readGitTree(git, commit, { prefix, folder: 'policies' });
  const desired = sources.value && renderedFrom(sources.value);
  const existing = desired && (await readGitManifests(git, commit, { prefix, folder, desired })).value;
  return desired && existing && driftBetween(desired, existing);
}

function driftBetween(desired: ReadonlyMap<string, string>, existing: ExistingTree): DriftFound | undefined {
  const changes = planChanges(desired, existing, { folder });
  return changes.blocked.length > 0 ? undefined : { desired, existing, changes };
}

function renderedFrom(sources: FileTree): ReadonlyMap<string, string> | undefined {
  const { landscape } = loadLandscape(sources, { ringfenceVersion: ownVersion() });
  const rendered = landscape && renderAll(landscape);
  return rendered === undefined || hasErrors(rendered.diagnostics) ? undefined : rendered.value?.files;
}

/** How many files differ. */
export function driftSize({ changes }: DriftFound): number {
  return changes.write.length + changes.remove.length;
}

interface ChangedSource {
  readonly path: string;
  /** The first line that differs; 1-based. */
  readonly line: number;
}

/** The sources that are new or differ from what they were before. Sorted by path. */
export function changedSources(before: FileTree, after: FileTree): readonly ChangedSource[] {
  return after.paths().flatMap((path) => {
    const [old, now] = [before.get(path), after.get(path)];
    if (now === undefined || old?.contentId === now.contentId) return [];
    return [{ path, line: old === undefined ? 1 : firstDifference(linesOf(old.read()), linesOf(now.read())) }];
  });
}

function linesOf(bytes: Uint8Array): readonly string[] {
  return new TextDecoder().decode(bytes).split('\n');
}

function firstDifference(before: readonly string[], after: readonly string[]): number {
  const index = after.findIndex((line, at) => line !== before[at]);
  return index === -1 ? after.length : index + 1;
}
