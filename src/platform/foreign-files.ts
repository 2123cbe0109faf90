import { compareText } from '../diagnostics/compare.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ExistingTree } from '../render/existing-tree.ts';
import { emptyFolders, type ForeignOptions, foreignEntries } from '../render/tree-changes.ts';
import { foreignFileApplied } from '../render/tree-problems.ts';
import { type Git, openGit, refusalOf } from './git.ts';

interface ForeignFilesOptions extends ForeignOptions {
  /** The folder of manifests; absolute. */
  readonly folder: string;
  /** How a person names it. */
  readonly shown: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * One error for each file and each submodule on the disk that is in a folder that GitOps tools read, and that the
 * sources do not render. A file that git ignores does not count, since no commit brings it to a tool. Git is asked only
 * where it matters; outside of a repository nothing is ignored. Sorted by path.
 */
export async function foreignFilesApplied(
  existing: ExistingTree,
  options: ForeignFilesOptions,
): Promise<readonly Diagnostic[]> {
  const { folder, shown, environment } = options;
  const found = foreignEntries(existing.entries, options);
  const empty = emptyFolders(existing.entries);
  if (found.length === 0 && empty.length === 0) return [];
  const git = openGit(folder, { environment });
  const [ignored, submodules] = await Promise.all([
    found.length === 0 ? { paths: [] } : asked(() => ignoredFiles(git)),
    empty.length === 0 ? { paths: [] } : asked(() => submodulesIn(git)),
  ]);
  const refused = [ignored, submodules].flatMap((answer) => ('refusal' in answer ? answer.refusal : []));
  const isIgnored = beneath('paths' in ignored ? ignored.paths : []);
  const isSubmodule = beneath('paths' in submodules ? submodules.paths : []);
  const foreign = [
    ...found.filter((path) => !isIgnored(path)).map((path) => ({ path, kind: 'file' as const })),
    ...empty.filter(isSubmodule).map((path) => ({ path, kind: 'submodule' as const })),
  ].sort((a, b) => compareText(a.path, b.path));
  return [...refused.slice(0, 1), ...foreign.map(({ path, kind }) => foreignFileApplied(`${shown}/${path}`, kind))];
}

type GitAnswer = { readonly paths: readonly string[] } | { readonly refusal: Diagnostic };

/**
 * Without a repository there is nothing to know; every other refusal is an error, since something may be hidden by it.
 */
async function asked(ask: () => Promise<readonly string[]>): Promise<GitAnswer> {
  try {
    return { paths: await ask() };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    return /not a git repository|ENOENT/.test(refusal.message) ? { paths: [] } : { refusal };
  }
}

/** Files that git ignores and does not track, below the folder of `git`. A repository of its own ends with a slash. */
async function ignoredFiles(git: Git): Promise<readonly string[]> {
  return lines(await git.run(['ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--', '.']));
}

async function submodulesIn(git: Git): Promise<readonly string[]> {
  const listed = lines(await git.run(['ls-files', '-z', '--stage', '--', '.']));
  return listed.flatMap((line) => /^160000 [^\t]*\t(.*)$/s.exec(line)?.[1] ?? []);
}

function lines(output: string): readonly string[] {
  return output.split('\0').filter((line) => line !== '');
}

/** Tells paths that are among those, or in a folder among those that ends with a slash. */
function beneath(paths: readonly string[]): (path: string) => boolean {
  const files = new Set(paths);
  const folders = paths.filter((path) => path.endsWith('/'));
  return (path) => files.has(path) || folders.some((folder) => path.startsWith(folder));
}
