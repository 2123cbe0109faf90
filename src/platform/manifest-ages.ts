import { type Git, openGit, refusalOf } from './git.ts';

interface AgedManifests {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** By the key of each cluster: its folder under the root, with forward slashes. */
  readonly folders: ReadonlyMap<string, string>;
}

/** Git is asked about so many folders at most; those of further clusters have no known age. */
const mostFolders = 30;

/**
 * Finds out when manifests got the form that they have in the working tree: they are edited, or the time of the last commit
 * that changed them, in milliseconds since 1970. Without an entry where git does not know, as in a part of the history.
 */
export async function manifestAges(
  root: string,
  { environment, folders }: AgedManifests,
): Promise<ReadonlyMap<string, 'edited' | { readonly committed: number }>> {
  const ages = new Map<string, 'edited' | { readonly committed: number }>();
  const git = openGit(root, { environment });
  try {
    const isShallow = (await git.run(['rev-parse', '--is-shallow-repository'])).trim() === 'true';
    for (const [cluster, folder] of [...folders].slice(0, mostFolders)) {
      const age = await ageOf(git, folder, isShallow);
      if (age !== undefined) ages.set(cluster, age);
    }
  } catch (error) {
    if (refusalOf(error) === undefined) throw error;
  }
  return ages;
}

async function ageOf(git: Git, folder: string, isShallow: boolean) {
  const edited = await git.run(['status', '--porcelain', '-z', '--', folder]);
  if (edited !== '') return 'edited';
  // The first commit of a part of the history seems to have made every file.
  if (isShallow) return undefined;
  const seconds = (await git.run(['log', '-1', '--format=%ct', '--', folder])).trim();
  return seconds === '' ? undefined : { committed: Number(seconds) * 1000 };
}
